"""The answer: the file in which a seat's sealed orders go back to the umpire."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from game.engine.orders import Orders
from game.record.check_orders import OrdersCheck
from game.record.form import SeatOrders
from game.record.orders import form_of, orders_from
from game.scenario import ScenarioError
from game.scenario.format import Scenario
from game.scenario.format.base import Id, Moment, Part
from game.scenario.marks import Marks
from game.scenario.problems import Sources
from game.umpire.handout import Handout
from game.umpire.stamp import read_stamped, stamped, trouble, write_whole

_NOTE = "Sealed orders for {turn}. This file goes to the umpire, and to nobody else."


class Answer(Part):
    """Sealed orders of one seat in one turn; `handout` is the stamp of what they answer."""

    answer: Literal[1]
    table: str
    seat: Id
    turn: Moment
    handout: str
    orders: SeatOrders
    check: str

    @property
    def sealed(self) -> Orders:
        """The orders."""
        return orders_from(self.orders)


def answer_file(seat: str) -> str:
    """The name of a seat's answer."""
    return f"from-{seat}.knot"


def answer_to(handout: Handout, orders: Orders) -> str:
    """The text of an answer."""
    plain = {
        "table": handout.table,
        "seat": handout.seat,
        "turn": handout.turn,
        "handout": handout.check,
        "orders": form_of(orders).model_dump(exclude_unset=True),
    }
    return stamped("answer", _NOTE.format(turn=handout.turn), plain)


def answer_beside(path: Path, handout: Handout) -> Path:
    """Where the answer to a hand-out, read from `path`, goes if nothing else is said."""
    return path.with_name(answer_file(handout.seat))


def answered(path: Path, handout: Handout) -> bool:
    """Whether an answer to this very hand-out lies there. ScenarioError: something else does,
    which must not be written over."""
    if not path.exists():
        return False
    there = path.read_bytes()
    if b"\nanswer: 1\n" not in there:
        said = "another file of that name is there, and it is no answer"
        raise trouble(path, "folder", said, "name another place: --out FILE")
    return f"\nhandout: {handout.check}\n".encode() in there


def write_answer(handout: Handout, orders: Orders, path: Path) -> None:
    """Write an answer. OSError: it cannot be written there."""
    write_whole(path, answer_to(handout, orders))


@dataclass(frozen=True)
class AnswerFile:
    """An answer with the place of every value in its file."""

    answer: Answer
    marks: Marks
    sources: Sources

    def check(self, scenario: Scenario) -> None:
        """ScenarioError: something is ordered that is not in the scenario."""
        check = OrdersCheck(scenario, self.marks)
        check.orders(("orders",), self.answer.seat, self.answer.orders)
        if check.context.problems:
            raise ScenarioError(check.context.problems, self.sources)


def read_answer(path: Path) -> AnswerFile:
    """An answer. ScenarioError: it was torn or changed, or it is none; OSError: no such file."""
    return AnswerFile(*read_stamped(path, "answer", Answer))
