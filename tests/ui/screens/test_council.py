"""Three voices beside the turn, the whole council on its tab."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.orders import HOLD
from game.engine.sight.council import Council, Opinion
from game.engine.view import View
from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Desk, Scene
from game.ui.screens import choices, council, desk
from game.ui.widgets import Fold, Row, Tab, TextBlock
from tests.ui.helpers import NORTH, kit, named, names, scene, told

OPINION = Opinion("marshal", {"act": "blockade", "posture": HOLD}, "act", 3.0, 0.004, 0.02)
LUND = replace(OPINION, adviser="envoy", advice={"act": HOLD, "posture": HOLD}, soon=0.2, late=0.5)


def with_council(*opinions: Opinion, view: View = NORTH, **fields: str) -> Scene:
    """North's desk with these opinions, all of them heard unasked."""
    here = scene(view, Desk(**fields))  # type: ignore[arg-type]
    return replace(here, sheet=replace(here.sheet, council=Council(opinions, opinions)))


def shown(*opinions: Opinion, view: View = NORTH, **fields: str) -> Kit:
    filled = kit()
    desk.build(filled, with_council(*opinions, view=view, **fields))
    return filled


def line(filled: Kit, name: str) -> str:
    widget = named(filled, name)
    assert isinstance(widget, (TextBlock, Fold, Row))
    return widget.text


def said(filled: Kit, adviser: str) -> str:
    """What an adviser says unasked, under what is advised."""
    row = named(filled, f"turn.voice.{adviser}")
    assert isinstance(row, Row)
    return row.note


def test_the_tab_shows_who_advises_what_and_how_great_the_danger_seems() -> None:
    filled = shown(OPINION, LUND, tab="council")
    tab = named(filled, "tab.council")
    assert isinstance(tab, Tab) and tab.chosen
    assert line(filled, "council.marshal") == "Marshal Eik, Army"
    advice = "Advises: Close the strait; Leave the forces as they are"
    assert line(filled, "council.marshal.advice") == advice
    assert line(filled, "council.envoy.advice") == "Advises: Hold; Leave the forces as they are"
    danger = "War: real, 1\u00a0in\u00a0250 before the next turn, 1\u00a0in\u00a050 by Tue 2 May."
    assert line(filled, "council.marshal.danger") == danger


def test_who_is_alarmed_is_told_in_the_colour_of_alarm() -> None:
    filled = shown(OPINION, LUND, tab="council")
    colours = [named(filled, f"council.{who}.danger") for who in ("marshal", "envoy")]
    assert [text.colour for text in colours if isinstance(text, TextBlock)] == ["mute", "alarm"]


def test_the_tab_of_an_empty_council_says_so() -> None:
    assert say("council.none") in told(shown(tab="council"))
    assert say("council.none") not in told(shown(OPINION, tab="council"))
    assert "council.heading" not in names(shown(OPINION, tab="papers"))


def test_who_an_adviser_is_and_what_is_said_unfold_on_demand() -> None:
    here = with_council(OPINION, LUND, tab="council")
    filled = kit()
    desk.build(filled, here)
    assert "council.marshal.outlook" not in names(filled)
    named(filled, "council.marshal").press()
    assert here.desk.folds == {"council.marshal": True}
    again = kit()
    desk.build(again, here)
    assert line(again, "council.marshal.outlook") == "Acts first."
    assert line(again, "council.marshal.blockade") == "For “Close the strait”: “At last.”"
    assert "council.envoy.outlook" not in names(again)
    named(again, "council.marshal").press()
    assert here.desk.folds == {"council.marshal": False}


def test_unfolded_an_adviser_speaks_only_of_what_can_be_done_now() -> None:
    barred = tuple(
        replace(each, legal=False) if each.id == "blockade" else each for each in NORTH.options
    )
    here = with_council(OPINION, view=replace(NORTH, options=barred), tab="council")
    here.desk.folds["council.marshal"] = True
    filled = kit()
    desk.build(filled, here)
    assert "council.marshal.outlook" in names(filled)
    assert "council.marshal.blockade" not in names(filled)


def test_a_voice_leads_to_the_card_that_it_speaks_for() -> None:
    here = with_council(replace(LUND, slot="posture"), OPINION, slot="posture")
    filled = kit()
    desk.build(filled, here)
    named(filled, "turn.voice.marshal").press()
    assert (here.desk.slot, here.desk.shown) == ("act", "blockade")
    named(filled, "turn.voice.envoy").press()
    assert (here.desk.slot, here.desk.shown) == ("posture", HOLD)


def test_three_voices_stand_between_the_turn_and_what_is_bargained_over() -> None:
    filled = shown(OPINION, LUND)
    assert line(filled, "turn.voice.marshal") == "Marshal Eik: Close the strait"
    assert line(filled, "turn.voice.envoy") == "Envoy Lund: Hold"
    assert said(filled, "marshal").startswith("“At last.” War: real, ")
    assert said(filled, "envoy").startswith("War: extreme, ")
    order = ("turn.title", "turn.new", "turn.voice.marshal", "turn.issues")
    tops = [named(filled, name).rect.top for name in order]
    assert tops == sorted(tops)


def test_a_line_is_quoted_only_where_it_holds_and_is_for_it() -> None:
    elsewhere = replace(NORTH, lines={"blockade": ("envoy",)})
    assert "“" not in said(shown(OPINION, view=elsewhere), "marshal")
    against = replace(OPINION, adviser="envoy")
    assert "“" not in said(shown(against), "envoy")


@pytest.mark.parametrize("late", [None, 0.1])
def test_without_figures_no_danger_is_told(late: float | None) -> None:
    unsure = replace(OPINION, soon=None, late=late)
    assert said(shown(unsure), "marshal") == "“At last.”"
    assert "council.marshal.danger" not in names(shown(unsure, tab="council"))


def test_without_a_forecast_only_the_next_turn_is_told() -> None:
    safe = with_council(replace(OPINION, soon=0.004, late=None))
    told = council.danger(safe, safe.sheet.council.opinions[0]).replace("\u00a0", " ")
    assert told == "War: real, 1 in 250 before the next turn."


def test_next_to_no_danger() -> None:
    safe = with_council(replace(OPINION, soon=1e-9, late=1e-8))
    assert council.danger(safe, safe.sheet.council.opinions[0]) == "War: next to no danger."


def test_where_nobody_speaks_the_sheet_begins_with_the_turn() -> None:
    assert "turn.council" not in names(shown())
    assert "turn.title" in names(shown())


def test_a_card_in_hand_takes_the_place_of_the_voices() -> None:
    filled = kit()
    choices.build(filled, with_council(OPINION, shown="blockade"), filled.window)
    assert "turn.council" not in names(filled)
    assert "choice.adviser.marshal" in names(filled)
