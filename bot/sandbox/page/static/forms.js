// The forms of the control panel: add a person, add a group, make Telegram misbehave.

import { Refused, operate } from "./api.js";
import { element, freshId } from "./dom.js";
import { fullName } from "./store.js";
import { words } from "./words.js";

const LANGUAGES = ["en", "zh-hans", "zh-hant", "ar", "es", "fr", "pt-br", "de", "hi", "ja", "ko", "ru", "tr", "fa", "he", "ur"];
const METHODS = ["sendMessage", "editMessageText", "deleteMessage", "answerCallbackQuery", "setMyCommands", "getUpdates"];

/** A field with its label above it. */
export function labelled(text, control, hint) {
  control.id ||= freshId("field");
  const described = hint ? element("small", { id: `${control.id}-hint`, class: "hint", text: hint }) : null;
  if (described) control.setAttribute("aria-describedby", described.id);
  return element("div", { class: "labelled" }, element("label", { for: control.id, text }), control, described);
}

/** A form that runs `submit` and shows why it did not work. */
function form(label, submit, ...children) {
  const problem = element("p", { class: "form-problem", role: "alert" });
  const node = element("form", { class: "form", "aria-label": label, novalidate: false }, ...children, problem);
  node.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.textContent = "";
    try {
      await submit(node);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      problem.textContent = error.message;
    }
  });
  return node;
}

function choice(values) {
  return element("select", {}, ...Object.entries(values).map(([value, text]) => element("option", { value, text })));
}

const number = (value, least, most) => element("input", { type: "number", min: least, max: most, value, required: true, inputmode: "numeric" });
const submit = (text) => element("button", { type: "submit", class: "solid", text });

/** Add an account. */
export function personForm() {
  const listId = freshId("languages");
  const name = element("input", { type: "text", name: "name", required: true, maxlength: "64", autocomplete: "off", dir: "auto" });
  const code = element("input", { type: "text", name: "language", maxlength: "35", value: "en", list: listId, autocomplete: "off", spellcheck: "false", dir: "ltr" });
  const list = element("datalist", { id: listId }, ...LANGUAGES.map((value) => element("option", { value })));
  const add = async () => {
    await operate("create_user", { first_name: name.value.trim(), language_code: code.value.trim().toLowerCase() || null });
    name.value = "";
    name.focus();
  };
  return form(words.panelSections.person, add, labelled(words.name, name), labelled(words.languageCode, code, words.languageHint), list, submit(words.add));
}

/** Add a group of people with the bot in it. `refresh` shows who there is to choose from. */
export function groupForm(store) {
  const title = element("input", { type: "text", name: "title", required: true, maxlength: "128", autocomplete: "off", dir: "auto" });
  const people = element("div", { class: "choices" });
  const administrator = element("input", { type: "checkbox", name: "administrator", checked: true });
  const chosen = () => [...people.querySelectorAll("input:checked")].map((input) => Number(input.value));
  const add = async () => {
    if (!chosen().length) throw new Refused(words.groupNeeds);
    await operate("create_group", { title: title.value.trim(), members: chosen(), bot_is_admin: administrator.checked });
    title.value = "";
  };
  const node = form(
    words.panelSections.group,
    add,
    labelled(words.groupTitle, title),
    element("fieldset", {}, element("legend", { text: words.groupMembers }), people),
    element("label", { class: "choice" }, administrator, words.botIsAdmin),
    submit(words.add),
  );
  const refresh = () => {
    const before = new Set([...people.querySelectorAll("input:not(:checked)")].map((input) => Number(input.value)));
    people.replaceChildren(...store.overview.users.map((person) => element("label", { class: "choice" }, element("input", { type: "checkbox", value: person.user_id, checked: !before.has(person.user_id) }), element("bdi", { text: fullName(person) }))));
  };
  return { node, refresh };
}

/** Put a fault in force; `done` is called when it is. */
export function faultForm(done) {
  const kind = choice(words.faults);
  const listId = freshId("methods");
  const method = element("input", { type: "text", placeholder: words.anyMethod, list: listId, autocomplete: "off", spellcheck: "false" });
  const list = element("datalist", { id: listId }, ...METHODS.map((value) => element("option", { value })));
  const count = number(1, 1, 10_000);
  const retryAfter = number(5, 1, 3_600);
  const seconds = number(10, 1, 3_600);
  const timing = { 429: labelled(words.retryAfter, retryAfter), hang: labelled(words.hangSeconds, seconds) };
  const adapt = () => {
    for (const [each, field] of Object.entries(timing)) field.hidden = each !== kind.value;
  };
  kind.addEventListener("change", adapt);
  adapt();
  const inject = async () => {
    await operate("inject_fault", {
      kind: kind.value,
      method: method.value.trim() || null,
      count: count.valueAsNumber,
      ...(kind.value === "429" && { retry_after: retryAfter.valueAsNumber }),
      ...(kind.value === "hang" && { seconds: seconds.valueAsNumber }),
    });
    await done();
  };
  return form(
    words.panelSections.trouble,
    inject,
    labelled(words.fault, kind),
    labelled(words.method, method),
    list,
    element("div", { class: "pair" }, labelled(words.count, count), ...Object.values(timing)),
    submit(words.inject),
  );
}
