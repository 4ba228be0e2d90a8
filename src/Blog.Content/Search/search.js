// Results while somebody types; without this script the form does the same with one more click.
const form = document.querySelector("form.search");
const results = document.getElementById("results");
const said = document.getElementById("said");
let asked;
let timer;

form.addEventListener("input", event => {
  clearTimeout(timer);
  // A word that is still being put together by an input method is none yet.
  if (!event.isComposing) timer = setTimeout(ask, 180);
});
form.addEventListener("compositionend", () => { timer = setTimeout(ask, 180); });
form.addEventListener("submit", () => { clearTimeout(timer); asked?.abort(); });

async function ask() {
  asked?.abort();
  const mine = asked = new AbortController();
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
  try {
    const answer = await fetch(`/search/results?${query}`, { signal: mine.signal });
    if (!answer.ok) return;
    const html = await answer.text();
    if (mine.signal.aborted) return;
    results.innerHTML = html;
    said.textContent = results.querySelector(".found, .nothing-title")?.textContent ?? "";
    history.replaceState(null, "", query.size ? `/search?${query}` : "/search");
  } catch {
    // Overtaken by the next question, or offline: the form itself is still there.
  }
}
