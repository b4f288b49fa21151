"""How a program is named: by whoever sits at the machine, and by no file."""

from __future__ import annotations

import sys

import pytest

from game.scenario import Problem, ScenarioError
from game.seats.kinds import machines, make, named_again
from game.seats.pipe import PipeSeat
from tests.seats.sitting import loaded_of

KIND = f"pipe:'{sys.executable}' 'my bot.py' --deep"


def refused(kind: str, typed: str) -> Problem:
    with pytest.raises(ScenarioError) as caught:
        make(kind, loaded_of("small"), "north", typed=typed)
    (found,) = caught.value.problems
    return found


def test_a_command_is_parted_into_words_and_started_late() -> None:
    seat = make(KIND, loaded_of("small"), "north", typed=KIND)
    assert isinstance(seat, PipeSeat)
    assert seat.words == (sys.executable, "my bot.py", "--deep")
    assert seat.command == KIND.removeprefix("pipe:")
    assert seat.fingerprint == loaded_of("small").fingerprint


@pytest.mark.parametrize("typed", ["", "character", KIND + " ", KIND.removeprefix("pipe:")])
def test_what_nobody_typed_is_not_started(typed: str) -> None:
    found = refused(KIND, typed)
    assert found.message == "a program is started only for somebody who names it himself"
    assert named_again({"north": KIND}).strip() in found.remedy


@pytest.mark.parametrize(
    ("command", "message", "remedy"),
    [
        ("bot 'x", "the command cannot be read: No closing quotation", "close the quotes"),
        ("no-such-bot --deep", "there is no program 'no-such-bot' that can be run", "name one"),
        ("''", "there is no program '' that can be run", "name one"),
        (".", "there is no program '.' that can be run", "name one"),
    ],
)
def test_a_command_that_cannot_be_run_is_told_before_the_game(
    command: str, message: str, remedy: str
) -> None:
    found = refused(f"pipe:{command}", f"pipe:{command}")
    assert found.message == message and remedy in found.remedy


def test_at_a_table_only_the_program_that_was_typed_sits_down() -> None:
    loaded = loaded_of("small")
    players = {"north": "human", "south": KIND}
    assert list(machines(loaded, players, typed=KIND)) == ["south"]
    with pytest.raises(ScenarioError):
        machines(loaded, players)
    with pytest.raises(ScenarioError):
        machines(loaded, {"north": KIND, "south": "pipe:other"}, typed=KIND)


def test_a_program_is_named_again_to_go_on() -> None:
    assert named_again({"north": "human", "south": "character"}) == ""
    assert named_again({"north": "human", "south": "pipe:bot"}) == " --against pipe:bot"
    assert named_again({"south": "pipe:my bot"}) == " --against 'pipe:my bot'"
