// One reviewer at a stage or a round: what is shown, and what each action does.

import { call, say, Unreachable } from "./api.js";
import { make, plain, text } from "./screening-dom.js";
import * as card from "./screening-card.js";
import * as criteria from "./screening-criteria.js";
import * as endings from "./screening-endings.js";
import { Keys } from "./screening-keys.js";
import * as layout from "./screening-layout.js";
import * as notices from "./screening-notices.js";
import * as options from "./screening-options.js";
import { Outbox } from "./screening-outbox.js";
import { Progress } from "./screening-progress.js";
import { Queue } from "./screening-queue.js";
import * as remarks from "./screening-remarks.js";

/** Minutes of work after which a break is hinted at. */
const breakAfter = 50;

export class Desk {
  current = null;
  /** Records shown before this one, the latest last. */
  trail = [];
  /** What was decided in this sitting, the latest first. */
  recent = [];
  answers = {};
  drafts = {};
  openWriters = new Set();
  spoken = new Set();
  connection = "idle";
  amended = null;
  isStripShown = false;

  constructor(base, guide, place) {
    Object.assign(this, { base, guide, options: options.load(), labelsInUse: [...guide.labels] });
    this.isNarrow = matchMedia("(max-width: 60rem)").matches;
    this.keys = new Keys(guide.presets, this.options);
    this.progress = new Progress();
    this.queue = new Queue(base, (record) => this.spoken.has(record));
    this.outbox = new Outbox(guide.review, base, (what, entry, answer) => this.told(what, entry, answer));
    for (const entry of this.outbox.waiting) if (entry.kind === "vote" || entry.kind === "park") this.spoken.add(entry.record);
    this.parts = layout.build(place, this);
    this.showFrame();
  }

  async begin() {
    await Promise.race([this.outbox.send(), new Promise((resume) => setTimeout(resume, 4000))]);
    await Promise.all([this.readProgress(), this.more()]);
    setInterval(() => this.readProgress(), 60_000);
  }

  // Showing.

  /** The key of an action, to stand on its button. */
  hint(action) {
    const sign = this.keys.sign(action);
    return sign ? make("kbd", { "aria-hidden": "true" }, sign) : "";
  }

  showFrame() {
    layout.showTools(this.parts.tools, this);
    layout.showBar(this.parts.bar, this);
    layout.showRecent(this.parts.recent, this);
    criteria.show(this.parts.guide, this);
    this.showNotices();
  }

  showNotices() { notices.show(this.parts.notices, this); }
  showProgress() { this.progress.show(this.parts.progress); }
  showRemarks() { if (this.current) remarks.show(this.parts.remarks, this.current, this); }
  focusTitle() { document.getElementById("record-title")?.focus({ preventScroll: true }); }

  show(shown, focuses = true) {
    this.current = shown;
    this.answers = { ...(shown.own?.criteria ?? {}) };
    card.show(this.parts.record, shown, this.options);
    this.parts.remarks.hidden = this.guide.isPilot;
    this.showRemarks();
    if (this.options.answers) criteria.show(this.parts.guide, this);
    layout.showBar(this.parts.bar, this);
    if (!focuses) return;
    scrollTo(0, 0);
    this.focusTitle();
  }

  /** The same record, with the focus where it was. */
  showAgain() {
    const hadTitle = document.activeElement?.id === "record-title";
    this.show(this.current, false);
    if (hadTitle) this.focusTitle();
  }

  /** Everything anew after an option was changed. */
  changed() {
    options.save(this.options);
    this.showFrame();
    if (this.current) this.show(this.current, false);
  }

  // Going from record to record.

  get isBreakDue() { return this.options.breaks && this.progress.minutes(this.dismissedAt) >= breakAfter; }
  dismissBreak() { this.dismissedAt = Date.now(); this.showNotices(); this.focusTitle(); }

  /** The next record, or what there is to say when none is here. */
  advance() {
    this.leave();
    if (this.options.batch > 0 && this.progress.inBatch >= this.options.batch) {
      this.progress.inBatch = 0;
      endings.showBatch(this);
      return;
    }
    this.showNext();
  }

  showNext() {
    const next = this.queue.take();
    if (next) {
      this.show(next);
    } else if (this.queue.isAtEnd && !this.outbox.waiting.length) {
      endings.showEnd(this);
    } else {
      endings.showWaiting(this);
    }
    setTimeout(() => this.more(), 0);
  }

