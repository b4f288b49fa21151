"""Letters as they leave: how long they take, what they answer, how a single tone is read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.engine.tables import EAST, WEST, MakeTable, Table
from tests.oracle.play import accept, counter, message, propose, reject, withdraw
from tests.oracle.small import plain_channel, plain_level, small

TURNS = [f"1962-01-0{day} {at}" for day in (1, 2, 3) for at in ("00:00", "12:00")]


def with_wire(**more: Any) -> Any:
    return small(channels={"wire": plain_channel(**more)})


@pytest.mark.parametrize(
    ("hours", "draw", "due"),
    [
        ([0, 0], 0.99, 1),
        ([0, 12], 0.999, 1),
        ([0, 24], 0.25, 1),
        ([0, 24], 0.5, 1),
        ([0, 24], 0.75, 2),
        ([12, 36], 0.0, 1),
        ([12, 36], 0.25, 2),
        ([12, 36], 0.75, 3),
        ([12, 12], 0.5, 1),
        ([12.02, 12.02], 0.5, 2),
        ([60, 60], 0.5, 5),
        ([61, 61], 0.5, None),
        ([30, 90], 0.999, None),
    ],
)
def test_a_letter_is_due_at_the_first_turn_past_its_way(
    table: MakeTable, hours: list[float], draw: float, due: int | None
) -> None:
    played = table(with_wire(hours=hours), {"transit.east.0": draw}).turn(message("wire"))
    assert played.letter(EAST, 0)["due"] == (None if due is None else TURNS[due])


def test_each_place_and_seat_has_a_draw_of_its_own(table: MakeTable) -> None:
    channels = {name: plain_channel(hours=[0, 24]) for name in ("wire", "envoy")}
    luck = {"transit.east.0": 0.0, "transit.east.1": 0.9, "transit.west.0": 0.9}
    luck["transit.west.1"] = 0.0
    both = (message("wire"), message("envoy"))
    played = table(small(channels=channels), luck).turn(both, both)
    due = {(s, j): played.letter(s, 0, j)["due"] for s in (EAST, WEST) for j in (0, 1)}
    assert due == {
        (EAST, 0): TURNS[1],
        (EAST, 1): TURNS[2],
        (WEST, 0): TURNS[2],
        (WEST, 1): TURNS[1],
    }


@pytest.mark.parametrize(
    ("answer", "marked"),
    [
        (accept("wire", "envoy"), {"arrived", "answered"}),
        (reject("wire", "envoy"), {"arrived", "answered"}),
        (counter("wire", "envoy"), {"arrived", "answered"}),
        (message("envoy"), {"arrived", "open"}),
        (propose("envoy"), {"arrived", "open"}),
    ],
)
def test_an_answer_closes_what_it_answers_when_it_leaves(
    table: MakeTable, answer: Any, marked: set[str]
) -> None:
    scenario = small(channels={"envoy": plain_channel(hours=[30, 30])})
    played = table(scenario).turn(propose("wire", land="share")).turn(west=answer)
    assert played.marks(EAST, 0) == marked


def test_a_withdrawal_closes_nothing_until_it_arrives(table: MakeTable) -> None:
    scenario = small(channels={"envoy": plain_channel(hours=[20, 20])})
    played = table(scenario).turn(propose("wire", land="share")).turn(withdraw("wire", "envoy"))
    assert played.marks(EAST, 0) == {"arrived", "open"}
    assert played.turns(1).marks(EAST, 0) == {"arrived", "withdrawn"}


@pytest.mark.parametrize("way", [0.0, 0.9])
def test_where_there_is_one_tone_it_is_read_as_it_is_meant(table: MakeTable, way: float) -> None:
    luck = {"distort.east.0": 0.0, "distort_what.east.0": 0.9, "distort_way.east.0": way}
    scenario = with_wire(medium="oral", distortion=0.5)
    played = table(scenario, luck).turn(message("wire"))
    assert played.letter(EAST, 0)["tone_read"] == "plain"


@pytest.mark.parametrize(
    ("start", "way", "read"),
    [
        ("soft", 0.0, "firm"),
        ("soft", 0.9, "firm"),
        ("firm", 0.0, "hard"),
        ("firm", 0.5, "soft"),
        ("firm", 0.499, "hard"),
        ("hard", 0.0, "firm"),
        ("hard", 0.9, "firm"),
    ],
)
def test_a_tone_is_one_step_off_and_at_the_end_goes_the_other_way(
    table: MakeTable, start: str, way: float, read: str
) -> None:
    tones = {name: {"title": name} for name in ("soft", "firm", "hard")}
    luck = {"distort.east.0": 0.0, "distort_what.east.0": 0.0, "distort_way.east.0": way}
    scenario = small(channels={"wire": plain_channel(medium="oral", distortion=0.5)})
    data = scenario.model_dump(exclude_unset=True) | {"tones": tones}
    played = table(type(scenario).model_validate(data | {"seats": _seats(data, tones)}), luck)
    letter = played.turn(message("wire", start)).letter(EAST, 0)
    assert (letter["tone"], letter["tone_read"]) == (start, read)


def _seats(data: Any, tones: dict[str, Any]) -> Any:
    """The seats of the base with an opening for each tone."""
    return {
        name: seat | {"style": seat["style"] | {"tones": dict.fromkeys(tones, "So.")}}
        for name, seat in data["seats"].items()
    }


@pytest.mark.parametrize(("valid", "minutes"), [(24, 1440), (0.5, 30), (None, None)])
def test_a_proposal_lapses_so_long_after_it_was_sent(
    table: MakeTable, valid: float | None, minutes: int | None
) -> None:
    played = table(small()).turns(1).turn(propose("wire", valid=valid, land="share"))
    sent = int(played.game.model.index.instants[1])
    wanted = None if minutes is None else sent + minutes
    assert played.letter(EAST, 1)["expires"] == wanted


def test_words_do_not_lapse() -> None:
    """Whatever was written of it: only a proposal has a time, and a record keeps no other."""
    played = Table(small()).turn(replace(message("wire"), valid=24.0))
    assert played.letter(EAST, 0)["expires"] is None


@pytest.mark.parametrize(
    ("letter", "heat"),
    [
        (propose("wire", land="share"), 66),
        (propose("wire", land="yield"), 64),
        (propose("wire", land="keep"), 64),
        (propose("wire", sea="free"), 64),
        (propose("envoy", land="share"), 64),
        (message("wire"), 64),
    ],
)
def test_an_open_level_is_heard_by_its_channels_publicity(
    table: MakeTable, letter: Any, heat: float
) -> None:
    levels = {
        "share": plain_level(public={"east": {"heat": 4}, "west": {"heat": 9}}),
        "yield": plain_level(secret=True, public={"east": {"heat": 7}}),
    }
    channels = {"wire": plain_channel(public=0.5)}
    played = table(small(issues={"land": {"levels": levels}}, channels=channels)).turn(letter)
    assert played.heat == heat


@pytest.mark.parametrize("west", [False, True])
def test_what_was_answered_cannot_be_taken_back(table: MakeTable, west: bool) -> None:
    """Not once its author has the answer, whichever seat that is."""
    played = table(small())
    offer, answer, back = propose("wire", land="share"), reject("wire"), withdraw("wire")
    mine, theirs = (WEST, EAST) if west else (EAST, WEST)
    played.turn(**{mine: offer}).turn(**{theirs: answer})
    assert played.complaints(mine, back) != ()
    fresh = table(small()).turn(**{mine: offer})
    assert fresh.complaints(mine, back) == ()
