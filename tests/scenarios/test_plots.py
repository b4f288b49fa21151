"""The maps of the two crises: what each capital had on its wall, and ships that obey."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from game.engine.plot import Mark, Place
from game.engine.sight.plot import plot_of
from game.engine.state import State
from game.record.files import read_record
from game.record.game import Game
from game.record.replay import orders_at, table_for
from game.scenario import Loaded, load
from game.scenario.lint.odd_marks import MOST_KNOTS
from game.scenario.moments import minutes_between
from game.scenario.places import distance
from tests.scenarios.staged import LOADED, MODEL, SCENARIO, opened, played

BERLIN = Path(__file__).parents[2] / "scenarios" / "friedrichstrasse-1961"
K, S = "kennedy", "khrushchev"
MAISI = (-74.13, 20.24)
ARMS = ("kimovsk", "gagarin", "poltava", "kurchatov")
BOATS = {"b59", "b36", "b130", "b4"}
CONTACTS = {"contact_between", "contact_turks", "contact_east", "surfaced"}

Marks = Mapping[str, Mark]


def marks_in(state: State, seat: str) -> Marks:
    """A seat's marks by id, in a game of the thirteen days."""
    plot = plot_of(MODEL, state, seat)
    assert plot is not None
    return {mark.id: mark for mark in plot.marks}


@cache
def history(home: Path = SCENARIO) -> Mapping[tuple[str, str], Marks]:
    """Every map of the days as they were, by turn and seat."""
    loaded = LOADED if home == SCENARIO else load(home)
    record = read_record(home / "records" / "history.yaml").record
    game, found = table_for(record, loaded), {}
    while True:
        for seat in game.model.seat_ids:
            found[game.moment, seat] = marks_of(game, seat)
        if game.over:
            return found
        game.play(orders_at(record, game.moment, game.model.seat_ids))


def marks_of(game: Game, seat: str) -> Marks:
    """A seat's marks by id in a game at a table."""
    plot = game.plot(seat)
    assert plot is not None
    return {mark.id: mark for mark in plot.marks}


def was(moment: str, seat: str) -> Marks:
    """The map of a seat in October 1962."""
    return history()[f"1962-10-{moment}", seat]


def from_maisi(mark: Mark) -> float:
    """Nautical miles from the centre of the arc."""
    return distance(mark.at, MAISI)


def eastward(mark: Mark) -> bool:
    """Whether it is bound for the east."""
    return mark.bound is not None and mark.bound[0] > mark.at[0]


@pytest.mark.parametrize("home", [SCENARIO, BERLIN], ids=lambda home: home.name)
def test_both_seats_have_a_map_in_every_turn(home: Path) -> None:
    for (turn, seat), marks in history(home).items():
        assert len(marks) >= 12, (turn, seat)
        kinds = {mark.kind for mark in marks.values()}
        assert {"capital", "region", "base", "city"} <= kinds


def test_there_are_marks_enough_and_not_too_many() -> None:
    plot = LOADED.scenario.plot
    assert plot is not None and 60 <= len(plot.marks) <= 80
    assert max(len(marks) for marks in history().values()) <= 60


def test_a_hot_line_changes_nothing_on_the_map() -> None:
    assert load(SCENARIO.parent / "cuba-1962-hot-line").scenario.plot == LOADED.scenario.plot


def test_washington_begins_with_one_group_of_sites() -> None:
    marks = was("16 12:00", K)
    sites = {mark.id for mark in marks.values() if mark.kind == "site"}
    assert sites == {"san_cristobal"}
    assert marks["san_cristobal"].age == pytest.approx(48.5), "pictures of Sunday"
    assert not marks["ss4_reach"].sure and "ss5_reach" not in marks
    assert not any(mark.kind in ("merchant", "tanker", "submarine") for mark in marks.values())


def test_moscow_begins_with_all_of_them_and_its_boats() -> None:
    marks = was("16 12:00", S)
    assert {"san_cristobal", "sagua", "guanajay", "remedios", "bejucal"} <= set(marks)
    assert {mark.id for mark in marks.values() if mark.kind == "submarine"} == BOATS
    assert "aleksandrovsk" in marks and "quarantine_arc" not in marks
    assert not any(m.side == K and m.kind in ("warship", "carrier") for m in marks.values())


@pytest.mark.parametrize(
    ("moment", "known"),
    [
        ("17 10:00", {"san_cristobal"}),
        ("18 21:00", {"san_cristobal", "guanajay"}),
        ("20 14:30", {"san_cristobal", "guanajay", "sagua", "remedios"}),
    ],
)
def test_sites_come_to_washingtons_map_as_they_were_found(moment: str, known: set[str]) -> None:
    sites = {mark.id for mark in was(moment, K).values() if mark.kind == "site"}
    assert known <= sites <= {*known, "sagua"}


