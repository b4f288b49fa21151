from dataclasses import replace

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets import AlertPlate, ClockPlate, Hint, KeyHint
from game.ui.widgets.plates import LEVELS, PULSE, PULSES
from tests.ui.draw.looks import mean, pixels

PENS = [Pen(0.64), Pen(0.8), Pen(1.0), Pen(1.0, 2.0), Pen(2.4)]


def clock(pen: Pen | None = None, **fields: object) -> ClockPlate:
    size = ClockPlate.need(pen or Pen(), "Washington", "18:06")
    base: dict[str, object] = {"city": "Washington", "time": "18:06"}
    made = {"name": "clock", "rect": pygame.Rect((0, 0), size), **base, **fields}
    return ClockPlate(**made)  # type: ignore[arg-type]


def alert(pen: Pen | None = None, **fields: object) -> AlertPlate:
    size = AlertPlate.need(pen or Pen(), "Defcon", "3")
    base: dict[str, object] = {"text": "Defcon", "grade": "3", "danger": 0.4}
    made = {"name": "alert", "rect": pygame.Rect((0, 0), size), **base, **fields}
    return AlertPlate(**made)  # type: ignore[arg-type]


def hint(pen: Pen | None = None, stacked: bool = False, **fields: object) -> KeyHint:
    size = KeyHint.need(pen or Pen(), "ENTER", "weigh", stacked)
    base: dict[str, object] = {"key_name": "ENTER", "text": "weigh", "stacked": stacked}
    made = {"name": "hint", "rect": pygame.Rect((0, 0), size), **base, **fields}
    return KeyHint(**made)  # type: ignore[arg-type]


def test_they_say_what_they_show() -> None:
    assert clock().describe() == "clock clock: Washington 18:06"
    assert hint().describe() == "key hint: ENTER weigh"
    assert alert().describe() == "alert alert: Defcon 3"
    assert alert(alarm=True).describe() == "alert alert: Defcon 3 (alarm)"


@pytest.mark.parametrize("pen", PENS)
def test_in_the_room_they_ask_for_they_have_no_fault(pen: Pen) -> None:
    for made in (clock(pen), alert(pen), hint(pen), hint(pen, True)):
        assert made.faults(pen) == []
        for by in ((-1, 0), (0, -1)):
            size = (made.rect.width + by[0], made.rect.height + by[1])
            if not (isinstance(made, AlertPlate) and by[1]):
                assert replace(made, rect=pygame.Rect((0, 0), size)).faults(pen), (made, by)
    low = pygame.Rect(0, 0, 300, pen.line_height("title") - 1)
    assert replace(alert(pen), rect=low).faults(pen)


def test_a_clock_has_its_seat_s_colour() -> None:
    def tint(side: int) -> tuple[int, int, int]:
        image = clock(side=side).image(Pen())
        box = pygame.Rect(6, image.get_height() // 2, image.get_width() - 12, 20)
        mask = pygame.mask.from_surface(image.subsurface(box), 200)
        return mean(mask.to_surface(setsurface=image.subsurface(box), unsetcolor=(0, 0, 0, 0)))

    blue, red = tint(0), tint(1)
    assert blue[2] > blue[0]
    assert red[0] > red[2]


def test_a_stacked_hint_is_narrower_and_higher() -> None:
    assert hint(stacked=True).rect.width < hint().rect.width
    assert hint(stacked=True).rect.height > hint().rect.height
    assert pixels(hint().image(Pen())) != pixels(hint(key_name="A").image(Pen()))


def test_an_alarm_pulses_three_times_once_in_two_seconds_and_stops() -> None:
    made = alert(alarm=True)
    made.advance(1000)
    lights = []
    for now in range(1000, 1000 + PULSE * PULSES + 500, 50):
        made.advance(now)
        lights.append(made._light)
    peaks = [
        index
        for index in range(1, len(lights) - 1)
        if lights[index] == LEVELS and lights[index - 1] < LEVELS
    ]
    assert len(peaks) == PULSES
    assert peaks[1] - peaks[0] == PULSE // 50
    assert lights[-1] == 0
    assert not made.advance(10**6)


def test_a_pulse_is_seen_and_rest_ends_it() -> None:
    pen, made = Pen(), alert(alarm=True)
    still = pixels(made.image(pen))
    made.advance(0)
    made.advance(PULSE // 2)
    assert pixels(made.image(pen)) != still
    made.rest()
    assert pixels(made.image(pen)) == still
    assert not made.advance(PULSE)


def test_no_alarm_no_pulse() -> None:
    made = alert()
    assert not made.advance(0)
    assert not made.advance(PULSE // 2)


def test_an_alarm_that_has_pulsed_does_not_begin_again_until_the_grade_changes() -> None:
    old = alert(alarm=True)
    old.rest()
    same, worse = alert(alarm=True, danger=0.5), alert(alarm=True, grade="2")
    same.adopt(old)
    worse.adopt(old)
    assert not same.advance(0) and not same.advance(PULSE // 2)
    worse.advance(0)
    assert worse.advance(PULSE // 2)


def test_the_graver_the_redder() -> None:
    calm, grave = (mean(alert(danger=danger).image(Pen())) for danger in (0.0, 1.0))
    assert grave[0] > calm[0]
    assert grave[0] - grave[1] > calm[0] - calm[1]


def test_an_alert_that_tells_more_can_be_reached() -> None:
    assert not alert().reachable()
    assert alert(hint=Hint("Defcon")).reachable()
