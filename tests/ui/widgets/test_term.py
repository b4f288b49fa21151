"""A row of the table of terms: columns, stepping, and the ladder of levels."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.term import ABREAST, Term, columns

LONG = "They go, and everybody who wishes to may come and look on for a year"


def term(wide: int = 660, pen: Pen | None = None, **fields: object) -> Term:
    base = {
        "name": "letter.level.fort",
        "rect": pygame.Rect(0, 0, wide, 10),
        "text": "The fort",
        "values": ("not named", "It stays", "Work stops", "It goes"),
        "now": "It stays",
        "theirs": "Work stops",
        "brief": "Now: It stays. Sur proposed: Work stops.",
        "now_at": 1,
        "theirs_at": 2,
    }
    made = Term(**{**base, **fields})  # type: ignore[arg-type]
    made.rect.height = made.need(pen or Pen(), wide)
    return made


def near(surface: pygame.Surface, colour: str) -> int:
    return int(pygame.mask.from_threshold(surface, COLOURS[colour], (8, 8, 8, 60)).count())


def test_columns_follow_one_another_and_fill_the_width() -> None:
    places = columns(Pen(), 660)
    assert len(places) == 4
    ends = [x + wide for x, wide in places]
    assert all(end < x for end, (x, _) in zip(ends, places[1:], strict=False))
    assert abs(ends[-1] - 660) <= 3


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_a_narrow_row_is_stacked(text: float) -> None:
    pen = Pen(1.0, text)
    assert columns(pen, pen.em(ABREAST)) != []
    assert columns(pen, pen.em(ABREAST) - 1) == []


def test_stacked_it_is_higher_than_side_by_side() -> None:
    pen = Pen()
    assert term(400).need(pen, 400) > term(660).need(pen, 660)


def test_the_height_is_that_of_the_longest_value_whatever_is_chosen() -> None:
    pen = Pen()
    values = ("not named", "It stays", LONG)
    heights = {term(values=values, index=index).need(pen, 660) for index in range(3)}
    assert len(heights) == 1
    assert heights.pop() > term().need(pen, 660)


@pytest.mark.parametrize("wide", [300, 660])
@pytest.mark.parametrize("tag", ["", "YOU GIVE"])
def test_what_has_the_height_it_asks_for_has_no_faults(wide: int, tag: str) -> None:
    pen = Pen()
    made = term(wide, tag=tag, verdict="give" if tag else "")
    assert made.faults(pen) == []
    made.rect.height -= 6
    assert made.faults(pen) != []


def test_columns_whose_words_find_no_room_are_faults() -> None:
    made = term()
    made.now = LONG * 5
    assert made.faults(Pen()) != []


def test_a_click_on_a_half_of_the_value_steps_and_beside_it_does_not() -> None:
    pen = Pen()
    told: list[int] = []
    made = term(index=2, on_change=told.append)
    field = made.field(pen)
    made.click(pen, (field.x + 3, field.centery))
    made.click(pen, (field.right - 3, field.centery))
    made.click(pen, (5, field.centery))
    assert told == [1, 3]


def test_arrows_step_and_stop_at_both_ends() -> None:
    pen = Pen()
    told: list[int] = []
    made = term(index=3, on_change=told.append)
    assert made.key(pen, pygame.K_RIGHT)
    assert made.key(pen, pygame.K_LEFT)
    assert told == [2]


def test_enter_does_what_it_is_told_to_and_else_is_left_to_the_stage() -> None:
    pen = Pen()
    told: list[str] = []
    made = term(on_enter=lambda: told.append("enter"))
    assert made.key(pen, pygame.K_RETURN)
    assert told == ["enter"]
    assert not term().key(pen, pygame.K_RETURN)


def test_an_equal_successor_hands_over_what_enter_does() -> None:
    told: list[str] = []
    old, new = term(), term(on_enter=lambda: told.append("new"))
    assert old == new
    old.renew(new)
    assert old.key(Pen(), pygame.K_KP_ENTER)
    assert told == ["new"]


def test_it_says_all_of_it() -> None:
    said = term(index=3, verdict="get", tag="YOU GET").describe()
    assert said == (
        "stepper letter.level.fort: The fort | It goes (4 of 4) | "
        "Now: It stays. Sur proposed: Work stops. | YOU GET"
    )


def test_ours_is_a_disc_and_theirs_a_ring_each_in_its_sides_colour() -> None:
    pen = Pen(2.4)
    ours = term(1500, pen, index=3, theirs_at=0)
    none = term(1500, pen, theirs_at=0)
    assert near(ours.image(pen), "blue") > near(none.image(pen), "blue")
    other = term(1500, pen, index=3, theirs_at=0, side=1)
    assert near(other.image(pen), "blue") == 0
    ring = term(1500, pen, side=1)
    assert near(ring.image(pen), "blue") > 0


def test_how_it_stands_and_what_they_offer_leave_their_marks() -> None:
    pen = Pen(2)
    plain = term(1300, pen, now_at=0, theirs_at=0).image(pen)
    for fields in ({"now_at": 2, "theirs_at": 0}, {"now_at": 0, "theirs_at": 2}):
        marked = term(1300, pen, **fields).image(pen)
        assert pygame.image.tobytes(marked, "RGBA") != pygame.image.tobytes(plain, "RGBA")


@pytest.mark.parametrize("wide", [300, 660])
def test_giving_and_getting_differ_by_more_than_their_colour(wide: int) -> None:
    """The arrow points the other way: also in grey the two are not alike."""
    pen = Pen()
    give = pygame.transform.grayscale(term(wide, tag="TAG", verdict="give").image(pen))
    gets = pygame.transform.grayscale(term(wide, tag="TAG", verdict="get").image(pen))
    assert pygame.image.tobytes(give, "RGB") != pygame.image.tobytes(gets, "RGB")


def test_the_same_row_twice_has_the_same_pixels() -> None:
    pen = Pen(0.8, 1.25)
    one, two = (term(500, pen, index=1, tag="TAG", verdict="give").image(pen) for _ in range(2))
    assert pygame.image.tobytes(one, "RGBA") == pygame.image.tobytes(two, "RGBA")
