// Notes, labels, and the question with which a record is put aside.

import { button, make, text } from "./screening-dom.js";

const fields = { note: "textarea", label: "input", park: "textarea" };

/** A line to write in, opened by its button or key. What was typed stays until it is sent. */
function writer(kind, desk) {
  const id = `write-${kind}`;
  const field = make(fields[kind], {
    id, name: kind, rows: fields[kind] === "textarea" ? "3" : null, autocomplete: "off", maxlength: "5000", dir: "auto",
    list: kind === "label" ? "labels-in-use" : null, "aria-describedby": `${id}-hint`,
  });
  field.value = desk.drafts[kind] ?? "";
  field.addEventListener("input", () => { desk.drafts[kind] = field.value; });
  const form = make("form", { class: "writer", hidden: !desk.openWriters.has(kind), id: `${kind}-form` },
    make("p", { class: "field" }, make("label", { for: id }, text(`screening.field.${kind}`)), field,
      make("span", { class: "hint", id: `${id}-hint` }, text(`screening.hint.${kind}`))),
    make("p", { class: "buttons" }, make("button", { type: "submit", class: "primary small" }, text(`screening.send.${kind}`)),
      button(text("screening.cancel"), () => desk.closeWriter(kind), { class: "quiet small" })));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = field.value.trim();
    if (!words) { field.focus(); return; }
    desk.remark(kind, words);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { event.stopPropagation(); desk.closeWriter(kind); }
    // Enter sends; Shift and Enter is a new line.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target === field) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  return form;
}

/** Fills the place of the remarks anew. */
export function show(place, card, desk) {
  if (desk.guide.isPilot) { place.replaceChildren(); return; }
  const opener = (kind) => button([text(`screening.write.${kind}`), desk.hint(kind)], () => desk.openWriter(kind), {
    class: "small", "aria-expanded": String(desk.openWriters.has(kind)), "aria-controls": `${kind}-form`,
  });
  place.replaceChildren(
    make("h2", { id: "remarks-title" }, text("screening.remarks")),
    ...(card.labels.length ? [make("ul", { class: "labels", "aria-label": text("screening.labels") }, card.labels.map((label) =>
      make("li", { class: "badge", dir: "auto" }, label, button("×", () => desk.unlabel(label), {
        class: "quiet small", "aria-label": text("screening.label.remove", { label }) }))))] : []),
    ...(card.notes.length ? [make("ul", { class: "notes" }, card.notes.map((note) => make("li", { dir: "auto" }, note)))] : []),
    make("p", { class: "buttons" }, opener("note"), opener("label"),
      card.question ? button(text("screening.unpark"), () => desk.unpark(), { class: "small" }) : opener("park")),
    ...Object.keys(fields).map((kind) => writer(kind, desk)),
    make("datalist", { id: "labels-in-use" }, desk.labelsInUse.map((label) => make("option", { value: label }))));
}
