"""This game beside history: where the two part, and what the sources are."""

import pytest

from game.engine.orders import Orders
from game.lab.classroom.attempts import Attempt
from game.record.game import Game
from game.text.debrief import words
from game.text.debrief.history import history, tell_history
from tests.text.acting import Stage, small
from tests.text.debrief.ended import closing, quiet, record_of, told


def loud(**south: str) -> Game:
    """Nobody writes; North closes the strait at once."""
    game = Game.start(small(), seed=2)
    game.play({"north": Orders({"act": "blockade"}), "south": Orders(south)})
    while not game.over:
        game.force({})
    return game


def beside(mine: Game, theirs: Game, most: int | None = None) -> list[str]:
    """What is told of a game as if the other one were history's."""
    stage, after = closing(mine)
    after.counts.__dict__["beside"] = Attempt("History", record_of(theirs), theirs)
    tell_history(after, most)
    return [line for line in stage.said.splitlines() if line]


def test_an_invented_crisis_has_none() -> None:
    assert told(lambda after: history(after, ""), quiet()) == [words.NO_HISTORY]


def test_the_same_game_never_parts() -> None:
    lines = beside(quiet(), quiet())
    assert lines[0] == words.NEVER_PARTED
    assert len(lines) == 3


def test_the_turn_where_they_part_with_both_orders() -> None:
    lines = beside(quiet(), loud())
    both = 2 * min(len(quiet().steps), len(loud().steps))
    head = words.PARTED.format(all=both, same=both - 1, first="Monday 1 May, 9:00")
    assert lines[0] == head
    assert lines[1] == "  Monday 1 May, 9:00:"
    assert lines[2] == "    Ada Norr, here: nothing new."
    title = small().scenario.choices["north"]["blockade"].title
    assert lines[3] == f"    In history: {title}."


def test_what_history_did_has_its_source_or_its_judgement() -> None:
    choice = small().scenario.choices["north"]["blockade"]
    lines = beside(quiet(), loud())
    source = choice.source or f"judgement: {choice.judgement}"
    assert f"    Source: {source.rstrip('.')}." in lines


def test_what_was_done_here_alone_needs_no_source() -> None:
    lines = beside(loud(), quiet())
    assert "    In history: nothing new." in lines
    assert not [line for line in lines if "Source:" in line]


def test_only_the_seat_that_parts_is_told() -> None:
    lines = beside(loud(), quiet())
    assert not [line for line in lines if line.startswith("    Bo Sur")]


def test_both_ends_are_told() -> None:
    lines = beside(quiet(), loud())
    assert lines[-2].startswith("Here, the end: ")
    assert lines[-1].startswith("In history, the end: ")


@pytest.mark.parametrize(("most", "turns"), [(None, 2), (1, 1), (5, 2)])
def test_the_walk_tells_the_first_turns(most: int | None, turns: int) -> None:
    game = Game.start(small(), seed=2)
    game.play({"north": Orders({"act": "blockade"}), "south": Orders()})
    game.play({"north": Orders({"posture": "raise_alert"}), "south": Orders()})
    while not game.over:
        game.force({})
    lines = beside(quiet(), game, most)
    assert len([line for line in lines if line.endswith("00:")]) - 1 == turns
    more = "And 1 more turn; type history for all of it."
    assert (more in lines) == (turns == 1)


def test_it_fits_a_narrow_page() -> None:
    stage = Stage([], width=40)
    _, after = closing(quiet(), width=40)
    object.__setattr__(after, "console", stage.console)
    after.counts.__dict__["beside"] = Attempt("History", record_of(loud()), loud())
    tell_history(after)
    assert all(len(line) <= 40 for line in stage.said.splitlines())
