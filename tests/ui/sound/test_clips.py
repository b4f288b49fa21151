"""The set of clips, measured: where their spectra lie, how loud, long and clean they are."""

from itertools import pairwise

import numpy as np
import pytest

from game.ui.sound import clips, synth
from game.ui.sound.synth import Samples

RATE = 44_100
NAMES = list(clips.MAKERS)
MADE = {name: clips.made(name, RATE) for name in NAMES}

CENTRES = {
    "tap": (700, 1800),
    "tick": (2000, 4000),
    "clack": (1500, 4000),
    "paper": (3000, 7000),
    "punch": (1500, 3500),
    "bell": (1900, 2600),
    "stamp": (120, 500),
    "wax": (2500, 6000),
    "phone": (1300, 2400),
    "teletype": (1000, 3000),
    "projector": (1000, 3500),
    "morse": (680, 720),
    "static": (1000, 2500),
    "geiger": (1800, 3500),
    "sonar": (860, 900),
    "klaxon": (400, 1200),
    "bulletin": (1900, 2600),
}
"""Hertz between which the middle of each clip's power lies: dull, bright, or a pitch."""

PEAKS = {"bell": 1980, "bulletin": 1980, "morse": 700, "sonar": 880, "klaxon": 440}
"""Clips with a pitch, and what it is."""

LENGTHS = {
    "tap": (0.03, 0.1),
    "tick": (0.03, 0.1),
    "clack": (0.05, 0.15),
    "paper": (0.2, 0.6),
    "punch": (0.1, 0.3),
    "bell": (0.6, 1.5),
    "stamp": (0.15, 0.5),
    "wax": (0.3, 0.7),
    "phone": (1.5, 2.2),
    "teletype": (1.5, 3.0),
    "projector": (0.8, 2.0),
    "morse": (1.0, 2.0),
    "static": (1.0, 2.5),
    "geiger": (1.0, 2.5),
    "sonar": (1.0, 2.5),
    "klaxon": (1.0, 2.0),
    "bulletin": (1.5, 2.5),
}

HAND = ("tap", "tick", "clack", "paper", "punch")


def spectrum(sound: Samples, rate: int = RATE) -> tuple[Samples, Samples]:
    """Frequencies and the power at each."""
    return np.fft.rfftfreq(len(sound), 1 / rate), np.abs(np.fft.rfft(sound)) ** 2


