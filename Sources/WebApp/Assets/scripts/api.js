// How scripts talk to the server: JSON under /api/v1, with what the page carries against forged requests.

import { words } from "./strings.js";

const meta = (name) => document.querySelector(`meta[name="winnow-${name}"]`);

/** The name of the person who is here; empty for nobody. */
export const user = meta("user")?.content ?? "";

/** What the server refused: `status`, `title` (what is wrong), `detail` (what to do), `current` (what stands now). */
export class Refused extends Error {
  constructor(status, body) {
    super(`${body.title ?? words["failed"]}. ${body.detail ?? ""}`.trim());
    this.status = status;
    this.title = body.title;
    this.detail = body.detail;
    this.current = body.current;
  }
}

/** The server could not be reached. */
export class Unreachable extends Error {
  constructor() { super(words["offline"]); }
}

/** Sends a request and gives the JSON of the answer. Throws `Refused` or `Unreachable`. */
export async function call(method, path, body) {
  let response = await send(method, path, body);
  if (response.status === 403 && method !== "GET" && await renewToken()) {
    response = await send(method, path, body);
  }
  let text;
  // An answer that was cut off is none.
  try { text = await response.text(); } catch { throw new Unreachable(); }
  let value = {};
  try { value = text ? JSON.parse(text) : {}; } catch {
    // A page of something between here and the server, such as a login, is no word of the server.
    if (response.ok) throw new Unreachable();
    value = { title: text.slice(0, 200) };
  }
  if (!response.ok) throw new Refused(response.status, value);
  return value;
}

async function send(method, path, body) {
  const headers = { "Accept": "application/json" };
  if (method !== "GET") headers["X-Winnow-Form"] = meta("form")?.content ?? "";
  if (body !== undefined && !(body instanceof Blob)) headers["Content-Type"] = "application/json";
  try {
    return await fetch("/api/v1" + path, {
      method, headers, credentials: "same-origin",
      body: body === undefined ? undefined : body instanceof Blob ? body : JSON.stringify(body),
    });
  } catch {
    throw new Unreachable();
  }
}

// A server that was started anew, or a login in another tab, gives this page a new token.
export async function renewToken() {
  const response = await send("GET", "/me");
  if (!response.ok) return false;
  const me = await response.json();
  // What one person wrote is never sent as another who logged in since.
  if (me.user !== user) return false;
  const fresh = me.formToken;
  const tag = meta("form");
  if (!fresh || !tag || tag.content === fresh) return false;
  tag.content = fresh;
  return true;
}

/** Says something to everyone, screen readers too. */
export function say(text, kind = "news") {
  const status = document.getElementById("status");
  if (!status) return;
  status.dataset.kind = kind;
  // The same words twice are news twice.
  status.textContent = "";
  requestAnimationFrame(() => { status.textContent = text; });
  clearTimeout(say.timer);
  if (kind === "news") say.timer = setTimeout(() => { status.textContent = ""; }, 6000);
}
