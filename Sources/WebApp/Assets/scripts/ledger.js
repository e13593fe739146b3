// The button that proves the ledger.

import { call, say } from "./api.js";
import { words } from "./strings.js";

const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

export function start(part) {
  const button = part.querySelector("#verify");
  const result = part.querySelector("#verified");
  const tell = (text, kind) => {
    result.className = "notice " + kind;
    result.hidden = false;
    result.textContent = text;
  };
  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    tell(words["ledger.verifying"], "");
    try {
      const answer = await call("POST", "/ledger/verify", {});
      tell(filled(words[answer.isEqual ? "ledger.equal" : "ledger.broken"], answer), answer.isEqual ? "good" : "bad");
    } catch (error) {
      result.hidden = true;
      say(error.message, "error");
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
}
