"""The desk where there is room for all of it: what stands where, and that all of it is there."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from game.engine.plot import Plot
from game.engine.view import Estimate, News
from game.scenario import load
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Desk, Scene
from game.ui.screens import desk, wide
from game.ui.table import Table
from game.ui.widgets import Card, Dial, Portrait, Teletype
from tests.ui.helpers import NORTH, Acts, kit, named, names, scene, staged

ROOMY = [
    (1280, 720, 1.0),
    (1366, 768, 1.0),
    (1440, 900, 1.0),
    (1600, 900, 1.0),
    (1920, 1080, 1.0),
    (1920, 1200, 1.0),
    (2560, 1080, 1.0),
    (3840, 2160, 1.0),
]
SIZED = pytest.mark.parametrize("size", ROOMY, ids=lambda size: "x".join(map(str, size)))
PARTS = ("folder", "plot", "dials.panel", "axis.panel", "teletype", "slip", "bar")
CUBA = load("cuba-1962")
SHEETS = {
    seat: Table.start(CUBA, seat, "human", 1, None).sheets()[seat] for seat in CUBA.scenario.seats
}


def real(seat: str, held: Desk | None = None) -> Scene:
    """The first turn of the thirteen days, as a person of this seat sees it."""
    made = scene(desk=held)
    return replace(made, texts=CUBA.scenario, sheet=SHEETS[seat])


def mapped(held: Desk | None = None, **view: object) -> Scene:
    made = scene(replace(NORTH, **view), held)  # type: ignore[arg-type]
    return replace(made, sheet=replace(made.sheet, plot=Plot("The strait", (11.0, 55.0), 900.0)))


def laid(about: Scene, size: tuple[int, int, float] = (1600, 900, 1.0)) -> Kit:
    made = kit(*size)
    wide.build(made, about)
    return made


@SIZED
def test_every_usual_window_has_room_for_all_of_it(size: tuple[int, int, float]) -> None:
    assert wide.fits(kit(*size))


@pytest.mark.parametrize(
    "size", [(1600, 900, 1.5), (1280, 720, 1.5), (1024, 600, 1.0), (3840, 2160, 2.0)], ids=str
)
def test_larger_text_or_a_smaller_window_takes_the_other_desk(
    size: tuple[int, int, float],
) -> None:
    filled = kit(*size)
    assert not wide.fits(filled)
    desk.build(filled, scene())
    assert "foot.orders" in names(filled)
    assert "teletype" not in names(filled)


@SIZED
def test_the_parts_stand_clear_of_one_another_inside_the_window(
    size: tuple[int, int, float],
) -> None:
    filled = laid(mapped(), size)
    rects = {name: named(filled, name).rect for name in PARTS}
    for (one, first), (two, second) in combinations(rects.items(), 2):
        assert not first.colliderect(second), (one, two)
    assert all(filled.window.contains(rect) for rect in rects.values())


@SIZED
@pytest.mark.parametrize("seat", SHEETS)
def test_the_first_turn_of_the_thirteen_days_is_tidy(
    seat: str, size: tuple[int, int, float]
) -> None:
    filled = laid(real(seat), size)
    assert faults(staged(filled)) == []


@SIZED
def test_what_is_left_is_the_maps(size: tuple[int, int, float]) -> None:
    filled = laid(mapped(), size)
    folder, plot, dials = (named(filled, name).rect for name in ("folder", "plot", "dials.panel"))
    gap = filled.px(wide.GAP)
    assert (plot.left - folder.right, dials.left - plot.right) == (gap, gap)
    assert plot.width > filled.window.width // 3
    assert abs(plot.bottom - folder.bottom) <= gap


def test_nothing_of_the_other_seat_is_on_the_desk() -> None:
    """Whatever Moscow knows alone cannot reach Washington's widgets."""
    said = "\n".join(widget.describe() for widget in laid(real("kennedy")).widgets)
    for person in CUBA.scenario.seats["khrushchev"].advisers.values():
        assert person.outlook == "" or person.outlook not in said
    for choice in CUBA.scenario.choices["khrushchev"].values():
        assert f"choice.{choice.title}" not in said
        assert choice.text not in said


def test_a_wider_window_gives_the_map_more_and_the_papers_the_same() -> None:
    parts = {}
    for size in ((1920, 1080, 1.0), (2560, 1080, 1.0)):
        filled = laid(mapped(), size)
        parts[size] = [named(filled, name).rect.width for name in ("folder", "plot", "dials.panel")]
    (left, middle, right), (left_, middle_, right_) = parts.values()
    assert (left, right) == (left_, right_)
    assert middle_ == middle + 640


def test_tab_goes_from_the_folder_over_the_map_to_the_cards_and_the_commands() -> None:
    filled = laid(mapped())
    order = [widget.name for widget in staged(filled).order()]
    way = ("tab.papers", "paper.contents", "plot", "dials.all", "slot.act", "desk.seal")
    places = [order.index(name) for name in way if name in order]
    assert places == sorted(places)
    assert len(places) >= 4
    assert order.index("choice.blockade") < order.index("teletype")


def test_all_cards_instruments_and_faces_are_there_for_both_chairs() -> None:
    for seat in SHEETS:
        filled = laid(real(seat))
        kinds = [type(widget) for widget in filled.widgets]
        assert 1 <= kinds.count(Card) <= 5
        assert kinds.count(Dial) == 5
        assert kinds.count(Portrait) > 3


# The teletype


def tape(about: Scene) -> Teletype:
    made = named(laid(about), "teletype")
    assert isinstance(made, Teletype)
    return made


def test_the_teletype_runs_in_capitals_with_the_time() -> None:
    made = tape(scene())
    assert made.text.startswith("A CONVOY HAS SAILED.")
    assert made.time == "18:00"
    assert made.count == len(NORTH.news)


def test_papers_are_not_told_twice() -> None:
    assert "PHOTOGRAPHS" not in tape(scene()).text


def test_where_nothing_has_happened_it_tells_of_papers_without_a_time() -> None:
    made = tape(scene(replace(NORTH, news=())))
    assert "PHOTOGRAPHS" in made.text
    assert made.time == ""


def test_a_game_that_was_just_taken_up_tells_what_had_happened() -> None:
    about = scene(replace(NORTH, news=()))
    made = tape(replace(about, sheet=replace(about.sheet, so_far="The fort was seen.")))
    assert made.text == "THE FORT WAS SEEN."


def test_news_without_words_has_its_name() -> None:
    item = News("event", "fleet_sails", NORTH.moment, "", "")
    assert tape(scene(replace(NORTH, news=(item,)))).text == "FLEET_SAILS"


@pytest.mark.parametrize(("risen", "flash"), [(None, ""), (Estimate(0, 0.001, 0.01), "URGENT")])
def test_danger_that_has_risen_flashes_in_the_seats_own_word(
    risen: Estimate | None, flash: str
) -> None:
    assert tape(scene(desk=Desk(risen=risen))).flash == flash


def test_the_teletype_leads_to_all_messages() -> None:
    held, acts = Desk(), Acts()
    filled = laid(scene(desk=held, acts=acts))
    named(filled, "teletype").press()
    assert held.drawer == "news"
    assert acts.asked == [("change", "drawer")]


def test_a_teletype_to_which_nothing_has_come_says_so() -> None:
    roll = named(laid(mapped(news=(), papers=())), "teletype")
    assert isinstance(roll, Teletype)
    assert roll.text == say("news.none").upper()
    assert roll.time == ""
