// Forms and buttons that name an action of the API: <form data-action="POST /tokens" data-then="…">.
//
// Fields become members of the JSON body: a name that ends in [] a list, data-kind="number" or "boolean" what it says; an
// empty field is left out. {name} in the path is filled from a field.
// data-reset: the form is emptied when the server took it.
// data-then: nothing (the page is read anew), a path to go to ({name} in it is filled from the answer), show:member (a member
// of the answer is shown), or go:member (it is a path to go to).

import { call, say } from "./api.js";
import { refresh } from "./live.js";
import { words } from "./strings.js";

export function bodyOf(form) {
  const body = {};
  for (const field of form.elements) {
    if (!field.name || field.disabled) continue;
    if ((field.type === "checkbox" || field.type === "radio") && field.dataset.kind !== "boolean" && !field.checked) continue;
    if (field.type === "submit" || field.type === "button" || field.type === "file") continue;
    if (field.name.endsWith("[]")) {
      (body[field.name.slice(0, -2)] ??= []).push(field.value);
    } else if (field.dataset.kind === "boolean") {
      body[field.name] = field.checked;
    } else if (field.value === "") {
      continue;
    } else {
      body[field.name] = field.dataset.kind === "number" ? Number(field.value) : field.value;
    }
  }
  // A list of which nothing was chosen is an empty list.
  for (const field of form.elements) {
    if (field.name?.endsWith("[]")) body[field.name.slice(0, -2)] ??= [];
  }
  return body;
}

async function perform(element, body) {
  const [method, pattern] = element.dataset.action.split(" ");
  const path = pattern.replace(/\{(\w+)\}/g, (_, name) => {
    const value = body[name] ?? "";
    delete body[name];
    return encodeURIComponent(value);
  });
  return call(method, path, method === "GET" ? undefined : body);
}

async function after(element, answer) {
  // What was sent is not to be sent again; what was refused stays to be mended.
  if (element.matches("form[data-reset]")) element.reset();
  const then = element.dataset.then ?? "";
  if (then.startsWith("show:")) {
    const shown = element.querySelector(".shown");
    shown.querySelector("code").textContent = answer[then.slice(5)];
    shown.hidden = false;
  } else if (then.startsWith("go:")) {
    location.assign(answer[then.slice(3)]);
  } else if (then) {
    location.assign(then.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(answer[name] ?? "")));
  } else {
    await refresh();
    say(element.dataset.done ?? words["done"]);
  }
}

function show(element, error) {
  const place = element.closest("form, section, main")?.querySelector(".form-error");
  if (place) { place.textContent = error.message; } else { say(error.message, "error"); }
}

/** Does what a form or button asks for, once at a time. */
export async function act(element, body = {}) {
  if (element.dataset.busy) return;
  if (element.dataset.confirm && !confirm(element.dataset.confirm)) return;
  element.dataset.busy = "yes";
  element.setAttribute("aria-busy", "true");
  const place = element.closest("form")?.querySelector(".form-error");
  if (place) place.textContent = "";
  try {
    await after(element, await perform(element, body));
  } catch (error) {
    show(element, error);
  } finally {
    delete element.dataset.busy;
    element.removeAttribute("aria-busy");
  }
}

export function start() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset.action) return;
    event.preventDefault();
    act(form, bodyOf(form));
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-action]");
    if (button) act(button, button.dataset.body ? JSON.parse(button.dataset.body) : {});
  });
}
