"""The three readings of an ending, as the window shows them."""

from __future__ import annotations

from dataclasses import replace

from game.engine.view import View
from game.record.debrief import Debrief
from game.ui.inspect import faults
from game.ui.kit import Column, Kit
from game.ui.screens import ending, ledger, readings
from game.ui.widgets.bars import Bar
from tests.ui.helpers import DEBRIEF, NORTH, kit, names, scene, staged, told

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
    assert "reading.north.risk: Risk of war run: 210 in 10,000. Of these, this side's orders | added 150" in shown
    assert "reading.south.risk: Risk of war run: 210 in 10,000. Of these, this side's orders | saved 10" in shown


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
