"""What the window holds: cues heard and captioned, quick, and in silence just the same."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.ui.sound import clips, deck
from game.ui.sound.cues import CUES, Kind
from game.ui.sound.player import STALE, Player

TOP = Path(__file__).resolve().parents[3]

Played = tuple[str, Kind, float]


class Clock:
    """A clock that stands until it is put on."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[Played]:
    """What is played, in place of playing it; "hush" in place of a silence."""
    found: list[Played] = []

    def play(_deck: deck.Deck, clip: str, kind: Kind, volume: float) -> bool:
        found.append((clip, kind, volume))
        return True

    def hush(_deck: deck.Deck, seconds: float) -> None:
        found.append(("hush", Kind.EVENT, seconds))

    monkeypatch.setattr(deck.Deck, "play", play)
    monkeypatch.setattr(deck.Deck, "hush", hush)
    return found


@pytest.fixture
def player(clock: Clock) -> Iterator[Player]:
    made = Player(volume=1.0, captions=True, clock=clock)
    yield made
    made.close()
    pygame.mixer.quit()


def threads() -> list[str]:
    return [each.name for each in threading.enumerate() if each.name == "knot-sound"]


@pytest.mark.parametrize("name", [name for name in CUES if name != "war"])
def test_every_cue_plays_its_clip(player: Player, heard: list[Played], name: str) -> None:
    assert player.cue(name) == CUES[name].caption
    player.settle()
    assert heard == [(CUES[name].clip, CUES[name].kind, 1.0)]


def test_without_captions_there_are_none(player: Player, heard: list[Played]) -> None:
    player.captions = False
    assert player.cue("sealed") == ""
    player.settle()
    assert len(heard) == 1


def test_an_unknown_cue(player: Player) -> None:
    with pytest.raises(KeyError):
        player.cue("applause")


def test_the_volume_is_taken_from_when_it_sounds(player: Player, heard: list[Played]) -> None:
    player.volume = 0.3
    player.cue("sealed")
    player.settle()
    assert heard[0][2] == 0.3


def test_no_volume_is_above_one(player: Player, heard: list[Played]) -> None:
    player.volume = 7.0
    player.cue("sealed")
    player.settle()
    assert heard[0][2] == 1.0


def test_at_volume_nought_no_device_is_opened(player: Player) -> None:
    player.volume = 0.0
    player.prepare()
    assert player.cue("sealed") == CUES["sealed"].caption
    assert player.cue("war") == CUES["war"].caption
    assert not threads()


def test_the_klaxon_sounds_three_times_and_is_told_as_often(
    player: Player, heard: list[Played], clock: Clock
) -> None:
    told = []
    for _ in range(5):
        clock.now += 10
        told.append(player.cue("alarm"))
        player.settle()
    assert heard == [("klaxon", Kind.ALARM, 1.0)] * 3
    assert told == [CUES["alarm"].caption] * 3 + ["", ""]


def test_a_hand_that_is_too_quick_is_heard_once(player: Player, heard: list[Played]) -> None:
    assert [bool(player.cue("pressed")) for _ in range(3)] == [True, False, False]
    player.settle()
    assert len(heard) == 1


def test_war_is_silence(player: Player, heard: list[Played]) -> None:
    player.cue("broadcast")
    assert player.cue("war") == CUES["war"].caption
    player.settle()
    assert [clip for clip, _, _ in heard] == ["static", "hush"]


def test_war_when_nothing_ever_sounded(player: Player, heard: list[Played]) -> None:
    assert player.cue("war") == CUES["war"].caption
    assert heard == []
    assert not threads()


def test_a_motion_that_is_skipped_takes_its_sound_along(
    player: Player, heard: list[Played]
) -> None:
    player.cue("message")
    player.hush(0.1)
    player.settle()
    assert heard[-1] == ("hush", Kind.EVENT, 0.1)


