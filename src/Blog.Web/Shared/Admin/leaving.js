// Warns whoever leaves a page while one of its forms holds words that are nowhere else, as the editor of articles does itself.

const typed = new Set(
  ["text", "url", "email", "tel", "number", "date", "time", "datetime-local", "month", "color", "file", "textarea"]);
const forms = [...document.querySelectorAll("#content form[method=post]:not([data-editor])")]
  // Ticks in a list, for what to do with its rows, cost nobody much to set again.
  .filter((form) => form.matches(".settings")
    || [...form.elements].some((control) => typed.has(control.type) && !control.readOnly));

// Browsers end lines in their own ways, and write numbers, dates and colours in theirs.
const begun = ({ localName, type, defaultValue }) => {
  const probe = document.createElement(localName);
  if (localName === "input") probe.type = type;
  probe.value = defaultValue;
  return probe.value;
};

const isChanged = (control) => {
  const { name, type } = control;
  if (!name || type === "hidden" || control.matches(":disabled")) return false;
  if (type === "checkbox" || type === "radio") return control.checked !== control.defaultChecked;
  if (type === "file") return control.files.length > 0;
  if (control instanceof HTMLSelectElement) {
    const chosen = [...control.options].filter((o) => o.defaultSelected);
    if (!chosen.length && !control.multiple && control.options.length) chosen.push(control.options[0]);
    return [...control.options].some((o) => o.selected !== chosen.includes(o));
  }
  return "defaultValue" in control && type !== "submit" && control.value !== begun(control);
};

// Shown again with errors or another's changes, a form holds what was not saved though nobody has touched it since.
const refused = document.querySelector("#content :is(.error-summary, .conflict-notice, [data-unsaved])")
  && (forms.find((form) => form.querySelector("[aria-invalid=true], [data-unsaved]")) ?? forms[0]);

let sent;
addEventListener("submit", (e) => {
  // What opens elsewhere, such as a preview, saves nothing: this page is still the only place of these words.
  if (e.defaultPrevented || e.submitter?.hasAttribute("formtarget")) return;
  sent = e.target;
});
addEventListener("pageshow", () => { sent = undefined; });
addEventListener("beforeunload", (e) => {
  if (forms.some((form) => form !== sent && (form === refused || [...form.elements].some(isChanged)))) e.preventDefault();
});
