"""``translate``: a text in another language, and where that text came from."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import environment, lines
from bot.commands.check import SOURCE, TARGET, told
from bot.errors import OperatorError

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.language.detection import Detector
    from bot.storage.engine import Database
    from bot.translation.model import Policy, Provenance, Translation
    from bot.translation.models import ModelStore
    from bot.translation.service import TranslationService


def translate(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[TEXT]...", help="One text; else lines are read.")
    ] = None,
    to_language: Annotated[str | None, typer.Option("--to", help="The language wanted.", metavar="TAG")] = None,
    from_language: Annotated[
        str | None, typer.Option("--from", help="The language it is in. [default: detected]", metavar="TAG")
    ] = None,
    doubtful: Annotated[
        bool, typer.Option("--doubtful", help="Show, with its findings, also what failed the checks.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="JSON Lines in (text, source_language, target_language) and out.")
    ] = False,
) -> None:
    """Translate a text, or each line of standard input, on this machine.

    What a person approved for every room comes from the translation memory, everything else from the models on this machine,
    checked. What cannot be translated safely is printed as it was; standard error (with --json, the same line) says why.
    """
    settings = environment.begin()
    origin = None if from_language is None else environment.language(from_language, "--from")
    goal = None if to_language is None else environment.language(to_language, "--to")
    if goal is None and not as_json:
        raise OperatorError("translate: expected --to TAG")
    read = lines.requests(words or [], as_json=as_json)
    with environment.at_hand(_translator(settings)) as (translator, runner):

        def answer(request: lines.Request) -> lines.Answer:
            return runner.run(translator.answer(request, origin, goal, doubtful=doubtful))

        exit_code = lines.answer_each(read, answer, as_json=as_json)
    raise typer.Exit(exit_code)


@dataclass(frozen=True, slots=True)
class _Translator:
    service: TranslationService
    store: ModelStore
    detector: Detector
    policy: Policy

    async def answer(
        self, request: lines.Request, origin: str | None, goal: str | None, *, doubtful: bool
    ) -> lines.Answer:
        from bot.language import plain
        from bot.translation.model import TranslationRequest

        text = request.text("text")
        target = request.required_language(*TARGET, otherwise=goal)
        source, confidence = request.language(*SOURCE, otherwise=origin), 1.0
        if source is None:
            self.detector.load()  # nothing else runs on this loop
            found = self.detector.detect(text)
            source, confidence = found.language, found.confidence
        wanted = TranslationRequest(
            text=plain(text),
            source_language=source,
            detection_confidence=confidence,
            target_language=target,
            policy=self.policy,
        )
        return _answer(await self.service.translate(wanted), self.store, doubtful=doubtful)


@asynccontextmanager
async def _translator(settings: Settings) -> AsyncIterator[_Translator]:
    """Whoever translates with the memory and the models of the settings."""
    from bot.language.detection import Detector
    from bot.storage.time import utc_now
    from bot.translation.agreed_terms import RoomGlossaries
    from bot.translation.model import Policy
    from bot.translation.models import ModelStore
    from bot.translation.providers.on_device import OnDeviceProvider
    from bot.translation.service import TranslationService

    store = ModelStore(settings.models_dir)
    engine = OnDeviceProvider(store, processes=1, timeout=settings.engine_timeout)
    async with memory(settings) as database:
        service = TranslationService(database, [engine], clock=utc_now, terms=RoomGlossaries(database))
        try:
            yield _Translator(service, store, Detector(settings.detection_engine), Policy((engine.name,)))
        finally:
            await service.close()


@asynccontextmanager
async def memory(settings: Settings) -> AsyncIterator[Database]:
    """The database of the settings; where SQLite has none yet, an empty one that is gone afterwards."""
    import tempfile
    from pathlib import Path

    from bot.storage.engine import Database

    configured = environment.open_database(settings)
    absent = configured.file is not None and not configured.file.exists()
    await configured.close()
    if not absent:
        async with environment.existing_database(settings) as database:
            yield database
        return
    with tempfile.TemporaryDirectory(prefix="commonground-") as folder:
        database = Database.open(f"sqlite:///{Path(folder) / 'memory.sqlite3'}")
        try:
            await database.upgrade()
            yield database
        finally:
            await database.close()


def _answer(translation: Translation, store: ModelStore, *, doubtful: bool) -> lines.Answer:
    import json

    from bot.translation.provenance import to_json

    provenance = translation.provenance
    reason = why_original(provenance, store)
    notes = [f"# {line}" for line in _notes(provenance, reason)]
    if doubtful and provenance.doubtful_text is not None:
        notes.append(f"# doubtful: {provenance.doubtful_text}")
    content = {"text": translation.text.text, "reason": reason, **json.loads(to_json(provenance))}
    return lines.Answer(content=content, text=translation.text.text, notes=notes)


def why_original(provenance: Provenance, store: ModelStore) -> str | None:
    """Why the original stands, in English for operators; None where it was translated."""
    from bot.language.tags import same_language
    from bot.translation.model import Origin
    from bot.translation.models.manifest import ModelPair
    from bot.translation.models.store import missing

    source, target = provenance.source_language, provenance.target_language
    if provenance.origin is not Origin.ORIGINAL:
        return None
    if source is None:
        return "its language could not be told: name it with --from"
    if same_language(source, target):
        return f"it is in {target} already"
    if not provenance.attempts:
        return "there is nothing to translate"
    if store.route(source, target) is None:
        return str(missing(ModelPair(source, target)))
    return "; ".join(f"{one.provider}: {one.outcome}" for one in provenance.attempts)


def _notes(provenance: Provenance, reason: str | None) -> list[str]:
    source, target = provenance.source_language or "?", provenance.target_language
    sure = f" ({provenance.detection_confidence:.2f})" if provenance.detection_confidence < 1 else ""
    if reason is not None:
        first = f"{source}{sure}: original, {reason}"
    else:
        route = "→".join(provenance.route or (source, target))
        by = " ".join(filter(None, (provenance.origin.value, provenance.provider, provenance.engine_version)))
        first = f"{route}{sure}: {by}"
    return [first, *map(told, provenance.findings)]
