"""The debrief of games that ship: each chair of history's record, and each kind of ending."""

from functools import cache

import pytest

from game.lab.classroom.attempts import Attempt, attempt
from game.lab.debrief.close import kinds_of
from game.record.crossed import post
from game.scenario import Loaded, load
from game.text.console import Closed
from game.text.debrief import walk as walking
from game.text.debrief import words
from game.text.debrief.closing import Closing
from game.text.debrief.field import LETTERS
from game.text.debrief.history import tell_history
from game.text.debrief.post import tell_post
from game.text.debrief.walk import walk
from game.text.ending import tell_ending
from tests.text.acting import CUBA, Stage
from tests.text.debrief.ended import closing

SEATS = ("kennedy", "khrushchev")
SETTLED, LEAKED, BURNT = "history", "settlement_leaked", "war_over_berlin"


@cache
def crisis() -> Loaded:
    return load(CUBA)


@cache
def recorded(name: str) -> Attempt:
    """A game that ships, from its record."""
    return attempt(crisis().source / "records" / f"{name}.yaml")


def opened(name: str, seat: str) -> tuple[Stage, Closing]:
    """What the debrief has at hand of it, for the person in one chair."""
    return closing(recorded(name).game, seat, width=80)


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walking, "AT_ONCE", 100)


@pytest.mark.parametrize(("name", "seat"), [(SETTLED, "kennedy"), (BURNT, "khrushchev")])
def test_a_pipe_gets_a_debrief_that_fits_its_page(name: str, seat: str) -> None:
    stage, after = opened(name, seat)
    tell_ending(after)
    with pytest.raises(Closed):
        walk(after)
    lines = stage.said.splitlines()
    assert not [line for line in lines if len(line) > 80 and "/" not in line]
    assert "\r" not in stage.said
    assert "\x1b" not in stage.said
    other = next(each for each in SEATS if each != seat)
    leader = after.texts.seats[other].leader
    said = " ".join(stage.said.split())
    assert words.DIARY_SHORT.format(leader=leader) in said


def test_history_s_own_record_knows_itself() -> None:
    stage, after = opened(SETTLED, "kennedy")
    tell_history(after)
    assert words.NEVER_PARTED in stage.said
    assert "Source:" not in stage.said


@pytest.mark.parametrize("seat", SEATS)
def test_where_another_game_parts_there_are_sources(seat: str) -> None:
    stage, after = opened(BURNT, seat)
    tell_history(after)
    first = " ".join(stage.said.split())
    mine, theirs = recorded(BURNT), recorded(SETTLED)
    moments = [each for each in mine.steps if each in theirs.steps]
    parted = [
        moment
        for moment in moments
        if any(mine.orders(moment, each) != theirs.orders(moment, each) for each in SEATS)
    ]
    assert stage.said.count("In history:") >= len(parted) > 0
    assert "Source: " in first
    assert f"Of {2 * len(moments)} orders that were sealed both here and in history" in first


def test_every_choice_of_history_that_is_told_has_a_source_or_is_judgement() -> None:
    for seat, choices in crisis().scenario.choices.items():
        for name, choice in choices.items():
            assert choice.source or choice.judgement, (seat, name)


def test_the_post_of_the_week_crossed_and_lay_unanswered() -> None:
    found = post(recorded(SETTLED).game)
    stage, after = opened(SETTLED, "kennedy")
    tell_post(after)
    said = " ".join(stage.said.split())
    assert said.count("it lay open for") == len(found.unanswered) > 2
    assert "Letters that crossed; neither side had the other's before it wrote:" in said
    assert len(found.crossings) > 0


def test_a_secret_that_leaked_is_told() -> None:
    stage, after = opened(LEAKED, "khrushchev")
    tell_ending(after)
    assert "The secret that did not keep." in stage.said


@pytest.mark.parametrize("name", [SETTLED, LEAKED, BURNT])
def test_the_kinds_of_ending_all_have_letters(name: str) -> None:
    assert set(kinds_of(recorded(name).game.model)) <= set(LETTERS)


def test_the_card_of_the_model_has_three_objections_and_a_page() -> None:
    card = crisis().scenario.model
    assert card is not None
    assert len(card.objections) >= words.OBJECTIONS
    assert card.page
