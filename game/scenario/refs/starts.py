"""Starting points: their turns are the calendar's, and later ones have a history."""

from __future__ import annotations

from game.scenario.format import Start
from game.scenario.refs.context import Context


def check(context: Context) -> None:
    """Every start, and that a seat is proposed one of them."""
    proposed: dict[str, str] = {}
    for name, start in context.scenario.starts.items():
        path = ("starts", name)
        context.each((*path, "seats"), "seat", start.seats)
        context.keys((*path, "so_far"), "seat", start.so_far)
        _turn(context, name, start)
        for number, seat in enumerate(start.seats):
            if proposed.setdefault(seat, name) != name:
                message = f"{seat} is proposed {proposed[seat]!r} first already"
                context.report((*path, "seats", number), "start", message, "name it in one start")


def _turn(context: Context, name: str, start: Start) -> None:
    scenario, path = context.scenario, ("starts", name, "turn")
    turns = [f"{day.date} {turn.at}" for day in scenario.days for turn in day.turns]
    if start.turn is None or not context.member(path, "turn", start.turn, turns):
        return
    if start.turn != turns[0] and scenario.history is None:
        message = "a later start needs the turns before it, and this scenario has no history"
        context.report(path, "start", message, "name a record in history, or remove the turn")
