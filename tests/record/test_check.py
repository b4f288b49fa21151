"""Which ids a record may name: every kind of draw, and faults where the table has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.record.check import check_record
from game.record.files import RecordError, read_record
from game.scenario import load
from tests.record.making import SMALL, planted

LOADED = load(SMALL)


def complaints(path: Path) -> list[tuple[str, str]]:
    """All that does not fit, each with its remedy."""
    try:
        check_record(read_record(path), LOADED)
    except RecordError as error:
        return [(problem.message, problem.remedy) for problem in error.problems]
    return []


@pytest.mark.parametrize(
    "draw",
    [
        "noise.tension",
        "report.south.alert_north",
        "event.shots",
        "event.shots>answer",
        "event.shots>answer>war_at_sea",
        "event.coup",
        "document.north_brief.north.fort",
        "document.photographs.north.fort",
        "document.warning.south.alert_north",
        "transit.north.0",
        "transit.south.0",
        "distort.north.1",
        "distort_what.north.0",
        "distort_way.south.0",
        "tie.south.1",
        "leak.north.0.1950-05-01 09:00",
        "leak.south.1.1950-05-02 06:00",
    ],
)
def test_every_draw_of_a_turn_can_be_pinned(draw: str, tmp_path: Path) -> None:
    assert complaints(planted(tmp_path, ("noise.tension: 0.5", f'"{draw}": 0.5'))) == []


@pytest.mark.parametrize(
    "draw",
    [
        "noise",
        "noise.blockaded",
        "tension",
        "report.tension",
        "report.nobody.tension",
        # Neither a scheduled event nor a triggered one is drawn, and a consequence is
        # drawn by the path from its hazard alone.
        "event.fleet_sails",
        "event.riots",
        "event.answer",
        "event.shots>war_at_sea",
        # Photographs go to North; the gazette reports no variable.
        "document.photographs.south.fort",
        "document.photographs.north.tension",
        "document.gazette.north.fort",
        "transit.north",
        "transit.north.2",
        "distort_whom.north.0",
        "leak.north.0",
        "leak.north.0.1950-05-03 09:00",
        # What is drawn once, at the start, is no draw of a turn.
        "fact.bold_gunner",
        "nature.north.resolve",
    ],
)
def test_what_is_not_drawn_in_a_turn_cannot_be_pinned(draw: str, tmp_path: Path) -> None:
    found = complaints(planted(tmp_path, ("noise.tension: 0.5", f'"{draw}": 0.5')))
    assert [message for message, _ in found] == [f"there is no draw {draw!r}"]


@pytest.mark.parametrize(
    ("edit", "message", "remedy"),
    [
        (
            ("  facts: {bold", "  fact: {bold"),
            "there is no seat 'fact'",
            "did you mean 'facts'?",
        ),
        (
            ("  north: {resolve", "  narth: {resolve"),
            "there is no seat 'narth'",
            "did you mean 'north'?",
        ),
        (
            ("accept: radio", "reject: radar"),
            "there is no channel 'radar'",
            "did you mean 'radio'?",
        ),
        (
            ("accept: radio", "withdraw: radar"),
            "there is no channel 'radar'",
            "did you mean 'radio'?",
        ),
        (
            ("accept: radio", "propose: {}, answers: radar"),
            "there is no channel 'radar'",
            "did you mean 'radio'?",
        ),
        (
            ("accept: radio", "propose: {fort: pass}"),
            "there is no level of fort called 'pass'",
            "known: frozen, razed, stays",
        ),
        (
            ("stands: {ships: stopped}", "stands: {ship: stopped}"),
            "there is no issue 'ship'",
            "did you mean 'ships'?",
        ),
        (
            ("terms: {fort: frozen", "terms: {fort: frosen"),
            "there is no level of fort called 'frosen'",
            "did you mean 'frozen'?",
        ),
        (
            ("open: {south: [radio], north", "open: {south: [radio], narth"),
            "there is no seat 'narth'",
            "did you mean 'north'?",
        ),
        (
            ("papers: {north:", "papers: {narth:"),
            "there is no seat 'narth'",
            "did you mean 'north'?",
        ),
        (
            ("letters: {north: 2, south", "letters: {north: 2, sooth"),
            "there is no seat 'sooth'",
            "did you mean 'south'?",
        ),
        (
            ("    ending: any_terms", "    events: {rots: true}\n    ending: any_terms"),
            "there is no event 'rots'",
            "did you mean 'riots'?",
        ),
    ],
)
def test_an_id_that_there_is_not(
    edit: tuple[str, str], message: str, remedy: str, tmp_path: Path
) -> None:
    assert complaints(planted(tmp_path, edit)) == [(message, remedy)]


def test_a_seat_that_there_is_not_is_told_once_and_its_orders_are_not_looked_at(
    tmp_path: Path,
) -> None:
    edits = (
        ("    south:\n      posture", "    sooth:\n      posture"),
        ("posture: hasten_work", "posture: nothing_of_the_sort"),
    )
    (told,) = complaints(planted(tmp_path, *edits))
    assert told == ("there is no seat 'sooth'", "did you mean 'south'?")


def test_luck_is_looked_at_once_the_rest_is_right(tmp_path: Path) -> None:
    """What a letter takes can only be told of a letter that can be sent."""
    late = ("transit.south.1: 3h", "transit.south.1: 5h")
    wrong = ("preset: calm_school", "preset: calm")
    assert len(complaints(planted(tmp_path, late))) == 1
    found = complaints(planted(tmp_path, late, wrong))
    assert [message for message, _ in found] == ["there is no preset 'calm'"]


@pytest.mark.parametrize("hold", ["act: hold", "posture: hold"])
def test_holding_may_be_written(hold: str, tmp_path: Path) -> None:
    path = planted(tmp_path, ("    note: They answer.", f"    south: {{{hold}}}"))
    assert complaints(path) == []


def test_conditions_of_expectations_read_the_truth(tmp_path: Path) -> None:
    hidden = '"unrest < 20", "not turned", "bold_gunner", "done.south.hasten_work"'
    assert complaints(planted(tmp_path, ('"blockaded"]', f"{hidden}]"))) == []


def test_one_expectation_and_a_list_of_them_are_pointed_at_alike(tmp_path: Path) -> None:
    for edit in (
        ("variables: {tension: 30}", "variables: {tenson: 30}"),
        ("variables: {tension: [35", "variables: {tenson: [35"),
    ):
        path = planted(tmp_path, edit)
        with pytest.raises(RecordError) as caught:
            check_record(read_record(path), LOADED)
        (problem,) = caught.value.problems
        line = path.read_text(encoding="utf-8").splitlines()[problem.mark.line - 1]
        assert line[problem.mark.column - 1 :].startswith("tenson")
