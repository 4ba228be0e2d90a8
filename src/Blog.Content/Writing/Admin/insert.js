// Changes a text area so that Ctrl+Z takes the change back: execCommand is old, but the only way into the undo list.
export function replace(area, start, end, text) {
  area.focus();
  area.setSelectionRange(start, end);
  const done = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
  if (!done) {
    area.setRangeText(text, start, end, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

// Puts a block on lines of its own at the caret.
export function insertBlock(area, text) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const before = start === 0 || value.slice(0, start).endsWith("\n\n") ? "" : value[start - 1] === "\n" ? "\n" : "\n\n";
  const after = value.slice(end).startsWith("\n") || end === value.length ? "" : "\n\n";
  replace(area, start, end, before + text + after);
}
