"""Lines as pictures: faces, places of letters, the ribbon, and what is kept of them."""

from dataclasses import replace

import pygame
import pytest

from game.ui.lettering import INK, Lettering, Picture, Shelf, covered, runs, suited
from game.ui.theme import FLOOR, LETTER, PLATE, ROLES, RUSSIAN, TYPED, Colour, Role

INKED = (20, 18, 14)
TYPE, LABEL, BODY, MAP = (ROLES[name] for name in ("typed", "label", "body", "map"))
EVEN = replace(TYPE, jitter=0)


def drawn(letters: Lettering, text: str, role: Role, place: int = 0) -> pygame.Surface:
    """A line in black on white, with room around it."""
    surface = pygame.Surface((letters.width(text, role) + 80, 3 * letters.line_height(role)))
    surface.fill("white")
    letters.draw(surface, (40, letters.line_height(role)), text, role, INKED, place)
    return surface


def ink(surface: pygame.Surface) -> pygame.Rect:
    """The rectangle of everything that is not white."""
    mask = pygame.mask.from_threshold(surface, (255, 255, 255), (60, 60, 60, 255))
    mask.invert()
    return mask.get_bounding_rects()[0].unionall(mask.get_bounding_rects())


def darkness(surface: pygame.Surface) -> int:
    """How much red is missing on a page, in all."""
    return sum(255 - red for red in pygame.image.tobytes(surface, "RGB")[::3])


def raw(surface: pygame.Surface) -> bytes:
    return bytes(surface.get_buffer().raw)


def test_a_latin_text_keeps_the_face_of_its_role() -> None:
    assert runs("Fire at 21:00", TYPE) == [(TYPED, "Fire at 21:00")]


def test_a_russian_text_goes_whole_to_the_fallback() -> None:
    """Its figures too: one paper is written on one machine."""
    assert runs("22 октября 1962", TYPE) == [(RUSSIAN, "22 октября 1962")]
    assert runs("22 октября 1962", MAP) == [(PLATE, "22 октября 1962")]
    assert runs("Dear Никита", ROLES["letter"]) == [(RUSSIAN, "Dear Никита")]


def test_a_mark_that_a_face_lacks_is_borrowed_alone() -> None:
    assert runs("KIMOV…", MAP) == [(MAP.face, "KIMOV"), (PLATE, "…")]


def test_a_letter_that_no_face_has_stays_with_the_role() -> None:
    assert runs("漢", BODY) == [(BODY.face, "漢")]


def test_a_suited_role_has_all_letters_and_no_strong_face_of_another() -> None:
    assert suited("plain", LABEL) is LABEL
    russian = suited("Куба", replace(MAP, strong=PLATE))
    assert russian.face == PLATE
    assert russian.strong == ""
    assert russian.tracking == MAP.tracking


def test_what_is_covered_is_read_from_the_face() -> None:
    assert ord("Я") in covered(RUSSIAN)
    assert ord("Я") not in covered(TYPED)


@pytest.mark.parametrize("text", ["TAKES", "For and against"])
def test_tracking_widens_a_line_between_letters_alone(text: str) -> None:
    letters = Lettering(2.0, 1.0)
    bare = letters.width(text, replace(LABEL, tracking=0))
    wide = letters.width(text, replace(LABEL, tracking=3))
    assert wide == pytest.approx(bare + 6 * (len(text) - 1), abs=1)


def test_tracking_is_seen_where_it_is_measured() -> None:
    letters = Lettering(1.0, 1.0)
    wide = replace(LABEL, tracking=8)
    assert abs(ink(drawn(letters, "HOH", wide)).width - letters.width("HOH", wide)) <= 3
    gaps = ink(drawn(letters, "HOH", wide)).width - ink(drawn(letters, "HOH", LABEL)).width
    assert gaps == pytest.approx(2 * (8 - LABEL.tracking), abs=1)


def test_tracking_grows_with_window_and_text() -> None:
    one, four = Lettering(1.0, 1.0), Lettering(2.0, 2.0)
    assert four.tracking(LABEL) == pytest.approx(4 * one.tracking(LABEL))


@pytest.mark.parametrize("role", ["body", "label", "typed", "map"])
def test_an_empty_line_has_no_width_and_no_ink(role: str) -> None:
    letters = Lettering(1.0, 1.0)
    assert letters.width("", ROLES[role]) == 0
    surface = drawn(letters, "", ROLES[role])
    assert darkness(surface) == 0


@pytest.mark.parametrize("role", ["body", "label", "typed", "letter", "map"])
def test_two_pens_draw_the_same_bytes(role: str) -> None:
    text = "KIMOVSK and Gagarin"
    one = drawn(Lettering(1.0, 1.0), text, ROLES[role])
    assert raw(one) == raw(drawn(Lettering(1.0, 1.0), text, ROLES[role]))


