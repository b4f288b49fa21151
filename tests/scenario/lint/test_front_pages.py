"""Endings that no newspaper tells."""

from __future__ import annotations

from game.scenario import Loaded
from game.scenario.lint.front_pages import check
from tests.scenario.lint.conftest import Only, Plant

PAGE = "      north: {paper: The Norhavn Post, headline: WAR, text: It has come.}\n"


def test_each_ending_and_seat_without_a_page_is_told(small: Loaded) -> None:
    messages = [problem.message for problem in check(small)]
    assert len(messages) == 2 * len(small.scenario.endings) - 1
    assert messages[0] == "the ending burning_strait has no front page in Surport, for south"


def test_a_page_that_is_lost_is_missed(only: Only) -> None:
    problem = only(("    front_page:\n" + PAGE, ""), rule="missing-front-page")
    assert problem.message == "the ending burning_strait has no front page in Norhavn, for north"


def test_a_page_for_both_satisfies(planted: Plant) -> None:
    south = PAGE.replace("north", "south")
    messages = [problem.message for problem in check(planted((PAGE, PAGE + south)))]
    assert not any("burning_strait" in message for message in messages)
