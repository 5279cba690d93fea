// One person's phone: a header, the chats they are in, the messages of one of them, and where they write.

import { Composer } from "./composer.js";
import { button, element, freshId, roving } from "./dom.js";
import { direction, initials } from "./locale.js";
import { Notices } from "./notice.js";
import { actionsOf } from "./phone-actions.js";
import { fullName } from "./store.js";
import { Transcript } from "./transcript.js";
import { words } from "./words.js";

/** An avatar: letters on a colour, both from the person. */
export function avatar(person) {
  return element("span", { class: `avatar tint-${person.user_id % 6}`, "aria-hidden": "true", text: initials(fullName(person)) });
}

/** A language code as it is shown: never a flag. */
export function languageChip(code) {
  return element("span", { class: "chip", dir: "ltr", title: words.interfaceLanguage(code ?? words.noLanguage), text: code ?? words.noLanguage });
}

export class Phone {
  constructor(store, person) {
    this.store = store;
    this.person = person;
    this.chat = null;
    this.seen = new Map(); // chat id -> sequence number up to which it was on the screen
    this.notices = new Notices();
    this.actions = actionsOf(this);
    this.transcript = new Transcript(store, this.actions);
    this.composer = new Composer({
      send: (text, replyTo) => this.actions.send(text, replyTo),
      save: (message, text) => this.actions.save(message, text),
      attach: (kind, replyTo) => this.actions.attach(kind, replyTo),
      commands: () => store.commandsFor(this.person, this.chat),
      lastOwn: () => store.messagesOf(this.chat.chat_id).findLast((message) => message.sender_id === this.person.user_id && !message.deleted && message.text),
    });
    this.tabs = element("div", { class: "tabs", role: "tablist" });
    roving(this.tabs, "[role=tab]");
    this.header = element("header", { class: "phone-header" });
    this.foot = element("div", { class: "foot" });
    const titleId = freshId("phone");
    this.title = element("h2", { class: "phone-name", id: titleId });
    this.body = element("div", { class: "phone-body", role: "tabpanel", id: freshId("chat") }, this.transcript.node, this.foot);
    this.node = element(
      "section",
      { class: "phone", "aria-labelledby": titleId, data: { userId: person.user_id } },
      this.header,
      this.tabs,
      this.body,
      this.notices.node,
    );
    this.update(person);
  }

  /** Take over what has changed about the person, their chats or the bot. */
  update(person) {
    const known = this.store.chatsOf(person);
    const appearance = JSON.stringify([person, known, this.store.bot.first_name]);
    if (appearance === this.appearance) return;
    this.appearance = appearance;
    this.person = person;
    this.actions.person = person;
    this.actions.username = this.store.bot.username;
    this.node.dir = direction(person.language_code);
    this.title.replaceChildren(element("bdi", { text: fullName(person) }));
    const badge = person.deactivated ? words.deactivatedBadge : person.blocked ? words.blockedBadge : null;
    this.header.replaceChildren(
      avatar(person),
      element("div", { class: "phone-words" }, this.title, badge && element("span", { class: "badge", text: badge })),
      languageChip(person.language_code),
    );
    const same = known.find((chat) => chat.chat_id === this.chat?.chat_id);
    this.#showTabs(known, same ?? known[0]);
    if (same) {
      this.chat = same;
      this.#showFoot();
    } else {
      this.open(known[0].chat_id);
    }
  }

  /** Show a chat. */
  open(chatId) {
    const chat = this.store.chatsOf(this.person).find((each) => each.chat_id === chatId);
    if (!chat) return;
    const moved = this.chat?.chat_id !== chatId;
    this.chat = chat;
    for (const tab of this.tabs.children) this.#select(tab, Number(tab.dataset.chatId) === chatId);
    this.transcript.show(chat, words.messages(fullName(this.person), chat.title ?? ""));
    this.composer.field.setAttribute("aria-label", words.messageTo(fullName(this.person), chat.title ?? ""));
    if (moved) this.composer.clear();
    this.#showFoot();
    this.#read();
  }

  /** Something happened in one of this person's chats. */
  happened(kind, message) {
    if (message.chat_id === this.chat.chat_id) {
      if (kind === "message" && message.from_bot) this.transcript.hideTyping();
      this.transcript.render();
      if (kind === "message" && message.sender_id === this.person.user_id) this.transcript.toEnd();
      this.#showFoot();
      this.#read();
    } else {
      this.#count(message.chat_id);
    }
  }

