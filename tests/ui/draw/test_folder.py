"""The tongues of a folder's leaves."""

import pytest

from game.ui.draw.folder import leaf_tab, tongue
from tests.ui.draw.looks import alphas, light, mean, middle, pixels, reads

SCALES = (0.8, 1.0, 2.4)
LEAST = [(8, 8), (3, 31), (200, 5)]


@pytest.mark.parametrize("chosen", [True, False])
@pytest.mark.parametrize("by", [-12, 0, 16])
def test_the_words_on_a_tongue_can_be_read(chosen: bool, by: int) -> None:
    made = tongue((120, 31), 1, chosen, by)
    assert reads("ink", made.subsurface(middle(made, 0.7)))


@pytest.mark.parametrize("scale", SCALES)
def test_the_chosen_tongue_is_the_lighter_one(scale: float) -> None:
    size = (round(120 * scale), round(31 * scale))
    chosen, other = (tongue(size, scale, which) for which in (True, False))
    assert light(mean(chosen, middle(chosen))) > 1.2 * light(mean(other, middle(other)))
    # Where it meets its leaf it has the leaf's tone; the others go down into the dark.
    foot = (size[0] // 3, size[1] - 4, size[0] // 3, 3)
    assert light(mean(chosen.subsurface(foot))) > 1.5 * light(mean(other.subsurface(foot)))


@pytest.mark.parametrize("scale", SCALES)
def test_the_sides_of_a_tongue_lean(scale: float) -> None:
    size = (round(120 * scale), round(31 * scale))
    made = tongue(size, scale)
    rows = [sum(alphas(made.subsurface((0, y, size[0], 1)))) for y in range(0, size[1], 3)]
    assert rows == sorted(rows)
    assert rows[0] < rows[-1]
    assert made.get_at((0, 0))[3] == 0
    assert made.get_at((size[0] - 1, 0))[3] == 0


def test_both_sides_of_a_tongue_lean_alike() -> None:
    made = tongue((120, 31), 1)
    for y in range(31):
        row = alphas(made.subsurface((0, y, 120, 1)))
        assert row == pytest.approx(row[::-1], abs=80)


def test_a_tongue_under_the_mouse_is_lighter_and_a_pressed_one_darker() -> None:
    for chosen in (True, False):
        tones = [light(mean(tongue((120, 31), 1, chosen, by))) for by in (-12, 0, 16)]
        assert tones == sorted(tones)
        assert len(set(tones)) == 3


@pytest.mark.parametrize("size", LEAST)
@pytest.mark.parametrize("make", [tongue, leaf_tab])
def test_the_smallest_tongues_can_be_drawn(make: object, size: tuple[int, int]) -> None:
    assert callable(make)
    assert make(size, 1).get_size() == size


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize(("tone", "ink"), [("dark", "cream"), ("brass", "ink")])
def test_the_words_on_the_tab_of_a_panel_can_be_read(tone: str, ink: str, scale: float) -> None:
    size = (round(120 * scale), round(31 * scale))
    for by in (-12, 0, 16):
        assert reads(ink, leaf_tab(size, scale, tone, by))


@pytest.mark.parametrize("scale", SCALES)
def test_the_tab_of_a_panel_is_round_above_alone(scale: float) -> None:
    size = (round(120 * scale), round(31 * scale))
    made = leaf_tab(size, scale)
    corners = [(x, y) for y in (0, size[1] - 1) for x in (0, size[0] - 1)]
    assert [made.get_at(corner)[3] for corner in corners] == [0, 0, 255, 255]
    assert made.get_at((size[0] // 2, 0))[3] == 255


def test_brass_can_be_told_from_bakelite() -> None:
    dark, brass = (leaf_tab((120, 31), 1, tone) for tone in ("dark", "brass"))
    assert light(mean(brass)) > 5 * light(mean(dark))


@pytest.mark.parametrize("make", [tongue, leaf_tab])
def test_the_same_twice(make: object) -> None:
    assert pixels(make((90, 30), 1)) == pixels(make.__wrapped__((90, 30), 1))  # type: ignore[attr-defined, operator]