def test_the_longer_range_is_drawn_once_the_second_kind_is_found() -> None:
    assert "ss5_reach" not in was("17 10:00", K)
    ring = was("18 21:00", K)["ss5_reach"]
    assert (ring.kind, ring.radius, ring.sure) == ("ring", 2200, False)


@pytest.mark.parametrize("seat", [K, S])
def test_the_secret_things_of_the_other_are_on_no_map(seat: str) -> None:
    hidden = {
        K: {"aleksandrovsk", "bejucal", "cruise_missiles", "r12_reach", "isabela", *BOATS},
        S: {"homestead", "macdill", "armored", "cecil", "pierce", "dry_cargo", *CONTACTS},
    }[seat]
    assert LOADED.scenario.plot and hidden <= set(LOADED.scenario.plot.marks)
    for (turn, who), marks in history().items():
        assert who != seat or hidden.isdisjoint(marks), turn


def test_the_arc_is_there_while_the_line_holds() -> None:
    assert "quarantine_arc" not in was("22 18:00", K)
    assert "quarantine_arc" not in was("23 09:00", S)
    arc, guess = was("24 10:00", K)["quarantine_arc"], was("24 10:00", S)["quarantine_arc"]
    assert (arc.radius, arc.arc, arc.sure) == (500, (27, 92), True)
    assert not guess.sure and guess.note != arc.note


def test_arms_ships_turn_at_once_for_moscow_and_late_for_washington() -> None:
    ours, theirs = was("24 10:00", S), was("24 10:00", K)
    for name in ARMS:
        assert eastward(ours[name]) and not eastward(theirs[name]), name
    late = was("25 10:00", K)
    assert all(eastward(late[name]) for name in ARMS)
    assert all(late[name].at[0] > theirs[name].at[0] for name in ("kimovsk", "gagarin"))


def test_the_line_is_manned_when_it_comes_into_force() -> None:
    for name in ("essex", "newport_news", "pierce"):
        assert 400 < from_maisi(was("24 18:00", K)[name]) < 650, name


def test_the_warheads_are_in_before_the_line() -> None:
    ship = was("23 09:00", S)["aleksandrovsk"]
    assert ship.at == pytest.approx((-80.01, 22.94))
    assert from_maisi(was("22 18:00", S)["aleksandrovsk"]) < 500


def test_the_tanker_crosses_the_arc_on_the_25th() -> None:
    assert from_maisi(was("24 22:00", K)["bucharest"]) > 500
    assert from_maisi(was("25 18:00", K)["bucharest"]) < 500


def test_the_grozny_stops_at_the_arc() -> None:
    ship = was("28 10:00", K)["grozny"]
    assert ship.bound is None
    assert from_maisi(ship) == pytest.approx(500, abs=40)


def test_the_marucla_is_boarded_by_two_destroyers() -> None:
    moments = ["26 10:00", "26 18:00"]
    ship = was("26 10:00", K)["marucla"]
    near = [distance(was(moments[0], K)[n].at, ship.at) for n in ("pierce", "kennedy_dd")]
    assert max(near) < 200
    assert "earched" in was("26 18:00", K)["marucla"].note


def test_moscows_boats_speak_seldom_and_washington_has_contacts() -> None:
    ages = [m.age for turn in history() if turn[1] == S for m in by_kind(turn, "submarine")]
    assert max(ages) > 48
    assert max(m.doubt for m in by_kind(("1962-10-27 16:00", S), "submarine")) > 100
    assert "contact_between" in was("24 10:00", K)
    assert not was("24 10:00", K)["contact_between"].sure
    assert was("27 16:00", K)["contact_between"].sure


def by_kind(turn: tuple[str, str], kind: str) -> list[Mark]:
    """The marks of one kind on one map."""
    return [mark for mark in history()[turn].values() if mark.kind == kind]


def test_the_wreck_lies_near_banes_for_both() -> None:
    for seat in (K, S):
        assert "u2_wreck" not in was("27 11:00", seat)
        assert distance(was("27 16:00", seat)["u2_wreck"].at, (-75.72, 20.96)) == 0


@pytest.mark.parametrize("mover", ["track", "courses"])
def test_nothing_goes_faster_than_it_could(mover: str) -> None:
    plot = LOADED.scenario.plot
    assert plot is not None
    for name, mark in plot.marks.items():
        most = MOST_KNOTS.get(mark.kind, 60)
        if mover == "courses":
            assert all(course.knots <= most for course in mark.courses), name
        for before, after in pairwise(mark.track) if mover == "track" else ():
            hours = minutes_between(LOADED.scenario.clock, before.at, after.at) / 60
            assert distance(before.place, after.place) / hours < 17, (name, after.at)


