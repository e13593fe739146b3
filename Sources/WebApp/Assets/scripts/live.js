// Keeps what a page shows up to date: parts marked data-live are read anew when the review changes.

import { say, user } from "./api.js";
import { words } from "./strings.js";

const listeners = new Map();
let isConnected = true;

/** Calls back with the data of an event of the live feed: "changed", "job", "back" when the server can be reached again. */
export function on(name, listener) {
  if (!listeners.has(name)) listeners.set(name, []);
  listeners.get(name).push(listener);
}

const tell = (name, data) => { for (const listener of listeners.get(name) ?? []) listener(data); };

/** Reads the page anew and puts the parts in place that changed; the whole content where none is marked. */
export async function refresh() {
  const response = await fetch(location.href, { headers: { "Accept": "text/html" }, credentials: "same-origin" });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const parts = [...document.querySelectorAll("[data-live][id]")];
  const places = parts.length ? parts : [document.getElementById("main")];
  for (const old of places) {
    const part = fresh.getElementById(old.id);
    if (part && !old.isEqualNode(part)) swap(old, part);
  }
}

// The focus stays where it was, and so does what is open or written.
function swap(old, part) {
  const focused = old.contains(document.activeElement) ? document.activeElement.id : "";
  for (const open of old.querySelectorAll("details[open][id]")) {
    const same = part.querySelector(`#${CSS.escape(open.id)}`);
    if (same) same.open = true;
  }
  for (const field of old.querySelectorAll("input[id], textarea[id], select[id]")) {
    const same = part.querySelector(`#${CSS.escape(field.id)}`);
    const isTouched = field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked
      : field.matches("select") ? [...field.options].some((one) => one.selected !== one.defaultSelected) : field.value !== field.defaultValue;
    if (!same || !isTouched || field.type === "file" || field.type === "hidden") continue;
    if (field.type === "checkbox" || field.type === "radio") { same.checked = field.checked; } else { same.value = field.value; }
  }
  old.replaceWith(part);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  startModules(part);
}

/** Starts the script of each part that names one: <div data-module="dropzone">. */
export async function startModules(root) {
  const parts = [...root.querySelectorAll("[data-module]")];
  if (root.dataset?.module) parts.unshift(root);
  for (const part of parts) {
    if (part.dataset.started) continue;
    part.dataset.started = "yes";
    const module = await import(`./${part.dataset.module}.js`);
    module.start(part);
  }
}

// Whoever writes in a form must not lose what is written.
const isWriting = () => document.activeElement?.matches("input:not([type=checkbox]):not([type=radio]), textarea, select") ?? false;

let waiting = null;
function changed() {
  if (waiting || !document.querySelector("[data-live]")) return;
  waiting = setTimeout(() => {
    waiting = null;
    if (isWriting()) { changed(); } else { refresh().catch(() => {}); }
  }, 800);
}

let events = null;

function listen() {
  if (events) return;
  events = new EventSource("/api/v1/events");
  events.addEventListener("changed", (event) => { changed(); tell("changed", JSON.parse(event.data)); });
  events.addEventListener("job", (event) => tell("job", JSON.parse(event.data)));
  events.addEventListener("goodbye", () => { hush(); tell("goodbye"); });
  events.addEventListener("open", () => {
    if (isConnected) return;
    isConnected = true;
    document.documentElement.removeAttribute("data-offline");
    say(words["online"]);
    changed();
    tell("back");
  });
  events.addEventListener("error", () => {
    if (!isConnected) return;
    isConnected = false;
    document.documentElement.dataset.offline = "yes";
    tell("gone");
  });
}

function hush() {
  events?.close();
  events = null;
}

// Something may have happened while nobody listened.
function listenAgain() {
  if (events) return;
  listen();
  changed();
  tell("changed", {});
}

export function start() {
  if (!user) return;
  listen();
  // A browser keeps six connections to a server: tabs that nobody looks at leave theirs to the others.
  let leaving = null;
  document.addEventListener("visibilitychange", () => {
    clearTimeout(leaving);
    if (document.hidden) { leaving = setTimeout(hush, 5000); } else { listenAgain(); }
  });
  addEventListener("pagehide", hush);
  addEventListener("pageshow", (event) => { if (event.persisted) listenAgain(); });
}
