// What was charted and is not acknowledged yet, one entry a field, the latest answer in it. It lives in the browser's storage, so
// that neither a lost network nor a closed window nor an ended session can make an answer disappear.

import { call, Unreachable, user } from "./api.js";
import { isSame } from "./chart-answer.js";

const shelf = "winnow.charting|";
const memory = new Map();

function keysOf(prefix) {
  const keys = [...memory.keys()];
  try { keys.push(...Object.keys(localStorage)); } catch { /* The browser keeps nothing; memory has to do. */ }
  return [...new Set(keys)].filter((key) => key.startsWith(prefix)).sort();
}

function load(key) {
  try { return JSON.parse(localStorage.getItem(key) ?? "null") ?? memory.get(key); } catch { return memory.get(key); }
}

function store(key, entry) {
  try {
    localStorage.setItem(key, JSON.stringify(entry));
    memory.delete(key);
  } catch {
    memory.set(key, entry);
  }
}

async function isStillMe() {
  try { return (await call("GET", "/me")).user === user; } catch (error) { return error.status !== 401; }
}

/** Sends what waits from a page that isn't the one on which it was charted. */
export async function sendWaiting() {
  const places = new Map();
  for (const key of keysOf(shelf)) {
    const [, review, owner, record] = key.split("|");
    if (owner === encodeURIComponent(user)) places.set(record, review);
  }
  for (const [record, review] of places) {
    try {
      // Another review may be served at the same address by now.
      if ((await call("GET", `/charting/${record}`)).review === review) await new ChartOutbox(review, record, () => {}).send();
    } catch { /* Its own page tells. */ }
  }
}

export class ChartOutbox {
  /** "idle", "sending", "offline", "stranger" (not logged in), "trouble" (the server fails). */
  state = "idle";

  /** `told(what, entry, answer)`: "sent", "refused", "state". */
  constructor(review, record, told) {
    this.record = record;
    this.prefix = `${shelf}${review}|${encodeURIComponent(user)}|${record}|`;
    this.told = told;
    this.wait = 1000;
    addEventListener("online", () => this.send());
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.send(); });
  }

  get entries() { return keysOf(this.prefix).map(load).filter(Boolean).sort((a, b) => a.at - b.at); }
  get waiting() { return this.entries.filter((entry) => !entry.refusal); }
  get refused() { return this.entries.filter((entry) => entry.refusal); }
  of(field) { return load(this.prefix + field); }

  /** Keeps an answer until it is acknowledged. `expects` is the event that one knows; what already waits knows better. */
  put(field, answer, expects) {
    const before = this.of(field);
    const isOpen = before && !before.refusal;
    const entry = {
      field, answer, at: before?.at ?? Date.now(), id: crypto.randomUUID?.() ?? String(Math.random()),
      expects: isOpen ? before.expects : expects, tried: isOpen ? before.tried ?? [] : [],
    };
    store(this.prefix + field, entry);
    queueMicrotask(() => this.send());
  }

  /** Takes an entry out. */
  drop(field) {
    memory.delete(this.prefix + field);
    try { localStorage.removeItem(this.prefix + field); } catch { /* Then it was in memory only. */ }
  }

  /** Sends what waits, in one window at a time. */
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
      entry.tried = [...(entry.tried ?? []), entry.answer];
      store(this.prefix + entry.field, entry);
      try {
        const path = `/charting/${this.record}/${encodeURIComponent(entry.field)}`;
        this.#acknowledge(entry, await call("PUT", `${path}?expects=${entry.expects}`, entry.answer));
        this.wait = 1000;
      } catch (error) {
        if (await this.#isPassing(error)) return;
        this.#refuse(entry, error);
      }
      this.state = "idle";
    }
    this.state = "idle";
  }

  // Who went on writing meanwhile builds on what was just acknowledged.
  #acknowledge(entry, answer) {
    const now = this.of(entry.field);
    if (now?.id === entry.id) this.drop(entry.field);
    else if (now) store(this.prefix + entry.field, { ...now, expects: answer.event, tried: [] });
    this.told("sent", entry, answer);
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
    this.timer = setTimeout(() => this.send(), this.wait);
    this.wait = Math.min(this.wait * 2, 15000);
    return true;
  }

  #refuse(entry, error) {
    const now = this.of(entry.field) ?? entry;
    const current = error.current;
    // An answer of this window was recorded although its acknowledgement was lost: what stands is known after all.
    if (error.status === 409 && entry.tried.some((one) => isSame(one, current?.answer ?? null))) {
      store(this.prefix + entry.field, { ...now, expects: current.event, tried: [] });
      return;
    }
    // What was written meanwhile has its own chance, unless something else stands.
    if (now.id !== entry.id && error.status !== 409) return;
    const refusal = { status: error.status, title: error.title, detail: error.detail, current };
    store(this.prefix + entry.field, { ...now, refusal });
    this.told("refused", { ...now, refusal });
  }
}
