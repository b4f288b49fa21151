"""What if: a table of changes, one at a time, under common luck world by world."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from game.engine.model import Model
from game.lab.compare import Compared, Lines, compared, moved
from game.lab.counting import Asked
from game.lab.errors import LabError
from game.lab.experiment import Experiment
from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.studies.frame import (
    columns,
    endings_of,
    groups_of,
    kinds_of,
    said_of,
    stamp_of,
    table,
)
from game.lab.studies.questions import Posed
from game.lab.study.forms import Bar, Bars, Part, Study
from game.lab.tally import Counts
from game.lab.whatif import with_change

THEN = {"bound": "both bound to the record", "characters": "both characters"}
SAME = "as it was"

Groups = Mapping[str, Sequence[str]]
"""Endings by the name of a group of them."""


@dataclass(frozen=True)
class Answers:
    """What a table of changes is made of: `at` gives each question's place among the pairs."""

    asked: Asked
    posed: tuple[Posed, ...]
    lines: Lines
    found: Compared
    groups: Groups

    def pair(self, at: int) -> tuple[Model, Model]:
        """The compiled scenarios before and after a change."""
        one, other = self.lines.pairs[at]
        models = self.lines.models
        return models[one], models[other]

    def counts(self, at: int) -> tuple[Counts, Counts]:
        """What was counted before and after a change."""
        one, other = self.lines.pairs[at]
        return self.found.counts[one], self.found.counts[other]

    def moved(self, at: int, group: str) -> Shift:
        """How the share of a group of endings moves."""
        before, after = self.pair(at)
        return moved(self.found.tables[at], before, after, self.groups[group])


def answers(asked: Asked, posed: tuple[Posed, ...], groups: Groups | None = None) -> Answers:
    """Play every question. LabError: one lies before the turn at which the worlds part.

    `groups` are told beside war and settlement. Questions that hand over in the same turn, or
    none, share the unchanged line.
    """
    _check_turns(asked, posed)
    lines = lines_of(asked, posed)
    found = compared(lines, asked.games, asked.crew)
    endings = {**asked.loaded.scenario.endings}
    for each in posed:
        if each.change.loaded is not None:
            endings |= each.change.loaded.scenario.endings
    kinds = {
        kind: [name for name, ending in endings.items() if ending.kind == kind]
        for kind in ("war", "settlement")
    }
    return Answers(asked, posed, lines, found, {**kinds, **(groups or {})})


def lines_of(asked: Asked, posed: Sequence[Posed]) -> Lines:
    """The unchanged lines, one for each way of going on, and after them the changed ones."""
    ways = list(dict.fromkeys(each.question.handed_after for each in posed))
    own = asked.experiment()
    before = [with_change(own, replace(posed[0].change, orders={}), way) for way in ways]
    after = [_changed(asked, each) for each in posed]
    pairs = [(ways.index(each.question.handed_after), len(ways) + at) for at, each in _at(posed)]
    return Lines((*before, *after), tuple(pairs))


def _at(posed: Sequence[Posed]) -> list[tuple[int, Posed]]:
    return list(enumerate(posed))


def _changed(asked: Asked, each: Posed) -> Experiment:
    change = each.change
    preset = change.preset or asked.record.preset
    other = replace(
        asked,
        loaded=change.loaded or asked.loaded,
        record=asked.record.model_copy(update={"preset": preset}),
    )
    return with_change(other.experiment(), change, each.question.handed_after)


def _check_turns(asked: Asked, posed: Sequence[Posed]) -> None:
    """LabError: a change lies in turns which all worlds have in common."""
    for each in posed:
        first = min(each.change.orders, default=None)
        if asked.since is not None and first is not None and first < asked.since:
            raise LabError(
                f"{each.question.title}: {first} lies before {asked.since}, from which on the "
                "worlds differ; name an earlier --from, or none"
            )


