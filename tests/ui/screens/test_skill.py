"""Skill and luck: three bars that add up to the score, each with its interval."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from game.lab.study.forms import Mean
from game.ui.aftermath import Aftermath
from game.ui.kit import Kit
from game.ui.reel import Review
from game.ui.say import say
from game.ui.screens import skill
from game.ui.screens.hanging import Part
from game.ui.screens.skill import SUMMANDS, Ruler, ruler_of, summands
from game.ui.widgets.span import Span
from tests.ui.counted import aftermath, apart, counted
from tests.ui.helpers import named, names, told
from tests.ui.reels import ended, filled


def panel(shown: Review, seat: str = "north") -> Kit:
    here = ended(shown, seat)
    return filled(Part("skill", "panel", partial(skill.fill, here, shown), (0, 0, 1, 1)))


def bars(shown: Review, seat: str = "north") -> list[Span]:
    made = panel(shown)
    found = [named(made, f"skill.{seat}.{name}") for name in (*SUMMANDS, "score")]
    assert all(isinstance(each, Span) for each in found)
    return [each for each in found if isinstance(each, Span)]


@pytest.mark.parametrize("luck", [-35.0, -12.0, 0.0, 12.0, 40.0])
def test_each_bar_begins_where_the_last_one_ended_and_all_end_at_the_score(luck: float) -> None:
    shown = counted(after=aftermath(skill={"north": apart(luck=luck)}))
    expected, own, by_luck, score = bars(shown)
    assert expected.end == pytest.approx(own.start)
    assert own.end == pytest.approx(by_luck.start)
    assert by_luck.end == pytest.approx(score.end)
    assert expected.start == score.start == (expected.zero or 0.0)


@pytest.mark.parametrize("luck", [-35.0, 12.0, 40.0])
def test_what_is_for_the_worse_is_told_by_more_than_its_place(luck: float) -> None:
    shown = counted(after=aftermath(skill={"north": apart(luck=luck)}))
    expected, own, by_luck, score = bars(shown)
    assert expected.tone == score.tone == "whole"
    assert own.tone == ("better" if 20 - luck >= 0 else "worse")
    assert by_luck.tone == ("better" if luck >= 0 else "worse")


def test_the_readings_are_the_means_with_their_intervals() -> None:
    told_of = apart()
    expected, own, by_luck, score = bars(counted())
    low, high = told_of.expected.interval
    assert expected.reading == f"60.0 ({low:.1f} to {high:.1f})"
    assert own.reading.startswith("+8.0 (+7.0 to +9.0")
    assert by_luck.reading.startswith("+12.0 (+10.5 to +13.5")
    assert score.reading == "80.0"


def test_the_bracket_of_a_bar_lies_around_its_end() -> None:
    for each in bars(counted())[:3]:
        assert each.low < each.end < each.high
    assert bars(counted())[3].low == bars(counted())[3].high


def test_the_chance_of_war_is_taken_apart_too() -> None:
    said = told(panel(counted()))
    assert "War: 20.0 % (" in said
    assert "10.0 % (" in said
    assert "moved by −10.0 points (" in said
    assert "N 400." in said


def test_each_bar_says_what_it_means_and_the_panel_what_it_cannot_say() -> None:
    for name, each in zip((*SUMMANDS, "score"), bars(counted()), strict=True):
        assert each.hint is not None
        assert each.hint.title == say(f"skill.{name}.title")
        if name != "score":
            assert each.note == say(f"skill.{name}.note")
    assert say("skill.limits") in told(panel(counted()))


def test_before_it_is_counted_it_says_so() -> None:
    made = panel(counted(after=Aftermath()))
    assert say("counted.waits") in told(made)
    assert "skill.limits" not in names(made)


def test_of_two_people_ones_own_score_comes_first() -> None:
    shown = counted(after=aftermath(skill={s: apart(s) for s in ("north", "south")}))
    for seat in ("north", "south"):
        made = panel(shown, seat)
        first = next(each.name for each in made.widgets if isinstance(each, Span))
        assert first == f"skill.{seat}.expected"


def test_the_rival_and_the_number_of_worlds_are_named() -> None:
    said = told(panel(counted()))
    seats = counted().reel.loaded.scenario.seats
    for each in seats.values():
        assert each.leader.split()[-1] in said


# The line


def test_the_line_has_room_for_all_parts_and_for_a_hundred() -> None:
    line = ruler_of(apart())
    assert (line.low, line.high, line.zero) == (0.0, 100.0, None)
    bad = replace(apart(), score=-400.0, luck=Mean(-468.0, 50.0, 400))
    low = ruler_of(bad)
    assert low.low < -400
    assert low.zero is not None
    assert 0.7 < low.zero < 0.9
    assert low.part(0.0) == low.zero


@pytest.mark.parametrize(
    ("score", "part"), [(-100, 0.0), (0, 0.2), (200, 0.6), (400, 1.0), (999, 1.0), (-999, 0.0)]
)
def test_a_score_has_its_place_on_the_line_and_never_leaves_it(score: float, part: float) -> None:
    line = Ruler(-100.0, 400.0)
    assert line.part(score) == pytest.approx(part)


def test_the_parts_of_a_score_add_up_to_it() -> None:
    told_of = apart(luck=-7.5)
    *_, (_, start, mean) = summands(told_of)
    assert start + mean.value == pytest.approx(told_of.score)
    assert [name for name, _, _ in summands(told_of)] == list(SUMMANDS)
