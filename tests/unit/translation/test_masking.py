"""What an engine must not touch is masked, and comes back exactly once or is reported."""

from __future__ import annotations

import pytest

from bot.translation.masking import MaskKind, Replacement, mask, unmask
from bot.translation.model import Severity


@pytest.mark.parametrize(
    ("text", "original", "kind"),
    [
        ("See https://example.org/a?b=1, please.", "https://example.org/a?b=1", MaskKind.LITERAL),
        ("Write to ward.seven@example.org.", "ward.seven@example.org", MaskKind.LITERAL),
        ("Ask @ward_seven now.", "@ward_seven", MaskKind.LITERAL),
        ("Tagged #handover today.", "#handover", MaskKind.LITERAL),
        ("Dear {name}, welcome.", "{name}", MaskKind.LITERAL),
        ("Lot AB1234C was recalled.", "AB1234C", MaskKind.CODE),
        ("White cells 12 x 10^9/L.", "10^9/L", MaskKind.CODE),
        ("Protocol NCT01234567 starts.", "NCT01234567", MaskKind.CODE),
        ("Well done 👍🏽 all.", "👍🏽", MaskKind.EMOJI),
        ("From 🇶🇦 with thanks.", "🇶🇦", MaskKind.EMOJI),
    ],
)
def test_it_is_masked_and_comes_back(text: str, original: str, kind: MaskKind) -> None:
    """One token, and the text as it was."""
    masked = mask(text)
    (token,) = masked.tokens
    assert (token.original, token.kind) == (original, kind)
    assert original not in masked.text
    assert unmask(masked.text, masked) == (text, [])


@pytest.mark.parametrize(
    "text",
    ["COVID-19 is back.", "Give 500 mg at 8AM.", "Give 500MG.", "She is 65.", "- one\n- two", "N95 masks.", "H1N1."],
)
def test_ordinary_clinical_words_are_not_masked(text: str) -> None:
    """The engine needs them to make a sentence."""
    assert mask(text).tokens == ()


def test_numbers_are_masked_on_request() -> None:
    """For an engine that alters them: 118,381 → 11.381 was seen."""
    assert [token.original for token in mask("Of 118,381 people 9.2% died.", numbers=True).tokens] == [
        "118,381",
        "9.2%",
    ]
    assert mask("Of 118,381 people 9.2% died.").tokens == ()


def test_an_agreed_term_comes_back_as_its_translation() -> None:
    """The glossary's word, whatever the engine would have said."""
    masked = mask("Ask the care team today.", terms=[Replacement("care team", "equipo asistencial")])
    assert masked.text == "Ask the XX1XX today."
    assert unmask("Pregunte hoy al XX1XX.", masked) == ("Pregunte hoy al equipo asistencial.", [])


def test_the_longer_term_wins() -> None:
    """ "Care team leader" is not "care team" with something after it."""
    terms = [Replacement("care team", "A"), Replacement("care team leader", "B")]
    assert [token.replacement for token in mask("The care team leader.", terms=terms).tokens] == ["B"]


def test_protected_ranges_come_back_as_they_are() -> None:
    """Ranges of code points that a caller names."""
    masked = mask("Say ibuprofen slowly.", protected=[(4, 13)])
    assert [token.original for token in masked.tokens] == ["ibuprofen"]
    assert unmask(masked.text, masked) == ("Say ibuprofen slowly.", [])


@pytest.mark.parametrize("protected", [(-1, 2), (3, 3), (2, 99)])
def test_a_range_outside_the_text_is_refused(protected: tuple[int, int]) -> None:
    """A caller's mistake, not a text's."""
    with pytest.raises(ValueError, match="outside"):
        mask("hello", protected=[protected])


@pytest.mark.parametrize("translated", ["Vea por favor.", "Vea XX1XX y XX1XX."])
def test_a_mask_that_does_not_come_back_exactly_once_is_critical(translated: str) -> None:
    """Lost, or doubled."""
    _, findings = unmask(translated, mask("See https://example.org please."))
    assert [finding.severity for finding in findings] == [Severity.CRITICAL]


def test_a_damaged_mask_is_never_shown() -> None:
    """A space put in, letters made small: recognised all the same."""
    masked = mask("See https://example.org please.")
    assert unmask("Vea xx 1 XX por favor.", masked) == ("Vea https://example.org por favor.", [])


def test_a_mask_that_nobody_put_there_is_critical() -> None:
    """The engine made one up."""
    _, findings = unmask("Vea XX1XX y XX7XX.", mask("See https://example.org please."))
    assert [finding.detail for finding in findings] == ["∅ → XX7XX"]


def test_a_text_that_holds_such_a_token_keeps_it() -> None:
    """The writer's own XX3XX is masked too."""
    masked = mask("The form XX3XX and @ward_seven.")
    assert unmask(masked.text, masked) == ("The form XX3XX and @ward_seven.", [])


def test_a_web_address_is_masked_as_an_address() -> None:
    """The engine is shown that an address stands there, and the writer's own comes back."""
    masked = mask("Read www.example.org/a before work.")
    assert masked.text == "Read https://xx1xx.com before work."
    assert unmask("Lea https://xx1xx.com antes.", masked) == ("Lea www.example.org/a antes.", [])


def test_two_addresses_go_where_the_engine_put_their_masks() -> None:
    """Each comes back in its own place, also where the translation names the second first."""
    masked = mask("Use https://example.org/new, not https://example.org/old.")
    assert masked.text == "Use https://xx1xx.com, not https://xx2xx.com."
    assert unmask(masked.text, masked) == ("Use https://example.org/new, not https://example.org/old.", [])
    assert unmask("No https://xx2xx.com: https://xx1xx.com.", masked) == (
        "No https://example.org/old: https://example.org/new.",
        [],
    )


def test_an_address_that_is_lost_is_critical_and_named() -> None:
    """The other one is back all the same."""
    masked = mask("Use https://example.org/new, not https://example.org/old.")
    text, findings = unmask("Use https://xx1xx.com.", masked)
    assert text == "Use https://example.org/new."
    assert [(one.check, one.severity, one.detail) for one in findings] == [
        ("masks", Severity.CRITICAL, "https://example.org/old ×0")
    ]


@pytest.mark.parametrize("damaged", ["https: //XX1XX.com", "HTTPS://xx1xx.COM", "https://www.xx1xx.com"])
def test_a_damaged_address_is_whole_again(damaged: str) -> None:
    """Spaces and capitals that the engine put in go with the mask."""
    masked = mask("Read https://example.org/a now.")
    assert unmask(f"Lea {damaged} ahora.", masked) == ("Lea https://example.org/a ahora.", [])
