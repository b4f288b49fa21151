from itertools import combinations

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets import Axis, Council, Member, Portrait, Widget, council
from game.ui.widgets.axis import MORE, levels, need

NAMES = [
    *("RUSK", "McNAMARA", "TAYLOR", "STEVENSON", "R.KENNEDY", "BUNDY", "LeMAY", "BALL", "THOMPSON"),
    *("McCONE", "DILLON", "NITZE", "SORENSEN", "JOHNSON", "ACHESON", "GILPATRIC", "MARTIN"),
]
PENS = [Pen(0.64), Pen(0.8), Pen(1.0), Pen(1.0, 2.0), Pen(2.4)]


def members(count: int) -> list[Member]:
    places = [0.2, 0.5, 0.82, 0.0, 0.34, 0.66, 1.0, 0.1, 0.3, 0.9, 0.8, 0.85, 0.3, 0.7, 0.95]
    return [
        Member(name.lower(), name, (*places, 0.45, 0.4)[index])
        for index, name in enumerate(NAMES[:count])
    ]


def laid(pen: Pen, count: int, **fields: object) -> list[Widget]:
    about = Council(("talk", "strike"), members(count), **fields)  # type: ignore[arg-type]
    rect = pygame.Rect(10, 20, pen.px(332), need(pen))
    return council(pen, "axis", rect, about)


def people(made: list[Widget]) -> list[Portrait]:
    return [widget for widget in made if isinstance(widget, Portrait)]


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("count", range(18))
def test_however_many_they_are_nobody_covers_anybody(pen: Pen, count: int) -> None:
    made = laid(pen, count, speaker="bundy")
    room = pygame.Rect(10, 20, pen.px(332), need(pen))
    assert not [fault for widget in made for fault in widget.faults(pen)]
    assert all(room.inflate(2, 2).contains(widget.rect) for widget in made)
    for one, other in combinations(made, 2):
        assert not one.rect.colliderect(other.rect), (one.name, other.name)


@pytest.mark.parametrize("pen", PENS)
def test_those_without_room_are_counted_at_the_end(pen: Pen) -> None:
    shown = people(laid(pen, 17))
    more = next(each for each in shown if each.name == f"axis.{MORE}")
    assert more.text == f"+{17 - (len(shown) - 1)} more"
    row = [each.rect.centerx for each in shown if each.where == more.where]
    assert more.rect.centerx == max(row)


def test_the_speaker_is_never_left_out() -> None:
    for name in NAMES:
        shown = people(laid(Pen(1.0, 2.0), 17, speaker=name.lower()))
        assert [each.text for each in shown if each.speaking] == [name]


def test_each_dot_is_where_its_person_stands() -> None:
    made = laid(Pen(), 7)
    axis = made[0]
    assert isinstance(axis, Axis)
    dots = [dot for dot, _, _ in axis.stems]
    assert (min(dots), max(dots)) == (21, 332 - 21)
    assert len(set(dots)) == 7
    middles = {(round(middle), above) for _, middle, above in axis.stems}
    assert middles == {
        (each.rect.centerx - axis.rect.x, each.where == "above") for each in people(made)
    }


def test_in_each_row_they_stand_in_order() -> None:
    at = {member.key: member.at for member in members(17)}
    for where in ("above", "below"):
        row = [each for each in people(laid(Pen(), 17)) if each.where == where]
        row.sort(key=lambda each: each.rect.x)
        found = [at.get(each.name.removeprefix("axis."), 2) for each in row]
        assert found == sorted(found)


def test_it_says_where_all_stand() -> None:
    made = laid(Pen(), 3)
    assert made[0].describe() == ("axis axis: talk to strike | RUSK 20%, McNAMARA 50%, TAYLOR 82%")


