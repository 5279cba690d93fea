"""Whatever a text is made of: shown, it is the same text, in pieces that Telegram takes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.bodies import Body, fitted
from bot.delivery.direction import bare, directed
from bot.delivery.graphemes import may_cut
from bot.delivery.splitting import split
from bot.language.text import FormattedText, Span
from bot.messenger.entities import from_telegram, to_telegram, utf16_length

LETTERS = st.sampled_from(
    [*"ab 5-+/.,:%\n\r(«،؟。", "mg ", "Dr. ", "أعطِ ", "ש", "患", "😀", "👩\u200d⚕\ufe0f", "e\u0301", "🇶🇦", "\r\n"]
)
LANGUAGES = st.sampled_from(["en", "ar", "he", "zh-Hans", "ur", None])


@st.composite
def formatted(draw: st.DrawFn) -> FormattedText:
    """A text in several scripts with links, code, quotations and bold words over it."""
    text = "".join(draw(st.lists(LETTERS, max_size=80)))
    spans = []
    for _ in range(draw(st.integers(0, 4)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        length = draw(st.integers(1, len(text) - start))
        kind = draw(st.sampled_from(["bold", "italic", "text_link", "code", "pre", "blockquote"]))
        spans.append(Span(start, length, kind, "https://example.org" if kind == "text_link" else None))
    return FormattedText(text, tuple(spans))


@given(formatted(), LANGUAGES, st.booleans())
def test_without_its_marks_what_is_shown_is_what_was_written(
    text: FormattedText, language: str | None, machine: bool
) -> None:
    """The words and what covers them; again after the way through Telegram's own counting."""
    made = directed(text, language, machine=machine)

    assert bare(made) == text
    content, entities = to_telegram(made)
    assert bare(from_telegram(content, entities)) == text


@given(formatted(), LANGUAGES)
def test_every_isolate_is_closed_on_its_line(text: FormattedText, language: str | None) -> None:
    for line in directed(text, language, machine=True).text.splitlines():
        depths = [0]
        for character in line:
            depths.append(depths[-1] + {"\u2066": 1, "\u2069": -1}.get(character, 0))
        assert (min(depths), max(depths), depths[-1]) in {(0, 0, 0), (0, 1, 0)}


@given(formatted(), st.integers(2, 40), st.integers(2, 40))
def test_pieces_are_the_text_less_the_space_at_the_cuts(text: FormattedText, limit: int, first: int) -> None:
    """Each within its limit, every letter under the same formatting as before."""
    pieces = split(text, limit, first=first)

    assert all(utf16_length(piece.text) <= (limit if number else first) for number, piece in enumerate(pieces))
    assert [one for piece in pieces for one in _letters(piece)] == _letters(text)


@given(formatted(), st.integers(14, 40))
def test_no_character_is_cut_that_fits(text: FormattedText, limit: int) -> None:
    """The longest one here takes seven UTF-16 units with its accents; half of 14."""
    place = 0
    for piece in split(text, limit)[:-1]:
        place = text.text.index(piece.text, place) + len(piece.text)
        assert may_cut(text.text, place)


@given(formatted(), formatted(), LANGUAGES, st.integers(70, 200), st.integers(0, 90))
def test_two_texts_stay_apart_and_within_their_limits(
    one: FormattedText, other: FormattedText, language: str | None, limit: int, first: int
) -> None:
    above = FormattedText("— EN —\n")
    bodies = [Body(one, language, machine=True), Body(other, "en", above=above)]
    pieces = fitted(bodies, whole=first, first=first, limit=limit)

    if len(pieces) > 1:
        assert all(utf16_length(piece.text) <= limit for piece in pieces[1:])
        assert utf16_length(pieces[0].text) <= max(first, 0)
    joined = "".join(bare(piece).text for piece in pieces)
    assert "".join(joined.split()) == "".join(f"{one.text}{above.text}{other.text}".split())


def _letters(text: FormattedText) -> list[tuple[str, list[tuple[str, str | None]]]]:
    """Every visible character with the formatting over it."""
    return [
        (letter, sorted((span.kind, span.value or "") for span in text.spans if span.offset <= index < span.end))
        for index, letter in enumerate(text.text)
        if not letter.isspace()
    ]
