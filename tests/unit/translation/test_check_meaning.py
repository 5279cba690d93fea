"""Small words that turn the meaning round, drugs, terms, and what must come through letter by letter."""

from __future__ import annotations

import pytest

from bot.translation.checks import GlossaryTerm, Severity, inspect


def alarms(
    source: str, target: str, source_language: str, target_language: str, glossary: tuple[GlossaryTerm, ...] = ()
) -> set[str]:
    """The checks with a CRITICAL or WARNING finding."""
    findings = inspect(source, target, source_language, target_language, glossary)
    return {finding.check for finding in findings if finding.severity is not Severity.NOT_CHECKED}


@pytest.mark.parametrize(
    ("source", "target", "target_language"),
    [
        ("Do not give ibuprofen to her.", "Dele ibuprofeno a ella.", "es"),
        ("Do not give ibuprofen to her.", "Dê ibuprofeno a ela.", "pt"),
        ("Do not give ibuprofen to her.", "给她布洛芬。", "zh-Hans"),
        ("Do not give ibuprofen to her.", "أعطها الإيبوبروفين.", "ar"),
        ("The test was never repeated.", "Le test a été répété.", "fr"),
        ("Do not travel.", "Il est conseillé de pas voyager.", "fr"),
    ],
)
def test_a_lost_negation_is_found(source: str, target: str, target_language: str) -> None:
    """Also half of one: *pas* without *ne*."""
    assert "negation" in alarms(source, target, "en", target_language)


@pytest.mark.parametrize(
    ("source", "target", "target_language"),
    [
        ("Do not give ibuprofen to her.", "Evite darle ibuprofeno.", "es"),
        ("The drug is not available.", "Le médicament est indisponible.", "fr"),
        ("No fever since yesterday.", "Pas de fièvre depuis hier.", "fr"),
        ("The patient has no pain.", "患者无疼痛。", "zh-Hans"),
        ("Not only fever but cough.", "不仅发烧，还咳嗽。", "zh-Hans"),
        ("Give no more than 3 tablets.", "最多给3片。", "zh-Hans"),
    ],
)
def test_a_negation_said_in_another_way_is_none_lost(source: str, target: str, target_language: str) -> None:
    """Words of refusal, lack or avoidance deny too."""
    assert alarms(source, target, "en", target_language) == set()


@pytest.mark.parametrize(
    ("target", "target_language"),
    [
        ("右膝疼痛。", "zh-Hans"),
        ("ألم في الركبة اليمنى.", "ar"),
        ("Dolor en la rodilla derecha.", "es"),
        ("Dor no joelho direito.", "pt"),
    ],
)
def test_the_other_side_is_found(target: str, target_language: str) -> None:
    """Left became right."""
    assert "laterality" in alarms("Pain in the left knee.", target, "en", target_language)


@pytest.mark.parametrize(
    ("source", "target", "target_language"),
    [
        ("About 5 patients came.", "来了5位左右的患者。", "zh-Hans"),
        ("Give levofloxacin now.", "现在给予左氧氟沙星。", "zh-Hans"),
        ("She left the hospital.", "Ella salió del hospital.", "es"),
        ("It is her right to refuse.", "Es su derecho negarse.", "es"),
    ],
)
def test_left_and_right_that_are_no_sides_are_left_alone(source: str, target: str, target_language: str) -> None:
    """左右 is "about", 左氧氟沙星 a drug."""
    assert "laterality" not in alarms(source, target, "en", target_language)


@pytest.mark.parametrize(
    ("source", "target", "target_language"),
    [
        ("Keep it at least 92%.", "保持在最多92%。", "zh-Hans"),
        ("Keep it at least 92%.", "حافظ عليه عند 92% على الأكثر.", "ar"),
        ("Do not exceed 4 g.", "Dar al menos 4 g.", "es"),
        ("Patients aged 65 or older.", "65岁以下的患者。", "zh-Hans"),
        ("More than 3 days.", "Menos de 3 dias.", "pt"),
    ],
)
def test_a_bound_turned_round_is_critical(source: str, target: str, target_language: str) -> None:
    """At least became at most."""
    findings = inspect(source, target, "en", target_language)
    assert ("comparators", Severity.CRITICAL) in {(finding.check, finding.severity) for finding in findings}


@pytest.mark.parametrize(
    ("source", "target", "target_language"),
    [
        ("Give amoxicillin.", "Dar ampicilina.", "es"),
        ("Give metoprolol.", "给予阿替洛尔。", "zh-Hans"),
        ("Give ceftriaxone.", "أعط سيفازولين.", "ar"),
        ("Give warfarin.", "Dar heparina.", "pt"),
    ],
)
def test_another_drug_is_critical(source: str, target: str, target_language: str) -> None:
    """Also one of the same class."""
    findings = inspect(source, target, "en", target_language)
    assert ("drugs", Severity.CRITICAL) in {(finding.check, finding.severity) for finding in findings}


