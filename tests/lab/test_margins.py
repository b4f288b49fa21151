"""Margins and what facts change: told of the second look, on common luck."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from game.lab import margins as lab
from game.lab.margins import Change, Turn, changes, doubt, margins, turns_of
from game.lab.study.forms import Mean
from game.seats.search.plans import AS_IS
from tests.seats.sitting import model_of


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks of few games, so that the tests are quick."""
    monkeypatch.setattr(lab, "FIRST", 4)
    monkeypatch.setattr(lab, "SECOND", 16)
    monkeypatch.setattr(lab, "MOST", 32)


@cache
def turns() -> tuple[Turn, ...]:
    """The turns of one game of the small scenario."""
    return tuple(turns_of(model_of("small"), 5, 2))


def test_each_seat_has_its_turn_until_the_game_is_over() -> None:
    told = [(turn.row, turn.seat) for turn in turns()]
    assert told == sorted(told)
    assert {seat for _, seat in told} == {0, 1}
    assert all(turn.game == 2 and turn.seen.games == 1 for turn in turns())


def test_the_choices_of_a_slot_change_nothing_else() -> None:
    for turn in turns():
        slots = turn.table.model.sizes.slots
        for slot in range(slots):
            rows = turn.plans.sealed.choices[:, turn.choices(slot)]
            others = np.delete(rows, turn.seat * slots + slot, axis=0)
            assert (others == others[:, :1]).all()
            made = rows[turn.seat * slots + slot].tolist()
            assert len(set(made)) == len(made)


def test_a_margin_is_told_for_every_slot_with_a_choice() -> None:
    turn = turns()[0]
    found = list(margins(turn))
    several = [s for s in range(turn.table.model.sizes.slots) if len(turn.choices(s)) > 1]
    assert [each.slot for each in found] == several
    assert all(each.open == len(turn.choices(each.slot)) for each in found)


def test_a_plan_does_not_differ_from_itself_and_others_are_looked_at_more_closely() -> None:
    turn = turns()[0]
    own = int(np.flatnonzero(turn.plans.part == AS_IS)[0])
    same = turn.apart(own, own)
    assert (same.value, same.sd, same.n) == (0.0, 0.0, 16)
    other = turn.apart(own, own + 1)
    assert other.n == (16 if doubt(turn.apart(own, own + 1)) < 1 else 32)


def test_the_first_look_ranks_the_plans() -> None:
    turn = turns()[0]
    every = np.arange(len(turn.plans.game))
    means = turn.table.look(turn.seen, turn.plans, range(4)).means
    assert means[turn.best(every, 3)].tolist() == sorted(means.tolist(), reverse=True)[:3]


def test_what_one_is_told_of_holds_in_all_that_is_imagined() -> None:
    turn, model = turns()[0], model_of("small")
    every = np.arange(len(turn.plans.game))
    for fact in range(model.sizes.facts):
        both = [turn.told(fact, holds) for holds in (True, False)]
        looks = [each.table.look(each.seen, each.plans, range(6)).scores for each in both]
        plain = turn.table.look(turn.seen, turn.plans, range(6)).scores
        same = [(plain == look).all(axis=0) for look in looks]
        assert (same[0] | same[1]).all(), "each imagined game has the fact or not"
    assert len(every)


def test_a_fact_that_changes_the_best_plan_is_told_from_both_sides() -> None:
    for turn in turns():
        for fact in range(model_of("small").sizes.facts):
            found = list(changes(turn, fact))
            assert [each.holds for each in found] in ([], [True, False])
            assert all((each.row, each.seat) == (turn.row, turn.seat) for each in found)


@pytest.mark.parametrize(("gain", "sure"), [(4.0, True), (3.0, False), (-9.0, False)])
def test_a_gain_is_sure_far_above_zero_alone(gain: float, sure: bool) -> None:
    assert Change(0, True, 0, 0, Mean(gain, 10.0, 100)).sure is sure
