"""The ledger and the frequency of war are one thing: fifty random records of all scenarios.

In each turn the ledger holds the probability that this turn ends in war, given all that came
before. So over worlds the mean of what is run equals the share that burns, whatever is ordered.
The difference of the two is a martingale with steps of at most 1, whose variance V is the sum of
p (1 - p). By Freedman's inequality (1975, doi:10.1214/aop/1176996452) it lies x or more from 0 with
a probability of at most 2 exp(-s), s = x^2 / (2 V + 2 x / 3), also where few wars are expected.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pytest

from game.lab.counting import Asked, counted
from game.lab.crew import Alone
from game.lab.tally import BITS
from game.record.form import Record
from game.record.game import Game
from game.scenario import Loaded, load
from game.seats.match import play_out
from game.seats.random import RandomSeat
from tests.record.making import small

WORLDS = 200
MOST = 11.5
"""A surprise of so much comes once in 50,000 records; of fifty one has it once in a thousand."""

RECORDS = {"small": 24, "friedrichstrasse-1961": 16, "cuba-1962": 6, "cuba-1962-hot-line": 4}
"""So many random records of each scenario: fifty."""


@dataclass(frozen=True)
class Held:
    """What was counted over the worlds of a record: wars, the risk run, and the variance of
    their difference, all summed over worlds."""

    wars: int
    risk: float
    variance: float

    def surprise(self, charged: float = 1.0) -> float:
        """How far the wars lie from the risk, if so much of it is charged: s as above."""
        apart = abs(self.wars - charged * self.risk)
        return apart and apart**2 / (2 * self.variance + 2 * apart / 3)


@cache
def scenario(name: str) -> Loaded:
    return small() if name == "small" else load(name)


def random_record(name: str, seed: int) -> Record:
    """A game of two seats that draw lots, as a record."""
    loaded = scenario(name)
    presets = list(loaded.scenario.presets)
    game = Game.start(loaded, presets[seed % len(presets)], seed)
    play_out(game, dict.fromkeys(loaded.scenario.seats, RandomSeat()))
    return game.record(f"random-{seed}")


@cache
def held(name: str, seed: int) -> Held:
    """The worlds of one random record; every other one draws natures anew."""
    natures = "kept" if seed % 2 else "redrawn"
    record = random_record(name, seed)
    found = counted(Asked(scenario(name), record, WORLDS, natures=natures, crew=Alone()))
    tally = found.tally
    assert tally is not None
    risk, squares = (sum(part[:, -1].tolist()) / 2**BITS for part in (tally.ledger, tally.squares))
    return Held(found.kinds()["war"].count, risk, risk - squares)


def every() -> list[Held]:
    return [held(name, seed) for name, number in RECORDS.items() for seed in range(number)]


def together() -> Held:
    found = every()
    return Held(
        sum(each.wars for each in found),
        sum(each.risk for each in found),
        sum(each.variance for each in found),
    )


@pytest.mark.parametrize("name", RECORDS)
def test_what_is_run_is_what_burns(name: str) -> None:
    found = [held(name, seed) for seed in range(RECORDS[name])]
    for seed, each in enumerate(found):
        assert each.surprise() < MOST, (name, seed, each)
    assert sum(each.risk for each in found) > 3, "there is something to compare"


def test_over_all_fifty_together_it_holds_too() -> None:
    assert len(every()) == 50
    assert together().surprise() < MOST
    assert together().wars > 500


@pytest.mark.parametrize("charged", [0.8, 1.25])
def test_a_ledger_that_charged_a_quarter_too_much_or_a_fifth_too_little_is_caught(
    charged: float,
) -> None:
    assert together().surprise(charged) > MOST


def test_where_no_risk_was_run_no_world_burned() -> None:
    without = [each for each in every() if not each.risk]
    assert without and not any(each.wars for each in without)
