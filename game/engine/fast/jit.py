"""Numba with types: what is compiled, where the machine code is kept, two instructions more.

Numba keeps machine code by the file of the function that was asked for, and does not see that
a file below it has changed. So all is kept in a folder named by the whole package's text.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar, cast

import numba
from numba import types
from numba.extending import intrinsic
from platformdirs import user_cache_path

from game.paths import APPLICATION

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS: dict[str, Any] = {"nogil": True, "error_model": "numpy", "fastmath": False}


def compiled(function: F) -> F:
    """Compiled with what calls it; small functions vanish in their callers."""
    return cast(F, numba.njit(**_OPTIONS)(function))


def kept(function: F) -> F:
    """Compiled for good: the machine code stays on disk until the package changes."""
    folder = cache_folder() / f"kernel-{_text_hash()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:  # a disk that may not be written: compiled anew by every process
        return compiled(function)
    with _cache_in(folder):
        return cast(F, numba.njit(cache=True, **_OPTIONS)(function))


def cache_folder() -> Path:
    """The user's own folder for what can be made again, within `KNOT_HOME` if that is set."""
    given = os.environ.get("KNOT_HOME")
    return Path(given) / "cache" if given else user_cache_path(APPLICATION, appauthor=False)


@contextmanager
def _cache_in(folder: Path) -> Iterator[None]:
    """Numba's folder, as long as a function is being declared; the host's own afterwards."""
    before = numba.config.CACHE_DIR
    numba.config.CACHE_DIR = str(folder)
    try:
        yield
    finally:
        numba.config.CACHE_DIR = before


def _text_hash() -> str:
    found = blake2b(numba.__version__.encode(), digest_size=8)
    for path in sorted(Path(__file__).parent.glob("*.py")):
        found.update(path.read_bytes())
    return found.hexdigest()


@intrinsic  # type: ignore[untyped-decorator]
def lowest(typing: Any, word: Any) -> Any:
    """The place of the lowest bit that is set in a word other than 0."""

    def made(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        false = context.get_constant(types.boolean, False)
        return builder.cttz(args[0], false)

    return types.int64(types.uint64), made


@intrinsic  # type: ignore[untyped-decorator]
def bits_in(typing: Any, word: Any) -> Any:
    """How many bits of a word are set."""

    def made(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.ctpop(args[0])

    return types.int64(types.uint64), made
