"""Numba with types: what is compiled, and two instructions more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from importlib import import_module
from typing import Any, TypeVar, cast

from game.machine_code import folder, one_at_a_time, ready

# Without types: numba has them or not, from version to version.
numba: Any = import_module("numba")
types: Any = import_module("numba.core.types")
intrinsic: Any = import_module("numba.extending").intrinsic

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS: dict[str, Any] = {
    "nogil": True,
    "error_model": "numpy",
    "fastmath": False,
    "no_cfunc_wrapper": True,
}


def compiled(function: F) -> F:
    """Compiled with what calls it; small functions vanish in their callers."""
    return cast(F, numba.njit(**_OPTIONS)(function))


def kept(function: F) -> F:
    """Compiled for good: the machine code stays on disk until the package changes. Of many
    processes that need it at once, one compiles it, and the others wait for it."""
    try:
        folder().mkdir(parents=True, exist_ok=True)
    except OSError:  # a disk that may not be written: compiled anew by every process
        return compiled(function)
    with _cache_in(str(folder())):
        return _compiled_once(function, numba.njit(cache=True, **_OPTIONS)(function))


def _compiled_once(function: F, made: Any) -> F:
    @wraps(function)
    def call(*given: Any) -> Any:
        if not made.signatures and not ready():
            with one_at_a_time():
                made.compile(tuple(map(numba.typeof, given)))
        return made(*given)

    return cast(F, call)


@contextmanager
def _cache_in(place: str) -> Iterator[None]:
    """Numba's folder, as long as a function is being declared; the host's own afterwards."""
    before = numba.config.CACHE_DIR
    numba.config.CACHE_DIR = place
    try:
        yield
    finally:
        numba.config.CACHE_DIR = before


def _lowest(typing: Any, word: Any) -> Any:
    def made(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.cttz(args[0], context.get_constant(types.boolean, False))

    return types.int64(types.uint64), made


def _bits_in(typing: Any, word: Any) -> Any:
    def made(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.ctpop(args[0])

    return types.int64(types.uint64), made


lowest: Callable[[Any], int] = cast(Any, intrinsic(_lowest))
"""The place of the lowest bit that is set in a word other than 0."""

bits_in: Callable[[Any], int] = cast(Any, intrinsic(_bits_in))
"""How many bits of a word are set."""
