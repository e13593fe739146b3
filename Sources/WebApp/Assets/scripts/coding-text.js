// A text in units whose passages are chosen and marked. Places are counted in Unicode scalars of the whole text.

const scalars = (text) => Array.from(text);
const overlaps = (a, b) => a.start < b.end && b.start < a.end;

function wordsOf(unit) {
  const found = [];
  let at = unit.start;
  const pieces = Intl.Segmenter ? [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(unit.text)]
    : (unit.text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? []).map((segment) => ({ segment, isWordLike: /[\p{L}\p{N}]/u.test(segment) }));
  for (const { segment, isWordLike } of pieces) {
    const end = at + scalars(segment).length;
    if (isWordLike) found.push({ start: at, end });
    at = end;
  }
  return found;
}

/** In which line below the words each passage is underlined, so that those that overlap stay apart. */
function lanesOf(codings) {
  const ends = [];
  const lanes = new Map();
  for (const one of [...codings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const free = ends.findIndex((end) => end <= one.start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = one.end;
    lanes.set(one.id, lane);
  }
  return lanes;
}

export class CodedText {
  /** `units` as the API tells them: { number, start, end, text }. */
  constructor(root, units) {
    this.root = root;
    this.units = units.map((unit) => {
      const element = document.getElementById(`unit-${unit.number}`);
      const body = element.querySelector(".unit-text");
      body.textContent = unit.text;
      return { ...unit, element, body, labels: element.querySelector(".unit-codes"), points: scalars(unit.text) };
    });
    this.words = this.units.flatMap(wordsOf);
  }

  unitOf(element) { return this.units.find((unit) => unit.element === element?.closest?.(".unit")); }
  unitAt(place) { return this.units.find((unit) => place >= unit.start && place < unit.end) ?? this.units.findLast((unit) => unit.end <= place) ?? this.units[0]; }

  /** The words of a passage. */
  quote(passage) {
    const parts = this.units.filter((unit) => overlaps(unit, passage))
      .map((unit) => unit.points.slice(Math.max(0, passage.start - unit.start), passage.end - unit.start).join(""));
    return parts.join(" ").replace(/\s+/g, " ").trim();
  }

  /** The passage that is selected as in any text; null for none. */
  selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const touched = this.units.filter((unit) => range.intersectsNode(unit.body));
    if (!touched.length) return null;
    const place = (unit, node, offset, other) => {
      if (!unit.body.contains(node)) return other;
      const before = document.createRange();
      before.setStart(unit.body, 0);
      before.setEnd(node, offset);
      return unit.start + scalars(before.toString()).length;
    };
    const [first, last] = [touched[0], touched.at(-1)];
    return this.#trimmed({
      start: place(first, range.startContainer, range.startOffset, first.start),
      end: place(last, range.endContainer, range.endOffset, last.end),
    });
  }

  // Blanks at the ends are no part of what somebody means.
  #trimmed({ start, end }) {
    const at = (place) => { const unit = this.units.find((one) => place >= one.start && place < one.end); return unit ? unit.points[place - unit.start] : " "; };
    while (start < end && /\s/.test(at(start))) start += 1;
    while (end > start && /\s/.test(at(end - 1))) end -= 1;
    return start < end ? { start, end } : null;
  }

  // Choosing by keys. Each takes what is chosen, or null, and gives what is chosen then.

  unit(unit) { return { start: unit.start, end: unit.end }; }

  word(chosen, by, unit) {
    const from = chosen ?? { start: unit.start, end: unit.start };
    const found = by > 0 ? this.words.find((word) => word.start >= from.end) : this.words.findLast((word) => word.end <= from.start);
    return found ? { ...found } : chosen;
  }

  extendByWord(chosen, by) {
    if (by > 0) {
      const next = this.words.find((word) => word.end > chosen.end);
      return next ? { start: chosen.start, end: next.end } : chosen;
    }
    const inside = this.words.filter((word) => word.start >= chosen.start && word.end <= chosen.end);
    if (inside.length > 1) return { start: chosen.start, end: inside.at(-2).end };
    const before = this.words.findLast((word) => word.end <= chosen.start);
    return before ? { start: before.start, end: chosen.end } : chosen;
  }

  extendByUnit(chosen, by) {
    const inside = this.units.filter((unit) => overlaps(unit, chosen));
    if (by > 0) {
      const next = this.units.find((unit) => unit.end > chosen.end);
      return next ? { start: chosen.start, end: next.end } : chosen;
    }
    if (inside.length > 1) return { start: chosen.start, end: inside.at(-2).end };
    const before = this.units.findLast((unit) => unit.start < chosen.start);
    return before ? { start: before.start, end: chosen.end } : chosen;
  }

  /** Marks what is chosen without touching the text. */
  highlight(passage) {
    if (!globalThis.CSS?.highlights) return;
    CSS.highlights.delete("chosen");
    if (!passage) return;
    const ranges = this.units.filter((unit) => overlaps(unit, passage)).map((unit) => this.#range(unit, passage));
    CSS.highlights.set("chosen", new Highlight(...ranges));
  }

  #range(unit, passage) {
    const from = unit.points.slice(0, Math.max(0, passage.start - unit.start)).join("").length;
    const to = unit.points.slice(0, passage.end - unit.start).join("").length;
    const range = document.createRange();
    let at = 0;
    const walker = document.createTreeWalker(unit.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
      if (from >= at && from <= at + node.length) range.setStart(node, from - at);
      if (to >= at && to <= at + node.length) { range.setEnd(node, to - at); break; }
      at += node.length;
    }
    return range;
  }

  /** Underlines passages, each in a line of its own with its number before it, and names their codes beside the unit. */
  draw(codings) {
    const lanes = lanesOf(codings);
    for (const unit of this.units) {
      const own = codings.filter((one) => overlaps(one, unit));
      const sign = JSON.stringify(own.map((one) => [one.id, one.no, one.label, lanes.get(one.id)]));
      if (unit.sign === sign || !own.length && unit.sign === undefined) continue;
      unit.sign = sign;
      unit.body.replaceChildren(...this.#pieces(unit, own, lanes));
      unit.body.dataset.lanes = String(Math.max(-1, ...own.map((one) => lanes.get(one.id))) + 1);
      unit.labels.hidden = !own.length;
      unit.labels.replaceChildren(...own.map((one) => {
        const item = document.createElement("li");
        const number = document.createElement("span");
        number.className = "no";
        number.textContent = one.no;
        item.append(number, ` ${one.label}`);
        return item;
      }));
    }
  }

  #pieces(unit, own, lanes) {
    const cuts = new Set([unit.start, unit.end]);
    for (const one of own) { cuts.add(Math.max(one.start, unit.start)); cuts.add(Math.min(one.end, unit.end)); }
    const places = [...cuts].sort((a, b) => a - b);
    return places.slice(0, -1).map((start, index) => {
      const end = places[index + 1];
      let piece = document.createTextNode(unit.points.slice(start - unit.start, end - unit.start).join(""));
      const covering = own.filter((one) => one.start <= start && one.end >= end).sort((a, b) => lanes.get(b.id) - lanes.get(a.id));
      for (const one of covering) {
        const mark = document.createElement("span");
        mark.className = `coded lane-${Math.min(lanes.get(one.id), 4)}`;
        mark.dataset.coding = one.id;
        if (one.start === start) mark.dataset.no = one.no;
        mark.append(piece);
        piece = mark;
      }
      return piece;
    });
  }
}
