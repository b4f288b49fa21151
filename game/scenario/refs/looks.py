"""Looks: faces that are there, and instruments that the seat has something to read on."""

from __future__ import annotations

from game.scenario.format import Adviser, Look
from game.scenario.looks import sees
from game.scenario.marks import Place
from game.scenario.refs.context import Context


def check(context: Context) -> None:
    """The looks of both seats, and the faces of their advisers."""
    for name, seat in context.scenario.seats.items():
        path = ("seats", name)
        _face(context, (*path, "look"), seat.look)
        _instruments(context, (*path, "look", "instruments"), name, seat.look.instruments)
        for adviser, person in seat.advisers.items():
            _face(context, (*path, "advisers", adviser), person)


def _face(context: Context, path: Place, part: Look | Adviser) -> None:
    if "face" in part.model_fields_set:
        context.member((*path, "face"), "face", part.face, context.faces)


def _instruments(context: Context, path: Place, seat: str, names: list[str]) -> None:
    context.each(path, "variable", names)
    for number, name in enumerate(names):
        variable = context.scenario.variables.get(name)
        if variable is not None and not sees(variable, seat):
            message = f"{seat} never learns how {name!r} stands"
            remedy = f"choose another, or let {seat} see it (its seen)"
            context.report((*path, number), "sight", message, remedy)
