"""Worlds of a record: what stays, what differs, and the identity of the ledger."""

import math
from pathlib import Path

import numpy as np
import pytest

from game import paths
from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.turn import start
from game.lab.crew import Alone
from game.lab.worlds import BOUND, Worlds, experiment_of, kept_natures, worlds
from game.record.files import read_record
from game.record.form import Record
from game.record.replay import table_for
from game.scenario import ScenarioError, load
from tests.lab.cases import Case

HISTORY = paths.scenarios()[0] / "records" / "history.yaml"


@pytest.fixture(scope="module")
def found(strait: Case) -> Worlds:
    return worlds(strait.loaded, strait.record, 600)


@pytest.fixture(scope="module")
def history() -> Worlds:
    return worlds(load("cuba-1962"), read_record(HISTORY).record, 3000, crew=Alone())


def test_every_table_counts_every_world_once(found: Worlds) -> None:
    for table in (found.endings(), found.kinds(), found.turns()):
        assert sum(share.count for share in table.values()) == found.n == 600


def test_kinds_are_the_endings_put_together(found: Worlds) -> None:
    kinds = {ending.id: ending.kind for ending in found.model.endings}
    calm = [s.count for e, s in found.endings().items() if kinds[e] == "stalemate"]
    assert found.kinds()["stalemate"].count == sum(calm)


def test_nothing_is_drawn_twice_the_same(found: Worlds, strait: Case) -> None:
    again = worlds(strait.loaded, strait.record, 600)
    assert np.array_equal(found.fates.ledger, again.fates.ledger)
    other = worlds(strait.loaded, strait.record.model_copy(update={"seed": 8}), 600)
    assert not np.array_equal(found.fates.ending, other.fates.ending)


def test_game_numbers_may_begin_anywhere(found: Worlds, strait: Case) -> None:
    later = worlds(strait.loaded, strait.record, 100, first=500)
    assert np.array_equal(later.fates.ending, found.fates.ending[500:])
    assert np.array_equal(later.fates.ledger, found.fates.ledger[:, 500:])


def test_the_records_pins_do_not_apply(found: Worlds) -> None:
    # The record lets no event happen that it does not pin: with its pins there were no war.
    assert found.kinds()["war"].count > 0


def standard_error(risk: np.ndarray) -> float:
    """Of frequency less mean risk: war less risk is a martingale over the turns, whose
    variance, the mean of the sum of p(1 - p), is at most the mean risk."""
    return math.sqrt(float(risk.mean()) / len(risk))


@pytest.mark.parametrize("case", ["found", "history"])
def test_the_mean_ledger_is_the_frequency_of_war_by_cause(
    case: str, request: pytest.FixtureRequest
) -> None:
    seen: Worlds = request.getfixturevalue(case)
    checked = 0
    for row, (name, share) in enumerate(seen.causes().items()):
        error = standard_error(seen.fates.ledger[row])
        assert abs(share.share - seen.ledger()[name]) <= 4 * error, name
        checked += share.count > 0
    assert checked


@pytest.mark.parametrize("case", ["found", "history"])
def test_the_mean_ledger_is_the_frequency_of_war(case: str, request: pytest.FixtureRequest) -> None:
    seen: Worlds = request.getfixturevalue(case)
    war = seen.kinds()["war"].share
    assert war == (seen.fates.cause >= 0).mean()
    error = standard_error(seen.fates.ledger.sum(axis=0))
    assert abs(war - sum(seen.ledger().values())) <= 4 * error


def test_a_ledger_that_is_charged_twice_would_be_seen(history: Worlds) -> None:
    twice = 2 * history.fates.ledger.sum(axis=0)
    assert abs(history.kinds()["war"].share - twice.mean()) > 4 * standard_error(twice)


def test_what_the_record_does_not_say_is_drawn_from_its_own_game(strait: Case) -> None:
    kept = kept_natures(compile_model(strait.loaded.scenario), strait.record)
    own = table_for(strait.record, strait.loaded).state
    index = compile_model(strait.loaded.scenario).index
    assert kept["facts"] == {"bold_gunner": 1.0}
    assert kept["north"]["resolve"] == own.natures[index.natures["north", "resolve"], 0]
    assert kept["south"]["resolve"] == own.natures[index.natures["south", "resolve"], 0]


def test_natures_stay_or_are_redrawn(strait: Case) -> None:
    for natures, many in (("kept", False), ("redrawn", True)):
        made = experiment_of(strait.loaded, strait.record, natures=natures)  # type: ignore[arg-type]
        state, _ = start(made.model(), Luck.of(made.seed, range(50)), made.natures)
        assert (len(set(state.natures[0].tolist())) > 1) is many
        assert (len(set(state.facts[0].tolist())) > 1) is many


def test_an_order_that_is_illegal_in_another_world_holds_and_is_counted(found: Worlds) -> None:
    # The acceptance finds no open proposal where the cable was slow.
    assert found.illegal()["south"] > 0
    assert found.illegal()["south"] == int(found.fates.illegal[1].sum())


def test_seats_are_bound_unless_handed_over(strait: Case, found: Worlds) -> None:
    assert found.seats == {"north": BOUND, "south": BOUND}
    handed = worlds(strait.loaded, strait.record, 200, hand_over={"south": "character"})
    assert handed.seats == {"north": BOUND, "south": "character"}
    assert not np.array_equal(handed.fates.ending, found.fates.ending[:200])
    assert handed.illegal()["south"] == 0


def test_handing_over_to_nobody_known_is_the_users_error(strait: Case) -> None:
    with pytest.raises(ScenarioError, match="no kind of seat 'general'"):
        worlds(strait.loaded, strait.record, 10, hand_over={"north": "general"})


def test_another_preset_is_another_world(strait: Case, found: Worlds) -> None:
    grim: Record = strait.record.model_copy(update={"preset": "grim_school"})
    seen = worlds(strait.loaded, grim, 600)
    assert seen.preset == "grim_school"
    assert seen.kinds()["war"].count > found.kinds()["war"].count


def test_history_ends_as_history_did_in_most_worlds(history: Worlds) -> None:
    shares = history.endings()
    assert max(shares, key=lambda name: shares[name].count) == "settlement_secret_jupiters"
    assert Path(HISTORY).is_file()
