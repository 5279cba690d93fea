// One entry of a conversation: a bubble (or an album in one), a service line, or the name of a day.

import { button, element } from "./dom.js";
import { rendered } from "./entities.js";
import { icon } from "./icons.js";
import { safeAddress } from "./links.js";
import { clock, languageOf } from "./locale.js";
import { mediaNode, summary } from "./media.js";
import { words } from "./words.js";

/** The line between two days. */
export function dayLine(name) {
  return element("li", { class: "line day" }, element("span", { text: name }));
}

/** What happened in a group, in one line. */
export function serviceLine(message, view) {
  const value = message.content[message.media];
  const names = [value].flat().map((each) => (typeof each === "number" ? view.nameOf(each) : each?.name ?? each)).join(", ");
  return element("li", { class: "line", data: { messageId: message.message_id } }, element("span", { text: words.service[message.media](message.sender, names) }));
}

/**
 * A bubble for one message, or for the messages of an album. `view` is how a phone sees it: `person`, `username` (the bot's),
 * `grouped` (a chat with several people), `parent` (the message that it answers) and the phone's actions.
 */
export function bubble(messages, view, { first }) {
  const [message] = messages;
  const own = message.sender_id === view.person.user_id;
  const entry = element("li", { class: `entry${own ? " own" : ""}${first ? " first" : ""}`, tabindex: "-1", data: { messageId: message.message_id } });
  const body = element("div", { class: `bubble${message.deleted ? " gone" : ""}${message.media === "sticker" ? " bare" : ""}` });
  const stack = element("div", { class: "stack" }, body);
  if (view.grouped && !own && first) body.append(element("bdi", { class: `sender tint-${message.sender_id % 6}`, text: message.sender }));
  if (message.deleted) {
    body.append(element("span", { class: "text", text: words.deleted }), meta(message, own));
  } else {
    fill(body, messages, view, own);
    if (message.buttons.length) stack.append(keyboard(message, view));
    const reactions = reactionsOf(message, view);
    if (reactions) stack.append(reactions);
  }
  entry.append(stack);
  if (!message.deleted) entry.append(tools(message, view));
  return entry;
}

function fill(body, messages, view, own) {
  const [message] = messages;
  const topic = view.topicOf(message);
  if (topic) body.append(element("span", { class: "topic" }, "# ", element("bdi", { text: topic })));
  if (message.forwarded) body.append(element("span", { class: "forwarded", text: words.forwarded }));
  if (view.parent) body.append(preview(message, view));
  if (messages.length > 1) {
    body.append(element("div", { class: "album", role: "group", "aria-label": words.album(messages.length) }, ...messages.map((each) => mediaNode(each, true))));
  } else {
    body.append(mediaNode(message) ?? "");
  }
  const worded = messages.find((each) => each.text);
  const line = element("div", { class: "words" });
  if (worded) {
    line.append(
      element("div", { class: "text", dir: "auto", lang: languageOf(worded.text, view.person.language_code) }, rendered(worded.text, worded.entities, view)),
    );
  } else if (!message.media) {
    line.append(element("span", { class: "text", text: words.unknownContent }));
  }
  line.append(meta(messages.findLast((each) => each.edited) ?? messages.at(-1), own));
  body.append(line);
}

function preview(message, view) {
  const { parent } = view;
  const text = message.quote ?? summary(parent);
  return button(
    { class: "preview", "aria-label": words.replyTo(parent.sender, text), on: { click: () => view.jump(parent.message_id) }, data: { action: "jump" } },
    element("bdi", { class: `preview-name tint-${parent.sender_id % 6}`, text: parent.sender }),
    element("span", { class: "preview-text", text }),
  );
}

function meta(message, own) {
  const shown = element("span", { class: "meta" });
  if (message.pinned) shown.append(element("span", { class: "mark", role: "img", title: words.pinned, "aria-label": words.pinned }, icon("pin")));
  if (message.silent) shown.append(element("span", { class: "mark", role: "img", title: words.silent, "aria-label": words.silent }, icon("muted")));
  if (message.edited && !message.deleted) shown.append(element("span", { class: "edited", text: words.edited }));
  shown.append(element("time", { datetime: new Date(message.date * 1000).toISOString(), title: new Date(message.date * 1000).toLocaleString("en"), text: clock(message.date) }));
  if (own && !message.deleted) shown.append(icon("check"));
  return shown;
}

/** Whether the longest words of a row's labels stand side by side in a narrow phone, so that none needs to be broken. */
function holdsWholeWords(row) {
  const longest = row.map((each) => Math.max(...each.text.split(/\s+/).map((word) => word.length)));
  return longest.reduce((sum, length) => sum + length + 2, 0) <= 30;
}

function keyboard(message, view) {
  const rows = message.buttons.map((row) => element("div", { class: holdsWholeWords(row) ? "button-row whole-words" : "button-row" }, ...row.map((each, index) => inlineButton(message, each, index, view))));
  return element("div", { class: "keyboard" }, ...rows);
}

function inlineButton(message, each, index, view) {
  const label = element("bdi", { text: each.text });
  if (each.data !== null) {
    return button({ class: "inline-button", data: { action: `press-${index}-${each.data}` }, on: { click: (event) => view.press(message, each, event.currentTarget) } }, label);
  }
  const address = each.url ? safeAddress(each.url) : null;
  if (each.url && (view.isDeepLink(each.url) || !address)) {
    return button({ class: "inline-button", data: { action: `link-${index}-${each.url}` }, on: { click: () => view.openLink(each.url) } }, label, icon("outward"));
  }
  if (address) {
    const note = element("span", { class: "unseen", text: `, ${words.opensLink}` });
    return element("a", { class: "inline-button", href: address, target: "_blank", rel: "noopener noreferrer" }, label, note, icon("outward"));
  }
  return button({ class: "inline-button", on: { click: () => view.unsupported(each) } }, label);
}

function reactionsOf(message, view) {
  const by = new Map();
  for (const [userId, emoji] of Object.entries(message.reactions)) {
    for (const each of emoji) by.set(each, [...(by.get(each) ?? []), Number(userId)]);
  }
  if (!by.size) return null;
  const pills = [...by].map(([emoji, ids]) => {
    const mine = ids.includes(view.person.user_id);
    return button(
      { class: "reaction", "aria-pressed": String(mine), "aria-label": words.reactionBy(emoji, ids.map(view.nameOf).join(", ")), data: { action: `react-${emoji}` }, on: { click: () => view.react(message, mine ? null : emoji) } },
      emoji,
      ids.length > 1 ? ` ${ids.length}` : "",
    );
  });
  return element("div", { class: "reactions" }, ...pills);
}

/** Reply and more: seen when the pointer is over the entry or it has the focus; in the order of Tab only for the latter. */
function tools(message, view) {
  return element(
    "div",
    { class: "tools" },
    button({ class: "tool", tabindex: "-1", title: words.reply, "aria-label": words.reply, data: { action: "reply" }, on: { click: () => view.reply(message) } }, icon("reply")),
    button({ class: "tool", tabindex: "-1", title: words.more, "aria-label": words.more, "aria-haspopup": "menu", data: { action: "more" }, on: { click: (event) => view.more(message, event.currentTarget) } }, icon("more")),
  );
}
