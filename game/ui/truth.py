"""What nobody at the table could see: who learned of an event, letters on their way, how far a
belief lay from the truth.

Everything is made of a reel's frame, which is opened only after the ending.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.engine.view import Known
from game.record.debrief import Told
from game.scenario.format import Scenario
from game.ui.reel import Frame, Reel


@dataclass(frozen=True)
class Witnessed:
    """An event with the seats that learned of it."""

    event: str
    seats: tuple[str, ...]


def witnessed(texts: Scenario, frame: Frame) -> list[Witnessed]:
    """The events since the frame before, those that fewest have learned of first."""
    found = [Witnessed(each.event, learned(texts, each.event)) for each in frame.happened]
    return sorted(found, key=lambda each: (len(each.seats), each.seats))


def learned(texts: Scenario, event: str) -> tuple[str, ...]:
    """The seats that learn of an event."""
    seen = texts.events[event].seen
    if seen == "hidden":
        return ()
    return tuple(seat for seat in texts.seats if seen == "public" or seat in seen)


def under_way(reel: Reel, frame: Frame) -> list[Told]:
    """The letters that had been sent in an earlier turn and had not arrived yet."""
    told = reel.debrief.letters if reel.debrief is not None else ()
    now = frame.moment
    return [each for each in told if each.sent < now and _later(each, now)]


def _later(each: Told, now: str) -> bool:
    return each.arrived is None or each.arrived > now


def misread(reel: Reel, frame: Frame) -> list[Told]:
    """The letters that came in this turn and were read otherwise than they were meant."""
    told = reel.debrief.letters if reel.debrief is not None else ()
    return [each for each in told if each.arrived == frame.moment and each.misread]


@dataclass(frozen=True)
class Error:
    """What a seat held of a variable, and how far that lay from the truth in parts of its
    range."""

    seat: str
    variable: str
    held: Known
    truth: float
    off: float


def errors(texts: Scenario, frame: Frame, seats: Sequence[str]) -> list[Error]:
    """What these seats were in doubt about, the furthest from the truth first."""
    found = [each for seat in seats for each in _of(texts, frame, seat)]
    return sorted(found, key=lambda each: -each.off)


def _of(texts: Scenario, frame: Frame, seat: str) -> Iterator[Error]:
    for name, held in frame.sheets[seat].view.known.items():
        if held.spread:
            low, high = texts.variables[name].range
            truth = frame.truth[name]
            yield Error(seat, name, held, truth, abs(held.value - truth) / (high - low))
