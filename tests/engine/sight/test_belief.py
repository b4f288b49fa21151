"""Beliefs about the other leader: moved by what was seen, each sign once, deeds more than words."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from math import exp
from random import Random
from typing import Any

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.orders import Letter
from game.engine.sight.belief import beliefs, believed
from game.engine.sight.imagine import imagine
from game.engine.sight.views import Views, views
from game.engine.state import State
from game.engine.turn import advance, start
from game.engine.view import Sign
from game.scenario import load
from game.scenario.format import Scenario
from game.seats.character import leaders
from game.seats.match import decide
from game.seats.random import RandomSeat
from tests.engine.hidden import flipped
from tests.engine.tables import EAST, WEST, MakeTable, Table
from tests.oracle.generate import generate
from tests.oracle.play import message, propose
from tests.oracle.small import plain_channel, plain_choice, plain_event, small

CRISES = ("cuba-1962", "friedrichstrasse-1961")
GAMES = 40


def logistic(logit: float) -> float:
    return 1 / (1 + exp(-logit))


def believing(**signs: Any) -> Scenario:
    """East believes of west's resolve what these signs say; west may go, creep, and write."""
    belief = {"that": "he is firm", "judgement": "made up", **signs}
    return small(
        seats={EAST: {"believes": {"resolve": belief}}},
        choices={WEST: {"go": plain_choice(public=True), "creep": plain_choice()}},
        flags={"up": {"title": "Up", "seen": "public", "judgement": "made up"}},
        events={
            "rises": plain_event(when="done.west.go", set=["up"]),
            "falls": plain_event(when="happened.rises", clear=["up"]),
        },
        tones={"loud": {"title": "Loud"}},
        channels={
            "wire": plain_channel(seats=[EAST, WEST]),
            "envoy": plain_channel(credit=0.5),
            "word": plain_channel(credit=2),
        },
    )


def chance(played: Table, seat: str = EAST) -> float:
    return played.game.view(seat).beliefs["resolve"].chance


def signs(played: Table) -> tuple[Sign, ...]:
    return played.game.view(EAST).beliefs["resolve"].signs


def loud(channel: str = "wire") -> Letter:
    return Letter(channel, "loud")


def test_a_belief_begins_even_and_rests_on_nothing(table: MakeTable) -> None:
    played = table(believing(choices={"go": 3}, offers={"land": {"keep": 2}}, flags={"up": 1}))
    assert chance(played) == 0.5
    assert signs(played) == ()


def test_who_is_given_no_belief_has_none(table: MakeTable) -> None:
    played = table(believing(choices={"go": 3})).turn((), "go")
    assert played.game.view(WEST).beliefs == {}
    model = compile_model(believing(choices={"go": 3}))
    state, _ = start(model, Luck.of(1, range(5)))
    assert beliefs(model, views(model, state, 1)).shape == (0, 5)
    assert beliefs(model, views(model, state, 0)).shape == (1, 5)


@pytest.mark.parametrize("weight", [1.25, -0.75, 5, -5])
def test_a_deed_adds_its_weight_to_the_logit_once(weight: float, table: MakeTable) -> None:
    played = table(believing(choices={"go": weight})).turn((), "go")
    assert chance(played) == pytest.approx(logistic(weight), abs=1e-9)
    assert signs(played) == (Sign("choice", "go", "", weight),)
    assert chance(played.turn((), "go").turn()) == chance(played)


@pytest.mark.parametrize(("weight", "sure"), [(1e6, True), (-1e6, False)])
def test_no_weight_is_too_great(weight: float, sure: bool, table: MakeTable) -> None:
    found = chance(table(believing(choices={"go": weight})).turn((), "go"))
    assert 0 < found < 1 and abs(found - sure) < 1e-6


def test_an_event_counts_once_it_was_and_a_flag_while_it_is_set(table: MakeTable) -> None:
    played = table(believing(events={"rises": 1}, flags={"up": 0.5})).turn((), "go")
    assert chance(played) == pytest.approx(logistic(1.5), abs=1e-9)
    assert [(sign.kind, sign.id) for sign in signs(played)] == [("event", "rises"), ("flag", "up")]
    assert chance(played.turn()) == pytest.approx(logistic(1), abs=1e-9)


