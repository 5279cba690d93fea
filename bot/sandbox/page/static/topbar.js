// The bar at the top: what this is, whether it is live, a few figures, the theme, and the way to the control panel.

import { button, element, roving } from "./dom.js";
import { icon } from "./icons.js";
import { THEMES, chooseTheme, chosenTheme } from "./theme.js";
import { words } from "./words.js";

const OPEN_KEY = "sandbox.panel";

/** The bar for a store and a panel. `setLive(live)` says whether the events arrive. */
export class TopBar {
  constructor(store, panel) {
    this.store = store;
    this.panel = panel;
    this.live = element("span", { class: "state", role: "status", text: words.reconnecting });
    this.bot = element("span", { class: "figure" });
    this.calls = element("span", { class: "figure" });
    this.pending = element("span", { class: "figure" });
    this.faults = element("span", { class: "figure warning", hidden: true });
    this.toggle = button({ class: "bar-button", "aria-controls": "panel", "aria-expanded": "false", on: { click: () => this.setOpen(panel.node.hidden, true) } }, icon("panel"), element("span", { class: "wide-only", text: words.panel }));
    this.toggle.setAttribute("aria-label", words.panel);
    panel.close.addEventListener("click", () => {
      this.setOpen(false);
      this.toggle.focus();
    });
    panel.node.addEventListener("keydown", (event) => event.key === "Escape" && panel.close.click());
    this.node = element(
      "header",
      { class: "bar" },
      element("a", { class: "skip", href: "#phones", text: words.skip }),
      element("h1", { class: "brand" }, element("img", { src: "/page/icon.svg", alt: "", width: "26", height: "26" }), words.title),
      this.live,
      element("div", { class: "figures" }, this.bot, this.calls, this.pending, this.faults),
      this.#themes(),
      this.toggle,
    );
    for (const kind of ["reset", "overview", "figures"]) store.addEventListener(kind, () => this.#figures());
    this.setOpen(localStorage.getItem(OPEN_KEY) === "yes");
  }

  setLive(live) {
    this.live.classList.toggle("on", live);
    this.live.textContent = live ? words.connected : words.reconnecting;
  }

  setOpen(open, focus = false) {
    this.panel.node.hidden = !open;
    this.toggle.setAttribute("aria-expanded", String(open));
    localStorage.setItem(OPEN_KEY, open ? "yes" : "no");
    if (open && focus) this.panel.close.focus();
  }

  #figures() {
    const { bot, calls, pending, faults } = this.store.overview;
    this.bot.textContent = bot.listening ? words.botListening : words.botSilent;
    this.bot.classList.toggle("on", Boolean(bot.listening));
    this.calls.textContent = words.calls(calls);
    this.pending.textContent = words.pending(pending);
    this.pending.title = words.pendingLong(pending);
    this.faults.hidden = faults.length === 0;
    this.faults.textContent = words.faultsInForce(faults.length);
  }

  #themes() {
    const group = element("div", { class: "themes", role: "radiogroup", "aria-label": words.theme });
    const mark = (chosen) => {
      for (const each of group.children) {
        const is = each.dataset.theme === chosen;
        each.setAttribute("aria-checked", String(is));
        each.tabIndex = is ? 0 : -1;
      }
    };
    for (const theme of THEMES) {
      const choose = () => {
        chooseTheme(theme);
        mark(theme);
      };
      group.append(button({ class: "theme", role: "radio", title: words.themes[theme], "aria-label": words.themes[theme], data: { theme }, on: { click: choose } }, icon(theme)));
    }
    roving(group, "[role=radio]");
    // In a group of radio buttons the arrow keys choose; only they move the focus here besides the pointer.
    group.addEventListener("keydown", (event) => event.key.startsWith("Arrow") && document.activeElement.click());
    mark(chosenTheme());
    return group;
  }
}
