"""Sheets over whatever was there: the keys, the pause, a message."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Acts
from game.ui.screens.frame import modal
from game.ui.screens.lines import line
from game.ui.widgets import Panel, TextBlock

KEYS = (
    *("tab", "arrows", "enter", "hold", "numbers", "leaf", "undo", "write", "drafts", "seal"),
    *("explain", "next", "contents", "pages", "instruments", "advisers", "messages", "cards"),
    *("map", "back", "keys", "text", "whole", "picture", "quit"),
)


def keys(kit: Kit, back: Callable[[], None], teach: Callable[[], None]) -> None:
    """All keys on one sheet, and the way to be shown the first turn."""
    inside = modal(kit, "help", 760, 0.86)
    body = _above_the_foot(kit, inside)
    with kit.scroll("help.text", body, pages=True, reading=True, inset=7) as column:
        column.text("help.title", say("help.title"), "title", "ink")
        column.rule("help.rule")
        for index, name in enumerate(KEYS):
            key, what = say(f"key.{name}"), say(f"key.{name}.does")
            line(column, f"help.{index}", key, what, 0.34, inks=("ink", "ink_soft"))
    y = _close(kit, "help.close", inside, back)
    kit.button("help.teach", (inside.x, y), say("help.teach"), teach, look="paper", role="heading")


def _above_the_foot(kit: Kit, inside: pygame.Rect) -> pygame.Rect:
    """The room over the button that closes a sheet."""
    body = inside.copy()
    body.height -= kit.button_size("", "heading")[1] + kit.px(12)
    return body


def _close(kit: Kit, name: str, inside: pygame.Rect, back: Callable[[], None]) -> int:
    """The button that closes a sheet, at its lower right; where it begins."""
    y = inside.bottom - kit.button_size("", "heading")[1]
    at = (inside.right, y)
    kit.button(name, at, say("overlay.close"), back, anchor="right", look="main", role="heading")
    return y


def pause(kit: Kit, acts: Acts, back: Callable[[], None]) -> None:
    """Go on, to the menu, or out."""
    inside = modal(kit, "pause", 460, 0.56)
    column = kit.column(inside)
    column.text("pause.title", say("pause.title"), "title", "ink")
    column.text("pause.note", say("pause.note"), "small", "faded")
    column.gap(14)
    entries: tuple[tuple[str, str, Callable[[], None]], ...] = (
        ("pause.back", say("pause.back"), back),
        ("pause.help", say("pause.help"), lambda: acts.go("help")),
        ("pause.settings", say("pause.settings"), lambda: acts.go("settings")),
        ("pause.menu", say("pause.menu"), lambda: acts.go("menu")),
        ("pause.quit", say("pause.quit"), acts.quit),
    )
    for name, text, press in entries:
        size = kit.button_size(text, "heading")
        kit.button(name, (column.x, column.y), text, press, look="paper", role="heading")
        column.y += size[1] + kit.px(10)


def message(kit: Kit, text: str, back: Callable[[], None], heading: str = "") -> None:
    """Something said plainly under a heading; without one, it is something that went wrong."""
    inside = modal(kit, "message", 620, 0.5)
    body = _above_the_foot(kit, inside)
    with kit.scroll("message.text", body, pages=True, reading=True, inset=7) as column:
        column.text("message.title", heading or say("message.title"), "title", "ink")
        column.gap(6)
        column.text("message.body", text, "body", "ink")
    _close(kit, "message.close", inside, back)


def busy(kit: Kit, text: str) -> None:
    """One line over the screen while the other side thinks."""
    wide = kit.pen.width(text, "heading") + kit.px(60)
    rect = pygame.Rect(0, 0, wide, kit.pen.line_height("heading") + kit.px(36))
    rect.center = kit.window.center
    kit.add(Panel(name="busy.panel", rect=rect))
    inner = rect.inflate(-kit.px(60), -kit.px(36))
    kit.add(TextBlock(name="busy", rect=inner, text=text, role="heading", colour="brass"))
