"""Claims, their sources, and their count."""

from __future__ import annotations

import pytest

from game.scenario import Loaded
from game.scenario.format import (
    Actor,
    Adviser,
    Assumption,
    Belief,
    Channel,
    Choice,
    Document,
    Draft,
    Ending,
    Event,
    Fact,
    Flag,
    Issue,
    Objection,
    PlotMark,
    Preset,
    Price,
    Seat,
    Start,
    Variable,
    Variant,
)
from game.scenario.format.base import Claim
from game.scenario.lint import SourceCount, counts
from tests.scenario.lint.conftest import Only, Plant

FORMAT = "game.scenario.format"

GUNS_FREE = (
    "guns_free: {title: Gunners may fire, seen: {south: exact, north: never}, judgement: invented}"
)


@pytest.mark.parametrize(
    ("old", "name"),
    [
        ("brief: You sit in Norhavn and want the fort gone.\n    judgement: invented\n", "north"),
        ("outlook: Acts first., judgement: invented", "marshal"),
        ("seen: hidden, judgement: invented}\n\nflags", "unrest"),
        ("The convoy has turned, seen: hidden, judgement: invented", "turned"),
        ("He waits for word., judgement: invented", "bold_gunner"),
        ("office: Of both coasts, judgement: invented", "fishermen"),
        ("title: The ships\n    judgement: invented\n", "ships"),
        ("credit: 0.8\n    judgement: invented\n", "radio"),
        ("text: Good morning., judgement: invented", "greet"),
        ("effects: {fort: 6}, judgement: invented", "hasten_work"),
        ("tell: The fort has fired.\n    judgement: invented\n", "shots"),
        ("score: {north: 40, south: 40}, judgement: invented", "calm"),
        ("text: Eight guns stand., judgement: invented", "south_brief"),
        ("war_dial: 1\n    judgement: invented\n", "grim_school"),
        ("Guns fire only in anger., judgement: invented", "guns"),
        ("answer: Not in May., judgement: invented", "weather"),
    ],
)
def test_a_claim_of_any_class_without_source(only: Only, old: str, name: str) -> None:
    bare = old.replace(", judgement: invented", "").replace("    judgement: invented\n", "")
    problem = only((old, bare), rule="unsourced")
    assert problem.message.startswith(f"{name} says neither where it comes from")


def test_every_class_of_the_format_that_can_be_a_claim_is_counted() -> None:
    made = {
        Seat,
        Variable,
        Flag,
        Fact,
        Actor,
        Issue,
        Channel,
        Draft,
        Event,
        Ending,
        Document,
        Preset,
        PlotMark,
        Price,
        Start,
        Assumption,
        Objection,
        Belief,
        Variant,
    }
    found = {each for each in Claim.__subclasses__() if each.__module__.startswith(FORMAT)}
    assert found == made | {Adviser, Choice}


def test_an_empty_source_is_none(only: Only) -> None:
    only((GUNS_FREE, GUNS_FREE.replace("judgement: invented", 'source: " "')), rule="unsourced")


def test_claims_are_counted_by_class(planted: Plant) -> None:
    loaded = planted(
        (GUNS_FREE, GUNS_FREE.replace("judgement: invented", "source: a book")),
        (
            "The convoy has turned, seen: hidden, judgement",
            "The convoy has turned, seen: hidden, source: b, judgement",
        ),
        (
            "The strait is closed, seen: public, judgement: invented",
            "The strait is closed, seen: public",
        ),
    )
    found = counts(loaded)
    assert found.by_class["flags"] == SourceCount(source=1, judgement=1, both=1, neither=1)
    assert found.by_class["choices"] == SourceCount(judgement=9)
    assert found.all == SourceCount(source=1, judgement=75, both=1, neither=1)
    assert found.all.total == 78


def test_counts_read_as_a_line(small: Loaded) -> None:
    line = dict(counts(small).items())
    assert line["events"] == 8
    assert (line["advisers"], line["beliefs"]) == (3, 2)
    assert line["marks"] == 6
    assert (line["assumptions"], line["objections"]) == (1, 1)
    assert (line["with a source"], line["by judgement alone"], line["with neither"]) == (0, 78, 0)
