// The one place of the admin area that makes elements of HTML (trusted-types in its Content-Security-Policy).
const html = globalThis.trustedTypes?.createPolicy("blog", { createHTML: text => text }) ?? { createHTML: text => text };

// The rendered text beside the typed one, a moment after each pause.
export function previewPane(form, body) {
  const toggle = form.querySelector("[data-pane-toggle]");
  const pane = form.querySelector("[data-pane]");
  const target = form.querySelector("[data-pane-text]");
  let waiting, running;
  const draw = async () => {
    running?.abort();
    running = new AbortController();
    const data = new URLSearchParams({ body: body.value });
    const headers = { RequestVerificationToken: form.querySelector("[name=__RequestVerificationToken]").value };
    try {
      const answer = await fetch("/admin/articles/preview/text", { method: "POST", body: data, headers, signal: running.signal });
      const result = await answer.json();
      // The server's own sanitized rendering, the same that readers get.
      if (answer.ok) target.innerHTML = html.createHTML(result.html);
      else target.textContent = result.error;
    } catch (e) {
      if (e.name !== "AbortError") target.textContent = "The preview is not available right now. Your text is safe here.";
    }
  };
  // On a narrow screen the pane stands instead of the text, which is found again where it was left.
  const narrow = matchMedia("(width < 64rem)");
  let left = 0;
  toggle.addEventListener("click", () => {
    const on = pane.hidden;
    if (on) left = scrollY;
    pane.hidden = !on;
    toggle.setAttribute("aria-pressed", String(on));
    form.classList.toggle("with-pane", on);
    if (on) draw();
    if (narrow.matches) scrollTo(0, on ? 0 : left);
  });
  body.addEventListener("input", () => {
    clearTimeout(waiting);
    if (!pane.hidden) waiting = setTimeout(draw, 400);
  });
}
