"""What the entries of one part ask of each other: hand-made parts, and the words of refusals."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from game.scenario import format as form
from game.scenario.format.endings import Price
from tests.scenario.format.parts import LEAST, Plain, made

AT, LATER = "1962-10-27 09:00", "1962-10-28 09:00"
ODDS = {"base": 0}
few = settings(max_examples=60, deadline=None)


def refusal(part: type[BaseModel], bare: bool = False, **more: Any) -> str:
    """Why a part is refused as a whole; empty where it can be made."""
    try:
        part.model_validate(more if bare else {**LEAST[part], **more})
    except ValidationError as error:
        (one,) = error.errors()
        assert (one["type"], one["loc"]) == ("value_error", ())
        return one["msg"].removeprefix("Value error, ")
    return ""


BOTH = "an event has hazard or chance, not both; remove one of them"
DATED = "at and until belong to scheduled events; remove them, or hazard and chance"
NEVER = "nothing says when it happens; add at, when, hazard or chance"
LEADS = "then and ends belong to hazards and consequences; remove them, or add hazard"
ASKS = "a consequence takes no when; put the condition into plus of its chance"


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"hazard": ODDS, "chance": ODDS}, BOTH),
        ({"hazard": ODDS, "chance": ODDS, "at": AT}, BOTH),
        ({"hazard": ODDS, "at": AT}, DATED),
        ({"hazard": ODDS, "until": AT}, DATED),
        ({"chance": ODDS, "at": AT}, DATED),
        ({"chance": ODDS, "until": AT}, DATED),
        ({}, NEVER),
        ({"until": AT}, NEVER),
        ({"then": ["x"]}, NEVER),
        ({"at": AT, "then": ["x"]}, LEADS),
        ({"at": AT, "ends": "war"}, LEADS),
        ({"when": "a > 1", "then": ["x"]}, LEADS),
        ({"when": "a > 1", "ends": "war"}, LEADS),
        ({"chance": ODDS, "when": "a > 1"}, ASKS),
        ({"hazard": ODDS}, ""),
        ({"hazard": ODDS, "when": "a > 1", "then": ["x"], "ends": "war"}, ""),
        ({"chance": ODDS, "then": ["x"], "ends": "war"}, ""),
        ({"at": AT}, ""),
        ({"at": AT, "until": LATER, "when": "a > 1"}, ""),
        ({"when": "a > 1"}, ""),
        ({"when": "a > 1", "until": LATER}, ""),
    ],
)
def test_an_event_is_of_exactly_one_kind(fields: Plain, why: str) -> None:
    assert refusal(form.Event, bare=True, title="T", **fields) == why


@few
@given(st.sets(st.sampled_from(["at", "until", "when", "hazard", "chance", "then", "ends"])))
def test_every_event_that_can_be_made_has_one_thing_that_brings_it(names: set[str]) -> None:
    values: Plain = {"at": AT, "until": LATER, "when": "a > 1", "hazard": ODDS, "chance": ODDS,
                     "then": ["x"], "ends": "war"}  # fmt: skip
    if refusal(form.Event, bare=True, title="T", **{name: values[name] for name in names}):
        return
    assert len(names & {"hazard", "chance"}) <= 1
    assert names & {"at", "when", "hazard", "chance"}
    assert not (names & {"then", "ends"}) or names & {"hazard", "chance"}
    assert not (names & {"hazard", "chance"} and names & {"at", "until"})


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"propose": {}, "accept": "c"}, "a letter has one purpose, not propose and accept; keep"),
        ({"reject": "c", "withdraw": "c"}, "a letter has one purpose, not reject and withdraw;"),
        (
            {"propose": {}, "accept": "c", "reject": "c", "withdraw": "c"},
            "a letter has one purpose, not propose and accept and reject and withdraw; keep one",
        ),
        ({"answers": "c"}, "answers and valid go with propose; add propose, or remove them"),
        ({"valid": 3}, "answers and valid go with propose; add propose, or remove them"),
        ({"accept": "c", "valid": 3}, "answers and valid go with propose"),
        ({"reject": "c", "answers": "c"}, "answers and valid go with propose"),
        ({"propose": {}}, ""),
        ({"propose": {"a": "b"}, "answers": "c", "valid": 3}, ""),
        ({"accept": "c"}, ""),
        ({"reject": "c"}, ""),
        ({"withdraw": "c"}, ""),
        ({}, ""),
    ],
)
def test_a_draft_has_one_purpose_at_most(fields: Plain, why: str) -> None:
    found = refusal(form.Draft, **fields)
    assert found.startswith(why) and bool(found) == bool(why)


@pytest.mark.parametrize(
    ("hours", "fault"), [(1e-9, False), (10_000, False), (0, True), (-1, True)]
)
def test_how_long_a_proposal_may_stand(hours: float, fault: bool) -> None:
    draft: Plain = {"propose": {}, "valid": hours}
    if not fault:
        assert made(form.Draft, **draft).valid == hours
        return
    with pytest.raises(ValidationError, match="greater than 0"):
        made(form.Draft, **draft)


@pytest.mark.parametrize("medium", ["written", "broadcast", "translated", "oral"])
@pytest.mark.parametrize("chance", [0, 0.01])
def test_only_what_passes_through_a_mouth_or_a_translator_is_misread(
    medium: str, chance: float
) -> None:
    found = refusal(form.Channel, medium=medium, distortion=chance)
    if chance and medium in ("written", "broadcast"):
        assert found == (
            f"a {medium} channel cannot distort; "
            "set distortion to 0 or medium to translated or oral"
        )
    else:
        assert found == ""


def test_a_war_comes_by_events_and_no_other_ending_must() -> None:
    war = "a war ending has no when; name it in an event's ends instead"
    for kind in ("war", "limited_war", "ouster", "settlement", "stalemate"):
        assert refusal(form.Ending, kind=kind, when="a > 1") == (war if kind == "war" else "")
        assert refusal(form.Ending, kind=kind) == ""


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"range": [0, 0]}, "the range 0 to 0 is empty; write [low, high]"),
        ({"range": [1, -1]}, "the range 1 to -1 is empty; write [low, high]"),
        ({"start": 100}, ""),
        ({"start": 0}, ""),
        ({"start": 100.5}, "start 100.5 lies outside the range 0 to 100; change one of them"),
        ({"start": -0.5}, "start -0.5 lies outside the range 0 to 100; change one of them"),
        ({"rest": 100}, ""),
        ({"rest": 101}, "rest 101 lies outside the range 0 to 100; change one of them"),
        ({"rest": -1}, "rest -1 lies outside the range 0 to 100; change one of them"),
        ({"start": 3, "range": [4, 8]}, "start 3 lies outside the range 4 to 8; change one"),
        ({"start": -3, "range": [-4, 0], "rest": -4}, ""),
    ],
)  # fmt: skip
def test_a_variable_starts_and_rests_within_its_range(fields: Plain, why: str) -> None:
    found = refusal(form.Variable, **fields)
    assert found.startswith(why) and bool(found) == bool(why)


@few
@given(*[st.integers(-20, 20)] * 3)
def test_a_start_is_taken_exactly_where_it_lies_within(low: int, high: int, start: int) -> None:
    found = refusal(form.Variable, range=[low, high], start=start)
    assert (found == "") is (low < high and low <= start <= high)


LAST = "the last word of a price has no below, and each before it has one"
RISE = "the words of a price go from the least to the greatest below"


@pytest.mark.parametrize(
    ("bounds", "why"),
    [
        ([None], ""),
        ([1], LAST),
        ([1, None], ""),
        ([1, 2, None], ""),
        ([-1, 0, None], ""),
        ([1, 2], LAST),
        ([None, None], LAST),
        ([1, None, None], LAST),
        ([None, 1], LAST),
        ([2, 1, None], RISE),
        ([1, 1, None], RISE),
        ([0, 2, 1, None], RISE),
    ],
)
def test_the_words_of_a_price(bounds: list[float | None], why: str) -> None:
    told = [{"text": "T", **({} if each is None else {"below": each})} for each in bounds]
    assert refusal(Price, told=told) == why


@few
@given(st.lists(st.integers(-5, 5), max_size=4))
def test_the_words_of_a_price_that_is_taken_rise(bounds: list[int]) -> None:
    told: list[Plain] = [{"text": "T", "below": each} for each in bounds]
    rises = all(one < two for one, two in pairwise(bounds))
    assert (refusal(Price, told=[*told, {"text": "last"}]) == "") is rises


ONE = "a mark has one of at, track and path; write one of them"
LINE = "a path of two places or more belongs to a line; change kind or path"
TWO = "a line needs two places or more; add one to its path"
RING = "a radius belongs to a ring; change kind or radius"
FIX = {"at": AT, "place": [0, 0]}


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"kind": "city", "at": [0, 0]}, ""),
        ({"kind": "tanker", "track": [FIX]}, ""),
        ({"kind": "line", "path": [[0, 0], [1, 1]]}, ""),
        ({"kind": "ring", "at": [0, 0], "radius": 5}, ""),
        ({"kind": "city"}, ONE),
        ({"kind": "city", "at": [0, 0], "track": [FIX]}, ONE),
        ({"kind": "line", "track": [FIX], "path": [[0, 0], [1, 1]]}, ONE),
        ({"kind": "city", "track": []}, ONE),
        ({"kind": "line", "at": [0, 0]}, LINE),
        ({"kind": "city", "path": [[0, 0], [1, 1]]}, LINE),
        ({"kind": "line", "path": [[0, 0]]}, TWO),
        ({"kind": "ring", "at": [0, 0]}, RING),
        ({"kind": "city", "at": [0, 0], "radius": 5}, RING),
        ({"kind": "line", "path": [[0, 0], [1, 1]], "radius": 5}, RING),
    ],
)
def test_a_mark_stands_somewhere_and_has_the_shape_of_its_kind(fields: Plain, why: str) -> None:
    assert refusal(form.PlotMark, bare=True, title="T", **fields) == why


@pytest.mark.parametrize(
    ("radius", "taken"), [(1e-9, True), (10_800, True), (0, False), (10_801, False)]
)
def test_how_wide_a_ring_may_be(radius: float, taken: bool) -> None:
    ring: Plain = {"kind": "ring", "radius": radius}
    if taken:
        assert made(form.PlotMark, **ring).radius == radius
        return
    with pytest.raises(ValidationError):
        made(form.PlotMark, **ring)


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({}, ""),
        ({"at": AT}, ""),
        ({"after": "shots"}, ""),
        ({"at": AT, "after": "shots"}, "reports begin at a moment or after a deed; remove at or"),
        ({"every": 3, "lag": 1}, ""),
        ({"every": 0.5, "lag": 1000}, ""),
        ({"lag": 1}, "lag goes with every, in hours; add every, or remove lag"),
        ({"every": "once", "lag": 1}, "lag goes with every, in hours; add every, or remove lag"),
        ({"every": "once"}, ""),
        ({"every": "once", "lag": 0}, ""),
    ],
)
def test_how_a_seat_sees_a_mark(fields: Plain, why: str) -> None:
    found = refusal(form.Sighting, **fields)
    assert found.startswith(why) and bool(found) == bool(why)
