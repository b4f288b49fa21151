"""The widget layer: retained widgets that cache their pixels, each with a stable name."""

from game.ui.widgets.axis import Axis, Council, Member, council
from game.ui.widgets.base import Hint, Widget
from game.ui.widgets.button import Button, Tab
from game.ui.widgets.card import Card
from game.ui.widgets.daytape import Day, DayTape
from game.ui.widgets.dial import Dial
from game.ui.widgets.fold import Fold
from game.ui.widgets.gauge import Gauge
from game.ui.widgets.label import Label, TextBlock
from game.ui.widgets.number import Number
from game.ui.widgets.panel import Panel, Rule, Shade
from game.ui.widgets.plates import AlertPlate, ClockPlate, KeyHint
from game.ui.widgets.portrait import Portrait
from game.ui.widgets.quote import Quote
from game.ui.widgets.row import Option, Row
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.stepper import Stepper
from game.ui.widgets.teletype import Teletype

__all__ = [
    "AlertPlate",
    "Axis",
    "Button",
    "Card",
    "ClockPlate",
    "Council",
    "Day",
    "DayTape",
    "Dial",
    "Fold",
    "Gauge",
    "Hint",
    "KeyHint",
    "Label",
    "Member",
    "Number",
    "Option",
    "Panel",
    "Portrait",
    "Quote",
    "Row",
    "Rule",
    "ScrollArea",
    "Shade",
    "Stepper",
    "Tab",
    "Teletype",
    "TextBlock",
    "Widget",
    "council",
]
