// What a person does on their phone. Every refusal becomes a note on that phone.

import { Refused, operate } from "./api.js";
import { deepLink, safeAddress } from "./links.js";
import { openMenu } from "./menu.js";
import { words } from "./words.js";

const PATIENCE = 30_000; // milliseconds that a button waits for the bot, as in Telegram's apps

/** The actions of a phone; bubbles are built with this object as their view. */
export function actionsOf(phone) {
  const { store, notices } = phone;

  /** Carry out an operation; resolves to whether it worked. */
  async function tell(operation, parameters) {
    return (await asked(operation, parameters)).done;
  }

  async function asked(operation, parameters) {
    try {
      return { done: true, result: await operate(operation, parameters) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      notices.note(error.message, { problem: true });
      return { done: false };
    }
  }

  const here = () => ({ user_id: phone.person.user_id, chat_id: phone.chat.chat_id });
  const of = (message) => ({ ...here(), message_id: message.message_id });
  const send = (text, replyTo) => tell("send_text", { ...here(), text, reply_to: replyTo ?? null });

  async function press(message, pressed, node) {
    if (node.getAttribute("aria-busy") === "true") return;
    node.setAttribute("aria-busy", "true");
    const rest = () => node.removeAttribute("aria-busy");
    const { done, result: queryId } = await asked("press", { ...of(message), data: pressed.data });
    if (!done) {
      rest();
      return;
    }
    const tired = setTimeout(rest, PATIENCE);
    store.whenAnswered(queryId, async () => {
      clearTimeout(tired);
      rest();
      const { result: answer } = await asked("callback_answer", { query_id: queryId });
      if (answer?.url) openLink(answer.url);
      else if (answer?.text && answer.show_alert) notices.alert(answer.text);
      else if (answer?.text) notices.note(answer.text);
    });
  }

  /** Open an address as Telegram does: a deep link to this bot is sent to it, anything else opens in a new tab. */
  function openLink(address) {
    const link = deepLink(address, store.bot.username);
    const safe = safeAddress(address);
    if (link?.group) {
      notices.note(words.linkToGroup);
    } else if (link) {
      phone.open(phone.person.user_id);
      send(link.start ? `/start ${link.start}` : "/start");
    } else if (safe) {
      window.open(safe, "_blank", "noopener,noreferrer");
    } else {
      notices.note(words.linkRefused, { problem: true });
    }
  }

  function more(message, anchor) {
    const own = message.sender_id === phone.person.user_id;
    const items = words.reactions.map((emoji) => ({ glyph: emoji, label: words.react(emoji), action: () => react(message, emoji) }));
    if (message.text) items.push({ icon: "copy", label: words.copy, action: () => copy(message.text) });
    if (own && message.text && !message.forwarded) items.push({ icon: "edit", label: words.edit, action: () => phone.composer.edit(message) });
    if (own) items.push({ icon: "trash", label: words.remove, action: () => tell("delete", of(message)) });
    openMenu(anchor, items, words.more);
  }

  async function copy(text) {
    await navigator.clipboard.writeText(text);
    notices.note(words.copied);
  }

  function unsupported(pressed) {
    const text = pressed.raw.copy_text?.text;
    if (text) copy(text);
    else notices.note(words.buttonUnsupported);
  }

  function react(message, emoji) {
    return tell("react", { ...of(message), emoji: emoji ? [emoji] : [] });
  }

  function attach(kind, replyTo) {
    const parameters = { ...here(), reply_to: replyTo ?? null };
    if (kind === "album") return tell("send_album", { ...parameters, items: [{ kind: "photo" }, { kind: "photo" }, { kind: "photo" }] });
    const name = kind === "document" ? words.sampleDocument : null;
    return tell("send_media", { ...parameters, kind, name });
  }

  return {
    person: phone.person,
    username: store.bot.username,
    grouped: false,
    tell,
    send,
    press,
    openLink,
    more,
    react,
    unsupported,
    attach,
    isDeepLink: (address) => deepLink(address, store.bot.username) !== null,
    topicOf: (message) => phone.chat.topics?.[message.thread_id] ?? null,
    nameOf: (userId) => store.nameOf(userId),
    sendCommand: (text) => send(text),
    save: (message, text) => tell("edit_text", { ...of(message), text }),
    reply: (message) => phone.composer.reply(message),
    jump: (messageId) => phone.transcript.jump(messageId),
  };
}
