// Finding a code: type to narrow the codebooks down, arrows to choose, Enter to give it; the codes given last stand on 1 to 9.

import { user } from "./api.js";
import { words } from "./strings.js";

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export class CodeFinder {
  /** `give(code)` is called with { code, label } once one is chosen. */
  constructor(review, give) {
    this.input = document.getElementById("code-search");
    this.list = document.getElementById("code-list");
    this.options = [...this.list.querySelectorAll("[role=option]")];
    this.options.forEach((option, index) => { option.id = `code-${index}`; option.folded = fold(`${option.dataset.path} ${option.dataset.code}`); });
    this.key = `winnow-codes|${review}|${encodeURIComponent(user)}`;
    this.give = give;
    this.input.addEventListener("input", () => this.#narrow());
    this.input.addEventListener("keydown", (event) => this.#pressed(event));
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) { this.#activate(option); give(this.#codeOf(option)); }
    });
    document.getElementById("recent").addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) give(this.find(button.dataset.code));
    });
    this.#showRecent();
  }

  #codeOf(option) { return { code: option.dataset.code, label: option.dataset.label }; }
  find(code) { const option = this.options.find((one) => one.dataset.code === code); return option && this.#codeOf(option); }

  /** The code that Enter would give. */
  get active() { const option = this.options.find((one) => one.getAttribute("aria-selected") === "true"); return option && this.#codeOf(option); }

  /** The code on a key. */
  recent(number) { return this.find(this.#recent[number - 1]); }
  get #recent() {
    try { return JSON.parse(localStorage.getItem(this.key) ?? "[]").filter((code) => this.find(code)).slice(0, 9); } catch { return []; }
  }

  /** Puts a code on the first free key; a code that has a key keeps it. */
  remember(code) {
    const known = this.#recent;
    if (known.includes(code)) return;
    // What was given longest ago makes room.
    try { localStorage.setItem(this.key, JSON.stringify([...known, code].slice(-9))); } catch { /* Then there are no keys. */ }
    this.#showRecent();
  }

  #showRecent() {
    const place = document.getElementById("recent");
    const codes = this.#recent.map((code) => this.find(code));
    place.hidden = !codes.length;
    place.replaceChildren(...codes.map((one, index) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "small";
      button.dataset.code = one.code;
      const key = document.createElement("kbd");
      key.textContent = String(index + 1);
      button.append(key, ` ${one.label}`);
      return button;
    }));
  }

  #shown() { return this.options.filter((option) => !option.hidden); }

  #narrow() {
    const wanted = fold(this.input.value).split(/\s+/).filter(Boolean);
    for (const option of this.options) option.hidden = !wanted.every((word) => option.folded.includes(word));
    for (const book of this.list.querySelectorAll("[role=group]")) book.hidden = !book.querySelector("[role=option]:not([hidden])");
    this.#activate(wanted.length ? this.#best(wanted) : null);
    if (!wanted.length) this.list.scrollTop = 0;
  }

  // Of those that fit, one whose own name begins so comes first.
  #best(wanted) {
    const shown = this.#shown();
    return shown.find((option) => fold(option.dataset.label).startsWith(wanted[0])) ?? shown.find((option) => wanted.every((word) => fold(option.dataset.label).includes(word))) ?? shown[0] ?? null;
  }

  #activate(option) {
    for (const one of this.options) one.setAttribute("aria-selected", String(one === option));
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
    const definition = option?.querySelector(".code-definition")?.textContent ?? "";
    const none = this.input.value.trim() && !this.#shown().length ? words["coding.nosuchcode"] : "";
    document.getElementById("code-definition").textContent = definition || none;
  }

  #pressed(event) {
    const shown = this.#shown();
    const here = shown.findIndex((one) => one.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = here < 0 ? (step > 0 ? 0 : shown.length - 1) : Math.min(Math.max(here + step, 0), shown.length - 1);
      if (shown[next]) this.#activate(shown[next]);
    } else if (event.key === "Escape" && this.input.value) {
      event.stopPropagation();
      this.clear();
    }
  }

  clear() {
    this.input.value = "";
    this.#narrow();
  }
}
