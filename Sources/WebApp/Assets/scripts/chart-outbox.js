// What was charted and is not acknowledged yet, one entry a field, the latest answer in it.

import { call } from "./api.js";
import { isSame } from "./chart-answer.js";
import { Outbox, refusalOf, sendFromElsewhere } from "./outbox.js";

const shelf = "winnow.charting|";

/** Sends what waits from a page that isn't the one on which it was charted. */
export const sendWaiting = () => sendFromElsewhere(shelf, (record) => `/charting/${record}`, (review, record) => new ChartOutbox(review, record, () => {}));

export class ChartOutbox extends Outbox {
  constructor(review, record, told) {
    super(shelf, review, record, told);
    this.record = record;
  }

  get entries() { return super.entries.sort((a, b) => a.at - b.at); }

  /** Keeps an answer until it is acknowledged. `expects` is the event that one knows; what already waits knows better. */
  put(field, answer, expects) {
    const before = this.of(field);
    const isOpen = before && !before.refusal;
    this.save(field, {
      field, answer, at: before?.at ?? Date.now(), id: crypto.randomUUID?.() ?? String(Math.random()),
      expects: isOpen ? before.expects : expects, tried: isOpen ? before.tried ?? [] : [],
    });
    queueMicrotask(() => this.send());
  }

  async perform(entry) {
    entry.tried = [...(entry.tried ?? []), entry.answer];
    this.save(entry.field, entry);
    const path = `/charting/${this.record}/${encodeURIComponent(entry.field)}`;
    this.#acknowledge(entry, await call("PUT", `${path}?expects=${entry.expects}`, entry.answer));
  }

  // Who went on writing meanwhile builds on what was just acknowledged.
  #acknowledge(entry, answer) {
    const now = this.of(entry.field);
    if (now?.id === entry.id) this.drop(entry.field);
    else if (now) this.save(entry.field, { ...now, expects: answer.event, tried: [] });
    this.told("sent", entry, answer);
  }

  refuse(entry, error) {
    const now = this.of(entry.field) ?? entry;
    const current = error.current;
    // An answer of this window was recorded although its acknowledgement was lost: what stands is known after all.
    if (error.status === 409 && entry.tried.some((one) => isSame(one, current?.answer ?? null))) {
      this.save(entry.field, { ...now, expects: current.event, tried: [] });
      return;
    }
    // What was written meanwhile has its own chance, unless something else stands.
    if (now.id !== entry.id && error.status !== 409) return;
    const refused = { ...now, refusal: refusalOf(error) };
    this.save(entry.field, refused);
    this.told("refused", refused);
  }
}
