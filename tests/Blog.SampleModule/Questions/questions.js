// Says below the text how many characters are left; without it the browser keeps to the limit all the same.
const text = document.querySelector("#question-text");
const note = document.querySelector("#question-text-note");

text?.addEventListener("input", () => {
  note.textContent = text.dataset.left.replace("#", text.maxLength - text.value.length);
});
