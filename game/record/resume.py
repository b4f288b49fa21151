"""Going on with a saved game: its record is played again, and the game goes on from there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.record.check import check_record
from game.record.files import read_record
from game.record.form import Record, TurnForm
from game.record.game import Game
from game.record.replay import orders_at, scenario_of, table_for
from game.scenario import Loaded

FORMERLY = {"record": "history"}
"""Kinds of seats by the names that they had in games that were saved earlier."""


@dataclass(frozen=True)
class Resumed:
    """A game to go on with, who sat where, and the record that it came from.

    `drifted` says that the record was made with another version of its scenario;
    `held` counts the orders that this version no longer allows and that became `hold`.
    """

    game: Game
    players: Mapping[str, str]
    record: Record
    drifted: bool
    held: int


def resume(path: Path, loaded: Loaded | None = None) -> Resumed:
    """Play a record again, leniently, and hand over the game.

    Turns after the last one with orders are left to be played. Raises RecordError or
    ScenarioError for files that cannot be used.
    """
    file = read_record(path)
    loaded = loaded or scenario_of(path, file.record)
    check_record(file, loaded)
    record = file.record
    game = played_until(record, loaded)
    drifted = record.fingerprint is not None and record.fingerprint != loaded.fingerprint
    held = int(game.state.illegal.sum())
    return Resumed(game, players_of(record), record, drifted, held)


def players_of(record: Record) -> dict[str, str]:
    """Who sat where, by seat, in the words of today: `history` was once called `record`."""
    return {seat: FORMERLY.get(kind, kind) for seat, kind in record.players.items()}


def played_until(record: Record, loaded: Loaded) -> Game:
    """The game of a record, after the last turn with orders or the last that was sealed."""
    game = table_for(record, loaded)
    last = max((moment for moment, turn in record.turns.items() if turn.seats), default="")
    last = max(last, record.sealed or "")
    while not game.over and game.moment <= last:
        game.force(orders_at(record, game.moment, game.model.seat_ids))
    return game


def record_of(
    game: Game, name: str, title: str, players: Mapping[str, str], base: Record | None = None
) -> Record:
    """The record of a game in progress, to be saved and resumed.

    With `base`, the record that the game was resumed from, its pinned luck and its
    notes are kept, so that the whole replays to the same state.
    """
    fresh = game.record(name, title)
    added: dict[str, object] = {"players": dict(players)}
    if game.steps:
        added["sealed"] = game.model.turns[game.steps[-1].before.turn]
    if base is not None:
        added["turns"] = _with_luck(fresh, base)
        added |= {"luck": base.luck} if "luck" in base.model_fields_set else {}
    return fresh.model_copy(update=added)


def with_notes(record: Record, notes: Mapping[str, str]) -> Record:
    """The record with these notes on its turns, by turn, in place of those that they had."""
    turns = dict(record.turns)
    for moment, note in notes.items():
        turns[moment] = turns.get(moment, TurnForm.model_validate({})).model_copy(
            update={"note": note}
        )
    return record.model_copy(update={"turns": dict(sorted(turns.items()))}) if notes else record


def _with_luck(fresh: Record, base: Record) -> dict[str, TurnForm]:
    """The turns of a record, with the luck and the notes of another."""
    turns = {}
    for moment in sorted({*fresh.turns, *base.turns}):
        old, new = base.turns.get(moment), fresh.turns.get(moment)
        kept = old.model_dump(include={"luck", "note"}, exclude_unset=True) if old else {}
        given = new.model_dump(exclude_unset=True) if new else {}
        if kept or given:
            turns[moment] = TurnForm.model_validate({**given, **kept})
    return turns
