"""Every name that an expression of one scenario can say, and who sees what it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from game.scenario.expressions.nodes import Constant, Ref
from game.scenario.format import Blur, Document, Event, Flag, Scenario, Variable

Sight = Literal["exact", "blurred", "told", "never"]
"""How a seat sees a variable; *told* is by documents alone."""

Entry = tuple[str, Constant | Ref]


@dataclass(frozen=True)
class Names:
    """The ids of a scenario by kind, who sees what, and the table of all dotted names.

    `variables` gives the sight by variable and seat; `flags` and `events` the seats that
    see them; `choices` by seat whether a choice is public; `issues` the levels in order.
    `table` maps each dotted name to what it means; `ambiguous` holds the names that mean
    two things, with both kinds.
    """

    seats: tuple[str, ...]
    variables: Mapping[str, Mapping[str, Sight]]
    flags: Mapping[str, frozenset[str]]
    facts: tuple[str, ...]
    events: Mapping[str, frozenset[str]]
    choices: Mapping[str, Mapping[str, bool]]
    channels: tuple[str, ...]
    issues: Mapping[str, tuple[str, ...]]
    table: Mapping[str, Constant | Ref]
    ambiguous: Mapping[str, tuple[str, str]]

    @staticmethod
    def of(scenario: Scenario) -> Names:
        """The names of a scenario; ids that refer to nothing are passed over here."""
        seats = tuple(scenario.seats)
        table: dict[str, Constant | Ref] = {}
        ambiguous: dict[str, tuple[str, str]] = {}
        for name, meaning in _entries(scenario):
            if name in table:
                ambiguous[name] = (_kind(table[name]), _kind(meaning))
            table[name] = meaning
        return Names(
            seats=seats,
            variables=_sights(scenario),
            flags={i: _flag_viewers(flag, seats) for i, flag in scenario.flags.items()},
            facts=tuple(scenario.facts),
            events={i: event_viewers(event, seats) for i, event in scenario.events.items()},
            choices={
                seat: {i: choice.public for i, choice in choices.items()}
                for seat, choices in scenario.choices.items()
            },
            channels=tuple(scenario.channels),
            issues={i: tuple(issue.levels) for i, issue in scenario.issues.items()},
            table=table,
            ambiguous=ambiguous,
        )

    def viewers(self, ref: Ref) -> frozenset[str]:
        """The seats that may name `ref` in their own expressions."""
        everyone = frozenset(self.seats)
        match ref.kind, ref.ids:
            case "variable", (name,):
                return self._seeing(name, "exact")
            case (("known" | "spread"), (name,)):
                return self._seeing(name, "exact", "blurred", "told")
            case ("flag", (name,)) | ("hours_since", ("flag", name)):
                return self.flags[name]
            case ("happened", (name,)) | ("hours_since", ("event", name)):
                return self.events[name]
            case (("did" | "done"), (seat, name)) | ("hours_since", ("choice", seat, name)):
                return everyone if self.choices[seat][name] else everyone & {seat}
            case (("open" | "offer"), (seat, *_)):
                return everyone - {seat}
            case (("stands" | "leaked" | "now"), _):
                return everyone
        return frozenset()

    def _seeing(self, variable: str, *sights: Sight) -> frozenset[str]:
        seen = self.variables[variable]
        return frozenset(seat for seat, sight in seen.items() if sight in sights)


def recipients(document: Document) -> tuple[str, ...]:
    """The seats that a document goes to."""
    return (document.to,) if isinstance(document.to, str) else tuple(document.to)


def event_viewers(event: Event, seats: Iterable[str]) -> frozenset[str]:
    """The seats that learn of an event."""
    if isinstance(event.seen, list):
        return frozenset(seats) & frozenset(event.seen)
    return frozenset(seats) if event.seen == "public" else frozenset()


def _flag_viewers(flag: Flag, seats: Iterable[str]) -> frozenset[str]:
    if isinstance(flag.seen, dict):
        return frozenset(seat for seat in seats if flag.seen.get(seat) == "exact")
    return frozenset(seats) if flag.seen == "public" else frozenset()


def _sights(scenario: Scenario) -> dict[str, dict[str, Sight]]:
    told = {
        (seat, name)
        for document in scenario.documents.values()
        for seat in recipients(document)
        for name in document.reports
    }
    return {
        name: {seat: _sight(variable, seat, (seat, name) in told) for seat in scenario.seats}
        for name, variable in scenario.variables.items()
    }


def _sight(variable: Variable, seat: str, told: bool) -> Sight:
    if not isinstance(variable.seen, dict):
        sight: object = "exact" if variable.seen == "public" else "never"
    else:
        sight = variable.seen.get(seat, "never")
    if sight == "exact":
        return "exact"
    if isinstance(sight, Blur):
        return "blurred"
    return "told" if told else "never"


def _kind(meaning: Constant | Ref) -> str:
    if isinstance(meaning, Constant):
        return "level"
    return meaning.ids[0] if meaning.kind == "hours_since" else meaning.kind


def _entries(scenario: Scenario) -> Iterator[Entry]:
    yield "now", Ref("moment", "now", ())
    for name in scenario.variables:
        yield name, Ref("number", "variable", (name,))
        yield f"known.{name}", Ref("number", "known", (name,))
        yield f"spread.{name}", Ref("number", "spread", (name,))
    for name in scenario.flags:
        yield name, Ref("truth", "flag", (name,))
        yield f"hours_since.{name}", Ref("number", "hours_since", ("flag", name))
    for name in scenario.facts:
        yield name, Ref("truth", "fact", (name,))
    for name in scenario.events:
        yield f"happened.{name}", Ref("truth", "happened", (name,))
        yield f"hours_since.{name}", Ref("number", "hours_since", ("event", name))
    yield from _choice_entries(scenario)
    yield from _letter_entries(scenario)
    yield from _issue_entries(scenario)


def _choice_entries(scenario: Scenario) -> Iterator[Entry]:
    for seat, choices in scenario.choices.items():
        for name in choices:
            path = f"{seat}.{name}"
            yield f"did.{path}", Ref("truth", "did", (seat, name))
            yield f"done.{path}", Ref("truth", "done", (seat, name))
            yield f"hours_since.{path}", Ref("number", "hours_since", ("choice", seat, name))


def _letter_entries(scenario: Scenario) -> Iterator[Entry]:
    for seat in scenario.seats:
        yield f"leaked.{seat}", Ref("truth", "leaked", (seat,))
        yield f"open.{seat}", Ref("number", "open", (seat,))
        for channel in scenario.channels:
            path = f"{seat}.{channel}"
            yield f"open.{path}", Ref("truth", "open", (seat, channel))
            for issue in scenario.issues:
                yield f"offer.{path}.{issue}", Ref("number", "offer", (seat, channel, issue))


def _issue_entries(scenario: Scenario) -> Iterator[Entry]:
    for name, issue in scenario.issues.items():
        yield f"stands.{name}", Ref("number", "stands", (name,))
        yield f"terms.{name}", Ref("number", "terms", (name,))
        for number, level in enumerate(issue.levels):
            yield f"level.{name}.{level}", Constant("number", float(number))
