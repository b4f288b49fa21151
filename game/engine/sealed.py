"""Sealed orders of a batch: two seats, by row; and how orders by id become that."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools
from game.engine.batch import Batch
from game.engine.index import Index
from game.engine.model import Model
from game.engine.orders import HOLD, Letter, Orders, Purpose
from game.engine.state import SLOTS, Instants, Small, Turns

_PURPOSES: tuple[str, ...] = get_args(Purpose)


@dataclass
class Sealed(Batch):
    """Both seats' orders for N games.

    `choices` (2S, N): choice rows, -1 holds. Letters have shape (2, 2, N), by seat and
    place: `channel` (-1: no letter), `tone`, `purpose`, `about` (a channel, -1 none),
    `valid` in minutes (-1: no end), `draft` (-1 none); `levels` (issues, 2, 2, N), -1
    where an issue is not named.
    """

    choices: Turns
    channel: Small
    tone: Small
    purpose: Small
    about: Small
    valid: Instants
    draft: Turns
    levels: Small

    @classmethod
    def hold(cls, model: Model, games: int) -> Sealed:
        """Both seats hold and write nothing."""
        small = np.full((2, SLOTS, games), -1, dtype=np.int8)
        return cls(
            choices=np.full((2 * model.sizes.slots, games), -1, dtype=np.int16),
            channel=small.copy(),
            tone=np.zeros_like(small),
            purpose=np.zeros_like(small),
            about=small.copy(),
            valid=np.full((2, SLOTS, games), -1, dtype=np.int32),
            draft=np.full((2, SLOTS, games), -1, dtype=np.int16),
            levels=np.full((model.sizes.issues, 2, SLOTS, games), -1, dtype=np.int8),
        )

    def put(self, index: Index, seat: str, orders: Orders, games: Any = slice(None)) -> None:
        """Write one seat's orders into some games (all by default).

        Raises KeyError for an id that the scenario does not have, ValueError for more
        than two letters.
        """
        s, slots = index.seats[seat], len(index.slots)
        self.choices[s * slots : (s + 1) * slots, games] = -1
        self.channel[s, :, games] = -1
        for slot, choice in orders.choices.items():
            row = -1 if choice == HOLD else index.choices[seat, choice]
            self.choices[s * slots + index.slots[slot], games] = row
        if len(orders.letters) > SLOTS:
            raise ValueError(f"{len(orders.letters)} letters in a turn; the most is {SLOTS}")
        for place, letter in enumerate(orders.letters):
            self._put_letter(index, (s, place, games), letter)

    def _put_letter(self, index: Index, at: tuple[int, int, Any], letter: Letter) -> None:
        self.channel[at] = index.channels[letter.channel]
        self.tone[at] = index.tones[letter.tone]
        self.purpose[at] = _PURPOSES.index(letter.purpose)
        self.about[at] = -1 if letter.about is None else index.channels[letter.about]
        valid = -1 if letter.valid is None else math.floor(letter.valid * 60 + 0.5)
        self.valid[at] = valid
        self.draft[at] = -1 if letter.draft is None else index.drafts[letter.draft]
        for row, issue in enumerate(index.issues):
            level = letter.levels.get(issue)
            self.levels[(row, *at)] = -1 if level is None else index.levels[issue][level]

    def without(self, games: Bools) -> Sealed:
        """The same orders had both seats held and written nothing in these games, (N,)."""
        if not games.any():
            return self
        held = self.copy()
        held.choices[:, games] = -1
        held.channel[..., games] = -1
        return held

    def hold_seat(self, seat: int) -> Sealed:
        """The same orders had one seat held and written nothing."""
        held = self.copy()
        slots = held.choices.shape[0] // 2
        held.choices[seat * slots : (seat + 1) * slots] = -1
        held.channel[seat] = -1
        return held


def seal(model: Model, orders: Sequence[Mapping[str, Orders]]) -> Sealed:
    """Sealed orders for a batch: one mapping from seat to orders per game."""
    sealed = Sealed.hold(model, len(orders))
    for game, pair in enumerate(orders):
        for seat, given in pair.items():
            sealed.put(model.index, seat, given, game)
    return sealed


def orders_of(model: Model, sealed: Sealed, seat: str, game: int) -> Orders:
    """One seat's orders in one game, by ids: the reverse of `put`."""
    index = model.index
    s, slots = index.seats[seat], list(index.slots)
    names = [choice.id for choice in model.choices]
    rows: NDArray[np.int16] = sealed.choices[s * len(slots) : (s + 1) * len(slots), game]
    return Orders(
        choices={slot: names[row] for slot, row in zip(slots, rows, strict=True) if row >= 0},
        letters=tuple(
            _letter(index, sealed, (s, place, game))
            for place in range(SLOTS)
            if sealed.channel[s, place, game] >= 0
        ),
    )


def _letter(index: Index, sealed: Sealed, at: tuple[int, int, int]) -> Letter:
    channels, drafts = list(index.channels), list(index.drafts)
    levels = {
        issue: list(index.levels[issue])[int(sealed.levels[(row, *at)])]
        for row, issue in enumerate(index.issues)
        if sealed.levels[(row, *at)] >= 0
    }
    purpose: Purpose = _PURPOSES[int(sealed.purpose[at])]  # type: ignore[assignment]
    valid = int(sealed.valid[at])
    return Letter(
        channel=channels[int(sealed.channel[at])],
        tone=list(index.tones)[int(sealed.tone[at])],
        purpose=purpose,
        levels=levels,
        about=None if sealed.about[at] < 0 else channels[int(sealed.about[at])],
        valid=None if valid < 0 else valid / 60,
        draft=None if sealed.draft[at] < 0 else drafts[int(sealed.draft[at])],
    )
