"""The inspector finds the faults that are planted for it."""

import pygame
import pytest

from game.ui.inspect import faults
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.widgets import Button, Label, Panel, ScrollArea, Shade, Widget


def stage(*widgets: Widget) -> Stage:
    made = Stage(Pen(), (800, 600))
    made.show("one", widgets, (0, 0, 0))
    return made


def label(name: str, box: tuple[int, int, int, int], text: str = "x", area: str = "") -> Label:
    return Label(name=name, rect=pygame.Rect(box), text=text, area=area)


def test_a_tidy_screen_has_no_fault() -> None:
    panel = Panel(name="p", rect=pygame.Rect(0, 0, 800, 600))
    assert faults(stage(panel, label("a", (0, 0, 100, 30)), label("b", (0, 40, 100, 30)))) == []


@pytest.mark.parametrize(
    ("widget", "said"),
    [
        (label("long", (0, 0, 40, 30), "far too long"), "wide in 40"),
        (label("out", (780, 0, 100, 30)), "reaches beyond"),
        (label("over", (50, 10, 100, 30)), "a and over overlap"),
    ],
)
def test_each_planted_fault_is_found(widget: Widget, said: str) -> None:
    found = faults(stage(label("a", (0, 0, 100, 30)), widget))
    if widget.name != "over":
        found = faults(stage(widget))
    assert any(said in fault for fault in found), found


def test_what_scrolls_may_be_higher_than_its_area_but_not_wider() -> None:
    area = ScrollArea(name="area", rect=pygame.Rect(0, 0, 200, 100), content=900)
    low = label("low", (0, 800, 150, 30), area="area")
    wide = label("wide", (0, 40, 250, 30), area="area")
    assert faults(stage(area, low)) == []
    assert any("wide" in fault for fault in faults(stage(area, wide)))


def test_what_lies_in_another_area_is_in_nobodys_way() -> None:
    area = ScrollArea(name="area", rect=pygame.Rect(0, 300, 200, 100), content=900)
    inside = label("inside", (0, 0, 100, 30), area="area")
    assert faults(stage(area, inside, label("a", (0, 0, 100, 30)))) == []


def test_what_is_under_a_shade_is_in_nobodys_way() -> None:
    under = Button(name="under", rect=pygame.Rect(0, 0, 100, 40), text="u")
    shade = Shade(name="shade", rect=pygame.Rect(0, 0, 800, 600))
    over = Button(name="over", rect=pygame.Rect(0, 0, 100, 40), text="o")
    assert faults(stage(under, shade, over)) == []
