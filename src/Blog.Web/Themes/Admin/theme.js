// The preview follows what is chosen; without this its button does the same.
const form = document.querySelector("#theme");
const frame = form.querySelector("[data-frame]");
const button = form.querySelector("[formtarget=preview]");
let waiting, drawn = 0;

// Each preview goes into a frame of its own: no step in the browser's history, no flash,
// and the place that was scrolled to stays.
function draw() {
  const old = frame.querySelector("iframe:last-child");
  const next = old.cloneNode();
  // A window keeps the name that it was given, so each has another.
  next.name = button.formTarget = `preview-${++drawn}`;
  next.removeAttribute("src");
  next.style.visibility = "hidden";
  frame.append(next);
  next.addEventListener("load", () => {
    if (next.contentWindow.location.href === "about:blank") return;
    next.contentWindow.scrollTo({ top: old.contentWindow?.scrollY ?? 0, behavior: "instant" });
    next.style.visibility = "";
    for (const other of frame.querySelectorAll("iframe")) {
      if (other !== next && other.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) other.remove();
    }
  });
  // A picture is taken in when it is saved, not with each letter.
  const files = [...form.querySelectorAll("[type=file]")].filter(f => !f.disabled);
  files.forEach(f => f.disabled = true);
  form.requestSubmit(button);
  files.forEach(f => f.disabled = false);
}

form.addEventListener("input", e => {
  if (e.target.matches("[data-phone]")) {
    frame.classList.toggle("on-phone", e.target.checked);
    return;
  }
  if (e.target.matches("[type=file]")) return;
  if (e.target.name === "Accent") form.elements.HasAccent.checked = true;
  clearTimeout(waiting);
  waiting = setTimeout(draw, 350);
});
