"""Step 5: hazards by name, their consequences, and the ledger of the war risk they run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from game.engine.arithmetic import RATE_MINUTES, Bools, Floats, probability
from game.engine.batch import some
from game.engine.conditions import still, truth_of
from game.engine.luck import TurnLuck
from game.engine.model import Event, Model, Odds
from game.engine.pending import Cause, Pending
from game.engine.state import NEVER, State, Turns
from game.engine.steps.happenings import able_to_happen, come
from game.engine.steps.mailbox import place_of


@dataclass
class Odd:
    """The probabilities of step 5 for one snapshot: by row of the event, shape (N,), of the
    hazards that can happen in some game, and of the consequences that can."""

    model: Model
    state: State
    hazards: Sequence[Event]
    following: Mapping[int, Event]
    p: Mapping[int, Floats]

    @classmethod
    def of(cls, model: Model, state: State) -> Odd:
        """The probabilities of the turn that the state is in."""
        agenda = model.agenda(state.turn)
        with still(state):
            hazards = _probabilities(model, state, agenda.hazards, model.minutes[state.turn])
            after = tuple(agenda.following.values()) if hazards else ()
            p = hazards | _probabilities(model, state, after, RATE_MINUTES)
        return cls(model, state, agenda.hazards, agenda.following, p)

    def war_risk(self, event: Event) -> Floats | None:
        """The chance that this event happens and, down its consequences, ends in war; None
        where there is none in any game."""
        p = self.p.get(event.row) if event.perilous else None
        if event.war or p is None:
            return p
        safe = np.ones(self.state.games)
        for child in event.then:
            risk = self.war_risk(self.following[child])
            safe = safe if risk is None else safe * (1 - risk)
        return p * (1 - safe)


def _probabilities(
    model: Model, state: State, events: Sequence[Event], minutes: int
) -> dict[int, Floats]:
    """By row of the event, its probability in each game; without those that cannot happen."""
    going = state.going
    able = {
        event.row: games for event in events if some(games := able_to_happen(state, event, going))
    }
    odds = [event.odds for event in events if event.row in able and event.odds is not None]
    found = dict(zip(able, probability(_logits(model, state, odds), minutes), strict=True))
    for row, games in able.items():
        if games is not True:
            found[row] *= games
    return found


def _logits(model: Model, state: State, odds: Sequence[Odds]) -> Floats:
    """The logits of several events, shape (R, N)."""
    logits = np.empty((len(odds), state.games))
    above = state.x - model.low
    for logit, each in zip(logits, odds, strict=True):
        logit[:] = each.base
        for variable, coefficient in each.terms:
            logit += coefficient * above[variable]
        for condition, add in each.plus:
            if (met := truth_of(condition, state)) is not False:
                logit += add if met is True else add * met
    return logits


def ledger_entries(model: Model, state: State) -> Floats:
    """This turn's war risk by hazard, shape (R, N), from the snapshot of step 5: a hazard's
    own risk times that of no hazard before it in the file ending in war, so that the
    entries add up to the whole."""
    return _entries(Odd.of(model, state))


def _entries(odd: Odd) -> Floats:
    model, state = odd.model, odd.state
    entries = np.zeros((model.sizes.hazards, state.games))
    none_before = np.ones(state.games)
    for event in odd.hazards:
        risk = odd.war_risk(event)
        if risk is not None and event.hazard is not None:
            np.multiply(risk, none_before, out=entries[event.hazard])
            none_before *= 1 - risk
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
    state.own("ledger")
    for row in np.flatnonzero(entries.any(axis=1)).tolist():
        state.ledger[row] += entries[row]
    cause = np.full(state.games, NEVER, dtype=np.int16)
    happened: dict[int, Bools] = {}
    for event, here in _struck(odd, luck):
        war = _follow(odd, luck, event, f"event.{event.id}", here, happened)
        if war is not None and event.hazard is not None:
            cause[war & (cause == NEVER)] = event.hazard
    came = [(model.events[row], happened[row]) for row in sorted(happened)]
    return Drawn(come(state, pending, came), entries, cause)


def _struck(odd: Odd, luck: TurnLuck) -> list[tuple[Event, Bools]]:
    """The hazards that happen, and where."""
    able = [event for event in odd.hazards if event.row in odd.p]
    draws = luck.uniforms(tuple(f"event.{event.id}" for event in able))
    games = [draw < odd.p[event.row] for event, draw in zip(able, draws, strict=True)]
    return [(event, here) for event, here in zip(able, games, strict=True) if here.any()]


def _follow(
    odd: Odd, luck: TurnLuck, event: Event, path: str, here: Bools, happened: dict[int, Bools]
) -> Bools | None:
    """An event happens in some games; what follows from it is drawn.

    Returns where it, or what followed, ended in war; None for nowhere.
    """
    happened[event.row] = happened[event.row] | here if event.row in happened else here
    war = here if event.war else None
    for child in event.then:
        follow, way = odd.following[child], f"{path}>{odd.following[child].id}"
        if follow.row not in odd.p:
            continue
        at, there = np.flatnonzero(here), here.copy()
        there[at] = luck.take(at).uniform(way) < odd.p[follow.row][at]
        if there.any():
            more = _follow(odd, luck, follow, way, there, happened)
            war = more if war is None else war if more is None else war | more
    return war


def run_leaks(model: Model, state: State, luck: TurnLuck, pending: Pending) -> Bools:
    """Secret levels that become known in this turn; returns which letters, shape (L, N)."""
    letters, minutes = state.letters, model.minutes[state.turn]
    leaked = np.zeros(letters.leaked.shape, dtype=np.bool_)
    for row in np.flatnonzero(letters.secret.any(axis=1)).tolist():
        exposed = letters.secret[row] & ~letters.leaked[row] & ~state.over
        exposed &= ~letters.arrived[row] | letters.open[row]
        at = np.flatnonzero(exposed)
        if not at.size:
            continue
        turn, seat, slot = place_of(row)
        p = model.steps[minutes].leaks[letters.channel[row][at]]
        name = f"leak.{model.seat_ids[seat]}.{slot}.{model.turns[turn]}"
        leaked[row][at] = luck.take(at).uniform(name) < p
        if leaked[row].any():
            letters.own("leaked")
            letters.leaked[row] |= leaked[row]
            _publish(model, state, pending, row, seat, leaked[row])
    return leaked


def _publish(
    model: Model, state: State, pending: Pending, row: int, seat: int, games: Bools
) -> None:
    """The whole public effect of each secret level that the letter names."""
    state.mark("leaked", (seat,), games, True)
    letters = state.letters
    for issue, level, effects in model.post.leaking[seat]:
        here = games & letters.named[issue, row] & (letters.meant[issue, row] == level)
        if here.any():
            pending.add_all(Cause("leak", "", seat), effects, here)
