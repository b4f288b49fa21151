"""The war dial: monotone on common luck, found by bisection, told with what else moved."""

from itertools import pairwise

import numpy as np
import pytest

from game.lab.calibrate import (
    WIDEST,
    Calibration,
    Line,
    UnreachableError,
    calibrate,
    dialled,
    wars,
)
from game.lab.calibrate_tables import tables
from game.lab.crew import Alone
from game.lab.worlds import worlds
from tests.lab.cases import Case

N = 600


@pytest.fixture(scope="module")
def line(strait: Case) -> Line:
    return Line(strait.loaded, strait.record, N, crew=Alone())


@pytest.fixture(scope="module")
def found(line: Line) -> Calibration:
    return calibrate(line, 0.3)


def test_a_dial_changes_its_preset_and_nothing_else(strait: Case) -> None:
    other = dialled(strait.loaded, "grim_school", 2.5).scenario
    assert other.presets["grim_school"].war_dial == 2.5
    assert other.presets["grim_school"].changes
    assert strait.loaded.scenario.presets["grim_school"].war_dial == 1
    same = other.model_copy(update={"presets": strait.loaded.scenario.presets})
    assert same == strait.loaded.scenario


def test_war_under_a_low_dial_is_war_under_every_higher_one(line: Line) -> None:
    dials = [-4.0, -1.0, 0.0, 0.7, 3.0]
    found = [line.worlds(dial).fates for dial in dials]
    for low, high in pairwise(found):
        assert ((low.cause < 0) | (high.cause >= 0)).all()
        both = (low.cause >= 0) & (high.cause >= 0)
        assert (high.ended[both] <= low.ended[both]).all()
    assert (found[0].cause >= 0).sum() < (found[-1].cause >= 0).sum()


def test_the_dial_gives_the_share_that_was_wanted(found: Calibration, strait: Case) -> None:
    assert abs(wars(found.after).share - 0.3) <= 0.002
    again = worlds(dialled(strait.loaded, "calm_school", found.dial), strait.record, N)
    assert np.array_equal(again.fates.ending, found.after.fates.ending)
    assert found.was == 0
    assert wars(found.before).share < 0.3 and found.dial > 0


@pytest.mark.parametrize("wanted", [0.02, 0.4])
def test_other_shares_are_found_as_well(wanted: float, line: Line) -> None:
    share = wars(calibrate(line, wanted).after).share
    assert share == pytest.approx(wanted, abs=0.002)


def test_with_few_worlds_the_nearest_share_is_taken(strait: Case) -> None:
    few = calibrate(Line(strait.loaded, strait.record, 10), 0.333)
    assert wars(few.after).share == 0.3


@pytest.mark.parametrize("wanted", [0.22, 0.28, 0.31, 0.38])
def test_the_nearest_may_lie_on_either_side(wanted: float, strait: Case) -> None:
    few = calibrate(Line(strait.loaded, strait.record, 10), wanted)
    assert wars(few.after).share == round(wanted, 1)


def test_a_rare_war_is_met_as_nearly_as_a_common_one(strait: Case) -> None:
    # Within a tenth of what is wanted, not within the 0.2 % that will do for more.
    found = calibrate(Line(strait.loaded, strait.record, 6000, crew=Alone()), 0.004)
    assert abs(wars(found.after).share - 0.004) <= 0.0004


def test_the_dial_of_another_preset_and_of_machines(strait: Case) -> None:
    grim = strait.record.model_copy(update={"preset": "grim_school"})
    hand_over = {"north": "random", "south": "character"}
    line = Line(strait.loaded, grim, 200, "redrawn", hand_over)
    other = calibrate(line, 0.25)
    assert other.was == 1
    assert other.after.seats == hand_over
    assert (other.after.preset, other.after.natures) == ("grim_school", "redrawn")


def test_what_cannot_be_reached_is_told_with_both_ends(strait: Case) -> None:
    # Letters alone cross the strait, and the record ends at once: most worlds never fire.
    quiet = strait.record.model_copy(update={"turns": {}})
    line = Line(strait.loaded, quiet, 200)
    most = wars(line.worlds(WIDEST))
    assert 0 < most.share < 0.9
    with pytest.raises(UnreachableError) as caught:
        calibrate(line, 0.99)
    assert str(caught.value) == (
        "no dial from -8 to 8 gives war in 99.00% of these worlds: "
        f"the lowest gives 0.00%, the highest {most.share:.2%}"
    )


def test_only_what_occurred_is_tabled_and_it_adds_up(found: Calibration) -> None:
    for title, rows in tables(found):
        assert all(before.count or after.count for _, before, after, _ in rows)
        moved = sum(shift.difference for *_, shift in rows)
        if title != "war, by first cause":
            assert moved == pytest.approx(0, abs=1e-9)
            assert sum(after.count for _, _, after, _ in rows) == N
        else:
            assert moved == pytest.approx(wars(found.after).share - wars(found.before).share)
