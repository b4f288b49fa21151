"""Samples of the widgets that show what was counted."""

from __future__ import annotations

from game.ui.draw.signs import KINDS
from game.ui.text import Pen
from game.ui.widgets.base import Widget
from game.ui.widgets.dotfield import DotField
from game.ui.widgets.shares import Part, Shares
from game.ui.widgets.span import Span
from game.ui.widgets.standing import Stand, StandingChart
from game.ui.widgets.turned import Turned
from tests.ui.widgets.samples import LONG, box, grown


def dots(pen: Pen) -> Widget:
    codes = bytes([0, 1, 2, 3, 4] * 30)
    rect = box(pen.px(400), pen.px(240))
    return DotField(name="dots", rect=rect, codes=codes, kinds=KINDS, wanted=200, own=7)


def shares(pen: Pen) -> Widget:
    parts = (Part("Here", 0.6, 0.5, 0.7, "60 %"), Part("There", 0.2, 0.1, 0.3, "20 %"))
    made = Shares(name="shares", rect=box(1, 1), of="war", text="War", parts=parts, note=LONG)
    return grown(made, pen, pen.em(300))


def span(pen: Pen) -> Widget:
    made = Span(name="span", rect=box(1, 1), text="Skill", reading="-16.2 (-20 to -10)",
                start=0.6, end=0.3, low=0.2, high=0.4, zero=0.1, tone="worse",
                note=LONG)  # fmt: skip
    return grown(made, pen, pen.em(300))


def standing(pen: Pen) -> Widget:
    shares = (0.7, 0.0, 0.1, 0.0, 0.2)
    told = ("70 %", "0 %", "10 %", "0 %", "20 %")
    turns = tuple(Stand(f"Moment {row}", str(row), shares, told) for row in range(4))
    names = ("Peace", "Halt", "Fall", "Clash", "War")
    made = StandingChart(name="standing", rect=box(1, 1), title="How it stood", line=LONG,
                         turns=turns, kinds=KINDS, names=names, marks=(2,))  # fmt: skip
    return grown(made, pen, pen.em(640))


def turned(pen: Pen) -> Widget:
    made = Turned(name="turned", rect=box(1, 1), text="1 May · Aya", note=LONG, on_press=print)
    return grown(made, pen, pen.em(320))
