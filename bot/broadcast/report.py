"""How a broadcast stands, in words: while it goes out, and in the end. Pure but for the words, which are Fluent's.

"Sent" is what Telegram took. Nobody can tell who has read it, and no word here says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.broadcast.model import Count, Tally
from bot.language.tags import display_name
from bot.messenger.callbacks import pack
from bot.messenger.sender import Button
from content.messages import Messages

MOST_LINES = 20
"""Of languages, and of teams: so that the report fits in one message (120 code points a name, at most)."""


def compose(tally: Tally, room_name: str, language: str, messages: Messages) -> str:
    """The author's message: a line in all, then by language and by team, then what the words mean."""
    ended = tally.waiting == 0
    headline = messages.format(
        language,
        _headline(tally),
        room=room_name,
        sent=tally.of("sent"),
        all=tally.promised,
    )
    lines = [headline, *_exceptions(tally, language, messages)]
    paragraphs = ["\n".join(lines)]
    languages = sorted({one.language for one in tally.counts})
    if len(languages) > 1:
        paragraphs.append(
            _listed(
                "broadcast-report-languages",
                [(display_name(tag, language), _with(tally.counts, language=tag)) for tag in languages],
                language,
                messages,
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
            )
        )
    if ended:
        paragraphs.append(messages.format(language, "broadcast-report-meaning"))
    return "\n\n".join(paragraphs)


def _headline(tally: Tally) -> str:
    if tally.is_cancelled:
        return "broadcast-cancelled" if tally.waiting == 0 else "broadcast-stopping"
    if tally.waiting == 0:
        return "broadcast-report"
    return "broadcast-paused" if tally.is_paused else "broadcast-progress"


def controls(tally: Tally, broadcast_id: int, language: str, messages: Messages) -> tuple[Button, ...]:
    """What can be done: pause, resume or stop it; in the end, look at the newest report, as a picture and as a table."""
    shown: tuple[str, ...]
    if tally.waiting == 0:
        shown = ("report", "picture", "table")
    elif tally.is_cancelled:
        shown = ()
    else:
        shown = ("resume" if tally.is_paused else "pause", "cancel")
    return tuple(
        Button(messages.format(language, f"button-broadcast-{one}"), pack(f"broadcast.{one}", broadcast_id))
        for one in shown
    )


def _exceptions(tally: Tally, language: str, messages: Messages) -> Iterable[str]:
    counts = {
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


def _listed(heading: str, groups: Sequence[tuple[str, Sequence[Count]]], language: str, messages: Messages) -> str:
    lines = [messages.format(language, heading)]
    for name, counts in groups[:MOST_LINES]:
        sent = sum(one.copies for one in counts if one.state == "sent")
        everything = sum(one.copies for one in counts)
        lines.append(messages.format(language, "broadcast-report-line", name=name, sent=sent, all=everything))
    if len(groups) > MOST_LINES:
        lines.append(messages.format(language, "broadcast-report-more", count=len(groups) - MOST_LINES))
    return "\n".join(lines)


def _with(
    counts: Iterable[Count], *, language: str | None = None, team: str | None = None, of: str | None = None
) -> list[Count]:
    return [
        one
        for one in counts
        if (language is None or one.language == language)
        and (team is None or (one.team_name, one.institution_name) == (team, of))
    ]
