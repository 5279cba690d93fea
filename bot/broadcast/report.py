"""How a broadcast stands, in words: while it goes out, and in the end. Pure but for the words, which are Fluent's.

"Sent" is what Telegram took. Nobody can tell who has read it, and no word here says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.broadcast.hours import NOWHERE, hour_and_day
from bot.broadcast.tally import Count, Tally
from bot.language.tags import display_name
from bot.messenger.callbacks import pack
from bot.messenger.entities import LONGEST_TEXT, utf16_length
from bot.messenger.sender import Button
from content.messages import Messages

MOST_LINES = 20
"""Of languages, and of teams: so that the report fits in one message (120 code points a name, at most)."""


def compose(tally: Tally, room_name: str, language: str, messages: Messages, zone: str = NOWHERE) -> str:
    """:func:`_composed`, with as much detail as fits in one message."""
    whole = _composed(tally, room_name, language, messages, zone, detailed=True)
    if utf16_length(whole) <= LONGEST_TEXT:
        return whole
    return _composed(tally, room_name, language, messages, zone, detailed=False)


def _composed(tally: Tally, room_name: str, language: str, messages: Messages, zone: str, *, detailed: bool) -> str:
    """The author's message: a line in all, then by language and by team, then what the words mean. Times are ``zone``'s."""
    ended = tally.is_over
    headline = messages.format(
        language,
        _headline(tally),
        room=room_name,
        sent=tally.of("sent"),
        all=tally.promised,
    )
    lines = [headline, *_exceptions(tally, language, messages, zone)]
    paragraphs = ["\n".join(lines)]
    languages = sorted({one.language for one in tally.counts})
    if len(languages) > 1:
        paragraphs.append(
            _listed(
                "broadcast-report-languages",
                [(display_name(tag, language), _with(tally.counts, language=tag)) for tag in languages],
                language,
                messages,
                zone if detailed else None,
            )
        )
    teams = dict.fromkeys((one.team_name, one.institution_name) for one in tally.counts if one.team_name)
    if len(teams) > 1:
        paragraphs.append(
            _listed(
                "broadcast-report-teams",
                [
                    (f"{team}, {institution}", _with(tally.counts, team=team, of=institution))
                    for team, institution in teams
                ],
                language,
                messages,
                zone if detailed else None,
            )
        )
    institutions = dict.fromkeys(one.institution_name for one in tally.counts if one.institution_name)
    if 1 < len(institutions) < len(teams):
        paragraphs.append(
            _listed(
                "broadcast-report-institutions",
                [(name, [one for one in tally.counts if one.institution_name == name]) for name in institutions],
                language,
                messages,
                zone if detailed else None,
            )
        )
    if ended:
        paragraphs.append(messages.format(language, "broadcast-report-meaning"))
    return "\n\n".join(paragraphs)


def _headline(tally: Tally) -> str:
    if tally.withdrawn_at is not None:
        return "broadcast-withdrawn" if tally.is_over else "broadcast-withdrawing"
    if tally.waiting == 0 and tally.is_following:
        return "broadcast-correcting"
    if tally.is_cancelled:
        return "broadcast-cancelled" if tally.waiting == 0 else "broadcast-stopping"
    if tally.waiting == 0:
        return "broadcast-report"
    return "broadcast-paused" if tally.is_paused else "broadcast-progress"


def controls(tally: Tally, broadcast_id: int, language: str, messages: Messages) -> tuple[tuple[Button, ...], ...]:
    """What can be done, in rows: pause, resume or stop it; in the end, look at the newest report, as a picture and as a table.

    And correct or withdraw what was sent, at any time.
    """
    first: tuple[str, ...]
    if tally.is_over or tally.waiting == 0:
        first = ("report", "picture", "table")
    elif tally.is_cancelled:
        first = ()
    else:
        first = ("resume" if tally.is_paused else "pause", "cancel")
    second = () if tally.withdrawn_at is not None else ("correct", "withdraw")
    return tuple(
        tuple(
            Button(messages.format(language, f"button-broadcast-{one}"), pack(f"broadcast.{one}", broadcast_id))
            for one in row
        )
        for row in (first, second)
        if row
    )


def _exceptions(tally: Tally, language: str, messages: Messages, zone: str) -> Iterable[str]:
    if tally.withdrawn_at is not None:
        yield messages.format(language, "broadcast-count-removed", count=tally.removed)
        if tally.kept:
            yield messages.format(language, "broadcast-count-kept", count=tally.kept)
    elif tally.corrected_at is not None:
        yield messages.format(language, "broadcast-corrected-at", time=hour_and_day(tally.corrected_at, zone, language))
    counts = {
        "broadcast-count-outdated": 0 if tally.withdrawn_at is not None else tally.outdated,
        "broadcast-count-waiting": tally.waiting,
        "broadcast-count-refused": tally.of("refused"),
        "broadcast-count-failed": tally.of("failed"),
        "broadcast-count-repeated": tally.repeated,
        "broadcast-count-not-sent" if tally.is_cancelled else "broadcast-count-left": tally.left,
    }
    for message_id, count in counts.items():
        if count:
            yield messages.format(language, message_id, count=count)
    if tally.acknowledge and tally.of("sent"):
        yield messages.format(language, "broadcast-count-acknowledged", count=tally.acknowledged, sent=tally.of("sent"))
        if tally.acknowledged_earlier:
            yield messages.format(language, "broadcast-count-acknowledged-earlier", count=tally.acknowledged_earlier)


def _listed(
    heading: str, groups: Sequence[tuple[str, Sequence[Count]]], language: str, messages: Messages, zone: str | None
) -> str:
    lines = [messages.format(language, heading)]
    for name, counts in groups[:MOST_LINES]:
        sent = sum(one.copies for one in counts if one.state == "sent")
        everything = sum(one.copies for one in counts)
        line = messages.format(language, "broadcast-report-line", name=name, sent=sent, all=everything)
        more = [] if zone is None else details(counts, language, messages, zone)
        lines.append(" · ".join([line, *more]))
    if len(groups) > MOST_LINES:
        lines.append(messages.format(language, "broadcast-report-more", count=len(groups) - MOST_LINES))
    return "\n".join(lines)


def details(counts: Sequence[Count], language: str, messages: Messages, zone: str) -> list[str]:
    """What is beside "sent": how many wait, were refused, failed, may have it twice, confirmed it; and from when to when."""
    numbers = {
        "broadcast-part-acknowledged": sum(one.acknowledged for one in counts),
        "broadcast-part-pending": sum(one.copies for one in counts if one.state == "pending"),
        "broadcast-part-refused": sum(one.copies for one in counts if one.state == "refused"),
        "broadcast-part-failed": sum(one.copies for one in counts if one.state == "failed"),
        "broadcast-part-repeated": sum(one.repeated for one in counts),
    }
    found = [f"{messages.format(language, words)}: {number}" for words, number in numbers.items() if number]
    return [*found, *times(counts, language, zone)]


def times(counts: Iterable[Count], language: str, zone: str) -> list[str]:
    """From when to when copies were sent, on the clock of a place; nothing where none was."""
    sent = [at for one in counts for at in (one.first_sent_at, one.last_sent_at) if at is not None]
    if not sent:
        return []
    first, last = hour_and_day(min(sent), zone, language), hour_and_day(max(sent), zone, language)
    return [first if first == last else f"{first} – {last}"]


def _with(
    counts: Iterable[Count], *, language: str | None = None, team: str | None = None, of: str | None = None
) -> list[Count]:
    return [
        one
        for one in counts
        if (language is None or one.language == language)
        and (team is None or (one.team_name, one.institution_name) == (team, of))
    ]
