// What several people coded side by side: one key takes somebody's codes for the team.

import { call, say } from "./api.js";
import { refresh } from "./live.js";
import { listen } from "./pagekeys.js";
import { words } from "./strings.js";

const excerpts = () => [...document.querySelectorAll(".excerpt")].filter((one) => one.checkVisibility());
const isOpen = (excerpt) => excerpt.querySelector(".excerpt-shown").dataset.open === "true";
const title = (excerpt) => excerpt.querySelector("h2");
const form = (excerpt) => excerpt.querySelector(".excerpt-edit");
const focused = () => document.activeElement?.closest?.(".excerpt");
const here = () => focused() ?? excerpts().find(isOpen);

function goTo(excerpt) {
  if (!excerpt) return false;
  title(excerpt).focus({ preventScroll: true });
  excerpt.scrollIntoView({ block: "center" });
}

function step(by) {
  const order = excerpts();
  const open = order.filter(isOpen);
  const all = open.length ? open : order;
  const now = order.indexOf(focused());
  return goTo(by > 0 ? all.find((one) => order.indexOf(one) > now) : all.findLast((one) => order.indexOf(one) < (now < 0 ? order.length : now)));
}

/** Records the team's codes; null opens the excerpt again. */
async function settle(place, excerpt, codes) {
  if (excerpt.dataset.busy) return;
  excerpt.dataset.busy = "yes";
  const error = excerpt.querySelector(".excerpt-error");
  error.textContent = "";
  const manner = document.querySelector("[name=manner]:checked")?.value ?? "consensus";
  const { start, end, text } = excerpt.dataset;
  try {
    const path = `/coding/${encodeURIComponent(place.dataset.document)}/settled?manner=${manner}`;
    const { open } = await call("PUT", path, { start: Number(start), end: Number(end), textHash: text, codes });
    form(excerpt).hidden = true;
    await refresh();
    say((codes ? words["coding.settled"] : words["charting.reopened"]).replace("{open}", open));
    const next = excerpts().find((one) => isOpen(one) && one.compareDocumentPosition(excerpt) & Node.DOCUMENT_POSITION_PRECEDING) ?? excerpts().find(isOpen);
    goTo(codes && next ? next : excerpt.checkVisibility() ? excerpt : excerpts()[0]);
  } catch (problem) {
    error.textContent = problem.message;
  } finally {
    delete excerpt.dataset.busy;
  }
}

function take(place, excerpt, number) {
  const coder = excerpt.querySelectorAll(".excerpt-coder .take")[number - 1]?.closest(".excerpt-coder");
  if (!coder) return false;
  settle(place, excerpt, coder.dataset.codes.split("\n").filter(Boolean));
}

function none(place, excerpt) {
  if (!excerpt.querySelector(".none")) return false;
  settle(place, excerpt, []);
}

function edit(excerpt) {
  const own = form(excerpt);
  own.hidden = !own.hidden;
  if (own.hidden) title(excerpt).focus(); else own.querySelector("input, select").focus();
}

function sent(place, excerpt) {
  const codes = [...form(excerpt).querySelectorAll("[type=checkbox]:checked")].map((one) => one.value);
  const more = form(excerpt).querySelector("select").value;
  if (more && !codes.includes(more)) codes.push(more);
  settle(place, excerpt, codes);
}

export function start(place) {
  place.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const excerpt = button?.closest(".excerpt");
    if (!excerpt) return;
    if (button.matches(".take")) take(place, excerpt, [...excerpt.querySelectorAll(".take")].indexOf(button) + 1);
    if (button.matches(".none")) none(place, excerpt);
    if (button.matches(".edit, .cancel")) edit(excerpt);
    if (button.matches(".reopen")) settle(place, excerpt, null);
  });
  place.addEventListener("submit", (event) => {
    const excerpt = event.target.closest(".excerpt");
    if (!excerpt) return;
    event.preventDefault();
    sent(place, excerpt);
  });
  document.getElementById("only-open")?.addEventListener("change", (event) => place.classList.toggle("only-open", event.target.checked));
  const on = (act) => () => { const excerpt = here(); if (!excerpt || !form(excerpt)) return false; return act(excerpt); };
  const keys = { j: () => step(1), k: () => step(-1), e: on(edit), 0: on((excerpt) => none(place, excerpt)) };
  for (let number = 1; number < 10; number++) keys[number] = on((excerpt) => take(place, excerpt, number));
  listen(keys);
}
