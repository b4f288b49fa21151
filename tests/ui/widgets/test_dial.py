import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets import Dial, Hint
from game.ui.widgets.dial import LARGE, ROUND, zones
from tests.ui.draw.looks import pixels

PENS = [Pen(0.64), Pen(0.8), Pen(1.0), Pen(1.0, 1.5), Pen(1.0, 2.0), Pen(2.4)]


def dial(**fields: object) -> Dial:
    base: dict[str, object] = {
        "name": "tension",
        "rect": pygame.Rect(0, 0, 124, 124),
        "text": "Tension",
        "value": 64,
        "left": 52,
        "right": 72,
        "bad": "high",
    }
    return Dial(**{**base, **fields})  # type: ignore[arg-type]


def test_it_says_value_range_doubt_change_and_age() -> None:
    assert dial(before=58, age="2 h old").describe() == (
        "dial tension: Tension 64 HIGH | 52 to 72 of 0 to 100 | up 6 | caution | 2 h old"
    )
    assert dial(before=70).describe().endswith("| down 6 | caution")
    assert dial(before=64.2, bad="").describe().endswith("| 52 to 72 of 0 to 100 | steady")


@pytest.mark.parametrize(
    ("value", "told"), [(0, "0 LOW"), (39, "39 LOW"), (46, "46 MED"), (64.4, "64 HIGH")]
)
def test_it_reads_as_a_number_and_a_word(value: float, told: str) -> None:
    assert dial(value=value).told() == told


@pytest.mark.parametrize(("value", "number"), [(-4, "−4"), (-0.3, "0"), (-42.6, "−43")])
def test_below_nought_it_has_a_minus_and_nought_has_none(value: float, number: str) -> None:
    assert dial(value=value, low=-100).told().split()[0] == number


def test_a_scenario_may_have_its_own_word_or_reading() -> None:
    assert dial(word="FIRM").told() == "64 FIRM"
    assert dial(reading="1 in 60", word="FIRM").told() == "1 in 60"


def test_a_word_goes_by_the_range_and_not_by_the_number() -> None:
    assert dial(value=3, low=0, high=4).told() == "3 HIGH"


@pytest.mark.parametrize(
    ("bad", "value", "zone"),
    [
        ("high", 90, "danger"),
        ("high", 10, "good"),
        ("low", 90, "good"),
        ("low", 10, "danger"),
        ("low", 40, "caution"),
        ("", 90, "none"),
    ],
)
def test_the_zone_goes_by_the_bad_end(bad: str, value: float, zone: str) -> None:
    assert dial(bad=bad, value=value).zone() == zone


@pytest.mark.parametrize("bad", ["high", "low", ""])
def test_zones_cover_the_whole_scale(bad: str) -> None:
    made = zones(bad)  # type: ignore[arg-type]
    assert made[0][0] == 0
    assert made[-1][1] == 1
    assert [zone[1] for zone in made[:-1]] == pytest.approx([zone[0] for zone in made[1:]])


def test_a_value_beyond_its_range_stands_at_the_end() -> None:
    assert dial(value=140).part(140) == 1.0
    assert dial(value=-5, left=-9, right=2).zone() == "good"
    assert dial(value=-5, left=-9, right=2).image(Pen())


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("text", ["Tension", "Kennedy's trust", "Freedom of Soviet officers"])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("under", [False, True])
def test_in_the_room_it_asks_for_it_has_no_fault(
    pen: Pen, text: str, large: bool, under: bool
) -> None:
    wide = pen.em(170)
    made = dial(text=text, large=large, under=under, before=60)
    made.rect = pygame.Rect(0, 0, wide, Dial.need(pen, text, wide, large, under))
    assert made.faults(pen) == []


def test_the_glass_is_of_its_size_wherever_the_words_stand() -> None:
    pen = Pen()
    for text, large, across in (
        ("Tension", False, ROUND),
        ("Freedom of Soviet officers", False, ROUND),
        ("Tension", True, LARGE),
    ):
        made = dial(text=text, large=large)
        made.rect = pygame.Rect(0, 0, 260, Dial.need(pen, text, 260, large))
        assert made._glass(pen, made.rect).size == (across, across)


def test_a_long_name_stands_below_the_glass() -> None:
    pen = Pen()
    assert Dial.fits(pen, "Tension", ROUND)
    assert not Dial.fits(pen, "Freedom of Soviet officers", ROUND)
    assert not Dial.fits(Pen(1.0, 2.0), "Tension", ROUND)
    assert Dial.need(pen, "Freedom of Soviet officers", 150) > ROUND
    assert Dial.need(pen, "Tension", 150) == ROUND


def test_too_little_room_is_a_fault() -> None:
    assert dial(rect=pygame.Rect(0, 0, 40, 40)).faults(Pen())
    assert dial(reading="a very long reading indeed").faults(Pen())


