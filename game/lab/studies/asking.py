"""What the command line asks: study files by path or name, and single changes in a line.

A change in a line has parts between semicolons. A part is a turn, a seat and what it does there,
`1962-10-24 10:00 kennedy act=hold posture=hold letters=none`; or settings: `preset=NAME`,
`scenario=ID`, `then=characters`, `last="1962-10-24 10:00"`.
"""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from game import paths
from game.lab.errors import LabError
from game.lab.studies.questions import Posed, QuestionsForm, checked, posed, read_questions
from game.record.form import Record
from game.scenario import Loaded
from game.scenario.marks import Mark, Marks

SETTINGS = ("preset", "scenario", "then", "last", "war")
EXAMPLE = "1962-10-24 10:00 kennedy posture=hold"


def study_file(name: str, loaded: Loaded) -> Path | None:
    """The study file of this path, or of this name among those that come with the scenario; None
    where it is neither. FileNotFoundError: a *.yaml that is not there."""
    if name.endswith(".yaml") or Path(name).is_file():
        if not Path(name).is_file():
            raise FileNotFoundError(2, "no such study file", name)
        return Path(name)
    shipped = {path.stem: path for path in paths.studies_of(loaded.source)}
    return shipped.get(name)


def whole(asked: Sequence[str], loaded: Loaded, record: Record) -> tuple[Posed, ...]:
    """All that was asked, in this order. LabError, RecordError: what cannot be asked."""
    return tuple(
        each
        for number, text in enumerate(asked)
        for each in _posed(text, f"change_{number + 1}", loaded, record)
    )


def _posed(text: str, name: str, loaded: Loaded, record: Record) -> tuple[Posed, ...]:
    path = study_file(text, loaded)
    if path is not None:
        return posed(read_questions(path, loaded), loaded, record)
    form = _form(text, name, loaded)
    marks = Marks({(): Mark(f"--change {text!r}", 0, 0)}, {})
    return posed(checked(form, marks, {}, loaded), loaded, record)


def title_of(asked: Sequence[str], loaded: Loaded, record: Record) -> str:
    """The title of the study file, if one alone is asked."""
    path = study_file(asked[0], loaded) if len(asked) == 1 else None
    if path is None:
        return f"What if: {record.title}"
    return read_questions(path, loaded).form.title


def _form(text: str, name: str, loaded: Loaded) -> QuestionsForm:
    question = question_from(text, loaded)
    try:
        return QuestionsForm.model_validate(
            {
                "study": 1,
                "id": "asked",
                "title": text,
                "scenario": loaded.scenario.id,
                "questions": {name: question},
            }
        )
    except ValidationError as error:
        told = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise LabError(f"--change {text!r}: {told}") from None


def question_from(text: str, loaded: Loaded) -> dict[str, Any]:
    """A change in a line as a question. LabError: it cannot be read."""
    question: dict[str, Any] = {
        "title": text,
        "why": "One change of the record.",
        "judgement": "asked on the command line",
        "turns": {},
    }
    for part in text.split(";"):
        words = _words(part, text)
        if words and "=" in words[0]:
            question |= _pairs(words, SETTINGS, text)
        else:
            _add_turn(question["turns"], words, text, tuple(loaded.scenario.slots))
    return question


def _words(part: str, text: str) -> list[str]:
    try:
        return shlex.split(part)
    except ValueError as error:
        raise _unreadable(text, f"{part.strip()!r}: {error}") from None


def _add_turn(turns: dict[str, Any], words: list[str], text: str, slots: tuple[str, ...]) -> None:
    if len(words) < 4:
        raise _unreadable(text, "a change names a date, a time, a seat, and what it does")
    moment, seat = " ".join(words[:2]), words[2]
    given: dict[str, Any] = _pairs(words[3:], (*slots, "letters"), text)
    if given.get("letters", "none") != "none":
        raise _unreadable(text, "letters can only be left out here, letters=none")
    if "letters" in given:
        given["letters"] = []
    turns.setdefault(moment, {}).setdefault(seat, {}).update(given)


def _pairs(words: Sequence[str], known: Sequence[str], text: str) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals or not value or key not in known:
            told = ", ".join(f"{each}=..." for each in known)
            raise _unreadable(text, f"{word!r} is not one of {told}")
        pairs[key] = value
    return pairs


def _unreadable(text: str, why: str) -> LabError:
    return LabError(
        f"--change {text!r}: {why}; write it as {EXAMPLE!r}, or write a study file "
        "(docs/lab.md), which can change letters, too"
    )
