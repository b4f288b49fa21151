"""What a seat could order: its leader's own orders, and those with one part of them changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools
from game.engine.batch import Rows, anywhere
from game.engine.model import Model
from game.engine.orders import Letter, Orders
from game.engine.sealed import Sealed
from game.engine.sight.prose import letter_of
from game.engine.sight.views import Views
from game.engine.state import NEVER, Purpose
from game.scenario.format import Character
from game.seats.bound import copy_letters

AS_IS = -1
"""The part that is changed where none is."""


@dataclass(frozen=True)
class Plans:
    """M plans of one seat for some of N games: `game` (M,) which, `part` (M,) which part of the
    orders is another than its leader's (the row of a slot, the number of slots for letters,
    `AS_IS` for none), `sealed` the orders themselves, M lanes."""

    game: Rows
    part: NDArray[np.intp]
    sealed: Sealed

    def take(self, index: Rows) -> Plans:
        """The plans at `index`, in that order."""
        return Plans(self.game[index], self.part[index], self.sealed.take(index))

    def of(self, games: Rows) -> Plans:
        """The plans of these games (in rising order), which are then numbered from 0."""
        chosen = self.take(np.flatnonzero(np.isin(self.game, games)))
        return Plans(np.searchsorted(games, chosen.game), chosen.part, chosen.sealed)


def plans_of(model: Model, seat: int, seen: Views, base: Sealed, character: Character) -> Plans:
    """The leader's orders `base` of N games, then each with one other choice in one slot, or
    with another letter, or none."""
    every = np.arange(seen.games)
    parts = [(AS_IS, every, base)]
    parts += _choices(model, seat, seen, base)
    parts += _letters(model, seat, seen, base, character)
    game = np.concatenate([games for _, games, _ in parts])
    part = np.concatenate([np.full(len(games), part) for part, games, _ in parts])
    order = np.argsort(game, kind="stable")
    return Plans(game, part, Sealed.joined([sealed for *_, sealed in parts])).take(order)


Changed = Iterator[tuple[int, Rows, Sealed]]


def _choices(model: Model, seat: int, seen: Views, base: Sealed) -> Changed:
    slots, open_ones = model.sizes.slots, anywhere(seen.legal)
    for slot in range(slots):
        row = seat * slots + slot
        for choice in (NEVER, *(each.row for each in model.by_slot[row] if open_ones[each.row])):
            other = base.choices[row] != choice
            games = np.flatnonzero(other if choice == NEVER else other & seen.legal[choice])
            sealed = base.take(games)
            sealed.choices[row] = choice
            yield slot, games, sealed


def _letters(model: Model, seat: int, seen: Views, base: Sealed, character: Character) -> Changed:
    silent = np.flatnonzero((base.channel[seat] >= 0).any(axis=0))
    yield model.sizes.slots, silent, _writing(model, seat, base.take(silent), ())
    fresh = (
        (letter, ready & ~_said(model, seen, letter))
        for letter, ready in (*_drafted(model, seat, seen), *_packaged(model, seen, character))
    )
    for letter, where in (*_accepting(model, seat, seen), *fresh):
        games = np.flatnonzero(where)
        if games.size:
            yield model.sizes.slots, games, _writing(model, seat, base.take(games), (letter,))


def _writing(model: Model, seat: int, sealed: Sealed, letters: tuple[Letter, ...]) -> Sealed:
    """The same orders with these letters."""
    other = Sealed.hold(model, sealed.choices.shape[1])
    other.put(model.index, model.seat_ids[seat], Orders(letters=letters))
    copy_letters(other, sealed, seat, np.arange(sealed.choices.shape[1]))
    return sealed


Ready = Iterator[tuple[Letter, Bools]]


def _accepting(model: Model, seat: int, seen: Views) -> Ready:
    """An acceptance of what lies open on each channel, by that channel, or by the first that
    can be used."""
    names, tone = list(model.index.channels), next(iter(model.index.tones))
    for about, name in enumerate(names):
        lies = (seen.received.open & (seen.received.channel == about)).any(axis=0)
        taken = np.zeros_like(lies)
        for way in (about, *range(len(names))):
            usable = lies & seen.usable[way] & ~taken
            taken |= usable
            if usable.any():
                yield Letter(names[way], tone, "acceptance", {}, name), usable


def _drafted(model: Model, seat: int, seen: Views) -> Ready:
    """The proposals and messages that the seat's staff has ready."""
    for name, draft in model.scenario.drafts.items():
        if draft.seat == model.seat_ids[seat] and not (draft.accept or draft.reject):
            letter = letter_of(name, draft)
            if letter.purpose != "withdrawal" and letter.about is None:
                ready = seen.usable[model.index.channels[letter.channel]] & seen.met(draft.when)
                yield letter, ready


def _packaged(model: Model, seen: Views, character: Character) -> Ready:
    """The terms that its leader is ready for, also those harder than he would put forward."""
    for each in character.packages:
        letter = Letter(each.channel, each.tone, "proposal", dict(each.levels))
        yield letter, seen.usable[model.index.channels[each.channel]] & seen.met(each.when)


def _said(model: Model, seen: Views, letter: Letter) -> Bools:
    """Where the seat has sent just these terms by this channel already, and heard nothing."""
    post, index = seen.sent, model.index
    wanted = [
        index.levels[issue][letter.levels[issue]] if issue in letter.levels else NEVER
        for issue in index.issues
    ]
    asked = np.array(wanted, dtype=np.int8).reshape(-1, 1, 1)
    same = np.where(post.named, post.levels, NEVER) == asked
    said = np.logical_and.reduce(same) & (post.channel == index.channels[letter.channel])
    said &= (post.purpose == Purpose.PROPOSAL) & ~post.answered
    found: Bools = np.logical_or.reduce(said, axis=0)
    return found
