"""Shaken models: what is shaken, by how much, by name alone, and what comes of it."""

import math
from dataclasses import replace

import numpy as np
import pytest

from game.lab.crew import Alone, Processes
from game.lab.shake import AMOUNT, Shake, Shaken, draw, places, shake, shaken
from game.lab.worlds import worlds
from game.scenario import Loaded, load
from tests.lab.cases import Case


@pytest.fixture(scope="module")
def one(strait: Case) -> Loaded:
    return shaken(strait.loaded, None, 0)


def test_draws_are_by_model_and_name_and_fill_their_range() -> None:
    drawn = [draw(0, f"coefficient {at}") for at in range(2000)]
    assert min(drawn) < -0.99 and max(drawn) > 0.99
    assert abs(sum(drawn) / len(drawn)) < 0.05
    assert draw(0, "a") == draw(0, "a") != draw(1, "a")
    assert draw(0, "a") != draw(0, "b")


def test_every_kind_of_coefficient_moves_by_its_own_draw(one: Loaded, strait: Case) -> None:
    old, new = strait.loaded.scenario, one.scenario

    def moved(place: str) -> float:
        return 1 + AMOUNT * draw(0, place)

    assert new.variables["fort"].drift == 2 * moved("variables.fort.drift")
    assert new.variables["tension"].pull["tension"] == -0.1 * moved(
        "variables.tension.pull.tension"
    )
    place = "choices.north.blockade.effects.tension"
    assert new.choices["north"]["blockade"].effects["tension"] == 12 * moved(place)
    otherwise = new.choices["north"]["open_strait"].otherwise
    place = "choices.north.open_strait.otherwise.effects.trust_south"
    assert otherwise is not None and otherwise.effects["trust_south"] == moved(place)
    shots = new.events["shots"].hazard
    assert shots is not None
    assert shots.terms["tension"] == 3 * moved("events.shots.hazard.terms.tension")
    assert shots.plus["did.north.bombard"] == 2 * moved(
        "events.shots.hazard.plus.did.north.bombard"
    )
    place = "issues.base.levels.closed.public.north.unrest"
    assert new.issues["base"].levels["closed"].public["north"]["unrest"] == 15 * moved(place)
    place = "tones.hard.arrives.south.tension"
    assert new.tones["hard"].arrives["south"]["tension"] == 2 * moved(place)
    north, was = new.seats["north"].character, old.seats["north"].character
    assert north.reserve == was.reserve * moved("seats.north.character.reserve")
    place = "seats.north.character.worth.fort.stays"
    assert north.worth["fort"]["stays"] == -4 * moved(place)


def test_a_base_is_shaken_in_the_odds(one: Loaded) -> None:
    for name in ("shots", "coup"):
        hazard = one.scenario.events[name].hazard
        assert hazard is not None
        odds = 1 + AMOUNT * draw(0, f"events.{name}.hazard.base")
        assert hazard.base == pytest.approx({"shots": -3, "coup": -8}[name] + math.log(odds))
    answer = one.scenario.events["answer"].chance
    assert answer is not None and answer.base != -1


def test_what_is_no_weight_stays(one: Loaded, strait: Case) -> None:
    old, new = strait.loaded.scenario, one.scenario
    assert new.days == old.days and new.facts == old.facts and new.channels == old.channels
    for name, variable in new.variables.items():
        was = old.variables[name]
        assert (variable.start, variable.noise, variable.seen) == (was.start, was.noise, was.seen)
    assert new.seats["north"].natures == old.seats["north"].natures
    assert new.seats["north"].character.pace_hours == old.seats["north"].character.pace_hours


def test_a_preset_is_shaken_with_its_changes_but_not_its_dial(strait: Case) -> None:
    grim = shaken(strait.loaded, "grim_school", 3).scenario
    shots = grim.events["shots"].hazard
    assert shots is not None
    odds = 1 + AMOUNT * draw(3, "events.shots.hazard.base")
    assert shots.base == pytest.approx(-2 + math.log(odds))
    assert grim.presets["grim_school"].changes == {}
    assert grim.presets["grim_school"].war_dial == 1


def test_an_urge_is_named_by_its_choice_and_condition() -> None:
    loaded = load("friedrichstrasse-1961")
    data = loaded.scenario.model_dump()
    seat, choices = next(iter(loaded.scenario.choices.items()))
    choice = next(iter(choices))
    urge = {"choice": choice, "add": 2.0, "when": "true"}
    data["seats"][seat]["character"]["urges"] = [urge]
    with_urge = loaded.scenario.model_validate(data)
    (made,) = (
        shaken(replace(loaded, scenario=with_urge), None, 0).scenario.seats[seat].character.urges
    )
    place = f"seats.{seat}.character.urges.{choice} if true.add"
    assert made.add == 2 * (1 + AMOUNT * draw(0, place))


