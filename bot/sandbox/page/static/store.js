// What the page knows: people, groups, messages, and what is under way. Filled by `replace`, kept up to date by `happened`.

const SHOWN = new Set(["message", "edit", "delete", "reaction", "pin", "unpin"]);
const ANSWERS_KEPT = 100;

/**
 * Events: "reset" (everything is new), "overview" (people, groups, figures), "figures" (only those), "message" (detail:
 * {kind, message}), "typing" (detail: chat id), "stale" (the overview has to be fetched again).
 */
export class Store extends EventTarget {
  constructor() {
    super();
    this.overview = { sequence: 0, bot: {}, users: [], groups: [], commands: {}, faults: [], calls: 0, pending: 0 };
    this.people = new Map();
    this.chats = new Map(); // chat id -> Map of message id -> message, in the order of sending
    this.answered = new Set();
    this.awaiting = new Map(); // query id -> what to do when the bot has answered
  }

  get bot() {
    return this.overview.bot;
  }

  replace(overview, messages) {
    this.setPeople(overview);
    this.chats.clear();
    for (const message of messages) this.#keep(message);
    this.#tell("reset");
  }

  refresh(overview) {
    this.setPeople(overview);
    this.#tell("overview");
  }

  setPeople(overview) {
    this.overview = overview;
    this.people = new Map(overview.users.map((person) => [person.user_id, person]));
  }

  /** Messages of a chat, in the order of sending. */
  messagesOf(chatId) {
    return [...(this.chats.get(chatId)?.values() ?? [])];
  }

  message(chatId, messageId) {
    return this.chats.get(chatId)?.get(messageId);
  }

  /** The chats of a person: the private one with the bot, then the groups they are in. */
  chatsOf(person) {
    const groups = this.overview.groups.filter((group) => String(person.user_id) in group.members);
    return [
      { chat_id: person.user_id, kind: "private", title: this.bot.first_name, members: {} },
      ...groups,
    ];
  }

  nameOf(userId) {
    const person = this.people.get(userId);
    if (person) return fullName(person);
    return userId === this.bot.user_id ? this.bot.first_name : String(userId);
  }

  /** The bot's commands for somebody in a chat: the narrowest scope wins, and in it their language (as at Telegram). */
  commandsFor(person, chat) {
    const administers = ["creator", "administrator"].includes(chat.members[person.user_id]);
    const own = [`chat_member/${chat.chat_id}/${person.user_id}`, administers && `chat_administrators/${chat.chat_id}`, `chat/${chat.chat_id}`];
    const scopes = chat.kind === "private" ? [`chat/${chat.chat_id}`, "all_private_chats"] : [...own, administers && "all_chat_administrators", "all_group_chats"];
    const language = (person.language_code ?? "").slice(0, 2);
    for (const scope of [...scopes, "default"].filter(Boolean)) {
      const commands = this.overview.commands[`${scope}/${language}`] ?? this.overview.commands[`${scope}/`];
      if (commands?.length) return commands;
    }
    return [];
  }

  /** Call `then` once the bot has answered a press. The answer may have come before this call. */
  whenAnswered(queryId, then) {
    if (this.answered.delete(queryId)) then();
    else this.awaiting.set(queryId, then);
  }

  /** Take in one event of the stream. */
  happened(event) {
    if (SHOWN.has(event.kind)) {
      this.#keep(event.message);
      if (event.message.content.new_chat_title || this.#isNewChat(event.chat_id)) this.#tell("stale");
      this.#tell("message", { kind: event.kind, message: event.message });
    } else if (event.kind === "chat_action") {
      this.#tell("typing", event.chat_id);
    } else if (event.kind === "callback_answer") {
      this.#answer(event.query_id);
    } else if (event.sequence <= this.overview.sequence) {
      // The overview has been fetched since, and counts it already.
    } else if (event.kind === "call") {
      this.#count(event);
    } else if (event.kind === "update" || event.kind === "acknowledged") {
      this.overview.pending = Math.max(0, this.overview.pending + (event.kind === "update" ? 1 : -1));
      this.#tell("figures");
    } else {
      this.#tell("stale");
    }
  }

  #keep(message) {
    if (!this.chats.has(message.chat_id)) this.chats.set(message.chat_id, new Map());
    this.chats.get(message.chat_id).set(message.message_id, message);
  }

  #isNewChat(chatId) {
    return !this.people.has(chatId) && !this.overview.groups.some((group) => group.chat_id === chatId);
  }

  #answer(queryId) {
    const then = this.awaiting.get(queryId);
    this.awaiting.delete(queryId);
    if (then) {
      then();
      return;
    }
    this.answered.add(queryId);
    if (this.answered.size > ANSWERS_KEPT) this.answered.delete(this.answered.values().next().value);
  }

  #count(event) {
    const polling = event.method.toLowerCase() === "getupdates";
    if (!polling) this.overview.calls += 1;
    if (polling && event.status === 200) this.bot.listening = true;
    if (/mycommands$/i.test(event.method) || this.overview.faults.length) this.#tell("stale");
    this.#tell("figures");
  }

  #tell(kind, detail) {
    this.dispatchEvent(new CustomEvent(kind, { detail }));
  }
}

/** First and last name. */
export function fullName(person) {
  return [person.first_name, person.last_name].filter(Boolean).join(" ");
}
