"""The ledger is honest: over worlds the mean risk run is the frequency of war, cause by cause.

The records are made by lot, so that the rule does not hold by the good manners of a written one.
"""

from functools import cache

import numpy as np
import pytest

from game.lab.worlds import Worlds, worlds
from game.record.game import Game
from game.scenario import Loaded, load
from game.seats.match import play_out
from game.seats.random import RandomSeat
from tests.record.making import small

RECORDS = range(50)
N = 300


@cache
def shipped() -> Loaded:
    """The great scenario, read once."""
    return load("cuba-1962")


def by_lot(loaded: Loaded, number: int, n: int, preset: str | None = None) -> Worlds:
    """The worlds of a record that was made by lot; natures are its own."""
    game = Game.start(loaded, preset, seed=1000 + number)
    play_out(game, {seat: RandomSeat() for seat in game.model.seat_ids})
    return worlds(loaded, game.record(f"lot-{number}"), n)


def off(found: Worlds) -> np.ndarray:
    """By world: whether war came, less the risk that was run."""
    kinds = np.array([ending.kind == "war" for ending in found.model.endings])
    came: np.ndarray = kinds[found.kept.ending].astype(float)
    return came - found.kept.ledger.sum(axis=0)


def sure(values: np.ndarray, errors: float = 4.0) -> bool:
    """Whether a mean lies within so many standard errors of zero."""
    error = values.std(ddof=1) / len(values) ** 0.5
    return bool(abs(values.mean()) <= errors * error + 1e-12)


@cache
def lots() -> tuple[Worlds, ...]:
    """Fifty records of the small scenario, in which war is near."""
    return tuple(by_lot(small(), number, N, "grim_school") for number in RECORDS)


@pytest.mark.parametrize("number", RECORDS)
def test_each_record_runs_the_risk_that_it_meets(number: int) -> None:
    assert sure(off(lots()[number]))


def test_all_records_together_do_so_more_sharply() -> None:
    every = np.concatenate([off(each) for each in lots()])
    assert len(every) == N * len(RECORDS)
    assert sure(every, 3.0)
    assert sum(each.kinds()["war"].count for each in lots()) > 500


def test_each_cause_runs_the_risk_that_it_meets() -> None:
    hazards = lots()[0].model.index.hazards
    for row in hazards.values():
        cause = np.concatenate([each.kept.cause == row for each in lots()]).astype(float)
        run = np.concatenate([each.kept.ledger[row] for each in lots()])
        assert sure(cause - run)


def test_a_ledger_that_is_a_tenth_too_great_would_be_seen() -> None:
    war = [each.kinds()["war"].count for each in lots()]
    every = np.concatenate([off(each) for each in lots()])
    run = np.concatenate([each.kept.ledger.sum(axis=0) for each in lots()])
    assert sum(war) > 0
    assert not sure(every - 0.1 * run, 3.0)


def test_the_records_are_of_many_kinds() -> None:
    ends = {each.record for each in lots()}
    shares = [each.kinds()["war"].share for each in lots()]
    assert len(ends) == len(RECORDS)
    assert max(shares) > 2 * min(shares)


def test_so_it_is_in_the_great_scenario() -> None:
    every = np.concatenate([off(by_lot(shipped(), number, 300)) for number in range(2)])
    assert sure(every, 3.5)
    assert (every > 0.5).sum() > 0
