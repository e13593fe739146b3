// The draft of the protocol: checked and saved; a message leads to its line.

import { call, say } from "./api.js";
import { refresh } from "./live.js";
import { words } from "./strings.js";

export function start(editor) {
  const area = editor.querySelector("#yaml");
  const list = editor.querySelector("#messages");
  const counts = editor.querySelector("#counts");
  const error = editor.querySelector(".form-error");
  const state = editor.querySelector("#saved-state");
  // What the file holds, and its hash, by which the server knows that nobody else saved since.
  let saved = area.value;
  let hash = editor.dataset.hash || undefined;

  const isDirty = () => area.value !== saved;
  const tellState = () => { if (state) state.textContent = isDirty() ? words["protocol.unsaved"] : ""; };

  function show(check) {
    counts.textContent = check.counts;
    list.replaceChildren(...check.messages.map(item));
  }

  function item(message) {
    const item = document.createElement("li");
    item.className = message.severity;
    const badge = document.createElement("span");
    badge.className = "badge";
    badge.textContent = message.word;
    item.append(badge, " ");
    if (message.line) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "quiet small";
      button.dataset.line = message.line;
      button.dataset.column = message.column ?? 1;
      button.textContent = words["protocol.line"].replace("{line}", message.line);
      item.append(button, " ");
    }
    const remedy = document.createElement("span");
    remedy.className = "soft";
    remedy.textContent = message.remedy;
    const what = document.createElement("span");
    what.dir = "auto";
    what.textContent = message.what;
    item.append(what, ". ", remedy);
    return item;
  }

  function jump(line) {
    const lines = area.value.split("\n");
    const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    area.focus();
    area.setSelectionRange(before, before + (lines[line - 1] ?? "").length);
    // All lines are equally high, since they don't wrap.
    area.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(area).lineHeight));
    area.scrollLeft = 0;
  }

  async function save() {
    const text = area.value;
    const answer = await call("PUT", "/protocol/draft", { text, expected: hash });
    [saved, hash] = [text, answer.hash];
    show(answer.check);
    tellState();
    say(words["protocol.saved"]);
    await refresh();
  }

  async function check() {
    const answer = await call("POST", "/protocol/check", { text: area.value });
    show(answer);
    say(answer.counts);
  }

  editor.addEventListener("click", async (event) => {
    const place = event.target.closest("[data-line]");
    if (place) return jump(Number(place.dataset.line));
    const button = event.target.closest("[data-do]");
    if (!button || button.getAttribute("aria-busy") === "true") return;
    error.textContent = "";
    button.setAttribute("aria-busy", "true");
    try {
      await (button.dataset.do === "save" ? save() : check());
    } catch (problem) {
      error.textContent = problem.message;
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
  if (!("mayWrite" in editor.dataset)) return;
  area.addEventListener("input", tellState);
  area.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      editor.querySelector("[data-do=save]").click();
    }
  });
  addEventListener("beforeunload", (event) => { if (isDirty()) event.preventDefault(); });
}
