"""What the assistant says to people about a message, as it reads at the moment of sending, in the language we speak to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.delivery.attached import kind_name
from bot.delivery.presentation import names_of
from bot.delivery.splitting import split
from bot.language.tags import display_name, listed
from bot.language.text import FormattedText
from bot.members.repository_people import Person, people
from bot.messenger.callbacks import pack
from bot.messenger.entities import LONGEST_TEXT
from bot.messenger.sender import Button, OutgoingText
from bot.relay import repository, repository_corrections, repository_notices, repository_status
from bot.relay.arrival_notice import Names, arrived, places_of
from bot.relay.corrections_model import Correction, CorrectionState
from bot.relay.hint_notice import compose_hint
from bot.relay.model import Message
from bot.relay.repository_notices import Notice
from bot.relay.telling import (
    APPROVED,
    ARRIVED,
    ATTACHMENT_MISSING,
    HINT,
    IDENTIFIERS,
    OUTDATED,
    PIN_REFUSED,
    PROPOSED,
    REACTIONS,
    REJECTED,
    TAKEN_BACK,
)
from bot.storage.engine import Connection
from bot.translation.model import Severity
from content.messages import Messages

APPROVE_VERB = "correct.approve"
REJECT_VERB = "correct.reject"
TAKE_BACK_VERB = "takeback"
KEEP_VERB = "keep"
SILENT = frozenset({IDENTIFIERS, HINT, REACTIONS, PIN_REFUSED, ARRIVED})
"""What comes without a sound: a hint, to somebody who is writing; a count; what became of a pin; what did not arrive."""
_DECIDED = {
    CorrectionState.APPROVED: "correction-is-approved",
    CorrectionState.REJECTED: "correction-is-rejected",
    CorrectionState.OUTDATED: "correction-is-outdated",
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What one notice is about."""

    notice: Notice
    correction: Correction | None
    original: Message | None
    shown: FormattedText | None
    """What readers of the corrected language see now."""
    persons: Mapping[int, Person]
    places: Names
    """What the teams are called that it names."""
    about: Message | None = None
    """The message that a hint is about, as it reads now."""


async def facts_of(connection: Connection, message_ids: Sequence[int]) -> dict[int, Facts]:
    """What the notices among these messages are about; those that say no more than their words are left out."""
    notices = await repository_notices.by_ids(connection, message_ids)
    if not notices:
        return {}
    wanted = [one.correction_id for one in notices.values() if one.correction_id is not None]
    corrections = await repository_corrections.by_ids(connection, sorted(set(wanted)))
    about = sorted({one.message_id for one in corrections.values()})
    originals = await repository.by_ids(connection, about)
    variants = await repository.variants(connection, about) if about else {}
    ids = {one for found in corrections.values() for one in (found.proposed_by, found.decided_by) if one is not None}
    persons = await people(connection, sorted(ids)) if ids else {}
    hinted = sorted({one.about_id for one in notices.values() if one.words == HINT})
    unclear = await repository.by_ids(connection, hinted) if hinted else {}
    named = places_of(one for one in notices.values() if one.words == ARRIVED)
    places = await repository_status.names(connection, named)
    facts = {}
    for message_id, notice in notices.items():
        correction = corrections.get(notice.correction_id or 0)
        shown = None if correction is None else variants.get((correction.message_id, correction.language))
        facts[message_id] = Facts(
            notice=notice,
            correction=correction,
            original=None if correction is None else originals.get(correction.message_id),
            shown=None if shown is None else shown[1],
            persons=persons,
            places=places,
            about=unclear.get(notice.about_id),
        )
    return facts


def compose(facts: Facts, reader: Person, messages: Messages) -> tuple[OutgoingText, ...]:
    """The Telegram messages of a notice. Empty where there is nothing to say any more: what it was about was erased."""
    if facts.notice.words == IDENTIFIERS:
        return _identifiers(facts, reader.interface_language, messages)
    if facts.notice.words == HINT:
        return compose_hint(facts.notice, facts.about, reader.interface_language, messages)
    if facts.notice.words == TAKEN_BACK:
        return _taken_back(facts, reader.interface_language, messages)
    if facts.notice.words == ATTACHMENT_MISSING:
        return _missing(facts.notice, reader.interface_language, messages)
    if facts.notice.words == REACTIONS:
        return _reactions(facts, reader.interface_language, messages)
    if facts.notice.words == ARRIVED:
        return arrived(facts.notice, facts.places, reader.interface_language, messages)
    if facts.notice.words == PIN_REFUSED:
        return (OutgoingText(FormattedText(messages.format(reader.interface_language, PIN_REFUSED))),)
    if facts.correction is None:
        return ()
    if facts.notice.words == PROPOSED:
        return _proposal(facts, facts.correction, reader, messages)
    return _decision(facts, facts.correction, reader, messages)


def _identifiers(facts: Facts, language: str, messages: Messages) -> tuple[OutgoingText, ...]:
    kinds = facts.notice.detail.get("kinds")
    names = [messages.format(language, f"identifier-{kind}") for kind in (kinds if isinstance(kinds, list) else ())]
    text = messages.format(language, IDENTIFIERS, kinds=listed(names, messages.nearest(language)))
    about = facts.notice.about_id
    buttons = (
        Button(messages.format(language, "button-take-back"), pack(TAKE_BACK_VERB, about)),
        Button(messages.format(language, "button-keep"), pack(KEEP_VERB, about)),
    )
    return (OutgoingText(FormattedText(text), buttons),)


def _taken_back(facts: Facts, language: str, messages: Messages) -> tuple[OutgoingText, ...]:
    removed, kept = (_number(facts.notice, name) for name in ("removed", "kept"))
    lines = [messages.format(language, TAKEN_BACK, removed=removed, readers=removed + kept)]
    if kept:
        lines.append(messages.format(language, "taken-back-not-everywhere", kept=kept))
    return (OutgoingText(FormattedText(" ".join(lines))),)


