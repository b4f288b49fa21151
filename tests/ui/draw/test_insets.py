"""Pictures that are pinned to papers."""

import pygame
import pytest

from game.ui.draw import insets
from game.ui.draw.insets import LABEL, LABELS, TILT, hatched, inset
from game.ui.text import Pen
from game.ui.theme import COLOURS

WORDS = ("ONE", "TWO", "THREE")
SIZE = (206, 142)


def made(kind: str, words: tuple[str, ...] = WORDS, scale: float = 1.0) -> pygame.Surface:
    return inset(Pen(scale), kind, (round(SIZE[0] * scale), round(SIZE[1] * scale)), words)


@pytest.mark.parametrize("kind", TILT)
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
def test_a_picture_keeps_within_its_room(kind: str, scale: float) -> None:
    size = made(kind, WORDS, scale).get_size()
    assert size[0] <= round(SIZE[0] * scale) + 2
    assert size[1] <= round(SIZE[1] * scale) + 2
    assert size[0] > 0.9 * SIZE[0] * scale


@pytest.mark.parametrize("kind", TILT)
def test_two_calls_give_equal_pictures(kind: str) -> None:
    one = pygame.image.tobytes(made(kind), "RGBA")
    inset.cache_clear()
    assert pygame.image.tobytes(made(kind), "RGBA") == one


@pytest.mark.parametrize("kind", TILT)
def test_a_picture_is_opaque_inside_and_clear_at_its_corners(kind: str) -> None:
    image = made(kind)
    assert image.get_at(image.get_rect().center).a == 255
    wide, high = image.get_size()
    corners = [(0, 0), (wide - 1, 0), (0, high - 1), (wide - 1, high - 1)]
    assert all(image.get_at(corner).a < 120 for corner in corners)


