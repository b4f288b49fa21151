"""No cue too soon after itself, and the klaxon no more than three times in a turn."""

import pytest

from game.ui.sound.clips import made
from game.ui.sound.cues import CUES, Cue
from game.ui.sound.limits import Limits


@pytest.fixture
def limits() -> Limits:
    return Limits()


def test_too_soon_is_not_heard(limits: Limits) -> None:
    cue = Cue("drum", "tap", gap=0.5)
    assert [limits.allow(cue, now) for now in (10.0, 10.4, 10.5)] == [True, False, True]


def test_what_was_not_heard_does_not_put_off_the_next(limits: Limits) -> None:
    cue = Cue("drum", "tap", gap=0.5)
    assert [limits.allow(cue, now) for now in (0.0, 0.3, 0.6)] == [True, False, True]


def test_cues_do_not_stand_in_each_others_way(limits: Limits) -> None:
    assert limits.allow(CUES["sealed"], 0.0)
    assert limits.allow(CUES["letter_sent"], 0.0)


def test_the_klaxon_sounds_three_times_in_a_turn(limits: Limits) -> None:
    heard = [limits.allow(CUES["alarm"], 10.0 * number) for number in range(6)]
    assert heard == [True, True, True, False, False, False]


@pytest.mark.parametrize("begins", ["turn_passed", "game_opened"])
def test_a_new_turn_may_sound_it_again(limits: Limits, begins: str) -> None:
    for number in range(4):
        limits.allow(CUES["alarm"], 10.0 * number)
    assert not limits.allow(CUES["alarm"], 50.0)
    limits.allow(CUES[begins], 60.0)
    assert limits.allow(CUES["alarm"], 61.0)


def test_a_turn_that_follows_too_fast_for_its_sound_still_counts_anew(limits: Limits) -> None:
    limits.allow(CUES["turn_passed"], 0.0)
    for number in range(3):
        limits.allow(Cue("alarm", "klaxon", gap=0.0, most=3), 0.1 * number)
    assert not limits.allow(CUES["turn_passed"], 0.5), "its projector still runs"
    assert limits.allow(CUES["alarm"], 5.0)


@pytest.mark.parametrize("name", ["alarm", "turn_passed", "letter_sent", "broadcast", "ending"])
def test_a_long_clip_never_lies_over_itself(name: str) -> None:
    cue = CUES[name]
    assert len(made(cue.clip, 8000)) / 8000 <= cue.gap + 0.001
