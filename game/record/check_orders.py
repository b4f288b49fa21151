"""Orders and conditions, written in a record or a script, are held against a scenario."""

from __future__ import annotations

from game.engine.clock import turn_ids
from game.record.form import LetterForm, SeatOrders
from game.scenario.expressions import ExpressionError, Names, Scope, resolve
from game.scenario.format import Scenario
from game.scenario.marks import Marks, Place
from game.scenario.refs.context import Context


class OrdersCheck:
    """What a file of orders says, held against its scenario; `context` gathers the problems."""

    def __init__(self, scenario: Scenario, marks: Marks) -> None:
        self.scenario = scenario
        self.context = Context(scenario, marks)
        self.names = Names.of(scenario)
        self.moments = turn_ids(scenario)

    def orders(self, path: Place, seat: str, orders: SeatOrders) -> None:
        """Slots, choices and letters of one seat."""
        for slot, choice in orders.choices.items():
            if self.context.member_key((*path, slot), "slot", slot, self.scenario.slots):
                of_slot = [
                    name
                    for name, told in self.scenario.choices.get(seat, {}).items()
                    if told.slot == slot
                ]
                what = f"choice of {seat} in slot {slot!r} called"
                self.context.member((*path, slot), what, choice, [*of_slot, "hold"])
        for place, letter in enumerate(orders.letters):
            self.letter((*path, "letters", place), letter)

    def letter(self, path: Place, letter: LetterForm) -> None:
        """Channel, tone, draft and levels of a letter."""
        self.context.one((*path, "tone"), "tone", letter.tone)
        for key in ("channel", "answers", "accept", "reject", "withdraw"):
            self.context.one((*path, key), "channel", getattr(letter, key))
        if letter.draft is not None:
            drafts = self.scenario.drafts
            self.context.member((*path, "draft"), "draft", letter.draft, drafts)
        self.levels((*path, "propose"), letter.propose or {})

    def levels(self, path: Place, levels: dict[str, str]) -> None:
        """Issues with their levels."""
        for issue, level in levels.items():
            here = (*path, issue)
            if self.context.member_key(here, "issue", issue, self.scenario.issues):
                known = self.scenario.issues[issue].levels
                self.context.member(here, f"level of {issue} called", level, known)

    def expression(self, path: Place, text: str, scope: Scope) -> None:
        """A condition, which must mean something in its scope."""
        try:
            resolve(text, self.names, scope)
        except ExpressionError as error:
            self.context.report(path, "expression", error.message, error.remedy)
