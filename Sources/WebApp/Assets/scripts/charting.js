// The page of one source: the form saves each field by itself.

import { call, say } from "./api.js";
import { fill, isSame, listen as listenToFields, outerFields, read } from "./chart-answer.js";
import { ChartOutbox } from "./chart-outbox.js";
import { problemOf } from "./chart-problem.js";
import { refresh } from "./live.js";
import { listen } from "./pagekeys.js";
import { words } from "./strings.js";

const form = () => document.getElementById("chart");
const fields = () => outerFields(form());
const fieldOf = (id) => fields().find((one) => one.dataset.field === id);
const standing = () => document.getElementById("chart-standing");

/** What the server has acknowledged, by field. */
const known = new Map();
let outbox;
let canWrite = false;

function showState(field, word) {
  const place = field.querySelector(":scope > .chart-label .field-state");
  place.textContent = word;
}

function showSaving() {
  const place = document.getElementById("saving");
  const left = outbox.waiting.length;
  const kind = outbox.refused.length ? "refused" : left && ["offline", "stranger", "trouble"].includes(outbox.state) ? outbox.state : left ? "sending" : known.size && place.dataset.said ? "saved" : "";
  const text = kind ? words[`charting.saving.${kind}`] : "";
  place.dataset.kind = kind;
  if (place.textContent !== text) place.textContent = text;
}

const waits = new Map();

// A word at a time is not an answer: writing is sent once it pauses, choices at once.
function changed(field, event) {
  const id = field.dataset.field;
  clearTimeout(waits.get(id));
  waits.set(id, setTimeout(() => save(field), event === "input" ? 2000 : 0));
}

function save(field) {
  const id = field.dataset.field;
  clearTimeout(waits.get(id));
  waits.delete(id);
  if (!canWrite) return;
  const answer = read(field);
  const before = known.get(id);
  const waiting = outbox.of(id);
  if (isSame(answer, waiting ? waiting.answer : before?.answer)) return;
  problemOf(field).clear();
  if (waiting?.refusal && isSame(answer, before?.answer)) { outbox.drop(id); showSaving(); return; }
  outbox.put(id, answer, waiting?.refusal?.current?.event ?? before?.event ?? 0);
  document.getElementById("saving").dataset.said = "yes";
  showSaving();
}

function saveAll() { for (const id of [...waits.keys()]) save(fieldOf(id)); }

function sent(entry, answer) {
  const field = fieldOf(entry.field);
  known.set(entry.field, { answer: answer.answer ?? null, event: answer.event });
  document.getElementById("answered-count").textContent = answer.answered;
  document.getElementById("progress").value = answer.answered;
  if (!field) return;
  showState(field, words["charting.saved.mark"]);
  // The value in its kept form, where nobody writes just now.
  if (!field.contains(document.activeElement) && isSame(read(field), entry.answer)) fill(field, answer.answer ?? null);
}

function refused(entry) {
  const field = fieldOf(entry.field);
  if (!field) return;
  showState(field, "");
  const problem = problemOf(field);
  if (entry.refusal.status !== 409) { problem.show(entry.refusal); return; }
  problem.choose(entry.refusal, {
    mine: () => { outbox.drop(entry.field); known.set(entry.field, { answer: entry.refusal.current.answer ?? null, event: entry.refusal.current.event }); problem.clear(); save(field); showSaving(); },
    other: () => { outbox.drop(entry.field); known.set(entry.field, { answer: entry.refusal.current.answer ?? null, event: entry.refusal.current.event }); fill(field, entry.refusal.current.answer ?? null); problem.clear(); showState(field, ""); showSaving(); },
  });
}

function told(what, entry, answer) {
  if (what === "sent") sent(entry, answer);
  if (what === "refused") refused(entry);
  showSaving();
}

function close() {
  canWrite = standing().dataset.finished !== "true" && form().closest("[data-writable]").dataset.role !== "reader";
  document.getElementById("chart-fields").disabled = !canWrite;
}

async function fillIn(record) {
  const page = await call("GET", `/charting/${record}`);
  for (const one of page.fields) {
    known.set(one.id, { answer: one.answer ?? null, event: one.event });
    const field = fieldOf(one.id);
    fill(field, one.answer ?? null);
    showState(field, "");
  }
  for (const entry of outbox.entries) {
    const field = fieldOf(entry.field);
    if (!field) {
      // The form lost the field meanwhile; what was written for it can't be sent to anything.
      if (entry.refusal) { outbox.drop(entry.field); say(words["charting.gone"], "error"); }
      continue;
    }
    fill(field, entry.answer);
    if (entry.refusal) refused(entry);
  }
}

async function finish(record) {
  const error = document.getElementById("finish-error");
  error.textContent = "";
  saveAll();
  await outbox.send();
  const first = outbox.entries[0];
  if (first) {
    error.textContent = words["charting.unsaved"];
    if (first.refusal && fieldOf(first.field)) goTo(fieldOf(first.field));
    return;
  }
  try {
    await call("POST", `/charting/${record}/finished`, {});
    await refresh();
    close();
    say(words["charting.finished"].replace("{record}", record));
    (document.querySelector("#steps [rel=next]") ?? document.getElementById("goon"))?.focus();
  } catch (problem) { error.textContent = problem.message; }
}

async function goOn(record) {
  const error = document.getElementById("finish-error");
  try {
    await call("DELETE", `/charting/${record}/finished`, {});
    error.textContent = "";
    await refresh();
    close();
    goTo(fields()[0]);
  } catch (problem) { error.textContent = problem.message; }
}

const controls = "input:not([type=hidden]), select, textarea, button";
function goTo(field) {
  const target = [...field.querySelectorAll(controls)].find((one) => one.checkVisibility() && !one.closest("[inert]") && !one.disabled);
  target?.focus({ preventScroll: true });
  field.scrollIntoView({ block: "center" });
}

function step(by) {
  const all = fields();
  const here = all.findIndex((one) => one.contains(document.activeElement));
  const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by];
  if (next) goTo(next);
}

// On a Mac the key Option writes letters, so that it can't lead anywhere.
function listenToKeys() {
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
  for (const one of document.querySelectorAll("[data-alt]")) one.hidden = isMac;
  if (!isMac) {
    document.addEventListener("keydown", (event) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || !["n", "p"].includes(event.key.toLowerCase())) return;
      event.preventDefault();
      step(event.key.toLowerCase() === "n" ? 1 : -1);
    });
  }
  const go = (rel) => {
    const link = document.querySelector(`#steps a[rel=${rel}]`);
    if (!link) return false;
    location.assign(link.href);
  };
  listen({ j: () => go("next"), k: () => go("prev") });
}

export async function start(place) {
  const record = place.dataset.record;
  const isReader = place.dataset.writable !== "true" && standing().dataset.finished !== "true";
  if (isReader) place.dataset.role = "reader";
  outbox = new ChartOutbox(place.dataset.review, record, told);
  form().addEventListener("submit", (event) => event.preventDefault());
  listenToFields(form(), changed);
  listenToKeys();
  document.addEventListener("click", (event) => {
    if (event.target.closest("#finish")) finish(record);
    if (event.target.closest("#goon")) goOn(record);
  });
  addEventListener("pagehide", saveAll);
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  try {
    await fillIn(record);
    close();
  } catch (problem) { say(problem.message, "error"); }
  form().removeAttribute("aria-busy");
  outbox.send();
}
