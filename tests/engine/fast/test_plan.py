"""Who sits where, and what therefore has to be kept: what somebody reads, and no more."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.conditions import Condition
from game.engine.fast.plan import MOST_ISSUES, MOST_LEVELS, Plan, chosen, fits, known, leaves
from game.engine.model import Model
from game.engine.orders import HOLD, Letter, Orders
from game.engine.terms import Compared, Joined, Leaf, Opposite, Reckoned, Term, Value
from tests.oracle.small import (
    plain_channel,
    plain_choice,
    plain_document,
    plain_event,
    plain_variable,
    small,
)

LATE = 'now >= "1962-01-02 00:00"'
BLUR = {"east": {"spread": 4}, "west": {"spread": 2}}
GIVEN: Any = ("given", "given")
LOT: Any = ("random", "random")


def model_of(**over: Any) -> Model:
    return compile_model(small(**over))


def plan_of(model: Model, desks: Any = GIVEN, whole: bool = False) -> Plan:
    """The same desks in all turns."""
    return Plan(model, [desks] * model.sizes.turns, whole)


def condition(term: Term) -> Condition:
    return Condition(term, lambda state: None)


UP, HEAT = Leaf("flag", (0,)), Leaf("variable", (0,))


@pytest.mark.parametrize(
    ("term", "found"),
    [
        (Value(True), []),
        (UP, [UP]),
        (Opposite(UP), [UP]),
        (Compared("<", HEAT, Value(3.0)), [HEAT]),
        (Compared("<", Value(3.0), HEAT), [HEAT]),
        (Compared("<", Reckoned("+", HEAT, Leaf("open", (1,))), HEAT),
         [HEAT, Leaf("open", (1,)), HEAT]),
        (Joined(True, (UP, Opposite(Joined(False, (UP, Compared("==", HEAT, HEAT)))))),
         [UP, UP, HEAT, HEAT]),
    ],
)  # fmt: skip
def test_all_that_a_condition_reads(term: Term, found: list[Leaf]) -> None:
    assert list(leaves(condition(term))) == found
    assert list(leaves(None)) == []


def choosing() -> Model:
    slots = {"act": {"title": "Act"}, "talk": {"title": "Talk"}}
    choices = {
        "east": {
            "go": plain_choice(when="heat > 10"),
            "stay": plain_choice(),
            "late": plain_choice(when=LATE),
            "say": plain_choice(slot="talk"),
        },
        "west": {"go": plain_choice(works="heat > 90")},
    }
    return model_of(slots=slots, choices=choices)


def asked_for(plan: Plan, turn: int) -> list[tuple[int, str]]:
    return [(choice.seat, choice.id) for choice in plan.choices(turn)]


ALL = [(0, "go"), (0, "stay"), (0, "late"), (0, "say"), (1, "go")]


@pytest.mark.parametrize(
    ("desks", "first", "third"),
    [
        (GIVEN, [each for each in ALL if each != (0, "late")], ALL),
        (LOT, [each for each in ALL if each != (0, "late")], ALL),
        ((Orders(), Orders()), [], []),
        ((Orders({"act": "stay"}), Orders()), [(0, "stay")], [(0, "stay")]),
        ((Orders({"act": "late"}), "given"), [(1, "go")], [(0, "late"), (1, "go")]),
        (
            (Orders({"talk": "say", "act": "go"}), Orders({"act": "go"})),
            [(0, "go"), (0, "say"), (1, "go")],
            [(0, "go"), (0, "say"), (1, "go")],
        ),
        (("random", Orders()), ALL[:2] + ALL[3:4], ALL[:4]),
    ],
)
def test_choices_that_may_be_asked_for(desks: Any, first: Any, third: Any) -> None:
    plan = plan_of(choosing(), desks)
    assert asked_for(plan, 0) == first
    assert asked_for(plan, 2) == third


def test_desks_may_change_from_turn_to_turn() -> None:
    model = choosing()
    written: Any = (Orders({"act": "stay"}), Orders())
    plan = Plan(model, [written, *[GIVEN] * (model.sizes.turns - 1)], False)
    assert asked_for(plan, 0) == [(0, "stay")]
    assert asked_for(plan, 1) == [(0, "go"), (0, "stay"), (0, "say"), (1, "go")]
    variable = Leaf("known", (0, 0))
    assert variable in plan.asked, "the choice of a later turn reads it"
    everywhere = Plan(model, [written] * model.sizes.turns, False)
    assert variable not in everywhere.asked


def test_channels_that_may_be_asked_for() -> None:
    channels = {
        "wire": plain_channel(when={"east": "heat > 5"}),
        "envoy": plain_channel(),
        "mail": plain_channel(seats=["west"]),
    }
    model = model_of(channels=channels)
    wire, envoy, mail = (model.index.channels[name] for name in ("wire", "envoy", "mail"))
    free = plan_of(model)
    assert set(free.channels(0, 0)) == {wire, envoy}
    assert set(free.channels(0, 1)) == {wire, envoy, mail}
    letters = (Letter("wire", "plain"), Letter("mail", "plain"))
    written = plan_of(model, (Orders(letters=letters), Orders()))
    assert set(written.channels(0, 0)) == {wire}, "the mail does not serve the east"
    assert written.channels(0, 0)[wire] is not None
    assert not written.channels(0, 1)


def test_conditions_of_channels_are_read_only_by_those_who_write() -> None:
    model = model_of(channels={"wire": plain_channel(when={"east": "heat > 5"})})
    heat = Leaf("known", (0, 0))
    silent, writing = Orders(), Orders(letters=(Letter("wire", "plain"),))
    assert heat in plan_of(model).asked
    assert heat not in plan_of(model, (silent, writing)).asked
    assert heat in plan_of(model, (writing, silent)).asked


def hidden() -> dict[str, Any]:
    """Three variables that both seats see blurred."""
    return {name: plain_variable(seen=BLUR) for name in ("one", "two", "three")}


def test_what_happens_is_read_whoever_sits_there() -> None:
    flags = {n: {"title": n, "seen": "public", "judgement": "m"} for n in ("up", "off", "idle")}
    events = {
        "met": plain_event(when="up"),
        "fire": plain_event(hazard={"base": 0, "plus": {"off": 1}}, then=["smoke"]),
        "smoke": plain_event(chance={"base": 0, "plus": {"heat > 3": 1}}),
    }
    model = model_of(flags=flags, events=events)
    asked = plan_of(model, (Orders(), Orders())).asked
    assert {Leaf("flag", (0,)), Leaf("flag", (1,)), HEAT} <= asked
    assert Leaf("flag", (2,)) not in asked


def test_reports_are_written_for_those_who_read_them() -> None:
    model = model_of(
        variables=hidden(),
        choices={"east": {"go": plain_choice(when="known.two > 3")}, "west": {}},
    )
    two = model.index.variables["two"]
    plan = plan_of(model)
    told = [(s, v) for s in (0, 1) for v in range(model.sizes.variables) if plan.told(s, v)]
    assert told == [(0, two)]
    assert not plan_of(model, (Orders(), "given")).told(0, two)
    whole = plan_of(model, (Orders(), Orders()), whole=True)
    assert all(whole.told(s, v) for s in (0, 1) for v in range(model.sizes.variables))


def test_who_reads_a_spread_reads_the_report() -> None:
    asked = {Leaf("spread", (1, 2)), Leaf("known", (0, 1)), Leaf("variable", (0,))}
    found = [(seat, row) for seat in (0, 1) for row in range(3) if known(asked, seat, row)]
    assert found == [(0, 1), (1, 2)]


def papers_model() -> Model:
    """A paper is needed for what its report says; to know whether it comes, another is."""
    claim = {"value": 9, "spread": 1}
    return model_of(
        variables=hidden(),
        choices={"east": {"go": plain_choice(when="known.one > 3")}, "west": {}},
        documents={
            "first": plain_document(to="east", when="known.two > 3", reports={"one": claim}),
            "second": plain_document(to="east", when="known.three > 3", reports={"two": claim}),
            "other": plain_document(to="west", when="known.one > 3", reports={"one": claim}),
            "words": plain_document(to="east", when="known.three > 9"),
        },
    )


def test_papers_that_nobody_needs_do_not_come() -> None:
    model = papers_model()
    rows = {name: row for (name, _), row in model.index.papers.items()}
    plan = plan_of(model)
    assert plan.papers == {rows["first"], rows["second"]}
    one, two, three = (model.index.variables[name] for name in ("one", "two", "three"))
    for variable in (one, two, three):
        assert plan.told(0, variable)
        assert not plan.told(1, variable)
    nobody = plan_of(model, (Orders(), Orders()))
    assert nobody.papers == frozenset()
    assert not nobody.told(0, two)


def test_for_whole_states_all_papers_come() -> None:
    model = papers_model()
    plan = plan_of(model, (Orders(), Orders()), whole=True)
    assert plan.papers == set(model.index.papers.values())
    assert Leaf("known", (1, model.index.variables["one"])) in plan.asked


@pytest.mark.parametrize(
    ("desk", "row", "wanted"),
    [
        ("given", 0, None),
        ("random", 0, None),
        (Orders(), 0, None),
        (Orders({"act": HOLD}), 0, None),
        (Orders({"act": "stay"}), 0, ("east", "stay")),
        (Orders({"act": "stay"}), 1, None),
        (Orders({"act": "stay", "talk": "say"}), 1, ("east", "say")),
        (Orders({"act": "go"}), 0, ("east", "go")),
        (Orders({"act": "go"}), 2, ("west", "go")),
        (Orders({"act": "go"}), 3, None),
    ],
)
def test_what_a_desk_has_written(desk: Any, row: int, wanted: tuple[str, str] | None) -> None:
    model = choosing()
    assert chosen(model, desk, row) == (-1 if wanted is None else model.index.choices[wanted])


def test_what_nobody_can_choose_is_a_key_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        chosen(choosing(), Orders({"act": "fly"}), 0)


def with_tops(tops: list[int]) -> Model:
    model = model_of()
    table = np.array(tops, dtype=np.int8).reshape(-1, 1)
    return replace(model, post=replace(model.post, tops=table))


@pytest.mark.parametrize(
    ("tops", "held"),
    [
        ([1, 2], True),
        ([], True),
        ([MOST_LEVELS - 1] * MOST_ISSUES, True),
        ([1] * (MOST_ISSUES + 1), False),
        ([1, MOST_LEVELS], False),
        ([MOST_LEVELS - 1], True),
    ],
)
def test_levels_that_stand_in_one_word(tops: list[int], held: bool) -> None:
    assert fits(with_tops(tops)) is held


@pytest.mark.parametrize(("channels", "held"), [(62, True), (63, False)])
def test_channels_that_stand_in_one_word(channels: int, held: bool) -> None:
    """Two are there already."""
    more = {f"line{number}": plain_channel() for number in range(channels)}
    assert fits(model_of(channels=more)) is held


def test_agendas_are_those_of_all_turns() -> None:
    model = choosing()
    plan = plan_of(model)
    assert [agenda.turn for agenda in plan.agendas] == list(range(model.sizes.turns))
    assert plan.agendas is plan.agendas
