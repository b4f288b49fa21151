import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets import Gauge, Stepper
from game.ui.widgets.bars import Bar
from game.ui.widgets.base import MARGIN


def gauge(**fields: object) -> Gauge:
    base = {
        "name": "known.fort",
        "rect": pygame.Rect(0, 0, 400, 80),
        "text": "The fort",
        "value": 12.0,
        "left": 4.0,
        "right": 20.0,
        "high": 64.0,
        "reading": "12 guns ±4",
        "note": "now · air patrols",
    }
    return Gauge(**{**base, **fields})  # type: ignore[arg-type]


def count(surface: pygame.Surface, colour: str) -> int:
    """How many pixels have a colour, but for what scaling does to it."""
    return int(pygame.mask.from_threshold(surface, COLOURS[colour], (4, 4, 4, 60)).count())


def test_a_gauge_says_value_bounds_age_and_source() -> None:
    said = gauge().describe()
    assert said == "gauge known.fort: The fort 12 guns ±4 | 4 to 20 of 0 to 64 | now · air patrols"


def test_the_wedge_is_as_wide_as_the_doubt() -> None:
    pen = Pen()
    none = count(gauge(left=12.0, right=12.0).image(pen), "wedge")
    small = count(gauge().image(pen), "wedge")
    large = count(gauge(left=0.0, right=50.0).image(pen), "wedge")
    assert none == 0 < small < large


@pytest.mark.parametrize("value", [-100.0, 0.0, 64.0, 900.0])
def test_the_needle_stays_on_the_dial(value: float) -> None:
    pen = Pen()
    image = gauge(value=value, left=value, right=value, reading="", note="").image(pen)
    assert image.get_bounding_rect().right <= 400 + 2 * pen.px(MARGIN)
    assert count(image, "amber") > 0


def test_a_gauge_with_too_many_words_is_a_fault() -> None:
    pen = Pen()
    assert not gauge().faults(pen)
    assert gauge(text="A title without an end " * 4).faults(pen)
    assert gauge(note="a note without an end " * 9).faults(pen)


def test_a_note_needs_room() -> None:
    assert Gauge.need(Pen(), "note", 300) > Gauge.need(Pen(), "", 300)
    assert Gauge.need(Pen(), "a long note " * 9, 300) > Gauge.need(Pen(), "note", 300)


def stepper(changes: list[int], **fields: object) -> Stepper:
    base = {
        "name": "letter.level.fort",
        "rect": pygame.Rect(0, 0, 300, 80),
        "text": "The fort",
        "values": ("not named", "It stays", "It goes"),
        "on_change": changes.append,
    }
    return Stepper(**{**base, **fields})  # type: ignore[arg-type]


def test_arrows_change_a_stepper_and_stop_at_its_ends() -> None:
    changes: list[int] = []
    pen = Pen()
    assert stepper(changes).key(pen, pygame.K_LEFT)
    assert stepper(changes, index=2).key(pen, pygame.K_RIGHT)
    assert changes == []
    assert stepper(changes, index=1).key(pen, pygame.K_RIGHT)
    assert stepper(changes, index=1).key(pen, pygame.K_LEFT)
    assert changes == [2, 0]
    assert not stepper(changes).key(pen, pygame.K_DOWN)


def test_enter_goes_round_all_values() -> None:
    changes: list[int] = []
    stepper(changes, index=2).press()
    stepper(changes, index=0).press()
    assert changes == [0, 1]


def test_the_halves_of_a_stepper_are_its_arrows() -> None:
    changes: list[int] = []
    stepper(changes, index=1).click(Pen(), (20, 60))
    stepper(changes, index=1).click(Pen(), (280, 60))
    assert changes == [0, 2]


def test_a_stepper_says_where_it_stands() -> None:
    said = stepper([], index=1).describe()
    assert said == "stepper letter.level.fort: The fort | It stays (2 of 3)"


