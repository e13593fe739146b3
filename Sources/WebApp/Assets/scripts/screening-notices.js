// What has to be known and stays until it is settled: what is not sent, what was refused, an amended protocol, a break.

import { button, make, text } from "./screening-dom.js";
import { wordsOf } from "./screening-card.js";

const label = (entry) => entry.kind === "vote" ? wordsOf(entry.judgement) : text(`screening.entry.${entry.kind}`, { text: entry.text ?? "" });

function refusedNotice(entry, desk) {
  const { status, title, detail, current } = entry.refusal;
  const record = make("strong", { dir: "auto" }, `${entry.record} ${entry.title}`);
  if (status === 409 && current) {
    const standing = current.own ? wordsOf(current.own) : text("screening.conflict.none");
    return make("div", { class: "notice bad", role: "group", "data-refused": entry.record },
      make("p", {}, record), make("p", {}, text("screening.conflict", { standing, mine: label(entry) })),
      make("p", { class: "buttons" },
        button(text("screening.conflict.keep"), () => desk.settle(entry, false), { class: "small" }),
        entry.kind === "vote" && button(text("screening.conflict.mine"), () => desk.settle(entry, true), { class: "small" })));
  }
  return make("div", { class: "notice bad", role: "group", "data-refused": entry.record },
    make("p", {}, record), make("p", {}, text("screening.refused", { words: label(entry), why: [title, detail].filter(Boolean).join(". ") })),
    make("p", { class: "buttons" }, button(text("screening.refused.look"), () => desk.look(entry.record), { class: "small" }),
      button(text("screening.refused.drop"), () => desk.settle(entry, false), { class: "small" })));
}

function connection(desk) {
  const count = desk.outbox.waiting.length;
  switch (desk.connection) {
    case "stranger":
      return make("p", { class: "notice", id: "connection" }, count ? text("screening.stranger", {}, count) : text("screening.stranger.none"), " ",
        make("a", { href: `/login?next=${encodeURIComponent(location.pathname)}` }, text("screening.login")));
    case "offline": return make("p", { class: "notice", id: "connection" }, count ? text("screening.offline", {}, count) : text("screening.offline.none"));
    case "trouble": return make("p", { class: "notice", id: "connection" }, text("screening.trouble", {}, count));
    default: return null;
  }
}

function amendment(desk) {
  if (!desk.amended) return null;
  return make("div", { class: "notice", id: "amended" },
    make("p", {}, text("screening.amended", { version: desk.amended }), " ", make("a", { href: "/protocol" }, text("screening.amended.look"))),
    make("p", {}, button(text("screening.amended.seen"), () => { desk.amended = null; desk.showNotices(); desk.focusTitle(); }, { class: "small" })));
}

function breakHint(desk) {
  if (!desk.isBreakDue) return null;
  return make("p", { class: "notice good", id: "break" }, text("screening.break"), " ",
    button(text("screening.break.seen"), () => desk.dismissBreak(), { class: "small" }));
}

/** Fills the place of the notices anew, when they changed. */
export function show(place, desk) {
  const notices = [connection(desk), ...desk.outbox.refused.map((entry) => refusedNotice(entry, desk)), amendment(desk), breakHint(desk)]
    .filter(Boolean);
  const fresh = make("div", {}, notices);
  const now = make("div", {}, ...[...place.childNodes].map((node) => node.cloneNode(true)));
  if (!fresh.isEqualNode(now)) place.replaceChildren(...notices);
}
