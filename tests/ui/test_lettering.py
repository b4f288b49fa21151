"""Lines as pictures: faces, places of letters, the ribbon, and what is kept of them."""

from dataclasses import replace

import pygame
import pytest

from game.ui import lettering
from game.ui.lettering import (
    INK,
    SWAY,
    Lettering,
    Picture,
    Shelf,
    _fine,
    _inked,
    covered,
    runs,
    suited,
)
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


# Units: what a line is drawn of


@pytest.mark.parametrize("role", ["label", "typed", "map", "plate"])
def test_letters_that_stand_apart_are_drawn_one_by_one(role: str) -> None:
    units, _ = Lettering(1.0, 1.0)._units("REPORT", ROLES[role])
    assert [unit.text for unit in units] == list("REPORT")
    places = [unit.x for unit in units]
    assert places == sorted(places)
    assert len(set(places)) == 6


@pytest.mark.parametrize("role", ["body", "small", "mono", "news", "hand"])
def test_running_text_is_drawn_in_one_piece_with_its_ligatures(role: str) -> None:
    units, width = Lettering(1.0, 1.0)._units("first office", ROLES[role])
    assert [unit.text for unit in units] == ["first office"]
    assert (
        width
        == Lettering(1.0, 1.0).font(ROLES[role].face, units_size(role)).size("first office")[0]
    )


def units_size(role: str) -> int:
    """The pixels of a role's letters at scale 1."""
    return Lettering(1.0, 1.0).size(ROLES[role])


def test_a_line_of_two_faces_is_two_units_side_by_side() -> None:
    letters = Lettering(1.0, 1.0)
    role = replace(MAP, tracking=0)
    units, width = letters._units("KIMOVSK…", role)
    assert [(unit.face, unit.text) for unit in units] == [(MAP.face, "KIMOVSK"), (PLATE, "…")]
    assert units[1].x == letters.length("KIMOVSK", role)
    assert width > units[1].x


@pytest.mark.parametrize("text", ["l", "WAVE", "Ünïcödé", "Гаванская", "22.10.1962"])
@pytest.mark.parametrize("role", ["label", "typed", "letter", "body"])
def test_typed_letters_are_summed_in_parts_of_a_pixel(text: str, role: str) -> None:
    """A long line may not drift by half a pixel a letter."""
    letters = Lettering(1.0, 1.0)
    use = ROLES[role]
    alone = sum(letters.length(letter, use) for letter in text)
    gaps = letters.tracking(use) * (len(text) - 1)
    tolerance = 0.12 * letters.length(text, use) + 1 if role == "body" else 0.01
    assert letters.length(text, use) == pytest.approx(alone + gaps, abs=tolerance)


def test_widths_of_struck_letters_are_the_same_at_every_place() -> None:
    letters = Lettering(1.0, 1.0)
    one = letters.length("nnnn", TYPE)
    assert letters.length("nnnnnnnn", TYPE) == pytest.approx(2 * one)


@pytest.mark.parametrize("scale", [0.5, 0.8, 1.0, 1.6, 2.4, 4.0])
def test_the_width_of_a_line_follows_the_scale(scale: float) -> None:
    text = "FIRE WITHIN EIGHT HOURS"
    use = replace(TYPE, size=30)
    assert Lettering(scale, 1.0).length(text, use) == pytest.approx(
        scale * Lettering(1.0, 1.0).length(text, use), rel=0.04
    )


# How lines are inked


def test_a_typed_line_is_nowhere_darker_than_its_ink() -> None:
    image = Lettering(2.0, 1.0).picture("mmm WWW", TYPE, INKED).image
    assert {tuple(image.get_at((x, y)))[:3] for x in range(80) for y in range(20)} == {INKED}


def test_most_letters_are_struck_fully_and_some_fainter() -> None:
    letters = Lettering(6.0, 1.0)
    image = letters.picture("l" * 60, TYPE, INKED).image
    step = letters.length("l" * 60, TYPE) / 60
    margin = letters.size(TYPE) // 2
    darkest = []
    for index in range(60):
        box = pygame.Rect(round(margin + index * step), 0, round(step), image.height)
        part = image.subsurface(box.clip(image.get_rect()))
        darkest.append(max(pygame.image.tobytes(part, "RGBA")[3::4]))
    full, faint = max(darkest), min(darkest)
    assert full >= 250
    assert faint < 0.95 * full
    assert sum(each > 0.97 * full for each in darkest) >= 20


def test_struck_letters_sway_about_their_line_by_little() -> None:
    letters = Lettering(6.0, 1.0)
    image = letters.picture("H" * 40, TYPE, INKED).image
    step = letters.length("H" * 40, TYPE) / 40
    margin, size = letters.size(TYPE) // 2, letters.size(TYPE)
    tops = []
    for index in range(40):
        box = pygame.Rect(round(margin + index * step) + 2, 0, round(step) - 4, image.height)
        tops.append(image.subsurface(box).get_bounding_rect(90).top)
    assert len(set(tops)) > 2
    assert max(tops) - min(tops) <= 2 * SWAY * size + 3


