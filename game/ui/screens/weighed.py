"""What the staff expects of an order: instruments moved, and the danger of war."""

from __future__ import annotations

from math import log10

import pygame

from game.engine.view import Estimate
from game.record import chances
from game.scenario.format import Variable
from game.seats.weighing import Shift, Weighing
from game.ui import words
from game.ui.draw.dial import Zone
from game.ui.kit import Column
from game.ui.say import say, say_many
from game.ui.scene import Scene
from game.ui.screens import explain
from game.ui.widgets.dial import zones
from game.ui.widgets.scales import READING, Scale, Tone

MOST = 8
"""As many instruments are shown."""

WIDE = 0.005
"""A spread of less than this part of the range is none worth telling."""

LOWEST = 1e-4
"""The ladder of danger begins here, and ends at certainty; every step to the right is so many
times as much."""

SAFE, GRAVE = 0.002, 0.01
"""Below the one a danger is drawn as good, from the other on as danger."""

ALIKE = 0.05
"""Dangers that differ by a smaller part are told as the same."""


def build(column: Column, scene: Scene, found: Weighing, paper: bool) -> None:
    """The danger first, then the instruments."""
    danger(column, scene, found, paper)
    column.gap(16)
    ink = "red" if paper else "brass"
    column.text("weigh.moves", say("weigh.moves"), "plate", ink)
    shown = found.shifts[:MOST]
    if not shown:
        column.text("weigh.moves.none", say("weigh.moves.none"), "small", _soft(paper))
        return
    tail = max(column.kit.pen.width(_from_to(scene, shift), READING) for shift in shown)
    for shift in shown:
        column.gap(9)
        column.place(_scale(scene, shift, tail, paper))
    if rest := len(found.shifts) - len(shown):
        column.gap(4)
        column.text("weigh.moves.more", say_many("weigh.moves.more", rest), "serif", _soft(paper))
    column.gap(6)
    column.text("weigh.legend", say("weigh.legend"), "serif", _soft(paper))


def _soft(paper: bool) -> str:
    return "faded" if paper else "mute"


# Instruments


def _scale(scene: Scene, shift: Shift, tail: int, paper: bool) -> Scale:
    about = scene.texts.variables[shift.variable]
    return Scale(
        name=f"weigh.shift.{shift.variable}",
        rect=pygame.Rect(0, 0, 1, 1),
        text=about.title,
        held=_part(about, shift.held),
        then=_part(about, shift.then),
        low=_part(about, shift.held + shift.low),
        high=_part(about, shift.held + shift.high),
        zones=zones(about.bad or ""),
        reading=_from_to(scene, shift),
        verdict=verdict(about, shift),
        tone=tone(about, shift),
        way=1 if shift.by > 0 else -1,
        tail=tail,
        paper=paper,
        hint=explain.variable(scene, shift.variable),
    )


def _part(about: Variable, value: float) -> float:
    """A value as a part of the range, 0 to 1."""
    low, high = about.range
    return min(max((value - low) / (high - low), 0.0), 1.0)


def _from_to(scene: Scene, shift: Shift) -> str:
    unit = scene.texts.variables[shift.variable].unit
    held, then = words.amount(shift.held), words.amount(shift.then, unit)
    return say("weigh.from_to", held=held, then=then)


def tone(about: Variable, shift: Shift) -> Tone:
    """Whether a change is for the worse: towards the end that is dangerous, if one is."""
    if about.bad is None:
        return ""
    return "worse" if (shift.by > 0) == (about.bad == "high") else "better"


def verdict(about: Variable, shift: Shift) -> str:
    """The change with its sign, its spread where there is one, and whether that is good."""
    low, high = about.range
    by = words.signed(shift.by)
    if shift.high - shift.low >= WIDE * (high - low):
        least, most = words.signed(shift.low), words.signed(shift.high)
        by = say("weigh.by.spread", by=by, low=least, high=most)
    told = tone(about, shift)
    if not told:
        return by
    return say("weigh.worse" if told == "worse" else "weigh.better", by=by)


# The danger of war


