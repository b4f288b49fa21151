"""States and reports with everything changed that one seat does not know."""

from __future__ import annotations

from typing import Any

import numpy as np

from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.state import NEVER, Purpose, State
from game.engine.steps.mailbox import rows_of
from game.engine.turn import Report

FATE = ("arrived", "open", "withdrawn", "superseded", "answered", "leaked", "secret")
"""Marks of a seat's own letters of which it is not told."""


def flipped(model: Model, state: State, seat: int, seed: int) -> State:
    """Another state that `seat` cannot tell from this one."""
    other, dice = state.copy(), np.random.default_rng(seed)
    other.luck = Luck.of(seed + 77, [seed + game for game in range(state.games)])
    _flip_world(model, other, seat, dice)
    _flip_deeds(model, other, seat, dice)
    _flip_own_letters(model, other, seat, dice)
    _flip_their_letters(model, other, seat, dice)
    return other


def _flip_world(model: Model, state: State, seat: int, dice: Any) -> None:
    """Variables, flags, facts, the other's nature, mind and papers, the ledger, the counts."""
    hidden = np.setdiff1d(np.arange(model.sizes.variables), model.exact[seat])
    state.x[hidden] = (model.low + (model.high - model.low) * dice.random(state.x.shape))[hidden]
    dark = np.setdiff1d(np.arange(model.sizes.flags), model.seen_flags[seat])
    state.flags[dark] = ~state.flags[dark]
    state.flag_set[dark] = dice.integers(NEVER, state.turn + 1, state.flag_set[dark].shape)
    state.facts = ~state.facts
    theirs = [r for (s, _), r in model.index.natures.items() if model.index.seats[s] != seat]
    state.natures[theirs] += 1.5
    state.known_value[1 - seat] += 1
    state.known_spread[1 - seat] += 1
    state.known_turn[1 - seat] = NEVER
    state.known_flags[1 - seat] ^= True
    papers = [r for (_, s), r in model.index.papers.items() if model.index.seats[s] != seat]
    state.papers[papers] = state.turn
    state.ledger = dice.random(state.ledger.shape)
    state.illegal[1 - seat] += 3


def hidden_choices(model: Model, seat: int) -> np.ndarray:
    """Whether each choice (and, last, holding) is one that the seat does not see."""
    return np.array([*(c.seat != seat and not c.public for c in model.choices), False])


def _flip_deeds(model: Model, state: State, seat: int, dice: Any) -> None:
    """Events unseen, and the other's choices that are not public."""
    unseen = [event.row for event in model.events if not event.seen[seat]]
    state.happened[unseen] = dice.integers(NEVER, state.turn + 1, state.happened[unseen].shape)
    secret = np.flatnonzero(hidden_choices(model, seat))
    state.done[secret] = dice.integers(NEVER, state.turn + 1, state.done[secret].shape)
    state.did = _other_choices(model, state.did, seat, dice)


def _other_choices(model: Model, did: np.ndarray, seat: int, dice: Any) -> np.ndarray:
    """Hidden choices, and the other's holding, become other hidden choices or holding."""
    hidden, changed = hidden_choices(model, seat), did.copy()
    for row, choices in enumerate(model.by_slot):
        if row // model.sizes.slots != seat:
            lots = np.array([-1, *(c.row for c in choices if hidden[c.row])])
            unseen = hidden[did[row]] | (did[row] < 0)
            drawn = dice.choice(lots, did[row].shape)
            changed[row] = np.where(unseen, drawn, did[row])
    return changed


