"""The combined reply of a mixed group: who sees what in it, and that no language turns another around."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

import pytest

from bot.language.text import FormattedText, Span
from bot.messenger.entities import LONGEST_CAPTION, LONGEST_TEXT, utf16_length
from bot.relay.combined import Combined, Outside, compose_combined, languages_beside
from bot.relay.model import Reading
from bot.translation.model import Attempt, Finding, Origin, Provenance, Severity, TextPart, Translation
from tests.support.words import strict_messages

ENGLISH = "The patient is stable."
CHINESE = "患者情况稳定。"
ARABIC = "المريض مستقر."
ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f")


def machine(target: str, text: str, *findings: Finding, source: str = "en") -> Translation:
    """What an engine made of it."""
    provenance = Provenance(Origin.MACHINE, source, target, 1.0, provider="on-device", findings=findings)
    return Translation(FormattedText(text), provenance)


def untranslated(target: str, *outcomes: str, source: str | None = "en") -> Translation:
    """What readers get where no engine could."""
    attempts = tuple(Attempt("on-device", one) for one in outcomes)
    return Translation(FormattedText(ENGLISH), Provenance(Origin.ORIGINAL, source, target, 1.0, attempts=attempts))


def said(
    translations: Mapping[str, Translation],
    *,
    words: str = ENGLISH,
    language: str | None = "en",
    edited: bool = False,
    outside: Outside | None = None,
) -> list[str]:
    """The texts of the reply, without the invisible marks."""
    return [text.translate(ISOLATES) for text in shown(translations, words, language, edited, outside)]


def shown(
    translations: Mapping[str, Translation],
    words: str = ENGLISH,
    language: str | None = "en",
    edited: bool = False,
    outside: Outside | None = None,
) -> list[str]:
    """The texts of the reply, as they are sent."""
    combined = Combined(
        words=FormattedText(words), language=language, translations=translations, edited=edited, outside=outside
    )
    return [part.text.text for part in compose_combined(combined, strict_messages())]


def test_each_language_has_a_block_that_begins_with_its_code() -> None:
    (text,) = said({"zh-Hans": machine("zh-Hans", CHINESE), "ar": machine("ar", ARABIC)})
    headings, bodies = zip(*(block.splitlines() for block in text.split("\n\n")), strict=True)
    assert [heading.split(" · ")[0] for heading in headings] == ["ZH", "AR"]
    assert bodies == (CHINESE, ARABIC)
    assert ENGLISH not in text


def test_where_everybody_reads_the_authors_words_there_is_no_reply() -> None:
    """No language beside the author's, or words that have none."""
    assert said({}) == []
    assert said({"ar": untranslated("ar", source=None)}, words="👍 12:30", language=None) == []


def test_an_edit_and_a_correction_are_said_on_the_line_of_the_language() -> None:
    provenance = Provenance(Origin.MEMORY, "en", "pt", 1.0, correction=7)
    (text,) = said({"pt": Translation(FormattedText("Estável."), provenance)}, edited=True)
    heading, body = text.splitlines()
    assert heading.startswith("PT · ")
    assert heading.endswith("editada · corrigida")
    assert body == "Estável."


def test_a_doubtful_block_is_marked_in_the_language_of_its_readers() -> None:
    """And the others are not."""
    doubt = Finding("numbers", Severity.WARNING, "5 mg → 6 mg")
    (text,) = said({"zh-Hans": machine("zh-Hans", CHINESE), "fr": machine("fr", "Stable.", doubt)})
    chinese, french = text.split("\n\n")
    assert "⚠" not in chinese
    assert "⚠" in french.splitlines()[-1]


def test_where_no_engine_could_its_readers_are_told_and_the_words_are_not_repeated() -> None:
    (text,) = said({"ar": untranslated("ar", "unsupported-pair"), "pt": machine("pt", "Estável.")})
    arabic, portuguese = text.split("\n\n")
    assert arabic.startswith("AR\n⚠ ")
    assert ENGLISH not in text
    assert portuguese.endswith("Estável.")


def test_a_message_from_elsewhere_brings_its_author_its_origin_and_its_words() -> None:
    outside = Outside(
        author_name="Ana Prado", team_name="Heart Team", institution_name="West Hospital", forwarded_from="Dana Reed"
    )
    (text,) = said({"pt": machine("pt", "Estável.")}, outside=outside)
    header, origin, *blocks = text.split("\n")
    assert header == "Ana Prado · Heart Team, West Hospital"
    assert origin == "Forwarded from Dana Reed"
    assert blocks[:2] == ["EN", ENGLISH]
    assert blocks[-1] == "Estável."


def test_a_message_from_elsewhere_comes_also_where_no_other_language_is_read() -> None:
    outside = Outside(author_name="Ana Prado", team_name=None, institution_name=None)
    assert said({}, words="👍", language=None, outside=outside) == ["Ana Prado\n👍"]


