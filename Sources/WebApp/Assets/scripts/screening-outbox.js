// What was decided and not yet acknowledged. It lives in the browser's storage, one entry a key, so that neither a lost
// network, nor a closed window, nor an ended session, nor another window can make a decision disappear.

import { call, Unreachable, user } from "./api.js";

const memory = new Map();
let count = 0;

const shelf = "winnow.outbox|";
const prefixOf = (review, base) => `${shelf}${review}|${encodeURIComponent(user)}|${base}|`;

/** Whether the session is that of the person whose page this is. */
async function isStillMe() {
  try { return (await call("GET", "/me")).user === user; } catch (error) { return error.status !== 401; }
}

/** Sends what waits from a page that isn't the one on which it was decided. */
export async function sendWaiting() {
  const places = new Map();
  for (const key of keysOf(shelf)) {
    const [, review, owner, base] = key.split("|");
    if (owner === encodeURIComponent(user)) places.set(base, review);
  }
  for (const [base, review] of places) {
    try {
      // Another review may be served at the same address by now.
      if ((await call("GET", base + "/desk")).review === review) await new Outbox(review, base, () => {}).send();
    } catch { /* Its own page tells. */ }
  }
}

function keysOf(prefix) {
  const keys = [...memory.keys()];
  try { keys.push(...Object.keys(localStorage)); } catch { /* The browser keeps nothing; memory has to do. */ }
  return [...new Set(keys)].filter((key) => key.startsWith(prefix)).sort();
}

function read(key) {
  try { return JSON.parse(localStorage.getItem(key) ?? "null") ?? memory.get(key); } catch { return memory.get(key); }
}

export class Outbox {
  /** "idle", "sending", "offline", "stranger" (not logged in), "trouble" (the server fails). */
  state = "idle";

  /** `told(what, entry, answer)`: "sent", "refused", "state". */
  constructor(review, base, told) {
    this.base = base;
    this.prefix = prefixOf(review, base);
    this.told = told;
    this.wait = 1000;
    addEventListener("online", () => this.send());
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.send(); });
  }

  /** All entries in the order in which they were made. */
  get entries() { return keysOf(this.prefix).map(read).filter(Boolean); }
  get waiting() { return this.entries.filter((entry) => !entry.refusal); }
  get refused() { return this.entries.filter((entry) => entry.refusal); }

  /** The latest entry on a record that decides something and isn't acknowledged. */
  latest(record) {
    return this.waiting.filter((entry) => entry.record === record && (entry.kind === "vote" || entry.kind === "undo")).at(-1);
  }

  /** Adds an entry: { kind, record, title, … }. What builds on an earlier one that is not acknowledged waits for its number. */
  add(entry) {
    const order = `${Date.now().toString(36)}-${String(count++).padStart(6, "0")}-${Math.random().toString(36).slice(2, 8)}`;
    const whole = { ...entry, id: order, at: Date.now() };
    if (entry.kind === "vote" || entry.kind === "undo") {
      const before = this.latest(entry.record);
      if (before) whole.after = before.id;
    }
    this.#save(whole);
    queueMicrotask(() => this.send());
    return whole;
  }

  /** Takes an entry out that was never sent. */
  drop(id) {
    memory.delete(this.prefix + id);
    try { localStorage.removeItem(this.prefix + id); } catch { /* Then it was in memory only. */ }
    this.told("state");
  }

  /** Sends a refused entry once more, knowing what stands. */
  insist(entry) {
    const { refusal, ...again } = entry;
    this.#save({ ...again, after: null, expects: refusal?.current?.decision ?? null });
    this.send();
  }

  #save(entry) {
    const key = this.prefix + entry.id;
    try {
      localStorage.setItem(key, JSON.stringify(entry));
      memory.delete(key);
    } catch {
      memory.set(key, entry);
    }
  }

  /** Sends what waits, in order, in one window at a time. */
  async send() {
    if (this.isBusy) { this.isAskedAgain = true; return; }
    clearTimeout(this.timer);
    this.isBusy = true;
    try {
      do {
        this.isAskedAgain = false;
        await this.#alone(() => this.#sendAll());
      } while (this.isAskedAgain && this.state === "idle");
    } finally {
      this.isBusy = false;
      this.told("state");
    }
  }

  // Where a browser has no locks, an entry may be sent by two windows; the server records it once.
  #alone(work) { return navigator.locks ? navigator.locks.request(this.prefix, work) : work(); }

  async #sendAll() {
    for (let entry; (entry = this.waiting[0]);) {
      if (this.state !== "offline") this.state = "sending";
      entry.tried = true;
      this.#save(entry);
      try {
        if (entry.after) await this.#learn(entry);
        const answer = await this.#perform(entry);
        this.drop(entry.id);
        this.#tellFollowers(entry.id, { expects: answer.decision ?? null });
        this.told("sent", entry, answer);
        this.wait = 1000;
      } catch (error) {
        if (await this.#isPassing(error)) return;
        this.#refuse(entry, error);
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
    this.timer = setTimeout(() => this.send(), this.wait);
    this.wait = Math.min(this.wait * 2, 15000);
    return true;
  }

  #refuse(entry, error) {
    // Whoever took back what was refused has nothing left to take back.
    const undo = this.waiting.find((other) => other.kind === "undo" && other.after === entry.id);
    if (undo || entry.kind === "undo" && error.status !== 409) {
      this.drop(entry.id);
      if (undo) this.drop(undo.id);
      return;
    }
    const refusal = { status: error.status, title: error.title, detail: error.detail, current: error.current };
    this.#save({ ...entry, refusal });
    this.#tellFollowers(entry.id, { expects: error.current?.decision ?? entry.expects ?? null });
    this.told("refused", { ...entry, refusal });
  }

  #tellFollowers(id, news) {
    for (const follower of this.waiting.filter((entry) => entry.after === id)) {
      this.#save({ ...follower, ...news, after: null });
    }
  }

  // The entry before was sent by another window: what stands now is what it led to.
  async #learn(entry) {
    const card = await call("GET", `${this.base}/records/${entry.record}`);
    entry.expects = card.decision ?? null;
    entry.after = null;
    this.#save(entry);
  }

  #perform(entry) {
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
