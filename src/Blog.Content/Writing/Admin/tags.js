// Tags as chips over the plain comma-separated field, which stays what is sent.

// The commas of CommaList.cs, with which the blog reads the field.
const commas = /[,\n\u060c\u3001\uff0c\uff64]/;
const partsOf = (text) => text.split(commas).map((n) => n.trim()).filter(Boolean);

export function tagList(form) {
  const field = form.querySelector("[data-tags]");
  const box = Object.assign(document.createElement("div"), { className: "chips" });
  const entry = Object.assign(document.createElement("input"), { type: "text", dir: "auto", autocapitalize: "none" });
  entry.setAttribute("list", "known-tags");
  entry.setAttribute("aria-describedby", field.getAttribute("aria-describedby"));
  entry.id = field.id;
  field.removeAttribute("id");
  field.type = "hidden";
  field.after(box);
  const names = () => partsOf(field.value);
  const set = (list) => {
    field.value = [...new Map(list.map((n) => [n.toLowerCase(), n])).values()].join(", ");
    draw();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const chip = (name) => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "chip", textContent: name, title: "Remove" });
    button.setAttribute("aria-label", `Remove ${name}`);
    button.addEventListener("click", () => { set(names().filter((n) => n !== name)); entry.focus(); });
    return button;
  };
  const draw = () => { box.replaceChildren(...names().map(chip), entry); };
  // What an input method is putting together is the writer's until it is done: nothing reads, moves or empties it before.
  let composing = false;
  const take = () => {
    if (composing || entry.value.trim() === "") return;
    const added = entry.value;
    entry.value = "";
    set([...names(), ...partsOf(added)]);
    entry.focus();
  };
  entry.addEventListener("keydown", (e) => {
    // Safari ends the composition before it tells of its Enter; 229 says whose key it was.
    if (e.isComposing || e.keyCode === 229) return;
    if ((e.key === "Enter" || commas.test(e.key)) && entry.value.trim() !== "") { e.preventDefault(); take(); }
    else if (e.key === "Enter") e.preventDefault();
    else if (e.key === "Backspace" && entry.value === "" && names().length > 0) set(names().slice(0, -1)), entry.focus();
  });
  entry.addEventListener("input", (e) => {
    if (e.isComposing) return;
    if (e.inputType === "insertReplacementText" || commas.test(entry.value)) take();
  });
  entry.addEventListener("compositionstart", () => { composing = true; });
  entry.addEventListener("compositionend", () => {
    composing = false;
    if (commas.test(entry.value)) take();
  });
  entry.addEventListener("change", () => { if (document.activeElement !== entry) take(); });
  form.addEventListener("submit", () => {
    const rest = entry.value.trim();
    if (rest) { field.value = [...names(), rest].join(", "); entry.value = ""; draw(); }
  });
  field.addEventListener("restored", draw);
  draw();
}
