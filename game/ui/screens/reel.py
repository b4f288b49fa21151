"""A game watched turn by turn: both desks side by side in small, the map of either, the strip."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pygame

from game.engine.orders import HOLD, Letter
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.reel import Review
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import explain, instruments, replay
from game.ui.screens.hanging import Part, button, head, lay, titled
from game.ui.screens.lines import line
from game.ui.widgets import Button, Dial, Portrait
from game.ui.widgets.plot import PlotView

ACROSS = 3
"""Instruments in a row."""

GLASS = 66
"""How high an instrument is without its words, logical."""

TALL = 0.62
"""The height of the map in parts of its width, where nothing bounds it."""

LARGER = 84
"""As high as it may become where there is room; it grows with the text."""

FACE = 46


def build(kit: Kit, scene: Scene, review: Review) -> None:
    """The chair whose map is shown is chosen in the head."""
    top = head(kit, _title(kit, scene, review), _tabs(kit, scene, review), _ways(kit, scene))
    seats = list(scene.texts.seats)
    places = ((0, 0, 0.28, 1), (0.72, 0, 0.28, 1))
    parts = [
        Part(f"reel.{seat}", "panel", partial(_desk, scene, review, seat), place)
        for seat, place in zip(seats, places, strict=True)
    ]
    middle = Part("reel.map", "glass", partial(_map, scene, review), (0.28, 0, 0.44, 1), bare=True)
    lay(kit, scene, review, top, [parts[0], middle, parts[1]])


# Head


def _title(kit: Kit, scene: Scene, review: Review) -> Portrait:
    frame, count = review.frame, len(review.reel.frames)
    place = say("reel.place", moment=replay.when(frame), turn=review.at + 1, turns=count)
    risk = "" if frame.risk is None else say("reel.risk", odds=words.odds(frame.risk))
    text = " · ".join(part for part in (place, risk) if part)
    return titled(kit, scene, review.reel.title, text)


def _tabs(kit: Kit, scene: Scene, review: Review) -> list[Button]:
    """Whose map is shown."""
    made = []
    for number, seat in enumerate(scene.texts.seats, 1):
        press = partial(scene.acts.change, review, seat=seat)
        text = say("reel.map", who=words.surname(scene.texts, seat))
        chosen = seat == scene.seat
        made.append(button(kit, f"reel.seat.{seat}", text, press, chosen, str(number)))
    return made


def _ways(kit: Kit, scene: Scene) -> list[Button]:
    return [button(kit, "reel.back", say("reel.back"), scene.acts.back, hot="Esc")]


# The map


def _map(scene: Scene, review: Review, column: Column, height: int) -> None:
    plot = review.frame.sheets[scene.seat].plot
    if plot is None:
        column.text("reel.map.none", say("reel.map.none"), "small", "mute")
        return
    rect = column.take(height or round(column.width * TALL))
    column.kit.add(
        PlotView(
            name="reel.plot",
            rect=rect,
            area=column.area,
            plot=plot,
            sides=tuple((seat, about.leader) for seat, about in scene.texts.seats.items()),
        )
    )


# A desk


def _desk(scene: Scene, review: Review, seat: str, column: Column, _: int) -> None:
    """Whose desk it is, five instruments, what was sealed, and what had come."""
    own = replace(scene, sheet=review.frame.sheets[seat])
    _face(column, own)
    column.gap(6)
    _dials(column, own)
    _sealed(column, own, review)
    _came(column, own)


def _face(column: Column, own: Scene) -> None:
    pen, look = column.kit.pen, own.look
    need = pen.line_height("heading") + pen.line_height("label")
    rect = column.take(max(need, column.kit.px(FACE)))
    room = rect.width - rect.height - pen.px(18)
    column.kit.add(
        Portrait(
            name=f"reel.{own.seat}.who",
            rect=rect,
            area=column.area,
            text=pen.shorten(look.role, "heading", room),
            words=pen.shorten(look.place, "label", room),
            who=own.face(look.face),
            side=own.side,
            where="beside",
            role="heading",
            hint=explain.seat(own),
        )
    )


def _dials(column: Column, own: Scene) -> None:
    """The instruments of the desk as they stood, in rows."""
    shown = [name for name in own.look.instruments if name in own.view.known]
    pen = column.kit.pen
    cell = column.width // ACROSS
    names = [own.texts.variables[name].brief for name in shown]
    lines = max((Dial.lines_of(pen, text, cell - pen.px(8)) for text in names), default=1)
    words_high = pen.line_height("reading") + lines * pen.line_height("name")
    high = max(pen.px(GLASS), min(cell - pen.px(8), pen.em(LARGER))) + words_high
    for start in range(0, len(shown), ACROSS):
        row = column.take(high)
        for index, name in enumerate(shown[start : start + ACROSS]):
            rect = pygame.Rect(row.x + index * cell, row.y, cell, high)
            column.kit.add(_dial(column, own, name, rect.inflate(-pen.px(4), -pen.px(4))))


def _dial(column: Column, own: Scene, name: str, rect: pygame.Rect) -> Dial:
    made = instruments.dial(own, name, rect)
    made.name, made.area, made.on_press = f"reel.{own.seat}.{made.name}", column.area, None
    made.text = own.texts.variables[name].brief
    return made


def _sealed(column: Column, own: Scene, review: Review) -> None:
    """What the seat sealed in this turn; after the ending there was nothing more to seal."""
    column.rule(f"reel.{own.seat}.rule", "panel_edge")
    orders = review.frame.orders.get(own.seat)
    if orders is None:
        ending = own.texts.endings.get(own.view.ending or "")
        title = ending.title if ending is not None else say("reel.open")
        column.text(f"reel.{own.seat}.over", title, "strong", "amber")
        return
    column.heading(f"reel.{own.seat}.sealed", say("reel.sealed"))
    for slot, about in own.texts.slots.items():
        title = own.order(slot, orders.choices.get(slot, HOLD))
        line(column, f"reel.{own.seat}.{slot}", about.title, title, 0.36)
    for index, letter in enumerate(orders.letters):
        line(column, f"reel.{own.seat}.letter.{index}", *_letter(own, letter), 0.36)


def _letter(own: Scene, letter: Letter) -> tuple[str, str]:
    """A sealed letter: what it is, and by which way with which terms."""
    named = words.titled(own.texts, letter.levels.items())
    told = [own.texts.channels[letter.channel].title, *words.terms(named)]
    return say(f"purpose.{letter.purpose}"), "; ".join(told)


def _came(column: Column, own: Scene) -> None:
    """Papers and letters that had come since the turn before, and what the staff feared."""
    told = own.view.estimate
    if told is not None:
        name = f"reel.{own.seat}.danger"
        line(column, name, say("reel.staff"), words.estimate(told), 0.36)
    came = list(_news(own))
    if not came:
        return
    column.rule(f"reel.{own.seat}.rule.2", "panel_edge")
    column.heading(f"reel.{own.seat}.came", say("reel.came"))
    for index, text in enumerate(came):
        column.text(f"reel.{own.seat}.came.{index}", text, "serif", "cream")
        column.gap(3)


def _news(own: Scene) -> Iterator[str]:
    view = own.view
    for paper in view.papers:
        if paper.turn == view.turn:
            yield own.texts.documents[paper.id].title
    for letter in view.letters:
        if letter.arrived == view.moment:
            purpose = say(f"purpose.{letter.purpose}")
            yield say("post.title", who=words.surname(own.texts, letter.sender), purpose=purpose)
