"""What a seat knows of one game as plain data, and back again: its `Views`, by ids.

The allow-list is that of `Views`; what follows from it (which choices are legal, which channels
can be used) is left out and worked out anew. Only what differs from a game in which nothing has
happened is written, so the data of two games in which a seat knows the same are the same.
"""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.engine.conditions import truth_of
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.opening import blank
from game.engine.sight.shadow import shadow
from game.engine.sight.views import Post, Views, views
from game.engine.state import State
from game.engine.steps.mailbox import place_of

Plain = dict[str, Any]
Letters = dict[str, dict[str, Any]]

DERIVED = ("legal", "usable", "ending")
"""Parts of views that follow from the others; `ending`, as only games that go on are written."""

POSTS = ("received", "sent")


def plain_of(model: Model, seen: Views) -> Plain:
    """What one game's views (a batch of one) hold, by part and id."""
    fresh = _fresh(model, seen.turn, seen.seat)
    ids = _ids(model, seen.seat)
    found: Plain = {}
    for name, part in seen.parts():
        if name in POSTS:
            found[name] = _letters(model, part, getattr(fresh, name))
        elif name not in DERIVED:
            found[name] = _named(part, getattr(fresh, name), ids.get(name))
    return {name: part for name, part in found.items() if part}


def state_of(model: Model, seat: int, turn: int, plain: Plain) -> State:
    """A state that holds what the seat knows and no more: `views` of it are those written.

    KeyError, TypeError, ValueError or OverflowError: the data are not of this scenario.
    """
    fresh = _fresh(model, turn, seat)
    ids = _ids(model, seat)
    parts: dict[str, Any] = {}
    for name, part in fresh.parts():
        given = plain.get(name, {})
        if name in POSTS:
            parts[name] = _post(model, given, part)
        else:
            parts[name] = _filled(given, part, ids.get(name))
    if unknown := plain.keys() - parts.keys():
        raise KeyError(*sorted(unknown))
    return _restored(model, seat, turn, parts)


def _restored(model: Model, seat: int, turn: int, parts: dict[str, Any]) -> State:
    """The shadow of these views, with what no condition reads: the seat's papers and natures,
    and which letters of the other seat are misunderstandings."""
    later = {name: partial(parts.__getitem__, name) for name in parts}
    conditions, name = model.conditions, model.seat_ids[seat]
    seen = Views.of(seat, turn, later, lambda when: truth_of(conditions.seat(when, name), state))
    state = shadow(model, seen)
    sight = model.sights[seat]
    state.papers[sight.papers] = seen.papers
    state.natures[sight.natures] = seen.natures
    came = seen.received
    state.letters.misunderstanding[came.rows] = came.misunderstanding
    return state


def _fresh(model: Model, turn: int, seat: int) -> Views:
    """The views of a game in which nothing has happened, at a turn."""
    return views(model, blank(model, Luck.of(0, [0]), turn), seat)


def _ids(model: Model, seat: int) -> dict[str, list[str]]:
    """The ids of the rows of each part."""
    index, name = model.index, model.seat_ids[seat]
    variables, flags, issues = list(index.variables), list(index.flags), list(index.issues)
    return {
        **dict.fromkeys(("value", "spread", "reported"), variables),
        **dict.fromkeys(("flags", "flag_set"), flags),
        **dict.fromkeys(("stands", "terms"), issues),
        "papers": [document for document, to in index.papers if to == name],
        "happened": list(index.events),
        "done": [f"{model.seat_ids[choice.seat]}.{choice.id}" for choice in model.choices],
        "did": [f"{who}.{slot}" for who in model.seat_ids for slot in index.slots],
        "leaked": list(model.seat_ids),
        "natures": [nature for whose, nature in index.natures if whose == name],
    }


def _named(part: NDArray[Any], fresh: NDArray[Any], ids: list[str] | None) -> Plain:
    """What differs from `fresh`, by id."""
    names = ids or [str(row) for row in range(len(part))]
    rows = np.flatnonzero(part[:, 0] != fresh[:, 0])
    return {names[row]: part[row, 0].item() for row in rows}


def _filled(given: Plain, fresh: NDArray[Any], ids: list[str] | None) -> NDArray[Any]:
    """The reverse of `_named`."""
    names = ids or [str(row) for row in range(len(fresh))]
    rows = {name: row for row, name in enumerate(names)}
    part = fresh.copy()
    for name, value in given.items():
        part[rows[name], 0] = value
    return part


def _letters(model: Model, post: Post, fresh: Post) -> Letters:
    """Letters by id, each by part; levels and what is named by issue."""
    issues = list(model.index.issues)
    found: Letters = {}
    for place, row in enumerate(post.rows):
        if post.channel[place, 0] >= 0:
            found[_letter_id(model, int(row))] = {
                name: _named(part[:, place], getattr(fresh, name)[:, place], issues)
                if part.ndim == 3
                else part[place, 0].item()
                for name, part in post.parts()
            }
    return found


def _post(model: Model, given: Letters, fresh: Post) -> Post:
    """The reverse of `_letters`."""
    issues = list(model.index.issues)
    places = {_letter_id(model, int(row)): place for place, row in enumerate(fresh.rows)}
    parts = {name: part.copy() for name, part in fresh.parts()}
    for letter, told in given.items():
        place = places[letter]
        for name, value in told.items():
            if parts[name].ndim == 3:
                parts[name][:, place] = _filled(value, parts[name][:, place], issues)
            else:
                parts[name][place, 0] = value
    return Post.of(fresh.rows, {name: partial(parts.__getitem__, name) for name in parts})


def _letter_id(model: Model, row: int) -> str:
    turn, seat, slot = place_of(row)
    return f"{model.seat_ids[seat]}/{model.turns[turn]}/{slot}"
