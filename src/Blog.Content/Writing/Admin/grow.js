// Text areas as tall as their text. Browsers that know field-sizing do it in CSS; for the others a mirror of the text
// behind the area gives the height.
export function growAll(form) {
  if (CSS.supports("field-sizing", "content")) return;
  form.querySelectorAll("[data-grow]").forEach((area) => {
    const box = document.createElement("div");
    box.className = "grow";
    area.replaceWith(box);
    box.append(area);
    const mirror = () => { box.dataset.text = area.value; };
    area.addEventListener("input", mirror);
    mirror();
  });
}
