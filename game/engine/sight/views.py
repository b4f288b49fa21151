"""Views of a batch: the allow-list of what one seat may know, as arrays.

Machine seats work on these. Nothing else of a state is ever handed to a seat.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np

from game.engine.arithmetic import Bools, Floats
from game.engine.batch import Batch
from game.engine.conditions import still, truth_of
from game.engine.model import Model
from game.engine.reading import Truth
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


class Asked(Batch):
    """A batch of which each part is worked out when it is first looked at, which is before the
    turn is played: few seats look at everything."""

    _later: Mapping[str, Callable[[], Any]] = {}
    _met: Callable[[str | None], Truth]

    def __getattr__(self, name: str) -> Any:
        if name not in self._later:
            raise AttributeError(f"{type(self).__name__} has no {name!r}")
        value = self._later[name]()
        setattr(self, name, value)
        return value

    def parts(self) -> Iterator[tuple[str, Any]]:
        """All parts, in the order of the class."""
        return ((name, getattr(self, name)) for name in self._later)


@dataclass
class Views(Asked):
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

    @classmethod
    def of(
        cls,
        seat: int,
        turn: int,
        later: Mapping[str, Callable[[], Any]],
        met: Callable[[str | None], Truth],
    ) -> Views:
        """Views whose parts are worked out when they are first looked at."""
        seen = cls.__new__(cls)
        seen.seat, seen.turn, seen._later, seen._met = seat, turn, later, met
        return seen

    def met(self, when: str | None) -> Truth:
        """Where a condition of what this seat knows holds, as written in the scenario: such a
        condition says in the truth what it would say in all that the seat knows."""
        return self._met(when)

    @property
    def games(self) -> int:
        """How many games the batch holds."""
        return int(self.ending.shape[0])


def views(model: Model, state: State, seat: int) -> Views:
    """What `seat` (0 or 1) knows in every game of the batch."""
    sight = model.sights[seat]
    later: dict[str, Callable[[], Any]] = {
        "value": lambda: state.known_value[seat].copy(),
        "spread": lambda: state.known_spread[seat].copy(),
        "reported": lambda: state.known_turn[seat].copy(),
        "flags": lambda: state.known_flags[seat].copy(),
        "flag_set": lambda: _where_seen(sight.flags, state.flag_set),
        "stands": lambda: state.stands.copy(),
        "terms": lambda: state.terms.copy(),
        "papers": lambda: state.papers[sight.papers],
        "happened": lambda: _where_seen(sight.events, state.happened),
        "done": lambda: _where_seen(sight.choices[:-1], state.done),
        "did": lambda: np.where(sight.choices[state.did], state.did, np.int16(NEVER)),
        "leaked": lambda: state.leaked.copy(),
        "natures": lambda: state.natures[sight.natures],
        "legal": lambda: _legal(model, state, seat),
        "usable": lambda: _usable(model, state, seat),
        "ending": lambda: state.ending.copy(),
        "received": lambda: _received(state, 1 - seat),
        "sent": lambda: _sent(state, seat),
    }
    conditions, name = model.conditions, model.seat_ids[seat]
    return Views.of(
        seat, state.turn, later, lambda when: truth_of(conditions.seat(when, name), state)
    )


def _usable(model: Model, state: State, seat: int) -> Bools:
    """Where the seat may write on each channel."""
    usable = np.zeros((len(model.index.channels), state.games), dtype=np.bool_)
    for channel in model.agenda(state.turn).channels[seat]:
        usable[channel] = channel_usable(model, state, seat, channel)
    return usable


def _legal(model: Model, state: State, seat: int) -> Bools:
    """Where the seat may make each choice; never those of the other seat."""
    legal = np.zeros((len(model.choices), state.games), dtype=np.bool_)
    with still(state):
        for choice in chain.from_iterable(model.agenda(state.turn).choices):
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
