"""TMX from strangers: what is read, and what is refused with its line and its reason."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest

from bot.translation.memory import LONGEST_SEGMENT, NewUnit
from bot.translation.tmx import Refused, read

BEFORE = '<tmx version="1.4">\n<header srclang="en"/>\n<body>\n'
AFTER = "</body>\n</tmx>\n"
PAIR = ("en", "pt", "No fever", "Sem febre")


def unit(**texts: str) -> str:
    """One unit on one line: its texts by language, ``_`` for ``-``."""
    variants = (f'<tuv xml:lang="{tag.replace("_", "-")}"><seg>{text}</seg></tuv>' for tag, text in texts.items())
    return f"<tu>{''.join(variants)}</tu>\n"


GOOD = unit(en="No fever", pt="Sem febre")


def read_all(file: str | bytes, *, source: str | None = None, targets: tuple[str, ...] = ()) -> list[NewUnit | Refused]:
    stream = io.BytesIO(file.encode() if isinstance(file, str) else file)
    return list(read(stream, source_language=source, target_languages=targets))


def pairs(
    file: str | bytes, *, source: str | None = None, targets: tuple[str, ...] = ()
) -> list[tuple[str, str, str, str]]:
    units = (one for one in read_all(file, source=source, targets=targets) if isinstance(one, NewUnit))
    return [(one.source_language, one.target_language, one.source, one.target) for one in units]


def refusals(file: str | bytes, *, targets: tuple[str, ...] = ()) -> list[tuple[int, str]]:
    return [(one.line, one.reason) for one in read_all(file, targets=targets) if isinstance(one, Refused)]


def test_a_pair_is_read_with_our_names_of_its_languages() -> None:
    """Regions are not languages here: zh-CN is zh-Hans, pt-BR is pt."""
    file = BEFORE + unit(en_US="No fever", pt_BR="Sem febre", zh_CN="没有发热", zh_TW="沒有發燒") + AFTER
    assert pairs(file) == [
        PAIR,
        ("en", "zh-Hans", "No fever", "没有发热"),
        ("en", "zh-Hant", "No fever", "沒有發燒"),
    ]


def test_the_languages_asked_for_decide_the_direction() -> None:
    """A file may be read the other way round, and in part."""
    file = BEFORE + unit(en="No fever", pt="Sem febre", es="Sin fiebre") + AFTER
    assert pairs(file, source="pt", targets=("en",)) == [("pt", "en", "Sem febre", "No fever")]


def test_a_file_for_all_languages_begins_with_each_units_first() -> None:
    """``*all*`` means that no language is the original's."""
    assert pairs('<tmx version="1.4"><header srclang="*all*"/><body>' + GOOD + AFTER) == [PAIR]


