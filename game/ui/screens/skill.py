"""Skill and luck apart: a score as three bars that add up to it."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.lab.debrief.skill import Apart
from game.lab.study.forms import Mean
from game.ui import words
from game.ui.kit import Column
from game.ui.reel import Review
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import counted
from game.ui.widgets import Hint
from game.ui.widgets.span import Span, Tone

SUMMANDS = ("expected", "skill", "luck")
"""What a score is taken apart into."""


@dataclass(frozen=True)
class Ruler:
    """A line of scores from the lowest to the highest."""

    low: float
    high: float

    def part(self, score: float) -> float:
        """Where a score lies on it, 0 to 1."""
        return min(max((score - self.low) / (self.high - self.low), 0.0), 1.0)

    @property
    def zero(self) -> float | None:
        """Where zero lies, if not at its end."""
        return self.part(0.0) if self.low < 0 else None


def ruler_of(told: Apart) -> Ruler:
    """A line that has room for all of a score's parts and for 100, the best."""
    ends = [told.score]
    for _, start, mean in summands(told):
        ends += [start + end for end in mean.interval]
    return Ruler(min(0.0, *ends), max(100.0, *ends))


def summands(told: Apart) -> tuple[tuple[str, float, Mean], ...]:
    """Each part of a score with where it starts, which is where the one before it ended."""
    expected = told.expected.value
    starts = 0.0, expected, expected + told.skill.value
    return tuple(zip(SUMMANDS, starts, (told.expected, told.skill, told.luck), strict=True))


def fill(scene: Scene, review: Review, column: Column, _: int) -> None:
    """The score of everybody who sat there, one's own first."""
    column.heading("skill.heading", say("skill.heading"))
    found = review.after.skill
    if not found:
        counted.waits(column, "skill")
        return
    for seat in sorted(found, key=lambda seat: seat != scene.seat):
        _apart(scene, column, found[seat])
    column.text("skill.limits", say("skill.limits"), "serif", "mute")


def _apart(scene: Scene, column: Column, told: Apart) -> None:
    leader = words.surname(scene.texts, told.seat)
    rival = words.surname(scene.texts, _opposite(scene, told.seat))
    text = say("skill.of", leader=leader, rival=rival, n=f"{told.n:,}")
    column.text(f"skill.{told.seat}.of", text, "serif", "mute")
    column.gap(4)
    line = ruler_of(told)
    for name, start, mean in summands(told):
        column.place(_summand(told.seat, leader, line, (name, start, mean)))
        column.gap(3)
    column.place(_whole(told, line))
    column.gap(4)
    column.text(f"skill.{told.seat}.war", _war(told), "serif", "cream")
    column.gap(6)


def _opposite(scene: Scene, seat: str) -> str:
    return next(each for each in scene.texts.seats if each != seat)


def _summand(seat: str, leader: str, line: Ruler, part: tuple[str, float, Mean]) -> Span:
    name, start, mean = part
    expected = name == "expected"
    low, high = (line.part(start + end) for end in mean.interval)
    return Span(
        name=f"skill.{seat}.{name}",
        rect=pygame.Rect(0, 0, 1, 1),
        text=say("skill.expected", leader=leader) if expected else say(f"skill.{name}"),
        reading=counted.points(mean, change=not expected),
        start=line.part(start),
        end=line.part(start + mean.value),
        low=low,
        high=high,
        zero=line.zero,
        tone="whole" if expected else _tone(mean.value),
        note=say(f"skill.{name}.note"),
        hint=_meaning(name),
    )


def _tone(change: float) -> Tone:
    return "better" if change >= 0 else "worse"


def _meaning(name: str) -> Hint:
    return Hint(say(f"skill.{name}.title"), (say(f"skill.{name}.what"), say("counted.interval")))


def _whole(told: Apart, line: Ruler) -> Span:
    """The score that all three add up to."""
    return Span(
        name=f"skill.{told.seat}.score",
        rect=pygame.Rect(0, 0, 1, 1),
        text=say("skill.score"),
        reading=f"{told.score:.1f}".replace("-", "−"),
        start=line.part(0.0),
        end=line.part(told.score),
        zero=line.zero,
        tone="whole",
        hint=_meaning("score"),
    )


def _war(told: Apart) -> str:
    """The same of the chance of war."""
    return say(
        "skill.war",
        expected=counted.share(told.war_expected),
        chosen=counted.share(told.war_chosen),
        moved=counted.moved(told.war_skill),
        n=f"{told.n:,}",
    )
