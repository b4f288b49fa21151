"""Moscow's week before it knew: real levers in every turn, each with its price."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from game.engine.arithmetic import Bools
from game.engine.compile import compile_model
from game.engine.luck import Luck, Pins
from game.engine.orders import Orders
from game.engine.sealed import Sealed
from game.engine.sight.views import views
from game.engine.state import State
from game.engine.turn import advance, start
from game.scenario import load
from game.scenario.format.choices import Choice

SCENARIO = Path(__file__).parents[2] / "scenarios" / "cuba-1962"
MODEL = compile_model(load(str(SCENARIO)).scenario)
CHOICES = MODEL.scenario.choices["khrushchev"]
INDEX = MODEL.index
MOSCOW = INDEX.seats["khrushchev"]
GAMES = 24
QUIET = Pins(prefixes={"event.": 1 - 2**-53})
"""No hazard happens: nothing but the orders moves the games."""
SPEECH = "1962-10-22 18:00"
SECRET_WEEK = tuple(turn for turn in MODEL.turns if turn <= SPEECH)
VISIT = "1962-10-18 11:00"
GROMYKO = {"gromyko_denies", "gromyko_hints", "gromyko_berlin"}
NEW = {
    *GROMYKO,
    "assure_until_november",
    "sound_kennedy",
    "ask_havana",
    "hold_ships",
    "hurry_ships",
    "query_washington",
    "call_presidium",
    "withdraw_quietly",
    "work_at_night",
    "warheads_to_sites",
    "lunas_to_coast",
    "radars_on",
    "airlift",
    "submarines_hurry",
    "submarines_hold",
    "ready_berlin",
}

Plan = Mapping[str, Mapping[str, Mapping[str, str]]]
"""Orders by turn, seat and slot."""


def course(plan: Plan, last: str = MODEL.turns[-1]) -> Iterator[State]:
    """The states of a batch of games at each turn up to `last`, under these orders."""
    state, _ = start(MODEL, Luck.of(1962, range(GAMES), QUIET))
    while not state.over.all():
        yield state
        moment = MODEL.turns[state.turn]
        if moment == last:
            return
        sealed = Sealed.hold(MODEL, GAMES)
        for seat, choices in plan.get(moment, {}).items():
            sealed.put(INDEX, seat, Orders(choices))
        state, _ = advance(MODEL, state, sealed)


@cache
def _at(plan: tuple[tuple[str, str, str, str], ...], turn: str) -> State:
    orders: dict[str, dict[str, dict[str, str]]] = {}
    for moment, seat, slot, choice in plan:
        orders.setdefault(moment, {}).setdefault(seat, {})[slot] = choice
    *_, state = course(orders, turn)
    return state


def at(turn: str, *plan: tuple[str, str, str, str]) -> State:
    """The games at this turn; `plan` lists (turn, seat, slot, choice)."""
    return _at(plan, turn)


def flag(state: State, name: str) -> Bools:
    held: Bools = state.flags[INDEX.flags[name]]
    return held


def value(state: State, name: str) -> float:
    return float(state.x[INDEX.variables[name]].mean())


def offered(state: State, games: Bools) -> set[str]:
    """What the Chairman may do in at least one of these games."""
    assert games.any()
    legal = views(MODEL, state, MOSCOW).legal
    return {c for c in CHOICES if legal[INDEX.choices["khrushchev", c]][games].any()}


def always(state: State, games: Bools) -> set[str]:
    """What the Chairman may do in every one of these games."""
    assert games.any()
    legal = views(MODEL, state, MOSCOW).legal
    return {c for c in CHOICES if legal[INDEX.choices["khrushchev", c]][games].all()}


def unaware(state: State) -> Bools:
    games: Bools = ~state.over & ~flag(state, "moscow_told")
    return games


def acts(choices: set[str], slot: str = "act") -> set[str]:
    return {name for name in choices if CHOICES[name].slot == slot}


@pytest.mark.parametrize("turn", SECRET_WEEK)
def test_every_turn_before_moscow_knows_has_levers_in_both_slots(turn: str) -> None:
    state = at(turn)
    ready = always(state, unaware(state))
    assert len(acts(ready)) >= 2, turn
    assert len(acts(ready, "posture")) >= 2, turn
    assert 5 <= len(ready) <= 11, (turn, sorted(ready))


def test_gromyko_has_his_three_lines_on_one_day_only() -> None:
    for turn in SECRET_WEEK:
        state = at(turn)
        found = GROMYKO & offered(state, unaware(state))
        assert found == (GROMYKO if turn == VISIT else set()), turn


def test_speaking_first_opens_it_all_and_can_be_done_once() -> None:
    assert CHOICES["speak_first"].set == ["in_the_open", "moscow_told"]
    assert "speak_first" not in offered(at(SECRET_WEEK[0]), unaware(at(SECRET_WEEK[0])))
    spoken = at("1962-10-20 14:30", ("1962-10-19 11:00", "khrushchev", "act", "speak_first"))
    assert flag(spoken, "in_the_open")[~spoken.over].all()
    assert flag(spoken, "moscow_told")[~spoken.over].all()
    assert "speak_first" not in offered(spoken, ~spoken.over)


def test_a_hint_tells_both_capitals_and_not_the_world() -> None:
    hinted = at("1962-10-18 21:00", (VISIT, "khrushchev", "act", "gromyko_hints"))
    quiet = ~hinted.over & ~flag(hinted, "in_the_open")
    assert quiet.sum() > GAMES / 2
    assert flag(hinted, "moscow_told")[quiet].all()
    ready = always(hinted, quiet)
    assert {"hold_ships", "warn_havana", "speak_first", "call_presidium"} <= ready
    assert {"freeze_work", "lock_warheads", "submarines_hold"} <= ready
    assert not ready & {"assure_until_november", "work_at_night", "radars_on", "ready_berlin"}


def test_a_secret_that_both_keep_can_be_buried() -> None:
    plan = (
        (VISIT, "khrushchev", "act", "gromyko_hints"),
        ("1962-10-19 11:00", "khrushchev", "act", "withdraw_quietly"),
    )
    before, after = at("1962-10-19 11:00", *plan), at("1962-10-20 14:30", *plan)
    quiet = ~before.over & ~flag(before, "in_the_open")
    assert "withdraw_quietly" in always(before, quiet)
    assert flag(after, "dismantling").any()
    split = after.facts[INDEX.facts["presidium_split"]]
    assert flag(after, "dismantling")[quiet & ~split].all()


def test_nets_and_darkness_hide_and_delay() -> None:
    turn = "1962-10-19 11:00"
    plain = at(turn)
    for choice in ("camouflage", "work_at_night"):
        hidden = at(turn, (SECRET_WEEK[0], "khrushchev", "posture", choice))
        assert value(hidden, "evidence") < value(plain, "evidence") - 3, choice
        assert value(hidden, "missiles") < value(plain, "missiles") - 1.5, choice
    hurried = at(turn, (SECRET_WEEK[0], "khrushchev", "posture", "speed_sites"))
    assert value(hurried, "missiles") > value(plain, "missiles") + 2
    assert value(hurried, "evidence") > value(plain, "evidence") + 1


def test_whoever_hurries_gives_the_cover_up() -> None:
    assert set(CHOICES["speed_sites"].clear) == {"sites_camouflaged", "night_work"}


def test_ships_held_back_have_turned_and_can_be_sent_on() -> None:
    held = at("1962-10-19 11:00", ("1962-10-17 10:00", "khrushchev", "act", "hold_ships"))
    games = unaware(held)
    assert flag(held, "ships_turned")[games].all()
    assert "hold_ships" not in offered(held, games)
    assert "hurry_ships" in always(held, games)
    assert set(CHOICES["hurry_ships"].clear) == {"ships_turned", "ships_held"}


def test_charges_that_never_came_cannot_be_moved() -> None:
    ordered = "1962-10-19 11:00"
    moved = at("1962-10-20 14:30", (ordered, "khrushchev", "posture", "warheads_to_sites"))
    games = unaware(at(ordered)) & ~moved.over
    ashore = moved.facts[INDEX.facts["warheads_ashore"]][games]
    assert ashore.any()
    assert not ashore.all()
    assert np.array_equal(flag(moved, "warheads_forward")[games], ashore)


def test_a_warning_line_of_submarines_can_be_held_off_before_there_is_a_line() -> None:
    held = at("1962-10-21 11:30", ("1962-10-20 14:30", "khrushchev", "posture", "submarines_hold"))
    games = unaware(held)
    assert flag(held, "submarines_recalled")[games].all()
    assert not flag(held, "sub_at_line")[games].any()
    assert not {"submarines_hold", "submarines_hurry"} & offered(held, games)


def test_what_history_did_is_legal_when_it_was_done() -> None:
    for turn, choice in [
        (VISIT, "gromyko_denies"),
        ("1962-10-20 14:30", "speed_sites"),
        ("1962-10-22 12:00", "call_presidium"),
        ("1962-10-22 12:00", "lock_warheads"),
        (SPEECH, "turn_ships"),
        (SPEECH, "raise_alert"),
    ]:
        assert choice in always(at(turn), unaware(at(turn))), (turn, choice)


@pytest.mark.parametrize("turn", SECRET_WEEK[4:])
def test_a_crisis_that_breaks_open_early_leaves_moscow_answers(turn: str) -> None:
    """Whatever the day, on each of the three next days there is more than waiting to do."""
    opened = course({turn: {"khrushchev": {"act": "speak_first"}}})
    seen = 0
    for state in opened:
        live = ~state.over & ~flag(state, "combat") & ~flag(state, "dismantling")
        if MODEL.turns[state.turn] <= turn or not (live & flag(state, "in_the_open")).any():
            continue
        choices = always(state, live & flag(state, "in_the_open"))
        assert len(choices) >= 3, (MODEL.turns[state.turn], sorted(choices))
        seen += 1
    assert seen >= 3


def test_after_a_strike_in_the_secret_week_there_is_more_than_striking_back() -> None:
    readied, struck = "1962-10-19 11:00", "1962-10-21 11:30"
    plan = (
        (readied, "kennedy", "posture", "ready_strike"),
        (struck, "kennedy", "act", "air_strike_general"),
    )
    state = at("1962-10-22 12:00", *plan)
    games = ~state.over & flag(state, "combat")
    assert games.sum() > GAMES / 2
    ready = always(state, games)
    assert {"answer_strike", "seek_cease_fire", "order_withdrawal", "call_presidium"} <= ready
    assert {"lock_warheads", "raise_alert", "submarines_back", "hold_rocket_forces"} <= ready
    assert not ready & {"speed_sites", "hurry_ships", "airlift", "speak_first"}


def test_whoever_has_begun_to_crate_can_still_show_or_stop_it() -> None:
    plan = (
        (VISIT, "khrushchev", "act", "gromyko_hints"),
        ("1962-10-19 11:00", "khrushchev", "act", "withdraw_quietly"),
        ("1962-10-20 14:30", "khrushchev", "posture", "stop_crating"),
    )
    crating, stopped = at("1962-10-20 14:30", *plan), at("1962-10-21 11:30", *plan)
    games = ~stopped.over & flag(crating, "dismantling")
    assert {"show_crates", "stop_crating"} <= always(crating, games)
    assert not flag(stopped, "dismantling")[games].any()
    assert "stop_crating" not in offered(stopped, games)


def test_fighting_can_be_answered_stopped_or_ended_at_once() -> None:
    for name in ("answer_strike", "seek_cease_fire"):
        assert CHOICES[name].when == "combat"
    when = CHOICES["order_withdrawal"].when
    assert when is not None
    assert "combat or hours_since.in_the_open" in when


@pytest.mark.parametrize("name", sorted(NEW))
def test_each_lever_has_a_price_a_record_and_a_dispute(name: str) -> None:
    choice: Choice = CHOICES[name]
    assert len(choice.effects) >= 3
    assert {line.stance for line in choice.advisers.values()} == {"for", "against"}
    assert 2 <= len(choice.advisers) <= 5
    assert choice.judgement
    assert choice.source or "history did not take" in choice.judgement


def test_the_thin_record_is_called_thin() -> None:
    thin = [name for name in NEW if "no decision recorded" in (CHOICES[name].source or "")]
    assert len(thin) >= 12


def test_the_ambassador_who_was_not_told_gives_no_advice_on_the_missiles() -> None:
    spoken = {name for name in NEW if "dobrynin" in CHOICES[name].advisers}
    assert spoken == {"sound_kennedy", "query_washington"}
    for name in spoken:
        assert "rocket" not in CHOICES[name].advisers["dobrynin"].says
