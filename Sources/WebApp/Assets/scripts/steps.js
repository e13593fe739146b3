// j and k go from one entry of a list to the next.

import { listen } from "./pagekeys.js";

export function start() {
  const go = (step) => {
    const links = [...document.querySelectorAll("[data-steps] h2 a, [data-steps] h3 a")];
    const here = links.findIndex((link) => link.closest("li").contains(document.activeElement));
    const next = links[here < 0 ? (step > 0 ? 0 : -1) : here + step];
    if (!next) return false;
    next.focus();
    next.closest("li").scrollIntoView({ block: "nearest" });
  };
  listen({ j: () => go(1), k: () => go(-1) });
}
