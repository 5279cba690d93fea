"""The one table of methods, by lower-case name: the Bot API does not tell sendMessage from sendmessage."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from bot.sandbox.methods import chats, commands, copying, editing, incoming, media, queries, sending

METHODS: Mapping[str, Any] = MappingProxyType(
    {
        function.__name__.replace("_", ""): function
        for function in (
            incoming.get_me,
            incoming.get_updates,
            incoming.set_webhook,
            incoming.delete_webhook,
            incoming.get_webhook_info,
            sending.send_message,
            media.send_photo,
            media.send_document,
            media.send_voice,
            media.send_audio,
            media.send_video,
            media.send_animation,
            media.send_sticker,
            media.send_video_note,
            media.send_media_group,
            media.send_location,
            media.send_venue,
            media.send_contact,
            media.get_file,
            editing.edit_message_text,
            editing.edit_message_caption,
            editing.edit_message_media,
            editing.edit_message_reply_markup,
            editing.delete_message,
            editing.delete_messages,
            copying.forward_message,
            copying.copy_message,
            copying.set_message_reaction,
            queries.answer_callback_query,
            queries.answer_inline_query,
            commands.set_my_commands,
            commands.get_my_commands,
            commands.delete_my_commands,
            chats.send_chat_action,
            chats.get_chat,
            chats.get_chat_member,
            chats.get_chat_administrators,
            chats.get_chat_member_count,
            chats.pin_chat_message,
            chats.unpin_chat_message,
            chats.unpin_all_chat_messages,
            chats.leave_chat,
        )
    }
)
# What counts against the sending limits.
SENDING = frozenset(
    [
        "sendmessage",
        "sendphoto",
        "senddocument",
        "sendvoice",
        "sendaudio",
        "sendvideo",
        "sendanimation",
        "sendsticker",
        "sendvideonote",
        "sendmediagroup",
        "sendlocation",
        "sendvenue",
        "sendcontact",
        "forwardmessage",
        "copymessage",
    ]
)
