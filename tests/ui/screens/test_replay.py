"""The replay strip: its film, its knobs, and the line of what both sides erred on most."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pygame
import pytest

from game.engine.view import Known
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.reel import Frame, Review
from game.ui.screens import replay
from game.ui.settings import Settings
from game.ui.widgets import Button, Label
from game.ui.widgets.filmstrip import FilmStrip
from game.ui.widgets.knob import Knob
from tests.ui.helpers import SIZES, Acts, kit, letter_key, named, staged
from tests.ui.reels import ended, reel, review

WINDOWS = [*SIZES, (2560, 1440, 1.0), (3840, 2160, 1.0), (3840, 2160, 2.0), (1024, 600, 2.0)]
sizes = pytest.mark.parametrize("size", WINDOWS, ids=lambda size: "x".join(map(str, size)))
KNOBS = ("replay.back", "replay.play", "replay.on", "replay.turning")
END = len(reel().frames) - 1


def strip(
    shown: Review, size: tuple[int, int, float] = (1600, 900, 1.0), acts: Acts | None = None
) -> Kit:
    made = kit(*size)
    replay.build(made, ended(shown, acts=acts), shown)
    return made


def film(made: Kit) -> FilmStrip:
    found = named(made, "replay")
    assert isinstance(found, FilmStrip)
    return found


# Where things are


@sizes
def test_knobs_pace_and_film_stand_side_by_side_at_the_foot(
    size: tuple[int, int, float],
) -> None:
    made = strip(review(at=1), size)
    rects = [named(made, name).rect for name in (*KNOBS, "replay.pace", "replay")]
    assert not [pair for pair in combinations(rects, 2) if pair[0].colliderect(pair[1])]
    assert [rect.left for rect in rects] == sorted(rect.left for rect in rects)
    ground = named(made, "replay.film").rect
    assert all(ground.contains(rect) for rect in rects[:-1])
    foot = named(made, "replay.foot").rect
    assert (foot.top, foot.bottom) == (ground.bottom, made.window.height)
    assert faults(staged(made)) == []


@sizes
def test_it_takes_no_more_of_the_window_than_its_share(size: tuple[int, int, float]) -> None:
    made = kit(*size)
    top = replay.build(made, ended(review()), review())
    assert top == film(made).rect.top
    taken = made.window.height - top
    least = (
        made.px(replay.LEAST) + FilmStrip.head(made.pen) + named(made, "replay.foot").rect.height
    )
    assert taken <= max(round(made.window.height * replay.SHARE) + 1, least)


def test_small_knobs_leave_out_their_keys_and_keep_their_hints() -> None:
    large, small = strip(review()), strip(review(), (1024, 600, 2.0))
    for name in KNOBS:
        one, other = named(large, name), named(small, name)
        assert isinstance(one, Knob)
        assert isinstance(other, Knob)
        assert one.cap
        assert other.hint is not None
        assert other.hint.title == other.text == one.text
        assert other.rect.width >= small.px(20)


# Hands


@pytest.mark.parametrize(
    ("at", "name", "after"),
    [
        (0, "replay.on", 1),
        (0, "replay.back", 0),
        (END, "replay.on", END),
        (END, "replay.back", END - 1),
        (END, "replay.turning", reel().turning[0]),
    ],
)
def test_a_knob_steps_within_the_reel(at: int, name: str, after: int) -> None:
    shown = review(at=at)
    named(strip(shown), name).press()
    assert shown.at == after


def test_the_knob_of_turning_points_goes_round_through_all_of_them() -> None:
    shown, seen = review(at=0), []
    for _ in reel().turning:
        named(strip(shown), "replay.turning").press()
        seen.append(shown.at)
    assert sorted(seen) == list(reel().turning)


def test_its_key_works_without_the_mouse() -> None:
    shown = review(at=0)
    stage = staged(strip(shown))
    turning = stage.find("replay.turning")
    assert turning.hot == "t"
    assert letter_key(turning.hot).unicode == "t"
    assert [each.hot for each in stage.widgets].count("t") == 1


def test_the_pace_goes_round() -> None:
    shown, seen = review(), []
    for _ in replay.PACES:
        button = named(strip(shown), "replay.pace")
        assert isinstance(button, Button)
        assert f"{shown.pace:g}" in button.text
        assert film(strip(shown)).pace == shown.pace
        button.press()
        seen.append(shown.pace)
    assert sorted(seen) == list(replay.PACES)
    assert seen[:2] == [2, 4]


def test_the_middle_knob_says_what_pressing_it_does() -> None:
    shown = review(at=0)
    before, playing = named(strip(shown), "replay.play"), review(at=0, playing=True)
    after = named(strip(playing), "replay.play")
    assert isinstance(before, Knob)
    assert isinstance(after, Knob)
    assert (before.icon, after.icon) == ("play", "pause")
    assert before.text != after.text
    after.press()
    assert not playing.playing


def test_stopped_at_the_end_it_stays_there() -> None:
    shown = review(at=END, playing=True)
    replay.play(ended(shown), shown)
    assert (shown.at, shown.playing) == (END, False)


def test_where_nothing_may_move_the_last_turn_is_the_last_step() -> None:
    shown = review(at=END)
    replay.play(replace(ended(shown), settings=Settings(still=True)), shown)
    assert (shown.at, shown.playing) == (END, False)


def test_played_to_its_end_it_stops_by_itself() -> None:
    shown = review(at=0, playing=True)
    now, seen = 0, [0]
    stage = staged(strip(shown))
    while shown.playing and now < 60_000:
        now += 100
        if stage.tick(now):
            stage.show("test", strip(shown).widgets, (0, 0, 0))
            seen.append(shown.at)
    assert list(dict.fromkeys(seen)) == list(range(END + 1))
    assert not shown.playing


def test_a_click_on_a_day_goes_to_one_of_its_turns() -> None:
    shown = review(at=END)
    made = strip(shown)
    first = film(made).frames(made.pen)[0]
    film(made).click(made.pen, (first.left + 2, first.centery))
    assert shown.at == 0
    film(strip(shown)).key(made.pen, pygame.K_END)
    assert shown.at == END


# The film


def test_every_turn_is_on_the_film_with_its_danger_and_its_name() -> None:
    days = replay.exposed(reel(), "north")
    assert [danger for day in days for danger in day.dangers] == [
        frame.risk or 0.0 for frame in reel().frames
    ]
    named_ = [text for day in days for text in day.turns]
    assert len(set(named_)) == len(reel().frames)


@pytest.mark.parametrize("seat", ["north", "south"])
def test_each_day_shows_the_map_of_the_chosen_chair_as_the_day_ended(seat: str) -> None:
    days = replay.exposed(reel(), seat)
    plots = [day.plot for day in days]
    assert plots[-1] == reel().frames[-1].sheets[seat].plot
    other = replay.exposed(reel(), "south" if seat == "north" else "north")
    assert plots != [day.plot for day in other]
    shown = review(seat=seat)
    assert [day.plot for day in film(strip(shown)).days] == plots


def test_the_flag_names_the_turn_that_is_shown() -> None:
    for at in range(END + 1):
        made = film(strip(review(at=at)))
        assert made.at == at
        assert reel().frames[at].moment[-5:] in made.flag


def test_how_it_ended_is_not_taken_for_the_turn_before() -> None:
    flags = [film(strip(review(at=at))).flag for at in (END - 1, END)]
    assert flags[1].startswith(flags[0])
    assert flags[1] != flags[0]
    going = review(at=END)
    frame = going.reel.frames[END]
    views = {seat: replace(sheet.view, ending=None) for seat, sheet in frame.sheets.items()}
    sheets = {seat: replace(sheet, view=views[seat]) for seat, sheet in frame.sheets.items()}
    last = replace(frame, sheets=sheets)
    going.reel = replace(going.reel, frames=(*going.reel.frames[:-1], last), debrief=None)
    assert film(strip(going)).flag == flags[0]


# What was believed


def frame_with(known: dict[str, Known], **truth: float) -> Frame:
    """The first frame with what North knew and how it was."""
    frame = reel().frames[0]
    sheet = frame.sheets["north"]
    north = replace(sheet, view=replace(sheet.view, known=known))
    return replace(frame, sheets={**frame.sheets, "north": north}, truth={**frame.truth, **truth})


def told_of(value: float, spread: float) -> Known:
    return Known(value, spread, 0, "1950-05-01 09:00", "")


def said(frame: Frame, seat: str = "north") -> str:
    return replay._belief(ended(review()), frame, seat)


def test_an_error_is_measured_against_the_range_of_its_instrument() -> None:
    known = {"tension": told_of(40.0, 5.0), "fort": told_of(32.0, 4.0)}
    assert "“The fort”" in said(frame_with(known, tension=50.0, fort=25.0))
    assert "“Tension”" in said(frame_with(known, tension=55.0, fort=25.0))


def test_what_is_known_exactly_cannot_be_erred_on() -> None:
    known = {"tension": told_of(40.0, 0.0), "fort": told_of(32.0, 4.0)}
    assert "“The fort”" in said(frame_with(known, tension=99.0, fort=31.0))
    assert said(frame_with({"tension": told_of(40.0, 0.0)}, tension=99.0)) == ""


def test_the_sentence_has_the_value_its_doubt_and_the_truth_with_its_unit() -> None:
    frame = frame_with({"fort": told_of(32.0, 4.0)}, fort=8.0)
    assert said(frame) == "Norr was furthest off on “The fort”: believed 32 ±4, in truth 8 guns."


def test_where_neither_side_was_in_doubt_the_line_is_empty() -> None:
    shown = review(at=0)
    bare = frame_with({})
    south = bare.sheets["south"]
    view = replace(south.view, known={})
    sheets = {**bare.sheets, "south": replace(south, view=view)}
    shown.reel = replace(shown.reel, frames=(replace(bare, sheets=sheets),))
    assert replay.believed(ended(shown), shown) == ""
    assert faults(staged(strip(shown))) == []


@sizes
def test_a_line_without_room_is_shortened_and_told_in_full_on_demand(
    size: tuple[int, int, float],
) -> None:
    shown = review(at=1)
    made = strip(shown, size)
    label = named(made, "replay.believed")
    assert isinstance(label, Label)
    whole = replay.believed(ended(shown), shown)
    assert label.hint is not None
    assert label.hint.lines == (whole,)
    assert made.pen.width(label.text, "small") <= label.rect.width
    assert label.text == whole or label.text.endswith("…")


def test_the_film_quickens_and_slows_down_as_far_as_that_goes() -> None:
    shown, seen = review(pace=0.5), [0.5]
    for _ in range(5):
        film(strip(shown)).key(kit(1600, 900).pen, pygame.K_PERIOD)
        seen.append(shown.pace)
    assert seen == [0.5, 1, 2, 4, 4, 4]
    film(strip(shown)).key(kit(1600, 900).pen, pygame.K_COMMA)
    assert shown.pace == 2


def test_the_film_marks_the_turning_points_and_says_what_it_is() -> None:
    made = film(strip(review(at=0)))
    assert made.marks == reel().turning
    assert made.hint is not None
    assert len(made.hint.lines) == 2
