// A field of the charting form as an answer, and back. An answer is { state, entries: [{ value, unit, cells, page, quote }], note }.

const own = (field, selector) => [...field.querySelectorAll(selector)].filter((one) => one.closest(".chart-field") === field);
const first = (field, selector) => own(field, selector)[0];
let count = 0;

/** Every field on the page that stands by itself, not in an entry of another. */
export const outerFields = (root) => [...root.querySelectorAll(".chart-field")].filter((one) => !one.parentElement.closest(".chart-field"));

const rows = (field) => own(field, ".entries > .entry");
const innerFields = (row) => [...row.querySelectorAll(".chart-field")].filter((one) => one.parentElement.closest(".entry") === row);

function place(part) {
  const found = {};
  const page = part?.querySelector(":scope > .place .page")?.value.trim();
  const quote = part?.querySelector(":scope > .place .quote")?.value.trim();
  if (page) found.page = page;
  if (quote) found.quote = quote;
  return found;
}

function readRow(field, row) {
  if (field.dataset.manner !== "entries") {
    const value = row.querySelector(".value").value.trim();
    return value ? { value, ...place(row) } : null;
  }
  const cells = {};
  for (const inner of innerFields(row)) {
    const answer = read(inner);
    if (answer) cells[inner.dataset.field] = answer;
  }
  return Object.keys(cells).length ? { value: "", cells } : null;
}

function readEntries(field) {
  switch (field.dataset.manner) {
    case "choice": {
      const value = (first(field, "select.value") ?? own(field, "[type=radio]").find((one) => one.checked))?.value;
      return value ? [{ value, ...place(first(field, ".given")) }] : [];
    }
    case "choices":
      return own(field, ".option").filter((one) => one.querySelector("[type=checkbox]").checked)
        .map((one) => ({ value: one.querySelector("[type=checkbox]").value, ...place(one) }));
    default:
      return rows(field).map((row) => readRow(field, row)).filter(Boolean);
  }
}

/** The answer that a field holds now; null for none. */
export function read(field) {
  const state = own(field, "input.state").find((one) => one.checked)?.value;
  const note = field.chartNote ? { note: field.chartNote } : {};
  if (state) return { state, entries: [], ...note };
  const entries = readEntries(field);
  return entries.length ? { state: "reported", entries, ...note } : null;
}

/** Whether two answers are the same, whatever the order of their members. */
export const isSame = (a, b) => text(a) === text(b);
function text(answer) {
  if (!answer) return "";
  const entries = (answer.entries ?? []).map((entry) => [
    entry.value ?? "", entry.page ?? "", entry.quote ?? "",
    Object.keys(entry.cells ?? {}).sort().map((id) => [id, text(entry.cells[id])]),
  ]);
  return JSON.stringify([answer.state, entries]);
}

// Ids and names in a template hold a sign for the number of the entry.
function number(root, sign, name) {
  for (const element of root.querySelectorAll("*")) {
    for (const attribute of ["id", "name", "aria-labelledby", "for"]) {
      const value = element.getAttribute(attribute);
      if (value?.includes(sign)) element.setAttribute(attribute, value.replaceAll(sign, name));
    }
    if (element instanceof HTMLTemplateElement) number(element.content, sign, name);
  }
}

/** Adds an empty entry to a field. */
export function addRow(field) {
  const template = first(field, ".given > template");
  const row = template.content.firstElementChild.cloneNode(true);
  const depth = field.parentElement.closest(".chart-field") ? 1 : 0;
  number(row, `~${depth}`, `e${count++}`);
  first(field, ".entries").append(row);
  for (const inner of innerFields(row)) ready(inner);
  return row;
}

