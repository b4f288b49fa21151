"""The council: everyone with a face, what is advised, how great the danger seems."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.orders import HOLD
from game.engine.sight.council import Council, Opinion
from game.engine.view import View
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Desk, Scene
from game.ui.screens import council
from game.ui.widgets import Portrait, ScrollArea, TextBlock
from tests.ui.helpers import NORTH, SIZES, kit, named, names, scene, small, staged, told

OPINION = Opinion("marshal", {"act": "blockade", "posture": HOLD}, "act", 3.0, 0.004, 0.02)
LUND = replace(OPINION, adviser="envoy", advice={"act": HOLD, "posture": HOLD}, soon=0.2, late=0.5)
WINDOWS = [*SIZES, (2560, 1440, 1.0), (3840, 2160, 2.0)]


def with_council(*opinions: Opinion, view: View = NORTH) -> Scene:
    """North's desk with these opinions."""
    here = scene(view, Desk())
    return replace(here, sheet=replace(here.sheet, council=Council(opinions, opinions)))


def laid(here: Scene, window: Kit | None = None) -> Kit:
    """The drawer over the left half of a window."""
    filled = window or kit()
    room = filled.window.inflate(-filled.px(40), -filled.px(40))
    room.width //= 2
    council.build(filled, here, room)
    return filled


def shown(*opinions: Opinion, view: View = NORTH) -> Kit:
    return laid(with_council(*opinions, view=view))


def line(filled: Kit, name: str) -> str:
    widget = named(filled, name)
    assert isinstance(widget, TextBlock)
    return widget.text


def face(filled: Kit, who: str) -> Portrait:
    widget = named(filled, f"council.{who}")
    assert isinstance(widget, Portrait)
    return widget


def test_everyone_has_a_face_an_office_advice_and_both_odds() -> None:
    filled = shown(OPINION, LUND)
    assert (face(filled, "marshal").text, face(filled, "marshal").words) == ("Marshal Eik", "Army")
    advice = "Advises: Close the strait; Leave the forces as they are"
    assert line(filled, "council.marshal.advice") == advice
    assert line(filled, "council.envoy.advice") == "Advises: Hold; Leave the forces as they are"
    danger = "War: real, 1\u00a0in\u00a0250 before the next turn, 1\u00a0in\u00a050 by Tue 2 May."
    assert line(filled, "council.marshal.danger") == danger


def test_a_face_says_who_it_is() -> None:
    hint = face(shown(OPINION), "marshal").hint
    assert hint is not None
    assert hint.title == "Marshal Eik"
    assert "Acts first." in hint.lines


def test_who_is_alarmed_is_told_in_the_colour_of_alarm() -> None:
    filled = shown(OPINION, LUND)
    colours = [named(filled, f"council.{who}.danger") for who in ("marshal", "envoy")]
    assert [text.colour for text in colours if isinstance(text, TextBlock)] == ["mute", "alarm"]


def test_an_empty_council_says_so() -> None:
    assert say("council.none") in told(shown())
    assert say("council.none") not in told(shown(OPINION))


def test_who_an_adviser_is_and_what_is_said_is_heard_on_demand() -> None:
    here = with_council(OPINION, LUND)
    filled = laid(here)
    assert "council.marshal.outlook" not in names(filled)
    assert not face(filled, "marshal").speaking
    face(filled, "marshal").press()
    assert here.desk.folds["council.marshal"]
    again = laid(here)
    assert face(again, "marshal").speaking
    assert line(again, "council.marshal.outlook") == "Acts first."
    assert line(again, "council.marshal.blockade") == "For “Close the strait”: “At last.”"
    assert "council.envoy.outlook" not in names(again)
    area = named(again, "council.list")
    assert isinstance(area, ScrollArea)
    assert area.seek == face(again, "marshal").rect.y
    face(again, "envoy").press()
    assert (here.desk.folds["council.marshal"], here.desk.folds["council.envoy"]) == (False, True)
    face(laid(here), "envoy").press()
    assert not here.desk.folds["council.envoy"]


def test_an_adviser_speaks_only_of_what_can_be_done_now() -> None:
    barred = tuple(
        replace(each, legal=False) if each.id == "blockade" else each for each in NORTH.options
    )
    here = with_council(OPINION, view=replace(NORTH, options=barred))
    here.desk.folds["council.marshal"] = True
    filled = laid(here)
    assert "council.marshal.outlook" in names(filled)
    assert "council.marshal.blockade" not in names(filled)


