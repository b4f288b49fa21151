"""What one replay came to, as plain data; and a game that is over."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from game.engine.orders import Orders
from game.record.game import Game
from game.record.outcome import Outcome, outcome_of
from game.record.replay import replay
from tests.record.making import outcome, planted, small


def test_a_record_that_passed(tmp_path: Path) -> None:
    path = planted(tmp_path)
    found = outcome_of(path)
    state = replay(path).game.state
    assert found == Outcome(
        path=str(path),
        name="talk",
        scenario="small",
        ending="any_terms",
        moment="1950-05-02 06:00",
        checked=25,
        risk=sum(state.ledger[:, 0].tolist()),
    )
    assert (found.title, found.passed, type(found.risk)) == ("small/talk", True, float)
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_record_that_failed_keeps_its_failures(tmp_path: Path) -> None:
    found = outcome(tmp_path, ("flags: {blockaded: true}", "flags: {blockaded: false}"))
    assert (found.passed, found.error, len(found.failures)) == (False, None, 1)
    assert isinstance(found.failures, tuple)


@pytest.mark.parametrize("name", ["broken", "nowhere"])
def test_what_cannot_be_played_is_an_outcome_too(name: str, tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("record: [\n", encoding="utf-8")
    path = tmp_path / f"{name}.yaml"
    found = outcome_of(path)
    assert found.error
    assert found == Outcome(str(path), name, "", None, "", 0, 0.0, error=found.error)
    assert (found.title, found.passed, found.drifted) == (name, False, False)


def test_a_game_that_has_ended_takes_no_more_orders() -> None:
    game = Game.start(small(), seed=1)
    while not game.over:
        game.play({"north": Orders(), "south": Orders()})
    steps = len(game.steps)
    with pytest.raises(ValueError, match="the game has ended"):
        game.play({"north": Orders(), "south": Orders()})
    assert len(game.steps) == steps
