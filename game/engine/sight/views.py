"""Views of a batch: the allow-list of what one seat may know, as arrays.

Machine seats work on these. Nothing else of a state is ever handed to a seat.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from functools import partial
from itertools import chain
from types import MappingProxyType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools, Floats
from game.engine.batch import Batch
from game.engine.conditions import still, truth_of
from game.engine.model import Model
from game.engine.reading import Truth
from game.engine.state import NEVER, Instants, Letters, Purpose, Small, State, Turns
from game.engine.steps.legality import channel_usable, choice_legal
from game.engine.steps.mailbox import Rows, rows_of

Later = Mapping[str, Callable[[], Any]]
"""How each part of a batch is worked out, in the order of its class."""


class Asked(Batch):
    """A batch of which each part is worked out when it is first looked at, which is before the
    turn is played: few seats look at everything."""

    _later: Later = MappingProxyType({})
    _met: Callable[[str | None], Truth]

    def __getattr__(self, name: str) -> Any:
        if name not in self._later:
            raise AttributeError(f"{type(self).__name__} has no {name!r}")
        value = self._later[name]()
        setattr(self, name, value)
        return value

    def parts(self) -> Iterator[tuple[str, Any]]:
        """All parts that differ by game, in the order of the class."""
        return ((name, getattr(self, name)) for name in self._later)

    def take(self, index: NDArray[np.intp]) -> Self:
        """The games at `index`, in that order, of each part that is looked at."""
        twin = copy(self)
        for name in self._later:
            vars(twin).pop(name, None)
        twin._later = {name: partial(self._part, name, index) for name in self._later}
        return twin

    def _part(self, name: str, index: NDArray[np.intp]) -> Any:
        whole = getattr(self, name)
        return whole.take(index) if isinstance(whole, Batch) else whole.take(index, axis=-1)


@dataclass
class Post(Asked):
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

    @classmethod
    def of(cls, rows: Rows, later: Later) -> Post:
        """Letters of which each part is worked out when it is first looked at."""
        post = cls.__new__(cls)
        post.rows, post._later = rows, later
        return post


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
        later: Later,
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

    def take(self, index: NDArray[np.intp]) -> Views:
        """The games at `index`, in that order."""
        chosen = super().take(index)
        chosen._met = partial(self._met_at, index)
        return chosen

    def _met_at(self, index: NDArray[np.intp], when: str | None) -> Truth:
        met = self._met(when)
        return met if isinstance(met, bool) else met[index]

    @property
    def games(self) -> int:
        """How many games the batch holds."""
        return int(self.ending.shape[0])


def views(model: Model, state: State, seat: int) -> Views:
    """What `seat` (0 or 1) knows in every game of the batch."""
    sight = model.sights[seat]
    later: Later = {
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

    def told(part: NDArray[Any], unseen: int = NEVER) -> Callable[[], NDArray[Any]]:
        """What is told of letters that have come, and what stands for the others."""
        return lambda: (
            (part[..., rows, :] - unseen) * here + unseen if unseen else (part[..., rows, :] * here)
        )

    later: Later = {
        "channel": told(letters.channel),
        "purpose": told(letters.purpose, 0),
        "tone": told(letters.tone_read),
        "levels": told(letters.read, 0),
        "named": told(letters.named, 0),
        "about": told(letters.about),
        "draft": told(letters.draft),
        "expires": told(letters.expires),
        "arrived": told(letters.due),
        "open": told(letters.open, 0),
        "answered": told(letters.answered, 0),
        "misunderstanding": told(letters.misunderstanding, 0),
    }
    return Post.of(rows, later)


def _sent(state: State, seat: int) -> Post:
    """The seat's own letters as it wrote them, whatever has become of them."""
    letters, rows = state.letters, rows_of(seat, state.turn)

    def told(part: NDArray[Any]) -> Callable[[], NDArray[Any]]:
        return lambda: part[..., rows, :]

    def nothing() -> Bools:
        return np.zeros((len(rows), state.games), dtype=np.bool_)

    lost = told(letters.misunderstanding)
    later: Later = {
        "channel": told(letters.channel),
        "purpose": lambda: np.where(lost(), np.int8(Purpose.ACCEPTANCE), letters.purpose[rows]),
        "tone": told(letters.tone),
        "levels": lambda: _quoted(letters, rows, lost()),
        "named": told(letters.named),
        "about": told(letters.about),
        "draft": told(letters.draft),
        "expires": told(letters.expires),
        "arrived": lambda: np.full((len(rows), state.games), NEVER, dtype=np.int16),
        "open": nothing,
        "answered": lambda: _answers_arrived(state, seat, rows),
        "misunderstanding": nothing,
    }
    return Post.of(rows, later)


def _quoted(letters: Letters, rows: Rows, lost: Bools) -> Small:
    """The levels that the author of these letters meant: of a lost one he knows only what he
    quoted, the proposal as he had read it."""
    levels = letters.meant[:, rows]
    place, game = np.nonzero(lost)
    about = np.maximum(letters.about[rows[place], game], 0)
    levels[:, place, game] = letters.read[:, about, game]
    return levels


def _answers_arrived(state: State, seat: int, rows: Rows) -> Bools:
    """For each of the seat's letters, whether an answer to it has arrived."""
    letters, others = state.letters, rows_of(1 - seat, state.turn)
    about = letters.about[others]
    answers = letters.arrived[others] & (letters.purpose[others] != Purpose.WITHDRAWAL)
    place, game = np.nonzero(answers & (about != NEVER))
    came = np.zeros(letters.open.shape, dtype=np.bool_)
    came[about[place, game], game] = True
    return came[rows]
