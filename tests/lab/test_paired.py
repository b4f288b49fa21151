"""Differences under common luck: what changed in the same worlds, and how sure that is."""

from dataclasses import replace

import numpy as np
import pytest

from game.lab.paired import Shift, changed, of_kind, shift
from game.lab.worlds import Worlds, worlds
from tests.lab.cases import Case


@pytest.fixture(scope="module")
def found(strait: Case) -> Worlds:
    return worlds(strait.loaded, strait.record, 200)


def test_a_shift_is_what_was_gained_less_what_was_lost() -> None:
    assert Shift(30, 10, 200).difference == 0.1
    assert Shift(10, 30, 200).difference == -0.1


def test_the_interval_is_that_of_agresti_and_min() -> None:
    # By hand: n = 202, 30.5 and 10.5: 20 / 202 +- 1.96 * sqrt(41 - 400 / 202) / 202.
    low, high = Shift(30, 10, 200).interval
    assert (low, high) == (pytest.approx(0.03840, abs=1e-4), pytest.approx(0.15962, abs=1e-4))


def test_the_interval_has_a_width_where_nothing_changed_and_stays_within_bounds() -> None:
    low, high = Shift(0, 0, 1000).interval
    assert -0.01 < low < 0 < high < 0.01
    assert Shift(5, 0, 5).interval[1] == 1.0
    assert Shift(0, 5, 5).interval[0] == -1.0


def test_under_common_luck_the_interval_is_narrower_than_of_two_samples() -> None:
    low, high = Shift(30, 10, 1000).interval
    alone = 2 * 1.96 * (2 * 0.2 * 0.8 / 1000) ** 0.5  # two samples with a fifth each
    assert high - low < alone


def test_changes_are_counted_world_by_world() -> None:
    had = np.array([True, True, False, False, True])
    has = np.array([True, False, True, True, True])
    assert changed(had, has) == Shift(2, 1, 5)


def test_a_share_against_itself_does_not_move(found: Worlds) -> None:
    assert shift(found, found, ["burning_strait"]) == Shift(0, 0, 200)


def test_the_difference_is_that_of_the_shares(found: Worlds, strait: Case) -> None:
    grim = strait.record.model_copy(update={"preset": "grim_school"})
    after = worlds(strait.loaded, grim, 200)
    moved = shift(found, after, of_kind(found, "war"))
    assert moved.difference == pytest.approx(
        after.kinds()["war"].share - found.kinds()["war"].share
    )
    assert moved.gained > moved.lost


def test_endings_of_a_kind(found: Worlds) -> None:
    assert of_kind(found, "settlement") == ["good_terms", "any_terms"]
    assert of_kind(found, "peace") == []


def test_other_games_have_no_common_luck(found: Worlds, strait: Case) -> None:
    later = worlds(strait.loaded, strait.record, 200, first=200)
    for other in (later, replace(found, seed=8)):
        with pytest.raises(ValueError, match="common luck"):
            shift(found, other, ["calm"])