def test_a_line_is_quoted_only_where_it_holds_and_is_for_it() -> None:
    assert council.said(with_council(OPINION), OPINION) == "“At last.”"
    elsewhere = with_council(view=replace(NORTH, lines={"blockade": ("envoy",)}))
    assert council.said(elsewhere, OPINION) == ""
    assert council.said(with_council(), replace(OPINION, adviser="envoy")) == ""


@pytest.mark.parametrize("late", [None, 0.1])
def test_without_figures_no_danger_is_told(late: float | None) -> None:
    unsure = replace(OPINION, soon=None, late=late)
    assert "council.marshal.danger" not in names(shown(unsure))


def test_without_a_forecast_only_the_next_turn_is_told() -> None:
    safe = with_council(replace(OPINION, soon=0.004, late=None))
    told = council.danger(safe, safe.sheet.council.opinions[0]).replace("\u00a0", " ")
    assert told == "War: real, 1 in 250 before the next turn."


def test_next_to_no_danger() -> None:
    safe = with_council(replace(OPINION, soon=1e-9, late=1e-8))
    assert council.danger(safe, safe.sheet.council.opinions[0]) == "War: next to no danger."


@pytest.mark.parametrize("size", WINDOWS, ids=lambda size: "x".join(map(str, size)))
def test_nothing_is_clipped(size: tuple[int, int, float]) -> None:
    here = with_council(OPINION, LUND)
    here.desk.folds["council.envoy"] = True
    assert faults(staged(laid(here, kit(*size)))) == []


# A council of any size


def crowd(count: int, name: str = "Somebody von und zu Irgendwo") -> Scene:
    """A council of so many people with long names."""
    here = scene()
    seat = here.texts.seats["north"]
    marshal = seat.advisers["marshal"]
    people = {
        f"a{number}": marshal.model_copy(update={"name": f"{name} {number}", "office": name * 3})
        for number in range(count)
    }
    seats = {**here.texts.seats, "north": seat.model_copy(update={"advisers": people})}
    texts = here.texts.model_copy(update={"seats": seats})
    opinions = tuple(replace(OPINION, adviser=who) for who in people)
    return replace(
        here, texts=texts, sheet=replace(here.sheet, council=Council(opinions, opinions))
    )


@pytest.mark.parametrize("size", WINDOWS, ids=lambda size: "x".join(map(str, size)))
def test_many_people_with_long_names_all_have_room(size: tuple[int, int, float]) -> None:
    here = crowd(14)
    here.desk.folds["council.a3"] = True
    filled = laid(here, kit(*size))
    assert faults(staged(filled)) == []
    faces = [each for each in filled.widgets if isinstance(each, Portrait)]
    assert len(faces) == 14
    assert [each.rect.top for each in faces] == sorted(each.rect.top for each in faces)


def test_a_name_without_room_is_shortened_and_told_in_full_by_its_hint() -> None:
    filled = laid(crowd(1, "A name that does not end " * 6))
    assert face(filled, "a0").text.endswith("…")
    hint = face(filled, "a0").hint
    assert hint is not None
    assert hint.title.count("does not end") == 6


def test_everybody_is_reached_by_keyboard_and_heard_one_at_a_time() -> None:
    here = crowd(5)
    order = [each.name for each in staged(laid(here)).order() if each.name.startswith("council.a")]
    assert order == [f"council.a{number}" for number in range(5)]
    for who in ("a1", "a4", "a2"):
        face(laid(here), who).press()
        heard = [name for name, open_ in here.desk.folds.items() if open_]
        assert heard == [f"council.{who}"]


def test_to_hear_somebody_leaves_other_folds_alone() -> None:
    here = with_council(OPINION)
    here.desk.folds["papers.contents"] = True
    face(laid(here), "marshal").press()
    assert here.desk.folds["papers.contents"]


@pytest.mark.parametrize(("soon", "ink"), [(0.0099, "mute"), (0.01, "alarm"), (None, "mute")])
def test_alarm_begins_where_the_bar_begins_to_be_alarmed(soon: float | None, ink: str) -> None:
    filled = shown(replace(OPINION, soon=soon))
    text = [each for each in filled.widgets if each.name == "council.marshal.danger"]
    assert [each.colour for each in text if isinstance(each, TextBlock)] in ([ink], [])
    assert bool(text) is (soon is not None)


def test_only_people_of_ones_own_side_sit_there() -> None:
    south = laid(scene(replace(NORTH, seat="south", options=(), lines={}, advisers=("admiral",))))
    said = told(south)
    assert "Admiral Vind" in said
    for stranger in small().scenario.seats["north"].advisers.values():
        assert stranger.name not in said