def test_no_way_leads_over_land() -> None:
    """Rough boxes of Cuba, Hispaniola and Florida; harbours lie on their edges."""
    boxes = [((-80.0, 21.6), (-77.6, 22.2)), ((-76.6, 20.1), (-75.0, 20.7)),
             ((-72.5, 18.6), (-69.5, 19.5)), ((-81.6, 26.2), (-80.4, 29.5))]  # fmt: skip
    plot = LOADED.scenario.plot
    assert plot is not None
    for name, mark in plot.marks.items():
        ways = [[fix.place for fix in mark.track], *(course.to for course in mark.courses)]
        for before, after in (pair for way in ways for pair in pairwise(way)):
            inside = [box for box in boxes if crosses(before, after, *box)]
            assert name == "armored" or not inside, (name, before, after)


def crosses(before: Place, after: Place, low: Place, high: Place) -> bool:
    """Whether a straight way passes through a box, at one of fifty steps."""
    steps = [
        tuple(b + (a - b) * step / 50 for b, a in zip(before, after, strict=True))
        for step in range(51)
    ]
    return any(low[0] < x < high[0] and low[1] < y < high[1] for x, y in steps)


def order(moment: str, seat: str, slot: str, choice: str) -> dict[tuple[str, str], dict[str, str]]:
    """One order of a plan."""
    return {(f"1962-10-{moment}", seat): {slot: choice}}


def test_ships_that_are_held_lie_still() -> None:
    plan = order("17 10:00", S, "act", "hold_ships")
    before = marks_in(played(opened(), plan, "1962-10-19 11:00"), S)
    after = marks_in(played(opened(), plan, "1962-10-22 12:00"), S)
    for name in (*ARMS, "aleksandrovsk"):
        assert after[name].at == before[name].at and after[name].bound is None, name
    assert after["bucharest"].at != before["bucharest"].at, "oil is no arms"


def test_without_a_line_the_ships_come_in() -> None:
    state = played(opened(), {}, "1962-10-28 06:00")
    for seat in (K, S):
        assert distance(marks_in(state, seat)["kimovsk"].at, (-82.76, 23.0)) < 150
        assert "quarantine_arc" not in marks_in(state, seat)


PROCLAIMED = order("22 18:00", K, "act", "quarantine")


def test_the_line_may_be_drawn_in_and_moscow_is_not_told() -> None:
    plan = {**PROCLAIMED, **order("23 18:00", K, "act", "pull_line_in")}
    state = played(opened(), plan, "1962-10-24 22:00")
    washington, moscow = marks_in(state, K), marks_in(state, S)
    assert washington["quarantine_drawn_in"].radius == 300
    assert "quarantine_arc" not in washington
    assert moscow["quarantine_arc"].radius == 500 and "quarantine_drawn_in" not in moscow
    assert from_maisi(washington["essex"]) < from_maisi(moscow["essex"])


def test_ships_that_run_the_line_come_on_for_both() -> None:
    turned = {**PROCLAIMED, **order("22 18:00", S, "act", "turn_ships")}
    plan = {**turned, **order("24 22:00", S, "act", "run_line")}
    state, back = (played(opened(), each, "1962-10-26 18:00") for each in (plan, turned))
    for seat in (K, S):
        assert not eastward(marks_in(state, seat)["kimovsk"])
        assert eastward(marks_in(back, seat)["kimovsk"])


def test_boats_called_back_go_back_on_moscows_map_alone() -> None:
    plan = {**PROCLAIMED, **order("23 09:00", S, "posture", "submarines_back")}
    called = marks_in(played(opened(), plan, "1962-10-27 09:00"), S)
    left = marks_in(played(opened(), PROCLAIMED, "1962-10-27 09:00"), S)
    for name in BOATS:
        assert called[name].at[0] > left[name].at[0], name


def test_the_landing_force_sails_when_it_is_told_to() -> None:
    plan = {**PROCLAIMED, **order("24 10:00", K, "posture", "mobilise_landing")}
    state, idle = (played(opened(), each, "1962-10-26 18:00") for each in (plan, PROCLAIMED))
    assert {"amphibious", "armored"} <= set(marks_in(state, K))
    assert "amphibious" in marks_in(state, S), "a gathering that is public"
    assert {"amphibious", "armored"}.isdisjoint(marks_in(idle, K))


def berlin(moment: str, seat: str) -> Marks:
    return history(BERLIN)[f"1961-10-{moment}", seat]


def test_tanks_come_to_the_crossing() -> None:
    assert "su_armour" not in berlin("25 10:00", K)
    assert "barracks" in berlin("25 10:00", K)["us_armour"].note
    last = berlin("27 23:00", K)
    assert "su_armour" in last and "engines" in last["us_armour"].note
    assert any("su_armour_near" in m for (_, seat), m in history(BERLIN).items() if seat == S)
    assert not any("su_armour_near" in m for (_, seat), m in history(BERLIN).items() if seat == K)


def test_berlins_map_reaches_from_bonn_to_berlin() -> None:
    loaded: Loaded = load(BERLIN)
    plot = loaded.scenario.plot
    assert plot is not None
    for name in ("bonn", "berlin", "helmstedt", "hamburg", "heidelberg"):
        at = plot.marks[name].at
        assert at is not None and distance(at, plot.centre) < plot.span / 2, name
