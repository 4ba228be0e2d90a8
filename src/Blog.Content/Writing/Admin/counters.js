// Words and minutes while typing. Saving counts them from the parsed text; this takes away what is not read by the same rule:
// code blocks, definitions, addresses behind links, alternative texts and marks are no words.
const unread = [
  [/^([ \t>]*)(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)??[ \t>]*\2[`~]*[ \t]*$/gm, ""],
  [/<!--[\s\S]*?-->/g, " "],
  [/^[ \t]*\*\[[^\]\n]+\]:[^\n]*$/gm, ""],
  [/^[ \t]*\[\^[^\]\n]+\]:/gm, ""],
  [/^[ \t]*\[[^\]\n]+\]:[ \t]*\S+[^\n]*$/gm, ""],
  [/\[\^[^\]\n]+\]/g, ""],
  [/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, " "],
  [/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1"],
  [/<((?:https?|mailto):[^>\s]*)>/g, "$1"],
  [/<\/?[a-z][^>]*>/gi, ""],
  [/^([ \t]*>)*[ \t]*\[![a-z]+\]/gim, ""],
  [/^[ \t>]*(?:\d+[.)]|[-*+])[ \t]+(?:\[[ xX]\][ \t])?/gm, ""],
  [/\{[.#][^}\n]*\}|^[ \t]*:::[^\n]*$/gm, ""],
  [/\|/g, " "],
];
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const wordsOf = (text) => {
  const plain = unread.reduce((rest, [pattern, put]) => rest.replace(pattern, put), text);
  const ideographs = plain.match(ideograph)?.length ?? 0;
  const words = plain.replace(ideograph, " ").match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  return words + Math.ceil(ideographs / 2);
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
