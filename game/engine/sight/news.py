"""What a seat learned since it last sealed its orders: the report, through its eyes."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.engine.arithmetic import Bools
from game.engine.model import Event, Model
from game.engine.sight.views import Views
from game.engine.steps.mailbox import place_of
from game.engine.turn import Report
from game.engine.view import News


def news_of(model: Model, seen: Views, report: Report) -> tuple[News, ...]:
    """The news of one game (a batch of one), in the order in which they happened."""
    teller = _Teller(model, seen, report)
    return (
        *teller.own_choices(),
        *teller.other_choices(),
        *teller.leaks(),
        *teller.events(report.happened, max(report.turn, 0)),
        *teller.letters(),
        *teller.events(report.opened, seen.turn),
        *teller.papers(),
    )


class _Teller:
    def __init__(self, model: Model, seen: Views, report: Report) -> None:
        self.model, self.seen, self.report = model, seen, report
        self.seat = model.seat_ids[seen.seat]
        self.then = model.turns[max(report.turn, 0)]
        self.now = model.turns[seen.turn]

    def own_choices(self) -> Iterator[News]:
        """One's own orders that failed, or that could not be carried out."""
        slots = self.model.sizes.slots
        for slot in range(slots):
            row = self.seen.seat * slots + slot
            if self.report.verdict.choices[row, 0]:
                yield News("illegal", "", self.then, self.seat, "An order could not be given.")
            c = int(self.report.sealed.choices[row, 0])
            if c >= 0 and not self.report.worked[row, 0]:
                name = self.model.choices[c].id
                failure = self.model.scenario.choices[self.seat][name].otherwise
                text = failure.text if failure else "It came to nothing."
                yield News("failure", name, self.then, self.seat, text)
        for place in np.flatnonzero(self.report.verdict.letters[self.seen.seat, :, 0]):
            text = "A letter could not be sent."
            yield News("illegal", str(place), self.then, self.seat, text)

    def other_choices(self) -> Iterator[News]:
        """The other seat's public choices, where they worked."""
        slots, other = self.model.sizes.slots, 1 - self.seen.seat
        for row in range(other * slots, (other + 1) * slots):
            c = int(self.report.sealed.choices[row, 0])
            if c >= 0 and self.model.choices[c].public and self.report.worked[row, 0]:
                who, name = self.model.seat_ids[other], self.model.choices[c].id
                told = self.model.scenario.choices[who][name]
                yield News("choice", name, self.then, who, told.tell or told.title)

    def leaks(self) -> Iterator[News]:
        """Secret levels that became known to the world."""
        for row in np.flatnonzero(self.report.leaked[:, 0]):
            who = self.model.seat_ids[place_of(int(row))[1]]
            leader = self.model.scenario.seats[who].leader
            text = f"What {leader} offered in secret is in the newspapers."
            yield News("leak", who, self.then, who, text)

    def events(self, happened: Bools, turn: int) -> Iterator[News]:
        """Events that this seat sees."""
        for event in self.model.events:
            if happened[event.row, 0] and event.seen[self.seen.seat]:
                yield self._event(event, turn)

    def _event(self, event: Event, turn: int) -> News:
        told = self.model.scenario.events[event.id]
        text = told.tell or told.title
        return News("event", event.id, self.model.turns[turn], told.actor or "", text)

    def letters(self) -> Iterator[News]:
        """Letters that have just arrived."""
        post = self.seen.received
        for place in np.flatnonzero(post.arrived[:, 0] == self.seen.turn):
            turn, sender, slot = place_of(int(post.rows[place]))
            who = self.model.seat_ids[sender]
            channel = list(self.model.scenario.channels.values())[post.channel[place, 0]]
            text = f"A letter from {self.model.scenario.seats[who].leader}: {channel.title}."
            name = f"{who}/{self.model.turns[turn]}/{slot}"
            yield News("letter", name, self.now, who, text)

    def papers(self) -> Iterator[News]:
        """Papers that have just come."""
        own = [document for document, seat in self.model.index.papers if seat == self.seat]
        for place in np.flatnonzero(self.seen.papers[:, 0] == self.seen.turn):
            told = self.model.scenario.documents[own[place]]
            yield News("paper", own[place], self.now, told.by, told.title)