def test_words_count_by_the_best_channel_by_which_they_came_and_once(table: MakeTable) -> None:
    played = table(believing(tones={"loud": 0.25}))
    assert chance(played.turn(loud(), ())) == 0.5, "one's own letters are no sign"
    assert chance(played.turn((), loud("envoy"))) == pytest.approx(logistic(0.125), abs=1e-9)
    assert chance(played.turn((), (loud("wire"), loud("envoy")))) == pytest.approx(
        logistic(0.25), abs=1e-9
    )
    assert chance(played.turn((), loud("word"))) == pytest.approx(logistic(0.5), abs=1e-9)
    assert signs(played) == (Sign("tone", "loud", "", 0.5),)
    assert chance(played.turn((), message())) == chance(played)


def test_what_is_offered_counts_where_it_is_named_in_a_proposal(table: MakeTable) -> None:
    offered = {"land": {"keep": 1, "yield": -2}, "sea": {"free": -0.5}}
    played = table(believing(offers=offered))
    assert chance(played.turn((), message())) == 0.5
    assert chance(played.turn(propose(land="yield"), ())) == 0.5, "one's own offer is no sign"
    assert chance(played.turn((), propose(sea="shut"))) == 0.5, "land was not named"
    played.turn((), propose(land="yield", sea="free"))
    assert chance(played) == pytest.approx(logistic(-2.5), abs=1e-9)
    assert [(sign.id, sign.level) for sign in signs(played)] == [("land", "yield"), ("sea", "free")]
    played.turn((), propose(land="keep"))
    assert chance(played) == pytest.approx(logistic(-1.5), abs=1e-9), "what was offered stays seen"


def test_a_letter_on_its_way_is_no_sign(table: MakeTable) -> None:
    scenario = believing(tones={"loud": 1})
    slow = plain_channel(hours=[20, 20])
    channels = {**scenario.channels, "wire": type(scenario.channels["wire"])(**slow)}
    played = table(scenario.model_copy(update={"channels": channels})).turn((), loud())
    assert chance(played) == 0.5
    assert chance(played.turn()) == pytest.approx(logistic(1), abs=1e-9)


@cache
def model_of(name: str) -> Model:
    return compile_model(load(name).scenario)


@cache
def courses(name: str) -> tuple[State, ...]:
    """Games between two seats that draw lots, turn by turn."""
    model = model_of(name)
    state, _ = start(model, Luck.of(62, range(GAMES)))
    found = [state]
    while not state.over.all():
        orders = decide(model, state, {seat: RandomSeat() for seat in model.seat_ids})
        state, _ = advance(model, state, orders)
        found.append(state)
    return tuple(found)


@pytest.mark.parametrize("name", CRISES)
def test_what_a_seat_did_not_see_moves_no_belief(name: str) -> None:
    model, moved = model_of(name), False
    for number, state in enumerate(courses(name)):
        for seat in (0, 1):
            mine = beliefs(model, views(model, state, seat))
            theirs = beliefs(model, views(model, flipped(model, state, seat, number), seat))
            assert mine.tobytes() == theirs.tobytes()
            moved = moved or bool((mine != 0.5).any())
    assert moved


def seen_by(part: Any, seat: str) -> bool:
    return (
        part == "public"
        or (isinstance(part, list) and seat in part)
        or (isinstance(part, dict) and part.get(seat) == "exact")
    )


def all_signs(data: Any, seat: str, other: str, rng: Random) -> dict[str, Any]:
    """A belief in which all that a seat may ever see of the other has some weight."""

    def weights(names: Iterable[str]) -> dict[str, float]:
        return {name: rng.uniform(-0.4, 0.4) for name in names}

    return {
        "that": "he is firm",
        "choices": weights(n for n, c in data["choices"][other].items() if c.get("public")),
        "events": weights(
            n for n, e in data["events"].items() if seen_by(e.get("seen", "public"), seat)
        ),
        "flags": weights(n for n, f in data["flags"].items() if seen_by(f["seen"], seat)),
        "offers": {name: weights(issue["levels"]) for name, issue in data["issues"].items()},
        "tones": weights(data["tones"]),
    }


