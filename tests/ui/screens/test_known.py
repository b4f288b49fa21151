"""What the seat knows, as instruments with their doubt, and what each of them measures."""

from dataclasses import replace

import pytest

from game.engine.view import Estimate, Known, View
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.scene import Desk, Scene
from game.ui.screens import known
from game.ui.widgets import Dial, Gauge, Panel, ScrollArea
from game.ui.widgets.row import Line
from tests.ui.helpers import NORTH, SIZES, Acts, kit, named, names, scene, small, staged, told

WINDOWS = [*SIZES, (2560, 1440, 1.0), (3840, 2160, 2.0)]


def shown(
    view: View = NORTH, window: Kit | None = None, **fields: object
) -> tuple[Kit, Scene, Desk]:
    """The drawer laid out over the right half of a window."""
    held, filled = Desk(**fields), window or kit()  # type: ignore[arg-type]
    here = scene(view, held, Acts())
    room = filled.window.inflate(-filled.px(40), -filled.px(40))
    room.width //= 2
    known.build(filled, here, room)
    return filled, here, held


def dial(filled: Kit, name: str) -> Dial:
    found = named(filled, f"known.{name}")
    assert isinstance(found, Dial)
    return found


def test_every_instrument_is_a_dial_with_its_doubt_and_its_change() -> None:
    filled, here, _ = shown()
    assert {f"known.{name}" for name in NORTH.known} <= names(filled)
    fort = dial(filled, "fort")
    assert (fort.value, fort.left, fort.right, fort.high) == (12.0, 4.0, 20.0, 64.0)
    assert dial(filled, "tension").left == dial(filled, "tension").right == 41.0
    before = {"fort": Known(20.0, 4.0, 0, "1950-05-01 09:00", "air patrols")}
    again = kit()
    changed = replace(here, sheet=replace(here.sheet, before=before))
    known.build(again, changed, again.window)
    assert dial(again, "fort").way() == -1
    assert dial(filled, "fort").way() is None


def test_an_old_report_is_marked_as_old() -> None:
    filled = shown()[0]
    assert "9" in dial(filled, "alert_south").age
    assert dial(filled, "fort").age == ""


def test_what_is_in_doubt_stands_apart_from_what_is_exact() -> None:
    said = told(shown()[0])
    order = ("heading.doubted:", "fort:", "heading.exact:", "tension:", "heading.issues:")
    places = [said.index(f"known.{part}") for part in order]
    assert places == sorted(places)
    sure = replace(NORTH, known={"tension": NORTH.known["tension"]})
    assert "known.heading.doubted" not in told(shown(sure)[0])


def test_flags_issues_rungs_and_the_estimate_are_told() -> None:
    said = told(shown()[0])
    assert "Patrols fly | yes" in said
    assert "The strait is closed | no" in said
    assert said.index("Patrols fly") < said.index("The strait is closed")
    assert "The fort | It stays" in said
    assert "Highest rung on the ladder of force of late: Bo Sur | 3 of 44" in said
    assert "War before the next turn about 1\u00a0in\u00a050" in said
    assert "it could be as much as 1\u00a0in\u00a020" in said


def test_without_an_estimate_that_is_said() -> None:
    filled = shown(replace(NORTH, estimate=None))[0]
    assert "gives no estimate" in named(filled, "known.estimate").describe()


def test_what_was_never_reported_is_not_shown() -> None:
    said = told(shown()[0])
    assert "Unrest" not in said
    assert "Danger felt in Surport" not in said


def test_an_instrument_is_told_at_length_when_it_is_pressed() -> None:
    filled, _, held = shown()
    assert "known.ask" in names(filled)
    assert "known.fort.meaning" not in names(filled)
    dial(filled, "fort").press()
    again = shown(folds=held.folds)[0]
    fort = small().scenario.variables["fort"]
    meaning = named(again, "known.fort.meaning").describe()
    assert fort.meaning in meaning
    assert meaning.endswith("From 0 guns to 64 guns.")
    title = named(again, "known.fort.title")
    assert isinstance(title, Line)
    assert (title.text, title.value) == (fort.title, "12 guns")
    said = named(again, "known.fort.told.0").describe()
    assert "between 4 guns and 20 guns: air patrols, now" in said
    assert named(again, "known.fort.source").describe().endswith(known.explain.claim(fort))


