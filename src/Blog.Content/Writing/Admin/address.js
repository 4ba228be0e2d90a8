// Shows the address as it will be. The server makes the real one, from any script: what this cannot spell it leaves open.
const slugOf = (text) => text.normalize("NFKD")
  .replace(/[\u0300-\u036f'’]/g, "")
  .toLowerCase()
  .replace(/[^a-z0-9/]+/g, "-")
  .replace(/^-+|-+$/g, "")
  .slice(0, 100);

// Letters beyond ASCII are spelled by tables that only the server has.
const isPlain = (text) => !/[^\p{ASCII}\u0300-\u036f]/u.test(text.normalize("NFKD").replace(/[\p{P}\p{S}\p{Z}]/gu, ""));

export function address(form) {
  const slug = form.querySelector("[data-slug]");
  const title = form.querySelector("[name=Title]");
  const shown = form.querySelector("[data-address]");
  const show = () => {
    const text = slug.value.trim() || title.value;
    shown.textContent = isPlain(text) && slugOf(text) || "…";
  };
  slug.addEventListener("input", show);
  title.addEventListener("input", show);
  show();
}
