"""The replay strip: where turns lie, what hands and time do, colour and hatching by danger."""

from itertools import pairwise

import pygame
import pytest

from game.engine.plot import Mark, Plot
from game.ui.draw.film import frame_rects
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.filmstrip import GRAVE, PACE, REAL, Exposed, FilmStrip, along, developed
from tests.ui.draw.looks import mean, pixels

PEN = Pen()
SHIP = Mark("a", "merchant", "A ship", (-70.0, 24.0), side="south")
PLOT = Plot("Plot", (-72.0, 24.0), 1500.0, (SHIP,))
DAYS = (
    Exposed("1", ("Mon 09:00", "Mon 18:00"), (0.0001, 0.0004), PLOT),
    Exposed("2", ("Tue 09:00",), (0.004,), PLOT),
    Exposed("3", ("Wed 09:00", "Wed 12:00", "Wed 18:00"), (0.02, 0.001, 0.0), PLOT),
)


def strip(**fields: object) -> FilmStrip:
    base: dict[str, object] = {
        "name": "replay",
        "rect": pygame.Rect(0, 0, 900, 150),
        "days": DAYS,
        "sides": ("north", "south"),
        "flag": "MON 09:00",
    }
    return FilmStrip(**{**base, **fields})  # type: ignore[arg-type]


def test_it_says_where_it_stands_and_every_day() -> None:
    said = strip(at=2).describe().splitlines()
    assert said[0] == "film replay: stopped at MON 09:00, 3 of 6"
    assert said[2] == "  > 2: 1 turns, danger 0.00400"
    assert strip(playing=True).describe().startswith("film replay: playing")


def test_turns_lie_in_order_within_their_days() -> None:
    made = strip()
    places = [made.place_of(PEN, row) for row in range(made.count)]
    assert places == sorted(places)
    frames = made.frames(PEN)
    assert frames[0].left < places[0] < places[1] < frames[0].right
    assert frames[1].collidepoint(places[2], frames[1].centery)
    assert all(frames[2].left < place < frames[2].right for place in places[3:])


def test_clicking_or_dragging_goes_to_the_nearest_turn() -> None:
    gone: list[int] = []
    made = strip(go=gone.append)
    made.click(PEN, (round(made.place_of(PEN, 4)) + 2, 90))
    assert made.drag(PEN, (round(made.place_of(PEN, 2)), 90))
    assert made.drag(PEN, (-50, 90))
    assert gone == [4, 2]


@pytest.mark.parametrize(
    ("code", "at", "gone"),
    [
        (pygame.K_RIGHT, 2, [3]),
        (pygame.K_LEFT, 2, [1]),
        (pygame.K_LEFT, 0, []),
        (pygame.K_RIGHT, 5, []),
        (pygame.K_HOME, 4, [0]),
        (pygame.K_END, 1, [5]),
    ],
)
def test_keys_step_and_go_to_the_ends(code: int, at: int, gone: list[int]) -> None:
    found: list[int] = []
    assert strip(at=at, go=found.append).key(PEN, code)
    assert found == gone


def test_space_plays_and_other_keys_are_left_to_the_stage() -> None:
    played: list[int] = []
    made = strip(play=lambda: played.append(1))
    assert made.key(PEN, pygame.K_SPACE)
    made.press()
    assert played == [1, 1]
    assert not made.key(PEN, pygame.K_TAB)


def test_the_wheel_steps_too() -> None:
    gone: list[int] = []
    made = strip(at=2, go=gone.append)
    made.wheel(PEN, (5, 5), 1)
    made.wheel(PEN, (5, 5), -1)
    assert gone == [1, 3]


def test_while_it_plays_it_goes_on_when_a_turns_time_is_over() -> None:
    gone: list[int] = []
    made = strip(at=1, playing=True, go=gone.append)
    assert not made.advance(1000)
    assert not made.advance(1000 + PACE - 1)
    assert gone == []
    assert made.advance(1000 + PACE)
    assert gone == [2]


