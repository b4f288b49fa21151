"""The laboratory on the screen: choosing, running, stopping, and what is told."""

from dataclasses import replace

import pytest

from game.lab.shares import Share
from game.ui.inspect import faults
from game.ui.laboratory import Bench
from game.ui.screens import laboratory
from game.ui.widgets import Button, Row
from game.ui.widgets.sharebar import ShareBar
from tests.ui.helpers import SIZES, kit, named, names, staged, told
from tests.ui.outside import DONE, FOUND, HISTORY, LAST, READY, RUNNING, Benched, Window

LARGE = [(2560, 1440, 1.0), (3840, 2160, 1.0), (3840, 2160, 2.0), (1024, 600, 2.0)]


def shown(bench: Bench, size: tuple[int, int, float] = (1280, 720, 1.0)):  # type: ignore[no-untyped-def]
    filled, held, window = kit(*size), Benched(bench), Window()
    laboratory.build(filled, held, window)
    return filled, held, window


def test_a_record_and_a_number_are_chosen_and_run() -> None:
    filled, held, window = shown(READY)
    named(filled, "lab.record.1").press()
    named(filled, "lab.games.10000").press()
    assert (held.bench.chosen, held.bench.games) == (LAST, 10_000)
    filled, _, window = shown(held.bench)
    named(filled, "lab.run").press()
    assert window.asked == [("rerun", LAST, 10_000)]


def test_what_is_chosen_can_be_seen() -> None:
    filled, _, _ = shown(READY)
    rows = [named(filled, f"lab.record.{index}") for index in range(3)]
    assert [row.chosen for row in rows if isinstance(row, Row)] == [True, False, False]
    assert "Your own game" in rows[1].describe()
    looks = {each.name: each.look for each in filled.widgets if isinstance(each, Button)}
    assert looks["lab.games.1000"] == "main"
    assert looks["lab.games.200"] == looks["lab.games.10000"] == "plain"


def test_a_broken_record_tells_why() -> None:
    filled, held, window = shown(READY)
    named(filled, "lab.record.2").press()
    assert window.asked == [("fail", "x.yaml:1:1: error")]
    assert held.bench.chosen == HISTORY


def test_without_records_nothing_can_be_run() -> None:
    filled, _, window = shown(Bench())
    assert not named(filled, "lab.run").enabled
    assert "lab.none" in names(filled)
    named(filled, "lab.run").press()
    assert window.asked == []


def test_what_runs_can_be_stopped_and_shows_how_far_it_has_come() -> None:
    filled, _, window = shown(RUNNING)
    stop = named(filled, "lab.run")
    assert isinstance(stop, Button)
    assert stop.text == "Stop"
    progress = named(filled, "lab.progress")
    assert isinstance(progress, ShareBar)
    assert (progress.share, progress.reading) == (0.25, "250 of 1,000")
    stop.press()
    assert window.asked == [("back",)]


def test_the_number_of_worlds_and_the_seed_are_always_told() -> None:
    for bench in (DONE, RUNNING, replace(DONE, stopped=True)):
        said = told(shown(bench)[0])
        assert "1,000 worlds · seed 1962 · Calm" in said
        assert "War in 120 of 1,000 worlds" in said
        assert "12.0 %; 95 % interval 10.1 % to 14.2 %" in said


def test_endings_and_causes_have_counts_shares_and_intervals() -> None:
    filled, _, _ = shown(DONE)
    said = told(filled)
    assert "share lab.ending.good_terms: Fort against base | 880 · 88.0 % (85.8 to 89.9)" in said
    assert "share lab.cause.lost_patrol: A patrol is lost | 120 · 12.0 % (10.1 to 14.2)" in said
    war, peace = (named(filled, f"lab.ending.{x}") for x in ("burning_strait", "good_terms"))
    assert isinstance(war, ShareBar)
    assert isinstance(peace, ShareBar)
    assert (war.grave, peace.grave) == (True, False)


def test_a_share_explains_its_numbers_to_whoever_points_at_it() -> None:
    bar = named(shown(DONE)[0], "lab.ending.good_terms")
    assert bar.hint is not None
    assert bar.hint.title == "Fort against base"
    assert "95 % intervals" in bar.hint.lines[1]
    progress = named(shown(RUNNING)[0], "lab.progress").hint
    assert progress is not None
    assert progress.lines == ("250 of 1,000",)


def test_orders_that_could_not_be_given_are_counted_and_the_parting_is_told() -> None:
    said = told(shown(DONE)[0])
    assert "Ada Norr: orders that could not be given, over all these worlds: 12" in said
    assert "Bo Sur: orders" not in said
    assert "Until Mon 1 May 18:00 every world" in said


def test_where_no_world_came_to_war_no_cause_is_told() -> None:
    calm = replace(FOUND, war=Share(0, 1000), causes=())
    filled, _, _ = shown(replace(DONE, found=calm))
    assert "lab.causes" not in names(filled)
    assert "War in 0 of 1,000 worlds" in told(filled)


def test_a_run_that_was_stopped_says_so() -> None:
    assert "lab.stopped" in names(shown(replace(DONE, stopped=True))[0])
    assert "lab.stopped" not in names(shown(DONE)[0])


@pytest.mark.parametrize("size", [*SIZES, *LARGE])
@pytest.mark.parametrize("bench", [Bench(), READY, RUNNING, DONE], ids=lambda _: "")
def test_it_is_tidy_at_every_size(bench: Bench, size: tuple[int, int, float]) -> None:
    assert faults(staged(shown(bench, size)[0])) == []
