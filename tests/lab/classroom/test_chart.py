"""The class chart: a row a player, history's line among them, everything in one form."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from game.lab.classroom.attempts import Attempt, attempts, chance
from game.lab.classroom.chart import FEW, class_chart
from game.lab.shares import Share
from game.lab.study.forms import Dots, Fan, Part, Stack, Study
from game.lab.study.plain import json_of
from game.lab.study.told import lines_of
from tests.lab.classroom.making import BERLIN, adjourned, agreed, as_it_was, shipped

NAMES = ("war", "words_only", "city_fight", "slipped_apart")


@cache
def players() -> tuple[Attempt, ...]:
    return tuple(shipped(name, BERLIN) for name in NAMES)


@cache
def study() -> Study:
    return class_chart(players(), as_it_was(BERLIN))


@cache
def of_cuba() -> Study:
    return class_chart([shipped("war_exchange")], as_it_was())


def part(name: str, found: Study | None = None) -> Part:
    return next(each for each in (found or study()).parts if each.id == name)


def column(name: str, found: Part) -> list[object]:
    at = [each.id for each in found.table.columns].index(name)
    return [row[at] for row in found.table.rows]


def test_every_player_has_a_row_and_history_the_first() -> None:
    games = part("games")
    assert column("name", games) == ["History", *NAMES]
    assert column("moment", games)[0] == "1961-10-28 10:30"
    assert column("kind", games)[1:] == ["war", "settlement", "limited war", "stalemate"]


def test_the_risk_is_that_of_the_path_under_one_preset() -> None:
    risks = column("risk", part("games"))
    expected = [chance(each.risks("sober")) for each in (as_it_was(BERLIN), *players())]
    assert risks == pytest.approx(expected)
    graver = class_chart(players(), as_it_was(BERLIN), "grave")
    assert graver.stamp["preset"] == "grave"
    pairs = list(zip(risks, column("risk", part("games", graver)), strict=True))
    assert all(low <= high for low, high in pairs)  # type: ignore[operator]
    assert any(low < high for low, high in pairs)  # type: ignore[operator]


def test_a_war_has_neither_worth_nor_price() -> None:
    games = part("games", of_cuba())
    war = games.table.rows[1]
    titles = [each.id for each in games.table.columns]
    for name in ("reached_kennedy", "reached_khrushchev", "price_kennedy", "price_khrushchev"):
        assert war[titles.index(name)] is None
        assert games.table.rows[0][titles.index(name)] is not None


def test_prices_are_those_of_the_debrief_in_whole_numbers() -> None:
    told = column("price_khrushchev", part("games", of_cuba()))[0]
    assert told == round(as_it_was().opened.prices["khrushchev"].total)
    assert isinstance(told, int)


def test_the_chart_shows_exact_risks_and_so_no_intervals() -> None:
    chart = part("games").chart
    assert isinstance(chart, Stack)
    assert chart.at == ("History", *NAMES)
    assert list(chart.series.values()) == [tuple(column("risk", part("games")))]


def test_endings_are_shares_of_the_class_without_history() -> None:
    endings = part("endings")
    shares = column("share", endings)
    assert shares == [Share(1, 4)] * 4
    assert isinstance(endings.chart, Dots)
    assert sum(endings.chart.counts.values()) == 4
    assert set(endings.chart.kinds) == set(endings.chart.counts)


def test_terms_are_told_issue_by_issue_where_they_bound() -> None:
    terms = part("terms")
    assert [level is not None for level in column("issue_tanks", terms)] == [
        True, False, True, False, False,
    ]  # fmt: skip
    assert column("issue_tanks", terms)[2] == "They stay"
    scenario = players()[0].game.loaded.scenario
    assert len(terms.table.columns) == 1 + len(scenario.issues)


def test_the_risk_so_far_only_grows_and_ends_with_the_whole() -> None:
    chart = part("path").chart
    assert isinstance(chart, Fan)
    assert list(chart.lines) == ["History", *NAMES]
    for name, path in chart.lines.items():
        assert list(path) == sorted(path)
        risks = dict(zip(column("name", part("games")), column("risk", part("games")), strict=True))
        assert path[-1] == pytest.approx(risks[name])
    assert chart.bands == {}
    assert chart.low < max(max(path) for path in chart.lines.values()) <= chart.high


def test_of_many_the_spread_is_drawn_beside_history() -> None:
    many = [
        Attempt(f"player {number}", each.record, each.game)
        for number, each in enumerate((players() * 2)[: FEW + 1])
    ]
    chart = part("path", class_chart(many, as_it_was(BERLIN))).chart
    assert isinstance(chart, Fan)
    assert list(chart.lines) == [
        "History", "one in ten ran less", "the middle player", "one in ten ran more",
    ]  # fmt: skip
    spread = [chart.lines[name] for name in list(chart.lines)[1:]]
    assert all(low <= middle <= high for low, middle, high in zip(*spread, strict=True))
    assert chart.bands == {}
    alone = part("path", class_chart(many)).chart
    assert isinstance(alone, Fan)
    assert len(alone.lines) == 3


@pytest.mark.parametrize("number", [1, FEW + 1])
def test_all_its_charts_can_be_drawn(number: int) -> None:
    pytest.importorskip("matplotlib")
    from game.lab.study.page.report import page_of

    many = [
        Attempt(f"player {place}", each.record, each.game)
        for place, each in enumerate((players() * 2)[:number])
    ]
    page = page_of(class_chart(many, as_it_was(BERLIN)))
    assert page.count("<svg") >= 3
    assert "worlds" not in re.sub(r"<[^>]+>", "", page.partition("The risk run so far")[2])


def test_it_says_what_was_counted_and_under_which_preset() -> None:
    assert study().said[0] == "4 games of 'friedrichstrasse-1961', and history in the same model."
    assert "under the preset 'sober'" in study().said[-1]
    assert study().stamp["records"] == ", ".join(NAMES)
    other = class_chart(players(), as_it_was(BERLIN), "grave")
    assert any("another preset (sober)" in line for line in other.said)


def test_it_serves_a_scenario_without_history_and_without_prices(tmp_path: Path) -> None:
    found = class_chart(attempts([agreed(tmp_path), adjourned(tmp_path)]))
    games = part("games", found)
    assert column("name", games) == ["anna", "ben"]
    assert column("price_south", games) == [None, None]
    assert column("chairs", games) == ["Norr", "Norr"]


def test_all_faces_of_a_study_can_tell_it() -> None:
    text = "\n".join(lines_of(study()))
    assert "25 % (5 to 70; 1 of 4)" in text
    assert max(map(len, lines_of(study()))) <= 100
    assert '"city_fight"' in json_of(study())


def test_the_same_games_give_the_same_chart() -> None:
    assert class_chart(players(), as_it_was(BERLIN)) == study()


def test_nobody_and_unknown_presets_are_refused() -> None:
    with pytest.raises(ValueError, match="a class of nobody"):
        class_chart([])
    with pytest.raises(KeyError):
        class_chart(players(), None, "nobody")
