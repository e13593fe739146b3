"use strict";
(() => {
  const pageSize = 100;
  const data = JSON.parse(document.getElementById("flow-data").textContent);
  const [id, authors, title, year, place, doi, pmid, reason] = [0, 1, 2, 3, 4, 5, 6, 7];
  const links = [...document.querySelectorAll("a[data-list]")];
  const part = (name) => document.getElementById("list-" + name);
  const [heading, hint, tools, filter, status, records, pages, previous, next] =
    ["heading", "hint", "tools", "filter", "status", "records", "pages", "previous", "next"].map(part);
  const panel = document.getElementById("list");
  const lists = new Map(Object.entries(data.lists));
  let open = null;
  let opener = null;
  let found = [];
  let start = 0;

  const words = (text, count) => count.toLocaleString("en-GB") + " " + (count === 1 ? text : text + "s");
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const reasonOf = (record) => (record[reason] === undefined ? "" : data.reasons[record[reason]]);
  const keys = new Map();
  const key = (place) => {
    if (!keys.has(place)) {
      const record = data.records[place];
      keys.set(place, folded([...record.slice(0, reason), reasonOf(record)].join(" ")));
    }
    return keys.get(place);
  };

  const element = (name, kind, text) => {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    if (text) made.textContent = text;
    return made;
  };

  const address = (record) => {
    if (record[doi]) return "https://doi.org/" + record[doi].split("/").map(encodeURIComponent).join("/");
    return record[pmid] ? "https://pubmed.ncbi.nlm.nih.gov/" + encodeURIComponent(record[pmid]) + "/" : null;
  };

  const line = (record) => {
    const item = element("li");
    item.append(element("span", "number", record[id]), " ");
    item.append(element("span", "title", record[title] || "No title in the export"));
    const citation = element("span", "citation", [record[authors], record[year], record[place]].filter(Boolean).join(". "));
    const target = address(record);
    if (target) {
      const link = element("a", "", record[doi] ? "doi:" + record[doi] : "PMID " + record[pmid]);
      link.href = target;
      link.rel = "noopener noreferrer";
      citation.append(citation.textContent ? ". " : "", link);
    }
    if (citation.textContent) item.append(" ", citation);
    if (reasonOf(record)) item.append(" ", element("span", "reason", "Excluded: " + reasonOf(record)));
    return item;
  };

  const show = () => {
    const all = lists.get(open)[1].length;
    const shown = found.slice(start, start + pageSize);
    records.replaceChildren(...shown.map((place) => line(data.records[place])));
    pages.hidden = found.length <= pageSize;
    previous.disabled = start === 0;
    next.disabled = start + pageSize >= found.length;
    const range = pages.hidden ? "" : `; ${start + 1} to ${start + shown.length} shown`;
    status.textContent = filter.value.trim()
      ? `${found.length.toLocaleString("en-GB")} of ${words("record", all)} ${found.length === 1 ? "matches" : "match"}${range}.`
      : `${all ? words("record", all) : "No records"}${range}.`;
    part("csv").disabled = found.length === 0;
  };

  const narrow = () => {
    const wanted = folded(filter.value).split(/\s+/).filter(Boolean);
    found = lists.get(open)[1].filter((place) => wanted.every((word) => key(place).includes(word)));
    start = 0;
    show();
  };

  // Beside the diagram the list is in sight already; below it, its heading goes to the top of the window.
  const look = () => {
    panel.scrollTop = 0;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: getComputedStyle(panel).position === "sticky" ? "nearest" : "start" });
  };

  const present = (name) => {
    open = name;
    hint.hidden = true;
    tools.hidden = false;
    filter.value = "";
    heading.textContent = lists.get(name)[0];
    for (const link of links) {
      if (link.dataset.list === name) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    narrow();
    look();
  };

  const named = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  };

  const follow = () => {
    const name = named();
    if (lists.has(name)) present(name);
  };

  const back = () => {
    // Names as the visitor left them: in the picture, or in the list of numbers while that is open.
    const seen = links.filter((link) => link.dataset.list === open && (link.closest("svg") || link.closest("details[open]")));
    const goal = opener && seen.includes(opener) ? opener : seen.find((link) => link.closest("svg")) ?? seen[0];
    (goal ?? document.getElementById("diagram")).focus();
  };

  const cell = (text) => (/[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);

  const download = () => {
    const rows = found.map((place) => {
      const record = data.records[place];
      return [...record.slice(0, reason), reasonOf(record)];
    });
    const table = [["record", "authors", "title", "year", "published_in", "doi", "pmid", "reason"], ...rows];
    const text = table.map((row) => row.map(cell).join(",") + "\r\n").join("");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    link.download = open.replace(/[^\p{L}\p{N}_-]+/gu, "-") + ".csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  const turn = (step) => {
    start += step * pageSize;
    show();
    look();
  };

  let waiting;
  filter.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(narrow, 150);
  });
  part("csv").addEventListener("click", download);
  part("back").addEventListener("click", back);
  previous.addEventListener("click", () => turn(-1));
  next.addEventListener("click", () => turn(1));
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open) return;
    event.preventDefault();
    if (event.target === filter && filter.value) {
      filter.value = "";
      narrow();
    } else back();
  });
  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button > 0) return;
      opener = link;
      // The same list once more: the address doesn't change, so nothing would follow it.
      if (named() === link.dataset.list) {
        event.preventDefault();
        present(link.dataset.list);
      }
    });
  }
  addEventListener("hashchange", follow);
  document.getElementById("numbers").open = matchMedia("(max-width: 46rem)").matches;
  follow();
})();
