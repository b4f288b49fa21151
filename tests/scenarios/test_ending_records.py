"""Every ending of the shipped crises has a record that leads to it, and does lead to it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path

import pytest

from game import paths
from game.record.files import read_record
from game.record.form import Expect, Record
from game.record.outcome import Outcome, outcome_of
from game.record.reports import faults_of
from game.scenario import load
from game.scenario.format import Scenario

CRISES = ("cuba-1962", "friedrichstrasse-1961")
"""The shipped crises of their own; one that extends another inherits no records."""


def home(crisis: str) -> Path:
    return next(folder for folder in paths.scenarios() if folder.name == crisis)


@cache
def scenario(crisis: str) -> Scenario:
    return load(home(crisis)).scenario


@cache
def records(crisis: str) -> dict[str, Record]:
    """The crisis's records by file name, without the suffix."""
    return {path.stem: read_record(path).record for path in paths.records_of(home(crisis))}


@cache
def outcome(crisis: str, name: str) -> Outcome:
    return outcome_of(home(crisis) / "records" / f"{name}.yaml")


def watched(record: Record) -> list[Expect]:
    """All that a record expects, in its turns and at its end."""
    at_the_end = record.end.expects if record.end else []
    return [each for turn in record.turns.values() for each in turn.expects] + at_the_end


def expected(record: Record) -> set[str]:
    """The endings that a record's end expects; none if it has no end."""
    return {each.ending for each in watched(record) if each.ending}


def unserved(endings: Collection[str], known: Mapping[str, Record]) -> list[str]:
    """The endings that no record expects, in their own order."""
    served = set().union(*map(expected, known.values()))
    return [ending for ending in endings if ending not in served]


EVERY = [(crisis, name) for crisis in CRISES for name in records(crisis)]
OTHERS = [(crisis, name) for crisis, name in EVERY if name != "history"]
"""The records of what did not happen."""


@pytest.mark.parametrize("crisis", CRISES)
def test_every_ending_has_a_record(crisis: str) -> None:
    missing = unserved(scenario(crisis).endings, records(crisis))
    assert missing == [], f"{crisis}: no record leads to {', '.join(missing)}"


@pytest.mark.parametrize("crisis", CRISES)
def test_an_ending_without_a_record_would_be_named(crisis: str) -> None:
    for name, record in records(crisis).items():
        without = {other: each for other, each in records(crisis).items() if other != name}
        assert unserved(scenario(crisis).endings, without) == list(expected(record))


@pytest.mark.parametrize(("crisis", "name"), EVERY)
def test_a_record_replays_to_the_one_ending_that_it_expects(crisis: str, name: str) -> None:
    found = outcome(crisis, name)
    assert faults_of(found) == []
    assert [found.ending] == list(expected(records(crisis)[name]))


@pytest.mark.parametrize(("crisis", "name"), OTHERS)
def test_its_id_its_file_and_its_ending_are_called_the_same(crisis: str, name: str) -> None:
    record = records(crisis)[name]
    assert (record.id, record.scenario) == (name, crisis)
    assert expected(record) == {name}


@pytest.mark.parametrize(("crisis", "name"), OTHERS)
def test_it_tells_where_the_tracks_part_and_claims_no_source_for_it(crisis: str, name: str) -> None:
    record = records(crisis)[name]
    notes = " ".join(turn.note for turn in record.turns.values())
    assert record.title.startswith("If ")
    assert re.search(rf"What really happened|[Ii]n {crisis[-4:]}", notes)
    assert [each.source for each in watched(record) if each.source] == []


@pytest.mark.parametrize(("crisis", "name"), OTHERS)
def test_no_tuning_of_odds_changes_it(crisis: str, name: str) -> None:
    record = records(crisis)[name]
    rules = record.luck
    assert (rules.events, rules.letters, rules.leaks) == ("pinned", "undistorted", "none")
    seats = scenario(crisis).seats
    assert set(record.natures["facts"]) == set(scenario(crisis).facts)
    for seat, given in seats.items():
        assert set(record.natures[seat]) == set(given.natures)


@pytest.mark.parametrize(("crisis", "name"), OTHERS)
def test_it_holds_the_turns_that_matter_against_the_game(crisis: str, name: str) -> None:
    record = records(crisis)[name]
    assert any(turn.expects for turn in record.turns.values())
    assert outcome(crisis, name).checked >= 12
