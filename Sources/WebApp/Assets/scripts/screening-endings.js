// What stands in the place of a record when there is none: a batch is done, all is done, or the next one is on its way.

import { call } from "./api.js";
import { button, make, text } from "./screening-dom.js";
import * as layout from "./screening-layout.js";

function fill(desk, name, ...children) {
  desk.parts.record.removeAttribute("aria-busy");
  desk.parts.record.replaceChildren(make("div", { class: "ending", "data-ending": name }, children));
  desk.parts.remarks.replaceChildren();
  layout.showBar(desk.parts.bar, desk);
}

export const isShown = (desk) => Boolean(desk.parts?.record.querySelector("[data-ending=end], [data-ending=batch]"));
export const isPausing = (desk) => Boolean(desk.parts?.record.querySelector("[data-ending=batch]"));

const title = (words) => make("h1", { id: "record-title", tabindex: "-1" }, words);

/** A natural stop after a batch. */
export function showBatch(desk) {
  const on = button(text("screening.batch.on"), () => { desk.parts.record.replaceChildren(); desk.showNext(); }, { class: "primary", id: "batch-on" });
  fill(desk, "batch", title(text("screening.batch", {}, desk.options.batch)), make("p", {}, text("screening.batch.text")),
    make("p", { class: "buttons" }, on, make("a", { class: "button", href: "/" }, text("screening.batch.stop"))));
  on.focus();
}

/** The stage was closed, or one no longer screens. */
export function showGate(desk) {
  const { gate } = desk.guide;
  desk.current = null;
  fill(desk, "end", title(gate.title), make("p", {}, gate.text), make("p", {}, make("a", { class: "button primary", href: gate.path }, gate.button)));
}

export function showWaiting(desk) {
  fill(desk, "waiting", title(desk.connection === "offline" ? text("screening.waiting.offline") : text("screening.waiting")));
  document.getElementById("record-title").focus();
}

/** Nothing is left here: where to go next. */
export function showEnd(desk) {
  const parked = make("div", { id: "parked" });
  const links = desk.guide.isPilot
    ? [make("a", { class: "button primary", href: "/pilot" }, text("screening.end.pilot"))]
    : [make("a", { class: "button primary", href: "/conflicts" }, text("screening.end.conflicts")), make("a", { class: "button", href: "/screening" }, text("screening.end.stages"))];
  fill(desk, "end", title(text("screening.end")), make("p", {}, desk.guide.isPilot ? text("screening.end.pilot.text") : text("screening.end.text")), parked,
    make("p", { class: "buttons" }, links, make("a", { class: "button", href: "/" }, text("screening.end.overview"))));
  document.getElementById("record-title").focus();
  if (!desk.guide.isPilot) showParked(parked, desk);
}

async function showParked(place, desk) {
  try {
    const records = await call("GET", desk.base + "/parked");
    if (!records.length) return;
    place.append(make("h2", {}, text("screening.end.parked")), make("ul", { class: "tasks" }, records.map((one) => make("li", {},
      make("span", { dir: "auto" }, `${one.record}: ${one.question}`),
      button(text("screening.end.parked.look"), () => desk.look(one.record), { class: "small", "aria-label": text("screening.recent.look.label", { record: one.record }) })))));
  } catch { /* The list is a help, no more. */ }
}