def test_why_it_has_moved_is_told_with_it() -> None:
    filled = shown(folds={"known.trust_north": True})[0]
    assert "+6.0" in named(filled, "known.trust_north.told.1").describe()
    assert "the tone of a letter from Sur" in named(filled, "known.trust_north.told.1").describe()


def test_one_is_told_at_a_time_and_pressing_it_again_shuts_it() -> None:
    _, here, held = shown(folds={"known.tension": True, "papers.x": True})
    filled = kit()
    known.build(filled, here, filled.window)
    dial(filled, "fort").press()
    assert held.folds["known.fort"] and not held.folds["known.tension"]
    assert held.folds["papers.x"]
    again = kit()
    known.build(again, here, again.window)
    dial(again, "fort").press()
    assert not held.folds["known.fort"]


def test_what_is_told_lies_in_a_well_under_its_row_which_is_brought_into_sight() -> None:
    filled = shown(folds={"known.fort": True})[0]
    well, row = named(filled, "known.fort.well"), dial(filled, "fort")
    assert isinstance(well, Panel)
    assert well.surface == "well"
    assert row.rect.bottom <= well.rect.top
    inside = [w for w in filled.widgets if w.name.startswith("known.fort.") and w is not well]
    assert all(well.rect.contains(widget.rect) for widget in inside)
    area = named(filled, "known.list")
    assert isinstance(area, ScrollArea)
    assert area.seek == row.rect.y
    exact = dial(filled, "tension")
    assert well.rect.bottom < exact.rect.top


def test_instruments_of_a_row_have_glasses_of_one_size() -> None:
    filled = shown(window=kit(1600, 900))[0]
    pair = dial(filled, "alert_south"), dial(filled, "fort")
    assert pair[0].rect.y == pair[1].rect.y
    assert pair[0].rect.size == pair[1].rect.size
    assert pair[0].lines == pair[1].lines > 0


def test_all_that_shows_a_number_has_a_hint() -> None:
    filled = shown()[0]
    kinds = (Dial, Gauge, Line)
    assert all(widget.hint is not None for widget in filled.widgets if isinstance(widget, kinds))
    hint = named(filled, "known.flag.flights").hint
    assert hint is not None
    assert hint.title == "Patrols fly"
    levels = named(filled, "known.issue.fort").hint
    assert levels is not None
    assert "It stays" in levels.lines[0]


def test_only_what_has_a_meaning_can_be_pressed() -> None:
    filled = shown()[0]
    assert not named(filled, "known.estimate").reachable()
    assert named(filled, "known.tension").reachable()


def test_with_nothing_known_there_is_no_instrument_to_press() -> None:
    assert "known.ask" not in names(shown(replace(NORTH, known={}))[0])


def test_with_large_letters_the_odds_are_said_shortly_and_not_cut() -> None:
    filled = kit(1280, 720, 2.0)
    rare = replace(NORTH, estimate=Estimate(0.0001, 1 / 11_000, 0.001))
    shown(rare, filled)
    gauge = named(filled, "known.estimate")
    assert isinstance(gauge, Gauge)
    assert "1\u00a0in\u00a011,000" in gauge.reading
    assert gauge.faults(filled.pen) == []


@pytest.mark.parametrize("size", WINDOWS, ids=lambda size: "x".join(map(str, size)))
def test_nothing_is_clipped(size: tuple[int, int, float]) -> None:
    filled = shown(window=kit(*size), folds={"known.fort": True})[0]
    assert faults(staged(filled)) == []


