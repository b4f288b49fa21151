"""The kinds of machine seats, by the names that the command line and the menu use."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path

from game.engine.compile.presets import with_preset
from game.record.check import check_record
from game.record.files import read_record
from game.scenario import Loaded, Problem, ScenarioError
from game.scenario.format import Scenario
from game.scenario.marks import Mark
from game.scenario.problems import did_you_mean
from game.seats.base import Seat
from game.seats.character import CharacterSeat
from game.seats.near import NearSeat
from game.seats.pipe import PipeSeat
from game.seats.random import RandomSeat
from game.seats.script import ScriptSeat
from game.seats.script_file import read_script
from game.seats.search.seat import BUDGET, SearchSeat
from game.seats.variants import ANY, SomeSeat, character_of, everybody

KINDS = ("character", "search", "history", "random", "record", "script", "pipe")
"""`character` weighs what he sees as the leader would, `character:NAME` as another whom the
scenario names, `character:any` as one of them all, drawn once; `search` looks ahead, `search:N`
with N simulated game-turns for each turn; `history` follows the record of history,
`record:FILE` another, while the game is near it; `random` draws lots; `script:FILE` follows
rules; `pipe:COMMAND` is played by another program."""

_REMEDIES = {
    "script": "write script:FILE",
    "pipe": "write pipe:COMMAND",
    "record": "write history for what really happened, or record:FILE for another game",
    "history": "write history, or record:FILE for another game",
    "random": "write random",
}
"""What is said of kinds that do not stand alone, or not with what was added."""

HERE = Path()
"""The working folder."""


HUMAN = "human"
"""Who sits in a seat, as records say it, where a person does; no machine is made for it."""


def machines(
    loaded: Loaded, players: Mapping[str, str], preset: str | None = None, typed: str = ""
) -> dict[str, Seat]:
    """The machine seats at a table, by seat, from the kind of each. ScenarioError: see `make`."""
    wanted = {seat: kind for seat, kind in players.items() if kind != HUMAN}
    return {
        seat: make(kind, loaded, seat, preset=preset, typed=typed) for seat, kind in wanted.items()
    }


def make(
    kind: str,
    loaded: Loaded,
    seat: str,
    home: Path = HERE,
    *,
    preset: str | None = None,
    typed: str = "",
) -> Seat:
    """A machine seat for one chair of a scenario under a preset (the scenario's own by default);
    `home` is the folder from which its FILE is looked for.

    `typed` is the kind that the user has named himself: a program is made of no other, so that
    a file from elsewhere, a saved game or a study, starts none.

    ScenarioError: there is no such kind, or its file cannot be used. KeyError: unknown preset.
    """
    name, _, rest = kind.partition(":")
    if name == "character":
        return _character(loaded, seat, rest, preset)
    if name == "search":
        return _search(kind, rest, _character(loaded, seat, "", preset))
    if kind == "random":
        return RandomSeat()
    if kind == "history":
        return _near(loaded, seat, _history(loaded), preset)
    if name == "record" and rest:
        return _near(loaded, seat, home / rest, preset)
    if name == "script" and rest:
        script = read_script(home / rest, loaded, seat)
        return ScriptSeat(script.rules, script.each)
    if name == "pipe" and rest.strip():
        return _program(kind, rest, loaded, typed)
    remedy = _REMEDIES.get(name) or did_you_mean(name, KINDS)
    raise _unusable(kind, f"there is no kind of seat {kind!r}", remedy)


def kinds_for(scenario: Scenario, seat: str) -> tuple[str, ...]:
    """The kinds of machine that a person may want to find in a chair: the leader, the others
    whom the scenario names, one of them all, the leader of history, and one who looks ahead."""
    others = [f"character:{name}" for name in scenario.seats[seat].characters]
    any_of_them = [f"character:{ANY}"] if others else []
    history = ["history"] if scenario.history is not None else []
    return ("character", *others, *any_of_them, *history, "search")


def _unusable(name: str, message: str, remedy: str) -> ScenarioError:
    return ScenarioError([Problem(Mark(name, 0, 0), "seat", message, remedy)])


def _character(loaded: Loaded, seat: str, name: str, preset: str | None) -> Seat:
    """The leader as he is under a preset, for what it changes may be his character; or another
    of the scenario's, or one of them all."""
    scenario = with_preset(loaded.scenario, preset or loaded.scenario.preset)
    chair = scenario.seats[seat]
    if not name:
        return CharacterSeat(chair.character)
    if name == ANY and chair.characters:
        return SomeSeat(everybody(chair))
    if name in chair.characters:
        return CharacterSeat(character_of(chair, name))
    known = (*chair.characters, ANY) if chair.characters else ()
    remedy = did_you_mean(name, known) if known else "write character"
    raise _unusable(f"character:{name}", f"{seat} has no character {name!r}", remedy)


def named_again(players: Mapping[str, str]) -> str:
    """What a command that goes on with a game must add, so that its programs start again."""
    programs = sorted({kind for kind in players.values() if kind.startswith("pipe:")})
    return "".join(f" --against {shlex.quote(kind)}" for kind in programs)


def _search(kind: str, budget: str, leader: Seat) -> SearchSeat:
    """A seat that looks ahead, from the leader's own orders."""
    assert isinstance(leader, CharacterSeat)
    if budget and not (budget.isdecimal() and int(budget) > 0):
        message = f"{budget!r} is no number of simulated game-turns"
        raise _unusable(kind, message, f"write search, or search:{BUDGET}")
    return SearchSeat(leader, int(budget or BUDGET))


def _program(kind: str, command: str, loaded: Loaded, typed: str) -> PipeSeat:
    """A seat for another program; it is started, without a shell, when it is first asked."""
    if kind != typed:
        message = "a program is started only for somebody who names it himself"
        raise _unusable(kind, message, f"if you trust it: --against {shlex.quote(kind)}")
    try:
        words = tuple(shlex.split(command))
    except ValueError as error:
        raise _unusable(kind, f"the command cannot be read: {error}", "close the quotes") from None
    if shutil.which(words[0]) is None:
        message = f"there is no program {words[0]!r} that can be run"
        raise _unusable(kind, message, "name one, with its path if need be")
    return PipeSeat(words, command, loaded.fingerprint)


def _history(loaded: Loaded) -> Path:
    history = loaded.scenario.history
    if history is None:
        message = "this scenario has no record of history"
        raise _unusable("history", message, "name one: record:FILE")
    return loaded.source / history


def _near(loaded: Loaded, seat: str, path: Path, preset: str | None) -> Seat:
    file = read_record(path)
    check_record(file, loaded)
    return NearSeat.of(file.record, loaded, seat, _character(loaded, seat, "", preset))
