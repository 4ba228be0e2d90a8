// The editor of articles and pages. Everything here is comfort: without script the form works all the same.
import { growAll } from "./grow.js";
import { formatting } from "./formatting.js";
import { uploads } from "./uploads.js";
import { counters } from "./counters.js";
import { address } from "./address.js";
import { tagList } from "./tags.js";
import { keepPlace } from "./place.js";
import { safetyCopy } from "./safety-copy.js";
import { conflicts } from "./conflict.js";
import { previewPane } from "./preview-pane.js";

const form = document.querySelector("[data-editor]");
if (form) {
  document.documentElement.classList.add("scripted");
  const body = form.querySelector("[data-body]");
  const problem = (text) => {
    const box = form.querySelector("[data-problem]");
    box.lastElementChild.textContent = text ?? "";
    box.hidden = !text;
  };
  // A title is one line, however long: Enter does not break it.
  form.querySelectorAll("[data-single]").forEach((area) => {
    area.addEventListener("keydown", (e) => { if (e.key === "Enter" && !e.isComposing) e.preventDefault(); });
    area.addEventListener("input", (e) => {
      if (!e.isComposing && area.value.includes("\n")) area.value = area.value.replace(/\s*\n\s*/g, " ");
    });
  });
  growAll(form);
  formatting(form, body);
  uploads(form, body, problem);
  counters(form, body);
  address(form);
  if (form.querySelector("[data-tags]")) tagList(form);
  safetyCopy(form);
  keepPlace(form, body);
  previewPane(form, body);
  conflicts();

  document.addEventListener("keydown", (e) => {
    if ((e.ctrlKey || e.metaKey) && !e.shiftKey && !e.altKey && e.key.toLowerCase() === "s") {
      e.preventDefault();
      form.requestSubmit(form.querySelector("[data-save]"));
    }
  });
  document.querySelectorAll("[data-confirm]").forEach((button) =>
    button.addEventListener("click", (e) => { if (!confirm(button.dataset.confirm)) e.preventDefault(); }));
}
