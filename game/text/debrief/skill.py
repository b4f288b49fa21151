"""Skill and luck, told apart."""

from __future__ import annotations

from game.lab.debrief.skill import FOLLOWED, WORLDS, Apart
from game.lab.study.cells import fixed
from game.text import spoken
from game.text.debrief import sure, words
from game.text.debrief.closing import Closing

FEW = 500
"""So many worlds of each line in the walk."""


def skill(after: Closing, _words: str) -> None:
    """Skill and luck of all people at the table, with their intervals."""
    tell_skill(after, WORLDS)


def tell_skill(after: Closing, number: int) -> None:
    """The same from so many worlds of each line."""
    say = after.console
    say.heading(words.SKILL)
    for seat in after.counts.seats:
        _tell(after, after.counts.skill(seat, number))
    say.line(words.SKILL_LIMITS)


def _tell(after: Closing, each: Apart) -> None:
    say, who = after.console, after.texts.seats[each.seat].leader
    say.line(f"{who}, {_opposite(after, each)}:", indent=2)
    say.line(
        f"This ending is worth {fixed(each.score, 0)} to the chair. The machine leader reaches "
        f"{sure.mean(each.expected)} on average. Skill {sure.mean(each.skill, True)}, luck "
        f"{sure.mean(each.luck, True)}.",
        indent=4,
    )
    war = spoken.war(after.texts)
    came = "came" if each.war else "did not come"
    luck = sure.gap(each.war_luck, each.war_luck_interval, each.n)
    say.line(
        f"{war.capitalize()}: {sure.share(each.war_expected)}, with the machine leader; "
        f"{sure.share(each.war_chosen)}, with these orders, so skill moved it by "
        f"{sure.moved(each.war_skill)}. It {came}: luck moved it by {luck}.",
        indent=4,
    )


def _opposite(after: Closing, each: Apart) -> str:
    """Who sits in the other chair in all those worlds."""
    other = next(seat for seat in after.texts.seats if seat != each.seat)
    leader = after.texts.seats[other].leader
    if each.rival == FOLLOWED:
        return f"against the orders of {leader}, and the machine leader where they do not fit"
    return f"against {leader} as a machine decides ({each.rival})"
