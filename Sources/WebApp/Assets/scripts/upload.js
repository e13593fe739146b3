// Sends a file as it is, and tells how much of it is on its way.

import { Refused, renewToken, Unreachable } from "./api.js";

/** Sends `file` to `path` of the API; `progress` is called with the bytes sent and all of them. Throws as `call` does. */
export async function upload(path, file, progress = () => {}) {
  // A page that was open for long has an old form token: a call of its own gets a fresh one first.
  await renewToken();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/v1" + path);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-Winnow-Form", document.querySelector("meta[name=winnow-form]")?.content ?? "");
    request.upload.addEventListener("progress", (event) => progress(event.loaded, event.total));
    request.addEventListener("load", () => {
      let body = {};
      try { body = JSON.parse(request.responseText); } catch { body = { title: request.responseText.slice(0, 200) }; }
      if (request.status < 300) { resolve(body); } else { reject(new Refused(request.status, body)); }
    });
    request.addEventListener("error", () => reject(new Unreachable()));
    request.send(file);
  });
}
