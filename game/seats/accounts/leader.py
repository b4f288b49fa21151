"""How a leader came to his orders: the sums of his mind, taken apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from game.engine.model import Choice
from game.engine.orders import HOLD
from game.engine.sight.belief import beliefs
from game.engine.sight.imagine import estimate
from game.scenario.format import Bend
from game.seats.accounts.forms import Option, Part, Reasoned, Sum, Weighing
from game.seats.accounts.letters import answering, writing
from game.seats.accounts.sight import Sight, one
from game.seats.character import CharacterSeat
from game.seats.mind import Mind


def reasoned(machine: CharacterSeat, at: Sight, who: str = "") -> Reasoned:
    """The account of one leader in one turn of one game."""
    mind = Mind(at.model, at.seat, at.seen, machine.character)
    told, bends = machine.character, machine.character.bends
    answers = answering(mind, at)
    return Reasoned(
        who=who,
        danger=Sum(one(mind.danger), tuple(_danger(mind))),
        trust=Sum(one(mind.trust), tuple(_felt(mind, told.trust, bends.trust))),
        home=_home(mind),
        held=_held(mind),
        weighed=tuple(_weighings(mind, at)),
        answering=answers,
        writing=writing(mind, at, answers.accepts),
        estimate=estimate(at.model, at.seen),
    )


# Feelings


def _felt(mind: Mind, variable: str, bend: Bend | None) -> Iterator[Part]:
    yield Part("share", one(mind.share(variable)), variable)
    if bend is not None and (by := one(mind.bend(bend))):
        yield Part("bend", by, bend.nature)


def _danger(mind: Mind) -> Iterator[Part]:
    told = mind.character
    yield from _felt(mind, told.fear, told.bends.fear)
    if told.belief is not None and (by := one(mind.belief())):
        yield Part("belief", by, told.belief)


def _home(mind: Mind) -> Sum | None:
    told = mind.character
    if told.home is None:
        return None
    return Sum(one(mind.home), tuple(_felt(mind, told.home, told.bends.home)))


def _held(mind: Mind) -> float | None:
    belief = mind.character.belief
    if belief is None:
        return None
    held = list(mind.model.scenario.seats[mind.name].believes)
    return one(beliefs(mind.model, mind.seen)[held.index(belief)])


# Choices


def _weighings(mind: Mind, at: Sight) -> Iterator[Weighing]:
    slots = at.model.index.slots
    for slot, choices in zip(slots, at.model.by_slot[at.seat * len(slots) :], strict=False):
        yield _weighing(mind, at, slot, [each for each in choices if at.seen.legal[each.row, 0]])


def _weighing(mind: Mind, at: Sight, slot: str, choices: list[Choice]) -> Weighing:
    """Holding comes before what is worth no more, as when he decides."""
    holding = _holding(mind, at, choices)
    options = [holding, *(_option(mind, at, choice) for choice in choices)]
    rungs = {HOLD: 0, **{choice.id: choice.rung for choice in choices}}
    fear = mind.character.caution * one(mind.danger)

    def boldly(option: Option) -> float:
        return option.worth.amount + fear * rungs[option.choice]

    ranked = sorted(options, key=lambda option: -option.worth.amount)
    return Weighing(slot, tuple(ranked), max(options, key=boldly).choice)


def _holding(mind: Mind, at: Sight, choices: list[Choice]) -> Option:
    if not choices:
        return Option(HOLD, Sum(0.0))
    wobble = one(mind.temper * at.luck.normal(f"hold.{choices[0].slot}"))
    return Option(HOLD, Sum(wobble, _kept([Part("wobble", wobble)])))


def _option(mind: Mind, at: Sight, choice: Choice) -> Option:
    wobble = one(mind.temper * at.luck.normal(f"choice.{choice.id}"))
    amount = wobble + one(mind.utility(choice).all)
    return Option(choice.id, Sum(amount, _kept([*_parts(mind, choice), Part("wobble", wobble)])))


def _parts(mind: Mind, choice: Choice) -> Iterator[Part]:
    told, ids = mind.character, mind.model.variable_ids
    for row, amount in choice.outcome.effects:
        yield Part("wants", told.wants.get(ids[row], 0.0) * amount, ids[row])
    yield Part("lean", told.lean.get(choice.id, 0.0))
    for urge in told.urges:
        if urge.choice == choice.id and np.all(mind.seen.met(urge.when)):
            yield Part("urge", urge.add, choice.id, urge.when)
    caution = -told.caution * one(mind.danger)
    yield Part("push", (one(mind.drive) - caution) * choice.rung)
    yield Part("caution", caution * choice.rung)


def _kept(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(part for part in parts if part.by)
