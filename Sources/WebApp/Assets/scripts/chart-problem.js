// What is wrong with a field, at the field.

import { words } from "./strings.js";

const line = (text) => {
  const place = document.createElement("p");
  place.textContent = text;
  return place;
};

const button = (text, act) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "small";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
};

/** The place for problems of a field. */
export function problemOf(field) {
  const place = field.querySelector(":scope > .field-problem");
  const show = (...parts) => { place.replaceChildren(...parts); field.classList.toggle("is-refused", parts.length > 0); };
  return {
    clear: () => show(),
    /** What the server refused; the answer stays as it was written. */
    show: (refusal) => show(line([refusal.title, refusal.detail].filter(Boolean).join(". "))),
    /** Another answer stands: both can be kept. */
    choose: (refusal, choices) => {
      const other = refusal.current?.text || words["charting.other.none"];
      const buttons = document.createElement("p");
      buttons.className = "buttons";
      buttons.append(button(words["charting.other.mine"], choices.mine), button(words["charting.other.take"], choices.other));
      show(line(`${refusal.title}. ${words["charting.other"].replace("{answer}", other)}`), buttons);
    },
  };
}
