// The records that come next, some of them ready before they are asked for.

import { call } from "./api.js";

const wanted = 8;

export class Queue {
  cards = [];
  /** Whether the server had nothing more. */
  isAtEnd = false;

  /** `isSpoken(record)`: whether it was decided or put aside here, though the server may not know yet. */
  constructor(base, isSpoken) {
    this.base = base;
    this.isSpoken = isSpoken;
  }

  take() { return this.cards.shift(); }

  /** Puts a record in front again; one decided elsewhere goes out. */
  putBack(card) { this.cards = [card, ...this.cards.filter((other) => other.record !== card.record)]; }

  remove(record) { this.cards = this.cards.filter((card) => card.record !== record); }

  find(record) { return this.cards.find((card) => card.record === record); }

  /** Fills up behind the last record, or behind `current` where none is ready. Gives the answer of the server. */
  async fill(current) {
    if (this.isBusy || this.cards.length >= wanted) return null;
    this.isBusy = true;
    try {
      const last = this.cards.at(-1)?.record ?? current;
      const after = last ? `&after=${encodeURIComponent(last)}` : "";
      const answer = await call("GET", `${this.base}/next?count=${wanted}${after}`);
      const known = new Set([current, ...this.cards.map((card) => card.record)]);
      const fresh = answer.cards.filter((card) => !known.has(card.record) && !this.isSpoken(card.record));
      this.isAtEnd = fresh.length === 0;
      this.cards.push(...fresh);
      return answer;
    } finally {
      this.isBusy = false;
    }
  }
}
