"""How letters leave, function by function: read as Python, so that nothing is compiled."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import pytest

from game.engine.fast import post
from game.engine.fast.bits import PITCH
from game.engine.state import Purpose

LAND, SEA, AIR = np.uint64(0x00F), np.uint64(0x0F0), np.uint64(0xF00)


def plain(function: Any) -> Any:
    """A compiled function as it is written."""
    return function.py_func


def levels(land: int, sea: int, air: int) -> np.uint64:
    return np.uint64(land | sea << 4 | air << 8)


@pytest.mark.parametrize(
    ("level", "up", "found"), [(0, True, 1), (0, False, 1), (2, True, 3), (2, False, 1)]
)
def test_a_step_up_or_down(level: int, up: bool, found: int) -> None:
    assert plain(post._step)(level, up, 3) == found


@pytest.mark.parametrize("up", [True, False])
def test_at_the_end_of_the_list_it_goes_the_other_way(up: bool) -> None:
    assert plain(post._step)(3, up, 3) == 2
    assert plain(post._step)(1, up, 1) == 0


@pytest.mark.parametrize(
    ("named", "item", "found"),
    [
        (LAND | SEA | AIR, 0, levels(2, 2, 0)),
        (LAND | SEA | AIR, 1, levels(1, 1, 0)),
        (LAND | SEA | AIR, 2, levels(1, 2, 1)),
        (SEA | AIR, 0, levels(1, 1, 0)),
        (AIR, 0, levels(1, 2, 1)),
    ],
)
def test_one_of_the_named_levels_is_misread(named: np.uint64, item: int, found: int) -> None:
    class Tops(NamedTuple):
        tops: np.ndarray

    tops = Tops(np.array([3, 2, 1]))
    assert plain(post._other_level)(tops, levels(1, 2, 0), named, item, True) == found


@pytest.mark.parametrize(
    ("named", "meant", "found"),
    [
        (LAND, levels(2, 0, 0), True),
        (LAND, levels(1, 0, 0), False),
        (SEA, levels(2, 0, 0), False),
        (LAND | AIR, levels(0, 0, 1), True),
        (np.uint64(0), levels(2, 0, 1), False),
    ],
)
def test_whether_a_secret_is_named(named: np.uint64, meant: np.uint64, found: bool) -> None:
    secrets = np.array([[0, 2], [8, 1]], dtype=np.uint64)
    assert plain(post.names_secret)(secrets, named, meant) is found


class Times(NamedTuple):
    """When turns are."""

    instants: np.ndarray


class Ways(NamedTuple):
    """Two channels, as `forms.Post` has them."""

    least: np.ndarray
    span: np.ndarray
    reach: np.ndarray
    transit_names: np.ndarray


class Tables(NamedTuple):
    """As much as a journey needs."""

    ground: Times
    post: Ways


class Sent(NamedTuple):
    """As much of a bag as a journey needs."""

    keys: np.ndarray
    channel: np.ndarray
    due: np.ndarray
    lots: np.ndarray


@pytest.mark.parametrize("turn", range(5))
def test_letters_are_due_at_the_first_turn_after_their_journey(turn: int) -> None:
    instants = np.array([0, 60, 200, 300, 1000])
    least, span, count = np.array([[60, 10]] * 2), np.array([[1.0, 400.0]] * 2), 50
    reach = np.array([(instants[at + 1 :] < now + 409).sum() for at, now in enumerate(instants)])
    tables = Tables(Times(instants), Ways(least, span, reach, np.arange(4, dtype=np.uint64)))
    sent = Sent(
        keys=np.random.default_rng(turn).integers(0, 2**63, PITCH).astype(np.uint64),
        channel=np.arange(PITCH) % 2,
        due=np.full(PITCH, -7),
        lots=np.zeros(PITCH),
    )
    plain(post._travel)(tables, sent, turn, 3, count)
    for k in range(count):
        minutes = 60 if k % 2 == 0 else 10 + int(sent.lots[k] * 400)
        there = instants[turn] + minutes
        later = [row for row in range(turn + 1, 5) if instants[row] >= there]
        assert sent.due[k] == (later[0] if later else -1)
    assert (sent.due[count:] == -7).all()


class Bag(NamedTuple):
    """As much of a bag as given orders fill."""

    lanes: np.ndarray
    tone: np.ndarray
    purpose: np.ndarray
    about: np.ndarray
    valid: np.ndarray
    levels: np.ndarray
    named: np.ndarray


class Orders(NamedTuple):
    """Letters that were judged, by place and lane."""

    tone: np.ndarray
    purpose: np.ndarray
    proposal: np.ndarray
    valid: np.ndarray
    levels: np.ndarray
    named: np.ndarray


class Block(NamedTuple):
    """As much of a block."""

    bag: Bag
    orders: Orders


def test_only_proposals_name_levels_and_lapse() -> None:
    purposes = [Purpose.PROPOSAL, Purpose.ACCEPTANCE, Purpose.MESSAGE, Purpose.REJECTION]
    rows = np.arange(4 * 64).reshape(4, 64)
    orders = Orders(
        tone=rows % 3,
        purpose=np.array([purposes] * 4).repeat(16, axis=1),
        proposal=rows + 5,
        valid=rows + 60,
        levels=(rows + 1).astype(np.uint64),
        named=(rows + 2).astype(np.uint64),
    )
    lanes = np.array([3, 17, 33, 63])
    bag = Bag(lanes, *(np.zeros(4, dtype=np.int64) for _ in range(4)), *_words(), *_words())
    plain(post._take_given)(Block(bag, orders), 2, 4)
    assert bag.purpose.tolist() == [int(each) for each in purposes]
    assert bag.tone.tolist() == orders.tone[2, lanes].tolist()
    assert bag.about.tolist() == (lanes + 128 + 5).tolist()
    assert bag.valid.tolist() == [128 + 3 + 60, -1, -1, -1]
    assert bag.levels.tolist() == [128 + 3 + 1, 0, 0, 0]
    assert bag.named.tolist() == [128 + 3 + 2, 0, 0, 0]


def _words() -> list[np.ndarray]:
    return [np.full(4, 99, dtype=np.uint64)]
