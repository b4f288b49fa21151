"""Ids that expressions, and the notation of records, must be able to tell apart."""

from __future__ import annotations

from game.scenario.refs.context import Context

RESERVED = frozenset(("and", "or", "not", "true", "false", "now"))

TAKEN = {"seats": ("expect", "facts", "luck", "note"), "slots": ("letters",)}
"""What stands beside seats and slots in a record."""


def check(context: Context) -> None:
    """No id is used for two of variable, flag and fact; none is a word of the language, and no
    seat or slot one of the notation of records."""
    for kind, words in TAKEN.items():
        for name in [each for each in getattr(context.scenario, kind) if each in words]:
            message = f"{name!r} is a word of the notation of records"
            context.report_key((kind, name), "name", message, "give it another id")
    first: dict[str, str] = {}
    scenario = context.scenario
    for kind, names in (
        ("variable", scenario.variables),
        ("flag", scenario.flags),
        ("fact", scenario.facts),
    ):
        for name in names:
            path = (f"{kind}s", name)
            if name in first:
                message = f"{name!r} is the id of a {first[name]} and of a {kind}"
                context.report_key(path, "name", message, "give one of them another id")
            if name in RESERVED:
                message = f"{name!r} is a word of the expression language"
                context.report_key(path, "name", message, "give it another id")
            first.setdefault(name, kind)
