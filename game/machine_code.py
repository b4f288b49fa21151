"""Where the kernel's machine code is kept, and whether it is there: this needs no numba.

Numba keeps machine code by the file of the function that was asked for, and does not see that
a file below it has changed. So all is kept in a folder named by the whole package's text.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import IO

from platformdirs import user_cache_path

from game.paths import APPLICATION

PACKAGE = Path("engine", "fast")
"""Where the kernel's sources lie, below this file's folder."""


@cache
def numba_version() -> str | None:
    """The version of numba, None where it is not installed."""
    try:
        return version("numba")
    except PackageNotFoundError:
        return None


def available() -> bool:
    """Whether numba is installed."""
    return numba_version() is not None


def ready() -> bool:
    """Whether the kernel need not be compiled first: it was before, by this very version."""
    return available() and any(folder().glob("**/*.nbc"))


@cache
def folder() -> Path:
    """The folder of this version's machine code; it need not exist."""
    found = blake2b(str(numba_version()).encode(), digest_size=8)
    for path in sorted((Path(__file__).parent / PACKAGE).glob("*.py")):
        found.update(path.read_bytes())
    return _caches() / f"kernel-{found.hexdigest()}"


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Only one process at a time, and one thread of it, is in here; the others wait. Where the
    folder cannot be written, nobody waits, for nothing would be found there afterwards."""
    try:
        door = (folder() / "compiling").open("a+b")
    except OSError:
        yield
        return
    with door:  # which lets go, as the end of a process does
        _lock(door)
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(door: IO[bytes]) -> None:
        while True:
            try:
                door.seek(0)
                msvcrt.locking(door.fileno(), msvcrt.LK_LOCK, 1)  # tries for ten seconds
            except OSError:
                continue
            return
else:
    import fcntl

    def _lock(door: IO[bytes]) -> None:
        fcntl.flock(door, fcntl.LOCK_EX)


def _caches() -> Path:
    """The user's own folder for what can be made again, within `KNOT_HOME` if that is set."""
    given = os.environ.get("KNOT_HOME")
    return Path(given) / "cache" if given else user_cache_path(APPLICATION, appauthor=False)
