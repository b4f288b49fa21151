"""The tone of a letter: its plates, what each stirs, and for whom that is told."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.scene import Form, Scene
from game.ui.screens import tones
from game.ui.widgets import TextBlock
from game.ui.widgets.segment import Segment
from tests.ui.helpers import NORTH, SIZES, Acts, kit, named, scene, staged


def built(
    form: Form,
    size: tuple[int, int, float] = (1280, 720, 1.0),
    acts: Acts | None = None,
    here: Scene | None = None,
    width: int = 520,
) -> Kit:
    made = kit(*size)
    column = made.column(pygame.Rect(10, 10, width, 0))
    tones.build(column, here or scene(acts=acts), form)
    return made


def south() -> Scene:
    """The same crisis from the other chair."""
    return scene(replace(NORTH, seat="south", clocks=NORTH.clocks))


def test_there_is_a_plate_for_each_tone_in_the_scenario_s_order() -> None:
    made = built(Form("cable", "soft"))
    plates = [each for each in made.widgets if isinstance(each, Segment)]
    assert [each.name for each in plates] == ["letter.tone.soft", "letter.tone.hard"]
    assert [each.text for each in plates] == ["Soft", "Hard"]
    assert plates[0].rect.right < plates[1].rect.left


@pytest.mark.parametrize("tone", ["soft", "hard"])
def test_the_chosen_tone_and_no_other_is_marked(tone: str) -> None:
    made = built(Form("cable", tone))
    plates = [each for each in made.widgets if isinstance(each, Segment)]
    assert [each.name for each in plates if each.chosen] == [f"letter.tone.{tone}"]


@pytest.mark.parametrize("tone", ["soft", "hard"])
def test_a_plate_asks_for_its_own_tone(tone: str) -> None:
    acts = Acts()
    made = built(Form("cable", "soft"), acts=acts)
    named(made, f"letter.tone.{tone}").press()
    assert acts.asked == [("rewrite", {"tone": tone})]


def test_what_the_chosen_one_stirs_stands_below() -> None:
    made = built(Form("cable", "hard"))
    note = named(made, "letter.tone.note")
    assert isinstance(note, TextBlock)
    assert note.text == "Where it is read: Tension +2.0."
    plates = [each.rect.bottom for each in made.widgets if isinstance(each, Segment)]
    assert note.rect.top >= max(plates)


def test_each_plate_s_hint_says_what_that_tone_stirs() -> None:
    made = built(Form("cable", "soft"))
    soft, hard = (named(made, f"letter.tone.{name}").hint for name in ("soft", "hard"))
    assert soft is not None
    assert hard is not None
    assert (soft.title, hard.title) == ("Soft", "Hard")
    assert hard.lines == ("Where it is read: Tension +2.0.",)
    assert soft.lines == ()


def test_only_what_the_seat_ever_learns_of_is_told() -> None:
    """The fear that a hard letter wakes in South, North never learns of; unrest is hidden."""
    told = " ".join(tones.meaning(scene(), "hard", "radio"))
    assert "Tension" in told
    assert "Fear" not in told
    assert "Unrest" not in told


def test_a_channel_of_less_credit_stirs_less() -> None:
    here = scene()
    assert tones.meaning(here, "hard", "cable") == ("Where it is read: Tension +2.0.",)
    assert tones.meaning(here, "hard", "radio") == ("Where it is read: Tension +1.6.",)
    assert tones.meaning(here, "hard", "envoy") == ("Where it is read: Tension +2.4.",)


def loud(change: float, here: Scene | None = None) -> Scene:
    """The crisis, but what is hard and public moves the tension by so much."""
    made = here or scene()
    hard = made.texts.tones["hard"]
    public = {seat: {"tension": change} for seat in made.texts.seats}
    told = {**made.texts.tones, "hard": hard.model_copy(update={"public": public})}
    return replace(made, texts=made.texts.model_copy(update={"tones": told}))


def test_what_is_public_is_told_by_how_public_the_channel_is() -> None:
    here = loud(-3.0)
    assert tones.meaning(here, "hard", "cable") == ("Where it is read: Tension +2.0.",)
    assert tones.meaning(here, "hard", "radio") == (
        "Where it is read: Tension +1.6.",
        "Where it is heard of: Tension −3.0.",
    )
    made = built(Form("radio", "hard"), here=here)
    note = named(made, "letter.tone.note")
    assert isinstance(note, TextBlock)
    assert note.text.endswith("+1.6. Where it is heard of: Tension −3.0.")


@pytest.mark.parametrize(("change", "lines"), [(0.049, 1), (0.05, 2), (-0.049, 1), (-0.06, 2)])
def test_what_rounds_to_nothing_is_not_told(change: float, lines: int) -> None:
    assert len(tones.meaning(loud(change), "hard", "radio")) == lines


def test_changes_of_several_things_stand_in_one_line() -> None:
    here = scene()
    hard = here.texts.tones["hard"]
    arrives = {"north": {"tension": 2.0, "trust_north": -4.0}}
    told = {**here.texts.tones, "hard": hard.model_copy(update={"arrives": arrives})}
    here = replace(here, texts=here.texts.model_copy(update={"tones": told}))
    assert tones.meaning(here, "hard", "cable") == ("Where it is read: Tension +2.0; Trust −4.0.",)


def test_a_tone_tells_each_chair_its_own() -> None:
    here = scene()
    hard = here.texts.tones["hard"]
    arrives = {"north": {"tension": 2.0}, "south": {"tension": -7.0}}
    told = {**here.texts.tones, "hard": hard.model_copy(update={"arrives": arrives})}
    texts = here.texts.model_copy(update={"tones": told})
    assert "+2.0" in tones.meaning(replace(here, texts=texts), "hard", "cable")[0]
    assert "−7.0" in tones.meaning(replace(south(), texts=texts), "hard", "cable")[0]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("width", [240, 520])
def test_it_fits_at_every_size(size: tuple[int, int, float], width: int) -> None:
    made = built(Form("radio", "hard"), size, here=loud(5.0), width=width)
    assert faults(staged(made)) == []
