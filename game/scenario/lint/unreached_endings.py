"""Endings that nothing leads to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.format import Ending
from game.scenario.lint.reach import Reach
from game.scenario.lint.tools import warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of endings that no game can come to.

    That an event names a war is for the loader; here, that such an event can happen.
    """
    reach = Reach(loaded.scenario)
    brought = {loaded.scenario.events[name].ends for name in reach.events}
    for name, ending in loaded.scenario.endings.items():
        if name not in brought and not _comes_by_itself(name, ending, reach):
            yield warn(
                loaded,
                ("endings", name),
                "unreached-ending",
                f"no game can come to the ending {name}",
                f"let an event that can happen bring it by ends: {name}"
                + ("" if ending.kind == "war" else ", or give it a when that can hold"),
            )


def _comes_by_itself(name: str, ending: Ending, reach: Reach) -> bool:
    if ending.when is not None:
        return reach.may("endings", name, "when")
    return ending.kind in ("settlement", "stalemate")