@pytest.mark.parametrize("seed", range(8))
def test_nor_does_it_where_all_that_can_be_seen_has_weight(seed: int) -> None:
    data, rng = generate(seed), Random(seed)
    first, second = data["seats"]
    for seat, other in ((first, second), (second, first)):
        nature = next(iter(data["seats"][other]["natures"]))
        data["seats"][seat]["believes"] = {nature: all_signs(data, seat, other, rng)}
    model = compile_model(Scenario.model_validate_json(json.dumps(data), strict=True))
    told = 0
    state, _ = start(model, Luck.of(seed, range(GAMES)))
    while not state.over.all():
        seats = {seat: RandomSeat() for seat in model.seat_ids}
        state, _ = advance(model, state, decide(model, state, seats))
        for seat in (0, 1):
            mine = beliefs(model, views(model, state, seat))
            other_state = flipped(model, state, seat, state.turn)
            assert mine.tobytes() == beliefs(model, views(model, other_state, seat)).tobytes()
            told = max(told, len(set(mine[0].tolist())))
    assert told > 5, "many games have shown different things"


@pytest.mark.parametrize("name", CRISES)
def test_one_game_alone_believes_as_in_a_batch(name: str) -> None:
    model, state = model_of(name), courses(name)[-1]
    for seat in (0, 1):
        whole = beliefs(model, views(model, state, seat))
        assert whole.shape == (len(believed(model, seat)), GAMES) and len(whole) == 1
        for game in (0, 7, GAMES - 1):
            alone = views(model, state.choose(np.array([game])), seat)
            assert beliefs(model, alone).tobytes() == whole[:, game : game + 1].tobytes()


@pytest.mark.parametrize("name", CRISES)
def test_every_letter_together_weighs_less_than_the_dearest_deed(name: str) -> None:
    scenario = load(name).scenario
    best = max(channel.credit for channel in scenario.channels.values())
    for seat in scenario.seats.values():
        for belief in seat.believes.values():
            talk = sum(abs(weight) for weight in belief.tones.values()) * best
            assert 0 < 2 * talk < max(abs(weight) for weight in belief.choices.values())


def sides(model: Model, seen: Views, samples: int) -> float:
    """How often an imagined nature of the other seat lies above its mean."""
    (name,) = believed(model, seen.seat)
    row = model.index.natures[model.seat_ids[1 - seen.seat], name]
    drawn = imagine(model, seen, samples).natures[row]
    return float((drawn > model.nature_draws[row][0]).mean())


def test_natures_are_imagined_as_often_above_their_mean_as_is_believed() -> None:
    model, samples, told = model_of("cuba-1962"), 4000, []
    for game, turn in ((0, 0), (3, 9), (5, 9), (11, 14)):
        state = courses("cuba-1962")[turn].choose(np.array([game]))
        for seat in (0, 1):
            seen = views(model, state, seat)
            (held,) = beliefs(model, seen)[:, 0]
            assert abs(sides(model, seen, samples) - held) < 4 * (0.25 / samples) ** 0.5
            told.append(round(held, 3))
    assert len(set(told)) > 4, "games that differ in nothing show nothing"


def test_how_far_off_a_nature_lies_is_drawn_from_the_prior() -> None:
    model = model_of("cuba-1962")
    seen = views(model, courses("cuba-1962")[12].choose(np.array([5])), 0)
    row = model.index.natures["khrushchev", "resolve"]
    mean, sd = model.nature_draws[row]
    off = np.abs(imagine(model, seen, 4000).natures[row] - mean) / sd
    assert abs((off < 0.6745).mean() - 0.5) < 0.03


@pytest.mark.parametrize("name", CRISES)
def test_beliefs_tell_the_firm_machine_leader_from_the_yielding_one(name: str) -> None:
    """Late in games between the two leaders: better than an even chance, on average, and
    higher of those whose resolve is above its mean."""
    model = model_of(name)
    state, _ = start(model, Luck.of(9, range(400)))
    while state.turn < 0.7 * model.sizes.turns:
        state, _ = advance(model, state, decide(model, state, leaders(model.scenario)))
    right = []
    for seat in (0, 1):
        (held,), other = beliefs(model, views(model, state, seat)), model.seat_ids[1 - seat]
        firm = state.natures[model.index.natures[other, "resolve"]] > 0
        assert held[firm].mean() > held[~firm].mean()
        right.append(np.where(firm, np.log(held), np.log(1 - held)))
    assert np.mean(right) > np.log(0.5)
