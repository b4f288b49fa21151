"""Processes on this machine: for jobs that keep the interpreter busy.

Each hand is a fresh process behind a pipe of its own. What all jobs have in common goes through
once for each run; then one job at a time. A hand that dies is replaced and its job done again.
"""

from __future__ import annotations

import signal
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import ForkingPickler
from typing import Any, cast

from game.lab.crew.base import C, Do, Held, J, R
from game.lab.errors import LabError

DEATHS = 3
"""A job that so many hands died of is given up."""

PATIENCE = 5.0
"""Seconds for a hand to leave by itself."""


class Processes(Held):
    """So many processes, started when first needed and kept for the next run until `close`."""

    def __init__(self, hands: int) -> None:
        self.hands = hands
        self._idle: list[_Hand] = []
        weakref.finalize(self, _dismiss, self._idle)

    def each(self, do: Do[C, J, R], common: C, jobs: Sequence[J]) -> Iterator[tuple[int, R]]:
        """Every job's number and result, as they are done."""
        run = _Run(self._idle, bytes(ForkingPickler.dumps((do, common))), jobs)
        try:
            yield from run.results(min(self.hands, len(jobs)))
        finally:
            run.end()

    def close(self) -> None:
        """End all processes."""
        _dismiss(self._idle)


class _Hand:
    """One process and this end of its pipe."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=serve, args=(theirs,), daemon=True)
        with _deaf():
            self.process.start()
        theirs.close()

    def end(self, at_once: bool) -> None:
        """Close the pipe, which a hand that waits takes as the end; kill it if it works."""
        self.pipe.close()
        if at_once:
            self.process.kill()
        self.process.join(PATIENCE)
        if self.process.exitcode is None:
            self.process.kill()
            self.process.join()
        self.process.close()


class _Run:
    """The jobs of one call: which are left, and which hand does which."""

    def __init__(self, idle: list[_Hand], common: bytes, jobs: Sequence[Any]) -> None:
        self.idle = idle
        self.common = common
        self.jobs = jobs
        self.left = iter(range(len(jobs)))
        self.again: list[int] = []
        self.deaths: dict[int, int] = {}
        self.free: list[_Hand] = []
        self.busy: dict[Connection[Any, Any], tuple[_Hand, int]] = {}

    def results(self, hands: int) -> Iterator[tuple[int, Any]]:
        for _ in range(hands):
            self.begin(self.idle.pop() if self.idle else _Hand())
        while self.busy:
            for ready in wait(list(self.busy)):
                hand, number = self.busy.pop(cast("Connection[Any, Any]", ready))
                try:
                    good, result = hand.pipe.recv()
                except (EOFError, ConnectionError):
                    self.replace(hand, number)
                    continue
                self.give(hand)
                if not good:
                    raise result
                yield number, result

    def begin(self, hand: _Hand) -> None:
        """Send what all jobs have in common, and a first job."""
        try:
            hand.pipe.send_bytes(self.common)
        except OSError:  # it died while it was idle
            hand.end(at_once=True)
            hand = _Hand()
            hand.pipe.send_bytes(self.common)
        self.give(hand)

    def give(self, hand: _Hand) -> None:
        """Send the next job, if there is one. A hand that has died by now is found when its
        result is waited for."""
        number = self.again.pop() if self.again else next(self.left, None)
        if number is None:
            self.free.append(hand)
            return
        self.busy[hand.pipe] = hand, number
        try:
            hand.pipe.send((self.jobs[number],))
        except OSError:
            return

    def replace(self, hand: _Hand, number: int) -> None:
        """A hand is dead: another one does its job."""
        hand.end(at_once=True)
        self.deaths[number] = self.deaths.get(number, 0) + 1
        if self.deaths[number] == DEATHS:
            raise LabError(
                f"job {number}: {DEATHS} processes ended while they did it, perhaps for want of "
                "memory; try smaller chunks or fewer workers"
            )
        self.again.append(number)
        self.begin(_Hand())

    def end(self) -> None:
        """Keep the hands that have nothing to do; end those that still work."""
        for hand, _ in self.busy.values():
            hand.end(at_once=True)
        for hand in self.free:
            try:
                hand.pipe.send(None)
            except OSError:
                hand.end(at_once=True)
            else:
                self.idle.append(hand)


@contextmanager
def _deaf() -> Iterator[None]:
    """What is started meanwhile never hears Ctrl-C, not even before it can say so itself; here it
    is heard afterwards. Where there are no signal masks, it may show a traceback of its own."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, heard)


def serve(pipe: Connection[Any, Any]) -> None:
    """What a hand does: take what runs have in common, and do one job after another."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it ends it
    try:
        while True:
            do, common = pipe.recv()
            while (job := pipe.recv()) is not None:
                pipe.send_bytes(_outcome(do, common, job[0]))
    except (EOFError, OSError):
        return  # nobody is at the other end any more


def _outcome(do: Any, common: Any, job: Any) -> bytes:
    """Whether the job was done, and its result or what was raised, whatever it is; packed."""
    try:
        return bytes(ForkingPickler.dumps((True, do(common, job))))
    except Exception as error:  # noqa: BLE001  # it is raised again where the job came from
        return bytes(ForkingPickler.dumps((False, error)))


def _dismiss(idle: list[_Hand]) -> None:
    while idle:
        idle.pop().end(at_once=False)
