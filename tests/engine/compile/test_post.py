"""Channels, tones and levels as tables: what is scaled by what, and for whom."""

from __future__ import annotations

from typing import Any

import numpy as np

from game.engine.arithmetic import rounded
from game.engine.compile import compile_model
from game.engine.model import Model, Post
from tests.oracle.small import EAST, WEST, plain_channel, plain_level, plain_variable, small

HEAT, COLD, WIRE, ENVOY = 0, 1, 0, 1
PUBLIC = {EAST: {"heat": 4, "cold": -2}, WEST: {"cold": 8}}


def model(**more: Any) -> Model:
    levels = {
        "keep": plain_level(),
        "share": plain_level(public=PUBLIC),
        "yield": plain_level(secret=True, public={WEST: {"heat": -6}}),
    }
    parts: dict[str, Any] = {
        "variables": {"cold": plain_variable()},
        "issues": {
            "land": {"levels": levels},
            "sea": {"levels": {"hush": plain_level(True)}},
            "sky": {
                "title": "Sky",
                "levels": {n: plain_level() for n in ("blue", "grey")},
                "judgement": "m",
            },
        },
        "tones": {
            "plain": {
                "title": "Plain",
                "arrives": {EAST: {"heat": 3}},
                "public": {WEST: {"cold": 2}},
            },
            "rough": {"title": "Rough", "arrives": {WEST: {"heat": 1, "cold": -5}}},
        },
        "channels": {
            "wire": plain_channel(credit=0.5, public=1, distortion=0.3, medium="oral"),
            "envoy": plain_channel(credit=2, public=0.25, when={WEST: "heat > 3"}),
        },
    }
    return compile_model(small(**{**parts, **more}))


def post() -> Post:
    return model().post


def test_a_tone_arrives_by_the_channels_credit() -> None:
    arrives = post().arrives
    assert arrives.shape == (2, 2, 2, 2)
    assert arrives[0, :, 0].tolist() == [[1.5, 0], [6, 0]]
    assert arrives[1, :, 1].tolist() == [[0.5, -2.5], [2, -10]]
    assert not arrives[0, :, 1].any() and not arrives[1, :, 0].any()


def test_a_tone_is_heard_by_the_channels_publicity() -> None:
    audience = post().audience
    assert audience[1, :, 0].tolist() == [[0, 2], [0, 0.5]]
    assert not audience[0].any() and not audience[1, :, 1].any()


def test_open_levels_are_heard_and_secret_ones_leak() -> None:
    found = post()
    ((issue, level, effects),) = found.naming[0]
    assert (issue, level) == (0, 1)
    assert effects.tolist() == [[4, -2], [1, -0.5]]
    ((issue, level, effects),) = found.naming[1]
    assert (issue, level, effects.tolist()) == (0, 1, [[0, 8], [0, 2]])
    assert found.leaking == ((), ((0, 2, ((HEAT, -6.0),)),))


def test_which_levels_are_secret_whatever_they_bring() -> None:
    # Of the second issue the third level is secret and brings nothing; the last has but two.
    assert post().secret.tolist() == [
        [False, False, True],
        [False, False, True],
        [False, False, False],
    ]


def test_channels_by_row() -> None:
    found = post()
    assert found.distortion.tolist() == [rounded(0.3, 40), 0]
    assert found.serves.all()
    assert (set(found.usable[0]), set(found.usable[1])) == (set(), {ENVOY})


def test_the_highest_level_of_each_issue() -> None:
    assert post().tops.tolist() == [[2], [2], [1]]


def test_a_channel_may_serve_one_seat_alone_and_take_each_its_own_time() -> None:
    channels = {
        "wire": plain_channel(hours={EAST: [0.008, 0.009], WEST: [1, 2]}),
        "envoy": plain_channel(hours=[3, 4], seats=[EAST]),
    }
    found = model(channels=channels).post
    assert found.least.tolist() == [[0, 180], [60, 180]]
    assert found.most.tolist() == [[1, 240], [120, 240]]
    assert found.serves.tolist() == [[True, True], [True, False]]


def test_what_vanishes_on_the_grid_is_not_in_the_tables() -> None:
    tones = {"plain": {"title": "Plain", "arrives": {EAST: {"heat": 0.0004}}}}
    found = model(tones=tones).post
    assert not np.any(found.arrives)
