"""What a card looks like. Every word around it is Fluent's, in the language of the card, so that no line mixes directions.

A phrase in a partner's language stands on a line of its own, led by the name of that language in its own script: so each
line runs in its own direction.
"""

from __future__ import annotations

from collections.abc import Sequence

from babel.dates import format_date

from bot.guidance.model import Phrase, PhraseTopic
from bot.guidance.reading import Reading
from bot.language import tags
from bot.language.text import FormattedText, Span
from bot.messenger.entities import BOLD, ITALIC, LONGEST_TEXT, utf16_length
from content.cards import CardState, Section
from content.messages import Messages

_PARAGRAPH = FormattedText("\n\n")


def short(reading: Reading, messages: Messages) -> FormattedText:
    """Title, summary, and how far the card can be trusted."""
    return _joined([*_head(reading), _marks(reading, messages)])


def heading(line: str) -> FormattedText:
    """A line above a card that somebody gets without having asked, with an empty line after it."""
    return _styled(line, BOLD).append("\n\n")


def words_to_say(reading: Reading, messages: Messages) -> FormattedText:
    """The phrases of a card, in the languages of both sides; those of the partners are left out where they would not fit."""
    title = _styled(reading.card.title, BOLD)
    name = messages.format(reading.card.language, f"guide-section-{Section.SAY}")
    for with_partners in (True, False):
        phrases = _list(_with_partners(reading.phrases, with_partners=with_partners))
        text = _joined([title, _headed(name, phrases), _marks(reading, messages)])
        if utf16_length(text.text) <= LONGEST_TEXT:
            break
    return text


def phrases(topic: PhraseTopic, messages: Messages) -> FormattedText:
    """The phrases of a topic. Nobody has reviewed them, and that is said where one reads them."""
    name = messages.format(topic.language, f"phrases-topic-{topic.id}")
    draft = _styled(messages.format(topic.language, "phrases-draft"), ITALIC)
    for with_partners in (True, False):
        listed = "\n\n".join(_with_partners(topic.phrases, with_partners=with_partners))
        text = _joined([_headed(name, listed), draft])
        if utf16_length(text.text) <= LONGEST_TEXT:
            break
    return text


def whole(reading: Reading, messages: Messages) -> FormattedText:
    """The whole card, as one Telegram message; phrases in partners' languages are left out where they would not fit."""
    for with_partners in (True, False):
        text = _joined(
            [*_head(reading), *_body(reading, messages, with_partners=with_partners), _marks(reading, messages)]
        )
        if utf16_length(text.text) <= LONGEST_TEXT:
            break
    return text


def _head(reading: Reading) -> list[FormattedText]:
    return [_styled(reading.card.title, BOLD), FormattedText(reading.card.summary)]


def _body(reading: Reading, messages: Messages, *, with_partners: bool) -> list[FormattedText]:
    card = reading.card
    sections = {
        Section.WHY: card.why,
        Section.DO: _list(card.do),
        Section.AVOID: _list(card.avoid),
        Section.SAY: _list(_with_partners(reading.phrases, with_partners=with_partners)),
        Section.REFLECT: _list(card.reflect),
    }
    parts = [(f"guide-section-{name}", text) for name, text in sections.items()]
    parts.append(("guide-sources", _list(card.sources)))
    # An institution's own card has only what its author wrote.
    return [_headed(messages.format(card.language, name), text) for name, text in parts if text]


def _marks(reading: Reading, messages: Messages) -> FormattedText:
    card, language = reading.card, reading.card.language
    lines = []
    if reading.institution is not None:
        lines.append(messages.format(language, "guide-own-of", institution=reading.institution))
    if tags.base(language) != tags.base(reading.wanted):
        wanted, shown = (tags.display_name(tag, language) for tag in (reading.wanted, language))
        lines.append(messages.format(language, "guide-fallback", wanted=wanted, shown=shown))
    if reading.state is CardState.OUTDATED:
        lines.append(messages.format(language, "guide-state-outdated"))
    if reading.state is CardState.REVIEWED and card.reviewed_by is not None and card.reviewed_on is not None:
        on = format_date(card.reviewed_on, format="long", locale=language.replace("-", "_"))
        lines.append(messages.format(language, "guide-state-reviewed", name=card.reviewed_by, date=on))
    else:
        lines.append(messages.format(language, "guide-state-draft"))
    return _styled("\n".join(lines), ITALIC)


def _with_partners(phrases: Sequence[Phrase], *, with_partners: bool) -> list[str]:
    """Each phrase, and beneath it the same one in each of the partners' languages."""
    return ["\n".join([one.text, *(_elsewhere(*other) for other in one.elsewhere if with_partners)]) for one in phrases]


def _elsewhere(language: str, text: str) -> str:
    name = tags.display_name(language, language)
    return f"{name[:1].upper()}{name[1:]}: {text}"


def _headed(heading: str, text: str) -> FormattedText:
    return _styled(heading, BOLD).append("\n").append(text)


def _list(items: Sequence[str]) -> str:
    return "\n".join(f"• {item}" for item in items)


def _styled(text: str, kind: str) -> FormattedText:
    return FormattedText(text, (Span(0, len(text), kind),))


def _joined(parts: Sequence[FormattedText]) -> FormattedText:
    between = [piece for part in parts for piece in (_PARAGRAPH, part)]
    return FormattedText.concatenate(between[1:])
