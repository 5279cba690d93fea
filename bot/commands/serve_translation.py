"""``serve-translation``: the models of this machine, for the assistants of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands import environment

if TYPE_CHECKING:
    from bot.config import Settings

PATIENCE = 60.0
"""Seconds that a request may take, waiting included."""


def serve_translation() -> None:
    """Offer the models of this machine as a LibreTranslate server, until told to stop (SIGTERM, Ctrl-C)."""
    environment.complete(_serve(environment.begin(serving=True)))


async def _serve(settings: Settings) -> None:
    import asyncio

    from bot import language
    from bot.language.detection import Detector
    from bot.translation.models import ModelStore
    from bot.translation.providers.on_device import OnDeviceProvider
    from bot.translation.server import Serving, translation_server
    from bot.translation.serving import examined, serve_until_stopped

    store, detector = ModelStore(settings.models_dir), Detector(settings.detection_engine)
    engine = OnDeviceProvider(
        store,
        processes=settings.engine_processes,
        timeout=settings.engine_timeout,
        idle_unload=settings.engine_idle_unload,
    )
    await asyncio.to_thread(detector.load)
    await asyncio.to_thread(language.load)  # which the checks ask
    serving = Serving(
        engine=engine,
        pairs=store.pairs,
        problems=examined(store),
        detect=detector.detect,
        api_keys=tuple(key.get_secret_value() for key in settings.translation_api_keys),
        side_by_side=settings.engine_processes,
        waiting=settings.translation_waiting,
        patience=PATIENCE,
    )
    try:
        await serve_until_stopped(
            translation_server(serving), *settings.translation_listen, guarded=bool(serving.api_keys)
        )
    finally:
        await engine.close()
