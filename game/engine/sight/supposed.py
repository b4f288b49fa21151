"""What a seat's staff supposes of the other seat: what it knows, and which letters it has.

A view tells nothing of either. The other seat is taken to be as well informed as the scenario
lets it be, with reports made now; and a letter of one's own to be somewhere in its hours of
transit, so that a proposal may lie on the other's table already, or be on its way.
"""

from __future__ import annotations

import numpy as np

from game.engine.batch import Rows
from game.engine.luck import TurnLuck
from game.engine.model import Model
from game.engine.state import NEVER, Purpose, State
from game.engine.steps.arrival import lapse, lay_open
from game.engine.steps.knowledge import write_reports
from game.engine.steps.mailbox import place_of, rows_of
from game.engine.steps.sending import due_turn


def suppose(model: Model, state: State, seat: int, luck: TurnLuck) -> None:
    """Write into imagined states what the seat opposite `seat` knows, and where the letters of
    `seat` are, by draws of this luck."""
    _inform(model, state, seat, luck)
    for row in rows_of(seat, state.turn).tolist():
        games = np.flatnonzero(state.letters.channel[row] != NEVER)
        if games.size:
            _travel(model, state, row, games, luck)
    lapse(model, state)


def _inform(model: Model, state: State, seat: int, luck: TurnLuck) -> None:
    """Reports to both seats, of which `seat` forgets its own: it has those of its view."""
    other, tables = 1 - seat, ("known_value", "known_spread", "known_turn", "known_flags")
    own = {name: getattr(state, name)[seat].copy() for name in tables}
    write_reports(model, state, luck)
    state.known_spread[other, model.exact[other]] = 0.0
    for name, before in own.items():
        getattr(state, name)[seat] = before


def _travel(model: Model, state: State, row: int, games: Rows, luck: TurnLuck) -> None:
    """Where a letter is now. One that would have ended the game, or has not been answered, may
    have come or not; an acceptance has not, or the game would be over."""
    letters, (turn, seat, slot) = state.letters, place_of(row)
    channel = letters.channel[row][games]
    least, most = model.post.least[seat][channel], model.post.most[seat][channel]
    u = luck.take(games).uniform(f"imagine.transit.{turn}.{slot}")
    due = due_turn(model, turn, least + np.floor(u * (most - least + 1)).astype(np.int64))
    binding = letters.purpose[row][games] == Purpose.ACCEPTANCE
    soon = state.turn + 1 if state.turn + 1 < model.sizes.turns else NEVER
    due = np.where(binding & (due <= state.turn), soon, due).astype(np.int16)
    came = (due != NEVER) & (due <= state.turn)
    letters.due[row][games], letters.arrived[row][games] = due, came
    _take_effect(state, row, games[came])


def _take_effect(state: State, row: int, games: Rows) -> None:
    """What a letter that has come did to the proposals of its author."""
    letters = state.letters
    here = np.zeros(state.games, dtype=np.bool_)
    here[games] = True
    unanswered = here & ~letters.answered[row]
    lay_open(state, row, unanswered & (letters.purpose[row] == Purpose.PROPOSAL))
    back = np.flatnonzero(here & (letters.purpose[row] == Purpose.WITHDRAWAL))
    about = letters.about[row, back]
    letters.withdrawn[about, back] = True
    letters.open[about, back] = False
