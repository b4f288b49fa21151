"""The helpers that the checks share."""

from __future__ import annotations

from game.scenario.expressions import text_of
from game.scenario.lint.tools import outcomes, serves, trees, turn_ids, warn
from game.scenario.loader import Loaded


def test_a_warning_stands_at_the_key_of_its_entry(small: Loaded) -> None:
    problem = warn(small, ("events", "riots"), "rule", "what", "remedy")
    line = small.sources[problem.mark.file][problem.mark.line - 1]
    assert line.startswith("  riots:")
    assert problem.mark.column == 3
    assert problem.severity == "warning"


def test_a_missing_entry_is_warned_of_where_it_should_stand(small: Loaded) -> None:
    missing = warn(small, ("events", "riots", "until"), "rule", "what", "remedy")
    assert missing.mark.line == warn(small, ("events", "riots"), "r", "w", "r").mark.line + 1


def test_every_condition_has_its_tree(small: Loaded) -> None:
    found = trees(small.scenario)
    assert text_of(found["events", "riots", "when"]) == "unrest > 30"
    assert text_of(found["events", "shots", "hazard", "plus", "guns_free"]) == "guns_free"
    assert text_of(found["endings", "good_terms", "when"]) == "terms.fort == 2"


def test_outcomes_are_choices_failures_and_events(small: Loaded) -> None:
    paths = [path for path, _ in outcomes(small.scenario)]
    scenario = small.scenario
    choices = sum(map(len, scenario.choices.values()))
    assert ("choices", "north", "open_strait", "otherwise") in paths
    assert len(paths) == choices + 1 + len(scenario.events)


def test_turns_are_named_by_their_moment(small: Loaded) -> None:
    assert turn_ids(small.scenario) == ["1950-05-01 09:00", "1950-05-01 18:00", "1950-05-02 06:00"]


def test_a_channel_serves_both_unless_it_says_whom(small: Loaded) -> None:
    assert serves(small.scenario, "radio", "north")
    assert serves(small.scenario, "lamp", "south")
    assert not serves(small.scenario, "lamp", "north")
