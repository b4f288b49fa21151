from pathlib import Path

import pygame
import pytest

from game import paths
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


FACES = sorted(path.stem for path in (paths.assets() / "faces").glob("*.svg"))


@pytest.mark.parametrize("who", FACES)
def test_every_face_of_the_game_fills_its_medallion(who: str) -> None:
    """Its bust covers a good part of the field, and something of the field is left."""
    bare, faced = medallion(64, "", 0), medallion(64, who, 0)
    changed = sum(
        sum(abs(a - b) for a, b in zip(bare.get_at((x, y)), faced.get_at((x, y)), strict=True)) > 60
        for x in range(64)
        for y in range(64)
    )
    assert 0.2 < changed / 64 / 64 < 0.75


@pytest.mark.parametrize("who", FACES)
def test_a_face_looks_out_of_the_middle(who: str) -> None:
    """Skin stands about the middle line, a little above the middle."""
    shown = medallion(100, who, 0)
    skin = [
        (x, y)
        for x in range(100)
        for y in range(100)
        if shown.get_at((x, y)).r > 140
        and shown.get_at((x, y)).r > shown.get_at((x, y)).b + 35
        and shown.get_at((x, y)).a > 250
        and (x - 50) ** 2 + (y - 50) ** 2 < 38**2
    ]
    assert len(skin) > 150
    assert abs(sum(x for x, _ in skin) / len(skin) - 50) < 12


@pytest.mark.parametrize("side", [0, 1, 2, 3])
def test_more_than_two_seats_share_two_fields(side: int) -> None:
    assert mean(medallion(40, "", side)) == mean(medallion(40, "", side % 2))


@pytest.mark.parametrize("diameter", [18, 30, 64, 200])
@pytest.mark.parametrize("name", ["Robert Kennedy", "+12", "Громыко", "X"])
def test_letters_keep_within_the_rim(name: str, diameter: int) -> None:
    plain, lettered = medallion(diameter, "", 1), medallion(diameter, name, 1)
    changed = [
        (x, y)
        for x in range(diameter)
        for y in range(diameter)
        if plain.get_at((x, y)) != lettered.get_at((x, y))
    ]
    assert changed
    half = diameter / 2
    far = max(((x - half) ** 2 + (y - half) ** 2) ** 0.5 for x, y in changed)
    assert far < half * 0.96


@pytest.mark.parametrize("mood", ["plain", "dim"])
def test_only_a_bright_one_needs_room_around_it(mood: portrait.Mood) -> None:
    assert medallion(50, "man", 0, mood).get_size() == (50, 50)
    assert reach(50, mood) == 0


def test_moods_are_told_by_more_than_colour() -> None:
    """A bright one has a second ring, a dim one is seen through: shapes, not hues."""
    plain, bright, dim = (medallion(80, "man", 0, mood) for mood in ("plain", "bright", "dim"))
    assert bright.get_width() > plain.get_width()
    assert dim.get_at((40, 40)).a < plain.get_at((40, 40)).a


def test_between_its_rings_a_bright_one_is_clear() -> None:
    bright = medallion(100, "man", 0, "bright")
    out = reach(100, "bright")
    row = [bright.get_at((x, bright.get_height() // 2)).a for x in range(out + 2)]
    assert max(row[:5]) > 150
    assert min(row) < 40


@pytest.mark.parametrize("diameter", [40, 100])
def test_the_rim_is_brass_and_bright_where_one_speaks(diameter: int) -> None:
    plain, bright = (medallion(diameter, "man", 0, mood) for mood in ("plain", "bright"))
    out = reach(diameter, "bright")
    wide = max(1.3, diameter * 0.045)
    one = plain.get_at((round(wide * 0.5), diameter // 2))
    two = bright.get_at((out + round(wide * 0.5), diameter // 2 + out))
    assert one.r > one.b
    assert sum(two[:3]) > sum(one[:3])


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Ng", "Ng"), ("U Thant", "UT"), ("  ", ""), ("A B C D", "AD"), ("+1 more adviser", "+1")],
)
def test_initials_of_odd_names(name: str, letters: str) -> None:
    assert initials(name).split(" ")[0] == letters
    assert len(initials(name)) <= 3


def test_a_drawing_that_is_no_svg_is_no_face(tmp_path: Path) -> None:
    file = tmp_path / "face.png"
    file.write_bytes(b"no picture")
    assert portrait.face_file(str(file)) is None
    assert medallion(40, str(file), 0).get_size() == (40, 40)
