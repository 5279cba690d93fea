"""The phrases that ship are whole and polite in six languages; a broken row is named with its line, and the rest counts."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from bot.errors import InvalidSetting
from content.messages import LOCALES
from content.phrases import LANGUAGES, LARGEST_FILE, LONGEST_PHRASE, Phrasebook, PhrasePair

HEADER = "id,topic,en,zh-Hans,ar,es,fr,pt"
HELLO = "hello,greeting,Hello.,您好。,أهلًا.,Buenos días.,Bonjour.,Bom dia."
THANKS = "thanks,thanking,Thank you.,谢谢。,شكرًا.,Gracias.,Merci.,Agradeço."


@pytest.fixture(scope="module")
def shipped() -> Phrasebook:
    return Phrasebook.load()


def read(folder: Path, *lines: str | bytes) -> Phrasebook:
    """The phrasebook of a file with these lines."""
    file = folder / "phrases.csv"
    file.write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines) + b"\n")
    return Phrasebook.load(file)


def complaints(book: Phrasebook) -> list[tuple[int, str]]:
    return [(problem.line, problem.reason) for problem in book.problems]


def texts(book: Phrasebook, language: str) -> list[str]:
    return [phrase.texts[language] for phrase in book.phrases]


def test_nothing_that_ships_has_a_problem(shipped: Phrasebook) -> None:
    """Not one row is left out."""
    assert shipped.problems == ()


def test_there_are_enough_phrases_for_meetings_and_coordination(shipped: Phrasebook) -> None:
    """Some 150, with at least five for each topic."""
    assert len(shipped.phrases) >= 150
    assert min(len(shipped.about(topic)) for topic in shipped.topics) >= 5


def test_the_phrases_speak_every_language_of_the_interface(shipped: Phrasebook) -> None:
    """A new language of the interface needs its phrases as well."""
    assert sorted(LANGUAGES) == sorted(file.stem for file in LOCALES.glob("*.ftl"))
    assert all(set(phrase.texts) == set(LANGUAGES) for phrase in shipped.phrases)


@pytest.mark.parametrize(
    ("language", "script"),
    [("en", "LATIN"), ("zh-Hans", "CJK"), ("ar", "ARABIC"), ("es", "LATIN"), ("fr", "LATIN"), ("pt", "LATIN")],
)
def test_phrases_are_written_in_the_script_of_their_language(shipped: Phrasebook, language: str, script: str) -> None:
    """A cell in the wrong column shows at once."""
    written = "".join(texts(shipped, language))
    assert {unicodedata.name(one).split()[0] for one in written if one.isalpha()} == {script}


@pytest.mark.parametrize(
    ("language", "familiar"),
    [
        ("zh-Hans", r"你(?!们)"),
        ("es", r"\b(?:tú|te|tu|tus|vosotros|os|vuestr[oa]s?)\b"),
        ("fr", r"\b(?:tu|te|toi|ton|ta|tes)\b"),
        ("pt", r"\b(?:tu|te|teu|tua|você|vocês|voss[oa]s?)\b"),
    ],
)
def test_nobody_is_addressed_too_familiarly(shipped: Phrasebook, language: str, familiar: str) -> None:
    """您, usted and vous throughout; Portuguese does without a pronoun that one of its countries finds odd."""
    assert [text for text in texts(shipped, language) if re.search(familiar, text.lower())] == []


def test_the_portuguese_works_in_brazil_and_in_portugal(shipped: Phrasebook) -> None:
    """Words that only one of the two uses, or spells so, are avoided."""
    only_one = (
        r"\b(?:equip[ae]s?|ficheiros?|arquivos?|ecrã|tela|telemóvel|celular|contact?o|registr?o|fact?o|conexão|usuário"
        r"|utilizador|senha|câm[ae]ra|obrigad[oa]|compartilhar|partilhar)\b|[áa]mos\b(?<=ámos)"
    )
    assert [text for text in texts(shipped, "pt") if re.search(only_one, text.lower())] == []


def test_french_keeps_its_no_break_spaces(shipped: Phrasebook) -> None:
    """No question mark begins a line."""
    assert [text for text in texts(shipped, "fr") if re.search(r"(?:« | [:;?!»])|\S[?!;]", text)] == []


def test_the_dose_can_be_asked_back_in_every_language(shipped: Phrasebook) -> None:
    """The phrase that matters most for safety."""
    phrase = next(one for one in shipped.phrases if one.id == "read-back-dose")
    assert phrase.topic == "numbers"
    assert phrase.texts["en"] == "Please read the dose back to me."


def test_every_phrase_goes_from_each_language_to_each_other_one(shipped: Phrasebook) -> None:
    """Thirty directions for six languages, none twice."""
    pairs = list(shipped.pairs())
    assert len(pairs) == len(set(pairs)) == 30 * len(shipped.phrases)
    assert not any(pair.source_language == pair.target_language for pair in pairs)


def test_a_pair_holds_the_two_texts_of_one_phrase(tmp_path: Path) -> None:
    """Source and target belong together."""
    pairs = set(read(tmp_path, HEADER, HELLO).pairs())
    assert PhrasePair("ar", "zh-Hans", "أهلًا.", "您好。") in pairs
    assert PhrasePair("zh-Hans", "ar", "您好。", "أهلًا.") in pairs


def test_the_texts_of_a_phrase_cannot_be_changed(shipped: Phrasebook) -> None:
    """A phrasebook is shared by everybody."""
    with pytest.raises(TypeError):
        shipped.phrases[0].texts["en"] = "Something else."  # type: ignore[index]  # what a type checker forbids, too


def test_the_topics_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    """And an unknown topic holds nothing."""
    book = read(tmp_path, HEADER, THANKS, HELLO)
    assert book.topics == ("thanking", "greeting")
    assert [phrase.id for phrase in book.about("greeting")] == ["hello"]
    assert book.about("unknown") == ()


def test_a_further_language_is_a_further_column(tmp_path: Path) -> None:
    """Its pairs come with it."""
    book = read(tmp_path, f"{HEADER},ru", f"{HELLO},Здравствуйте.")
    assert book.problems == ()
    assert len(list(book.pairs())) == 42


def test_a_byte_order_mark_and_empty_lines_do_no_harm(tmp_path: Path) -> None:
    """Spreadsheets write them."""
    book = read(tmp_path, b"\xef\xbb\xbf" + HEADER.encode(), "", HELLO, "")
    assert (book.problems, len(book.phrases)) == ((), 1)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (HELLO.replace("أهلًا.", " "), "ar: the text is missing"),
        (HELLO.removesuffix(",Bom dia."), "7 cells, expected 8"),
        (HELLO.replace("Bonjour.", "B" * (LONGEST_PHRASE + 1)), "fr: 201 characters, at most 200 fit"),
        (HELLO.replace("hello", "Hello there"), "id: expected a-z, 0-9 and hyphens, at most 40 characters"),
        (HELLO.replace("greeting", "x" * 41), "topic: expected a-z, 0-9 and hyphens, at most 40 characters"),
        (HELLO.replace("Bom dia.", "Bom\x07dia."), "pt: a control character in the text"),
        (HELLO.replace("hello", "thanks"), "id: thanks stands in line 2 already"),
        (
            HELLO.replace("Buenos días.", "GRACIAS."),
            "es: the same text stands in line 2 already",
        ),
        (HELLO.encode().replace(b"Bonjour.", b"\xff"), "not UTF-8"),
    ],
)
def test_a_broken_row_is_named_with_its_line_and_the_others_count(
    tmp_path: Path, row: str | bytes, reason: str
) -> None:
    """What is wrong is told in one sentence."""
    book = read(tmp_path, HEADER, THANKS, row, HELLO.replace("hello", "fine").replace("Hello", "Fine"))
    assert complaints(book)[0] == (3, reason)
    assert book.phrases[0].id == "thanks"
    assert book.phrases[-1].id == "fine"


def test_a_quotation_mark_without_its_other_half_is_named(tmp_path: Path) -> None:
    """It swallows its own line, and no other."""
    book = read(tmp_path, HEADER, HELLO.replace("Hello.", '"Hello.'), THANKS)
    assert [line for line, _ in complaints(book)] == [2]
    assert [phrase.id for phrase in book.phrases] == ["thanks"]


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("", "expected the columns id,topic,en,zh-Hans,ar,es,fr,pt"),
        ("topic,id,en,zh-Hans,ar,es,fr,pt", "expected the columns id,topic,en,zh-Hans,ar,es,fr,pt"),
        ("id,topic,en,zh-Hans,es,fr", "no column for ar, pt"),
        (f"{HEADER},EN", "EN: expected the tag of a language, such as zh-Hans"),
        (f"{HEADER},", "an empty cell: expected the tag of a language, such as zh-Hans"),
        (f"{HEADER},en", "en: two columns of this name"),
    ],
)
def test_a_header_that_cannot_be_trusted_refuses_the_file(tmp_path: Path, header: str, reason: str) -> None:
    """Better no phrases than phrases in the wrong language."""
    book = read(tmp_path, header, HELLO)
    assert complaints(book) == [(1, reason)]
    assert book.phrases == ()


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    """It is not a file of phrases."""
    book = read(tmp_path, HEADER, HELLO, b"x" * LARGEST_FILE)
    assert complaints(book) == [(1, f"more than {LARGEST_FILE} bytes: not a file of phrases")]


def test_a_file_that_is_not_there_is_told_to_the_operator(tmp_path: Path) -> None:
    """By its name."""
    with pytest.raises(InvalidSetting, match=r"none\.csv"):
        Phrasebook.load(tmp_path / "none.csv")
