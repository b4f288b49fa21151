"""The title: the game's name over its knot, whole at every size."""

import pytest

from game.ui.inspect import faults
from game.ui.screens import title
from game.ui.widgets.ropes import Ropes
from tests.ui.helpers import SIZES, kit, named, staged, told

LARGE = [(2560, 1440, 1.0), (3840, 2160, 1.0), (3840, 2160, 2.0), (1024, 600, 2.0)]


def test_it_tells_the_name_the_line_and_what_is_being_done() -> None:
    filled = kit()
    title.build(filled)
    said = told(filled)
    assert "label title.name: KNOT OF WAR" in said
    assert "title.line: " in said
    assert "title.loading: " in said


@pytest.mark.parametrize("size", [*SIZES, *LARGE])
def test_it_is_tidy_at_every_size(size: tuple[int, int, float]) -> None:
    filled = kit(*size)
    title.build(filled)
    assert faults(staged(filled)) == []


@pytest.mark.parametrize("size", [*SIZES, *LARGE])
def test_no_word_lies_on_the_knot(size: tuple[int, int, float]) -> None:
    filled = kit(*size)
    title.build(filled)
    knot = named(filled, "title.knot").rect
    rope = knot.inflate(0, -round(knot.height * 0.34))
    for name in ("title.name", "title.line", "title.loading"):
        assert not named(filled, name).rect.colliderect(rope)


def test_its_knot_has_not_been_pulled_tight_yet() -> None:
    filled = kit()
    title.build(filled)
    knot = named(filled, "title.knot")
    assert isinstance(knot, Ropes)
    assert not knot.taut
    stage = staged(filled)
    assert stage.tick(0, still=False) or stage.tick(300, still=False)
    stage.tick(400, still=True)
    assert knot.state()[-1] == 0
