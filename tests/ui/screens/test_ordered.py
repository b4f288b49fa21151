"""The orders on the sheet that is sealed: what stands on their cards, and the last word on them."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.engine.sight.council import Council, Opinion
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.scene import Desk, Form, Scene
from game.ui.screens import ordered, seal
from game.ui.widgets import Row
from game.ui.widgets.strip import Blocks
from game.ui.widgets.voice import Voice
from tests.ui.helpers import NORTH, SIZES, Acts, kit, named, names, scene, staged, told

QUIET = replace(NORTH, lines={})
HAWK = Opinion("marshal", {"act": "blockade", "posture": "hold"}, "act", 2.0, 0.1, 0.2)
DOVE = Opinion("envoy", {"act": "hold", "posture": "stop_patrols"}, "posture", 1.0, 0.1, 0.2)


def sheet(about: Scene, width: int = 700) -> Kit:
    made = kit(1600, 900)
    column = made.column(pygame.Rect(0, 0, width, 900))
    ordered.choices(column, about)
    ordered.letters(column, about)
    return made


def pressed(*unasked: Opinion, view: object = QUIET, **choices: str) -> Scene:
    """A desk whose council presses unasked."""
    made = scene(view, Desk(choices=choices))  # type: ignore[arg-type]
    return replace(made, sheet=replace(made.sheet, council=Council(unasked, unasked)))


def word(about: Scene) -> Voice:
    found = ordered.last_word(about)
    assert found is not None
    return found


# The cards


def test_every_slot_is_told_in_the_scenarios_order() -> None:
    filled = sheet(scene(desk=Desk(choices={"posture": "raise_alert"})))
    said = told(filled)
    assert said.index("What one does") < said.index("How one's forces stand")
    assert "text seal.slot.posture: Raise the alert" in said
    assert "text seal.slot.posture.text: Leave is stopped." in said


def test_what_is_held_has_no_card() -> None:
    assert not {name for name in names(sheet(scene())) if name.endswith((".card", ".faces"))}


def test_a_card_shows_faces_only_where_somebody_speaks() -> None:
    spoken, silent = (
        sheet(scene(view, Desk(choices={"act": "blockade"}))) for view in (NORTH, QUIET)
    )
    assert "seal.slot.act.faces" in names(spoken)
    assert "seal.slot.act.faces" not in names(silent)
    assert {"seal.slot.act.card", "seal.slot.act.text"} <= names(silent)


def test_the_faces_are_told_by_name_and_by_side() -> None:
    filled = sheet(scene(desk=Desk(choices={"act": "blockade"})))
    made = named(filled, "seal.slot.act.faces")
    assert isinstance(made, Blocks)
    assert made.describe() == "blocks seal.slot.act.faces: For: Eik | Against: Lund"


def test_of_one_side_alone_the_other_is_not_named() -> None:
    view = replace(NORTH, lines={"blockade": ("marshal",)})
    filled = sheet(scene(view, Desk(choices={"act": "blockade"})))
    assert named(filled, "seal.slot.act.faces").describe().endswith(": For: Eik")


def test_a_card_explains_itself() -> None:
    hint = named(sheet(scene(desk=Desk(choices={"act": "blockade"}))), "seal.slot.act.card").hint
    assert hint is not None
    assert hint.title == "Close the strait"


def test_what_nobody_can_order_any_more_stands_as_hold() -> None:
    """A choice that the scenario has lost since the orders were given is no order."""
    filled = sheet(scene(desk=Desk(choices={"act": "unheard_of"})))
    assert "seal.slot.act.card" not in names(filled)
    assert "text seal.slot.act: Hold" in told(filled)


# The letters


def test_each_letter_leads_back_to_itself() -> None:
    acts, forms = Acts(), [Form("cable", "soft"), Form("radio", "hard"), Form("envoy", "soft")]
    filled = sheet(scene(desk=Desk(forms=forms), acts=acts))
    for index in (2, 0, 1):
        named(filled, f"seal.letter.{index}").press()
    assert acts.asked == [("write", forms[index], index) for index in (2, 0, 1)]


def test_letters_are_told_by_purpose_way_and_tone() -> None:
    filled = sheet(scene(desk=Desk(forms=[Form("envoy", "hard", "rejection", about="cable")])))
    row = named(filled, "seal.letter.0")
    assert isinstance(row, Row)
    assert (row.text, row.note) == ("Refusal: The envoy", "Hard")


def test_without_a_letter_that_is_said() -> None:
    assert "text seal.letters: No letter goes out." in told(sheet(scene()))
    assert "seal.letters" not in names(sheet(scene(desk=Desk(forms=[Form("cable", "soft")]))))


# The last word


def test_whoever_is_against_an_order_speaks_last_and_names_it() -> None:
    made = word(scene(desk=Desk(choices={"act": "blockade"})))
    assert made.text == "Envoy Lund, against: Close the strait"
    assert made.words == "“One step too far.”"
    assert made.ink == "red"


def test_where_nobody_is_against_it_somebody_who_is_for_it_does() -> None:
    view = replace(NORTH, lines={"blockade": ("marshal",)})
    made = word(scene(view, Desk(choices={"act": "blockade"})))
    assert (made.text, made.ink) == ("Marshal Eik, for: Close the strait", "green")


def test_a_voice_against_any_order_comes_before_one_for_another() -> None:
    view = replace(NORTH, lines={"blockade": ("envoy",), "raise_alert": ()})
    made = word(scene(view, Desk(choices={"posture": "raise_alert", "act": "blockade"})))
    assert made.text.startswith("Envoy Lund, against")


def test_where_nothing_is_ordered_whoever_presses_does() -> None:
    made = word(pressed(HAWK, DOVE))
    assert made.text == "Marshal Eik would have: Close the strait"
    assert made.words == "Acts first."
    assert word(pressed(DOVE)).text == "Envoy Lund would have: Stop the patrols"


def test_the_reason_is_ones_own_line_where_there_is_one() -> None:
    made = word(pressed(HAWK, view=replace(NORTH, lines={"blockade": ("marshal",)})))
    assert made.words == "“At last.”"


def test_of_orders_that_nobody_speaks_of_nobody_has_a_word() -> None:
    assert ordered.last_word(pressed(HAWK, act="blockade")) is None
    assert ordered.last_word(pressed()) is None


def test_the_last_word_is_on_paper_with_face_and_opinion() -> None:
    made = word(pressed(HAWK))
    assert made.paper
    assert made.hint is not None
    assert made.who


# On the sheet


def sealing(size: tuple[int, int, float], about: Scene) -> Kit:
    made = kit(*size)
    seal.build(made, about)
    return made


@pytest.mark.parametrize("size", [(1280, 720, 1.0), (1600, 900, 1.0), (3840, 2160, 1.0)], ids=str)
def test_the_last_word_stands_over_the_wax_and_clear_of_it(size: tuple[int, int, float]) -> None:
    filled = sealing(size, scene(desk=Desk(choices={"act": "blockade"})))
    wax, voice, note = (named(filled, f"seal.{key}").rect for key in ("yes", "last.word", "note"))
    assert note.bottom < voice.top
    assert voice.bottom < wax.top
    assert wax.left <= voice.left and voice.right <= wax.right


def test_where_there_is_no_room_for_it_there_is_no_last_word() -> None:
    here = pressed(HAWK)
    north = here.texts.seats["north"]
    talker = north.advisers["marshal"].model_copy(update={"outlook": "Acts first, talks on. " * 60})
    seat = north.model_copy(update={"advisers": {**north.advisers, "marshal": talker}})
    texts = here.texts.model_copy(update={"seats": {**here.texts.seats, "north": seat}})
    filled = sealing((1280, 720, 1.0), replace(here, texts=texts))
    assert not {"seal.last", "seal.last.word"} & names(filled)
    assert "seal.yes" in names(filled)


@pytest.mark.parametrize(
    "size", [*SIZES, (1366, 768, 1.0), (1440, 900, 1.0), (1024, 600, 2.0)], ids=str
)
@pytest.mark.parametrize("choices", [{}, {"act": "blockade"}, {"posture": "stop_patrols"}], ids=str)
def test_all_of_it_is_tidy(size: tuple[int, int, float], choices: dict[str, str]) -> None:
    filled = sealing(size, pressed(HAWK, DOVE, view=NORTH, **choices))
    assert [fault for fault in faults(staged(filled)) if fault.startswith("seal")] == []


def test_the_same_orders_make_the_same_sheet() -> None:
    one, two = (sheet(scene(desk=Desk(choices={"act": "blockade"}))) for _ in range(2))
    assert one.widgets == two.widgets
