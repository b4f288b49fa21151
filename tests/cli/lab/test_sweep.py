"""`knot lab sweep`: kept in a folder, taken up again, and told."""

import json
from pathlib import Path

import pytest

from game.cli.app import run
from game.lab.sweep.folder import TABLE, Folder
from game.lab.sweep.read import read_sweep

pytest.importorskip("pyarrow")
pytest.importorskip("matplotlib")

SMALL = Path(__file__).resolve().parents[2] / "scenarios" / "small.yaml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Free games between two who draw lots, under two dials."""
    path = tmp_path / "dials.yaml"
    path.write_text(
        "sweep: 1\nid: dials\ntitle: Two dials\n"
        f"scenario: {SMALL}\nn: 60\nparameters: {{war_dial: [-2, 2]}}\n"
        "seats: {north: [random], south: [random]}\n"
    )
    return path


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No report, which takes seconds to draw."""
    monkeypatch.setattr("game.cli.lab.show._deliver", lambda *_: None)


def command(file: Path, *more: str) -> int:
    return run(["lab", "sweep", str(file), "--out", str(file.parent / "out"), *more])


def told(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    out, err = capsys.readouterr()
    return out, err


def test_it_tells_the_shares_and_writes_the_table(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(file) == 0
    out, err = told(capsys)
    assert out.startswith("Two dials\n=")
    assert "2 cells of 60 games each" in out
    assert err == "", "no bar where there is no terminal"
    assert (file.parent / "out" / TABLE).stat().st_size > 0
    assert (file.parent / "out" / "report" / "report.html").exists()


@pytest.mark.usefixtures("quick")
def test_json_says_the_same_again(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(file, "--json", "--workers", "1") == 0
    first, _ = told(capsys)
    table = (file.parent / "out" / TABLE).read_bytes()
    assert command(file, "--json", "--workers", "1") == 0
    again, _ = told(capsys)
    assert first == again
    assert json.loads(first)["title"] == "Two dials"
    assert (file.parent / "out" / TABLE).read_bytes() == table


@pytest.mark.usefixtures("quick")
def test_interrupted_it_says_how_to_go_on_and_goes_on(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Folder.keep

    def stop_after_one(self: Folder, *part: object) -> None:
        kept(self, *part)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Folder, "keep", stop_after_one)
        assert command(file) == 130
    out, err = told(capsys)
    assert out == ""
    assert "stopped: " in err
    assert "of 2 parts are kept" in err
    assert "the same command goes on" in err
    plan = read_sweep(file)
    assert len(Folder(file.parent / "out", plan).left()) == 1
    assert command(file) == 0


@pytest.mark.usefixtures("quick")
def test_n_plays_another_sweep(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(file, "-n", "20") == 0
    assert "2 cells of 20 games each" in told(capsys)[0]
    assert command(file) == 2
    assert "this folder holds another sweep" in told(capsys)[1]


@pytest.mark.usefixtures("quick")
def test_bad_input_is_told(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(file.read_text().replace("war_dial", "war_dail"))
    assert command(file) == 2
    err = told(capsys)[1]
    assert "dials.yaml:6:" in err
    assert "Traceback" not in err


@pytest.mark.usefixtures("quick")
def test_a_cluster_that_is_not_there_is_told(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("distributed")
    assert command(file, "--cluster", str(file.parent / "none.json")) == 2
    assert "this is no scheduler file" in told(capsys)[1]
    assert command(file, "--cluster", "tcp://x:1", "--workers", "2") == 2


@pytest.mark.usefixtures("quick")
def test_on_a_terminal_a_bar_is_shown(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    assert command(file) == 0
    assert "games" in told(capsys)[1]