def study_of_changes(
    asked: Asked, posed: tuple[Posed, ...], title: str, groups: Groups | None = None
) -> Study:
    """Play every question and tell the answers; LabError as `answers`. `groups` are those of
    the record unless given."""
    named = groups_of(asked.record) if groups is None else groups
    return told(answers(asked, posed, named), title)


def told(found: Answers, title: str) -> Study:
    """The study of the answers."""
    return Study(
        "whatif",
        title,
        said_of(found.asked),
        (
            table_part(found),
            *(_detail(found, at, each) for at, each in _at(found.posed)),
            why_part(found),
        ),
        stamp_of(found.asked),
    )


def table_part(found: Answers) -> Part:
    """All changes in one table."""
    titles = {name: name.replace("_", " ") for name in found.groups}
    of_groups = {
        key: told
        for name, title in titles.items()
        for key, told in ((name, title), (f"{name}_moved", f"{title} moves by"))
    }
    rows = [
        (each.question.title, THEN[each.question.then], *_cells(found, at))
        for at, each in _at(found.posed)
    ]
    wars = {each.question.title: found.moved(at, "war") for at, each in _at(found.posed)}
    bars = tuple(Bar(name, w.difference, w.interval, "war") for name, w in wars.items())
    return Part(
        "changes",
        "One change at a time",
        "Each line is the record with one change, over the same worlds as the record without it: "
        "the differences are of pairs of worlds with the same luck. The chart shows by how much "
        "the share of wars moves.",
        table(columns(change="change", then="then", **of_groups), rows),
        Bars(bars, signed=True),
    )


def _cells(found: Answers, at: int) -> Iterator[Share | Shift]:
    _, after = found.pair(at)
    _, counts = found.counts(at)
    for group, endings in found.groups.items():
        yield _share(after, counts, endings)
        yield found.moved(at, group)


def _share(model: Model, counts: Counts, endings: Sequence[str]) -> Share:
    rows = [ending.row for ending in model.endings if ending.id in endings]
    return Share(int(counts.endings[rows].sum()), counts.n)


def _detail(found: Answers, at: int, each: Posed) -> Part:
    """One change, ending by ending."""
    (before, after), (old, new) = found.pair(at), found.counts(at)
    scenario = after.scenario
    names = list(dict.fromkeys([e.id for e in (*before.endings, *after.endings)]))
    titles = {**endings_of(before.scenario), **endings_of(scenario)}
    rows = [
        (titles[name], _share(before, old, [name]), _share(after, new, [name]), shift)
        for name in names
        if (shift := moved(found.found.tables[at], before, after, [name]))
        and (_share(before, old, [name]).count or _share(after, new, [name]).count)
    ]
    kinds = {**kinds_of(before.scenario), **kinds_of(scenario)}
    bars = tuple(Bar(r[0].called, r[3].difference, r[3].interval, kinds[r[0]]) for r in rows)
    return Part(
        f"change-{each.id}",
        each.question.title,
        f"{each.question.why} Then: {THEN[each.question.then]}.",
        table(
            columns(ending="ending", before=SAME, after="with the change", moved="moves by"), rows
        ),
        Bars(bars, signed=True),
    )


def why_part(found: Answers) -> Part:
    """Why each question is asked, and whether what is believed of it came out."""
    rows = [
        (
            each.question.title,
            each.question.war or "",
            verdict(each, found.moved(at, "war")),
            each.question.source or f"judgement: {each.question.judgement or 'none given'}",
        )
        for at, each in _at(found.posed)
    ]
    head = columns(change="change", war="war believed to become", came="came out", source="source")
    return Part(
        "beliefs",
        "What is believed",
        "A belief has come out where the interval of the difference lies on its side of zero, and "
        "has not where it lies on the other; else these worlds do not tell.",
        table(head, rows),
    )


def verdict(each: Posed, wars: Shift) -> str:
    """`yes`, `no` or `not told`; empty where nothing is believed."""
    if each.question.war is None:
        return ""
    low, high = wars.interval
    sure = "less" if high < 0 else "more" if low > 0 else None
    return "not told" if sure is None else "yes" if sure == each.question.war else "no"
