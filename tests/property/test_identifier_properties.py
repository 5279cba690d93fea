"""What holds of the privacy gate for any text at all."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bench.identifier_texts import Example, examples
from bot.privacy.identifiers import redacted, screen

PIECES = st.sampled_from(
    [
        "MRN ",
        "病历号：",
        "رقم الملف ",
        "12345678",
        "4111 1111 1111 1111",
        "+974 5512 3456",
        "Mr ",
        "patient ",
        "患者",
        "王丽",
        "المريض ",
        "أحمد",
        "Ana García",
        "born ",
        "12/03/1985",
        "né le ",
        " ",
        "\n",
        "@",
        "example.com",
        "<",
        "12 Rue ",
        "Calle Mayor 12",
        "٣",
        "９",
        "\u200f",
        "\ud800",
        "İ",
        "e\u0301",
        "😀",
        "address: ",
        "(",
        ".",
        "-",
    ]
)
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=120), st.lists(PIECES, max_size=14).map("".join)
)
LANGUAGES = st.sampled_from([None, "en", "zh-Hans", "ar", "es", "fr", "pt", "ru", "?"])


@settings(max_examples=300, deadline=None)
@given(TEXTS, LANGUAGES)
def test_identifiers_lie_in_the_text_in_order_without_overlap(text: str, language: str | None) -> None:
    """Screening never fails, not even at halves of characters."""
    done = 0
    for one in screen(text, language):
        assert done <= one.start < one.end <= len(text)
        done = one.end


@settings(max_examples=150, deadline=None)
@given(TEXTS, LANGUAGES)
def test_what_follows_after_an_emoji_changes_nothing(text: str, language: str | None) -> None:
    """A reaction at the end neither hides nor adds an identifier."""
    assert screen(text + " 🙏", language) == screen(text, language)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([one for one in examples(held_out=False, each=1) if one.kind]))
def test_a_redacted_text_is_clean(example: Example) -> None:
    """What is redacted is not found again."""
    clean = redacted(example.text, screen(example.text, example.language))
    assert screen(clean, example.language) == []
