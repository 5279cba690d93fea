"""``run`` and ``worker``: the assistant itself."""

from __future__ import annotations

import os
import secrets
import socket
from typing import Annotated

import typer

from bot.commands import environment
from bot.errors import InvalidSetting

LONGEST_HOST = 40
"""Characters of the host's name in an owner, which the job table keeps in 80."""


def owner() -> str:
    """Who holds a job: host, process, and a random part, since containers share names and process ids come again."""
    return f"{socket.gethostname()[:LONGEST_HOST]}:{os.getpid()}:{secrets.token_hex(4)}"


def run(
    webhook: Annotated[
        bool | None,
        typer.Option(
            "--webhook/--polling",
            help="Be called by Telegram, or ask it. [default: webhook if COMMONGROUND_WEBHOOK_URL is set]",
        ),
    ] = None,
) -> None:
    """Run the assistant until it is told to stop (SIGTERM, Ctrl-C). Needs TELEGRAM_TOKEN."""
    settings = environment.begin(serving=True)
    settings.require_token()
    called = settings.webhook_url is not None if webhook is None else webhook
    if called and settings.webhook_url is None:
        raise InvalidSetting("COMMONGROUND_WEBHOOK_URL: not set, expected with `run --webhook`")

    from bot import running
    from bot.app import build

    environment.complete(running.run(build(settings, owner=owner()), webhook=called))


def worker() -> None:
    """Help a running assistant with handling and sending. Needs TELEGRAM_TOKEN, and PostgreSQL."""
    settings = environment.begin(serving=True)
    settings.require_token()

    from bot import running
    from bot.app import build

    environment.complete(running.work(build(settings, owner=owner())))
