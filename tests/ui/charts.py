"""A small theatre for the tests of the plot: two sides, every kind of mark, one in doubt."""

from dataclasses import replace

import pygame

from game.engine.plot import Mark, Place, Plot
from game.ui.draw.chart import Chart
from game.ui.draw.outlook import Outlook
from game.ui.text import Pen
from game.ui.widgets.plot import PlotView

SIDES = (("north", "Northland"), ("south", "Southland"))
CENTRE = (-72.5, 27.2)
NOON = "1950-05-01 12:00"

MARKS = (
    Mark("sea", "region", "Wide Sea", (-64.0, 32.0)),
    Mark("reach", "ring", "Reach", (-82.8, 22.7), side="south", radius=1000),
    Mark("fence", "ring", "Fence", (-74.2, 20.2), side="north", radius=500, arc=(0, 120)),
    Mark("lane", "line", "Lane", (-70.0, 31.0), track=((-75.0, 33.0), (-65.0, 29.0))),
    Mark("town", "capital", "Town", (-77.0, 36.0), side="north"),
    Mark("port", "city", "Port", (-80.2, 25.8)),
    Mark("dock", "base", "Dock", (-82.75, 23.0), side="south"),
    Mark("field", "airfield", "Field", (-84.15, 22.1), side="south"),
    Mark("fort", "site", "Fort", (-80.1, 22.6), side="south", moment=NOON, age=12),
    Mark("army", "troops", "Army", (-81.3, 28.5), side="north"),
    Mark("plane", "aircraft", "Plane", (-77.5, 24.0), side="north", bound=(-77.5, 20.0)),
    Mark(
        "cargo",
        "merchant",
        "Cargo",
        (-61.0, 26.5),
        note="Low in the water",
        side="south",
        track=((-54.0, 31.0), (-58.0, 29.0)),
        bound=(-75.0, 22.0),
        doubt=30,
        moment=NOON,
        age=2,
    ),
    Mark("oil", "tanker", "Oil", (-66.0, 23.0), side="south", moment=NOON, age=50),
    Mark("grey", "warship", "Grey", (-69.3, 24.0), side="north", moment=NOON),
    Mark("flat", "carrier", "Flat", (-70.0, 28.5), side="north", moment=NOON),
    Mark("deep", "submarine", "Deep", (-66.0, 29.5), "", "south", moment=NOON, age=4,
         doubt=90, sure=False),
)  # fmt: skip

PLOT = Plot("Wide Sea plot", CENTRE, 1750, MARKS, {"cuba": "south", "united_states": "north"})


def mark(name: str) -> Mark:
    """The mark of that id."""
    return next(each for each in MARKS if each.id == name)


def moved(name: str, to: Place, plot: Plot = PLOT) -> Plot:
    """The same plot with one mark elsewhere."""
    marks = tuple(replace(each, at=to) if each.id == name else each for each in plot.marks)
    return replace(plot, marks=marks)


def view(scale: float = 1.0, plot: Plot = PLOT, size: tuple[int, int] = (778, 534)) -> PlotView:
    """The plot's widget at a scale."""
    rect = pygame.Rect(20, 30, round(size[0] * scale), round(size[1] * scale))
    return PlotView(name="plot", rect=rect, plot=plot, sides=SIDES)


def chart(size: tuple[int, int] = (768, 524), chosen: str = "") -> Chart:
    """How marks lie on a glass of a size."""
    look = Outlook.of(CENTRE, 1750).projection(size)
    return Chart(look, size, 1.0, {"north": 0, "south": 1}, chosen)


def at(name: str, pen: Pen | None = None) -> tuple[int, int]:
    """Where a mark of `view()` lies, counted from the widget's corner."""
    shown = view()
    pane = shown.pane(pen or Pen())
    x, y = shown.chart(pen or Pen()).at(mark(name))
    return round(x) + pane.x, round(y) + pane.y
