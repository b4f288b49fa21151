"""The council: each adviser's weighing, who is heard unasked, and that nothing hidden moves it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.orders import HOLD
from game.engine.sight.council import UNASKED, Council, Opinion, council
from game.engine.sight.see import see
from game.engine.turn import start
from game.engine.view import Estimate, Option, View
from game.scenario import load
from game.scenario.format import Adviser, Scenario
from tests.engine.hidden import flipped, flipped_report
from tests.engine.sight.test_views import SMALL, WHERE, both_seats, model_of

TEXTS = load(SMALL).scenario


def view_of(**changes: Any) -> View:
    """What North sees as the small crisis opens."""
    model = model_of("small")
    _, _, state, report = next(both_seats("small"))
    return replace(see(model, state, report, "north", staffed=True), **changes)


def with_people(**people: Mapping[str, Any]) -> Scenario:
    """The small scenario with these advisers in North, and no lines on its choices."""
    data = TEXTS.model_dump(exclude_unset=True)
    told = {"office": "Council", "judgement": "invented"}
    data["seats"]["north"]["advisers"] = {n: {"name": n, **told, **p} for n, p in people.items()}
    for choice in data["choices"]["north"].values():
        choice.pop("advisers", None)
    return Scenario.model_validate(data)


def heard_by(texts: Scenario, view: View | None = None, forecast: float | None = 0.2) -> Council:
    """The council of North, all of it in the room."""
    there = tuple(texts.seats["north"].advisers)
    return council(texts, replace(view or view_of(), advisers=there), forecast)


def only(view: View | None = None, forecast: float | None = 0.2, **person: Any) -> Opinion:
    """The opinion of a council of one."""
    (opinion,) = heard_by(with_people(one=person), view, forecast).opinions
    return opinion


LEGAL = ["blockade", "bombard"], ["raise_alert", "stop_patrols"]


def test_the_table_is_what_this_test_takes_it_for() -> None:
    options = view_of().options
    for slot, names in zip(("act", "posture"), LEGAL, strict=True):
        assert [o.id for o in options if o.slot == slot and o.legal] == names


@pytest.mark.parametrize(
    ("person", "act", "posture"),
    [
        ({}, HOLD, HOLD),
        # Effects: blockade tension 12, fear_south 6; bombard tension 30, fort -20; alert 15.
        ({"wants": {"tension": 0.1}}, "bombard", HOLD),
        ({"wants": {"tension": -0.1}}, HOLD, HOLD),
        ({"wants": {"fear_south": 0.1, "tension": -0.04}}, "blockade", HOLD),
        ({"wants": {"alert_north": 0.01}}, HOLD, "raise_alert"),
        ({"wants": {"fear_south": -1.0}}, HOLD, "stop_patrols"),
        # Rungs: 8, 25; 5, 0.
        ({"boldness": 0.1}, "bombard", "raise_alert"),
        ({"boldness": -0.1}, HOLD, HOLD),
        ({"boldness": 0.1, "wants": {"tension": -0.1}}, HOLD, "raise_alert"),
        # What is worth no more than holding is not done.
        ({"boldness": 0.1, "patience": 0.5}, "bombard", HOLD),
        ({"boldness": 0.1, "patience": 0.49}, "bombard", "raise_alert"),
        ({"boldness": 0.1, "patience": 2.5}, HOLD, HOLD),
    ],
)
def test_a_choice_is_worth_its_effects_and_its_rung(
    person: dict[str, Any], act: str, posture: str
) -> None:
    assert only(**person).advice == {"act": act, "posture": posture}


def test_caution_grows_with_the_danger_that_the_seat_feels() -> None:
    fear = TEXTS.seats["north"].character.fear
    known = view_of().known
    calm = view_of(known={**known, fear: replace(known[fear], value=10.0)})
    alarmed = view_of(known={**known, fear: replace(known[fear], value=90.0)})
    person = {"boldness": 0.2, "caution": 0.4}
    assert only(calm, **person).advice["act"] == "bombard"
    assert only(alarmed, **person).advice["act"] == HOLD
    unheard = view_of(known={})
    assert only(unheard, boldness=0.1, caution=100).advice["act"] == "bombard"


def lined(stance: float, says: str, patience: float = 0.0) -> Scenario:
    texts = with_people(one={"stance": stance, "patience": patience, "boldness": 0.01})
    choice = texts.choices["north"]["blockade"]
    line = TEXTS.choices["north"]["blockade"].advisers["marshal"]
    spoken = choice.model_copy(
        update={"advisers": {"one": line.model_copy(update={"stance": says})}}
    )
    mine = {**texts.choices["north"], "blockade": spoken}
    return texts.model_copy(update={"choices": {**texts.choices, "north": mine}})


@pytest.mark.parametrize(
    ("stance", "says", "holds", "advice"),
    [
        (1.0, "for", True, "blockade"),
        (1.0, "for", False, "bombard"),
        (0.1, "for", True, "bombard"),
        (1.0, "against", True, "bombard"),
    ],
)
def test_a_line_counts_while_it_holds(stance: float, says: str, holds: bool, advice: str) -> None:
    view = view_of(lines={"blockade": ("one",)} if holds else {})
    (opinion,) = heard_by(lined(stance, says), view).opinions
    assert opinion.advice["act"] == advice


def test_who_speaks_against_all_there_is_would_hold_and_feels_it() -> None:
    view = view_of(lines={"blockade": ("one",)}, options=(Option("blockade", "act", True),))
    (opinion,) = heard_by(lined(3.0, "against"), view).opinions
    assert (opinion.slot, opinion.pressed) == ("act", HOLD)
    assert opinion.feeling == pytest.approx(3.0 - 0.01 * 8)


def test_what_is_not_legal_is_never_advised() -> None:
    barred = tuple(replace(each, legal=False) for each in view_of().options)
    opinion = only(view_of(options=barred), boldness=5.0)
    assert opinion.advice == {"act": HOLD, "posture": HOLD}
    assert opinion.feeling == 0.0


def test_of_equals_the_first_in_the_file_is_advised() -> None:
    twins = view_of(options=tuple(replace(o, slot="act") for o in view_of().options[:1] * 2))
    assert only(twins, boldness=1.0).advice["act"] == twins.options[0].id


def test_the_feeling_is_how_much_better_than_the_rest_and_the_strongest_slot_is_pressed() -> None:
    opinion = only(boldness=0.1)
    assert opinion.slot == "act"
    assert opinion.feeling == pytest.approx(2.5 - (0.8 + 0) / 2)
    opinion = only(wants={"alert_north": 1.0})
    assert (opinion.slot, opinion.pressed) == ("posture", "raise_alert")
    assert opinion.feeling == pytest.approx(15.0)


# Chances


def test_odds_are_added_to_the_logit_of_the_staff_s_estimate() -> None:
    view = view_of(estimate=Estimate(0.0, 0.02, 0.9), hours=12.0)
    staff, grim, calm = (only(view, odds=odds) for odds in (0.0, 1.0, -1.0))
    logit = np.log(0.02 / 0.98)
    assert staff.soon == pytest.approx(0.02, abs=1e-12)
    for opinion, by in ((grim, 1.0), (calm, -1.0)):
        assert opinion.soon == pytest.approx(1 / (1 + np.exp(-logit - by)), abs=1e-12)


@pytest.mark.parametrize(("forecast", "late"), [(0.25, 0.25), (0.01, 0.03), (0.0, 0.03)])
def test_the_later_chance_is_the_staff_s_forecast_and_no_less_than_now(
    forecast: float, late: float
) -> None:
    view = view_of(estimate=Estimate(0.0, 0.03, 0.9))
    assert only(view, forecast=forecast).late == pytest.approx(late, abs=1e-12)
    grim = only(view, forecast=forecast, odds=1.0).late
    assert grim is not None and grim > late


def test_without_a_forecast_there_is_no_later_chance() -> None:
    opinion = only(view_of(estimate=Estimate(0.0, 0.03, 0.9)), forecast=None)
    assert opinion.soon == pytest.approx(0.03, abs=1e-12)
    assert opinion.late is None


@pytest.mark.parametrize("middle", [0.0, 1.0])
def test_what_the_staff_holds_for_impossible_or_certain(middle: float) -> None:
    opinion = only(view_of(estimate=Estimate(middle, middle, middle)), odds=2.0)
    assert opinion.soon is not None and opinion.late is not None
    assert 0 <= opinion.soon <= opinion.late <= 1
    assert (opinion.soon == 0) == (middle == 0)


def test_no_estimate_no_chance() -> None:
    opinion = only(view_of(estimate=None), odds=2.0)
    assert (opinion.soon, opinion.late) == (None, None)


# Who is heard


def heard(**people: Mapping[str, Any]) -> list[str]:
    return [each.adviser for each in heard_by(with_people(**people)).unasked]


def test_of_one_mind_the_strongest_are_heard_first_and_no_more_than_three() -> None:
    told = heard(a={"boldness": 0.1}, b={"boldness": 0.3}, c={"boldness": 0.2}, d={"boldness": 0.4})
    assert told == ["d", "b", "c"]
    assert len(told) == UNASKED


def test_whoever_disagrees_is_heard_before_more_of_the_same() -> None:
    hawks = {name: {"boldness": 1.0} for name in "abcd"}
    assert heard(**hawks, dove={"wants": {"tension": -0.001}}) == ["a", "dove", "b"]


def test_what_most_feeling_presses_for_comes_first_by_its_strongest_voice() -> None:
    one, many = {"boldness": 0.1}, {"wants": {"alert_north": 0.05}}
    assert heard(one=one, two=many) == ["one", "two"]
    assert heard(one=one, two=many, three=many, four=many, five=many) == ["two", "one", "three"]
    strongest = {"wants": {"alert_north": 0.06}}
    assert heard(two=many, one=one, three=strongest, four=many) == ["three", "one", "two"]


def test_any_number_of_the_unmoved_do_not_come_first() -> None:
    unmoved = {name: {"patience": 1.0} for name in "abcdef"}
    assert heard(**unmoved, mover={"boldness": 0.1})[:2] == ["mover", "a"]


def test_a_small_council_speaks_whole_and_an_empty_one_not_at_all() -> None:
    assert heard(a={"boldness": 1.0}, b={}) == ["a", "b"]
    assert heard_by(with_people()) == Council()


def test_all_opinions_stand_in_the_order_of_the_file() -> None:
    told = heard_by(with_people(b={}, a={"boldness": 1.0}, c={}))
    assert [each.adviser for each in told.opinions] == ["b", "a", "c"]


def test_a_mind_is_what_weighs_without_a_line() -> None:
    told = {"name": "N", "office": "O"}
    assert not Adviser(**told, stance=3, odds=1, patience=1).has_a_mind
    for number in ({"wants": {"tension": 1.0}}, {"boldness": 1.0}, {"caution": 1.0}):
        assert Adviser.model_validate({**told, **number}).has_a_mind


# Who is there


def told_when(condition: str) -> View:
    """What North sees of a council in which the marshal comes under a condition."""
    data = TEXTS.model_dump(exclude_unset=True)
    data["seats"]["north"]["advisers"]["marshal"]["when"] = condition
    model = compile_model(Scenario.model_validate(data))
    state, report = start(model, Luck.of(1, [0]))
    return see(model, state, report, "north", staffed=True)


@pytest.mark.parametrize(
    ("condition", "there"),
    [
        ("tension > 5", True),
        ("tension > 95", False),
        ('now >= "1950-05-01 18:00"', False),
        ('now < "1950-05-01 18:00"', True),
    ],
)
def test_who_is_not_there_is_neither_asked_nor_heard_on_a_choice(
    condition: str, there: bool
) -> None:
    view = told_when(condition)
    assert view.advisers == (("marshal", "envoy") if there else ("envoy",))
    assert ("marshal" in view.lines["blockade"]) == there
    assert [each.adviser for each in council(TEXTS, view).opinions] == list(view.advisers)


# Private means private


@pytest.mark.parametrize("name", [*WHERE[:2], *WHERE[2::6]])
def test_two_states_alike_to_a_seat_give_it_the_same_council(name: str) -> None:
    model = model_of(name)
    for number, seat, state, report in both_seats(name):
        if number % 3:
            continue
        other, told = flipped(model, state, seat, number), flipped_report(model, report, seat, 1)
        for game in range(0, state.games, 5):
            mine = see(model, state, report, model.seat_ids[seat], game, staffed=True)
            same = see(model, other, told, model.seat_ids[seat], game, staffed=True)
            assert council(model.scenario, mine) == council(model.scenario, same)


@pytest.mark.parametrize("name", WHERE[:2])
def test_advice_is_legal_and_chances_are_chances_in_any_play(name: str) -> None:
    model = model_of(name)
    for number, seat, state, report in both_seats(name):
        if number % 2 or state.over[0]:
            continue
        view = see(model, state, report, model.seat_ids[seat], 0, staffed=True)
        legal = {(o.slot, o.id) for o in view.options if o.legal}
        told = council(model.scenario, view, 0.1)
        assert len(told.unasked) == min(UNASKED, len(told.opinions))
        for opinion in told.opinions:
            for slot, advice in opinion.advice.items():
                assert advice == HOLD or (slot, advice) in legal
            assert opinion.feeling >= 0
            assert opinion.soon is not None and opinion.late is not None
            assert 0 <= opinion.soon <= 1 and 0 <= opinion.late <= 1
