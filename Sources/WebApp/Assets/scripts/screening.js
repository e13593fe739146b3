// The page on which records are screened: one at a time, one key a decision, the next record there at once.

import { call } from "./api.js";
import { on } from "./live.js";
import { Desk } from "./screening-desk.js";
import { make, text } from "./screening-dom.js";

export async function start(place) {
  const base = place.dataset.base;
  let guide;
  try {
    guide = await call("GET", base + "/desk");
  } catch (error) {
    place.replaceChildren(make("h1", {}, place.dataset.stage), make("p", { class: "notice bad", role: "alert" }, error.message),
      make("p", {}, make("a", { class: "button", href: location.pathname }, text("screening.again"))));
    return;
  }
  const desk = new Desk(base, guide, place);
  addEventListener("keydown", (event) => desk.press(event));
  on("changed", () => desk.lookAtVersion());
  on("back", () => desk.backOnline());
  on("gone", () => desk.wentOffline());
  on("goodbye", () => desk.sessionEnded());
  await desk.begin();
}
