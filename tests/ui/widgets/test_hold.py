"""The button that must be held: it fills, it empties, it does its work once."""

import pygame
import pytest

from game.ui.hands import Hands
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets import Button
from game.ui.widgets.hold import HOLD, STEPS, HoldButton
from tests.ui.draw.looks import pixels
from tests.ui.helpers import key

PEN = Pen()
AT = pygame.Rect(20, 20, 240, 48)


def held() -> tuple[HoldButton, list[int]]:
    told: list[int] = []
    made = HoldButton(name="seal", rect=AT.copy(), text="Seal", on_press=lambda: told.append(1))
    return made, told


def filled(made: HoldButton) -> int:
    """How many pixels of its bar are full."""
    seen = pygame.mask.from_threshold(made.image(PEN), COLOURS["danger"], (3, 3, 3, 255))
    return int(seen.count())


def test_held_long_enough_it_does_its_work_once() -> None:
    made, told = held()
    made.down = True
    for now in range(1000, 1000 + HOLD + 400, 50):
        made.advance(now)
    assert told == [1]
    assert not made.down
    assert made.progress == 0


@pytest.mark.parametrize("part", [0.1, 0.5, 0.95])
def test_let_go_too_early_it_empties_and_nothing_has_happened(part: float) -> None:
    made, told = held()
    made.down = True
    made.advance(0)
    made.advance(int(HOLD * part))
    assert abs(made.progress - part) < 0.01
    made.down = False
    assert made.advance(HOLD * 2)
    assert (made.progress, told) == (0, [])


def test_held_again_it_begins_at_nothing() -> None:
    made, told = held()
    made.down = True
    made.advance(0)
    made.advance(HOLD - 100)
    made.down = False
    made.advance(HOLD - 50)
    made.down = True
    made.advance(HOLD)
    made.advance(HOLD + 200)
    assert told == []
    assert made.progress < 0.2


def test_the_bar_grows_while_it_is_held() -> None:
    made, _ = held()
    assert filled(made) == 0
    made.down = True
    made.advance(0)
    seen = []
    for part in (0.25, 0.5, 0.75):
        made.advance(int(HOLD * part))
        seen.append(filled(made))
    assert 0 < seen[0] < seen[1] < seen[2]
    assert abs(seen[2] - 3 * seen[0]) < seen[0]


def test_it_is_painted_anew_no_oftener_than_its_steps() -> None:
    made, _ = held()
    made.down = True
    made.advance(0)
    assert sum(made.advance(now) for now in range(1, HOLD, 2)) <= STEPS


def test_reduced_motion_makes_holding_a_press() -> None:
    made, told = held()
    made.down = True
    made.rest()
    assert told == [1]
    assert not made.down
    made.rest()
    assert told == [1]


def test_a_screen_made_anew_while_it_is_held_loses_no_time() -> None:
    old, _ = held()
    old.down = True
    old.advance(0)
    old.advance(HOLD // 2)
    new, told = held()
    new.rect.move_ip(0, 4)
    new.adopt(old)
    assert new.progress == old.progress
    new.advance(HOLD)
    assert told == [1]


def test_a_usual_button_in_its_place_before_gives_it_nothing() -> None:
    made, _ = held()
    made.adopt(Button(name="seal", rect=AT.copy(), text="Seal"))
    assert made.progress == 0


def test_one_that_is_not_possible_does_nothing_however_long_it_is_held() -> None:
    made, told = held()
    made.enabled, made.down = False, True
    for now in (0, HOLD, 2 * HOLD):
        made.advance(now)
    assert told == []


@pytest.mark.parametrize("code", [pygame.K_RETURN, pygame.K_SPACE, pygame.K_KP_ENTER])
def test_a_key_holds_it_until_it_is_let_go(code: int) -> None:
    made, told = held()
    stage = Stage(PEN, (400, 200))
    stage.show("one", [made], (0, 0, 0))
    hands = Hands(stage)
    hands.handle(key(code))
    for now in (0, HOLD // 2):
        stage.tick(now)
    assert told == []
    hands.handle(pygame.Event(pygame.KEYUP, key=code, mod=0, unicode=""))
    stage.tick(HOLD + 1)
    assert told == []
    hands.handle(key(code))
    for now in (2 * HOLD, 3 * HOLD + 1):
        stage.tick(now)
    assert told == [1]


def test_two_with_the_same_words_look_alike_whether_held_or_pressed() -> None:
    made, _ = held()
    plain = Button(name="seal", rect=AT.copy(), text="Seal")
    assert pixels(made.image(PEN)) == pixels(plain.image(PEN))
