"""The machine's search for the turning points of a game that is watched, slice by slice.

The worker does one slice at a time, so that the window stays quick and shows how far it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from game.lab.debrief.opened import reopened
from game.lab.debrief.turning import Search, turning_points
from game.ui.navigation import Navigation
from game.ui.reel import Reel, Review


class Searcher:
    """Runs one search at a time; whatever is asked for later takes its place."""

    def __init__(self, window: Navigation) -> None:
        self.window = window
        self._of: Review | None = None

    def begin(self, shown: Review) -> None:
        """Look for the turning points of a game; nothing if that has been done."""
        if shown.searched is not None or shown.reel.record is None or shown.reel.debrief is None:
            return
        self.stop()
        self._of = shown
        self.window.change(shown, searched=0.0)
        self.window.ask_quietly(partial(searching, shown.reel), partial(self._next, shown))

    def stop(self) -> None:
        """Let a search be; what has not been found is not shown."""
        if self._of is not None and self._of.searched != 1.0:
            self.window.change(self._of, searched=None)
        self._of = None

    def _next(self, shown: Review, search: Iterator[Search]) -> None:
        if shown is self._of:
            self.window.ask_quietly(
                partial(next, search, None), partial(self._found, shown, search)
            )

    def _found(self, shown: Review, search: Iterator[Search], part: Search | None) -> None:
        if shown is not self._of:
            return
        if part is None:
            self.window.change(shown, searched=1.0)
            return
        self.window.change(shown, searched=min(part.done, 0.99), points=part.points)
        self._next(shown, search)


def searching(reel: Reel) -> Iterator[Search]:
    """A search before its first slice; a job for the worker. ValueError: it has not ended."""
    if reel.record is None:
        raise ValueError("a reel without its record cannot be searched")
    return turning_points(reopened(reel.loaded, reel.record))
