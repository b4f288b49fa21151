"""From a plan to the tables of the kernel: the parts that do not depend on the turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from game.engine.arithmetic import RATE_MINUTES, normal_table, probability_table
from game.engine.fast import forms
from game.engine.fast.lanes import Array
from game.engine.fast.plan import Plan
from game.engine.fast.vectors import PART
from game.engine.luck import name64
from game.engine.model import Amounts, Event, Model, Outcome
from game.engine.terms import Leaf


def ints(values: Iterable[int], kind: Any = np.int64) -> Array:
    """Whole numbers as an array."""
    return np.array(list(values), dtype=kind)


def floats(values: Iterable[float]) -> Array:
    """Numbers as an array."""
    return np.array(list(values), dtype=np.float64)


def names(values: Iterable[str]) -> Array:
    """Names of draws as the words that are hashed."""
    return np.array([name64(name) for name in values], dtype=np.uint64)


def starts(lists: Iterable[Sequence[Any]]) -> Array:
    """Where the members of each list begin when all are laid end to end, and the end."""
    return np.cumsum([0, *(len(each) for each in lists)]).astype(np.int64)


def flat(lists: Iterable[Iterable[Any]]) -> Iterator[Any]:
    """The members of all lists."""
    return (each for one in lists for each in one)


@dataclass
class Effects:
    """Lists of effects: each is kept once it has been named."""

    lists: list[Amounts] = field(default_factory=list)

    def add(self, amounts: Amounts) -> int:
        """The place of a list."""
        self.lists.append(amounts)
        return len(self.lists) - 1

    def add_rows(self, table: Array) -> Array:
        """Places of the lists in the last axis of a table of amounts."""
        rows = table.reshape(-1, table.shape[-1])
        places = [
            self.add(tuple((int(v), float(row[v])) for v in row.nonzero()[0])) for row in rows
        ]
        return ints(places).reshape(table.shape[:-1])


def ground_of(model: Model) -> forms.Ground:
    """Variables, their waves, and luck."""
    steps = [model.steps[minutes] for minutes in model.minutes]
    span, first = model.high - model.low, steps[0]
    zone = span / 10
    lengths = sorted(set(model.minutes))
    return forms.Ground(
        low=model.low[:, 0].copy(),
        high=model.high[:, 0].copy(),
        grid=model.grid[:, 0].copy(),
        fine=1 / model.grid[:, 0],
        zone=zone[:, 0].copy(),
        square=(zone * zone)[:, 0].copy(),
        rest=model.rest[:, 0].copy(),
        drift=np.array([step.drift[:, 0] for step in steps]),
        pull=np.array([[k for _, _, k in step.pulls] for step in steps], dtype=np.float64),
        pulled=ints(variable for variable, _, _ in first.pulls),
        puller=ints(other for _, other, _ in first.pulls),
        noise=np.array([[sd for _, _, sd in step.noise] for step in steps], dtype=np.float64),
        shaken=ints(variable for variable, _, _ in first.noise),
        noise_names=names(name for _, name, _ in first.noise),
        instants=model.index.instants.astype(np.int64),
        turn_names=names(f"turn:{turn}" for turn in model.turns),
        start_name=names(["turn:start"]),
        normal=normal_table(),
        odds=np.array([probability_table(minutes) for minutes in [*lengths, RATE_MINUTES]]),
        odds_of=ints(lengths.index(minutes) for minutes in model.minutes),
        facts=floats(model.fact_chances),
        fact_names=names(f"fact.{fact}" for fact in model.index.facts),
    )


class DeedTables:
    """What choices and events do."""

    def __init__(self, plan: Plan, effects: Effects) -> None:
        self.plan, self.model, self.effects = plan, plan.model, effects
        self.outcomes: list[Outcome] = []
        self.width = -(-self.model.sizes.variables // PART) * PART

    def made(self, legal_at: Array, works_at: Array) -> forms.Deeds:
        """The tables. All effects that others need have to be in `effects` before."""
        model, size = self.model, self.model.sizes
        event_outcome = ints(self._outcome(event.outcome) for event in model.events)
        works = ints(self._outcome(choice.outcome) for choice in model.choices)
        fails = ints(self._outcome(choice.otherwise) for choice in model.choices)
        outcome_effects = ints(self.effects.add(outcome.effects) for outcome in self.outcomes)
        lists, outcomes = self.effects.lists, self.outcomes
        rows = [[choice.row for choice in slot] for slot in model.by_slot]
        return forms.Deeds(
            effect_from=starts(lists),
            effect_on=ints(variable for variable, _ in flat(lists)),
            effect=floats(amount for _, amount in flat(lists)),
            dense=_dense(lists, self.width),
            width=self.width,
            outcome_effects=outcome_effects,
            clear_from=starts([outcome.clear for outcome in outcomes]),
            clear=ints(flat(outcome.clear for outcome in outcomes)),
            set_from=starts([outcome.set for outcome in outcomes]),
            set=ints(flat(outcome.set for outcome in outcomes)),
            move_from=starts([outcome.stands for outcome in outcomes]),
            move=ints(issue for issue, _ in flat(outcome.stands for outcome in outcomes)),
            move_to=ints(level for _, level in flat(outcome.stands for outcome in outcomes)),
            flag_kept=self._kept("since_flag", size.flags),
            event_outcome=event_outcome,
            event_again=model.again[:, 0].astype(np.int64),
            event_kept=self._kept("since_event", size.events),
            choice_row=ints(model.index.slot_rows),
            choice_works=works,
            choice_fails=fails,
            choice_kept=self._kept("since_choice", size.choices),
            legal_at=legal_at,
            works_at=works_at,
            slot_from=starts(rows),
            slot_choice=ints(flat(rows)),
        )

    def _outcome(self, outcome: Outcome) -> int:
        self.outcomes.append(outcome)
        return len(self.outcomes) - 1

    def _kept(self, kind: Any, rows: int) -> Array:
        """Whether somebody asks when things were."""
        asked = self.plan.asked
        return ints(int(self.plan.whole or Leaf(kind, (row,)) in asked) for row in range(rows))


def _dense(lists: Sequence[Amounts], width: int) -> Array:
    """Lists of effects with an amount for every variable, end to end."""
    made = np.zeros((len(lists), width))
    for row, amounts in zip(made, lists, strict=True):
        for variable, amount in amounts:
            row[variable] += amount
    return made.reshape(-1)


class TreeTables:
    """What may follow from each hazard."""

    def __init__(self, model: Model) -> None:
        self.events = model.events
        self.hazards = model.hazards

    def draws(self) -> list[list[tuple[int, int, str]]]:
        """By hazard: event, the draw that it follows, name of the draw."""
        return [list(self._draws(hazard)) for hazard in self.hazards]

    def _draws(self, hazard: Event) -> Iterator[tuple[int, int, str]]:
        waiting = [(hazard, -1, f"event.{hazard.id}")]
        place = 0
        while waiting:
            event, after, path = waiting.pop()
            yield event.row, after, path
            following = [self.events[row] for row in reversed(event.then)]
            waiting += [(each, place, f"{path}>{each.id}") for each in following]
            place += 1

    def risks(self) -> list[list[int]]:
        """By hazard: the perilous events, each after what follows from it."""
        return [list(dict.fromkeys(self._risks(hazard))) for hazard in self.hazards]

    def _risks(self, event: Event) -> Iterator[int]:
        if not event.perilous:
            return
        if not event.war:
            for row in event.then:
                yield from self._risks(self.events[row])
        yield event.row


def _naming(model: Model, effects: Effects) -> Array:
    """What it does to name a level: (2, issues, 16, K) lists; that of nothing for most."""
    shape = 2, model.sizes.issues, 16, len(model.index.channels)
    made = np.full(shape, effects.add(()), dtype=np.int64)
    for seat in range(2):
        for issue, level, table in model.post.naming[seat]:
            made[seat, issue, level] = effects.add_rows(table)
    return made


def _reach(model: Model) -> Array:
    """By turn, how many later turns a letter sent in it can miss."""
    most, instants = model.post.most.max(initial=0), model.index.instants
    return ints(int((instants[turn + 1 :] < now + most).sum()) for turn, now in enumerate(instants))


def post_of(model: Model, effects: Effects, usable_at: Array) -> forms.Post:
    """How letters travel."""
    post, seats = model.post, model.seat_ids
    leaking = [part for seat in range(2) for part in post.leaking[seat]]
    places = [f"{seat}.{place}" for seat in seats for place in range(2)]
    return forms.Post(
        least=post.least,
        span=(post.most - post.least + 1).astype(np.float64),
        reach=_reach(model),
        distortion=post.distortion,
        usable_at=usable_at,
        arrives=effects.add_rows(post.arrives),
        audience=effects.add_rows(post.audience),
        naming=_naming(model, effects),
        leaking_from=starts(post.leaking),
        leaking_issue=ints(issue for issue, _, _ in leaking),
        leaking_level=ints(level for _, level, _ in leaking),
        leaking_effects=ints(effects.add(amounts) for _, _, amounts in leaking),
        leaks=np.array([model.steps[minutes].leaks for minutes in model.minutes]),
        secrets=np.array(
            [(4 * issue, level) for issue, level in np.argwhere(post.secret)], dtype=np.uint64
        ).reshape(-1, 2),
        tops=post.tops[:, 0].astype(np.int64),
        tones=ints([len(model.index.tones)]),
        leak_names=names(
            f"leak.{seat}.{place}.{turn}"
            for turn in model.turns
            for seat in seats
            for place in (0, 1)
        ),
        transit_names=names(f"transit.{each}" for each in places),
        tie_names=names(f"tie.{each}" for each in places),
        distort_names=np.array(
            [
                names(f"{kind}.{each}" for kind in ("distort", "distort_what", "distort_way"))
                for each in places
            ]
        ),
    )
