// What one reviewer decides and remarks. Everything goes through the outbox, so that nothing is lost on its way.

import { say } from "./api.js";
import * as card from "./screening-card.js";
import * as criteria from "./screening-criteria.js";
import { plain, text } from "./screening-dom.js";
import * as layout from "./screening-layout.js";
import { Walk } from "./screening-walk.js";

export class Deciding extends Walk {
  decide(choice, reason) {
    const decided = this.current;
    if (!decided) return;
    if (choice === "exclude" && !reason && this.guide.asksForReason) {
      this.openReasons(text("screening.said.reason"));
      return;
    }
    const judgement = { choice, reason: reason ?? null, criteria: { ...this.answers } };
    const before = decided.own ?? null;
    if (this.drafts.note?.trim()) this.remark("note", this.drafts.note.trim());
    const entry = this.outbox.add({ kind: "vote", record: decided.record, title: plain(decided.title), judgement, expects: decided.decision ?? null });
    decided.own = judgement;
    this.spoken.add(decided.record);
    this.remember({ kind: "vote", entry: entry.id, card: decided, before, choice, reason, words: card.wordsOf(judgement) });
    this.progress.decided(!before);
    this.goOn(text("screening.said", { words: capital(card.wordsOf(judgement)) }));
  }

  remember(item) {
    const title = plain(item.card.title);
    this.recent = [{ ...item, record: item.card.record, title }, ...this.recent].slice(0, 40);
    this.isStripShown = true;
  }

  goOn(said) {
    const left = this.progress.counts ? " " + text("screening.said.left", {}, this.progress.counts.left) : "";
    say(said + left);
    if (this.options.advance) {
      this.advance();
    } else {
      this.show(this.current, false);
      this.focusTitle();
    }
    this.showProgress();
    layout.showRecent(this.parts.recent, this);
    this.showNotices();
  }

  undo() {
    const last = this.recent[0];
    if (last) { this.takeBack(last); return; }
    if (this.current?.own) {
      this.takeBack({ kind: "vote", card: this.current, record: this.current.record, before: null, words: card.wordsOf(this.current.own) });
      return;
    }
    say(text("screening.said.undo.none"));
    this.previous();
  }

  takeBack(item) {
    const { card: taken, record } = item;
    if (this.guide.isPilot) { this.visit(taken); say(text("screening.said.again")); return; }
    const waiting = this.outbox.entries.find((entry) => entry.id === item.entry);
    if (waiting && (!waiting.tried || waiting.refusal)) {
      this.outbox.drop(waiting.id);
    } else {
      const kind = item.kind === "park" ? "unpark" : "undo";
      this.outbox.add({ kind, record, title: plain(taken.title), expects: taken.decision ?? null });
    }
    if (item.kind === "park") { taken.question = null; this.progress.parked(-1); } else {
      taken.own = item.before;
      if (!item.before) this.progress.tookBack();
    }
    if (!taken.own) this.spoken.delete(record);
    this.recent = this.recent.filter((other) => other !== item);
    this.isStripShown = false;
    this.visit(taken);
    say(item.before ? text("screening.said.before", { record }) : text("screening.said.undone", { record }));
    this.showProgress();
    layout.showRecent(this.parts.recent, this);
  }

  answer(id, value) {
    this.answers = { ...this.answers, [id]: this.answers[id] === value ? undefined : value };
    if (!this.answers[id]) delete this.answers[id];
    criteria.show(this.parts.guide, this);
    document.querySelector(`[data-answer="${CSS.escape(`${id}-${value}`)}"]`)?.focus();
  }

  openReasons(said) {
    this.areReasonsOpen = true;
    const box = document.getElementById("reasons");
    if (!box) { say(text("screening.said.reasons.none")); return; }
    box.open = true;
    box.querySelector("button")?.focus();
    if (said) say(said);
  }

  // Remarks.

  openWriter(kind) {
    this.openWriters.add(kind);
    this.showRemarks();
    document.getElementById(`write-${kind}`)?.focus();
  }

  closeWriter(kind) {
    this.openWriters.delete(kind);
    this.showRemarks();
    this.focusTitle();
  }

  remark(kind, words) {
    const on = this.current;
    const entry = this.outbox.add({ kind, record: on.record, title: plain(on.title), text: words });
    delete this.drafts[kind];
    this.openWriters.delete(kind);
    if (kind === "note") on.notes.push(words);
    if (kind === "label" && !on.labels.includes(words)) on.labels.push(words);
    if (kind === "label" && !this.labelsInUse.includes(words)) this.labelsInUse.push(words);
    if (kind === "park") { this.park(on, words, entry); return; }
    say(text(`screening.said.${kind}`));
    this.showRemarks();
    this.focusTitle();
  }

  park(on, question, entry) {
    on.question = question;
    this.spoken.add(on.record);
    this.remember({ kind: "park", entry: entry.id, card: on, before: on.own, choice: "park", words: text("screening.done.park") });
    this.progress.parked(1);
    this.goOn(text("screening.said.park"));
  }

  unlabel(label) {
    this.outbox.add({ kind: "unlabel", record: this.current.record, title: plain(this.current.title), text: label });
    this.current.labels = this.current.labels.filter((one) => one !== label);
    this.showRemarks();
    this.focusTitle();
  }

  unpark() {
    this.outbox.add({ kind: "unpark", record: this.current.record, title: plain(this.current.title) });
    this.current.question = null;
    this.progress.parked(-1);
    this.recent = this.recent.filter((item) => item.kind !== "park" || item.record !== this.current.record);
    this.spoken.delete(this.current.record);
    say(text("screening.said.unpark"));
    this.show(this.current);
    this.showProgress();
  }
}

const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
