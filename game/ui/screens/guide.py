"""The notes of the guided first turn: each beside what it speaks of, over whatever is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import product

import pygame

from game.ui.guide import Guide
from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.widgets import Card, Dial, ScrollArea, Widget
from game.ui.widgets.note import PAD, SIDE, Note, NoteArrow, NoteButton
from game.ui.widgets.panel import Ground
from game.ui.widgets.plot import PlotView

WIDE, GAP = 292, 42
"""A note's width, grown with the text, and its distance from what it speaks of; logical."""

NAMED = {
    "read": ("folder.sheet", "papers.sheet", "tab.papers"),
    "map": ("plot", "tab.map"),
    "wedge": ("known.list", "tab.known"),
    "order": ("weigh.order",),
    "letter": ("desk.write",),
    "seal": ("desk.seal",),
    "hold": ("seal.yes",),
}
"""What each step speaks of: the first of these that is on the screen."""

FAINT, LIVE = 0.3, 3.0
"""A map is covered rather than words, and words rather than what can be pressed."""

FAR = (1.0, 2.5)
"""How far from its subject a note is tried, in gaps."""


def build(
    kit: Kit,
    scene: Scene,
    guide: Guide,
    screen: str,
    passed: Callable[[str], None],
    leave: Callable[[], None],
) -> None:
    """The note of the first step whose subject is on the screen; nothing if there is none."""
    for step in guide.open(screen):
        about = _subject(kit, scene, step)
        if about is not None:
            acts = (partial(passed, step), leave)
            _note(kit, _words(scene, step), guide, step, about, acts)
            return


def _words(scene: Scene, step: str) -> str:
    if step == "slot":
        return say("guide.second", slot=_second(scene)[1])
    return say(f"guide.{step}")


def _second(scene: Scene) -> tuple[str, str]:
    """The second slot and its title."""
    slot, about = list(scene.texts.slots.items())[1]
    return slot, about.title


def _subject(kit: Kit, scene: Scene, step: str) -> pygame.Rect | None:
    """Where on the window a step's subject is."""
    found = {widget.name: widget for widget in kit.widgets}
    names = [f"slot.{_second(scene)[0]}"] if step == "slot" else NAMED.get(step, ())
    first = next((found[name] for name in names if name in found), None)
    kinds: dict[str, Callable[[Widget], bool]] = {
        "weigh": lambda widget: isinstance(widget, Card) and widget.on_press is not None,
        "wedge": lambda widget: isinstance(widget, Dial) and widget.left < widget.right,
    }
    if step in kinds:
        fitting = [each for each in kit.widgets if kinds[step](each) and _in_sight(found, each)]
        first = fitting[-(step == "weigh")] if fitting else first
    return _place(found, first) if first is not None else None


def _in_sight(found: dict[str, Widget], widget: Widget) -> bool:
    """Whether the whole of a widget is seen before anything is scrolled."""
    area = found.get(widget.area)
    return area is None or widget.rect.bottom <= area.rect.height


def _place(found: dict[str, Widget], widget: Widget) -> pygame.Rect:
    """Where a widget is; of what lies in a scroll area, what is seen before it is scrolled."""
    area = found.get(widget.area)
    if area is None:
        return widget.rect.copy()
    seen = widget.rect.move(area.rect.topleft).clip(area.rect)
    return seen if seen.height else area.rect.copy()


def _note(
    kit: Kit,
    text: str,
    guide: Guide,
    step: str,
    about: pygame.Rect,
    acts: tuple[Callable[[], None], Callable[[], None]],
) -> None:
    """The slip, its buttons and its arrow."""
    size = _size(kit, text)
    rect = settle(kit.window, about, size, kit.px(GAP), list(_busy(kit)))
    at = guide.steps.index(step)
    kit.add(_arrow(kit, rect, about))
    kit.add(Note(name="guide.note", rect=rect, text=text, step=at, of=len(guide.steps)))
    _buttons(kit, rect, acts)


