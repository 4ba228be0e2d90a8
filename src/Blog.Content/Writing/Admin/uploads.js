import { insertBlock, replace } from "./insert.js";

const token = (form) => form.querySelector("[name=__RequestVerificationToken]").value;

async function send(form, file) {
  const data = new FormData();
  data.append("file", file, file.name || "picture.png");
  let answer;
  try {
    const headers = { RequestVerificationToken: token(form), Accept: "application/json" };
    answer = await fetch("/admin/pictures", { method: "POST", body: data, headers });
  } catch {
    throw new Error(`“${file.name}” was not uploaded because the blog could not be reached. Your text is still here.`);
  }
  const isJson = (answer.headers.get("content-type") ?? "").includes("json");
  const result = isJson ? await answer.json() : {};
  if (answer.ok && isJson && result.src) return result;
  throw new Error(result.error ?? (answer.redirected
    ? "You have been signed out. Sign in in another tab, then upload again."
    : `“${file.name}” was not uploaded (${answer.status}).`));
}

let uploadNumber = 0;

async function intoText(form, area, files, problem) {
  problem("");
  for (const file of files) {
    const placeholder = `![Uploading ${file.name || "picture"} (${++uploadNumber})…]()`;
    insertBlock(area, placeholder);
    let text = "";
    try {
      text = (await send(form, file)).markdown;
    } catch (e) {
      problem(e.message);
    }
    const at = area.value.indexOf(placeholder);
    if (at >= 0) replace(area, at, at + placeholder.length, text);
  }
}

const picturesOf = (list) => [...(list ?? [])].filter((f) => f.type.startsWith("image/"));

function hero(form, problem) {
  const chooser = form.querySelector("[data-hero-upload]");
  chooser.addEventListener("change", async () => {
    problem("");
    try {
      const { id, src } = await send(form, chooser.files[0]);
      const label = document.createElement("label");
      label.className = "hero";
      const radio = Object.assign(document.createElement("input"), { type: "radio", name: "HeroId", value: id, checked: true });
      label.append(radio, Object.assign(document.createElement("img"), { src, alt: chooser.files[0].name }));
      form.querySelector(".hero-none").after(label);
      radio.dispatchEvent(new Event("input", { bubbles: true }));
    } catch (e) {
      problem(e.message);
    }
    chooser.value = "";
  });
}

export function uploads(form, area, problem) {
  const chooser = form.querySelector("[data-upload]");
  chooser.addEventListener("change", async () => {
    await intoText(form, area, [...chooser.files], problem);
    chooser.value = "";
  });
  area.addEventListener("paste", (e) => {
    const files = picturesOf(e.clipboardData?.files);
    if (files.length > 0) {
      e.preventDefault();
      intoText(form, area, files, problem);
    }
  });
  area.addEventListener("dragover", (e) => {
    if (e.dataTransfer.types.includes("Files")) {
      e.preventDefault();
      area.classList.add("dropping");
    }
  });
  area.addEventListener("dragleave", () => area.classList.remove("dropping"));
  area.addEventListener("drop", (e) => {
    area.classList.remove("dropping");
    const files = picturesOf(e.dataTransfer.files);
    if (e.dataTransfer.files.length > 0) e.preventDefault();
    if (files.length > 0) intoText(form, area, files, problem);
    else if (e.dataTransfer.files.length > 0) problem("Only images can be dropped here: JPEG, PNG, WebP or GIF.");
  });
  if (form.querySelector("[data-hero-upload]")) hero(form, problem);
}