def test_what_comes_too_late_is_left_out(
    player: Player, heard: list[Played], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    opening = threading.Event()
    monkeypatch.setattr(deck.Deck, "open", lambda _deck: opening.wait(10))
    player.cue("sealed")
    clock.now += STALE + 0.1
    player.cue("paper_arrived")
    opening.set()
    player.settle()
    assert [clip for clip, _, _ in heard] == ["paper"]


def test_the_window_does_not_wait_for_a_device(
    player: Player, heard: list[Played], monkeypatch: pytest.MonkeyPatch
) -> None:
    opening = threading.Event()
    monkeypatch.setattr(deck.Deck, "open", lambda _deck: opening.wait(10))
    assert player.cue("sealed") == CUES["sealed"].caption
    assert heard == []
    opening.set()
    player.settle()
    assert len(heard) == 1


def test_clips_are_made_in_advance_where_they_will_be_heard(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    done, names = threading.Event(), []

    def made(name: str, _rate: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        names.append(name)
        if len(names) == len(clips.MAKERS):
            done.set()
        return np.zeros(8)

    monkeypatch.setattr(clips, "made", made)
    player.prepare()
    assert done.wait(20)
    assert names == list(clips.MAKERS)


def test_nothing_is_made_where_nobody_will_hear_it(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    def made(name: str, _rate: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        raise AssertionError(name)

    monkeypatch.setattr(clips, "made", made)
    monkeypatch.setenv("SDL_AUDIODRIVER", "no such driver")
    pygame.mixer.quit()
    player.prepare()
    assert player.cue("sealed") == CUES["sealed"].caption
    player.settle()
    assert pygame.mixer.get_init() is None


def test_one_thread_plays_and_ends(player: Player) -> None:
    player.cue("sealed")
    player.cue("letter_sent")
    assert len(threads()) == 1
    player.close()
    assert not threads()
    assert pygame.mixer.get_init() is None


def test_after_closing_it_is_silent(player: Player, heard: list[Played]) -> None:
    player.close()
    assert player.cue("sealed") == CUES["sealed"].caption
    player.prepare()
    player.hush()
    player.settle()
    player.close()
    assert heard == []
    assert not threads()


def run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Code in a Python of its own, where nothing has been imported and no driver is named."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=TOP,
        env={"PATH": "", "PYTHONPATH": str(TOP), "PYGAME_HIDE_SUPPORT_PROMPT": "1", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_making_a_player_brings_neither_numpy_nor_pygame() -> None:
    done = run(
        "import sys; from game.ui.sound.player import Player; Player().cue('war');"
        "print(sorted({'numpy', 'pygame'} & set(sys.modules)))"
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_without_a_device_nothing_is_written_to_the_terminal() -> None:
    done = run(
        "from game.ui.sound import devices; devices.present = lambda: False\n"
        "from game.ui.sound.player import Player\n"
        "player = Player(captions=True)\n"
        "print(player.cue('alarm')); player.settle(); player.close()"
    )
    assert (done.stdout.strip(), done.stderr) == (CUES["alarm"].caption, "")
    assert done.returncode == 0


def test_a_window_that_is_torn_down_without_closing_ends() -> None:
    done = run(
        "from game.ui.sound.player import Player; player = Player(); player.cue('broadcast')",
        SDL_AUDIODRIVER="dummy",
    )
    assert (done.returncode, done.stderr) == (0, "")


RECORD = """
import time, pygame
from game.ui.sound.player import Player
player = Player(volume=1.0)
for cue in {cues!r}:
    player.cue(cue)
player.settle()
while pygame.mixer.get_busy():
    time.sleep(0.005)
player.close()
"""


@pytest.fixture
def recorded(tmp_path: Path) -> Callable[..., np.ndarray[tuple[int], np.dtype[np.float64]]]:
    """What reaches the device, by SDL's driver that writes it into a file."""

    def record(*cues: str) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        raw = tmp_path / "out.raw"
        done = run(
            RECORD.format(cues=cues),
            SDL_AUDIODRIVER="disk",
            SDL_DISKAUDIOFILE=str(raw),
            SDL_DISKAUDIODELAY="1",
        )
        if not raw.exists():
            pytest.skip(f"this SDL cannot write sound into a file: {done.stderr.strip()}")
        return np.frombuffer(raw.read_bytes(), "=i2") / 32767

    return record


@pytest.mark.parametrize("name", ["pressed", "sealed", "alarm"])
def test_what_reaches_the_device_is_within_its_ceiling(
    recorded: Callable[..., np.ndarray[tuple[int], np.dtype[np.float64]]], name: str
) -> None:
    peak = float(np.abs(recorded(name)).max())
    cue = CUES[name]
    clip = float(np.abs(clips.made(cue.clip, 44_100)).max())
    assert peak <= cue.kind.value
    assert peak == pytest.approx(clip * cue.kind.value, rel=0.03)