def test_drawing_again_draws_the_same_from_the_shelf() -> None:
    letters = Lettering(1.0, 1.0)
    first = letters.picture("fully operational", TYPE, INKED)
    assert letters.picture("fully operational", TYPE, INKED) is first
    assert letters.picture("fully operational", TYPE, (200, 0, 0)) is not first


def test_typing_is_struck_differently_at_each_place() -> None:
    letters = Lettering(1.0, 1.0)
    text = "eeeeeeeeeeeeeeee"
    assert raw(drawn(letters, text, TYPE, 0)) != raw(drawn(letters, text, TYPE, 1))
    assert raw(drawn(letters, text, EVEN, 0)) == raw(drawn(letters, text, EVEN, 1))
    assert raw(drawn(letters, text, BODY, 0)) == raw(drawn(letters, text, BODY, 1))


def columns(picture: Picture, letters: int) -> set[bytes]:
    """The different shapes of equal letters of one line."""
    wide = picture.image.get_width() // letters
    high = picture.image.get_height()
    parts = (picture.image.subsurface((i * wide, 0, wide, high)) for i in range(letters))
    return {pygame.image.tobytes(part, "RGBA") for part in parts}


def test_equal_letters_of_a_typed_line_differ() -> None:
    letters = Lettering(4.0, 1.0)
    assert len(columns(letters.picture("nnnnnnnnnnnn", TYPE, INKED), 12)) > 4


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
def test_a_struck_line_stands_where_an_even_one_stands(scale: float) -> None:
    letters = Lettering(scale, 1.0)
    struck, even = (ink(drawn(letters, "HHHH xxxx", role)) for role in (TYPE, EVEN))
    assert struck.width == pytest.approx(even.width, abs=0.06 * even.width)
    assert abs(struck.top - even.top) <= 2
    assert abs(struck.bottom - even.bottom) <= 2


@pytest.mark.parametrize("face", INK)
def test_a_ribbon_makes_thin_faces_darker(face: str) -> None:
    letters = Lettering(1.0, 1.0)
    text = "Гром" if face == RUSSIAN else "thunder"
    struck = replace(TYPE, face=face)
    plain = replace(struck, jitter=0)
    assert darkness(drawn(letters, text, struck)) > 0.95 * darkness(drawn(letters, text, plain))


def test_typing_in_both_alphabets_is_about_as_dark() -> None:
    letters = Lettering(1.0, 1.0)
    latin, russian = (drawn(letters, text, TYPE) for text in ("ABEKMOPCT", "АВЕКМОРСТ"))
    assert darkness(russian) == pytest.approx(darkness(latin), rel=0.35)


@pytest.mark.parametrize("colour", [(20, 18, 14), (165, 40, 27)])
def test_letters_set_apart_have_the_colour_asked_for(colour: Colour) -> None:
    letters = Lettering(3.0, 1.0)
    image = letters.picture("HHH", LABEL, colour).image
    found = {tuple(image.get_at((x, y))) for x in range(60) for y in range(60)}
    assert (*colour, 255) in found


@pytest.mark.parametrize("role", ROLES)
def test_capitals_stand_in_the_middle_of_their_line(role: str) -> None:
    letters = Lettering(1.0, 1.0)
    use = ROLES[role]
    high = letters.line_height(use)
    box = ink(drawn(letters, "H", use))
    above, below = box.top - high, 2 * high - box.bottom
    assert abs(above - below) <= max(4, 0.2 * high)


@pytest.mark.parametrize("role", ROLES)
def test_no_size_is_under_the_floor(role: str) -> None:
    assert Lettering(0.1, 1.5).size(ROLES[role]) == round(FLOOR * 1.5)


def picture(width: int) -> Picture:
    return Picture(pygame.Surface((width, 10)), 0, 0)


def test_a_full_shelf_drops_what_was_used_longest_ago() -> None:
    shelf = Shelf(250)
    keys = [(name, BODY, INKED, 0) for name in "abc"]
    shelf.put(keys[0], picture(10))
    shelf.put(keys[1], picture(10))
    assert shelf.get(keys[0]) is not None
    shelf.put(keys[2], picture(10))
    assert [shelf.get(key) is not None for key in keys] == [True, False, True]
    assert shelf.filled == 200


def test_a_shelf_keeps_one_picture_however_large() -> None:
    shelf = Shelf(50)
    key = ("a", BODY, INKED, 0)
    shelf.put(key, picture(100))
    assert shelf.get(key) is not None


def test_a_thousand_lines_do_not_grow_without_end() -> None:
    letters = Lettering(1.0, 1.0)
    letters.shelf.room = 20_000
    for number in range(200):
        letters.picture(f"line number {number}", BODY, INKED)
    assert letters.shelf.filled <= 20_000


def test_the_letter_face_is_struck_more_gently_than_the_typed_one() -> None:
    assert 0 < ROLES["letter"].jitter < ROLES["typed"].jitter
    assert ROLES["letter"].face == LETTER
