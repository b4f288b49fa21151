"""The machine that plays: its mixer, its clips, its volumes, and what it does without a device."""

import time
from collections.abc import Iterator

import pygame
import pytest

from game.ui.sound import clips, deck, devices
from game.ui.sound.cues import Kind
from game.ui.sound.deck import CHANNELS, WANTED, Deck
from game.ui.sound.pcm import Form, packed


@pytest.fixture(autouse=True)
def _no_mixer() -> Iterator[None]:
    pygame.mixer.quit()
    yield
    pygame.mixer.quit()


@pytest.fixture
def playing() -> Iterator[Deck]:
    found = Deck()
    found.open()
    yield found
    found.close()


def busy() -> list[pygame.mixer.Channel]:
    channels = map(pygame.mixer.Channel, range(pygame.mixer.get_num_channels()))
    return [channel for channel in channels if channel.get_busy()]


def test_it_opens_the_device_as_wanted(playing: Deck) -> None:
    assert playing.works
    assert Form(*(pygame.mixer.get_init() or ())) == WANTED
    assert pygame.mixer.get_num_channels() == CHANNELS == 24


def test_a_clip_plays(playing: Deck) -> None:
    assert playing.play("phone", Kind.EVENT, 1.0)
    assert len(busy()) == 1


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("volume", [1.0, 0.5])
def test_no_peak_is_above_its_ceiling(playing: Deck, kind: Kind, volume: float) -> None:
    assert playing.play("stamp", kind, volume)
    sound = busy()[0].get_sound()
    assert sound.get_volume() == pytest.approx(kind.value * volume, abs=1 / 128)
    assert sound.get_volume() <= kind.value * volume
    assert busy()[0].get_volume() == 1.0


def test_one_volume_does_not_change_under_another_kind(playing: Deck) -> None:
    playing.play("paper", Kind.EVENT, 1.0)
    playing.play("paper", Kind.HAND, 1.0)
    assert sorted(c.get_sound().get_volume() for c in busy()) == [0.25, 0.5]


def test_the_same_clip_is_made_once(playing: Deck) -> None:
    assert playing.make("tap") is playing.make("tap")
    assert playing.make("tap") == packed(clips.made("tap", WANTED.rate), WANTED)


def test_what_is_missing_grows_less(playing: Deck) -> None:
    assert playing.missing == tuple(clips.MAKERS)
    playing.make("tap")
    assert playing.missing == tuple(clips.MAKERS)[1:]


def test_many_at_once_until_every_channel_is_taken(playing: Deck) -> None:
    played = [playing.play("static", Kind.EVENT, 0.1) for _ in range(CHANNELS + 2)]
    assert played == [True] * CHANNELS + [False, False]


def test_hushing_ends_what_plays(playing: Deck) -> None:
    endless = pygame.mixer.Sound(buffer=playing.make("static"))
    endless.play(loops=-1)
    playing.hush(0.05)
    patience = time.monotonic() + 30
    while busy() and time.monotonic() < patience:
        time.sleep(0.01)
    assert not busy()


def test_closing_gives_the_device_back(playing: Deck) -> None:
    playing.play("static", Kind.EVENT, 1.0)
    playing.close()
    assert pygame.mixer.get_init() is None
    assert not playing.works
    assert not playing.play("static", Kind.EVENT, 1.0)
    playing.close()


@pytest.mark.parametrize("bits", [8, -8, 16, -16, 32])
@pytest.mark.parametrize("channels", [1, 2, 6])
def test_a_mixer_of_another_form_is_taken_as_it_is(bits: int, channels: int) -> None:
    pygame.mixer.init(22_050, bits, channels, 512, allowedchanges=0)
    found = Deck()
    found.open()
    assert found.play("stamp", Kind.EVENT, 1.0)
    length = busy()[0].get_sound().get_length()
    assert length == pytest.approx(len(clips.made("stamp", 22_050)) / 22_050, abs=0.002)
    found.close()
    assert pygame.mixer.get_init() is not None, "it was not this deck's to close"


def test_more_channels_than_wanted_are_left() -> None:
    pygame.mixer.init(22_050, -16, 2, 512)
    pygame.mixer.set_num_channels(40)
    Deck().open()
    assert pygame.mixer.get_num_channels() == 40


def silent() -> Deck:
    found = Deck()
    found.open()
    return found


def assert_silent(found: Deck) -> None:
    assert not found.works
    assert found.missing == ()
    assert not found.play("stamp", Kind.EVENT, 1.0)
    found.hush(0.1)
    found.close()


def test_without_a_device_it_does_not_even_try(monkeypatch: pytest.MonkeyPatch) -> None:
    def init(*_given: object, **_named: object) -> None:
        raise AssertionError("it tried")

    monkeypatch.setattr(devices, "present", lambda: False)
    monkeypatch.setattr(deck.pygame.mixer, "init", init)
    assert_silent(silent())


def test_a_device_that_does_not_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no such driver")
    assert_silent(silent())


def test_a_mixer_taken_away_under_it(playing: Deck) -> None:
    pygame.mixer.quit()
    assert not playing.play("stamp", Kind.EVENT, 1.0)
    assert_silent(playing)
