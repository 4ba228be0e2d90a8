// No word is lost: what is typed is kept in this browser until the blog has saved it, and offered back after a crash.
const skipped = new Set(["__RequestVerificationToken", "Version", "Then"]);

// Browsers end lines in their own ways: what is typed, sent and stored is compared with one.
const oneLineEnd = (text) => text.replace(/\r\n?/g, "\n");

const read = (form) => {
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (!skipped.has(name) && typeof value === "string") fields[name] = oneLineEnd(value);
  }
  form.querySelectorAll("input[type=checkbox][name]").forEach((box) => { fields[box.name] = box.checked ? "true" : ""; });
  return fields;
};

// What the blog sent. On a slow line somebody types before this script has come, and those words are unsaved too.
const sent = (form) => {
  const fields = {};
  for (const control of form.elements) {
    const { name, type } = control;
    if (!name || skipped.has(name) || type === "file") continue;
    if (type === "checkbox") fields[name] = control.defaultChecked ? "true" : "";
    else if (type === "radio") { if (control.defaultChecked) fields[name] = control.value; }
    else if (control instanceof HTMLSelectElement) {
      fields[name] = ([...control.options].find((o) => o.defaultSelected) ?? control.options[0])?.value;
    }
    else if ("defaultValue" in control) fields[name] = oneLineEnd(control.defaultValue);
  }
  return fields;
};

const write = (form, fields) => {
  for (const [name, value] of Object.entries(fields)) {
    const control = form.elements.namedItem(name);
    if (!control) continue;
    if (control instanceof RadioNodeList) control.value = value;
    else if (control.type === "checkbox") control.checked = value === "true";
    else control.value = value;
    if (control instanceof Element) {
      control.dispatchEvent(new Event("restored"));
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
};

const same = (a, b) => [...new Set([...Object.keys(a), ...Object.keys(b)])].every((k) => (a[k] ?? "") === (b[k] ?? ""));

const store = {
  get(key) { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
  set(key, value) {
    try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* full or forbidden: the warning on leaving remains */ }
  },
  drop(key) { try { localStorage.removeItem(key); } catch { /* forbidden */ } },
};

// Written as the blog writes its own times, in its time zone.
const timeOf = (at, timeZone) => {
  const options = { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const lang = document.documentElement.lang || undefined;
  let format;
  try {
    format = new Intl.DateTimeFormat(lang, { ...options, timeZone });
  } catch {
    format = new Intl.DateTimeFormat(lang, options);
  }
  const part = Object.fromEntries(format.formatToParts(at).map((p) => [p.type, p.value]));
  return `${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute}`;
};

function offer(form, key, kept) {
  const box = form.querySelector("[data-rescue]");
  box.querySelector("[data-rescue-time]").textContent = timeOf(kept.at, form.dataset.siteZone);
  box.hidden = false;
  box.querySelector("[data-rescue-take]").addEventListener("click", () => { write(form, kept.fields); box.hidden = true; });
  box.querySelector("[data-rescue-drop]").addEventListener("click", () => { store.drop(key); box.hidden = true; });
}

export function safetyCopy(form) {
  const key = `draft:${form.dataset.draft}`;
  const state = form.querySelector("[data-state]");
  const begun = sent(form);
  // Shown again with errors or a conflict, the form holds words that are nowhere else yet.
  let dirty = Boolean(form.dataset.errors) || Boolean(form.querySelector(".conflict-notice"));
  let leaving = false;

  if (form.dataset.saved) {
    store.drop(key);
    if (form.dataset.saved === "new") store.drop(`draft:${form.dataset.newDraft}`);
  }
  const kept = store.get(key);
  // A refused save comes back with the very words of the copy: there is nothing to offer, but they are still unsaved.
  if (kept?.fields && [begun, read(form)].some((shown) => same(kept.fields, shown))) { if (!dirty) store.drop(key); }
  else if (kept?.fields) offer(form, key, kept);

  let waiting;
  const keep = () => store.set(key, { at: Date.now(), fields: read(form) });
  const changed = () => {
    dirty = !same(read(form), begun) || Boolean(form.dataset.errors);
    if (dirty) state.textContent = state.dataset.dirty;
    state.classList.toggle("is-dirty", dirty);
    clearTimeout(waiting);
    waiting = setTimeout(() => (dirty ? keep() : store.drop(key)), 400);
  };
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", (e) => {
    if (dirty) keep();
    // A preview opens elsewhere and saves nothing: this page is still the only place of these words.
    leaving = !e.submitter?.hasAttribute("formtarget");
  });
  addEventListener("pageshow", () => { leaving = false; });
  addEventListener("pagehide", () => { if (dirty) keep(); });
  addEventListener("beforeunload", (e) => { if (dirty && !leaving) e.preventDefault(); });
  if (!same(read(form), begun)) changed();
}