/** Shows what a field needs to be filled in: an empty entry, the numbers of its entries, what a state closes. */
export function ready(field) {
  const isRows = field.dataset.manner === "lines" || field.dataset.manner === "entries";
  const takesSeveral = field.dataset.several === "true";
  if (isRows && !rows(field).length && !(field.dataset.manner === "entries" && takesSeveral)) addRow(field);
  rows(field).forEach((row, index) => {
    for (const place of row.querySelectorAll(":scope > legend .entry-number, :scope > p .entry-number")) place.textContent = String(index + 1);
    const remove = row.querySelector(":scope > .entry-line > .remove");
    if (remove) remove.hidden = rows(field).length === 1;
  });
  const isClosed = own(field, "input.state").some((one) => one.checked);
  first(field, ".given").inert = isClosed;
  field.classList.toggle("is-closed", isClosed);
  field.classList.toggle("is-answered", Boolean(read(field)));
  const clear = first(field, ".clear");
  if (clear) clear.hidden = isClosed || !own(field, "[type=radio]").some((one) => one.checked);
  for (const one of own(field, ".place")) {
    const page = one.querySelector(".page").value.trim();
    const quote = one.querySelector(".quote").value.trim();
    one.querySelector(".place-said").textContent = [page, quote && `“${quote.length > 40 ? quote.slice(0, 39) + "…" : quote}”`].filter(Boolean).join(": ");
  }
}

// A quote that is the value itself stands once in the form, and twice in the answer.
function fillPlace(part, entry) {
  const own = part?.querySelector(":scope > .place");
  if (!own) return;
  own.querySelector(".page").value = entry?.page ?? "";
  own.querySelector(".quote").value = entry?.quote && entry.quote !== entry.value ? entry.quote : "";
}

function fillRow(field, row, entry) {
  if (field.dataset.manner !== "entries") {
    row.querySelector(".value").value = entry.unit ? `${entry.value} ${entry.unit}` : entry.value;
    fillPlace(row, entry);
  } else {
    for (const inner of innerFields(row)) fill(inner, entry.cells?.[inner.dataset.field] ?? null);
  }
}

/** Shows an answer in a field; null empties it. */
export function fill(field, answer) {
  const entries = answer?.entries ?? [];
  field.chartNote = answer?.note;
  for (const box of own(field, "input.state")) box.checked = answer?.state === box.value;
  switch (field.dataset.manner) {
    case "choice": {
      const select = first(field, "select.value");
      if (select) select.value = entries[0]?.value ?? "";
      for (const radio of own(field, "[type=radio]")) radio.checked = radio.value === entries[0]?.value;
      fillPlace(first(field, ".given"), entries[0]);
      break;
    }
    case "choices":
      for (const option of own(field, ".option")) {
        const box = option.querySelector("[type=checkbox]");
        const entry = entries.find((one) => one.value === box.value);
        box.checked = Boolean(entry);
        fillPlace(option, entry);
      }
      break;
    default:
      for (const row of rows(field)) row.remove();
      for (const entry of entries) fillRow(field, addRow(field), entry);
  }
  ready(field);
}

/** Makes the buttons of fields work: `changed(field)` hears of whatever changes an outer field. */
export function listen(root, changed) {
  const outer = (element) => {
    let field = element.closest(".chart-field");
    for (let up = field; up; up = up.parentElement.closest(".chart-field")) field = up;
    return field;
  };
  const told = (element, event) => {
    const inner = element.closest(".chart-field");
    if (!inner) return;
    if (element.matches(".state") && element.checked) {
      for (const other of own(inner, "input.state")) if (other !== element) other.checked = false;
    }
    ready(inner);
    changed(outer(element), event);
  };
  root.addEventListener("input", (event) => told(event.target, "input"));
  root.addEventListener("change", (event) => told(event.target, "change"));
  root.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const field = button?.closest(".chart-field");
    if (!field) return;
    if (button.matches(".add")) {
      const row = addRow(field);
      ready(field);
      row.querySelector("input:not([type=hidden]), textarea, select")?.focus();
    } else if (button.matches(".remove")) {
      button.closest(".entry").remove();
      ready(field);
      (first(field, ".add") ?? first(field, ".value"))?.focus();
      changed(outer(field), "change");
    } else if (button.matches(".clear")) {
      for (const radio of own(field, "[type=radio]")) radio.checked = false;
      ready(field);
      first(field, "[type=radio]").focus();
      changed(outer(field), "change");
    } else if (button.matches(".definitions")) {
      const isShown = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(isShown));
      for (const one of own(field, ".definition")) one.hidden = !isShown;
    }
  });
}
