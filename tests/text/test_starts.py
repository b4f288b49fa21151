"""Beginning later, in the terminal: the question, the telling, and a folder in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import ScenarioError
from game.text import words
from tests.record.making import with_starts
from tests.text.acting import act
from tests.text.test_session import own_file


@pytest.fixture
def later(tmp_path: Path) -> str:
    return str(with_starts(tmp_path).source)


def plain(said: str) -> str:
    return " ".join(said.split())


def test_who_names_no_chair_is_asked_where_to_begin(later: str) -> None:
    said = plain(act(["north", "evening", "quit"], later, seat=None))
    assert (
        "When do you begin? 1. From dawn. 2. From the evening. 3. From the first morning." in said
    )
    assert "Turn 2 of 3." in said


def test_the_start_of_one_s_own_chair_comes_first(later: str) -> None:
    said = plain(act(["south", "1", "quit"], later, seat=None, against="random"))
    assert "When do you begin? 1. From the evening. 2. From dawn." in said
    assert f"{words.SO_FAR} They closed the strait." in said
    assert "You closed the strait." not in said


def test_what_moved_before_one_sat_down_is_not_told_as_one_s_own(later: str) -> None:
    said = plain(act(["south", "1", "seal yes", "quit"], later, seat=None, against="random"))
    opening, _, played = said.partition("Sealed.")
    assert "What has moved most" not in opening
    assert "What has moved most" in played


def test_a_later_start_is_saved_under_a_name_of_its_own(later: str) -> None:
    act(["seal yes", "quit"], later, seat="south", against="random")
    (saved,) = own_file().parent.glob("*.yaml")
    assert saved.stem.startswith("autosave-") and "-from-1950-05-01-" in saved.stem


def test_back_leads_to_the_chair(later: str) -> None:
    said = plain(act(["north", "back", "south", "3", "quit"], later, seat=None, against="random"))
    assert said.count("In which chair do you sit?") == 2
    assert "You are Bo Sur" in said
    assert "Turn 1 of 3." in said
    assert words.SO_FAR not in said


def test_one_may_leave_while_being_asked(later: str) -> None:
    said = plain(act(["north", "quit"], later, seat=None))
    assert said.endswith(words.LEFT)
    assert not own_file().exists()


def test_a_named_chair_begins_at_its_own_start(later: str) -> None:
    said = plain(act(["quit"], later, seat="south", against="random"))
    assert "When do you begin?" not in said
    assert "Turn 2 of 3." in said
    assert f"{words.SO_FAR} They closed the strait." in said


@pytest.mark.parametrize("begin", ["evening", "1950-05-01 18:00"])
def test_a_start_can_be_named(later: str, begin: str) -> None:
    said = plain(act(["quit"], later, begin=begin))
    assert f"{words.SO_FAR} You closed the strait." in said
    # Who he is and how to begin are told as in any first turn; history's orders are not his.
    assert "You sit in Norhavn and want the fort gone." in said
    assert words.HINT in said
    assert "Done as you ordered" not in said


def test_a_chair_and_a_start_are_asked_for_only_where_they_are_missing(later: str) -> None:
    said = plain(act(["south", "quit"], later, seat=None, begin="whole", against="random"))
    assert "When do you begin?" not in said
    assert "Turn 1 of 3." in said


def test_a_start_that_there_is_not_is_told(later: str) -> None:
    with pytest.raises(ScenarioError, match="there is no starting point 'evning'"):
        act(["quit"], later, begin="evning")


def test_the_papers_of_before_lie_in_the_folder_as_read(later: str) -> None:
    said = plain(act(["papers", "papers all", "quit"], later, begin="evening"))
    new = said.index("New papers; type read and the number")
    asked = said.index("Your orders: papers", new)
    assert "Photographs" in said[new:asked]
    assert "The fort. Briefing" not in said[new:asked]
    everything = said.index("Your orders: papers all", asked)
    assert "1 paper read already" in said[asked:everything]
    assert "The fort. Briefing" in said[everything:]


def test_the_next_turn_tells_of_the_person_s_own_orders(later: str) -> None:
    said = act(["bombard", "seal yes", "quit"], later, begin="evening")
    next_turn = plain(said[said.index("Turn 3 of 3") :])
    assert "Done as you ordered: Shell the fort." in next_turn
    assert words.SO_FAR not in next_turn


def test_a_game_that_was_taken_up_late_is_gone_on_with(later: str) -> None:
    act(["seal yes", "quit"], later, begin="evening")
    (saved,) = own_file().parent.glob("*.yaml")
    said = plain(act(["quit"], later, seat=None, resume=saved))
    assert "Turn 3 of 3." in said
    assert words.SO_FAR not in said


def test_after_the_ending_the_path_before_is_told_apart(later: str) -> None:
    said = plain(
        act(
            ["seal yes", "seal yes", "ledger", "worlds", "quit"],
            later,
            begin="evening",
            preset="grim_school",
        )
    )
    assert words.READINGS in said
    ledger = said[said.index("The ledger:") :]
    assert "Monday 1 May, 9:00: " not in ledger[: ledger.index("Over the whole path")]
    assert words.BEFORE_NOTE.partition("{")[0] in ledger
    assert words.WORLDS_SINCE.format(turn="Monday 1 May, 18:00") in ledger
