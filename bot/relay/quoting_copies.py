"""The passage that an answer quotes, in each reader's own copy of what is answered.

Never another engine is asked for a quotation, and nothing is guessed. Where the passage cannot be pointed at in a reader's copy,
the answer shows it above its text, in the words that its author saw, and says in which language they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.delivery import repository as ledger
from bot.delivery.carrying import places
from bot.delivery.model import Delivery
from bot.delivery.service import Rendered
from bot.language.tags import display_name, same_language
from bot.language.text import FormattedText, Span
from bot.messenger.entities import BLOCKQUOTE
from bot.messenger.quotes import OutgoingQuote
from bot.relay import repository
from bot.relay.model import Message, MessageKind
from bot.relay.quoting import Passage, around, corresponding, found, shown, shown_at, stands_for_itself
from bot.relay.quoting_model import Quote
from bot.storage.engine import Connection
from content.messages import Messages


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One reader's copy of an answer that quotes."""

    delivery: Delivery
    quote: Quote
    answered: Message
    reads: str
    """The language of this reader's copies."""
    interface_language: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """How a copy shows what it quotes: at most one of both."""

    passage: OutgoingQuote | None = None
    """In the reader's own copy, or their own original."""
    above: FormattedText | None = None
    """To stand above the text."""


@dataclass(frozen=True, slots=True)
class _View:
    """A text that some reader sees of the answered message."""

    language: str | None
    text: str


async def copies_of_answered(connection: Connection, answers: Sequence[Answer]) -> dict[tuple[int, int], Delivery]:
    """The readers' copies of what is answered, by chat and message: those of which we know what they show now."""
    chats = sorted({one.delivery.chat_id for one in answers})
    messages = sorted({one.answered.id for one in answers})
    found = await ledger.of_messages_in(connection, chats, messages)
    up_to_date = {}
    for one in answers:
        copy = found.get((one.delivery.chat_id, one.answered.id))
        if copy is None or one.answered.kind is not MessageKind.TEXT:
            continue
        if (copy.language_sent, copy.revision_sent) == (one.reads, one.answered.revision):
            up_to_date[copy.chat_id, copy.message_id] = copy
    return up_to_date


def quoted(
    answers: Iterable[Answer],
    copies: Mapping[tuple[int, int], Delivery],
    rendered: Mapping[int, Rendered],
    variants: repository.Variants,
    messages: Messages,
) -> dict[int, Quoted]:
    """By the delivery of the answer. ``rendered``: the copies of what is answered, as they read now."""
    shown_as: dict[int, Quoted] = {}
    for one in answers:
        copy = copies.get((one.delivery.chat_id, one.answered.id))
        pieces = list(_pieces(one, copy, None if copy is None else rendered.get(copy.id)))
        views = list(_views(one, variants))
        passage = _as_it_is(one.quote, views, pieces) or _by_its_place(one.quote, views, pieces) or _value(one, pieces)
        shown_as[one.delivery.id] = Quoted(passage=passage) if passage else Quoted(above=_above(one, views, messages))
    return shown_as


def _pieces(
    answer: Answer, copy: Delivery | None, rendered: Rendered | None
) -> Iterator[tuple[int, FormattedText, int]]:
    """The Telegram messages that the reader has of what is answered: number, text, and where what somebody wrote begins."""
    original = answer.answered
    if original.chat_id == answer.delivery.chat_id:
        if original.telegram_message_id is not None and original.text is not None:
            yield original.telegram_message_id, original.text, 0
        return
    if copy is None or rendered is None:
        return
    numbers = {part.part: part.telegram_message_id for part in copy.parts}
    for place, part in places(rendered.parts).items():
        if place in numbers and part.text.text:
            yield numbers[place], part.text, part.text.text.find("\n") + 1


def _views(answer: Answer, variants: repository.Variants) -> Iterator[_View]:
    """What readers see of the answered message: first what this one sees, then the author's own words, then all others."""
    original = answer.answered
    current = {
        language: text.text
        for (message_id, language), (revision, text, _) in variants.items()
        if message_id == original.id and revision == original.revision
    }
    if answer.reads in current:
        yield _View(answer.reads, current[answer.reads])
    if original.text is not None:
        yield _View(original.language, original.text.text)
    for language, text in current.items():
        if language != answer.reads:
            yield _View(language, text)


def _as_it_is(
    quote: Quote, views: Sequence[_View], pieces: Sequence[tuple[int, FormattedText, int]]
) -> OutgoingQuote | None:
    """Where the reader's copy shows the very sentence; or, in what they see of the message anyway, the very words."""
    for view in views:
        passage = found(quote, view.text)
        if passage is None:
            continue
        sentence = around(passage, view.text)
        for number, text, begins in pieces:
            place = shown_at(view.text[sentence.start : sentence.end], text.text, begins)
            if place is not None:
                words = shown_at(quote.text, text.text, place.start, skip=passage.start - sentence.start)
                return _quotation(number, text, words or place)
    own = views[:1] if views and found(quote, views[0].text) else []
    places = ((number, text, shown_at(quote.text, text.text, begins)) for number, text, begins in pieces if own)
    return next((_quotation(number, text, place) for number, text, place in places if place is not None), None)


def _by_its_place(
    quote: Quote, views: Sequence[_View], pieces: Sequence[tuple[int, FormattedText, int]]
) -> OutgoingQuote | None:
    """Where the reader's copy says it in other words, sentence by sentence."""
    for view in views[1:]:
        passage = found(quote, view.text)
        theirs = None if passage is None else corresponding(passage, view.text, views[0].text)
        if theirs is not None:
            words = views[0].text[theirs.start : theirs.end]
            for number, text, begins in pieces:
                place = shown_at(words, text.text, begins)
                if place is not None:
                    return _quotation(number, text, place)
    return None


def _value(answer: Answer, pieces: Sequence[tuple[int, FormattedText, int]]) -> OutgoingQuote | None:
    for number, text, begins in pieces:
        place = stands_for_itself(answer.quote.text, text.text, begins)
        if place is not None:
            return _quotation(number, text, place)
    return None


def _quotation(number: int, text: FormattedText, passage: Passage) -> OutgoingQuote:
    return OutgoingQuote(number, text.slice(passage.start, passage.end), text.text[: passage.start])


def _above(answer: Answer, views: Sequence[_View], messages: Messages) -> FormattedText:
    """The words as they were quoted, marked with their language where the reader reads another one."""
    words = shown(answer.quote)
    language = next((view.language for view in views if found(answer.quote, view.text)), None)
    if language is not None and not same_language(language, answer.reads):
        spoken = answer.interface_language
        name = display_name(language, messages.nearest(spoken))
        words = f"{words}\n{messages.format(spoken, 'relay-quoted-in', language=name)}"
    return FormattedText(f"{words}\n", (Span(0, len(words), BLOCKQUOTE),))
