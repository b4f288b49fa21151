"""Turning points with their numbers, and playing on from one, or from any turn."""

from __future__ import annotations

from game.lab.debrief.told.frame import ordered
from game.lab.debrief.turning import LOOKS, Search, TurningPoint
from game.scenario.format import Scenario
from game.text import spoken
from game.text.debrief import sure, words
from game.text.debrief.closing import Closing, TakenUp
from game.text.pick import Item, pick

FEW = 3
"""So many of them are told in the walk."""


def turning(after: Closing, answer: str) -> None:
    """All turning points that were found; `more` looks more closely."""
    if answer.casefold() not in ("", "more"):
        after.console.line(words.TURNING_WHAT)
        return
    tell_turning(after, after.counts.turning(LOOKS if answer else None))


def tell_turning(after: Closing, search: Search, most: int | None = None) -> None:
    """What a search has found, the greatest first; with `most` only so many."""
    say = after.console
    if not search.points:
        say.heading(words.TURNING_NONE.format(looked=search.looked))
        return
    say.heading(words.TURNING.format(looked=search.looked))
    for number, each in enumerate(search.points[:most], 1):
        say.line(f"{number}. {_ordered(after.texts, each)}", indent=2)
        say.line(_moved(after.texts, each), indent=4)
    say.line(words.INTERVALS)
    say.line(words.TURNING_ASK)


def _ordered(texts: Scenario, each: TurningPoint) -> str:
    """When, who, what was ordered and what might have been."""
    was, instead = (ordered(texts, each.seat, each.slot, n) for n in (each.was, each.instead))
    who = texts.seats[each.seat].leader
    return f"{spoken.when(each.moment)}, {who}: “{was}”. Instead: “{instead}”."


def _moved(texts: Scenario, each: TurningPoint) -> str:
    """How it moves the end."""
    war = spoken.war(texts).capitalize()
    return (
        f"{war} {sure.moved(each.war)}; a settlement {sure.moved(each.settlement)}; worth "
        f"{sure.mean(each.score, True)} to that chair."
    )


def fork(after: Closing, answer: str) -> None:
    """Play on from a turning point. Raises TakenUp."""
    search = after.counts.searched
    if search is None or not search.points:
        after.console.line(words.FORK_NONE)
        return
    if not answer.isdecimal():
        after.console.line(words.FORK_WHAT)
        return
    found = pick([Item(str(at), "") for at, _ in enumerate(search.points)], answer)
    if isinstance(found, str):
        after.console.line(found)
    else:
        raise TakenUp(search.points[int(found.id)].turn)


def from_turn(after: Closing, answer: str) -> None:
    """Play on from any turn. Raises TakenUp."""
    game = after.counts.game
    moments = [game.model.turns[step.before.turn] for step in game.steps]
    found = pick([Item(each, spoken.when(each)) for each in moments], answer) if answer else ""
    if isinstance(found, str):
        after.console.line(found or words.FROM_WHAT)
    else:
        raise TakenUp(moments.index(found.id))
