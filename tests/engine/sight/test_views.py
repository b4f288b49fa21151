"""Private means private: what a seat does not know moves nothing that it is given."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.conditions import holds
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.sight.imagine import estimate, imagine
from game.engine.sight.see import see
from game.engine.sight.shadow import shadow
from game.engine.sight.views import views
from game.engine.state import State
from game.engine.steps.legality import judge
from game.engine.turn import Report, advance, start
from game.scenario import load
from game.scenario.conditions import expressions_of
from game.scenario.expressions import Scope
from game.scenario.format import Scenario
from game.seats.match import decide
from game.seats.random import RandomSeat
from tests.engine.hidden import flipped, flipped_report
from tests.engine.tables import EAST, WEST, MakeTable, array_difference
from tests.oracle.generate import generate
from tests.oracle.play import accept, message, propose
from tests.oracle.small import plain_channel, plain_choice, plain_event, plain_variable, small

SMALL = Path(__file__).parents[2] / "scenarios" / "small.yaml"
GAMES = 12

Moment = tuple[State, Report]


@cache
def model_of(name: str) -> Model:
    if name.startswith("made-"):
        data = json.dumps(generate(int(name[5:])))
        return compile_model(Scenario.model_validate_json(data, strict=True))
    return compile_model(load(SMALL if name == "small" else name).scenario)


@cache
def moments(name: str) -> tuple[Moment, ...]:
    """All turns of some games between two seats that draw lots."""
    model = model_of(name)
    state, report = start(model, Luck.of(1962, range(GAMES)))
    found = [(state, report)]
    while not state.over.all():
        orders = decide(model, state, {seat: RandomSeat() for seat in model.seat_ids})
        state, report = advance(model, state, orders)
        found.append((state, report))
    return tuple(found)


def both_seats(name: str) -> Iterator[tuple[int, int, State, Report]]:
    for number, (state, report) in enumerate(moments(name)):
        for seat in (0, 1):
            yield number, seat, state, report


WHERE = ["small", "cuba-1962", *(f"made-{seed}" for seed in range(25))]


@pytest.mark.parametrize("name", WHERE)
def test_two_states_alike_to_a_seat_give_it_the_same_views(name: str) -> None:
    model = model_of(name)
    for number, seat, state, _ in both_seats(name):
        other = flipped(model, state, seat, number)
        mine, theirs = views(model, state, seat), views(model, other, seat)
        assert array_difference(mine, theirs) is None, f"{model.seat_ids[seat]} in turn {number}"


def test_views_are_worked_out_when_they_are_looked_at() -> None:
    model, (state, _) = model_of("cuba-1962"), moments("cuba-1962")[3]
    seen = views(model, state, 0)
    assert "received" not in vars(seen) and "legal" not in vars(seen)
    assert seen.legal is seen.legal and "legal" in vars(seen)
    assert [name for name, _ in seen.parts()] == [
        each.name for each in fields(seen) if each.name not in ("seat", "turn")
    ]
    with pytest.raises(AttributeError, match="has no 'truth'"):
        seen.truth  # noqa: B018
    assert seen.take(np.array([2, 1])).value.tolist() == state.known_value[0][:, [2, 1]].tolist()


def test_what_a_seat_asks_is_what_its_shadow_says() -> None:
    model, (state, _) = model_of("cuba-1962"), moments("cuba-1962")[8]
    for row, seat in enumerate(model.seat_ids):
        seen, asked = views(model, state, row), seat_conditions(model, seat)
        known = shadow(model, seen)
        for text in asked:
            condition = model.conditions.seat(text, seat)
            assert np.all(seen.met(text) == holds(condition, known)), text
        assert asked and seen.met(None) is True


def test_the_flips_change_almost_everything_else() -> None:
    model = model_of("cuba-1962")
    state, _ = moments("cuba-1962")[8]
    for seat in (0, 1):
        other = views(model, flipped(model, state, seat, 1), 1 - seat)
        seen = views(model, state, 1 - seat)
        for name in ("value", "flags", "papers", "natures", "happened", "did"):
            assert not np.array_equal(getattr(seen, name), getattr(other, name)), name
        for name in ("channel", "levels", "purpose", "tone"):
            assert not np.array_equal(getattr(seen.sent, name), getattr(other.sent, name)), name


@pytest.mark.parametrize(
    "name", ["small", "cuba-1962", *(f"made-{seed}" for seed in range(25, 35))]
)
def test_two_states_alike_to_a_seat_look_the_same_by_ids(name: str) -> None:
    model = model_of(name)
    for number, seat, state, report in both_seats(name):
        other = flipped(model, state, seat, number)
        told = flipped_report(model, report, seat, number)
        for game in range(0, GAMES, 5):
            seat_id = model.seat_ids[seat]
            assert see(model, state, report, seat_id, game) == see(
                model, other, told, seat_id, game
            )


def test_estimates_and_imagined_states_are_functions_of_the_view() -> None:
    model = model_of("cuba-1962")
    for number, seat, state, _ in list(both_seats("cuba-1962"))[::5]:
        one = state.choose(np.array([3]))
        mine = views(model, one, seat)
        theirs = views(model, flipped(model, one, seat, number), seat)
        assert array_difference(imagine(model, mine, 8), imagine(model, theirs, 8)) is None
        assert estimate(model, mine) == estimate(model, theirs)


def seat_conditions(model: Model, seat: str) -> list[str]:
    scope = Scope.seat(seat)
    return [c.text for c in expressions_of(model.scenario) if c.scope == scope]


@pytest.mark.parametrize("name", WHERE)
def test_a_seats_conditions_hold_in_its_shadow_as_in_the_truth(name: str) -> None:
    model = model_of(name)
    for number, seat, state, _ in both_seats(name):
        known, seat_id = shadow(model, views(model, state, seat)), model.seat_ids[seat]
        for text in seat_conditions(model, seat_id):
            condition = model.conditions.seat(text, seat_id)
            going = ~state.over
            same = holds(condition, known)[going] == holds(condition, state)[going]
            assert same.all(), f"{seat_id} in turn {number}: {text}"


def test_the_crisis_has_many_conditions_and_they_vary() -> None:
    model, varied, count = model_of("cuba-1962"), 0, 0
    for seat in model.seat_ids:
        for text in set(seat_conditions(model, seat)):
            condition = model.conditions.seat(text, seat)
            found = {bool(v) for state, _ in moments("cuba-1962") for v in holds(condition, state)}
            varied, count = varied + (len(found) == 2), count + 1
    assert count > 100 and varied > count / 3


@pytest.mark.parametrize("name", ["small", "cuba-1962", *(f"made-{seed}" for seed in range(10))])
def test_orders_are_as_legal_in_the_shadow_as_in_the_truth(name: str) -> None:
    model = model_of(name)
    for number, seat, state, _ in both_seats(name):
        wild = wild_orders(model, state.games, number)
        seen = shadow(model, views(model, state, seat))
        mine, true = judge(model, seen, wild), judge(model, state, wild)
        slots = slice(seat * model.sizes.slots, (seat + 1) * model.sizes.slots)
        going = ~state.over
        assert (mine.choices[slots] == true.choices[slots])[:, going].all()
        assert (mine.letters[seat] == true.letters[seat])[:, going].all()


def wild_orders(model: Model, games: int, seed: int) -> Sealed:
    """Any choices and letters, legal or not."""
    dice, orders = np.random.default_rng(seed), Sealed.hold(model, games)
    orders.choices = dice.integers(-1, len(model.choices), orders.choices.shape).astype(np.int16)
    shape = orders.channel.shape
    channels = len(model.index.channels)
    orders.channel = dice.integers(-1, channels, shape).astype(np.int8)
    orders.about = dice.integers(-1, channels, shape).astype(np.int8)
    orders.purpose = dice.integers(0, 5, shape).astype(np.int8)
    orders.about[(orders.purpose >= 2) & (orders.about < 0)] = 0
    return orders


# What a seat is told, by example.


def watched() -> Any:
    """Heat that the east sees, cold that it does not, choices public and not."""
    choices = {
        EAST: {"go": plain_choice(public=True, tell="They went.")},
        WEST: {
            "go": plain_choice(public=True, tell="They went.", rung=7),
            "hide": plain_choice(effects={"heat": 2}, rung=9),
        },
    }
    events = {
        "seen": plain_event(at="1962-01-01 12:00", tell="A fire."),
        "hidden": plain_event(at="1962-01-01 12:00", seen="hidden"),
        "told": plain_event(at="1962-01-01 12:00", seen=[WEST], tell="A whisper."),
    }
    cold = plain_variable(seen={WEST: "exact", EAST: "never"})
    return small(variables={"cold": cold}, choices=choices, events=events)


def test_a_seat_knows_what_it_sees_and_no_more(table: MakeTable) -> None:
    played = table(watched()).turn(west="hide")
    east, west = played.game.view(EAST), played.game.view(WEST)
    assert set(east.known) == {"heat"} and set(west.known) == {"heat", "cold"}
    assert (east.known["heat"].value, east.known["heat"].spread) == (66, 0)
    assert east.rungs == {EAST: 0, WEST: 0} and west.rungs == {EAST: 0, WEST: 9}


def test_news_of_public_choices_and_of_seen_events(table: MakeTable) -> None:
    played = table(watched()).turn(west="go")
    east, west = played.game.view(EAST).news, played.game.view(WEST).news
    assert [(n.kind, n.id, n.text) for n in east] == [
        ("choice", "go", "They went."),
        ("event", "seen", "A fire."),
    ]
    assert [(n.kind, n.id) for n in west] == [("event", "seen"), ("event", "told")]
    assert played.game.view(EAST).rungs[WEST] == 7


def test_the_other_seats_letters_are_seen_once_they_have_arrived(table: MakeTable) -> None:
    played = table(small(channels={"wire": plain_channel(hours=[24, 24])}))
    played.turn(propose(land="share"))
    assert played.game.view(WEST).letters == ()
    played.turn()
    (letter,) = played.game.view(WEST).letters
    assert (letter.sender, letter.open, letter.levels) == (EAST, True, {"land": "share"})
    assert (letter.sent, letter.arrived) == ("1962-01-01 00:00", "1962-01-02 00:00")
    assert letter.expected is None


def test_one_does_not_see_that_ones_proposal_has_been_answered_before_it_comes(
    table: MakeTable,
) -> None:
    scenario = small(channels={"envoy": plain_channel(hours=[24, 24])})
    waiting = table(scenario).turn(propose(land="share"))
    answered = table(scenario).turn(propose(land="share")).turn(west=accept(channel="envoy"))
    assert not waiting.turn().game.view(EAST).letters[0].open
    assert answered.game.view(EAST) == waiting.game.view(EAST)


def test_an_illegal_part_is_news_to_its_seat(table: MakeTable) -> None:
    played = table(small()).turn((message(), accept("envoy", "envoy")))
    assert [news.kind for news in played.game.view(EAST).news] == ["illegal"]
    assert [news.kind for news in played.game.view(WEST).news] == ["letter"]


def test_after_the_ending_both_see_it_and_the_terms(table: MakeTable) -> None:
    played = table(small()).turn(propose(land="share")).turn(west=accept())
    for seat in (EAST, WEST):
        view = played.game.view(seat)
        assert (view.ending, view.terms) == ("deal", {"land": "share", "sea": "shut"})
        assert view.estimate is None
    assert table(small()).game.view(EAST).terms is None
