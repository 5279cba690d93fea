"""Settings become adapters: the database, the rate budget, the translation engines, the library's application.

The only file beside :mod:`bot.app` that knows Settings; what belongs to what is decided there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from telegram.ext import ApplicationBuilder

from bot.config import Settings
from bot.jobs.pacing import Allowance, Limits, Pacer
from bot.members.model import Room
from bot.messenger.ingress import DurableApplication
from bot.messenger.limiter import BudgetLimiter
from bot.messenger.transport import AiohttpRequest
from bot.privacy.model import strictest
from bot.storage.engine import Database
from bot.translation.model import Policy, Provider
from bot.translation.models import ModelStore
from bot.translation.providers.on_device import OnDeviceProvider
from bot.translation.providers.remote import (
    DeepLProvider,
    GoogleProvider,
    LibreTranslateProvider,
    MicrosoftProvider,
    MyMemoryProvider,
)
from handlers.context import context_types


def limits(settings: Settings) -> Limits:
    """The rate budget that the settings ask for."""
    return Limits(
        overall=Allowance.per_second(settings.sends_per_second, settings.sends_burst),
        private_chat=Allowance.per_second(settings.private_sends_per_second, settings.private_burst),
        group=Allowance.per_second(settings.group_sends_per_minute / 60, settings.private_burst),
    )


def open_database(settings: Settings) -> Database:
    """The database of the settings; nothing is connected yet."""
    return Database.open(settings.database_url, sealing_keys=settings.sealing_key_values())


def providers(settings: Settings, models: ModelStore) -> list[Provider]:
    """The translation engines that the settings switch on, in the order in which they are tried."""
    engines: list[Provider] = [
        OnDeviceProvider(
            models,
            processes=settings.engine_processes,
            timeout=settings.engine_timeout,
            idle_unload=settings.engine_idle_unload,
        )
    ]
    if settings.libretranslate_url is not None:
        key = settings.libretranslate_api_key
        engines.append(
            LibreTranslateProvider(
                settings.libretranslate_url,
                api_key=None if key is None else key.get_secret_value(),
                leaves_premises=not settings.libretranslate_own,
            )
        )
    if settings.deepl_api_key is not None:
        engines.append(DeepLProvider(settings.deepl_api_key.get_secret_value()))
    if settings.microsoft_api_key is not None:
        engines.append(MicrosoftProvider(settings.microsoft_api_key.get_secret_value(), settings.microsoft_region))
    if settings.google:
        engines.append(GoogleProvider())
    if settings.mymemory:
        engines.append(MyMemoryProvider())
    return engines


def policy_of(room: Room, usual: Sequence[Provider]) -> Policy:
    """What holds in a room: its own order of providers, else the usual one, and only what every institution in it allows."""
    holds = strictest(room.policy, room.institutions, [provider.name for provider in usual])
    return Policy(holds.providers, holds.text_may_leave, holds.identifiers)


def telegram_application(settings: Settings, pacer: Pacer) -> DurableApplication:
    """The library's application with our queue, budget and transport under it; no handler is registered yet."""
    base = settings.telegram_base_url
    builder: Any = (
        ApplicationBuilder()
        .application_class(DurableApplication)
        .token(settings.require_token())
        .base_url(f"{base}/bot")
        .base_file_url(f"{base}/file/bot")
        .rate_limiter(BudgetLimiter(pacer))
        # Updates come through our own ingress, which commits them before it acknowledges them.
        .updater(None)
        .context_types(context_types())
        .request(_transport(settings, settings.send_concurrency + settings.update_concurrency + 8))
        .get_updates_request(_transport(settings, 1))
    )
    application: DurableApplication = builder.build()
    return application


def _transport(settings: Settings, connections: int) -> AiohttpRequest:
    return AiohttpRequest(
        connections=connections,
        read_timeout=settings.send_timeout,
        write_timeout=settings.send_timeout,
        connect_timeout=min(5.0, settings.send_timeout),
        pool_timeout=settings.send_timeout,
    )