  leave() {
    if (!this.current) return;
    this.trail = [...this.trail.slice(-60), this.current];
    this.current = null;
    this.drafts = {};
    this.openWriters.clear();
  }

  /** Shows a record that was asked for; the one that was shown comes next again, when it is undecided. */
  visit(shown) {
    if (this.current && this.current.record !== shown.record && !this.current.own && !this.spoken.has(this.current.record)) {
      this.queue.putBack(this.current);
    }
    this.queue.remove(shown.record);
    this.current = null;
    this.drafts = {};
    this.openWriters.clear();
    this.show(shown);
  }

  next() {
    if (this.current && !this.queue.cards.length && this.queue.isAtEnd && !this.current.own) { say(text("screening.said.only")); return; }
    this.leave();
    this.showNext();
  }

  async previous() {
    const earlier = this.trail.pop();
    if (earlier) { this.visit(earlier); return; }
    try {
      const before = this.current ? `?before=${this.current.record}` : "";
      const answer = await call("GET", `${this.base}/previous${before}`);
      if (answer.card) this.visit(answer.card); else say(text("screening.said.first"));
    } catch (error) { this.trouble(error); }
  }

  read(record) { return call("GET", `${this.base}/records/${encodeURIComponent(record)}`); }

  async look(record) {
    const known = this.recent.find((item) => item.record === record)?.card;
    try { this.visit(known ?? await this.read(record)); } catch (error) { this.trouble(error); }
  }

  /** Gets more records ready. */
  async more() {
    try {
      const answer = await this.queue.fill(this.current?.record ?? this.trail.at(-1)?.record);
      if (answer) this.compare(answer.version);
      if (this.connection === "offline" && !this.outbox.waiting.length) this.connected("idle");
      if (!this.current && !endings.isPausing(this)) {
        if (this.queue.cards.length || !this.outbox.waiting.length && this.queue.isAtEnd) this.showReady();
      }
    } catch (error) { this.trouble(error); }
  }

  // Without asking for more again, so that an empty queue is not asked for ever.
  showReady() {
    const next = this.queue.take();
    if (next) this.show(next); else endings.showEnd(this);
  }

  async readProgress() {
    try {
      const counts = await call("GET", this.base + "/progress");
      // What waits here is not counted there yet.
      const unsent = this.outbox.waiting.filter((entry) => entry.kind === "vote" && !entry.expects && !entry.after).length;
      this.progress.set({ ...counts, done: counts.done + unsent, today: counts.today + unsent, left: Math.max(0, counts.left - unsent) });
      this.showProgress();
      this.showNotices();
    } catch { /* The figures can wait. */ }
  }

  // Deciding.

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

  // What the outbox tells.

  told(what, entry, answer) {
    if (what === "sent" && (entry.kind === "vote" || entry.kind === "undo")) this.settled(entry, answer);
    if (what === "sent" && (entry.kind === "undo" || entry.kind === "unpark")) this.readProgress();
    if (what === "refused") say(text("screening.said.refused", { record: entry.record }), "error");
    if (what === "state" && this.outbox) {
      this.connected(this.outbox.state);
      if (this.outbox.state === "idle" && !this.current && !this.queue.isBusy && !endings.isShown(this)) this.more();
    }
  }

  connected(state) {
    const quiet = (one) => one === "idle" || one === "sending";
    if (state === "offline" && quiet(this.connection)) say(text("screening.said.offline"));
    this.connection = state;
    this.showNotices();
  }

  settled(entry, answer) {
    const later = this.outbox.latest(entry.record);
    const cards = [this.current, ...this.queue.cards, ...this.trail, ...this.recent.map((item) => item.card)];
    for (const one of new Set(cards)) {
      if (one?.record !== entry.record) continue;
      const shown = one.own?.choice;
      one.decision = answer.decision ?? null;
      if (!later) one.own = answer.own ?? null;
      if (one === this.current && one.own?.choice !== shown) this.showAgain();
    }
    const item = this.recent.find((one) => one.entry === entry.id);
    if (item && answer.isInformed) {
      item.isInformed = true;
      layout.showBar(this.parts.bar, this);
    }
    if (answer.version !== undefined || this.guide.version) this.compare(answer.version);
  }

  /** What was refused is dropped or, where another decision stands, recorded all the same. */
  settle(entry, insists) {
    if (insists) {
      this.outbox.insist(entry);
      say(text("screening.said.insisted"));
    } else {
      say(text("screening.said.kept"));
      this.outbox.drop(entry.id);
      this.forget(entry);
    }
    this.showNotices();
    this.focusTitle();
  }

