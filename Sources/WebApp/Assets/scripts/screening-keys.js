// Which key does what. Single keys can be changed, and turned off (WCAG 2.1.4).

const signs = { ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓", Escape: "Esc", " ": "Space" };

export const signOf = (key) => signs[key] ?? key;

/** Keys that mean the same whatever is chosen, and those that belong to the browser. */
export const isFixed = (key) =>
  /^[1-9]$/.test(key) || ["Escape", "Enter", "Tab", " ", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End",
    "Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "Dead", "Unidentified", "Process"].includes(key);

export class Keys {
  constructor(presets, options) {
    this.presets = presets;
    this.options = options;
  }

  /** The keys of each action, with what the person changed. */
  get map() {
    const preset = this.presets.find((one) => one.name === this.options.preset) ?? this.presets[0];
    return { ...preset.keys, ...this.options.own };
  }

  /** The key to show for an action; empty when it has none, or keys are off. */
  sign(action) {
    const key = this.map[action]?.[0];
    return this.options.keys && key ? signOf(key) : "";
  }

  /** Gives a key to an action and takes it from any other. */
  give(action, key) {
    const own = {};
    for (const [name, keys] of Object.entries(this.map)) {
      const kept = name === action ? [key] : keys.filter((one) => one !== key);
      if (kept.length !== keys.length || name === action) own[name] = kept;
    }
    this.options.own = { ...this.options.own, ...own };
  }

  /** What a key press asks for: the name of an action, a number for a reason, or nothing. */
  read(event) {
    if (!this.options.keys || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null;
    if (event.defaultPrevented || document.querySelector("dialog[open]")) return null;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return null;
    if (/^[1-9]$/.test(event.key)) return Number(event.key);
    const action = Object.entries(this.map).find(([, keys]) => keys.includes(event.key))?.[0] ?? null;
    // A key that is held down must not decide on one record after the other.
    return event.repeat && !["down", "up"].includes(action) ? null : action;
  }
}
