// What is shown to one reviewer, and how one goes from record to record.

import { call, say } from "./api.js";
import * as card from "./screening-card.js";
import * as criteria from "./screening-criteria.js";
import { make, text } from "./screening-dom.js";
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

export class Walk {
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
        const isDone = !this.outbox.waiting.length && this.queue.isAtEnd && !endings.isShown(this);
        if (this.queue.cards.length || isDone) this.showReady();
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
}
