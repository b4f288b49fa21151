"""Turning points, as a part."""

from __future__ import annotations

from collections.abc import Sequence

from game.lab.debrief.told.frame import leader, ordered, table
from game.lab.debrief.turning import Search, TurningPoint
from game.lab.study.forms import Bar, Bars, Cell, Part
from game.scenario.format import Scenario

AFTER = {
    "record": "both seats give their recorded orders and hold where these are not legal",
    "leaders": "both seats are handed to the leaders as the scenario describes them",
}
"""Who goes on after the turn that is changed."""


def turning(scenario: Scenario, search: Search) -> Part:
    """The orders that would have moved the end most."""
    bars = tuple(_bar(scenario, each) for each in search.points)
    return Part(
        "turning",
        "Turning points",
        f"Of {search.looked} other orders that were possible, those that would have moved the "
        "chances of a settlement or of war most. Each is tried alone, from the true state of its "
        f"turn; after it, as it was and otherwise, {AFTER[search.then]}. Common luck, and other "
        "luck than that by which they were found. A bar is the greater of both differences: of "
        "settlement, or (hatched) of war.",
        table(
            (_row(scenario, each) for each in search.points),
            moment="Turn",
            seat="Seat",
            was="As it was",
            instead="Instead",
            settlement="Settlement",
            war="War",
            score="Own score",
        ),
        Bars(bars, signed=True) if bars else None,
    )


def _row(scenario: Scenario, each: TurningPoint) -> Sequence[Cell]:
    return (
        each.moment,
        leader(scenario, each.seat),
        ordered(scenario, each.seat, each.slot, each.was),
        ordered(scenario, each.seat, each.slot, each.instead),
        each.settlement,
        each.war,
        each.score,
    )


def _bar(scenario: Scenario, each: TurningPoint) -> Bar:
    """The greater of both differences."""
    by_war = abs(each.war.difference) > abs(each.settlement.difference)
    moved, kind = (each.war, "war") if by_war else (each.settlement, "settlement")
    instead = ordered(scenario, each.seat, each.slot, each.instead)
    name = f"{each.moment} {leader(scenario, each.seat)}: {instead}"
    return Bar(name, moved.difference, moved.interval, kind)
