// What one goes by: criteria with their definitions, reasons for exclusion, and the legend of the marks.

import { button, make, text } from "./screening-dom.js";

const list = (title, items) => items.length
  ? [make("dt", {}, title), ...items.map((item) => make("dd", { dir: "auto" }, item))] : null;

function details(criterion) {
  const parts = [
    criterion.definition && list(text("screening.definition"), [criterion.definition]),
    list(text("screening.examples.in"), criterion.examplesIn), list(text("screening.examples.out"), criterion.examplesOut),
    list(text("screening.rulings"), criterion.rulings),
  ].filter(Boolean);
  if (!parts.length) return null;
  return make("details", { class: "more" },
    make("summary", {}, text("screening.details"), make("span", { class: "hidden" }, ` ${criterion.id}`)), make("dl", {}, parts));
}

function answers(criterion, desk) {
  const row = make("div", { class: "answers", role: "group", "aria-label": text("screening.answers.label", { id: criterion.id }) });
  for (const answer of ["yes", "no", "unclear"]) {
    row.append(button(text(`screening.answer.${answer}`), () => desk.answer(criterion.id, answer), {
      class: "small", "aria-pressed": String(desk.answers[criterion.id] === answer), "data-answer": `${criterion.id}-${answer}`,
    }));
  }
  return row;
}

const group = (title, criteria, desk) => criteria.length === 0 ? null : [
  make("h3", {}, title),
  make("ul", { class: "criteria" }, criteria.map((criterion) => make("li", {},
    make("p", { dir: "auto" }, make("b", {}, criterion.id), " ", criterion.rule),
    desk.options.answers && answers(criterion, desk), details(criterion)))),
];

/** Reasons as buttons: each excludes. */
function reasons(desk) {
  const { reasons, asksForReason } = desk.guide;
  if (!reasons.length) return null;
  const items = make("ol", { class: "reasons" }, reasons.map((reason, index) => make("li", {},
    button([
      index < 9 && desk.options.keys && make("kbd", { "aria-hidden": "true" }, String(index + 1)),
      make("span", { dir: "auto" }, reason.label),
    ].filter(Boolean), () => desk.decide("exclude", reason.label), { title: reason.definition ?? null, class: "reason" }))));
  return make("details", { class: "reason-box", id: "reasons", open: asksForReason || desk.areReasonsOpen },
    make("summary", {}, make("h2", {}, asksForReason ? text("screening.reasons.needed") : text("screening.reasons"))), items);
}

function legend(desk) {
  const own = [
    desk.options.wordsFor && { name: "inclusion", title: text("screening.legend.for"), terms: [desk.options.wordsFor] },
    desk.options.wordsAgainst && { name: "exclusion", title: text("screening.legend.against"), terms: [desk.options.wordsAgainst] },
  ].filter(Boolean);
  const groups = [...desk.guide.groups, ...own];
  if (!groups.length || desk.options.density === "none") return null;
  return make("p", { class: "legend" }, make("span", { class: "hidden" }, text("screening.legend")), groups.map((one) => [
    make("mark", { class: "term", "data-group": one.name, title: one.terms.join(", ") }, one.title), " "]));
}

/** What answers to single criteria amount to: the same rule as in the terminal. */
export function judgementOf(guide, answers) {
  const failed = guide.criteria.filter((one) => answers[one.id] === (one.isInclusion ? "no" : "yes")).map((one) => one.id);
  if (failed.length) {
    const reason = guide.reasons.find((one) => one.criteria.some((id) => failed.includes(id)));
    return { choice: "exclude", reason: reason?.label };
  }
  if (!guide.criteria.length || guide.criteria.some((one) => !answers[one.id])) return null;
  return { choice: Object.values(answers).includes("unclear") ? "maybe" : "include" };
}

function suggestion(desk) {
  const found = desk.options.answers && judgementOf(desk.guide, desk.answers);
  if (!found) return null;
  const name = text(`screening.done.${found.choice}`) + (found.reason ? `: ${found.reason}` : "");
  return make("p", { class: "notice good" }, text("screening.suggestion", { words: name }), " ",
    button(text("screening.suggestion.record"), () => desk.decide(found.choice, found.reason), { class: "small", id: "suggested" }));
}

/** Fills the panel anew. */
export function show(place, desk) {
  const inclusion = desk.guide.criteria.filter((one) => one.isInclusion);
  const exclusion = desk.guide.criteria.filter((one) => !one.isInclusion);
  const open = new Set([...place.querySelectorAll("details.more[open]")].map((one) => one.dataset.id));
  const isNew = !place.firstChild;
  const wasOpen = place.querySelector("#criteria-box")?.open;
  const box = make("details", { id: "criteria-box", class: "criteria-box", open: isNew ? !desk.isNarrow : wasOpen },
    make("summary", {}, make("h2", {}, text("screening.criteria"))),
    group(text("screening.criteria.in"), inclusion, desk) ?? "", group(text("screening.criteria.out"), exclusion, desk) ?? "",
    desk.guide.criteria.length ? "" : make("p", { class: "soft" }, text("screening.criteria.none")));
  place.replaceChildren(...[reasons(desk), suggestion(desk), box, legend(desk)].filter(Boolean));
  for (const [index, more] of [...place.querySelectorAll("details.more")].entries()) {
    more.dataset.id = String(index);
    more.open = open.has(more.dataset.id);
  }
}
