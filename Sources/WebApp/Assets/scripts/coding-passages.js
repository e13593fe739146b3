// The list of one's own passages beside the text.

import { words } from "./strings.js";

const make = (tag, className, text) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
};

const button = (text, about, className) => {
  const made = make("button", `small ${className}`, text);
  made.type = "button";
  made.append(make("span", "hidden", `: ${about}`));
  return made;
};

function item(coding, isWritable) {
  const place = make("li");
  place.id = `passage-${coding.id}`;
  place.dataset.coding = coding.id;
  const head = make("p", "passage-head");
  head.append(make("span", "no", coding.no), " ", make("strong", "", coding.label));
  if (coding.voice) head.append(" ", make("span", "soft", coding.voice));
  if (coding.isWaiting) head.append(" ", make("span", "badge", words["coding.waiting"]));
  if (coding.isUnknown) head.append(" ", make("span", "badge maybe", words["coding.unknown"]));
  const quote = make("q", "", coding.quote);
  quote.dir = "auto";
  place.append(head, quote);
  if (coding.memo) { const memo = make("p", "memo-said", coding.memo); memo.dir = "auto"; place.append(memo); }
  const about = `${coding.label}, ${coding.no}`;
  const buttons = make("p", "buttons");
  buttons.append(button(words["coding.show"], about, "quiet show"));
  if (isWritable) buttons.append(button(words["coding.memo"], about, "quiet memo"), button(words["coding.remove"], about, "quiet remove"));
  place.append(buttons);
  return place;
}

/** Shows passages, each { id, no, label, quote, voice, memo, isWaiting, isUnknown }; the focus stays where it was. */
export function show(codings, isWritable) {
  const list = document.getElementById("passages");
  // Somebody writes a memo: the list is shown anew once it is kept.
  if (list.querySelector("textarea")) return;
  const focused = list.contains(document.activeElement) ? document.activeElement : null;
  const [id, kind] = [focused?.closest("li")?.dataset.coding, ["show", "memo", "remove"].find((one) => focused?.matches(`.${one}`))];
  list.replaceChildren(...codings.map((one) => item(one, isWritable)));
  document.getElementById("passage-count").textContent = codings.length ? String(codings.length) : words["coding.none"];
  if (focused) (document.querySelector(`#passage-${CSS.escape(id)} .${kind}`) ?? document.getElementById("code-search") ?? list.querySelector("button"))?.focus({ preventScroll: true });
}

/** Opens a memo to write in; `keep(text)` is called when it is left. */
export function write(place, text, keep) {
  if (place.querySelector("textarea")) return;
  const area = make("textarea");
  area.rows = 2;
  area.dir = "auto";
  area.value = text ?? "";
  area.setAttribute("aria-label", words["coding.memo"]);
  const done = () => { if (!area.isConnected) return; area.remove(); keep(area.value.trim()); };
  area.addEventListener("blur", done);
  area.addEventListener("keydown", (event) => {
    if (event.key === "Escape" || event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.stopPropagation(); area.blur(); document.querySelector(`#${CSS.escape(place.id)} .memo`)?.focus(); }
  });
  place.querySelector(".memo-said")?.remove();
  place.querySelector(".buttons").before(area);
  area.focus();
}

/** What the server refused, with a way to let go of it. */
export function showProblems(refused, drop) {
  document.getElementById("problems").replaceChildren(...refused.map((entry) => {
    const place = make("div", "notice bad");
    const what = entry.quote ? `“${entry.quote.slice(0, 60)}” – ${entry.label}: ` : "";
    place.append(make("p", "", `${what}${[entry.refusal.title, entry.refusal.detail].filter(Boolean).join(". ")}`));
    const line = make("p");
    const away = make("button", "small", words["coding.letgo"]);
    away.type = "button";
    away.addEventListener("click", () => drop(entry));
    line.append(away);
    place.append(line);
    return place;
  }));
}
