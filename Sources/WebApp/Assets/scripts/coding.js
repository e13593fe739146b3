// The page of one text: words are chosen by mouse or keys and get codes, each kept by itself.

import { call, say } from "./api.js";
import { CodeFinder } from "./coding-codes.js";
import { CodingOutbox } from "./coding-outbox.js";
import { show as showPassages, showProblems, write } from "./coding-passages.js";
import { CodedText } from "./coding-text.js";
import { refresh } from "./live.js";
import { listen } from "./pagekeys.js";
import { words } from "./strings.js";

const byId = (id) => document.getElementById(id);
const isWritable = () => byId("coding-standing").dataset.writable === "true";
const fill = (text, values) => Object.entries(values).reduce((all, [name, value]) => all.replace(`{${name}}`, value), text);

let page;
let text;
let finder;
let outbox;
/** What is chosen: { start, end }; null for nothing. */
let chosen = null;
/** Own passages as the server acknowledged them, by their numbers. */
const known = new Map();
/** What was done on this page, to be undone. */
const done = [];

// What stands, with what waits to be sent.

function codings() {
  const all = new Map([...known].map(([id, one]) => [id, { ...one }]));
  for (const entry of outbox.waiting) {
    if (entry.kind === "code") all.set(entry.id, { ...entry, isWaiting: true });
    if (entry.kind === "uncode") all.delete(entry.coding ?? entry.after);
  }
  for (const entry of outbox.waiting.filter((one) => one.kind === "memo" && one.start !== undefined)) {
    for (const one of all.values()) if (one.start === entry.start && one.end === entry.end) one.memo = entry.text;
  }
  return [...all.values()].sort((a, b) => a.start - b.start || a.end - b.end || a.at - b.at).map((one, index) => ({ ...one, no: String(index + 1) }));
}

function draw() {
  const all = codings();
  text.draw(all);
  text.highlight(chosen);
  showPassages(all, isWritable());
  showProblems(outbox.refused, (entry) => { outbox.drop(entry.id); draw(); showSaving(); });
}

function showSaving() {
  const place = byId("saving");
  const left = outbox.waiting.length;
  const isHeld = ["offline", "stranger", "trouble"].includes(outbox.state);
  const kind = outbox.refused.length ? "refused" : left && isHeld ? outbox.state : left ? "sending" : place.dataset.said ? "saved" : "";
  const said = kind ? words[`coding.saving.${kind}`] : "";
  place.dataset.kind = kind;
  if (place.textContent !== said) place.textContent = said;
  const undo = byId("undo");
  if (undo) undo.disabled = !done.length || !isWritable();
}

function told(what, entry, answer) {
  if (what === "sent") {
    if (entry.kind === "code") {
      known.set(answer.id, { ...answer, at: answer.id });
      for (const act of done) if (act.coding === entry.id) act.coding = answer.id;
    }
    if (entry.kind === "uncode") known.delete(entry.coding);
    if (entry.kind === "memo") for (const one of known.values()) if (one.start === entry.start && one.end === entry.end) one.memo = entry.text;
  }
  if (what !== "state") draw();
  showSaving();
}

// Choosing.

function choose(passage) {
  chosen = passage;
  text.highlight(chosen);
  byId("chosen").textContent = chosen ? `“${text.quote(chosen)}”` : words["coding.choose"];
  byId("chosen").classList.toggle("is-empty", !chosen);
  byId("chooser-error").textContent = "";
}

function goToUnit(unit) {
  if (!unit) return;
  for (const one of text.units) one.element.tabIndex = one === unit ? 0 : -1;
  unit.element.focus({ preventScroll: true });
  unit.element.scrollIntoView({ block: "nearest" });
}

function pressedInText(event) {
  const unit = text.unitOf(event.target);
  if (!unit || event.ctrlKey || event.metaKey || event.altKey) return;
  const index = text.units.indexOf(unit);
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const isByUnit = event.key === "ArrowDown" || event.key === "ArrowUp";
  if (step) {
    event.preventDefault();
    if (isByUnit && !event.shiftKey) { goToUnit(text.units[index + step]); return; }
    const found = !event.shiftKey ? text.word(chosen, step, unit)
      : !chosen ? (isByUnit ? text.unit(unit) : text.word(null, 1, unit))
      : isByUnit ? text.extendByUnit(chosen, step) : text.extendByWord(chosen, step);
    choose(found);
    if (found) goToUnit(text.unitAt(step > 0 ? found.end - 1 : event.shiftKey ? found.end - 1 : found.start));
  } else if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    choose(text.unit(unit));
  } else if (event.key === "Escape") {
    getSelection().removeAllRanges();
    choose(null);
  }
}

function listenToSelection() {
  document.addEventListener("selectionchange", () => {
    const found = text.selected();
    if (found && isWritable()) choose(found);
  });
  text.root.addEventListener("click", (event) => {
    const unit = text.unitOf(event.target);
    if (!unit) return;
    for (const one of text.units) one.element.tabIndex = one === unit ? 0 : -1;
    if (getSelection().isCollapsed && isWritable()) choose(null);
  });
}

// Giving, taking away, undoing.

const voiceFields = () => ["group", "setting", "participant"].map((name) => [name, byId(`voice-${name}`)]);

