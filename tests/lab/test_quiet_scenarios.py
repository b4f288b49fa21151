"""Scenarios that lack a part: no war, no hazard, no nature, nobody who can write."""

from __future__ import annotations

import json
from typing import Any

import pytest

from game.lab.calibrate import Line, UnreachableError, calibrate, wars
from game.lab.crew import Alone
from game.lab.expectations import unmet
from game.lab.shake import Shake, places, shake
from game.lab.shares import Share
from game.lab.tables import lines_of, plain_of
from game.lab.worlds import Worlds, worlds
from game.record.form import Record, WorldsForm
from tests.engine.tables import EAST, WEST, loaded_of
from tests.oracle.small import plain_channel, plain_choice, plain_event, small


def record(**parts: Any) -> Record:
    plain = {"record": 1, "id": "quiet", "title": "Quiet", "scenario": "small", "seed": 4}
    return Record.model_validate({**plain, **parts})


def peaceful() -> Any:
    """The tiny scenario with one choice and no hazard at all."""
    return loaded_of(small(choices={EAST: {"go": plain_choice(when="heat > 99")}}))


def played(n: int = 12, **turns: Any) -> Worlds:
    return worlds(peaceful(), record(turns=turns), n, crew=Alone())


def test_without_hazards_every_world_is_the_same() -> None:
    found = played()
    assert found.endings()["drift"] == Share(12, 12)
    assert (found.causes(), found.ledger()) == ({}, {})
    assert found.fates.ledger.shape == (0, 12)
    assert wars(found) == Share(0, 12)


def test_its_tables_say_that_nothing_was_run() -> None:
    told = lines_of(played())
    assert told[-2].startswith("war, by first cause ")
    assert told[-1].split()[:3] == ["all", "0", "0.00%"]
    assert told[-1].endswith(" 0.000%")
    plain = json.loads(json.dumps(plain_of(played())))
    assert (plain["causes"], plain["ledger"]) == ({}, {})


def test_what_is_expected_of_wars_is_answered_without_any() -> None:
    form = WorldsForm.model_validate({"worst_cause": [0, 1], "kinds": {"war": [0, 0]}})
    found = worlds(with_fire(-15.0), record(), 10, crew=Alone())
    assert unmet(found, form) == ()
    some = WorldsForm.model_validate({"worst_cause": [0.01, 1]})
    (told,) = unmet(found, some)
    assert told.found == "no world came to war"


def with_fire(base: float) -> Any:
    return loaded_of(small(events={"fire": plain_event(hazard={"base": base}, ends="war")}))


def test_no_dial_brings_war_where_no_event_does() -> None:
    line = Line(peaceful(), record(), 20, crew=Alone())
    assert wars(calibrate(line, 0.0).after).count == 0
    with pytest.raises(UnreachableError, match=r"lowest gives 0\.00%, the highest 0\.00%"):
        calibrate(line, 0.5)


@pytest.mark.parametrize("base", [-3.0, 0.0, 3.0])
def test_a_dial_undoes_what_the_base_says(base: float) -> None:
    # One hazard and nothing else: the same worlds whatever the base, once the dial has moved it.
    found = calibrate(Line(with_fire(base), record(), 2000, crew=Alone()), 0.4)
    plain = calibrate(Line(with_fire(0.0), record(), 2000, crew=Alone()), 0.4)
    assert found.dial + base == pytest.approx(plain.dial, abs=0.03)


def test_an_order_that_is_never_legal_is_counted_in_every_world() -> None:
    orders = {"1962-01-01 00:00": {EAST: {"act": "go"}}, "1962-01-02 00:00": {EAST: {"act": "go"}}}
    assert played(7, **orders).illegal() == {EAST: 14, WEST: 0}


def test_a_scenario_whose_seats_cannot_write_is_played_by_any_machine() -> None:
    channels = {name: plain_channel(seats=[WEST]) for name in ("wire", "envoy")}
    loaded = loaded_of(small(channels=channels))
    for kind in ("random", "character"):
        found = worlds(loaded, record(), 8, hand_over={EAST: kind, WEST: kind}, crew=Alone())
        assert found.n == 8
        assert found.illegal() == {EAST: 0, WEST: 0}


def test_where_nothing_differs_shaking_moves_nothing() -> None:
    found = shake(Shake(peaceful(), record(), 10), 3, crew=Alone())
    assert found.counts[:, list(found.endings).index("drift")].tolist() == [10] * 3
    assert found.movers(["drift"], places(peaceful())) == []