def test_the_needle_goes_from_the_old_value_to_the_new_in_350_ms() -> None:
    old, new = dial(value=20), dial(value=80)
    new.adopt(old)
    assert new._hand.value == 0.2
    new.advance(1000)
    new.advance(1100)
    assert 0.2 < new._hand.value < 0.8
    assert new.advance(1350)
    assert new._hand.value == 0.8
    assert not new.advance(1400)


def test_without_a_predecessor_or_at_rest_it_stands_at_its_value() -> None:
    assert not dial().advance(0)
    old, new = dial(value=20), dial(value=80)
    new.adopt(old)
    new.rest()
    assert new._hand.value == 0.8


def test_at_the_beginning_of_a_turn_it_may_come_from_the_value_before() -> None:
    made = dial(value=80, before=20, swing=True)
    assert made._hand.value == 0.2
    made.advance(0)
    made.advance(350)
    assert made._hand.value == 0.8
    assert dial(value=80, swing=True)._hand.value == 0.8
    later = dial(value=80, before=20, swing=True, age="2 h old")
    later.adopt(made)
    assert later._hand.value == 0.8


def test_its_pixels_move_with_the_needle() -> None:
    pen, old, new = Pen(), dial(value=20), dial(value=80)
    new.adopt(old)
    before = pixels(new.image(pen))
    new.rest()
    assert pixels(new.image(pen)) != before


@pytest.mark.parametrize(
    "change",
    [{"left": 20}, {"before": 50}, {"age": "2 h old"}, {"bad": "low"}, {"under": True}],
)
def test_every_mark_can_be_seen(change: dict[str, object]) -> None:
    assert pixels(dial().image(Pen())) != pixels(dial(**change).image(Pen()))


def test_danger_is_told_in_the_colour_of_alarm() -> None:
    def alarm(value: float) -> int:
        image = dial(value=value, left=value, right=value).image(Pen())
        return int(pygame.mask.from_threshold(image, COLOURS["alarm"], (9, 9, 9, 255)).count())

    assert alarm(90) > alarm(30) + 10


def test_it_can_be_reached_if_it_has_something_to_tell_or_to_do() -> None:
    assert not dial().reachable()
    assert dial(hint=Hint("Tension")).reachable()
    assert dial(on_press=lambda: None).reachable()


def test_its_focus_ring_is_round_and_within_its_margin() -> None:
    pen, made = Pen(), dial(on_press=lambda: None)
    made.focus = True
    image = made.image(pen)
    ring = pygame.mask.from_threshold(image, COLOURS["focus"], (3, 3, 3, 60))
    assert ring.count() > 400
    middle = image.get_width() // 2
    assert ring.get_at((middle, 2)) or ring.get_at((middle, 3))
    assert not ring.get_at((8, 8))


def test_dials_in_a_row_that_keep_room_for_the_same_lines_are_of_one_size() -> None:
    pen, names = Pen(), ["Tension", "Contact of forces", "Freedom of American officers"]
    assert [Dial.lines_of(pen, name, 100) for name in names] == [1, 2, 3]
    rect = pygame.Rect(0, 0, 100, 140)
    made = [dial(text=name, under=True, lines=2, rect=rect) for name in names]
    assert len({each._glass(pen, rect).size for each in made}) == 1
    alone = dial(under=True, rect=rect)._glass(pen, rect)
    assert alone.width > made[0]._glass(pen, rect).width


def test_a_name_of_more_lines_than_it_may_have_ends_in_an_ellipsis() -> None:
    pen, text = Pen(), "Freedom of American officers"
    assert dial(text=text).named(pen, 100) == ["FREEDOM OF", "AMERICAN", "OFFICERS"]
    assert dial(text=text, lines=2).named(pen, 100) == ["FREEDOM OF", "AMERICAN …"]
    assert dial(text=text, lines=3).named(pen, 100)[-1] == "OFFICERS"
    assert pen.width(dial(text=text, lines=1).named(pen, 60)[0], "name") <= 60
    assert text in dial(text=text, lines=1).describe()


def test_the_lines_it_may_have_count_in_what_it_needs() -> None:
    pen, text, line = Pen(), "Freedom of American officers", Pen().line_height("name")
    own = Dial.need(pen, text, 100, under=True)
    assert Dial.need(pen, text, 100, under=True, lines=2) == own - line
    assert Dial.need(pen, "Tension", 100, under=True, lines=2) == own - line


def test_a_usual_name_and_reading_stay_inside_a_small_glass() -> None:
    """The desk's instruments lose a few pixels where the cards are high: that alone must not
    send the words out of the glass and halve it."""
    for across in (94, 98, 104, 124):
        assert Dial.fits(Pen(1.0, 1.0), "Pressure", across)
    assert not Dial.fits(Pen(1.0, 1.0), "Pressure", 60)