def _missing(notice: Notice, language: str, messages: Messages) -> tuple[OutgoingText, ...]:
    missing, count = _number(notice, "missing"), _number(notice, "count")
    if count > 1:
        text = messages.format(language, "notice-attachments-missing-in-album", missing=missing, count=count)
    else:
        kind = kind_name(str(notice.detail.get("kind", "")), language, messages)
        text = messages.format(language, ATTACHMENT_MISSING, kind=kind)
    return (OutgoingText(FormattedText(text)),)


def _reactions(facts: Facts, language: str, messages: Messages) -> tuple[OutgoingText, ...]:
    """One line; none where nothing is left to count."""
    counts = facts.notice.detail.get("counts")
    pairs = counts if isinstance(counts, list) else []
    items = [messages.format(language, REACTIONS, sign=sign, count=count) for sign, count in pairs]
    return (OutgoingText(FormattedText(" · ".join(items))),) if items else ()


def _number(notice: Notice, name: str) -> int:
    value = notice.detail.get(name)
    return value if isinstance(value, int) else 0


def _proposal(facts: Facts, correction: Correction, reader: Person, messages: Messages) -> tuple[OutgoingText, ...]:
    """The original, what stands there now, and what is proposed; for reviewers with what the checks say, and buttons."""
    language, original = reader.interface_language, facts.original
    if correction.text is None or original is None or original.text is None or original.language is None:
        return ()
    into = display_name(correction.language, messages.nearest(language))
    paragraphs: list[FormattedText | str] = [
        messages.format(
            language, PROPOSED, name=_name(facts, correction.proposed_by, language, messages), language=into
        )
    ]
    written = display_name(original.language, messages.nearest(language))
    paragraphs += [messages.format(language, "correction-original", language=written), "\n", original.text]
    if correction.state is CorrectionState.PROPOSED and facts.shown is not None:
        paragraphs += [messages.format(language, "correction-now"), "\n", facts.shown]
    paragraphs += [messages.format(language, "correction-text"), "\n", correction.text]
    buttons: tuple[Button, ...] = ()
    asked = facts.notice.detail.get("reviewers")
    if correction.state is not CorrectionState.PROPOSED:
        paragraphs.append(_outcome(facts, correction, language, messages))
    elif isinstance(asked, list) and reader.member_id in asked:
        paragraphs.append(_findings(correction, language, messages))
        buttons = (
            Button(messages.format(language, "button-correction-approve"), pack(APPROVE_VERB, correction.id)),
            Button(messages.format(language, "button-correction-reject"), pack(REJECT_VERB, correction.id)),
        )
    else:
        paragraphs.append(messages.format(language, "correction-others-decide"))
    parts = [OutgoingText(piece) for piece in split(_joined(paragraphs), LONGEST_TEXT)]
    return (*parts[:-1], replace(parts[-1], buttons=buttons))


def _joined(paragraphs: Sequence[FormattedText | str]) -> FormattedText:
    """Paragraphs with an empty line between them; a line end among them joins the two beside it closely."""
    parts: list[FormattedText | str] = []
    for one in paragraphs:
        if parts and one != "\n" and parts[-1] != "\n":
            parts.append("\n\n")
        parts.append(one)
    return FormattedText.concatenate(parts)


def _findings(correction: Correction, language: str, messages: Messages) -> str:
    """What the checks say of the proposal. Nothing found is not the same as right, and not checked is not passed."""
    found = names_of(correction.findings, (Severity.CRITICAL, Severity.WARNING), language, messages)
    unchecked = names_of(correction.findings, (Severity.NOT_CHECKED,), language, messages)
    lines = [
        messages.format(language, "correction-checks-found", checks=found)
        if found
        else messages.format(language, "why-checks-nothing")
    ]
    if unchecked:
        lines.append(messages.format(language, "why-not-checked", checks=unchecked))
    return "\n".join(lines)


def _outcome(facts: Facts, correction: Correction, language: str, messages: Messages) -> str:
    words = _DECIDED[correction.state]
    if correction.decided_by is None:
        return messages.format(language, "correction-is-outdated")
    name = _name(facts, correction.decided_by, language, messages)
    line = messages.format(language, words, name=name)
    return (
        line
        if not correction.reason
        else f"{line}\n{messages.format(language, 'correction-reason')}\n{correction.reason}"
    )


def _decision(facts: Facts, correction: Correction, reader: Person, messages: Messages) -> tuple[OutgoingText, ...]:
    language = reader.interface_language
    into = display_name(correction.language, messages.nearest(language))
    own = reader.member_id == correction.proposed_by
    if facts.notice.words == OUTDATED:
        text = messages.format(language, OUTDATED, language=into)
    else:
        words = {
            (APPROVED, True): "notice-correction-approved-yours",
            (APPROVED, False): APPROVED,
            (REJECTED, True): "notice-correction-rejected-yours",
            (REJECTED, False): REJECTED,
        }[facts.notice.words, own]
        text = messages.format(
            language,
            words,
            name=_name(facts, correction.decided_by, language, messages),
            proposer=_name(facts, correction.proposed_by, language, messages),
            language=into,
        )
        if correction.reason:
            text = f"{text}\n\n{messages.format(language, 'correction-reason')}\n{correction.reason}"
    return (OutgoingText(FormattedText(text)),)


def _name(facts: Facts, member_id: int | None, language: str, messages: Messages) -> str:
    person = facts.persons.get(member_id or 0)
    return (person.name if person is not None else "") or messages.format(language, "relay-former-member")
