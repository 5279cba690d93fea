"""What the client's people send: texts, reactions and media."""

from __future__ import annotations

import base64
from typing import Any

from bot.sandbox.transport import ControlConnection


class MediaActions(ControlConnection):
    """Writing, editing, reacting, and sending media."""

    async def send_text(
        self,
        user_id: int,
        text: str,
        *,
        chat_id: int | None = None,
        reply_to: int | None = None,
        quote: str | None = None,
        entities: list[dict[str, Any]] | None = None,
        thread_id: int | None = None,
        as_chat: int | None = None,
    ) -> int:
        """Write in a chat (None: the private one with the bot). Entities as the Bot API's JSON. Returns the message id.

        `as_chat`: on whose behalf; the group itself makes an administrator anonymous, a channel of theirs speaks for itself.
        """
        return int(
            await self.operate(
                "send_text",
                user_id=user_id,
                text=text,
                chat_id=chat_id,
                reply_to=reply_to,
                quote=quote,
                entities=entities,
                thread_id=thread_id,
                as_chat=as_chat,
            )
        )

    async def create_channel(self, title: str, owner: int, *, discussion: int | None = None) -> int:
        """Make a channel without the bot in it; Telegram forwards its posts to the `discussion` group. Returns the id."""
        return int(await self.operate("create_channel", title=title, owner=owner, discussion=discussion))

    async def post(self, channel_id: int, text: str) -> int:
        """Post in a channel. Returns the message id there."""
        return int(await self.operate("post", channel_id=channel_id, text=text))

    async def edit_text(
        self,
        user_id: int,
        chat_id: int,
        message_id: int,
        text: str,
        *,
        entities: list[dict[str, Any]] | None = None,
    ) -> None:
        """Edit one's own text or caption."""
        await self.operate(
            "edit_text", user_id=user_id, chat_id=chat_id, message_id=message_id, text=text, entities=entities
        )

    async def delete(self, user_id: int, chat_id: int, message_id: int) -> None:
        """Delete one's own message; the bot hears nothing of it."""
        await self.operate("delete", user_id=user_id, chat_id=chat_id, message_id=message_id)

    async def react(self, user_id: int, chat_id: int, message_id: int, *emoji: str, **more: Any) -> None:
        """Set one's reactions to a message; none takes them back. `custom`: ids of custom emoji; `paid`; `anonymous`."""
        about = {"user_id": user_id, "chat_id": chat_id, "message_id": message_id}
        await self.operate("react", **about, emoji=list(emoji), **more)

    async def count_reactions(self, chat_id: int, message_id: int, counts: dict[str, int]) -> None:
        """Let Telegram say how often each emoji was given, where it names nobody."""
        await self.operate("count_reactions", chat_id=chat_id, message_id=message_id, counts=counts)

    async def pin(self, user_id: int, chat_id: int, message_id: int) -> int:
        """Pin a message; in a group only as administrator. Returns the service message's id."""
        return int(await self.operate("pin", user_id=user_id, chat_id=chat_id, message_id=message_id))

    async def unpin(self, user_id: int, chat_id: int, message_id: int) -> None:
        """Unpin a message; the bot hears nothing of it."""
        await self.operate("unpin", user_id=user_id, chat_id=chat_id, message_id=message_id)

    async def send_media(
        self,
        user_id: int,
        kind: str,
        *,
        chat_id: int | None = None,
        caption: str = "",
        caption_entities: list[dict[str, Any]] | None = None,
        data: bytes | None = None,
        size: int | None = None,
        name: str | None = None,
        mime_type: str | None = None,
        duration: int | None = None,
        reply_to: int | None = None,
        quote: str | None = None,
        thread_id: int | None = None,
    ) -> int:
        """Send a file as `kind` (photo, voice, document, video, audio, animation, sticker, video_note). `data` is its content;
        `size` alone makes a file that is only said to be that big. Returns the message id."""
        return int(
            await self.operate(
                "send_media",
                user_id=user_id,
                kind=kind,
                chat_id=chat_id,
                caption=caption,
                caption_entities=caption_entities,
                data=None if data is None else base64.b64encode(data).decode(),
                size=size,
                name=name,
                mime_type=mime_type,
                duration=duration,
                reply_to=reply_to,
                quote=quote,
                thread_id=thread_id,
            )
        )

    async def send_photo(self, user_id: int, *, caption: str = "", **options: Any) -> int:
        """Send a photo; options as for `send_media`."""
        return await self.send_media(user_id, "photo", caption=caption, **options)

    async def send_voice(self, user_id: int, *, caption: str = "", **options: Any) -> int:
        """Send a voice message; options as for `send_media`."""
        return await self.send_media(user_id, "voice", caption=caption, **options)

    async def send_document(self, user_id: int, *, caption: str = "", **options: Any) -> int:
        """Send a document; options as for `send_media`."""
        return await self.send_media(user_id, "document", caption=caption, **options)

    async def send_video(self, user_id: int, *, caption: str = "", **options: Any) -> int:
        """Send a video; options as for `send_media`."""
        return await self.send_media(user_id, "video", caption=caption, **options)

    async def send_audio(self, user_id: int, *, caption: str = "", **options: Any) -> int:
        """Send music; options as for `send_media`."""
        return await self.send_media(user_id, "audio", caption=caption, **options)

    async def send_animation(self, user_id: int, *, caption: str = "", **options: Any) -> int:
        """Send an animation; options as for `send_media`."""
        return await self.send_media(user_id, "animation", caption=caption, **options)

    async def send_sticker(self, user_id: int, **options: Any) -> int:
        """Send a sticker; options as for `send_media`."""
        return await self.send_media(user_id, "sticker", **options)

    async def send_location(
        self,
        user_id: int,
        latitude: float,
        longitude: float,
        *,
        chat_id: int | None = None,
        reply_to: int | None = None,
    ) -> int:
        """Send a place in degrees. Returns the message id."""
        return int(
            await self.operate(
                "send_location",
                user_id=user_id,
                latitude=latitude,
                longitude=longitude,
                chat_id=chat_id,
                reply_to=reply_to,
            )
        )

    async def send_contact(
        self,
        user_id: int,
        phone_number: str,
        first_name: str,
        *,
        contact_user_id: int | None = None,
        chat_id: int | None = None,
        reply_to: int | None = None,
    ) -> int:
        """Send a contact; `contact_user_id` says that it is somebody on Telegram. Returns the message id."""
        return int(
            await self.operate(
                "send_contact",
                user_id=user_id,
                phone_number=phone_number,
                first_name=first_name,
                contact_user_id=contact_user_id,
                chat_id=chat_id,
                reply_to=reply_to,
            )
        )

    async def send_venue(self, user_id: int, latitude: float, longitude: float, title: str, address: str) -> int:
        """Send a place with a name. Returns the message id."""
        return int(
            await self.operate(
                "send_venue", user_id=user_id, latitude=latitude, longitude=longitude, title=title, address=address
            )
        )

    async def send_moving_location(self, user_id: int, latitude: float, longitude: float) -> int:
        """Share where one is for an hour. Returns the message id."""
        return int(await self.operate("send_moving_location", user_id=user_id, latitude=latitude, longitude=longitude))

    async def send_poll(self, user_id: int, question: str, *options: str, chat_id: int | None = None) -> int:
        """Send a poll. Returns the message id."""
        return int(
            await self.operate("send_poll", user_id=user_id, question=question, options=list(options), chat_id=chat_id)
        )

    async def replace_media(
        self, user_id: int, chat_id: int, message_id: int, kind: str, *, caption: str = "", **details: Any
    ) -> None:
        """Put another file in the place of one's own, or of one's own text."""
        await self.operate(
            "replace_media",
            user_id=user_id,
            chat_id=chat_id,
            message_id=message_id,
            kind=kind,
            caption=caption,
            **details,
        )

    async def lose_file(self, chat_id: int, message_id: int) -> None:
        """From now on Telegram does not know the file of this message any more: whoever sends it again is refused."""
        await self.operate("lose_file", chat_id=chat_id, message_id=message_id)

    async def send_album(
        self,
        user_id: int,
        items: list[dict[str, Any]],
        *,
        chat_id: int | None = None,
        reply_to: int | None = None,
        thread_id: int | None = None,
    ) -> list[int]:
        """Send 2 to 10 items `{"kind": "photo", "caption": …}` that share a media_group_id. Returns the message ids."""
        return [
            int(number)
            for number in await self.operate(
                "send_album", user_id=user_id, items=items, chat_id=chat_id, reply_to=reply_to, thread_id=thread_id
            )
        ]

    async def forward(self, user_id: int, from_chat_id: int, message_id: int, *, chat_id: int | None = None) -> int:
        """Forward a message that one can see. Returns the message id."""
        return int(
            await self.operate(
                "forward", user_id=user_id, from_chat_id=from_chat_id, message_id=message_id, chat_id=chat_id
            )
        )
