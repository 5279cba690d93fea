// The messages of one chat on one phone: keeps the nodes that are still right, builds the others, and holds the scroll.

import { bubble, dayLine, serviceLine } from "./bubble.js";
import { button, element } from "./dom.js";
import { icon } from "./icons.js";
import { dayName, dayOf } from "./locale.js";
import { words } from "./words.js";

const SHOWN_AT_FIRST = 120;
const NEAR = 80; // pixels from the end that count as being there
const TYPING_MILLISECONDS = 5_000;
const FOUND_MILLISECONDS = 1_400;

/** `view` is what bubbles are built with; `parent` is filled in here. */
export class Transcript {
  constructor(store, view) {
    this.store = store;
    this.view = view;
    this.chat = null;
    this.units = new Map(); // key -> {version, node}
    this.limit = SHOWN_AT_FIRST;
    this.list = element("ol", { class: "messages" });
    this.list.addEventListener("keydown", (event) => this.#walk(event));
    this.list.addEventListener("focusin", (event) => this.#settle(event.target.closest(".entry")));
    this.earlier = button({ class: "earlier", text: words.earlier, on: { click: () => this.#more() } });
    this.empty = element("p", { class: "no-messages", text: words.noMessages });
    this.typing = element("p", { class: "typing", text: words.typing, hidden: true });
    this.newest = button({ class: "newest", title: words.newest, "aria-label": words.newest, hidden: true, on: { click: () => this.toEnd() } }, icon("down"));
    this.scroller = element("div", { class: "scroller", role: "log", "aria-live": "off", "aria-relevant": "additions text", tabindex: "0" }, this.earlier, this.list, this.empty, this.typing);
    this.scroller.addEventListener("scroll", () => {
      this.newest.hidden = this.#atEnd();
    });
    this.node = element("div", { class: "transcript" }, this.scroller, this.newest);
    this.resized = new ResizeObserver(() => this.following && this.toEnd());
    this.resized.observe(this.scroller);
    this.following = true;
    this.scroller.addEventListener("scroll", () => {
      this.following = this.#atEnd();
    });
  }

  /** Show another chat, from its end. */
  show(chat, label) {
    this.chat = chat;
    this.limit = SHOWN_AT_FIRST;
    this.units.clear();
    this.list.replaceChildren();
    this.typing.hidden = true;
    this.scroller.setAttribute("aria-label", label);
    this.view.grouped = chat.kind !== "private";
    this.render();
    this.toEnd();
  }

  /** Bring the list up to date. */
  render() {
    const follows = this.#atEnd();
    const messages = this.store.messagesOf(this.chat.chat_id);
    this.earlier.hidden = messages.length <= this.limit;
    this.empty.hidden = messages.length > 0;
    const kept = new Map();
    let before = null;
    for (const unit of this.#unitsOf(messages.slice(-this.limit))) {
      const old = this.units.get(unit.key);
      const node = old?.version === unit.version ? old.node : this.#built(unit, old?.node);
      kept.set(unit.key, { version: unit.version, node });
      const place = before ? before.nextElementSibling : this.list.firstElementChild;
      if (place !== node) this.list.insertBefore(node, place);
      before = node;
    }
    for (const [key, { node }] of this.units) if (!kept.has(key)) node.remove();
    this.units = kept;
    if (follows) this.toEnd();
    if (!this.list.querySelector(".entry[tabindex='0']")) this.#settle([...this.list.querySelectorAll(".entry")].at(-1));
  }

  /** Scroll to a message that is answered, and show which it is. */
  jump(messageId) {
    if (!this.#entry(messageId)) {
      this.limit = Infinity;
      this.render();
    }
    const entry = this.#entry(messageId);
    if (!entry) return;
    entry.scrollIntoView({ block: "center" });
    entry.focus({ preventScroll: true });
    entry.classList.add("found");
    setTimeout(() => entry.classList.remove("found"), FOUND_MILLISECONDS);
  }

  /** Say that the bot is typing, for as long as Telegram's apps do. */
  showTyping() {
    this.typing.hidden = false;
    clearTimeout(this.typingEnds);
    this.typingEnds = setTimeout(() => this.hideTyping(), TYPING_MILLISECONDS);
    if (this.following) this.toEnd();
  }

  hideTyping() {
    this.typing.hidden = true;
  }

  toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  #entry(messageId) {
    return this.list.querySelector(`[data-message-id="${Number(messageId)}"]`);
  }

  #atEnd() {
    return this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight < NEAR;
  }

  #more() {
    const height = this.scroller.scrollHeight;
    this.limit += SHOWN_AT_FIRST;
    this.render();
    this.scroller.scrollTop += this.scroller.scrollHeight - height;
  }

  *#unitsOf(messages) {
    let day = null;
    let previous = null;
    for (let at = 0; at < messages.length; at += 1) {
      const message = messages[at];
      if (dayOf(message.date) !== day) {
        day = dayOf(message.date);
        previous = null;
        yield { key: `day-${day}`, version: String(day), make: () => dayLine(dayName(day, this.view.person.language_code)) };
      }
      if (message.media in words.service) {
        previous = null;
        yield { key: message.message_id, version: String(message.changed), make: () => serviceLine(message, this.view) };
        continue;
      }
      const together = [message];
      while (message.media_group_id && messages[at + 1]?.media_group_id === message.media_group_id) together.push(messages[(at += 1)]);
      const first = previous !== message.sender_id;
      previous = message.sender_id;
      yield this.#unit(together, first);
    }
  }

  #unit(together, first) {
    const there = together.filter((each) => !each.deleted);
    const messages = there.length ? there : [together[0]];
    const parent = messages[0].reply_to === null ? null : this.store.message(this.chat.chat_id, messages[0].reply_to);
    const version = [first, parent?.changed, ...messages.map((each) => each.changed)].join();
    return { key: messages[0].message_id, version, make: () => bubble(messages, Object.assign(Object.create(this.view), { parent }), { first }) };
  }

  /** A new node in the place of the old one. What had the focus in it has it again. */
  #built(unit, old) {
    const node = unit.make();
    if (!old) return node;
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const current = old.getAttribute("tabindex") === "0";
    old.replaceWith(node);
    if (current) this.#settle(node);
    if (focused) {
      const action = focused.dataset.action;
      const same = [...node.querySelectorAll("[data-action]")].find((each) => action && each.dataset.action === action);
      (same ?? node).focus({ preventScroll: true });
    }
    return node;
  }

  /** One entry is the one that Tab reaches, with its tools. */
  #settle(entry) {
    if (!entry || entry.getAttribute("tabindex") === "0") return;
    for (const other of this.list.querySelectorAll(".entry[tabindex='0']")) this.#reachable(other, false);
    this.#reachable(entry, true);
  }

  #reachable(entry, is) {
    entry.tabIndex = is ? 0 : -1;
    for (const tool of entry.querySelectorAll(".tool")) tool.tabIndex = is ? 0 : -1;
  }

  #walk(event) {
    const entry = event.target;
    if (!entry.classList.contains("entry")) return;
    if (event.key === "Enter") {
      entry.querySelector("[data-action=reply]")?.click();
      event.preventDefault();
      return;
    }
    const entries = [...this.list.querySelectorAll(".entry")];
    const at = entries.indexOf(entry);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: entries.length - 1 }[event.key];
    if (to === undefined || !entries[to]) return;
    event.preventDefault();
    entries[to].focus();
  }
}
