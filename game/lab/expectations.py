"""`expect_worlds` of a record: bands over an ensemble, evaluated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.lab.shares import Share
from game.lab.worlds import Worlds, worlds
from game.record.expectations import Difference
from game.record.form import Record, WorldsForm
from game.scenario import Loaded

Band = tuple[float, float]


def expected_worlds(
    loaded: Loaded, record: Record, form: WorldsForm, workers: int | None = None
) -> Worlds:
    """The worlds that the record's expectations are about: as many, and natures as it says."""
    return worlds(loaded, record, form.n, natures=form.natures, workers=workers)


def unmet(found: Worlds, form: WorldsForm) -> tuple[Difference, ...]:
    """Every share that lies outside its band; empty if all are as expected."""
    return (
        *_outside("endings", form.endings, found.endings()),
        *_outside("kinds", form.kinds, found.kinds()),
    )


def number_of(form: WorldsForm) -> int:
    """How many single expectations there are."""
    return len(form.endings) + len(form.kinds)


def _outside(
    field: str, bands: Mapping[str, Band], shares: Mapping[str, Share]
) -> Iterator[Difference]:
    for name, (low, high) in bands.items():
        share = shares[name]
        if not low <= share.share <= high:
            least, most = share.interval
            told = f"{share.share:.2%} ({least:.2%} to {most:.2%} of all worlds)"
            yield Difference(f"{field}.{name}", f"{low:.2%} to {high:.2%}", told)
