"""What all checks between parts stand on: each question, its answer, and where it is told."""

from __future__ import annotations

import pytest

from game.scenario.format import Channel
from game.scenario.marks import Mark, Marks, Place
from game.scenario.problems import Problem
from game.scenario.refs.context import Context
from tests.scenario.fields import DATA, judged
from tests.scenario.format.parts import made

ROOT = Mark("s.yaml", 1, 1)
VALUES: dict[Place, Mark] = {
    (): ROOT,
    ("list",): Mark("s.yaml", 2, 7),
    ("list", 0): Mark("s.yaml", 2, 8),
    ("list", 1): Mark("s.yaml", 2, 15),
    ("map",): Mark("s.yaml", 3, 3),
    ("map", "north"): Mark("s.yaml", 3, 10),
}
KEYS: dict[Place, Mark] = {
    ("list",): Mark("s.yaml", 2, 1),
    ("map",): Mark("s.yaml", 3, 1),
    ("map", "north"): Mark("s.yaml", 3, 3),
}


@pytest.fixture
def context() -> Context:
    from tests.record.making import small

    return Context(small().scenario, Marks(VALUES, KEYS))


def told(context: Context) -> list[tuple[int, int, str, str, str]]:
    """Line, column, rule, message and remedy of every problem."""
    return [
        (each.mark.line, each.mark.column, each.rule, each.message, each.remedy)
        for each in context.problems
    ]


def test_the_small_scenario_itself_has_no_fault() -> None:
    assert list(judged(DATA)[1]) == []


def test_a_value_is_told_at_its_value_and_an_entry_at_its_key(context: Context) -> None:
    context.report(("map", "north"), "rule", "M", "R")
    context.report_key(("map", "north"), "rule", "M", "R")
    assert context.problems == [
        Problem(Mark("s.yaml", 3, 10), "rule", "M", "R"),
        Problem(Mark("s.yaml", 3, 3), "rule", "M", "R"),
    ]


def test_what_is_not_written_is_told_where_it_should_have_stood(context: Context) -> None:
    context.report(("map", "south", "deep"), "rule", "M", "R")
    context.report_key(("list", 1), "rule", "M", "R")
    context.report(("nowhere",), "rule", "M", "R")
    assert [each[:2] for each in told(context)] == [(3, 3), (2, 15), (1, 1)]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("variable", "fort"),
        ("flag", "turned"),
        ("fact", "bold_gunner"),
        ("seat", "south"),
        ("slot", "posture"),
        ("actor", "gunner"),
        ("issue", "ships"),
        ("tone", "hard"),
        ("channel", "lamp"),
        ("event", "answer"),
        ("ending", "calm"),
        ("document", "gazette"),
        ("preset", "grim_school"),
    ],
)
def test_ids_of_every_kind_are_known_under_their_kind(
    context: Context, kind: str, name: str
) -> None:
    context.one(("map",), kind, name)
    assert context.problems == []
    for other in context.ids:
        before = len(context.problems)
        context.one(("map",), other, name)
        there = name in context.ids[other]
        assert len(context.problems) - before == (not there), other


def test_what_is_absent_is_no_fault(context: Context) -> None:
    context.one(("map",), "seat", None)
    context.each(("list",), "seat", [])
    context.keys(("map",), "seat", {})
    context.levels(("map",), {})
    assert context.problems == []


@pytest.mark.parametrize(
    ("kind", "name", "remedy"),
    [
        ("seat", "nroth", "did you mean 'north'?"),
        ("seat", "tension", "'tension' is the name of a variable"),
        ("variable", "turned", "'turned' is the name of a flag"),
        ("variable", "ships", "'ships' is the name of an issue"),
        ("seat", "gunner", "'gunner' is the name of an actor"),
        ("flag", "riots", "'riots' is the name of an event"),
        ("seat", "zzz", "known: north, south"),
        ("slot", "zzz", "known: act, posture"),
    ],
)
def test_an_unknown_name_is_told_with_what_was_meant(
    context: Context, kind: str, name: str, remedy: str
) -> None:
    context.one(("map", "north"), kind, name)
    assert told(context) == [(3, 10, "reference", f"there is no {kind} {name!r}", remedy)]


