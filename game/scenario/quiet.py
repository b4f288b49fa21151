"""Work that makes many objects and no garbage, done while the collector rests."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Let Python's collector of cycles rest, and leave it afterwards as it was.

    A scenario is a tree of a hundred thousand objects that all stay: looking through them
    again and again for cycles takes a third of the time of a load.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
