"""Every expression of a scenario, with the place where it stands and what it may read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.scenario.expressions import Scope
from game.scenario.format import (
    Blur,
    Character,
    Event,
    PlotMark,
    Scenario,
    Sighting,
    Variant,
)
from game.scenario.marks import Place


class Condition(NamedTuple):
    """One expression. Where `is_key` holds it is a key, as the conditions of `plus` are."""

    path: Place
    text: str
    scope: Scope
    is_key: bool = False


def expressions_of(scenario: Scenario) -> Iterator[Condition]:
    """All expressions; those of a document for two seats come once for each of them."""
    yield from _of_variables(scenario)
    yield from _of_seats(scenario)
    yield from _of_letters(scenario)
    yield from _of_choices(scenario)
    for name, event in scenario.events.items():
        yield from _of_event(("events", name), event)
    yield from _of_endings(scenario)
    yield from _of_documents(scenario)
    yield from _of_plot(scenario)


def _if_any(path: Place, text: str | None, scope: Scope) -> Iterator[Condition]:
    if text is not None:
        yield Condition(path, text, scope)


def _of_variables(scenario: Scenario) -> Iterator[Condition]:
    for name, variable in scenario.variables.items():
        seen = variable.seen if isinstance(variable.seen, dict) else {}
        for seat, sight in seen.items():
            if isinstance(sight, Blur):
                path = ("variables", name, "seen", seat, "when")
                yield from _if_any(path, sight.when, Scope.truth())


def _of_seats(scenario: Scenario) -> Iterator[Condition]:
    for name, seat in scenario.seats.items():
        for adviser, person in seat.advisers.items():
            path = ("seats", name, "advisers", adviser, "when")
            yield from _if_any(path, person.when, Scope.seat(name))
        yield from _if_any(("seats", name, "foresees"), seat.foresees, Scope.seat(name))
        yield from _if_any(("seats", name, "near"), seat.near, Scope.seat(name))
        yield from _of_character(("seats", name, "character"), name, seat.character)
        for variant, character in seat.characters.items():
            yield from _of_character(("seats", name, "characters", variant), name, character)


def _of_character(path: Place, seat: str, character: Character | Variant) -> Iterator[Condition]:
    for number, urge in enumerate(character.urges):
        yield Condition((*path, "urges", number, "when"), urge.when, Scope.seat(seat))
    for number, package in enumerate(character.packages):
        at = (*path, "packages", number, "when")
        yield from _if_any(at, package.when, Scope.seat(seat))


def _of_letters(scenario: Scenario) -> Iterator[Condition]:
    for name, channel in scenario.channels.items():
        for seat, text in channel.when.items():
            yield Condition(("channels", name, "when", seat), text, Scope.seat(seat))
    for name, draft in scenario.drafts.items():
        yield from _if_any(("drafts", name, "when"), draft.when, Scope.seat(draft.seat))


def _of_choices(scenario: Scenario) -> Iterator[Condition]:
    for seat, choices in scenario.choices.items():
        for name, choice in choices.items():
            path = ("choices", seat, name)
            yield from _if_any((*path, "when"), choice.when, Scope.seat(seat))
            yield from _if_any((*path, "works"), choice.works, Scope.truth())
            for adviser, line in choice.advisers.items():
                place = (*path, "advisers", adviser, "when")
                yield from _if_any(place, line.when, Scope.seat(seat))


def _of_event(path: Place, event: Event) -> Iterator[Condition]:
    yield from _if_any((*path, "when"), event.when, Scope.truth())
    for field, odds in (("hazard", event.hazard), ("chance", event.chance)):
        for text in odds.plus if odds else ():
            yield Condition((*path, field, "plus", text), text, Scope.truth(), is_key=True)


def _of_endings(scenario: Scenario) -> Iterator[Condition]:
    for name, ending in scenario.endings.items():
        scope = Scope.settlement() if ending.kind == "settlement" else Scope.truth()
        yield from _if_any(("endings", name, "when"), ending.when, scope)


def _of_documents(scenario: Scenario) -> Iterator[Condition]:
    for name, document in scenario.documents.items():
        seats = [document.to] if isinstance(document.to, str) else document.to
        for seat in seats:
            yield from _if_any(("documents", name, "when"), document.when, Scope.seat(seat))


def _of_plot(scenario: Scenario) -> Iterator[Condition]:
    """Once for each seat that sees a mark; a course for those in whose eyes it is."""
    for name, mark in scenario.plot.marks.items() if scenario.plot else ():
        path = ("plot", "marks", name)
        seats = list(scenario.seats) if mark.seen == "public" else list(mark.seen)
        for seat in seats:
            yield from _if_any((*path, "when"), mark.when, Scope.seat(seat))
            yield from _of_sightings((*path, "seen", seat), mark, seat)
        for number, course in enumerate(mark.courses):
            for seat in seats if course.seats is None else course.seats:
                at = (*path, "courses", number, "when")
                yield from _if_any(at, course.when, Scope.seat(seat))


def _of_sightings(path: Place, mark: PlotMark, seat: str) -> Iterator[Condition]:
    seen = [] if mark.seen == "public" else mark.seen[seat]
    if isinstance(seen, Sighting):
        yield from _if_any((*path, "when"), seen.when, Scope.seat(seat))
        return
    for number, sighting in enumerate(seen):
        yield from _if_any((*path, number, "when"), sighting.when, Scope.seat(seat))
