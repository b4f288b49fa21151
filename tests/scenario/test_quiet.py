"""The collector rests during a load, and is as it was afterwards whatever happens."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Any
from unittest.mock import patch

import pytest

from game.scenario import ScenarioError, load
from game.scenario.cross import check
from game.scenario.quiet import no_collection
from tests.scenario.conftest import SMALL


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


def test_it_rests_inside_and_works_again_outside() -> None:
    gc.enable()
    with no_collection():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_off_stays_off() -> None:
    gc.disable()
    with no_collection():
        assert not gc.isenabled()
    assert not gc.isenabled()


def test_one_within_another_wakes_nothing_early() -> None:
    gc.enable()
    with no_collection():
        with no_collection():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_after_a_fault() -> None:
    gc.enable()
    with pytest.raises(ScenarioError):
        load("no such scenario anywhere")
    assert gc.isenabled()


def test_a_scenario_is_checked_while_it_rests() -> None:
    gc.enable()
    seen: list[bool] = []

    def spied(*args: Any) -> Any:
        seen.append(gc.isenabled())
        return check(*args)

    with patch("game.scenario.loader.check", spied):
        load(SMALL)
    assert seen == [False]
    assert gc.isenabled()