def _flip_own_letters(model: Model, state: State, seat: int, dice: Any) -> None:
    """What became of the seat's own letters: how and when they were read, and answered."""
    letters, rows = state.letters, rows_of(seat, state.turn)
    sent = letters.channel[rows] >= 0
    for name in FATE:
        table = getattr(letters, name)
        table[rows] = np.where(sent, dice.random(sent.shape) < 0.5, table[rows])
    letters.due[rows] = np.where(sent, dice.integers(NEVER, model.sizes.turns, sent.shape), -1)
    tones = dice.integers(0, len(model.index.tones), sent.shape)
    letters.tone_read[rows] = np.where(sent, tones, letters.tone_read[rows])
    levels = dice.integers(0, model.post.tops[:, :, None] + 1, letters.read[:, rows].shape)
    letters.read[:, rows] = np.where(sent, levels, letters.read[:, rows])
    _misunderstand(state, seat, rows, dice)


def _misunderstand(state: State, seat: int, rows: np.ndarray, dice: Any) -> None:
    """Acceptances become misunderstood ones, and the reverse."""
    letters = state.letters
    turned = letters.misunderstanding[rows]
    accepted = turned | (letters.purpose[rows] == Purpose.ACCEPTANCE)
    now = accepted & (dice.random(turned.shape) < 0.5)
    about = np.maximum(letters.about[rows], 0)
    quoted = np.take_along_axis(letters.read, about[None], axis=1)
    letters.misunderstanding[rows] = now
    purpose = np.where(accepted, Purpose.ACCEPTANCE, letters.purpose[rows])
    letters.purpose[rows] = np.where(now, Purpose.PROPOSAL, purpose)
    meant = np.where(accepted, quoted, letters.meant[:, rows])
    letters.meant[:, rows] = np.where(now, letters.read[:, rows], meant)


def _flip_their_letters(model: Model, state: State, seat: int, dice: Any) -> None:
    """Letters of the other on their way come, go and change; of those that have arrived,
    what was meant and what became of them unseen."""
    letters, rows = state.letters, rows_of(1 - seat, state.turn)
    shape = letters.channel[rows].shape
    under_way = ~letters.arrived[rows]
    there = under_way & (dice.random(shape) < 0.5)
    ends = {
        "channel": len(model.index.channels),
        "tone": len(model.index.tones),
        "tone_read": len(model.index.tones),
        "purpose": 5,
        "about": max(4 * state.turn, 1),
        "due": model.sizes.turns,
        "draft": max(len(model.index.drafts), 1),
        "expires": 10**9,
    }
    for name, end in ends.items():
        table = getattr(letters, name)
        drawn = np.where(there, dice.integers(0, end, shape), NEVER)
        table[rows] = np.where(under_way, drawn, table[rows])
    letters.tone[rows] = np.where(letters.channel[rows] >= 0, 0, letters.tone[rows])
    levels = dice.integers(0, model.post.tops[:, :, None] + 1, letters.meant[:, rows].shape)
    letters.meant[:, rows] = levels
    letters.read[:, rows] = np.where(under_way, levels, letters.read[:, rows])
    letters.named[:, rows] ^= under_way
    for name in ("withdrawn", "superseded", "leaked", "secret"):
        getattr(letters, name)[rows] = dice.random(shape) < 0.5


def flipped_report(model: Model, report: Report, seat: int, seed: int) -> Report:
    """The report with what `seat` does not learn of it changed."""
    other, dice = report.take(np.arange(report.risk.shape[1])), np.random.default_rng(seed)
    sealed = report.sealed
    other.sealed = sealed.copy()
    other.sealed.choices = _other_choices(model, sealed.choices, seat, dice)
    for name in ("channel", "tone", "purpose", "about", "draft"):
        getattr(other.sealed, name)[1 - seat] = 0
    slots = model.sizes.slots
    theirs = slice((1 - seat) * slots, (2 - seat) * slots)
    public = ~hidden_choices(model, seat)[sealed.choices[theirs]] & (sealed.choices[theirs] >= 0)
    other.worked[theirs] ^= ~public
    other.verdict.choices[theirs] ^= True
    other.verdict.letters[1 - seat] ^= True
    unseen = [event.row for event in model.events if not event.seen[seat]]
    other.happened[unseen] ^= True
    other.opened[unseen] ^= True
    other.risk = dice.random(report.risk.shape)
    return other
