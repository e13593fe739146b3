// What was coded and is not acknowledged yet, one entry an act: { kind: "code", start, end, code, … }, { kind: "uncode", coding } or
// { kind: "memo", start, end, text }.

import { call } from "./api.js";
import { orderedKey, Outbox, refusalOf, sendFromElsewhere } from "./outbox.js";

const shelf = "winnow.coding|";

/** Sends what waits from a page that isn't the one on which it was coded. */
export const sendWaiting = () => sendFromElsewhere(shelf, (place) => `/coding/${place}`, (review, place) => new CodingOutbox(review, decodeURIComponent(place), () => {}));

export class CodingOutbox extends Outbox {
  constructor(review, document, told) {
    super(shelf, review, encodeURIComponent(document), told);
    this.path = `/coding/${encodeURIComponent(document)}`;
  }

  add(entry) {
    const whole = { ...entry, id: orderedKey(), at: Date.now() };
    this.save(whole.id, whole);
    queueMicrotask(() => this.send());
    return whole;
  }

  /** Takes a code away: one that was acknowledged by its number, one that still waits by its entry. */
  takeAway(coding) {
    if (typeof coding === "number") return this.add({ kind: "uncode", coding });
    const entry = this.of(coding);
    if (entry && !entry.tried) this.drop(coding);
    else if (entry) this.add({ kind: "uncode", after: coding });
  }

  /** Keeps a memo; an earlier one on the same that was not sent yet makes room for it. */
  note(subject, text) {
    const isSame = (entry) => entry.kind === "memo" && !entry.tried && entry.start === subject.start && entry.end === subject.end;
    for (const entry of this.waiting.filter(isSame)) this.drop(entry.id);
    this.add({ kind: "memo", ...subject, text });
  }

  async perform(entry) {
    entry.tried = true;
    this.save(entry.id, entry);
    const answer = await this.#request(entry);
    this.drop(entry.id);
    for (const follower of this.waiting.filter((other) => other.after === entry.id)) {
      this.save(follower.id, { ...follower, coding: answer.id, after: null });
    }
    this.told("sent", entry, answer);
  }

  refuse(entry, error) {
    // What was not taken needs no taking away.
    for (const follower of this.waiting.filter((other) => other.after === entry.id)) this.drop(follower.id);
    if (entry.kind === "uncode" && error.status === 404) { this.drop(entry.id); return; }
    const refused = { ...entry, refusal: refusalOf(error) };
    this.save(entry.id, refused);
    this.told("refused", refused);
  }

  #request(entry) {
    switch (entry.kind) {
      case "code": {
        const { start, end, code, textHash, group, setting, participant, memo } = entry;
        return call("POST", `${this.path}/passages`, { start, end, code, textHash, group, setting, participant, memo });
      }
      case "uncode": return entry.coding ? call("DELETE", `${this.path}/passages/${entry.coding}`, {}) : {};
      case "memo": return call("PUT", `${this.path}/memo`, { start: entry.start, end: entry.end, text: entry.text || null });
      default: return {};
    }
  }
}