def test_the_date_of_a_unit_is_kept() -> None:
    """Anything else than a date of TMX is passed over."""
    file = BEFORE + GOOD.replace("<tu>", '<tu creationdate="20260302T090000Z">') + AFTER
    (one,) = read_all(file)
    assert isinstance(one, NewUnit)
    assert one.created_at == datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("segment", "text"),
    [
        ('Give <bpt i="1">&lt;b&gt;</bpt>5 mg<ept i="1">&lt;/b&gt;</ept> now', "Give 5 mg now"),
        ('Give <ph x="1">%s</ph> now', "Give %s now"),
        ('first<ph x="1">&lt;br/&gt;</ph>second', "first second"),
        ("<hi>Never</hi> give it", "Never give it"),
        ('Give<it pos="begin">\\b <sub>note</sub></it> 5 mg', "Give 5 mg"),
        ("5 &lt; 6 &amp; 7", "5 < 6 & 7"),
        ("  two\nlines ", "two\nlines"),
    ],
)
def test_inside_a_segment_text_is_kept_and_codes_are_not(segment: str, text: str) -> None:
    """Codes belong to another program's format; highlighted words and placeholders belong to the sentence."""
    assert [pair[2] for pair in pairs(BEFORE + unit(en=segment, pt="Sim") + AFTER)] == [text]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (unit(en="No fever", tlh_nope="x"), "not the tag of a language: 'tlh-nope'"),
        (unit(en="No fever", pt="  "), "an empty text"),
        (unit(en="", pt="Sem febre"), "an empty text"),
        (unit(en="No fever", en_GB="No pyrexia"), "both texts are in the same language, en"),
        (unit(en="No fever", pt="a" * (LONGEST_SEGMENT + 1)), f"a text of more than {LONGEST_SEGMENT} characters"),
        (unit(en="No fever", pt="a" * 50_000), f"a text of more than {LONGEST_SEGMENT} characters"),
        (unit(fr="Pas de fièvre", pt="Sem febre"), "no text in the language of the originals, 'en'"),
        (unit(en="No fever"), "no translation into another language"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_line_and_the_rest_is_read(wrong: str, reason: str) -> None:
    """One unit that is wrong costs only itself."""
    file = BEFORE + GOOD + wrong + GOOD + AFTER
    assert refusals(file) == [(5, reason)]
    assert pairs(file) == [PAIR, PAIR]


def test_a_language_that_was_not_asked_for_is_refused() -> None:
    """Somebody who asked for Spanish learns why nothing came."""
    assert refusals(BEFORE + GOOD + AFTER, targets=("es",)) == [(4, "no translation into es")]


def test_what_came_before_malformed_xml_counts() -> None:
    """Nobody can know what the rest would have been; a second import after mending adds only that."""
    file = BEFORE + GOOD + "<tu><tuv></tu>\n" + GOOD + AFTER
    assert pairs(file) == [PAIR]
    ((line, reason),) = refusals(file)
    assert (line, reason.split(":")[0]) == (5, "malformed XML, nothing is read from here on")


@pytest.mark.parametrize(
    "declared",
    [
        '[<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]',
        '[<!ENTITY secret SYSTEM "file:///etc/hostname">]',
        '[<!ENTITY % more SYSTEM "http://127.0.0.1:1/more.dtd"> %more;]',
        'SYSTEM "tmx14.dtd" [<!ELEMENT seg ANY>]',
    ],
)
def test_a_document_type_with_declarations_is_refused_unread(declared: str) -> None:
    """Entities that grow without end, and files that are not the sender's to read, begin there."""
    ((line, reason),) = refusals(f"<!DOCTYPE tmx {declared}>\n" + BEFORE + GOOD + AFTER)
    assert line == 1
    assert reason.startswith("a document type with declarations of its own")


def test_a_document_type_that_only_names_the_standard_is_passed_over() -> None:
    """Other programs write it into every file; it is never fetched."""
    assert pairs('<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n' + BEFORE + GOOD + AFTER) == [PAIR]


def test_an_entity_that_nobody_declared_ends_the_reading() -> None:
    """Its text would be missing from the sentence."""
    file = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n' + BEFORE + GOOD + unit(en="&dose; mg", pt="x") + AFTER
    assert pairs(file) == [PAIR]
    assert "undefined entity" in refusals(file)[0][1]


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("", "no element found"),
        ("no XML at all", "syntax error"),
        ("<html></html>", "expected a TMX file"),
        ('<?xml version="1.0" encoding="klingon"?><tmx/>', "unknown encoding"),
        (BEFORE + "<a>" * 1000, "nested more than 64 deep"),
        (BEFORE + '<tu note="' + "a" * 2_000_000, "a tag that is longer than 1 MB"),
        (b"\xff\xfe\x00\x01\x02", "malformed XML"),
    ],
    ids=["empty", "no-xml", "html", "encoding", "deep", "endless-tag", "bytes"],
)
def test_what_is_no_tmx_is_refused_with_a_reason(file: str | bytes, reason: str) -> None:
    """Whatever the file holds, reading ends, in bounded memory."""
    ((_, told),) = refusals(file)
    assert reason in told


def test_utf_16_is_read_too() -> None:
    """Many programs on Windows write it."""
    assert pairs(('<?xml version="1.0" encoding="utf-16"?>' + BEFORE + GOOD + AFTER).encode("utf-16")) == [PAIR]