def test_a_word_struck_twice_is_kept_apart_from_one_struck_once() -> None:
    letters = Lettering(1.0, 1.0)
    once = letters.picture("secret", TYPE, INKED)
    twice = letters.picture("secret", TYPE.bold(), INKED)
    assert once is not twice
    assert darkness_of(twice) > darkness_of(once)


def darkness_of(picture: Picture) -> int:
    """All alphas of a picture together."""
    return sum(pygame.image.tobytes(picture.image, "RGBA")[3::4])


@pytest.mark.parametrize("more", [0, 1, 2, 5])
def test_thicker_strokes_have_no_gaps(more: int) -> None:
    clean = pygame.Surface((12, 9), pygame.SRCALPHA)
    clean.fill((*INKED, 255), (5, 2, 2, 5))
    thick = _inked(clean, more)
    assert thick.get_width() == 12 + more
    assert thick.get_bounding_rect() == (5, 2, 2 + more, 5)
    assert (thick is clean) is (more == 0)


@pytest.mark.parametrize(("size", "times"), [(8, 4), (15, 4), (20, 3), (30, 2), (90, 2)])
def test_small_type_is_drawn_larger_than_large_type(size: int, times: int) -> None:
    assert _fine(size) == times


# What is kept


def test_lines_in_two_faces_do_not_crowd_out_letters() -> None:
    """Single letters are kept, for they come again; a whole line is on the shelf already."""
    letters = Lettering(1.0, 1.0)
    for number in range(20):
        letters.picture(f"Mark {number}…", MAP, INKED)
    kept = list(letters._types)
    assert kept
    assert all(len(text) == 1 for _, text, *_ in kept)
    use = replace(BODY, thicker=0.05)
    letters.picture("a whole line, struck twice", use, INKED)
    assert list(letters._types) == kept


def test_letters_kept_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lettering, "TYPES_KEPT", 10)
    letters = Lettering(1.0, 1.0)
    letters.picture("ABCDEFGHIJKLMNOPQRSTUVWXYZ", LABEL, INKED)
    assert len(letters._types) <= 10


def test_a_forgotten_letter_is_drawn_the_same_again(monkeypatch: pytest.MonkeyPatch) -> None:
    before = raw(drawn(Lettering(1.0, 1.0), "ABCABCXYZ", LABEL))
    monkeypatch.setattr(lettering, "TYPES_KEPT", 2)
    assert raw(drawn(Lettering(1.0, 1.0), "ABCABCXYZ", LABEL)) == before


def test_even_type_after_struck_type_of_its_size_is_not_faint() -> None:
    """The ribbon's strength is laid on letters that are kept: none of it may stay on them."""
    fresh, used = Lettering(1.0, 1.0), Lettering(1.0, 1.0)
    for place in range(6):
        used.picture("nine lines", TYPE, INKED, place)
    large = replace(EVEN, size=60, tracking=2)
    assert raw(drawn(fresh, "nine", large)) == raw(drawn(used, "nine", large))


def test_a_struck_line_does_not_depend_on_what_was_struck_before() -> None:
    fresh, used = Lettering(1.0, 1.0), Lettering(1.0, 1.0)
    for place in range(6):
        used.picture("other words", TYPE, INKED, place)
    assert raw(drawn(fresh, "the same", TYPE, 3)) == raw(drawn(used, "the same", TYPE, 3))


def test_an_evenly_inked_line_is_kept_once_for_all_places() -> None:
    letters = Lettering(1.0, 1.0)
    assert letters.picture("body", BODY, INKED, 1) is letters.picture("body", BODY, INKED, 2)
    assert letters.picture("typed", TYPE, INKED, 1) is not letters.picture("typed", TYPE, INKED, 2)


def test_what_is_asked_for_again_stays_longest() -> None:
    shelf = Shelf(300)
    keys = [(name, BODY, INKED, 0) for name in "abcd"]
    for key in keys[:3]:
        shelf.put(key, picture(10))
    for key in (keys[0], keys[1]):
        shelf.get(key)
    shelf.put(keys[3], picture(10))
    assert shelf.get(keys[2]) is None
    assert shelf.get(("nothing", BODY, INKED, 0)) is None


# Places of lines


@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("role", ROLES)
def test_the_base_line_lies_within_the_line(role: str, text_scale: float) -> None:
    letters = Lettering(1.0, text_scale)
    high, base = letters.line_height(ROLES[role]), letters.base_line(ROLES[role])
    assert 0.5 * high < base < high
    assert high >= letters.size(ROLES[role])


@pytest.mark.parametrize("role", ["body", "typed", "label", "news", "hand"])
def test_words_of_two_alphabets_stand_on_one_line(role: str) -> None:
    letters = Lettering(2.0, 1.0)
    latin, russian = (ink(drawn(letters, text, ROLES[role])) for text in ("HHH", "ННН"))
    assert abs(latin.bottom - russian.bottom) <= 3


def test_a_mark_beyond_the_top_of_a_face_does_not_push_its_line_down() -> None:
    """SDL makes a picture higher for a letter that overshoots; the line stays where it was."""
    letters = Lettering(2.0, 1.0)
    plain, tall = (ink(drawn(letters, text, BODY)) for text in ("H", "HÅ"))
    assert tall.bottom == pytest.approx(plain.bottom, abs=1)
    assert tall.top < plain.top
