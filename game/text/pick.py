"""Finding what a person means among things that have a number, an id and a title."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Item:
    """Something that can be picked: by its place in the list (from 1), its id or its title."""

    id: str
    title: str


def pick(items: Sequence[Item], words: str) -> Item | str:
    """The item meant, or a sentence that says why it is not clear."""
    wanted = words.strip().casefold()
    if wanted.isdecimal():
        return _by_number(items, int(wanted)) if len(wanted) < 9 else _none(items, words)
    for test in (_same, _starts, _inside):
        found = [item for item in items if test(item, wanted)]
        if len(found) == 1:
            return found[0]
        if found:
            return _several(found, words)
    return _none(items, words)


def _by_number(items: Sequence[Item], number: int) -> Item | str:
    if 1 <= number <= len(items):
        return items[number - 1]
    if not items:
        return "There is nothing to choose from."
    return f"There is no number {number}; they go from 1 to {len(items)}."


def _same(item: Item, wanted: str) -> bool:
    return wanted in (item.id.casefold(), item.title.casefold())


def _starts(item: Item, wanted: str) -> bool:
    return any(name.casefold().startswith(wanted) for name in (item.id, item.title))


def _inside(item: Item, wanted: str) -> bool:
    return wanted in f"{item.id} {item.title}".casefold()


def _several(found: Sequence[Item], words: str) -> str:
    titles = [item.title for item in found[:4]]
    more = " or others" if len(found) > 4 else ""
    return f"{words!r} could be {' or '.join(titles)}{more}. Say more of the name, or its number."


def _none(items: Sequence[Item], words: str) -> str:
    near = nearest(words, [name for item in items for name in (item.title, item.id)])
    hint = f" Did you mean {near}?" if near else ""
    return f"There is nothing here called {words!r}.{hint}"


def nearest(words: str, names: Sequence[str]) -> str | None:
    """The name most like what was typed, if any is like it."""
    by_case: Callable[[str], str] = str.casefold
    known = {by_case(name): name for name in names}
    close = difflib.get_close_matches(by_case(words), list(known), n=1, cutoff=0.6)
    return known[close[0]] if close else None