function give(code) {
  const error = byId("chooser-error");
  if (!isWritable()) return;
  if (!chosen || !code) {
    error.textContent = words[chosen ? "coding.nocodechosen" : "coding.nothingchosen"];
    (chosen ? byId("code-search") : text.units.find((unit) => unit.element.tabIndex === 0)?.element)?.focus();
    return;
  }
  const voice = Object.fromEntries(voiceFields().map(([name, field]) => [name, field.value.trim() || undefined]));
  const memo = byId("memo").value.trim() || undefined;
  put({ ...chosen, ...code, ...voice, memo, quote: text.quote(chosen) });
  for (const [, field] of voiceFields()) field.value = "";
  byId("memo").value = "";
  byId("voice").open = byId("note").open = false;
  finder.remember(code.code);
  finder.clear();
  getSelection().removeAllRanges();
  goToUnit(text.unitAt(chosen.start));
}

function put(coding) {
  const { start, end, code, label, quote, group, setting, participant, memo } = coding;
  if (codings().some((one) => one.start === start && one.end === end && one.code === code && !group && !setting && !participant && !memo)) {
    say(fill(words["coding.given.already"], { code: label }));
    return;
  }
  const voice = [participant, group, setting].filter(Boolean).join(", ") || undefined;
  const entry = outbox.add({ kind: "code", start, end, code, label, quote, group, setting, participant, memo, voice, textHash: page.textHash });
  done.push({ kind: "code", coding: entry.id });
  byId("saving").dataset.said = "yes";
  say(fill(words["coding.given"], { code: label }));
  draw();
  showSaving();
}

function takeAway(coding, isUndoable = true) {
  outbox.takeAway(coding.id);
  if (isUndoable) done.push({ kind: "uncode", was: coding });
  byId("saving").dataset.said = "yes";
  say(fill(words["coding.taken"], { code: coding.label }));
  draw();
  showSaving();
}

function undo() {
  const act = done.pop();
  if (!act || !isWritable()) return false;
  if (act.kind === "uncode") {
    put(act.was);
    done.pop();
  } else {
    const coding = codings().find((one) => one.id === act.coding);
    if (coding) takeAway(coding, false); else return undo();
  }
  showSaving();
}

function note(subject, text) {
  outbox.note(subject, text);
  byId("saving").dataset.said = "yes";
  draw();
  showSaving();
}

function listenToPassages() {
  byId("passages").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const place = button?.closest("li");
    const coding = place && codings().find((one) => String(one.id) === place.dataset.coding);
    if (!coding) return;
    if (button.matches(".show")) { choose({ start: coding.start, end: coding.end }); goToUnit(text.unitAt(coding.start)); }
    if (button.matches(".remove")) takeAway(coding);
    if (button.matches(".memo")) {
      write(place, coding.memo, (said) => {
        if (said !== (coding.memo ?? "")) note({ start: coding.start, end: coding.end }, said); else draw();
      });
    }
  });
  const memo = byId("document-memo");
  let kept = memo.value;
  let timer;
  const keep = () => { clearTimeout(timer); if (memo.value.trim() !== kept.trim() && !memo.readOnly) { kept = memo.value; note({}, kept.trim()); } };
  memo.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(keep, 2000); });
  memo.addEventListener("change", keep);
  addEventListener("pagehide", keep);
}

// Being done.

function close() {
  byId("chooser").hidden = !isWritable();
  if (!isWritable()) choose(null);
  draw();
  showSaving();
}

async function finish(isDone) {
  const error = byId("finish-error");
  error.textContent = "";
  document.activeElement?.blur();
  await outbox.send();
  if (isDone && outbox.entries.length) { error.textContent = words["coding.unsaved"]; return; }
  try {
    await call(isDone ? "POST" : "DELETE", `${outbox.path}/finished`, {});
    await refresh();
    close();
    if (isDone) say(fill(words["coding.finished"], { label: page.label }));
    (isDone ? document.querySelector("#steps [rel=next]") ?? byId("goon") : text.units[0]?.element)?.focus();
  } catch (problem) { error.textContent = problem.message; }
}

function listenToKeys() {
  const go = (rel) => {
    const link = document.querySelector(`#steps a[rel=${rel}]`);
    if (!link) return false;
    location.assign(link.href);
  };
  const find = () => { if (!isWritable()) return false; finder.input.focus(); };
  const keys = { j: () => go("next"), k: () => go("prev"), c: find, "/": find, u: undo, m: () => { if (!isWritable()) return false; byId("note").open = true; byId("memo").focus(); } };
  for (let number = 1; number < 10; number++) keys[number] = () => { const code = finder.recent(number); if (!code) return false; give(code); };
  listen(keys);
}

export async function start(place) {
  outbox = new CodingOutbox(place.dataset.review, place.dataset.document, told);
  try { page = await call("GET", outbox.path); } catch (problem) { say(problem.message, "error"); place.removeAttribute("aria-busy"); return; }
  text = new CodedText(byId("units"), page.units);
  finder = new CodeFinder(place.dataset.review, give);
  for (const one of page.passages) known.set(one.id, { ...one, at: one.id });
  if (text.units[0]) text.units[0].element.tabIndex = 0;
  text.root.addEventListener("keydown", pressedInText);
  byId("chooser").addEventListener("submit", (event) => { event.preventDefault(); give(finder.active); });
  byId("chooser").addEventListener("keydown", (event) => {
    if (event.key === "Escape") { finder.clear(); goToUnit(text.unitAt(chosen?.start ?? 0)); }
  });
  listenToSelection();
  listenToPassages();
  listenToKeys();
  document.addEventListener("click", (event) => {
    if (event.target.closest("#finish")) finish(true);
    if (event.target.closest("#goon")) finish(false);
    if (event.target.closest("#undo")) undo();
  });
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  choose(null);
  close();
  place.removeAttribute("aria-busy");
  outbox.send();
}