  forget(entry) {
    const standing = entry.refusal?.current;
    for (const one of [this.current, ...this.trail, ...this.recent.map((item) => item.card)]) {
      if (one?.record !== entry.record) continue;
      one.own = standing?.own ?? null;
      one.decision = standing?.decision ?? null;
    }
    this.recent = this.recent.filter((item) => item.entry !== entry.id);
    if (!standing?.own) this.spoken.delete(entry.record);
    layout.showRecent(this.parts.recent, this);
    layout.showBar(this.parts.bar, this);
    this.readProgress();
  }

  // The world outside.

  trouble(error) {
    if (error instanceof Unreachable) {
      this.connected("offline");
      clearTimeout(this.retry);
      this.retry = setTimeout(() => this.more(), 4000);
    } else if (error.status === 401) {
      this.connected("stranger");
    } else {
      say(error.message, "error");
    }
  }

  wentOffline() { this.connected("offline"); }
  sessionEnded() { this.connected("stranger"); }

  backOnline() {
    this.outbox.send();
    if (!this.outbox.waiting.length) this.connected("idle");
    this.more();
    this.readProgress();
    this.lookAtVersion();
  }

  /** Looks, now and then, whether the protocol was amended. */
  lookAtVersion() {
    if (this.versionTimer) return;
    const since = Date.now() - (this.versionSeen ?? 0);
    this.versionTimer = setTimeout(async () => {
      this.versionTimer = null;
      this.versionSeen = Date.now();
      try { this.compare((await call("GET", this.base + "/version")).version); } catch { /* Next time. */ }
    }, Math.max(0, 5000 - since));
  }

  async compare(version) {
    if ((version ?? null) === (this.guide.version ?? null) || this.isReadingGuide) return;
    this.isReadingGuide = true;
    try {
      this.guide = await call("GET", this.base + "/desk");
      if (this.guide.gate) { endings.showGate(this); return; }
      this.amended = this.guide.version;
      this.queue.cards = [];
      say(text("screening.amended", { version: String(this.guide.version) }));
      this.showFrame();
      if (this.current) {
        const fresh = await this.read(this.current.record);
        if (fresh.record === this.current?.record && !this.outbox.latest(fresh.record)) this.show(fresh, false);
      }
      this.more();
    } catch (error) { this.trouble(error); } finally { this.isReadingGuide = false; }
  }

  // Keys and buttons.

  press(event) {
    const wanted = this.keys.read(event);
    if (wanted === null) return;
    event.preventDefault();
    if (typeof wanted === "number") {
      const reason = this.guide.reasons[wanted - 1];
      if (reason) this.decide("exclude", reason.label); else say(text("screening.said.noreason", { number: String(wanted) }));
      return;
    }
    this.perform(wanted);
  }

  openOptions() { options.openOptions(this); }

  perform(action) {
    switch (action) {
      case "include": case "exclude": case "maybe": this.decide(action); break;
      case "reason": this.openReasons(); break;
      case "note": case "label": case "park": if (this.current && !this.guide.isPilot) this.openWriter(action); break;
      case "undo": this.undo(); break;
      case "next": this.next(); break;
      case "previous": this.previous(); break;
      case "find": options.openFind(this); break;
      case "down": scrollBy(0, 80); break;
      case "up": scrollBy(0, -80); break;
      case "highlights": this.turn("density", { all: "first", first: "none", none: "all" }[this.options.density], (value) => text(`screening.said.density.${value}`)); break;
      case "advance": this.turn("advance", !this.options.advance, (value) => text(`screening.said.advance.${value}`)); break;
      case "answer": this.turn("answers", !this.options.answers, (value) => text(`screening.said.answers.${value}`)); break;
      case "criteria": this.toggleCriteria(); break;
      case "help": options.openHelp(this); break;
    }
  }

  turn(option, value, wordOf) {
    this.options[option] = value;
    this.changed();
    say(wordOf(value));
  }

  toggleCriteria() {
    const all = [document.getElementById("criteria-box"), ...this.parts.guide.querySelectorAll("details.more")];
    const opens = all.some((one) => one && !one.open);
    for (const one of all) if (one && (opens || one.id !== "criteria-box")) one.open = opens;
    if (opens) document.getElementById("criteria-box")?.scrollIntoView({ block: "nearest" });
  }
}

const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
