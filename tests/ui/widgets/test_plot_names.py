"""The names on the plot at every scale: inside the glass, apart, in the order of what matters."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pygame
import pytest

from game.engine.plot import Mark
from game.ui.draw.chart import Chart
from game.ui.draw.outlook import Outlook
from game.ui.text import Pen
from game.ui.widgets import plot_names
from game.ui.widgets.plot_names import Lettered, lettered, spots, tag
from tests.ui.charts import CENTRE, MARKS, chart, mark
from tests.ui.draw.looks import pixels

PEN = Pen()
SCALES = [(0.64, 1.0), (0.8, 1.0), (1.0, 1.0), (1.0, 1.5), (1.0, 2.0), (2.4, 1.0)]
ROOM = pygame.Rect(0, 0, 768, 524)


def scaled(scale: float, chosen: str = "") -> Chart:
    """The glass of a window of a scale."""
    size = (round(768 * scale), round(524 * scale))
    look = Outlook.of(CENTRE, 1750).projection(size)
    return Chart(look, size, scale, {"north": 0, "south": 1}, chosen)


def named(found: list[Lettered]) -> set[str]:
    return {each.tag.mark.id for each in found}


@pytest.mark.parametrize(("scale", "text"), SCALES)
def test_names_stay_on_the_glass_and_apart(scale: float, text: float) -> None:
    glass = scaled(scale)
    found = lettered(Pen(scale, text), glass, MARKS, [])
    whole = pygame.Rect((0, 0), glass.size)
    assert found
    assert all(whole.contains(each.place) for each in found)
    assert not [1 for one, two in combinations(found, 2) if one.place.colliderect(two.place)]


@pytest.mark.parametrize(("scale", "text"), SCALES)
def test_names_keep_clear_of_what_is_taken(scale: float, text: float) -> None:
    glass = scaled(scale)
    taken = pygame.Rect(0, 0, glass.size[0], glass.size[1] // 3)
    found = lettered(Pen(scale, text), glass, MARKS, [taken])
    assert not [each for each in found if each.place.colliderect(taken)]


def test_with_larger_letters_no_more_names_find_room() -> None:
    counts = [len(lettered(Pen(1.0, text), chart(), MARKS, [])) for text in (1.0, 1.5, 2.0)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > len(MARKS) // 2


def test_two_calls_place_the_same() -> None:
    first = lettered(PEN, chart(), MARKS, [])
    assert first == lettered(PEN, chart(), MARKS, [])


def test_the_order_of_the_marks_does_not_matter() -> None:
    usual = lettered(PEN, chart(), MARKS, [])
    turned = lettered(PEN, chart(), tuple(reversed(MARKS)), [])
    assert named(usual) == named(turned)


def test_of_two_in_one_place_the_submarine_is_named_before_the_city() -> None:
    at = (-70.0, 27.0)
    deep, city = replace(mark("deep"), at=at), replace(mark("port"), at=at)
    narrow = pygame.Rect(0, 0, 768, 524)
    blocks = [narrow]
    assert lettered(PEN, chart(), [city, deep], blocks) == []
    found = lettered(PEN, chart(), [city, deep], [])
    assert found[0].tag.mark.id == "deep"


@pytest.mark.parametrize("name", ["port", "sea", "army"])
def test_the_chosen_one_comes_before_all_others(name: str) -> None:
    found = lettered(PEN, chart(chosen=name), MARKS, [])
    assert found[0].tag.mark.id == name


def test_without_marks_there_are_no_names() -> None:
    assert lettered(PEN, chart(), [], []) == []


# One name


@pytest.mark.parametrize("each", MARKS, ids=lambda each: each.id)
@pytest.mark.parametrize(("scale", "text"), SCALES)
def test_a_name_is_as_large_as_its_lines(each: Mark, scale: float, text: float) -> None:
    pen = Pen(scale, text)
    made = tag(pen, each)
    assert made.size[1] == sum(pen.line_height(role) for _, role in made.lines)
    assert all(pen.width(words, role) < made.size[0] for words, role in made.lines)


def test_regions_are_written_large_places_small_and_ships_between() -> None:
    roles = [tag(PEN, mark(name)).lines[0][1] for name in ("sea", "cargo", "port")]
    assert roles == ["map_big", "map", "map_small"]
    sizes = [PEN.size(role) for role in roles]
    assert sizes == sorted(sizes, reverse=True)


def test_a_very_long_name_is_not_cut_but_left_out_where_it_has_no_room() -> None:
    long = replace(mark("cargo"), title="The long and winding convoy " * 8)
    assert tag(PEN, long).size[0] > 768
    assert lettered(PEN, chart(), [long], []) == []


@pytest.mark.parametrize("each", MARKS, ids=lambda each: each.id)
def test_the_first_place_is_near_the_mark(each: Mark) -> None:
    glass = chart()
    found = spots(glass, tag(PEN, each), ROOM)
    assert found
    if each.kind not in ("ring", "line", "region"):
        x, y = glass.projection.at(each.at)
        assert abs(found[0][0] - x) < 160
        assert abs(found[0][1] - y) < 60


def test_a_line_seen_from_far_is_in_sight_and_a_ship_is_not() -> None:
    far = (100.0, -60.0)
    assert plot_names.in_sight(chart(), replace(mark("lane"), at=far))
    assert not plot_names.in_sight(chart(), replace(mark("grey"), at=far))


# Their letters


def bounds(where: np.ndarray) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is true."""
    x, y = np.nonzero(where)
    return int(x.min()), int(y.min()), int(x.max()), int(y.max())


