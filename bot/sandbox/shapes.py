"""From the world to python-telegram-bot's own classes, and from those to the JSON of the Bot API."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import telegram
from telegram.constants import ChatMemberStatus

from bot.sandbox.model import CHANNEL, PRIVATE, SUPERGROUP, Chat, Person, StoredMessage
from bot.sandbox.world import World

# to_dict() writes these as False although the Bot API omits them unless true.
_ONLY_WHEN_TRUE = ("group_chat_created", "supergroup_chat_created", "channel_chat_created", "delete_chat_photo")
_NESTED = ("reply_to_message", "pinned_message", "message")
# The accounts that Telegram shows where nobody in particular wrote.
_ANONYMOUS = Person(1_087_968_824, "Group", username="GroupAnonymousBot", is_bot=True)
_CHANNEL_BOT = Person(136_817_688, "Channel", username="Channel_Bot", is_bot=True)
_TELEGRAM = Person(777_000, "Telegram", language_code=None)


def moment(seconds: int) -> dt.datetime:
    """An aware UTC time from seconds since the epoch."""
    return dt.datetime.fromtimestamp(seconds, dt.UTC)


def as_json(thing: telegram.TelegramObject) -> dict[str, Any]:
    """The Bot API's JSON of an object."""
    body = _without_false(thing.to_dict())
    if isinstance(thing, telegram.MessageReactionUpdated):
        # to_dict() drops empty lists, which Telegram sends here.
        return {"old_reaction": [], "new_reaction": []} | body
    if isinstance(thing, telegram.MessageReactionCountUpdated):
        return {"reactions": []} | body
    return body


def _without_false(body: dict[str, Any]) -> dict[str, Any]:
    for name in _ONLY_WHEN_TRUE:
        if body.get(name) is False:
            del body[name]
    for name in _NESTED:
        if isinstance(body.get(name), dict):
            _without_false(body[name])
    return body


def user_object(person: Person) -> telegram.User:
    """A user as other objects embed it."""
    return telegram.User(
        person.user_id,
        person.first_name,
        person.is_bot,
        last_name=person.last_name,
        username=person.username,
        language_code=None if person.is_bot else person.language_code,
    )


def bot_object(world: World) -> telegram.User:
    """The bot as getMe shows it."""
    return telegram.User(
        world.bot.user_id,
        world.bot.first_name,
        True,
        username=world.bot.username,
        can_join_groups=True,
        can_read_all_group_messages=not world.privacy_mode,
        supports_inline_queries=True,
        can_connect_to_business=False,
        has_main_web_app=False,
    )


def chat_object(world: World, chat: Chat) -> telegram.Chat:
    """A chat as messages embed it."""
    if chat.kind == PRIVATE:
        person = world.people[chat.chat_id]
        return telegram.Chat(
            chat.chat_id, PRIVATE, username=person.username, first_name=person.first_name, last_name=person.last_name
        )
    return telegram.Chat(chat.chat_id, chat.kind, title=chat.title, username=chat.username, is_forum=chat.forum or None)


def entity_objects(world: World, entities: list[dict[str, Any]]) -> list[telegram.MessageEntity]:
    """Entities; a text_mention gets the whole user."""
    found = []
    for entity in entities:
        mentioned = entity.get("user")
        person = world.people.get(mentioned["id"]) if mentioned else None
        found.append(
            telegram.MessageEntity(
                entity["type"],
                entity["offset"],
                entity["length"],
                url=entity.get("url"),
                user=user_object(person) if person else None,
                language=entity.get("language"),
                custom_emoji_id=entity.get("custom_emoji_id"),
            )
        )
    return found


def _one(cls: type[telegram.TelegramObject]) -> Callable[[World, Any], Any]:
    return lambda _world, value: cls.de_json(value, None)


def _many(cls: type[telegram.TelegramObject]) -> Callable[[World, Any], Any]:
    return lambda _world, value: cls.de_list(value, None)


def _plain(_world: World, value: Any) -> Any:
    return value


# Content fields to the arguments of telegram.Message. Whatever is not here never reaches the bot.
_CONTENT: dict[str, Callable[[World, Any], Any]] = {
    "text": _plain,
    "caption": _plain,
    "entities": entity_objects,
    "caption_entities": entity_objects,
    "photo": _many(telegram.PhotoSize),
    "voice": _one(telegram.Voice),
    "document": _one(telegram.Document),
    "video": _one(telegram.Video),
    "audio": _one(telegram.Audio),
    "animation": _one(telegram.Animation),
    "sticker": _one(telegram.Sticker),
    "video_note": _one(telegram.VideoNote),
    "location": _one(telegram.Location),
    "contact": _one(telegram.Contact),
    "venue": _one(telegram.Venue),
    "poll": _one(telegram.Poll),
    "new_chat_members": lambda world, ids: [user_object(world.people[user_id]) for user_id in ids],
    "left_chat_member": lambda world, user_id: user_object(world.people[user_id]),
    "new_chat_title": _plain,
    "group_chat_created": _plain,
    "supergroup_chat_created": _plain,
    "migrate_to_chat_id": _plain,
    "migrate_from_chat_id": _plain,
    "forum_topic_created": _one(telegram.ForumTopicCreated),
    "show_caption_above_media": _plain,
    "has_media_spoiler": _plain,
}


