"""Step 3, second half: letters leave, and are on their way misread or not."""

from __future__ import annotations

from typing import NamedTuple

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
from game.engine.steps.mailbox import row_of

ALL = slice(None)


class Leaving(NamedTuple):
    """The letters that leave in one place: from which seat and slot, into which row, and in
    which games (n,)."""

    seat: int
    slot: int
    row: int
    games: Rows


def send(
    model: Model, state: State, sealed: Sealed, verdict: Verdict, luck: TurnLuck, pending: Pending
) -> None:
    """Write the letters of this turn into the mailbox; audiences hear the public ones."""
    for seat in range(2):
        for slot in range(SLOTS):
            games = np.flatnonzero(sealed.channel[seat, slot] >= 0)
            if games.size:
                state.letters.own()
                leaving = Leaving(seat, slot, row_of(state.turn, seat, slot), games)
                theirs = luck.take(games)
                _write(model, state, sealed, verdict, leaving)
                _travel(model, state, theirs, leaving)
                _misread(model, state, theirs, leaving)
                _audience(model, state, pending, leaving)


def _write(model: Model, state: State, sealed: Sealed, verdict: Verdict, leaving: Leaving) -> None:
    """What the letter says, as its author means it."""
    letters, (seat, slot, row, games) = state.letters, leaving
    for name in ("channel", "purpose", "tone", "draft"):
        getattr(letters, name)[row][games] = getattr(sealed, name)[seat, slot][games]
    purpose, about = letters.purpose[row][games], verdict.about[seat, slot][games]
    letters.about[row][games] = about
    _write_levels(letters, state, sealed, leaving)
    valid = sealed.valid[seat, slot][games]
    lapses = (purpose == Purpose.PROPOSAL) & (valid >= 0)
    letters.expires[row][games] = np.where(lapses, model.index.instants[state.turn] + valid, NEVER)
    letters.secret[row][games] = names_secret(model, letters, row, games)
    answers = (about >= 0) & (purpose != Purpose.WITHDRAWAL)
    letters.answered[about[answers], games[answers]] = True
    letters.open[about[answers], games[answers]] = False


def _write_levels(letters: Letters, state: State, sealed: Sealed, leaving: Leaving) -> None:
    """Named levels, and for the rest how each issue stands now."""
    seat, slot, row, games = leaving
    asked, purpose = sealed.levels[:, seat, slot][:, games], letters.purpose[row][games]
    named = (asked >= 0) & (purpose == Purpose.PROPOSAL)
    meant = np.where(named, asked, state.stands[:, games])
    accepts = np.flatnonzero(purpose == Purpose.ACCEPTANCE)
    there = letters.about[row][games[accepts]], games[accepts]
    named[:, accepts] = letters.named[:, *there]
    meant[:, accepts] = letters.read[:, *there]
    letters.named[:, row][:, games] = named
    letters.meant[:, row][:, games] = meant


def names_secret(model: Model, letters: Letters, row: int, games: Rows | slice = ALL) -> Bools:
    """Whether the letter is a proposal or an acceptance that names a secret level."""
    purpose, secret = letters.purpose[row][games], model.post.secret
    named = np.zeros(purpose.shape, dtype=np.bool_)
    for issue in np.flatnonzero(secret.any(axis=1)):
        levels = letters.meant[issue, row][games]
        named |= letters.named[issue, row][games] & secret[issue][levels]
    named &= (purpose == Purpose.PROPOSAL) | (purpose == Purpose.ACCEPTANCE)
    return named


def _travel(model: Model, state: State, luck: TurnLuck, leaving: Leaving) -> None:
    """When it is due: the first later turn at or past its hours of transit."""
    seat, slot, row, games = leaving
    channel = state.letters.channel[row][games]
    least, most = model.post.least[seat][channel], model.post.most[seat][channel]
    u = luck.uniform(f"transit.{model.seat_ids[seat]}.{slot}")
    minutes = least + np.floor(u * (most - least + 1)).astype(np.int64)
    state.letters.due[row][games] = due_turn(model, state.turn, minutes)


def due_turn(model: Model, turn: int, minutes: NDArray[np.int64]) -> Turns:
    """The turn at which a letter sent in `turn` and `minutes` under way is due, or -1."""
    instants = model.index.instants
    first = np.searchsorted(instants, instants[turn] + minutes)
    due = np.maximum(first, turn + 1)
    return np.where(due < len(instants), due, NEVER).astype(np.int16)


def _misread(model: Model, state: State, luck: TurnLuck, leaving: Leaving) -> None:
    """What the other will read: the same, or one level or the tone a step off."""
    letters, (seat, slot, row, games) = state.letters, leaving
    letters.read[:, row][:, games] = letters.meant[:, row][:, games]
    letters.tone_read[row][games] = letters.tone[row][games]
    chance = model.post.distortion[letters.channel[row][games]]
    name = f"{model.seat_ids[seat]}.{slot}"
    if not chance.any():
        return
    misread = np.flatnonzero(luck.uniform(f"distort.{name}") < chance)
    if not misread.size:
        return
    games, luck = games[misread], luck.take(misread)
    named, read = letters.named[:, row][:, games], letters.read[:, row][:, games]
    items = named.sum(axis=0)
    item = np.floor(luck.uniform(f"distort_what.{name}") * (items + 1))
    up = luck.uniform(f"distort_way.{name}") < 0.5
    hit = named & (np.cumsum(named, axis=0) - 1 == item)
    letters.read[:, row][:, games] = np.where(hit, _step(read, up, model.post.tops), read)
    if tones := len(model.index.tones) - 1:
        tone = letters.tone[row][games]
        other = _step(tone, up, np.int8(tones))
        letters.tone_read[row][games] = np.where(item == items, other, tone)


def _step(level: Small, up: Bools, top: Small | np.int8) -> Small:
    """One step up or down; at the end of the list the other way."""
    upward = np.where(level == top, False, up | (level == 0))
    stepped: Small = np.where(upward, level + 1, level - 1).astype(np.int8)
    return stepped


def _audience(model: Model, state: State, pending: Pending, leaving: Leaving) -> None:
    """The public hears the tone and the open levels, by the channel's publicity."""
    letters, post, (seat, _, row, games) = state.letters, model.post, leaving
    cause, channel = Cause("audience", "", seat), letters.channel[row]
    heard = channel[games], letters.tone[row][games]
    _add_table(pending, cause, post.audience[seat], heard, games)
    for issue, level, effects in post.naming[seat]:
        named = letters.named[issue, row][games] & (letters.meant[issue, row][games] == level)
        if named.any():
            here = games[named]
            _add_table(pending, cause, effects, (channel[here],), here)


def _add_table(
    pending: Pending, cause: Cause, table: Floats, by: tuple[Small, ...], at: Rows
) -> None:
    """Add the amounts of a table (..., V) that stand `by` these columns, (n,) each, in n
    games."""
    for variable in np.flatnonzero(table.reshape(-1, table.shape[-1]).any(axis=0)).tolist():
        amounts = table[..., variable][by]
        if amounts.any():
            pending.add_at(cause, variable, amounts, at)


def tone_effects(model: Model, state: State, pending: Pending, row: int, games: Bools) -> None:
    """What the tone, as read, does when the letter arrives."""
    letters = state.letters
    seat, at = row // SLOTS % 2, np.flatnonzero(games)
    heard = letters.channel[row][at], letters.tone_read[row][at]
    _add_table(pending, Cause("tone", "", seat), model.post.arrives[seat], heard, at)
