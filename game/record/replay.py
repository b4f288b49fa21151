"""Strict replay: a record is played again, and everything it expects is checked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from game.engine.orders import Orders
from game.record.check import check_record
from game.record.expectations import Difference, count, differences
from game.record.files import RecordFile, read_record
from game.record.form import Expect, Record, TurnForm
from game.record.game import Game, IllegalOrdersError
from game.record.orders import orders_from
from game.record.pins import pins_of
from game.scenario import Loaded, load


@dataclass(frozen=True)
class Failure:
    """A turn (or "end") in which something was not as the record says."""

    turn: str
    differences: tuple[Difference, ...]


@dataclass
class Replay:
    """A record played again: the game, how much was expected, and what failed.

    `drifted` says that the record was made with another version of the scenario.
    """

    file: RecordFile
    game: Game
    checked: int = 0
    failures: list[Failure] = field(default_factory=list)
    drifted: bool = False

    @property
    def passed(self) -> bool:
        """Whether everything was as expected."""
        return not self.failures


def scenario_of(path: Path, record: Record) -> Loaded:
    """The scenario of a record: the folder above its `records/`, else by its id."""
    home = path.resolve().parent.parent
    beside = path.resolve().parent.name == "records" and home.name == record.scenario
    return load(home if beside else record.scenario)


def replay(path: Path, loaded: Loaded | None = None) -> Replay:
    """Play a record again, strictly.

    Raises RecordError or ScenarioError for bad input. An illegal order, an early or a
    missing ending and a wrong expectation are failures, by turn.
    """
    file = read_record(path)
    loaded = loaded or scenario_of(path, file.record)
    check_record(file, loaded)
    run = Replay(file, table_for(file.record, loaded))
    made_with = file.record.fingerprint
    run.drifted = made_with is not None and made_with != loaded.fingerprint
    _play(run)
    return run


def table_for(record: Record, loaded: Loaded) -> Game:
    """A game at its first sealing, with the record's preset, luck and natures."""
    pins = pins_of(record, loaded.scenario)
    return Game.start(loaded, record.preset, record.seed, record.fixed, record.game, pins)


def orders_at(record: Record, moment: str, seats: tuple[str, ...]) -> dict[str, Orders]:
    """Both seats' recorded orders of one turn; what is not written holds."""
    turn = record.turns.get(moment)
    return {seat: orders_from(turn.seats.get(seat) if turn else None) for seat in seats}


def _play(run: Replay) -> None:
    record, game = run.file.record, run.game
    last = max(record.turns, default="")
    while not game.over:
        turn = record.turns.get(game.moment)
        _check(run, game.moment, turn.expects if turn else [])
        if game.moment > last and record.end is None:
            return
        try:
            game.play(orders_at(record, game.moment, game.model.seat_ids))
        except IllegalOrdersError as error:
            told = Difference(f"orders.{error.seat}", "legal orders", " ".join(error.complaints))
            run.failures.append(Failure(game.moment, (told,)))
            return
        _check_luck(run, turn)
    _finish(run)


def _check_luck(run: Replay, turn: TurnForm | None) -> None:
    """What luck was pinned to happen in the turn just played has happened."""
    game, pinned = run.game, turn.luck.items() if turn else ()
    events, report = game.model.index.events, game.report
    missing = tuple(
        Difference(f"luck.{name}", "it happens", "it could not happen")
        for name, value in pinned
        if value == "happens"
        and name.startswith("event.")
        and not report.happened[events[re.split("[.>]", name)[-1]], 0]
    )
    if missing:
        run.failures.append(Failure(game.model.turns[report.turn], missing))


def _finish(run: Replay) -> None:
    """The ending: what the record expects of it, and that it orders nothing after it."""
    record, game = run.file.record, run.game
    as_it_opened = game.turn == len(game.steps)
    if as_it_opened and (turn := record.turns.get(game.moment)):
        _check(run, game.moment, turn.expects)
    late = [
        moment
        for moment, turn in record.turns.items()
        if turn.seats and (moment > game.moment or (as_it_opened and moment == game.moment))
    ]
    if late:
        told = Difference("turn", f"orders until {max(late)}", f"{game.ending} at {game.moment}")
        run.failures.append(Failure(game.moment, (told,)))
    _check(run, "end", record.end.expects if record.end else [])


def _check(run: Replay, turn: str, expects: list[Expect]) -> None:
    run.checked += sum(count(expect) for expect in expects)
    game = run.game
    found = tuple(d for e in expects for d in differences(game.model, game.state, e))
    if found:
        run.failures.append(Failure(turn, found))
