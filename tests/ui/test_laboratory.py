"""The laboratory's bench: what it lays out, and that its worlds are those of the laboratory."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.engine.model import Model
from game.lab.crew import Alone
from game.lab.experiment import Experiment
from game.lab.worlds import experiment_of, worlds
from game.record.files import RecordFile, read_record
from game.record.game import Game
from game.scenario import Loaded, load
from game.ui import laboratory, saves
from game.ui.flow import Flow
from game.ui.inspect import faults
from game.ui.laboratory import Laboratory, Source
from game.ui.widgets.sharebar import ShareBar
from tests.ui.helpers import SMALL, kit, named, names, small, staged, told
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
    known = worlds(small(), read_record(record).record, 700, crew=Alone())
    assert found is not None
    assert (found.n, found.seed) == (700, 5)
    counted = {name: share for name, share in known.endings().items() if share.count}
    assert {line.id: line.share for line in found.endings} == counted
    assert {line.id: line.share for line in found.causes} == {
        name: share for name, share in known.causes().items() if share.count
    }
    assert found.war == known.kinds().get("war", found.war)
    assert dict(found.held) == {"Ada Norr": known.illegal()["north"], "Bo Sur": 0}


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


# What runs


def begun(flow: Flow, record: Path, games: int) -> Laboratory:
    """A run whose first slice has been played."""
    flow.go("laboratory")
    flow.worker.wait()
    flow.laboratory._begin(laboratory.prepared(record, games))
    one_slice(flow)
    return flow.laboratory


def one_slice(flow: Flow) -> None:
    job = flow.worker._jobs.popleft()
    job.then(job.future.result(timeout=30))


def test_how_far_it_has_come_does_not_depend_on_what_is_asked_for_next(
    flow: Flow, record: Path
) -> None:
    bench = begun(flow, record, 10_000)
    bench.change(games=200, chosen=record)
    one_slice(flow)
    assert (bench.bench.under_way, bench.bench.wanted, bench.bench.games) == (1000, 10_000, 200)
    filled = kit()
    flow.build(filled)
    progress = named(filled, "lab.progress")
    assert isinstance(progress, ShareBar)
    assert (progress.share, progress.reading) == (0.1, "1,000 of 10,000")
    assert faults(staged(filled)) == []


def test_the_number_of_worlds_that_is_told_is_the_number_that_was_played(
    flow: Flow, record: Path
) -> None:
    bench = begun(flow, record, 1300)
    counted = []
    while bench.bench.under_way is not None:
        assert bench.bench.found is not None
        counted.append(bench.bench.found.n)
        one_slice(flow)
    assert bench.bench.found is not None
    assert [*counted, bench.bench.found.n] == [500, 1000, 1300]


def test_more_worlds_narrow_the_interval(flow: Flow, record: Path) -> None:
    bench = begun(flow, record, 4000)
    first = bench.bench.found
    flow.worker.wait()
    last = bench.bench.found
    assert first is not None
    assert last is not None
    before, after = (found.endings[0].share.interval for found in (first, last))
    assert after[1] - after[0] < before[1] - before[0]
    assert last.n == 4000


def test_nobody_waits_for_a_run(flow: Flow, record: Path) -> None:
    begun(flow, record, 10_000)
    assert not flow.worker.busy
    filled = kit()
    flow.build(filled)
    assert "busy" not in names(filled)
    flow.laboratory.stop()


def test_what_is_stopped_is_not_played_on_in_secret(flow: Flow, record: Path) -> None:
    bench = begun(flow, record, 10_000)
    assert bench.stop()
    assert not bench.stop()
    flow.worker.wait()
    assert not flow.worker._jobs
    found = bench.bench.found
    assert found is not None
    assert (found.n, bench.bench.stopped, bench.bench.under_way) == (500, True, None)


def test_a_new_run_while_one_is_under_way_takes_its_place(flow: Flow, record: Path) -> None:
    bench = begun(flow, record, 10_000)
    bench.rerun(record, 300)
    flow.worker.wait()
    assert bench.bench.found is not None
    assert (bench.bench.found.n, bench.bench.stopped) == (300, False)


def test_the_same_worlds_are_found_again(flow: Flow, record: Path) -> None:
    first = run(flow, record, 700).bench.found
    assert run(flow, record, 700).bench.found == first


def test_ten_thousand_worlds_are_told_in_slices_that_keep_the_window_quick(
    flow: Flow, record: Path
) -> None:
    bench = begun(flow, record, 10_000)
    slices_told = [bench.bench.under_way]
    while bench.bench.under_way is not None:
        one_slice(flow)
        slices_told.append(bench.bench.under_way)
    assert slices_told == [*range(500, 10_000, 500), None]
    assert bench.bench.found is not None
    assert bench.bench.found.n == sum(x.share.count for x in bench.bench.found.endings) == 10_000


def test_a_record_of_a_scenario_that_is_gone_is_told(flow: Flow, tmp_path: Path) -> None:
    history = load("cuba-1962").source / "records" / "history.yaml"
    lost = tmp_path / "lost.yaml"
    text = history.read_text(encoding="utf-8")
    lost.write_text(text.replace("scenario: cuba-1962", "scenario: cuba-1926"), encoding="utf-8")
    bench = run(flow, lost, 200).bench
    assert flow.shown == "message"
    assert "no scenario 'cuba-1926'" in flow.text
    assert bench.under_way is None


def test_the_menu_keeps_its_scenario_while_a_record_of_another_is_played(
    flow: Flow, record: Path
) -> None:
    history = load("friedrichstrasse-1961").source / "records" / "history.yaml"
    flow.go("laboratory")
    flow.worker.wait()
    flow.laboratory._begin(laboratory.Run(*_elsewhere(history)))
    flow.worker.wait()
    found = flow.laboratory.bench.found
    assert found is not None
    assert found.title == read_record(history).record.title
    assert flow.loaded.scenario.id == "small"
    filled = kit()
    flow.build(filled)
    assert f"text lab.of: {found.title}" in told(filled)


def _elsewhere(history: Path) -> tuple[RecordFile, Loaded, Experiment, Model, int]:
    """A run under the record's own scenario; `record` has put the small one in its place."""
    file, loaded = read_record(history), load("friedrichstrasse-1961")
    experiment = experiment_of(loaded, file.record)
    return file, loaded, experiment, experiment.model(), 20
