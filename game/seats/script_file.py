"""Scripts of machine seats: read from a file, and held against their scenario."""

from __future__ import annotations

from pathlib import Path

from game.record.check_orders import OrdersCheck
from game.record.files import RecordError, read_form
from game.scenario import Loaded
from game.scenario.expressions import Scope
from game.scenario.marks import Place
from game.seats.script import Script


def read_script(path: Path, loaded: Loaded, seat: str) -> Script:
    """The script of a seat. ScenarioError: all that is wrong with its form, or that names
    what the scenario does not have or the seat cannot know."""
    script, marks, sources = read_form(path, Script)
    check = OrdersCheck(loaded.scenario, marks)
    _check_rules(check, script, seat)
    if script.seat != seat:
        message = f"this is a script for {script.seat!r}"
        check.context.report(("seat",), "seat", message, f"write one for {seat!r}")
    if check.context.problems:
        raise RecordError(check.context.problems, sources)
    return script


def _check_rules(check: OrdersCheck, script: Script, seat: str) -> None:
    """Turns, conditions and orders of every rule."""
    for place, rule in enumerate(script.rules):
        path: Place = ("rules", place)
        if rule.turn is not None:
            check.context.member((*path, "turn"), "turn", rule.turn, check.moments)
        if rule.when is not None:
            check.expression((*path, "when"), rule.when, Scope.seat(seat))
        check.orders((*path, "orders"), seat, rule.orders)
