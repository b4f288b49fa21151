"""Sheets over whatever was there: the keys, the pause, a message, the hand-over of the chair."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.kit import Kit
from game.ui.scene import Acts
from game.ui.screens.frame import modal
from game.ui.screens.known import line
from game.ui.widgets import Panel, TextBlock

KEYS = (
    ("Tab, Shift Tab", "to the next or the last thing that can be chosen"),
    ("Arrow keys", "to what lies in that direction; in a stepper, change it"),
    ("Enter or Space", "press or choose"),
    ("1 to 9, 0", "the card with that number; 0 gives no order"),
    ("N", "the next paper or letter that is new, beside a paper"),
    ("T", "what this turn holds, instead of a card"),
    ("W", "write a letter"),
    ("S", "look at the orders and seal them"),
    ("Page Up, Page Down", "turn the paper that is open"),
    ("Esc", "go back"),
    ("F1", "these keys"),
    ("Ctrl + and Ctrl −", "larger and smaller text, up to twice its size"),
    ("F11", "the whole screen, or a window"),
    ("F12", "keep a picture of the screen"),
    ("Ctrl Q", "close the window; the game is saved after each turn"),
)


def keys(kit: Kit, back: Callable[[], None]) -> None:
    """All keys on one sheet."""
    inside = modal(kit, "help", 760, 0.86)
    size = kit.button_size("Close", "heading")
    body = inside.copy()
    body.height -= size[1] + kit.px(12)
    with kit.scroll("help.text", body, pages=True, reading=True, inset=7) as column:
        column.text("help.title", "Keys", "title", "ink")
        column.rule("help.rule")
        for index, (key, what) in enumerate(KEYS):
            line(column, f"help.{index}", key, what, 0.34, inks=("ink", "ink_soft"))
    y = inside.bottom - size[1]
    kit.button(
        "help.close", (inside.right, y), "Close", back, anchor="right", look="main", role="heading"
    )


def pause(kit: Kit, acts: Acts, back: Callable[[], None]) -> None:
    """Go on, to the menu, or out."""
    inside = modal(kit, "pause", 460, 0.5)
    column = kit.column(inside)
    column.text("pause.title", "The game waits", "title", "ink")
    column.text("pause.note", "It is saved each time the hours pass.", "small", "faded")
    column.gap(14)
    entries: tuple[tuple[str, str, Callable[[], None]], ...] = (
        ("pause.back", "Go on", back),
        ("pause.help", "Keys", lambda: acts.go("help")),
        ("pause.menu", "Leave for the menu", lambda: acts.go("menu")),
        ("pause.quit", "Close the window", acts.quit),
    )
    for name, text, press in entries:
        size = kit.button_size(text, "heading")
        kit.button(name, (column.x, column.y), text, press, look="paper", role="heading")
        column.y += size[1] + kit.px(10)


def message(kit: Kit, text: str, back: Callable[[], None]) -> None:
    """Something that went wrong, said plainly."""
    inside = modal(kit, "message", 620, 0.5)
    size = kit.button_size("Close", "heading")
    body = inside.copy()
    body.height -= size[1] + kit.px(12)
    with kit.scroll("message.text", body, pages=True, reading=True, inset=7) as column:
        column.text("message.title", "This did not work", "title", "ink")
        column.gap(6)
        column.text("message.body", text, "body", "ink")
    y = inside.bottom - size[1]
    kit.button(
        "message.close",
        (inside.right, y),
        "Close",
        back,
        anchor="right",
        look="main",
        role="heading",
    )


def busy(kit: Kit, text: str) -> None:
    """One line over the screen while the other side thinks."""
    wide = kit.pen.width(text, "heading") + kit.px(60)
    rect = pygame.Rect(0, 0, wide, kit.pen.line_height("heading") + kit.px(36))
    rect.center = kit.window.center
    kit.add(Panel(name="busy.panel", rect=rect))
    inner = rect.inflate(-kit.px(60), -kit.px(36))
    kit.add(TextBlock(name="busy", rect=inner, text=text, role="heading", colour="brass"))


def handover(kit: Kit, title: str, leader: str, ready: Callable[[], None]) -> None:
    """The chair changes hands; nothing of either seat is on the screen."""
    high = round(kit.window.height * 0.6)
    rect = pygame.Rect(0, 0, min(kit.window.width - kit.px(80), round(high * 1.5)), high)
    rect.center = kit.window.center
    inside = kit.panel("handover.sheet", rect, "kraft").inflate(-kit.px(40), -kit.px(40))
    column = kit.column(inside)
    column.text("handover.heading", "Change of seats", "plate", "ink")
    column.gap(10)
    column.text("handover.title", title, "title", "ink")
    column.gap(10)
    text = f"{leader}, please sit down. The other player looks away now."
    column.text("handover.text", text, "body", "ink")
    size = kit.button_size("I am in the chair", "heading")
    y = inside.bottom - size[1]
    kit.button(
        "handover.ready",
        (inside.right, y),
        "I am in the chair",
        ready,
        anchor="right",
        look="main",
        role="heading",
    )
