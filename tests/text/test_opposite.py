"""Who sits opposite: asked where there is a choice, kept from the player, told at the end."""

from __future__ import annotations

import pytest

from game.engine.luck import Luck
from game.scenario import load
from game.seats.variants import drawn_name
from game.text import words
from game.text.opposite import ask_opposite, tell_who_sat
from tests.text.acting import Stage, act

CUBA = load("cuba-1962").scenario
OTHERS = CUBA.seats["khrushchev"].characters


def asked(*lines: str) -> tuple[str, str]:
    """The kind that is chosen by these lines, and all that was said."""
    stage = Stage(lines)
    return ask_opposite(stage.console, CUBA, "kennedy"), " ".join(stage.said.split())


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("1", "character"),
        ("2", "character:cautious"),
        ("the gambler", "character:gambler"),
        ("6", "character:any"),
        ("History itself", "history"),
        ("One who looks ahead", "search"),
    ],
)
def test_each_of_them_can_be_chosen(line: str, kind: str) -> None:
    found, said = asked(line)
    assert found == kind
    assert "Who sits in Moscow?" in said


def test_each_is_told_by_title_and_in_a_line() -> None:
    _, said = asked("1")
    assert "Nikita Sergeyevich Khrushchev, as history describes him" in said
    for each in OTHERS.values():
        assert each.title in said and each.text in said
    assert words.OPPOSITE["character:any"][1] in said


def test_it_is_asked_after_the_start_and_not_if_the_command_line_says_who() -> None:
    said = act(["1", "1", "7", "quit"], scenario="cuba-1962", seat=None, against="character")
    assert said.index("When do you begin?") < said.index("Who sits in Moscow?")
    said = act(["1", "1", "quit"], scenario="cuba-1962", seat=None, against="random")
    assert "Who sits in Moscow?" not in said


def test_where_the_scenario_names_nobody_else_there_is_one_who_looks_ahead() -> None:
    said = act(["1", "2", "quit"], seat=None, against="character")
    assert "Who sits in" in said and words.OPPOSITE["search"][0] in said


def told(kind: str, game: int) -> str:
    stage = Stage(())
    luck = Luck.of(1962, [game])
    players = {"kennedy": "human", "khrushchev": kind}
    tell_who_sat(stage.console, CUBA, players, luck)
    return " ".join(stage.said.split())


def test_at_the_end_it_is_told_who_was_drawn() -> None:
    for game in range(12):
        name = drawn_name(Luck.of(1962, [game]), "khrushchev", CUBA.seats["khrushchev"])
        said = told("character:any", game)
        who = OTHERS[name].title if name in OTHERS else words.HIMSELF
        assert said.startswith(f"In Moscow there sat, drawn by lot: {who}")


def test_of_others_nothing_is_told() -> None:
    assert told("character", 1) == told("character:gambler", 1) == told("history", 1) == ""
