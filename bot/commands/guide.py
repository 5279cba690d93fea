"""``guide``: ask the guidance cards, as members do in the chat."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands import environment, lines
from bot.commands.content import store_of

if TYPE_CHECKING:
    from content.search import Explanation, GuidanceIndex
    from content.store import ContentStore


def guide(
    question: Annotated[
        list[str] | None, typer.Argument(metavar="[QUESTION]...", help="[default: lines of standard input]")
    ] = None,
    language: Annotated[str, typer.Option(help="The language to read the cards in.", metavar="TAG")] = "en",
    limit: Annotated[int, typer.Option(min=1, max=50, help="At most so many cards.")] = 3,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show the parts of the scores, of cards not shown too.")
    ] = False,
    folder: Annotated[
        Path | None,
        typer.Option(help="A folder of cards. [default: ours, and your own]", metavar="DIR", show_default=False),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines in (text) and out.")] = False,
) -> None:
    """Find the cards that answer a question in any language, or "no card". Ends with 1 where there is none."""
    settings = environment.begin()
    tag = environment.language(language, "--language")

    from content.search import GuidanceIndex

    store = store_of(settings, folder)
    index = GuidanceIndex(store, cache=settings.cache_dir)
    index.complete()

    def answer(request: lines.Request) -> lines.Answer:
        wanted = request.language("language", otherwise=tag) or tag
        return _answer(store, index, request.text("text"), wanted, limit, explain=explain)

    given = lines.requests(question or [], as_json=as_json)
    raise typer.Exit(lines.answer_each(given, answer, as_json=as_json))


def _answer(
    store: ContentStore, index: GuidanceIndex, text: str, language: str, limit: int, *, explain: bool
) -> lines.Answer:
    hits = index.search(text, language, limit)
    cards = [_card(store, hit.card_id, hit.score, language) for hit in hits]
    shown = [f"{one['id']}\t{one['score']}\t{one['title']}" for one in cards] or ["no card"]
    content: dict[str, object] = {"text": text, "cards": cards}
    if explain:
        parts = [_explained(one) for one in index.explain(text, language, limit)]
        content["explained"] = parts
        shown += [", ".join(f"{name} {value}" for name, value in one.items()) for one in parts]
    return lines.Answer(content=content, text="\n".join(shown), wrong=not hits)


def _card(store: ContentStore, card_id: str, score: float, language: str) -> dict[str, Any]:
    found = store.find(card_id, [language])
    told: dict[str, Any] = {"id": card_id, "score": round(score, 4)}
    if found is not None:
        told |= {"title": found.card.title, "language": found.card.language, "state": str(found.state)}
    return told


def _explained(one: Explanation) -> dict[str, Any]:
    names = (
        "card_id", "shown", "score", "title", "body", "samples", "nearest_sample", "pushiness",
        "near_cards", "near_elsewhere",
    )  # fmt: skip
    values = {name: getattr(one, name) for name in names}
    return {
        name: round(value, 4) if type(value) is float else value for name, value in values.items() if value is not None
    }
