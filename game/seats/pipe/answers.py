"""A program's answer as orders: what is illegal in it is left out, and named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from game.engine.model import Model
from game.engine.orders import Letter, Orders
from game.engine.sealed import Sealed
from game.engine.state import SLOTS, State
from game.engine.steps.legality import judge
from game.record.check_orders import OrdersCheck
from game.record.form import LetterForm, SeatOrders
from game.record.orders import orders_from
from game.scenario.marks import Mark, Marks
from game.scenario.problems import did_you_mean
from game.seats.pipe.faults import shown
from game.seats.pipe.plain import Message

KEYS = ("type", "id", "choices", "letters", "why")


@dataclass(frozen=True)
class Answer:
    """Legal orders, what was wrong with those that were not, and the program's reasons."""

    orders: Orders
    faults: tuple[str, ...]
    why: str


class Reader:
    """Reads the answers of one seat in one scenario."""

    def __init__(self, model: Model, seat: str) -> None:
        self.model, self.seat = model, seat
        self._check = OrdersCheck(model.scenario, Marks({(): Mark("pipe", 0, 0)}, {}))
        self._faults: list[str] = []

    def read(self, message: Message, known: State) -> Answer:
        """The orders of a message that are legal in `known`, a state of what the seat knows."""
        self._faults.clear()
        for key in message:
            if key not in KEYS:
                remedy = did_you_mean(key, KEYS)
                self._fault(f"there is no entry {shown(key)} in orders; {remedy}")
        choices = self._choices(message.get("choices", {}))
        letters = self._letters(message.get("letters", []))
        orders = self._legal(Orders(choices, letters), known)
        why = self._why(message.get("why", ""))
        return Answer(orders, tuple(self._faults), why)

    def _fault(self, told: str) -> None:
        self._faults.append(told)

    def _why(self, given: Any) -> str:
        """The reasons, with what no file could hold replaced."""
        if isinstance(given, str):
            return given.encode("utf-8", "replace").decode()
        self._fault(f"why: {shown(given)} is no text")
        return ""

    def _choices(self, given: Any) -> dict[str, str]:
        if not isinstance(given, dict):
            self._fault(f"choices: {shown(given)} is no object of slots and choices")
            return {}
        return {slot: choice for slot, choice in given.items() if self._is_choice(slot, choice)}

    def _is_choice(self, slot: str, choice: Any) -> bool:
        if not isinstance(choice, str):
            self._fault(f"choices.{slot}: {shown(choice)} is no choice")
            return False
        if slot not in self.model.index.slots:
            known = did_you_mean(slot, self.model.index.slots)
            self._fault(f"choices.{slot}: there is no such slot; {known}")
            return False
        self._check.orders((), self.seat, SeatOrders.model_validate({slot: choice}))
        return self._found_nothing(f"choices.{slot}")

    def _letters(self, given: Any) -> tuple[Letter, ...]:
        if not isinstance(given, list):
            self._fault(f"letters: {shown(given)} is no list of letters")
            return ()
        if len(given) > SLOTS:
            self._fault(f"letters: {len(given)} in a turn; the most is {SLOTS}")
        forms = (self._letter(place, each) for place, each in enumerate(given[:SLOTS]))
        letters = [form for form in forms if form is not None]
        return orders_from(SeatOrders.model_validate({"letters": letters})).letters

    def _letter(self, place: int, given: Any) -> LetterForm | None:
        where = f"letters[{place}]"
        try:
            form = LetterForm.model_validate(given, strict=True)
        except ValidationError as error:
            self._faults += [f"{where}{told}" for told in _told(error)]
            return None
        self._check.letter((), form)
        return form if self._found_nothing(where) else None

    def _found_nothing(self, where: str) -> bool:
        """Whether the last check found no problem; those that it found are noted."""
        problems = self._check.context.problems
        self._faults += [f"{where}: {each.message}; {each.remedy}" for each in problems]
        found = bool(problems)
        problems.clear()
        return not found

    def _legal(self, orders: Orders, known: State) -> Orders:
        """The orders without what the rules do not allow now."""
        model = self.model
        wanted = Sealed.hold(model, 1)
        wanted.put(model.index, self.seat, orders)
        verdict, row = judge(model, known, wanted), model.index.seats[self.seat]
        first = row * model.sizes.slots
        choices = {
            slot: choice
            for slot, choice in orders.choices.items()
            if self._may(
                not verdict.choices[first + model.index.slots[slot], 0],
                f"choices.{slot}: {choice!r} is not legal now; take one of `legal`",
            )
        }
        letters = tuple(
            letter
            for place, letter in enumerate(orders.letters)
            if self._may(not verdict.letters[row, place, 0], _refused(letter))
        )
        return Orders(choices, letters)

    def _may(self, legal: bool, told: str) -> bool:
        if not legal:
            self._fault(told)
        return legal


def _refused(letter: Letter) -> str:
    """Why a letter that means something cannot be sent."""
    reasons: Mapping[str, str] = {
        "acceptance": f"or no proposal of the other seat lies open on {letter.about!r}",
        "rejection": f"or no proposal of the other seat lies open on {letter.about!r}",
        "withdrawal": f"or there is no proposal of one's own on {letter.about!r} to take back",
    }
    reason = reasons.get(letter.purpose, "or what it answers does not lie open")
    unusable = "the channel cannot be used now, or twice in a turn"
    return f"letter by {letter.channel!r}: {unusable}, {reason}"


def _told(error: ValidationError) -> Iterator[str]:
    """What is wrong with the form of a letter, each with its place."""
    for each in error.errors(include_url=False, include_input=False, include_context=False):
        place = "".join(f".{part}" for part in each["loc"])
        yield f"{place}: {each['msg']}"
