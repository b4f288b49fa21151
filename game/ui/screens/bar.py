"""The bar along the top of every screen of a game: who one is, the days, the clocks, the danger.

What finds no room is left out, the tape of the days first: its words stand elsewhere, too.
"""

from __future__ import annotations

from functools import partial

import pygame

from game.record import chances
from game.scenario.format import Scenario
from game.ui import words
from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import explain
from game.ui.screens.frame import ALARMING, EDGE
from game.ui.widgets import AlertPlate, ClockPlate, Day, DayTape, KeyHint, Label, Panel, Portrait
from game.ui.widgets.base import Widget

GAP = 18
LEAST_TAPE = 300
"""The tape is shown where it has so many logical units, grown with the text."""


def build(kit: Kit, scene: Scene) -> int:
    """Lay out the bar; where it ends."""
    pen, edge, gap = kit.pen, kit.px(EDGE), kit.px(GAP)
    who, where = _who(kit, scene), _where(kit, scene)
    right = _fitting(
        [*_plates(kit, scene), *_commands(kit, scene)],
        kit.window.width - 2 * edge - who.rect.width - gap,
        gap,
    )
    needs = [DayTape.need(pen), *(part.rect.height for part in (who, where, *right))]
    high = max(kit.px(66), max(needs) + kit.px(6))
    kit.add(Panel(name="bar", rect=pygame.Rect(0, 0, kit.window.width, high), surface="bar"))
    end = _from_the_right(kit, right, kit.window.width - edge, high) - gap
    who.rect.midleft = (edge, high // 2)
    kit.add(who)
    left = who.rect.right + gap
    if end - left >= where.rect.width:
        where.rect.midleft = (left, high // 2)
        kit.add(where)
        left = where.rect.right + gap
    room = pygame.Rect(left, 0, end - left, DayTape.need(pen))
    if room.width >= pen.em(LEAST_TAPE):
        room.centery = high // 2
        kit.add(_tape(scene, room))
    for part in right:
        kit.add(part)
    return high


def _fitting(parts: list[Widget], room: int, gap: int) -> list[Widget]:
    """As many of the parts as have room side by side; the first ones are left out first."""
    while sum(part.rect.width + gap for part in parts) > room:
        parts = parts[1:]
    return parts


def _from_the_right(kit: Kit, parts: list[Widget], right: int, high: int) -> int:
    """Set parts side by side, the last one outermost; where the first of them begins."""
    for part in reversed(parts):
        part.rect.midright = (right, high // 2)
        right = part.rect.left - kit.px(GAP)
    return right


def _sized(widget: Widget, size: tuple[int, int]) -> Widget:
    widget.rect = pygame.Rect((0, 0), size)
    return widget


def _who(kit: Kit, scene: Scene) -> Widget:
    """The leader's face with his role and where he sits."""
    look = scene.look
    name, place = look.role, look.place
    made = Portrait(
        name="who",
        rect=pygame.Rect(0, 0, 1, 1),
        text=name,
        words=place,
        who=scene.face(look.face),
        side=scene.side,
        where="beside",
        role="heading",
        hint=explain.seat(scene),
    )
    pen = kit.pen
    wide = max(pen.width(name, "heading"), pen.width(place, "label"))
    high = pen.line_height("heading") + pen.line_height("label")
    return _sized(made, (wide + max(high, kit.px(54)) + kit.px(18), max(high, kit.px(54))))


def _where(kit: Kit, scene: Scene) -> Widget:
    """The turn, counted."""
    text = say("bar.turn", turn=scene.view.turn + 1, turns=scene.view.turns)
    made = Label(
        name="where.turn",
        rect=pygame.Rect(0, 0, 1, 1),
        text=text,
        role="plate",
        colour="mute",
        hint=explain.turn(scene),
    )
    turns = range(scene.view.turns)
    every = (say("bar.turn", turn=turn + 1, turns=len(turns)) for turn in turns)
    wide = max(kit.pen.width(each, "plate") for each in every)
    return _sized(made, (wide, kit.pen.line_height("plate")))


def _plates(kit: Kit, scene: Scene) -> list[Widget]:
    """Both capitals' clocks and how great the danger is, until it has ended."""
    made: list[Widget] = []
    for index, (seat, about) in enumerate(scene.texts.seats.items()):
        time = words.clock(scene.view.clocks.get(seat, ""))
        plate = ClockPlate(
            name=f"clock.{seat}",
            rect=pygame.Rect(0, 0, 1, 1),
            city=about.capital,
            time=time,
            side=index,
            hint=explain.clock(scene, seat),
        )
        made.append(_sized(plate, ClockPlate.need(kit.pen, about.capital, time)))
    # After the end there is no next turn whose danger could be told.
    return made if scene.view.ending else [*made, _alert(kit, scene)]


def _alert(kit: Kit, scene: Scene) -> Widget:
    told = scene.view.estimate
    title = say("bar.danger")
    grade = chances.grade(told.middle) if told is not None else say("bar.danger.none")
    made = AlertPlate(
        name="danger",
        rect=pygame.Rect(0, 0, 1, 1),
        text=title,
        grade=grade,
        danger=min(1.0, told.middle / ALARMING) if told is not None else 0.0,
        alarm=scene.desk.risen is not None,
        hint=explain.danger(scene),
        on_press=lambda: scene.acts.change(scene.desk, drawer="known"),
    )
    # As wide as its longest word, so that the tape stays where it is from turn to turn.
    every = {grade, *(word for _, word in chances.GRADES)}
    needs = [AlertPlate.need(kit.pen, title, each) for each in every]
    return _sized(made, max(needs))


def _commands(kit: Kit, scene: Scene) -> list[Widget]:
    made: list[Widget] = []
    for key, cap, screen in (("bar.keys", "F1", "help"), ("bar.menu", "Esc", "pause")):
        hint = KeyHint(
            name=key,
            rect=pygame.Rect(0, 0, 1, 1),
            key_name=cap,
            text=say(key),
            stacked=True,
            on_press=partial(scene.acts.go, screen),
        )
        made.append(_sized(hint, KeyHint.need(kit.pen, cap, say(key), stacked=True)))
    return made


def _tape(scene: Scene, rect: pygame.Rect) -> DayTape:
    """All days of the calendar, with a hole for each turn."""
    today = scene.view.moment[:10]
    days = [
        Day(words.weekday(day.date), words.day_number(day.date), len(day.turns))
        for day in scene.texts.days
    ]
    dates = [day.date for day in scene.texts.days]
    return DayTape(
        name="tape",
        rect=rect,
        days=tuple(days),
        current=dates.index(today) if today in dates else len(dates) - 1,
        taken=_taken(scene.texts, scene.view.moment),
        hint=explain.turn(scene),
    )


def _taken(texts: Scenario, moment: str) -> int:
    """How many turns of the day lie behind the one that it is."""
    turns = [turn.at for day in texts.days if day.date == moment[:10] for turn in day.turns]
    return sum(at < moment[11:] for at in turns)
