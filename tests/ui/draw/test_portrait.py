from pathlib import Path

import pygame
import pytest

from game.ui.draw import portrait
from game.ui.draw.portrait import initials, medallion, reach
from game.ui.theme import COLOURS
from tests.ui.draw.looks import mean, middle, pixels

SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
<path fill="#0f0" d="M0 0h9v9H0z"/></svg>"""


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Robert Kennedy", "RK"),
        ("Jean-Paul", "JP"),
        ("Llewellyn E. Thompson", "LT"),
        ("McCONE", "Mc"),
        ("RK", "RK"),
        ("+5", "+5"),
        ("+5 more", "+5"),
        ("", ""),
        ("Громыко", "Гр"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name).split()[:1] == letters.split()[:1]


def test_a_face_is_a_name_or_a_file(tmp_path: Path) -> None:
    file = tmp_path / "own.svg"
    file.write_text(SVG)
    assert portrait.face_file(str(file)) == file
    assert portrait.face_file(str(tmp_path / "no.svg")) is None
    assert portrait.face_file("kennedy") is not None
    assert portrait.face_file("nobody at all") is None
    assert portrait.face_file("") is None


@pytest.mark.parametrize("diameter", [22, 40, 64, 170])
@pytest.mark.parametrize("who", ["kennedy", "Robert Kennedy"])
def test_a_medallion_is_round(diameter: int, who: str) -> None:
    shown = medallion(diameter, who, 0)
    assert shown.get_size() == (diameter, diameter)
    assert shown.get_at((0, 0)).a == shown.get_at((diameter - 1, diameter - 1)).a == 0
    assert shown.get_at((diameter // 2, diameter // 2)).a >= 250


@pytest.mark.parametrize("diameter", [22, 64])
def test_the_first_seat_is_on_blue_and_the_second_on_red(diameter: int) -> None:
    blue, red = (mean(medallion(diameter, "", side)) for side in (0, 1))
    assert blue[2] > blue[0]
    assert red[0] > red[2]


def test_a_scenario_s_own_face_is_drawn(tmp_path: Path) -> None:
    file = tmp_path / "own.svg"
    file.write_text(SVG)
    green = mean(medallion(60, str(file), 0), middle(medallion(60, str(file), 0)))
    assert green[1] > 200


def test_without_a_face_there_are_letters() -> None:
    plain, lettered = medallion(60, "", 0), medallion(60, "Robert Kennedy", 0)
    cream = pygame.mask.from_threshold(lettered, COLOURS["cream"], (30, 30, 30, 255))
    assert cream.count() > 60
    assert pixels(plain) != pixels(lettered)
    box = pygame.Rect(cream.get_bounding_rects()[0]).unionall(cream.get_bounding_rects())
    assert abs(box.centerx - 30) <= 2
    assert abs(box.centery - 30) <= 2


@pytest.mark.parametrize("diameter", [24, 42, 100])
def test_a_bright_one_has_a_second_ring_around_it(diameter: int) -> None:
    out = reach(diameter, "bright")
    bright = medallion(diameter, "kennedy", 0, "bright")
    assert out > 0
    assert reach(diameter) == 0
    assert bright.get_width() == diameter + 2 * out
    at = bright.get_at((bright.get_width() // 2, 1))
    assert at.a > 60
    assert at.r > at.b


def test_one_who_is_away_is_dim() -> None:
    plain, dim = medallion(60, "kennedy", 0), medallion(60, "kennedy", 0, "dim")
    assert sum(mean(dim)) < 0.7 * sum(mean(plain))


def test_it_is_lit_from_the_upper_left() -> None:
    shown = medallion(100, "", 0)
    light, dark = shown.get_at((33, 28)), shown.get_at((75, 78))
    assert sum(light[:3]) > sum(dark[:3]) + 60


def test_two_calls_give_the_same_picture() -> None:
    make = medallion.__wrapped__
    assert pixels(make(42, "castro", 1)) == pixels(make(42, "castro", 1))
