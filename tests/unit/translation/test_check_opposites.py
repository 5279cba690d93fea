"""Clinical opposites of closed lists, and what people are allergic to."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.translation.checks import Severity, inspect
from bot.translation.reading.folding import fold_text
from bot.translation.reading.opposites import OPPOSITES


def alarms(source: str, target: str, source_language: str, target_language: str) -> set[str]:
    """The checks with a CRITICAL or WARNING finding."""
    findings = inspect(source, target, source_language, target_language)
    return {finding.check for finding in findings if finding.severity is not Severity.NOT_CHECKED}


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("Take it before breakfast.", "早餐后服用。", "zh-Hans"),
        ("Take it after meals.", "خذه قبل الوجبات.", "ar"),
        ("Give it after surgery.", "Administrar antes de la cirugía.", "es"),
        ("Increase the dose.", "Diminua a dose.", "pt"),
        ("Stop the warfarin.", "Commencez la warfarine.", "fr"),
        ("The test is positive.", "检测结果为阴性。", "zh-Hans"),
        ("The mass is benign.", "الكتلة خبيثة.", "ar"),
        ("She is awake.", "Está inconsciente.", "es"),
        ("His condition is stable.", "O estado dele é instável.", "pt"),
        ("The fever is getting worse.", "La fièvre s'améliore.", "fr"),
        ("Potassium is too low.", "Potasio demasiado alto.", "es"),
        ("Give it by mouth.", "静脉给药。", "zh-Hans"),
        ("An acute condition.", "حالة مزمنة.", "ar"),
        ("Avoid aspirin.", "Tome aspirina.", "pt"),
    ],
)
def test_a_word_turned_into_its_opposite_is_critical(source: str, target: str, language: str) -> None:
    """Each is fluent, and says the contrary."""
    findings = inspect(source, target, "en", language)
    assert "opposites" in {finding.check for finding in findings if finding.severity is Severity.CRITICAL}


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("Take it before breakfast.", "早餐前服用。", "zh-Hans"),
        ("Her current condition improved.", "她目前病情好转。", "zh-Hans"),
        ("Come in the afternoon, before the round.", "تعالوا بعد الظهر قبل الجولة.", "ar"),
        ("She is not conscious.", "Está inconsciente.", "es"),
        ("The students are at low risk.", "Les élèves sont à faible risque.", "fr"),
        ("Pain in the lower back, high fever.", "Dor lombar, febre alta.", "pt"),
        ("The risk is less high than before.", "Le risque est moins élevé qu'avant.", "fr"),
        ("Nothing by mouth after midnight.", "Jejum depois da meia-noite.", "pt"),
    ],
)
def test_the_same_said_in_another_way_raises_no_alarm(source: str, target: str, language: str) -> None:
    """Only what both texts say outright is compared."""
    assert alarms(source, target, "en", language) == set()


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("She is allergic to eggs.", "لديها حساسية من الحليب.", "ar"),
        ("Allergic to sulfa drugs.", "对青霉素类药物过敏。", "zh-Hans"),
        ("Allergy to latex.", "Alergia ao iodo.", "pt"),
        ("He has a peanut allergy.", "Tiene alergia al pescado.", "es"),
        ("Prednisone for a week.", "Prednisolona durante una semana.", "es"),
    ],
)
def test_another_allergen_or_sister_drug_is_critical(source: str, target: str, language: str) -> None:
    """What somebody must not have is as much a matter of life as what they are given."""
    findings = inspect(source, target, "en", language)
    assert "drugs" in {finding.check for finding in findings if finding.severity is Severity.CRITICAL}


@pytest.mark.parametrize(
    ("source", "target", "language", "same"),
    [
        ("Give Lasix 40 mg.", "给予呋塞米40毫克。", "zh-Hans", True),
        ("Give furosemide 40 mg.", "给予速尿40毫克。", "zh-Hans", True),
        ("Give furosemide 40 mg.", "给予格华止40毫克。", "zh-Hans", False),
        ("Give Advil 400 mg.", "Dar ibuprofeno 400 mg.", "es", True),
        ("Give Advil 400 mg.", "Dar paracetamol 400 mg.", "es", False),
        ("Give paracetamol 1 g.", "أعط بنادول ١ غ.", "ar", True),
    ],
)
def test_a_brand_is_its_substance(source: str, target: str, language: str, same: bool) -> None:
    """The common brand names stand for the international name."""
    assert ("drugs" not in alarms(source, target, "en", language)) is same


@pytest.mark.parametrize("language", sorted(OPPOSITES))
def test_every_language_has_both_ends_of_every_pair(language: str) -> None:
    """An opposite that only one language knows could not be compared."""
    assert OPPOSITES[language].keys() == OPPOSITES["en"].keys()


@pytest.mark.parametrize("language", sorted(OPPOSITES))
def test_no_word_stands_for_two_things(language: str) -> None:
    """Folded, a word is in one list alone (élevés and élèves would be one)."""
    lists = [{fold_text(form) for form in forms.split("|")} for forms in OPPOSITES[language].values()]
    assert [word for word, times in Counter(word for words in lists for word in words).items() if times > 1] == []


@pytest.mark.parametrize(
    ("source", "right", "wrong", "languages"),
    [
        ("Tomó el doble de la dosis.", "He took double the dose.", "He took half the dose.", ("es", "en")),
        ("剂量减半。", "Halve the dose.", "Double the dose.", ("zh", "en")),
        ("Halve the dose.", "Reduzir a dose pela metade.", "Dobrar a dose.", ("en", "pt")),
    ],
)
def test_double_is_not_half(source: str, right: str, wrong: str, languages: tuple[str, str]) -> None:
    """Without any figure that could be compared."""
    assert {one.check for one in inspect(source, right, *languages) if one.severity is Severity.CRITICAL} == set()
    assert {one.check for one in inspect(source, wrong, *languages) if one.severity is Severity.CRITICAL}


def test_an_allergen_named_twice_and_once_another_is_doubtful() -> None:
    """The second mention does not excuse the first."""
    source, target = "Latex allergy, use the latex-free trolley.", "Alergia al yodo, usar el carro sin látex."
    (finding,) = [one for one in inspect(source, target, "en", "es") if one.check == "drugs"]
    assert finding.severity is Severity.WARNING
