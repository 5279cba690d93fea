// What the bot answers to a press, and what went wrong: a passing note, or a box to confirm.

import { button, element, freshId } from "./dom.js";
import { words } from "./words.js";

const LONG_ENOUGH = 4_500; // milliseconds
const PER_CHARACTER = 45;

export class Notices {
  constructor() {
    this.notes = element("div", { class: "notes", role: "status" });
    this.node = element("div", { class: "notices" }, this.notes);
  }

  /** Show a note for as long as it takes to read. */
  note(text, { problem = false } = {}) {
    const shown = element("div", { class: problem ? "note problem" : "note", dir: "auto", text });
    this.notes.replaceChildren(shown);
    setTimeout(() => shown.remove(), LONG_ENOUGH + text.length * PER_CHARACTER);
  }

  /** Show a box that stays until it is confirmed; then the focus goes back. */
  alert(text) {
    const before = document.activeElement;
    const [titleId, textId] = [freshId("alert"), freshId("alert")];
    const end = () => {
      box.remove();
      before?.focus?.();
    };
    const box = element(
      "div",
      { class: "alert-ground", on: { keydown: (event) => event.key === "Escape" && end() } },
      element(
        "div",
        { class: "alert", role: "alertdialog", "aria-labelledby": titleId, "aria-describedby": textId },
        element("p", { class: "alert-title", id: titleId, text: words.answerTitle }),
        element("p", { class: "alert-text", id: textId, dir: "auto", text }),
        button({ class: "solid", text: words.ok, on: { click: end } }),
      ),
    );
    this.node.append(box);
    box.querySelector("button").focus();
  }
}
