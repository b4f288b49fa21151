"""Step 5: hazards by name, their consequences, and the ledger of the war risk they run."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from game.engine.arithmetic import RATE_MINUTES, Bools, Floats, probability
from game.engine.conditions import truth_of
from game.engine.luck import TurnLuck
from game.engine.model import Event, Model, Odds
from game.engine.pending import Cause, Pending
from game.engine.state import NEVER, State, Turns
from game.engine.steps.happenings import able_to_happen, come
from game.engine.steps.mailbox import place_of


@dataclass
class Odd:
    """The probabilities of step 5 for one snapshot, computed once each.

    `able` (E, N) tells where an event may happen if its condition holds, `above` (V, N) are
    the variables from their lowest.
    """

    model: Model
    state: State
    minutes: int
    able: Bools
    above: Floats
    _known: dict[int, Floats | None] = field(default_factory=dict)

    @classmethod
    def of(cls, model: Model, state: State) -> Odd:
        """The probabilities of the turn that the state is in; none yet computed."""
        above = state.x - model.low
        able = able_to_happen(model, state)
        return cls(model, state, model.minutes[state.turn], able, above)

    def probability(self, event: Event) -> Floats | None:
        """The probability of a hazard or a consequence in this turn, shape (N,); None where
        it can happen in no game."""
        if event.row not in self._known:
            self._known[event.row] = self._probability(event)
        return self._known[event.row]

    def _probability(self, event: Event) -> Floats | None:
        able = self.able[event.row] & truth_of(event.when, self.state)
        if event.odds is None or not able.any():
            return None
        minutes = self.minutes if event.kind == "hazard" else RATE_MINUTES
        p: Floats = probability(self._logit(event.odds), minutes) * able
        return p

    def _logit(self, odds: Odds) -> Floats:
        logit = np.full(self.state.games, odds.base)
        for variable, coefficient in odds.terms:
            logit += coefficient * self.above[variable]
        for condition, add in odds.plus:
            if (met := truth_of(condition, self.state)) is not False:
                logit += add * met
        return logit

    def war_risk(self, event: Event) -> Floats | None:
        """The chance that this event happens and, down its consequences, ends in war; None
        where there is none in any game."""
        p = self.probability(event) if event.perilous else None
        if event.war or p is None:
            return p
        safe = np.ones(self.state.games)
        for child in event.then:
            risk = self.war_risk(self.model.events[child])
            safe = safe if risk is None else safe * (1 - risk)
        return p * (1 - safe)


def ledger_entries(model: Model, state: State) -> Floats:
    """This turn's war risk by hazard, shape (R, N), from the snapshot of step 5: a hazard's
    own risk times that of no hazard before it in the file ending in war, so that the
    entries add up to the whole."""
    return _entries(Odd.of(model, state))


def _entries(odd: Odd) -> Floats:
    model, state = odd.model, odd.state
    entries = np.zeros((model.sizes.hazards, state.games))
    none_before = np.ones(state.games)
    for row, event in enumerate(model.hazards):
        risk = odd.war_risk(event)
        if risk is not None:
            entries[row] = risk * none_before
            none_before = none_before * (1 - risk)
    return entries


class Drawn(NamedTuple):
    """What step 5 drew: which events happened (E, N), this turn's ledger entries (R, N),
    and the first hazard in the file that ended in war (N,), -1 where none did."""

    happened: Bools
    risk: Floats
    cause: Turns


def run_hazards(model: Model, state: State, luck: TurnLuck, pending: Pending) -> Drawn:
    """Draw every hazard and what follows from it.

    What happens goes into `pending`; the ledger is charged first.
    """
    odd = Odd.of(model, state)
    entries = _entries(odd)
    state.ledger += entries
    happened = np.zeros(state.happened.shape, dtype=np.bool_)
    cause = np.full(state.games, NEVER, dtype=np.int16)
    alive = ~state.over
    for row, event in enumerate(model.hazards):
        war = _draw(odd, luck, event, f"event.{event.id}", alive, happened)
        if war is not None:
            cause[war & (cause == NEVER)] = row
    come(model, state, pending, happened)
    return Drawn(happened, entries, cause)


def _draw(
    odd: Odd, luck: TurnLuck, event: Event, path: str, games: Bools, happened: Bools
) -> Bools | None:
    """Draw an event in the games in which what leads to it happened, then what follows.

    Returns where it, or what followed, ended in war; None for nowhere.
    """
    p = odd.probability(event)
    if p is None:
        return None
    here = games & (luck.uniform(path) < p)
    if not here.any():
        return None
    happened[event.row] |= here
    war = here if event.war else None
    for child in event.then:
        follow = odd.model.events[child]
        more = _draw(odd, luck, follow, f"{path}>{follow.id}", here, happened)
        war = more if war is None else war if more is None else war | more
    return war


def run_leaks(model: Model, state: State, luck: TurnLuck, pending: Pending) -> Bools:
    """Secret levels that become known in this turn; returns which letters, shape (L, N)."""
    letters, minutes = state.letters, model.minutes[state.turn]
    leaked = np.zeros(letters.leaked.shape, dtype=np.bool_)
    exposed = letters.secret & ~letters.leaked & (~letters.arrived | letters.open) & ~state.over
    for row in np.flatnonzero(exposed.any(axis=1)):
        turn, seat, slot = place_of(int(row))
        p = model.steps[minutes].leaks[letters.channel[row]]
        name = f"leak.{model.seat_ids[seat]}.{slot}.{model.turns[turn]}"
        leaked[row] = exposed[row] & (luck.uniform(name) < p)
        _publish(model, state, pending, int(row), seat, leaked[row])
    letters.leaked |= leaked
    return leaked


def _publish(
    model: Model, state: State, pending: Pending, row: int, seat: int, games: Bools
) -> None:
    """The whole public effect of each secret level that the letter names."""
    state.leaked[seat] |= games
    letters = state.letters
    for issue, level, effects in model.post.leaking[seat]:
        here = games & letters.named[issue, row] & (letters.meant[issue, row] == level)
        if here.any():
            pending.add_all(Cause("leak", "", seat), effects, here)
