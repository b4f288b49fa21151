"""Documents: to whom, how they arrive, what they report."""

from __future__ import annotations

from game.scenario.format import Document
from game.scenario.marks import Place
from game.scenario.refs.calendar import exists
from game.scenario.refs.context import Context


def check(context: Context) -> None:
    """All documents."""
    listed = {
        name for day in context.scenario.days for turn in day.turns for name in turn.documents
    }
    choices = {name for by_seat in context.scenario.choices.values() for name in by_seat}
    for name, document in context.scenario.documents.items():
        path = ("documents", name)
        _one(context, path, document)
        for number, choice in enumerate(document.argues):
            context.member((*path, "argues", number), "choice", choice, choices)
        if not (name in listed or document.at or document.when or document.after):
            message = f"the document {name!r} never arrives"
            remedy = "add at, when or after, or list it in a turn's documents"
            context.report_key(path, "document", message, remedy)


def _one(context: Context, path: Place, document: Document) -> None:
    if isinstance(document.to, str):
        context.one((*path, "to"), "seat", document.to)
    else:
        context.each((*path, "to"), "seat", document.to)
        if not document.to:
            message = "the document goes to nobody"
            context.report((*path, "to"), "document", message, "name a seat, or both")
    if document.at is not None:
        exists(context, (*path, "at"), document.at)
    context.each((*path, "after"), "event", document.after)
    context.keys((*path, "reports"), "variable", document.reports)
