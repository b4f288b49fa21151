"""The game that is being played, kept as a record after every turn.

It is a record like any other: it names its players, and it replays.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game import paths
from game.record.files import RecordError, read_record, write_record
from game.record.form import Record
from game.record.game import Game
from game.record.resume import record_of, with_notes
from game.ui import words
from game.ui.say import say

LAST = "last.yaml"
ENDED = "ended.yaml"


def last() -> Path:
    """Where the game is kept that can be gone on with."""
    return paths.user_records() / LAST


def ended() -> Path:
    """Where the last game is kept that has come to its end."""
    return paths.user_records() / ENDED


def saved() -> str:
    """Which game that is, in one line; empty if there is none that can be read."""
    if not last().is_file():
        return ""
    try:
        return read_record(last()).record.title
    except RecordError:
        return ""


def titled(game: Game, players: Mapping[str, str]) -> str:
    """What a kept game is called: whose it is, and how far it has come."""
    texts = game.loaded.scenario
    people = [seat.leader for name, seat in texts.seats.items() if players.get(name) == "human"]
    whose, moment = words.listed(people), words.when(game.moment)
    return say("saves.title", scenario=texts.title, people=whose, moment=moment)


def keep(
    game: Game,
    players: Mapping[str, str],
    base: Record | None,
    notes: Mapping[str, str] | None = None,
) -> None:
    """Keep a game, with notes by turn; one that has ended is kept apart. OSError if the disk
    refuses."""
    record = with_notes(record_of(game, "last", titled(game, players), players, base), notes or {})
    if not game.over:
        write_record(record, last())
        return
    write_record(record, ended())
    last().unlink(missing_ok=True)
