"""What the privacy gate takes for an identifier, and what not. Numbers are examples of standards, or kept for fiction."""

from __future__ import annotations

import pytest

from bot.privacy.identifiers import LONGEST, Identifier, Kind, load, redacted, screen

FOUND = [
    ("en", "MRN: 00-12-34-56, needs a CT", "MRN: [medical-record], needs a CT"),
    ("en", "4456789 is her MRN", "[medical-record] is her MRN"),
    ("zh-Hans", "病历号：１２３４５６，今日手术", "病历号：[medical-record]，今日手术"),
    ("ar", "ورقم الملف هو ١٢٣٤٥٦٧", "ورقم الملف هو [medical-record]"),
    ("es", "historia clínica nº 123456", "historia clínica nº [medical-record]"),
    ("fr", "n° de dossier : 8001234567", "n° de dossier : [medical-record]"),
    ("pt", "o prontuário dela é 123456-7", "o prontuário dela é [medical-record]"),
    ("zh-Hans", "号码11010519491231002X请核对", "号码[national-id]请核对"),
    ("es", "firma 12345678Z aquí", "firma [national-id] aquí"),
    ("pt", "anotado 123.456.789-09 na ficha", "anotado [national-id] na ficha"),
    ("en", "her SSN, as she says, is 123 45 6789", "her SSN, as she says, is [national-id]"),
    ("en", "Passport no. E12345678", "Passport no. [passport]"),
    ("en", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "[passport]"),
    ("en", "call (213) 555-0123 or +44 7700 900123", "call [phone] or [phone]"),
    ("zh-Hans", "家属手机13800138000，请联系", "家属手机[phone]，请联系"),
    ("ar", "اتصل على ٠٠٩٧٤٥٥١٢٣٤٥٦", "اتصل على [phone]"),
    ("zh-Hans", "邮箱wang@example.com，谢谢", "邮箱[email]，谢谢"),
    ("en", "born on March 12, 1985 in Doha", "born on [date-of-birth] in Doha"),
    ("zh-Hans", "患者，女，1985年3月12日生，发热", "患者，女，[date-of-birth]生，发热"),
    ("en", "paid with 4111 1111 1111 1111", "paid with [payment-card]"),
    ("en", "to GB82 WEST 1234 5698 7654 32 please", "to [bank-account] please"),
    ("fr", "habite 12 rue de la Paix, 75002 Paris", "habite [address]"),
    ("zh-Hans", "住址：广东省深圳市南山区科技路12号3栋501室", "住址：[address]"),
    ("en", "Mr Chen and patient Ana García", "[name] and patient [name]"),
    ("en", "mr chen called", "[name] called"),
    ("zh-Hans", "患者王丽今日入院，病人李先生出院", "患者[name]今日入院，病人[name]出院"),
    ("ar", "المريض أحمد علي يعاني من ألم", "المريض [name] يعاني من ألم"),
    ("es", "la Sra. López refiere dolor", "la [name] refiere dolor"),
    ("fr", "M. Dupont et Mme Marie Curie", "[name] et [name]"),
    ("pt", "Dona Maria e Sr. João da Silva", "[name] e [name]"),
]
NOT_FOUND = [
    "BP 120/80, HR 88, SpO2 96 % on 2 L, IL-6 12.5 (0-7), CRP 310",
    "Give 500 mg every 6 hours from 12/03/2026 14:30, 2,500,000 IU in total",
    "Protocol number 310-555-0123, lot 4111111111111111, room 4021",
    "https://example.org/p/310-555-0123?card=4111111111111111",
    "Reference 4111111111111112 and 123456782",
    "Dr Smith asked nurse Joy; 王医生查房; la Dra. López; د. أحمد",
    "MR angiography for MS patients; DNA based; vitamin D. Take it",
    "patient Safety Committee; gave the patient Metformin 500 mg",
    "患者高血压，病人高热，患者应卧床，患者何时进食",
    "المريضة مستقرة والضغط ١٢٠/٨٠، عن طريق الفم كل ٨ ساعات",
    "Hospital Clínic, habitación 310, cama 12; M. tuberculosis",
]


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    """The rules, loaded once as the house does."""
    load()


@pytest.mark.parametrize(("language", "text", "expected"), FOUND)
def test_what_names_somebody_is_found_where_it_stands(language: str, text: str, expected: str) -> None:
    """The identifier goes, whole, and the words around it stay."""
    assert redacted(text, screen(text, language)) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_only_looks_like_it_is_left(text: str) -> None:
    """Doses, dates of visits, numbers of things, links, clinicians and common words are no identifiers."""
    assert screen(text) == []


def test_signs_that_nobody_sees_do_not_hide_a_number() -> None:
    """Directions, joiners and spaces of other widths are passed over, and the place is that of the original."""
    text = "MRN\u200f: \u206612\u200b34\u00ad567\u2069."
    (found,) = screen(text)
    assert (text[found.start], text[found.end - 1], found.kind) == ("1", "7", Kind.MEDICAL_RECORD)


def test_what_lies_beyond_the_limit_counts_as_an_identifier() -> None:
    """A text too long to be read whole must not leave in part."""
    text = "no fever " * 3000
    assert screen(text) == [Identifier(LONGEST, len(text), Kind.UNSCREENED)]


def test_an_identifier_that_the_limit_cuts_is_covered_whole() -> None:
    """What begins before the limit and ends after it is one identifier; the rest follows without a gap."""
    text = " " * (LONGEST - 8) + "MRN 12345678 and more words"
    first, rest = screen(text)
    assert text[first.start : first.end] == "12345678"
    assert (rest.start, rest.end, rest.kind) == (first.end, len(text), Kind.UNSCREENED)


def test_a_language_that_nobody_knows_counts_as_none() -> None:
    """A strange tag neither raises nor hides anything."""
    assert [one.kind for one in screen("MRN 1234567", "x-!")] == [Kind.MEDICAL_RECORD]


def test_redacting_nothing_changes_nothing() -> None:
    """Without identifiers the text is what it was."""
    assert redacted("no fever", []) == "no fever"
