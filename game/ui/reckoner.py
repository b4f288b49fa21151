"""Counts what a debrief tells while one reads, slice by slice, on the worker's thread.

One game is counted at a time. Whoever leaves stops it; whoever comes back to the same game goes
on where it was. What is shown is always what has been counted so far.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from time import monotonic

from game.ui import counting
from game.ui.counting import Result, Work
from game.ui.navigation import Navigation
from game.ui.reel import Review

STAGES: tuple[str, ...] = tuple(counting.STAGES)
"""What is counted of a game whose debrief is open."""

SLICE = 0.12
"""A job takes about so many seconds: the window shows what it brought, and can stop."""

Slices = Iterator[Result]


class Reckoner:
    """Counts one game at a time for a window."""

    def __init__(self, window: Navigation) -> None:
        self.window = window
        self._of: Review | None = None
        self._wanted: list[str] = []
        self._slices: dict[str, Slices] = {}
        self._work: Work | None = None
        self._busy = False

    def begin(self, shown: Review, stages: Sequence[str] | None = None) -> None:
        """Count these stages of a game, or all; nothing if it goes on, or that has been done."""
        if shown.reel.record is None or shown.reel.debrief is None:
            return
        if shown is not self._of:
            self._of, self._work, self._slices, self._wanted = shown, None, {}, []
        asked = STAGES if stages is None else stages
        self._wanted += [each for each in asked if each not in self._wanted]
        if "turning" in self._wanted and shown.searched is None:
            self.window.change(shown, searched=self._searched(shown))
        self._go_on()

    def stop(self) -> None:
        """Let it be; what has been counted stays, and a search that is not done shows nothing."""
        self._wanted = []
        if self._of is not None and self._of.searched != 1.0:
            self.window.change(self._of, searched=None)

    def _searched(self, shown: Review) -> float:
        return shown.after.done.get("turning", 0.0)

    def _go_on(self) -> None:
        """Ask for the next slice, unless one is under way or there is nothing left to do."""
        shown, stage = self._of, self._next()
        if self._busy or shown is None or stage is None:
            return
        self._busy = True
        if self._work is None:
            job = partial(counting.opened, shown.reel)
            self.window.ask_quietly(job, partial(self._opened, shown))
            return
        slices = self._slices.setdefault(stage, counting.STAGES[stage](self._work))
        job_of = partial(worked, slices, SLICE)
        self.window.ask_quietly(job_of, partial(self._found, shown, stage))

    def _next(self) -> str | None:
        """The stage to go on with: what the open tab shows first, then in their order."""
        shown = self._of
        if shown is None:
            return None
        left = [each for each in self._wanted if not shown.after.finished(each)]
        first = [each for each in counting.FIRST.get(shown.tab, ()) if each in left]
        return next(iter([*first, *left]), None)

    def _opened(self, shown: Review, work: Work) -> None:
        self._busy = False
        if shown is self._of:
            self._work = work
        self._go_on()

    def _found(self, shown: Review, stage: str, brought: tuple[Result | None, bool]) -> None:
        """Show what a slice brought."""
        self._busy = False
        if shown is self._of:
            self._show(shown, stage, *brought)
        self._go_on()

    def _show(self, shown: Review, stage: str, result: Result | None, ended: bool) -> None:
        part, fields = (0.0, {}) if result is None else result
        done = {**shown.after.done, stage: 1.0 if ended or part >= 1 else min(part, 0.99)}
        after = replace(shown.after, done=done, **fields)  # type: ignore[arg-type]
        self.window.change(shown, after=after)
        if stage == "turning" and after.search is not None and stage in self._wanted:
            self.window.change(shown, searched=done[stage], points=after.search.points)


def worked(
    slices: Slices, seconds: float, clock: Callable[[], float] = monotonic
) -> tuple[Result | None, bool]:
    """Work for about so many seconds: the last result, and whether that was all there is. How
    long it works changes no number, only how much of them there is so far."""
    until, last = clock() + seconds, None
    for last in slices:
        if clock() >= until:
            return last, False
    return last, True
