"""Which orders are legal, from what each seat knows; illegal ones become `hold`."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arithmetic import Bools
from game.engine.batch import Batch
from game.engine.conditions import both, holds, opposite, still, truth_of
from game.engine.model import Choice, Model
from game.engine.sealed import Sealed
from game.engine.state import NEVER, SLOTS, Purpose, Small, State, Turns
from game.engine.steps.mailbox import Rows, latest_own, open_row


@dataclass
class Verdict(Batch):
    """What of a batch's orders is illegal: choices (2S, N) and letters (2, 2, N).

    `about` (2, 2, N) is the row of the proposal that each letter is about, or -1.
    """

    choices: Bools
    letters: Bools
    about: Rows

    def count(self) -> Small:
        """Illegal orders by seat, shape (2, N)."""
        slots = self.choices.shape[0] // 2
        by_seat = self.choices.reshape(2, slots, -1).astype(np.int8).sum(axis=1)
        counts: Small = by_seat + self.letters.astype(np.int8).sum(axis=1)
        return counts


def choice_legal(choice: Choice, state: State) -> Bools | bool:
    """Where a seat may make this choice, shape (N,), or one truth for all games."""
    legal = truth_of(choice.when, state)
    if legal is False or not choice.once:
        return legal
    new: Bools = legal & (state.done[choice.row] == NEVER)
    return new


def channel_usable(model: Model, state: State, seat: int, channel: int) -> Bools:
    """Where a seat may write on this channel, shape (N,)."""
    usable = model.agenda(state.turn).channels[seat]
    if channel not in usable:
        return np.zeros(state.games, dtype=np.bool_)
    return holds(usable[channel], state)


def judge(model: Model, state: State, sealed: Sealed) -> Verdict:
    """What is illegal in these orders."""
    with still(state):
        return _judged(model, state, sealed)


def _judged(model: Model, state: State, sealed: Sealed) -> Verdict:
    verdict = Verdict(
        choices=_illegal_choices(model, state, sealed),
        letters=np.zeros(sealed.channel.shape, dtype=np.bool_),
        about=np.full(sealed.channel.shape, NEVER, dtype=np.intp),
    )
    for seat in range(2):
        for place in range(SLOTS):
            if (sealed.channel[seat, place] >= 0).any():
                _judge_letter(model, state, sealed, verdict, (seat, place))
    return verdict


def enforce(sealed: Sealed, verdict: Verdict) -> Sealed:
    """The orders with what is illegal left out."""
    if not verdict.choices.any() and not verdict.letters.any():
        return sealed
    legal = sealed.copy()
    legal.choices[verdict.choices] = -1
    legal.channel[verdict.letters] = -1
    return legal


def _illegal_choices(model: Model, state: State, sealed: Sealed) -> Bools:
    illegal = np.zeros(sealed.choices.shape, dtype=np.bool_)
    agenda = model.agenda(state.turn)
    for row, chosen in enumerate(sealed.choices):
        able = {choice.row: choice for choice in agenda.choices[row]}
        for choice, games in made(model, row, chosen):
            may = choice.row in able and choice_legal(able[choice.row], state)
            if may is not True:
                illegal[row] |= both(games, opposite(may))
    return illegal


def made(model: Model, row: int, chosen: Turns) -> list[tuple[Choice, Bools | bool]]:
    """The choices made in a row of orders (N,), and in which games each."""
    least, most = (chosen.min(), chosen.max()) if chosen.size else (NEVER, NEVER)
    if least == most:
        return [] if most == NEVER else [(model.choices[most], True)]
    rows = np.flatnonzero(np.bincount(chosen + 1)) - 1
    return [(model.choices[c], chosen == c) for c in rows.tolist() if c != NEVER]


def _judge_letter(
    model: Model, state: State, sealed: Sealed, verdict: Verdict, at: tuple[int, int]
) -> None:
    seat, place = at
    channel, purpose = sealed.channel[at], sealed.purpose[at]
    bad = np.zeros(state.games, dtype=np.bool_)
    for c in range(len(model.index.channels)):
        used = channel == c
        if used.any():
            bad |= used & ~channel_usable(model, state, seat, c)
    about, needed = _about(state, seat, sealed.about[at], purpose)
    bad |= needed & (about < 0)
    if place:
        first = sealed.channel[seat, 0]
        bad |= (first == channel) & ~verdict.letters[seat, 0]
        answered = verdict.about[seat, 0]
        answers = (purpose != Purpose.WITHDRAWAL) & ~verdict.letters[seat, 0]
        bad |= answers & (about >= 0) & (about == answered)
    verdict.letters[at] = bad & (channel >= 0)
    verdict.about[at] = np.where(verdict.letters[at] | (channel < 0), NEVER, about)


def _about(state: State, seat: int, channel: Small, purpose: Small) -> tuple[Rows, Bools]:
    """The proposal that each letter is about, and where it needs one."""
    withdraws = purpose == Purpose.WITHDRAWAL
    counters = (purpose == Purpose.PROPOSAL) & (channel >= 0)
    answers = (purpose == Purpose.ACCEPTANCE) | (purpose == Purpose.REJECTION) | counters
    about = np.full(state.games, NEVER, dtype=np.intp)
    if answers.any():
        about = np.where(answers, open_row(state, 1 - seat, channel), about)
    if withdraws.any():
        about = np.where(withdraws, latest_own(state, seat, channel), about)
    return about, answers | withdraws
