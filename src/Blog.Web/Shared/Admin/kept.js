// What was sent when the session had ended comes back after signing in. This tab alone keeps it, and no longer than until the
// next page of the admin area; passwords and files are never kept.
const key = "blog.sent";
const skipped = new Set(["hidden", "password", "file", "submit", "button", "reset", "image"]);
const fieldsOf = (form) => [...form.elements]
  .filter((control) => control.name && "value" in control && !skipped.has(control.type));
const isBox = (control) => control.type === "checkbox" || control.type === "radio";
const addressOf = (form) => new URL(form.getAttribute("action") || location.href, location.href).pathname;

export function keep(form) {
  const fields = fieldsOf(form).map((control) => [control.name, isBox(control) ? control.checked : control.value]);
  try {
    sessionStorage.setItem(key, JSON.stringify({ address: addressOf(form), fields }));
  } catch { /* full or forbidden: going back in the browser remains */ }
}

// Gives the form its words again and says whether there were any.
export function giveBack(forms) {
  let kept;
  try {
    kept = JSON.parse(sessionStorage.getItem(key));
    sessionStorage.removeItem(key);
  } catch { return false; }
  const form = forms.find((each) => addressOf(each) === kept?.address);
  if (!form || !/^\/sign-in\b/.test(document.referrer.slice(location.origin.length))) return false;
  const controls = fieldsOf(form);
  if (controls.length !== kept.fields.length) return false;
  controls.forEach((control, at) => {
    const [name, value] = kept.fields[at];
    if (control.name !== name) return;
    if (isBox(control)) control.checked = value;
    else control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return form;
}
