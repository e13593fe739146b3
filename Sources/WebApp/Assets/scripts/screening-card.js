// A record as it is read: title, where it is from, abstract in its sections, index terms.

import { make, marked, text } from "./screening-dom.js";
import { cutter } from "./screening-words.js";

/** Which marks are shown: all, the first mention of each term, or none. */
function chooser(density) {
  const seen = new Set();
  return (term) => {
    if (density !== "first") return density === "all";
    if (seen.has(term)) return false;
    seen.add(term);
    return true;
  };
}

const choiceWords = (own) =>
  own.reason
  ? text("screening.own.reason", { choice: text(`screening.done.${own.choice}`), reason: own.reason })
  : text(`screening.done.${own.choice}`);

/** What a decision is called: “excluded: Not paid”. */
export const wordsOf = choiceWords;

function ownLine(card) {
  if (!card.own && !card.question) return null;
  return make("div", { class: "own" },
    card.own && make("p", { class: "badge " + { include: "yes", exclude: "no", maybe: "maybe" }[card.own.choice] },
      text("screening.own", { words: choiceWords(card.own) })),
    card.question && make("p", { class: "badge maybe", dir: "auto" }, text("screening.parked", { question: card.question })));
}

function sourceLine(card, options) {
  const parts = [
    !options.hideSource && card.authors.length > 0 &&
      make("span", { dir: "auto" }, card.authors.length > 6
        ? text("screening.authors.more", { names: card.authors.slice(0, 5).join(", ") }) : card.authors.join(", ")),
    !options.hideSource && card.journal && make("cite", { dir: "auto" }, card.journal),
    card.year && make("span", {}, String(card.year)),
    make("span", {}, card.record),
  ].filter(Boolean);
  const links = options.hideSource ? [] : card.links.map((link) =>
    make("a", { href: link.address, target: "_blank", rel: "noopener noreferrer" },
      link.name, make("span", { class: "hidden" }, text("screening.newtab"))));
  return make("p", { class: "source soft" }, [...parts, ...links].flatMap((part, index) => index ? [" · ", part] : [part]));
}

function terms(title, lists, mark) {
  if (!lists.length) return null;
  return [make("dt", {}, title), make("dd", { dir: "auto" },
    lists.flatMap((spans, index) => [index ? "; " : "", ...mark(spans)]))];
}

/** Fills the place of the record. */
export function show(place, card, options) {
  const shown = chooser(options.density);
  const cut = cutter(options);
  const mark = (spans) => marked(cut(spans), shown);
  const heading = make("h1", { id: "record-title", tabindex: "-1", dir: "auto" },
    card.title.length ? mark(card.title) : text("screening.untitled"));
  const sections = card.sections.map((section) => [
    section.heading && make("h2", { dir: "auto" }, section.heading),
    section.spans.length > 0 && make("p", { dir: "auto" }, mark(section.spans)),
  ]);
  const index = [terms(text("screening.keywords"), card.keywords, mark), terms(text("screening.mesh"), card.mesh, mark)].filter(Boolean);
  place.removeAttribute("aria-busy");
  place.replaceChildren(
    heading, sourceLine(card, options), ...[ownLine(card)].filter(Boolean),
    make("div", { class: "abstract" }, sections.length ? sections : make("p", { class: "soft" }, text("screening.noabstract"))),
    ...(index.length ? [make("dl", { class: "index-terms" }, index)] : []));
  return heading;
}
