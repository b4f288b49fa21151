"""Rich text as it is drawn: bold by face or by thicker strokes, lines under words, bars."""

import pygame
import pytest

from game.ui.lettering import Lettering
from game.ui.printing import PARAGRAPH, column
from game.ui.theme import COLOURS, PLATE, ROLES, RUSSIAN, Colour

INKED = (20, 60, 160)
BAR = COLOURS["ink"]


def drawn(
    text: str, role: str = "typed", width: int = 300, justified: bool = False, scale: float = 1.0
) -> pygame.Surface:
    """A column in blue on white."""
    surface = pygame.Surface((width + 40, 300))
    surface.fill("white")
    made = column(Lettering(scale, 1.0), text, ROLES[role], width, justified)
    made.draw(surface, (20, 20), INKED)
    return surface


def rows(surface: pygame.Surface, colour: Colour) -> list[int]:
    """The rows that hold a colour."""
    wide, high = surface.get_size()
    return [
        y for y in range(high) if any(surface.get_at((x, y))[:3] == colour for x in range(wide))
    ]


def darkness(surface: pygame.Surface) -> int:
    """How much red is missing on a page, in all."""
    return sum(255 - red for red in pygame.image.tobytes(surface, "RGB")[::3])


def bars(surface: pygame.Surface) -> list[pygame.Rect]:
    """The bars on a page, from the top."""
    return pygame.mask.from_threshold(surface, BAR, (1, 1, 1, 255)).get_bounding_rects()


def test_a_bar_covers_what_is_hidden_and_shows_none_of_it() -> None:
    one, other = drawn("fire within [[eight]] hours"), drawn("fire within [[thgie]] hours")
    assert len(bars(one)) == 1
    assert one.get_buffer().raw == other.get_buffer().raw


@pytest.mark.parametrize("role", ["typed", "letter", "serif", "news", "body"])
def test_a_bar_is_as_wide_as_the_word_and_as_high_as_its_letters(role: str) -> None:
    letters = Lettering(1.0, 1.0)
    (bar,) = bars(drawn("[[operational]]", role))
    assert bar.left == 20
    assert bar.width == letters.width("operational", ROLES[role])
    assert 0.9 * letters.size(ROLES[role]) <= bar.height <= letters.line_height(ROLES[role])
    assert bar.top >= 20
    assert bar.bottom <= 20 + letters.line_height(ROLES[role])


def test_hidden_words_make_one_bar_on_each_line() -> None:
    found = bars(drawn("not so: [[none of this is to be read by anybody at all]]", width=200))
    assert len(found) == len({bar.top for bar in found}) > 2


@pytest.mark.parametrize("justified", [False, True])
def test_the_space_between_two_hidden_words_is_hidden(justified: bool) -> None:
    text = "The [[quick brown]] fox jumps over the dog."
    assert len(bars(drawn(text, "news", 300, justified))) == 1


def test_words_beside_a_bar_stay_readable() -> None:
    letters = Lettering(1.0, 1.0)
    (bar,) = bars(drawn("of [[an]] order"))
    assert bar.left >= 20 + letters.width("of", ROLES["typed"]) + 2


@pytest.mark.parametrize("role", ["typed", "letter", "news", "serif", "body", "small", "mono"])
def test_strong_words_are_darker(role: str) -> None:
    text = "fully operational"
    assert darkness(drawn(f"**{text}**", role)) > 1.12 * darkness(drawn(text, role))


def test_a_face_with_a_strong_sister_uses_it() -> None:
    letters = Lettering(1.0, 1.0)
    made = column(letters, "**weapons**", ROLES["serif"], 300, False)
    (((placed,),),) = made.paragraphs
    assert placed.width == letters.width("weapons", ROLES["serif_strong"])


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
@pytest.mark.parametrize("role", ["typed", "letter", "news"])
def test_a_word_struck_twice_has_thicker_strokes_and_takes_no_more_room(
    role: str, scale: float
) -> None:
    plain, strong = (
        column(Lettering(scale, 1.0), text, ROLES[role], 900, False).paragraphs[0][0]
        for text in ("We have __NOT__ seen", "We have **NOT** seen")
    )
    assert [placed.x for placed in strong] == [placed.x for placed in plain]
    one, two = (drawn(text, role, scale=scale) for text in ("NOT", "**NOT**"))
    assert 1.1 < darkness(two) / darkness(one) < 2


def test_a_russian_paper_is_struck_twice_in_its_own_face() -> None:
    made = column(Lettering(1.0, 1.0), "22 октября **карантин**", ROLES["typed"], 300, False)
    assert made.role.face == RUSSIAN
    assert made.role.strong == ""
    assert column(Lettering(1.0, 1.0), "Куба", ROLES["map"], 300, False).role.face == PLATE


@pytest.mark.parametrize("scale", [1.0, 2.4])
def test_a_line_runs_under_underlined_words_alone(scale: float) -> None:
    letters = Lettering(scale, 1.0)
    role = ROLES["serif"]
    surface = drawn("__MEMO__ for", "serif", scale=scale)
    foot = 20 + letters.base_line(role)
    under = [row for row in rows(surface, INKED) if row > foot + 1]
    assert len(under) == max(1, round(letters.size(role) / 16))
    reach = [x for x in range(surface.get_width()) if surface.get_at((x, under[0]))[:3] == INKED]
    assert (reach[0], reach[-1]) == (20, 19 + letters.width("MEMO", role))


def test_the_height_counts_lines_and_the_air_between_paragraphs() -> None:
    letters = Lettering(1.0, 1.0)
    step = letters.line_height(ROLES["typed"])
    heights = [column(letters, text, ROLES["typed"], 300, False).height for text in ("a", "a\n\na")]
    assert heights == [step, 2 * step + round(PARAGRAPH * step)]
    assert column(letters, "", ROLES["typed"], 300, False).height == 0


def test_nothing_is_drawn_below_the_height_or_beside_the_width() -> None:
    text = "One __two__ **three** [[four]] five six seven eight nine ten.\n\nEleven " * 2
    made = column(Lettering(1.0, 1.0), text, ROLES["typed"], 180, False)
    surface = pygame.Surface((260, made.height + 60))
    surface.fill("white")
    made.draw(surface, (40, 20), INKED)
    surface.fill("white", (38, 20, 184, made.height))
    assert darkness(surface) == 0


def test_equal_lines_of_a_paper_are_not_struck_alike() -> None:
    letters = Lettering(1.0, 1.0)
    step = letters.line_height(ROLES["typed"])
    surface = drawn("eeeeeeeee eeeeeeeee", width=100)
    first, second = (surface.subsurface((0, 20 + row * step, 140, step)) for row in (0, 1))
    assert pygame.image.tobytes(first, "RGB") != pygame.image.tobytes(second, "RGB")


def test_drawing_twice_gives_the_same_bytes() -> None:
    text = "1. Photographs show **four** of [[six]] sites __operational__."
    assert drawn(text).get_buffer().raw == drawn(text).get_buffer().raw
