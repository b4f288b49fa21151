"""Worlds made by hand: what is counted of them, and every line that is printed."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.model import Model
from game.engine.state import NEVER
from game.lab.expectations import unmet
from game.lab.fates import Fates
from game.lab.shares import Share
from game.lab.tables import lines_of, plain_of
from game.lab.worlds import BOUND, Worlds
from game.record.form import WorldsForm
from game.scenario import load
from tests.record.making import SMALL


@cache
def model() -> Model:
    return compile_model(load(SMALL).scenario)


def row(ending: str) -> int:
    return [each.id for each in model().endings].index(ending)


def five() -> Worlds:
    """Five worlds: war by shots, war by shots, a coup, terms, no end."""
    fates = Fates.blank(model().sizes.hazards, 5)
    endings = ("burning_strait", "burning_strait", "thrown_out", "any_terms", "adjourned")
    fates.ending[:] = [row(name) for name in endings]
    fates.ended[:] = [0, 1, 1, 2, 2]
    fates.cause[:2] = model().index.hazards["shots"]
    fates.ledger[model().index.hazards["shots"]] = [0.5, 0.25, 0.25, 0.5, 0.0]
    fates.ledger[model().index.hazards["skirmish"]] = [0.0, 0.0, 0.0, 0.125, 0.0]
    fates.illegal[:] = [[0, 1, 0, 2, 0], [0, 0, 1_000, 0, 0]]
    seats = {"north": BOUND, "south": BOUND}
    return Worlds(model(), "strait", 7, 1000, "kept", seats, fates)


def counts(shares: dict[str, Share]) -> dict[str, int]:
    assert {share.n for share in shares.values()} == {5}
    return {name: share.count for name, share in shares.items() if share.count}


def test_worlds_are_counted_by_ending_kind_turn_and_cause() -> None:
    found = five()
    assert found.n == 5
    assert counts(found.endings()) == {
        "burning_strait": 2, "thrown_out": 1, "any_terms": 1, "adjourned": 1,
    }  # fmt: skip
    assert counts(found.kinds()) == {"war": 2, "ouster": 1, "settlement": 1, "stalemate": 1}
    assert counts(found.turns()) == {
        "1950-05-01 09:00": 1, "1950-05-01 18:00": 2, "1950-05-02 06:00": 2,
    }  # fmt: skip
    assert counts(found.causes()) == {"shots": 2}
    assert list(found.endings()) == [each.id for each in model().endings]
    assert list(found.turns()) == list(model().turns)
    assert list(found.causes()) == list(model().index.hazards)


def test_the_ledger_is_a_mean_and_illegal_orders_are_a_sum() -> None:
    assert five().ledger() == {"shots": 0.3, "skirmish": 0.025, "coup": 0.0}
    assert five().illegal() == {"north": 3, "south": 1_000}


def test_every_line_of_the_tables() -> None:
    assert lines_of(five()) == [
        "5 worlds of 'strait' (small), preset calm_school, seed 7, games 1000 to 1004",
        "hidden facts and natures as in the record",
        "north: bound to the record; 3 orders were not legal there and became hold",
        "south: bound to the record; 1,000 orders were not legal there and became hold",
        "shares with their 95 % intervals (Wilson)",
        "",
        "ending                         worlds    share",
        "burning_strait                      2   40.00%   11.76% to 76.93%",
        "thrown_out                          1   20.00%   3.62% to 62.45%",
        "any_terms                           1   20.00%   3.62% to 62.45%",
        "adjourned                           1   20.00%   3.62% to 62.45%",
        "",
        "kind                           worlds    share",
        "war                                 2   40.00%   11.76% to 76.93%",
        "ouster                              1   20.00%   3.62% to 62.45%",
        "settlement                          1   20.00%   3.62% to 62.45%",
        "stalemate                           1   20.00%   3.62% to 62.45%",
        "",
        "ended in the turn              worlds    share",
        "1950-05-01 09:00                    1   20.00%   3.62% to 62.45%",
        "1950-05-01 18:00                    2   40.00%   11.76% to 76.93%",
        "1950-05-02 06:00                    2   40.00%   11.76% to 76.93%",
        "",
        "war, by first cause            worlds    share                        risk run",
        "shots                               2   40.00%   11.76% to 76.93%      30.000%",
        # Nobody came to war by it, but its risk was run.
        "skirmish                            0    0.00%   0.00% to 43.45%        2.500%",
        "all                                 2   40.00%   11.76% to 76.93%      32.500%",
    ]


def test_a_seat_that_was_handed_over_is_told_without_its_illegal_orders() -> None:
    found = replace(five(), seats={"north": "random", "south": BOUND}, natures="redrawn")
    assert lines_of(found)[1:4] == [
        "hidden facts and natures redrawn in each world",
        "north: handed over to random",
        "south: bound to the record; 1,000 orders were not legal there and became hold",
    ]


def test_the_plain_form_has_every_number_of_the_tables() -> None:
    plain = plain_of(five())
    assert {key: plain[key] for key in ("scenario", "record", "preset", "seed", "first", "n")} == {
        "scenario": "small",
        "record": "strait",
        "preset": "calm_school",
        "seed": 7,
        "first": 1000,
        "n": 5,
    }
    assert (plain["natures"], plain["seats"]) == ("kept", {"north": BOUND, "south": BOUND})
    assert plain["illegal"] == {"north": 3, "south": 1_000}
    assert plain["ledger"] == {"shots": 0.3, "skirmish": 0.025, "coup": 0.0}
    for key, name, count in (
        ("endings", "burning_strait", 2),
        ("endings", "calm", 0),
        ("kinds", "ouster", 1),
        ("turns", "1950-05-02 06:00", 2),
        ("causes", "shots", 2),
    ):
        share = Share(count, 5)
        assert plain[key][name] == {
            "count": count, "share": share.share, "interval": list(share.interval),
        }  # fmt: skip


def test_a_miss_is_told_with_share_and_interval() -> None:
    form = WorldsForm(endings={"thrown_out": (0.5, 0.75)}, kinds={"war": (0.4, 1)})
    assert [str(miss) for miss in unmet(five(), form)] == [
        "endings.thrown_out: expected 50.00% to 75.00%, "
        "found 20.00% (3.62% to 62.45% of all worlds)"
    ]


@pytest.mark.parametrize("band", [(0.4, 0.4), (0, 0.4), (0.4, 1)])
def test_the_ends_of_a_band_will_do(band: tuple[float, float]) -> None:
    assert unmet(five(), WorldsForm(kinds={"war": band})) == ()


def test_room_for_worlds_is_empty() -> None:
    blank = Fates.blank(2, 3)
    for name in ("ending", "ended", "cause"):
        assert getattr(blank, name).tolist() == [NEVER] * 3
    assert blank.ledger.tolist() == [[0.0] * 3] * 2
    assert blank.illegal.tolist() == [[0] * 3] * 2


def test_parts_are_joined_in_their_order_field_by_field() -> None:
    whole = five().fates
    parts = [whole.take(np.array(games)) for games in ([0, 1], [2], [3, 4])]
    joined = Fates.joined(parts)
    for name in ("ending", "ended", "ledger", "cause", "illegal"):
        assert np.array_equal(getattr(joined, name), getattr(whole, name)), name
        backwards = getattr(Fates.joined(parts[::-1]), name)
        assert not np.array_equal(backwards, getattr(whole, name)), name
