"""The laboratory's bench: what it lays out, and that its worlds are those of the laboratory."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.lab.worlds import worlds
from game.record.files import read_record
from game.record.game import Game
from game.scenario import load
from game.ui import laboratory, saves
from game.ui.flow import Flow
from game.ui.laboratory import Laboratory, Source
from tests.ui.helpers import SMALL, small
from tests.ui.test_flow import flow_of

PLAYERS = {"north": "human", "south": "random"}


@pytest.fixture
def record(monkeypatch: pytest.MonkeyPatch) -> Path:
    """A game that was left after its first turn, as it is kept."""
    monkeypatch.setattr(laboratory, "scenario_of", lambda _path, _record: small())
    game = Game.start(small(), None, 5)
    game.force({})
    saves.keep(game, PLAYERS, None)
    return saves.last()


@pytest.fixture
def flow() -> Iterator[Flow]:
    made = flow_of()
    yield made
    made.worker.close()


def slices(flow: Flow) -> list[int | None]:
    """How far the run had come after each slice."""
    come: list[int | None] = []
    while flow.laboratory.bench.under_way is not None:
        job = flow.worker._jobs.popleft()
        job.then(job.future.result(timeout=30))
        come.append(flow.laboratory.bench.under_way)
    return come


def run(flow: Flow, record: Path, games: int) -> Laboratory:
    flow.rerun(record, games)
    flow.worker.wait()
    return flow.laboratory


def test_its_worlds_are_those_of_the_command_line(flow: Flow, record: Path) -> None:
    found = run(flow, record, 700).bench.found
    told = worlds(small(), read_record(record).record, 700, workers=1)
    assert found is not None
    assert (found.n, found.seed) == (700, 5)
    counted = {name: share for name, share in told.endings().items() if share.count}
    assert {line.id: line.share for line in found.endings} == counted
    assert {line.id: line.share for line in found.causes} == {
        name: share for name, share in told.causes().items() if share.count
    }
    assert found.war == told.kinds().get("war", found.war)
    assert dict(found.held) == {"Ada Norr": told.illegal()["north"], "Bo Sur": 0}


def test_the_greatest_comes_first_and_all_add_up(flow: Flow, record: Path) -> None:
    found = run(flow, record, 200).bench.found
    assert found is not None
    counts = [line.share.count for line in found.endings]
    assert counts == sorted(counts, reverse=True)
    assert sum(counts) == found.n == 200
    assert all(counts)


def test_it_is_played_in_slices_and_what_was_counted_is_shown(flow: Flow, record: Path) -> None:
    flow.go("laboratory")
    flow.worker.wait()
    flow.laboratory._begin(laboratory.prepared(record, 1200))
    assert slices(flow) == [500, 1000, None]
    found = flow.laboratory.bench.found
    assert found is not None
    assert found.n == 1200


def test_escape_stops_a_run_and_then_leaves(flow: Flow, record: Path) -> None:
    flow.go("laboratory")
    flow.worker.wait()
    flow.laboratory._begin(laboratory.prepared(record, 1200))
    job = flow.worker._jobs.popleft()
    job.then(job.future.result(timeout=30))
    flow.back()
    bench = flow.laboratory.bench
    assert flow.shown == "laboratory"
    assert (bench.under_way, bench.stopped) == (None, True)
    flow.worker.wait()
    found = flow.laboratory.bench.found
    assert found is not None
    assert found.n == 500
    flow.back()
    assert flow.shown == "menu"


def test_a_new_run_forgets_the_old_one(flow: Flow, record: Path) -> None:
    run(flow, record, 200)
    flow.laboratory.stop()
    bench = run(flow, record, 50).bench
    assert bench.found is not None
    assert (bench.found.n, bench.games, bench.stopped) == (50, 50, False)


def test_a_record_that_cannot_be_used_is_told_and_nothing_runs(flow: Flow, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("record: nonsense\n", encoding="utf-8")
    bench = run(flow, broken, 200).bench
    assert flow.shown == "message"
    assert "broken.yaml" in flow.text
    assert (bench.under_way, bench.found) == (None, None)


# What lies there


def test_history_comes_first_then_ones_own_games() -> None:
    game = Game.start(small(), None, 5)
    game.force({})
    saves.keep(game, PLAYERS, None)
    loaded = load("cuba-1962")
    sources = laboratory.sources_of(loaded)
    assert sources[0].path == loaded.source / "records" / "history.yaml"
    assert sources[1] == Source(saves.last(), "The Strait: Ada Norr, Mon 1 May 18:00", True)
    assert len({source.path for source in sources}) == len(sources) > 10
    assert not any(source.fault for source in sources)


def test_a_scenario_in_one_file_has_no_records_and_nothing_is_chosen(flow: Flow) -> None:
    flow.go("laboratory")
    flow.worker.wait()
    assert (flow.laboratory.bench.sources, flow.laboratory.bench.chosen) == ((), None)


def test_a_game_that_cannot_be_read_is_laid_out_with_its_fault(flow: Flow) -> None:
    saves.last().parent.mkdir(parents=True)
    saves.last().write_text("record: nonsense\n", encoding="utf-8")
    flow.go("laboratory")
    flow.worker.wait()
    (source,) = flow.laboratory.bench.sources
    assert "last.yaml" in source.fault
    assert flow.laboratory.bench.chosen is None


def test_what_was_chosen_stays_chosen(flow: Flow, record: Path) -> None:
    for _ in range(2):
        flow.go("laboratory")
        flow.worker.wait()
        assert flow.laboratory.bench.chosen == record
    assert SMALL.is_file()