@pytest.mark.parametrize("pen", [Pen(0.8), Pen(1.0), Pen(0.8, 1.5)])
def test_a_stepper_has_room_for_its_longest_value(pen: Pen) -> None:
    long = stepper([], values=("short", "withdrawn for good, and inspected by the United Nations"))
    long.rect = pygame.Rect(0, 0, 240, long.need(pen, 240))
    assert not long.faults(pen)
    long.rect.height -= 12
    assert long.faults(pen)


def test_renewing_a_stepper_renews_what_it_changes() -> None:
    first: list[int] = []
    second: list[int] = []
    old = stepper(first)
    old.renew(stepper(second))
    old.press()
    assert (first, second) == ([], [1])


def test_a_bar_draws_its_parts_one_after_another() -> None:
    pen = Pen()
    bar = Bar(
        name="turn.1",
        rect=pygame.Rect(0, 0, 300, Bar.need(pen)),
        text="Mon 22 Oct",
        reading="2 %",
        parts=((0.5, "side0"), (-0.2, "side1"), (0.25, "danger")),
    )
    image = bar.image(pen)
    assert count(image, "side0") > count(image, "danger") > 0
    assert count(image, "side1") == 0
    assert bar.describe() == "bar turn.1: Mon 22 Oct 2 %"
    assert not bar.faults(pen)


def test_a_bar_never_runs_over_its_end() -> None:
    pen = Pen()
    parts = ((0.9, "side0"), (0.9, "side1"), (0.9, "danger"))
    bar = Bar(name="b", rect=pygame.Rect(0, 0, 200, 40), text="", reading="", parts=parts)
    assert bar.image(pen).get_bounding_rect().right <= 200 + pen.px(MARGIN)


def test_a_gauge_can_be_chosen_only_where_pressing_it_does_something() -> None:
    pressed: list[str] = []
    able = gauge(on_press=lambda: pressed.append("fort"))
    assert not gauge().reachable()
    assert able.reachable()
    able.press()
    assert pressed == ["fort"]


def test_the_mouse_over_a_gauge_is_seen() -> None:
    pen, over = Pen(), gauge(on_press=lambda: None)
    before = over.image(pen).get_buffer().raw
    over.hover = True
    assert over.image(pen).get_buffer().raw != before


def beside(**fields: object) -> Bar:
    """A bar with its words on the left and its reading on the right."""
    pen = Pen()
    base = {
        "name": "turn.1",
        "rect": pygame.Rect(0, 0, 400, Bar.need(pen, beside=True)),
        "text": "Mon 22 Oct",
        "reading": "280",
        "parts": ((1.0, "side0"),),
        "lead": 120,
        "tail": 40,
    }
    return Bar(**{**base, **fields})  # type: ignore[arg-type]


def reach(image: pygame.Surface, colour: str) -> tuple[int, int]:
    """How far a colour reaches from left to right."""
    want = COLOURS[colour]
    wide, high = image.get_size()
    found = [x for x in range(wide) for y in range(high) if image.get_at((x, y))[:3] == want]
    return min(found), max(found)


def test_beside_its_words_a_bar_takes_less_height_and_what_width_is_left() -> None:
    pen = Pen()
    assert Bar.need(pen, beside=True) < Bar.need(pen)
    image = beside(parts=((1.0, "side0"), (0.0, "danger"))).image(pen)
    first, last = reach(image, "side0")
    assert first >= 120 + pen.px(MARGIN)
    assert last <= 400 - 40 + pen.px(MARGIN)
    assert last - first > 200


def test_words_that_do_not_fit_beside_a_bar_are_a_fault() -> None:
    assert not beside().faults(Pen())
    assert beside(lead=30).faults(Pen())


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 1.0])
def test_a_bar_is_as_long_as_its_share_wherever_its_words_stand(share: float) -> None:
    pen = Pen()
    whole = reach(beside(parts=((1.0, "side0"), (0.0, "danger"))).image(pen), "side0")
    image = beside(parts=((share, "side0"), (0.0, "danger"))).image(pen)
    if not share:
        assert count(image, "side0") == 0
        return
    first, last = reach(image, "side0")
    assert first == whole[0]
    assert last - first + 1 == pytest.approx((whole[1] - whole[0] + 1) * share, abs=3)
