"""The tour: starts the local Bot API and the assistant, plays the scenes, counts what held, and keeps serving."""

from __future__ import annotations

import asyncio
import signal
import tempfile
import time
import traceback
from pathlib import Path

import httpx

from bot.demo import announcement, corrections, knowledge, languages, scenes, trouble
from bot.demo.burst import killed_in_the_middle
from bot.demo.people import ADMINISTRATOR, Chats
from bot.demo.processes import ProcessFailed, Stage, wheel_models
from bot.demo.screen import Screen
from bot.sandbox.client import SandboxClient

INTERRUPTED = 130
"""The exit code by convention, after Ctrl-C before the tour was over."""
_SPEED = {"COMMONGROUND_PRIVATE_SENDS_PER_SECOND": "30", "COMMONGROUND_PRIVATE_BURST": "30"}


def main(*, exit_after: bool, pull: bool, port: int | None) -> int:
    """Play the tour on a fresh database; 0 where every fact held, 1 where one did not or the tour broke off.

    Without ``exit_after`` the assistant and the local Bot API keep serving until Ctrl-C. ``pull`` fetches the Chinese and
    Arabic models first, where the internet is reachable. ``port`` is the local Bot API's: None for the usual one, or a
    free one where that is taken. Whatever happens, the count is shown and no process is left.
    """
    return asyncio.run(_interruptible(_Tour(exit_after=exit_after, pull=pull, port=port)))


async def _interruptible(tour: _Tour) -> int:
    """Signals end the tour in order: it still counts, and ends its processes."""
    playing = asyncio.create_task(tour.run())
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(name, playing.cancel)
    return await playing


class _Tour:
    def __init__(self, *, exit_after: bool, pull: bool, port: int | None) -> None:
        self._exit_after = exit_after
        self._pull = pull
        self._port = port
        self._screen = Screen()
        self._over = False

    async def run(self) -> int:
        folder = Path(tempfile.mkdtemp(prefix="common-ground-demo-"))
        began = time.monotonic()
        try:
            async with Stage(folder) as stage:
                await self._play(stage, began)
        except asyncio.CancelledError:
            if not self._over:
                self._screen.note("Interrupted.")
                self._screen.total()
                return INTERRUPTED
        except Exception as error:  # noqa: BLE001 - whatever breaks off the tour, the count is shown and the exit code tells
            (folder / "tour.log").write_text("".join(traceback.format_exception(error)), encoding="utf-8")
            self._screen.fact("The tour went on to its end", False, f"{type(error).__name__}: {error}")
            self._screen.note(f"More about it, and the logs, in {folder}")
            self._screen.total()
        return 1 if self._screen.failed else 0

    async def _play(self, stage: Stage, began: float) -> None:
        screen = self._screen
        screen.title(
            "Common Ground: a tour",
            "Two hospitals work together across languages: they write to each other, ask for guidance, and announce things "
            "to all. What you see are the screens of the people in the conversation. "
            "The assistant is the real one, and so is its translation engine; Telegram is a stand-in on this machine, and "
            "the people and hospitals are invented. Every ✔ was verified from outside, nearly always on the transcript of the "
            "chats.",
        )
        screen.note("Starting: the local Bot API, the translation models, the assistant on a fresh SQLite file …")
        address = await stage.start_sandbox(self._port)
        async with SandboxClient(address) as client:
            await self._show_page(address)
            await self._start_assistant(stage, client)
            await stage.guard(self._scenes(stage, Chats(client)))
            self._over = True
            screen.total()
            screen.note(f"Verified on the transcript, in {time.monotonic() - began:.0f} seconds.")
            screen.note(
                "For the tour's sake, messages leave faster than the default of one a second to each private chat "
                f"({', '.join(f'{name}={value}' for name, value in _SPEED.items())})."
            )
            screen.note(f"The assistant's log: {stage.log}")
            if not self._exit_after:
                await self._serve(stage, address)

    async def _start_assistant(self, stage: Stage, client: SandboxClient) -> None:
        token = str((await client.bot())["token"])
        stage.configure({"TELEGRAM_TOKEN": token, "ADMIN_IDS": str(ADMINISTRATOR), **_SPEED})
        if not await stage.command("models", "add", str(wheel_models())):
            raise ProcessFailed(f"the models could not be added; see {stage.folder / 'commands.log'}")
        if self._pull:
            self._pull = await languages.pull_models(stage, self._screen)
        await stage.start_assistant()

    async def _scenes(self, stage: Stage, chats: Chats) -> None:
        screen = self._screen
        cast = await scenes.set_up(chats, screen)
        await scenes.come_in(chats, screen, cast)
        stands = await scenes.dose(chats, screen, cast)
        await scenes.reply(chats, screen, cast, stands)
        await scenes.doubt(chats, screen, cast, stands)
        await scenes.edit(chats, screen, cast, stands)
        await corrections.wrong_word(chats, screen, cast)
        await corrections.taken_back(chats, screen, cast)
        await trouble.broken_number(chats, screen, cast)
        if self._pull:
            await languages.more_languages(chats, screen, cast)
        else:
            await trouble.no_model(chats, screen, cast)
        await killed_in_the_middle(chats, screen, cast, stage)
        await knowledge.question(chats, screen, cast)
        await knowledge.another_question(chats, screen, cast)
        await knowledge.memory(chats, screen, cast, stage, engine=self._pull)
        await announcement.announced(chats, screen, cast, stage)

    async def _show_page(self, address: str) -> None:
        """The page on which all of it can be watched as it happens."""
        async with httpx.AsyncClient(trust_env=False) as web:
            page = await web.get(f"{address}/")
        self._screen.note(f"Watch it live, everybody's phone side by side: {address}/")
        self._screen.fact(
            "The chat page is there",
            page.is_success and page.headers.get("content-type", "").startswith("text/html"),
            f"{page.status_code} {page.headers.get('content-type')}",
        )

    async def _serve(self, stage: Stage, address: str) -> None:
        self._screen.note(
            f"The assistant keeps running. Chat with it yourself, on anybody's phone: {address}/ – Ctrl-C ends it."
        )
        await stage.guard(asyncio.Event().wait())
