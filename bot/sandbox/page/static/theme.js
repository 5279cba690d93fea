// Light, dark, or as the system says. Loaded before the first paint, so that a reload does not flash.

const KEY = "sandbox.theme";
export const THEMES = ["auto", "light", "dark"];

/** The theme that was chosen on this page before, else "auto". */
export function chosenTheme() {
  const kept = localStorage.getItem(KEY);
  return THEMES.includes(kept) ? kept : "auto";
}

/** Show a theme, and remember it. */
export function chooseTheme(theme) {
  localStorage.setItem(KEY, theme);
  show(theme);
}

function show(theme) {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

show(chosenTheme());
