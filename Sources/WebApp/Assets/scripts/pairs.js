// One pair after the other: the same work or not, by buttons or by keys.

import { call, say } from "./api.js";
import { refresh } from "./live.js";
import { words } from "./strings.js";

const memory = "winnow-last-pair";
let pair = null;
let isBusy = false;

export function start(element) {
  const isFirst = pair === null;
  pair = element;
  for (const button of element.querySelectorAll("[data-decide]")) {
    button.addEventListener("click", () => decide(button.dataset.decide));
  }
  element.querySelector("#undo").addEventListener("click", undo);
  const box = element.querySelector("#keys-on");
  if (box) {
    box.checked = keysAreOn();
    box.addEventListener("change", () => localStorage.setItem("winnow-pair-keys", box.checked ? "on" : "off"));
  }
  showUndo();
  if (isFirst) document.addEventListener("keydown", pressed);
}

const keysAreOn = () => localStorage.getItem("winnow-pair-keys") !== "off";
const last = () => { try { return JSON.parse(sessionStorage.getItem(memory)); } catch { return null; } };
const named = (key, what) => words[key].replace("{a}", what.a).replace("{b}", what.b);

function pressed(event) {
  if (!keysAreOn() || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select")) return;
  const act = {
    s: () => decide("merge"), d: () => decide("apart"), u: undo, "?": help,
    ArrowLeft: () => turn("previous"), ArrowRight: () => turn("next"),
  }[event.key];
  // Arrows scroll a table that has the focus.
  if (!act || event.key.startsWith("Arrow") && event.target.closest(".scroll")) return;
  event.preventDefault();
  act();
}

async function decide(kind) {
  const { a, b, works } = pair.dataset;
  if (!a || isBusy || !pair.querySelector("[data-decide]")) return;
  await work(async () => {
    await call("POST", `/duplicates/${kind}`, { records: [a, b] });
    sessionStorage.setItem(memory, JSON.stringify({ kind, a, b, works }));
    return named(kind === "merge" ? "duplicates.merged" : "duplicates.kept", { a, b });
  });
}

async function undo() {
  const done = last();
  if (!done || isBusy) return;
  await work(async () => {
    if (done.kind === "merge") {
      await call("POST", "/duplicates/undo", { works: done.works.split("|").map((work) => work.split(" ")) });
    } else {
      await call("POST", "/duplicates/merge", { records: [done.a, done.b] });
    }
    sessionStorage.removeItem(memory);
    return words["duplicates.undone"];
  });
}

// The next pair is shown before the next key counts, so that no key decides a pair that nobody has seen.
async function work(act) {
  isBusy = true;
  pair.setAttribute("aria-busy", "true");
  const error = pair.querySelector(".form-error");
  if (error) error.textContent = "";
  try {
    const said = await act();
    await refresh();
    document.getElementById("pair-title")?.focus();
    say(`${said} ${document.getElementById("pair-title")?.textContent ?? ""}`);
  } catch (problem) {
    const place = pair.querySelector(".form-error");
    if (place) { place.textContent = problem.message; } else { say(problem.message, "error"); }
  } finally {
    isBusy = false;
    pair.removeAttribute("aria-busy");
  }
}

function turn(way) {
  const at = pair.dataset[way];
  if (at) { location.assign(`/duplicates/unsure?at=${at}`); } else if (pair.dataset.a) {
    say(words[way === "next" ? "duplicates.last" : "duplicates.first"]);
  }
}

function help() {
  const keys = document.getElementById("keys");
  if (!keys) return;
  keys.open = !keys.open;
  if (keys.open) { keys.querySelector("summary").focus(); }
}

function showUndo() {
  const done = last();
  const place = pair.querySelector(".undo");
  place.hidden = !done;
  if (!done) return;
  const isMerge = done.kind === "merge";
  place.querySelector("span").textContent = named(isMerge ? "duplicates.merged" : "duplicates.kept", done);
  place.querySelector("button").textContent = words[isMerge ? "duplicates.undo.merge" : "duplicates.undo.apart"];
}
