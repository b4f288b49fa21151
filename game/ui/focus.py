"""Where the focus goes next: around with Tab, to the nearest with the arrows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.ui.widgets import Widget

WAYS = {
    pygame.K_LEFT: (-1, 0),
    pygame.K_RIGHT: (1, 0),
    pygame.K_UP: (0, -1),
    pygame.K_DOWN: (0, 1),
}

ASIDE = 4.0
"""How much worse it is to be aside of the way than to be far along it."""


def following(order: Sequence[Widget], here: Widget | None, step: int) -> Widget | None:
    """The next widget in the order, round and round; None if there is none."""
    if not order:
        return None
    names = [widget.name for widget in order]
    if here is None or here.name not in names:
        return order[0 if step > 0 else -1]
    return order[(names.index(here.name) + step) % len(order)]


def nearest(
    order: Sequence[Widget],
    here: Widget | None,
    way: tuple[int, int],
    place: Callable[[Widget], pygame.Rect],
) -> Widget | None:
    """The nearest widget in a direction; None if nothing lies there."""
    if here is None:
        return order[0] if order else None
    start = place(here)
    costs = [(_cost(start, place(widget), way), widget) for widget in order if widget is not here]
    best = min((pair for pair in costs if pair[0] is not None), key=_first, default=None)
    return best[1] if best is not None else None


def _first(pair: tuple[float | None, Widget]) -> float:
    return pair[0] or 0.0


def _cost(start: pygame.Rect, end: pygame.Rect, way: tuple[int, int]) -> float | None:
    """How far `end` is that way, None if it is not: the gap along plus the gap aside."""
    across, down = way
    if across:
        along = end.left - start.right if across > 0 else start.left - end.right
        ahead = (end.centerx - start.centerx) * across
        aside = _gap(start.top, start.bottom, end.top, end.bottom)
        skew = abs(end.centery - start.centery)
    else:
        along = end.top - start.bottom if down > 0 else start.top - end.bottom
        ahead = (end.centery - start.centery) * down
        aside = _gap(start.left, start.right, end.left, end.right)
        skew = abs(end.centerx - start.centerx)
    if ahead <= 0 or along < -min(start.height, end.height) // 2:
        return None
    return max(along, 0) + ASIDE * aside + 0.05 * skew


def _gap(low: int, high: int, other_low: int, other_high: int) -> int:
    """The distance between two spans, 0 where they overlap."""
    return max(0, other_low - high, low - other_high)
