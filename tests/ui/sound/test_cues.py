"""Cues: each has a clip, a ceiling and a caption; war has silence."""

import pytest

from game.ui.say import say
from game.ui.sound.clips import MAKERS
from game.ui.sound.cues import CUES, KLAXONS, Kind
from tests.ui.wording import phrases

ASKED = (
    "sealed", "letter_arrived", "paper_arrived", "paper_turned", "card_marked", "seal_broken",
    "turn_passed", "alarm", "message", "ending", "war", "broadcast",
)  # fmt: skip


@pytest.mark.parametrize("name", ASKED)
def test_what_the_window_tells_has_a_cue(name: str) -> None:
    assert CUES[name].name == name


@pytest.mark.parametrize("name", CUES)
def test_every_cue_has_a_caption_in_the_catalogue(name: str) -> None:
    caption = CUES[name].caption
    assert caption == say(f"caption.{name}")
    assert 3 < len(caption) <= 60
    assert caption[0].isupper()
    assert not caption.endswith(".")


def test_captions_tell_cues_apart() -> None:
    captions = [cue.caption for cue in CUES.values()]
    assert len(set(captions)) == len(captions)


def test_no_caption_is_left_over() -> None:
    keys = {key for key in phrases() if key.startswith("caption.")}
    assert keys == {f"caption.{name}" for name in CUES}


def test_every_clip_is_used_and_every_cue_has_one() -> None:
    assert {cue.clip for cue in CUES.values()} - {""} == set(MAKERS)


def test_war_alone_is_silent() -> None:
    assert [name for name, cue in CUES.items() if not cue.clip] == ["war"]


def test_the_ceilings() -> None:
    assert (Kind.HAND.value, Kind.EVENT.value, Kind.ALARM.value) == (0.25, 0.5, 0.4)


def test_what_one_does_oneself_is_quieter_than_what_happens() -> None:
    assert {CUES[name].kind for name in ("pressed", "typed", "card_marked", "paper_turned")} == {
        Kind.HAND
    }
    assert {CUES[name].kind for name in ("sealed", "letter_arrived", "message")} == {Kind.EVENT}


def test_the_klaxon_alone_is_an_alarm_and_it_is_counted() -> None:
    alarms = [cue for cue in CUES.values() if cue.kind is Kind.ALARM]
    assert [(cue.clip, cue.most) for cue in alarms] == [("klaxon", KLAXONS)]
    assert KLAXONS == 3


def test_a_turn_begins_counting_anew() -> None:
    assert {name for name, cue in CUES.items() if cue.fresh} == {"turn_passed", "game_opened"}
