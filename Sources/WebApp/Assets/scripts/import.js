// The form that brings in export files: chosen or dropped, sent one after the other, imported all or none.

import { call, say } from "./api.js";
import { bodyOf } from "./forms.js";
import { follow, forget, show } from "./job.js";
import { words } from "./strings.js";
import { upload } from "./upload.js";

const filled = (key, name) => words[key].replace("{name}", name);

export function start(form) {
  const field = form.querySelector("input[type=file]");
  const zone = form.querySelector(".dropzone");
  const list = form.querySelector(".chosen");
  const error = form.querySelector(".form-error");
  const largest = Number(form.dataset.largest);
  // What was sent already is not sent again after a refusal.
  const sent = new Map();
  let chosen = [];

  function add(files) {
    error.textContent = "";
    for (const file of files) {
      if (file.size > largest) {
        error.textContent = filled("searches.tooLarge", file.name).replace("{size}", String(largest >> 20));
      } else if (!chosen.some((one) => one.name === file.name && one.size === file.size)) {
        chosen.push(file);
      }
    }
    draw();
    const count = chosen.length;
    say(count === 1 ? words["searches.chosen.one"] : words["searches.chosen"].replace("{count}", count));
  }

  function draw() {
    list.replaceChildren(...chosen.map((file) => {
      const line = document.createElement("li");
      const name = document.createElement("span");
      name.textContent = `${file.name} (${size(file.size)})`;
      name.dir = "auto";
      const remove = document.createElement("button");
      remove.type = "button";
      remove.className = "quiet small";
      remove.textContent = "×";
      remove.setAttribute("aria-label", filled("searches.remove", file.name));
      remove.addEventListener("click", () => {
        chosen = chosen.filter((one) => one !== file);
        draw();
        field.focus();
      });
      line.append(name, remove);
      return line;
    }));
  }

  field.addEventListener("change", () => { add(field.files); field.value = ""; });
  for (const name of ["dragenter", "dragover"]) {
    zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.add("is-over"); });
  }
  for (const name of ["dragleave", "drop"]) {
    zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.remove("is-over"); });
  }
  zone.addEventListener("drop", (event) => add(event.dataTransfer.files));
  // A file that misses the zone must not replace the page.
  for (const name of ["dragover", "drop"]) addEventListener(name, (event) => event.preventDefault());

  // What was chosen while this was on its way.
  if (field.files.length) add(field.files);
  form.querySelector("button[type=submit]").disabled = false;

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    const button = form.querySelector("button[type=submit]");
    if (button.disabled) return;
    if (!chosen.length) { error.textContent = words["searches.noFile"]; field.focus(); return; }
    error.textContent = "";
    button.disabled = true;
    const job = follow((done, all) => show(form, words["searches.reading"], done / Math.max(1, all)));
    try {
      for (const file of chosen) {
        if (sent.has(file)) continue;
        const label = filled("searches.sending", file.name);
        show(form, label, 0);
        const answer = await upload(`/uploads?name=${encodeURIComponent(file.name)}`, file,
          (done, all) => show(form, label, done / Math.max(1, all)));
        sent.set(file, answer.id);
      }
      show(form, words["searches.reading"]);
      say(words["searches.reading"]);
      const body = { ...bodyOf(form), uploads: chosen.map((file) => sent.get(file)), job };
      const answer = await call("POST", "/imports", body);
      location.assign(`/searches?arrived=${answer.imports.map((one) => one.batch).join(",")}`);
    } catch (problem) {
      // A file that is not there any more has to be sent again.
      if (problem.status === 404) sent.clear();
      error.textContent = problem.message;
      button.disabled = false;
      show(form, null);
    }
    forget(job);
  });
}

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1 << 20) return `${Math.round(bytes / 1024)} kB`;
  return `${(bytes / (1 << 20)).toFixed(1)} MB`;
}
