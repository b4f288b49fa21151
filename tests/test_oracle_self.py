"""The oracle as a whole: purity, its dump, its reading of expressions, and its random scenarios."""

from __future__ import annotations

import json
from collections import Counter
from copy import deepcopy
from functools import cache
from pathlib import Path
from random import Random

import pytest
import yaml

from game.engine.orders import Letter, Orders
from game.scenario import load
from game.scenario.conditions import expressions_of
from game.scenario.expressions import Names, resolve
from game.scenario.format import Scenario
from tests.oracle import Oracle, OracleState, Pins, dump
from tests.oracle.features import features_of_game
from tests.oracle.generate import generate, random_orders, random_pins
from tests.oracle.reader import read
from tests.oracle.small import plain_event, plain_variable, small

SEEDS = range(200)

EXPECTED = {
    "acceptance",
    "answered",
    "binding",
    "blurred report",
    "can be done only once",
    "counter-proposal",
    "end of a range",
    "ended in a turn",
    "ending limited_war",
    "ending ouster",
    "ending settlement",
    "ending stalemate",
    "ending war",
    "event consequence",
    "event hazard",
    "event scheduled",
    "event triggered",
    "expiry",
    "fails",
    "flag changed",
    "hazard again",
    "consequence again",
    "scheduled again",
    "triggered again",
    "illegal choice",
    "illegal letter",
    "issue moved",
    "its condition does not hold",
    "leak",
    "leaked",
    "level misread",
    "message",
    "misunderstanding",
    "never due",
    "no proposal there that could be withdrawn",
    "outer tenth",
    "paper",
    "proposal",
    "rejection",
    "report withheld",
    "risk booked",
    "superseded",
    "the channel cannot be used now",
    "the channel does not serve this seat",
    "the channel is taken by the letter before",
    "the choice belongs to another slot",
    "the letter before answers this proposal",
    "the other seat has no open proposal there",
    "tie",
    "tone misread",
    "two acceptances",
    "withdrawal",
    "withdrawn",
    "works",
}


@cache
def made(seed: int) -> Scenario:
    """A random scenario, read as strictly as the loader reads."""
    return Scenario.model_validate_json(json.dumps(generate(seed)), strict=True)


@cache
def met() -> Counter[str]:
    """In how many of the random scenarios each rule was met."""
    games = (features_of_game(Oracle(made(seed)), seed) for seed in SEEDS)
    return Counter(feature for found in games for feature in found)


def test_random_scenarios_meet_every_rule() -> None:
    missing = {feature for feature in EXPECTED if met()[feature] < 2}
    assert not missing


def test_random_scenarios_pass_the_loader(tmp_path: Path) -> None:
    for seed in range(0, 200, 5):
        path = tmp_path / f"made-{seed}.yaml"
        path.write_text(yaml.safe_dump(generate(seed), sort_keys=False), encoding="utf-8")
        assert load(path).scenario == made(seed)


def test_games_of_random_scenarios_are_not_over_at_once() -> None:
    turns = [play(seed).turn for seed in SEEDS]
    assert sum(turns) / len(turns) > 1.5


def play(seed: int, preset: str | None = None, game: int = 0) -> OracleState:
    """A whole game with random orders."""
    oracle, rng = Oracle(made(seed), preset), Random(seed)
    state = oracle.start(seed, game)
    while state.ending is None:
        state = oracle.advance(state, random_orders(rng, made(seed)))
    return state


def test_a_game_is_a_function_of_its_seed_and_number() -> None:
    for seed in range(40):
        assert dump(play(seed)) == dump(play(seed))
    assert any(dump(play(seed)) != dump(play(seed, game=1)) for seed in range(40))
    assert any(dump(play(seed)) != dump(play(seed, "grim")) for seed in range(40))


def test_scenarios_and_orders_are_functions_of_their_seed() -> None:
    assert generate(7) == generate(7) != generate(8)
    assert random_orders(Random(3), made(7)) == random_orders(Random(3), made(7))


