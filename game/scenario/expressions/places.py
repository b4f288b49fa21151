"""Where conditions stand in a scenario, and what each of them may read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.scenario.expressions.names import recipients
from game.scenario.expressions.scopes import Scope
from game.scenario.format import Blur, Event, Scenario

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Placed:
    """A condition, its path from the scenario's root, and its scope.

    `is_key` marks a condition that stands as a key (of `plus`), the last part of its path.
    """

    path: Path
    text: str
    scope: Scope
    is_key: bool = False


def conditions(scenario: Scenario) -> Iterator[Placed]:
    """Every condition of a scenario; a document's comes once for each of its recipients."""
    yield from _of_blurs(scenario)
    yield from _of_letters(scenario)
    yield from _of_choices(scenario)
    for name, event in scenario.events.items():
        yield from _of_event(name, event)
    for name, ending in scenario.endings.items():
        scope = Scope.settlement() if ending.kind == "settlement" else Scope.truth()
        yield from _placed(ending.when, scope, "endings", name, "when")
    for name, document in scenario.documents.items():
        for seat in recipients(document):
            yield from _placed(document.when, Scope.seat(seat), "documents", name, "when")


def _placed(text: str | None, scope: Scope, *path: str | int) -> Iterator[Placed]:
    if text is not None:
        yield Placed(path, text, scope)


def _of_blurs(scenario: Scenario) -> Iterator[Placed]:
    for name, variable in scenario.variables.items():
        sights = variable.seen if isinstance(variable.seen, dict) else {}
        for seat, sight in sights.items():
            if isinstance(sight, Blur):
                path = ("variables", name, "seen", seat, "when")
                yield from _placed(sight.when, Scope.truth(), *path)


def _of_letters(scenario: Scenario) -> Iterator[Placed]:
    for seat, chair in scenario.seats.items():
        for number, package in enumerate(chair.character.packages):
            path = ("seats", seat, "character", "packages", number, "when")
            yield from _placed(package.when, Scope.seat(seat), *path)
    for name, channel in scenario.channels.items():
        for seat, text in channel.when.items():
            yield from _placed(text, Scope.seat(seat), "channels", name, "when", seat)
    for name, draft in scenario.drafts.items():
        yield from _placed(draft.when, Scope.seat(draft.seat), "drafts", name, "when")


def _of_choices(scenario: Scenario) -> Iterator[Placed]:
    for seat, choices in scenario.choices.items():
        own = Scope.seat(seat)
        for name, choice in choices.items():
            path = ("choices", seat, name)
            yield from _placed(choice.when, own, *path, "when")
            yield from _placed(choice.works, Scope.truth(), *path, "works")
            for adviser, line in choice.advisers.items():
                yield from _placed(line.when, own, *path, "advisers", adviser, "when")


def _of_event(name: str, event: Event) -> Iterator[Placed]:
    yield from _placed(event.when, Scope.truth(), "events", name, "when")
    for kind, odds in (("hazard", event.hazard), ("chance", event.chance)):
        for text in odds.plus if odds else ():
            yield Placed(("events", name, kind, "plus", text), text, Scope.truth(), is_key=True)
