"""Record files: read with every place kept, and written so that a person can read them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from game.record.form import Record
from game.scenario.budget import Budget
from game.scenario.marks import Marks
from game.scenario.merge import read_file
from game.scenario.nodes import marks_of, plain
from game.scenario.problems import ScenarioError, Sources
from game.scenario.reader import read
from game.scenario.retell_format import retold

Form = TypeVar("Form", bound=BaseModel)


class RecordError(ScenarioError):
    """A record that cannot be used: the fault is in its file, and `problems` say where."""


@dataclass(frozen=True)
class RecordFile:
    """A record with its file and the place of every value."""

    record: Record
    path: Path
    marks: Marks
    sources: Sources


def read_record(path: Path) -> RecordFile:
    """The record in a file. RecordError: everything that is wrong with its form."""
    record, marks, sources = read_form(path, Record)
    return RecordFile(record, path, marks, sources)


def read_form(path: Path, form: type[Form]) -> tuple[Form, Marks, Sources]:
    """What a single YAML file holds, as the model `form`, with the place of every value.

    RecordError: everything that is wrong with it.
    """
    try:
        budget = Budget()
        text = read_file(path, budget)
        tree, problems = read(text, budget)
    except ScenarioError as error:
        raise RecordError(error.problems, error.sources) from None
    data, marks, sources = plain(tree), marks_of(tree), {text.name: text.lines}
    if problems:
        raise RecordError(problems, sources)
    try:
        return form.model_validate_json(json.dumps(data), strict=True), marks, sources
    except ValidationError as error:
        raise RecordError(retold(error, data, marks, form), sources) from None


def text_of(record: Record) -> str:
    """A record as YAML: `read_record` of it gives the same record."""
    return yaml.safe_dump(record.plain(), sort_keys=False, allow_unicode=True, width=100)


def write_record(record: Record, path: Path) -> None:
    """Write a record; the old file stays whole until the new one is complete."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".part")
    draft.write_text(text_of(record), encoding="utf-8")
    draft.replace(path)