def test_a_higher_pace_is_quicker() -> None:
    gone: list[int] = []
    made = strip(playing=True, pace=4, go=gone.append)
    made.advance(0)
    assert made.advance(PACE // 4)
    assert gone == [1]


def test_at_the_end_it_stops_and_stopped_it_does_not_move() -> None:
    stopped: list[int] = []
    made = strip(at=5, playing=True, play=lambda: stopped.append(1), go=stopped.append)
    made.advance(0)
    assert made.advance(PACE)
    assert stopped == [1]
    still = strip(go=stopped.append)
    assert not still.advance(0)
    assert not still.advance(10 * PACE)


def test_the_successor_keeps_the_time() -> None:
    gone: list[int] = []
    one, two = strip(playing=True), strip(at=1, playing=True, go=gone.append)
    one.advance(500)
    two.adopt(one)
    assert two.advance(500 + PACE)
    assert gone == [2]


def test_an_equal_successor_hands_over_what_it_does() -> None:
    gone: list[int] = []
    one = strip()
    one.renew(strip(go=gone.append))
    one.key(PEN, pygame.K_END)
    assert gone == [5]


def test_the_grade_of_a_day_is_that_of_its_worst_turn() -> None:
    assert [day.grade for day in DAYS] == [0, 1, 2]
    assert Exposed("x", (), ()).danger == 0.0
    assert (REAL, GRAVE) == (0.002, 0.01)


def test_danger_is_told_by_colour_and_by_hatching() -> None:
    made = developed(PEN, (900, 130), DAYS, ("north", "south"))
    frames = [rect.move(0, -strip().head(PEN)) for rect in strip().frames(PEN)]
    calm, real, grave = (mean(made, rect.inflate(-20, -20)) for rect in frames)
    assert calm[2] > calm[0]
    assert real[0] > real[2]
    assert grave[0] > grave[1] + 10
    bare = tuple(Exposed(day.day, day.turns, (0.02,)) for day in DAYS)
    flat = developed(PEN, (900, 130), bare, ())
    inside = range(frames[1].x + 9, frames[1].right - 9)
    row = [sum(flat.get_at((x, frames[1].centery))[:3]) for x in inside]
    dips = sum(after < before - 8 for before, after in pairwise(row))
    assert dips >= 3


def test_the_map_with_its_ship_is_on_the_frame() -> None:
    bare = tuple(Exposed(day.day, day.turns, day.dangers) for day in DAYS)
    without = developed(PEN, (900, 130), bare, ("north", "south"))
    assert pixels(developed(PEN, (900, 130), DAYS, ("north", "south"))) != pixels(without)


def test_the_flag_follows_the_turn_and_stays_on_the_strip() -> None:
    box = pygame.Rect(0, 0, 900, 150)
    flags = [strip(at=row)._flag(PEN, box) for row in range(6)]
    assert [flag.x for flag in flags] == sorted(flag.x for flag in flags)
    assert all(box.contains(flag) for flag in flags)
    surface = pygame.Surface(box.size)
    strip(at=3).paint(PEN, surface, box)
    assert surface.get_at((flags[3].x + 5, flags[3].centery))[:3] == COLOURS["focus"]


@pytest.mark.parametrize("pen", [Pen(0.64), Pen(0.8, 2.0), Pen(2.4)])
def test_it_is_drawn_at_any_size_and_twice_alike(pen: Pen) -> None:
    rect = pygame.Rect(0, 0, round(1000 * pen.scale), strip().head(pen) + pen.px(110))
    one, two = strip(rect=rect, at=3), strip(rect=rect.copy(), at=3)
    assert pixels(one.image(pen)) == pixels(two.image(pen))


def test_a_step_draws_only_the_flag_anew() -> None:
    """The film itself is kept: it is the same surface for every turn."""
    one = developed(PEN, (900, 130), DAYS, ("north", "south"))
    assert developed(PEN, (900, 130), DAYS, ("north", "south")) is one


def test_a_strip_without_days_is_drawn_and_goes_nowhere() -> None:
    gone: list[int] = []
    made = strip(days=(), go=gone.append)
    made.image(PEN)
    made.click(PEN, (100, 40))
    made.drag(PEN, (200, 40))
    made.wheel(PEN, (0, 0), 1)
    for code in (pygame.K_LEFT, pygame.K_RIGHT, pygame.K_HOME, pygame.K_END):
        made.key(PEN, code)
    assert gone == []
    assert made.describe() == "film replay: stopped at MON 09:00, 1 of 0"


# The line of the danger, and the marks of the turning points


def test_the_graver_a_turn_the_higher_its_place_on_the_line() -> None:
    made = strip()
    spots = along(PEN, made.frames(PEN), DAYS)
    assert len(spots) == made.count
    dangers = [danger for day in DAYS for danger in day.dangers]
    ranked = sorted(range(len(dangers)), key=lambda row: dangers[row])
    heights = [spots[row][1] for row in ranked]
    assert heights == sorted(heights, reverse=True)
    assert [x for x, _ in spots] == [made.place_of(PEN, row) for row in range(made.count)]


def test_the_line_stays_within_its_frames_however_grave() -> None:
    days = (Exposed("1", ("a", "b"), (0.0, 1.0)),)
    frame = strip(days=days).frames(PEN)[0]
    spots = along(PEN, [frame], days)
    assert all(frame.collidepoint(spot) for spot in spots)
    assert spots[0][1] > spots[1][1] > frame.top + frame.height * 0.3


def lit(surface: pygame.Surface, at: tuple[float, float]) -> bool:
    """Whether the amber of the line lies there."""
    found = surface.get_at((round(at[0]), round(at[1])))
    return found.r > 150 and found.b < 130


def test_the_line_is_drawn_through_the_turns_and_ends_with_the_last_that_ran_a_risk() -> None:
    size = (900, 120)
    made = developed(PEN, size, DAYS, ("north", "south"))
    spots = along(PEN, frame_rects(size, PEN.scale, len(DAYS)), DAYS)
    assert all(lit(made, spot) for spot in spots[:-1])
    assert not lit(made, spots[-1])


def red(surface: pygame.Surface, at: tuple[int, int]) -> bool:
    found = surface.get_at(at)
    return found.r > 100 and found.g < 60


def test_turning_points_are_marked_above_their_turns() -> None:
    size = (900, 120)
    made = developed(PEN, size, DAYS, ("north", "south"), (2, 5, 99))
    frames = frame_rects(size, PEN.scale, len(DAYS))
    spots = along(PEN, frames, DAYS)
    marked = [red(made, (round(x), frames[0].top // 2)) for x, _ in spots]
    assert marked == [False, False, True, False, False, True]


def test_a_day_with_a_turning_point_says_so() -> None:
    said = strip(marks=(1, 2)).describe().splitlines()
    assert [line.endswith("turning point") for line in said[1:]] == [True, True, False]


@pytest.mark.parametrize(("code", "by"), [(pygame.K_COMMA, -1), (pygame.K_PERIOD, 1)])
def test_comma_and_full_stop_change_the_pace(code: int, by: int) -> None:
    found: list[int] = []
    assert strip(hurry=found.append).key(PEN, code)
    assert found == [by]
    assert not strip().key(PEN, code)


@pytest.mark.parametrize("pace", [0.5, 1, 2, 4])
def test_a_turn_takes_as_long_as_the_pace_says(pace: float) -> None:
    gone: list[int] = []
    made = strip(playing=True, pace=pace, go=gone.append)
    assert not made.advance(1000)
    assert not made.advance(1000 + round(PACE / pace) - 1)
    assert made.advance(1000 + round(PACE / pace))
    assert gone == [1]


def test_a_successor_takes_its_hands() -> None:
    found: list[int] = []
    made = strip()
    made.renew(strip(hurry=found.append))
    assert made.key(PEN, pygame.K_PERIOD)
    assert found == [1]
