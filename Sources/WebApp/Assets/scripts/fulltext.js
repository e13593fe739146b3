// The form beside the document: answers to criteria suggest the decision and its reason, and the person decides.

import { call, Refused, say } from "./api.js";
import { refresh } from "./live.js";
import { listen } from "./pagekeys.js";
import { words } from "./strings.js";

const form = () => document.getElementById("vote");
const boxes = () => [...document.querySelectorAll("#reasons input")];

function choose(choice, isFocused = true) {
  const own = form();
  if (!own) return false;
  const radio = own.querySelector(`[name=choice][value=${choice}]`);
  radio.checked = true;
  showReasons();
  if (isFocused) (choice === "exclude" && boxes()[0] ? boxes()[0] : radio).focus();
}

function showReasons() {
  const place = document.getElementById("reasons");
  if (!place) return;
  place.hidden = form().elements.choice.value !== "exclude";
  showPrimary();
}

// The first reason that applies, in the order of the protocol, is the one that is counted.
function showPrimary() {
  const place = document.getElementById("primary");
  if (!place) return;
  const first = boxes().find((box) => box.checked);
  place.textContent = first ? words["fulltext.primary"].replace("{reason}", first.value) : "";
}

function answers() {
  const given = {};
  for (const group of form().querySelectorAll("[data-criterion]")) {
    const chosen = group.querySelector("input:checked");
    if (chosen) given[group.dataset.criterion] = chosen.value;
  }
  return given;
}

function suggest() {
  const groups = [...form().querySelectorAll("[data-criterion]")];
  const given = answers();
  const fails = (group) => given[group.dataset.criterion] === (group.dataset.inclusion === "true" ? "no" : "yes");
  const failed = groups.filter(fails).map((group) => group.dataset.criterion);
  for (const box of boxes()) box.checked = box.dataset.criteria.split(" ").some((id) => failed.includes(id));
  if (failed.length) choose("exclude", false);
  else if (groups.every((group) => given[group.dataset.criterion])) choose(Object.values(given).includes("unclear") ? "maybe" : "include", false);
  showPrimary();
}

// The own decision that this form was filled in beside: what another window does meanwhile must not be overwritten unseen.
let known;
const standing = () => document.getElementById("standing").dataset.own;

async function record(place) {
  const own = form();
  if (own.dataset.busy) return;
  own.dataset.busy = "yes";
  const error = own.querySelector(".form-error");
  error.textContent = "";
  const reasons = own.elements.choice.value === "exclude" ? boxes().filter((box) => box.checked).map((box) => box.value) : [];
  const body = { choice: own.elements.choice.value, criteria: answers() };
  if (reasons.length) body.reason = reasons[0];
  if (reasons.length > 1) body.otherReasons = reasons.slice(1);
  if (own.elements.note.value) body.note = own.elements.note.value;
  body.expects = known ? Number(known) : null;
  try {
    await call("PUT", `/screening/full-text/records/${place.dataset.record}/vote`, body);
    await refresh();
    known = standing();
    say(words["fulltext.recorded"].replace("{record}", place.dataset.record));
    document.getElementById("next")?.focus();
  } catch (problem) {
    if (problem instanceof Refused && problem.status === 409) {
      await refresh();
      known = standing();
    }
    const shown = form()?.querySelector(".form-error");
    if (shown) { shown.textContent = problem.message; } else { say(problem.message, "error"); }
  } finally {
    delete own.dataset.busy;
  }
}

export function start(place) {
  known = standing();
  document.addEventListener("submit", (event) => {
    if (event.target.id === "vote") { event.preventDefault(); record(place); }
  });
  document.addEventListener("change", (event) => {
    if (event.target.name === "choice") showReasons();
    if (event.target.name === "reasons") showPrimary();
    if (event.target.closest("[data-criterion]")) suggest();
  });
  if (form()) showReasons();
  const keys = {
    i: () => choose("include"), e: () => choose("exclude"), m: () => choose("maybe"),
    j: () => { const next = document.getElementById("next"); if (!next) return false; location.assign(next.href); },
    Enter: () => { if (!form() || document.activeElement?.matches("a, button, summary, input")) return false; form().requestSubmit(); },
  };
  for (let number = 1; number < 10; number++) {
    keys[number] = () => {
      const box = boxes()[number - 1];
      if (!box || form()?.elements.choice.value !== "exclude") return false;
      box.checked = !box.checked;
      box.focus();
      showPrimary();
    };
  }
  listen(keys);
}
