// What every page does.

import * as forms from "./forms.js";
import { user } from "./api.js";
import * as live from "./live.js";

const menu = document.getElementById("menu");
menu?.addEventListener("click", () => {
  const isOpen = menu.getAttribute("aria-expanded") === "true";
  menu.setAttribute("aria-expanded", String(!isOpen));
  if (!isOpen) document.querySelector("#rooms a")?.focus();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu?.getAttribute("aria-expanded") === "true") {
    menu.setAttribute("aria-expanded", "false");
    menu.focus();
  }
});

forms.start();
live.start();
live.startModules(document);

// What was decided while the server could not be reached is sent from any page, once one is back.
function sendWaiting() {
  try {
    if (!user) return;
    const rooms = [["winnow.outbox|", "desk", "screening"], ["winnow.charting|", "chart", "chart"], ["winnow.coding|", "units", "coding"]];
    for (const [shelf, place, name] of rooms) {
      const waits = Object.keys(localStorage).some((key) => key.startsWith(shelf));
      if (waits && !document.getElementById(place)) import(`./${name}-outbox.js`).then((outbox) => outbox.sendWaiting());
    }
  } catch { /* A browser that keeps nothing has nothing waiting. */ }
}
sendWaiting();
