"""Every bound of the format, written down by hand: taken at the limit, refused beyond it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from game.scenario import format as form
from game.scenario.format.calendar import Day
from game.scenario.format.card import Card
from game.scenario.format.documents import Claimed
from game.scenario.format.endings import Price
from game.scenario.format.look import Look
from game.scenario.format.plot import Course, Fix, Frame
from game.scenario.format.seats import Adviser, Nature
from game.scenario.format.starts import Start
from game.scenario.format.variables import Blur, Fact
from tests.scenario.format.parts import LEAST, made

TINY = 1e-9
TURN = {"at": "09:00"}
LEVEL = {"title": "T", "clause": {}}

Row = tuple[type[BaseModel], str, Any, Any, str]

NUMBERS: list[Row] = [
    (form.Choice, "rung", 0, -1, "greater_than_equal"),
    (form.Choice, "rung", 44, 45, "less_than_equal"),
    (Claimed, "spread", TINY, 0, "greater_than"),
    (form.Channel, "distortion", 0, -TINY, "greater_than_equal"),
    (form.Channel, "distortion", 1, 1 + TINY, "less_than_equal"),
    (form.Channel, "public", 0, -TINY, "greater_than_equal"),
    (form.Channel, "public", 1, 1 + TINY, "less_than_equal"),
    (form.Channel, "credit", 0, -TINY, "greater_than_equal"),
    (form.Channel, "credit", 2, 2 + TINY, "less_than_equal"),
    (form.Channel, "leak", 0, -TINY, "greater_than_equal"),
    (form.Channel, "leak", 0.5, 0.5 + TINY, "less_than_equal"),
    (Course, "hours", -1000, -1000.5, "greater_than_equal"),
    (Course, "hours", 1000, 1000.5, "less_than_equal"),
    (Course, "knots", TINY, 0, "greater_than"),
    (Course, "knots", 2000, 2000.5, "less_than_equal"),
    (form.Sighting, "doubt", 0, -TINY, "greater_than_equal"),
    (form.Sighting, "drift", 0, -TINY, "greater_than_equal"),
    (form.Sighting, "trail", 0, -1, "greater_than_equal"),
    (form.Sighting, "trail", 20, 21, "less_than_equal"),
    (form.Sighting, "lag", 0, -TINY, "greater_than_equal"),
    (Frame, "span", TINY, 0, "greater_than"),
    (Frame, "span", 10_800, 10_801, "less_than_equal"),
    (Adviser, "stance", 0, -TINY, "greater_than_equal"),
    (Adviser, "odds", -10, -10.5, "greater_than_equal"),
    (Adviser, "odds", 10, 10.5, "less_than_equal"),
    (Nature, "sd", 0, -TINY, "greater_than_equal"),
    (form.Character, "temper", 0, -TINY, "greater_than_equal"),
    (form.Character, "pace_hours", TINY, 0, "greater_than"),
    (Blur, "spread", TINY, 0, "greater_than"),
    (Blur, "every", 0, -TINY, "greater_than_equal"),
    (form.Variable, "noise", 0, -TINY, "greater_than_equal"),
    (Fact, "chance", 0, -TINY, "greater_than_equal"),
    (Fact, "chance", 1, 1 + TINY, "less_than_equal"),
]

LENGTHS: list[Row] = [
    (form.Zone, "utc", {"1962-01-01": 0}, {}, "too_short"),
    (Day, "turns", [TURN], [], "too_short"),
    (Day, "turns", [TURN] * 48, [TURN] * 49, "too_long"),
    (Card, "assumes", {"a": {"text": "T"}}, {}, "too_short"),
    (Price, "weights", {"a": 1}, {}, "too_short"),
    (Price, "told", [{"text": "T"}], [], "too_short"),
    (form.Issue, "levels", {"a": LEVEL, "b": LEVEL}, {"a": LEVEL}, "too_short"),
    (
        form.Issue,
        "levels",
        {f"l{n}": LEVEL for n in range(100)},
        {f"l{n}": LEVEL for n in range(101)},
        "too_long",
    ),
    (Look, "instruments", ["a"] * 5, ["a"] * 6, "too_long"),
    (Look, "poles", ["a", "b"], ["a"], "too_short"),
    (Look, "poles", ["a", "b"], ["a", "b", "c"], "too_long"),
    (Look, "received", "x" * 16, "x" * 17, "string_too_long"),
    (Look, "flash", "x" * 16, "x" * 17, "string_too_long"),
    (Look, "role", "x" * 40, "x" * 41, "string_too_long"),
    (Look, "closed", "x" * 40, "x" * 41, "string_too_long"),
    (Look, "folder", "x" * 40, "x" * 41, "string_too_long"),
    (form.Choice, "takes", "x" * 16, "x" * 17, "string_too_long"),
    (form.Choice, "needs", "x" * 16, "x" * 17, "string_too_long"),
    (form.Variable, "short", "x" * 16, "x" * 17, "string_too_long"),
    (form.Choice, "title", "x" * 20_000, "x" * 20_001, "string_too_long"),
    (form.Choice, "when", "x" * 500, "x" * 501, "string_too_long"),
    (form.Choice, "when", "x", " ", "string_too_short"),
    (form.Choice, "slot", "x" * 60, "x" * 61, "string_too_long"),
    (Course, "after", "x" * 121, "x" * 122, "string_too_long"),
]

PATTERNS: list[Row] = [
    (form.Choice, "slot", "a", "", "string_pattern_mismatch"),
    (form.Choice, "slot", "a_1", "_a", "string_pattern_mismatch"),
    (form.Choice, "slot", "act2", "2act", "string_pattern_mismatch"),
    (form.Choice, "slot", "act", "Act", "string_pattern_mismatch"),
    (form.Choice, "slot", "act", "act-up", "string_pattern_mismatch"),
    (form.Choice, "slot", "act", "act\n", "string_pattern_mismatch"),
    (Day, "date", "1962-10-27", "1962-10-7", "string_pattern_mismatch"),
    (Day, "date", "0001-01-01", "27-10-1962", "string_pattern_mismatch"),
    (Start, "turn", "1962-10-27 09:00", "1962-10-27", "string_pattern_mismatch"),
    (Start, "turn", "1962-10-27 09:00", "1962-10-27 9:00", "string_pattern_mismatch"),
    (Start, "turn", "1962-10-27 09:00", "1962-10-27  09:00", "string_pattern_mismatch"),
    (Start, "turn", "1962-10-27 09:00", "1962-10-27 09:00:00", "string_pattern_mismatch"),
    (Fix, "at", "1962-10-27 09:00", "1962-10-27T09:00", "string_pattern_mismatch"),
    (Course, "after", "flag", "Flag", "string_pattern_mismatch"),
    (Course, "after", "north.act", "north.act.up", "string_pattern_mismatch"),
    (Course, "after", "north.act", "north.", "string_pattern_mismatch"),
    (Course, "after", "north.act", ".act", "string_pattern_mismatch"),
]

WORDS: list[tuple[type[BaseModel], str, list[str]]] = [
    (form.Choice, "band", ["diplomacy", "force", "public", "covert"]),
    (form.AdviserLine, "stance", ["for", "against"]),
    (form.Document, "kind", ["briefing", "intelligence", "letter", "press", "memo"]),
    (form.Document, "picture", ["launch_site", "telegram", "ship", "map", "none"]),
    (form.Ending, "kind", ["war", "limited_war", "ouster", "settlement", "stalemate"]),
    (form.Event, "seen", ["public", "hidden"]),
    (form.Channel, "medium", ["written", "translated", "oral", "broadcast"]),
    (Look, "desk", ["night", "oxblood"]),
    (Look, "emblem", ["eagle", "hammer", "star", "knot"]),
    (form.Variable, "bad", ["high", "low"]),
    (form.Variable, "seen", ["public", "hidden"]),
    (form.Flag, "seen", ["public", "hidden"]),
]


def faults(part: type[BaseModel], **more: Any) -> set[tuple[str, Any]]:
    """The type and the entry of each fault; none where the part can be made."""
    try:
        part.model_validate({**LEAST[part], **more})
    except ValidationError as error:
        return {(one["type"], one["loc"][0] if one["loc"] else "") for one in error.errors()}
    return set()


@pytest.mark.parametrize(
    ("part", "name", "taken", "refused", "why"),
    NUMBERS + LENGTHS + PATTERNS,
    ids=[f"{row[0].__name__}.{row[1]}" for row in NUMBERS + LENGTHS + PATTERNS],
)
def test_taken_at_the_limit_and_refused_beyond_it(
    part: type[BaseModel], name: str, taken: Any, refused: Any, why: str
) -> None:
    assert faults(part, **{name: taken}) == set()
    assert (why, name) in faults(part, **{name: refused})


def test_ids_and_moments_within_lists_are_held_to_the_same() -> None:
    assert faults(form.Document, after=["shots", "Riots"]) == {("string_pattern_mismatch", "after")}
    assert faults(form.Outcome, effects={"Heat": 1}) == {("string_pattern_mismatch", "effects")}
    assert faults(form.Outcome, stands={"fort": "Stays"}) == {("string_pattern_mismatch", "stands")}
    assert faults(form.Zone, utc={"1.1.1962": 0}) == {("string_pattern_mismatch", "utc")}


@pytest.mark.parametrize(("part", "name", "words"), WORDS)
def test_only_the_words_that_there_are(part: type[BaseModel], name: str, words: list[str]) -> None:
    for word in words:
        assert faults(part, **{name: word}) == set(), word
    for wrong in ("", words[0].upper(), words[0] + "s", "x"):
        assert {name} == {entry for _, entry in faults(part, **{name: wrong})}, wrong


@pytest.mark.parametrize(
    ("place", "fault"),
    [
        ([180, 90], False),
        ([-180, -90], False),
        ([180.1, 0], True),
        ([-180.1, 0], True),
        ([0, 90.1], True),
        ([0, -90.1], True),
        ([0], True),
        ([0, 0, 0], True),
    ],
)
def test_places_lie_on_the_globe(place: list[float], fault: bool) -> None:
    assert bool(faults(Frame, centre=place)) is fault
    assert bool(faults(form.PlotMark, at=place)) is fault
    assert bool(faults(Fix, place=place)) is fault
    assert bool(faults(Course, to=[place])) is fault


@pytest.mark.parametrize("seen", [{"north": "exact"}, {"north": "never", "south": "exact"}, {}])
def test_sights_seat_by_seat(seen: dict[str, Any]) -> None:
    assert faults(form.Variable, seen=seen) == faults(form.Flag, seen=seen) == set()


def test_a_flag_is_never_blurred() -> None:
    blurred = {"north": {"spread": 3}}
    assert made(form.Variable, seen=blurred).seen["north"] == made(Blur, spread=3)
    assert faults(form.Flag, seen=blurred)


def test_transit_for_both_or_by_sender() -> None:
    assert made(form.Channel, hours=[1, 2]).hours == (1, 2)
    assert made(form.Channel, hours={"north": [1, 2]}).hours == {"north": (1, 2)}
    for wrong in ([1], [1, 2, 3], 4, {"north": [1]}):
        assert {entry for _, entry in faults(form.Channel, hours=wrong)} == {"hours"}
