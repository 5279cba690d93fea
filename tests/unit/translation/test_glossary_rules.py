"""What follows from the termbase for one text: what is masked, what is expected, what is replaced."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime

from bot.translation.checks import Finding, GlossaryTerm, Severity, inspect
from bot.translation.glossary import EVERY_LANGUAGE, Glossary, Term, TermState, TermStatus
from bot.translation.model import Attempt, Origin, Provenance
from bot.translation.preparation import prepare
from bot.translation.provenance import from_json, to_json

WHEN = datetime(2026, 3, 1, tzinfo=UTC)


def term(concept: str, language: str, text: str, status: str = "preferred", room: int | None = None) -> Term:
    """An approved term."""
    return Term(
        concept=concept,
        language=language,
        text=text,
        status=TermStatus(status),
        state=TermState.APPROVED,
        room_id=room,
        approved_by="Terminology group",
        approved_at=WHEN,
    )


def expected(glossary: Glossary, text: str, source: str = "en", target: str = "pt") -> list[tuple[str, str, bool]]:
    return [(one.source, one.target, one.forbidden) for one in glossary.agreement(text, source, target).terms]


WARD = [
    term("ward", "en", "ward"),
    term("ward", "es", "planta de hospitalización"),
    term("ward", "es", "pabellón", "admitted"),
    term("ward", "es", "pupilo", "forbidden"),
]


def warnings(glossary: Glossary, source: str, target: str, language: str = "es") -> list[str]:
    agreed = glossary.agreement(source, "en", language)
    findings = inspect(source, target, "en", language, agreed.terms)
    return [one.detail for one in findings if one.check == "terms" and one.severity is Severity.WARNING]


def test_a_draft_influences_nothing() -> None:
    drafts = [replace(one, state=TermState.DRAFT, approved_by=None, approved_at=None) for one in WARD]
    drafts.append(Term(concept="s", language="mul", text="SBAR", status=TermStatus.DO_NOT_TRANSLATE))
    agreed = Glossary(drafts).agreement("The ward wants an SBAR.", "en", "es")
    assert (agreed.terms, agreed.masks, agreed.key) == ((), (), "")


def test_the_agreed_word_is_expected_in_whatever_form() -> None:
    glossary = Glossary(WARD)
    assert warnings(glossary, "Both wards are full.", "Las plantas de hospitalización están llenas.") == []
    assert warnings(glossary, "Both wards are full.", "Las salas están llenas.") == [
        "wards → planta de hospitalización"
    ]


def test_an_admitted_word_is_right_too() -> None:
    assert warnings(Glossary(WARD), "The ward is full.", "El pabellón está lleno.") == []


def test_a_forbidden_word_is_found() -> None:
    found = warnings(Glossary(WARD), "The ward is full.", "El pupilo está lleno.")
    assert found == ["ward → planta de hospitalización", "ward → ≠ pupilo"]


def test_a_forbidden_word_that_another_term_of_the_text_asks_for_is_none() -> None:
    glossary = Glossary(
        [
            term("comorbidity", "en", "comorbidity"),
            term("comorbidity", "zh-Hans", "共病"),
            term("comorbidity", "zh-Hans", "并发症", "forbidden"),
            term("complication", "en", "complication"),
            term("complication", "zh-Hans", "并发症"),
        ]
    )
    assert warnings(glossary, "No comorbidity.", "无并发症。", "zh-Hans") == [
        "comorbidity → 共病",
        "comorbidity → ≠ 并发症",
    ]
    assert warnings(glossary, "No comorbidity, no complication.", "无共病，无并发症。", "zh-Hans") == []


def test_a_word_of_two_concepts_is_content_with_either() -> None:
    glossary = Glossary(
        [
            term("leaving", "en", "discharge"),
            term("leaving", "es", "alta"),
            term("wound", "en", "discharge"),
            term("wound", "es", "secreción"),
        ]
    )
    assert warnings(glossary, "The discharge is today.", "El alta es hoy.") == []
    assert warnings(glossary, "The discharge is yellow.", "La secreción es amarilla.") == []
    assert warnings(glossary, "The discharge is today.", "La descarga es hoy.") == ["discharge → alta"]


def test_one_word_in_two_forms_is_asked_for_once() -> None:
    glossary = Glossary([term("sepsis", "en", "sepsis"), term("sepsis", "pt", "sepse")])
    assert expected(glossary, "Sepsis: what to know about sepsis") == [("Sepsis", "sepse", False)]


def test_where_the_target_language_has_no_agreed_word_nothing_is_expected() -> None:
    assert expected(Glossary(WARD), "The ward is full.", target="fr") == []


def test_a_rooms_preferred_term_takes_the_place_of_the_general_one() -> None:
    """The general one is still known when people write it, and neither expected nor forbidden in a translation."""
    general = [term("handover", "en", "handover"), term("handover", "pt", "passagem de turno")]
    glossary = Glossary([*general, term("handover", "pt", "passagem de plantão", room=1)])
    assert expected(glossary, "The handover is at 8.") == [("handover", "passagem de plantão", False)]
    assert expected(glossary, "A passagem de turno é às 8.", "pt", "en") == [("passagem de turno", "handover", False)]


def test_a_room_may_forbid_what_is_right_elsewhere() -> None:
    glossary = Glossary([*WARD, term("ward", "es", "pabellón", "forbidden", room=1)])
    assert ("ward", "pabellón", True) in expected(glossary, "The ward is full.", target="es")


def test_what_is_not_to_be_translated_passes_the_engine_untouched_in_every_language() -> None:
    """In the letters in which it stands, and nothing that only looks like it."""
    glossary = Glossary([term("redcap", EVERY_LANGUAGE, "REDCap", "do-not-translate")])
    agreed = glossary.agreement("Redcap or REDCap? A red cap.", "en", "ar")
    prepared = prepare("Redcap or REDCap? A red cap.", "en", agreed.masks)
    assert prepared.text == "XX1XX or XX2XX? A red cap."
    assert prepared.restore(prepared.text)[0].rstrip() == "Redcap or REDCap? A red cap."


def test_an_acronym_is_masked_without_the_word_that_is_spelt_like_it() -> None:
    glossary = Glossary([term("it", EVERY_LANGUAGE, "IT", "do-not-translate")])
    agreed = glossary.agreement("Is it IT?", "en", "pt")
    assert prepare("Is it IT?", "en", agreed.masks).text == "Is it XX1XX?"


def test_a_preferred_term_is_not_masked() -> None:
    """Decision 0015: the sentence around a mask loses its gender and number."""
    assert Glossary(WARD).agreement("The ward is full.", "en", "es").masks == ()


HANDOVER = [
    term("handover", "en", "handoff"),
    term("handover", "en", "hand-over", "forbidden"),
    term("handover", "pt", "passagem de plantão"),
    term("sepsis", "pt", "sepse"),
    term("sepsis", "en", "sepsis"),
    term("sepsis", "zh-Hans", "脓毒症"),
    term("sepsis", "zh-Hans", "败血症", "forbidden"),
    term("sepsis", "es", "sepsis"),
    term("sepsis", "es", "septicemia", "forbidden"),
]


def settled(text: str, translation: str, source: str, target: str) -> str:
    return Glossary(HANDOVER).agreement(text, source, target).settle(translation)


def test_a_forbidden_word_is_replaced_where_the_sentence_stays_right() -> None:
    assert settled("Sepse?", "是败血症吗？", "pt", "zh-Hans") == "是脓毒症吗？"
    assert settled("sepsis", "败血症 https://x.example/败血症", "en", "zh-Hans") == "脓毒症 https://x.example/败血症"


def test_a_forbidden_word_stays_and_is_told_where_grammar_would_have_to_follow() -> None:
    assert settled("Sepse?", "¿Septicemia?", "pt", "es") == "¿Septicemia?"


def test_nothing_is_replaced_that_the_source_did_not_ask_for() -> None:
    assert settled("Febre?", "是败血症吗？", "pt", "zh-Hans") == "是败血症吗？"


def test_an_english_word_is_replaced_only_if_the_article_fits_both() -> None:
    alike = [term("c", "pt", "febre"), term("c", "en", "fever"), term("c", "en", "pyrexia", "forbidden")]
    other = [term("c", "pt", "febre"), term("c", "en", "fever"), term("c", "en", "a-temperature", "forbidden")]
    assert Glossary(alike).agreement("febre", "pt", "en").settle("a pyrexia") == "a fever"
    assert Glossary(other).agreement("febre", "pt", "en").settle("an a-temperature") == "an a-temperature"


def test_it_is_told_which_agreed_terms_a_translation_has() -> None:
    agreed = Glossary(WARD).agreement("Both wards", "en", "es")
    assert agreed.used("los dos pabellones") == ("wards → pabellón",)
    assert agreed.used("las dos salas") == ()


def test_the_key_changes_with_what_is_agreed_about_the_text_and_with_nothing_else() -> None:
    before, after = Glossary(WARD), Glossary([*WARD, term("ward", "es", "sala", "admitted")])
    text, other = "The ward is full.", "The bed is free."
    assert before.agreement(text, "en", "es").key != after.agreement(text, "en", "es").key
    assert before.agreement(other, "en", "es").key == after.agreement(other, "en", "es").key == ""


def test_provenance_keeps_the_terms_and_reads_what_was_written_before_there_were_any() -> None:
    terms = ("sepsis → sepse",)
    provenance = Provenance(
        Origin.MACHINE, "en", "pt", attempts=(Attempt("on-device", "kept", terms=terms),), terms=terms
    )
    written = to_json(provenance)
    assert from_json(written) == provenance
    old = written.replace(',"terms":["sepsis → sepse"]', "")
    assert "terms" not in old
    assert from_json(old).terms == ()


def test_a_callers_own_glossary_needs_no_more_than_source_and_target() -> None:
    """The stable door: ``inspect(…, glossary=…)``."""
    glossary = [GlossaryTerm("care team", "equipo asistencial")]
    assert inspect("Ask the care teams.", "Pregunte a los equipos asistenciales.", "en", "es", glossary) == []
    assert Finding("terms", Severity.WARNING, "care team → equipo asistencial") in inspect(
        "Ask the care team.", "Pregunte al equipo de cuidados.", "en", "es", glossary
    )


def test_500_terms_cost_a_message_far_less_than_a_millisecond() -> None:
    """The best of many, so that a busy machine does not count: some 0.15 ms."""
    terms = [one for number in range(250) for one in _pair(number)]
    glossary = Glossary([*terms, *WARD])
    text = "The ward asks for the w12 plan and the w77 plan before noon; the family was informed. " * 4
    assert len(glossary) > 500
    assert len(glossary.agreement(text[:300], "en", "es").terms) == 4
    best = 1.0
    for _ in range(50):
        began = time.perf_counter()
        glossary.agreement(text[:300], "en", "es")
        best = min(best, time.perf_counter() - began)
    assert best < 0.001


def _pair(number: int) -> list[Term]:
    return [term(f"c{number}", "en", f"w{number} plan"), term(f"c{number}", "es", f"plan w{number}")]
