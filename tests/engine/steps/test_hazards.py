"""Hazards, their chains, and the ledger: cause exact, author by holding, the identity."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.engine.arithmetic import probability, rounded
from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.sealed import Sealed, seal
from game.engine.turn import advance, start
from tests.engine.tables import ALWAYS, EAST, NEVER, WEST, MakeTable
from tests.oracle.play import orders_of
from tests.oracle.small import (
    plain_choice,
    plain_ending,
    plain_event,
    plain_variable,
    small,
    turns_at,
)

EVEN = {"base": 0}
FIRST = "1962-01-01 00:00"


def chance(logit: float, minutes: int = 720) -> float:
    return float(probability(np.array([logit]), minutes)[0])


HALF = chance(0)


def hazards(**made: Any) -> Any:
    """A scenario of these events."""
    endings = {"brief_war": plain_ending("limited_war"), "fall": plain_ending("ouster")}
    return small(
        events={name: plain_event(**event) for name, event in made.items()},
        endings=endings,
        flags={"lit": {"title": "Lit", "seen": "public", "judgement": "m"}},
    )


def pinned(**uniforms: float) -> dict[str, float]:
    """Pins by event, `__` standing for the arrow of a path."""
    return {f"event.{name.replace('__', '>')}": u for name, u in uniforms.items()}


def test_a_hazard_happens_below_its_probability(table: MakeTable) -> None:
    scenario = hazards(fire={"hazard": EVEN, "effects": {"heat": 4}, "set": ["lit"]})
    spared = table(scenario, pinned(fire=HALF)).turn()
    assert (spared.heat, spared.plain["happened"]) == (64, {"fire": None})
    struck = table(scenario, pinned(fire=HALF - 2**-40)).turn()
    assert (struck.heat, struck.plain["happened"]) == (68, {"fire": FIRST})
    assert struck.plain["flag_set"] == {"lit": FIRST}


def test_inputs_are_normalised_over_the_range(table: MakeTable) -> None:
    fire = plain_event(hazard={"base": 0, "terms": {"cold": 4}}, ends="war")
    cold = plain_variable(range=[-64, 64], start=32)
    scenario = small(variables={"cold": cold}, events={"fire": fire})
    assert table(scenario, pinned(fire=NEVER)).turn().plain["ledger"] == {"fire": chance(3)}


def test_the_logit_adds_what_holds(table: MakeTable) -> None:
    odds = {"base": -1.3, "terms": {"heat": 2.7}, "plus": {"heat > 1": 0.3, "heat > 99": 5}}
    logit = rounded(-1.3, 20) + rounded(2.7 / 128, 30) * 64 + rounded(0.3, 20)
    played = table(hazards(fire={"hazard": odds, "ends": "war"}), pinned(fire=NEVER)).turn()
    assert played.plain["ledger"] == {"fire": chance(logit)}


def test_a_hazard_is_zero_while_its_condition_does_not_hold(table: MakeTable) -> None:
    scenario = hazards(fire={"hazard": EVEN, "when": "heat > 64", "ends": "war"})
    played = table(scenario, pinned(fire=ALWAYS)).turn()
    assert (played.ending, played.plain["ledger"]) == (None, {"fire": 0.0})


def test_a_hazard_that_has_happened_is_zero_unless_it_repeats(table: MakeTable) -> None:
    scenario = hazards(
        once={"hazard": EVEN, "effects": {"heat": 1}},
        often={"hazard": EVEN, "effects": {"heat": 2}, "repeat": True},
    )
    assert table(scenario, pinned(once=ALWAYS, often=ALWAYS)).turns(3).heat == 64 + 1 + 3 * 2


def test_a_turns_hazards_scale_with_its_hours_and_consequences_do_not(table: MakeTable) -> None:
    days = turns_at(FIRST, "1962-01-01 06:00")
    events = {
        "fire": plain_event(hazard=EVEN, then=["blast"]),
        "blast": plain_event(chance=EVEN, ends="war"),
    }
    played = table(small(days=days, events=events), pinned(fire=NEVER)).turn()
    assert played.plain["ledger"] == {"fire": chance(0, 360) * (1 - (1 - HALF))}


@pytest.mark.parametrize(("fire", "blast"), [(1, -2), (-2, 1)])
def test_the_hours_are_the_hazards_and_not_the_consequences(
    fire: float, blast: float, table: MakeTable
) -> None:
    # With unequal odds the product tells whose the six hours are.
    days = turns_at(FIRST, "1962-01-01 06:00")
    events = {
        "fire": plain_event(hazard={"base": fire}, then=["blast"]),
        "blast": plain_event(chance={"base": blast}, ends="war"),
    }
    played = table(small(days=days, events=events), pinned(fire=NEVER)).turn()
    risk = chance(fire, 360) * (1 - (1 - chance(blast)))
    assert played.plain["ledger"] == {"fire": risk}
    assert risk != pytest.approx(chance(fire) * chance(blast, 360))


def test_a_hazard_that_does_not_end_in_war_is_no_cause(table: MakeTable) -> None:
    scenario = hazards(
        riot={"hazard": EVEN}, fire={"hazard": EVEN, "ends": "war"}, storm={"hazard": EVEN}
    )
    played = table(scenario, pinned(riot=ALWAYS, fire=ALWAYS, storm=ALWAYS)).turn()
    assert played.game.report.cause.tolist() == [played.game.model.index.hazards["fire"]]
    spared = table(scenario, pinned(riot=ALWAYS, fire=NEVER, storm=ALWAYS)).turn()
    assert spared.game.report.cause.tolist() == [-1]


TREE: dict[str, Any] = {
    "fire": {"hazard": EVEN, "then": ["smoke", "blast"], "effects": {"heat": 1}},
    "smoke": {"chance": EVEN, "then": ["blast"], "effects": {"heat": 2}},
    "blast": {"chance": EVEN, "effects": {"heat": 4}},
}


PATHS = ("fire", "fire__smoke", "fire__blast", "fire__smoke__blast")


@pytest.mark.parametrize(
    ("happening", "heat"),
    [
        ((), 64),
        (PATHS[1:], 64),  # nothing follows from what does not happen
        (("fire",), 65),
        (("fire", "fire__blast"), 69),
        (("fire", "fire__smoke"), 67),
        (("fire", "fire__smoke", "fire__smoke__blast"), 71),
        (PATHS, 71),  # by two paths at once: it acts once
    ],
)
def test_what_happens_draws_its_consequences_down_the_tree(
    table: MakeTable, happening: tuple[str, ...], heat: float
) -> None:
    luck = {path: ALWAYS if path in happening else NEVER for path in PATHS}
    assert table(hazards(**TREE), pinned(**luck)).turn().heat == heat


def test_all_hazards_read_one_snapshot(table: MakeTable) -> None:
    scenario = hazards(
        fire={"hazard": EVEN, "effects": {"heat": 64}, "set": ["lit"]},
        next={"hazard": EVEN, "when": "heat > 64 or lit"},
    )
    played = table(scenario, pinned(fire=ALWAYS, next=ALWAYS)).turn()
    assert played.plain["happened"] == {"fire": FIRST, "next": None}


# The ledger.


def test_the_cause_is_the_hazards_name_and_the_first_in_the_file_comes_first(
    table: MakeTable,
) -> None:
    scenario = hazards(
        fire={"hazard": {"base": -1}, "ends": "war"},
        quarrel={"hazard": EVEN, "ends": "fall"},
        bolt={"hazard": {"base": -2}, "ends": "war"},
    )
    never = pinned(fire=NEVER, quarrel=NEVER, bolt=NEVER)
    ledger = table(scenario, never).turn().plain["ledger"]
    fire, bolt = chance(-1), chance(-2)
    assert ledger == {"fire": fire, "quarrel": 0.0, "bolt": bolt * (1 - fire)}
    assert sum(ledger.values()) == pytest.approx(1 - (1 - fire) * (1 - bolt), abs=1e-15)


CHAIN: dict[str, Any] = {
    "fire": {"hazard": EVEN, "then": ["answer"]},
    "answer": {"chance": {"base": -1}, "then": ["launch", "mistake"]},
    "launch": {"chance": {"base": -2}, "ends": "war"},
    "mistake": {"chance": {"base": 1}, "ends": "war"},
}


@pytest.mark.parametrize("u", [ALWAYS, NEVER])
def test_a_chain_enters_before_its_draw_as_the_product_of_its_steps(
    table: MakeTable, u: float
) -> None:
    deep = 1 - (1.0 * (1 - chance(-2))) * (1 - chance(1))
    answer = 1 - 1.0 * (1 - chance(-1) * deep)
    played = table(hazards(**CHAIN), pinned(fire=u, fire__answer=NEVER)).turn()
    assert played.plain["ledger"] == {"fire": HALF * answer}
    assert played.game.report.risk[0, 0] == HALF * answer


def test_the_ledger_adds_up_over_the_turns(table: MakeTable) -> None:
    scenario = hazards(fire={"hazard": EVEN, "ends": "war"})
    played = table(scenario, pinned(fire=NEVER)).turns(3)
    assert played.plain["ledger"] == {"fire": HALF + HALF + HALF}


def test_the_war_dial_moves_what_ends_in_war(table: MakeTable) -> None:
    words = {"title": "Grim", "text": "War is near.", "judgement": "m"}
    events = {
        "fire": plain_event(hazard=EVEN, then=["blast"]),
        "blast": plain_event(chance=EVEN, ends="war"),
    }
    scenario = small(events=events, presets={"grim": {**words, "war_dial": 0.7}})
    never = pinned(fire=NEVER)
    usual, grim = (table(scenario, never, preset=p).turn() for p in ("usual", "grim"))
    assert usual.plain["ledger"] == {"fire": HALF * (1 - (1 - HALF))}
    assert grim.plain["ledger"] == {"fire": HALF * (1 - (1 - chance(rounded(0.7, 20))))}


def authors() -> Any:
    """A hazard that both seats can stir: the east by its own act, both by a flag."""
    odds = {"base": -3, "plus": {"did.east.go": 2, "did.east.go and did.west.go": 1}}
    choices = {EAST: {"go": plain_choice()}, WEST: {"go": plain_choice()}}
    return small(choices=choices, events={"fire": plain_event(hazard=odds, ends="war")})


def test_the_author_is_p_minus_p_had_this_seat_held(table: MakeTable) -> None:
    played = table(authors(), pinned(fire=NEVER)).turn("go", "go").turns(5)
    first, second, *_ = played.game.debrief().risks
    (entry,) = first.entries
    assert (entry.hazard, entry.risk) == ("fire", chance(0))
    assert entry.by_seat == {EAST: chance(0) - chance(-3), WEST: chance(0) - chance(-1)}
    assert entry.situation == entry.risk - sum(entry.by_seat.values())
    assert second.entries[0].by_seat == {EAST: 0.0, WEST: 0.0}
    assert second.entries[0].situation == chance(-3)


def test_holding_is_compared_under_the_same_luck(table: MakeTable) -> None:
    fire = plain_event(hazard={"base": -3, "terms": {"heat": 3}}, ends="war")
    choices = {EAST: {"go": plain_choice(effects={"heat": 9})}}
    scenario = small(variables={"heat": {"noise": 10}}, choices=choices, events={"fire": fire})
    first = table(scenario, pinned(fire=NEVER)).turn("go").turns(5).game.debrief().risks[0]
    (entry,) = first.entries
    assert entry.by_seat[WEST] == 0 < entry.by_seat[EAST]


def worlds(games: int) -> tuple[Any, Any]:
    """The model and the ended states of many games under free luck and fixed orders."""
    odds = {"base": -3, "terms": {"heat": 2}, "plus": {"did.east.go": 1}}
    events = {
        "fire": plain_event(hazard=odds, then=["blast"], effects={"heat": 10}, repeat=True),
        "blast": plain_event(chance={"base": 0}, ends="war"),
        "bolt": plain_event(hazard={"base": -4}, ends="war"),
        "quarrel": plain_event(hazard={"base": -3}, ends="fall"),
    }
    model = compile_model(
        small(
            events=events,
            variables={"heat": {"noise": 10}},
            choices={EAST: {"go": plain_choice()}},
            endings={"fall": plain_ending("ouster")},
        )
    )
    state, _ = start(model, Luck.of(1962, range(games)))
    orders = seal(model, [{EAST: orders_of("go")}]).take(np.zeros(games, dtype=np.intp))
    while not state.over.all():
        state, _ = advance(model, state, orders)
    return model, state


def test_the_mean_risk_while_alive_is_the_frequency_of_war() -> None:
    model, state = worlds(20_000)
    endings = list(model.index.endings)
    war = state.ending == endings.index("war")
    off = state.ledger.sum(axis=0) - war
    assert 0.2 < war.mean() < 0.8
    assert abs(off.mean()) < 4 * off.std() / 20_000**0.5


def test_the_identity_holds_cause_by_cause() -> None:
    model, state = worlds(20_000)
    war = state.ending == list(model.index.endings).index("war")
    bolt = state.happened[model.index.events["bolt"]] == state.ended
    blast = state.happened[model.index.events["blast"]] == state.ended
    first = {"fire": war & blast, "bolt": war & bolt & ~blast}
    for cause, games in first.items():
        off = state.ledger[model.index.hazards[cause]] - games
        assert abs(off.mean()) < 4 * off.std() / 20_000**0.5, cause


def test_games_that_have_ended_run_no_more_risk() -> None:
    model, state = worlds(2000)
    done = state.copy()
    again, report = advance(model, state, Sealed.hold(model, 2000))
    assert np.array_equal(again.ledger, done.ledger)
    assert not report.risk.any() and not report.happened.any()
