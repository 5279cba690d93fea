// A menu beside the button that opened it: one at a time, in the browser's top layer, closed by Escape or a click elsewhere.

import { button, element, roving } from "./dom.js";
import { icon } from "./icons.js";

const GAP = 6; // pixels

/**
 * Open a menu. Items: {label, icon, action}, or {label, glyph, action} for those that stand in a row at the top.
 * Focus goes to the first item and comes back to the anchor.
 */
export function openMenu(anchor, items, label) {
  const menu = element("div", { class: "menu", role: "menu", popover: "auto", "aria-label": label });
  const choose = (item) => () => {
    menu.hidePopover();
    item.action();
  };
  const glyphs = items.filter((item) => item.glyph);
  if (glyphs.length) {
    menu.append(
      element("div", { class: "menu-row", role: "group" }, ...glyphs.map((item) =>
        button({ role: "menuitem", class: "menu-glyph", "aria-label": item.label, text: item.glyph, on: { click: choose(item) } }))),
    );
  }
  for (const item of items.filter((each) => !each.glyph)) {
    menu.append(button({ role: "menuitem", class: "menu-item", on: { click: choose(item) } }, icon(item.icon), item.label));
  }
  roving(menu, "[role=menuitem]", { vertical: true });
  const phone = anchor.closest("[dir]");
  menu.dir = phone?.dir ?? "ltr";
  document.body.append(menu);
  anchor.setAttribute("aria-expanded", "true");
  menu.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    anchor.setAttribute("aria-expanded", "false");
    if (menu.contains(document.activeElement) || document.activeElement === document.body) anchor.focus();
    menu.remove();
  });
  menu.showPopover();
  place(menu, anchor);
  menu.querySelector("[role=menuitem]").focus();
}

function place(menu, anchor) {
  const around = anchor.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const above = around.bottom + GAP + height > innerHeight;
  menu.style.top = `${Math.max(GAP, above ? around.top - GAP - height : around.bottom + GAP)}px`;
  menu.style.left = `${Math.min(Math.max(GAP, around.left + around.width / 2 - width / 2), innerWidth - width - GAP)}px`;
}
