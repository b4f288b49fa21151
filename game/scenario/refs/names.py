"""Ids that expressions must be able to tell apart."""

from __future__ import annotations

from game.scenario.refs.context import Context

RESERVED = frozenset(("and", "or", "not", "true", "false", "now"))


def check(context: Context) -> None:
    """No id is used for two of variable, flag and fact, and none is a word of the language."""
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
