"""The formatting of a text in its translation: found where it can be, never lost where it matters."""

from __future__ import annotations

import pytest

from bot.language.text import FormattedText, Span
from bot.translation.markup import CHECK, carry, hidden_like, shield, snippets

TEXT = "Give 5 mg now. Ask the ward today."
TARGET = "Administre 5 mg agora. Pergunte à enfermaria hoje."


def marked(text: str, words: str, kind: str, value: str | None = None) -> FormattedText:
    """The text with a span over these words."""
    return FormattedText(text, (Span(text.index(words), len(words), kind, value),))


def covered(text: FormattedText) -> list[str]:
    """What the spans cover."""
    return [text.text[one.offset : one.end] for one in text.spans]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("5 mg", "5 mg"),
        (TEXT, TARGET),
        ("Give 5 mg now.", "Administre 5 mg agora."),
        ("Ask the ward today", "Pergunte à enfermaria hoje"),
        ("the ward", "enfermaria"),
    ],
)
def test_bold_words_are_found_in_the_translation(words: str, found: str) -> None:
    """As they stand, by the place of their sentence, or as an engine translates them alone."""
    source = marked(TEXT, words, "bold")

    assert covered(carry(source, TARGET, {"the ward": "a enfermaria"}).text) == [found]


def test_a_number_is_found_in_the_spelling_of_the_other_language() -> None:
    assert covered(carry(marked("Give 2.5 mg now.", "2.5 mg", "bold"), "Administre 2,5 mg agora.").text) == ["2,5 mg"]


def test_of_equal_words_the_one_that_was_marked_is_meant() -> None:
    source = FormattedText("5 mg today, 5 mg tomorrow.", (Span(12, 4, "bold"),))
    made = carry(source, "5 mg hoje, 5 mg amanhã.").text

    assert [one.offset for one in made.spans] == [11]


def test_only_words_that_are_not_found_are_asked_about_and_at_most_eight() -> None:
    words = [f"word{letter}" for letter in "abcdefghijkl"]
    text = " ".join(words) + " 5 mg."
    spans = tuple(Span(text.index(one), len(one), "bold") for one in [*words, "5 mg"])

    assert snippets(FormattedText(text, spans), "Outra coisa 5 mg.") == tuple(words[:8])


def test_bold_that_is_not_found_widens_to_its_sentence() -> None:
    assert covered(carry(marked(TEXT, "ward", "bold"), TARGET).text) == ["Pergunte à enfermaria hoje."]


def test_a_link_that_is_not_found_stands_behind_its_sentence() -> None:
    made = carry(marked("Ask the ward. Go now.", "ward", "text_link", "https://example.org"), "Pergunte. Vá já.").text

    assert made.text == "Pergunte. ↗ Vá já."
    assert [(one.kind, one.value) for one in made.spans] == [("text_link", "https://example.org")]
    assert covered(made) == ["↗"]


def test_hidden_words_hide_their_sentence_and_all_where_sentences_do_not_match() -> None:
    source = marked(TEXT, "ward", "spoiler")

    assert covered(carry(source, TARGET).text) == ["Pergunte à enfermaria hoje."]
    assert covered(carry(source, "Tudo numa frase só").text) == ["Tudo numa frase só"]


def test_a_hidden_number_that_moved_to_another_sentence_hides_everything() -> None:
    source = marked("It is 42. Call us.", "42", "spoiler")

    assert "Ligue 42." in covered(carry(source, "É isso. Ligue 42.").text)[0]


def test_crossed_out_words_that_are_not_found_leave_a_warning() -> None:
    """Widened, they would cross out what stands; dropped in silence, they would bring back what does not."""
    carried = carry(marked(TEXT, "ward", "strikethrough"), TARGET)

    assert carried.text.spans == ()
    assert [(one.check, one.detail) for one in carried.findings] == [(CHECK, "strikethrough")]


def test_a_quoted_line_stays_a_quoted_line() -> None:
    source = marked("He says:\nGive it.\nAgreed?", "Give it.", "blockquote")

    assert covered(carry(source, "Ele diz:\nAdministre.\nDe acordo?").text) == ["Administre."]


def test_code_never_reaches_the_engine_and_comes_back_as_it_was() -> None:
    source = FormattedText("Run rm -rf x now", (Span(4, 8, "code"), Span(0, 16, "bold")))
    shielded = shield(source)
    assert "rm -rf" not in shielded.text.text
    made = shielded.reveal(carry(shielded.text, shielded.text.text.replace("now", "já").replace("Run", "Corra")).text)

    assert made.text == "Corra rm -rf x já"
    assert [(one.kind, made.text[one.offset : one.end]) for one in made.spans] == [
        ("bold", "Corra "),
        ("code", "rm -rf x"),
        ("bold", " já"),
    ]


def test_a_doubtful_text_is_hidden_where_anything_was() -> None:
    assert covered(hidden_like(marked(TEXT, "ward", "spoiler"), "Texto")) == ["Texto"]
    assert covered(hidden_like(marked(TEXT, "ward", "bold"), "Texto")) == []


def test_a_sentence_of_signs_alone_keeps_its_formatting() -> None:
    """Where the engine leaves nothing but a full stop of a sentence, the span stays on that."""
    assert covered(carry(marked("Ah.. Give", "Ah", "bold"), ". 0").text) == ["."]


def test_a_part_of_a_word_widens_to_its_sentence() -> None:
    """Nothing in another language answers to the end of a word, even where the same letters stand there."""
    source = FormattedText("now now", (Span(1, 2, "bold"),))

    assert covered(carry(source, "now ow").text) == ["now ow"]
