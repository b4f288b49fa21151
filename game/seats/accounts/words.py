"""An account in a few sentences: of a leader in his own voice, of others as they decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.engine.orders import HOLD
from game.record import chances, credence, spoken
from game.scenario.format import Scenario
from game.seats.accounts.conditions import spelled
from game.seats.accounts.forms import (
    Account,
    Answering,
    Drawn,
    Followed,
    Part,
    Reasoned,
    Ruled,
    Searched,
    Spoken,
    Sum,
    Weighing,
    Writing,
)
from game.seats.accounts.others import LETTERS
from game.seats.accounts.parts import Titles, apart, figure, of_hundred

REASONS = 2
"""So many parts are told of a sum."""

CALM = ("remote", "small")
"""A danger of these grades is not told for its own sake."""


def sentences(texts: Scenario, account: Account) -> tuple[str, ...]:
    """Why somebody gave his orders, in the order: how he came to decide, what he believed,
    weighed and answered, and what he feared."""
    return tuple(_Teller(texts, account).told())


class _Teller:
    def __init__(self, texts: Scenario, account: Account) -> None:
        self.texts, self.account, self.seat = texts, account, account.seat
        self.titles = Titles(texts, self.seat)

    def told(self) -> Iterator[str]:
        """All of it."""
        match self.account.told:
            case Reasoned() as leader:
                yield from self._reasoned(leader)
            case Followed() as record:
                yield from self._followed(record)
            case Searched() as search:
                yield from self._searched(search)
            case Ruled() as script:
                yield from self._ruled(script)
            case Drawn() as lots:
                yield self._drawn(lots)
            case Spoken() as program:
                yield _said(program)

    # Leaders

    def _reasoned(self, leader: Reasoned) -> Iterator[str]:
        if leader.who:
            title = self.texts.seats[self.seat].characters[leader.who].title
            yield f"Here sits another man: {_inside(title)}."
        yield self._felt(leader.danger)
        yield from self._weighed(leader.weighed)
        yield from self._answered(leader.answering)
        if leader.writing is not None and not self.account.orders.letters:
            yield from _silent(leader.writing)
        yield from self._feared(leader)

    def _felt(self, danger: Sum) -> str:
        """The danger, and what made it so, without what does not show in a hundred."""
        parts = [part for part in danger.greatest if of_hundred(abs(part.by)) != "0"]
        told = spoken.listed([self._feeling(part) for part in parts])
        return f"I felt the danger at {of_hundred(danger.amount)} of 100{told and ': '}{told}."

    def _feeling(self, part: Part) -> str:
        if part.kind == "share":
            return f"{of_hundred(part.by)} as things stood"
        much = f"{of_hundred(abs(part.by))} {'more' if part.by > 0 else 'less'}"
        if part.kind == "bend":
            return f"{much} by temperament"
        that = self.texts.seats[self.seat].believes[part.about].that
        return f"{much} because I {'believed' if part.by > 0 else 'doubted'} that {that}"

    def _weighed(self, weighed: Sequence[Weighing]) -> Iterator[str]:
        """The slots in which something was ordered; if it was nowhere, how near it came."""
        free = [each for each in weighed if len(each.options) > 1]
        done = [each for each in free if each.chosen.choice != HOLD]
        for each in done:
            best, second = each.options[:2]
            most, less = apart(best.worth.amount, second.worth.amount)
            told = self.titles.order(each.slot, second.choice)
            what, why = self.titles.choice(best.choice), self._chiefly(best.worth)
            yield f"{what} weighed most, {most}, {why}next {told}, {less}."
        if free and not done:
            nearest = min(free, key=_short_of)
            told, short = self.titles.choice(nearest.options[1].choice), figure(_short_of(nearest))
            yield f"Nothing outweighed waiting; {told} came nearest, {short} short of it."

    def _chiefly(self, worth: Sum) -> str:
        """The parts that speak most for a thing."""
        for_it = [part for part in worth.greatest if part.by > 0][:REASONS]
        told = [f"{self.titles.of(part)} ({figure(part.by)})" for part in for_it]
        return f"chiefly {spoken.listed(told)}; " if told else ""

    def _answered(self, answering: Answering) -> Iterator[str]:
        """The best of the open offers."""
        if not answering.offers:
            return
        best, asked = answering.offers[0], answering.demands.amount
        came, least = apart(best.appeal.amount, asked)
        day = spoken.short_day(self.titles.clock(best.came))
        what = f"the offer of {day}, {self.titles.way(best.channel)}"
        if answering.accepts:
            yield f"I took {what}: it came to {came}, and I asked {least}."
        elif best.appeal.amount > asked:
            yield f"I should have taken {what}, but there was no way to answer it."
        else:
            yield f"I did not take {what}: it came to {came}, and I asked {least}."

    def _feared(self, leader: Reasoned) -> Iterator[str]:
        """The staff's estimate, where it is worth a word, and what fear kept him from."""
        bolder = [each for each in leader.weighed if each.fearless != each.chosen.choice]
        danger, war = leader.estimate.middle, spoken.war(self.texts)
        if bolder or chances.grade(danger) not in CALM:
            yield f"My staff gave {chances.odds(danger)} for {war} until the next turn."
        if bolder:
            kept = [self.titles.order(each.slot, each.fearless) for each in bolder]
            yield f"Without my fear it would have been {spoken.listed(kept)}."

    # Others

    def _followed(self, record: Followed) -> Iterator[str]:
        if record.how == "record":
            yield "This chair gave the orders of its record, for what it saw was near enough to it."
            return
        yield _HOW[record.how]
        if record.how == "away":
            yield from self._away(record)
        if record.leader is not None:
            yield from self._reasoned(record.leader)

    def _away(self, record: Followed) -> Iterator[str]:
        (other,) = (seat for seat in self.texts.seats if seat != self.seat)
        since = "" if record.since == self.account.moment else f" since {self._when(record.since)}"
        if record.strayed:
            titles = [f"“{self.texts.choices[other][name].title}”" for name in record.strayed]
            yield f"It has been away{since}; what was not as then: {spoken.listed(titles)}."
        near = self.texts.seats[self.seat].near
        if not record.near and near is not None:
            yield f"Near is only what keeps to this: {spelled(self.texts, self.seat, near)}."

    def _searched(self, search: Searched) -> Iterator[str]:
        best, *others = search.plans
        yield (
            f"I played {search.tried} plans to the end in {search.few} imagined games each, and "
            f"the best of them in {search.games} more."
        )
        yield (
            f"{_capital(self.titles.orders(best.orders))} did best: {figure(best.mean)} points, "
            f"{self._gained(best.more, best.error)}."
        )
        if others:
            told, points = self.titles.orders(others[0].orders), figure(others[0].mean)
            yield f"Next came {told}, {points} points."
        for nature, chance in search.supposed.items():
            belief = self.texts.seats[self.seat].believes[nature]
            yield f"Of the other chair I supposed that {belief.that}: {credence.likely(chance)}."
        yield from self._feared(search.leader)

    def _gained(self, more: float, error: float) -> str:
        if not more and not error:
            return "and they are what I should have ordered at once"
        return (
            f"{figure(more)} more than what I should have ordered at once, give or take "
            f"{figure(error)}"
        )

    def _ruled(self, script: Ruled) -> Iterator[str]:
        yield "This chair follows a script."
        for rule in script.rules:
            parts = [self._part(part) for part in rule.parts]
            why = [spelled(self.texts, self.seat, rule.when)] if rule.when else []
            why += [self._when(rule.turn)] if rule.turn else []
            told = f", for this held: {'; '.join(why)}" if why else ""
            yield f"Rule {rule.place} decided {spoken.listed(parts)}{told}."
        if not script.rules:
            yield "No rule of it fitted, so it held."

    def _drawn(self, lots: Drawn) -> str:
        told = [f"one of {n} for “{self.texts.slots[slot].title}”" for slot, n in lots.open.items()]
        return f"This chair draws lots: {spoken.listed(told)}; letters likewise."

    # Words for things

    def _when(self, moment: str) -> str:
        return spoken.when(self.titles.clock(moment))

    def _part(self, part: str) -> str:
        return "the letters" if part == LETTERS else f"“{self.texts.slots[part].title}”"


def _said(program: Spoken) -> str:
    if not program.why:
        return "The program in this chair gave no reason."
    return f"The program in this chair said: {spoken.sentence(program.why)}"


def _short_of(weighing: Weighing) -> float:
    """By how much the best order falls short of waiting, which came first."""
    return weighing.options[0].worth.amount - weighing.options[1].worth.amount


def _silent(writing: Writing) -> Iterator[str]:
    """Why nothing was written."""
    if not writing.rested:
        waited = spoken.duration(writing.waited or 0.0)
        pace = spoken.duration(round(writing.pace))
        yield f"I had written {waited} ago, and let {pace} pass between letters."
    elif writing.lies:
        yield "The softest terms that I was ready for lay with the other side already."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _inside(title: str) -> str:
    """A title within a sentence."""
    return title[:1].lower() + title[1:] if title.startswith(("The ", "A ", "An ")) else title


_HOW = {
    "away": "This chair follows a record, and the game was no longer near it; so its leader chose.",
    "illegal": "The orders of this chair's record could not be given now; so its leader chose.",
    "unwritten": "The record of this chair has nothing for this hour; so its leader chose.",
    "offer": "An offer lay open that this chair's record does not know, and its leader took it.",
}
