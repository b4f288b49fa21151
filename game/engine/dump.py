"""A state as plain data, game by game: what tests compare and reports print.

Everything that `docs/engine.md` section 4 names, keyed by ids, with turns by their
moments and floats as they are.
"""

from __future__ import annotations

from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray

from game.engine.model import Model
from game.engine.orders import Purpose
from game.engine.state import State
from game.engine.steps.mailbox import place_of

Plain = dict[str, Any]

PURPOSES = get_args(Purpose)
MARKS = (
    "arrived",
    "open",
    "withdrawn",
    "superseded",
    "answered",
    "misunderstanding",
    "leaked",
)


def dump(model: Model, state: State, game: int) -> Plain:
    """The whole state of one game of the batch."""
    return _Dump(model, state, game).whole()


class _Dump:
    def __init__(self, model: Model, state: State, game: int) -> None:
        self.model, self.state, self.game = model, state, game
        self.index = model.index

    def whole(self) -> Plain:
        """All parts together."""
        return {**self._course(), **self._world(), **self._minds(), "letters": self._letters()}

    def turn(self, row: int) -> str | None:
        """A turn's moment, None for never."""
        return None if row < 0 else self.model.turns[row]

    def column(self, table: NDArray[Any]) -> list[Any]:
        """This game's column of a table, as plain numbers."""
        column: list[Any] = table[..., self.game].tolist()
        return column

    def by_id(self, ids: Any, table: NDArray[Any]) -> dict[Any, Any]:
        """This game's column by id."""
        return dict(zip(ids, self.column(table), strict=True))

    def turns(self, ids: Any, table: NDArray[Any]) -> dict[Any, Any]:
        """This game's column of turns, as moments by id."""
        return {key: self.turn(row) for key, row in self.by_id(ids, table).items()}

    def levels(self, table: NDArray[Any]) -> dict[str, str]:
        """Level by issue."""
        rows = self.by_id(self.index.issues, table)
        return {issue: list(self.index.levels[issue])[row] for issue, row in rows.items()}

    def _course(self) -> Plain:
        s, ending, ended = self.state, int(self.state.ending[self.game]), self.state.ended
        over = ending >= 0
        return {
            "turn": int(ended[self.game]) if over else s.turn,
            "ending": list(self.index.endings)[ending] if over else None,
            "ended": self.turn(int(ended[self.game])),
            "terms": self.levels(s.terms) if (s.terms[:, self.game] >= 0).any() else None,
            "ledger": self.by_id(self.index.hazards, s.ledger),
            "illegal": self.by_id(self.index.seats, s.illegal),
        }

    def _world(self) -> Plain:
        s, index = self.state, self.index
        names = [choice.id for choice in self.model.choices]
        did = self.column(s.did)
        slots = list(index.slots)
        done = self.turns(index.choices, s.done)
        return {
            "variables": self.by_id(index.variables, s.x),
            "flags": self.by_id(index.flags, s.flags),
            "flag_set": self.turns(index.flags, s.flag_set),
            "facts": self.by_id(index.facts, s.facts),
            "natures": self._nested(self.by_id(index.natures, s.natures)),
            "happened": self.turns(index.events, s.happened),
            "done": self._nested(done),
            "did": {
                seat: {
                    slot: "hold" if row < 0 else names[row]
                    for slot, row in zip(slots, did[at * len(slots) :], strict=False)
                }
                for seat, at in index.seats.items()
            },
            "stands": self.levels(s.stands),
            "leaked": self.by_id(index.seats, s.leaked),
        }

    def _nested(self, flat: dict[tuple[str, str], Any]) -> Plain:
        """From (seat, id) to one mapping per seat."""
        nested: Plain = {seat: {} for seat in self.index.seats}
        for (seat, key), value in flat.items():
            nested[seat][key] = value
        return nested

    def _minds(self) -> Plain:
        s, index = self.state, self.index
        return {
            "known": {
                seat: {v: self._known(at, row) for v, row in index.variables.items()}
                for seat, at in index.seats.items()
            },
            "known_flags": {
                seat: {
                    flag: bool(s.known_flags[at, row, self.game])
                    for flag, row in index.flags.items()
                    if row in self.model.seen_flags[at]
                }
                for seat, at in index.seats.items()
            },
            "papers": self._papers(),
        }

    def _known(self, seat: int, variable: int) -> list[Any] | None:
        at, s = (seat, variable, self.game), self.state
        if s.known_turn[at] < 0:
            return None
        turn = self.turn(int(s.known_turn[at]))
        return [float(s.known_value[at]), float(s.known_spread[at]), turn]

    def _papers(self) -> Plain:
        papers: Plain = {seat: {} for seat in self.index.seats}
        for (document, seat), row in self.index.papers.items():
            papers[seat][document] = self.turn(int(self.state.papers[row, self.game]))
        return papers

    def letter_id(self, row: int) -> str | None:
        """`SEAT/TURN/SLOT` of a letter's row, None for none."""
        if row < 0:
            return None
        turn, seat, slot = place_of(row)
        return f"{self.model.seat_ids[seat]}/{self.model.turns[turn]}/{slot}"

    def _letters(self) -> Plain:
        sent = np.flatnonzero(self.state.letters.channel[:, self.game] >= 0)
        return {str(self.letter_id(int(row))): self._letter(int(row)) for row in sent}

    def _letter(self, row: int) -> Plain:
        letters, index = self.state.letters, self.index
        tones, at = list(index.tones), (row, self.game)
        expires = int(letters.expires[at])
        plain: Plain = {
            "channel": list(index.channels)[letters.channel[at]],
            "purpose": PURPOSES[letters.purpose[at]],
            "tone": tones[letters.tone[at]],
            "tone_read": tones[letters.tone_read[at]],
            "meant": self.levels(letters.meant[:, row]),
            "read": self.levels(letters.read[:, row]),
            "named": [i for i, r in index.issues.items() if letters.named[(r, *at)]],
            "about": self.letter_id(int(letters.about[at])),
            "expires": None if expires < 0 else expires,
            "due": self.turn(int(letters.due[at])),
        }
        return plain | {mark: bool(getattr(letters, mark)[at]) for mark in MARKS}