def test_pins_change_games() -> None:
    changed = 0
    for seed in range(20):
        oracle, pins = Oracle(made(seed)), random_pins(Random(seed), made(seed))
        assert pins == random_pins(Random(seed), made(seed))
        free, pinned = oracle.start(seed), oracle.start(seed, pins=pins)
        changed += dump(oracle.advance(free, {})) != dump(oracle.advance(pinned, {}))
    assert changed > 3


def test_advance_leaves_the_state_alone() -> None:
    for seed in range(20):
        oracle, rng = Oracle(made(seed)), Random(seed)
        state = oracle.start(seed)
        before = deepcopy(state)
        oracle.advance(state, random_orders(rng, made(seed)))
        assert state == before


def test_a_dump_is_json_and_loses_nothing() -> None:
    for seed in range(20):
        found = dump(play(seed))
        assert json.loads(json.dumps(found)) == found


def test_the_dump_of_a_letter() -> None:
    oracle = Oracle(small())
    letter = Letter("wire", "plain", "proposal", {"sea": "free"}, valid=24)
    state = oracle.advance(oracle.start(1), {"west": Orders(letters=(letter,))})
    found = dump(state)["letters"]
    levels = {"land": "keep", "sea": "free"}
    # 2 January 1962 00:00 UTC lies 2921 days before 1970.
    assert found == {
        "west/1962-01-01 00:00/0": {
            "channel": "wire",
            "purpose": "proposal",
            "tone": "plain",
            "tone_read": "plain",
            "meant": levels,
            "read": levels,
            "named": ["sea"],
            "about": None,
            "expires": -2921 * 1440,
            "due": "1962-01-01 12:00",
            "arrived": True,
            "open": True,
            "withdrawn": False,
            "superseded": False,
            "answered": False,
            "misunderstanding": False,
            "leaked": False,
        }
    }


def test_expressions_are_read_as_the_game_reads_them() -> None:
    count = 0
    for seed in SEEDS:
        names = Names.of(made(seed))
        for placed in expressions_of(made(seed)):
            assert read(placed.text, made(seed)) == resolve(placed.text, names, placed.scope)
            count += 1
    assert count > 2000


@pytest.mark.parametrize(
    "text",
    ["heat >", "heat > 1 and true or false", "(heat > 1", "heat > 1)", "cold > 1", "level.land"],
)
def test_what_is_no_expression_is_refused(text: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        read(text, small())


def test_a_new_event_moves_no_other_draw() -> None:
    noisy = {"heat": {"noise": 3}, "cold": plain_variable(noise=2)}
    event = {"fire": plain_event(hazard={"base": -1})}
    without, with_event = (Oracle(small(variables=noisy, events=events)) for events in ({}, event))
    first, second = without.start(5), with_event.start(5)
    for _ in range(5):
        first, second = without.advance(first, {}), with_event.advance(second, {})
    assert first.variables == second.variables


def test_pins_hold_in_their_turn_alone() -> None:
    noisy = {"heat": {"noise": 3}}
    oracle = Oracle(small(variables=noisy))
    free = oracle.start(5)
    pinned = oracle.start(5, pins=Pins({"1962-01-01 12:00": {"noise.heat": 0.5}}))
    free, pinned = oracle.advance(free, {}), oracle.advance(pinned, {})
    assert free.variables == pinned.variables
    free, pinned = oracle.advance(free, {}), oracle.advance(pinned, {})
    assert free.variables != pinned.variables


def test_the_mean_risk_while_alive_is_the_frequency_of_war() -> None:
    # The ledger's identity, within four standard errors of the difference of 2,000 games.
    events = {"fire": plain_event(hazard={"base": -2, "terms": {"heat": 1}}, ends="war")}
    oracle = Oracle(small(events=events, variables={"heat": {"noise": 10}}))
    risk, wars = 0.0, 0
    for game in range(2000):
        state = oracle.start(1, game)
        while state.ending is None:
            state = oracle.advance(state, {})
        risk += state.ledger["fire"] / 2000
        wars += state.ending == "war"
    assert abs(risk - wars / 2000) < 4 * (risk * (1 - risk) / 2000) ** 0.5
