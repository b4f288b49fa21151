"""What a leader made of the offers that lay open, and of his own terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from game.engine.state import NEVER, Small
from game.scenario.format import Package
from game.seats.accounts.forms import Answering, Offer, Part, Sum, Writing
from game.seats.accounts.sight import ONLY, Sight, one
from game.seats.mind import Mind
from game.seats.pen import Pen


def answering(mind: Mind, at: Sight) -> Answering:
    """The open offers against what he demands; of two that appeal alike the earlier is better."""
    wobble = one(mind.temper * at.luck.normal("accept"))
    demand = one(mind.demand)
    parts = (
        Part("reserve", mind.character.reserve),
        Part("resolve", one(mind.resolve)),
        Part("wobble", wobble),
    )
    demands = Sum(demand + wobble, tuple(part for part in parts if part.by))
    places = np.flatnonzero(at.seen.received.open[:, 0]).tolist()
    offers = sorted((_offer(mind, at, place) for place in places), key=lambda o: -o.appeal.amount)
    enough = bool(offers) and offers[0].appeal.amount > demands.amount
    return Answering(tuple(offers), demands, enough and bool(at.seen.usable.any()))


def _offer(mind: Mind, at: Sight, place: int) -> Offer:
    post, index = at.seen.received, at.model.index
    channel, rows = post.channel[place], post.levels[:, place]
    levels = {
        issue: list(table)[int(row)]
        for (issue, table), row in zip(index.levels.items(), rows[:, 0], strict=True)
    }
    came = at.model.turns[int(post.arrived[place, 0])]
    return Offer(
        list(index.channels)[int(channel[0])], came, levels, _appeal(mind, rows, channel, levels)
    )


def _appeal(mind: Mind, rows: Small, channel: Small, levels: Mapping[str, str]) -> Sum:
    found, prices = mind.appeal(rows, channel, ONLY), mind.character.worth
    parts = [
        Part("worth", prices.get(issue, {}).get(level, 0.0), issue, level)
        for issue, level in levels.items()
    ]
    parts += [
        Part("fear", one(found.fear)),
        Part("trust", one(found.trust)),
        Part("home", one(found.home)),
    ]
    return Sum(one(found.all), tuple(part for part in parts if part.by))


def writing(mind: Mind, at: Sight, accepts: bool) -> Writing | None:
    """How far he was with terms of his own; None where he accepts others, and where no
    letters can be written."""
    packages = mind.character.packages
    if accepts or not packages or not at.model.index.channels:
        return None
    pen = Pen(mind, at.luck)
    waited, pace = one(pen.waited()), one(pen.pace())
    place = _ready(mind, at)
    ready = packages[place] if place >= 0 else None
    lies = ready is not None and bool(pen.lies(at.model.index.channels[ready.channel], ready)[0])
    softer = packages[place + 1] if place + 1 < len(packages) else None
    return Writing(
        waited=None if waited == np.inf else waited,
        pace=pace,
        ready=ready,
        lies=lies,
        softer=softer,
        wants="" if softer is None else "channel" if _open(at, softer) else "when",
    )


def _ready(mind: Mind, at: Sight) -> int:
    """The place of the softest package that he is ready for, -1 for none."""
    return max(_all_ready(mind, at), default=NEVER)


def _all_ready(mind: Mind, at: Sight) -> Iterator[int]:
    for place, package in enumerate(mind.character.packages):
        usable = at.seen.usable[at.model.index.channels[package.channel], 0]
        if usable and _open(at, package):
            yield place


def _open(at: Sight, package: Package) -> bool:
    return bool(np.all(at.seen.met(package.when)))
