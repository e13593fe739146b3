// Work that takes a while: <form data-module="job" data-action="POST /…" data-then="/…"> with a <progress> in an element .job.

import { bodyOf } from "./forms.js";
import { call } from "./api.js";
import { on } from "./live.js";

const followers = new Map();
on("job", (news) => followers.get(news.job)?.(news.done, news.all));

/** A name for a piece of work; `listener` is called with what is done of all of it, until `forget`. */
export function follow(listener) {
  const name = crypto.getRandomValues(new Uint32Array(3)).join("-");
  followers.set(name, listener);
  return name;
}

export function forget(name) { followers.delete(name); }

/** Shows how far the work in `form` is: `label` in words, `share` from 0 to 1; nothing without a label. */
export function show(form, label, share) {
  const place = form.querySelector(".job");
  place.hidden = !label;
  place.querySelector("label").textContent = label ?? "";
  const bar = place.querySelector("progress");
  if (share === undefined) { bar.removeAttribute("value"); } else { bar.value = Math.round(100 * Math.min(1, share)); }
}

export function start(form) {
  form.querySelector("button[type=submit]").disabled = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    const button = form.querySelector("button[type=submit]");
    if (button.disabled) return;
    const error = form.querySelector(".form-error");
    error.textContent = "";
    button.disabled = true;
    const words = form.dataset.label ?? "";
    const job = follow((done, all) => show(form, words, done / Math.max(1, all)));
    show(form, words);
    const [method, path] = form.dataset.work.split(" ");
    try {
      await call(method, path, { ...bodyOf(form), job });
      location.assign(form.dataset.then);
    } catch (problem) {
      error.textContent = problem.message;
      button.disabled = false;
      show(form, null);
    }
    forget(job);
  });
}
