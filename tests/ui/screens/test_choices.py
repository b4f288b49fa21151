"""What is said of choices that cannot be made now, and of what waits for the seat."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.view import Option
from game.ui.needs import LATER, ONCE, Need
from game.ui.scene import Desk, Scene
from game.ui.screens import choices
from tests.ui.helpers import NORTH, proposal, scene

ALERT = Need("only", "if the alert is high")
TRUST = Need("only", "if there is trust")
TURNED = Need("unless", "“The convoy has turned”")


def needing(*needs: Need) -> Scene:
    """A scene in which the strait cannot be opened for these reasons."""
    made = scene()
    return replace(made, sheet=replace(made.sheet, needs={"open_strait": needs}))


@pytest.mark.parametrize(
    ("needs", "said"),
    [
        ((), "Not now."),
        ((LATER,), "Not now."),
        ((ALERT,), "Only if the alert is high."),
        ((ALERT, TRUST), "Only if the alert is high; if there is trust."),
        ((TURNED,), "Not when “The convoy has turned”."),
        ((ALERT, TURNED), "Only if the alert is high. Not when “The convoy has turned”."),
        ((TURNED, ALERT), "Only if the alert is high. Not when “The convoy has turned”."),
    ],
)
def test_all_reasons_are_told_in_a_line(needs: tuple[Need, ...], said: str) -> None:
    assert choices.barred(needing(*needs), "open_strait") == said


def test_what_came_once_is_told_as_done() -> None:
    assert choices.barred(needing(ONCE), "open_strait").startswith("Done: ")


def test_an_hour_that_is_awaited_stands_beside_other_reasons() -> None:
    said = choices.barred(needing(ALERT, LATER), "open_strait")
    assert said == f"Only if the alert is high; {LATER.told()}."


@pytest.mark.parametrize("needs", [(), (LATER,), (ALERT,), (TURNED,)])
def test_one_reason_is_no_shorter(needs: tuple[Need, ...]) -> None:
    here = needing(*needs)
    assert choices.shortly(here, "open_strait") == choices.barred(here, "open_strait")


def test_of_several_reasons_the_first_condition_is_told_and_the_rest_counted() -> None:
    assert choices.shortly(needing(TURNED, ALERT), "open_strait") == (
        "Only if the alert is high, and one thing more."
    )
    assert "2 things more" in choices.shortly(needing(TURNED, ALERT, TRUST), "open_strait")


def test_shortly_is_never_longer() -> None:
    for needs in ((ALERT, TRUST), (TURNED, ALERT, TRUST), (ALERT, LATER)):
        here = needing(*needs)
        short, long = (each(here, "open_strait") for each in (choices.shortly, choices.barred))
        assert len(short) <= len(long) + len(", and one thing more")


def test_barred_choices_are_grouped_by_how_far_away_they_are() -> None:
    assert choices.barred_of(scene(), "act", "near") == ["open_strait"]
    assert choices.barred_of(scene(), "act", "done") == ["bombard"]
    assert choices.barred_of(scene(), "act", "hidden") == []
    assert choices.barred_of(scene(), "posture", "near") == []


def test_what_is_not_known_to_be_far_may_yet_come() -> None:
    made = scene()
    made = replace(made, sheet=replace(made.sheet, reach={}))
    assert choices.barred_of(made, "act", "near") == ["open_strait", "bombard"]


def test_to_hold_is_never_barred() -> None:
    options = (Option("hold", "act", False), Option("blockade", "act", False))
    assert choices.barred_of(scene(replace(NORTH, options=options)), "act", "near") == ["blockade"]


# What waits


@pytest.mark.parametrize(
    ("read", "said"),
    [
        (set(), "2 papers and 1 letter"),
        ({"paper.photographs"}, "1 paper and 1 letter"),
        ({"paper.photographs", "paper.north_brief"}, "1 letter"),
        ({"letter.south/1950-05-01 09:00/0"}, "2 papers"),
    ],
)
def test_what_is_unread_is_counted(read: set[str], said: str) -> None:
    assert choices.fresh(scene(desk=Desk(read=read))) == said


def test_where_all_is_read_nothing_is_said() -> None:
    empty = replace(NORTH, papers=(), letters=())
    assert choices.fresh(scene(empty)) == ""
    assert choices.lying(scene(empty)) == ""


def test_a_proposal_that_lies_there_is_told_with_its_term() -> None:
    said = choices.lying(scene())
    assert said == (
        "A proposal of Sur's waits for your answer (Embassy cable, until Tue 2 May 09:00)."
    )


def test_one_without_a_term_is_told_by_its_way_alone() -> None:
    view = replace(NORTH, letters=(proposal(expires=None),))
    assert choices.lying(scene(view)).endswith("(Embassy cable).")


def test_several_are_counted_with_their_ways() -> None:
    second = proposal(id="south/1950-05-01 09:00/1", channel="radio", expires=None)
    said = choices.lying(scene(replace(NORTH, letters=(proposal(), second))))
    assert said.startswith("2 proposals")
    assert "Embassy cable, until" in said and "; Radio)" in said


def test_what_is_closed_or_ones_own_does_not_wait() -> None:
    closed = replace(NORTH, letters=(proposal(open=False), proposal(own=True, open=True)))
    assert choices.lying(scene(closed)) == ""
