// Single keys on a page: they can be switched off, and never act where somebody writes.

const kept = "winnow-keys";
const areOn = () => localStorage.getItem(kept) !== "off";
const isTyping = (target) => target.closest?.("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");

/** Calls `keys[key]` when a key is pressed alone; `?` opens the list of keys. */
export function listen(keys) {
  for (const box of document.querySelectorAll("[data-keys-switch]")) {
    box.checked = areOn();
    box.addEventListener("change", () => localStorage.setItem(kept, box.checked ? "on" : "off"));
  }
  document.addEventListener("keydown", (event) => {
    if (!areOn() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    // In a group of radio buttons arrows belong to the group.
    if (event.key.startsWith("Arrow") && event.target.matches?.("[type=radio]")) return;
    if (event.key === "?") {
      const list = document.getElementById("keylist");
      if (list) { list.open = !list.open; list.querySelector("summary").focus(); event.preventDefault(); }
      return;
    }
    const act = keys[event.key];
    if (act && act(event.key) !== false) event.preventDefault();
  });
}
