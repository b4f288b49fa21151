"""Places on a line for things that want to be somewhere and must not touch.

Lengths are in device pixels. The least sum of squared ways is found by pooling neighbours
that are in each other's way (isotonic regression, "pool adjacent violators").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Item:
    """Something so wide whose middle wants to be at `at`; `key` says which it is, `row` in
    which row it had better stand, -1 if that is all the same."""

    key: str
    at: float
    width: float
    row: int = -1


def spread(items: Sequence[Item], left: float, right: float) -> list[float]:
    """The middles of items, given from left to right, as near to their wishes as can be
    without touching or leaving `left` to `right`. ValueError if they have no room at all."""
    if sum(item.width for item in items) > right - left + 1e-6:
        raise ValueError("no room for all")
    starts = _starts(items)
    wishes = [item.at - start for item, start in zip(items, starts, strict=True)]
    lowest = left
    highest = right - sum(item.width for item in items)
    return [
        min(max(shift, lowest), highest) + start
        for shift, start in zip(_rising(wishes), starts, strict=True)
    ]


def _starts(items: Sequence[Item]) -> list[float]:
    """The middles of items that stand side by side from 0 on."""
    edge, starts = 0.0, []
    for item in items:
        starts.append(edge + item.width / 2)
        edge += item.width
    return starts


def _rising(wishes: Sequence[float]) -> list[float]:
    """The numbers that never fall and lie nearest to the wishes."""
    pools: list[tuple[float, int]] = []
    for wish in wishes:
        pools.append((wish, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (one, many), (other, more) = pools[-2:]
            pools[-2:] = [((one * many + other * more) / (many + more), many + more)]
    return [value for value, count in pools for _ in range(count)]


def in_rows(
    items: Sequence[Item], left: float, right: float, rows: int = 2
) -> list[list[Item]] | None:
    """Items dealt to rows so that they come near to their wishes; None if they have no room.
    In every row they stand from left to right."""
    dealt = _packed(items, right - left, rows)
    if dealt is None:
        return None
    for _ in range(ROUNDS):
        moved = [_better(dealt, item, left, right) for item in sorted(items, key=_place)]
        if not any(moved):
            break
    return dealt


ROUNDS = 4
"""How often all items are asked whether another row is better."""


def _place(item: Item) -> tuple[float, str]:
    return item.at, item.key


def _packed(items: Sequence[Item], room: float, rows: int) -> list[list[Item]] | None:
    """The widest first, each to the emptiest row, or to the one that it asks for."""
    dealt: list[list[Item]] = [[] for _ in range(rows)]
    for item in sorted(items, key=lambda each: -each.width):
        free = [row for row in dealt if _wide(row) + item.width <= room]
        if not free:
            return None
        min(free, key=_wide).append(item)
    return [sorted(row, key=_place) for row in dealt]


def _wide(row: Sequence[Item]) -> float:
    return sum(item.width for item in row)


def _better(dealt: list[list[Item]], item: Item, left: float, right: float) -> bool:
    """Put an item into the row, or into the place of another in that row, where all are better
    off; whether it went anywhere."""
    here = next(index for index, row in enumerate(dealt) if item in row)
    best, cost = dealt, _cost(dealt, left, right)
    for there in range(len(dealt)):
        for other in (None, *dealt[there]) if there != here else ():
            tried = _swapped(dealt, (item, here), (other, there))
            if (told := _cost(tried, left, right)) < cost - 1e-6:
                best, cost = tried, told
    moved = best is not dealt
    dealt[:] = best
    return moved


def _swapped(
    dealt: list[list[Item]], one: tuple[Item, int], two: tuple[Item | None, int]
) -> list[list[Item]]:
    """The rows after an item went to another row, and what was given there came back for it."""
    rows = [list(row) for row in dealt]
    rows[one[1]].remove(one[0])
    rows[two[1]].append(one[0])
    if two[0] is not None:
        rows[two[1]].remove(two[0])
        rows[one[1]].append(two[0])
    return [sorted(row, key=_place) for row in rows]


def _cost(dealt: Sequence[Sequence[Item]], left: float, right: float) -> float:
    """The squared ways of all, and half a width squared for each in a row it did not ask for;
    infinite without room."""
    cost = 0.0
    for index, row in enumerate(dealt):
        if _wide(row) > right - left:
            return float("inf")
        for item, middle in zip(row, spread(row, left, right), strict=True):
            cost += (middle - item.at) ** 2
            cost += (item.width / 2) ** 2 if item.row not in (-1, index) else 0.0
    return cost


@dataclass(frozen=True)
class Deal:
    """Rows of (item, middle), and how many of those asked for found no room."""

    rows: tuple[tuple[tuple[Item, float], ...], ...]
    left_out: int


def deal(items: Sequence[Item], left: float, right: float, more: float, rows: int = 2) -> Deal:
    """As many items as have room, asked in the order in which they are given.

    Where some are left out, `more` of width is kept free at the end of the last row.
    """
    kept = list(items)
    if _packed(kept, right - left, rows) is None:
        kept = [Item("", right + more, more, rows - 1)]
        for item in items:
            if _packed([*kept, item], right - left, rows) is not None:
                kept.append(item)
    shown = len([item for item in kept if item.key])
    dealt = in_rows(kept, left, right, rows) or [[] for _ in range(rows)]
    placed = [zip(row, spread(row, left, right), strict=True) for row in dealt]
    return Deal(tuple(tuple(row) for row in placed), len(items) - shown)
