"""Agendas: a turn's rows with all that the clock decides decided, and nothing else left out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from game.engine.agenda import Agenda, decided
from game.engine.compile import compile_model
from game.engine.conditions import Condition, holds
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.state import NEVER, State
from game.engine.terms import Leaf, Value
from game.engine.turn import Report, advance, start
from game.scenario import load
from game.scenario.format import Scenario
from game.seats.match import decide
from game.seats.random import RandomSeat
from tests.oracle.generate import generate
from tests.oracle.small import (
    plain_channel,
    plain_choice,
    plain_document,
    plain_ending,
    plain_event,
    plain_variable,
    small,
)

LATE = 'now >= "1962-01-02 00:00"'
EARLY = 'now < "1962-01-02 00:00"'
SECOND = 2
"""The row of the turn at which it is late."""


def ids(rows: Any) -> list[str]:
    return [row.id for row in rows]


def of_events(turn: int = 0, **events: Any) -> Agenda:
    return compile_model(small(events=events)).agenda(turn)


def test_an_agenda_is_made_once() -> None:
    model = compile_model(small())
    assert model.agenda(1) is model.agenda(1)
    assert [model.agenda(turn).turn for turn in (0, 1)] == [0, 1]


def test_what_does_not_change_is_shared_by_the_turns() -> None:
    events = {"hot": plain_event(when="heat > 3"), "late": plain_event(when=LATE)}
    model = compile_model(
        small(events=events, documents={"memo": plain_document(to="east", when="heat > 3")})
    )
    first, *_, fourth, fifth = (model.agenda(turn) for turn in range(5))
    assert first.openers[0] is fifth.openers[0]
    assert first.papers[0] is fifth.papers[0]
    assert fourth.openers[1] is fifth.openers[1], "both are late"


def test_what_is_decided() -> None:
    def condition(term: Any) -> Condition:
        return Condition(term, lambda state: None)

    assert decided(None) is True
    assert decided(condition(Value(True))) is True
    assert decided(condition(Value(False))) is False
    assert decided(condition(Leaf("flag", (0,)))) is None


@pytest.mark.parametrize(("turn", "found"), [(0, ["early"]), (1, ["early"]), (2, ["late"])])
def test_events_out_of_their_time_are_left_out(turn: int, found: list[str]) -> None:
    agenda = of_events(
        turn,
        late=plain_event(at="1962-01-02 00:00"),
        early=plain_event(at="1962-01-01 00:00", until="1962-01-01 12:00"),
    )
    assert ids(agenda.openers) == found
    assert all(event.at is None and event.until is None for event in agenda.openers)


def test_conditions_of_events_are_folded() -> None:
    events = {
        "late": plain_event(when=f"({LATE}) and heat > 3"),
        "early": plain_event(when=EARLY),
        "hot": plain_event(when="heat > 3"),
    }
    before, after = of_events(1, **events), of_events(SECOND, **events)
    assert ids(before.openers) == ["early", "hot"]
    assert before.openers[0].when is None
    assert ids(after.openers) == ["late", "hot"]
    late, hot = after.openers
    assert late.when is not None and hot.when is not None
    assert late.when.term == hot.when.term


def test_events_say_whether_they_may_come_again() -> None:
    agenda = of_events(
        dated=plain_event(at="1962-01-01 00:00", repeat=True),
        folded=plain_event(at="1962-01-01 00:00", repeat=True, when=EARLY),
        often=plain_event(when="heat > 3", repeat=True),
    )
    again = {event.id: event.repeat for event in agenda.openers}
    assert again == {"dated": False, "folded": True, "often": True}
    assert agenda.openers[1].when is None


def test_hazards_bring_their_consequences_along() -> None:
    events = {
        "fire": plain_event(hazard={"base": -1}, when=EARLY, then=["smoke"]),
        "smoke": plain_event(chance={"base": 0}, then=["alarm"]),
        "alarm": plain_event(chance={"base": 0}, ends="war"),
        "other": plain_event(chance={"base": 0}),
    }
    agenda = of_events(0, **events)
    assert ids(agenda.hazards) == ["fire"]
    assert [agenda.following[row].id for row in agenda.hazards[0].then] == ["smoke"]
    assert {event.id for event in agenda.following.values()} == {"smoke", "alarm"}
    later = of_events(SECOND, **events)
    assert not later.hazards and not later.following


def test_what_adds_to_odds_keeps_its_place() -> None:
    plus = {EARLY: 0.5, "heat > 3": 1.0, LATE: 2.0}
    fire = plain_event(hazard={"base": -1, "plus": plus})
    for turn, adds in ((0, [0.5, 1.0]), (SECOND, [1.0, 2.0])):
        odds = of_events(turn, fire=fire).hazards[0].odds
        assert odds is not None
        assert [add for _, add in odds.plus] == adds
        sure = [add for condition, add in odds.plus if decided(condition)]
        assert sure == [add for add in adds if add != 1.0]


def test_choices_and_channels_that_are_legal_by_the_clock() -> None:
    east = {
        "soon": plain_choice(when=EARLY, works=LATE),
        "then": plain_choice(when=LATE, works=LATE),
        "ever": plain_choice(),
    }
    channels = {"wire": plain_channel(when={"east": LATE}), "mail": plain_channel(seats=["west"])}
    model = compile_model(small(choices={"east": east}, channels=channels))
    first, second = model.agenda(0), model.agenda(SECOND)
    assert ids(first.choices[0]) == ["soon", "ever"]
    assert ids(second.choices[0]) == ["then", "ever"]
    assert first.choices[1] == ()
    soon, then = first.choices[0][0], second.choices[0][0]
    assert soon.when is None and decided(soon.works) is False
    assert then.when is None and then.works is None
    wire, mail = (model.index.channels[name] for name in ("wire", "mail"))
    assert wire not in first.channels[0]
    assert second.channels[0][wire] is None
    assert mail not in second.channels[0] and mail in second.channels[1]


def test_papers_by_their_ways() -> None:
    documents = {
        "dated": plain_document(to="east", at="1962-01-01 12:00"),
        "free": plain_document(to="east", when="heat > 3"),
        "after": plain_document(to="east", after=["hot"]),
        "both": plain_document(to="east", at="1962-01-02 00:00", after=["hot"]),
        "never": plain_document(to="east", when=f"({LATE}) and heat > 3"),
    }
    events = {"hot": plain_event(when="heat > 3")}
    model = compile_model(small(documents=documents, events=events))
    names = [name for name, _ in model.index.papers]

    def found(turn: int) -> dict[str, bool]:
        return {names[paper.row]: paper.free for paper in model.agenda(turn).papers}

    assert found(0) == {"free": True, "after": False, "both": False}
    assert found(1) == {"dated": True, **found(0)}
    assert found(SECOND) == {**found(1), "both": True, "never": True}
    both = next(p for p in model.agenda(SECOND).papers if names[p.row] == "both")
    assert both.after == () and both.listed == frozenset() and both.since is None
    never = next(p for p in model.agenda(SECOND).papers if names[p.row] == "never")
    free = next(p for p in model.agenda(SECOND).papers if names[p.row] == "free")
    assert never.when is not None and free.when is not None
    assert never.when.term == free.when.term


@pytest.mark.parametrize(("turn", "every"), [(0, 0.0), (1, None), (2, 24.0), (3, 24.0)])
def test_reports_that_cannot_be_due_are_left_out(turn: int, every: float | None) -> None:
    seen = {"east": {"spread": 3, "every": 24, "by": "Staff"}, "west": "never"}
    agenda = compile_model(small(variables={"heat": plain_variable(seen=seen)})).agenda(turn)
    assert [blur.every for blur in agenda.blurs] == ([] if every is None else [every])


def test_a_report_of_every_turn_is_due_in_any_case() -> None:
    seen = {"east": {"spread": 3, "every": 12, "by": "Staff", "when": LATE}, "west": "never"}
    model = compile_model(small(variables={"heat": plain_variable(seen=seen)}))
    assert [len(model.agenda(turn).blurs) for turn in range(4)] == [1, 0, 1, 1]
    assert [(blur.every, blur.when) for blur in model.agenda(3).blurs] == [(0.0, None)]


def test_endings_that_may_match() -> None:
    endings = {
        "war": plain_ending("war"),
        "fall": plain_ending("ouster", LATE),
        "deal": plain_ending("settlement", EARLY),
        "drift": plain_ending("stalemate"),
    }
    events = {"fire": plain_event(hazard={"base": -1}, when=EARLY, ends="war")}
    model = compile_model(small(endings=endings, events=events))
    found = {turn: model.agenda(turn).endings for turn in (0, SECOND, 5)}
    assert ids(found[0]) == ["war", "deal"]
    assert found[0][0].brought == (model.index.events["fire"],)
    assert ids(found[SECOND]) == ["fall"]
    assert found[SECOND][0].calendar and found[SECOND][0].when is None
    assert ids(found[5]) == ["drift", "fall"]


def played(model: Model, games: int) -> Iterator[tuple[State, State, Report]]:
    """The turns of games between two seats that draw lots."""
    state, _ = start(model, Luck.of(3, range(games)))
    seats = dict.fromkeys(model.seat_ids, RandomSeat())
    while not state.over.all():
        after, report = advance(model, state, decide(model, state, seats))
        yield state, after, report
        state = after


def came(rows: np.ndarray) -> set[int]:
    return set(np.flatnonzero(rows.any(axis=1)).tolist())


@pytest.mark.parametrize("which", ["cuba-1962", 3, 4, 5])
def test_nothing_comes_about_that_is_on_no_agenda(which: str | int) -> None:
    model = compile_model(_scenario(which))
    for before, after, report in played(model, 40):
        agenda, following = model.agenda(before.turn), model.agenda(after.turn)
        ran = {event.row for event in (*agenda.hazards, *agenda.following.values())}
        assert came(report.happened) <= ran
        assert came(report.opened) <= {event.row for event in following.openers}
        new = (after.papers == after.turn) & (before.papers == NEVER)
        assert came(new) <= {paper.row for paper in following.papers}
        chosen = set(np.unique(report.sealed.choices).tolist()) - {NEVER}
        assert chosen <= {choice.row for slot in agenda.choices for choice in slot}
        ended = set(after.ending[~before.over & after.over & (after.ended == before.turn)].tolist())
        assert ended <= {ending.row for ending in agenda.endings}


@pytest.mark.parametrize("which", ["cuba-1962", 3])
def test_folded_conditions_say_what_the_whole_ones_say(which: str | int) -> None:
    model = compile_model(_scenario(which))
    seen = 0
    for state, _, _ in played(model, 10):
        agenda = model.agenda(state.turn)
        for event in (*agenda.openers, *agenda.hazards):
            whole = model.events[event.row].when
            assert np.array_equal(holds(event.when, state), holds(whole, state)), event.id
            seen += 1
        for paper in agenda.papers:
            whole = model.papers[paper.row].when
            assert np.array_equal(holds(paper.when, state), holds(whole, state))
    assert seen


def _scenario(which: str | int) -> Scenario:
    if isinstance(which, str):
        return load(which).scenario
    return Scenario.model_validate_json(json.dumps(generate(which)), strict=True)
