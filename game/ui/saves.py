"""The game that was played last: its record, and beside it who sat where.

The record is a record like any other; the small file beside it belongs to the window alone.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from game import paths
from game.record.files import read_record, write_record
from game.record.game import Game
from game.record.replay import orders_at, table_for
from game.scenario import Loaded, load

RECORD = "last.yaml"
SEATING = "last.json"


class SaveError(Exception):
    """A saved game that cannot be gone on with; the message says why."""


class Seating(BaseModel):
    """Who sat where, in which scenario, and how many turns had been played.

    A record leaves out turns in which nobody did anything, so the number is kept here.
    """

    model_config = ConfigDict(extra="forbid")

    scenario: Path
    humans: tuple[str, ...]
    against: str
    turns: int


def saved() -> bool:
    """Whether there is a game to go on with."""
    return (paths.user_records() / SEATING).is_file()


def save(game: Game, humans: tuple[str, ...], against: str) -> None:
    """Keep a game and its seating; OSError if the disk refuses."""
    folder = paths.user_records()
    write_record(game.record("last", "The last game in the window"), folder / RECORD)
    seating = Seating(
        scenario=game.loaded.source, humans=humans, against=against, turns=len(game.steps)
    )
    draft = folder / f"{SEATING}.part"
    draft.write_text(seating.model_dump_json(indent=1), encoding="utf-8")
    draft.replace(folder / SEATING)


def forget() -> None:
    """There is nothing to go on with any more; the record stays."""
    (paths.user_records() / SEATING).unlink(missing_ok=True)


def resume(record: Path | None = None) -> tuple[Game, Seating]:
    """The game kept last, or the one in another record, played up to where it stood.

    SaveError: nothing was kept, or it does not go with its scenario any more.
    ScenarioError: a file is broken.
    """
    seating = _seating(record)
    file = read_record(record or paths.user_records() / RECORD).record
    loaded = load(seating.scenario if record is None else file.scenario)
    if file.fingerprint not in (None, loaded.fingerprint):
        raise SaveError(
            f"{loaded.scenario.id} has changed since this game was saved; begin a new one"
        )
    game = table_for(file, loaded)
    turns = seating.turns if record is None else _written(loaded, list(file.turns))
    for _ in range(turns):
        if not game.over:
            game.force(orders_at(file, game.moment, game.model.seat_ids))
    return game, seating


def _seating(record: Path | None) -> Seating:
    if record is not None:
        return Seating(scenario=record, humans=(), against="", turns=0)
    try:
        text = (paths.user_records() / SEATING).read_text(encoding="utf-8")
        return Seating.model_validate_json(text)
    except (OSError, ValidationError) as error:
        raise SaveError("there is no saved game to go on with") from error


def _written(loaded: Loaded, moments: list[str]) -> int:
    """How many turns a record reaches over: up to the last one that it writes."""
    turns = [f"{day.date} {turn.at}" for day in loaded.scenario.days for turn in day.turns]
    return max((turns.index(moment) + 1 for moment in moments if moment in turns), default=0)
