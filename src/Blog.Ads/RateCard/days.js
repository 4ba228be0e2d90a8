// The calendars by arrow keys, and the price while days are typed. Without this script each day is a link, and a button tells the
// price.
const form = document.getElementById("request");
const sum = form.querySelector(".ask-sum");
let asked;

form.querySelector(".ask-quiet").hidden = true;
form.addEventListener("change", async ({ target }) => {
  if (!["Slot", "From", "To"].includes(target.name)) return;
  asked?.abort();
  const { signal } = asked = new AbortController();
  const { Slot, From, To } = Object.fromEntries(new FormData(form));
  try {
    const answer = await fetch(`/advertise/price?${new URLSearchParams({ slot: Slot ?? "", from: From, to: To })}`, { signal });
    if (answer.ok) sum.textContent = await answer.text();
  } catch {
    // Overtaken by the next question, or offline: the request's answer names the price all the same.
  }
});

document.querySelectorAll(".months").forEach(months => {
  const days = [...months.querySelectorAll("td > a")];
  const dayOf = link => Date.parse(link.dataset.day);
  const start = days.find(link => link.hasAttribute("aria-current")) ?? days[0];
  // One stop for the tab key; the arrows do the rest.
  days.forEach(link => { link.tabIndex = link === start ? 0 : -1; });
  if (start?.hasAttribute("aria-current")) start.scrollIntoView({ block: "nearest", inline: "center" });
  months.tabIndex = -1;
  months.addEventListener("keydown", event => {
    const rtl = getComputedStyle(months).direction === "rtl" ? -1 : 1;
    const by = { ArrowLeft: -rtl, ArrowRight: rtl, ArrowUp: -7, ArrowDown: 7 }[event.key];
    const at = days.indexOf(document.activeElement);
    if (!by || at < 0) return;
    event.preventDefault();
    const wanted = dayOf(days[at]) + by * 864e5;
    const next = by < 0 ? days.findLast(link => dayOf(link) <= wanted) : days.find(link => dayOf(link) >= wanted);
    if (!next) return;
    days[at].tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
});
