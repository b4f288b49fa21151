"""The chart of how it stood, as the debrief makes it of what was counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lab.study.palette import KINDS
from game.ui.aftermath import Aftermath
from game.ui.kit import Column, Kit
from game.ui.reel import Review
from game.ui.say import say
from game.ui.screens import stood
from game.ui.widgets.standing import StandingChart
from tests.ui.counted import aftermath, counted, path
from tests.ui.helpers import Acts, kit, named
from tests.ui.reels import ended


def made(shown: Review, marked: bool = False, acts: Acts | None = None) -> StandingChart:
    return stood.made_of(ended(shown, acts=acts), shown, marked)


def laid(height: int, width: int = 900, text: float = 1.0) -> tuple[Kit, Column, StandingChart]:
    shown = counted()
    filled = kit(1600, 900, text)
    column = Column(filled, 5, 7, width, "area")
    stood.chart(ended(shown), shown, column, height)
    chart = named(filled, "standing.chart")
    assert isinstance(chart, StandingChart)
    return filled, column, chart


def test_there_is_a_band_for_each_kind_of_the_scenario_from_best_to_worst() -> None:
    here = ended(counted())
    kinds = stood.kinds_in(here)
    assert list(kinds) == [kind for kind in KINDS if kind in kinds]
    assert set(kinds) == {ending.kind for ending in here.texts.endings.values()}
    peaceful = {name: ending for name, ending in here.texts.endings.items() if ending.kind != "war"}
    without = replace(here, texts=here.texts.model_copy(update={"endings": peaceful}))
    assert stood.kinds_in(without) == tuple(kind for kind in kinds if kind != "war")


def test_every_turn_of_the_reel_has_its_place() -> None:
    shown = counted()
    chart = made(shown)
    assert len(chart.turns) == len(shown.reel.frames)
    assert len({turn.moment for turn in chart.turns}) == len(chart.turns)


def test_shares_are_those_that_were_counted_turn_by_turn() -> None:
    chart = made(counted())
    war = chart.kinds.index("war")
    peace = chart.kinds.index("settlement")
    counted_war = [each.kinds["war"].share for each in path()]
    assert [turn.shares[war] for turn in chart.turns] == counted_war
    assert [turn.shares[peace] for turn in chart.turns] == [1 - part for part in counted_war]


def test_all_bands_of_a_turn_add_up_to_all() -> None:
    for turn in made(counted()).turns:
        assert sum(turn.shares) == pytest.approx(1.0)
        assert len(turn.readings) == len(turn.shares)


def test_a_reading_has_an_interval_but_after_the_end_it_is_certain() -> None:
    *during, after = made(counted()).turns
    assert all(" to " in reading for turn in during for reading in turn.readings)
    assert not any("(" in reading for reading in after.readings)
    assert "100.0 %" in after.readings


def test_what_was_not_counted_is_empty_and_the_line_says_that_it_waits() -> None:
    chart = made(counted(after=Aftermath(), points=()))
    assert all(not turn.shares and not turn.readings for turn in chart.turns)
    assert chart.line == say("standing.waits")
    assert chart.describe().count("not counted") == len(chart.turns)


def test_half_counted_only_the_turns_that_were_are_told() -> None:
    shown = counted(after=aftermath(path=path()[:1]))
    first, *rest = made(shown).turns
    assert first.shares
    assert not any(turn.shares for turn in rest)
    assert "1,000 worlds" in made(shown).line


def test_a_kind_that_no_world_came_to_is_nothing_and_not_unknown() -> None:
    first = path()[0]
    lone = replace(first, kinds={"settlement": first.kinds["settlement"]})
    turn = made(counted(after=aftermath(path=(lone,)))).turns[0]
    assert turn.shares.count(0.0) == len(turn.shares) - 1
    assert "0.0 %" in turn.readings


def test_turning_points_are_marked_only_where_that_is_asked_for() -> None:
    shown = counted()
    assert made(shown).marks == ()
    assert made(shown, marked=True).marks == shown.turning != ()
    assert made(counted(points=()), marked=True).marks == ()


def test_picking_a_turn_opens_it_in_the_review() -> None:
    shown, acts = counted(), Acts()
    chart = made(shown, acts=acts)
    assert chart.at == shown.at
    chart.move_to(1)
    assert shown.at == 1
    assert acts.asked == [("change", "at")]
    chart.move_to(99)
    assert shown.at == len(shown.reel.frames) - 1


def test_the_hint_says_what_bands_and_intervals_mean() -> None:
    hint = made(counted()).hint
    assert hint is not None
    assert hint.title == say("standing.title")
    assert hint.lines == (say("standing.hint"), say("counted.interval"))


def test_it_takes_the_height_that_it_is_given_where_that_is_enough() -> None:
    _, column, chart = laid(600)
    assert chart.rect.topleft == (5, 7)
    assert chart.rect.size == (900, 600)
    assert chart.area == "area"
    assert column.y == 607


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_it_never_takes_less_than_it_needs(text: float) -> None:
    filled, _, chart = laid(10, text=text)
    assert chart.rect.height == chart.need(filled.pen, 900)
    assert chart.faults(filled.pen) == []


def test_without_a_height_it_follows_its_width() -> None:
    _, _, chart = laid(0, width=1200)
    assert chart.rect.height == round(1200 * stood.TALL)
