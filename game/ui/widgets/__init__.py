"""The widget layer: retained widgets that cache their pixels, each with a stable name."""

from game.ui.widgets.base import Hint, Widget
from game.ui.widgets.button import Button, Tab
from game.ui.widgets.card import Card
from game.ui.widgets.fold import Fold
from game.ui.widgets.gauge import Gauge
from game.ui.widgets.label import Label, TextBlock
from game.ui.widgets.number import Number
from game.ui.widgets.panel import Panel, Rule, Shade
from game.ui.widgets.row import Option, Row
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.stepper import Stepper

__all__ = [
    "Button",
    "Card",
    "Fold",
    "Gauge",
    "Hint",
    "Label",
    "Number",
    "Option",
    "Panel",
    "Row",
    "Rule",
    "ScrollArea",
    "Shade",
    "Stepper",
    "Tab",
    "TextBlock",
    "Widget",
]