def base_direction(line: str) -> str:
    """Left or right, as clients give it to a line: by its first strong letter outside isolates (UAX #9, P2 and P3)."""
    depth = 0
    for character in line:
        kind = unicodedata.bidirectional(character)
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return "left" if kind == "L" else "right"
    return "left"


@pytest.mark.parametrize("arabic", [ARABIC, "Warfarin 5 mg مرتين يوميًا.", "MRI اليوم\nCT غدًا"])
def test_every_line_runs_as_its_language_does(arabic: str) -> None:
    """Also where an Arabic line begins with a Latin name, above and below languages that run the other way."""
    (text,) = shown(
        {"ar": machine("ar", arabic), "pt": machine("pt", "Estável."), "zh-Hans": machine("zh-Hans", CHINESE)}
    )
    of_arabic, portuguese, chinese = text.split("\n\n")
    assert [base_direction(line) for line in of_arabic.splitlines()[1:]] == ["right"] * len(arabic.splitlines())
    assert {base_direction(line) for line in (*portuguese.splitlines(), *chinese.splitlines())} == {"left"}


def test_what_stands_beside_the_code_is_isolated_from_it() -> None:
    """So that an Arabic word does not move the code to the other side of the line."""
    (text,) = shown({"ar": machine("ar", ARABIC)}, edited=True)
    heading = text.splitlines()[0]
    assert base_direction(heading) == "left"
    code, *others = heading.split(" · ")
    assert code == "AR"
    assert all(one.startswith("\u2068") and one.endswith("\u2069") for one in others)


def test_a_long_message_becomes_several_numbered_ones_and_each_piece_says_its_language() -> None:
    """None is longer than Telegram takes, and nothing is lost."""
    long = {"pt": "Repouso e líquidos. " * 180, "fr": "Repos et boissons. " * 180, "es": "Reposo y líquidos. " * 60}
    texts = said({tag: machine(tag, text.strip()) for tag, text in long.items()})
    assert [text.splitlines()[0] for text in texts] == [f"({n}/{len(texts)})" for n in range(1, len(texts) + 1)]
    assert len(texts) > 1
    assert all(utf16_length(text) <= LONGEST_TEXT for text in texts)
    whole = "\n".join(texts)
    assert [whole.count(one) for one in ("Repouso", "Repos et", "Reposo")] == [180, 180, 60]
    for text in texts:
        assert text.splitlines()[1].split(" · ")[0] in {"PT", "FR", "ES"}


def test_formatting_stays_where_it_belongs() -> None:
    """Behind the other blocks, counted in code points."""
    bold = FormattedText("Dose: 5 mg", (Span(6, 4, "bold"),))
    translations = {
        "zh-Hans": machine("zh-Hans", CHINESE),
        "en": Translation(bold, Provenance(Origin.MACHINE, "pt", "en", 1.0, provider="on-device")),
    }
    combined = Combined(
        words=FormattedText("Dose: 5 mg"), language="pt", translations=translations, edited=False, outside=None
    )
    (part,) = compose_combined(combined, strict_messages())
    marked = [part.text.text[one.offset : one.end] for one in part.text.spans if one.kind == "bold"]
    assert marked == ["5 mg"]


def test_under_a_picture_stands_what_fits_as_a_whole_and_else_only_who_sent_it() -> None:
    """A caption takes 1,024; no block is torn for it."""
    outside = Outside(author_name="Ana Prado", team_name=None, institution_name=None)
    for text, below in (("Estável.", 0), ("Repouso e líquidos. " * 60, 1)):
        combined = Combined(
            words=FormattedText(ENGLISH),
            language="en",
            translations={"pt": machine("pt", text)},
            edited=False,
            outside=outside,
        )
        caption, *others = compose_combined(combined, strict_messages(), first_limit=LONGEST_CAPTION)
        assert caption.text.text.translate(ISOLATES).startswith("Ana Prado\n")
        assert utf16_length(caption.text.text) <= LONGEST_CAPTION
        assert len(others) == below


def test_a_picture_without_words_comes_with_the_name_of_its_sender() -> None:
    outside = Outside(author_name="Ana Prado", team_name=None, institution_name=None)
    assert [text.strip() for text in said({}, words="", language=None, outside=outside)] == ["Ana Prado"]


@pytest.mark.parametrize(
    ("reading", "others"),
    [
        (Reading("en", 1.0), ["zh-Hans", "ar"]),
        (Reading("zh-Hant", 1.0), ["en", "ar"]),
        (Reading("pt", 1.0), ["en", "zh-Hans", "ar"]),
        (Reading(None, 0.0), ["en", "zh-Hans", "ar"]),
        (Reading("en", 1.0, (TextPart(0, 4, "en"), TextPart(4, 9, "ar"))), ["en", "zh-Hans", "ar"]),
    ],
)
def test_one_block_a_language_and_none_for_the_authors(reading: Reading, others: list[str]) -> None:
    """Both ways of writing Chinese are one language; of a message in two, everybody needs a part."""
    assert languages_beside(["en", "zh-Hans", "zh-Hant", "ar", "en"], reading) == others
