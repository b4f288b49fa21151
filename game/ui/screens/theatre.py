"""The middle of the desk: the map of the theatre, or whatever drawer lies over it."""

from __future__ import annotations

from datetime import datetime

import pygame

from game.engine.plot import Mark
from game.engine.view import SeenLetter
from game.ui import words
from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import cards, council, explain, known, news
from game.ui.widgets.globe import Globe
from game.ui.widgets.plot import PlotView

DRAWERS = {
    "known": known.build,
    "council": council.build,
    "news": news.build,
    "cards": cards.build,
}
ROUND = 128
"""The globe's diameter in logical units."""

CLEAR = 20
"""How far it stands from the corner of the map."""


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """The open drawer, else the map; a scenario without a map shows its instruments."""
    drawer = scene.desk.drawer or ("" if scene.sheet.plot is not None else "known")
    if drawer in DRAWERS:
        _drawer(kit, scene, room, drawer)
    else:
        plot(kit, scene, room)


def _drawer(kit: Kit, scene: Scene, room: pygame.Rect, drawer: str) -> None:
    """A drawer with the way to close it over its upper right corner."""
    high = 0
    if scene.desk.drawer:
        text = say("drawer.close")
        high = kit.button_size(text, "plate", "Esc")[1] + kit.px(6)
        kit.button(
            "drawer.close",
            (room.right, room.y),
            text,
            lambda: scene.acts.change(scene.desk, drawer=""),
            anchor="right",
            hot="Esc",
        )
    below = pygame.Rect(room.x, room.y + high, room.width, room.height - high)
    DRAWERS[drawer](kit, scene, below)


def plot(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """The map under glass, with the globe in its corner."""
    assert scene.sheet.plot is not None
    globe = _globe(kit, scene, room)
    gap = kit.px(CLEAR)
    kit.add(
        PlotView(
            name="plot",
            rect=room,
            plot=scene.sheet.plot,
            sides=tuple((seat, about.leader) for seat, about in scene.texts.seats.items()),
            inset=(globe.rect.width + gap, globe.rect.height + gap) if globe else (0, 0),
        )
    )
    if globe is not None:
        kit.add(globe)


def _globe(kit: Kit, scene: Scene, room: pygame.Rect) -> Globe | None:
    """The earth with the newest letter that is under way; None where none can be."""
    ends, letter, plot = _capitals(scene), in_transit(scene), scene.sheet.plot
    if ends is None or letter is None or letter.expected is None or plot is None:
        return None
    caption = say("globe.transit", expected=words.span(*letter.expected))
    wide = kit.px(ROUND)
    high = Globe.need(kit.pen, wide, caption)
    rect = pygame.Rect(room.x + kit.px(CLEAR), 0, wide, high)
    rect.bottom = room.bottom - kit.px(CLEAR)
    return Globe(
        name="globe",
        rect=rect,
        ends=ends,
        sides=(scene.side, 1 - scene.side),
        progress=progress(scene.view.moment, letter),
        caption=caption,
        tint=_tint(scene),
        hint=explain.letters(scene),
    )


def _tint(scene: Scene) -> tuple[tuple[str, int], ...]:
    """Which state is whose, by the seat's number."""
    seats = list(scene.texts.seats)
    plot = scene.sheet.plot
    told = plot.tint.items() if plot is not None else ()
    return tuple((state, seats.index(side)) for state, side in told if side in seats)


def _capitals(scene: Scene) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """Where both capitals are, one's own first, if the plot says so."""
    plot = scene.sheet.plot
    found: dict[str, Mark] = {}
    for mark in plot.marks if plot is not None else ():
        if mark.kind == "capital":
            found.setdefault(mark.side, mark)
    if scene.seat not in found or scene.other not in found:
        return None
    return found[scene.seat].at, found[scene.other].at


def in_transit(scene: Scene) -> SeenLetter | None:
    """The newest letter of one's own that may still be under way."""
    now = scene.view.moment
    gone = [each for each in scene.view.letters if each.expected and each.expected[1] > now]
    return gone[-1] if gone else None


def progress(now: str, letter: SeenLetter) -> float:
    """How much of its longest way a letter has behind it, 0 to 1."""
    if letter.expected is None:
        return -1.0
    sent, late, here = (
        datetime.strptime(moment, "%Y-%m-%d %H:%M")
        for moment in (letter.sent, letter.expected[1], now)
    )
    whole = (late - sent).total_seconds()
    return min(1.0, max(0.0, (here - sent).total_seconds() / whole)) if whole else 1.0
