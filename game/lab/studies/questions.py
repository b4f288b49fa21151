"""Study files: what might have been otherwise, one question each, written in YAML.

A question changes orders of a record, the preset, or the scenario. It is read with the place of
every value, so that a fault is told with file, line and column.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, model_validator

from game.engine.compile import compile_model
from game.engine.model import Model
from game.lab.whatif import Change, complaint
from game.record.check_orders import OrdersCheck
from game.record.files import RecordError, read_form
from game.record.form import LetterForm, Record, SeatOrders
from game.scenario import Loaded, Problem, ScenarioError, load
from game.scenario.format.base import Claim, Id, Moment, Part, Text
from game.scenario.marks import Marks, Place
from game.scenario.problems import Sources

Then = Literal["bound", "characters"]


class Otherwise(SeatOrders):
    """What a seat does instead: by slot another choice (`hold` for none), `letters` in place of
    its own, `also` letters beside its own."""

    also: list[LetterForm] = Field(default_factory=list, max_length=2)


class Question(Claim):
    """One change, and what is believed of it.

    `then` says what follows: both seats stay bound to the record, or both are characters from
    the turn after `last` on (the last changed turn unless given), with the change and without
    it. `war` is the way in which the share of wars is believed to move.
    """

    title: Text
    why: Text
    scenario: str | None = None
    preset: Id | None = None
    turns: dict[Moment, dict[Id, Otherwise]] = Field(default_factory=dict)
    then: Then = "bound"
    last: Moment | None = None
    war: Literal["less", "more"] | None = None

    @property
    def handed_after(self) -> str | None:
        """The last turn before both seats are characters, None where they stay bound."""
        return (self.last or max(self.turns)) if self.then == "characters" else None

    @model_validator(mode="after")
    def _changes_something(self) -> Question:
        if not (self.turns or self.scenario or self.preset):
            raise ValueError("this changes nothing; give it turns, a preset or a scenario")
        if self.then == "characters" and not (self.turns or self.last):
            raise ValueError("say from when on both are characters: add last, the turn before")
        if self.last is not None and max(self.turns, default="") > self.last:
            raise ValueError("a turn is changed after last; put last at that turn or later")
        return self


class QuestionsForm(Part):
    """A study file: questions about one scenario, asked of any of its records."""

    study: Literal[1]
    id: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")
    title: Text
    scenario: str
    note: Text = ""
    questions: dict[Id, Question] = Field(min_length=1)


@dataclass(frozen=True)
class Questions:
    """A study file with the place of every value, and the other scenarios that it names."""

    form: QuestionsForm
    marks: Marks
    sources: Sources
    others: Mapping[str, Loaded]


@dataclass(frozen=True)
class Posed:
    """A question with the change that it makes to a record."""

    id: str
    question: Question
    change: Change


def read_questions(path: Path, loaded: Loaded) -> Questions:
    """The study in a file. RecordError: everything in it that is wrong, or that the scenario does
    not have."""
    form, marks, sources = read_form(path, QuestionsForm)
    return checked(form, marks, sources, loaded)


def checked(form: QuestionsForm, marks: Marks, sources: Sources, loaded: Loaded) -> Questions:
    """The questions, held against their scenarios. RecordError: what these do not have."""
    check = OrdersCheck(loaded.scenario, marks)
    check.context.member(("scenario",), "scenario", form.scenario, [loaded.scenario.id])
    problems = check.context.problems
    others: dict[str, Loaded] = {}
    if not problems:
        for name, question in form.questions.items():
            problems += _faults(("questions", name), question, marks, loaded, others)
    if problems:
        raise RecordError(problems, sources)
    return Questions(form, marks, sources, others)


def _faults(
    path: Place, question: Question, marks: Marks, loaded: Loaded, others: dict[str, Loaded]
) -> list[Problem]:
    """What is wrong with one question; the scenario that it names joins `others`."""
    name = question.scenario
    if name is not None and name not in others:
        try:
            others[name] = load(name)
        except ScenarioError as error:
            mark, first = marks.value((*path, "scenario")), error.problems[0]
            told = f"{name!r} cannot be played: {first.message}"
            return [Problem(mark, "reference", told, first.remedy)]
    check = OrdersCheck((others[name] if name else loaded).scenario, marks)
    check.context.one((*path, "preset"), "preset", question.preset)
    if question.last is not None:
        check.context.member((*path, "last"), "turn", question.last, check.moments)
    for moment, seats in question.turns.items():
        check.context.member_key((*path, "turns", moment), "turn", moment, check.moments)
        for seat, otherwise in seats.items():
            here = (*path, "turns", moment, seat)
            if check.context.member_key(here, "seat", seat, check.scenario.seats):
                check.orders(here, seat, otherwise)
                for place, letter in enumerate(otherwise.also):
                    check.letter((*here, "also", place), letter)
    return check.context.problems


def posed(questions: Questions, loaded: Loaded, record: Record) -> tuple[Posed, ...]:
    """The questions as changes of a record. RecordError: what cannot be ordered in its game."""
    found = tuple(
        Posed(name, question, _change(question, record, questions.others))
        for name, question in questions.form.questions.items()
    )
    own = compile_model(loaded.scenario, record.preset)
    problems = [fault for each in found for fault in _refused(each, questions, loaded, record, own)]
    if problems:
        raise RecordError(problems, questions.sources)
    return found


def _change(question: Question, record: Record, others: Mapping[str, Loaded]) -> Change:
    orders = {
        moment: {seat: instead(record, moment, seat, given) for seat, given in seats.items()}
        for moment, seats in question.turns.items()
    }
    loaded = others[question.scenario] if question.scenario else None
    return Change(question.title, orders, loaded, question.preset)


def instead(record: Record, moment: str, seat: str, given: Otherwise) -> SeatOrders:
    """The orders of a seat in a turn of the record, with what is otherwise in their place."""
    turn = record.turns.get(moment)
    own = turn.seats.get(seat) if turn is not None else None
    plain: dict[str, Any] = {} if own is None else own.model_dump(exclude_unset=True)
    plain |= given.model_dump(exclude_unset=True, exclude={"also"})
    also = [letter.model_dump(exclude_unset=True) for letter in given.also]
    if also:
        plain["letters"] = [*plain.get("letters", []), *also]
    return SeatOrders.model_validate(plain)


def _refused(
    each: Posed, questions: Questions, loaded: Loaded, record: Record, own: Model
) -> Iterator[Problem]:
    """Why a change cannot be made where the record stood then; `own` is the record's scenario."""
    change = each.change
    model = own if change.loaded is None and change.preset is None else None
    if fault := complaint(loaded, record, change, model):
        mark = questions.marks.key(("questions", each.id))
        yield Problem(mark, "orders", fault, "order what was open to the seat in that turn")
