"""What a seat believes of the other leader: a function of what it saw, and of nothing else.

A belief is the chance that a nature of the other seat lies above its mean. It starts even, and
each sign seen adds its weight, a log-likelihood ratio, to the logit of the chance. That costly
signs should weigh much and talk little is Fearon's point (Signaling Foreign Policy Interests,
Journal of Conflict Resolution 1997); the weights are the scenario's.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import RATE_MINUTES, Bools, Floats, probability, rounded
from game.engine.model import Model
from game.engine.sight.views import Views
from game.engine.state import NEVER, Purpose
from game.engine.view import Belief, Sign
from game.scenario import format as form


def believed(model: Model, seat: int) -> Mapping[str, form.Belief]:
    """What a seat (0 or 1) holds beliefs about: natures of the other seat, in file order."""
    return model.scenario.seats[model.seat_ids[seat]].believes


def beliefs(model: Model, seen: Views) -> Floats:
    """By nature believed (the rows of `believed`) and game, the chance that it lies above its
    mean; shape (B, N), 0 to 1, a half where nothing was seen."""
    held, mind = believed(model, seen.seat).values(), _Mind(model, seen)
    logits = np.zeros((len(held), seen.games))
    for row, belief in enumerate(held):
        for sign in belief.signs():
            logits[row] += mind.weighed(sign)
    return probability(logits, RATE_MINUTES)


def told(model: Model, seen: Views) -> Mapping[str, Belief]:
    """The beliefs of one game (a batch of one) by nature, each with the signs that it rests
    on, the strongest first."""
    chances, mind = beliefs(model, seen)[:, 0], _Mind(model, seen)
    return {
        name: Belief(float(chance), _signs(mind, belief))
        for chance, (name, belief) in zip(chances, believed(model, seen.seat).items(), strict=True)
    }


def _signs(mind: _Mind, belief: form.Belief) -> tuple[Sign, ...]:
    weighed = [
        Sign(sign.kind, sign.id, sign.level, float(mind.weighed(sign)[0]))
        for sign in belief.signs()
    ]
    return tuple(sorted((each for each in weighed if each.weight), key=lambda s: -abs(s.weight)))


class _Mind:
    """One seat's views, read for signs."""

    def __init__(self, model: Model, seen: Views) -> None:
        self.model, self.seen, self.index = model, seen, model.index

    def weighed(self, sign: form.SignOf) -> Floats:
        """What one sign adds to the logit, shape (N,): multiples of 2**-20, so sums are exact."""
        if sign.kind in ("tone", "offer"):
            said = self._tone(sign) if sign.kind == "tone" else self._offer(sign)
            credit: Floats = np.where(said, self._credit, 0.0).max(axis=0, initial=0.0)
            return np.floor(sign.weight * credit * 2.0**20 + 0.5) / 2.0**20
        return np.where(self._seen(sign), rounded(sign.weight, 20), 0.0)

    def _seen(self, sign: form.SignOf) -> Bools:
        """Where a deed, an event or a flag has been seen, shape (N,)."""
        seen, index = self.seen, self.index
        there: Bools
        if sign.kind == "choice":
            other = self.model.seat_ids[1 - seen.seat]
            there = seen.done[index.choices[other, sign.id]] != NEVER
        elif sign.kind == "event":
            there = seen.happened[index.events[sign.id]] != NEVER
        else:
            there = seen.flags[index.flags[sign.id]]
        return there

    @cached_property
    def _came(self) -> NDArray[np.intp]:
        """The places of the letters that have come in any game, (R,)."""
        return np.flatnonzero((self.seen.received.channel != NEVER).any(axis=1))

    @cached_property
    def _credit(self) -> Floats:
        """The credit of the channel by which each of them came, 0 where it has not; (R, N)."""
        channels = self.model.scenario.channels.values()
        credit = np.array([*(channel.credit for channel in channels), 0.0])  # last: no letter
        return credit[self.seen.received.channel[self._came]]

    @cached_property
    def _proposed(self) -> Bools:
        """Which of them are proposals, (R, N)."""
        proposed: Bools = self.seen.received.purpose[self._came] == Purpose.PROPOSAL
        return proposed

    def _tone(self, sign: form.SignOf) -> Bools:
        """Which of the letters bear a tone, (R, N)."""
        borne: Bools = self.seen.received.tone[self._came] == self.index.tones[sign.id]
        return borne

    def _offer(self, sign: form.SignOf) -> Bools:
        """Which of the letters propose a level, (R, N)."""
        issue, post = self.index.issues[sign.id], self.seen.received
        level = self.index.levels[sign.id][sign.level]
        named: Bools = post.named[issue][self._came] & self._proposed
        named &= post.levels[issue][self._came] == level
        return named
