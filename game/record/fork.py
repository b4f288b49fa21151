"""Cutting a record so that one may play on from one of its turns."""

from __future__ import annotations

from game.record.form import LuckRules, Record, TurnForm
from game.scenario.format import Scenario


def fork(record: Record, turn: str, scenario: Scenario) -> Record:
    """The record until just before `turn`, a moment of its scenario's calendar: a game to be
    gone on with, as a saved one is.

    What was sealed and pinned before stays, and so does what was drawn at the start, as the seed
    is the same; from `turn` on luck is free. Nobody sits at it yet, and nothing is expected of
    it. A record that was itself taken up at an earlier turn under rules of luck keeps that turn:
    its luck was free since. ValueError: the calendar has no such turn.
    """
    calendar = [f"{day.date} {each.at}" for day in scenario.days for each in day.turns]
    if turn not in calendar:
        raise ValueError(f"the calendar of {scenario.id} has no turn {turn!r}")
    place = calendar.index(turn)
    kept = {moment: _bare(each) for moment, each in record.turns.items() if moment < turn}
    cut: dict[str, object] = {
        "turns": kept,
        "luck": _luck(record.luck, turn),
        "sealed": calendar[place - 1] if place else None,
        "players": {},
        "end": None,
        "expect_worlds": [],
    }
    return record.model_copy(update=cut)


def _bare(turn: TurnForm) -> TurnForm:
    """A turn without what was expected of it."""
    return turn.model_copy(update={"expect": []})


def _luck(rules: LuckRules, turn: str) -> LuckRules:
    """The same rules until `turn`; where they ended earlier and rule anything, until then."""
    ruling = (rules.events, rules.letters, rules.leaks) != ("drawn", "drawn", "drawn")
    earlier = rules.until is not None and rules.until < turn
    return rules if ruling and earlier else rules.model_copy(update={"until": turn})