def blows(
    sound: Samples, rate: int = RATE, share: float = 0.25, apart: float = 0.05
) -> list[float]:
    """When a sound jumps from below a share of its highest peak to above it."""
    width = round(rate * 0.004)
    steps = np.abs(sound[: len(sound) // width * width]).reshape(-1, width).max(axis=1)
    found: list[float] = []
    for step in np.flatnonzero(steps > share * steps.max()):
        when = float(step * width / rate)
        if not found or when - found[-1] > apart:
            found.append(when)
    return found


def test_every_clip_is_expected_here() -> None:
    assert set(NAMES) == set(CENTRES) == set(LENGTHS)


@pytest.mark.parametrize("name", NAMES)
def test_the_power_lies_where_it_should(name: str) -> None:
    pitch, power = spectrum(MADE[name])
    low, high = CENTRES[name]
    assert low <= float((pitch * power).sum() / power.sum()) <= high


@pytest.mark.parametrize("name", PEAKS)
def test_what_has_a_pitch_has_this_one(name: str) -> None:
    pitch, power = spectrum(MADE[name])
    assert float(pitch[int(np.argmax(power))]) == pytest.approx(PEAKS[name], abs=8)


@pytest.mark.parametrize("name", NAMES)
def test_lengths(name: str) -> None:
    low, high = LENGTHS[name]
    assert low <= len(MADE[name]) / RATE <= high


@pytest.mark.parametrize("name", NAMES)
def test_levels(name: str) -> None:
    """As loud as one another; what is short and high in its peak may be a little less."""
    assert np.abs(MADE[name]).max() <= clips.PEAK + 1e-9
    assert clips.TARGET - 3 <= synth.loudness(MADE[name], RATE) <= clips.TARGET + 0.01


@pytest.mark.parametrize("name", NAMES)
def test_neither_end_clicks(name: str) -> None:
    sound, peak = MADE[name], np.abs(MADE[name]).max()
    assert abs(sound[0]) < 0.001 * peak
    assert abs(sound[-1]) < 0.001 * peak
    assert np.abs(sound[-round(0.001 * RATE) :]).max() < 0.05 * peak


@pytest.mark.parametrize("name", NAMES)
def test_a_clip_is_about_zero_and_finite(name: str) -> None:
    assert np.isfinite(MADE[name]).all()
    assert abs(float(MADE[name].mean())) < 0.01 * np.abs(MADE[name]).max()


@pytest.mark.parametrize("name", NAMES)
def test_the_same_samples_every_time(name: str) -> None:
    assert MADE[name].tobytes() == clips.made(name, RATE).tobytes()


@pytest.mark.parametrize("rate", [8000, 22_050, 48_000])
@pytest.mark.parametrize("name", NAMES)
def test_other_rates_give_the_same_sound(name: str, rate: int) -> None:
    sound = clips.made(name, rate)
    assert len(sound) / rate == pytest.approx(len(MADE[name]) / RATE, abs=0.002)
    assert np.abs(sound).max() <= clips.PEAK + 1e-9
    assert clips.TARGET - 5 <= synth.loudness(sound, rate) <= clips.TARGET + 0.01


@pytest.mark.parametrize("rate", [8000, 22_050, 48_000])
@pytest.mark.parametrize("name", PEAKS)
def test_a_pitch_is_that_pitch_at_every_rate(name: str, rate: int) -> None:
    pitch, power = spectrum(clips.made(name, rate), rate)
    assert float(pitch[int(np.argmax(power))]) == pytest.approx(PEAKS[name], abs=8)


def test_no_two_clips_are_the_same() -> None:
    assert len({sound.tobytes() for sound in MADE.values()}) == len(NAMES)


def test_the_whole_set_is_small() -> None:
    assert sum(map(len, MADE.values())) * 2 < 2_000_000


def test_what_the_hand_does_is_over_before_it_does_the_next() -> None:
    assert all(len(MADE[name]) < 0.4 * RATE for name in HAND)


def test_an_unknown_clip() -> None:
    with pytest.raises(KeyError):
        clips.made("trumpet", RATE)


def test_the_teletype_prints_ten_characters_a_second_and_then_its_bell() -> None:
    line = clips.teletype(RATE)
    steps = [b - a for a, b in pairwise(blows(line[: round(1.55 * RATE)], share=0.4))]
    assert len(steps) > 12
    assert float(np.median(steps)) == pytest.approx(0.1, abs=0.01)
    pitch, power = spectrum(line[round(1.75 * RATE) :])
    assert float(pitch[int(np.argmax(power))]) == pytest.approx(1980, abs=8)


def test_the_gongs_of_the_phone_are_struck_in_turn_forty_times_a_second() -> None:
    pitch, power = spectrum(clips.phone(RATE))
    gongs = [power[(pitch > tone - 30) & (pitch < tone + 30)].sum() for tone in (1313, 1657)]
    assert min(gongs) > 0.2 * power.sum()
    loud = np.abs(clips.phone(RATE)[round(0.3 * RATE) : round(1.3 * RATE)])
    beat, strength = spectrum(loud - loud.mean())
    slow = beat < 60
    assert float(beat[slow][int(np.argmax(strength[slow]))]) in (
        pytest.approx(20, abs=2),
        pytest.approx(40, abs=2),
    )


def test_the_klaxon_calls_twice_and_rises() -> None:
    call = clips.klaxon(RATE)
    half = len(call) // 2
    assert abs(call[half]) < 0.05 * np.abs(call).max(), "a breath between the calls"
    for start in (0, half):
        early, late = (call[start + round(RATE * at) :][:6615] for at in (0.02, 0.5))
        tones = [pitch[int(np.argmax(power))] for pitch, power in map(spectrum, (early, late))]
        assert tones[0] < 400 < tones[1] < 450


def test_the_klaxon_has_no_harmonics_that_hurt() -> None:
    pitch, power = spectrum(MADE["klaxon"])
    assert power[pitch > 3500].sum() < 0.002 * power.sum()


def test_morse_is_the_general_call() -> None:
    sounding = np.abs(clips.morse(RATE)) > 0.02
    width = round(clips.PULSE * RATE)
    middles = sounding[: len(sounding) // width * width].reshape(-1, width).mean(axis=1) > 0.5
    pulses = "".join("=" if on else " " for on in middles).strip()
    marks = [{1: ".", 3: "-"}[len(mark)] for mark in pulses.split()]
    assert "".join(marks) == clips.GENERAL_CALL.replace(" ", "")


def test_a_bulletin_is_five_bells() -> None:
    assert len(blows(clips.bulletin(RATE), share=0.7, apart=0.2)) == 5


def test_the_projector_pulls_24_pictures_a_second() -> None:
    steps = [b - a for a, b in pairwise(blows(clips.projector(RATE), share=0.5, apart=0.03))]
    assert float(np.median(steps)) == pytest.approx(1 / 24, abs=0.004)


def test_a_counter_clicks_unevenly() -> None:
    moments = blows(clips.geiger(RATE), share=0.5, apart=0.01)
    steps = np.diff(moments)
    assert 12 <= len(moments) <= 34
    assert steps.max() > 3 * steps.min()


def test_a_sonar_pulse_comes_back_weaker() -> None:
    ping = clips.sonar(RATE)
    before, echo = (
        np.abs(ping[round(a * RATE) : round(b * RATE)]).max() for a, b in ((0.5, 0.6), (0.64, 0.7))
    )
    assert before < 1.5 * echo
    assert echo < 0.4 * np.abs(ping).max()


def test_the_wax_cracks_first_and_crumbles_after() -> None:
    sound = np.abs(MADE["wax"])
    assert sound[: round(0.03 * RATE)].max() == sound.max()
    assert 0.01 < sound[round(0.1 * RATE) :].max() < 0.4


def test_static_fades_and_comes_back() -> None:
    width = RATE // 10
    heard = MADE["static"][: 20 * width].reshape(20, width).std(axis=1)
    assert heard[10:12].max() < 0.6 * heard[3:6].max()
    assert heard[15:18].max() > 1.3 * heard[10:12].max()
