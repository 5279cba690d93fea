"""``content report`` and ``content seed-phrases``: what curators learn from members, and phrases for the translation memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import display, environment, lines

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.guidance.repository import Helpfulness, KeptQuestion
    from bot.translation.memory import NewUnit
    from content.store import Cards

Json = Annotated[bool, typer.Option("--json", help="JSON Lines out.")]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far the cards are there in a language."""

    language: str
    cards: int
    of: int
    reviewed: int
    outdated: int


def report(as_json: Json = False) -> None:
    """Show what members left for curators: questions without a card (redacted), which cards helped, coverage by language."""
    settings = environment.begin()
    questions, votes = environment.complete(_said(settings))
    from content.store import CONTENT, ContentStore

    coverage = coverage_of(ContentStore.load(CONTENT, own=settings.guidance_dir))
    if as_json:
        _tell_json(questions, votes, coverage)
    else:
        _tell(questions, votes, coverage)


def seed_phrases(as_json: Json = False) -> None:
    """Add the phrases that come with Common Ground to the translation memory, in every direction.

    They are suggestions until somebody approves them. Again adds nothing.
    """
    settings = environment.begin()
    added, present = environment.complete(_seed(settings))
    if as_json:
        lines.echo_json({"added": added, "present": present})
    else:
        typer.echo(f"{added} pairs added, {present} there already; they are suggestions until somebody approves them")


def coverage_of(store: Cards) -> list[Coverage]:
    """For each language of any card, how many cards are there in it, and in which state; the fullest first."""
    states: dict[str, Counter[str]] = {}
    for card_id in store.ids:
        for language in store.languages(card_id):
            found = store.find(card_id, [language])
            if found is not None:
                states.setdefault(language, Counter())[found.state.value] += 1
    found_in = [
        Coverage(language, counted.total(), len(store.ids), counted["reviewed"], counted["outdated"])
        for language, counted in states.items()
    ]
    return sorted(found_in, key=lambda one: (-one.cards, one.language))


async def _said(settings: Settings) -> tuple[list[KeptQuestion], list[Helpfulness]]:
    from bot.guidance import repository

    async with environment.existing_database(settings) as database, database.read() as connection:
        return await repository.questions(connection), await repository.helpfulness(connection)


async def _seed(settings: Settings) -> tuple[int, int]:
    from bot.storage.time import utc_now
    from bot.translation.remembering import TranslationMemory

    async with environment.existing_database(settings) as database:
        memory = TranslationMemory(database, clock=utc_now)
        added, present, _ = await memory.import_from(_units(), room_id=None)
    return added, present


def _units() -> Iterator[NewUnit]:
    from bot.translation.memory import NewUnit
    from content.phrases import Phrasebook

    for pair in Phrasebook.load().pairs():
        yield NewUnit(
            source_language=pair.source_language,
            target_language=pair.target_language,
            source=pair.source,
            target=pair.target,
        )


def _tell(questions: Sequence[KeptQuestion], votes: Sequence[Helpfulness], coverage: Sequence[Coverage]) -> None:
    typer.echo(f"Questions without a card: {len(questions)}")
    # One line each, whatever the texts hold.
    rows = [(f"{one.kept_at:%Y-%m-%d}", one.language or "-", " ".join(one.text.split())) for one in questions]
    if rows:
        display.table(("date", "language", "question"), rows)
    typer.echo("\nWhich cards helped:" if votes else "\nNobody has said yet whether a card helped.")
    if votes:
        counted = [(one.card_id, one.language, str(one.helpful), str(one.not_helpful)) for one in votes]
        display.table(("card", "language", "helped", "did not"), counted)
    typer.echo("\nCards by language:")
    covered = [(one.language, f"{one.cards} of {one.of}", str(one.reviewed), str(one.outdated)) for one in coverage]
    display.table(("language", "cards", "reviewed", "outdated"), covered)


def _tell_json(questions: Sequence[KeptQuestion], votes: Sequence[Helpfulness], coverage: Sequence[Coverage]) -> None:
    for one in questions:
        lines.echo_json({"question": one.text, "language": one.language, "kept_at": one.kept_at.isoformat()})
    for vote in votes:
        lines.echo_json(
            {"card": vote.card_id, "language": vote.language, "helped": vote.helpful, "did_not_help": vote.not_helpful}
        )
    for language in coverage:
        lines.echo_json(
            {
                "coverage": language.language,
                "cards": language.cards,
                "of": language.of,
                "reviewed": language.reviewed,
                "outdated": language.outdated,
            }
        )