@pytest.mark.parametrize("text", ["Cargo", "Пшеница", "±30"])
@pytest.mark.parametrize("role", ["map", "map_small", "map_big"])
def test_letters_have_a_rim_all_round(text: str, role: str) -> None:
    made = plot_names.haloed(PEN, text, role, (255, 220, 120))
    rim = PEN.px(plot_names.RIM)
    assert made.get_width() == PEN.width(text, role) + 2 * rim
    assert made.get_height() == PEN.line_height(role) + 2 * rim
    alpha = pygame.surfarray.array_alpha(made)
    bright = pygame.surfarray.array_red(made) > 200
    letters, inked = bounds((alpha > 200) & bright), bounds(alpha > 60)
    assert inked[0] < letters[0] < letters[2] < inked[2]
    assert inked[1] < letters[1] < letters[3] < inked[3]


def test_plain_letters_are_kept_apart_from_the_usual_ones() -> None:
    usual = plot_names.haloed(PEN, "Cargo", "map", (255, 220, 120))
    assert plot_names.haloed(PEN, "Cargo", "map", (255, 220, 120)) is usual
    large = plot_names.haloed(Pen(1.0, 2.0), "Cargo", "map", (255, 220, 120))
    assert large.get_height() > usual.get_height()


def test_a_name_far_from_its_ship_is_tied_to_it() -> None:
    glass, each = chart(), mark("grey")
    made = tag(PEN, each)
    x, y = (round(part) for part in glass.projection.at(each.at))
    near = pygame.Rect((x + 14, y - made.size[1] // 2), made.size)
    far = near.move(120, 60)

    def beside(place: pygame.Rect) -> int:
        """Pixels that are drawn outside the name itself."""
        drawn = pygame.Surface(glass.size, pygame.SRCALPHA)
        plot_names.draw(PEN, drawn, glass, [Lettered(made, place)])
        drawn.fill((0, 0, 0, 0), place.inflate(8, 8))
        return int(pygame.mask.from_surface(drawn, 20).count())

    assert beside(far) > beside(near) + 20


def test_drawing_names_twice_is_the_same() -> None:
    found = lettered(PEN, chart(), MARKS, [])
    shown = []
    for _ in range(2):
        drawn = pygame.Surface((768, 524))
        plot_names.draw(PEN, drawn, chart(), found)
        shown.append(pixels(drawn))
    assert shown[0] == shown[1]
