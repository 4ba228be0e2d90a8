// A button on each block of code; without this script code is selected and copied as any text.
const { copy, copied } = document.querySelector("script[data-copy]").dataset;
const look = new CSSStyleSheet();
// Here and not in the page's styles: pages without code do not pay for it.
look.replaceSync(`
  .copy { position: absolute; inset-block-end: 0.5rem; inset-inline-end: 0.5rem; min-block-size: 2rem; padding-inline: 0.8rem;
    border: 1px solid var(--line); border-radius: 99px; background: var(--paper); color: var(--ink-soft);
    font: 600 0.78rem/1 var(--sans); cursor: pointer; opacity: 0; }
  .code:hover .copy, .copy:focus-visible { opacity: 1; }
  .copy:hover { color: var(--accent); border-color: currentColor; }
  @media (hover: none) { .copy { opacity: 1; } }
  @media print { .copy { display: none; } }`);
document.adoptedStyleSheets.push(look);

// Browsers give pages the clipboard over HTTPS only.
if (navigator.clipboard) for (const figure of document.querySelectorAll("figure.code")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = copy;
  button.ariaLive = "polite";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(figure.querySelector("code").textContent);
    } catch {
      // Refused: the code is at least selected, one key away.
      getSelection().selectAllChildren(figure.querySelector("code"));
      return;
    }
    button.textContent = copied;
    setTimeout(() => { button.textContent = copy; }, 2000);
  });
  figure.append(button);
}
