"""Which messages to colleagues are one plain question, so that a card may be offered under them."""

from __future__ import annotations

import pytest

from bot.guidance.model import looks_like_a_question


@pytest.mark.parametrize(
    "text",
    [
        "How do we build trust with a partner we have never met?",
        "怎样和从未见过面的合作方建立信任？",
        "كيف نبني الثقة مع شريك جديد؟",
        "¿Cómo construimos confianza con un socio nuevo?",
        "They do not answer. What can we do? ",
        "Is “trust” really enough?”",
    ],
)
def test_a_short_text_that_ends_as_a_question_is_one(text: str) -> None:
    assert looks_like_a_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "Why?",
        "We trust each other.",
        "May I give 5 mg tonight?",
        "Did you read https://example.org/trust?",
        "Will @colleague answer us today?",
        "/guide How do we build trust?",
        "How do we build trust? Thank you.",
        "So " * 200 + "what should we do?",
        "？" * 100_000,
    ],
    ids=lambda text: ascii(text[:20]),
)
def test_anything_else_is_none(text: str) -> None:
    """Numbers, addresses and commands: that is about a patient or a document, or meant for somebody."""
    assert not looks_like_a_question(text)
