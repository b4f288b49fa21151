"""What lies over a screen: the keys, the pause, a message, and the line while one waits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.screens import overlays
from game.ui.widgets import Button, ScrollArea, Shade
from tests.ui.helpers import SIZES, Acts, kit, named, staged, told

SIZED = pytest.mark.parametrize(
    "size", [*SIZES, (1024, 600, 2.0), (3840, 2160, 2.0)], ids=lambda size: "x".join(map(str, size))
)


def nothing() -> None:
    """What a button leads to that is not pressed."""


SHEETS: dict[str, Callable[[Kit, Acts, Callable[[], None]], None]] = {
    "help": lambda filled, acts, back: overlays.keys(filled, back, acts.teach),
    "pause": overlays.pause,
    "message": lambda filled, acts, back: overlays.message(filled, "It failed. " * 90, back),
}
BACK = {"help": "help.close", "pause": "pause.back", "message": "message.close"}


def sheet(name: str, back: Callable[[], None] = nothing, *size: float) -> tuple[Kit, Acts]:
    filled, acts = kit(*size), Acts()  # type: ignore[arg-type]
    SHEETS[name](filled, acts, back)
    return filled, acts


@pytest.mark.parametrize("name", SHEETS)
def test_every_sheet_darkens_the_screen_and_leads_back(name: str) -> None:
    closed: list[int] = []
    filled, _ = sheet(name, lambda: closed.append(1))
    assert isinstance(filled.widgets[0], Shade)
    named(filled, BACK[name]).press()
    assert closed == [1]


@SIZED
@pytest.mark.parametrize("name", SHEETS)
def test_every_sheet_is_tidy_and_its_buttons_are_in_sight(
    name: str, size: tuple[int, int, float]
) -> None:
    filled, _ = sheet(name, nothing, *size)
    stage = staged(filled)
    assert faults(stage) == []
    for widget in filled.widgets:
        if isinstance(widget, Button) and not widget.area:
            assert filled.window.contains(widget.rect)


@pytest.mark.parametrize("name", ["help", "message"])
def test_what_is_read_ends_over_the_button(name: str) -> None:
    filled, _ = sheet(name)
    area = next(each for each in filled.widgets if isinstance(each, ScrollArea))
    close = named(filled, BACK[name])
    assert area.rect.bottom <= close.rect.top
    assert area.reading and area.pages


def test_a_long_message_can_be_read_to_its_end() -> None:
    filled, _ = sheet("message")
    area = named(filled, "message.text")
    assert isinstance(area, ScrollArea)
    assert area.content > area.rect.height
    assert told(filled).count("It failed.") == 90


def test_every_key_is_told_with_what_it_does_each_once() -> None:
    assert len(set(overlays.KEYS)) == len(overlays.KEYS)
    filled, _ = sheet("help")
    lines = [each for each in filled.widgets if each.name.startswith("help.") and each.area]
    assert len([each for each in lines if each.name[5:].isdigit()]) == len(overlays.KEYS)


def test_the_keys_lead_to_the_first_turn() -> None:
    filled, acts = sheet("help")
    teach, close = named(filled, "help.teach"), named(filled, "help.close")
    teach.press()
    assert acts.asked == [("teach",)]
    assert teach.rect.right < close.rect.left
    assert teach.rect.top == close.rect.top


@pytest.mark.parametrize(
    ("button", "asked"),
    [
        ("pause.help", ("go", "help")),
        ("pause.settings", ("go", "settings")),
        ("pause.menu", ("go", "menu")),
        ("pause.quit", ("quit",)),
    ],
)
def test_the_pause_leads_everywhere(button: str, asked: tuple[str, ...]) -> None:
    filled, acts = sheet("pause")
    named(filled, button).press()
    assert acts.asked == [asked]


def test_the_way_back_comes_first_and_the_way_out_last() -> None:
    filled, _ = sheet("pause")
    order = [each.name for each in filled.widgets if isinstance(each, Button)]
    assert (order[0], order[-1]) == ("pause.back", "pause.quit")
    tops = [named(filled, name).rect.top for name in order]
    assert tops == sorted(tops)


@SIZED
def test_the_line_while_one_waits_is_in_the_middle(size: tuple[int, int, float]) -> None:
    filled = kit(*size)
    overlays.busy(filled, "The other side thinks …")
    panel, text = named(filled, "busy.panel"), named(filled, "busy")
    assert panel.rect.center == filled.window.center
    assert panel.rect.contains(text.rect)
    assert text.describe() == "text busy: The other side thinks …"
    assert faults(staged(filled)) == []
