"""All words that people see, by message id and language: Fluent files, one a language.

A language is parsed when it is first needed, and stays. What is put into a message is wrapped in directional isolates
(U+2068 … U+2069), so that a Latin name cannot turn an Arabic line around.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import structlog

from bot.errors import InvalidInput, InvalidSetting
from bot.language import tags

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

FALLBACK = "en"

LOCALES = Path(__file__).parent / "locales"
"""Where the Fluent files are, unless somebody says otherwise."""

LONGEST_ARGUMENT = 2000
"""Code points; what is longer is cut and ends in "…". Fluent's runtime refuses more than 2,500 in one place."""

Argument = str | int | float | datetime


class MissingMessage(LookupError):
    """A message id, or one of its arguments, that does not exist; raised only where ``strict`` was asked for."""


class Messages:
    """The messages of every language that has a file. Safe to use from several threads."""

    def __init__(self, files: Mapping[str, Path], *, strict: bool = False) -> None:
        if FALLBACK not in files:
            raise InvalidSetting(f"the messages need a file {FALLBACK}.ftl")
        self._files = dict(files)
        self._strict = strict
        self._bundles: dict[str, FluentBundle] = {}
        self._lock = threading.Lock()
        self._log = structlog.get_logger("content.messages")

    @classmethod
    def load(cls, path: Path = LOCALES, *, strict: bool = False) -> Messages:
        """Find the ``<language>.ftl`` files in a folder; nothing is parsed yet.

        ``strict`` raises MissingMessage for whatever is missing, as tests want it; otherwise it is logged and English, or
        last the bare id, is shown. Raises InvalidSetting without an English file.
        """
        return cls({file.stem: file for file in path.glob("*.ftl")}, strict=strict)

    @property
    def languages(self) -> tuple[str, ...]:
        """Canonical tags; English first, the others by tag."""
        return (FALLBACK, *sorted(set(self._files) - {FALLBACK}))

    def prepare(self) -> None:
        """Parse every language now, for example in a thread at start, so that no person waits for it."""
        for language in self._files:
            self._bundle(language)

    def nearest(self, tag: str | None) -> str:
        """The language with a file that comes nearest to a tag: itself, the same language in another script, English."""
        try:
            wanted = tags.canonical(tag or FALLBACK)
        except InvalidInput:
            return FALLBACK
        if wanted in self._files:
            return wanted
        same = (language for language in self.languages if tags.base(language) == tags.base(wanted))
        return next(same, FALLBACK)

    def format(self, language: str, message_id: str, /, **arguments: Argument) -> str:
        """The message in the nearest language that has it. Never empty: the last resort is the id itself."""
        nearest = self.nearest(language)
        for candidate in dict.fromkeys((nearest, FALLBACK)):
            formatted = self._formatted(candidate, message_id, arguments)
            if formatted:
                return formatted
        return message_id

    def _formatted(self, language: str, message_id: str, arguments: Mapping[str, Argument]) -> str | None:
        bundle = self._bundle(language)
        pattern = bundle.get_message(message_id).value if bundle.has_message(message_id) else None
        if pattern is None:
            self._complain("message missing", language, message_id)
            return None
        text, errors = bundle.format_pattern(pattern, {name: _short(value) for name, value in arguments.items()})
        if errors:
            self._complain("message incomplete", language, message_id, "; ".join(map(str, errors)))
        return str(text)

    def _complain(self, problem: str, language: str, message_id: str, detail: str = "") -> None:
        if self._strict:
            raise MissingMessage(f"{problem}: {message_id} in {language} {detail}".rstrip())
        self._log.error(problem, message_id=message_id, language=language, detail=detail)

    def _bundle(self, language: str) -> FluentBundle:
        with self._lock:
            bundle = self._bundles.get(language)
            if bundle is None:
                bundle = self._bundles[language] = self._parse(language)
            return bundle

    def _parse(self, language: str) -> FluentBundle:
        from fluent.runtime import FluentBundle, FluentResource
        from fluent.syntax.ast import Junk

        resource = FluentResource(self._files[language].read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, Junk):
                self._complain("message unreadable", language, (entry.content or "").partition("=")[0].strip())
        bundle = FluentBundle([language, FALLBACK], use_isolating=True)
        bundle.add_resource(resource)
        return bundle


def _short(value: Argument) -> Argument:
    if isinstance(value, str) and len(value) > LONGEST_ARGUMENT:
        return value[: LONGEST_ARGUMENT - 1] + "…"
    return value
