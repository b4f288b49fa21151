"""`knot replay --watch`: a record in a window, or told as text where none opens."""

from pathlib import Path

import pytest

from game.cli.app import run
from game.paths import scenarios
from game.ui import app
from game.ui.guard import UiUnavailable

CUBA = next(path for path in scenarios() if path.name == "cuba-1962")
HISTORY = CUBA / "records" / "history.yaml"


def test_it_opens_in_a_window_and_nothing_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[tuple[Path, Path]] = []
    monkeypatch.setattr(app, "watch", lambda *asked: opened.append(asked))
    assert run(["replay", "history", "--watch"]) == 0
    assert [(place.resolve(), path.resolve()) for place, path in opened] == [
        (CUBA.resolve(), HISTORY.resolve())
    ]
    assert capsys.readouterr().out == ""


def test_where_no_window_opens_it_says_why_and_tells_the_game(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def shut(*_: object, **__: object) -> None:
        raise UiUnavailable("there is no screen")

    monkeypatch.setattr(app, "watch", shut)
    assert run(["replay", "history", "--watch", "--check"]) == 0
    said = capsys.readouterr()
    assert said.err == "knot: no window: there is no screen\n"
    assert "history" in said.out


def test_a_record_that_cannot_be_read_opens_no_window(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(app, "watch", lambda *_, **__: pytest.fail("a window opened"))
    bad = tmp_path / "bad.yaml"
    bad.write_text("record: [", encoding="utf-8")
    assert run(["replay", str(bad), "--watch"]) == 2
    assert "bad.yaml" in capsys.readouterr().err
