"""`expect_worlds` of a record: what an ensemble must give, evaluated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from game.lab.crew import Crew
from game.lab.shares import Share
from game.lab.worlds import Worlds, worlds
from game.record.check_worlds import place_of
from game.record.expectations import Difference
from game.record.files import RecordError, RecordFile
from game.record.form import Settled, WorldsForm
from game.scenario import Loaded, Problem, ScenarioError
from game.scenario.marks import Mark, Place
from game.seats.kinds import make

Band = tuple[float, float]


@dataclass(frozen=True)
class Ensemble:
    """One part of `expect_worlds`: its name, what is expected, and the worlds found."""

    title: str
    form: WorldsForm
    found: Worlds

    @property
    def unmet(self) -> tuple[Difference, ...]:
        """Everything that is not as expected; empty if all is."""
        return unmet(self.found, self.form)


def ensembles(loaded: Loaded, file: RecordFile, crew: Crew | None = None) -> Iterator[Ensemble]:
    """Play all that a record expects of worlds, part by part.

    ScenarioError: a machine that is named there cannot sit in its chair, with its place.
    """
    forms = file.record.ensembles
    for number, form in enumerate(forms):
        _check_machines(loaded, file, place_of(file.record, number), form)
    for number, form in enumerate(forms):
        alone = "" if len(forms) == 1 else f"part {number + 1}"
        yield Ensemble(form.title or alone, form, expected_worlds(loaded, file, form, crew))


def expected_worlds(
    loaded: Loaded, file: RecordFile, form: WorldsForm, crew: Crew | None = None
) -> Worlds:
    """The worlds that the expectations are about: as many, under that preset, with those
    natures and machines."""
    record = file.record
    if form.preset is not None:
        record = record.model_copy(update={"preset": form.preset})
    return worlds(
        loaded,
        record,
        form.n,
        natures=form.natures,
        hand_over=form.hand_over,
        home=file.path.parent,
        crew=crew,
    )


def _check_machines(loaded: Loaded, file: RecordFile, path: Place, form: WorldsForm) -> None:
    """RecordError: a kind of machine that there is not, or whose file cannot be used."""
    for seat, kind in form.hand_over.items():
        try:
            make(kind, loaded, seat, file.path.parent)
        except ScenarioError as error:
            mark = file.marks.value((*path, "hand_over", seat))
            told = [p if p.mark.line else _placed(p, mark) for p in error.problems]
            raise RecordError(told, {**error.sources, **file.sources}) from None


def _placed(problem: Problem, mark: Mark) -> Problem:
    """A problem of a whole file, told where the record names that file."""
    return replace(problem, mark=mark, message=f"{problem.mark.file}: {problem.message}")


def unmet(found: Worlds, form: WorldsForm) -> tuple[Difference, ...]:
    """Everything that is not as expected; empty if all is."""
    return (
        *_outside("endings", form.endings, {**found.endings(), **groups(found, form)}),
        *_outside("kinds", form.kinds, found.kinds()),
        *_not_commonest(found, form),
        *_worst_cause(found, form.worst_cause),
        *_not_settled(found, form.settled),
    )


def number_of(form: WorldsForm) -> int:
    """How many single expectations there are."""
    single = (form.commonest, form.worst_cause, form.settled)
    return len(form.endings) + len(form.kinds) + sum(each is not None for each in single)


def groups(found: Worlds, form: WorldsForm) -> dict[str, Share]:
    """The share of every group of endings."""
    return {name: found.share_of(endings) for name, endings in form.groups.items()}


def worst_cause(found: Worlds) -> tuple[str, Share]:
    """The most frequent first cause of war, and its share of the wars. ValueError: no war."""
    causes = found.causes()
    worst = max(causes, key=lambda name: causes[name].count)
    wars = sum(share.count for share in causes.values())
    if not wars:
        raise ValueError("no world came to war")
    return worst, Share(causes[worst].count, wars)


def middle_half(found: Worlds) -> tuple[str, str]:
    """The turns of the first and the third quartile of the settlements. ValueError: none."""
    kinds = np.array([ending.kind == "settlement" for ending in found.model.endings])
    reached = np.cumsum(found.counts.endings[kinds].sum(axis=0))
    last = int(reached[-1]) - 1
    if last < 0:
        raise ValueError("no world came to a settlement")
    first, third = np.searchsorted(reached, [last // 4, -(-3 * last // 4)], side="right")
    return found.model.turns[first], found.model.turns[third]


def _outside(
    field: str, bands: Mapping[str, Band], shares: Mapping[str, Share]
) -> Iterator[Difference]:
    for name, band in bands.items():
        yield from _miss(f"{field}.{name}", band, shares[name], "all worlds")


def _miss(field: str, band: Band, share: Share, of: str, who: str = "") -> Iterator[Difference]:
    low, high = band
    if not low <= share.share <= high:
        yield Difference(field, f"{low:.2%} to {high:.2%}", f"{who}{_told(share)} of {of})")


def _told(share: Share) -> str:
    least, most = share.interval
    return f"{share.share:.2%} ({least:.2%} to {most:.2%}"


def _not_commonest(found: Worlds, form: WorldsForm) -> Iterator[Difference]:
    """The ending or group must come more often than any ending that is not in it."""
    if form.commonest is None:
        return
    inside = form.groups.get(form.commonest, [form.commonest])
    own, endings = found.share_of(inside), found.endings()
    others = [name for name in endings if name not in inside]
    best = max(others, key=lambda name: endings[name].count, default=None)
    if best is not None and endings[best].count >= own.count:
        told = f"{best} with {_told(endings[best])}), which has {_told(own)})"
        yield Difference("commonest", form.commonest, told)


def _worst_cause(found: Worlds, band: Band | None) -> Iterator[Difference]:
    if band is None:
        return
    try:
        cause, share = worst_cause(found)
    except ValueError as none:
        if band[0] > 0:
            yield Difference("worst_cause", f"{band[0]:.2%} to {band[1]:.2%}", str(none))
        return
    yield from _miss("worst_cause", band, share, "all wars", f"{cause} with ")


def _not_settled(found: Worlds, wanted: Settled | None) -> Iterator[Difference]:
    if wanted is None:
        return
    expected = f"the middle half from {wanted.since} to {wanted.to}"
    try:
        first, third = middle_half(found)
    except ValueError as none:
        yield Difference("settled", expected, str(none))
        return
    if not wanted.since <= first <= third <= wanted.to:
        yield Difference("settled", expected, f"from {first} to {third}")
