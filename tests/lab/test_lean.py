"""What nobody reads is left out of a model, and no game ends otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.model import Model
from game.engine.orders import Orders
from game.lab import experiment as playing
from game.lab.experiment import Experiment, play
from game.lab.lean import lean, lean_for
from game.lab.tally import Tally
from game.lab.worlds import experiment_of
from game.seats.base import Seat
from game.seats.bound import BoundSeat
from game.seats.character import CharacterSeat
from game.seats.random import RandomSeat
from tests.lab.cases import Case, same
from tests.oracle.small import plain_choice, plain_document, plain_event, plain_variable, small

EAST, WEST = "east", "west"
BLUR = {EAST: {"spread": 4.0}, WEST: {"spread": 4.0}}


def scenario(asks: str = "known.haze > 60") -> Any:
    """The east may go if it `asks`; both know the haze by reports and by a memo each, and see the
    heat and a flag that rises when it went."""
    memo = {"haze": {"value": 100, "spread": 2}}
    flag = {"title": "Up", "seen": "public", "judgement": "made up"}
    return small(
        variables={"haze": plain_variable(seen=BLUR, noise=9), "heat": plain_variable(noise=3)},
        flags={"up": flag},
        choices={EAST: {"go": plain_choice(when=asks, set=["up"], effects={"heat": 9})}},
        documents={
            f"memo_{seat}": plain_document(to=seat, at="1962-01-02 00:00", reports=memo)
            for seat in (EAST, WEST)
        },
        events={"fire": plain_event(hazard={"base": -3, "plus": {"up": 2}}, ends="war")},
    )


def kept(model: Model) -> dict[str, list[Any]]:
    """What is left: papers by id, blurs by name, and the rows that each seat sees."""
    ids = [name for name, _ in model.index.papers]
    return {
        "papers": [ids[paper.row] for paper in model.papers],
        "blurs": [blur.name for blur in model.blurs],
        "exact": [rows.tolist() for rows in model.exact],
        "flags": [rows.tolist() for rows in model.seen_flags],
    }


def left(asks: str, east: Any, west: Any) -> dict[str, list[Any]]:
    model = compile_model(scenario(asks))
    return kept(lean(model, [(east, west)] * model.sizes.turns))


def test_only_what_a_condition_reads_is_told() -> None:
    found = left("known.haze > 60", "random", "random")
    assert found["papers"] == ["memo_east"]
    assert found["blurs"] == ["report.east.haze"]
    assert found["exact"] == found["flags"] == [[], []]


def test_what_is_seen_exactly_is_kept_where_it_is_read() -> None:
    found = left("heat > 60 and not up", "random", "random")
    assert found["papers"] == found["blurs"] == []
    assert found["exact"] == [[compile_model(scenario()).index.variables["heat"]], []]
    assert found["flags"] == [[0], []]


def test_of_orders_that_are_written_only_what_they_ask_is_read() -> None:
    going, idle = Orders({"act": "go"}), Orders()
    assert left("known.haze > 60", going, idle)["papers"] == ["memo_east"]
    assert left("known.haze > 60", idle, going)["papers"] == []
    assert left("known.haze > 60", idle, idle)["blurs"] == []


def test_who_may_look_at_anything_is_told_everything() -> None:
    whole = kept(compile_model(scenario()))
    found = left("known.haze > 60", "random", "given")
    assert found["papers"] == whole["papers"]
    assert found["blurs"] == whole["blurs"]
    assert found["exact"] == [[], whole["exact"][1]]
    assert found["flags"] == [[], whole["flags"][1]]
    assert left("known.haze > 60", "given", "given") == whole


def seats(kind: str) -> Mapping[str, Seat]:
    made = scenario()
    bound = BoundSeat(dict.fromkeys(compile_model(made).turns, Orders({"act": "go"})))
    leader = CharacterSeat(made.seats[WEST].character)
    tables: dict[str, dict[str, Seat]] = {
        "random": {EAST: RandomSeat(), WEST: RandomSeat()},
        "bound": {EAST: bound, WEST: RandomSeat()},
        "leader": {EAST: RandomSeat(), WEST: leader},
        "nobody": {WEST: RandomSeat()},
    }
    return tables[kind]


def fates(experiment: Experiment, games: int, least: int, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(playing, "WORTH", least)
    model = experiment.model()
    tally = Tally.none(model, fans=True)
    return play(experiment, model, range(games), tally), tally


@pytest.mark.parametrize("kind", ["random", "bound", "leader", "nobody"])
def test_games_end_as_those_of_the_whole_model(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    experiment = Experiment(scenario(), "usual", 5, {}, seats(kind), executor="numpy")
    whole, counted = fates(experiment, 200, 10**9, monkeypatch)
    found, also = fates(experiment, 200, 1, monkeypatch)
    assert same(found, whole)
    assert (also.fans == counted.fans).all() and also.terms == counted.terms
    assert (also.ledger == counted.ledger).all() and (also.squares == counted.squares).all()
    if kind != "nobody":
        assert len(set(whole.ended.tolist())) > 2, "there is something to end otherwise"


@pytest.mark.parametrize("hand_over", [{}, {"north": "random"}, {"south": "character"}])
def test_worlds_end_as_those_of_the_whole_model(
    hand_over: dict[str, str], strait: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = experiment_of(strait.loaded, strait.record, hand_over=hand_over, natures="redrawn")
    experiment = replace(made, executor="numpy")
    whole, _ = fates(experiment, 150, 10**9, monkeypatch)
    assert same(fates(experiment, 150, 1, monkeypatch)[0], whole)


def test_relief_is_looked_at_too() -> None:
    made = Experiment(scenario(), "usual", 5, {}, seats("random"), executor="numpy")
    model = made.model()
    assert kept(lean_for(made, model))["papers"] == ["memo_east"]
    leader = {model.turns[3]: {WEST: seats("leader")[WEST]}}
    relieved = lean_for(replace(made, relief=leader), model)
    assert kept(relieved)["papers"] == ["memo_east", "memo_west"]


def test_a_lean_model_is_made_once_for_the_own_model() -> None:
    experiment = Experiment(scenario(), "usual", 5, {}, seats("random"), executor="numpy")
    model = experiment.model()
    assert experiment.lean(model) is experiment.lean(model)
    other = compile_model(scenario("heat > 60"))
    assert kept(experiment.lean(other))["papers"] == []
    assert np.array_equal(experiment.lean(other).low, other.low)
