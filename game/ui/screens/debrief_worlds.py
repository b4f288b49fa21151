"""How close it was: the same orders in ten thousand other worlds, how it stood day by day, what
was skill and what was luck, and history's orders beside one's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pygame

from game.lab.debrief.close import WORLDS
from game.lab.shares import Share
from game.record import spoken
from game.ui.aftermath import Aftermath, Line
from game.ui.kit import Column
from game.ui.reel import Review
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import counted, skill, stood
from game.ui.screens.hanging import Part, button
from game.ui.widgets import Button, Hint
from game.ui.widgets.dotfield import DotField
from game.ui.widgets.shares import Shares

WAR = "war"

NARROW = 260
"""A share of worlds is no narrower than this, logical; it grows with the text."""

NEXT_TO = 0.45
"""A button that is no wider than this part of the column stands beside the sentence."""

TALL = 0.55
"""The height of the field in parts of its width, where nothing bounds it."""

FEWEST = 2_000
"""Another school is told of once so many worlds were played under it, or all that are wanted."""


def parts(scene: Scene, review: Review) -> list[Part]:
    """The field on the left; on the right how it stood, and below it skill and luck beside
    history."""
    return [
        Part("worlds", "panel", partial(_field, scene, review), (0, 0, 0.485, 1)),
        Part("standing", "graph", partial(stood.chart, scene, review), (0.485, 0, 0.515, 0.44)),
        Part("skill", "panel", partial(skill.fill, scene, review), (0.485, 0.44, 0.255, 0.56)),
        Part("beside", "panel", partial(_beside, scene, review), (0.74, 0.44, 0.26, 0.56)),
    ]


# The field


def _field(scene: Scene, review: Review, column: Column, height: int) -> None:
    """The sentence, the field over all the room that is left, and the legend under it."""
    begin, line = column.y, review.after.worlds
    if line is None:
        column.heading("worlds.heading", say("worlds.heading"))
        counted.waits(column, "worlds")
        line = Line(b"", {}, {}, WORLDS)
    else:
        _sentence(scene, review, column, line)
    start, top, column.y = len(column.kit.widgets), column.y, 0
    _legend(scene, review, column, line)
    below, column.y = column.y, top
    made = _dots(scene, review, line)
    made.area = column.area
    least, free = made.need(column.kit.pen, column.width), height - (top - begin) - below
    made.rect = column.take(max(free, least) if height else round(column.width * TALL))
    for widget in column.kit.widgets[start:]:
        widget.rect.y += column.y
    column.kit.widgets.insert(start, made)
    column.y += below


def _sentence(scene: Scene, review: Review, column: Column, line: Line) -> None:
    """In how many worlds it came to war; beside it the button that sorts the worlds."""
    war, begin, whole = line.kinds.get(WAR, Share(0, line.n)), column.y, column.width
    made = _sorting(scene, review, column)
    beside = made.rect.width < whole * NEXT_TO
    column.width -= (made.rect.width + column.kit.px(14)) * beside
    count, came = f"{war.count:,}", spoken.war(scene.texts)
    text = say("worlds.sentence", count=count, n=f"{line.n:,}", war=came)
    column.text("worlds.sentence", text, "heading", "alarm" if war.count else "cream")
    ending = scene.texts.endings[review.opened.ending].title
    told = say("worlds.ended", share=counted.share(war), ending=ending)
    column.text("worlds.share", told, "serif", "cream")
    column.width = whole
    made.rect.topright = (column.x + whole, begin)
    if not beside:
        column.gap(6)
        made.rect.topleft = (column.x, column.y)
    column.y = max(column.y, made.rect.bottom)
    column.gap(8)


def _sorting(scene: Scene, review: Review, column: Column) -> Button:
    """The button that lays the worlds by their endings, or back by their numbers."""
    key = "worlds.unsort" if review.sorted else "worlds.sort"
    press = partial(scene.acts.change, review, sorted=not review.sorted)
    made = button(column.kit, "worlds.sort", say(key), press, hot="o")
    made.area = column.area
    made.hint = Hint(say("worlds.sort"), (say("worlds.hint"),))
    return column.kit.add(made)


def _dots(scene: Scene, review: Review, line: Line) -> DotField:
    """The field itself."""
    kinds = stood.kinds_in(scene)
    rows = [kinds.index(ending.kind) for ending in scene.texts.endings.values()]
    table = bytes([*rows, *range(len(rows), 256)])
    own = review.after.own
    return DotField(
        name="worlds.field",
        rect=pygame.Rect(0, 0, 1, 1),
        codes=line.rows.translate(table),
        kinds=kinds,
        wanted=max(line.wanted, 1),
        ordered=review.sorted,
        own=own,
        tell=partial(_world, scene, line, own),
        hint=Hint(say("worlds.heading"), (say("worlds.hint"), *_held(scene, line))),
    )


def _world(scene: Scene, line: Line, own: int | None, number: int) -> Hint:
    """How one of the worlds ended."""
    ending = list(scene.texts.endings.values())[line.rows[number]]
    told = (say(f"ending.kind.{ending.kind}"), ending.title)
    mine = (say("worlds.own"),) if number == own else ()
    return Hint(say("worlds.world", number=f"{number:,}"), (*told, *mine))


def _legend(scene: Scene, review: Review, column: Column, line: Line) -> None:
    """Under the field: each kind of ending with its share."""
    column.gap(8)
    if not line.n:
        return
    made = [_kind(scene, line, kind) for kind in stood.kinds_in(scene) if _came(line, kind)]
    column.grid(made, column.abreast(NARROW, 12, 2), 12)
    column.text("worlds.note", " ".join(_notes(review, line)), "serif", "mute")


def _came(line: Line, kind: str) -> bool:
    return kind == WAR or bool(line.kinds.get(kind, Share(0, 1)).count)


def _kind(scene: Scene, line: Line, kind: str) -> Shares:
    share = line.kinds.get(kind, Share(0, line.n))
    title = say(f"ending.kind.{kind}")
    endings = scene.texts.endings
    found = sorted(line.endings.items(), key=lambda item: -item[1].count)
    told = tuple(
        say("worlds.ending", title=endings[name].title, share=counted.share_of(each))
        for name, each in found
        if each.count and endings[name].kind == kind
    )
    return Shares(
        name=f"worlds.kind.{kind}",
        rect=pygame.Rect(0, 0, 1, 1),
        of=kind,
        text=title,
        parts=(counted.bar("", share),),
        hint=Hint(title, (*told, say("counted.interval"))),
    )


def _notes(review: Review, line: Line) -> Iterator[str]:
    """How far the count has come, what stays the same in all worlds, and which is one's own."""
    if line.n < line.wanted:
        yield say("worlds.so_far", done=f"{line.n:,}", wanted=f"{line.wanted:,}")
    yield say("worlds.kept")
    if review.after.own is not None:
        yield say("worlds.ring")


