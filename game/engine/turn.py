"""One turn, always in the same order: the only statement of the rules.

`start` and `advance` are pure: they leave the states given to them as they were.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from game.engine.arithmetic import Bools, Floats, rounded
from game.engine.batch import Batch, anywhere, mark
from game.engine.conditions import both, opposite, still, truth_of
from game.engine.luck import Luck, TurnLuck
from game.engine.model import Model
from game.engine.opening import blank
from game.engine.pending import Cause, Pending, Trace, clipped
from game.engine.sealed import Sealed
from game.engine.state import NEVER, State, Turns
from game.engine.steps.arrival import arrive
from game.engine.steps.happenings import happen
from game.engine.steps.hazards import ledger_entries, run_hazards, run_leaks
from game.engine.steps.knowledge import deliver_papers, write_reports
from game.engine.steps.legality import Verdict, enforce, judge, made
from game.engine.steps.sending import send

START = "start"
"""The turn id of the draws that come before the first turn."""


@dataclass
class Report(Batch):
    """What happened in one call of `advance` (or `start`), for N games.

    `turn` is the turn in which the orders were sealed (-1 at the start); `sealed` the
    orders as they were carried out; `verdict` what was illegal; `worked` (2S, N) whether
    each choice did what it should; `happened` (E, N) the events of step 5, `opened`
    (E, N) those of the step 1 after it; `risk` (R, N) this turn's ledger entries;
    `cause` (N,) the first hazard that ended in war, -1 for none; `leaked` (L, N) the
    letters whose secrets came out.
    """

    turn: int
    sealed: Sealed
    verdict: Verdict
    worked: Bools
    happened: Bools
    opened: Bools
    risk: Floats
    cause: Turns
    leaked: Bools


def start(
    model: Model, luck: Luck, natures: Mapping[str, Mapping[str, float]] | None = None
) -> tuple[State, Report]:
    """New games at their first sealing. `natures` fixes hidden facts (under "facts") and
    natures (under a seat) by id instead of drawing them."""
    state = blank(model, luck)
    _draw_natures(model, state, luck.turn(START), natures or {})
    opened = _open_turn(model, state, None)
    none = np.zeros(state.happened.shape, dtype=np.bool_)
    sealed = Sealed.hold(model, state.games)
    report = Report(
        turn=-1,
        sealed=sealed,
        verdict=judge(model, state, sealed),
        worked=np.ones(state.did.shape, dtype=np.bool_),
        happened=none,
        opened=opened,
        risk=np.zeros_like(state.ledger),
        cause=np.full(state.games, NEVER, dtype=np.int16),
        leaked=np.zeros(state.letters.leaked.shape, dtype=np.bool_),
    )
    return state, report


def natures_of(model: Model, state: State, game: int = 0) -> dict[str, dict[str, float | bool]]:
    """The hidden facts and natures of one game, by id: what `start` takes as `natures`."""
    index = model.index
    drawn: dict[str, dict[str, float | bool]] = {"facts": {}, **{seat: {} for seat in index.seats}}
    for fact, row in index.facts.items():
        drawn["facts"][fact] = bool(state.facts[row, game])
    for (seat, nature), row in index.natures.items():
        drawn[seat][nature] = float(state.natures[row, game])
    return drawn


def advance(
    model: Model, state: State, orders: Sealed, trace: Trace | None = None, spent: bool = False
) -> tuple[State, Report]:
    """Steps 2 to 6 of the turn under these orders, and step 1 of the next.

    Games that have ended stay as they are, and orders in them are as if not given. With a
    `trace`, every part of every change of a variable is noted in it. What does not change is
    shared by both states; a `spent` state is not needed any more and is overwritten, save that
    the arrays which were its `x`, `ending` and `ended` stay.
    """
    turn, luck = state.turn, state.luck.turn(model.turns[state.turn])
    orders = orders.without(state.over)
    verdict = judge(model, state, orders)
    sealed = enforce(orders, verdict)
    truths = dict(state.truths or {}) if spent else {}
    state = state if spent else state.shallow()
    state.found, state.truths = None, truths
    state.own("illegal")
    state.illegal += verdict.count().astype(np.int16)
    pending = Pending.of(state, trace)
    worked = _act(model, state, sealed, pending)
    pending.move_marks(state, state.turn)
    send(model, state, sealed, verdict, luck, pending)
    _waves(model, state, luck, pending)
    incidents = Pending.of(state, trace)
    drawn = run_hazards(model, state, luck, incidents)
    leaked = run_leaks(model, state, luck, incidents)
    incidents.settle(model, state, state.turn)
    _end(model, state, drawn.happened)
    report = Report(
        turn,
        sealed,
        verdict,
        worked,
        happened=drawn.happened,
        opened=_next_turn(model, state, trace),
        risk=drawn.risk,
        cause=drawn.cause,
        leaked=leaked,
    )
    if not spent:
        state.truths = None
    return state, report


def risk_if_held(model: Model, state: State) -> Floats:
    """The ledger entries (R, N) that `advance` would bring if both seats held."""
    state = replace(state, did=np.full_like(state.did, NEVER))
    luck = state.luck.turn(model.turns[state.turn])
    _waves(model, state, luck, Pending.of(state, None))
    return ledger_entries(model, state)


def _draw_natures(
    model: Model, state: State, luck: TurnLuck, given: Mapping[str, Mapping[str, float]]
) -> None:
    facts = given.get("facts", {})
    for (fact, row), chance in zip(model.index.facts.items(), model.fact_chances, strict=True):
        fixed = facts.get(fact)
        state.facts[row] = luck.uniform(f"fact.{fact}") < chance if fixed is None else bool(fixed)
    for ((seat, nature), row), (mean, sd) in zip(
        model.index.natures.items(), model.nature_draws, strict=True
    ):
        fixed = given.get(seat, {}).get(nature)
        if fixed is None:
            value = mean + sd * luck.normal(f"nature.{seat}.{nature}")
            state.natures[row] = np.floor(value * 2.0**20 + 0.5) / 2.0**20
        else:
            state.natures[row] = rounded(fixed, 20)


def _act(model: Model, state: State, sealed: Sealed, pending: Pending) -> Bools:
    """Step 3, first half: choices act. Returns where each did what it should."""
    over = state.over
    state.did = np.where(over, state.did, sealed.choices) if over.any() else sealed.choices.copy()
    used = [each for row, chosen in enumerate(sealed.choices) for each in made(model, row, chosen)]
    for choice, games in used:
        state.mark("done", (choice.row,), games, state.turn)
    worked = np.ones(state.did.shape, dtype=np.bool_)
    with still(state):
        works = [truth_of(choice.works, state) for choice, _ in used]
    for (choice, games), met in zip(used, works, strict=True):
        done, failed = both(games, met), both(games, opposite(met))
        if done is not False:
            pending.take(Cause("choice", choice.id, choice.seat), choice.outcome, done)
        if failed is not False:
            mark(worked[model.index.slot_rows[choice.row]], failed, False)
            pending.take(Cause("failure", choice.id, choice.seat), choice.otherwise, failed)
    return worked


def _waves(model: Model, state: State, luck: TurnLuck, pending: Pending) -> None:
    """Step 4: drift, pulls, effects and noise, soft-clipped in at once."""
    step = model.steps[model.minutes[state.turn]]
    away = state.x - model.rest
    if pending.trace is None:
        pending.sums += step.drift
    else:
        for row in np.flatnonzero(step.drift):
            drift = np.full(state.games, step.drift[row, 0])
            pending.add(Cause("drift", ""), int(row), drift)
    for variable, other, k in step.pulls:
        pending.add(Cause("pull", model.variable_ids[other]), variable, k * away[other])
    draws = luck.normals(tuple(name for _, name, _ in step.noise))
    draws *= np.array([sd for _, _, sd in step.noise]).reshape(-1, 1)
    for (variable, _, _), draw in zip(step.noise, draws, strict=True):
        pending.add(Cause("noise", ""), variable, draw)
    if state.over.any():
        pending.sums[:, state.over] = 0.0
    state.x = clipped(model, state.x, pending.sums, pending.trace)


def _end(model: Model, state: State, happened: Bools) -> None:
    """Step 6: the first ending in file order that matches."""
    state.ending, state.ended = state.ending.copy(), state.ended.copy()
    came = anywhere(happened)
    for ending in model.agenda(state.turn).endings:
        if ending.kind == "settlement":
            continue
        met: Bools | bool = ending.calendar or (
            ending.when is not None and truth_of(ending.when, state)
        )
        if met is not True and any(came[row] for row in ending.brought):
            met = met | np.logical_or.reduce(happened[list(ending.brought)])
        if met is not False:
            here = met & ~state.over
            state.ending[here] = ending.row
            state.ended[here] = state.turn


def _next_turn(model: Model, state: State, trace: Trace | None) -> Bools:
    """Enter the next turn: step 1 for the games that go on."""
    if state.over.all():
        return np.zeros(state.happened.shape, dtype=np.bool_)
    state.turn += 1
    rows = model.rows(state.turn)
    if rows > len(state.letters.channel):
        state.letters.grow(rows)
    return _open_turn(model, state, trace)


def _open_turn(model: Model, state: State, trace: Trace | None) -> Bools:
    """Step 1: arrivals, binding, events, reports, papers. Returns the events.

    Nothing arrives in games that had ended, and nothing moves in those that end here.
    """
    moved: Trace | None = None if trace is None else []
    pending = Pending.of(state, moved)
    arrive(model, state, pending)
    over = state.over
    if over.any():
        pending.sums[:, over] = 0.0
    opened = happen(model, state, pending)
    pending.settle(model, state, state.turn)
    luck = state.luck.turn(model.turns[state.turn])
    write_reports(model, state, luck)
    deliver_papers(model, state, luck)
    if trace is not None and moved is not None:
        trace += [note._replace(amount=note.amount * ~over) for note in moved]
    return opened
