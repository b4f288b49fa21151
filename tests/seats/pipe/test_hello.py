"""The greeting: everything in it is the scenario's, and it fits every scenario."""

from __future__ import annotations

import pytest

from game.engine.clock import turn_ids
from game.record.form import LetterForm
from game.seats.pipe.hello import PROTOCOL, hello
from game.seats.pipe.plain import Message, line_of, message_of
from tests.seats.sitting import loaded_of

SHIPPED = ("small", "cuba-1962", "cuba-1962-hot-line", "friedrichstrasse-1961")


def greeting(name: str, seat: str) -> Message:
    loaded = loaded_of(name)
    return hello(loaded.scenario, loaded.scenario.preset, loaded.fingerprint, seat, 10)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_seat_of_every_scenario_can_be_greeted(name: str) -> None:
    scenario = loaded_of(name).scenario
    for seat in scenario.seats:
        said = greeting(name, seat)
        assert message_of(line_of(said)) == said
        assert {said["seat"], said["other"]} == set(scenario.seats)
        assert (said["protocol"], said["scenario"]) == (PROTOCOL, scenario.id)
        assert said["turns"] == list(turn_ids(scenario))
        assert list(said["choices"][seat]) == list(scenario.choices[seat])
        assert len(line_of(said)) < 200_000


def test_a_seat_is_told_what_it_sees_and_may_use() -> None:
    north, south = greeting("small", "north"), greeting("small", "south")
    assert "lamp" in south["channels"] and "lamp" not in north["channels"]
    assert north["channels"]["envoy"]["hours"] == [1, 3]
    assert south["channels"]["envoy"]["hours"] == [2, 4]
    assert north["variables"]["fear_north"]["seen"] == "exact"
    assert south["variables"]["fear_north"]["seen"] != "exact"
    assert set(north["drafts"]) == {"offer_trade", "demand_razing", "take_back"}
    assert north["brief"] != south["brief"]


def test_levels_have_the_worth_of_ones_own_leader() -> None:
    scenario = loaded_of("small").scenario
    for seat, chair in scenario.seats.items():
        for issue, told in greeting("small", seat)["issues"].items():
            worth = {name: level["worth"] for name, level in told["levels"].items()}
            assert worth == {**dict.fromkeys(worth, 0.0), **chair.character.worth.get(issue, {})}


@pytest.mark.parametrize("name", SHIPPED)
def test_drafts_are_letters_in_the_notation_of_orders(name: str) -> None:
    scenario = loaded_of(name).scenario
    for seat in scenario.seats:
        for draft, told in greeting(name, seat)["drafts"].items():
            letter = LetterForm.model_validate({**told["letter"], "draft": draft}, strict=True)
            assert letter.tone == scenario.drafts[draft].tone


def test_an_ending_has_the_score_of_ones_own_seat() -> None:
    for seat in ("kennedy", "khrushchev"):
        endings = loaded_of("cuba-1962").scenario.endings
        told = greeting("cuba-1962", seat)["endings"]
        assert {name: each["score"] for name, each in told.items()} == {
            name: ending.score[seat] for name, ending in endings.items()
        }
