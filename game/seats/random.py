"""A seat that decides by lot among what is legal: for tests, coverage and comparison."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools, Floats
from game.engine.batch import mark
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.sight.views import Views
from game.engine.state import NEVER, SLOTS, Purpose, Small
from game.seats.base import SeatLuck

Picked = NDArray[Any]

SILENCE = 0.6
"""How often it sends no letter in a place, so that its letters can also lie and ripen."""


@dataclass(frozen=True)
class RandomSeat:
    """Each legal choice of a slot, `hold` among them, equally likely; letters at random."""

    blind: bool = False

    def decide(self, model: Model, seat: int, seen: Views, luck: SeatLuck, sealed: Sealed) -> None:
        """Draw a choice a slot, and letters."""
        slots = model.sizes.slots
        lots = luck.uniforms(f"slot.{row}" for row in range(seat * slots, (seat + 1) * slots))
        for row, lot in enumerate(lots, seat * slots):
            rows = [choice.row for choice in model.by_slot[row]]
            picked = pick(seen.legal[rows], lot)
            sealed.choices[row] = np.array([NEVER, *rows], dtype=np.int16).take(picked)
        about = _open_channel(seen)
        for place in range(SLOTS):
            _letter(model, (seat, place), seen.usable, about, luck, sealed)


def pick(legal: Bools, u: Floats) -> Picked:
    """One of the legal rows of (rows, N), counted from 1, or 0 for none of them: (N,)."""
    rows = legal.view(np.int8) if len(legal) <= np.iinfo(np.int8).max else legal.astype(np.int16)
    wanted = (u * (np.add.reduce(rows, axis=0, dtype=rows.dtype) + 1.0)).astype(rows.dtype)
    counted = np.zeros_like(wanted)
    picked: Picked = (wanted > 0).astype(rows.dtype)
    # The rows above the one that is wanted are those that count fewer legal ones until there.
    for row in rows:
        counted += row
        picked += counted < wanted
    return picked


def _letter(
    model: Model, at: tuple[int, int], usable: Bools, about: Small, luck: SeatLuck, sealed: Sealed
) -> None:
    """A letter on a usable channel: an answer to an open proposal (`about` its channel, -1 for
    none), a proposal or a message."""
    seat, place = at
    lot, quiet = luck.uniforms((f"channel.{place}", f"silence.{place}"))
    channel = pick(usable, lot) - 1
    writes = (channel >= 0) & (quiet >= SILENCE)
    if place:
        writes &= channel != sealed.channel[seat, 0]
        # The first letter answers the proposal already, if it is about it.
        first = (sealed.channel[seat, 0] >= 0) & (sealed.about[seat, 0] == about)
        about = np.where(first, np.int8(NEVER), about)
    games = np.flatnonzero(writes)
    sealed.channel[at][games] = channel[games]
    issues = (f"level.{place}.{issue}" for issue in range(model.sizes.issues))
    lots = luck.take(games).uniforms((f"tone.{place}", f"purpose.{place}", *issues))
    sealed.tone[at][games] = lots[0] * len(model.index.tones)
    purpose, answered = _purpose(lots[1], about[games])
    sealed.purpose[at][games], sealed.about[at][games] = purpose, answered
    levels = model.post.tops + 1
    level = (lots[2:] * levels * 2).astype(np.int8)
    named = (level < levels) & (purpose == Purpose.PROPOSAL)
    sealed.levels[(slice(None), *at)][:, games] = np.where(named, level, np.int8(-1))


def _purpose(lot: Floats, about: Small) -> tuple[Small, Small]:
    """What letters are for, and the channel of the proposals that they answer, -1 for none."""
    purpose = np.where(lot < 0.8, np.int8(Purpose.PROPOSAL), np.int8(Purpose.MESSAGE))
    answers = (about >= 0) & (lot < 0.35)
    mark(purpose, answers, Purpose.REJECTION)
    mark(purpose, answers & (lot < 0.2), Purpose.ACCEPTANCE)
    return purpose, np.where(answers, about, np.int8(NEVER))


def _open_channel(seen: Views) -> Small:
    """The channel of the first open proposal of the other seat, -1 for none: (N,)."""
    post = seen.received
    first = np.full(seen.games, NEVER, dtype=np.int8)
    for place in np.flatnonzero(post.open.any(axis=1))[::-1].tolist():
        mark(first, post.open[place], post.channel[place])
    return first
