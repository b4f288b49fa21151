"""Seats: their letters' manner, what their advisers want, and how a machine plays them."""

from __future__ import annotations

from game.scenario.format import Character, Package, Variable, Variant
from game.scenario.marks import Place
from game.scenario.refs.context import Context

RESERVED = ("any", "leader")
"""What no character may be called: one of them by lot, and the seat's own leader."""


def check(context: Context) -> None:
    """Style, advisers and character of each seat."""
    for name, seat in context.scenario.seats.items():
        path = ("seats", name)
        tones = (*path, "style", "tones")
        context.keys(tones, "tone", seat.style.tones)
        context.whole(tones, "the opening", seat.style.tones, context.scenario.tones)
        for adviser, person in seat.advisers.items():
            context.keys((*path, "advisers", adviser, "wants"), "variable", person.wants)
        _character(context, (*path, "character"), name, seat.character)
        for variant, character in seat.characters.items():
            if variant in RESERVED:
                message = f"{variant!r} means something else where a character is named"
                context.report_key((*path, "characters", variant), "name", message, "rename it")
            _character(context, (*path, "characters", variant), name, character)


def _character(context: Context, path: Place, seat: str, character: Character | Variant) -> None:
    """A leader, or what differs in one: each thing that is named must be there and be seen."""
    context.keys((*path, "wants"), "variable", character.wants)
    known = context.scenario.choices.get(seat, {})
    for choice in character.lean:
        context.member_key((*path, "lean", choice), f"choice of {seat}", choice, known)
    for number, urge in enumerate(character.urges):
        place = (*path, "urges", number, "choice")
        context.member(place, f"choice of {seat}", urge.choice, known)
    _natures(context, path, seat, character)
    for felt in ("fear", "trust", "home"):
        name = getattr(character, felt)
        if name is not None:
            _exact(context, (*path, felt), seat, name)
    if character.belief is not None:
        believes = context.scenario.seats[seat].believes
        context.member((*path, "belief"), f"belief of {seat}", character.belief, believes)
    _worth(context, (*path, "worth"), character)
    for number, package in enumerate(character.packages):
        _package(context, (*path, "packages", number), seat, package)


def _natures(context: Context, path: Place, seat: str, character: Character | Variant) -> None:
    natures = context.scenario.seats[seat].natures
    if character.resolve is not None:
        context.member((*path, "resolve"), "nature", character.resolve, natures)
    for felt in type(character.bends).model_fields:
        bend = getattr(character.bends, felt)
        if bend is not None:
            context.member((*path, "bends", felt, "nature"), "nature", bend.nature, natures)


def _exact(context: Context, path: Place, seat: str, name: str) -> None:
    context.one(path, "variable", name)
    variable = context.scenario.variables.get(name)
    if variable is not None and not sees_exactly(variable, seat):
        message = f"{seat} does not see {name!r} exactly"
        context.report(path, "sight", message, f"choose another, or set seen: {{{seat}: exact}}")


def sees_exactly(variable: Variable, seat: str) -> bool:
    """Does the seat see this variable as it is?"""
    if isinstance(variable.seen, dict):
        return variable.seen.get(seat) == "exact"
    return variable.seen == "public"


def _worth(context: Context, path: Place, character: Character | Variant) -> None:
    context.keys(path, "issue", character.worth)
    for issue, worth in character.worth.items():
        if issue in context.scenario.issues:
            known = context.scenario.issues[issue].levels
            for level in worth:
                context.member_key((*path, issue, level), f"level of {issue}", level, known)


def _package(context: Context, path: Place, seat: str, package: Package) -> None:
    context.levels((*path, "levels"), package.levels)
    context.one((*path, "tone"), "tone", package.tone)
    context.one((*path, "channel"), "channel", package.channel)
    channel = context.scenario.channels.get(package.channel)
    if channel is not None and not context.serves(channel, seat):
        message = f"{seat} cannot write by {package.channel!r}"
        context.report((*path, "channel"), "channel", message, "choose a channel that serves it")
