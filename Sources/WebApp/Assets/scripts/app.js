// What every page does.

import * as forms from "./forms.js";
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
