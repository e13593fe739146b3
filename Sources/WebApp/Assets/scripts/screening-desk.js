// One reviewer at a stage or a round: what comes from the server and from the keyboard.

import { call, say, Unreachable } from "./api.js";
import { Deciding } from "./screening-deciding.js";
import { text } from "./screening-dom.js";
import * as endings from "./screening-endings.js";
import * as layout from "./screening-layout.js";
import * as options from "./screening-options.js";

export class Desk extends Deciding {
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
    // What was never sent is answered here, without a version.
    if ("version" in answer) this.compare(answer.version);
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
      // A question was answered, or records came in.
      if (endings.isShown(this)) this.more();
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
