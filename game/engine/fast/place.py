"""Where the kernel's machine code is kept, and whether it is there: this needs no numba.

Numba keeps machine code by the file of the function that was asked for, and does not see that
a file below it has changed. So all is kept in a folder named by the whole package's text.
"""

from __future__ import annotations

import os
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from platformdirs import user_cache_path

from game.paths import APPLICATION

NAME = "fast"
"""The extra that brings numba."""


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
    for path in sorted(Path(__file__).parent.glob("*.py")):
        found.update(path.read_bytes())
    return _caches() / f"kernel-{found.hexdigest()}"


def _caches() -> Path:
    """The user's own folder for what can be made again, within `KNOT_HOME` if that is set."""
    given = os.environ.get("KNOT_HOME")
    return Path(given) / "cache" if given else user_cache_path(APPLICATION, appauthor=False)
