"""Views of a batch: the allow-list of what one seat may know, as arrays.

Machine seats work on these. Nothing else of a state is ever handed to a seat.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from game.engine.arithmetic import Bools, Floats
from game.engine.batch import Batch
from game.engine.model import Model
from game.engine.state import NEVER, Instants, Purpose, Small, State, Turns
from game.engine.steps.legality import channel_usable, choice_legal
from game.engine.steps.mailbox import Rows, rows_of


@dataclass
class Post(Batch):
    """Letters as a seat sees them, in sending order: shape (R, N), levels (issues, R, N).

    `rows` are the letters' rows in the state; empty or unseen ones have channel -1.
    `open` holds for the other seat's proposals that lie on the table, `answered` for
    one's own whose answer has come.
    """

    rows: Rows
    channel: Small
    purpose: Small
    tone: Small
    levels: Small
    named: Bools
    about: Turns
    draft: Turns
    expires: Instants
    arrived: Turns
    open: Bools
    answered: Bools
    misunderstanding: Bools

    def parts(self) -> Iterator[tuple[str, Any]]:
        """All but `rows`, which the games share."""
        return ((name, value) for name, value in super().parts() if name != "rows")


@dataclass
class Views(Batch):
    """What one seat knows in N games, at the sealing of one turn.

    With V variables, F flags, E events, C choices, S slots, I issues, Z natures of this
    seat, P papers, K channels: `value`, `spread`, `reported` (V, N) (turn of the last
    report, -1 never); `flags` (F, N), false where unseen, with `flag_set`; `stands`,
    `terms` (I, N); `papers` (P, N); `happened` (E, N) and `done` (C, N), -1 where unseen;
    `did` (2S, N) the last choices, -1 where unseen; `leaked` (2, N); `natures` (Z, N);
    `legal` (C, N) its choices; `usable` (K, N); `ending` (N,).
    """

    seat: int
    turn: int
    value: Floats
    spread: Floats
    reported: Turns
    flags: Bools
    flag_set: Turns
    stands: Small
    terms: Small
    papers: Turns
    happened: Turns
    done: Turns
    did: Turns
    leaked: Bools
    natures: Floats
    legal: Bools
    usable: Bools
    ending: Small
    received: Post
    sent: Post

    @property
    def games(self) -> int:
        """How many games the batch holds."""
        return int(self.ending.shape[0])


def views(model: Model, state: State, seat: int) -> Views:
    """What `seat` (0 or 1) knows in every game of the batch."""
    sight, channels = model.sights[seat], len(model.index.channels)
    return Views(
        seat=seat,
        turn=state.turn,
        value=state.known_value[seat].copy(),
        spread=state.known_spread[seat].copy(),
        reported=state.known_turn[seat].copy(),
        flags=state.known_flags[seat].copy(),
        flag_set=_where_seen(sight.flags, state.flag_set),
        stands=state.stands.copy(),
        terms=state.terms.copy(),
        papers=state.papers[sight.papers],
        happened=_where_seen(sight.events, state.happened),
        done=_where_seen(sight.choices[:-1], state.done),
        did=np.where(sight.choices[state.did], state.did, np.int16(NEVER)),
        leaked=state.leaked.copy(),
        natures=state.natures[sight.natures],
        legal=_legal(model, state, seat),
        usable=np.array([channel_usable(model, state, seat, c) for c in range(channels)]).reshape(
            channels, state.games
        ),
        ending=state.ending.copy(),
        received=_received(state, 1 - seat),
        sent=_sent(state, seat),
    )


def _legal(model: Model, state: State, seat: int) -> Bools:
    """Where the seat may make each choice; never those of the other seat."""
    legal = np.zeros((len(model.choices), state.games), dtype=np.bool_)
    for choice in model.choices:
        if choice.seat == seat and (here := choice_legal(choice, state)) is not False:
            legal[choice.row] = here
    return legal


def _where_seen(seen: Bools, turns: Turns) -> Turns:
    """The turns of what is seen, -1 for the rest."""
    return np.where(seen[:, None], turns, np.int16(NEVER))


def _received(state: State, sender: int) -> Post:
    """The other seat's letters that have arrived, as they were read."""
    letters, rows = state.letters, rows_of(sender, state.turn)
    here = letters.arrived[rows]
    misunderstood = letters.misunderstanding[rows] & here
    return Post(
        rows=rows,
        channel=np.where(here, letters.channel[rows], -1).astype(np.int8),
        purpose=np.where(here, letters.purpose[rows], 0).astype(np.int8),
        tone=np.where(here, letters.tone_read[rows], -1).astype(np.int8),
        levels=np.where(here, letters.read[:, rows], 0).astype(np.int8),
        named=letters.named[:, rows] & here,
        about=np.where(here, letters.about[rows], NEVER).astype(np.int16),
        draft=np.where(here, letters.draft[rows], NEVER).astype(np.int16),
        expires=np.where(here, letters.expires[rows], NEVER),
        arrived=np.where(here, letters.due[rows], NEVER).astype(np.int16),
        open=letters.open[rows] & here,
        answered=letters.answered[rows] & here,
        misunderstanding=misunderstood,
    )


def _sent(state: State, seat: int) -> Post:
    """The seat's own letters as it wrote them, whatever has become of them."""
    letters, rows = state.letters, rows_of(seat, state.turn)
    nothing = np.zeros((len(rows), state.games), dtype=np.bool_)
    lost = letters.misunderstanding[rows]
    levels = letters.meant[:, rows]
    place, game = np.nonzero(lost)
    # Its author knows only what he quoted: the proposal as he had read it.
    about = np.maximum(letters.about[rows[place], game], 0)
    levels[:, place, game] = letters.read[:, about, game]
    return Post(
        rows=rows,
        channel=letters.channel[rows],
        purpose=np.where(lost, Purpose.ACCEPTANCE, letters.purpose[rows]).astype(np.int8),
        tone=letters.tone[rows],
        levels=levels,
        named=letters.named[:, rows],
        about=letters.about[rows],
        draft=letters.draft[rows],
        expires=letters.expires[rows],
        arrived=np.full(letters.due[rows].shape, NEVER, dtype=np.int16),
        open=nothing,
        answered=_answers_arrived(state, seat, rows),
        misunderstanding=nothing.copy(),
    )


def _answers_arrived(state: State, seat: int, rows: Rows) -> Bools:
    """For each of the seat's letters, whether an answer to it has arrived."""
    letters, others = state.letters, rows_of(1 - seat, state.turn)
    about = letters.about[others]
    answers = letters.arrived[others] & (letters.purpose[others] != Purpose.WITHDRAWAL)
    place, game = np.nonzero(answers & (about != NEVER))
    came = np.zeros(letters.open.shape, dtype=np.bool_)
    came[about[place, game], game] = True
    return came[rows]