@pytest.mark.parametrize(
    ("source", "target", "target_language"),
    [
        ("Give amoxicillin.", "أعط أموكسيسيلين.", "ar"),
        ("Give acetaminophen.", "给予对乙酰氨基酚。", "zh-Hans"),
        ("Give epinephrine.", "Dar adrenalina.", "es"),
        ("Give warfarin.", "Dar varfarina.", "pt"),
    ],
)
def test_the_same_drug_under_its_other_name_is_the_same(source: str, target: str, target_language: str) -> None:
    """By sound, by table, by synonym."""
    assert "drugs" not in alarms(source, target, "en", target_language)


def test_a_chinese_drug_name_outside_the_table_is_not_checked() -> None:
    """Said, not passed silently."""
    findings = inspect("Give zanubrutinib.", "给予泽布替尼。", "en", "zh-Hans")
    assert ("drugs", Severity.NOT_CHECKED) in {(finding.check, finding.severity) for finding in findings}


def test_a_changed_address_is_critical() -> None:
    """Web addresses come through letter by letter."""
    assert "literals" in alarms("See https://example.org/a1.", "Vea https://example.org/a2.", "en", "es")


def test_a_mask_left_in_the_text_is_critical() -> None:
    """No reader is to see a mask."""
    assert "literals" in alarms("See the form.", "Vea el XX3XX.", "en", "es")


def test_the_glossary_word_is_asked_for() -> None:
    """An institution's word for a term."""
    glossary = (GlossaryTerm("care team", "equipo asistencial"),)
    assert "terms" in alarms("Ask the care team.", "Pregunte al equipo de cuidados.", "en", "es", glossary)
    assert "terms" not in alarms("Ask the care team.", "Pregunte al equipo asistencial.", "en", "es", glossary)


def test_a_forbidden_word_is_found() -> None:
    """The translation that must not be used."""
    glossary = (GlossaryTerm("ward", "barrio", forbidden=True),)
    assert "terms" in alarms("Go to the ward.", "Vaya al barrio.", "en", "es", glossary)


@pytest.mark.parametrize("check", ["negation", "comparators", "laterality", "opposites", "times", "frequency", "drugs"])
@pytest.mark.parametrize(
    ("target", "language"),
    [
        ("Usiweke zaidi ya mL 5 ya timolol kwenye jicho la kushoto.", "sw"),
        ("बाईं आँख में 5 mL से अधिक टिमोलोल न डालें।", "hi"),
        ("በግራ ዓይን ከ5 mL በላይ ቲሞሎል አይጨምሩ።", "am"),
        ("ห้ามหยอดทิโมลอลเกิน 5 mL ในตาซ้าย", "th"),
    ],
)
def test_a_language_without_rules_is_said_to_be_unchecked(check: str, target: str, language: str) -> None:
    """Never silently passed."""
    source = "Do not put more than 5 mL of timolol in the left eye before 8 am, twice a day."
    findings = inspect(source, target, "en", language)
    assert (check, Severity.NOT_CHECKED) in {(finding.check, finding.severity) for finding in findings}


@pytest.mark.parametrize(
    ("source", "target", "wrong", "languages"),
    [
        ("The film looks fine.", "胸片没问题。", "胸片有问题，不正常。", ("en", "zh")),
        ("复查CT未见异常。", "Repeat CT is normal.", "Repeat CT is abnormal.", ("zh", "en")),
        ("Sin novedad esta noche.", "All good tonight.", "Something new tonight.", ("es", "en")),
        ("Don't forget the bloods.", "记得抽血。", "忘了抽血。", ("en", "zh")),
        ("Recuerde firmar la hoja.", "Don't forget to sign the sheet.", "Don't sign the sheet.", ("es", "en")),
    ],
)
def test_what_one_language_denies_the_other_may_say_plainly(
    source: str, target: str, wrong: str, languages: tuple[str, str]
) -> None:
    """没问题 is fine and "don't forget" is remember; nothing else is excused by that."""
    assert not alarms(source, target, *languages)
    assert "negation" in alarms(source, wrong, *languages)


def test_a_plain_word_excuses_one_denial_only() -> None:
    """Looks good was there before; the concerns are new."""
    source, target = "No concerns about the wound, looks good.", "Hay dudas con la herida, tiene buena pinta."
    assert "negation" in alarms(source, target, "en", "es")


@pytest.mark.parametrize(
    ("source", "right", "wrong", "languages"),
    [
        ("Una gota en el ojo derecho a las 8 h.", "One drop in the right eye at 8.", "left", ("es", "en")),
        ("Uma gota no olho direito à noite.", "One drop in the right eye at night.", "left", ("pt", "en")),
    ],
)
def test_a_right_side_is_not_a_right_to_something(
    source: str, right: str, wrong: str, languages: tuple[str, str]
) -> None:
    """Derecho a is an entitlement; ojo derecho a las 8 is an eye."""
    assert not alarms(source, right, *languages)
    assert "laterality" in alarms(source, right.replace("right", wrong), *languages)
