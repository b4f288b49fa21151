"""From a plan to tables: lists laid end to end, trees of consequences, the ways of letters."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.arithmetic import probability_table
from game.engine.compile import compile_model
from game.engine.fast.plan import Plan
from game.engine.fast.tables import (
    DeedTables,
    Effects,
    TreeTables,
    flat,
    floats,
    ground_of,
    ints,
    names,
    post_of,
    starts,
)
from game.engine.luck import name64
from game.engine.model import Model
from tests.oracle.small import (
    plain_channel,
    plain_choice,
    plain_event,
    plain_level,
    plain_variable,
    small,
)
from tests.test_against_oracle import made


def model_of(**over: Any) -> Model:
    return compile_model(small(**over))


@given(st.lists(st.lists(st.integers(0, 99), max_size=4), max_size=6))
def test_lists_are_laid_end_to_end(lists: list[list[int]]) -> None:
    begin, members = starts(lists), ints(flat(lists))
    assert begin.dtype == np.int64 and len(begin) == len(lists) + 1
    assert [members[a:b].tolist() for a, b in pairwise(begin)] == lists
    assert begin[0] == 0 and begin[-1] == len(members)


def test_numbers_and_names_as_arrays() -> None:
    assert ints(range(3)).dtype == np.int64
    assert ints([1, 2], np.int8).dtype == np.int8
    assert floats([1, 2.5]).tolist() == [1.0, 2.5] and floats([]).dtype == np.float64
    words = names(["noise.heat", "start"])
    assert words.dtype == np.uint64
    assert words.tolist() == [name64("noise.heat"), name64("start")]


def test_effects_are_kept_once_named() -> None:
    effects = Effects()
    assert [effects.add(((0, 1.0),)), effects.add(()), effects.add(((1, 2.0), (0, -1.0)))] == [
        0,
        1,
        2,
    ]
    assert effects.lists[2] == ((1, 2.0), (0, -1.0))


def test_the_last_axis_of_a_table_becomes_lists() -> None:
    effects = Effects([((5, 5.0),)])
    table = np.zeros((2, 3, 4))
    table[0, 1, 2], table[1, 2, 0], table[1, 2, 3] = 7.0, -1.0, 0.5
    places = effects.add_rows(table)
    assert places.tolist() == [[1, 2, 3], [4, 5, 6]]
    assert effects.lists[places[0, 1]] == ((2, 7.0),)
    assert effects.lists[places[1, 2]] == ((0, -1.0), (3, 0.5))
    assert effects.lists[places[0, 0]] == ()


def uneven() -> Model:
    """Turns of two lengths, and variables that move of themselves."""
    cold = plain_variable(range=[-64, 64], start=0, rest=8, drift=2, noise=3, pull={"heat": 0.5})
    return model_of(
        calendar_ends="1962-01-03 18:00",
        variables={"heat": plain_variable(drift=-1, noise=0), "cold": cold},
        facts={"bold": {"title": "B", "chance": 0.25, "true": "Y", "false": "N", "judgement": "m"}},
    )


def test_the_ground_by_turn() -> None:
    model = uneven()
    ground = ground_of(model)
    assert model.minutes == (720,) * 5 + (360,)
    assert ground.drift.tolist() == [[-1, 2]] * 5 + [[-0.5, 1]]
    assert ground.pulled.tolist() == [1] and ground.puller.tolist() == [0]
    assert ground.pull.tolist() == [[0.5]] * 5 + [[0.25]]
    assert ground.shaken.tolist() == [1]
    root = np.floor(3 * 0.5**0.5 * 2**20 + 0.5) / 2**20
    assert ground.noise.tolist() == [[3]] * 5 + [[root]]
    assert ground.noise_names.tolist() == [name64("noise.cold")]
    assert ground.rest.tolist() == [64, 8]


def test_the_ground_of_ranges() -> None:
    ground = ground_of(uneven())
    assert ground.low.tolist() == [0, -64] and ground.high.tolist() == [128, 64]
    assert ground.zone.tolist() == [12.8, 12.8]
    assert ground.square.tolist() == [12.8 * 12.8] * 2
    assert (ground.grid * ground.fine == 1).all() and ground.grid.tolist() == [2**-10] * 2


def test_the_tables_of_odds_by_turn_and_the_last_of_half_a_day() -> None:
    ground = ground_of(uneven())
    assert ground.odds_of.tolist() == [1] * 5 + [0]
    assert (ground.odds[0] == probability_table(360)).all()
    assert (ground.odds[1] == probability_table(720)).all()
    assert (ground.odds[-1] == probability_table(720)).all()
    assert len(ground.odds) == 3


def test_luck_by_name() -> None:
    model = uneven()
    ground = ground_of(model)
    assert ground.turn_names.tolist() == [name64(f"turn:{turn}") for turn in model.turns]
    assert ground.start_name.tolist() == [name64("turn:start")]
    assert ground.facts.tolist() == [0.25]
    assert ground.fact_names.tolist() == [name64("fact.bold")]
    assert ground.instants.tolist() == model.index.instants.tolist()


def tree() -> Model:
    events = {
        "fire": plain_event(hazard={"base": 0}, then=["smoke", "panic"]),
        "quake": plain_event(hazard={"base": 0}, then=["panic"]),
        "calm": plain_event(hazard={"base": 0}),
        "smoke": plain_event(chance={"base": 0}, then=["panic", "rain"]),
        "panic": plain_event(chance={"base": 0}, ends="war"),
        "rain": plain_event(chance={"base": 0}),
    }
    return model_of(events=events)


def test_draws_go_down_the_tree_in_order() -> None:
    model = tree()
    row = model.index.events
    fire, quake, calm = TreeTables(model).draws()
    assert fire == [
        (row["fire"], -1, "event.fire"),
        (row["smoke"], 0, "event.fire>smoke"),
        (row["panic"], 1, "event.fire>smoke>panic"),
        (row["rain"], 1, "event.fire>smoke>rain"),
        (row["panic"], 0, "event.fire>panic"),
    ]
    assert quake == [(row["quake"], -1, "event.quake"), (row["panic"], 0, "event.quake>panic")]
    assert calm == [(row["calm"], -1, "event.calm")]


def test_risks_are_reckoned_from_the_leaves_up() -> None:
    model = tree()
    row = model.index.events
    fire, quake, calm = TreeTables(model).risks()
    assert fire == [row["panic"], row["smoke"], row["fire"]]
    assert quake == [row["panic"], row["quake"]]
    assert calm == [], "nothing of it ends in war"


@pytest.mark.parametrize("seed", range(25))
def test_trees_of_random_scenarios(seed: int) -> None:
    model = compile_model(made(seed))
    tables = TreeTables(model)
    for hazard, draws, risks in zip(model.hazards, tables.draws(), tables.risks(), strict=True):
        paths = [path for _, _, path in draws]
        assert len(set(paths)) == len(paths), "no draw has another's name"
        assert draws[0] == (hazard.row, -1, f"event.{hazard.id}")
        for place, (event, after, path) in enumerate(draws[1:], 1):
            assert 0 <= after < place, "what it follows is drawn before it"
            parent, _, way = draws[after]
            assert event in model.events[parent].then
            assert path == f"{way}>{model.events[event].id}"
        perilous = {event for event, _, _ in draws if model.events[event].perilous}
        assert set(risks) <= perilous and len(set(risks)) == len(risks)
        for place, event in enumerate(risks):
            if not model.events[event].war:
                below = {row for row in model.events[event].then if model.events[row].perilous}
                assert below <= set(risks[:place])


def lettered() -> Model:
    levels = {
        "keep": plain_level(),
        "share": plain_level(public={"east": {"heat": 4}}),
        "yield": plain_level(secret=True, public={"east": {"heat": 2}, "west": {"heat": -3}}),
    }
    tones = {"plain": {"title": "P", "arrives": {"east": {"heat": 6}}},
             "hard": {"title": "H", "public": {"west": {"heat": 8}}}}  # fmt: skip
    channels = {
        "wire": plain_channel(public=0.5, hours=[1, 2.5], leak=0.25),
        "envoy": plain_channel(credit=0.5, distortion=0.125, medium="oral"),
    }
    return model_of(issues={"land": {"levels": levels}}, tones=tones, channels=channels)


def test_how_letters_travel() -> None:
    model, effects = lettered(), Effects()
    post = post_of(model, effects, np.zeros(0))
    assert post.least.tolist() == [[60, 0]] * 2
    assert post.span.tolist() == [[91.0, 1.0]] * 2
    assert post.distortion.tolist() == [0, 0.125]
    assert post.tops.tolist() == [2, 1] and post.tones.tolist() == [2]
    assert post.leaks[:, 0].tolist() == [model.steps[720].leaks[0]] * 6
    assert (post.leaks[:, 1] == 0).all() and (post.leaks[:, 0] > 0).all()
    assert post.secrets.tolist() == [[0, 2]]


def test_when_the_last_letter_of_a_turn_has_arrived() -> None:
    model = lettered()
    instants = model.index.instants
    reach = post_of(model, Effects(), np.zeros(0)).reach.tolist()
    for turn, later in enumerate(reach):
        there = instants[turn] + 150
        arrived = [row for row in range(turn + 1, len(instants)) if instants[row] >= there]
        assert later == (arrived[0] if arrived else len(instants)) - turn - 1


def test_what_tones_and_levels_bring() -> None:
    effects = Effects()
    post = post_of(lettered(), effects, np.zeros(0))
    arrives = [[[effects.lists[p] for p in tones] for tones in seat] for seat in post.arrives]
    assert arrives == [[[((0, 6.0),), ()], [((0, 3.0),), ()]], [[(), ()], [(), ()]]]
    audience = [[[effects.lists[p] for p in tones] for tones in seat] for seat in post.audience]
    assert audience == [[[(), ()], [(), ()]], [[(), ((0, 4.0),)], [(), ()]]]
    named = [effects.lists[p] for p in post.naming.ravel()]
    assert [p for p in named if p] == [((0, 2.0),)]
    assert named[post.naming.shape[-1]] == ((0, 2.0),), "the second level of the first issue"
    assert post.leaking_from.tolist() == [0, 1, 2]
    assert post.leaking_level.tolist() == [2, 2]
    assert [effects.lists[p] for p in post.leaking_effects] == [((0, 2.0),), ((0, -3.0),)]


def test_draws_of_letters_by_name() -> None:
    model = lettered()
    post = post_of(model, Effects(), np.zeros(0))
    places = ["east.0", "east.1", "west.0", "west.1"]
    assert post.transit_names.tolist() == [name64(f"transit.{each}") for each in places]
    assert post.tie_names.tolist() == [name64(f"tie.{each}") for each in places]
    kinds = ("distort", "distort_what", "distort_way")
    wanted = [[name64(f"{kind}.{each}") for kind in kinds] for each in places]
    assert post.distort_names.tolist() == wanted
    rows = [name64(f"leak.{each}.{turn}") for turn in model.turns for each in places]
    assert post.leak_names.tolist() == rows


def doing() -> Model:
    flags = {n: {"title": n, "seen": "public", "judgement": "m"} for n in ("up", "off")}
    go = plain_choice(
        effects={"heat": 5},
        set=["up"],
        works="heat > 3",
        otherwise={"text": "No.", "clear": ["up"], "effects": {"heat": -1}},
    )
    events = {
        "met": plain_event(when="hours_since.up > 12", stands={"land": "share"}, set=["off"]),
        "often": plain_event(when="heat > 99", repeat=True),
    }
    west = {"talk": plain_choice(stands={"sea": "free", "land": "yield"})}
    return model_of(flags=flags, choices={"east": {"go": go}, "west": west}, events=events)


def parts(begin: Any, members: Any, which: int) -> list[float]:
    """What belongs to one of the lists that lie end to end."""
    found: list[float] = members[begin[which] : begin[which + 1]].tolist()
    return found


def deeds_of(model: Model, whole: bool) -> Any:
    plan = Plan(model, [("given", "given")] * model.sizes.turns, whole)
    return DeedTables(plan, Effects([((0, 9.0),)])).made(np.zeros(0), np.zeros(0))


def test_what_choices_and_events_do() -> None:
    model = doing()
    deeds = deeds_of(model, whole=False)
    go, talk = (model.index.choices[key] for key in (("east", "go"), ("west", "talk")))
    met = model.index.events["met"]

    def effects(outcome: int) -> list[float]:
        return parts(deeds.effect_from, deeds.effect, int(deeds.outcome_effects[outcome]))

    works, fails = int(deeds.choice_works[go]), int(deeds.choice_fails[go])
    assert effects(works) == [5.0] and effects(fails) == [-1.0]
    assert parts(deeds.set_from, deeds.set, works) == [0]
    assert parts(deeds.clear_from, deeds.clear, works) == []
    assert parts(deeds.clear_from, deeds.clear, fails) == [0]
    event = int(deeds.event_outcome[met])
    assert parts(deeds.set_from, deeds.set, event) == [1]
    moved = int(deeds.choice_works[talk])
    assert parts(deeds.move_from, deeds.move, moved) == [1, 0]
    assert parts(deeds.move_from, deeds.move_to, moved) == [1, 2]
    nothing = int(deeds.choice_fails[talk])
    assert effects(nothing) == [] and parts(deeds.move_from, deeds.move, nothing) == []
    assert parts(deeds.effect_from, deeds.effect, 0) == [9.0], "what was named before stays"
    assert deeds.width == 8 and deeds.dense[:8].tolist() == [9.0, *[0.0] * 7]


def test_slots_and_their_choices() -> None:
    deeds = deeds_of(doing(), whole=False)
    assert deeds.choice_row.tolist() == [0, 1]
    assert parts(deeds.slot_from, deeds.slot_choice, 0) == [0]
    assert parts(deeds.slot_from, deeds.slot_choice, 1) == [1]
    assert deeds.event_again.tolist() == [0, 1]


def test_when_things_were_is_kept_if_somebody_asks() -> None:
    some, whole = deeds_of(doing(), whole=False), deeds_of(doing(), whole=True)
    assert some.flag_kept.tolist() == [1, 0]
    assert some.event_kept.tolist() == [0, 0] and some.choice_kept.tolist() == [0, 0]
    assert whole.flag_kept.all() and whole.event_kept.all() and whole.choice_kept.all()


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 40))
def test_all_effects_of_a_random_scenario_are_there(seed: int) -> None:
    model = compile_model(made(seed))
    deeds = deeds_of(model, whole=True)
    for event in model.events:
        which = int(deeds.outcome_effects[deeds.event_outcome[event.row]])
        on, amounts = (parts(deeds.effect_from, t, which) for t in (deeds.effect_on, deeds.effect))
        assert tuple(zip(on, amounts, strict=True)) == event.outcome.effects
    for choice in model.choices:
        for outcome, table in (
            (choice.outcome, deeds.choice_works),
            (choice.otherwise, deeds.choice_fails),
        ):
            which = int(table[choice.row])
            assert tuple(parts(deeds.set_from, deeds.set, which)) == outcome.set
            assert tuple(parts(deeds.clear_from, deeds.clear, which)) == outcome.clear
            moves = (parts(deeds.move_from, t, which) for t in (deeds.move, deeds.move_to))
            assert tuple(zip(*moves, strict=True)) == outcome.stands
