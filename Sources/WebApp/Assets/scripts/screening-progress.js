// How far one is, how fast, and how long it takes: one's own figures, and how many records the team has finished.

import { make, text } from "./screening-dom.js";

/** A longer gap is a pause and no part of the pace, in milliseconds. */
const pause = 300_000;

export class Progress {
  constructor() {
    this.times = [];
    this.counts = null;
    this.inBatch = 0;
    this.workedSince = null;
  }

  set(counts) { this.counts = counts; }

  decided(isNew, now = Date.now()) {
    if (!this.times.length || now - this.times.at(-1) > pause) this.workedSince = now;
    this.times = [...this.times.slice(-40), now];
    if (!isNew) return;
    this.inBatch += 1;
    if (this.counts) {
      this.counts.done += 1;
      this.counts.today += 1;
      this.counts.left = Math.max(0, this.counts.left - 1);
    }
  }

  parked(by) {
    if (!this.counts) return;
    this.counts.parked += by;
    this.counts.left = Math.max(0, this.counts.left - by);
  }

  tookBack() {
    if (!this.counts) return;
    this.counts.done = Math.max(0, this.counts.done - 1);
    this.counts.today = Math.max(0, this.counts.today - 1);
    this.counts.left += 1;
    this.inBatch = Math.max(0, this.inBatch - 1);
  }

  /** Decisions an hour over the last forty, pauses left out; null before there are five. */
  get pace() {
    const gaps = this.times.slice(1).map((time, index) => time - this.times[index]).filter((gap) => gap <= pause);
    const hours = gaps.reduce((sum, gap) => sum + gap, 0) / 3_600_000;
    return gaps.length >= 4 && hours > 0 ? Math.round(gaps.length / hours) : null;
  }

  /** Minutes of work without a pause, counted from a hint that was seen. */
  minutes(seen = 0, now = Date.now()) {
    return this.workedSince ? (now - Math.max(this.workedSince, seen)) / 60_000 : 0;
  }

  show(place) {
    if (!this.counts) { place.replaceChildren(); return; }
    const { done, left, today, parked, reached, complete } = this.counts;
    const whole = done + left;
    const bar = make("progress", { max: String(Math.max(1, whole)), value: String(done), "aria-label": text("screening.progress.label") });
    const pace = this.pace;
    const parts = [
      text("screening.progress.mine", { done: done.toLocaleString("en") }, left),
      today > 0 && text("screening.progress.today", {}, today),
      parked > 0 && text("screening.progress.parked", {}, parked),
      pace && text("screening.progress.pace", {}, pace),
      pace && left > 0 && this.#forecast(left / pace),
      complete > 0 && text("screening.progress.team", { complete: complete.toLocaleString("en"), reached: reached.toLocaleString("en") }),
    ].filter(Boolean);
    place.replaceChildren(bar, make("span", {}, parts.join(" · ")));
  }

  #forecast(hours) {
    if (hours < 1 / 12) return text("screening.forecast.soon");
    if (hours < 1.5) return text("screening.forecast.minutes", {}, Math.max(5, Math.round(hours * 12) * 5));
    return text("screening.forecast.hours", {}, Math.round(hours));
  }
}
