"""Bakelite, brass, glass in its frame, plates and key caps."""

from collections.abc import Callable

import pygame
import pytest

from game.ui.draw import metal
from tests.ui.draw.looks import alphas, light, mean, middle, pixels, reads, whole

Maker = Callable[..., pygame.Surface]
SIZE = (320, 220)
SCALES = (0.8, 1.0, 2.4)
MAKERS = [metal.panel, metal.bar, metal.well, metal.glass_frame, metal.keycap]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", [(320, 220), (90, 30), (24, 24)])
@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_everything_has_the_size_that_was_asked_for(
    make: Maker, size: tuple[int, int], scale: float
) -> None:
    assert make(size, scale).get_size() == size


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_two_calls_give_equal_bytes(make: Maker) -> None:
    assert pixels(make(SIZE, 1)) == pixels(make.__wrapped__(SIZE, 1))  # type: ignore[attr-defined]


@pytest.mark.parametrize("ink", ["cream", "mute", "amber", "brass", "side0", "side1"])
@pytest.mark.parametrize("make", [metal.panel, metal.bar, metal.well], ids=lambda m: m.__name__)
def test_words_can_be_read_on_dark_surfaces(make: Maker, ink: str) -> None:
    assert reads(ink, make(SIZE, 1))


def test_a_panel_is_whole_but_for_its_round_corners() -> None:
    made = metal.panel(SIZE, 1)
    assert made.get_at((0, 0))[3] == 0
    assert whole(made.subsurface(made.get_rect().inflate(-8, -8)))


def test_a_panel_is_lit_from_above() -> None:
    made = metal.panel((300, 400), 1, False)
    assert light(mean(made, pygame.Rect(20, 6, 260, 20))) > light(
        mean(made, pygame.Rect(20, 300, 260, 20))
    )


@pytest.mark.parametrize("scale", SCALES)
def test_four_screws_sit_in_the_corners_of_a_panel_that_has_room(scale: float) -> None:
    size = (round(320 * scale), round(220 * scale))
    with_, without = metal.panel(size, scale), metal.panel(size, scale, False)
    inset, half = metal.width(scale, metal.INSET), metal.width(scale, metal.SCREW)
    for x in (inset, size[0] - inset):
        for y in (inset, size[1] - inset):
            box = pygame.Rect(0, 0, half, half)
            box.center = (x, y)
            assert light(mean(with_, box)) > 3 * light(mean(without, box))
    rest = middle(with_, 0.8)
    assert pixels(with_.subsurface(rest)) == pixels(without.subsurface(rest))


def test_a_small_panel_has_no_screws_in_the_way_of_its_words() -> None:
    assert pixels(metal.panel((200, 70), 1)) == pixels(metal.panel((200, 70), 1, False))


def test_screws_are_turned_each_its_own_way() -> None:
    turned = {pixels(metal.screw(14, turn)) for turn in range(4)}
    assert len(turned) == 4
    red, green, blue = mean(metal.screw(14))
    assert red > green > blue


def test_the_glass_frame_is_clear_within_and_shades_its_edge() -> None:
    made = metal.glass_frame(SIZE, 1)
    assert made.get_at((160, 110))[3] == 0
    assert made.get_at((3, 110))[3] == 255
    row = [made.get_at((x, 110))[3] for x in range(7, 16)]
    assert row == sorted(row, reverse=True)
    assert row[0] > 60


@pytest.mark.parametrize(("line", "at"), [("top", 0), ("bottom", 65)])
def test_a_bar_has_a_brass_line_on_its_inner_side(line: str, at: int) -> None:
    made = metal.bar((400, 66), 1, line)
    assert made.get_at((200, at))[0] > 80
    assert made.get_at((200, 65 - at))[0] < 30
    assert whole(made)


def test_a_well_is_shaded_under_its_upper_edge() -> None:
    made = metal.well((200, 60), 1)
    assert light(mean(made, pygame.Rect(10, 2, 180, 2))) < light(
        mean(made, pygame.Rect(10, 20, 180, 30))
    )


@pytest.mark.parametrize("by", [-12, 0, 16])
@pytest.mark.parametrize(
    ("tone", "ink"),
    [("bakelite", "cream"), ("brass", "ink"), ("cream", "ink"), ("manila", "ink")],
)
def test_words_can_be_read_on_plates_in_every_state(tone: str, ink: str, by: int) -> None:
    assert reads(ink, metal.plate((160, 34), 1, tone, by))


@pytest.mark.parametrize("tone", metal.PLATES)
def test_a_plate_shows_that_it_is_pointed_at_and_pressed(tone: str) -> None:
    tones = [light(mean(metal.plate((160, 34), 1, tone, by))) for by in (-12, 0, 16)]
    assert tones == sorted(tones)
    assert len(set(tones)) == 3


def test_what_cannot_be_pressed_is_paler_than_what_can() -> None:
    live, dead = (metal.plate((160, 34), 1, tone) for tone in ("bakelite", "dead"))
    assert light(mean(dead)) < light(mean(live))
    assert len({pixels(metal.plate((160, 34), 1, tone)) for tone in metal.PLATES}) == len(
        metal.PLATES
    )


def test_an_unknown_plate_or_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        metal.plate((20, 20), 1, "gold")
    with pytest.raises(KeyError):
        metal.keycap((20, 20), 1, "gold")