@pytest.mark.parametrize("kind", ["launch_site", "ship"])
def test_a_photograph_is_grey(kind: str) -> None:
    image = made(kind, ())
    middle = pygame.Rect(0, 0, image.width // 2, image.height // 2)
    middle.center = image.get_rect().center
    red, green, blue, *_ = pygame.transform.average_color(image, middle)
    assert max(red, green, blue) - min(red, green, blue) <= 10
    assert 40 < red < 190


@pytest.mark.parametrize("kind", LABELS)
def test_labels_are_stuck_on_and_those_too_wide_are_left_off(kind: str) -> None:
    bare = pygame.image.tobytes(made(kind, ()), "RGBA")
    assert pygame.image.tobytes(made(kind, ("ONE",)), "RGBA") != bare
    assert pygame.image.tobytes(made(kind, ("A WORD " * 30,)), "RGBA") == bare


def test_the_telegram_shows_as_many_strips_as_have_room() -> None:
    few, many, more = (made("telegram", ("TELEGRAM", *["STRIP"] * n)) for n in (1, 20, 40))
    assert pygame.image.tobytes(few, "RGBA") != pygame.image.tobytes(many, "RGBA")
    assert pygame.image.tobytes(many, "RGBA") == pygame.image.tobytes(more, "RGBA")


def test_what_there_is_not_cannot_be_drawn() -> None:
    with pytest.raises(KeyError):
        inset(Pen(), "portrait", SIZE)


def test_a_hatched_box_is_neither_full_nor_empty() -> None:
    box = hatched((10, 12))
    assert box.get_size() == (10, 12)
    inked = pygame.mask.from_surface(box, 127).count()
    assert 0.15 * 120 < inked < 0.85 * 120


# Labels


def labels(image: pygame.Surface) -> pygame.mask.Mask:
    """Where the paper of labels shows."""
    return pygame.mask.from_threshold(image, LABEL, (4, 4, 4, 255))


@pytest.mark.parametrize("kind", LABELS)
@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_a_label_is_whole_or_left_off(kind: str, text_scale: float) -> None:
    """With large text the later ones have no room beside the earlier ones."""
    pen = Pen(1.0, text_scale)
    words = ("LAUNCHER", "OXIDISER TRAILERS", "MISSILE READY TENTS")[: len(LABELS[kind])]
    together = labels(inset(pen, kind, (260, 180), words))
    too_wide = " " * 200
    for place, word in enumerate(words):
        alone = tuple(word if place == other else too_wide for other in range(len(words)))
        mine = labels(inset(pen, kind, (260, 180), alone))
        seen = together.overlap_area(mine, (0, 0)) / max(1, mine.count())
        assert seen == 1 or (place > 0 and seen < 0.8)


def test_a_label_that_would_cover_another_is_left_off() -> None:
    pen, size = Pen(), (206, 142)
    first, second, third = LABELS["launch_site"]
    assert second[1] == third[1]
    wide = "A LONG LABEL THAT TAKES"
    both = inset(pen, "launch_site", size, ("", wide, wide))
    one = inset(pen, "launch_site", size, ("", wide))
    assert pygame.image.tobytes(both, "RGBA") == pygame.image.tobytes(one, "RGBA")
    assert first[1] < second[1]


@pytest.mark.parametrize("kind", LABELS)
def test_a_label_is_stuck_on_whole(kind: str) -> None:
    """It is moved in from the edge rather than cut off."""
    image = made(kind, ("A RATHER LONG LABEL",))
    found = labels(image)
    assert found.count() > 200
    box = pygame.Rect(found.get_bounding_rects()[0]).unionall(found.get_bounding_rects())
    assert image.get_rect().inflate(-12, -12).contains(box)


def test_a_picture_too_low_for_a_label_has_none() -> None:
    pen = Pen(1.0, 2.0)
    bare, worded = (inset(pen, "ship", (120, 50), words) for words in ((), ("X",)))
    assert pygame.image.tobytes(bare, "RGBA") == pygame.image.tobytes(worded, "RGBA")


# The telegram


def test_a_telegram_without_words_is_a_form() -> None:
    form, worded = made("telegram", ()), made("telegram", ("WESTERN UNION",))
    assert pygame.image.tobytes(form, "RGBA") != pygame.image.tobytes(worded, "RGBA")
    red = pygame.mask.from_threshold(form, COLOURS["red"], (60, 60, 60, 255))
    assert red.count() > 100


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_a_title_too_long_for_its_form_is_shortened(text_scale: float) -> None:
    pen = Pen(1.0, text_scale)
    title = "TELEGRAPHIC COMMUNICATION OF THE PRESIDENT " * 3
    image = inset(pen, "telegram", (200, 140), (title,))
    red = pygame.mask.from_threshold(image, COLOURS["red"], (60, 60, 60, 255))
    box = pygame.Rect(red.get_bounding_rects()[0]).unionall(red.get_bounding_rects())
    rule = inset(pen, "telegram", (200, 140), ())
    line = pygame.mask.from_threshold(rule, COLOURS["red"], (60, 60, 60, 255))
    ruled = pygame.Rect(line.get_bounding_rects()[0]).unionall(line.get_bounding_rects())
    assert box.left >= ruled.left - 4
    assert box.right <= ruled.right + 4


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
def test_strips_are_pasted_on_lighter_than_the_form(scale: float) -> None:
    image = made("telegram", ("TELEGRAM", "STOP"), scale)
    pale = pygame.mask.from_threshold(image, (240, 233, 212), (3, 3, 3, 255))
    assert pale.count() > 60 * scale * scale
    bare = made("telegram", ("TELEGRAM",), scale)
    assert pygame.mask.from_threshold(bare, (240, 233, 212), (3, 3, 3, 255)).count() < 20


# The pictures


@pytest.mark.parametrize("kind", TILT)
def test_no_two_kinds_are_alike_and_each_lies_askew(kind: str) -> None:
    others = [other for other in TILT if other != kind]
    mine = pygame.image.tobytes(made(kind, ()), "RGBA")
    assert all(pygame.image.tobytes(made(other, ()), "RGBA") != mine for other in others)
    image = made(kind, ())
    left = next(y for y in range(image.height) if image.get_at((image.width // 4, y)).a == 255)
    far = image.width * 3 // 4
    right = next(y for y in range(image.height) if image.get_at((far, y)).a == 255)
    assert (right < left) is (TILT[kind] > 0)


def test_the_site_has_pale_canvas_at_the_ends_of_its_tracks() -> None:
    def at(point: tuple[float, float]) -> pygame.Rect:
        box = pygame.Rect(0, 0, 24, 24)
        box.center = (round(point[0] * 400), round(point[1] * 280))
        return box

    big = pygame.Surface((400, 280), pygame.SRCALPHA)
    insets._draw_site(big, 1)
    for spot, _ in insets.SITES:
        part = big.subsurface(at(spot).clip(big.get_rect()))
        tones = [part.get_at((x, y)) for x in range(part.width) for y in range(part.height)]
        assert max(sum(tone[:3]) for tone in tones if tone.a) > 560
        assert min(sum(tone[:3]) for tone in tones if tone.a) < 250
    assert big.get_at((390, 270)).a == 0


def test_a_ship_leaves_a_wake_behind_her_and_none_before() -> None:
    big = pygame.Surface((600, 400), pygame.SRCALPHA)
    insets._draw_ship(big, 1)
    assert big.get_at((60, 260)).a > 40
    assert big.get_at((560, 130)).a == 0
    assert big.get_at((300, 200)).a == 255


def test_the_map_rings_the_island_in_red() -> None:
    image = made("map", (), 2.4)
    red = pygame.mask.from_threshold(image, COLOURS["red"], (40, 40, 40, 255))
    box = pygame.Rect(red.get_bounding_rects()[0]).unionall(red.get_bounding_rects())
    assert box.width > image.width * 0.2
    land = pygame.mask.from_threshold(image, (206, 190, 142), (14, 14, 14, 255))
    assert land.count() > 800
    assert land.overlap_area(red, (0, 0)) == 0
    assert pygame.Rect(box).inflate(4, 4).collidepoint(red.centroid())


@pytest.mark.parametrize("size", [(1, 1), (12, 40), (60, 12)])
@pytest.mark.parametrize("kind", TILT)
def test_the_smallest_room_does_no_harm(kind: str, size: tuple[int, int]) -> None:
    assert inset(Pen(2.4, 2.0), kind, size, WORDS).get_width() >= 1


@pytest.mark.parametrize("size", [(4, 4), (9, 30), (60, 14)])
def test_a_hatched_box_has_slanting_lines(size: tuple[int, int]) -> None:
    box = hatched(size)
    assert box.get_size() == size
    rows = [[box.get_at((x, y)).a > 100 for x in range(size[0])] for y in range(size[1])]
    assert any(any(row) for row in rows)
    assert rows[0] != rows[1] or rows[1] != rows[2]
    inks = {tuple(box.get_at((x, y)))[:3] for x in range(size[0]) for y in range(size[1])}
    assert inks == {COLOURS["ink"]}
