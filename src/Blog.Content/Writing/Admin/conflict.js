// Two texts side by side: marks where they part, and brings that into view in both boxes.
const wordStart = (text, at) => {
  while (at > 0 && /[\p{L}\p{N}\p{M}]/u.test(text[at - 1])) at--;
  return at;
};

const compare = (boxes) => {
  const [a, b] = boxes.map((box) => box.textContent);
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  start = wordStart(a, start);
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  while (end > 0 && /[\p{L}\p{N}\p{M}]/u.test(a[a.length - end])) end--;
  for (const box of boxes) {
    const text = box.textContent;
    const mark = document.createElement(box.dataset.mark);
    mark.textContent = text.slice(start, text.length - end);
    box.replaceChildren(text.slice(0, start), mark, text.slice(text.length - end));
    const above = mark.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTop = Math.max(0, above - box.clientHeight / 4);
  }
};

export function conflicts() {
  document.querySelectorAll(".conflict").forEach((pair) => {
    const boxes = [...pair.querySelectorAll("pre[data-mark]")];
    if (boxes.length === 2) compare(boxes);
  });
}
