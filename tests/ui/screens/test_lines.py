"""Facts in a column: words on the left, their value on the right."""

from __future__ import annotations

import pytest

from game.ui.kit import Column
from game.ui.screens.lines import line
from tests.ui.helpers import kit, named, told

WORDS = "How the guns on the strait stand"
VALUE = "They stay where they are"


def column(width: int = 400, text: float = 1.0, area: str = "") -> Column:
    return Column(kit(1600, 900, text), 20, 30, width, area)


def test_a_line_lies_in_the_column_and_the_next_one_below_it() -> None:
    place = column(area="")
    first, second = (line(place, name, WORDS, VALUE) for name in ("first", "second"))
    assert (first.rect.topleft, first.rect.width) == ((20, 30), 400)
    assert second.rect.top >= first.rect.bottom
    assert place.y >= second.rect.bottom
    assert named(place.kit, "first") is first


def test_it_says_both_halves() -> None:
    place = column()
    line(place, "guns", WORDS, VALUE)
    assert told(place.kit) == f"line guns: {WORDS} | {VALUE}"


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
@pytest.mark.parametrize(("width", "text"), [(160, 1.0), (400, 1.0), (400, 2.0), (900, 1.5)])
def test_both_halves_have_the_height_that_they_need(width: int, text: float, share: float) -> None:
    place = column(width, text)
    made = line(place, "guns", WORDS, VALUE, share)
    assert made.faults(place.kit.pen) == []
    left, right = made.halves(width, place.kit.pen)
    assert left + right <= width
    assert (left < right) is (share < 0.5)


def test_long_words_make_it_higher_and_an_empty_value_does_not() -> None:
    place = column(200)
    short, long = line(place, "short", "Guns", ""), line(place, "long", WORDS * 3, VALUE)
    assert long.rect.height > 3 * short.rect.height
    assert short.rect.height > 0


def test_inks_role_and_setting_are_passed_on() -> None:
    place = column()
    made = line(place, "x", "a", "b", role="body", inks=("ink", "red"), flush=True, indent=True)
    assert (made.ink, made.value_ink, made.role) == ("ink", "red", "body")
    assert made.flush
    assert made.indent
    plain = line(place, "y", "a", "b", role="body")
    assert made.halves(400, place.kit.pen)[0] < plain.halves(400, place.kit.pen)[0]


def test_a_line_in_a_scroll_area_belongs_to_it() -> None:
    place = column(area="list")
    assert line(place, "x", "a", "b").area == "list"
