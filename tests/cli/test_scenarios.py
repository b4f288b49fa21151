"""`knot scenarios`."""

from pathlib import Path

import pytest

from game.cli.app import run


def test_the_crisis_of_1962_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["scenarios"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.split()[0] == "cuba-1962" for line in lines)


def test_the_users_own_are_marked_and_their_folder_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KNOT_HOME", str(tmp_path))
    (tmp_path / "scenarios" / "mine" / "records").mkdir(parents=True)
    (tmp_path / "scenarios" / "mine" / "scenario.yaml").write_text("", encoding="utf-8")
    (tmp_path / "scenarios" / "mine" / "records" / "first.yaml").write_text("", encoding="utf-8")
    assert run(["scenarios"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "mine  records: first (yours)" in lines
    assert lines[-1] == f"Your own: {tmp_path / 'scenarios'}"
