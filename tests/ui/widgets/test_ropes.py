"""The game's sign as a widget: it is pulled tight once, or is tight from the start."""

import pygame
import pytest

from game.ui.draw import rope
from game.ui.text import Pen
from game.ui.widgets.ropes import PULL, Lamp, Ropes


def ropes(taut: bool = False) -> Ropes:
    return Ropes(name="knot", rect=pygame.Rect(0, 0, 800, 200), thick=24, taut=taut)


def pulled(widget: Ropes, until: int) -> list[object]:
    """The steps it shows, one for each change, until so many milliseconds."""
    seen = [widget.state()[-1]]
    for now in range(0, until + 1, 20):
        if widget.advance(now):
            seen.append(widget.state()[-1])
    return seen


def test_the_knot_is_pulled_tight_step_by_step() -> None:
    assert pulled(ropes(), PULL) == list(range(rope.STEPS, -1, -1))


def test_then_nothing_moves_any_more() -> None:
    widget = ropes()
    pulled(widget, PULL)
    assert not any(widget.advance(now) for now in range(PULL, 3 * PULL, 50))


def test_a_taut_one_never_moves() -> None:
    assert pulled(ropes(taut=True), PULL) == [0]


def test_reduced_motion_shows_it_tight() -> None:
    widget = ropes()
    widget.rest()
    assert widget.state()[-1] == 0
    assert not widget.advance(0)


def test_laid_out_anew_it_goes_on_from_where_it_was() -> None:
    old, new = ropes(), ropes()
    pulled(old, PULL // 3)
    new.adopt(old)
    assert new.state()[-1] == old.state()[-1] != rope.STEPS


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
def test_it_needs_as_much_room_as_the_picture_has(scale: float) -> None:
    pen = Pen(scale)
    assert Ropes.height(pen, 24) == rope.high(12 * scale)


def test_slack_and_tight_are_different_pictures() -> None:
    slack, tight, pen = ropes(), ropes(taut=True), Pen()
    one, two = (pygame.image.tobytes(each.image(pen), "RGBA") for each in (slack, tight))
    assert one != two


def test_both_are_backgrounds_that_take_no_focus() -> None:
    lamp = Lamp(name="lamp", rect=pygame.Rect(0, 0, 300, 200))
    for widget in (lamp, ropes()):
        assert not widget.reachable()
    assert (lamp.describe(), ropes().describe()) == ("light lamp", "picture knot")


def test_the_lamp_is_brightest_in_its_middle() -> None:
    image = Lamp(name="lamp", rect=pygame.Rect(0, 0, 300, 200)).image(Pen())
    assert image.get_at((150, 100)).a > image.get_at((60, 100)).a > image.get_at((1, 1)).a
