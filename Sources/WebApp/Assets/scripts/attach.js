// Files that are chosen are sent one by one, and what became of each is told.

import { call } from "./api.js";
import { refresh } from "./live.js";
import { words } from "./strings.js";

export function start(place) {
  const field = place.querySelector("input[type=file]");
  const progress = place.querySelector(".progress-words");
  const outcomes = place.querySelector(".outcomes");

  const tell = (name, text, isGood) => {
    const line = document.createElement("li");
    line.className = isGood ? "good" : "bad";
    line.dir = "auto";
    line.textContent = `${name}: ${text}`;
    outcomes.append(line);
  };

  async function send(files) {
    outcomes.textContent = "";
    let attached = 0;
    for (const [position, file] of files.entries()) {
      progress.textContent = words["fulltext.sending"].replace("{number}", position + 1).replace("{all}", files.length);
      try {
        const answer = await call("POST", `${place.dataset.target}?name=${encodeURIComponent(file.name)}`, file);
        if (answer.record) attached += 1;
        tell(file.name, answer.record ? words["fulltext.attached"].replace("{record}", answer.record) : answer.left, !!answer.record);
      } catch (error) {
        tell(file.name, error.message, false);
      }
    }
    progress.textContent = words["fulltext.sent"].replace("{attached}", attached).replace("{all}", files.length);
    field.value = "";
    await refresh().catch(() => {});
  }

  field.addEventListener("change", () => { if (field.files.length) send([...field.files]); });
}
