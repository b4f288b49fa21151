"""Who may sit in a chair, by name: every kind, and every name that is none, with its remedy."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.orders import Orders
from game.record.files import RecordError
from game.record.game import Game
from game.scenario import Loaded, Problem, ScenarioError
from game.seats.character import CharacterSeat
from game.seats.kinds import HUMAN, machines, make
from game.seats.match import machine_orders
from game.seats.near import NearSeat
from game.seats.script import ScriptSeat
from game.seats.script_file import read_script
from tests.record.making import planted
from tests.seats.sitting import loaded_of, with_history

SMALL = loaded_of("small")
HISTORY = "write history for what really happened, or record:FILE for another game"
OTHER = "write history, or record:FILE for another game"


def problem(kind: str, history: str | None = None) -> Problem:
    """What is wrong with a kind of seat, in a scenario with this history."""
    scenario = SMALL.scenario.model_copy(update={"history": history})
    with pytest.raises(ScenarioError) as caught:
        make(kind, replace(SMALL, scenario=scenario), "south", typed=kind)
    (found,) = caught.value.problems
    return found


@pytest.mark.parametrize(
    ("kind", "message", "remedy"),
    [
        ("charactor", "there is no kind of seat 'charactor'", "did you mean 'character'?"),
        ("Random", "there is no kind of seat 'Random'", "did you mean 'random'?"),
        (
            "general",
            "there is no kind of seat 'general'",
            "known: character, history, pipe, random, record, script, search",
        ),
        (
            "",
            "there is no kind of seat ''",
            "known: character, history, pipe, random, record, script, search",
        ),
        # A file does not make a script of what is none.
        (
            "general:south.yaml",
            "there is no kind of seat 'general:south.yaml'",
            "known: character, history, pipe, random, record, script, search",
        ),
        ("script", "there is no kind of seat 'script'", "write script:FILE"),
        ("script:", "there is no kind of seat 'script:'", "write script:FILE"),
        ("pipe", "there is no kind of seat 'pipe'", "write pipe:COMMAND"),
        ("pipe: ", "there is no kind of seat 'pipe: '", "write pipe:COMMAND"),
        ("pipe:bot 'x", "the command cannot be read: No closing quotation", "close the quotes"),
        ("history", "this scenario has no record of history", "name one: record:FILE"),
        ("history:x.yaml", "there is no kind of seat 'history:x.yaml'", OTHER),
        ("record", "there is no kind of seat 'record'", HISTORY),
        ("record:", "there is no kind of seat 'record:'", HISTORY),
        ("random:7", "there is no kind of seat 'random:7'", "write random"),
        ("character:dove", "south has no character 'dove'", "write character"),
        ("character:any", "south has no character 'any'", "write character"),
    ],
)
def test_a_name_that_is_no_kind_is_told_with_its_remedy(
    kind: str, message: str, remedy: str
) -> None:
    found = problem(kind)
    assert (found.rule, found.message, found.remedy) == ("seat", message, remedy)
    assert found.mark.file == kind
    assert (found.mark.line, found.mark.column) == (0, 0)


def test_the_history_of_the_scenario_is_followed_unless_another_record_is_named(
    tmp_path: Path,
) -> None:
    history = planted(tmp_path, name="history")
    other = planted(tmp_path, ("posture: hasten_work", "posture: free_guns"), name="other")
    loaded = with_history(history)
    for kind, posture in (
        ("history", "hasten_work"),
        (f"record:{history}", "hasten_work"),
        (f"record:{other}", "free_guns"),
    ):
        seat = make(kind, loaded, "south")
        assert isinstance(seat, NearSeat)
        assert seat.orders["1950-05-01 09:00"].choices == {"posture": posture}
        assert seat.substitute == CharacterSeat(SMALL.scenario.seats["south"].character)


def test_each_chair_gets_its_own_orders_of_a_record(tmp_path: Path) -> None:
    path = planted(tmp_path)
    north, south = (make(f"record:{path}", SMALL, seat) for seat in ("north", "south"))
    assert isinstance(north, NearSeat)
    assert isinstance(south, NearSeat)
    assert north.orders["1950-05-01 09:00"].choices["act"] == "blockade"
    assert "act" not in south.orders["1950-05-01 09:00"].choices
    assert south.orders["1950-05-01 18:00"] == Orders()


def test_a_character_is_that_of_its_chair() -> None:
    for seat in ("north", "south"):
        assert make("character", SMALL, seat) == CharacterSeat(SMALL.scenario.seats[seat].character)


def under(**numbers: float) -> Loaded:
    """The small scenario, whose grim preset changes numbers of leaders: `SEAT_NUMBER=value`."""
    changes = {
        f"seats.{seat}.character.{number}": value
        for name, value in numbers.items()
        for seat, _, number in [name.partition("_")]
    }
    presets = dict(SMALL.scenario.presets)
    presets["grim_school"] = presets["grim_school"].model_copy(update={"changes": changes})
    return replace(SMALL, scenario=SMALL.scenario.model_copy(update={"presets": presets}))


def test_a_leader_is_as_the_preset_in_force_makes_him() -> None:
    loaded = under(north_boldness=7.5, south_temper=0.125)
    usual = {seat: SMALL.scenario.seats[seat].character for seat in ("north", "south")}
    grim = {
        seat: make("character", loaded, seat, preset="grim_school") for seat in ("north", "south")
    }
    bold = usual["north"].model_copy(update={"boldness": 7.5})
    steady = usual["south"].model_copy(update={"temper": 0.125})
    assert grim == {"north": CharacterSeat(bold), "south": CharacterSeat(steady)}
    for preset in (None, "calm_school"):
        assert make("character", loaded, "north", preset=preset) == CharacterSeat(usual["north"])


def test_without_a_preset_named_the_scenarios_own_is_in_force() -> None:
    loaded = under(north_boldness=7.5)
    own = loaded.scenario.model_copy(update={"preset": "grim_school"})
    seat = make("character", replace(loaded, scenario=own), "north")
    assert isinstance(seat, CharacterSeat)
    assert seat.character.boldness == 7.5


def test_off_its_track_a_record_is_followed_by_the_leader_of_the_preset(tmp_path: Path) -> None:
    loaded, path = under(south_reserve=3.5), planted(tmp_path)
    seat = make(f"record:{path}", loaded, "south", preset="grim_school")
    assert isinstance(seat, NearSeat)
    assert isinstance(seat.substitute, CharacterSeat)
    assert seat.substitute.character.reserve == 3.5


def test_machines_at_a_table_have_its_preset_and_people_have_none() -> None:
    loaded = under(north_boldness=7.5, south_boldness=2.5)
    players = {"north": "character", "south": HUMAN}
    (name,) = found = machines(loaded, players, "grim_school")
    seat = found[name]
    assert name == "north"
    assert isinstance(seat, CharacterSeat)
    assert seat.character.boldness == 7.5


def test_a_preset_that_there_is_not_is_refused() -> None:
    with pytest.raises(KeyError, match="rosy_school"):
        make("character", SMALL, "north", preset="rosy_school")


def test_the_preset_of_a_shipped_scenario_leaves_its_leaders_as_they_are() -> None:
    cuba = loaded_of("cuba-1962")
    for preset in cuba.scenario.presets:
        for seat, chair in cuba.scenario.seats.items():
            assert make("character", cuba, seat, preset=preset) == CharacterSeat(chair.character)


def script(folder: Path, text: str) -> Path:
    path = folder / "script.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_path_of_a_script_may_hold_a_colon(tmp_path: Path) -> None:
    (tmp_path / "a:b").mkdir()
    path = script(tmp_path / "a:b", "seat: south\nrules:\n  - orders: {posture: free_guns}\n")
    seat = make(f"script:{path}", SMALL, "south")
    assert isinstance(seat, ScriptSeat)
    orders = machine_orders(Game.start(SMALL, seed=1), "south", seat)
    assert orders == Orders({"posture": "free_guns"})


@pytest.mark.parametrize(
    ("text", "message", "remedy"),
    [
        (
            "seat: north\nrules:\n  - orders: {act: hold}\n",
            "this is a script for 'north'",
            "write one for 'south'",
        ),
        (
            "seat: south\nseat: south\nrules:\n  - orders: {act: hold}\n",
            "'seat' stands here and at",
            "keep one of them",
        ),
        (
            "seat: south\nrules:\n  - {orders: {}, turn: evening}\n",
            "'evening' is not a moment",
            "write it as 1962-10-27 09:00",
        ),
        (
            "seat: south\nrules:\n  - {orders: {act: hold}, whenever: tension > 3}\n",
            "there is no entry 'whenever'",
            "did you mean 'when'?",
        ),
        (
            "seat: south\nrules:\n  - {orders: {}, when: fear_north > 3}\n",
            "south cannot know exactly fear_north: only north can",
            "let south see it",
        ),
    ],
)
def test_a_script_that_cannot_be_used_says_why_and_where(
    text: str, message: str, remedy: str, tmp_path: Path
) -> None:
    path = script(tmp_path, text)
    with pytest.raises(RecordError) as caught:
        read_script(path, SMALL, "south")
    (found,) = caught.value.problems
    assert found.message.startswith(message)
    assert found.remedy.startswith(remedy)
    assert found.mark.file == str(path)
    assert found.mark.line >= 1


def test_a_script_that_is_not_there_is_the_users_error(tmp_path: Path) -> None:
    with pytest.raises((ScenarioError, OSError), match=r"nowhere\.yaml"):
        make(f"script:{tmp_path / 'nowhere.yaml'}", SMALL, "south")
