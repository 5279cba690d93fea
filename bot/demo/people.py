"""The people of the tour, all invented, and what they do by chat: set up two hospitals, follow a link, tap a button."""

from __future__ import annotations

from dataclasses import dataclass

from bot.demo.screen import Person, plain
from bot.sandbox.client import SandboxClient
from bot.sandbox.views import Button, SeenMessage

ADMINISTRATOR = 7_001
WEST, WEST_TEAM = "West Harbour Medical Center", "Heart Team"
SOUTH, SOUTH_TEAM, FELLOWS = "Hospital do Vale", "Cardiologia", "International Fellows"
ROOM = "Heart partners"
SET_UP = (
    f"/admin institution {WEST}",
    f"/admin institution {SOUTH}",
    f"/admin team {WEST} | {WEST_TEAM} | en | America/Los_Angeles",
    f"/admin team {SOUTH} | {SOUTH_TEAM} | pt | America/Sao_Paulo",
    f"/admin team {SOUTH} | {FELLOWS} | en | America/Sao_Paulo",
    f"/admin room {ROOM} | {WEST_TEAM}, {SOUTH_TEAM}, {FELLOWS}",
)

TIMEOUT = 30.0
"""Seconds for any one thing to appear on a screen; it mostly takes a fraction of one."""


@dataclass(slots=True)
class Cast:
    """Who is in the tour; everybody but the administrator and the stranger joins through a link."""

    admin: Person
    stranger: Person
    ben: Person
    mei: Person
    caio: Person
    ana: Person
    rui: Person
    lin: Person
    yara: Person

    @property
    def room(self) -> tuple[Person, ...]:
        """Who is in the room."""
        return self.ben, self.mei, self.caio, self.ana, self.rui, self.lin, self.yara


class Chats:
    """What people do in their private chats with the assistant."""

    def __init__(self, client: SandboxClient) -> None:
        self.client = client

    async def account(
        self, name: str, language_code: str, *, writes: str = "English", reads: str = "", user_id: int | None = None
    ) -> Person:
        """Somebody with a Telegram account whose app speaks ``language_code``; who reads as they write, unless told."""
        made = await self.client.create_user(name, language_code=language_code, user_id=user_id)
        return Person(made, name, writes, reads or writes)

    async def ask(self, person: Person, text: str, *, timeout: float = TIMEOUT) -> SeenMessage:  # noqa: ASYNC109 - waits at the server
        """Send a text, and wait for the assistant's next message in that chat."""
        sent = await self.client.send_text(person.user_id, text)
        return await self.client.wait_for_message(person.user_id, after_message_id=sent, timeout=timeout)

    async def wait(self, person: Person, *, contains: str | None = None, after: int = 0) -> SeenMessage:
        """The first message of the assistant in a person's chat that contains the text and came after a message id."""
        return await self.client.wait_for_message(
            person.user_id, contains=contains, after_message_id=after, timeout=TIMEOUT
        )

    async def last(self, person: Person) -> int:
        """The id of the last message in a person's chat, 0 where there is none."""
        return max((message.message_id for message in await self.client.transcript(person.user_id)), default=0)

    async def tap(self, person: Person, message: SeenMessage, part: str) -> str:
        """Tap the first button whose data begins or ends with ``part``; the query's id. Raises LookupError."""
        data = button(message, part).data
        return await self.client.press(person.user_id, person.user_id, message.message_id, data=data)

    async def invite(self, admin: Person, team: str, role: str = "clinician") -> str:
        """The link of a new invite: the administrator asks for one and would send it on."""
        made = await self.ask(admin, f"/admin invite {team} | {role}")
        return next(word for word in made.text.split() if "start=" in word)

    async def follow(self, person: Person, link: str, language: str) -> tuple[SeenMessage, SeenMessage]:
        """Open an invite's link and choose a language to read; what was asked, and the privacy notice that follows."""
        asked = await self.ask(person, f"/start {link.partition('start=')[2]}")
        changed = asked.changed
        await self.tap(person, asked, f":{language}")
        notice = await self.client.wait_for_edit(
            person.user_id, message_id=asked.message_id, since=changed, timeout=TIMEOUT
        )
        return asked, notice

    async def accept(self, person: Person, notice: SeenMessage) -> SeenMessage:
        """Accept the privacy notice; the welcome."""
        await self.tap(person, notice, "1:join.accept")
        return await self.wait(person, after=notice.message_id)

    async def join(self, person: Person, link: str, language: str) -> SeenMessage:
        """Follow an invite's link to its end; the welcome."""
        _, notice = await self.follow(person, link, language)
        return await self.accept(person, notice)


def button(message: SeenMessage, part: str) -> Button:
    """The first button whose data begins or ends with ``part``. Raises LookupError."""
    for one in (one for row in message.buttons for one in row):
        if one.data and (one.data.startswith(part) or one.data.endswith(part)):
            return one
    raise LookupError(f"no button {part} under {message.text!r}")


def has_button(message: SeenMessage, verb: str) -> bool:
    """Whether a button of this kind is under the message."""
    return any((button.data or "").startswith(f"1:{verb}:") for row in message.buttons for button in row)


def last_line(message: SeenMessage) -> str:
    """Where a copy says how it was made, or why it is the original."""
    return plain(message.text).splitlines()[-1]
