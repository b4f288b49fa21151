"""Step 3, second half: letters leave, and are on their way misread or not."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools, Floats
from game.engine.batch import Rows
from game.engine.luck import TurnLuck
from game.engine.model import Model
from game.engine.pending import Cause, Pending
from game.engine.sealed import Sealed
from game.engine.state import NEVER, SLOTS, Letters, Purpose, Small, State, Turns
from game.engine.steps.legality import Verdict
from game.engine.steps.mailbox import gather, row_of


def send(
    model: Model, state: State, sealed: Sealed, verdict: Verdict, luck: TurnLuck, pending: Pending
) -> None:
    """Write the letters of this turn into the mailbox; audiences hear the public ones."""
    for seat in range(2):
        for place in range(SLOTS):
            games = sealed.channel[seat, place] >= 0
            if games.any():
                state.letters.own()
                _write(model, state, sealed, verdict, (seat, place))
                row = row_of(state.turn, seat, place)
                _travel(model, state, luck, (seat, place), row)
                _misread(model, state, luck, (seat, place), row)
                _audience(model, state, pending, seat, row)


def _write(
    model: Model, state: State, sealed: Sealed, verdict: Verdict, at: tuple[int, int]
) -> None:
    """What the letter says, as its author means it."""
    letters, row = state.letters, row_of(state.turn, *at)
    games = sealed.channel[at] >= 0
    purpose, about = sealed.purpose[at], verdict.about[at]
    letters.channel[row] = sealed.channel[at]
    letters.purpose[row] = np.where(games, purpose, NEVER)
    letters.tone[row] = np.where(games, sealed.tone[at], -1)
    letters.about[row] = about
    letters.draft[row] = np.where(games, sealed.draft[at], NEVER)
    _write_levels(letters, state, sealed, at, row)
    expires = model.index.instants[state.turn] + sealed.valid[at]
    proposes = games & (purpose == Purpose.PROPOSAL)
    letters.expires[row] = np.where(proposes & (sealed.valid[at] >= 0), expires, NEVER)
    letters.secret[row] = names_secret(model, letters, row)
    answers = games & (about >= 0) & (purpose != Purpose.WITHDRAWAL)
    found = np.flatnonzero(answers)
    letters.answered[about[found], found] = True
    letters.open[about[found], found] = False


def _write_levels(
    letters: Letters, state: State, sealed: Sealed, at: tuple[int, int], row: int
) -> None:
    """Named levels, and for the rest how each issue stands now."""
    games, purpose = sealed.channel[at] >= 0, sealed.purpose[at]
    asked = sealed.levels[(slice(None), *at)]
    named = (asked >= 0) & (games & (purpose == Purpose.PROPOSAL))
    meant = np.where(named, asked, state.stands)
    accepts = games & (purpose == Purpose.ACCEPTANCE)
    if accepts.any():
        about = np.maximum(letters.about[row], 0)
        named = np.where(accepts, gather(letters.named, about), named)
        meant = np.where(accepts, gather(letters.read, about), meant)
    letters.named[:, row] = named
    letters.meant[:, row] = np.where(games, meant, 0)


def names_secret(model: Model, letters: Letters, row: int) -> Bools:
    """Whether the letter is a proposal or an acceptance that names a secret level."""
    deals = (letters.purpose[row] == Purpose.PROPOSAL) | (
        letters.purpose[row] == Purpose.ACCEPTANCE
    )
    named = np.zeros(deals.shape, dtype=np.bool_)
    for issue in np.flatnonzero(model.post.secret.any(axis=1)):
        levels = letters.meant[issue, row]
        named |= letters.named[issue, row] & model.post.secret[issue][levels]
    secret: Bools = deals & named
    return secret


def _travel(model: Model, state: State, luck: TurnLuck, at: tuple[int, int], row: int) -> None:
    """When it is due: the first later turn at or past its hours of transit."""
    seat, place = at
    channel = state.letters.channel[row]
    least, most = model.post.least[seat][channel], model.post.most[seat][channel]
    u = luck.uniform(f"transit.{model.seat_ids[seat]}.{place}")
    minutes = least + np.floor(u * (most - least + 1)).astype(np.int64)
    due = due_turn(model, state.turn, minutes)
    state.letters.due[row] = np.where(channel >= 0, due, NEVER)


def due_turn(model: Model, turn: int, minutes: NDArray[np.int64]) -> Turns:
    """The turn at which a letter sent in `turn` and `minutes` under way is due, or -1."""
    instants = model.index.instants
    first = np.searchsorted(instants, instants[turn] + minutes)
    due = np.maximum(first, turn + 1)
    return np.where(due < len(instants), due, NEVER).astype(np.int16)


def _misread(model: Model, state: State, luck: TurnLuck, at: tuple[int, int], row: int) -> None:
    """What the other will read: the same, or one level or the tone a step off."""
    letters = state.letters
    letters.read[:, row] = letters.meant[:, row]
    letters.tone_read[row] = letters.tone[row]
    channel = letters.channel[row]
    chance = model.post.distortion[channel]
    name = f"{model.seat_ids[at[0]]}.{at[1]}"
    if not (chance[channel >= 0] > 0).any():
        return
    misread = (channel >= 0) & (luck.uniform(f"distort.{name}") < chance)
    if not misread.any():
        return
    items = letters.named[:, row].sum(axis=0)
    item = np.floor(luck.uniform(f"distort_what.{name}") * (items + 1))
    up = luck.uniform(f"distort_way.{name}") < 0.5
    rank = np.cumsum(letters.named[:, row], axis=0) - 1
    hit = letters.named[:, row] & (rank == item) & misread
    read = letters.read[:, row]
    letters.read[:, row] = np.where(hit, _step(read, up, model.post.tops), read)
    tones = np.int8(len(model.index.tones) - 1)
    other = _step(letters.tone[row], up, tones)
    tone_hit = misread & (item == items) & (tones > 0)
    letters.tone_read[row] = np.where(tone_hit, other, letters.tone[row])


def _step(level: Small, up: Bools, top: Small | np.int8) -> Small:
    """One step up or down; at the end of the list the other way."""
    upward = np.where(level == top, False, up | (level == 0))
    stepped: Small = np.where(upward, level + 1, level - 1).astype(np.int8)
    return stepped


def _audience(model: Model, state: State, pending: Pending, seat: int, row: int) -> None:
    """The public hears the tone and the open levels, by the channel's publicity."""
    letters, post = state.letters, model.post
    games, channel = letters.channel[row] >= 0, letters.channel[row]
    cause, at = Cause("audience", "", seat), np.flatnonzero(games)
    _add_table(pending, cause, post.audience[seat][channel[at], letters.tone[row, at]], at)
    for issue, level, effects in post.naming[seat]:
        named = letters.named[issue, row] & (letters.meant[issue, row] == level)
        here = np.flatnonzero(games & named)
        if here.size:
            _add_table(pending, cause, effects[channel[here]], here)


def _add_table(pending: Pending, cause: Cause, amounts: Floats, at: Rows) -> None:
    """Add amounts of shape (n, V) in n games."""
    for variable in np.flatnonzero(amounts.any(axis=0)):
        pending.add_at(cause, int(variable), amounts[:, variable], at)


def tone_effects(model: Model, state: State, pending: Pending, row: int, games: Bools) -> None:
    """What the tone, as read, does when the letter arrives."""
    letters = state.letters
    seat, at = row // SLOTS % 2, np.flatnonzero(games)
    table = model.post.arrives[seat][letters.channel[row, at], letters.tone_read[row, at]]
    _add_table(pending, Cause("tone", "", seat), table, at)
