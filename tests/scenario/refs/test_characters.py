"""What characters may name: natures, beliefs, what the seat sees, and no word that is taken."""

from __future__ import annotations

import pytest

from game.scenario.conditions import expressions_of
from game.scenario.expressions import Scope
from game.scenario.format import Scenario
from game.scenario.lint import lint
from tests.scenario.conftest import LoadText, Problems

HERE = "    natures:\n      resolve: {mean: 0, sd: 1, meaning: How much he dares}\n"
"""Where the south's natures stand in the small scenario."""


def with_other(text: str, fields: str, name: str = "other", more: str = "") -> str:
    """The small scenario, in which somebody else might sit in the south's chair."""
    assert HERE in text
    said = "title: Another, text: Not he., judgement: invented"
    other = f"    characters:\n      {name}: {{{said}{', ' if fields else ''}{fields}}}\n{more}"
    return text.replace(HERE, HERE + other)


def test_another_who_differs_in_nothing_is_taken(small_text: str, load_text: LoadText) -> None:
    loaded = load_text(with_other(small_text, ""))
    assert list(loaded.scenario.seats["south"].characters) == ["other"]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("wants: {tensoin: 1}", "there is no variable 'tensoin'"),
        ("lean: {blockade: 1}", "there is no choice of south 'blockade'"),
        ("resolve: pride", "there is no nature 'pride'"),
        ("bends: {home: {nature: pride, weight: 1}}", "there is no nature 'pride'"),
        ("home: alert_north", "south does not see 'alert_north' exactly"),
        ("fear: nothing", "there is no variable 'nothing'"),
        ("belief: pride", "there is no belief of south 'pride'"),
        ("worth: {fort: {gone: 1}}", "there is no level of fort 'gone'"),
        (
            "packages: [{levels: {fort: stays}, channel: pigeon, tone: soft}]",
            "there is no channel 'pigeon'",
        ),
        (
            "urges: [{choice: denounce, add: 1, when: fear_north > 3}]",
            "south cannot know exactly fear_north: only north can",
        ),
        (
            "urges: [{choice: bombard, add: 1, when: tension > 3}]",
            "there is no choice of south 'bombard'",
        ),
        ("temper: -1", "'temper' must be at least 0"),
    ],
)
def test_what_another_names_must_be_there_and_be_seen(
    small_text: str, problems_of: Problems, fields: str, message: str
) -> None:
    (problem,) = problems_of(with_other(small_text, fields))
    assert message in problem.message or fields.startswith("temper")
    assert problem.mark.file == "small.yaml" and problem.mark.line > 100


@pytest.mark.parametrize("name", ["any", "leader"])
def test_words_that_mean_something_else_name_nobody(
    small_text: str, problems_of: Problems, name: str
) -> None:
    (problem,) = problems_of(with_other(small_text, "", name))
    assert problem.message == f"{name!r} means something else where a character is named"
    assert (problem.rule, problem.remedy) == ("name", "rename it")


def conditions(scenario: Scenario) -> dict[str, tuple[str, Scope]]:
    """The conditions of the south's chair by the last parts of their places."""
    return {
        ".".join(map(str, each.path[2:])): (each.text, each.scope)
        for each in expressions_of(scenario)
        if each.path[:2] == ("seats", "south")
    }


def test_the_conditions_of_others_and_of_near_are_those_of_the_seat(
    small_text: str, load_text: LoadText
) -> None:
    urge = "urges: [{choice: denounce, add: 1, when: tension > 3}]"
    package = "packages: [{levels: {fort: stays}, channel: radio, tone: soft, when: tension > 4}]"
    text = with_other(small_text, f"{urge}, {package}", more="    near: tension < 90\n")
    found, south = conditions(load_text(text).scenario), Scope.seat("south")
    assert found["characters.other.urges.0.when"] == ("tension > 3", south)
    assert found["characters.other.packages.0.when"] == ("tension > 4", south)
    assert found["near"] == ("tension < 90", south)


def test_near_may_ask_for_nothing_that_the_seat_cannot_know(
    small_text: str, problems_of: Problems
) -> None:
    (problem,) = problems_of(with_other(small_text, "", more="    near: fear_north < 9\n"))
    assert "south cannot know exactly fear_north" in problem.message


def test_another_without_source_or_judgement_is_warned_of(
    small_text: str, load_text: LoadText
) -> None:
    text = with_other(small_text, "").replace("Not he., judgement: invented", "Not he.")
    told = [problem.message for problem in lint(load_text(text)) if problem.rule == "unsourced"]
    assert told == ["other says neither where it comes from nor that it is judged"]


IDLE = "  idle: {title: Idle, meaning: Nothing, start: 1, seen: {south: exact}, judgement: no}\n"


@pytest.mark.parametrize("fields", ["home: idle", "wants: {idle: 1}", "trust: idle"])
def test_what_only_another_reads_is_read(small_text: str, load_text: LoadText, fields: str) -> None:
    text = with_other(small_text, fields).replace("\nvariables:\n", f"\nvariables:\n{IDLE}")
    assert "idle" in load_text(text).scenario.variables
    assert not [each for each in lint(load_text(text)) if each.rule == "unused-variable"]
