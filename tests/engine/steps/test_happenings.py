"""Events and papers in a batch: what came in one game does not come, or stop, in another."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.sealed import seal
from game.engine.state import NEVER, State
from game.engine.steps.happenings import able_to_happen
from game.engine.turn import advance, start
from tests.engine.tables import EAST
from tests.oracle.play import orders_of
from tests.oracle.small import plain_choice, plain_document, plain_event, small

FLAG = {"title": "Up", "seen": "public", "judgement": "m"}


def played(turns: list[str], **parts: Any) -> tuple[Model, State]:
    """Two games of so many turns; in the first of them the east does these choices."""
    choices = {EAST: {"go": plain_choice(set=["up"], public=True), "rest": plain_choice()}}
    model = compile_model(small(choices=choices, flags={"up": FLAG}, **parts))
    state, _ = start(model, Luck.of(1, range(2)))
    for choice in turns:
        state, _ = advance(model, state, seal(model, [{EAST: orders_of(choice)}, {}]))
    return model, state


def happened(model: Model, state: State, event: str) -> list[int]:
    turns: list[int] = state.happened[model.index.events[event]].tolist()
    return turns


def test_an_event_happens_where_its_condition_holds_and_nowhere_else() -> None:
    events = {"met": plain_event(when="up")}
    model, state = played(["go", "rest"], events=events)
    assert happened(model, state, "met") == [1, NEVER]


def test_what_has_happened_in_one_game_may_still_come_in_the_other() -> None:
    # From the second turn on it is met in both; in the first game it has been already.
    events = {"met": plain_event(when='up or now >= "1962-01-02 00:00"')}
    model, state = played(["go", "rest", "rest"], events=events)
    assert happened(model, state, "met") == [1, 2]


def test_what_repeats_comes_again_only_where_it_is_met() -> None:
    events = {"met": plain_event(when="up", repeat=True, effects={"heat": 1})}
    model, state = played(["go", "rest", "rest"], events=events)
    assert happened(model, state, "met") == [3, NEVER]
    assert state.x[0].tolist() == [67, 64]


def test_a_paper_that_follows_an_event_comes_where_it_happened() -> None:
    papers = {"memo": plain_document(to=EAST, after=["met"], when="heat > 1")}
    model, state = played(["go", "rest"], events={"met": plain_event(when="up")}, documents=papers)
    assert state.papers[model.index.papers["memo", EAST]].tolist() == [1, NEVER]


def test_and_only_where_its_condition_holds_too() -> None:
    papers = {"memo": plain_document(to=EAST, after=["met"], when="done.east.go")}
    events = {"met": plain_event(at="1962-01-01 00:00")}
    model, state = played(["rest", "go"], events=events, documents=papers)
    assert happened(model, state, "met") == [0, 0]
    assert state.papers[model.index.papers["memo", EAST]].tolist() == [2, NEVER]


def able(model: Model, state: State) -> list[list[bool]]:
    """Where each event of the agenda may happen, if its condition holds."""
    events = (replace(event, when=None) for event in model.agenda(state.turn).openers)
    found = (able_to_happen(state, event, state.going) for event in events)
    return [np.broadcast_to(games, state.games).tolist() for games in found]


def test_nothing_can_happen_in_a_game_that_is_over() -> None:
    events = {"once": plain_event(when="up"), "often": plain_event(when="up", repeat=True)}
    model, state = played(["go"], events=events)
    assert able(model, state) == [[False, True], [True, True]]
    state.ending[0] = 0
    assert able(model, state) == [[False, True], [False, True]]
    before = state.copy()
    after, _ = advance(model, state, seal(model, [{EAST: orders_of("go")}, {}]))
    assert np.array_equal(after.happened[:, 0], before.happened[:, 0])
