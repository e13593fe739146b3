// Parts of the page, made without ever reading text as HTML.

import { words } from "./strings.js";

/** An element: attributes by name, `on` for listeners, children as elements or text. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button with what it does. */
export const button = (text, press, attributes = {}) =>
  make("button", { type: "button", ...attributes, on: { click: press } }, text);

/** The words of a key with {name} filled in; with a count those of `key.one` where it is 1. */
export function text(key, values = {}, count) {
  let found = (count === 1 && words[key + ".one"]) || words[key] || key;
  if (count !== undefined) found = found.replaceAll("{count}", count.toLocaleString("en"));
  for (const [place, value] of Object.entries(values)) found = found.replaceAll(`{${place}}`, () => value);
  return found;
}

/** Text with marks: [{ text, group, term }]. `shown` says which marks are wanted. */
export function marked(spans, shown) {
  return spans.map((span) =>
    span.group && shown(span.term)
      ? make("mark", { class: "term", "data-group": span.group }, span.text)
      : document.createTextNode(span.text));
}

export const plain = (spans) => spans.map((span) => span.text).join("");
