import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets import Option, Row
from game.ui.widgets.row import Line

LONG = "A long note on delay, publicity and the danger that it is misread on the way"
PENS = [Pen(0.64), Pen(0.8), Pen(1.0), Pen(0.8, 1.5)]


def rect(width: int, height: int) -> pygame.Rect:
    return pygame.Rect(0, 0, width, height)


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("width", [160, 260, 500])
def test_a_row_of_the_height_it_asks_for_has_no_fault(pen: Pen, width: int) -> None:
    high = Row.height(pen, width, "Title of a paper", LONG)
    row = Row(name="r", rect=rect(width, high), text="Title of a paper", note=LONG)
    assert not row.faults(pen)
    row.rect.height -= 10
    assert row.faults(pen)


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("width", [200, 500])
def test_an_option_of_the_height_it_asks_for_has_no_fault(pen: Pen, width: int) -> None:
    high = Option.height(pen, width, "Embassy cable", LONG)
    option = Option(name="o", rect=rect(width, high), text="Embassy cable", note=LONG)
    assert not option.faults(pen)
    option.rect.height -= 10
    assert option.faults(pen)


def test_a_row_says_whether_it_is_open_or_new() -> None:
    row = Row(name="r", rect=rect(200, 40), text="The fort", note="Memo", chosen=True, fresh=True)
    assert row.describe() == "row r: The fort | Memo (chosen) (new)"


def test_an_option_says_whether_it_is_chosen_or_not_possible() -> None:
    option = Option(name="o", rect=rect(200, 40), text="Reject", enabled=False)
    assert option.describe() == "option o: Reject (not now)"
    option.enabled, option.chosen = True, True
    assert option.describe() == "option o: Reject (chosen)"


def test_chosen_and_open_differ_in_pixels_not_only_in_name() -> None:
    pen = Pen()
    box = rect(300, 60)
    plain = Option(name="o", rect=box, text="Soft").image(pen)
    chosen = Option(name="o", rect=box, text="Soft", chosen=True).image(pen)
    assert plain.get_buffer().raw != chosen.get_buffer().raw


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("indent", [False, True])
def test_a_line_is_high_enough_for_both_its_sides(pen: Pen, indent: bool) -> None:
    line = Line(name="l", rect=rect(1, 1), text=LONG, value="yes", share=0.7, indent=indent)
    line.rect = rect(240, line.need(pen, 240))
    assert not line.faults(pen)
    words, value = line.halves(240, pen)
    assert words > 0
    assert value > 0


def test_a_flush_value_ends_at_the_right_edge() -> None:
    pen = Pen()
    line = Line(name="l", rect=rect(300, 40), text="Tension", value="+2.0", flush=True)
    right = line.image(pen).get_bounding_rect().right - pen.px(6)
    assert abs(right - 300) <= 2
    assert line.describe() == "line l: Tension | +2.0"
