"""What every record expects of its worlds, held at full length."""

from __future__ import annotations

from game import paths
from game.lab.expectations import Ensemble, ensembles, groups, middle_half, worst_cause
from game.lab.shares import Share
from game.lab.worlds import BOUND, Worlds
from game.record.files import read_record
from game.scenario import Loaded
from tools.finding import Finding, markdown, told

HEAD = ("expectation", "at least", "at most", "share", "95 % interval")


def measure(loaded: Loaded) -> Finding:
    """Play the worlds of every record of the scenario that expects something of them."""
    pages, faults = [], []
    for path in paths.records_of(loaded.source):
        file = read_record(path)
        for part in ensembles(loaded, file):
            name = f"{file.record.id}, {part.title}" if part.title else file.record.id
            pages.append(_page(name, part))
            faults += [f"{name}: {each}" for each in part.unmet]
    text = "# Expected worlds\n\nWhat records expect of worlds with other luck (`expect_worlds`).\n"
    return Finding("\n".join([text, *pages, told(faults)]), tuple(faults))


def _page(name: str, part: Ensemble) -> str:
    found, form = part.found, part.form
    shares = {**found.kinds(), **found.endings(), **groups(found, form)}
    rows = [
        (field, f"{low:.1%}", f"{high:.1%}", *_share(shares[field]))
        for field, (low, high) in [*form.endings.items(), *form.kinds.items()]
    ]
    return (
        f"## {name}\n\n{found.n:,} worlds, preset {found.preset}, natures {found.natures}, "
        f"{_chairs(found)}.\n\n{markdown(HEAD, [*rows, *_causes(part)])}{_rest(part)}"
    )


def _chairs(found: Worlds) -> str:
    """Who sat where."""
    if set(found.seats.values()) == {BOUND}:
        return "both seats bound to the record"
    return ", ".join(f"{seat}: {who}" for seat, who in found.seats.items())


def _share(share: Share) -> tuple[str, str]:
    low, high = share.interval
    return f"{share.share:.2%}", f"{low:.2%} to {high:.2%}"


def _causes(part: Ensemble) -> list[tuple[str, ...]]:
    """The row of the most frequent first cause, where the record bounds it and there is war."""
    if part.form.worst_cause is None or not _count(part.found, "war"):
        return []
    low, high = part.form.worst_cause
    name, share = worst_cause(part.found)
    return [(f"{name}, of the wars", f"{low:.1%}", f"{high:.1%}", *_share(share))]


def _count(found: Worlds, kind: str) -> int:
    kinds = found.kinds()
    return kinds[kind].count if kind in kinds else 0


def _rest(part: Ensemble) -> str:
    """Which ending is to be the commonest, and when the settlements came."""
    lines, settled = [], part.form.settled
    if part.form.commonest is not None:
        lines.append(f"The commonest is to be: {part.form.commonest}.")
    if settled is not None and _count(part.found, "settlement"):
        first, third = middle_half(part.found)
        lines.append(
            f"The middle half of the settlements, expected from {settled.since} to {settled.to}: "
            f"from {first} to {third}."
        )
    return "".join(f"\n{line}\n" for line in lines)