def test_every_item_of_a_list_is_looked_at(context: Context) -> None:
    context.each(("list",), "seat", ["nroth", "south", "suoth"])
    assert told(context) == [
        (2, 8, "reference", "there is no seat 'nroth'", "did you mean 'north'?"),
        (2, 7, "reference", "there is no seat 'suoth'", "did you mean 'south'?"),
    ]


def test_what_stands_twice_in_a_list_is_told_at_the_second(context: Context) -> None:
    context.each(("list",), "seat", ["north", "north"])
    assert told(context) == [(2, 15, "twice", "'north' is named twice", "remove one")]


def test_thrice_is_told_twice_and_an_unknown_one_too(context: Context) -> None:
    context.each(("list",), "seat", ["x", "x", "x"])
    assert [each[2] for each in told(context)] == [
        "reference", "reference", "twice", "reference", "twice"
    ]  # fmt: skip


def test_keys_are_told_at_the_key(context: Context) -> None:
    context.keys(("map",), "variable", ["north"])
    assert told(context) == [
        (3, 3, "reference", "there is no variable 'north'", "did you mean 'fort'?")
    ]


@pytest.mark.parametrize(("name", "there"), [("b", True), ("c", False)])
def test_members_of_a_list_of_ones_own(context: Context, name: str, there: bool) -> None:
    assert context.member(("map", "north"), "thing of mine", name, ["a", "b"]) is there
    assert context.member_key(("map", "north"), "thing of mine", name, ["a", "b"]) is there
    fault = ("reference", f"there is no thing of mine {name!r}", "known: a, b")
    assert told(context) == ([] if there else [(3, 10, *fault), (3, 3, *fault)])


def test_effects_by_seat_name_seats_and_variables(context: Context) -> None:
    context.effects_by_seat(("map",), {"north": ["tension", "tensoin"], "wets": ["heat"]})
    assert [each[3] for each in told(context)] == [
        "there is no seat 'wets'",
        "there is no variable 'tensoin'",
        "there is no variable 'heat'",
    ]


@pytest.mark.parametrize(
    ("levels", "messages"),
    [
        ({"fort": "razed", "base": "closed"}, []),
        ({"fort": "closed"}, ["there is no level of fort 'closed'"]),
        ({"frot": "razed"}, ["there is no issue 'frot'"]),
        (
            {"frot": "raezd", "base": "razed"},
            ["there is no issue 'frot'", "there is no level of base 'razed'"],
        ),
    ],
)
def test_levels_are_those_of_their_issue(
    context: Context, levels: dict[str, str], messages: list[str]
) -> None:
    context.levels(("map",), levels)
    assert [each[3] for each in told(context)] == messages


@pytest.mark.parametrize(
    ("given", "message", "remedy"),
    [
        (["north", "south"], None, None),
        (["south", "north", "west"], None, None),
        (["south"], "the score is missing for north", "add `north: ...`"),
        ([], "the score is missing for north and south", "add `north: ...`"),
    ],
)
def test_all_that_is_wanted_must_be_given(
    context: Context, given: list[str], message: str | None, remedy: str | None
) -> None:
    context.whole(("map",), "the score", given, ["north", "south"])
    wanted = [] if message is None else [(3, 1, "missing", message, remedy)]
    assert told(context) == wanted


@pytest.mark.parametrize(
    ("seats", "north", "south"),
    [
        (None, True, True),
        ([], False, False),
        (["south"], False, True),
        (["north", "south"], True, True),
    ],
)
def test_whom_a_channel_serves(
    context: Context, seats: list[str] | None, north: bool, south: bool
) -> None:
    channel = made(Channel, seats=seats)
    assert (context.serves(channel, "north"), context.serves(channel, "south")) == (north, south)
