"""Pictures with words, kept as long as the pen that wrote them.

A pen has fonts and drawn lines of its own, some megabytes. An `lru_cache` with a pen among its
keys would hold the pens of window sizes that are long gone.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import update_wrapper
from typing import Concatenate, Generic, ParamSpec
from weakref import WeakKeyDictionary

import pygame

from game.ui.text import Pen

P = ParamSpec("P")
Make = Callable[Concatenate[Pen, P], pygame.Surface]


class Kept(Generic[P]):
    """A function of a pen and of hashable arguments, whose last pictures are kept for each pen."""

    def __init__(self, make: Make[P], most: int) -> None:
        self._make = make
        self._most = most
        self._pens: WeakKeyDictionary[Pen, dict[Hashable, pygame.Surface]] = WeakKeyDictionary()
        update_wrapper(self, make)

    def __call__(self, pen: Pen, *args: P.args, **kwargs: P.kwargs) -> pygame.Surface:
        """The picture, made anew or as it was kept."""
        mine = self._pens.setdefault(pen, {})
        key = (args, tuple(sorted(kwargs.items())))
        made = mine.pop(key) if key in mine else self._make(pen, *args, **kwargs)
        mine[key] = made
        if len(mine) > self._most:
            del mine[next(iter(mine))]
        return made

    def cache_clear(self) -> None:
        """Forget all pictures, as when colours change."""
        self._pens.clear()


def by_pen(most: int) -> Callable[[Make[P]], Kept[P]]:
    """Keep the last pictures of a function, at most so many for each pen."""
    return lambda make: Kept(make, most)
