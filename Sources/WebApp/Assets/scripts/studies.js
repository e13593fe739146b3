// Reports that are ticked become one study; the main one goes first.

import { call, say } from "./api.js";
import { refresh } from "./live.js";
import { words } from "./strings.js";

export function start(form) {
  // Who names a report as the main one means it to belong to the study.
  form.addEventListener("change", (event) => {
    if (event.target.name !== "main") return;
    form.querySelector(`[name=reports][value="${CSS.escape(event.target.value)}"]`).checked = true;
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const error = form.querySelector(".form-error");
    error.textContent = "";
    const chosen = [...form.querySelectorAll("[name=reports]:checked")].map((box) => box.value);
    const main = form.querySelector("[name=main]:checked")?.value;
    const reports = chosen.includes(main) ? [main, ...chosen.filter((name) => name !== main)] : chosen;
    const body = { reports };
    const name = form.querySelector("[name=name]").value.trim();
    if (name) body.name = name;
    try {
      await call("POST", "/studies", body);
      form.reset();
      document.activeElement?.blur();
      await refresh();
      say(words["studies.done"]);
    } catch (problem) {
      error.textContent = problem.message;
    }
  });
}