@pytest.mark.parametrize(("tone", "ink"), [("dark", "cream"), ("light", "ink")])
@pytest.mark.parametrize("scale", SCALES)
def test_a_key_cap_is_thick_and_its_letter_can_be_read(tone: str, ink: str, scale: float) -> None:
    size = (round(26 * scale), round(26 * scale))
    cap = metal.keycap(size, scale, tone)
    top = metal.cap_top(size, scale)
    assert top < size[1]
    assert reads(ink, cap.subsurface((0, 0, size[0], top)))
    side = mean(cap, pygame.Rect(size[0] // 3, top, size[0] // 3, size[1] - top))
    assert light(side) < light(mean(cap, middle(cap)))
    assert min(alphas(cap)) == 0


@pytest.mark.parametrize(("scale", "length", "pixels_"), [(1, 0.3, 1), (2.4, 2, 5), (0.8, 0, 1)])
def test_a_length_is_at_least_a_pixel(scale: float, length: float, pixels_: int) -> None:
    assert metal.width(scale, length) == pixels_


# Screws, frames and keys


@pytest.mark.parametrize("across", [3, 7, 17, 40])
def test_a_screw_is_brass_with_a_dark_slot_and_a_shadow_below(across: int) -> None:
    made = metal.screw(across)
    assert made.get_size() == (across + 4, across + 4)
    half = made.get_width() // 2
    if across < 12:
        return
    tones = [light(mean(made, pygame.Rect(x, half, 1, 1))) for x in range(4, across)]
    assert max(tones) > 4 * min(tones)
    assert made.get_at((half, made.get_height() - 2)).a > made.get_at((half, 0)).a


def test_the_screws_of_a_panel_are_not_turned_alike() -> None:
    made = metal.panel((420, 320), 2.4)
    half, inset = metal.width(2.4, metal.SCREW), metal.width(2.4, metal.INSET)
    boxes = []
    for x in (inset, 420 - inset):
        for y in (inset, 320 - inset):
            box = pygame.Rect(0, 0, half, half)
            box.center = (x, y)
            boxes.append(pixels(made.subsurface(box)))
    assert len(set(boxes)) == 4


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("deep", [3, 6, 12])
def test_a_glass_frame_is_as_deep_as_was_asked(scale: float, deep: float) -> None:
    made = metal.glass_frame(SIZE, scale, deep)
    edge = metal.width(scale, deep)
    row = [made.get_at((x, 110)).a for x in range(160)]
    assert min(row[: max(1, edge - 2)]) > 200
    assert row[159] == 0
    assert row.index(0) > edge - 2


def test_frames_of_four_sides_shade_what_they_hold() -> None:
    """The upper and the left one throw their shadow inwards."""
    made = metal.glass_frame(SIZE, 1)
    upper, lower = (made.get_at((160, y)).a for y in (8, SIZE[1] - 9))
    assert upper >= lower


@pytest.mark.parametrize("scale", SCALES)
def test_a_pressed_plate_has_its_bevel_turned_round(scale: float) -> None:
    size = (round(160 * scale), round(34 * scale))
    for tone in metal.PLATES:
        up, down = metal.plate(size, scale, tone, 0), metal.plate(size, scale, tone, -12)
        line = pygame.Rect(size[0] // 3, 3 if scale > 2 else 1, size[0] // 3, 1)
        under = line.move(0, round(8 * scale))
        lit = light(mean(up, line)) - light(mean(up, under))
        pressed = light(mean(down, line)) - light(mean(down, under))
        assert lit > pressed


@pytest.mark.parametrize("tone", metal.PLATES)
def test_a_plate_is_framed_and_round_at_its_corners(tone: str) -> None:
    made = metal.plate((160, 34), 1, tone)
    assert made.get_at((0, 0)).a == 0
    assert made.get_at((159, 33)).a == 0
    edge, inner = (mean(made, pygame.Rect(40, y, 80, 1)) for y in (0, 17))
    assert sum(abs(a - b) for a, b in zip(edge, inner, strict=True)) > 20
    assert whole(made.subsurface((6, 6, 148, 22)))


@pytest.mark.parametrize("line", ["top", "bottom"])
@pytest.mark.parametrize("scale", SCALES)
def test_the_brass_line_of_a_bar_is_as_thick_as_the_scale(line: str, scale: float) -> None:
    made = metal.bar((200, 60), scale, line)
    column = [made.get_at((100, y))[0] > 60 for y in range(60)]
    assert sum(column) == metal.width(scale, 1)


@pytest.mark.parametrize("radius", [0, 3, 9])
def test_a_well_has_the_corners_asked_for(radius: float) -> None:
    made = metal.well((120, 50), 1, radius)
    assert made.get_at((60, 25)).a == 255
    clear_ = sum(alpha < 128 for alpha in alphas(made.subsurface((0, 0, 10, 10))))
    assert clear_ <= 1 if radius <= 1 else clear_ >= radius // 3


@pytest.mark.parametrize("scale", SCALES)
def test_a_key_cap_lies_on_its_side_whatever_its_width(scale: float) -> None:
    for wide in (18, 26, 90):
        size = (round(wide * scale), round(24 * scale))
        cap = metal.keycap(size, scale)
        assert cap.get_size() == size
        assert metal.cap_top(size, scale) == size[1] - metal.width(scale, 2)
        assert cap.get_at((size[0] // 2, size[1] - 1)).a > 200
        assert pixels(cap) != pixels(metal.keycap(size, scale, "light"))
