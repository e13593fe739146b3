// What was done and is not acknowledged yet. It lives in the browser's storage, one entry a key, so that neither a lost network, nor
// a closed window, nor an ended session, nor another window can make it disappear. Each room says what its entries are.

import { call, Unreachable, user } from "./api.js";

const memory = new Map();

export function keysOf(prefix) {
  const keys = [...memory.keys()];
  try { keys.push(...Object.keys(localStorage)); } catch { /* The browser keeps nothing; memory has to do. */ }
  return [...new Set(keys)].filter((key) => key.startsWith(prefix)).sort();
}

function load(key) {
  try { return JSON.parse(localStorage.getItem(key) ?? "null") ?? memory.get(key); } catch { return memory.get(key); }
}

/** Whether the session is that of the person whose page this is. */
async function isStillMe() {
  try { return (await call("GET", "/me")).user === user; } catch (error) { return error.status !== 401; }
}

/** Sends what waits on a shelf from a page that isn't the one on which it was done. `make(review, place)` makes its outbox. */
export async function sendFromElsewhere(shelf, pathOf, make) {
  const places = new Map();
  for (const key of keysOf(shelf)) {
    const [, review, owner, place] = key.split("|");
    if (owner === encodeURIComponent(user)) places.set(place, review);
  }
  for (const [place, review] of places) {
    try {
      // Another review may be served at the same address by now.
      if ((await call("GET", pathOf(place))).review === review) await make(review, place).send();
    } catch { /* Its own page tells. */ }
  }
}

/**
 * A queue that sends its entries in order. A room's own says how: `perform(entry)` sends one and takes it out,
 * `refuse(entry, error)` keeps what the server refused.
 */
export class Outbox {
  /** "idle", "sending", "offline", "stranger" (not logged in), "trouble" (the server fails). */
  state = "idle";
  #wait = 1000;

  /** `told(what, entry, answer)`: "sent", "refused", "state". */
  constructor(shelf, review, place, told) {
    this.prefix = `${shelf}${review}|${encodeURIComponent(user)}|${place}|`;
    this.told = told;
    addEventListener("online", () => this.send());
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.send(); });
  }

  /** All entries by their keys, which order them. */
  get entries() { return keysOf(this.prefix).map(load).filter(Boolean); }
  get waiting() { return this.entries.filter((entry) => !entry.refusal); }
  get refused() { return this.entries.filter((entry) => entry.refusal); }
  of(key) { return load(this.prefix + key); }

  save(key, entry) {
    try {
      localStorage.setItem(this.prefix + key, JSON.stringify(entry));
      memory.delete(this.prefix + key);
    } catch {
      memory.set(this.prefix + key, entry);
    }
  }

  /** Takes an entry out. */
  drop(key) {
    memory.delete(this.prefix + key);
    try { localStorage.removeItem(this.prefix + key); } catch { /* Then it was in memory only. */ }
  }

  /** Sends what waits, in order, in one window at a time. Where a browser has no locks, the server records it once. */
  async send() {
    if (this.isBusy) { this.isAskedAgain = true; return this.running; }
    clearTimeout(this.timer);
    this.isBusy = true;
    this.running = this.#sendAll();
    try { await this.running; } finally { this.isBusy = false; this.told("state"); }
  }

  async #sendAll() {
    do {
      this.isAskedAgain = false;
      await (navigator.locks ? navigator.locks.request(this.prefix, () => this.#empty()) : this.#empty());
    } while (this.isAskedAgain && this.state === "idle");
  }

  async #empty() {
    for (let entry; (entry = this.waiting[0]);) {
      if (this.state !== "offline") { this.state = "sending"; this.told("state"); }
      try {
        await this.perform(entry);
        this.#wait = 1000;
      } catch (error) {
        if (await this.#isPassing(error)) return;
        this.refuse(entry, error);
      }
      this.state = "idle";
    }
    this.state = "idle";
  }

  /** Whether it is worth trying again later. */
  async #isPassing(error) {
    if (!(error instanceof Unreachable) && error.status === undefined) throw error;
    if (error.status === 401 || error.status === 403 && !await isStillMe()) {
      this.state = "stranger";
      return true;
    }
    if (!(error instanceof Unreachable) && error.status < 500 && error.status !== 429) return false;
    this.state = error instanceof Unreachable ? "offline" : "trouble";
    this.timer = setTimeout(() => this.send(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, 15000);
    return true;
  }
}

let count = 0;

/** A key that orders entries by when they were made, in several windows too. */
export const orderedKey = () => `${Date.now().toString(36)}-${String(count++).padStart(6, "0")}-${Math.random().toString(36).slice(2, 8)}`;

/** What is kept of a refusal. */
export const refusalOf = (error) => ({ status: error.status, title: error.title, detail: error.detail, current: error.current });
