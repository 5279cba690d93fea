"""Whatever was marked, and whatever an engine made of it: no address is lost, and what was hidden stays hidden."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.text import FormattedText, Span
from bot.translation.markup import LINK, SPOILER, carry, shield, snippets
from bot.translation.places import WORD

KINDS = ("bold", "italic", "underline", "strikethrough", "spoiler", "text_link", "blockquote", "code", "pre", "mention")
PIECES = (
    "Give",
    "5 mg",
    "2.5",
    "now",
    ". ",
    "\n",
    "。",
    "مريض",
    "患者",
    "👍",
    "{{q",
    "}}",
    " ",
    "not",
    "...",
    "✓ ",
    "(x)",
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.text(max_size=60)


@st.composite
def formatted(draw: st.DrawFn) -> FormattedText:
    """A text with up to six spans, wherever."""
    text = FormattedText(draw(TEXTS)).text
    spans = []
    for number in range(draw(st.integers(0, 6)) if text else 0):
        offset = draw(st.integers(0, len(text) - 1))
        kind = draw(st.sampled_from(KINDS))
        value = f"https://example.org/{number}" if kind == LINK else None
        spans.append(Span(offset, draw(st.integers(1, len(text) - offset)), kind, value))
    return FormattedText(text, tuple(spans))


relaxed = settings(max_examples=300, deadline=None)


@relaxed
@given(source=formatted(), data=st.data())
def test_every_address_of_a_link_is_in_the_translation_exactly_as_often(
    source: FormattedText, data: st.DataObject
) -> None:
    shielded = shield(source)
    target = data.draw(st.just(shielded.text.text) | TEXTS.filter(str.strip))
    if target.strip():
        made = shielded.reveal(carry(shielded.text, target).text)
        assert addresses(made) == addresses(source)


@relaxed
@given(source=formatted(), target=TEXTS)
def test_what_was_hidden_stays_hidden(source: FormattedText, target: str) -> None:
    """A word that could only be read by uncovering it is nowhere open in the translation."""
    target = FormattedText(target).text
    covered = places(source)
    hidden = {word.group().lower() for word in WORD.finditer(source.text) if word.start() in covered}
    open_ones = {word.group().lower() for word in WORD.finditer(source.text) if word.start() not in covered}
    made = carry(source, target).text
    still = places(made)

    assert all(
        set(range(*word.span())) <= still
        for word in WORD.finditer(made.text)
        if word.group().lower() in hidden - open_ones
    )
    if (
        any(one.kind == SPOILER and source.text[one.offset : one.end].strip() for one in source.spans)
        and target.strip()
    ):
        assert still, "something was hidden, so something is"


@relaxed
@given(source=formatted(), data=st.data())
def test_of_two_spans_that_share_characters_one_holds_the_other(source: FormattedText, data: st.DataObject) -> None:
    """As Telegram wants them; and none reaches beyond the text, which FormattedText itself would refuse."""
    shielded = shield(source)
    target = data.draw(st.just(shielded.text.text) | TEXTS)
    known = {snippet: data.draw(TEXTS) for snippet in snippets(shielded.text, target)}
    spans = shielded.reveal(carry(shielded.text, target, known).text).spans
    for one in spans:
        for other in spans:
            apart = one.end <= other.offset or other.end <= one.offset
            held = one.offset <= other.offset and other.end <= one.end
            assert apart or held or (other.offset <= one.offset and one.end <= other.end)


@relaxed
@given(source=formatted())
def test_what_was_taken_out_comes_back_as_it_was(source: FormattedText) -> None:
    shielded = shield(source)
    assert shielded.reveal(shielded.text).text == source.text


def places(text: FormattedText) -> set[int]:
    """What is hidden."""
    return {place for one in text.spans if one.kind == SPOILER for place in range(one.offset, one.end)}


def addresses(text: FormattedText) -> Counter[str | None]:
    """The addresses of the links."""
    return Counter(one.value for one in text.spans if one.kind == LINK)
