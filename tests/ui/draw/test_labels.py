"""Names find room that nothing else takes."""

import random

import pytest
from pygame import Rect

from game.ui.draw.labels import Want, around, free, leader, placed

ROOM = Rect(0, 0, 300, 200)
SIZE = (60, 20)


def test_the_first_name_gets_its_best_spot() -> None:
    (place,) = placed([Want(SIZE, ((100, 50), (10, 10)))], ROOM, [])
    assert place == Rect(70, 40, 60, 20)


def test_a_name_never_covers_what_is_taken() -> None:
    (place,) = placed([Want(SIZE, ((100, 50), (100, 80)))], ROOM, [Rect(80, 45, 5, 5)])
    assert place is not None
    assert place.center == (100, 80)


def test_a_later_name_gives_way_to_an_earlier_one() -> None:
    spots = ((100.0, 50.0), (100.0, 65.0), (100.0, 90.0))
    first, second = placed([Want(SIZE, spots), Want(SIZE, spots)], ROOM, [])
    assert first is not None
    assert second is not None
    assert (first.center, second.center) == ((100, 50), (100, 90))


def test_a_name_without_room_is_left_out_and_takes_none() -> None:
    outside = Want(SIZE, ((0, 0), (299, 100)))
    places = placed([outside, Want(SIZE, ((40, 20),))], ROOM, [])
    assert places[0] is None
    assert places[1] == Rect(10, 10, 60, 20)


def test_names_lie_whole_in_the_room() -> None:
    assert free(Rect(0, 0, 300, 200), ROOM, [])
    assert not free(Rect(250, 10, 60, 20), ROOM, [])
    assert not free(Rect(10, -1, 60, 20), ROOM, [])


@pytest.mark.parametrize("seed", range(12))
def test_forty_names_never_touch(seed: int) -> None:
    luck = random.Random(seed)
    room = Rect(0, 0, 760, 520)
    marks = [(luck.uniform(10, 750), luck.uniform(10, 510)) for _ in range(40)]
    bodies = [Rect(round(x) - 9, round(y) - 9, 18, 18) for x, y in marks]
    sizes = [(luck.randrange(40, 140), luck.choice((18, 34))) for _ in marks]
    wants = [
        Want(size, around(at, 12, size, (2, 16, 34, 60)))
        for at, size in zip(marks, sizes, strict=True)
    ]
    found = [place for place in placed(wants, room, bodies) if place is not None]
    assert len(found) >= 25
    for index, place in enumerate(found):
        assert room.contains(place)
        assert place.collidelist(bodies) < 0
        assert place.collidelist(found[:index]) < 0


def test_beside_a_glyph_right_comes_first_and_near_before_far() -> None:
    spots = around((100, 100), 10, SIZE, (2, 30))
    assert len(spots) == 24
    assert spots[0] == (142, 100)
    assert spots[1] == (58, 100)
    assert spots[2] == (100, 78)
    assert spots[12] == (170, 100)


def test_no_spot_covers_the_glyph() -> None:
    glyph = Rect(0, 0, 12, 12)
    glyph.center = (100, 100)
    for spot in around((100, 100), 10, SIZE, (2, 30)):
        place = Rect((0, 0), SIZE)
        place.center = (round(spot[0]), round(spot[1]))
        assert not place.colliderect(glyph)


def test_a_leader_that_crosses_nothing_is_preferred() -> None:
    at = (100.0, 100.0)
    want = Want(SIZE, ((200, 100), (100, 30)), at, 10)
    between = Rect(130, 95, 10, 10)
    (place,) = placed([want], ROOM, [Rect(92, 92, 16, 16), between])
    assert place is not None
    assert place.center == (100, 30)


def test_a_crossing_leader_is_better_than_no_name() -> None:
    want = Want(SIZE, ((200, 100),), (100.0, 100.0), 10)
    (place,) = placed([want], ROOM, [Rect(130, 95, 10, 10)])
    assert place is not None
    assert place.center == (200, 100)


def test_no_name_lies_on_the_leader_of_another() -> None:
    first = Want(SIZE, ((200, 100),), (60.0, 100.0), 10)
    second = Want((30, 20), ((110, 100), (110, 150)))
    places = placed([first, second], ROOM, [])
    assert places[1] is not None
    assert places[1].center == (110, 150)


def test_a_name_beside_its_glyph_needs_no_leader() -> None:
    assert leader((100, 100), 10, Rect(112, 90, 60, 20)) is None


def test_a_leader_goes_from_the_rim_of_the_glyph_to_the_nearest_edge_of_the_name() -> None:
    line = leader((100, 100), 10, Rect(150, 90, 60, 20))
    assert line == ((110, 100), (150, 100))
    above = leader((100, 100), 10, Rect(70, 20, 60, 20))
    assert above == ((100, 90), (100, 40))


@pytest.mark.parametrize("seed", range(6))
def test_in_a_crowd_no_name_covers_a_glyph_a_name_or_a_leader(seed: int) -> None:
    """What the plot asks: each name around its glyph, near and farther out."""
    dice = random.Random(seed)
    glyphs = [(dice.uniform(15, 285), dice.uniform(15, 185)) for _ in range(14)]
    taken = [Rect(round(x) - 8, round(y) - 8, 16, 16) for x, y in glyphs]
    wants = [Want((44, 13), around(at, 8, (44, 13), (4, 16, 30)), at, 8) for at in glyphs]
    found = placed(wants, ROOM, taken)
    names = [name for name in found if name is not None]
    assert len(names) > 6
    for index, name in enumerate(names):
        assert ROOM.contains(name)
        assert name.collidelist(taken) < 0
        assert name.collidelist(names[:index]) < 0
    lines = [
        (place, leader(want.at, 8, place))
        for want, place in zip(wants, found, strict=True)
        if want.at is not None and place is not None
    ]
    for own, line in lines:
        later = names[names.index(own) + 1 :]
        assert line is None or not any(name.clipline(line) for name in later)


def test_the_same_wants_are_placed_the_same() -> None:
    wants = [Want(SIZE, around((x, 90), 8, SIZE, (4, 14)), (x, 90), 8) for x in range(30, 270, 25)]
    assert placed(wants, ROOM, []) == placed(wants, ROOM, [])


def test_of_no_wants_nothing_is_placed() -> None:
    assert placed([], ROOM, [Rect(0, 0, 5, 5)]) == []


@pytest.mark.parametrize("size", [(301, 20), (60, 201)])
def test_a_name_larger_than_the_room_is_left_out(size: tuple[int, int]) -> None:
    assert placed([Want(size, ((150, 100),))], ROOM, []) == [None]
