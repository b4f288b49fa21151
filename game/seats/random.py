"""A seat that decides by lot among what is legal: for tests, coverage and comparison."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools, Floats
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.sight.views import Views
from game.engine.state import SLOTS, Purpose
from game.seats.base import SeatLuck

Picked = NDArray[np.intp]

SILENCE = 0.6
"""How often it sends no letter in a place, so that its letters can also lie and ripen."""


@dataclass(frozen=True)
class RandomSeat:
    """Each legal choice of a slot, `hold` among them, equally likely; letters at random."""

    blind: bool = False

    def decide(self, model: Model, seat: int, seen: Views, luck: SeatLuck, sealed: Sealed) -> None:
        """Draw a choice a slot, and letters."""
        slots = model.sizes.slots
        for row in range(seat * slots, (seat + 1) * slots):
            rows = [choice.row for choice in model.by_slot[row]]
            picked = pick(seen.legal[rows], luck.uniform(f"slot.{row}"))
            sealed.choices[row] = np.array([-1, *rows], dtype=np.int16)[picked]
        for place in range(SLOTS):
            _letter(model, (seat, place), seen, luck, sealed)


def pick(legal: Bools, u: Floats) -> Picked:
    """One of the legal rows of (rows, N), counted from 1, or 0 for none of them: (N,)."""
    counted = np.cumsum(legal, axis=0, dtype=np.int16 if len(legal) > 127 else np.int8)
    if not len(legal):
        return np.zeros(u.shape, dtype=np.intp)
    wanted = (u * (counted[-1] + 1.0)).astype(counted.dtype)
    # The rows above the one that is wanted are those that count fewer legal ones until there.
    picked: Picked = np.add.reduce(counted < wanted, axis=0, dtype=np.intp)
    picked += wanted > 0
    return picked


def _letter(model: Model, at: tuple[int, int], seen: Views, luck: SeatLuck, sealed: Sealed) -> None:
    """A letter on a usable channel: an answer to an open proposal, a proposal or a message."""
    seat, place = at
    channel = pick(seen.usable, luck.uniform(f"channel.{place}")) - 1
    quiet = luck.uniform(f"silence.{place}") < SILENCE
    if place:
        quiet |= channel == sealed.channel[seat, 0]
    sealed.channel[at] = np.where(quiet, -1, channel)
    tones = len(model.index.tones)
    sealed.tone[at] = np.floor(luck.uniform(f"tone.{place}") * tones)
    about = _open_channel(seen)
    if place:
        first = (sealed.channel[seat, 0] >= 0) & (sealed.about[seat, 0] == about)
        about = np.where(first, -1, about)  # the first letter answers it already
    lot = luck.uniform(f"purpose.{place}")
    purpose = np.select(
        [(about >= 0) & (lot < 0.2), (about >= 0) & (lot < 0.35), lot < 0.8],
        [Purpose.ACCEPTANCE, Purpose.REJECTION, Purpose.PROPOSAL],
        Purpose.MESSAGE,
    )
    sealed.purpose[at] = purpose
    answers = (purpose == Purpose.ACCEPTANCE) | (purpose == Purpose.REJECTION)
    sealed.about[at] = np.where(answers, about, -1)
    for issue in range(model.sizes.issues):
        levels = int(model.post.tops[issue, 0]) + 1
        level = np.floor(luck.uniform(f"level.{place}.{issue}") * levels * 2)
        named = (level < levels) & (purpose == Purpose.PROPOSAL)
        sealed.levels[(issue, *at)] = np.where(named, level, -1)


def _open_channel(seen: Views) -> Picked:
    """The channel of the first open proposal of the other seat, -1 for none: (N,)."""
    open_rows = seen.received.open
    if not len(open_rows):
        return np.full(seen.games, -1, dtype=np.intp)
    channel = seen.received.channel[open_rows.argmax(axis=0), np.arange(seen.games)]
    return np.where(open_rows.any(axis=0), channel, -1)