def _held(scene: Scene, line: Line) -> Iterator[str]:
    """How many orders could not be given again."""
    for seat, count in line.held.items():
        if count:
            leader = scene.texts.seats[seat].leader
            yield say("worlds.held", leader=leader, orders=f"{count:,}", n=f"{line.n:,}")


# Beside history


def _beside(scene: Scene, review: Review, column: Column, _: int) -> None:
    column.heading("beside.heading", say("beside.heading"))
    _history(scene, review, column)
    column.rule("beside.rule", "panel_edge")
    _presets(scene, review, column)


def _history(scene: Scene, review: Review, column: Column) -> None:
    """Each kind of ending in both lines, and by how much they differ."""
    after = review.after
    if scene.texts.history is None:
        column.text("beside.none", say("beside.none"), "small", "mute")
    elif not after.beside:
        counted.waits(column, "beside")
    elif after.same:
        column.text("beside.same", say("beside.same"), "small", "cream")
    for kind in stood.kinds_in(scene):
        if kind in after.beside and not after.same:
            _pair(column, after, kind)
    if after.beside and not after.same:
        n = min(each.mine.n for each in after.beside.values())
        column.text("beside.n", say("beside.n", n=f"{n:,}"), "serif", "mute")


def _pair(column: Column, after: Aftermath, kind: str) -> None:
    both, title = after.beside[kind], say(f"ending.kind.{kind}")
    if not (both.mine.count or both.theirs.count):
        return
    made = Shares(
        name=f"beside.{kind}",
        rect=pygame.Rect(0, 0, 1, 1),
        of=kind,
        text=title,
        parts=(
            counted.bar(say("beside.mine"), both.mine),
            counted.bar(say("beside.theirs"), both.theirs),
        ),
        note="" if both.moved is None else counted.moved(both.moved),
        hint=Hint(title, (say("beside.hint"), say("counted.interval"))),
    )
    column.place(made)
    column.gap(2)


def _presets(scene: Scene, review: Review, column: Column) -> None:
    """The school that was in force, and how often the others see war after these orders."""
    force, presets = review.opened.preset, scene.texts.presets
    column.text("beside.preset", say("beside.preset", title=presets[force].title), "small", "cream")
    told = [
        say("beside.school", title=presets[name].title, share=counted.share(line.kinds[WAR]))
        for name, line in review.after.schools.items()
        if name != force and WAR in line.kinds and line.n >= min(FEWEST, line.wanted)
    ]
    if told:
        n = next(iter(review.after.schools.values())).n
        text = say("beside.schools", told="; ".join(told), n=f"{n:,}")
        column.text("beside.schools", text, "serif", "mute")
