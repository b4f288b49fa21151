"""Step 5: hazards by name, their consequences, and the ledger of the war risk they run."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from game.engine.arithmetic import RATE_MINUTES, Bools, Floats, probability
from game.engine.conditions import holds
from game.engine.luck import TurnLuck
from game.engine.model import Event, Model, Odds
from game.engine.pending import Cause, Pending
from game.engine.state import NEVER, State, Turns
from game.engine.steps.mailbox import place_of


@dataclass
class Odd:
    """The probabilities of step 5 for one snapshot, computed once each.

    `alive` (N,) are the games that go on, `above` (V, N) the variables from their lowest.
    """

    model: Model
    state: State
    minutes: int
    alive: Bools
    above: Floats
    _known: dict[int, Floats] = field(default_factory=dict)

    @classmethod
    def of(cls, model: Model, state: State) -> Odd:
        """The probabilities of the turn that the state is in; none yet computed."""
        above = state.x - model.low
        return cls(model, state, model.minutes[state.turn], ~state.over, above)

    def probability(self, event: Event) -> Floats:
        """The probability of a hazard or a consequence in this turn, shape (N,)."""
        if event.row not in self._known:
            self._known[event.row] = self._probability(event)
        return self._known[event.row]

    def _probability(self, event: Event) -> Floats:
        able = self.alive
        if not event.repeat:
            able = able & (self.state.happened[event.row] == NEVER)
        if event.when is not None:
            able = able & holds(event.when, self.state)
        if event.odds is None or not able.any():
            return np.zeros(self.state.games)
        minutes = self.minutes if event.kind == "hazard" else RATE_MINUTES
        return probability(self._logit(event.odds), minutes) * able

    def _logit(self, odds: Odds) -> Floats:
        logit = np.full(self.state.games, odds.base)
        for variable, coefficient in odds.terms:
            logit += coefficient * self.above[variable]
        for condition, add in odds.plus:
            logit += add * holds(condition, self.state)
        return logit

    def war_risk(self, event: Event) -> Floats:
        """The chance that this event happens and, down its consequences, ends in war."""
        if not event.perilous:
            return np.zeros(self.state.games)
        p = self.probability(event)
        if event.war:
            return p
        safe = np.ones(self.state.games)
        for child in event.then:
            safe = safe * (1 - self.war_risk(self.model.events[child]))
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
    for event in model.events:
        if event.hazard is not None and event.perilous:
            risk = odd.war_risk(event)
            entries[event.hazard] = risk * none_before
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
    for event in model.events:
        if event.hazard is not None:
            war = _draw(odd, luck, event, f"event.{event.id}", odd.alive, happened)
            cause[war & (cause == NEVER)] = event.hazard
    for event in model.events:
        if happened[event.row].any():
            pending.take(Cause("event", event.id), event.outcome, happened[event.row])
    state.happened[happened] = state.turn
    return Drawn(happened, entries, cause)


def _draw(
    odd: Odd, luck: TurnLuck, event: Event, path: str, games: Bools, happened: Bools
) -> Bools:
    """Draw an event in the games in which what leads to it happened, then what follows.

    Returns where it, or what followed, ended in war.
    """
    p = odd.probability(event)
    if not (games & (p > 0)).any():
        return np.zeros_like(games)
    here = games & (luck.uniform(path) < p)
    happened[event.row] |= here
    war = here if event.war else np.zeros_like(here)
    if here.any():
        for child in event.then:
            follow = odd.model.events[child]
            war = war | _draw(odd, luck, follow, f"{path}>{follow.id}", here, happened)
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
