"""Who sees what, and when papers may come, compiled."""

from __future__ import annotations

from typing import Any

import pytest

from game.engine.arithmetic import rounded
from game.engine.compile import compile_model
from game.engine.compile.known import sight
from game.engine.model import Model, Paper
from game.scenario.format import Blur
from tests.oracle.small import (
    EAST,
    WEST,
    plain_document,
    plain_event,
    plain_variable,
    small,
    turns_at,
)

SEEN: dict[str, Any] = {
    "open": "public",
    "dark": "hidden",
    "theirs": {WEST: "exact", EAST: "never"},
    "blurred": {EAST: {"spread": 3.3, "every": 18, "when": "heat > 1"}, WEST: "exact"},
    "half": {EAST: "exact"},
}


def model() -> Model:
    variables = {name: plain_variable(seen=seen) for name, seen in SEEN.items()}
    flags = {
        name: {"title": name, "seen": SEEN[name], "judgement": "m"}
        for name in ("open", "dark", "theirs", "half")
    }
    flags = {f"flag_{name}": flag for name, flag in flags.items()}
    return compile_model(small(variables=variables, flags=flags))


def names(of: Model, rows: Any) -> list[str]:
    return [of.variable_ids[row] for row in rows]


def test_exact_is_what_is_public_or_said_to_be_exact() -> None:
    found = model()
    east, west = (names(found, rows) for rows in found.exact)
    assert east == ["heat", "open", "half"]
    assert west == ["heat", "open", "theirs", "blurred"]


def test_flags_are_seen_or_not() -> None:
    found = model()
    ids = list(found.index.flags)
    east, west = ([ids[row] for row in rows] for rows in found.seen_flags)
    assert (east, west) == (["flag_open", "flag_half"], ["flag_open", "flag_theirs"])


def test_a_blur_belongs_to_one_seat_and_has_its_own_draw() -> None:
    (blur,) = model().blurs
    assert blur.name == "report.east.blurred"
    assert (blur.seat, model().variable_ids[blur.variable]) == (0, "blurred")
    assert (blur.spread, blur.every) == (rounded(3.3, 20), 18)
    assert blur.when is not None


@pytest.mark.parametrize(
    ("name", "east", "west"),
    [
        ("open", "exact", "exact"),
        ("dark", "never", "never"),
        ("theirs", "never", "exact"),
        ("half", "exact", "never"),
    ],
)
def test_how_a_seat_sees_a_part(name: str, east: str, west: str) -> None:
    part = model().scenario.variables[name]
    assert (sight(part, EAST), sight(part, WEST)) == (east, west)


def test_a_blur_is_seen_as_the_author_wrote_it() -> None:
    part = model().scenario.variables["blurred"]
    seen = sight(part, EAST)
    assert isinstance(seen, Blur) and seen.every == 18
    assert sight(part, WEST) == "exact"


DAYS = turns_at("1962-01-01 00:00", "1962-01-01 12:00", "1962-01-02 00:00")
DAYS[0]["turns"][1]["documents"] = ["listed", "both_ways"]
DAYS[1]["turns"][0]["documents"] = ["listed"]


def papers(**documents: Any) -> dict[tuple[str, str], Paper]:
    made = compile_model(
        small(
            days=DAYS,
            calendar_ends="1962-01-03 00:00",
            variables={"cold": plain_variable(seen={EAST: "exact", WEST: {"spread": 2}})},
            events={"fire": plain_event(hazard={"base": 0})},
            documents={
                "listed": plain_document(to=EAST),
                "both_ways": plain_document(to=EAST, at="1962-01-02 00:00"),
                **{name: plain_document(**document) for name, document in documents.items()},
            },
        )
    )
    return dict(zip(made.index.papers, made.papers, strict=True))


def test_ways_by_which_a_paper_may_come() -> None:
    found = papers(
        dated={"to": EAST, "at": "1962-01-01 06:00"},
        after={"to": EAST, "after": ["fire"]},
        free={"to": EAST, "when": "heat > 1"},
    )
    ways = {name: (sorted(p.listed), p.since, p.after, p.free) for (name, _), p in found.items()}
    assert ways == {
        "listed": ([1, 2], None, (), False),
        "both_ways": ([1], 2, (), False),
        "dated": ([], 1, (), False),
        "after": ([], None, (0,), False),
        "free": ([], None, (), True),
    }


def test_a_date_past_the_calendar_is_past_its_last_turn() -> None:
    found = papers(late={"to": EAST, "at": "1962-01-02 12:00"})
    assert found["late", EAST].since == 3


def test_a_paper_says_nothing_of_what_its_reader_sees_exactly() -> None:
    claims = {"cold": {"value": 7.00001, "spread": 0.3}}
    found = papers(memo={"to": [EAST, WEST], "reports": claims})
    assert found["memo", EAST].reports == ()
    (report,) = found["memo", WEST].reports
    assert report.name == "document.memo.west.cold"
    assert (report.value, report.spread) == (7.0, rounded(0.3, 20))


def test_a_report_without_a_value_is_of_the_truth() -> None:
    found = papers(memo={"to": WEST, "reports": {"cold": {"spread": 1}}})
    (report,) = found["memo", WEST].reports
    assert report.value is None
