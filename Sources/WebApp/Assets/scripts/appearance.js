// How pages look, for this browser.

const keep = (name, value) => { document.cookie = `winnow-${name}=${value}; path=/; max-age=31536000; samesite=lax`; };

export function start(part) {
  const root = document.documentElement;
  const theme = part.querySelector("#theme");
  const size = part.querySelector("#textsize");
  theme.value = root.dataset.theme;
  size.value = root.dataset.text;
  theme.addEventListener("change", () => { root.dataset.theme = theme.value; keep("theme", theme.value); });
  size.addEventListener("change", () => { root.dataset.text = size.value; keep("text", size.value); });
}