def danger(column: Column, scene: Scene, found: Weighing, paper: bool) -> None:
    """The danger until the next turn with the order and without, and that of all that is left."""
    then, held = found.soon, found.soon_held
    column.place(ladder(scene, then, held, paper))
    column.gap(4)
    ink = "ink" if paper else "cream"
    column.text("weigh.war.then", _with(then), "small_strong", ink)
    grade, odds = chances.grade(held.middle), words.odds(held.middle)
    told = say("weigh.war.held", grade=grade, odds=odds)
    column.text("weigh.war.held", told, "small", _soft(paper))
    column.text("weigh.war.late", _late(scene, found), "small", _soft(paper))
    column.text("weigh.assumes", say("weigh.assumes"), "serif", _soft(paper))


def ladder(scene: Scene, then: Estimate, held: Estimate, paper: bool) -> Scale:
    """The danger on its ladder: grades of equal width for equal factors."""
    higher = _compared(then.middle, held.middle)
    tones: dict[int, Tone] = {1: "worse", -1: "better", 0: ""}
    return Scale(
        name="weigh.war",
        rect=pygame.Rect(0, 0, 1, 1),
        text=say("weigh.war"),
        held=rise(held.middle),
        then=rise(then.middle),
        low=rise(then.low),
        high=rise(then.high),
        zones=_grades(),
        verdict=_change(higher, then.middle, held.middle),
        tone=tones[higher],
        way=higher,
        marks=_marks(),
        paper=paper,
        hint=explain.danger(scene),
    )


def rise(chance: float) -> float:
    """A chance as a part of the ladder of danger, 0 to 1."""
    return min(max(1 - log10(max(chance, LOWEST)) / log10(LOWEST), 0.0), 1.0)


def _bounds() -> list[tuple[float, float, str]]:
    """From, to, and the grade, in parts of the ladder."""
    ends = [rise(min(bound, 1.0)) for bound, _ in chances.GRADES]
    names = [word for _, word in chances.GRADES]
    return list(zip([0.0, *ends[:-1]], ends, names, strict=True))


def _grades() -> tuple[Zone, ...]:
    """The zones of the ladder."""
    safe, grave = rise(SAFE), rise(GRAVE)
    return ((0.0, safe, "good"), (safe, grave, "caution"), (grave, 1.0, "danger"))


def _marks() -> tuple[tuple[float, str], ...]:
    return tuple(((start + end) / 2, word) for start, end, word in _bounds())


def _compared(then: float, held: float) -> int:
    """Whether one danger is greater (1), smaller (-1) or about the same."""
    if max(then, held) < chances.LEAST or abs(then - held) <= ALIKE * max(then, held):
        return 0
    return 1 if then > held else -1


def _change(higher: int, then: float, held: float) -> str:
    if higher > 0 and held >= chances.LEAST:
        return say("weigh.war.up", times=f"{then / held:.1f}".removesuffix(".0"))
    if higher:
        return say("weigh.war.more" if higher > 0 else "weigh.war.down")
    return say("weigh.war.same")


def _late(scene: Scene, found: Weighing) -> str:
    if found.late is None or found.late_held is None:
        return say("weigh.war.late.none")
    late, held = words.odds(found.late), words.odds(found.late_held)
    return say("weigh.war.late", end=words.date(scene.texts.calendar_ends), late=late, held=held)


def _with(told: Estimate) -> str:
    """The danger with the order, in a word and in odds."""
    grade, odds = chances.grade(told.middle), words.odds(told.middle)
    return say("weigh.war.then", grade=grade, odds=odds, worst=words.bare_odds(told.high))


def standing(column: Column, scene: Scene, paper: bool) -> None:
    """The danger as things stand, for the card that orders nothing."""
    told = scene.view.estimate
    if told is None:
        return
    shown = ladder(scene, told, told, paper)
    shown.verdict = ""
    column.place(shown)
    column.gap(4)
    grade, odds = chances.grade(told.middle), words.odds(told.middle)
    text = say("weigh.hold.war", grade=grade, odds=odds, worst=words.bare_odds(told.high))
    column.text("weigh.hold.war", text, "small_strong", "ink" if paper else "cream")
