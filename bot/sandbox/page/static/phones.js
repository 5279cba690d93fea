// All phones side by side; on a narrow screen one of them, with a switcher.

import { button, element, roving } from "./dom.js";
import { Phone, avatar } from "./phone.js";
import { fullName } from "./store.js";
import { words } from "./words.js";

/** Events: "changed" when a phone was shown, hidden or became the active one. */
export class Phones extends EventTarget {
  constructor(store) {
    super();
    this.store = store;
    this.phones = new Map(); // user id -> Phone
    this.hidden = new Set();
    this.active = null;
    this.switcher = element("div", { class: "switcher", role: "tablist", "aria-label": words.switcher });
    roving(this.switcher, "[role=tab]");
    this.row = element("div", { class: "phones" });
    this.node = element("main", { class: "stage", id: "phones", tabindex: "-1", "aria-label": words.phones }, this.switcher, this.row);
    for (const kind of ["focusin", "pointerdown"]) {
      this.row.addEventListener(kind, (event) => this.#activate(Number(event.target.closest(".phone")?.dataset.userId)));
    }
    store.addEventListener("reset", () => this.#rebuild());
    store.addEventListener("overview", () => this.#update());
    store.addEventListener("message", ({ detail }) => this.#happened(detail));
    store.addEventListener("typing", ({ detail }) => this.#each((phone) => phone.typing(detail)));
  }

  isShown(userId) {
    return !this.hidden.has(userId);
  }

  setShown(userId, shown) {
    if (shown) this.hidden.delete(userId);
    else this.hidden.add(userId);
    this.#update();
  }

  #rebuild() {
    const drafts = new Map([...this.phones].map(([userId, phone]) => [userId, { chatId: phone.chat.chat_id, text: phone.composer.editing ? "" : phone.composer.field.value }]));
    const focused = Number(document.activeElement?.closest(".phone")?.dataset.userId);
    this.phones.clear();
    this.#update();
    for (const [userId, phone] of this.phones) {
      phone.readAll();
      const draft = drafts.get(userId);
      if (!draft) continue;
      phone.open(draft.chatId);
      phone.composer.field.value = draft.text;
    }
    this.phones.get(focused)?.composer.field.focus();
    this.#showSwitcher();
  }

  #update() {
    const shown = this.store.overview.users.filter((person) => this.isShown(person.user_id));
    const ids = new Set(shown.map((person) => person.user_id));
    for (const userId of this.phones.keys()) if (!ids.has(userId)) this.phones.delete(userId);
    for (const person of shown) {
      const phone = this.phones.get(person.user_id);
      if (phone) phone.update(person);
      else this.phones.set(person.user_id, new Phone(this.store, person));
    }
    this.#place(shown.map((person) => this.phones.get(person.user_id).node));
    if (!ids.has(this.active)) this.active = shown[0]?.user_id ?? null;
    this.#showActive();
  }

  /** Bring the row into order without taking the focus from a phone that stays. */
  #place(nodes) {
    for (const old of [...this.row.children]) if (!nodes.includes(old)) old.remove();
    nodes.forEach((node, index) => {
      if (this.row.children[index] !== node) this.row.insertBefore(node, this.row.children[index] ?? null);
    });
    for (const phone of this.phones.values()) if (phone.transcript.following) phone.transcript.toEnd();
  }

  #happened({ kind, message }) {
    this.#each((phone) => {
      const concerned = this.store.chatsOf(phone.person).some((chat) => chat.chat_id === message.chat_id);
      if (concerned) phone.happened(kind, message);
    });
    this.#showSwitcher();
  }

  #each(action) {
    for (const phone of this.phones.values()) action(phone);
  }

  #activate(userId) {
    if (!this.phones.has(userId) || userId === this.active) return;
    this.active = userId;
    this.#showActive();
  }

  #showActive() {
    for (const [userId, phone] of this.phones) phone.setActive(userId === this.active);
    this.#showSwitcher();
    this.dispatchEvent(new CustomEvent("changed"));
  }

  #showSwitcher() {
    const state = JSON.stringify([...this.phones.values()].map((phone) => [phone.person.user_id, fullName(phone.person), phone.person.user_id === this.active, phone.unread]));
    if (state === this.switcherState) return;
    this.switcherState = state;
    const focused = this.switcher.contains(document.activeElement);
    const tabs = [...this.phones.values()].map((phone) => {
      const { person, unread } = phone;
      const selected = person.user_id === this.active;
      const news = !selected && unread > 0;
      return button(
        { class: "switch", role: "tab", "aria-selected": String(selected), tabindex: selected ? "0" : "-1", on: { click: () => this.#activate(person.user_id) } },
        avatar(person),
        element("bdi", { text: person.first_name }),
        news && element("span", { class: "count", title: words.unread(unread), text: String(unread) }),
      );
    });
    this.switcher.replaceChildren(...tabs);
    this.switcher.hidden = this.phones.size < 2;
    if (focused) this.switcher.querySelector("[aria-selected=true]")?.focus();
  }
}
