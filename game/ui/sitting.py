"""A person in a chair: what is done at the desk until the orders are sealed.

The second floor of the flow. The table, where the game is played, is only ever touched by
jobs of the worker.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from game.engine.orders import HOLD, Orders
from game.engine.view import Estimate
from game.record import chances
from game.seats.weighing import Weighing
from game.ui.navigation import Navigation
from game.ui.scene import Desk, Form, Sheet
from game.ui.screens.seal import key_of
from game.ui.table import Table
from game.ui.worker import Worker


class Sitting(Navigation):
    """The desks of the people at the table, and what may be done at them."""

    def __init__(self, worker: Worker) -> None:
        super().__init__(worker)
        self.table: Table | None = None
        self.sheets: Mapping[str, Sheet] = {}
        self.desks: dict[str, Desk] = {}
        self.seat = ""

    @property
    def desk(self) -> Desk:
        """The desk of whoever is in the chair."""
        return self.desks[self.seat]

    def back(self) -> None:
        """What Esc does: what lies over the map is put away before all else."""
        if self.screen == "desk" and not self.overlay and self.desk.drawer:
            self.change(self.desk, drawer="")
        else:
            super().back()

    # Choices

    def mark(self, slot: str, choice: str) -> None:
        """Order a choice, or hold; ordering what is ordered goes back to hold."""
        kept = {key: value for key, value in self.desk.choices.items() if key != slot}
        if choice not in (HOLD, self.desk.choices.get(slot)):
            kept[slot] = choice
        if kept == self.desk.choices:
            return
        self._remember()
        self.cue("card_marked")
        self.change(self.desk, choices=kept)

    def undo(self) -> None:
        """Take back the last change of the orders; nothing if there was none."""
        if self.desk.past:
            choices, forms = self.desk.past.pop()
            self.change(self.desk, choices=choices, forms=forms)

    def _remember(self) -> None:
        self.desk.past.append((dict(self.desk.choices), list(self.desk.forms)))

    def weigh(self, slot: str, choice: str) -> None:
        """Lay a choice on the scales, and have the staff say what it would change."""
        self.change(self.desk, slot=slot, shown=choice)
        self.go("weigh")
        able = any(each.id == choice and each.legal for each in self.sheets[self.seat].view.options)
        if self.table is not None and able and choice not in (HOLD, *self.desk.weighed):
            job = partial(self.table.weigh, self.seat, {slot: choice})
            self.ask_quietly(job, partial(self._weighed, self.desk, choice))

    def _weigh_orders(self) -> None:
        """Have the staff say what the choices that are ordered would change together."""
        orders, held = dict(self.desk.choices), self.desk
        key = key_of(orders)
        if self.table is not None and orders and key not in held.weighed:
            job = partial(self.table.weigh, self.seat, orders)
            self.ask_quietly(job, partial(self._weighed, held, key))

    def _weighed(self, held: Desk, key: str, found: Weighing) -> None:
        self.change(held, weighed={**held.weighed, key: found})

    # Letters

    def write(self, form: Form, place: int | None = None) -> None:
        """Take a letter to the letter desk. What was begun there waits; the latest of those is
        gone on with instead of a blank sheet, and one that is alike instead of a new answer."""
        held = self.desk
        waiting = held.waiting()
        if place is None and not any(each is form for each in waiting):
            alike = [each for each in waiting if form.is_blank() or form.is_alike(each)]
            form = alike[-1] if alike else form
        held.begun = [each for each in waiting if each is not form]
        held.form, held.writing = form, place
        self.go("letter")
        self._check(held.with_form())

    def rewrite(self, **fields: object) -> None:
        """Change the letter on the letter desk, and ask what is wrong with it. What lies with
        the orders changes with them, and can be taken back."""
        held = self.desk
        if held.form is None or all(getattr(held.form, key) == fields[key] for key in fields):
            return
        self.cue("typed")
        if held.writing is not None:
            self._remember()
            held.form = held.form.copy()
            held.forms = held.with_form_laid()
        self.change(held.form, **fields)
        self._check(held.with_form())

    def post(self) -> None:
        """Lay the letter with the orders."""
        held = self.desk
        if held.form is None or held.complaints:
            return
        if held.writing is None:
            self._remember()
            held.forms = held.with_form_laid()
        self._put_away(held)
        self.cue("paper_turned")
        self.go("desk")

    def discard(self, place: int | None) -> None:
        """Throw a letter away: the one on the letter desk, or one of the orders."""
        held = self.desk
        if place is not None:
            self._remember()
            held.forms = [form for index, form in enumerate(held.forms) if index != place]
        if self.screen == "letter" and place not in (None, held.writing):
            self._stay(place or 0)
            return
        self._put_away(held)
        self.go("desk")

    def _put_away(self, held: Desk) -> None:
        """Clear the letter desk; what was begun before waits on."""
        held.form, held.writing = None, None

    def _stay(self, gone: int) -> None:
        """Go on with the letter on the letter desk, after the orders have lost another one."""
        held = self.desk
        if held.writing is not None and held.writing > gone:
            held.writing -= 1
        self.stale = True
        self._check(held.with_form())

    def _check(self, orders: Orders) -> None:
        """Ask the table what is wrong with orders, and show the answer when it comes."""
        if self.table is not None:
            held, job = self.desk, partial(self.table.complaints, self.seat, orders)
            self.ask_quietly(job, lambda told: self.change(held, complaints=told))

    # Danger

    def _warn_of(self, before: Mapping[str, Estimate | None]) -> None:
        """Remember at each desk whose staff finds the danger of war a grade greater."""
        for seat, sheet in self.sheets.items():
            was, now = before.get(seat), sheet.view.estimate
            self.desks[seat].risen = was if _is_graver(was, now) else None


def _is_graver(was: Estimate | None, now: Estimate | None) -> bool:
    """Whether the danger has grown by a grade, and is worth speaking of."""
    if was is None or now is None or now.middle < chances.LEAST:
        return False
    return now.middle > was.middle and chances.grade(now.middle) != chances.grade(was.middle)
