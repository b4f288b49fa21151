"""What every record expects of its worlds, held at full length."""

from __future__ import annotations

from game import paths
from game.lab.expectations import expected_worlds, unmet
from game.lab.worlds import Worlds
from game.record.files import read_record
from game.record.form import WorldsForm
from game.scenario import Loaded
from tools.finding import Finding, markdown, told

HEAD = ("expectation", "at least", "at most", "share", "95 % interval")


def measure(loaded: Loaded) -> Finding:
    """Play the worlds of every record of the scenario that expects something of them."""
    pages, faults = [], []
    for path in paths.records_of(loaded.source):
        record = read_record(path).record
        if record.expect_worlds is not None:
            found = expected_worlds(loaded, record, record.expect_worlds)
            pages.append(_page(found, record.expect_worlds))
            faults += [f"{record.id}: {each}" for each in unmet(found, record.expect_worlds)]
    text = "# Expected worlds\n\nWhat records expect of worlds with other luck (`expect_worlds`).\n"
    return Finding("\n".join([text, *pages, told(faults)]), tuple(faults))


def _page(found: Worlds, form: WorldsForm) -> str:
    rows = [
        (name, f"{low:.1%}", f"{high:.1%}", *_share(found, name))
        for name, (low, high) in [*form.endings.items(), *form.kinds.items()]
    ]
    return (
        f"## {found.record}\n\n{found.n:,} worlds, preset {found.preset}, natures "
        f"{found.natures}, both seats bound to the record.\n\n{markdown(HEAD, rows)}"
    )


def _share(found: Worlds, name: str) -> tuple[str, str]:
    share = {**found.kinds(), **found.endings()}[name]
    low, high = share.interval
    return f"{share.share:.2%}", f"{low:.2%} to {high:.2%}"
