"""The three readings of an ending, as the window shows them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.view import View
from game.record.debrief import Debrief
from game.record.price import Moved
from game.ui.inspect import faults
from game.ui.kit import Column, Kit
from game.ui.scene import Scene
from game.ui.screens import ending, ledger, readings
from game.ui.widgets.bars import Bar
from tests.ui.helpers import DEBRIEF, NORTH, kit, named, names, scene, small, staged, told

ENDED = replace(NORTH, ending="good_terms", terms={"fort": "razed", "ships": "pass"})
NOBODY = replace(ENDED, ending="adjourned", terms=None)
WAR = replace(ENDED, ending="burning_strait", terms=None)


def said(view: object = ENDED, opened: object = DEBRIEF) -> str:
    filled = kit()
    ending.build(filled, scene(view), opened)  # type: ignore[arg-type]
    return told(filled)


def causes_of(opened: Debrief) -> Kit:
    filled = kit()
    ledger.causes(Column(filled, 0, 0, 400, ""), scene(ENDED), opened)
    return filled


def bars_of(view: View = ENDED, opened: Debrief = DEBRIEF) -> Kit:
    filled = kit()
    readings.bars(Column(filled, 0, 0, 400, ""), scene(view), opened)
    return filled


def test_as_bars_each_reading_fills_its_share() -> None:
    filled = bars_of()
    shares = {}
    for widget in filled.widgets:
        if isinstance(widget, Bar):
            assert widget.faults(filled.pen) == []
            shares[widget.name] = round(widget.parts[0][0], 3)
    assert shares["bars.north.terms"] == 0.8
    assert shares["bars.south.terms"] == 0.6
    assert shares["bars.north.price"] == 1.0
    assert shares["bars.north.risk"] == round(0.015 / 0.021, 3)
    assert shares["bars.south.risk"] == 0.0
    assert "bars.south.price" not in shares


def test_as_bars_nobody_has_won_a_war_and_nobody_pays() -> None:
    shown = told(bars_of(WAR, replace(DEBRIEF, ending="burning_strait", terms=None)))
    assert shown.count("nobody won") == 2
    assert "Price at home" not in shown


def test_one_s_own_readings_come_first() -> None:
    assert said().index("text reading.north:") < said().index("text reading.south:")
    theirs = said(replace(ENDED, seat="south"))
    assert theirs.index("text reading.south:") < theirs.index("text reading.north:")


def test_terms_price_and_risk_are_told_of_each_chair() -> None:
    shown = said()
    assert "line reading.north.terms: Terms | worth 80 of 100" in shown
    assert "line reading.south.terms: Terms | worth 60 of 100" in shown
    assert "line reading.north.price: Price at home | 12" in shown
    assert "text reading.north.price.told: It cost her the winter." in shown
    run = "Risk of war run: 210 in 10,000. Of these, this side's orders"
    assert f"reading.north.risk: {run} | added 150" in shown
    assert f"reading.south.risk: {run} | saved 10" in shown


def test_the_parts_of_a_price_are_told_the_greatest_first_and_the_small_not() -> None:
    shown = said()
    assert "line reading.north.price.0: Unrest, from 10 to 25 | 15" in shown
    assert "line reading.north.price.1: “It closes for all to see” in the newspapers | −3" in shown
    assert "reading.north.price.2" not in shown
    assert "reading.south.price" not in shown


def test_before_the_books_are_open_the_terms_are_told_alone() -> None:
    shown = said(opened=None)
    assert "worth 80 of 100" in shown
    assert "Price at home" not in shown
    assert "Risk run" not in shown


def test_nothing_is_added_up() -> None:
    assert "nobody adds them up" in said()
    assert "score" not in said().casefold()


def test_where_nothing_bound_it_is_told_how_things_stand() -> None:
    shown = said(NOBODY)
    assert "Nothing was agreed; so it stands" in shown
    assert "line ending.term.fort: The fort | It stays" in shown
    assert "Terms: none bound | worth 30 of 100" in shown


def test_the_preset_is_named_at_the_end_and_in_the_ledger() -> None:
    under = "The risk is counted under the preset “Calm”."
    assert f"text reading.preset: {under}" in said()
    filled = causes_of(DEBRIEF)
    assert f"text causes.preset: {under}" in told(filled)
    assert "causes.before" not in names(filled)


def test_what_was_run_before_the_game_was_taken_up_stands_apart() -> None:
    filled = causes_of(replace(DEBRIEF, before=0.0035))
    assert "The path to the first of these turns had run 35 before." in told(filled)


def test_readings_fit_in_every_window() -> None:
    for width, high, text in ((1280, 720, 1.0), (1024, 600, 1.5), (1600, 900, 1.25)):
        for view in (ENDED, NOBODY, WAR):
            filled = kit(width, high, text)
            ending.build(filled, scene(view), DEBRIEF)
            assert faults(staged(filled)) == []


def bar(filled: Kit, name: str) -> Bar:
    found = named(filled, name)
    assert isinstance(found, Bar)
    return found


def worth(north: float, view: View = ENDED) -> Scene:
    """The scene of an ending that is worth so much to North."""
    here = scene(view)
    about = here.texts.endings["good_terms"].model_copy(
        update={"score": {"north": north, "south": 0}}
    )
    endings = {**here.texts.endings, "good_terms": about}
    return replace(here, texts=here.texts.model_copy(update={"endings": endings}))


@pytest.mark.parametrize(
    ("value", "told_", "share"),
    [(100, "100", 1.0), (0, "0", 0.0), (-40, "−40", 0.0), (130, "130", 1.0)],
)
def test_a_bar_of_terms_is_never_longer_than_whole_nor_shorter_than_nothing(
    value: float, told_: str, share: float
) -> None:
    filled = kit()
    readings.bars(Column(filled, 0, 0, 400, ""), worth(value), DEBRIEF)
    made = bar(filled, "bars.north.terms")
    assert made.reading == told_
    assert made.parts[0][0] == pytest.approx(share)


def test_a_bar_of_risk_stands_for_its_share_of_the_whole_and_says_of_how_many() -> None:
    filled = bars_of()
    made = bar(filled, "bars.north.risk")
    assert (made.text, made.reading) == ("Risk of war", "added 150 in 10,000")
    assert bar(filled, "bars.south.risk").reading == "saved 10 in 10,000"
    assert made.hint is not None
    assert any("210 in 10,000" in line for line in made.hint.lines)


def test_without_any_risk_run_nobody_added_any() -> None:
    filled = bars_of(opened=replace(DEBRIEF, risks=()))
    for seat in ("north", "south"):
        made = bar(filled, f"bars.{seat}.risk")
        assert (made.reading, made.parts[0][0]) == ("nothing", 0.0)


def test_each_bar_says_on_demand_what_its_number_means() -> None:
    filled = bars_of()
    lines = {}
    for name in ("terms", "price", "risk"):
        hint = bar(filled, f"bars.north.{name}").hint
        assert hint is not None
        assert bar(filled, f"bars.north.{name}").reading == hint.lines[0]
        lines[name] = hint.lines[1]
    assert lines["price"] == "It cost her the winter."
    assert lines["terms"] == small().scenario.endings["good_terms"].title
    assert len(set(lines.values())) == 3


def test_each_side_has_bars_of_its_own_colour() -> None:
    filled = bars_of()
    assert bar(filled, "bars.north.risk").parts[0][1] == "side0"
    assert bar(filled, "bars.south.risk").parts[0][1] == "side1"
    theirs = bars_of(replace(ENDED, seat="south"))
    order = [each.name for each in theirs.widgets if isinstance(each, Bar)]
    assert order[0].startswith("bars.south")
    assert bar(theirs, "bars.south.risk").parts[0][1] == "side1"


def test_a_price_below_nothing_is_told_and_leaves_its_bar_empty() -> None:
    paid = replace(DEBRIEF.prices["north"], moved=(Moved("unrest", 10.0, 2.0, -8.0),), printed=())
    filled = bars_of(opened=replace(DEBRIEF, prices={"north": paid}))
    made = bar(filled, "bars.north.price")
    assert made.reading.startswith("−")
    assert made.parts[0][0] == 0.0


def test_no_number_is_a_negative_nothing() -> None:
    assert readings._plain(-0.3) == "0"
    assert readings._plain(-0.6) == "−1"
    assert readings._plain(12.4) == "12"


@pytest.mark.parametrize(("width", "text"), [(200, 1.0), (300, 1.5), (380, 1.0), (420, 2.0)])
def test_bars_fit_in_narrow_panels(width: int, text: float) -> None:
    filled = kit(1600, 900, text)
    readings.bars(Column(filled, 0, 0, round(width * text), ""), scene(ENDED), DEBRIEF)
    assert [fault for each in filled.widgets for fault in each.faults(filled.pen)] == []
    assert all(each.rect.right <= round(width * text) for each in filled.widgets)
