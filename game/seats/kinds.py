"""The kinds of machine seats, by the names that the command line and the menu use."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.engine.compile.presets import with_preset
from game.record.check import check_record
from game.record.files import read_record
from game.scenario import Loaded, Problem, ScenarioError
from game.scenario.marks import Mark
from game.scenario.problems import did_you_mean
from game.seats.base import Seat
from game.seats.bound import RecordSeat, recorded
from game.seats.character import CharacterSeat
from game.seats.random import RandomSeat
from game.seats.script import ScriptSeat
from game.seats.script_file import read_script

KINDS = ("character", "record", "random", "script")
"""`character` weighs what he sees; `record` follows a record (history's unless one is
named, `record:FILE`) and is a character off the track; `random` draws lots; `script:FILE`
follows rules."""


HERE = Path()
"""The working folder."""


HUMAN = "human"
"""Who sits in a seat, as records say it, where a person does; no machine is made for it."""


def machines(
    loaded: Loaded, players: Mapping[str, str], preset: str | None = None
) -> dict[str, Seat]:
    """The machine seats at a table, by seat, from the kind of each. ScenarioError: see `make`."""
    wanted = {seat: kind for seat, kind in players.items() if kind != HUMAN}
    return {seat: make(kind, loaded, seat, preset=preset) for seat, kind in wanted.items()}


def make(
    kind: str, loaded: Loaded, seat: str, home: Path = HERE, *, preset: str | None = None
) -> Seat:
    """A machine seat for one chair of a scenario under a preset (the scenario's own by default);
    `home` is the folder from which its FILE is looked for.

    ScenarioError: there is no such kind, or its file cannot be used. KeyError: unknown preset.
    """
    name, _, file = kind.partition(":")
    if name == "character":
        return _leader(loaded, seat, preset)
    if name == "random":
        return RandomSeat()
    if name == "record":
        return _record(loaded, seat, home / file if file else None, preset)
    if name == "script" and file:
        script = read_script(home / file, loaded, seat)
        return ScriptSeat(script.rules, script.each)
    remedy = "write script:FILE" if name == "script" else did_you_mean(name, KINDS)
    raise _unusable(kind, f"there is no kind of seat {kind!r}", remedy)


def _unusable(name: str, message: str, remedy: str) -> ScenarioError:
    return ScenarioError([Problem(Mark(name, 0, 0), "seat", message, remedy)])


def _leader(loaded: Loaded, seat: str, preset: str | None) -> CharacterSeat:
    """The leader as he is under a preset: what it changes may be his character."""
    scenario = with_preset(loaded.scenario, preset or loaded.scenario.preset)
    return CharacterSeat(scenario.seats[seat].character)


def _record(loaded: Loaded, seat: str, file: Path | None, preset: str | None) -> Seat:
    history = loaded.scenario.history
    path = file or (loaded.source / history if history else None)
    if path is None:
        raise _unusable("record", "this scenario has no record of history", "name one: record:FILE")
    file_of_record = read_record(path)
    check_record(file_of_record, loaded)
    orders = recorded(file_of_record.record, seat)
    return RecordSeat(orders, _leader(loaded, seat, preset))
