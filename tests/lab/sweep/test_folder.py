"""A sweep's folder: what is in it is whole, and its own."""

import json
import os
from pathlib import Path

import pytest

from game.lab.errors import LabError
from game.lab.sweep.folder import Folder, packed, put, unpacked
from game.lab.sweep.plan import Numbers, Plan
from tests.lab.cases import Case
from tests.lab.sweep.asked import plan_of

pytest.importorskip("pyarrow")

NUMBERS: Numbers = {("ending", "war"): 3, ("run", "shots"): 2**90 + 1, ("illegal", "north"): 0}


@pytest.fixture
def plan(strait: Case, tmp_path: Path) -> Plan:
    return plan_of(tmp_path, strait, "n: 25000\nparameters: {war_dial: [0, 1]}\n")


def test_a_part_holds_its_numbers_to_the_last_digit(tmp_path: Path) -> None:
    put(tmp_path / "part", packed(NUMBERS, {"part": "k"}))
    assert unpacked(tmp_path / "part", "k") == NUMBERS


def test_the_same_numbers_are_the_same_bytes() -> None:
    assert packed(NUMBERS, {"part": "k"}) == packed(dict(NUMBERS), {"part": "k"})


def test_what_is_kept_is_not_left(plan: Plan, tmp_path: Path) -> None:
    folder = Folder(tmp_path / "out", plan)
    jobs = plan.jobs()
    assert folder.left() == jobs
    folder.keep(jobs[1], NUMBERS)
    assert folder.left() == [jobs[0], *jobs[2:]]
    assert Folder(tmp_path / "out", plan).left() == folder.left(), "in another process, too"
    assert folder.numbers(jobs[1]) == NUMBERS


def test_a_file_that_was_not_finished_counts_for_nothing(
    plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Folder(tmp_path / "out", plan)
    job = plan.jobs()[0]

    def pulled(*_all: object) -> None:
        raise OSError("the plug")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", pulled)
        with pytest.raises(OSError, match="the plug"):
            folder.keep(job, NUMBERS)
    assert list(folder.parts.iterdir()), "half a file lies there"
    assert job in folder.left()
    folder.keep(job, NUMBERS)
    assert folder.numbers(job) == NUMBERS


def test_a_file_is_on_the_disk_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[str]] = []
    monkeypatch.setattr(os, "fsync", lambda _: seen.append([p.name for p in tmp_path.iterdir()]))
    put(tmp_path / "part", b"all of it")
    assert seen[0] == [f"part.{os.getpid()}.tmp"]
    assert (tmp_path / "part").read_bytes() == b"all of it"


@pytest.mark.parametrize("content", [b"", b"PAR1 and then nothing", packed(NUMBERS, {"part": "x"})])
def test_a_damaged_part_is_told(content: bytes, plan: Plan, tmp_path: Path) -> None:
    folder = Folder(tmp_path / "out", plan)
    job = plan.jobs()[0]
    (folder.parts / f"{plan.key(job)}.parquet").write_bytes(content)
    with pytest.raises(LabError, match="damaged; delete it and sweep again"):
        folder.numbers(job)


def test_another_sweeps_folder_is_refused(plan: Plan, strait: Case, tmp_path: Path) -> None:
    Folder(tmp_path / "out", plan)
    other = plan_of(tmp_path, strait, "n: 25000\nparameters: {war_dial: [0, 2]}\n")
    with pytest.raises(LabError, match=r"holds another sweep \('tried'\).*--out"):
        Folder(tmp_path / "out", other)


def test_a_folder_with_other_things_in_it_is_refused(plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letters.txt").touch()
    with pytest.raises(LabError, match="not empty; name another"):
        Folder(tmp_path / "out", plan)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["letters.txt"]


@pytest.mark.parametrize("text", ["", "[]", "{}"])
def test_a_head_that_cannot_be_read_is_told(text: str, plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "sweep.json").write_text(text)
    with pytest.raises(LabError, match="cannot be read"):
        Folder(tmp_path / "out", plan)


def test_the_head_says_whose_folder_it_is(plan: Plan, tmp_path: Path) -> None:
    Folder(tmp_path / "deep" / "out", plan)
    told = json.loads((tmp_path / "deep" / "out" / "sweep.json").read_text())
    assert told == {"sweep": "tried", "title": "Tried out", "identity": plan.identity}


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(LabError, match=r"needs pyarrow: pip install 'knot-of-war\[lab\]'"):
        packed(NUMBERS, {})
