// After saving, the page comes back where it was: the same scroll, the caret in the same word.
const key = "editor-place";

export function keepPlace(form, body) {
  let place = null;
  try {
    place = JSON.parse(sessionStorage.getItem(key));
    sessionStorage.removeItem(key);
  } catch { /* no storage: the page begins at its top */ }
  if (form.dataset.saved && place && body.value.length >= place.caret) {
    if (place.inBody) body.focus({ preventScroll: true });
    body.setSelectionRange(place.caret, place.caret);
    scrollTo(0, place.scroll);
  }
  form.addEventListener("submit", () => {
    const now = { scroll: scrollY, caret: body.selectionStart, inBody: document.activeElement === body };
    try { sessionStorage.setItem(key, JSON.stringify(now)); } catch { /* no storage */ }
  });
}
