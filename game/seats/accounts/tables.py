"""An account in full: every number that counted, with its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.record import chances, credence, spoken
from game.scenario.format import Package, Scenario
from game.seats.accounts.conditions import spelled
from game.seats.accounts.forms import (
    Account,
    Answering,
    Followed,
    Part,
    Reasoned,
    Searched,
    Sum,
    Weighing,
    Writing,
)
from game.seats.accounts.parts import Titles, figure, of_hundred, shows

OPTIONS = 6
"""So many orders are told of a slot, the best first."""


@dataclass(frozen=True)
class Row:
    """A line of a table: what it is about, its number (None without one) as it is told, and the
    parts that add up to it. What was `chosen` came before the others."""

    text: str
    amount: float | None = None
    told: str = ""
    detail: str = ""
    chosen: bool = False


@dataclass(frozen=True)
class Table:
    """Lines that belong together; numbers are alike in all of them, and go up to `full` at
    least."""

    title: str
    rows: tuple[Row, ...]
    full: float = 0.0

    @property
    def scale(self) -> float:
        """The greatest number without its sign, 1 where there is none."""
        found = [abs(row.amount) for row in self.rows if row.amount is not None]
        return max([self.full, *found]) or 1.0

    @property
    def signed(self) -> bool:
        """Whether some number lies below zero."""
        return any(row.amount is not None and row.amount < 0 for row in self.rows)


def tables(texts: Scenario, account: Account) -> tuple[Table, ...]:
    """All numbers of an account; empty for those who do not reckon."""
    made = _Maker(texts, account.seat)
    match account.told:
        case Reasoned() as leader:
            found = [*made.reasoned(leader)]
        case Followed(leader=Reasoned() as leader):
            found = [*made.reasoned(leader)]
        case Searched() as search:
            found = [made.plans(search), *made.reasoned(search.leader)]
        case _:
            found = []
    return tuple(table for table in found if table.rows)


class _Maker:
    def __init__(self, texts: Scenario, seat: str) -> None:
        self.texts, self.seat = texts, seat
        self.titles = Titles(texts, seat)

    def reasoned(self, leader: Reasoned) -> Iterator[Table]:
        """What a leader felt, weighed, answered, would have written, and feared."""
        yield Table("What he felt, of 100", tuple(self._felt(leader)), 1.0)
        yield from (self._weighed(each) for each in leader.weighed if len(each.options) > 1)
        yield Table("The offers that lay open", tuple(self._offers(leader.answering)))
        if leader.writing is not None:
            yield Table("Terms of his own", tuple(self._writing(leader.writing)))
        yield Table("What he feared", tuple(self._feared(leader)))

    def _felt(self, leader: Reasoned) -> Iterator[Row]:
        feelings = {"Danger": leader.danger, "Trust": leader.trust, "Pressure at home": leader.home}
        for title, felt in feelings.items():
            if felt is not None:
                told = [f"{self.titles.of(part)} {of_hundred(part.by)}" for part in felt.parts]
                yield Row(title, felt.amount, of_hundred(felt.amount), "; ".join(told))
        for belief in self._belief(leader):
            yield Row(belief, leader.held, credence.likely(leader.held or 0.0))

    def _belief(self, leader: Reasoned) -> Iterator[str]:
        """What he believes of the other leader, if it counts for anything."""
        for part in leader.danger.parts:
            if part.kind == "belief":
                yield f"That {self.texts.seats[self.seat].believes[part.about].that}"

    def _weighed(self, weighing: Weighing) -> Table:
        slot = self.texts.slots[weighing.slot]
        first, *others = [
            self._row(self.titles.order(weighing.slot, option.choice), option.worth)
            for option in weighing.options[:OPTIONS]
        ]
        return Table(slot.title, (replace(first, chosen=True), *others))

    def _row(self, text: str, worth: Sum) -> Row:
        parts = [self._part(part) for part in worth.greatest if shows(part.by)]
        return Row(text, worth.amount, figure(worth.amount), "; ".join(parts))

    def _part(self, part: Part) -> str:
        if part.kind == "wants":
            return f"{self.titles.variable(part.about)} {figure(part.by)}"
        told = f"{self.titles.of(part)} {figure(part.by)}"
        if part.kind != "urge":
            return told
        return f"{told} ({spelled(self.texts, self.seat, part.more)})"

    def _offers(self, answering: Answering) -> Iterator[Row]:
        if not answering.offers:
            return
        for offer in answering.offers:
            when = spoken.when(self.titles.clock(offer.came))
            row = self._row(f"Of {when}, {self.titles.way(offer.channel)}", offer.appeal)
            yield replace(row, chosen=answering.accepts and offer is answering.offers[0])
        yield self._row("What he asked", answering.demands)

    def _writing(self, writing: Writing) -> Iterator[Row]:
        pace = spoken.duration(round(writing.pace))
        if writing.waited is not None:
            waited = spoken.duration(writing.waited)
            yield Row(f"He last wrote {waited} ago, and lets {pace} pass between letters")
        if writing.ready is not None:
            lies = ", which lie with the other side already" if writing.lies else ""
            told = f"The softest terms that he was ready for{lies}"
            yield Row(told, detail=self._terms(writing.ready))
        if writing.softer is not None:
            told = self._waits(writing, writing.softer)
            yield Row(told, detail=self._terms(writing.softer))

    def _waits(self, writing: Writing, softer: Package) -> str:
        """What the next softer terms wait for."""
        if writing.wants == "channel" or softer.when is None:
            return f"Softer ones could not be sent {self.titles.way(softer.channel)}"
        return f"Softer ones wait for this: {spelled(self.texts, self.seat, softer.when)}"

    def _terms(self, package: Package) -> str:
        return self.titles.terms(package.levels)

    def _feared(self, leader: Reasoned) -> Iterator[Row]:
        guess, war = leader.estimate, spoken.war(self.texts)
        yield Row(
            f"His staff’s estimate of {war} until the next turn, if both sides hold",
            told=chances.odds(guess.middle),
            detail=f"between {chances.odds(guess.low)} and {chances.odds(guess.high)}",
        )
        for each in leader.weighed:
            if each.fearless != each.chosen.choice:
                slot = self.texts.slots[each.slot].title
                bolder = self.titles.order(each.slot, each.fearless)
                yield Row(f"{slot}, without fear", told=bolder)

    def plans(self, search: Searched) -> Table:
        """What was played to the end, in points."""
        first, *others = [
            Row(
                self.titles.orders(plan.orders),
                plan.mean,
                figure(plan.mean),
                f"{figure(plan.more)} beside the first thought, give or take {figure(plan.error)}",
            )
            for plan in search.plans
        ]
        rows = (replace(first, chosen=True), *others)
        return Table(f"Plans in {search.games} imagined games, in points", rows)
