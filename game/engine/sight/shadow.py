"""A state that holds only what a seat knows: what its conditions and its orders are read in.

Everything in it comes from views, so whatever is computed from a shadow can be known to
the seat. A seat's conditions give the same answers in it as in the true state.
"""

from __future__ import annotations

import numpy as np

from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.opening import blank
from game.engine.sight.views import Post, Views
from game.engine.state import NEVER, State


def shadow(model: Model, seen: Views) -> State:
    """The shadow of N games, from one seat's views of them; its luck means nothing."""
    state = blank(model, Luck.of(0, range(seen.games)), seen.turn)
    state.known_value[seen.seat] = seen.value
    state.known_spread[seen.seat] = seen.spread
    state.known_turn[seen.seat] = seen.reported
    state.known_flags[seen.seat] = seen.flags
    state.x[:] = seen.value
    rows = model.seen_flags[seen.seat]
    state.flags[rows] = seen.flags[rows]
    state.flag_set[:] = seen.flag_set
    state.happened[:] = seen.happened
    state.done[:] = seen.done
    state.did[:] = seen.did
    state.stands[:] = seen.stands
    state.terms[:] = seen.terms
    state.leaked[:] = seen.leaked
    state.ending[:] = seen.ending
    for post in (seen.received, seen.sent):
        _copy_letters(state, post)
    return state


def _copy_letters(state: State, post: Post) -> None:
    """The letters in the seat's folder; its own are taken to have arrived."""
    letters, rows = state.letters, post.rows
    there = post.channel >= 0
    for name in ("channel", "purpose", "tone", "about", "draft", "expires", "open", "answered"):
        getattr(letters, name)[rows] = getattr(post, name)
    letters.tone_read[rows] = post.tone
    letters.meant[:, rows] = letters.read[:, rows] = post.levels
    letters.named[:, rows] = post.named
    letters.arrived[rows] = there
    letters.due[rows] = np.where(there, post.arrived, NEVER)
