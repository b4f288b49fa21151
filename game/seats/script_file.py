"""Scripts of machine seats: read from a file, and held against their scenario."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import ValidationError

from game.record.check_orders import OrdersCheck
from game.record.files import RecordError
from game.scenario import Loaded
from game.scenario.budget import Budget
from game.scenario.expressions import Scope
from game.scenario.marks import Place
from game.scenario.merge import read_file
from game.scenario.nodes import marks_of, plain
from game.scenario.reader import read
from game.scenario.retell_format import retold
from game.seats.script import Script


def read_script(path: Path, loaded: Loaded, seat: str) -> Script:
    """The script of a seat. ScenarioError: all that is wrong with its form, or that names
    what the scenario does not have or the seat cannot know."""
    text = read_file(path, budget := Budget())
    tree, problems = read(text, budget)
    sources = {text.name: text.lines}
    if problems:
        raise RecordError(problems, sources)
    data, marks = plain(tree), marks_of(tree)
    try:
        script = Script.model_validate_json(json.dumps(data), strict=True)
    except ValidationError as error:
        raise RecordError(retold(error, data, marks, Script), sources) from None
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
