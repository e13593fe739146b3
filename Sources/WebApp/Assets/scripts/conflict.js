// The page of one conflict: choosing, recording, and going on to the next.

import { call, Refused, say } from "./api.js";
import { refresh } from "./live.js";
import { listen } from "./pagekeys.js";
import { words } from "./strings.js";

const form = () => document.getElementById("resolve");
const votes = () => document.getElementById("votes");
const isShown = () => { const place = document.getElementById("answer"); return place && !place.hidden; };

function choose(choice) {
  if (!isShown()) return false;
  const radio = form().querySelector(`[name=choice][value=${choice}]`);
  radio.checked = true;
  showReason();
  const reason = document.getElementById("reason");
  (choice === "exclude" && reason?.required ? reason : radio).focus();
}

function showReason() {
  const place = document.getElementById("reason-field");
  if (!place) return;
  const reason = document.getElementById("reason");
  const isExclusion = form().elements.choice.value === "exclude";
  place.hidden = !isExclusion;
  reason.disabled = !isExclusion;
  reason.required = isExclusion && reason.dataset.needed === "yes";
}

function reason(number) {
  const select = document.getElementById("reason");
  if (!isShown() || !select || form().elements.choice.value !== "exclude") return false;
  if (select.options[number]) select.selectedIndex = number;
}

async function record(place) {
  const own = form();
  if (own.dataset.busy) return;
  own.dataset.busy = "yes";
  const error = own.querySelector(".form-error");
  error.textContent = "";
  const fields = own.elements;
  const body = { choice: fields.choice.value, manner: fields.manner.value ?? "", expects: Number(votes().dataset.expects) };
  if (body.choice === "exclude" && fields.reason?.value) body.reason = fields.reason.value;
  if (fields.note.value) body.note = fields.note.value;
  try {
    const answer = await call("POST", `/conflicts/${place.dataset.stage}/${place.dataset.record}/resolution`, body);
    sessionStorage.setItem("winnow-said", words["conflicts.resolved"].replace("{record}", place.dataset.record).replace("{left}", answer.left));
    location.assign(answer.next);
  } catch (problem) {
    if (problem instanceof Refused && problem.status === 409) {
      document.activeElement?.blur();
      await refresh();
      say(problem.message, "error");
    } else {
      error.textContent = problem.message;
    }
  } finally {
    delete own.dataset.busy;
  }
}

const go = (rel) => {
  const link = document.querySelector(`#steps a[rel=${rel}]`);
  if (!link) return false;
  location.assign(link.href);
};

// When somebody else answers, there is nothing left to do here; when it is opened again, the form is made anew.
function follow() {
  const place = document.getElementById("answer");
  const isOpen = votes().dataset.open === "true";
  if (isOpen && place.hidden) location.reload();
  if (!isOpen) place.hidden = true;
}

export function start(place) {
  new MutationObserver(follow).observe(votes().parentElement, { childList: true });
  document.addEventListener("submit", (event) => {
    if (event.target.id === "resolve") { event.preventDefault(); record(place); }
  });
  document.addEventListener("change", (event) => { if (event.target.name === "choice") showReason(); });
  const keys = { i: () => choose("include"), e: () => choose("exclude"), m: () => choose("maybe"), j: () => go("next"), k: () => go("prev"), ArrowRight: () => go("next"), ArrowLeft: () => go("prev") };
  for (let number = 1; number < 10; number++) keys[number] = () => reason(number);
  listen(keys);
  const said = sessionStorage.getItem("winnow-said");
  if (said) { sessionStorage.removeItem("winnow-said"); say(said); document.getElementById("record-title").focus({ preventScroll: true }); }
}
