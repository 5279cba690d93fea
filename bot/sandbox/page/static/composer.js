// Where a person writes: text, replies, edits, commands, suggested answers, and samples of media.

import { button, element } from "./dom.js";
import { icon } from "./icons.js";
import { summary } from "./media.js";
import { openMenu } from "./menu.js";
import { Suggestions } from "./suggestions.js";
import { words } from "./words.js";

const TALLEST = 140; // pixels

/**
 * `actions`: `send(text, replyTo)`, `save(message, text)`, `attach(kind, replyTo)`, `commands()`, `lastOwn()`. The first three
 * return a promise of whether it worked; what was written stays until it did.
 */
export class Composer {
  constructor(actions) {
    this.actions = actions;
    this.replying = null;
    this.editing = null;
    this.field = element("textarea", { class: "field", rows: "1", placeholder: words.message, "aria-haspopup": "listbox" });
    this.suggestions = new Suggestions(this.field, { commands: actions.commands, choose: (command) => this.#sendText(`/${command}`) });
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.field.addEventListener("input", () => this.#fit());
    this.attach = button({ class: "round-button", title: words.attach, "aria-label": words.attach, "aria-haspopup": "menu", "aria-expanded": "false", on: { click: () => this.#offerSamples() } }, icon("attach"));
    this.submit = button({ class: "round-button primary", on: { click: () => this.#go() } }, icon("send"));
    this.strip = element("div", { class: "strip", hidden: true });
    this.answers = element("div", { class: "answers", role: "group", "aria-label": words.replyKeyboard, hidden: true });
    this.node = element("div", { class: "composer" }, this.suggestions.node, this.strip, element("div", { class: "writing" }, this.attach, this.field, this.submit), this.answers);
    this.#strip();
    this.#fit();
  }

  reply(message) {
    this.editing = null;
    this.replying = message;
    this.#strip();
    this.field.focus();
  }

  edit(message) {
    this.replying = null;
    this.editing = message;
    this.field.value = message.text;
    this.#strip();
    this.#fit();
    this.field.focus();
  }

  /** Put the composer back as for a chat in which nothing has been written. */
  reset() {
    const edited = this.editing !== null;
    this.replying = null;
    this.editing = null;
    if (edited) this.field.value = "";
    this.#strip();
    this.#fit();
  }

  /** Another chat: what was written here does not belong there. */
  clear() {
    this.field.value = "";
    this.reset();
  }

  /** A reply keyboard of the bot (its rows of labels); none hides it. */
  offer(rows) {
    const shown = rows.map((row) => element("div", { class: "button-row" }, ...row.map((label) => button({ class: "answer", on: { click: () => this.#sendText(label) } }, element("bdi", { text: label })))));
    this.answers.replaceChildren(...shown);
    this.answers.hidden = rows.length === 0;
  }

  #key(event) {
    if (event.isComposing) return; // an input method is still choosing characters
    if (this.suggestions.takes(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#go();
    } else if (event.key === "Escape" && (this.replying || this.editing)) {
      event.preventDefault();
      this.reset();
    } else if (event.key === "ArrowUp" && !this.field.value) {
      const last = this.actions.lastOwn();
      if (!last) return;
      event.preventDefault();
      this.edit(last);
    }
  }

  async #go() {
    const text = this.field.value;
    if (!text.trim()) return;
    if (!this.editing) {
      await this.#sendText(text);
    } else if (await this.actions.save(this.editing, text)) {
      this.clear();
    }
  }

  async #sendText(text) {
    const replyTo = this.replying?.message_id;
    this.suggestions.close();
    const written = this.field.value;
    this.field.value = "";
    this.#fit();
    if (await this.actions.send(text, replyTo)) this.reset();
    else if (!this.field.value) this.field.value = written;
    this.#fit();
  }

  #offerSamples() {
    const icons = { photo: "photo", voice: "voice", document: "file", album: "photo" };
    const items = Object.entries(words.samples).map(([kind, label]) => ({
      label,
      icon: icons[kind],
      action: async () => {
        if (await this.actions.attach(kind, this.replying?.message_id)) this.reset();
      },
    }));
    openMenu(this.attach, items, words.attach);
  }

  #strip() {
    const message = this.editing ?? this.replying;
    this.strip.hidden = message === null;
    const label = this.editing ? words.save : words.send;
    this.submit.title = label;
    this.submit.setAttribute("aria-label", label);
    this.submit.replaceChildren(icon(this.editing ? "check" : "send"));
    if (!message) return;
    this.strip.replaceChildren(
      icon(this.editing ? "edit" : "reply"),
      element(
        "div",
        { class: "strip-words" },
        element("bdi", { class: "strip-title", text: this.editing ? words.editing : words.replyingTo(message.sender) }),
        element("span", { class: "strip-text", text: summary(message) }),
      ),
      button({ class: "round-button", title: words.cancel, "aria-label": words.cancel, on: { click: () => {
        this.reset();
        this.field.focus();
      } } }, icon("close")),
    );
  }

  #fit() {
    // An empty field follows the phone's direction, a text its own.
    if (this.field.value) this.field.dir = "auto";
    else this.field.removeAttribute("dir");
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(TALLEST, this.field.scrollHeight)}px`;
    this.submit.classList.toggle("ready", this.field.value.trim() !== "");
  }
}
