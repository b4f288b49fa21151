"""The settings on a sheet over whatever was there; each holds at once."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Acts
from game.ui.screens.frame import modal
from game.ui.settings import CHOICES, NAMES, Settings
from game.ui.sound.cues import CUES
from game.ui.widgets import Hint, Stepper
from game.ui.widgets.plaque import Plaque

PROBE = "sealed"
"""The sound that is heard for trying out."""

PERCENT = ("text", "sound")
YES_OR_NO = ("plain", "still", "captions", "full")
SAMPLES = {"body": "ink", "typed": "ink", "letter": "blue", "hand": "blue"}
"""What sample lines are set in, and the ink of each."""

BESIDE = 900
"""From this width on, in sizes of text, the samples stand beside the settings."""


def build(kit: Kit, chosen: Settings, acts: Acts, back: Callable[[], None]) -> None:
    """Every setting with what it does, and samples that show what has been chosen."""
    inside = modal(kit, "settings", 1180, 0.92)
    close = say("settings.close")
    size = kit.button_size(close, "heading")
    body = inside.copy()
    body.height -= size[1] + kit.px(12)
    if inside.width >= kit.pen.em(BESIDE):
        left = body.copy()
        left.width = round(body.width * 0.56)
        right = pygame.Rect(left.right + kit.px(16), body.y, body.right - left.right, body.height)
        right.width -= kit.px(16)
        with kit.scroll("settings.list", left, pages=True, inset=8) as column:
            _steppers(column, chosen, acts)
        with kit.scroll("settings.samples", right, inset=9) as column:
            _samples(column, chosen, acts)
    else:
        with kit.scroll("settings.list", body, pages=True, inset=8) as column:
            _steppers(column, chosen, acts)
            column.rule("settings.rule")
            _samples(column, chosen, acts)
    at = (inside.right, inside.bottom - size[1])
    kit.button("settings.close", at, close, back, anchor="right", look="main", role="heading")


def _steppers(column: Column, chosen: Settings, acts: Acts) -> None:
    column.text("settings.title", say("settings.title"), "title", "ink")
    column.gap(6)
    for name in NAMES:
        _stepper(column, chosen, acts, name)


def _stepper(column: Column, chosen: Settings, acts: Acts, name: str) -> None:
    values = CHOICES[name]
    index = values.index(getattr(chosen, name))
    title, note = say(f"settings.{name}"), say(f"settings.{name}.note")
    widget = Stepper(
        name=f"settings.{name}",
        rect=pygame.Rect(0, 0, 0, 0),
        area=column.area,
        text=title,
        values=tuple(told(name, value) for value in values),
        index=index,
        first=True,
        on_change=lambda wanted: acts.prefer(name, wanted - index),
        hint=Hint(title, (note,)),
    )
    widget.rect = column.take(widget.need(column.kit.pen, column.width))
    column.kit.add(widget)
    column.gap(5)
    column.text(f"settings.{name}.note", note, "serif", "faded")
    column.gap(10)


def told(name: str, value: object) -> str:
    """A value of a setting in words."""
    if name in PERCENT:
        number = round(float(str(value)) * (100 if name == "text" else 1))
        return say("settings.percent", number=number) if number else say("settings.silent")
    if name in YES_OR_NO:
        return say("settings.on" if value else "settings.off")
    if name == "palette":
        return say(f"settings.palette.{value}")
    if name == "contrast":
        return say(f"settings.contrast.{value}")
    return say("settings.letters", number=value) if value else say("settings.at_once")


def _samples(column: Column, chosen: Settings, acts: Acts) -> None:
    """How words look and sounds sound as things are set."""
    column.heading("sample.title", say("sample.title"), "red")
    for role, ink in SAMPLES.items():
        column.text(f"sample.{role}", say(f"sample.{role}"), role, ink)
        column.gap(8)
    column.rule("sample.rule")
    column.text("sample.sound", say("sample.sound"), "small", "ink_soft")
    column.gap(6)
    column.button("sample.try", say("sample.try"), lambda: acts.cue(PROBE))
    if chosen.captions:
        column.text("sample.caption.note", say("sample.caption.note"), "small", "ink_soft")
        column.gap(6)
        _caption(column)


def _caption(column: Column) -> None:
    """A sound told in words, as it is at the foot of the window."""
    kit, text = column.kit, CUES[PROBE].caption
    spare = column.width - Plaque.need(kit.pen, "")[0]
    text = kit.pen.shorten(text, "strong", spare)
    wide, high = Plaque.need(kit.pen, text)
    rect = column.take(high)
    rect.width = wide
    kit.add(Plaque(name="sample.caption", rect=rect, area=column.area, text=text))
