import { replace, insertBlock } from "./insert.js";

const wrap = (area, mark, sample) => {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const chosen = value.slice(start, end);
  const outside = value.slice(start - mark.length, start) === mark && value.slice(end, end + mark.length) === mark;
  if (outside && chosen) {
    replace(area, start - mark.length, end + mark.length, chosen);
    area.setSelectionRange(start - mark.length, end - mark.length);
    return;
  }
  const text = chosen || sample;
  replace(area, start, end, mark + text + mark);
  area.setSelectionRange(start + mark.length, start + mark.length + text.length);
};

const lines = (area, change) => {
  const { value } = area;
  const start = value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const next = value.indexOf("\n", area.selectionEnd);
  const end = next < 0 ? value.length : next;
  const text = change(value.slice(start, end));
  replace(area, start, end, text);
  area.setSelectionRange(start + text.length, start + text.length);
};

const prefix = (area, mark, pattern) => lines(area, (text) => {
  const all = text.split("\n");
  return all.every((l) => pattern.test(l))
    ? all.map((l) => l.replace(pattern, "")).join("\n")
    : all.map((l) => mark + l).join("\n");
});

const link = (area) => {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const chosen = value.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(chosen);
  const text = isAddress ? "text" : chosen || "text";
  const target = isAddress ? chosen : "https://";
  replace(area, start, end, `[${text}](${target})`);
  const from = isAddress || !chosen ? start + 1 : start + text.length + 3;
  area.setSelectionRange(from, from + (isAddress || !chosen ? text.length : target.length));
};

const heading = (area) => lines(area, (text) => {
  const [, marks, rest] = /^(#{0,6})\s*([\s\S]*)$/.exec(text);
  return marks.length === 0 ? `## ${rest}` : marks.length === 2 ? `### ${rest}` : rest;
});

const code = (area) => {
  const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
  if (chosen.includes("\n")) insertBlock(area, "```\n" + chosen.replace(/\n$/, "") + "\n```");
  else wrap(area, "`", "code");
};

const actions = {
  bold: (area) => wrap(area, "**", "bold"),
  italic: (area) => wrap(area, "*", "italic"),
  heading,
  link,
  quote: (area) => prefix(area, "> ", /^> ?/),
  list: (area) => prefix(area, "- ", /^[-*] /),
  code,
  callout: (area) => {
    const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
    insertBlock(area, "> [!NOTE]\n> " + (chosen.replace(/\n/g, "\n> ") || "Something readers should know"));
  },
};

const keys = { b: "bold", i: "italic", k: "link" };

// Enter in a list or a quotation begins its next line; on an empty one it ends the list.
const continueList = (e, area) => {
  if (e.key !== "Enter" || e.shiftKey || e.ctrlKey || e.metaKey || e.isComposing) return;
  if (area.selectionStart !== area.selectionEnd) return;
  const at = area.selectionStart;
  const start = area.value.lastIndexOf("\n", at - 1) + 1;
  const match = /^(\s*)([-*+] (?:\[[ x]\] )?|(\d+)([.)]) |> )(.*)$/.exec(area.value.slice(start, at));
  if (!match) return;
  e.preventDefault();
  const [, indent, mark, number, point, rest] = match;
  if (rest.trim() === "") replace(area, start, at, "");
  else replace(area, at, at, "\n" + indent + (number ? `${Number(number) + 1}${point} ` : mark.replace("[x]", "[ ]")));
};

export function formatting(form, area) {
  form.querySelectorAll("[data-do]").forEach((button) => {
    button.addEventListener("click", () => actions[button.dataset.do](area));
  });
  area.addEventListener("keydown", (e) => {
    const action = (e.ctrlKey || e.metaKey) && !e.shiftKey && !e.altKey ? keys[e.key.toLowerCase()] : undefined;
    if (action) {
      e.preventDefault();
      actions[action](area);
    } else continueList(e, area);
  });
  // An address pasted over chosen words becomes their link.
  area.addEventListener("paste", (e) => {
    const text = e.clipboardData?.getData("text/plain")?.trim() ?? "";
    const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
    if (/^https?:\/\/\S+$/.test(text) && chosen && !chosen.includes("\n") && !/^https?:/.test(chosen)) {
      e.preventDefault();
      replace(area, area.selectionStart, area.selectionEnd, `[${chosen}](${text})`);
    }
  });
}
