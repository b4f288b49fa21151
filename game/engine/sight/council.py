"""What a seat's advisers recommend, and how likely each of them holds war to be.

Functions of a view and of the scenario's own numbers: nothing else can reach an adviser.
They draw no luck, so equal views have equal councils. `game.scenario.format.seats.Adviser`
states the weighing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.engine.arithmetic import shifted
from game.engine.orders import HOLD
from game.engine.view import View
from game.scenario.format import Adviser, Choice, Scenario

UNASKED = 3
"""So many advisers speak without being asked."""


@dataclass(frozen=True)
class Opinion:
    """One adviser's mind in one turn.

    `advice` is by slot the choice that he recommends, or `hold`; `slot` the one in which he
    feels most strongly; `feeling` how much better he finds his advice there than what else
    lies on the table, on average. `soon` is his probability of war before the next turn if
    neither side does anything new, `late` that of war in all the time that is left, made of
    the staff's forecast; None where the staff gives none.
    """

    adviser: str
    advice: Mapping[str, str]
    slot: str
    feeling: float
    soon: float | None
    late: float | None

    @property
    def pressed(self) -> str:
        """What he would say if he could say one thing: a choice, or `hold`."""
        return self.advice[self.slot]


@dataclass(frozen=True)
class Council:
    """All opinions in the order of the file, and those who speak unasked, in their order."""

    opinions: tuple[Opinion, ...] = ()
    unasked: tuple[Opinion, ...] = ()


def council(scenario: Scenario, view: View, forecast: float | None = None) -> Council:
    """What those advisers of the view's seat who are there think of it.

    `forecast` is the staff's chance of war until the end, if it has one.
    """
    council = scenario.seats[view.seat].advisers
    people = {name: council[name] for name in view.advisers}
    if not people or not scenario.slots:
        return Council()
    table, danger = _on_the_table(scenario, view), _danger(scenario, view)
    chances = _chances(view, forecast, [person.odds for person in people.values()])
    opinions = tuple(
        _opinion(name, person, _Weighing(name, person, danger, view.lines), table, chance)
        for (name, person), chance in zip(people.items(), chances, strict=True)
    )
    return Council(opinions, _unasked(opinions))


_Table = Mapping[str, Mapping[str, Choice]]
"""By slot, what is legal now."""


def _on_the_table(scenario: Scenario, view: View) -> _Table:
    choices = scenario.choices.get(view.seat, {})
    legal = [option for option in view.options if option.legal and option.id in choices]
    return {
        slot: {option.id: choices[option.id] for option in legal if option.slot == slot}
        for slot in scenario.slots
    }


def _danger(scenario: Scenario, view: View) -> float:
    """The danger that the seat feels, 0 to 1."""
    fear = scenario.seats[view.seat].character.fear
    low, high = scenario.variables[fear].range
    return (view.known[fear].value - low) / (high - low) if fear in view.known else 0.0


@dataclass(frozen=True)
class _Weighing:
    """What choices are worth to one adviser."""

    name: str
    person: Adviser
    danger: float
    lines: Mapping[str, Sequence[str]]

    def worth(self, name: str, choice: Choice) -> float:
        wants = self.person.wants
        gain = sum(wants[v] * by for v, by in choice.effects.items() if v in wants)
        drive = self.person.boldness - self.person.caution * self.danger
        return gain + drive * choice.rung + self._said(name, choice)

    def _said(self, name: str, choice: Choice) -> float:
        """What his own line adds, where it holds now."""
        if self.name not in self.lines.get(name, ()):
            return 0.0
        stance = choice.advisers[self.name].stance
        return self.person.stance if stance == "for" else -self.person.stance


_Chance = tuple[float | None, float | None]


def _opinion(
    name: str, person: Adviser, weighing: _Weighing, table: _Table, chance: _Chance
) -> Opinion:
    advice, feelings = {}, {}
    for slot, choices in table.items():
        worths = {HOLD: person.patience}
        worths.update({each: weighing.worth(each, choice) for each, choice in choices.items()})
        # The first of equals: holding, then the order of the file.
        advice[slot] = max(worths, key=lambda each: worths[each])
        rest = [worth for each, worth in worths.items() if each != advice[slot]]
        feelings[slot] = worths[advice[slot]] - sum(rest) / len(rest) if rest else 0.0
    slot = max(feelings, key=lambda each: feelings[each])
    return Opinion(name, advice, slot, feelings[slot], *chance)


def _chances(view: View, forecast: float | None, odds: Sequence[float]) -> list[_Chance]:
    """Each adviser's probability of war in this turn, and in all the time that is left."""
    if view.estimate is None:
        return [(None, None) for _ in odds]
    now = min(view.estimate.middle, 0.999)
    soon = shifted(now, np.array(odds)).tolist()
    if forecast is None:
        return [(chance, None) for chance in soon]
    late = shifted(min(max(forecast, now), 0.999), np.array(odds)).tolist()
    return list(zip(soon, late, strict=True))


def _unasked(opinions: Sequence[Opinion]) -> tuple[Opinion, ...]:
    """The strongest voice for what most feeling presses to do, then the strongest for anything
    else: so whoever disagrees is heard. Where too little is pressed, the next strongest."""
    camps: dict[tuple[str, str], list[Opinion]] = {}
    strongest = sorted(opinions, key=lambda each: -each.feeling)
    for opinion in strongest:
        camps.setdefault((opinion.slot, opinion.pressed), []).append(opinion)
    first = max(camps.values(), key=_weight)[0]
    others = [camp[0] for camp in camps.values() if camp[0] is not first]
    rest = [each for each in strongest if each is not first and each not in others]
    return (first, *others, *rest)[:UNASKED]


def _weight(camp: Sequence[Opinion]) -> tuple[bool, float]:
    """To do something outweighs to hold: who is unmoved says little by it."""
    return camp[0].pressed != HOLD, sum(each.feeling for each in camp)
