"""A history that is named must be there, in the scenario's own folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.app import run
from game.scenario import Loaded, load
from game.scenario.lint.missing_history import check
from tests.record.making import planted as record_planted
from tests.record.making import with_starts
from tests.scenario.lint.conftest import SMALL, Only

NAMED = ("starts:\n", "history: records/talk.yaml\nstarts:\n")


def folder(tmp_path: Path, history: str) -> Loaded:
    """The small scenario in a folder, with one record, `talk`, and this history."""
    path = record_planted(tmp_path).parent.parent
    text = SMALL.read_text(encoding="utf-8").replace(*NAMED).replace("records/talk.yaml", history)
    (path / "scenario.yaml").write_text(text, encoding="utf-8")
    return load(path)


def test_no_history_is_nothing_to_miss(small: Loaded) -> None:
    assert list(check(small)) == []


def test_a_history_that_is_there_is_no_fault(tmp_path: Path) -> None:
    assert list(check(with_starts(tmp_path))) == []
    assert list(check(load("cuba-1962"))) == []


@pytest.mark.parametrize("history", ["records/tlak.yaml", "talk.yaml", "records"])
def test_one_that_is_not_there_is_told_where_it_is_named(history: str, tmp_path: Path) -> None:
    (told,) = check(folder(tmp_path, history))
    assert (told.rule, told.severity) == ("missing-history", "warning")
    assert told.message == f"there is no record {history!r} in the folder of this scenario"
    assert told.remedy == "write it, or leave history out"
    text = (tmp_path / "small" / "scenario.yaml").read_text(encoding="utf-8")
    assert text.splitlines()[told.mark.line - 1] == f"history: {history}"


def test_a_single_file_has_no_folder_for_it(only: Only) -> None:
    told = only(NAMED, rule="missing-history")
    assert told.message == (
        "history names 'records/talk.yaml', and a single file has no folder for records"
    )
    assert told.remedy == "make it scenario.yaml in a folder of its own, with its records in it"


def test_the_check_before_publishing_sees_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    loaded = folder(tmp_path, "records/none.yaml")
    assert run(["check", "--strict", str(loaded.source)]) == 1
    assert "warning[missing-history]" in capsys.readouterr().out
