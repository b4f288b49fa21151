"""A history that is named and not there: a later start would find nothing to begin from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.lint.tools import warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns where `history` names no file in the scenario's folder."""
    name = loaded.scenario.history
    if name is None or (loaded.source / name).is_file():
        return
    message = f"there is no record {name!r} in the folder of this scenario"
    remedy = "write it, or leave history out"
    if loaded.source.is_file():
        message = f"history names {name!r}, and a single file has no folder for records"
        remedy = "make it scenario.yaml in a folder of its own, with its records in it"
    yield warn(loaded, ("history",), "missing-history", message, remedy)
