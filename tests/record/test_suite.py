"""Which records there are: in places, among the shipped, and among the user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import paths
from game.record import suite
from game.record.outcome import Outcome
from game.record.suite import FEW, find_record, records_in, run_all


def written(path: Path) -> Path:
    """A file at this place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("record: 1\n", encoding="utf-8")
    return path


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A game that ships with two scenarios; both have a history, one has a what-if."""
    home = tmp_path / "scenarios"
    for scenario, record in (("atoll", "history"), ("bay", "history"), ("bay", "what-if")):
        written(home / scenario / "scenario.yaml")
        written(home / scenario / "records" / f"{record}.yaml")
    monkeypatch.setattr(paths, "scenarios", lambda: paths.scenarios_in(home))
    return home


def names(records: list[Path], home: Path) -> list[str]:
    return [path.relative_to(home).as_posix() for path in records]


def test_without_places_all_shipped_records_are_meant(shipped: Path) -> None:
    assert names(records_in([]), shipped) == [
        "atoll/records/history.yaml",
        "bay/records/history.yaml",
        "bay/records/what-if.yaml",
    ]


def test_a_scenario_means_its_records_and_not_its_other_files(shipped: Path) -> None:
    written(shipped / "bay" / "events.yaml")
    assert names(records_in([shipped / "bay"]), shipped) == [
        "bay/records/history.yaml",
        "bay/records/what-if.yaml",
    ]


def test_places_come_as_they_were_named_and_each_sorted_by_itself(shipped: Path) -> None:
    single = shipped / "bay" / "records" / "what-if.yaml"
    assert names(records_in([single, shipped / "bay" / "records", shipped / "atoll"]), shipped) == [
        "bay/records/what-if.yaml",
        "bay/records/history.yaml",
        "bay/records/what-if.yaml",
        "atoll/records/history.yaml",
    ]


def test_a_folder_of_saved_games_needs_no_special_name(tmp_path: Path) -> None:
    saved = [written(tmp_path / "mine" / f"{name}.yaml") for name in ("b", "a")]
    (tmp_path / "mine" / "notes.txt").write_text("words", encoding="utf-8")
    assert records_in([tmp_path / "mine"]) == sorted(saved)


@pytest.mark.parametrize("place", ["empty", "nowhere"])
def test_a_place_without_records_is_named(place: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(FileNotFoundError) as caught:
        records_in([tmp_path / place])
    assert caught.value.filename == str(tmp_path / place)
    assert caught.value.errno == 2
    assert caught.value.strerror == "there are no records here"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("history", "atoll/records/history.yaml"),
        ("atoll/history", "atoll/records/history.yaml"),
        ("bay/history", "bay/records/history.yaml"),
        ("what-if", "bay/records/what-if.yaml"),
    ],
)
def test_a_record_is_found_by_name(name: str, found: str, shipped: Path) -> None:
    assert find_record(name) == shipped / found


def test_a_file_goes_before_a_name(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(shipped)
    written(shipped / "history")
    assert find_record("history") == Path("history")


def test_the_users_own_records_are_found_after_the_shipped_ones(shipped: Path) -> None:
    mine = written(paths.user_records() / "mine.yaml")
    written(paths.user_records() / "history.yaml")
    assert find_record("mine") == mine
    assert find_record("history") == shipped / "atoll/records/history.yaml"


@pytest.mark.parametrize("name", ["herstory", "atoll/what-if", "records/history", "History", ""])
def test_a_name_that_there_is_not_is_told_with_all_that_there_are(name: str, shipped: Path) -> None:
    written(paths.user_records() / "mine.yaml")
    with pytest.raises(FileNotFoundError) as caught:
        find_record(name)
    assert caught.value.filename == name
    assert caught.value.strerror == (
        "no such record; known: atoll/history, bay/history, bay/what-if, mine"
    )


def outcome(path: Path) -> Outcome:
    return Outcome(str(path), path.stem, "small", "calm", "1950-05-01 09:00", 1, 0.0)


@pytest.mark.parametrize("workers", [1, 2, None])
def test_a_few_records_need_no_further_processes(
    workers: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_pool(*_: object, **__: object) -> None:
        raise AssertionError("processes were started")

    monkeypatch.setattr(suite, "ProcessPoolExecutor", no_pool)
    monkeypatch.setattr(suite, "outcome_of", outcome)
    records = [Path(f"{n}.yaml") for n in range(FEW)]
    assert [found.name for found in run_all(records, workers)] == ["0", "1", "2", "3"]
    assert len(list(run_all([*records, Path("4.yaml")], 1))) == FEW + 1


def test_many_records_go_to_as_many_processes_as_were_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[int] = []

    class Pool:
        def __init__(self, workers: int, mp_context: object) -> None:
            started.append(workers)

        def __enter__(self) -> Pool:
            return self

        def __exit__(self, *_: object) -> None:
            return None

        map = staticmethod(map)

    monkeypatch.setattr(suite, "ProcessPoolExecutor", Pool)
    monkeypatch.setattr(suite, "outcome_of", outcome)
    monkeypatch.setattr("os.cpu_count", lambda: 5)
    records = [Path(f"{n}.yaml") for n in range(FEW + 1)]
    for workers in (3, None):
        assert len(list(run_all(records, workers))) == FEW + 1
    assert started == [3, 5]
