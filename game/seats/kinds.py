"""The kinds of machine seats, by the names that the command line and the menu use."""

from __future__ import annotations

import shlex
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
from game.seats.pipe import PipeSeat
from game.seats.random import RandomSeat
from game.seats.script import ScriptSeat
from game.seats.script_file import read_script

KINDS = ("character", "record", "random", "script", "pipe")
"""`character` weighs what he sees; `record` follows a record (history's unless one is
named, `record:FILE`) and is a character off the track; `random` draws lots; `script:FILE`
follows rules; `pipe:COMMAND` is played by another program."""


_NEEDED = {"script": "write script:FILE", "pipe": "write pipe:COMMAND"}
"""What is said of kinds that do not stand alone."""

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
    if name == "pipe" and file.strip():
        return _program(kind, file, loaded)
    remedy = _NEEDED.get(name) or did_you_mean(name, KINDS)
    raise _unusable(kind, f"there is no kind of seat {kind!r}", remedy)


def _unusable(name: str, message: str, remedy: str) -> ScenarioError:
    return ScenarioError([Problem(Mark(name, 0, 0), "seat", message, remedy)])


def _leader(loaded: Loaded, seat: str, preset: str | None) -> CharacterSeat:
    """The leader as he is under a preset: what it changes may be his character."""
    scenario = with_preset(loaded.scenario, preset or loaded.scenario.preset)
    return CharacterSeat(scenario.seats[seat].character)


def _program(kind: str, command: str, loaded: Loaded) -> PipeSeat:
    """A seat for another program; it is started, without a shell, when it is first asked."""
    try:
        words = tuple(shlex.split(command))
    except ValueError as error:
        raise _unusable(kind, f"the command cannot be read: {error}", "close the quotes") from None
    return PipeSeat(words, command, loaded.fingerprint)


def _record(loaded: Loaded, seat: str, file: Path | None, preset: str | None) -> Seat:
    history = loaded.scenario.history
    path = file or (loaded.source / history if history else None)
    if path is None:
        raise _unusable("record", "this scenario has no record of history", "name one: record:FILE")
    file_of_record = read_record(path)
    check_record(file_of_record, loaded)
    orders = recorded(file_of_record.record, seat)
    return RecordSeat(orders, _leader(loaded, seat, preset))
