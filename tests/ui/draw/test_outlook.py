"""Moving and magnifying a map."""

import pytest

from game.ui.draw.outlook import CLOSEST, FARTHEST, Outlook
from game.ui.draw.projection import miles_between

SIZE = (760, 520)
HOME = Outlook.of((-72.5, 27.2), 1750)


def test_at_home_the_span_lies_from_side_to_side() -> None:
    look = HOME.projection(SIZE)
    left, right = look.place(0, 260), look.place(760, 260)
    assert miles_between(left, right) == pytest.approx(1750, rel=0.01)
    assert HOME.whole()


def test_a_move_brings_what_was_there_to_the_middle() -> None:
    there = HOME.projection(SIZE).place(480, 160)
    moved = HOME.moved(100, -100, SIZE)
    assert moved.projection(SIZE).at(there) == pytest.approx((380, 260), abs=1e-6)
    assert not moved.whole()


def test_one_cannot_move_out_of_the_theatre() -> None:
    look = HOME
    for _ in range(100):
        look = look.moved(60, 0, SIZE)
    assert miles_between(look.centre, HOME.home) <= 1750 * FARTHEST
    assert look.moved(60, 0, SIZE) is look


def test_magnifying_holds_the_place_under_the_mouse() -> None:
    at = (500, 200)
    held = HOME.projection(SIZE).place(*at)
    near = HOME.zoomed(2, at, SIZE)
    assert near.zoom == 2
    assert near.projection(SIZE).at(held) == pytest.approx(at, abs=4)


def test_magnifying_has_its_end() -> None:
    look = HOME
    for _ in range(40):
        look = look.zoomed(1.5, (380, 260), SIZE)
    assert look.zoom == CLOSEST


def test_going_back_out_shows_the_whole_map_again() -> None:
    near = HOME.zoomed(3, (100, 100), SIZE)
    assert near != HOME
    assert near.zoomed(0.2, (700, 500), SIZE) == HOME
    assert near.zoomed(0.2, (700, 500), SIZE).whole()


def test_magnified_twice_a_mile_is_twice_as_long() -> None:
    near = HOME.zoomed(2, (380, 260), SIZE)
    assert near.projection(SIZE).pixels(100) == pytest.approx(2 * HOME.projection(SIZE).pixels(100))


@pytest.mark.parametrize("by", [1.1, 1.5, 3.0])
@pytest.mark.parametrize("at", [(0.0, 0.0), (380.0, 260.0), (759.0, 519.0)])
def test_in_and_out_again_leads_home(by: float, at: tuple[float, float]) -> None:
    there = HOME.zoomed(by, at, SIZE)
    assert there.zoom == pytest.approx(by)
    assert there.zoomed(1 / by * 0.999, at, SIZE) == HOME


@pytest.mark.parametrize("steps", [1, 5, 40])
def test_however_one_turns_the_wheel_the_middle_stays_in_the_theatre(steps: int) -> None:
    look = HOME
    for step in range(steps):
        look = look.zoomed(1.3, (0.0, 519.0) if step % 2 else (759.0, 0.0), SIZE)
        look = look.moved(300, -200, SIZE)
        assert miles_between(look.home, look.centre) <= look.span * FARTHEST
        assert 1 <= look.zoom <= CLOSEST


def test_a_move_there_and_back_is_none() -> None:
    back = HOME.zoomed(4, (380, 260), SIZE).moved(50, 30, SIZE).moved(-50, -30, SIZE)
    assert miles_between(back.centre, HOME.centre) < 5
