"""What most screens share: the bar along the top, and the sheet of a question."""

from __future__ import annotations

import pygame

from game.record import chances
from game.ui import words
from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.widgets import Label, Panel, Rule, Shade

EDGE = 16
ALARMING = 0.01
"""From here on the danger is shown in the colour of alarm."""


def top_bar(kit: Kit, scene: Scene) -> int:
    """Who one is, what time it is, and the way to help and menu; where the bar ends."""
    lines = ("heading", "small"), ("plate", "strong", "plate")
    need = max(sum(kit.pen.line_height(role) for role in each) for each in lines)
    high = max(kit.px(66), need + kit.px(8))
    bar = pygame.Rect(0, 0, kit.window.width, high)
    kit.add(Panel(name="bar", rect=bar, surface="bar"))
    begin = len(kit.widgets)
    right = _commands(kit, scene, bar)
    right = _clocks(kit, scene, bar, right)
    right = _danger(kit, scene, bar, right)
    end = len(kit.widgets)
    left = _who(kit, scene, bar, right)
    room = pygame.Rect(left, 0, right - left - kit.px(16), high)
    _where(kit, scene, room)
    kit.move_last(begin, end)
    return high


def _commands(kit: Kit, scene: Scene, bar: pygame.Rect) -> int:
    x = bar.right - kit.px(EDGE)
    menu, keys = say("bar.menu"), say("bar.keys")
    y = bar.centery - kit.button_size(menu)[1] // 2
    rect = kit.button("bar.menu", (x, y), menu, lambda: scene.acts.go("pause"), anchor="right")
    x = rect.x - kit.px(8)
    rect = kit.button("bar.help", (x, y), keys, lambda: scene.acts.go("help"), anchor="right")
    return rect.x


def _clocks(kit: Kit, scene: Scene, bar: pygame.Rect, right: int) -> int:
    """Both capitals' clocks, the second seat's outermost."""
    x = right - kit.px(20)
    for seat in reversed(list(scene.texts.seats)):
        moment = scene.view.clocks.get(seat, "")
        title = " ".join([scene.texts.seats[seat].capital, words.short_date(moment)]).rstrip()
        wide = max(kit.pen.width(title, "plate"), kit.pen.width("00:00", "clock"))
        upper = kit.pen.line_height("plate")
        lower = kit.pen.line_height("clock")
        y = bar.centery - (upper + lower) // 2
        x -= wide
        _label(kit, f"clock.{seat}.city", (x, y, wide, upper), title, "plate", "mute")
        time = words.clock(moment)
        _label(kit, f"clock.{seat}", (x, y + upper, wide, lower), time, "clock", "cream")
        x -= kit.px(22)
    return x


def _who(kit: Kit, scene: Scene, bar: pygame.Rect, right: int) -> int:
    """Whose desk it is; the leader by his last name where the day would not find room."""
    seat = scene.texts.seats[scene.seat]
    x = kit.px(EDGE)
    side = pygame.Rect(x, bar.y + kit.px(10), kit.px(6), bar.height - kit.px(20))
    index = list(scene.texts.seats).index(scene.seat)
    kit.add(Rule(name="side", rect=side, colour=f"side{index}"))
    x += kit.px(16)
    upper, lower = kit.pen.line_height("heading"), kit.pen.line_height("small")
    leader = seat.leader
    day = kit.pen.width(words.when(scene.view.moment), "heading") + kit.px(24 + 16)
    if x + kit.pen.width(leader, "small") + day > right:
        leader = words.surname(scene.texts, scene.seat)
    wide = max(kit.pen.width(seat.title, "heading"), kit.pen.width(leader, "small"))
    y = bar.centery - (upper + lower) // 2
    _label(kit, "who.seat", (x, y, wide, upper), seat.title, "heading", "cream")
    _label(kit, "who.leader", (x, y + upper, wide, lower), leader, "small", "mute")
    return x + wide + kit.px(24)


def _danger(kit: Kit, scene: Scene, bar: pygame.Rect, right: int) -> int:
    """The staff's estimate of war within the turn: a word and odds, where the eye falls; and
    the preset that it hangs on."""
    pen = kit.pen
    rows = _danger_rows(scene)
    wide = max(pen.width(text, role) for _, text, role, _ in rows)
    high, pad = sum(pen.line_height(role) for _, _, role, _ in rows), kit.px(12)
    box = pygame.Rect(0, 0, wide + 2 * pad, min(bar.height - kit.px(2), high + kit.px(6)))
    box.midright = (right, bar.centery)
    kit.add(Panel(name="danger.box", rect=box, surface="panel"))
    y = bar.centery - high // 2
    for name, text, role, ink in rows:
        line = pen.line_height(role)
        _label(kit, name, (box.x + pad, y, wide, line), text, role, ink)
        y += line
    return box.x


def _danger_rows(scene: Scene) -> list[tuple[str, str, str, str]]:
    """The lines of the box: name, text, role, colour. After the ending there is no danger."""
    told = scene.view.estimate
    school = scene.texts.presets[scene.view.preset].title
    preset = ("preset", school, "plate", "mute")
    if scene.view.ending is not None:
        return [("danger.title", say("danger.preset"), "plate", "mute"), preset]
    if told is None:
        title, value, colour = say("danger.war"), say("danger.none"), "mute"
    else:
        title = say("danger.war.grade", grade=chances.grade(told.middle))
        value = words.odds(told.middle)
        colour = "alarm" if told.middle >= ALARMING else "amber"
    return [("danger.title", title, "plate", "mute"), ("danger", value, "strong", colour), preset]


def _where(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """Day and turn, in what room is left."""
    view, pen = scene.view, kit.pen
    day, clock = words.long_date(view.moment), words.clock(view.moment)
    title = say("moment.long.clock", day=day, clock=clock)
    if pen.width(title, "heading") > room.width:
        title = pen.shorten(words.when(view.moment), "heading", room.width)
    called = words.day_title(scene.texts, view.moment)
    line = " · ".join(part for part in (called, words.turn_line(view)) if part)
    if pen.width(line, "small") > room.width:
        line = words.turn_line(view)
    if pen.width(line, "small") > room.width:
        line = pen.shorten(words.place(view), "small", room.width)
    upper, lower = pen.line_height("heading"), pen.line_height("small")
    y = room.centery - (upper + lower) // 2
    _label(kit, "where.day", (room.x, y, room.width, upper), title, "heading", "brass")
    _label(kit, "where.turn", (room.x, y + upper, room.width, lower), line, "small", "mute")


def _label(
    kit: Kit, name: str, box: tuple[int, int, int, int], text: str, role: str, colour: str
) -> None:
    kit.add(Label(name=name, rect=pygame.Rect(box), text=text, role=role, colour=colour))


def modal(kit: Kit, name: str, width: float, share: float = 0.8) -> pygame.Rect:
    """A sheet in the middle of a darkened screen; the room inside it."""
    kit.add(Shade(name=f"{name}.shade", rect=kit.window.copy()))
    wide = min(round(kit.px(width) * kit.pen.text_scale), kit.window.width - kit.px(40))
    rect = pygame.Rect(0, 0, wide, round(kit.window.height * share))
    rect.center = kit.window.center
    return kit.panel(f"{name}.sheet", rect, "bond").inflate(-kit.px(20), -kit.px(10))
