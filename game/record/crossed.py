"""What went wrong with the post: letters never answered, letters that crossed, letters that
never came. Opened after the ending only; the faces tell it each in their own way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.engine.clock import instant, moment
from game.engine.dump import Plain, dump
from game.record.debrief import Told, letters

if TYPE_CHECKING:
    from game.record.game import Game

Fate = Literal["lapsed", "withdrawn", "superseded", "answer lost", "ended"]
"""What closed a proposal that nobody answered: its time ran out; it was taken back; a newer one
by the same way took its place; an answer was sent and never came; or the game was over."""


@dataclass(frozen=True)
class Unanswered:
    """A proposal that arrived, and to which no answer came back.

    It lay open from its arrival to `until`, for `hours`. `next` is the id of the first letter that
    the other side wrote while it knew of it, about whatever; None if it wrote none.
    """

    letter: Told
    fate: Fate
    until: str
    hours: float
    next: str | None


@dataclass(frozen=True)
class Crossing:
    """Two letters, each sent before the other had arrived; `first` is the one sent first (or, of
    two sealed in the same turn, that of the seat which the scenario names first). Both arrived."""

    first: Told
    second: Told


@dataclass(frozen=True)
class Lost:
    """A letter that never arrived. `due` is the turn in which it would have come had the game
    gone on; None if that lies past the end of the calendar."""

    letter: Told
    due: str | None


@dataclass(frozen=True)
class Post:
    """All three, each in the order of sending."""

    unanswered: tuple[Unanswered, ...]
    crossings: tuple[Crossing, ...]
    lost: tuple[Lost, ...]


def post(game: Game) -> Post:
    """What became of the letters. ValueError while the game goes on."""
    if not game.over:
        raise ValueError("the game goes on; what became of the letters opens after the ending")
    plain: Mapping[str, Plain] = dump(game.model, game.state, 0)["letters"]
    told = letters(game)
    return Post(
        tuple(_unanswered(game, told, plain)),
        tuple(crossings(told)),
        tuple(Lost(each, plain[each.id]["due"]) for each in told if each.arrived is None),
    )


def crossings(told: tuple[Told, ...]) -> Iterator[Crossing]:
    """The pairs of letters, one of each side, that passed each other on their ways."""
    for place, first in enumerate(told):
        for second in told[place + 1 :]:
            if first.arrived is None or second.arrived is None or first.sender == second.sender:
                continue
            if first.sent < second.arrived and second.sent < first.arrived:
                yield Crossing(first, second)


def _unanswered(
    game: Game, told: tuple[Told, ...], plain: Mapping[str, Plain]
) -> Iterator[Unanswered]:
    zone = game.loaded.scenario.clock
    for letter in told:
        if letter.arrived is None or letter.purpose != "proposal":
            continue
        closed = _closed(game, letter, told, plain)
        if closed is None:
            continue
        fate, until = closed
        hours = (instant(zone, until) - instant(zone, letter.arrived)) / 60
        if hours > 0:
            yield Unanswered(letter, fate, until, hours, _next(letter, told))


def _closed(
    game: Game, letter: Told, told: tuple[Told, ...], plain: Mapping[str, Plain]
) -> tuple[Fate, str] | None:
    """What closed a proposal without an answer, and when; None if an answer came back."""
    state = plain[letter.id]
    about = [each for each in told if plain[each.id]["about"] == letter.id]
    if state["answered"]:
        came = any(each.sender != letter.sender and each.arrived for each in about)
        return None if came else ("answer lost", game.moment)
    if state["withdrawn"]:
        back = [each.arrived for each in about if each.sender == letter.sender and each.arrived]
        return "withdrawn", min(back)
    newer = [each.arrived for each in told if _supersedes(each, letter) and each.arrived]
    ends: list[tuple[str, Fate]] = [(game.moment, "ended")]
    ends += [(min(newer), "superseded")] if newer else []
    if state["expires"] is not None:
        ends.append((moment(game.loaded.scenario.clock, state["expires"]), "lapsed"))
    until, fate = min(ends, key=lambda end: (end[0], end[1] == "ended"))
    return fate, until


def _supersedes(newer: Told, old: Told) -> bool:
    """Whether a proposal took the place of an older one of the same side on the same channel."""
    same = (newer.sender, newer.channel, newer.purpose) == (old.sender, old.channel, "proposal")
    return same and newer.sent > old.sent


def _next(letter: Told, told: tuple[Told, ...]) -> str | None:
    """The first letter that the other side sent once this one had arrived."""
    return next(
        (
            each.id
            for each in told
            if each.sender != letter.sender and letter.arrived and each.sent >= letter.arrived
        ),
        None,
    )