  typing(chatId) {
    if (chatId === this.chat.chat_id) this.transcript.showTyping();
  }

  /** Only the phone in use speaks to screen readers: a message that reaches three phones is not read out three times. */
  setActive(active) {
    this.node.toggleAttribute("data-active", active);
    this.transcript.scroller.setAttribute("aria-live", active ? "polite" : "off");
  }

  /** Messages in all chats that this phone has not shown yet. */
  get unread() {
    return this.store.chatsOf(this.person).reduce((sum, chat) => sum + this.#unreadIn(chat.chat_id), 0);
  }

  /** Take what is there now as read: what came before the page did is not news. */
  readAll() {
    for (const chat of this.store.chatsOf(this.person)) this.#markRead(chat.chat_id);
    for (const tab of this.tabs.children) this.#count(Number(tab.dataset.chatId));
  }

  #read() {
    this.#markRead(this.chat.chat_id);
    this.#count(this.chat.chat_id);
  }

  #markRead(chatId) {
    this.seen.set(chatId, this.store.messagesOf(chatId).at(-1)?.sequence ?? 0);
  }

  #unreadIn(chatId) {
    const seen = this.seen.get(chatId) ?? 0;
    return this.store.messagesOf(chatId).filter((message) => message.sequence > seen && !message.deleted).length;
  }

  #showTabs(chats, current) {
    this.tabs.setAttribute("aria-label", words.chats(fullName(this.person)));
    const tabs = chats.map((chat) => {
      const count = element("span", { class: "count", hidden: true });
      const tab = button({ class: "tab", role: "tab", "aria-controls": this.body.id, data: { chatId: chat.chat_id }, on: { click: () => this.open(chat.chat_id) } }, element("bdi", { text: chat.title ?? "" }), count);
      this.#select(tab, chat.chat_id === current.chat_id);
      return tab;
    });
    this.tabs.replaceChildren(...tabs);
    for (const chat of chats) this.#count(chat.chat_id);
  }

  #select(tab, selected) {
    tab.setAttribute("aria-selected", String(selected));
    tab.tabIndex = selected ? 0 : -1;
    if (selected) this.body.setAttribute("aria-label", tab.querySelector("bdi").textContent);
  }

  #count(chatId) {
    const badge = this.tabs.querySelector(`[data-chat-id="${chatId}"] .count`);
    if (!badge) return;
    const unread = this.#unreadIn(chatId);
    badge.hidden = unread === 0;
    badge.textContent = String(unread);
    badge.title = words.unread(unread);
  }

  #showFoot() {
    const { person, chat } = this;
    const ownChat = chat.kind === "private";
    let shown = this.composer.node;
    if (person.deactivated) {
      shown = element("p", { class: "foot-note", text: words.deactivatedBadge });
    } else if (ownChat && person.blocked) {
      shown = this.#wide(words.unblockToWrite, () => this.actions.tell("unblock", { user_id: person.user_id }));
    } else if (ownChat && !this.store.messagesOf(chat.chat_id).length) {
      shown = element("div", {}, this.#wide(words.start, () => this.actions.send("/start")), this.composer.node);
    }
    const offered = this.#offered();
    if (offered !== this.offered) {
      this.offered = offered;
      this.composer.offer(JSON.parse(offered));
    }
    const state = [person.deactivated, person.blocked, shown.contains?.(this.composer.node), shown === this.composer.node, chat.chat_id].join();
    if (state === this.footState) return;
    this.footState = state;
    const focused = this.composer.node.contains(document.activeElement);
    this.foot.replaceChildren(shown);
    if (focused && this.foot.contains(this.composer.field)) this.composer.field.focus();
  }

  #wide(text, action) {
    return button({ class: "solid wide", text, on: { click: action } });
  }

  /** The rows of the reply keyboard that the bot sent last in this chat, as JSON. */
  #offered() {
    const last = this.store.messagesOf(this.chat.chat_id).findLast((message) => message.keyboard && !message.deleted);
    const rows = last?.keyboard.keyboard ?? [];
    return JSON.stringify(rows.map((row) => row.map((each) => (typeof each === "string" ? each : each.text))));
  }
}
