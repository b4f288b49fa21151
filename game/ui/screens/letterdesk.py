"""The letter desk: drafts, the way and the terms, and the letter that writes itself.

Where there is room all lies side by side; else the parts take turns behind tabs.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pygame

from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Form, Scene
from game.ui.screens import bar, letterdrafts, lettersheet, terms
from game.ui.screens.frame import EDGE
from game.ui.widgets import Panel

PARTS = ("drafts", "terms", "sheet")
"""The parts of the desk, from left to right."""

GAP = 12
DRAFTS, SHEET = 0.195, 0.34
"""The shares of the width that the drafts and the letter take."""

ALL, TWO = (1290, 640), 960
"""All parts have room on so many logical units, two of them on so many across, were the text of
the usual size."""


def build(kit: Kit, scene: Scene) -> None:
    """As many parts side by side as have room."""
    form = scene.desk.form
    if form is None:
        return
    top = bar.build(kit, scene) + kit.px(GAP)
    begin = len(kit.widgets)
    foot = _foot(kit, scene)
    end = len(kit.widgets)
    edge = kit.px(EDGE)
    room = pygame.Rect(edge, top, kit.window.width - 2 * edge, foot - top - kit.px(GAP))
    _parts(kit, scene, form, room)
    kit.move_last(begin, end)


def unit(kit: Kit) -> float:
    """How many pixels a logical unit of the text takes: never less than the floor allows."""
    return max(kit.pen.scale * kit.pen.text_scale, kit.pen.size("serif") / 14.5)


def _parts(kit: Kit, scene: Scene, form: Form, room: pygame.Rect) -> None:
    across, high = room.width / unit(kit), room.height / unit(kit)
    if across >= ALL[0] and high >= ALL[1]:
        _abreast(kit, scene, form, room)
    elif across >= TWO:
        sheet = room.copy()
        sheet.width = round(room.width * 0.44)
        sheet.right = room.right
        left = pygame.Rect(room.x, room.y, sheet.x - kit.px(GAP) - room.x, room.height)
        _tabbed(kit, scene, form, left, PARTS[:2])
        lettersheet.build(kit, scene, form, sheet)
    else:
        _tabbed(kit, scene, form, room, PARTS)


def _abreast(kit: Kit, scene: Scene, form: Form, room: pygame.Rect) -> None:
    gap = kit.px(GAP)
    widths = [round(room.width * DRAFTS), 0, round(room.width * SHEET)]
    widths[1] = room.width - sum(widths) - 2 * gap
    x = room.x
    for part, across in zip(PARTS, widths, strict=True):
        _part(kit, scene, form, part, pygame.Rect(x, room.y, across, room.height))
        x += across + gap


def _tabbed(kit: Kit, scene: Scene, form: Form, room: pygame.Rect, parts: Sequence[str]) -> None:
    """One part below tabs for each."""
    shown = scene.desk.part if scene.desk.part in parts else "terms"
    entries = [(part, say(f"letter.part.{part}")) for part in parts]
    high = kit.tabs_height(entries, room.width)
    kit.tabs(
        "letter.part",
        (room.x, room.y + high),
        entries,
        shown,
        lambda key: scene.acts.change(scene.desk, part=key),
        width=room.width,
    )
    if shown != "drafts":
        next(each for each in kit.widgets if each.name == "letter.part.drafts").hot = "d"
    _part(
        kit, scene, form, shown, pygame.Rect(room.x, room.y + high, room.width, room.height - high)
    )


def _part(kit: Kit, scene: Scene, form: Form, part: str, room: pygame.Rect) -> None:
    if part == "sheet":
        lettersheet.build(kit, scene, form, room)
        return
    drafts = part == "drafts"
    inside = kit.panel(f"part.{part}", room, "panel" if drafts else "manila")
    inside = inside.inflate(kit.px(10), kit.px(4))
    with kit.scroll(f"part.{part}.list", inside, pages=not drafts, inset=8) as column:
        (letterdrafts if drafts else terms).build(column, scene, form)


def _foot(kit: Kit, scene: Scene) -> int:
    """Back, and what becomes of the letter; where the foot begins."""
    size = kit.button_size(say("letter.post"), "heading")
    high = size[1] + kit.px(18)
    top = kit.window.height - high
    kit.add(Panel(name="foot", rect=pygame.Rect(0, top, kit.window.width, high), surface="bar"))
    acts, place, y = scene.acts, scene.desk.writing, top + kit.px(9)
    discard = say("letter.tear" if place is None else "letter.take_out")
    x = kit.window.width - kit.px(EDGE)
    for name, text, press, key in (
        ("letter.post", say("letter.post"), acts.post, "l"),
        ("letter.discard", discard, partial(acts.discard, place), ""),
    ):
        rect = kit.button(
            name,
            (x, y),
            text,
            press,
            anchor="right",
            look="main" if name == "letter.post" else "plain",
            role="heading",
            hot=key,
            enabled=not key or not scene.desk.complaints,
        )
        x = rect.x - kit.px(10)
    at = (kit.px(EDGE), y)
    kit.button("letter.back", at, say("letter.back"), acts.back, role="heading", hot="esc")
    return top
