"""The other worlds in words, and how many one may ask for."""

import re
from dataclasses import replace

import pytest

from game.lab.crew import Alone
from game.lab.worlds import worlds
from game.text import words
from game.text.otherworlds import MOST, number_of, odds, read_number, tell_worlds
from tests.text.acting import Stage, act, played, small, table


@pytest.mark.parametrize(
    ("answer", "number"),
    [
        ("", 1000),
        ("1", 1),
        ("10,000", 10_000),
        ("10 000", 10_000),
        ("100000", MOST),
        ("100001", None),
        ("0", None),
        ("-5", None),
        ("many", None),
        ("9" * 40, None),
    ],
)
def test_how_many(answer: str, number: int | None) -> None:
    assert number_of(answer) == number


def test_all_of_them_is_said_so() -> None:
    assert odds(1.0) == "all of them"
    assert odds(0.25) == "about 1 in 4"


def test_the_counts_are_those_of_the_lab() -> None:
    game = played({}, {}, {})
    record = table(game=game).record()
    found = worlds(small(), record, 300, crew=Alone())
    stage = Stage([])
    tell_worlds(stage.console, small().scenario, found)
    said = " ".join(stage.said.split())
    assert f"In {found.kinds()['war'].count} of 300 worlds war came." in said
    counts = {e: share.count for e, share in found.endings().items() if share.count}
    for ending, count in counts.items():
        assert f"{small().scenario.endings[ending].title}: {count}, " in said
    places = [said.index(small().scenario.endings[e].title + ":") for e in counts]
    by_count = sorted(zip(counts.values(), places, strict=True), reverse=True)
    assert [place for _, place in by_count] == sorted(places)


def test_they_are_told_on_demand() -> None:
    said = " ".join(act(["seal yes"] * 3 + ["worlds 50", "worlds all"]).split())
    first = said.index(words.WORLDS_NOTE.format(count="50"))
    assert words.WORLDS_NUMBER in said[first:]


def test_every_share_has_its_interval_and_its_number() -> None:
    found = worlds(small(), table(game=played({}, {}, {})).record(), 200, crew=Alone())
    stage = Stage([])
    tell_worlds(replace(stage.console, width=1000), small().scenario, found)
    told = [line for line in stage.said.splitlines() if " of 200 " in line or ": " in line]
    counted = [line for line in told if any(each.isdigit() for each in line)][1:]
    assert counted
    for line in counted:
        assert re.search(r" [\d.]+ % \([\d.]+ to [\d.]+\)", line), line


@pytest.mark.parametrize(
    ("answer", "number"), [("", 7), ("12", 12), ("1,200", 1200), ("0", None), ("x", None)]
)
def test_a_number_that_was_typed(answer: str, number: int | None) -> None:
    assert read_number(answer, 7) == number


def test_orders_that_did_not_fit_are_counted() -> None:
    """A refusal by North has nothing to refuse where South's offer came late or not at all."""
    found = worlds(small(), table(game=played({}, {}, {})).record(), 20, crew=Alone())
    found.fates.illegal[:] = 3
    stage = Stage([])
    tell_worlds(stage.console, small().scenario, found)
    assert words.WORLDS_HELD.format(lost="120") in " ".join(stage.said.split())
