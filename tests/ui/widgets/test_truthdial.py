"""An instrument with the mark of the truth at its rim."""

import pygame
import pytest

from game.ui.draw import dial as parts
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.truthdial import TIP, TruthDial, mark

PEN = Pen()


def dial(**fields: object) -> TruthDial:
    base: dict[str, object] = {
        "name": "fort",
        "rect": pygame.Rect(0, 0, 110, 150),
        "text": "Fort",
        "value": 40.0,
        "left": 30.0,
        "right": 50.0,
        "under": True,
    }
    return TruthDial(**{**base, **fields})  # type: ignore[arg-type]


def bytes_of(made: TruthDial) -> bytes:
    return pygame.image.tobytes(made.image(PEN), "RGBA")


def test_it_says_the_truth_only_where_there_is_one() -> None:
    assert dial(truth=62.5).describe().endswith("| in truth 62.5")
    assert "truth" not in dial().describe()
    assert dial().describe().startswith("dial fort: Fort 40")


def test_the_mark_changes_what_is_seen_and_follows_the_truth() -> None:
    pictures = [bytes_of(dial(truth=truth)) for truth in (None, 20.0, 80.0)]
    assert len(set(pictures)) == 3
    assert bytes_of(dial(truth=20.0)) == pictures[1]


@pytest.mark.parametrize("part", [0.0, 0.25, 0.5, 1.0])
def test_the_mark_lies_at_its_place_on_the_rim_and_nowhere_else(part: float) -> None:
    across = 200
    made = mark(across, part)
    middle = parts.spot(across / 2, across / 2 * (TIP + 0.22), part)
    spot = made.get_at((round(middle[0]), round(middle[1])))
    assert spot.a > 200
    assert abs(spot.r - COLOURS["cream"][0]) < 30
    other = parts.spot(across / 2, across / 2 * (TIP + 0.22), (part + 0.4) % 1.0)
    assert made.get_at((round(other[0]), round(other[1]))).a == 0
    assert made.get_at((across // 2, across // 2)).a == 0


@pytest.mark.parametrize("truth", [-50.0, 150.0])
def test_a_truth_beyond_the_scale_is_marked_at_its_end(truth: float) -> None:
    end = 0.0 if truth < 0 else 100.0
    assert bytes_of(dial(truth=truth)) == bytes_of(dial(truth=end))


def test_two_that_differ_in_the_truth_are_not_one() -> None:
    assert dial(truth=1.0) != dial(truth=2.0)
    assert dial(truth=1.0) == dial(truth=1.0)
    assert dial(truth=1.0).faults(PEN) == []
