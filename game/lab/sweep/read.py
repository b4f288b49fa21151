"""A sweep file is read, and held against its scenario and its record."""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from game.engine.clock import turn_ids
from game.lab.sweep.cells import cells_of, number_of
from game.lab.sweep.form import MOST_CELLS, Range, SweepForm
from game.lab.sweep.plan import DIAL, Plan
from game.lab.worlds import BOUND
from game.record.check import check_record
from game.record.files import RecordError, read_form, read_record
from game.record.form import Record
from game.record.replay import scenario_of
from game.record.suite import find_record
from game.scenario import Loaded, ScenarioError, load
from game.scenario.marks import Marks, Place
from game.scenario.problems import Problem, Sources
from game.scenario.refs.context import Context
from game.scenario.refs.presets import names_a_number, still_holds
from game.seats.kinds import make


def read_sweep(path: Path, n: int | None = None) -> Plan:
    """The sweep in a file, `n` games a cell in place of its own number if given.

    RecordError, ScenarioError: all that is wrong with it, each with its place.
    """
    form, marks, sources = read_form(path, SweepForm)
    home = path.parent
    loaded, record = _played(form, home, marks, sources)
    seats = _seats(form, loaded, free=form.record is None)
    _check(form, loaded, home, marks, sources)
    if number_of(form, seats) > MOST_CELLS:
        problem = Problem(
            marks.value(()), "size", f"these are more than {MOST_CELLS:,} cells", "sample some"
        )
        raise RecordError([problem], sources)
    preset = record.preset or loaded.scenario.preset
    return Plan(
        form.id,
        form.title,
        form.note,
        loaded,
        record,
        cells_of(form, preset, seats),
        range(form.first, form.first + (n or form.n)),
        form.natures or ("kept" if form.record is not None else "redrawn"),
        form.since,
        home,
        _files(seats, loaded, home),
    )


def _played(form: SweepForm, home: Path, marks: Marks, sources: Sources) -> tuple[Loaded, Record]:
    """The scenario and the record; one without orders for free games."""
    key = "record" if form.record is not None else "scenario"
    try:
        return _free(form, home) if form.record is None else _of_record(form.record, home)
    except FileNotFoundError as error:
        told, remedy = f"{error.filename}: {error.strerror}", "name a file or a shipped record"
    except ScenarioError as error:
        first = error.problems[0]
        if first.mark.line:
            raise  # it names the place in the other file
        told, remedy = first.message, first.remedy
    raise RecordError([Problem(marks.value((key,)), "reference", told, remedy)], sources)


def _free(form: SweepForm, home: Path) -> tuple[Loaded, Record]:
    assert form.scenario is not None
    near = home / form.scenario
    loaded = load(near if near.exists() else form.scenario)
    free = {"record": 1, "id": "free", "title": "Free games", "scenario": loaded.scenario.id}
    return loaded, Record.model_validate({**free, "seed": form.seed or 0})


def _of_record(name: str, home: Path) -> tuple[Loaded, Record]:
    near = home / name
    path = near if near.is_file() else find_record(name)
    file = read_record(path)
    loaded = scenario_of(path, file.record)
    check_record(file, loaded)
    return loaded, file.record


def _seats(form: SweepForm, loaded: Loaded, free: bool) -> dict[str, list[str]]:
    """The kinds that are tried in each chair, by seat in the scenario's order."""
    usual = "character" if free else BOUND
    return {seat: form.seats.get(seat, [usual]) for seat in loaded.scenario.seats}


def _check(form: SweepForm, loaded: Loaded, home: Path, marks: Marks, sources: Sources) -> None:
    context = Context(loaded.scenario, marks)
    context.each(("presets",), "preset", form.presets)
    context.keys(("seats",), "seat", form.seats)
    if form.since is not None:
        context.member(("from",), "turn", form.since, turn_ids(loaded.scenario))
    for name, given in form.parameters.items():
        ends = [given.low, given.high] if isinstance(given, Range) else given
        if name != DIAL and names_a_number(context, ("parameters", name), name):
            for value in ends:
                still_holds(context, ("parameters", name), {name: value})
    for seat, kinds in form.seats.items():
        for number, kind in enumerate(kinds):
            _check_kind(context, ("seats", seat, number), kind, loaded, home, form)
    if context.problems:
        raise RecordError(context.problems, sources)


def _check_kind(
    context: Context, path: Place, kind: str, loaded: Loaded, home: Path, form: SweepForm
) -> None:
    """The kind of machine exists, and can sit there; `bound` only where there is a record."""
    seat = str(path[1])
    if seat not in loaded.scenario.seats or (kind == BOUND and form.record is not None):
        return
    if kind == BOUND:
        message = "a free game has no record to be bound to"
        context.report(path, "seat", message, "name a machine, or a record")
        return
    try:
        make(kind, loaded, seat, home)
    except ScenarioError as error:
        mark = context.marks.value(path)
        context.problems += [
            each if each.mark.line else replace(each, mark=mark) for each in error.problems
        ]


def _files(seats: dict[str, list[str]], loaded: Loaded, home: Path) -> dict[str, str]:
    """A hash of each file that a seat is made from, by kind."""
    found = {}
    for kind in sorted({kind for kinds in seats.values() for kind in kinds}):
        name, _, file = kind.partition(":")
        path = home / file if file else None
        if kind == "history" and loaded.scenario.history:
            path = loaded.source / loaded.scenario.history
        if path is not None and name in ("history", "record", "script"):
            found[kind] = blake2b(path.read_bytes(), digest_size=16).hexdigest()
    return found
