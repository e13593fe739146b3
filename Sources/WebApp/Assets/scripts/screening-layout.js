// The parts of the page that stay while records come and go.

import { button, make, text } from "./screening-dom.js";

/** Builds the page and gives its places. */
export function build(place, desk) {
  const parts = {
    progress: make("p", { class: "desk-progress", id: "desk-progress" }),
    notices: make("div", { class: "desk-notices", id: "desk-notices" }),
    record: make("article", { class: "record", "aria-labelledby": "record-title", id: "record", "aria-busy": "true" }),
    remarks: make("section", { class: "remarks", "aria-labelledby": "remarks-title", id: "remarks" }),
    recent: make("section", { class: "recent", id: "recent", "aria-label": text("screening.recent") }),
    guide: make("aside", { class: "guide", "aria-label": text("screening.guide") }),
    bar: make("div", { class: "desk-bar", role: "group", "aria-label": text("screening.decide"), id: "desk-bar" }),
    tools: make("div", { class: "buttons desk-tools" }),
  };
  place.replaceChildren(
    make("div", { class: "desk-top" },
      make("div", {}, make("p", { class: "desk-where" }, desk.guide.title), parts.progress), parts.tools),
    parts.notices,
    make("div", { class: "desk-body" }, make("div", { class: "desk-main" }, parts.record, parts.remarks, parts.bar),
      make("div", { class: "desk-side" }, parts.guide, parts.recent)));
  return parts;
}

/** Buttons beside the progress. */
export function showTools(place, desk) {
  const tool = (action) => button([text(`screening.tool.${action}`), desk.hint(action)], () => desk.perform(action), {
    class: "quiet small", id: `tool-${action}`,
  });
  place.replaceChildren(tool("previous"), tool("next"), tool("find"),
    button(text("screening.tool.options"), () => desk.openOptions(), { class: "quiet small", id: "tool-options" }), tool("help"));
}

/** The last decision with its undo, and the buttons that decide. */
export function showBar(place, desk) {
  const focused = place.contains(document.activeElement) ? document.activeElement.id : "";
  const decider = (action, kind) => button([text(`screening.do.${action}`), desk.hint(action)], () => desk.perform(action), {
    class: `decide ${kind}`, id: `do-${action}`, disabled: !desk.current, "aria-keyshortcuts": desk.keys.sign(action) || null,
  });
  const last = desk.recent[0];
  const strip = make("p", { class: "strip", id: "strip" });
  if (last && desk.isStripShown) {
    strip.append(make("span", { dir: "auto" }, text(`screening.strip.${last.choice}`, { record: last.record }) + (last.reason ? `: ${last.reason}` : "") + "."), " ");
    strip.append(button(desk.guide.isPilot ? text("screening.voteagain") : [text("screening.undo"), desk.hint("undo")],
      () => desk.undo(), { class: "small", id: "undo" }));
    if (last.isInformed) strip.append(make("span", { class: "soft" }, " " + text("screening.informed")));
  }
  const choices = [decider("include", "yes"), decider("maybe", "maybe"), decider("exclude", "no")];
  const more = desk.guide.reasons.length && !desk.guide.asksForReason
    ? button([text("screening.do.reason"), desk.hint("reason")], () => desk.perform("reason"), { class: "small quiet", id: "do-reason", disabled: !desk.current })
    : null;
  place.replaceChildren(strip, make("div", { class: "deciders" }, choices, more));
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

/** What was decided in this sitting, the latest first. */
export function showRecent(place, desk) {
  if (!desk.recent.length) { place.replaceChildren(); return; }
  const wasOpen = place.querySelector("details")?.open ?? false;
  place.replaceChildren(make("details", { open: wasOpen },
    make("summary", {}, make("h2", {}, text("screening.recent"))),
    make("ol", { class: "recent-list" }, desk.recent.slice(0, 12).map((item) => make("li", {},
      make("span", { dir: "auto" }, `${item.record} ${item.title}`), make("span", { class: "soft" }, item.words),
      make("span", { class: "buttons" },
        button(text("screening.recent.look"), () => desk.look(item.record), { class: "quiet small", "aria-label": text("screening.recent.look.label", { record: item.record }) }),
        !desk.guide.isPilot && button(text("screening.undo"), () => desk.takeBack(item), {
          class: "quiet small", "aria-label": text("screening.recent.undo.label", { record: item.record }) })))))));
}
