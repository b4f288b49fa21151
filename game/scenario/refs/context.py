"""What every check is given: the scenario, its marks, its ids, and a list for problems."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from game.scenario.format import Channel, Scenario
from game.scenario.marks import Marks, Place
from game.scenario.problems import Problem, did_you_mean

_KINDS = {
    "variable": "variables",
    "flag": "flags",
    "fact": "facts",
    "seat": "seats",
    "slot": "slots",
    "actor": "actors",
    "issue": "issues",
    "tone": "tones",
    "channel": "channels",
    "event": "events",
    "ending": "endings",
    "document": "documents",
    "preset": "presets",
}


@dataclass
class Context:
    """A scenario under examination; `faces` are the names of those it may use."""

    scenario: Scenario
    marks: Marks
    faces: Collection[str] = ()
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def ids(self) -> Mapping[str, Collection[str]]:
        """The ids of each kind, `variable` to `preset`."""
        return {kind: getattr(self.scenario, place) for kind, place in _KINDS.items()}

    def report(self, path: Place, rule: str, message: str, remedy: str) -> None:
        """A problem of the value at `path`."""
        self.problems.append(Problem(self.marks.value(path), rule, message, remedy))

    def report_key(self, path: Place, rule: str, message: str, remedy: str) -> None:
        """A problem of the entry at `path` as a whole: its key is pointed at."""
        self.problems.append(Problem(self.marks.key(path), rule, message, remedy))

    def one(self, path: Place, kind: str, name: str | None) -> None:
        """The value at `path` must be the id of a thing of this kind, or be absent."""
        if name is not None and name not in self.ids[kind]:
            self.report(path, "reference", *self._unknown(kind, name))

    def each(self, path: Place, kind: str, names: Iterable[str]) -> None:
        """Every item of the list at `path` must be such an id, and none may come twice."""
        seen: set[str] = set()
        for number, name in enumerate(names):
            self.one((*path, number), kind, name)
            if name in seen:
                self.report((*path, number), "twice", f"{name!r} is named twice", "remove one")
            seen.add(name)

    def keys(self, path: Place, kind: str, names: Iterable[str]) -> None:
        """Every key of the mapping at `path` must be such an id."""
        for name in names:
            if name not in self.ids[kind]:
                self.report_key((*path, name), "reference", *self._unknown(kind, name))

    def member(self, path: Place, what: str, name: str, known: Collection[str]) -> bool:
        """The value at `path` must be one of `known`; `what` says of what these are."""
        if name not in known:
            message = f"there is no {what} {name!r}"
            self.report(path, "reference", message, did_you_mean(name, known))
        return name in known

    def member_key(self, path: Place, what: str, name: str, known: Collection[str]) -> bool:
        """As `member`, for the key of the entry at `path`."""
        if name not in known:
            message = f"there is no {what} {name!r}"
            self.report_key(path, "reference", message, did_you_mean(name, known))
        return name in known

    def effects(self, path: Place, effects: Iterable[str]) -> None:
        """Effects name variables."""
        self.keys(path, "variable", effects)

    def effects_by_seat(self, path: Place, by_seat: Mapping[str, Iterable[str]]) -> None:
        """Effects by the seat that causes them."""
        self.keys(path, "seat", by_seat)
        for seat, effects in by_seat.items():
            self.effects((*path, seat), effects)

    def levels(self, path: Place, levels: Mapping[str, str]) -> None:
        """Issues with one of their levels each."""
        self.keys(path, "issue", levels)
        for issue, level in levels.items():
            if issue in self.scenario.issues:
                known = self.scenario.issues[issue].levels
                self.member((*path, issue), f"level of {issue}", level, known)

    def whole(self, path: Place, what: str, given: Collection[str], wanted: Iterable[str]) -> None:
        """The mapping at `path` needs an entry for each of `wanted`."""
        lacking = [name for name in wanted if name not in given]
        if lacking:
            message = f"{what} is missing for {' and '.join(lacking)}"
            self.report_key(path, "missing", message, f"add `{lacking[0]}: ...`")

    def serves(self, channel: Channel, seat: str) -> bool:
        """May this seat write by this channel?"""
        return channel.seats is None or seat in channel.seats

    def _unknown(self, kind: str, name: str) -> tuple[str, str]:
        remedy = did_you_mean(name, self.ids[kind])
        others = [other for other, ids in self.ids.items() if name in ids]
        if others and not remedy.startswith("did"):
            remedy = (
                f"{name!r} is the name of a{'n' if others[0][0] in 'aeiou' else ''} {others[0]}"
            )
        return f"there is no {kind} {name!r}", remedy
