"""How those came to their orders who do not reason as a leader does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from game.engine.orders import Orders
from game.engine.sealed import Sealed, orders_of
from game.engine.sight.belief import told as told_beliefs
from game.seats.accounts.forms import Drawn, Fired, Followed, How, Plan, Reasoned, Ruled, Searched
from game.seats.accounts.leader import reasoned
from game.seats.accounts.sight import Sight
from game.seats.character import CharacterSeat
from game.seats.near import NearSeat
from game.seats.script import Rule, ScriptSeat
from game.seats.search.plans import plans_of
from game.seats.search.race import Looked
from game.seats.search.seat import SearchSeat
from game.seats.variants import LEADER, SomeSeat, drawn_row

LETTERS = "letters"
"""What is called so beside the slots."""


def somebody(machine: SomeSeat, at: Sight) -> Reasoned:
    """Whoever was drawn accounts for himself."""
    row = int(drawn_row(at.luck, len(machine.characters))[0])
    name, character = list(machine.characters.items())[row]
    return reasoned(CharacterSeat(character), at, "" if name == LEADER else name)


def drawn(at: Sight) -> Drawn:
    """Among how many orders there was a choice."""
    slots = at.model.index.slots
    by_slot = at.model.by_slot[at.seat * len(slots) :]
    legal = {
        slot: sum(bool(at.seen.legal[each.row, 0]) for each in choices)
        for slot, choices in zip(slots, by_slot, strict=False)
    }
    return Drawn({slot: count + 1 for slot, count in legal.items()})


# Scripts


def ruled(machine: ScriptSeat, at: Sight) -> Ruled:
    """The rules that gave orders."""
    return Ruled(tuple(_fired(machine, at)))


def _fired(machine: ScriptSeat, at: Sight) -> Iterator[Fired]:
    names = [*at.model.index.slots, LETTERS]
    sealed = Sealed.hold(at.model, 1)
    for rule, decided in machine.fired(at.model, at.seat, at.seen, at.luck, sealed):
        parts = [name for name, by in zip(names, decided[:, 0], strict=True) if by]
        if parts:
            yield Fired(_place(machine.rules, rule), rule.when, rule.turn, tuple(parts))


def _place(rules: Sequence[Rule], rule: Rule) -> int:
    return next(place for place, each in enumerate(rules, 1) if each is rule)


# The record


def followed(machine: NearSeat, at: Sight) -> Followed:
    """Whether the record was followed, and if not, why."""
    strayed = machine.trail.strayed(at.model, at.seen)
    lost = tuple(choice.id for choice, where in strayed if where[0])
    near = machine.near is None or bool(np.all(at.seen.met(machine.near)))
    how = _how(machine, at, bool(lost) or not near)
    leader, own = machine.substitute, None
    if isinstance(leader, CharacterSeat) and how != "record":
        own = reasoned(leader, at)
        if how == "offer":  # what he does is still the record's
            own = replace(own, weighed=())
    return Followed(how, lost, near, at.moment, own)


def _how(machine: NearSeat, at: Sight, away: bool) -> How:
    if away:
        return "away"
    written = machine.orders.get(at.moment)
    if written is None:
        return "unwritten"
    made = at.orders(machine)
    if made == _sealed(at, written):
        return "record"
    return "offer" if made.choices == _sealed(at, written).choices else "illegal"


def _sealed(at: Sight, orders: Orders) -> Orders:
    """Orders as they are read from what is sealed."""
    sealed = Sealed.hold(at.model, 1)
    sealed.put(at.model.index, at.name, orders)
    return orders_of(at.model, sealed, at.name, 0)


# The search


def searched(machine: SearchSeat, at: Sight) -> Searched:
    """The plans of the second look, beside what its leader would have ordered."""
    base = Sealed.hold(at.model, 1)
    machine.leader.decide(at.model, at.seat, at.seen, at.luck, base)
    plans = plans_of(at.model, at.seat, at.seen, base, machine.leader.character)
    few = int(machine.samples(at.model, at.seen, plans)[0])
    _, last = machine.looks(at.model, at.seat, at.seen, plans, few)
    held = told_beliefs(at.model, at.seen)
    return Searched(
        plans=_ranked(last, at),
        games=last.scores.shape[1],
        tried=len(plans.game),
        few=few,
        supposed={nature: belief.chance for nature, belief in held.items()},
        leader=reasoned(machine.leader, at),
    )


def _ranked(looked: Looked, at: Sight) -> tuple[Plan, ...]:
    """Each plan once, the best first; of equals the one that was looked at first."""
    own, found = looked.scores[0], dict[str, Plan]()
    for row, scores in enumerate(looked.scores):
        orders = orders_of(at.model, looked.plans.sealed.take(np.array([row])), at.name, 0)
        more = scores - own
        error = float(more.std(ddof=1)) / len(more) ** 0.5 if len(more) > 1 else 0.0
        plan = Plan(orders, float(looked.means[row]), float(more.mean()), error)
        found.setdefault(repr(orders), plan)
    return tuple(sorted(found.values(), key=lambda plan: -plan.mean))
