"""Who may sit opposite, what is said of each, and who it was when it was left to the lot."""

from __future__ import annotations

import pytest

from game.engine.luck import Luck
from game.record.form import Record
from game.scenario import load
from game.seats.kinds import HUMAN, make
from game.seats.variants import drawn_name
from game.ui.kit import Column
from game.ui.say import say
from game.ui.screens.opposite import chair_of, everybody, machines, note, title, who_sat
from tests.ui.helpers import kit, small, told

CUBA = load("cuba-1962")
TEXTS = CUBA.scenario


def test_the_chair_opposite_is_the_other_one() -> None:
    assert (chair_of(TEXTS, "kennedy"), chair_of(TEXTS, "khrushchev")) == ("khrushchev", "kennedy")


@pytest.mark.parametrize("seat", TEXTS.seats)
def test_all_machines_that_are_offered_can_be_made(seat: str) -> None:
    for kind in machines(TEXTS, seat):
        assert make(kind, CUBA, chair_of(TEXTS, seat))


def test_people_come_after_machines_and_then_whom_the_command_line_names() -> None:
    found = everybody(TEXTS, "kennedy", ("script:x.yaml", "history"))
    assert found[-2:] == [HUMAN, "script:x.yaml"]
    assert found.count("history") == 1
    assert everybody(small().scenario, "north") == ["character", "search", "random", HUMAN]


def test_others_are_told_in_the_scenarios_words() -> None:
    gambler = TEXTS.seats["khrushchev"].characters["gambler"]
    assert title(TEXTS, "kennedy", "character:gambler") == gambler.title
    assert note(TEXTS, "kennedy", "character:gambler") == gambler.text
    assert note(TEXTS, "khrushchev", "character:gambler") != gambler.text


@pytest.mark.parametrize(
    ("kind", "word"), [("character", "character"), ("character:any", "any"), ("history", "history")]
)
def test_the_rest_is_told_in_words_of_this_face(kind: str, word: str) -> None:
    assert title(TEXTS, "kennedy", kind) == say(f"opponent.{word}")
    assert note(TEXTS, "kennedy", kind) == say(f"opponent.{word}.note")


def test_whom_only_the_command_line_knows_is_called_as_it_calls_him() -> None:
    assert title(TEXTS, "kennedy", "script:x.yaml") == "Script:x.yaml"
    assert note(TEXTS, "kennedy", "script:x.yaml") == say("menu.against.note")


def sat(kind: str, game: int) -> str:
    """What is told of who sat in Moscow in a game."""
    record = Record(
        record=1,
        id="x",
        title="X",
        scenario=TEXTS.id,
        seed=1962,
        game=game,
        players={"kennedy": HUMAN, "khrushchev": kind},
    )
    made = kit(1600, 900)
    who_sat(Column(made, 0, 0, 600, ""), TEXTS, record)
    return told(made)


def test_after_the_end_it_is_told_who_was_drawn() -> None:
    others = TEXTS.seats["khrushchev"].characters
    for game in range(8):
        name = drawn_name(Luck.of(1962, [game]), "khrushchev", TEXTS.seats["khrushchev"])
        who = others[name].title if name in others else say("opponent.character")
        assert say("opponent.sat", capital="Moscow", who=who) in sat("character:any", game)


def test_of_who_was_chosen_nothing_is_told() -> None:
    assert not sat("character:gambler", 1)
    assert not sat("character", 1)