def message_object(world: World, message: StoredMessage, *, with_reply: bool = True) -> telegram.Message:
    """A message as the bot sees it. The message replied to is embedded once, as at Telegram, and only while it exists."""
    fields: dict[str, Any] = {}
    for name, value in message.content.items():
        if value and (convert := _CONTENT.get(name)):
            fields[name] = convert(world, value)
    if with_reply and message.reply_to is not None:
        parent = world.find_message(message.chat_id, message.reply_to)
        if parent is not None:
            fields["reply_to_message"] = message_object(world, parent, with_reply=False)
            if message.quote:
                fields["quote"] = telegram.TextQuote.de_json(message.quote, None)
    pinned = message.content.get("pinned_message")
    if with_reply and pinned and (target := world.find_message(message.chat_id, pinned)):
        fields["pinned_message"] = message_object(world, target, with_reply=False)
    if message.markup:
        fields["reply_markup"] = telegram.InlineKeyboardMarkup.de_json(message.markup, None)
    if message.forward_origin:
        fields["forward_origin"] = telegram.MessageOrigin.de_json(message.forward_origin, None)
    if message.thread_id is not None:
        fields["message_thread_id"] = message.thread_id
        if message.in_topic:
            fields["is_topic_message"] = True
    if message.via_bot:
        fields["via_bot"] = user_object(world.bot)
    if message.as_chat is not None:
        fields["sender_chat"] = chat_object(world, world.chats[message.as_chat])
    if message.automatic:
        fields["is_automatic_forward"] = True
    if message.protected:
        fields["has_protected_content"] = True
    if message.edit_date:
        fields["edit_date"] = moment(message.edit_date)
    return telegram.Message(
        message.message_id,
        moment(message.date),
        chat_object(world, world.chats[message.chat_id]),
        from_user=_sender(world, message),
        media_group_id=message.media_group_id,
        **fields,
    )


def _sender(world: World, message: StoredMessage) -> telegram.User | None:
    """Who wrote a message, as Telegram names them: behind a chat, nobody in particular; in a channel, nobody at all."""
    if message.as_chat is None:
        return user_object(world.people[message.sender_id])
    if world.chats[message.chat_id].kind == CHANNEL:
        return None
    if message.automatic:
        return user_object(_TELEGRAM)
    return user_object(_ANONYMOUS if message.as_chat == message.chat_id else _CHANNEL_BOT)


def member_object(world: World, chat: Chat, user_id: int, status: str) -> telegram.ChatMember:
    """A membership with the given status."""
    user = user_object(world.people[user_id])
    if status == ChatMemberStatus.OWNER:
        return telegram.ChatMemberOwner(user, is_anonymous=False)
    if status == ChatMemberStatus.ADMINISTRATOR:
        return _administrator(chat, user, can_be_edited=False)
    if status == ChatMemberStatus.BANNED:
        return telegram.ChatMemberBanned(user, until_date=moment(0))
    if status == ChatMemberStatus.RESTRICTED:
        return _restricted(user)
    if status == ChatMemberStatus.LEFT:
        return telegram.ChatMemberLeft(user)
    return telegram.ChatMemberMember(user)


def _restricted(user: telegram.User) -> telegram.ChatMemberRestricted:
    """A member who may read and nothing else, for ever."""
    return telegram.ChatMemberRestricted(
        user,
        is_member=True,
        can_change_info=False,
        can_invite_users=False,
        can_pin_messages=False,
        can_send_messages=False,
        can_send_polls=False,
        can_send_other_messages=False,
        can_add_web_page_previews=False,
        can_manage_topics=False,
        until_date=moment(0),
        can_send_audios=False,
        can_send_documents=False,
        can_send_photos=False,
        can_send_videos=False,
        can_send_video_notes=False,
        can_send_voice_notes=False,
        can_edit_tag=False,
        can_react_to_messages=False,
    )


def _administrator(chat: Chat, user: telegram.User, *, can_be_edited: bool) -> telegram.ChatMemberAdministrator:
    return telegram.ChatMemberAdministrator(
        user,
        can_be_edited=can_be_edited,
        is_anonymous=False,
        can_manage_chat=True,
        can_delete_messages=True,
        can_manage_video_chats=True,
        can_restrict_members=True,
        can_promote_members=False,
        can_change_info=True,
        can_invite_users=True,
        can_post_stories=False,
        can_edit_stories=False,
        can_delete_stories=False,
        can_pin_messages=True,
        can_manage_topics=True if chat.kind == SUPERGROUP else None,
        # Required since Bot API 10.3, which aiogram knows and python-telegram-bot 22.8 does not.
        api_kwargs={"can_send_welcome_messages": False},
    )
