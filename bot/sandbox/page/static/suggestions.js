// The bot's commands, offered while one is being typed.

import { element, freshId } from "./dom.js";
import { words } from "./words.js";

/** A list box for a text field, which keeps the focus. `commands()` is asked anew each time; `choose(command)` gets the choice. */
export class Suggestions {
  constructor(field, { commands, choose }) {
    this.field = field;
    this.commands = commands;
    this.choose = choose;
    this.at = 0;
    this.node = element("ul", { class: "suggestions", role: "listbox", id: freshId("suggestions"), "aria-label": words.commands, hidden: true });
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.node.id);
    field.addEventListener("input", () => this.update());
    field.addEventListener("blur", () => this.close());
  }

  get open() {
    return !this.node.hidden;
  }

  update() {
    const typed = /^\/([a-z0-9_]*)$/i.exec(this.field.value);
    const fitting = typed ? this.commands().filter(({ command }) => command.startsWith(typed[1].toLowerCase())) : [];
    this.at = 0;
    this.node.replaceChildren(...fitting.map((each) => this.#option(each)));
    this.node.hidden = fitting.length === 0;
    this.#mark();
  }

  close() {
    this.node.hidden = true;
    this.node.replaceChildren();
    this.#mark();
  }

  /** Whether a key was meant for the list. */
  takes(event) {
    if (!this.open) return false;
    const options = this.node.children;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.at = (this.at + (event.key === "ArrowDown" ? 1 : options.length - 1)) % options.length;
      this.#mark();
    } else if (event.key === "Enter" && !event.shiftKey) {
      this.choose(options[this.at].dataset.command);
    } else if (event.key === "Tab" && !event.shiftKey) {
      this.field.value = `/${options[this.at].dataset.command} `;
      this.close();
    } else if (event.key === "Escape") {
      this.close();
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  #option({ command, description }) {
    const pick = (event) => {
      event.preventDefault(); // the field keeps the focus
      this.choose(command);
    };
    return element(
      "li",
      { role: "option", id: freshId("command"), class: "suggestion", data: { command }, on: { mousedown: pick } },
      element("span", { class: "suggestion-name", dir: "ltr", text: `/${command}` }),
      element("span", { class: "suggestion-description", dir: "auto", text: description }),
    );
  }

  #mark() {
    [...this.node.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === this.at)));
    const marked = this.open ? this.node.children[this.at] : null;
    if (marked) {
      this.field.setAttribute("aria-activedescendant", marked.id);
      marked.scrollIntoView({ block: "nearest" });
    } else {
      this.field.removeAttribute("aria-activedescendant");
    }
  }
}
