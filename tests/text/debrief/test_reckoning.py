"""Nothing is counted twice, and what counts says how far it has come."""

import numpy as np
import pytest

from game.lab.crew import Alone
from game.lab.debrief import close
from game.lab.debrief.brier import said
from game.lab.worlds import worlds
from game.record.diary import diary
from game.record.verdicts import verdicts
from game.text.debrief.reckoning import Reckoning
from tests.text.acting import Stage
from tests.text.debrief.ended import LOOKS, closing, quiet, record_of, settled


def counts(live: bool = False) -> tuple[Stage, Reckoning]:
    stage = Stage([])
    console = stage.console
    console.live = live
    return stage, Reckoning(settled(), record_of(settled(), "north"), console)


def test_worlds_are_those_of_the_laboratory() -> None:
    _, here = counts()
    found = worlds(settled().loaded, settled().record(), 150, crew=Alone())
    assert np.array_equal(here.worlds(150).kept.ending, found.kept.ending)


def test_what_was_counted_is_not_counted_again(monkeypatch: pytest.MonkeyPatch) -> None:
    _, here = counts()
    first = here.worlds(50), here.skill("north", 20), here.turning(LOOKS), here.said
    monkeypatch.setattr(close, "far", None)
    assert here.worlds(50) is first[0]
    assert here.skill("north", 20) is first[1]
    assert here.turning() is first[2]
    assert here.said is first[3]


def test_the_greatest_count_so_far() -> None:
    _, here = counts()
    assert here.counted(70) == 70
    here.worlds(90)
    assert here.counted(70) == 90
    assert here.counted(100) == 100


def test_an_invented_crisis_has_no_history() -> None:
    _, here = counts()
    assert here.history(50) is None
    assert here.beside is None


def test_other_findings_are_those_of_the_floors_below() -> None:
    _, here = counts()
    assert here.verdicts == verdicts(settled())
    assert here.diary("south") == diary(settled(), "south")
    assert here.said == tuple(each for turn in said(settled(), ["north"]) for each in turn)


def test_people_are_those_of_the_record_or_all() -> None:
    for people, seats in ((("south",), ("south",)), ((), ("north", "south"))):
        here = Reckoning(quiet(), record_of(quiet(), *people), Stage([]).console)
        assert here.seats == seats


def test_without_a_watcher_nothing_is_written() -> None:
    stage, here = counts()
    here.worlds(50)
    here.turning(LOOKS)
    assert here.said
    assert stage.said == ""


def test_a_watcher_sees_it_come_and_the_line_is_wiped() -> None:
    stage, here = counts(live=True)
    here.worlds(1_000)
    first, second, wiped = stage.written
    assert first.startswith("\r500 worlds; ")
    assert second.startswith("\r1,000 worlds; ")
    assert wiped == "\r" + " " * len(second.strip("\r")) + "\r"


def test_every_count_tells_what_it_counts() -> None:
    stage, here = counts(live=True)
    here.skill("north", 20)
    here.turning(LOOKS)
    assert here.said
    assert "\rSkill and luck: 20 of 20 worlds" in stage.said
    assert "\rTurning points: " in stage.said
    assert "\rThe advisers: 2 of 2 turns" in stage.said
    assert "\n" not in stage.said


def test_closing_has_a_reckoning_of_its_own_game() -> None:
    _, after = closing(quiet())
    assert after.counts.game is quiet()
    assert after.counts.attempt.game is quiet()