def _size(kit: Kit, text: str) -> tuple[int, int]:
    """The size of a note with its buttons."""
    wide = min(kit.pen.em(WIDE), kit.window.width // 2)
    rows = _rows(kit, wide)
    high = kit.button_size("", "plate", "g")[1] + kit.px(6)
    return wide, Note.need(kit.pen, text, wide) + len(rows) * high


def _rows(kit: Kit, wide: int) -> list[list[str]]:
    """The buttons side by side, or one under the other where they would not fit."""
    sizes = [kit.button_size(say("guide.next"), "plate", "g"), kit.button_size(say("guide.skip"))]
    room = wide - kit.px(PAD) - kit.px(SIDE) - kit.px(6)
    fits = sum(size[0] for size in sizes) <= room
    return [["next", "skip"]] if fits else [["next"], ["skip"]]


def _buttons(
    kit: Kit, rect: pygame.Rect, acts: tuple[Callable[[], None], Callable[[], None]]
) -> None:
    rows = _rows(kit, rect.width)
    high = kit.button_size("", "plate", "g")[1]
    y = rect.bottom - kit.px(PAD) - len(rows) * (high + kit.px(6)) + kit.px(6)
    for row in rows:
        x = rect.x + kit.px(SIDE)
        for name in row:
            hot = "g" if name == "next" else ""
            text = say(f"guide.{name}")
            place = pygame.Rect((x, y), kit.button_size(text, "plate", hot))
            kit.add(
                NoteButton(
                    name=f"guide.{name}",
                    rect=place,
                    text=text,
                    look="paper",
                    hot=hot,
                    on_press=acts[name == "skip"],
                    leave=acts[1],
                )
            )
            x = place.right + kit.px(6)
        y += high + kit.px(6)


def _busy(kit: Kit) -> Iterator[tuple[pygame.Rect, float]]:
    """What a note would rather not cover, and how much it matters."""
    found = {widget.name: widget for widget in kit.widgets}
    for widget in kit.widgets:
        if isinstance(widget, (Ground, ScrollArea)):
            continue
        live = LIVE if widget.on_press is not None else 1.0
        yield _place(found, widget), FAINT if isinstance(widget, PlotView) else live


def settle(
    window: pygame.Rect,
    about: pygame.Rect,
    size: tuple[int, int],
    gap: int,
    busy: list[tuple[pygame.Rect, float]],
) -> pygame.Rect:
    """Where a note of a size lies: inside the window, off its subject, over as little else as
    can be."""
    places = [place for place in _around(about, size, gap) if window.contains(place)]
    places = places or [place.clamp(window) for place in _around(about, size, gap)]
    return min(places, key=lambda place: _cost(place, about, busy))


def _around(about: pygame.Rect, size: tuple[int, int], near: int) -> Iterator[pygame.Rect]:
    """Places on all four sides of a thing, from one end of each side to the other."""
    wide, high = size
    for far, part in product(FAR, (0.5, 0.3, 0.7, 0.15, 0.85, 0.0, 1.0)):
        gap = round(far * near)
        x = about.x + round((about.width - wide) * part)
        y = about.y + round((about.height - high) * part)
        yield pygame.Rect(about.right + gap, y, wide, high)
        yield pygame.Rect(about.x - gap - wide, y, wide, high)
        yield pygame.Rect(x, about.y - gap - high, wide, high)
        yield pygame.Rect(x, about.bottom + gap, wide, high)


def _cost(place: pygame.Rect, about: pygame.Rect, busy: list[tuple[pygame.Rect, float]]) -> float:
    """How much a note would cover; to cover its own subject is worst."""
    covered = sum(_area(place.clip(rect)) * weight for rect, weight in busy)
    return covered + 1000.0 * _area(place.clip(about))


def _area(rect: pygame.Rect) -> int:
    return rect.width * rect.height


def _arrow(kit: Kit, note: pygame.Rect, about: pygame.Rect) -> NoteArrow:
    """From the edge of the note to the edge of what it speaks of."""
    start, end = ends(note, about, kit.px(8))
    room = pygame.Rect(start, (1, 1)).union(pygame.Rect(end, (1, 1)))
    room = room.inflate(2 * kit.px(26), 2 * kit.px(26)).clip(kit.window)
    return NoteArrow(
        name="guide.arrow",
        rect=room,
        start=(start[0] - room.x, start[1] - room.y),
        end=(end[0] - room.x, end[1] - room.y),
    )


def ends(
    note: pygame.Rect, about: pygame.Rect, inside: int
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where an arrow starts on a note, and where it ends, a little within its subject."""
    aim = (
        min(max(note.centerx, about.x + about.width // 4), about.right - about.width // 4),
        min(max(note.centery, about.y + about.height // 4), about.bottom - about.height // 4),
    )
    start = min(
        (note.midleft, note.midright, note.midtop, note.midbottom),
        key=lambda at: (at[0] - aim[0]) ** 2 + (at[1] - aim[1]) ** 2,
    )
    inner = about.inflate(-2 * min(inside, about.width // 3), -2 * min(inside, about.height // 3))
    end = (
        min(max(start[0], inner.left), inner.right - 1),
        min(max(start[1], inner.top), inner.bottom - 1),
    )
    return start, end
