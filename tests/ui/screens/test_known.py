"""What the seat knows, as instruments with their doubt, and what each of them measures."""

from dataclasses import replace

from game.engine.view import Estimate
from game.ui.scene import Desk
from game.ui.screens import desk
from game.ui.widgets import Gauge
from tests.ui.helpers import NORTH, Acts, kit, named, names, scene, small, told


def shown(view: object = NORTH, **fields: object):  # type: ignore[no-untyped-def]
    """A desk laid out, with what it is asked."""
    held, acts, filled = Desk(**fields), Acts(), kit()  # type: ignore[arg-type]
    desk.build(filled, scene(view, held, acts))  # type: ignore[arg-type]
    return filled, held, acts


def test_what_is_known_comes_with_doubt_age_and_source() -> None:
    filled, _, _ = shown(tab="known")
    fort, alert = named(filled, "known.fort"), named(filled, "known.alert_south")
    assert isinstance(fort, Gauge)
    assert (fort.value, fort.left, fort.right, fort.high) == (12.0, 4.0, 20.0, 64.0)
    assert "12 guns" in fort.describe()
    assert "8\u00a0to\u00a016 · air patrols · now" in fort.describe()
    assert "20\u00a0to\u00a036 · air patrols · 9\u00a0h\u00a0old" in alert.describe()
    tension = named(filled, "known.tension")
    assert isinstance(tension, Gauge)
    assert tension.note == ""


def test_what_is_in_doubt_stands_apart_from_what_is_exact() -> None:
    said = told(shown(tab="known")[0])
    places = [
        said.index(part)
        for part in ("known.heading.doubted:", "known.fort:", "known.heading.exact:", "known.ten")
    ]
    assert places == sorted(places)
    sure = replace(NORTH, known={"tension": NORTH.known["tension"]})
    assert "known.heading.doubted" not in told(shown(sure, tab="known")[0])


def test_a_report_is_never_said_to_lie_beyond_its_range() -> None:
    low, high = replace(NORTH.known["fort"], value=1.0), replace(NORTH.known["fort"], value=63.0)
    for report, said in ((low, "0\u00a0to\u00a05 ·"), (high, "59\u00a0to\u00a064 ·")):
        filled = shown(replace(NORTH, known={"fort": report}), tab="known")[0]
        assert said in named(filled, "known.fort").describe()


def test_flags_issues_rungs_and_the_estimate_are_told() -> None:
    said = told(shown(tab="known")[0])
    assert "Patrols fly | yes" in said
    assert "The strait is closed | no" in said
    assert "The fort | It stays" in said
    assert "Highest rung on the ladder of force of late: Bo Sur | 3 of 44" in said
    assert "War before the next turn about 1\u00a0in\u00a050" in said
    assert "it could be as much as 1\u00a0in\u00a020" in said


def test_what_was_never_reported_is_not_shown() -> None:
    said = told(shown(tab="known")[0])
    assert "Unrest" not in said
    assert "Danger felt in Surport" not in said


def test_an_instrument_says_what_it_measures_when_it_is_pressed() -> None:
    filled, held, _ = shown(tab="known")
    assert "known.ask" in names(filled)
    assert "known.fort.meaning" not in names(filled)
    named(filled, "known.fort").press()
    again = shown(tab="known", folds=held.folds)[0]
    meaning = named(again, "known.fort.meaning").describe()
    assert small().scenario.variables["fort"].meaning in meaning
    assert meaning.endswith("From 0 guns to 64 guns.")
    named(again, "known.fort").press()
    assert not held.folds.get("known.tension")


def test_only_what_has_a_meaning_can_be_pressed() -> None:
    filled = shown(tab="known")[0]
    assert not named(filled, "known.estimate").reachable()
    assert named(filled, "known.tension").reachable()


def test_with_nothing_known_there_is_no_instrument_to_press() -> None:
    assert "known.ask" not in names(shown(replace(NORTH, known={}), tab="known")[0])


def test_the_bounds_of_a_coarse_report_are_whole_numbers() -> None:
    coarse = replace(NORTH.known["fort"], value=9.6, spread=3.7)
    fine = replace(NORTH.known["fort"], value=9.6, spread=0.4)
    for report, said in ((coarse, "6\u00a0to\u00a013 ·"), (fine, "9.2\u00a0to\u00a010 ·")):
        filled = shown(replace(NORTH, known={"fort": report}), tab="known")[0]
        assert said in named(filled, "known.fort").describe()


def test_with_large_letters_the_odds_are_said_shortly_and_not_cut() -> None:
    filled = kit(1280, 720, 2.0)
    rare = replace(NORTH, estimate=Estimate(0.0001, 1 / 11_000, 0.001))
    desk.build(filled, scene(rare, Desk(tab="known")))
    gauge = named(filled, "known.estimate")
    assert isinstance(gauge, Gauge)
    assert gauge.text == "War before the next turn"
    assert not gauge.reading.startswith("about")
    assert gauge.faults(filled.pen) == []
