"""The kinds of machine seats, by the names that the command line and the menu use."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import ValidationError

from game.record.files import RecordError, read_record
from game.scenario import Loaded, Problem, ScenarioError
from game.scenario.budget import Budget
from game.scenario.marks import Mark
from game.scenario.merge import read_file
from game.scenario.nodes import marks_of, plain
from game.scenario.problems import did_you_mean
from game.scenario.reader import read
from game.scenario.retell_format import retold
from game.seats.base import Seat
from game.seats.bound import RecordSeat, recorded
from game.seats.character import CharacterSeat
from game.seats.random import RandomSeat
from game.seats.script import Script, ScriptSeat

KINDS = ("character", "record", "random", "script")
"""`character` weighs what he sees; `record` follows a record (history's unless one is
named, `record:FILE`) and is a character off the track; `random` draws lots; `script:FILE`
follows rules."""


def make(kind: str, loaded: Loaded, seat: str) -> Seat:
    """A machine seat for one chair of a scenario. ScenarioError: there is no such kind,
    or its file cannot be used."""
    name, _, file = kind.partition(":")
    if name == "character":
        return CharacterSeat(loaded.scenario.seats[seat].character)
    if name == "random":
        return RandomSeat()
    if name == "record":
        return _record(loaded, seat, file)
    if name == "script" and file:
        script = _script(Path(file))
        if script.seat != seat:
            raise _unusable(file, f"this is a script for {script.seat!r}", f"write one for {seat}")
        return ScriptSeat(script.rules)
    remedy = "write script:FILE" if name == "script" else did_you_mean(name, KINDS)
    raise _unusable(kind, f"there is no kind of seat {kind!r}", remedy)


def _unusable(name: str, message: str, remedy: str) -> ScenarioError:
    return ScenarioError([Problem(Mark(name, 0, 0), "seat", message, remedy)])


def _record(loaded: Loaded, seat: str, file: str) -> Seat:
    history = loaded.scenario.history
    path = Path(file) if file else loaded.source / history if history else None
    if path is None:
        raise _unusable("record", "this scenario has no record of history", "name one: record:FILE")
    orders = recorded(read_record(path).record, seat)
    return RecordSeat(orders, CharacterSeat(loaded.scenario.seats[seat].character))


def _script(path: Path) -> Script:
    text = read_file(path, budget := Budget())
    tree, problems = read(text, budget)
    sources = {text.name: text.lines}
    if problems:
        raise RecordError(problems, sources)
    data = plain(tree)
    try:
        return Script.model_validate_json(json.dumps(data), strict=True)
    except ValidationError as error:
        raise RecordError(retold(error, data, marks_of(tree), Script), sources) from None
