"""How often the truth lay in the band that was believed."""

from dataclasses import replace
from statistics import NormalDist

import pytest

from game.lab.debrief.bands import bands, by_seat, by_variable
from game.lab.shares import Share
from game.record.debrief import Belief
from game.record.game import Game

BELIEF = Belief(0, "1950-05-01 09:00", "north", "fort", 10.0, 4.0, 10.0)


def off(spreads: float, seat: str = "north", variable: str = "fort") -> Belief:
    """A belief from which the truth lies so many spreads away."""
    return replace(BELIEF, truth=10.0 + 4.0 * spreads, seat=seat, variable=variable)


@pytest.mark.parametrize(
    ("spreads", "half", "nine"),
    [(0, 1, 1), (0.67, 1, 1), (0.68, 0, 1), (-0.68, 0, 1), (1.64, 0, 1), (1.65, 0, 0), (-5, 0, 0)],
)
def test_a_truth_lies_in_a_band_or_not(spreads: float, half: int, nine: int) -> None:
    found = bands([off(spreads)])
    assert [each.part for each in found] == [0.5, 0.9]
    assert [each.held for each in found] == [Share(half, 1), Share(nine, 1)]


def test_what_was_never_reported_is_left_out() -> None:
    unknown = replace(BELIEF, value=None, spread=None)
    assert bands([unknown]) == ()
    assert bands([unknown, off(0)])[0].held == Share(1, 1)


def test_what_was_known_for_certain_is_left_out() -> None:
    assert bands([replace(BELIEF, spread=0.0)]) == ()


def test_honest_doubt_is_met_as_often_as_it_says() -> None:
    normal = NormalDist()
    honest = [off(normal.inv_cdf((at + 0.5) / 1000)) for at in range(1000)]
    half, nine = bands(honest)
    assert half.held.share == pytest.approx(0.5, abs=0.002)
    assert nine.held.share == pytest.approx(0.9, abs=0.002)


def test_who_is_too_sure_misses_more() -> None:
    normal = NormalDist()
    sure = [off(2 * normal.inv_cdf((at + 0.5) / 1000)) for at in range(1000)]
    assert bands(sure)[1].held.share < 0.65


def test_one_may_ask_for_other_bands() -> None:
    (band,) = bands([off(1), off(3)], [0.95])
    assert (band.part, band.held) == (0.95, Share(1, 2))


def test_seats_are_told_apart() -> None:
    found = by_seat([off(0), off(5, seat="south"), off(0, seat="south")])
    assert found["north"][0].held == Share(1, 1)
    assert found["south"][0].held == Share(1, 2)


def test_variables_of_one_seat_are_told_apart() -> None:
    found = by_variable([off(0), off(9, variable="alert"), off(0, seat="south")], "north")
    assert list(found) == ["fort", "alert"]
    assert found["fort"][1].held == Share(1, 1)
    assert found["alert"][1].held == Share(0, 1)


def test_a_seat_that_had_no_report_has_no_bands() -> None:
    assert by_seat([replace(BELIEF, value=None, spread=None)]) == {}


def test_the_beliefs_of_a_game_are_counted(game: Game) -> None:
    beliefs = game.debrief().beliefs
    found = by_seat(beliefs)
    for seat, some in found.items():
        told = [b for b in beliefs if b.seat == seat and b.spread]
        assert all(band.held.n == len(told) for band in some)
        assert some[0].held.count <= some[1].held.count
    assert "north" in found
