"""TMX 1.4b, the format in which translation memories travel: read as a stream, from strangers.

What cannot be used is refused with its line and its reason, and the rest is read. Where the file itself breaks down (malformed
XML, an entity or a document type with declarations, which are refused unread), reading ends there: what came before counts.
A document type that only names the standard's DTD is passed over, and nothing is ever fetched.

Languages become ours: ``zh-CN`` is ``zh-Hans``, ``pt-BR`` is ``pt`` (:func:`bot.language.tags.canonical`), so that two regional
translations of one segment become two units. Inside a segment, text is kept, also highlighted (``<hi>``) text; the codes of
another format in ``<bpt> <ept> <it> <ut>`` are not text and go; what ``<ph>`` holds stays, unless it is such a code.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, BinaryIO
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from bot.errors import InvalidInput
from bot.language.tags import canonical, same_language
from bot.language.text import without_surrogates
from bot.translation.memory import LONGEST_SEGMENT, NewUnit

_CHUNK = 1 << 16
_LONGEST_TOKEN = 1 << 20
"""Bytes between two events. What is longer is one tag or attribute without end."""
_DEEPEST = 64
_MOST_VARIANTS = 100
"""Languages of one unit."""
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_CODES = frozenset({"bpt", "ept", "it", "ut"})
_MARKUP = re.compile(r"<[^<>]{0,500}>|&\w{1,30};|[\\{].{0,500}", re.DOTALL)
"""A tag, an entity, or a control word of RTF."""
_ALL = "*all*"


@dataclass(frozen=True, slots=True)
class Refused:
    """What was not imported: where it stands, and why."""

    line: int
    reason: str


@dataclass(slots=True)
class _Variant:
    language: str
    line: int
    text: str | None = None
    too_long: bool = False


@dataclass(slots=True)
class _Unit:
    line: int
    source_language: str
    created_at: datetime | None
    variants: list[_Variant] = field(default_factory=list)


class _BrokenDown(Exception):
    """The file cannot be read further; ``str()`` says why."""


def read(
    stream: BinaryIO, *, source_language: str | None = None, target_languages: Collection[str] = ()
) -> Iterator[NewUnit | Refused]:
    """The pairs of a file, in order, and what is refused.

    The source is the language asked for (canonical), else the file's, else each unit's first. Targets are all others, or those
    asked for; a unit that lacks the source, or every target, is refused. Never more than one unit and 64 kB are in memory.
    """
    target = _Target(source_language, frozenset(target_languages))
    parser = DefusedXMLParser(target=target)
    target.expat = parser.parser
    parser.parser.StartDoctypeDeclHandler = _refuse_declarations
    given = 0
    try:
        while chunk := stream.read(_CHUNK):
            parser.feed(chunk)
            yield from target.drain()
            given += len(chunk)
            target.require_progress(given)
        parser.close()
        yield from target.drain()
        if not target.is_tmx:
            yield Refused(1, "expected a TMX file")
    except ParseError as error:
        yield from target.drain()
        yield Refused(error.position[0], f"malformed XML, nothing is read from here on: {error}")
    except DefusedXmlException:
        yield from target.drain()
        yield Refused(target.line, "an entity or a declaration of one, nothing is read from here on")
    except (_BrokenDown, ValueError, LookupError) as error:
        yield from target.drain()
        yield Refused(target.line, f"{error}; nothing is read from here on")


def moment(text: str | None) -> datetime | None:
    """A date of TMX (``20260302T090000Z``); None for anything else."""
    try:
        return datetime.strptime(text or "", "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None


def _refuse_declarations(_name: str, _system: str | None, _public: str | None, has_declarations: int) -> None:
    if has_declarations:
        raise _BrokenDown("a document type with declarations of its own")


class _Target:
    """What the parser calls for every tag and text. Holds the unit that is open, and what was read and not fetched yet."""

    def __init__(self, source_language: str | None, target_languages: frozenset[str]) -> None:
        self._asked_source, self._asked_targets = source_language, target_languages
        self._declared = _ALL
        self._path: list[str] = []
        self._unit: _Unit | None = None
        self._segment: list[str] | None = None
        self._length = 0
        self._codes = 0
        self._placeholder: list[str] | None = None
        self._ready: deque[NewUnit | Refused] = deque()
        self.is_tmx = False
        self.expat: Any = None

    @property
    def line(self) -> int:
        """Where the parser is."""
        number: int = self.expat.CurrentLineNumber
        return number

    def require_progress(self, given: int) -> None:
        """Raise _BrokenDown where the parser keeps back much of what it was given, waiting for the end of a tag."""
        if given - max(self.expat.CurrentByteIndex, 0) > _LONGEST_TOKEN:
            raise _BrokenDown("a tag that is longer than 1 MB")

    def drain(self) -> Iterator[NewUnit | Refused]:
        """What was read since the last time."""
        while self._ready:
            yield self._ready.popleft()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A tag begins."""
        if not self._path and tag != "tmx":
            raise _BrokenDown("expected a TMX file")
        self.is_tmx = True
        self._path.append(tag)
        if len(self._path) > _DEEPEST:
            raise _BrokenDown(f"tags that are nested more than {_DEEPEST} deep")
        if self._segment is not None:
            self._start_inside(tag)
        elif tag == "header":
            self._declared = attributes.get("srclang", _ALL)
        elif tag == "tu":
            declared = attributes.get("srclang", self._declared)
            self._unit = _Unit(self.line, declared, moment(attributes.get("creationdate")))
        elif tag == "tuv" and self._unit is not None:
            language = attributes.get(_LANGUAGE) or attributes.get("lang", "")
            self._unit.variants.append(_Variant(language, self.line))
            if len(self._unit.variants) > _MOST_VARIANTS:
                raise _BrokenDown(f"a unit with more than {_MOST_VARIANTS} texts")
        elif tag == "seg" and self._unit is not None and self._unit.variants:
            self._segment, self._length, self._codes = [], 0, 0

    def data(self, text: str) -> None:
        """Text between tags, perhaps in parts."""
        if self._segment is None or self._codes:
            return
        # What is too long is only counted.
        self._length += len(text)
        if self._length <= 2 * LONGEST_SEGMENT:
            (self._segment if self._placeholder is None else self._placeholder).append(text)

    def end(self, tag: str) -> None:
        """A tag ends."""
        self._path.pop()
        if tag == "seg" and self._segment is not None and self._unit is not None:
            variant = self._unit.variants[-1]
            text = re.sub(" {2,}", " ", without_surrogates("".join(self._segment))).strip()
            variant.text, variant.too_long = text, max(len(text), self._length // 2) > LONGEST_SEGMENT
            self._segment = None
        elif self._segment is not None:
            self._end_inside(tag)
        elif tag == "tu" and self._unit is not None:
            self._ready.extend(self._pairs(self._unit))
            self._unit = None

    def close(self) -> None:
        """The file ends."""

    def _start_inside(self, tag: str) -> None:
        if tag in _CODES or (self._codes and tag != "seg"):
            self._codes += 1
        elif tag == "ph" and self._placeholder is None:
            self._placeholder = []

    def _end_inside(self, tag: str) -> None:
        if self._codes:
            self._codes -= 1
        elif tag == "ph" and self._placeholder is not None and self._segment is not None:
            held = "".join(self._placeholder)
            self._segment.append(" " if _MARKUP.fullmatch(held.strip()) or not held.strip() else held)
            self._placeholder = None

    def _pairs(self, unit: _Unit) -> Iterator[NewUnit | Refused]:
        usable: list[tuple[str, _Variant]] = []
        for variant in unit.variants:
            try:
                usable.append((canonical(variant.language), variant))
            except InvalidInput:
                shown = without_surrogates(variant.language[:40])
                yield Refused(variant.line, f"not the tag of a language: {shown!r}")
        source = self._source_of(unit, usable)
        if source is None and not usable and unit.variants:
            return
        if source is None:
            wanted = self._asked_source or unit.source_language
            yield Refused(unit.line, f"no text in the language of the originals, {wanted[:40]!r}")
            return
        yield from self._with_source(unit, *source, [one for one in usable if one[1] is not source[1]])

    def _source_of(self, unit: _Unit, usable: list[tuple[str, _Variant]]) -> tuple[str, _Variant] | None:
        wanted = self._asked_source
        if wanted is None and unit.source_language.lower() != _ALL:
            try:
                wanted = canonical(unit.source_language)
            except InvalidInput:
                return None
        if wanted is None:
            return usable[0] if usable else None
        return next((one for one in usable if one[0] == wanted), None)

    def _with_source(
        self, unit: _Unit, language: str, source: _Variant, others: list[tuple[str, _Variant]]
    ) -> Iterator[NewUnit | Refused]:
        wrong = _wrong(source)
        wanted = [one for one in others if not self._asked_targets or one[0] in self._asked_targets]
        if wrong is not None:
            yield Refused(source.line, wrong)
        elif not wanted and len(others) + 1 == len(unit.variants):
            asked = " or ".join(sorted(self._asked_targets)) or "another language"
            yield Refused(unit.line, f"no translation into {asked}")
        else:
            for target_language, variant in wanted:
                wrong = _wrong(variant)
                if wrong is None and same_language(language, target_language):
                    wrong = f"both texts are in the same language, {target_language}"
                if wrong is not None:
                    yield Refused(variant.line, wrong)
                    continue
                yield NewUnit(
                    source_language=language,
                    target_language=target_language,
                    source=source.text or "",
                    target=variant.text or "",
                    created_at=unit.created_at,
                )


def _wrong(variant: _Variant) -> str | None:
    if variant.too_long:
        return f"a text of more than {LONGEST_SEGMENT} characters"
    return None if variant.text else "an empty text"
