// The page of an analysis: what is behind a number opens beside the table. Where there is no room beside it, the link leads there.

import { say } from "./api.js";
import { on } from "./live.js";
import { words } from "./strings.js";

const panel = () => document.getElementById("panel");
const hasRoom = () => matchMedia("(min-width: 62rem)").matches;

/** Path of what the panel shows; empty while it is closed. */
let shown = "";
/** Path of the number from which it was opened: the table may have been read anew since. */
let opener = "";

async function read(path) {
  const response = await fetch(path, { headers: { "Accept": "text/html" }, credentials: "same-origin" });
  if (!response.ok) throw new Error(words["analysis.failed"]);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const part = page.getElementById("behind");
  if (!part) throw new Error(words["analysis.failed"]);
  // On the page by itself the heading is the page's; here it stands below that of the analysis.
  const title = part.querySelector("h1");
  const heading = document.createElement("h2");
  for (const one of title.attributes) heading.setAttribute(one.name, one.value);
  heading.textContent = title.textContent;
  title.replaceWith(heading);
  // What is live on its own page is read anew from there, not from this one.
  for (const one of part.querySelectorAll("[data-live]")) { one.removeAttribute("data-live"); one.dataset.part = ""; }
  return part;
}

function closeButton() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "small quiet panel-close";
  button.textContent = words["analysis.close"];
  button.addEventListener("click", close);
  return button;
}

function mark(path) {
  for (const link of document.querySelectorAll(".behind[aria-current]")) link.removeAttribute("aria-current");
  for (const link of document.querySelectorAll(".behind")) if (link.getAttribute("href") === path) link.setAttribute("aria-current", "true");
}

async function open(path) {
  try {
    const part = await read(path);
    shown = path;
    panel().replaceChildren(closeButton(), part);
    panel().hidden = false;
    mark(opener);
  } catch (problem) { say(problem.message, "error"); return; }
  document.getElementById("behind-title").focus({ preventScroll: true });
  panel().scrollTop = 0;
}

function close() {
  const back = [...document.querySelectorAll(".behind")].find((link) => link.getAttribute("href") === opener);
  panel().hidden = true;
  panel().replaceChildren();
  [shown, opener] = ["", ""];
  mark("");
  back?.focus();
}

// What somebody marks here changes what the panel says; what is written in its form stays.
async function renew() {
  if (!shown) return;
  try {
    const part = await read(shown);
    const parts = [...panel().querySelectorAll("[id^=gap-][data-part]")];
    for (const old of parts.length ? parts : [panel().querySelector("#behind")]) {
      const fresh = parts.length ? part.querySelector(`#${old.id}`) : part;
      if (!fresh || old.isEqualNode(fresh)) continue;
      const hadFocus = old.contains(document.activeElement);
      old.replaceWith(fresh);
      if (hadFocus) document.getElementById("behind-title").focus({ preventScroll: true });
    }
  } catch { /* It says what it said before. */ }
}

export function start(place) {
  place.addEventListener("click", (event) => {
    const link = event.target.closest("a.behind, .panel .pager a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !hasRoom()) return;
    event.preventDefault();
    if (link.matches(".behind")) opener = link.getAttribute("href");
    open(link.getAttribute("href"));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown) close();
  });
  new MutationObserver(() => mark(opener)).observe(place.querySelector(".analysis-found"), { childList: true });
  on("changed", renew);
}
