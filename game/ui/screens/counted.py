"""Counted numbers in words: each with its 95 % interval, and with how many worlds it rests on."""

from __future__ import annotations

from game.lab.shares import Share
from game.lab.study.forms import Mean
from game.ui import words
from game.ui.kit import Column
from game.ui.reel import Moved
from game.ui.say import say
from game.ui.widgets.shares import Part


def percent(part: float) -> str:
    """A part of one in per cent: with a digit after the point, two below one in a hundred, as
    what is little is not none."""
    return f"{100 * part:.2f}" if 0 < part < 0.01 else f"{100 * part:.1f}"


def share(told: Share) -> str:
    """A share with its interval."""
    low, high = (percent(end) for end in told.interval)
    return say("counted.share", share=percent(told.share), low=low, high=high)


def share_of(told: Share) -> str:
    """A share with its interval, and the count behind it."""
    return say("counted.share.of", share=share(told), count=f"{told.count:,}", n=f"{told.n:,}")


def moved(told: Moved) -> str:
    """By how much a share moves, in points of a hundred, with its interval."""
    low, high = (words.signed(100 * end) for end in told.interval)
    return say("counted.moved", by=words.signed(100 * told.difference), low=low, high=high)


def points(told: Mean, change: bool = False) -> str:
    """A mean of scores with its interval; a `change` has its sign."""
    ends = (told.value, *told.interval)
    value, low, high = (_score(each, change) for each in ends)
    return say("counted.points", value=value, low=low, high=high)


def _score(value: float, change: bool) -> str:
    return words.signed(value) if change else f"{value:.1f}".replace("-", "−")


def bar(label: str, told: Share, reading: str = "") -> Part:
    """A share as a bar."""
    return Part(label, told.share, *told.interval, reading or share(told))


def waits(column: Column, name: str) -> None:
    """That something is being counted."""
    column.text(f"{name}.waits", say("counted.waits"), "small", "mute")
