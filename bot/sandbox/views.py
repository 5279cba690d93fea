"""What tests and the demonstration see of the sandbox: typed records that the control API's client returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: exactly one of `data`, `url`, `switch_inline` (the query) is set; `raw` has the rest."""

    text: str
    data: str | None
    url: str | None
    switch_inline: str | None
    raw: dict[str, Any]


@dataclass(frozen=True, slots=True)
class SeenMessage:
    """A message as a person in the chat sees it now.

    `text` is the text or the caption, `entities` belong to it (offsets in UTF-16 units). `media` is the kind of media or
    service content (`photo`, `voice`, …), None for plain text; `file_id` names its file. `sequence` is when it came to be,
    `changed` when it last changed; `date` and `edit_date` are seconds since the epoch. `history` holds earlier texts.
    `keyboard` is a reply keyboard's markup as the bot sent it. `reactions` maps user id to emoji.
    """

    chat_id: int
    message_id: int
    sender_id: int
    sender: str
    from_bot: bool
    text: str
    entities: list[dict[str, Any]]
    media: str | None
    file_id: str | None
    content: dict[str, Any]
    reply_to: int | None
    quote: str | None
    thread_id: int | None
    media_group_id: str | None
    forwarded: bool
    buttons: list[list[Button]]
    keyboard: dict[str, Any] | None
    edited: bool
    history: list[str]
    deleted: bool
    silent: bool
    protected: bool
    pinned: bool
    reactions: dict[int, list[str]]
    date: int
    edit_date: int | None
    sequence: int
    changed: int

    def button(self, label: str) -> Button | None:
        """The first button with exactly this label."""
        return next((button for row in self.buttons for button in row if button.text == label), None)

    @classmethod
    def from_json(cls, body: dict[str, Any]) -> SeenMessage:
        """From the control API's JSON."""
        rows = [[Button(**button) for button in row] for row in body["buttons"]]
        reactions = {int(user): emoji for user, emoji in body["reactions"].items()}
        return cls(**{**body, "buttons": rows, "reactions": reactions})


@dataclass(frozen=True, slots=True)
class SeenCall:
    """One request of the bot.

    `time` is monotonic seconds of the sandbox's process at receipt, `duration` how long it took; `status` is the HTTP status
    that was answered, 0 while the request is open or when the connection was cut; `fault` names the fault that it met.
    Parameters are as received: strings from forms, JSON values from JSON bodies.
    """

    sequence: int
    time: float
    method: str
    parameters: dict[str, Any]
    status: int
    description: str | None
    duration: float | None
    fault: str | None


@dataclass(frozen=True, slots=True)
class CallbackAnswer:
    """What the bot answered to a press. `text` may be empty (the spinner just ends)."""

    query_id: str
    text: str
    show_alert: bool
    url: str
    cache_time: int


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """What the bot offered for an inline query; results as the Bot API's JSON."""

    query_id: str
    results: list[dict[str, Any]]
    cache_time: int
    is_personal: bool
    next_offset: str
    button: dict[str, Any] | None
