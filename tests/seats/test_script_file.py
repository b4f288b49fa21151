"""Script files, and records that a seat follows, are refused with their faults before a game."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.record.files import RecordError
from game.scenario import Loaded, ScenarioError, load
from game.seats.kinds import make
from game.seats.script_file import read_script

SMALL = Path(__file__).parents[1] / "scenarios" / "small.yaml"


@pytest.fixture(scope="module")
def small() -> Loaded:
    return load(SMALL)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def faults(desk: Path, small: Loaded, text: str, seat: str = "south") -> list[str]:
    """Place and message of each fault of a script."""
    path = desk / "script.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioError) as caught:
        read_script(path, small, seat)
    return [f"{problem.mark}: {problem.message}" for problem in caught.value.problems]


def rule(text: str) -> str:
    return f"seat: south\nrules:\n  - {text}\n"


def test_a_good_script_is_read_with_its_rules_in_order(desk: Path, small: Loaded) -> None:
    path = desk / "script.yaml"
    path.write_text(
        "seat: south\nrules:\n  - {when: tension > 40, orders: {act: turn_convoy}}\n"
        "  - {turn: 1950-05-01 18:00, orders: {act: hold}}\n",
        encoding="utf-8",
    )
    found = read_script(path, small, "south")
    assert [rule.orders.choices for rule in found.rules] == [
        {"act": "turn_convoy"},
        {"act": "hold"},
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "{orders: {act: dance}}",
            "3:20: there is no choice of south in slot 'act' called 'dance'",
        ),
        ("{orders: {acts: hold}}", "3:15: there is no slot 'acts'"),
        ("{turn: 1950-05-01 10:00, orders: {}}", "3:12: there is no turn '1950-05-01 10:00'"),
        ("{when: fort_x > 3, orders: {}}", "3:12: fort_x means nothing here"),
        ("{when: bold_gunner, orders: {}}", "3:12: south cannot know bold_gunner: no seat can"),
        (
            "{orders: {letters: [{channel: drum, tone: soft}]}}",
            "3:35: there is no channel 'drum'",
        ),
        (
            "{orders: {letters: [{channel: cable, tone: soft, propose: {fort: gone}}]}}",
            "3:70: there is no level of fort called 'gone'",
        ),
    ],
)
def test_what_is_not_there_is_told_with_its_place(
    desk: Path, small: Loaded, text: str, fault: str
) -> None:
    assert faults(desk, small, rule(text)) == [f"script.yaml:{fault}"]


def test_all_faults_are_told_at_once(desk: Path, small: Loaded) -> None:
    text = rule("{when: fort_x > 3, orders: {act: dance}}")
    assert len(faults(desk, small, text)) == 2


def test_a_script_for_the_other_chair_is_refused(desk: Path, small: Loaded) -> None:
    told = faults(desk, small, rule("{orders: {act: blockade}}"), "north")
    assert told == ["script.yaml:1:7: this is a script for 'south'"]


def test_a_script_without_rules_and_one_that_is_no_yaml_are_refused(
    desk: Path, small: Loaded
) -> None:
    assert faults(desk, small, "seat: south\nrules: []\n") == [
        "script.yaml:2:8: too few entries: at least 1"
    ]
    assert len(faults(desk, small, "seat: [south\n")) == 1


def test_a_record_to_be_followed_must_fit_the_scenario(desk: Path, small: Loaded) -> None:
    path = desk / "other.yaml"
    path.write_text(
        "record: 1\nid: other\ntitle: Other\nscenario: small\nseed: 1\n"
        'turns:\n  "1950-05-01 09:00": {south: {act: dance}}\n',
        encoding="utf-8",
    )
    with pytest.raises(RecordError, match="called 'dance'"):
        make(f"record:{path}", small, "south")
