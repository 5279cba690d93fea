"""The language of a message: what the room speaks and what the script says come before statistics."""

from __future__ import annotations

import time

import pytest

import bot.language
from bot.language import Detector
from bot.language.tags import same_language

ROOM = ("en", "zh-Hans", "ar")
WIDE_ROOM = ("en", "zh-Hans", "ar", "pt", "es")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The patient slept well and ate her breakfast.", "en"),
        ("病人昨晚睡得很好", "zh-Hans"),
        ("病人昨晚睡得很好，沒有發燒", "zh-Hant"),
        ("نام المريض جيدا الليلة الماضية", "ar"),
        ("A doente dormiu bem e já não tem dores", "pt"),
        ("La paciente durmió bien y ya no tiene dolor", "es"),
    ],
)
def test_a_sentence_in_one_of_the_room_s_languages_is_known(detector: Detector, text: str, language: str) -> None:
    found = detector.detect(text, WIDE_ROOM)
    assert found.language == language
    assert found.confidence > 0.9


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Patient hat gut geschlafen und keine Schmerzen mehr", "de"),
        ("La paciente durmió bien y ya no tiene dolor", "es"),
        ("Пациент хорошо спал", "ru"),
        ("ผู้ป่วยนอนหลับดี", "th"),
        ("Pacjent dobrze spał i nie ma gorączki", "pl"),
        ("Mgonjwa alilala vizuri na hana maumivu", "sw"),
    ],
)
def test_a_language_that_the_room_does_not_speak_is_called_by_its_name(
    detector: Detector, text: str, language: str
) -> None:
    assert detector.detect(text, ROOM).language == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("请给 metformin 500mg bid，HbA1c 9.1", "zh-Hans"),
        ("我想做CT和MRI", "zh-Hans"),
        ("المريض يأخذ warfarin و metformin", "ar"),
        ("Please tell 王医生 that the patient is stable", "en"),
        ("O doente com COPD fez MRI ontem", "pt"),
    ],
)
def test_names_and_acronyms_of_another_script_do_not_decide(detector: Detector, text: str, language: str) -> None:
    assert detector.detect(text, WIDE_ROOM).language == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "ok",
        "OK 👍",
        "CT?",
        "12/80",
        "👍",
        "https://example.org/a",
        "@anna",
        "metformin 500mg",
        "dexamethasone 6 mg",
        "HR 120",
    ],
)
def test_where_there_is_no_language_the_answer_is_none(detector: Detector, text: str) -> None:
    found = detector.detect(text, WIDE_ROOM, "pt")
    assert found.language is None
    assert found.confidence == 0.0


@pytest.mark.parametrize(
    ("text", "language"), [("好", "zh-Hans"), ("نعم", "ar"), ("sí", "es"), ("否", "zh-Hans"), ("não", "pt")]
)
def test_very_short_answers_are_known(detector: Detector, text: str, language: str) -> None:
    assert detector.detect(text, WIDE_ROOM).language == language


def test_a_shared_short_answer_is_in_the_room_s_or_the_sender_s_language(detector: Detector) -> None:
    """ "no" is English where the room has no Spanish; where it has both, it is the sender's, or nobody's."""
    assert detector.detect("no", ROOM).language == "en"
    assert detector.detect("no", WIDE_ROOM).language is None
    assert detector.detect("no", WIDE_ROOM, "es").language == "es"


def test_capitals_are_read_like_small_letters(detector: Detector) -> None:
    assert detector.detect("A DOENTE DORMIU BEM", WIDE_ROOM).language == "pt"


def test_the_sender_s_language_tips_the_balance(detector: Detector) -> None:
    """Words that are spelt alike in Portuguese and Spanish go to the language that the sender usually writes."""
    assert detector.detect("problema grave", WIDE_ROOM, "pt").language == "pt"
    assert detector.detect("problema grave", WIDE_ROOM, "es").language == "es"


def test_the_sender_s_language_does_not_overrule_the_words(detector: Detector) -> None:
    assert detector.detect("the patient is stable now", WIDE_ROOM, "pt").language == "en"


def test_chinese_without_characters_of_its_own_takes_the_room_s_script(detector: Detector) -> None:
    assert detector.detect("在我的胸口", ("en", "zh-Hant")).language == "zh-Hant"
    assert detector.detect("在我的胸口", ("en",)).language == "zh-Hans"
    assert detector.detect("在我的胸口", ("en", "zh-Hans"), "zh-Hant").language == "zh-Hant"


def test_a_close_relative_is_called_what_the_room_calls_it(detector: Detector) -> None:
    assert detector.detect("pesakit tidur dengan baik malam tadi", ("en", "ms")).language == "ms"
    assert detector.detect("pesakit tidur dengan baik malam tadi", ("en", "id")).language == "id"


def test_what_is_no_tag_is_ignored(detector: Detector) -> None:
    assert detector.detect("the patient is stable", ("??", "en", "\ud800"), "nobody knows").language == "en"


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("病人发热", "Hans"),
        ("病人發熱", "Hant"),
        ("熱はありません", "Jpan"),
        ("نعم", "Arab"),
        ("ok", "Latn"),
        ("1", None),
    ],
)
def test_the_script_is_told(detector: Detector, text: str, script: str | None) -> None:
    assert detector.detect(text).script == script


def test_the_parts_are_offsets_into_the_message_as_it_was_sent(detector: Detector) -> None:
    text = "👍 病人 stable"
    assert [text[part.start : part.end] for part in detector.detect(text).parts] == ["病人", "stable"]


def test_persian_from_an_arabic_keyboard_is_persian(detector: Detector) -> None:
    assert detector.detect("جلوگيري از درد", ("en", "ar", "fa")).language == "fa"


def test_vietnamese_without_diacritics_is_vietnamese(detector: Detector) -> None:
    assert detector.detect("toi bi dau nguc va kho tho", ("en", "vi", "it")).language == "vi"


@pytest.mark.parametrize(
    "text",
    [
        "a" * 100_000,
        "我 a " * 30_000,
        "\ud800" * 5000,
        "h\u0301\u0302\u0303" * 2000,
        "\u200b" * 5000,
        "שלום hello " * 500,
    ],
)
def test_no_text_raises_or_takes_long(detector: Detector, text: str) -> None:
    """Ten times the promised 5 ms, because the machine that runs the tests has other work."""
    detector.detect(text, WIDE_ROOM)
    start = time.process_time()
    found = detector.detect(text, WIDE_ROOM)
    assert time.process_time() - start < 0.05
    assert found.language is None or found.confidence > 0


def test_the_package_fronts_one_default_detector() -> None:
    assert bot.language.default_detector() is bot.language.default_detector()
    found = bot.language.detect("没有发热", expected=("en", "zh", "ar")).language
    assert found is not None
    assert same_language(found, "zh")
