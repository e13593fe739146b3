// What one reviewer chose for this browser, and the dialogs in which it is changed.

import { user } from "./api.js";
import { button, make, text } from "./screening-dom.js";
import { isFixed, signOf } from "./screening-keys.js";

const place = `winnow.screening|${user}`;
const standard = {
  keys: true, preset: "winnow", own: {}, advance: true, density: "all", batch: 50, breaks: true, answers: false, hideSource: false,
  wordsFor: "", wordsAgainst: "",
};

export function load() {
  try { return { ...standard, ...JSON.parse(localStorage.getItem(place) ?? "{}") }; } catch { return { ...standard }; }
}

export function save(options) {
  try { localStorage.setItem(place, JSON.stringify(options)); } catch { /* Then it holds for this page only. */ }
}

const closing = (dialog) => make("p", { class: "buttons" },
  button(text("screening.close"), () => dialog.close(), { class: "primary" }));

function open(dialog) {
  const before = document.activeElement;
  dialog.addEventListener("close", () => {
    dialog.remove();
    const place = before?.isConnected && before !== document.body ? before : document.getElementById("record-title");
    place?.focus({ preventScroll: true });
  });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

function keyRows(desk, render) {
  return Object.keys(desk.keys.map).map((action) => {
    const change = button(text("screening.key.change"), () => {
      change.textContent = text("screening.key.press");
      change.addEventListener("keydown", (event) => {
        if (event.key === "Tab") { change.textContent = text("screening.key.change"); return; }
        event.preventDefault();
        event.stopPropagation();
        if (event.key === "Escape") { render(); return; }
        if (isFixed(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
        desk.keys.give(action, event.key);
        desk.changed();
        render(action);
      });
    }, { class: "small", "data-action-name": action, "aria-label": text("screening.key.change.label", { action: text(`screening.does.${action}`) }) });
    const signs = desk.keys.map[action].map((key) => make("kbd", {}, signOf(key)));
    return make("tr", {}, make("th", { scope: "row" }, text(`screening.does.${action}`)),
      make("td", {}, signs.length ? signs.flatMap((sign) => [sign, " "]) : text("screening.key.none")), make("td", { class: "end" }, change));
  });
}

/** The list of keys, and where they are changed or turned off. */
export function openHelp(desk) {
  const dialog = make("dialog", { class: "desk-dialog", "aria-labelledby": "help-title" });
  const render = (focused) => {
    const preset = make("select", { id: "key-preset" }, desk.guide.presets.map((one) =>
      make("option", { value: one.name, selected: one.name === desk.options.preset }, text(`screening.preset.${one.name}`))));
    preset.addEventListener("change", () => {
      desk.options.preset = preset.value;
      desk.options.own = {};
      desk.changed();
      render("preset");
    });
    const isOn = make("input", { type: "checkbox", id: "keys-on", checked: desk.options.keys });
    isOn.addEventListener("change", () => { desk.options.keys = isOn.checked; desk.changed(); });
    dialog.replaceChildren(
      make("h2", { id: "help-title" }, text("screening.help")),
      make("p", {}, text("screening.help.lead")),
      make("p", { class: "check" }, isOn, make("label", { for: "keys-on" }, text("screening.keys.on"))),
      make("p", { class: "field" }, make("label", { for: "key-preset" }, text("screening.preset")), preset),
      make("div", { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": "help-title" },
        make("table", {}, make("thead", {}, make("tr", {}, make("th", { scope: "col" }, text("screening.key.does")),
          make("th", { scope: "col" }, text("screening.key.key")),
          make("th", { scope: "col" }, make("span", { class: "hidden" }, text("screening.key.change"))))),
        make("tbody", {}, make("tr", {}, make("th", { scope: "row" }, text("screening.does.reasons")),
          make("td", {}, make("kbd", {}, "1"), "–", make("kbd", {}, "9")), make("td")), keyRows(desk, render)))),
      closing(dialog));
    if (focused === "preset") preset.focus();
    else if (focused) dialog.querySelector(`[data-action-name="${focused}"]`)?.focus();
  };
  render();
  open(dialog);
}

const choice = (desk, name, values, label, wordOf) => {
  const field = make("select", { id: `option-${name}` }, values.map((value) =>
    make("option", { value, selected: String(desk.options[name]) === String(value) }, wordOf(value))));
  field.addEventListener("change", () => {
    desk.options[name] = typeof values[0] === "number" ? Number(field.value) : field.value;
    desk.changed();
  });
  return make("p", { class: "field" }, make("label", { for: field.id }, label), field);
};

const flag = (desk, name) => {
  const field = make("input", { type: "checkbox", id: `option-${name}`, checked: desk.options[name] });
  field.addEventListener("change", () => { desk.options[name] = field.checked; desk.changed(); });
  return make("p", { class: "check" }, field, make("label", { for: field.id }, text(`screening.option.${name}`)));
};

const words = (desk, name, label) => {
  const field = make("input", { id: `option-${name}`, autocomplete: "off", spellcheck: "false", dir: "auto", value: desk.options[name], "aria-describedby": "own-words-hint" });
  field.addEventListener("change", () => { desk.options[name] = field.value; desk.changed(); });
  return make("p", { class: "field" }, make("label", { for: field.id }, label), field);
};

/** How the page looks and goes on. */
export function openOptions(desk) {
  const dialog = make("dialog", { class: "desk-dialog", "aria-labelledby": "options-title" });
  dialog.append(
    make("h2", { id: "options-title" }, text("screening.options")), make("p", { class: "soft" }, text("screening.options.lead")),
    choice(desk, "density", ["all", "first", "none"], text("screening.option.density"), (value) => text(`screening.option.density.${value}`)),
    choice(desk, "batch", [25, 50, 0], text("screening.option.batch"), (value) => text(`screening.option.batch.${value}`)),
    words(desk, "wordsFor", text("screening.option.wordsFor")), words(desk, "wordsAgainst", text("screening.option.wordsAgainst")),
    make("p", { class: "hint", id: "own-words-hint" }, text("screening.option.words.hint")),
    flag(desk, "advance"), flag(desk, "answers"), flag(desk, "hideSource"), flag(desk, "breaks"), closing(dialog));
  open(dialog);
}

/** Asks for the number of a record. */
export function openFind(desk) {
  const dialog = make("dialog", { class: "desk-dialog", "aria-labelledby": "find-title" });
  const field = make("input", { id: "find-record", autocomplete: "off", required: true, inputmode: "text", "aria-describedby": "find-hint" });
  const error = make("p", { class: "form-error", role: "alert" });
  const form = make("form", {}, make("h2", { id: "find-title" }, text("screening.find")),
    make("p", { class: "field" }, make("label", { for: "find-record" }, text("screening.find.field")), field,
      make("span", { class: "hint", id: "find-hint" }, text("screening.find.hint"))), error,
    make("p", { class: "buttons" }, make("button", { type: "submit", class: "primary" }, text("screening.find.go")),
      button(text("screening.cancel"), () => dialog.close(), { class: "quiet" })));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    error.textContent = "";
    try {
      const card = await desk.read(field.value.trim());
      dialog.addEventListener("close", () => desk.visit(card), { once: true });
      dialog.close();
    } catch (problem) {
      error.textContent = problem.message;
      field.focus();
    }
  });
  dialog.append(form);
  open(dialog);
  field.focus();
}
