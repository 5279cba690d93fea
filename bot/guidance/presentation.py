"""What a card looks like. Every word around it is Fluent's, in the language of the card, so that no line mixes directions.

A phrase in a partner's language stands on a line of its own, led by the name of that language in its own script: so each
line runs in its own direction.
"""

from __future__ import annotations

from collections.abc import Sequence

from babel.dates import format_date

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
    phrases = [
        "\n".join([one.text, *(_elsewhere(*other) for other in one.elsewhere if with_partners)])
        for one in reading.phrases
    ]
    sections = {
        Section.WHY: card.why,
        Section.DO: _list(card.do),
        Section.AVOID: _list(card.avoid),
        Section.SAY: _list(phrases),
        Section.REFLECT: _list(card.reflect),
    }
    return [
        *(_headed(messages.format(card.language, f"guide-section-{name}"), text) for name, text in sections.items()),
        _headed(messages.format(card.language, "guide-sources"), _list(card.sources)),
    ]


def _marks(reading: Reading, messages: Messages) -> FormattedText:
    card, language = reading.card, reading.card.language
    lines = []
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
