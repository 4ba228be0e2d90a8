// Tags as chips over the plain comma-separated field, which stays what is sent.
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
  const names = () => field.value.split(/[,\n،、]/).map((n) => n.trim()).filter(Boolean);
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
  const take = () => {
    if (entry.value.trim() === "") return;
    const added = entry.value;
    entry.value = "";
    set([...names(), ...added.split(/[,\n،、]/).map((n) => n.trim()).filter(Boolean)]);
    entry.focus();
  };
  entry.addEventListener("keydown", (e) => {
    if (e.isComposing) return;
    if ((e.key === "Enter" || e.key === ",") && entry.value.trim() !== "") { e.preventDefault(); take(); }
    else if (e.key === "Enter") e.preventDefault();
    else if (e.key === "Backspace" && entry.value === "" && names().length > 0) set(names().slice(0, -1)), entry.focus();
  });
  entry.addEventListener("input", (e) => {
    if (e.inputType === "insertReplacementText" || /[,،、]/.test(entry.value)) take();
  });
  entry.addEventListener("change", () => { if (document.activeElement !== entry) take(); });
  form.addEventListener("submit", () => {
    const rest = entry.value.trim();
    if (rest) { field.value = [...names(), rest].join(", "); entry.value = ""; draw(); }
  });
  field.addEventListener("restored", draw);
  draw();
}
