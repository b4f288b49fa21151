"""Step 1, first half: letters arrive, proposals lapse, an acceptance binds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools, Floats
from game.engine.conditions import holds
from game.engine.model import Model
from game.engine.pending import Pending
from game.engine.state import NEVER, Purpose, State
from game.engine.steps.mailbox import gather, place_of, rows_of
from game.engine.steps.sending import names_secret, tone_effects


@dataclass
class Candidate:
    """The best acceptance so far, by game: when sent, when the proposal was sent, tie draw."""

    proposal: NDArray[np.int64]
    sent: NDArray[np.int64]
    proposed: NDArray[np.int64]
    tie: Floats

    @classmethod
    def none(cls, games: int) -> Candidate:
        """No acceptance has arrived."""
        far = np.full(games, np.iinfo(np.int64).max, dtype=np.int64)
        return cls(np.full(games, NEVER, dtype=np.int64), far, far.copy(), np.full(games, 2.0))


def arrive(model: Model, state: State, pending: Pending) -> None:
    """Deliver what is due, close what has lapsed, bind what was accepted."""
    best = Candidate.none(state.games)
    due = state.letters.due[: 4 * state.turn] == state.turn
    for row in np.flatnonzero((due & ~state.over).any(axis=1)):
        games = due[row] & ~state.over
        state.letters.own()
        state.letters.arrived[row] |= games
        tone_effects(model, state, pending, int(row), games)
        _deliver(model, state, int(row), games, best)
    lapse(model, state)
    bound = best.proposal >= 0
    if bound.any():
        _bind(model, state, best, bound)


def _deliver(model: Model, state: State, row: int, games: Bools, best: Candidate) -> None:
    letters = state.letters
    purpose = letters.purpose[row]
    accepted = games & (purpose == Purpose.ACCEPTANCE)
    if accepted.any():
        _accept(model, state, row, accepted, best)
    proposed = games & (letters.purpose[row] == Purpose.PROPOSAL)
    if proposed.any():
        lay_open(state, row, proposed)
    taken_back = np.flatnonzero(games & (purpose == Purpose.WITHDRAWAL))
    about = letters.about[row, taken_back]
    letters.withdrawn[about, taken_back] = True
    letters.open[about, taken_back] = False


def lay_open(state: State, row: int, games: Bools) -> None:
    """Lay a proposal on the table, in place of an older one on its channel."""
    letters = state.letters
    _, seat, _ = place_of(row)
    rows = rows_of(seat, state.turn)
    alike = (letters.channel[rows] == letters.channel[row]) & (
        letters.purpose[rows] == Purpose.PROPOSAL
    )
    later = rows > row
    overtaken = games & (alike[later] & letters.arrived[rows[later]]).any(axis=0)
    letters.superseded[row] |= overtaken
    opened = games & ~overtaken & ~letters.withdrawn[row]
    earlier = rows[rows < row]
    replaced = alike[rows < row] & letters.open[earlier] & opened
    letters.superseded[earlier] |= replaced
    letters.open[earlier] &= ~replaced
    letters.open[row] |= opened


def _accept(model: Model, state: State, row: int, games: Bools, best: Candidate) -> None:
    """Count a faithful acceptance as a candidate; turn an unfaithful one into a proposal."""
    letters, at = state.letters, np.flatnonzero(games)
    meant = letters.meant[:, letters.about[row][at], at]
    same = (letters.read[:, row][:, at] == meant).all(axis=0)
    wrong = at[~same]
    if wrong.size:
        games = games.copy()
        games[wrong] = False
        letters.purpose[row][wrong] = Purpose.PROPOSAL
        letters.misunderstanding[row][wrong] = True
        letters.meant[:, row][:, wrong] = letters.read[:, row][:, wrong]
        letters.secret[row][wrong] = names_secret(model, letters, row, wrong)
    _consider(model, state, row, games, best)


def _consider(model: Model, state: State, row: int, games: Bools, best: Candidate) -> None:
    """Keep the acceptance sent first, of the proposal sent first, by the lesser draw."""
    if not games.any():
        return
    turn, seat, slot = place_of(row)
    proposal = state.letters.about[row].astype(np.int64)
    proposed = proposal // 4
    tie = state.luck.turn(model.turns[turn]).uniform(f"tie.{model.seat_ids[seat]}.{slot}")
    closer = (proposed < best.proposed) | ((proposed == best.proposed) & (tie < best.tie))
    better = games & ((turn < best.sent) | ((turn == best.sent) & closer))
    best.sent = np.where(better, turn, best.sent)
    best.proposed = np.where(better, proposed, best.proposed)
    best.tie = np.where(better, tie, best.tie)
    best.proposal = np.where(better, proposal, best.proposal)


def lapse(model: Model, state: State) -> None:
    """Close open proposals whose validity is past."""
    letters, now = state.letters, model.index.instants[state.turn]
    for row in np.flatnonzero(letters.open[: 4 * state.turn].any(axis=1)).tolist():
        expires = letters.expires[row]
        lapsed = letters.open[row] & (expires != NEVER) & (expires < now) & ~state.over
        if lapsed.any():
            letters.own("open")
            letters.open[row] &= ~lapsed


def _bind(model: Model, state: State, best: Candidate, bound: Bools) -> None:
    """The agreed terms stand, and the game ends in the first settlement that fits."""
    levels = gather(state.letters.meant, np.maximum(best.proposal, 0))
    state.terms = np.where(bound, levels, state.terms)
    state.stands = np.where(bound, levels, state.stands)
    state.ending, state.ended = state.ending.copy(), state.ended.copy()
    for ending in model.endings:
        if ending.kind == "settlement":
            here = bound & ~state.over & holds(ending.when, state)
            state.ending[here] = ending.row
            state.ended[here] = state.turn
