// Words of one's own that speak for or against a record, marked beside the terms of the protocol.

const escape = (text) => text.replace(/[.+^${}()|[\]\\/]/g, "\\$&");

/** A word or phrase: `*` stands for any letters, `?` for one or none, as in the protocol's terms. */
const pattern = (word) => escape(word).replaceAll("*", "[\\p{L}\\p{N}]*").replaceAll("?", "\\p{L}?").replace(/\s+/g, "[\\s\\-]+");

const wordsOf = (list) => list.split(/[,;\n]/).map((word) => word.trim()).filter((word) => word.replace(/[*?]/g, "").length > 1);

/** Gives a function that cuts unmarked stretches of text where own words begin and end. */
export function cutter(options) {
  const words = [["inclusion", options.wordsFor], ["exclusion", options.wordsAgainst]].flatMap(([group, list]) =>
    wordsOf(list).map((word, index) => ({ group, word, term: `${group}-${index}` })));
  if (!words.length) return (spans) => spans;
  // The longest first, since of two that begin at one place the first is taken.
  words.sort((a, b) => b.word.length - a.word.length);
  const finder = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(({ word }) => `(${pattern(word)})`).join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return (spans) => spans.flatMap((span) => span.group ? [span] : cut(span.text, finder, words));
}

function cut(text, finder, words) {
  const spans = [];
  let last = 0;
  for (const match of text.matchAll(finder)) {
    if (!match[0]) continue;
    if (match.index > last) spans.push({ text: text.slice(last, match.index) });
    const { group, term } = words[match.slice(1).findIndex((part) => part !== undefined)];
    spans.push({ text: match[0], group, term });
    last = match.index + match[0].length;
  }
  if (last < text.length) spans.push({ text: text.slice(last) });
  return spans;
}
