"""The laboratory on the screen: choosing, running, stopping, and what is told."""

from dataclasses import replace

import pygame
import pytest

from game.lab.shares import Share
from game.ui.inspect import faults
from game.ui.laboratory import SIZES as SIZES_ASKED
from game.ui.laboratory import Bench
from game.ui.screens import laboratory
from game.ui.theme import COLOURS
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


# In numbers


@pytest.mark.parametrize(
    ("count", "n", "said"),
    [
        (0, 200, "0.0 %; 95 % interval 0.0 % to 1.9 %"),
        (200, 200, "100.0 %; 95 % interval 98.1 % to 100.0 %"),
        (3, 10_000, "0.03 %; 95 % interval 0.01 % to 0.09 %"),
        (1130, 10_000, "11.3 %; 95 % interval 10.7 % to 11.9 %"),
    ],
)
def test_the_interval_is_told_whatever_was_counted(count: int, n: int, said: str) -> None:
    found = replace(FOUND, n=n, war=Share(count, n))
    assert said in told(shown(replace(READY, found=found))[0])


@pytest.mark.parametrize("games", SIZES_ASKED)
def test_each_number_of_worlds_can_be_asked_for(games: int) -> None:
    filled, held, _ = shown(READY)
    named(filled, f"lab.games.{games}").press()
    assert held.bench.games == games
    filled, _, window = shown(held.bench)
    button = named(filled, f"lab.games.{games}")
    assert isinstance(button, Button)
    assert button.look == "main"
    named(filled, "lab.run").press()
    assert window.asked == [("rerun", HISTORY, games)]


@pytest.mark.parametrize("size", [*SIZES, *LARGE])
def test_the_numbers_of_worlds_are_never_cut(size: tuple[int, int, float]) -> None:
    filled, _, _ = shown(READY, size)
    for games in SIZES_ASKED:
        button = named(filled, f"lab.games.{games}")
        assert isinstance(button, Button)
        assert button.text.startswith(f"{games:,}")


def test_orders_that_could_not_be_given_are_told_of_whom() -> None:
    said = told(shown(DONE)[0])
    assert "Ada Norr: orders that could not be given, over all these worlds: 12" in said
    assert "lab.held.1" not in said


def test_a_record_that_is_free_from_the_first_turn_says_nothing_of_a_later_one() -> None:
    assert "lab.since" in names(shown(DONE)[0])
    assert "lab.since" not in names(shown(replace(READY, found=replace(FOUND, since="")))[0])


def test_worlds_without_war_name_no_causes() -> None:
    peaceful = replace(FOUND, war=Share(0, 1000), causes=(), endings=FOUND.endings[:1])
    filled, _, _ = shown(replace(READY, found=peaceful))
    assert "lab.causes" not in names(filled)
    assert "War in 0 of 1,000 worlds" in told(filled)


def test_before_anything_has_run_it_is_told_what_this_is() -> None:
    assert "lab.what" in names(shown(READY)[0])
    assert "lab.what" not in names(shown(DONE)[0])


def test_what_was_stopped_is_marked_until_it_runs_again() -> None:
    assert "lab.stopped" in names(shown(replace(DONE, stopped=True))[0])
    running = replace(DONE, stopped=True, under_way=0, wanted=1000)
    assert "lab.stopped" not in names(shown(running)[0])


def test_a_run_that_has_only_begun_shows_an_empty_bar() -> None:
    begun = replace(READY, under_way=0, wanted=10_000)
    progress = named(shown(begun)[0], "lab.progress")
    assert isinstance(progress, ShareBar)
    assert (progress.share, progress.reading) == (0.0, "0 of 10,000")


# In pixels


def bar(colour: str, grave: bool, share: float = 0.5) -> tuple[ShareBar, pygame.Surface]:
    made = ShareBar(
        name="b",
        rect=pygame.Rect(0, 0, 400, 60),
        text="War",
        reading="1",
        share=share,
        low=share - 0.1,
        high=share + 0.1,
        colour=colour,
        grave=grave,
    )
    return made, made.image(kit(1600, 900).pen)


def test_war_is_hatched_and_not_only_red() -> None:
    """Along the bar a plain one has one shade, a hatched one several."""
    shades = []
    for grave in (False, True):
        _, image = bar("danger", grave)
        shades.append({tuple(image.get_at((x, 47)))[:3] for x in range(40, 120)})
    assert len(shades[0]) == 1
    assert len(shades[1]) > 1


def test_the_bar_is_as_long_as_the_share() -> None:
    colour = COLOURS["side0"]
    _, image = bar("side0", grave=False)

    def like(x: int) -> bool:
        here = image.get_at((x, 47))
        return all(abs(part - other) < 60 for part, other in zip(here[:3], colour, strict=True))

    assert like(20)
    assert like(190)
    assert not like(215)


def test_the_least_share_is_still_seen_and_none_is_not() -> None:
    nothing, little = (bar("side0", False, share)[1] for share in (0.0, 0.0001))
    assert pygame.image.tobytes(nothing, "RGBA") != pygame.image.tobytes(little, "RGBA")


def test_an_ending_has_the_colour_of_its_kind() -> None:
    filled, _, _ = shown(DONE)
    bars = {w.name: w for w in filled.widgets if isinstance(w, ShareBar)}
    settled, war = bars["lab.ending.good_terms"], bars["lab.ending.burning_strait"]
    assert (settled.colour, settled.grave) == ("side0", False)
    assert (war.colour, war.grave) == ("danger", True)
    assert bars["lab.cause.lost_patrol"].grave
