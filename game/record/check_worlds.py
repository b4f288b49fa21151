"""What a record expects over worlds, held against its scenario."""

from __future__ import annotations

from game.record.form import Record, WorldsForm
from game.scenario.marks import Place
from game.scenario.moments import parsed
from game.scenario.refs.context import Context


def place_of(record: Record, number: int) -> Place:
    """Where an ensemble stands in the record's file: alone, or in a list."""
    return ("expect_worlds", number) if isinstance(record.expect_worlds, list) else _ALONE


_ALONE: Place = ("expect_worlds",)


def check_worlds(context: Context, record: Record) -> None:
    """Presets, seats, endings and kinds of every ensemble; groups have names of their own."""
    for number, form in enumerate(record.ensembles):
        path = place_of(record, number)
        context.one((*path, "preset"), "preset", form.preset)
        context.keys((*path, "hand_over"), "seat", form.hand_over)
        _check_bands(context, path, form)
        _check_groups(context, path, form)
        _check_settled(context, path, form)


def _check_bands(context: Context, path: Place, form: WorldsForm) -> None:
    named = [*context.scenario.endings, *form.groups]
    what = "ending or group" if form.groups else "ending"
    for name in form.endings:
        context.member_key((*path, "endings", name), what, name, named)
    if form.commonest is not None:
        context.member((*path, "commonest"), what, form.commonest, named)
    kinds = {ending.kind for ending in context.scenario.endings.values()}
    for kind in form.kinds:
        context.member_key((*path, "kinds", kind), "kind of ending", kind, kinds)


def _check_groups(context: Context, path: Place, form: WorldsForm) -> None:
    for name, endings in form.groups.items():
        here = (*path, "groups", name)
        context.each(here, "ending", endings)
        if name in context.scenario.endings:
            said = f"{name!r} is the name of an ending"
            context.report_key(here, "twice", said, "give the group another name")
        if not endings:
            context.report_key(here, "empty", f"the group {name!r} is empty", "name its endings")


def _check_settled(context: Context, path: Place, form: WorldsForm) -> None:
    if form.settled is None:
        return
    for key, moment in (("from", form.settled.since), ("to", form.settled.to)):
        if parsed(moment) is None:
            said = f"{moment!r} is in no calendar"
            context.report((*path, "settled", key), "form", said, "write it as 1962-10-27 09:00")
