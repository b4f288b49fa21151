"""Every number on every screen says what it is, why it moved, who says so and where it is from."""

import pytest

from game.ui.widgets import AlertPlate, Card, ClockPlate, Dial, Gauge, Number, Portrait, Widget
from game.ui.widgets.bars import Bar
from tests.ui.helpers import kit
from tests.ui.screens.test_look import SCREENS

NUMBERS = (AlertPlate, Bar, Card, ClockPlate, Dial, Gauge, Number, Portrait)
"""What shows a number, a face, or a choice."""


def untold(widget: Widget) -> str:
    """What a widget lacks of a hint; nothing if all is well."""
    if not isinstance(widget, NUMBERS):
        return ""
    hint = widget.hint
    if hint is None:
        return f"{widget.name} has no hint"
    lines = [line for line in hint.lines if line.strip()]
    return "" if hint.title.strip() and lines else f"{widget.name} has an empty hint"


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_that_shows_a_number_is_without_a_hint(name: str) -> None:
    filled = kit(1600, 900)
    SCREENS[name](filled)
    assert [told for widget in filled.widgets if (told := untold(widget))] == []


def test_there_are_numbers_to_be_told() -> None:
    filled = kit(1600, 900)
    SCREENS["desk.turn"](filled)
    kinds = {type(widget) for widget in filled.widgets if isinstance(widget, NUMBERS)}
    assert {AlertPlate, ClockPlate, Dial, Card, Portrait} <= kinds
