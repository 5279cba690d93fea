// The control panel: who there is, who else there could be, and what goes wrong.

import { Refused, operate } from "./api.js";
import { button, element } from "./dom.js";
import { faultForm, groupForm, personForm } from "./forms.js";
import { icon } from "./icons.js";
import { avatar, languageChip } from "./phone.js";
import { fullName } from "./store.js";
import { words } from "./words.js";

export class Panel {
  /** `refetch()` asks the sandbox for its overview again. */
  constructor(store, phones, refetch) {
    this.store = store;
    this.phones = phones;
    this.refetch = refetch;
    this.people = element("ul", { class: "people" });
    this.groups = groupForm(store);
    this.faults = element("ul", { class: "faults" });
    this.clear = button({ class: "quiet", text: words.clear, on: { click: () => this.#clear() } });
    this.close = button({ class: "round-button", title: words.close, "aria-label": words.close }, icon("close"));
    this.node = element(
      "aside",
      { class: "panel", id: "panel", "aria-label": words.panel, hidden: true },
      element("div", { class: "panel-head" }, element("h2", { text: words.panel }), this.close),
      section(words.panelSections.people, true, this.people),
      section(words.panelSections.person, true, personForm()),
      section(words.panelSections.group, false, this.groups.node),
      section(words.panelSections.trouble, true, element("p", { class: "hint", text: words.troubleText }), faultForm(refetch), this.#faultList()),
    );
    for (const kind of ["reset", "overview"]) store.addEventListener(kind, () => this.#update());
    phones.addEventListener("changed", () => this.#showPeople());
  }

  #faultList() {
    return element("div", { class: "in-force" }, element("h4", { text: words.inForce }), this.faults, this.clear);
  }

  #update() {
    this.#showPeople();
    this.groups.refresh();
    const { faults } = this.store.overview;
    const lines = faults.map((fault) => element("li", { text: words.faultLine(words.faults[fault.kind] ?? fault.kind, fault.method ?? words.anyMethod, fault.count, fault.hits) }));
    this.faults.replaceChildren(...(lines.length ? lines : [element("li", { class: "hint", text: words.noFaults })]));
    this.clear.hidden = faults.length === 0;
  }

  #showPeople() {
    const { users } = this.store.overview;
    const state = JSON.stringify([users, users.map((person) => this.phones.isShown(person.user_id))]);
    if (state === this.peopleState) return;
    this.peopleState = state;
    const focused = document.activeElement?.dataset.control;
    this.people.replaceChildren(...(users.length ? users.map((person) => this.#person(person)) : [element("li", { class: "hint", text: words.nobody })]));
    if (focused) [...this.people.querySelectorAll("[data-control]")].find((each) => each.dataset.control === focused)?.focus();
  }

  #person(person) {
    const { user_id: userId, blocked, deactivated } = person;
    const name = fullName(person);
    const shown = element("input", { type: "checkbox", checked: this.phones.isShown(userId), "aria-label": words.show(name), data: { control: `show-${userId}` } });
    shown.addEventListener("change", () => this.phones.setShown(userId, shown.checked));
    const label = blocked ? words.unblockBot(name) : words.blockBot(name);
    return element(
      "li",
      { class: "person" },
      element("label", { class: "person-label" }, shown, avatar(person), element("bdi", { class: "person-name", text: name }), languageChip(person.language_code)),
      !deactivated && button({ class: "quiet", title: label, "aria-label": label, text: blocked ? words.unblock : words.block, data: { control: `block-${userId}` }, on: { click: () => this.#tell(blocked ? "unblock" : "block", { user_id: userId }) } }),
    );
  }

  async #clear() {
    await this.#tell("clear_faults");
    await this.refetch();
  }

  async #tell(operation, parameters) {
    try {
      await operate(operation, parameters);
    } catch (error) {
      // Somebody else did it first: the list that comes with the next overview is right.
      if (!(error instanceof Refused)) throw error;
      await this.refetch();
    }
  }
}

function section(title, open, ...children) {
  return element("details", { class: "section", open }, element("summary", {}, element("h3", { text: title }), icon("down")), ...children);
}
