// Words and minutes while typing, near enough; saving counts them from the parsed text.
const wordsOf = (text) => {
  const plain = text.replace(/```[^\n]*|^\s*[#>*+-]+\s|!?\[([^\]]*)\]\([^)]*\)|[*_`~|]/gm, " $1 ");
  return (plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? []).length;
};

export function counters(form, body) {
  const words = form.querySelector("[data-words]");
  const minutes = form.querySelector("[data-minutes]");
  const rate = Math.max(1, Number(form.dataset.wordsPerMinute));
  let waiting;
  body.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const count = wordsOf(body.value);
      words.textContent = count.toLocaleString();
      minutes.textContent = Math.max(1, Math.ceil(count / rate)).toLocaleString();
    }, 250);
  });
  form.querySelectorAll("[data-counter]").forEach((area) => {
    const left = Object.assign(document.createElement("p"), { className: "hint counter" });
    const show = () => { left.textContent = `${area.value.length} / ${area.maxLength}`; };
    area.after(left);
    area.addEventListener("input", show);
    show();
  });
}
