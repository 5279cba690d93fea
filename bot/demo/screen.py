"""What the tour shows: numbered scenes, chat bubbles, and a line for every fact it verified. In colour or without."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.constrain import Constrain
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.text import Text

from bot.sandbox.views import SeenMessage

NARROWEST, WIDEST = 60, 96
_BUBBLE = 72
_STYLES = {"bold": "bold", "italic": "italic dim", "code": "cyan"}
_INVISIBLE = frozenset("\u2066\u2067\u2068\u2069\u200e\u200f")
"""What keeps a Latin name in its place inside Arabic text. Terminals count it as a column, or show a box."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody invented who writes to the assistant."""

    user_id: int
    name: str
    writes: str
    reads: str
    """The names of the languages, in English."""


class Screen:
    """Shows, and counts what held and what did not."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or _console()
        self._scene = 0
        self.passed = 0
        self.failed = 0

    def title(self, title: str, *paragraphs: str) -> None:
        """The first thing on the screen."""
        self._console.print(Rule(Text(title, style="bold"), style="cyan"))
        for paragraph in paragraphs:
            self._say(paragraph)

    def scene(self, title: str, explanation: str) -> None:
        """A new scene: its number, its title, and a sentence or two on what is about to happen."""
        self._scene += 1
        self._console.print()
        self._console.print(Rule(Text(f"{self._scene}. {title}", style="bold"), align="left", style="cyan"))
        self._say(explanation)

    def note(self, words: str) -> None:
        """A sentence between two bubbles."""
        self._say(words)

    def writes(self, person: Person, text: str, *, how: str = "", answers: str = "") -> None:
        """A bubble with what a person wrote, on the right; ``answers`` is the text that it answers."""
        self._bubble(
            f"{person.name} {how or f'writes {person.writes}'}", [_quoted(answers), Text(text)], "green", indent=12
        )

    def operates(self, command: str) -> None:
        """A command that the operator runs on the assistant's machine."""
        self._bubble("the operator runs", [Text(command)], "magenta", indent=12)

    def taps(self, person: Person, label: str) -> None:
        """A button that a person taps."""
        self._console.print(Padding(Text(f"{person.name} taps [ {plain(label)} ]", style="green"), (0, 0, 0, 12)))

    def reads(self, person: Person, message: SeenMessage, *, answers: str = "") -> None:
        """A bubble with a message of the assistant as it is on a person's screen; ``answers`` is the text it answers."""
        parts = [_quoted(answers), formatted(message.text, message.entities), _buttons(message)]
        self._bubble(f"{person.name} sees · reads {person.reads}", parts, "blue", indent=2)

    def fact(self, words: str, held: bool, detail: str = "") -> bool:
        """A line with ✔ or ✘ for something that was verified on the transcript; ``detail`` says what was found instead."""
        if held:
            self.passed += 1
        else:
            self.failed += 1
            words = f"{words} – found: {detail}" if detail else words
        mark, style = ("✔", "green") if held else ("✘", "bold red")
        line = Text.assemble((f"{mark} ", style), (words, "" if held else style))
        self._console.print(Padding(line, (0, 0, 0, 2)))
        return held

    def total(self) -> None:
        """The count, on a line of its own."""
        self._console.print()
        self._console.print(Rule(style="cyan"))
        style = "bold red" if self.failed else "bold green"
        self._console.print(Text(f"{self.passed} passed, {self.failed} failed", style=style))

    def _say(self, words: str) -> None:
        self._console.print(Padding(Text(words), (0, 0, 0, 2)))

    def _bubble(self, title: str, parts: list[Text | None], colour: str, *, indent: int) -> None:
        content = Text("\n").join(part for part in parts if part is not None)
        panel = Panel(content, title=Text(title), title_align="left", border_style=colour, expand=False)
        # The padding has to know the bubble's width, or it would be as wide as the screen.
        self._console.print(Padding(Constrain(panel, _BUBBLE), (0, 0, 0, indent)))


def plain(text: str) -> str:
    """A text without the invisible marks that isolate names."""
    return "".join(character for character in text if character not in _INVISIBLE)


def formatted(text: str, entities: list[dict[str, Any]]) -> Text:
    """A message's text in the styles of its entities, whose offsets count UTF-16 units."""
    return Text.assemble(*_styled(text, entities))


def _styled(text: str, entities: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    spans = [(one["offset"], one["offset"] + one["length"], _STYLES.get(one["type"], "")) for one in entities]
    position = 0
    for character in text:
        if character not in _INVISIBLE:
            yield character, " ".join(style for start, end, style in spans if style and start <= position < end)
        position += 2 if ord(character) > 0xFFFF else 1


def _quoted(text: str) -> Text | None:
    return Text(f"↪ {plain(text).splitlines()[-1][:56]}", style="dim") if text else None


def _buttons(message: SeenMessage) -> Text | None:
    rows = ["  ".join(f"[ {plain(button.text)} ]" for button in row) for row in message.buttons]
    return Text("\n" + "\n".join(rows), style="cyan") if rows else None


def _console() -> Console:
    """As wide as the terminal, within reason; what its encoding lacks becomes a question mark, never a crash."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    usual = Console()
    return Console(width=max(NARROWEST, min(WIDEST, usual.width)), highlight=False)
