"""Worlds of a game that was taken up late: they part there, and their ledgers begin there."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.dump import dump
from game.lab.crew import Alone
from game.lab.prefix import Prefix, prefix_of
from game.lab.tables import lines_of
from game.lab.worlds import experiment_of, worlds
from game.record.form import Record
from game.record.openings import open_game
from game.record.resume import record_of
from game.scenario import Loaded
from tests.record.making import with_starts

EVENING = "1950-05-01 18:00"


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    folder: Path = tmp_path_factory.mktemp("later")
    return with_starts(folder)


@pytest.fixture(scope="module")
def record(later: Loaded) -> Record:
    game = open_game(later, "grim_school", 3, "evening")
    while not game.over:
        game.force({})
    return record_of(game, "late", "Late", {})


def prefix(later: Loaded, record: Record) -> Prefix:
    found = prefix_of(later, record)
    assert found is not None
    return found


def test_a_game_from_the_first_turn_has_no_prefix(later: Loaded, record: Record) -> None:
    assert prefix_of(later, record.model_copy(update={"luck": record.luck.__class__()})) is None


def test_all_worlds_stand_at_the_start_as_the_game_stood(later: Loaded, record: Record) -> None:
    model = compile_model(later.scenario, "grim_school")
    state, report = prefix(later, record).worlds(model, record.seed, range(40, 45), redraw=False)
    there = open_game(later, "grim_school", 3, "evening")
    assert model.turns[state.turn] == EVENING
    assert state.luck.games.tolist() == [40, 41, 42, 43, 44]
    assert not state.ledger.any()
    assert not state.illegal.any()
    wanted = {**dump(model, there.state, 0), "ledger": None}
    for world in range(5):
        assert {**dump(model, state, world), "ledger": None} == wanted
    assert report.risk.shape[1] == 5


def test_from_there_on_luck_is_the_world_s_own(later: Loaded, record: Record) -> None:
    found = worlds(later, record, 300, crew=Alone())
    assert np.unique(found.fates.ledger.sum(axis=0)).size > 50
    # History's rules let no event happen that is not pinned; here war comes.
    assert found.kinds()["war"].count > 0
    again = worlds(later, record, 300, crew=Alone(), chunk=77)
    assert np.array_equal(again.fates.ledger, found.fates.ledger)


def test_the_frequency_of_war_is_the_mean_of_the_ledgers(later: Loaded, record: Record) -> None:
    found = worlds(later, record, 4000, crew=Alone())
    run, came = math.fsum(found.ledger().values()), found.kinds()["war"].share
    assert came == pytest.approx(run, abs=4 * math.sqrt(run / 4000))


def test_natures_stay_unless_they_are_drawn_anew(later: Loaded, record: Record) -> None:
    model, past = compile_model(later.scenario, "grim_school"), prefix(later, record)
    kept, _ = past.worlds(model, record.seed, range(60), redraw=False)
    drawn, _ = past.worlds(model, record.seed, range(60), redraw=True)
    assert np.unique(kept.natures[0]).size == np.unique(kept.facts[0]).size == 1
    assert np.unique(drawn.natures[0]).size == 60
    assert np.unique(drawn.facts[0]).size == 2
    for natures, redraw in (("kept", False), ("redrawn", True)):
        experiment = experiment_of(later, record, natures=natures)  # type: ignore[arg-type]
        state, _ = experiment.start(model, range(60))
        wanted = drawn if redraw else kept
        assert np.array_equal(state.natures, wanted.natures)


def test_a_machine_takes_the_chair_from_the_start_on(later: Loaded, record: Record) -> None:
    for seat in ("north", "south"):
        found = worlds(later, record, 30, hand_over={seat: "random"}, crew=Alone())
        bound = worlds(later, record, 30, crew=Alone())
        assert not np.array_equal(found.fates.ledger, bound.fates.ledger)
    experiment = experiment_of(later, record, hand_over={"north": "random"})
    state, _ = experiment.start(experiment.model(), range(3))
    blockade = [choice.id for choice in experiment.model().choices].index("blockade")
    assert state.done[blockade].tolist() == [0, 0, 0]


def test_the_tables_say_where_worlds_part(later: Loaded, record: Record) -> None:
    found = worlds(later, record, 10, crew=Alone())
    assert f"until {EVENING} all as in the record" in lines_of(found)
    assert not any("all as in" in line for line in lines_of(replace(found, since=None)))
