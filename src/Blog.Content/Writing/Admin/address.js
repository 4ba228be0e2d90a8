// Shows the address as it will be; the server makes the real one, from any script.
const slugOf = (text) => text.normalize("NFKD")
  .replace(/[\u0300-\u036f'’]/g, "")
  .toLowerCase()
  .replace(/[^a-z0-9/]+/g, "-")
  .replace(/^-+|-+$/g, "")
  .slice(0, 100);

export function address(form) {
  const slug = form.querySelector("[data-slug]");
  const title = form.querySelector("[name=Title]");
  const shown = form.querySelector("[data-address]");
  const show = () => { shown.textContent = slugOf(slug.value.trim() || title.value) || "…"; };
  slug.addEventListener("input", show);
  title.addEventListener("input", show);
  show();
}
