"""The game that is being played, kept as a record after every turn.

It is a record like any other: it names its players, and it replays.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game import paths
from game.record.files import write_record
from game.record.form import Record
from game.record.game import Game
from game.record.resume import record_of

LAST = "last.yaml"
ENDED = "ended.yaml"


def last() -> Path:
    """Where the game is kept that can be gone on with."""
    return paths.user_records() / LAST


def saved() -> bool:
    """Whether there is one."""
    return last().is_file()


def keep(game: Game, players: Mapping[str, str], base: Record | None) -> None:
    """Keep a game; one that has ended is kept apart. OSError if the disk refuses."""
    record = record_of(game, "last", "The last game in the window", players, base)
    if not game.over:
        write_record(record, last())
        return
    write_record(record, paths.user_records() / ENDED)
    last().unlink(missing_ok=True)
