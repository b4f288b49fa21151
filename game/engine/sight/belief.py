"""What a seat believes of the other leader: a function of what it saw, and of nothing else.

A belief is the chance that a nature of the other seat lies above its mean. It starts even, and
each sign seen adds its weight, a log-likelihood ratio, to the logit of the chance. That costly
signs should weigh much and talk little is Fearon's point (Signaling Foreign Policy Interests,
Journal of Conflict Resolution 1997); the weights are the scenario's.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

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
    held = believed(model, seen.seat).values()
    logits = np.zeros((len(held), seen.games))
    for row, belief in enumerate(held):
        for sign in belief.signs():
            logits[row] += _weighed(model, seen, sign)
    return probability(logits, RATE_MINUTES)


def told(model: Model, seen: Views) -> Mapping[str, Belief]:
    """The beliefs of one game (a batch of one) by nature, each with the signs that it rests
    on, the strongest first."""
    chances = beliefs(model, seen)[:, 0]
    return {
        name: Belief(float(chance), _signs(model, seen, belief))
        for chance, (name, belief) in zip(chances, believed(model, seen.seat).items(), strict=True)
    }


def _signs(model: Model, seen: Views, belief: form.Belief) -> tuple[Sign, ...]:
    weighed = [
        Sign(sign.kind, sign.id, sign.level, float(_weighed(model, seen, sign)[0]))
        for sign in belief.signs()
    ]
    return tuple(sorted((each for each in weighed if each.weight), key=lambda s: -abs(s.weight)))


def _weighed(model: Model, seen: Views, sign: form.SignOf) -> Floats:
    """What one sign adds to the logit, shape (N,): multiples of 2**-20, so sums are exact."""
    if sign.kind in ("tone", "offer"):
        credit = _credit(model, seen, _written(model, seen, sign))
        return np.floor(sign.weight * credit * 2.0**20 + 0.5) / 2.0**20
    return np.where(_seen(model, seen, sign), rounded(sign.weight, 20), 0.0)


def _seen(model: Model, seen: Views, sign: form.SignOf) -> Bools:
    """Where a deed, an event or a flag has been seen, shape (N,)."""
    index = model.index
    there: Bools
    if sign.kind == "choice":
        there = seen.done[index.choices[model.seat_ids[1 - seen.seat], sign.id]] != NEVER
    elif sign.kind == "event":
        there = seen.happened[index.events[sign.id]] != NEVER
    else:
        there = seen.flags[index.flags[sign.id]]
    return there


def _written(model: Model, seen: Views, sign: form.SignOf) -> Bools:
    """Which of the letters received bear a tone, or make an offer, shape (R, N)."""
    index, post = model.index, seen.received
    such: Bools
    if sign.kind == "tone":
        such = post.tone == index.tones[sign.id]
    else:
        issue, level = index.issues[sign.id], index.levels[sign.id][sign.level]
        such = post.named[issue] & (post.levels[issue] == level)
        such = such & (post.purpose == Purpose.PROPOSAL)
    return such


def _credit(model: Model, seen: Views, such: Bools) -> Floats:
    """The credit of the best channel by which such a letter came, 0 where none has; (N,)."""
    channels = model.scenario.channels.values()
    credit = np.array([*(channel.credit for channel in channels), 0.0])  # last: no letter
    best: Floats = np.where(such, credit[seen.received.channel], 0.0).max(axis=0, initial=0.0)
    return best
