"""What the tests of the laboratory share."""

from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np

from game.lab.fates import Fates
from game.record.form import Record
from game.scenario import Loaded


@dataclass(frozen=True)
class Case:
    """A scenario and a record of it, which lies at `path`."""

    loaded: Loaded
    record: Record
    path: Path


def same(one: Fates, other: Fates) -> bool:
    """Whether two batches of fates are the same to the bit."""
    return all(
        np.array_equal(getattr(one, item.name), getattr(other, item.name)) for item in fields(Fates)
    )
