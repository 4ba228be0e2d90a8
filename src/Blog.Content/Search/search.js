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
    const found = await documentAt(`/search/results?${query}`, mine.signal);
    if (!found || mine.signal.aborted) return;
    results.replaceChildren(...found.body.childNodes);
    said.textContent = results.querySelector(".found, .nothing-title")?.textContent ?? "";
    history.replaceState(null, "", query.size ? `/search?${query}` : "/search");
  } catch {
    // Overtaken by the next question, or offline: the form itself is still there.
  }
}

// Parsed by the browser as a page whose scripts do not run; the page's policy lets no text become HTML (Trusted Types).
function documentAt(address, signal) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.onload = () => resolve(request.status === 200 ? request.response : null);
    request.onerror = request.onabort = reject;
    signal.addEventListener("abort", () => request.abort());
    request.send();
  });
}
