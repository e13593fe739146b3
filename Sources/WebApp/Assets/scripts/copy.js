// A button that copies a text: <button data-copy="#link">.

import { say } from "./api.js";
import { words } from "./strings.js";

export function start(part) {
  part.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const source = document.querySelector(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent);
      say(words["copied"]);
    } catch {
      // Without HTTPS browsers lend no clipboard.
      const range = document.createRange();
      range.selectNodeContents(source);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      say(words["copy.failed"]);
    }
  });
}
