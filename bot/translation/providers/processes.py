"""A pool of engine processes: one text at a time each, killed when late, replaced when dead.

Why our own rather than pebble's ProcessPool 5.2.3, which was tried: after a worker that was idle is killed, as the
out-of-memory killer may do, every later call fails (``find_expired_task`` raises BrokenProcessPool when no task runs); a
time-out of 1 s took 4.0 s, because stopping waits 3 s for a SIGTERM that the engine cannot handle; and its workers take
from one queue, so that a text cannot go to the one that has its model loaded. Here each process has two pipes of its own,
the event loop waits on them, and no thread is needed.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import subprocess
import sys
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import structlog

from bot.errors import ProviderTimeout, ProviderUnavailable
from bot.translation.models import ModelPair

_ENGINE_PROCESS = "bot.translation.providers.engine_process"
_KEPT_ENVIRONMENT = ("LANG", "LC_ALL", "LD_LIBRARY_PATH", "TMPDIR")
_LONGEST_ANSWER = 1 << 22
"""Bytes. The longest text of the longest escapes is a fiftieth of it."""

_ALLOCATOR = {"MALLOC_MMAP_THRESHOLD_": str(1 << 20), "MALLOC_TRIM_THRESHOLD_": str(1 << 26)}
"""What reading a model took is given back, and what translating takes is kept: measured, two models take 85 MB (PSS) and not
105 MB. A lower first threshold cost 722 page faults a sentence and a fifth of the speed."""

_log = structlog.get_logger(__name__)


class ProcessDied(Exception):
    """The process ended before it answered."""


class EngineProcess:
    """One place in the pool: a process that is started when needed, and again after it ended."""

    def __init__(self, store: Path, idle_unload: float) -> None:
        self._store = store
        self._idle_unload = idle_unload
        self._process: asyncio.subprocess.Process | None = None
        self._closed = False
        self.loaded: frozenset[ModelPair] = frozenset()
        self.idle_timer: asyncio.TimerHandle | None = None

    @property
    def pid(self) -> int | None:
        """The number of the process, or None while there is none."""
        return self._process.pid if self._process else None

    async def ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """Send a request and wait for its answer. Raises :class:`ProcessDied`; bounded by whoever calls."""
        try:
            process = self._process or await self._start()
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(json.dumps(request).encode("ascii") + b"\n")
            await process.stdin.drain()
            answer: dict[str, Any] = json.loads(await process.stdout.readuntil())
        except (OSError, EOFError, ValueError, asyncio.LimitOverrunError) as error:
            raise ProcessDied(type(error).__name__) from error
        self.loaded = frozenset(ModelPair(*pair) for pair in answer.get("loaded", ()))
        return answer

    async def kill(self) -> None:
        """End the process at once, and wait until it has. Harmless where there is none."""
        process, self._process, self.loaded = self._process, None, frozenset()
        self.stop_idle_timer()
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError):  # it ended by itself
            process.kill()
        if process.stdin:
            process.stdin.close()
        await process.wait()

    async def close(self) -> None:
        """Kill, and never start again."""
        self._closed = True
        await self.kill()

    def stop_idle_timer(self) -> None:
        """Called when the process is given work."""
        if self.idle_timer:
            self.idle_timer.cancel()
            self.idle_timer = None

    async def _start(self) -> asyncio.subprocess.Process:
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", _ENGINE_PROCESS),
            *(str(os.getpid()), str(self._store), str(self._idle_unload)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a panic in the engine prints parts of the text
            env=_environment(),
            process_group=0,
            limit=_LONGEST_ANSWER,
        )
        if self._closed:  # while it was being started
            await self.kill()
            raise ProcessDied("closed")
        return self._process


class ProcessPool:
    """Gives each request a process to itself, in the order of asking, one with the models loaded where there is one."""

    def __init__(self, store: Path, *, processes: int, timeout: float, idle_unload: float) -> None:
        self._timeout = timeout
        self._idle_unload = idle_unload
        self._all = [EngineProcess(store, idle_unload) for _ in range(processes)]
        self._idle = list(self._all)
        self._waiting: deque[asyncio.Future[EngineProcess]] = deque()
        self._at_work: set[asyncio.Task[Any]] = set()
        self._closed = False

    @property
    def pids(self) -> list[int]:
        """The processes that run now."""
        return [process.pid for process in self._all if process.pid is not None]

    async def ask(self, request: dict[str, Any], legs: Sequence[ModelPair]) -> dict[str, Any]:
        """The answer of some process, within ``timeout`` seconds of waiting for a turn and as long again of work.

        A process that dies is replaced and asked once more. One that is late is killed. Cancelling the caller does not
        cancel the work, which is bounded: an answer that nobody fetched would be taken for that of the next request.

        Raises :class:`bot.errors.ProviderTimeout` or :class:`bot.errors.ProviderUnavailable`.
        """
        process = await self._turn(legs)
        task = asyncio.create_task(self._work(process, request))
        self._at_work.add(task)
        task.add_done_callback(self._end_of_work)
        return await asyncio.shield(task)

    async def ask_all(self, request: dict[str, Any]) -> list[dict[str, Any]]:
        """The answer of every process, each in its turn. For warming up, when none is in use yet."""
        processes, self._idle = self._idle, []
        for process in processes:
            process.stop_idle_timer()
        tasks = [asyncio.create_task(self._work(process, request)) for process in processes]
        for task in tasks:
            self._at_work.add(task)
            task.add_done_callback(self._end_of_work)
        return await asyncio.gather(*(asyncio.shield(task) for task in tasks))

    async def close(self) -> None:
        """Kill all processes; whoever waits gets :class:`bot.errors.ProviderUnavailable`. May be called twice."""
        self._closed = True
        while self._waiting:
            waiting = self._waiting.popleft()
            if not waiting.done():
                waiting.set_exception(ProviderUnavailable("the engine is closed"))
        await asyncio.gather(*(process.close() for process in self._all))
        if self._at_work:
            await asyncio.wait(self._at_work)

    async def _turn(self, legs: Sequence[ModelPair]) -> EngineProcess:
        if self._closed:
            raise ProviderUnavailable("the engine is closed")
        if self._idle:
            best = max(self._idle, key=lambda process: (len(process.loaded & set(legs)), process.pid is not None))
            self._idle.remove(best)
            best.stop_idle_timer()
            return best
        turn: asyncio.Future[EngineProcess] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            async with asyncio.timeout(self._timeout):
                return await turn
        except TimeoutError as error:
            self._hand_back(turn)
            raise ProviderTimeout("all engine processes are busy") from error
        except asyncio.CancelledError:
            self._hand_back(turn)
            raise

    def _hand_back(self, turn: asyncio.Future[EngineProcess]) -> None:
        """A turn that was given in the same moment in which its owner stopped waiting goes to the next."""
        if turn.done() and not turn.cancelled() and turn.exception() is None:
            self._release(turn.result())

    async def _work(self, process: EngineProcess, request: dict[str, Any]) -> dict[str, Any]:
        try:
            async with asyncio.timeout(self._timeout):
                try:
                    return await process.ask(request)
                except ProcessDied:
                    if self._closed:
                        raise
                    _log.warning("engine_process_died", pid=process.pid, asked_again=True)
                    await process.kill()
                    return await process.ask(request)
        except TimeoutError as error:
            _log.warning("engine_process_killed", pid=process.pid, after_seconds=self._timeout)
            await process.kill()
            raise ProviderTimeout(f"no answer in {self._timeout:g} s; the engine process was killed") from error
        except ProcessDied as error:
            await process.kill()
            raise ProviderUnavailable("the engine is closed" if self._closed else "the engine process died") from error
        except BaseException:
            # Cancelled with the loop in mid-exchange: what the pipe holds is unknown.
            await process.kill()
            raise
        finally:
            self._release(process)

    def _release(self, process: EngineProcess) -> None:
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(process)
                return
        self._idle.append(process)
        if process.pid is not None and not self._closed:
            process.idle_timer = asyncio.get_running_loop().call_later(self._idle_unload, self._retire, process)

    def _retire(self, process: EngineProcess) -> None:
        task = asyncio.create_task(self._kill_idle(process))
        self._at_work.add(task)
        task.add_done_callback(self._end_of_work)

    async def _kill_idle(self, process: EngineProcess) -> None:
        if process in self._idle:
            await process.kill()

    def _end_of_work(self, task: asyncio.Task[Any]) -> None:
        self._at_work.discard(task)
        if not task.cancelled():
            task.exception()  # its owner may have been cancelled; the loop must not report it as never retrieved


def _environment() -> dict[str, str]:
    """None of our secrets, the packages that this process sees, and settings of glibc's allocator."""
    kept = {name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ}
    packages = os.pathsep.join(dict.fromkeys(os.path.abspath(entry) for entry in sys.path))
    return {**kept, **_ALLOCATOR, "PYTHONPATH": packages, "PYTHONSAFEPATH": "1"}
