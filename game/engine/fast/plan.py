"""Who sits where, and so what a block has to keep: what nobody reads is not worked out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from game.engine.agenda import Agenda
from game.engine.conditions import Condition
from game.engine.model import Choice, Model, Paper
from game.engine.orders import HOLD, Orders
from game.engine.terms import Compared, Joined, Leaf, Opposite, Reckoned, Term

Desk = Orders | Literal["given", "random"]
"""Who decides for a seat in a turn: orders written beforehand, the caller, or the lot."""


@dataclass(frozen=True)
class Plan:
    """A model, and who decides by turn and seat; `whole`: all of a state is kept, also what no
    condition of this game will ever read."""

    model: Model
    desks: Sequence[tuple[Desk, Desk]]
    whole: bool

    @cached_property
    def agendas(self) -> list[Agenda]:
        """What may come about, by turn."""
        return [self.model.agenda(turn) for turn in range(self.model.sizes.turns)]

    def choices(self, turn: int) -> Iterator[Choice]:
        """The choices that may be asked for in a turn."""
        for slot in self.agendas[turn].choices:
            for choice in slot:
                desk = self.desks[turn][choice.seat]
                if not isinstance(desk, Orders) or choice.id in desk.choices.values():
                    yield choice

    def channels(self, turn: int, seat: int) -> Mapping[int, Condition | None]:
        """The channels that a seat may ask for in a turn."""
        usable, desk = self.agendas[turn].channels[seat], self.desks[turn][seat]
        if not isinstance(desk, Orders):
            return usable
        asked = {self.model.index.channels[letter.channel] for letter in desk.letters}
        return {channel: when for channel, when in usable.items() if channel in asked}

    @cached_property
    def asked(self) -> frozenset[Leaf]:
        """All that any condition reads, but for papers that nobody needs."""
        found = set(self._read())
        while True:
            more = {leaf for paper in self.papers_for(found) for leaf in leaves(paper.when)}
            if more <= found:
                return frozenset(found)
            found |= more

    def papers_for(self, found: set[Leaf]) -> Iterator[Paper]:
        """The papers that change what is read."""
        for paper in self.model.papers:
            if self.whole or any(
                known(found, paper.seat, report.variable) for report in paper.reports
            ):
                yield paper

    @cached_property
    def papers(self) -> frozenset[int]:
        """The rows of the papers that have to come."""
        return frozenset(paper.row for paper in self.papers_for(set(self.asked)))

    def told(self, seat: int, variable: int) -> bool:
        """Whether reports of a variable have to be written."""
        return self.whole or known(self.asked, seat, variable)

    def _read(self) -> Iterator[Leaf]:
        for turn, agenda in enumerate(self.agendas):
            for choice in self.choices(turn):
                yield from leaves(choice.when)
                yield from leaves(choice.works)
            for seat in range(2):
                for when in self.channels(turn, seat).values():
                    yield from leaves(when)
            yield from _of_nobody(agenda)


def _of_nobody(agenda: Agenda) -> Iterator[Leaf]:
    """What is read whoever sits at the table."""
    for event in (*agenda.openers, *agenda.hazards, *agenda.following.values()):
        yield from leaves(event.when)
        for condition, _ in event.odds.plus if event.odds else ():
            yield from leaves(condition)
    whens = [*(blur.when for blur in agenda.blurs), *(ending.when for ending in agenda.endings)]
    for when in whens:
        yield from leaves(when)


def known(found: set[Leaf] | frozenset[Leaf], seat: int, variable: int) -> bool:
    """Whether somebody reads what a seat knows of a variable."""
    return any(Leaf(kind, (seat, variable)) in found for kind in ("known", "spread"))


def leaves(condition: Condition | None) -> Iterator[Leaf]:
    """All that a condition reads."""
    if condition is not None:
        yield from _down(condition.term)


def _down(term: Term) -> Iterator[Leaf]:
    match term:
        case Leaf():
            yield term
        case Opposite(item):
            yield from _down(item)
        case Joined(_, items):
            for each in items:
                yield from _down(each)
        case Compared(_, left, right) | Reckoned(_, left, right):
            yield from _down(left)
            yield from _down(right)


MOST_ISSUES = MOST_LEVELS = 16
"""Levels of all issues stand in one word."""


def fits(model: Model) -> bool:
    """Whether the kernel can play a scenario; channels, too, stand in one word."""
    tops, channels = model.post.tops, len(model.index.channels)
    return len(tops) <= MOST_ISSUES and bool((tops < MOST_LEVELS).all()) and channels <= 64


def chosen(model: Model, desk: Desk, row: int) -> int:
    """The choice that a desk has written for a row of slots, -1 to hold."""
    slots = model.sizes.slots
    seat, slot = row // slots, list(model.index.slots)[row % slots]
    if not isinstance(desk, Orders):
        return -1
    name = desk.choices.get(slot, HOLD)
    return -1 if name == HOLD else model.index.choices[model.seat_ids[seat], name]
