"""The words of an error about a name: what it might have been, who may say it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from game.scenario.expressions.errors import ExpressionError
from game.scenario.expressions.names import Names
from game.scenario.expressions.nodes import Constant, Ref
from game.scenario.expressions.scopes import Scope

_SHAPES = {
    "known": "known.VARIABLE",
    "spread": "spread.VARIABLE",
    "hours_since": "hours_since.EVENT, hours_since.FLAG or hours_since.SEAT.CHOICE",
    "happened": "happened.EVENT",
    "did": "did.SEAT.CHOICE",
    "done": "done.SEAT.CHOICE",
    "open": "open.SEAT or open.SEAT.CHANNEL",
    "offer": "offer.SEAT.CHANNEL.ISSUE",
    "level": "level.ISSUE.LEVEL",
    "stands": "stands.ISSUE",
    "terms": "terms.ISSUE",
    "leaked": "leaked.SEAT",
}


def may_say(meaning: Constant | Ref, names: Names, scope: Scope) -> bool:
    """Whether an expression in this scope may name it."""
    if isinstance(meaning, Constant):
        return True
    if scope.kind == "seat":
        return scope.name in names.viewers(meaning)
    if meaning.kind == "terms":
        return scope.kind == "settlement"
    return meaning.kind not in ("known", "spread")


def unknown(text: str, column: int, names: Names, scope: Scope) -> ExpressionError:
    """The error for a name that means nothing, with the nearest that would."""
    legal = {name for name, meaning in names.table.items() if may_say(meaning, names, scope)}
    meant = [name for name in _other_kinds(text, names) if name in legal]
    meant += [name for name in difflib.get_close_matches(text, legal, 2) if name not in meant]
    if meant:
        remedy = f"did you mean {' or '.join(meant[:2])}?"
    elif shape := _SHAPES.get(text.split(".")[0]):
        remedy = f"write {shape}, with ids of this scenario"
    else:
        remedy = "name a variable, a flag or a fact of this scenario, or now"
    return ExpressionError(column, f"{text} means nothing here", remedy)


def _other_kinds(text: str, names: Names) -> Iterator[str]:
    if text in names.issues:
        yield f"stands.{text}"
    if text in names.events:
        yield f"happened.{text}"
    for seat, choices in names.choices.items():
        if text in choices:
            yield f"done.{seat}.{text}"


def ambiguous(text: str, column: int, kinds: tuple[str, str]) -> ExpressionError:
    """The error for a name that means two things."""
    return ExpressionError(
        column,
        f"{text} could be the {kinds[0]} or the {kinds[1]} of that name",
        "give one of the two another id",
    )


def refused(text: str, ref: Ref, column: int, names: Names, scope: Scope) -> ExpressionError:
    """The error for a name that has a meaning, but not in this scope."""
    if ref.kind == "terms":
        return ExpressionError(
            column,
            f"{text} is known only to the when of a settlement ending",
            f"use stands.{ref.ids[0]}, the level at which the issue stands",
        )
    if scope.kind != "seat":
        return ExpressionError(
            column,
            f"{text} is what one seat knows, and this condition reads the truth",
            f"write {ref.ids[0]}, the variable itself",
        )
    return _hidden(text, ref, column, names, scope.name)


def _hidden(text: str, ref: Ref, column: int, names: Names, seat: str) -> ExpressionError:
    if ref.kind in ("open", "offer"):
        return _own_proposal(text, ref, column, names, seat)
    viewers = [other for other in names.seats if other in names.viewers(ref)]
    who = f"only {' and '.join(viewers)} can" if viewers else "no seat can"
    knowledge = "know exactly" if ref.kind == "variable" else "know"
    return ExpressionError(
        column,
        f"{seat} cannot {knowledge} {text}: {who}",
        _instead(ref, names, seat),
    )


def _own_proposal(text: str, ref: Ref, column: int, names: Names, seat: str) -> ExpressionError:
    others = [other for other in names.seats if other != seat]
    instead = " or ".join(".".join((ref.kind, other, *ref.ids[1:])) for other in others)
    return ExpressionError(
        column,
        f"{seat} cannot know {text}: whether its own letters have arrived is not shown to it",
        f"a seat reads the other seat's proposals: {instead}",
    )


def _instead(ref: Ref, names: Names, seat: str) -> str:
    name = ref.ids[-1]
    match ref.kind:
        case "variable" if names.variables[name][seat] != "never":
            return f"use known.{name}, its last report to {seat}"
        case "variable" | "known" | "spread":
            return f"let {seat} see it (seen of the variable), or leave it out"
        case "fact":
            return "facts stay hidden; put the condition in works, which reads the truth"
        case "did" | "done":
            return "make the choice public, or use what the seat sees of it"
        case "hours_since" if ref.ids[0] == "choice":
            return "make the choice public, or use what the seat sees of it"
        case _:
            return f"let {seat} see it (its seen), or use what the seat sees of it"
