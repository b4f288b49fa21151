"""Folders and the tongues of their leaves."""

import pytest

from game.ui.draw.folder import TONGUE, folder, leaf_tab, tongue
from tests.ui.draw.looks import alphas, light, mean, middle, pixels, reads

TABS = ((20, 90), (120, 90), (220, 60))


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
def test_a_folder_has_its_size_with_and_without_tongues(scale: float) -> None:
    for tabs in ((), TABS):
        assert folder((320, 240), scale, tabs).get_size() == (320, 240)


def test_a_folder_without_tongues_begins_at_its_top() -> None:
    made = folder((320, 240), 1)
    assert made.get_at((160, 8))[3] == 255


def test_tongues_stand_above_the_body_where_they_were_asked_for() -> None:
    made = folder((320, 240), 1, TABS)
    row = alphas(made.subsurface((0, TONGUE // 2, 320, 1)))
    assert row[65] == row[165] == row[250] == 255
    assert row[5] == row[115] == row[300] == 0
    assert made.get_at((160, TONGUE + 8))[3] == 255


def test_the_front_tongue_is_the_lightest() -> None:
    for front in range(3):
        made = folder((320, 240), 1, TABS, front)
        spots = [(left + wide // 2 - 4, 10, 8, 8) for left, wide in TABS]
        tones = [light(mean(made.subsurface(spot))) for spot in spots]
        assert tones.index(max(tones)) == front


@pytest.mark.parametrize("chosen", [True, False])
@pytest.mark.parametrize("by", [-12, 0, 16])
def test_the_words_on_a_tongue_can_be_read(chosen: bool, by: int) -> None:
    made = tongue((120, 31), 1, chosen, by)
    assert reads("ink", made.subsurface(middle(made, 0.7)))


def test_the_sides_of_a_tongue_lean() -> None:
    made = tongue((120, 31), 1)
    above, below = (sum(alphas(made.subsurface((0, y, 120, 1)))) for y in (3, 28))
    assert above < below
    assert made.get_at((0, 0))[3] == 0
    assert made.get_at((119, 0))[3] == 0


def test_a_tongue_under_the_mouse_is_lighter() -> None:
    assert light(mean(tongue((120, 31), 1, False, 16))) > light(mean(tongue((120, 31), 1)))


@pytest.mark.parametrize("size", [(8, 8), (3, 31), (200, 5)])
def test_the_smallest_tongues_can_be_drawn(size: tuple[int, int]) -> None:
    assert tongue(size, 1).get_size() == size
    assert leaf_tab(size, 1).get_size() == size


@pytest.mark.parametrize(("tone", "ink"), [("dark", "cream"), ("brass", "ink")])
def test_the_words_on_the_tab_of_a_panel_can_be_read(tone: str, ink: str) -> None:
    made = leaf_tab((120, 31), 1, tone)
    assert reads(ink, made)
    assert made.get_at((0, 0))[3] == 0
    assert made.get_at((0, 30))[3] == 255


def test_the_same_twice() -> None:
    assert pixels(folder((320, 240), 1, TABS)) == pixels(folder.__wrapped__((320, 240), 1, TABS))