def test_without_flags_there_is_no_heading_for_them() -> None:
    assert "known.heading.flags" in names(shown()[0])
    assert "known.heading.flags" not in names(shown(replace(NORTH, flags={}))[0])


def gauge(view: View) -> Gauge:
    found = named(shown(view)[0], "known.estimate")
    assert isinstance(found, Gauge)
    return found


@pytest.mark.parametrize(
    ("high", "top"), [(0.001, 5.0), (0.05, 5.0), (0.051, 20.0), (0.2, 20.0), (0.21, 100.0)]
)
def test_the_scale_of_the_danger_is_as_short_as_its_worst_allows(high: float, top: float) -> None:
    made = gauge(replace(NORTH, estimate=Estimate(0.0, high / 2, high)))
    assert (made.low, made.high) == (0.0, top)
    assert made.left <= made.value <= made.right <= made.high
    assert made.right == pytest.approx(high * 100)


def test_how_bad_it_may_be_is_told_below_unless_it_is_next_to_nothing() -> None:
    grave = gauge(replace(NORTH, estimate=Estimate(0.01, 0.02, 0.05)))
    none = gauge(replace(NORTH, estimate=Estimate(0.0, 0.0, 0.0)))
    assert "1\u00a0in\u00a020" in grave.note
    assert "1\u00a0in" not in none.note
    assert none.note != grave.note


def test_what_holds_stands_before_what_does_not() -> None:
    flags = {"blockaded": False, "flights": True, "guns_free": False, "turned": True}
    filled = shown(replace(NORTH, flags=flags))[0]
    rows = [each for each in filled.widgets if each.name.startswith("known.flag.")]
    values = [each.value for each in rows if isinstance(each, Line)]
    assert [each.name.rpartition(".")[2] for each in rows] == [
        "flights",
        "turned",
        "blockaded",
        "guns_free",
    ]
    assert len(set(values[:2])) == len(set(values[2:])) == 1
    assert values[0] != values[2]


@pytest.mark.parametrize("name", NORTH.known)
def test_every_instrument_can_be_told_at_length_with_its_range_and_its_source(name: str) -> None:
    filled = shown(folds={f"known.{name}": True})[0]
    about = small().scenario.variables[name]
    said = told(filled)
    assert about.meaning in said
    assert about.judgement is not None
    assert about.judgement in named(filled, f"known.{name}.source").describe()
    assert f"{about.range[1]:g}" in named(filled, f"known.{name}.meaning").describe()
    assert faults(staged(filled)) == []


def test_more_instruments_stand_abreast_where_there_is_room_and_fewer_with_larger_text() -> None:
    known_ = {
        name: Known(10.0, 2.0, 1, "1950-05-01 18:00", "") for name in small().scenario.variables
    }
    full = replace(NORTH, known=known_)
    abreast = {}
    for size in ((1024, 600, 1.0), (1600, 900, 2.0), (3840, 2160, 1.0)):
        filled = shown(full, kit(*size))[0]
        dials = [each for each in filled.widgets if isinstance(each, Dial)]
        assert len(dials) == len(known_)
        abreast[size] = len({each.rect.left for each in dials})
        assert faults(staged(filled)) == []
    assert abreast[1024, 600, 1.0] == abreast[3840, 2160, 1.0] > abreast[1600, 900, 2.0] >= 1


def test_both_sides_have_their_rung_and_each_says_what_a_rung_is() -> None:
    filled = shown()[0]
    for seat, rung in NORTH.rungs.items():
        row = named(filled, f"known.rung.{seat}")
        assert isinstance(row, Line)
        assert str(rung) in row.value
        assert row.hint is not None
        assert small().scenario.seats[seat].leader in row.text


def test_the_drawer_is_gone_through_by_keyboard_from_top_to_bottom() -> None:
    filled = shown()[0]
    order = [each.name for each in staged(filled).order() if each.name.startswith("known.")]
    assert set(order) >= {f"known.{name}" for name in NORTH.known}
    assert order.index("known.fort") < order.index("known.tension")
