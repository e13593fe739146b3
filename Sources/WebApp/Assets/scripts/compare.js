// What two people charted side by side: one key takes an answer for the team.

import { call, say } from "./api.js";
import { fill, listen as listenToFields, outerFields, read } from "./chart-answer.js";
import { refresh } from "./live.js";
import { listen } from "./pagekeys.js";
import { words } from "./strings.js";

const pairs = () => [...document.querySelectorAll(".pair-field")].filter((one) => one.checkVisibility());
const isOpen = (pair) => pair.querySelector(".pair-shown").dataset.open === "true";
const title = (pair) => pair.querySelector("h2");
const here = () => document.activeElement?.closest?.(".pair-field") ?? pairs().find(isOpen);
const form = (pair) => pair.querySelector(".pair-edit");

function goTo(pair) {
  if (!pair) return false;
  title(pair).focus({ preventScroll: true });
  pair.scrollIntoView({ block: "center" });
}

function step(by) {
  const open = pairs().filter(isOpen);
  const all = open.length ? open : pairs();
  const order = pairs();
  const now = order.indexOf(document.activeElement?.closest?.(".pair-field"));
  const found = by > 0 ? all.find((one) => order.indexOf(one) > now) : all.findLast((one) => order.indexOf(one) < (now < 0 ? order.length : now));
  return goTo(found);
}

const manner = () => document.querySelector("[name=manner]:checked")?.value ?? "consensus";

async function settle(place, pair, answer) {
  if (pair.dataset.busy) return;
  pair.dataset.busy = "yes";
  const error = pair.querySelector(".pair-error");
  error.textContent = "";
  try {
    const path = `/charting/${place.dataset.record}/agreed/${encodeURIComponent(pair.dataset.field)}?manner=${manner()}`;
    const { open } = await call("PUT", path, answer);
    form(pair).hidden = true;
    await refresh();
    say((answer ? words["charting.agreed"] : words["charting.reopened"]).replace("{open}", open));
    const next = pairs().find((one) => isOpen(one) && one.compareDocumentPosition(pair) & Node.DOCUMENT_POSITION_PRECEDING) ?? pairs().find(isOpen);
    goTo(answer && next ? next : pair.checkVisibility() ? pair : pairs()[0]);
  } catch (problem) {
    error.textContent = problem.message;
  } finally {
    delete pair.dataset.busy;
  }
}

const page = (place) => call("GET", `/charting/${place.dataset.record}/compare`);
const found = async (place, pair) => (await page(place)).pairs.find((one) => one.field.id === pair.dataset.field);

async function take(place, pair, side) {
  try {
    const answer = (await found(place, pair))?.[side]?.answer;
    if (answer) await settle(place, pair, answer);
  } catch (problem) { say(problem.message, "error"); }
}

async function edit(place, pair) {
  const own = form(pair);
  if (!own) return;
  if (!own.hidden) { own.hidden = true; title(pair).focus(); return; }
  try {
    const one = await found(place, pair);
    const field = outerFields(own)[0];
    fill(field, (one.agreed ?? one.first ?? one.second)?.answer ?? null);
    own.hidden = false;
    field.querySelector("input, select, textarea, button")?.focus();
  } catch (problem) { say(problem.message, "error"); }
}

export function start(place) {
  listenToFields(place, () => {});
  place.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const pair = button?.closest(".pair-field");
    if (!pair) return;
    if (button.matches(".take")) take(place, pair, button.dataset.side);
    if (button.matches(".edit, .cancel")) edit(place, pair);
    if (button.matches(".reopen")) settle(place, pair, null);
  });
  place.addEventListener("submit", (event) => {
    const pair = event.target.closest(".pair-field");
    if (!pair) return;
    event.preventDefault();
    const answer = read(outerFields(event.target)[0]);
    if (answer) settle(place, pair, answer);
    else event.target.querySelector(".form-error").textContent = words["charting.noanswer"];
  });
  document.getElementById("only-open")?.addEventListener("change", (event) => place.classList.toggle("only-open", event.target.checked));
  const on = (act) => () => { const pair = here(); if (!pair || !form(pair)) return false; act(pair); };
  listen({
    j: () => step(1), k: () => step(-1), e: on((pair) => edit(place, pair)),
    1: on((pair) => take(place, pair, "first")), 2: on((pair) => take(place, pair, "second")),
  });
}