def test_each_member_does_what_the_screen_says() -> None:
    pressed: list[str] = []
    made = people(laid(Pen(), 17, press=pressed.append, more=lambda: pressed.append("all")))
    for each in made:
        assert each.reachable()
        each.press()
    assert pressed[-1] == "all" or "all" in pressed
    assert {each.name for each in made} == {f"axis.{key}" for key in pressed if key != "all"} | {
        f"axis.{MORE}"
    }


def test_without_actions_they_only_stand_there() -> None:
    assert not any(widget.reachable() for widget in laid(Pen(), 7))


def test_the_line_goes_from_one_side_s_colour_to_the_other_s() -> None:
    pen = Pen()
    axis = laid(pen, 0)[0]
    image = axis.image(pen)
    y = next(
        y
        for y in range(image.get_height() - 1, 0, -1)
        if image.get_at((image.get_width() // 2, y)).a
    )
    left, right = pen.px(axis.margin()) + 24, image.get_width() - pen.px(axis.margin()) - 24
    assert image.get_at((left, y)).b > image.get_at((left, y)).r
    assert image.get_at((right, y)).r > image.get_at((right, y)).b


def test_where_the_poles_words_are_too_long_it_is_a_fault() -> None:
    made = Axis(name="a", rect=pygame.Rect(0, 0, 80, 40), left="withdraw", right="press on")
    assert made.faults(Pen())


def test_in_a_lower_place_the_medallions_are_smaller() -> None:
    pen, about = Pen(), Council(("talk", "strike"), members(5))
    low = people(council(pen, "a", pygame.Rect(0, 0, 332, need(pen) - 30), about))
    high = people(council(pen, "a", pygame.Rect(0, 0, 332, need(pen) + 90), about))
    assert low[0].disc(pen, low[0].rect).width < high[0].disc(pen, high[0].rect).width == 42


def test_a_seat_s_people_stand_on_its_colour_and_those_away_are_dim() -> None:
    about = Council(("a", "b"), [Member("x", "X", 0.5, away=True, note="in Havana")], side=1)
    made = people(council(Pen(), "axis", pygame.Rect(0, 0, 332, need(Pen())), about, "area"))
    assert (made[0].side, made[0].away, made[0].area) == (1, True, "area")
    assert made[0].describe() == "person axis.x: X | in Havana | away"


def test_the_words_at_the_ends_have_their_sides_colours() -> None:
    image = laid(Pen(), 0)[0].image(Pen())
    for colour in ("side0", "side1"):
        found = pygame.mask.from_threshold(image, COLOURS[colour], (12, 12, 12, 90))
        assert found.count() > 20


def test_lines_of_two_dots_run_side_by_side_only_where_they_would_cover_one_another() -> None:
    crowd = [(20, 60, True), (20, 100, True), (90, 140, True)]
    assert levels(crowd) == {(20, True): 0, (90, True): 1}
    assert levels([(20, 60, True), (90, 140, True)]) == {(20, True): 0, (90, True): 0}
    assert levels([(20, 100, True), (90, 140, False)]) == {(20, True): 0, (90, False): 0}
    three = levels([(20, 200, True), (40, 220, True), (60, 240, True)])
    assert sorted(three.values()) == [0, 1, 2]
    assert levels([]) == {}


@pytest.mark.parametrize("pen", PENS)
def test_those_who_crowd_at_one_end_hang_on_one_line(pen: Pen) -> None:
    crowd = Council(("talk", "strike"), [Member(str(i), f"M{i}", 0.0) for i in range(8)])
    rect = pygame.Rect(0, 0, pen.px(332), need(pen))
    axis = council(pen, "axis", rect, crowd)[0]
    assert isinstance(axis, Axis)
    assert len({dot for dot, _, _ in axis.stems}) == 1
    image, margin = axis.image(pen), pen.px(axis.margin())
    row = margin + axis.rect.height - pen.px(2)
    right = max(at for _, at, above in axis.stems if not above)
    inked = [image.get_at((margin + x, row)).a for x in range(pen.px(24), right)]
    assert min(inked) > 60
