"""The right side of the desk: five instruments, and where the council stands."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

import pygame

from game.engine.sight.council import Opinion
from game.ui import words
from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import explain
from game.ui.screens.council import said
from game.ui.widgets import Council, Dial, Label, Member, Panel, Quote, council
from game.ui.widgets.axis import LEAST as FACE
from game.ui.widgets.axis import need as axis_need
from game.ui.widgets.dial import LEAST, ROUND

PAD = 14
ACROSS = 3
"""Instruments stand in rows of so many; the last place holds the way to all the others."""

LINES = 2
"""Lines of an instrument's name: all have as many, so that their glasses are of one size."""


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """Both panels, one under the other; the instruments get what the council leaves."""
    gap = kit.px(10)
    lower = min(_council_need(kit, scene, room.width), room.height // 2)
    dials = pygame.Rect(room.x, room.y, room.width, room.height - lower - gap)
    table = pygame.Rect(room.x, dials.bottom + gap, room.width, lower)
    _dials(kit, scene, dials)
    _council(kit, scene, table)


def _heading(kit: Kit, name: str, room: pygame.Rect, title: str, note: str) -> int:
    """A panel's name and caveat along its top; where the rest begins."""
    pen = kit.pen
    high = pen.line_height("plate")
    y = room.y + kit.px(8)
    inner = room.inflate(-2 * kit.px(PAD + 8), 0)
    rect = pygame.Rect(inner.x, y, pen.width(title, "plate"), high)
    kit.add(Label(name=f"{name}.title", rect=rect, text=title, role="plate", colour="brass"))
    wide = pen.width(note, "label")
    if rect.width + wide + kit.px(12) <= inner.width:
        place = pygame.Rect(inner.right - wide, y, wide, high)
        kit.add(Label(name=f"{name}.note", rect=place, text=note, role="label", colour="mute"))
    return y + high + kit.px(4)


def _shown(scene: Scene) -> list[str]:
    return [name for name in scene.look.instruments if name in scene.view.known][:5]


def _cell(kit: Kit, width: int) -> int:
    return (width - 2 * kit.px(PAD)) // ACROSS


def _dials(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    kit.add(Panel(name="dials.panel", rect=room, surface="panel"))
    top = _heading(kit, "dials", room, say("dials.title"), say("dials.note"))
    cell = _cell(kit, room.width)
    high = (room.bottom - kit.px(8) - top) // 2
    across = min(cell, high) - kit.px(2)
    names = [scene.texts.variables[name].brief for name in _shown(scene)]
    under = not all(Dial.fits(kit.pen, text, across) for text in names)
    lines = _lines(kit, names, pygame.Rect(0, 0, cell - kit.px(6), high - kit.px(2)))
    for index, name in enumerate(_shown(scene)):
        row, column = divmod(index, ACROSS)
        rect = pygame.Rect(room.x + kit.px(PAD) + column * cell, top + row * high, cell, high)
        made = kit.add(dial(scene, name, rect.inflate(-kit.px(2), -kit.px(2))))
        made.text, made.under, made.lines = names[index], under, lines
    rect = pygame.Rect(room.right - kit.px(PAD) - cell, top + high, cell, high)
    _all(kit, scene, rect.inflate(-kit.px(10), 0))


def _lines(kit: Kit, names: list[str], cell: pygame.Rect) -> int:
    """How many lines of their names all instruments have: one, where more would leave their
    glasses too small to read."""
    lines = max((Dial.lines_of(kit.pen, text, cell.width) for text in names), default=1)
    across = min(cell.width, kit.px(ROUND))
    words = Dial.need(kit.pen, "", cell.width, under=True, lines=LINES) - across
    return min(lines, LINES) if cell.height - words >= kit.px(LEAST) else 1


def _all(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """The way to every instrument."""
    text = say("dials.all", number=len(scene.view.known))
    rect = pygame.Rect(0, 0, room.width, kit.button_size(text, "plate", "i")[1])
    rect.center = room.center
    press = partial(scene.acts.change, scene.desk, drawer="known")
    kit.plate("dials.all", rect, text, press, hot="i")


def dial(scene: Scene, name: str, rect: pygame.Rect, large: bool = False) -> Dial:
    """An instrument with its doubt, its change and its age."""
    about, told = scene.texts.variables[name], scene.view.known[name]
    before = scene.sheet.before.get(name)
    low, high = about.range
    age = words.age(scene.view.moment, told.moment) if told.moment != scene.view.moment else ""
    return Dial(
        name=f"dial.{name}",
        rect=rect,
        text=about.title,
        value=told.value,
        left=max(low, told.value - 2 * told.spread),
        right=min(high, told.value + 2 * told.spread),
        low=low,
        high=high,
        bad=about.bad or "",
        before=before.value if before is not None else None,
        age=age if told.spread else "",
        under=True,
        large=large,
        hint=explain.variable(scene, name),
        on_press=partial(
            scene.acts.change,
            scene.desk,
            drawer="known",
            folds=only(scene, "known", name, scene.view.known),
        ),
    )


def _council_need(kit: Kit, scene: Scene, width: int) -> int:
    """The height in which the axis with its faces and the whole sentence have room."""
    heading = kit.pen.line_height("plate") + kit.px(12 + PAD)
    told = _pressing(scene)
    quote = Quote.need(kit.pen, *told, width - 2 * kit.px(PAD)) + kit.px(6) if told else 0
    return heading + axis_need(kit.pen) + quote


def _council(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    kit.add(Panel(name="axis.panel", rect=room, surface="panel"))
    title = scene.look.council or say("council.title")
    top = _heading(kit, "axis", room, title, say("council.stand"))
    inner = pygame.Rect(room.x + kit.px(PAD), top, room.width - 2 * kit.px(PAD), 0)
    inner.height = room.bottom - kit.px(PAD) - top
    opinions = scene.sheet.council
    if not opinions.opinions:
        kit.column(inner).text("axis.none", say("council.none"), "small", "mute")
        return
    quote = _quote(kit, scene, inner)
    inner.height -= quote
    about = Council(
        poles=tuple(scene.look.poles or (say("council.mild"), say("council.harsh"))),  # type: ignore[arg-type]
        members=[_member(scene, opinion) for opinion in _ordered(scene)],
        speaker=opinions.unasked[0].adviser if opinions.unasked else "",
        side=scene.side,
        press=partial(_ask, scene),
        more=partial(scene.acts.change, scene.desk, drawer="council"),
    )
    hints = {f"axis.{each.adviser}": explain.adviser(scene, each) for each in opinions.opinions}
    for widget in council(kit.pen, "axis", inner, about):
        widget.hint = hints.get(widget.name) or explain.council(scene)
        kit.add(widget)


def _ordered(scene: Scene) -> list[Opinion]:
    """Those who speak unasked, then the others."""
    told = scene.sheet.council
    rest = [each for each in told.opinions if each not in told.unasked]
    return [*told.unasked, *rest]


def _member(scene: Scene, opinion: Opinion) -> Member:
    names = words.surnames(scene.texts, scene.seat)
    return Member(
        key=opinion.adviser,
        text=names[opinion.adviser],
        at=force(scene, opinion),
        who=scene.adviser_face(opinion.adviser),
        note=scene.order(opinion.slot, opinion.pressed),
    )


def force(scene: Scene, opinion: Opinion) -> float:
    """Where somebody stands between talk and force: the mean, over the slots, of the rung of
    what he advises as a part of the highest rung that can be chosen there now."""
    own, parts = scene.texts.choices.get(scene.seat, {}), []
    for slot, choice in opinion.advice.items():
        rungs = [
            own[each.id].rung
            for each in scene.view.options
            if each.legal and each.slot == slot and each.id in own
        ]
        top = max(rungs, default=0)
        parts.append(own[choice].rung / top if choice in own and top else 0.0)
    return min(1.0, sum(parts) / len(parts)) if parts else 0.0


def _pressing(scene: Scene) -> tuple[str, str] | None:
    """Who presses hardest, and the words."""
    if not scene.sheet.council.unasked:
        return None
    first = scene.sheet.council.unasked[0]
    who = words.surnames(scene.texts, scene.seat)[first.adviser]
    return who, said(scene, first) or scene.order(first.slot, first.pressed)


def _quote(kit: Kit, scene: Scene, inner: pygame.Rect) -> int:
    """The one who presses hardest, in a sentence at the foot; its height with its gap. It is cut
    short where the axis would have no room."""
    told = _pressing(scene)
    if told is None:
        return 0
    spare = inner.height - kit.px(6) - axis_need(kit.pen, FACE)
    least = Quote.need(kit.pen, told[0], "", inner.width)
    high = min(Quote.need(kit.pen, *told, inner.width), max(least, spare))
    kit.add(
        Quote(
            name="quote",
            rect=pygame.Rect(inner.x, inner.bottom - high, inner.width, high),
            who=told[0],
            words=told[1],
            hot="a",
            hint=explain.adviser(scene, scene.sheet.council.unasked[0]),
            on_press=partial(scene.acts.change, scene.desk, drawer="council"),
        )
    )
    return high + kit.px(6)


def _ask(scene: Scene, who: str) -> None:
    """Hear all that somebody has to say."""
    people = [each.adviser for each in scene.sheet.council.opinions]
    folds = only(scene, "council", who, people)
    scene.acts.change(scene.desk, drawer="council", folds=folds)


def only(scene: Scene, drawer: str, name: str, names: Iterable[str]) -> dict[str, bool]:
    """The folds with one thing of a drawer told at length and all its others shut."""
    others = {f"{drawer}.{each}": False for each in names}
    return {**scene.desk.folds, **others, f"{drawer}.{name}": True}
