"""Games under random orders: they end, they are the same each time, and they tell rules apart."""

from pathlib import Path

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.model import Model
from game.scenario import load
from tools.random_play import SEED, draw_orders, play, probe, spread

SMALL = Path(__file__).resolve().parents[1] / "scenarios" / "small.yaml"


@pytest.fixture(scope="module")
def model() -> Model:
    return compile_model(load(SMALL).scenario)


def test_every_game_comes_to_an_end(model: Model) -> None:
    state = play(model, 50)
    assert state.over.all()
    assert len(set(state.ending.tolist())) > 1, "random play must not be one path"


def test_a_game_is_the_same_alone_and_among_others(model: Model) -> None:
    together, alone = play(model, 20), play(model, 1, first=13)
    assert together.ending[13] == alone.ending[0]
    assert np.array_equal(together.x[:, 13], alone.x[:, 0])
    assert np.array_equal(together.ledger[:, 13], alone.ledger[:, 0])


def test_random_orders_reach_every_choice_of_their_own_slot(model: Model) -> None:
    sealed = draw_orders(model, Luck.of(SEED, range(500)).turn("orders"))
    for row, chosen in enumerate(sealed.choices):
        own = {at for at, slot in enumerate(model.index.slot_rows) if slot == row}
        assert set(chosen.tolist()) == own | {-1}


def test_random_orders_write_on_every_channel_with_every_purpose(model: Model) -> None:
    sealed = draw_orders(model, Luck.of(SEED, range(500)).turn("orders"))
    assert set(sealed.channel.ravel().tolist()) == {-1, *range(len(model.index.channels))}
    assert set(sealed.purpose.ravel().tolist()) == {0, 1, 2, 3, 4}
    for row, levels in enumerate(model.index.levels.values()):
        assert set(sealed.levels[row].ravel().tolist()) == {-1, *range(len(levels))}


def test_the_probe_is_stable(model: Model) -> None:
    assert probe(model, 20) == probe(model, 20)
    assert len(probe(model, 20)) == 16


def test_the_probe_tells_a_changed_number_apart(model: Model, tmp_path: Path) -> None:
    text = SMALL.read_text(encoding="utf-8")
    changed = tmp_path / "small.yaml"
    text = text.replace("effects: {tension: 12,", "effects: {tension: 13,", 1)
    changed.write_text(text, encoding="utf-8")
    other = compile_model(load(changed).scenario)
    assert probe(other, 50) != probe(model, 50)


@pytest.mark.parametrize(("share", "width"), [(0.0, 0.0), (0.5, 0.098), (1.0, 0.0)])
def test_the_interval_of_a_share(share: float, width: float) -> None:
    assert spread(share, 100) == pytest.approx(width)
