// What was decided and is not acknowledged yet, one entry a decision.

import { call } from "./api.js";
import { orderedKey, Outbox as Queue, refusalOf, sendFromElsewhere } from "./outbox.js";

const shelf = "winnow.outbox|";

/** Sends what waits from a page that isn't the one on which it was decided. */
export const sendWaiting = () => sendFromElsewhere(shelf, (base) => base + "/desk", (review, base) => new Outbox(review, base, () => {}));

export class Outbox extends Queue {
  constructor(review, base, told) {
    super(shelf, review, base, told);
    this.base = base;
  }

  /** The latest entry on a record that decides something and isn't acknowledged. */
  latest(record) {
    return this.waiting.filter((entry) => entry.record === record && (entry.kind === "vote" || entry.kind === "undo")).at(-1);
  }

  /** Adds an entry: { kind, record, title, … }. What builds on an earlier one that is not acknowledged waits for its number. */
  add(entry) {
    const whole = { ...entry, id: orderedKey(), at: Date.now() };
    if (entry.kind === "vote" || entry.kind === "undo") {
      const before = this.latest(entry.record);
      if (before) whole.after = before.id;
    }
    this.save(whole.id, whole);
    queueMicrotask(() => this.send());
    return whole;
  }

  drop(id) {
    super.drop(id);
    this.told("state");
  }

  /** Sends a refused entry once more, knowing what stands. */
  insist(entry) {
    const { refusal, ...again } = entry;
    this.save(entry.id, { ...again, after: null, expects: refusal?.current?.decision ?? null });
    this.send();
  }

  async perform(entry) {
    entry.tried = true;
    this.save(entry.id, entry);
    if (entry.after) await this.#learn(entry);
    const answer = await this.#request(entry);
    this.drop(entry.id);
    this.#tellFollowers(entry.id, { expects: answer.decision ?? null });
    this.told("sent", entry, answer);
  }

  refuse(entry, error) {
    // Whoever took back what was refused has nothing left to take back.
    const undo = this.waiting.find((other) => other.kind === "undo" && other.after === entry.id);
    if (undo || entry.kind === "undo" && error.status !== 409) {
      this.drop(entry.id);
      if (undo) this.drop(undo.id);
      return;
    }
    const refused = { ...entry, refusal: refusalOf(error) };
    this.save(entry.id, refused);
    this.#tellFollowers(entry.id, { expects: error.current?.decision ?? entry.expects ?? null });
    this.told("refused", refused);
  }

  #tellFollowers(id, news) {
    for (const follower of this.waiting.filter((entry) => entry.after === id)) {
      this.save(follower.id, { ...follower, ...news, after: null });
    }
  }

  // The entry before was sent by another window: what stands now is what it led to.
  async #learn(entry) {
    const card = await call("GET", `${this.base}/records/${entry.record}`);
    entry.expects = card.decision ?? null;
    entry.after = null;
    this.save(entry.id, entry);
  }

  #request(entry) {
    const record = `${this.base}/records/${entry.record}`;
    switch (entry.kind) {
      case "vote": return call("PUT", record + "/vote", { ...entry.judgement, expects: entry.expects ?? null });
      case "undo": return entry.expects ? call("DELETE", record + "/vote", { decision: entry.expects }) : {};
      case "note": return call("POST", record + "/notes", { text: entry.text });
      case "label": return call("PUT", `${record}/labels/${encodeURIComponent(entry.text)}`, {});
      case "unlabel": return call("DELETE", `${record}/labels/${encodeURIComponent(entry.text)}`, {});
      case "park": return call("POST", record + "/question", { text: entry.text });
      case "unpark": return call("DELETE", record + "/question", {});
      default: return {};
    }
  }
}