def test_models_do_not_depend_on_how_many_there_are_or_who_plays_them(strait: Case) -> None:
    what = Shake(strait.loaded, strait.record, 40)
    found = shake(what, 5, crew=Alone())
    assert found.models == 5
    assert (found.counts.sum(axis=1) == 40).all()
    assert len({tuple(row) for row in found.counts.tolist()}) > 1, "shaking must change something"
    assert np.array_equal(shake(what, 3, crew=Alone()).counts, found.counts[:3])
    assert np.array_equal(shake(what, 5, crew=Processes(2)).counts, found.counts)


def test_a_model_is_played_as_worlds_are(strait: Case) -> None:
    hand_over = {"north": "character", "south": "character"}
    what = Shake(strait.loaded, strait.record, 50, "redrawn", hand_over)
    found = shake(what, 2, crew=Alone())
    model = shaken(strait.loaded, None, 1)
    alone = worlds(model, strait.record, 50, natures="redrawn", hand_over=hand_over)
    assert [share.count for share in alone.endings().values()] == found.counts[1].tolist()


def test_shares_spread_over_models() -> None:
    counts = np.array([[at, 100 - at, 0] for at in range(1, 102)])
    found = Shaken(("war", "calm", "terms"), ("war", "stalemate", "settlement"), 100, counts)
    assert found.spread(["war"]) == pytest.approx((0.06, 0.51, 0.96))
    assert found.spread(["war", "calm"]) == (1.0, 1.0, 1.0)
    assert found.shares(["terms"]).tolist() == [0.0] * 101
    assert found.of_kind("stalemate") == ["calm"]
    assert found.commonest() == {"war": 52, "calm": 49}


def test_every_shaken_coefficient_has_one_name(strait: Case, one: Loaded) -> None:
    names = places(strait.loaded)
    assert len(names) == len(set(names))
    assert {
        "variables.tension.pull.alert_north",
        "events.shots.hazard.plus.did.north.bombard",
        "events.coup.hazard.base",
        "seats.south.character.temper",
    } <= set(names)
    assert not [name for name in names if "noise" in name or "war_dial" in name]
    assert places(one) == names


def test_what_moves_a_share_is_told_from_chance() -> None:
    names = [f"coefficient {at}" for at in range(300)]
    pushed = [100 + 60 * draw(model, names[7]) - 30 * draw(model, names[9]) for model in range(150)]
    counts = np.array([[round(push), 300 - round(push)] for push in pushed])
    found = Shaken(("war", "calm"), ("war", "stalemate"), 300, counts)
    movers = found.movers(["war"], names)
    assert [name for name, _ in movers] == [names[7], names[9]]
    assert movers[0][1] > 0.8 and movers[1][1] < -0.3
    same = found.movers(["calm"], names)
    assert [(name, -r) for name, r in same] == [(n, pytest.approx(r)) for n, r in movers]


def test_a_share_that_does_not_move_has_no_movers() -> None:
    counts = np.full((20, 2), 50)
    found = Shaken(("war", "calm"), ("war", "stalemate"), 100, counts)
    assert found.movers(["war"], ["a", "b"]) == []
    few = Shaken(("war", "calm"), ("war", "stalemate"), 100, np.array([[1, 99], [9, 91]]))
    assert few.movers(["war"], ["a", "b"]) == []


def test_a_correlation_has_its_interval() -> None:
    found = Shaken(("a",), ("war",), 1, np.zeros((103, 1), dtype=np.int64))
    # By hand: z = atanh(0.5) = 0.5493, +- 1.96 / 10.
    assert found.sure(0.5) == pytest.approx((math.tanh(0.3533), math.tanh(0.7453)), abs=1e-4)
    low, high = found.sure(-0.2)
    assert low < -0.2 < high < 0.0
    assert found.sure(0.0) == pytest.approx((-found.sure(0.0)[1], found.sure(0.0)[1]))
    for r in (1.0, -1.0):
        low, high = found.sure(r)
        assert -1 <= low <= high <= 1


def test_fewer_models_say_less() -> None:
    few, many = (
        Shaken(("a",), ("war",), 1, np.zeros((n, 1), dtype=np.int64)).sure(0.4) for n in (10, 1000)
    )
    assert few[0] < many[0] < 0.4 < many[1] < few[1]


def test_other_games_and_a_late_parting_are_other_worlds(strait: Case) -> None:
    what = Shake(strait.loaded, strait.record, 40)
    plain, later, other = (
        shake(each, 2, Alone()).counts
        for each in (what, replace(what, since="1950-05-02 06:00"), replace(what, first=40))
    )
    assert plain.sum() == later.sum() == other.sum() == 80
    assert not np.array_equal(plain, other) and not np.array_equal(plain, later)
    both = shake(replace(what, worlds=80), 2, Alone()).counts
    assert np.array_equal(both, plain + other)
