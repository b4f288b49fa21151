"""What sounds are put together from: pitches, envelopes, places in time, edges and loudness."""

import numpy as np
import pytest

from game.ui.sound import synth

RATE = 44_100


def pitch_of(sound: synth.Samples, rate: int = RATE) -> float:
    """The strongest frequency."""
    power = np.abs(np.fft.rfft(sound))
    return float(np.fft.rfftfreq(len(sound), 1 / rate)[int(np.argmax(power))])


def share_between(sound: synth.Samples, low: float, high: float, rate: int = RATE) -> float:
    """How much of the power lies between two frequencies."""
    power = np.abs(np.fft.rfft(sound)) ** 2
    pitch = np.fft.rfftfreq(len(sound), 1 / rate)
    return float(power[(pitch >= low) & (pitch <= high)].sum() / power.sum())


def sine(pitch: float, duration: float = 1.0, rate: int = RATE) -> synth.Samples:
    return synth.wave(rate, np.full(synth.count(rate, duration), pitch))


def test_times_are_counted_in_samples() -> None:
    assert synth.count(8000, 0.25) == 2000
    at = synth.times(8000, 0.25)
    assert (len(at), at[0], at[-1]) == (2000, 0.0, 1999 / 8000)


def test_noise_is_the_same_for_a_seed_and_another_for_another() -> None:
    assert np.array_equal(synth.noise(1, RATE, 0.1), synth.noise(1, RATE, 0.1))
    assert not np.array_equal(synth.noise(1, RATE, 0.1), synth.noise(2, RATE, 0.1))
    assert np.std(synth.noise(3, RATE, 1.0)) == pytest.approx(1.0, abs=0.02)


def test_noise_leaves_the_global_generator_alone() -> None:
    before = np.random.get_state()[1].copy()  # type: ignore[index, union-attr]
    synth.noise(1, RATE, 0.1)
    assert np.array_equal(before, np.random.get_state()[1])  # type: ignore[index]


def test_a_swell_rises_and_then_falls_to_an_eth() -> None:
    shape = synth.swell(1000, 1.0, 0.1, 0.2)
    assert shape[0] == 0.0
    assert shape[50] == pytest.approx(0.5 * np.exp(-0.25))
    assert shape[600] / shape[400] == pytest.approx(np.exp(-1))


@pytest.mark.parametrize("pitch", [110.0, 700.0, 5000.0])
def test_a_wave_has_the_pitch_it_is_given(pitch: float) -> None:
    assert pitch_of(sine(pitch)) == pytest.approx(pitch, abs=1)


def test_a_gliding_wave_passes_from_one_pitch_to_the_other() -> None:
    glide = synth.wave(RATE, np.linspace(400, 800, RATE))
    assert pitch_of(glide[:4410]) == pytest.approx(420, abs=15)
    assert pitch_of(glide[-4410:]) == pytest.approx(780, abs=15)


def test_a_struck_thing_has_its_partials_and_they_die_away() -> None:
    sound = synth.struck(RATE, 1.0, ((1000, 0.2, 1.0), (3000, 0.05, 0.5)))
    assert share_between(sound, 900, 1100) > 0.9
    assert share_between(sound[:2000], 2800, 3200) > 0.1
    assert np.abs(sound[-4410:]).max() < 0.02 * np.abs(sound).max()


def test_a_partial_that_would_fold_back_is_left_out() -> None:
    assert not synth.struck(8000, 0.1, ((5230, 0.1, 1.0),)).any()
    assert synth.struck(8000, 0.1, ((3500, 0.1, 1.0),)).any()


def test_a_band_keeps_what_lies_in_it() -> None:
    kept = synth.band(synth.noise(5, RATE, 0.5), RATE, 500, 2000)
    assert share_between(kept, 400, 2500) > 0.95
    assert share_between(kept, 5000, 20000) < 0.001


def test_a_band_falls_by_36_decibels_an_octave() -> None:
    quiet = synth.band(sine(4000), RATE, 20, 1000)
    assert 20 * np.log10(np.std(quiet) / np.std(sine(4000))) == pytest.approx(-72, abs=1)


def test_a_band_beyond_a_slow_rate_ends_below_half_of_it() -> None:
    kept = synth.band(synth.noise(5, 8000, 0.5), 8000, 500, 7000)
    assert share_between(kept, 3900, 4000, 8000) < 0.05


def test_a_mix_is_the_sum_as_long_as_the_longest() -> None:
    assert synth.mix(np.ones(2), np.full(3, 2.0)).tolist() == [3.0, 3.0, 2.0]


def test_a_mix_leaves_its_sounds_as_they_were() -> None:
    first = np.ones(3)
    synth.mix(first, np.ones(3))
    assert first.tolist() == [1.0, 1.0, 1.0]


def test_sounds_are_spread_in_time_and_cut_at_the_end() -> None:
    laid = synth.spread(10, 0.5, [(0.1, 1.0, np.ones(2)), (0.4, 0.5, np.ones(3))])
    assert laid.tolist() == [0.0, 1.0, 1.0, 0.0, 0.5]


def test_what_would_begin_after_the_end_is_not_heard() -> None:
    assert not synth.spread(10, 0.5, [(0.5, 1.0, np.ones(2)), (0.9, 1.0, np.ones(2))]).any()


def test_rounding_ends_at_zero_without_a_step() -> None:
    shaped = synth.rounded(np.ones(RATE), RATE, 0.01, 0.02)
    assert shaped[0] == 0.0
    assert shaped[-1] == pytest.approx(0.0)
    assert np.abs(np.diff(shaped)).max() < 0.01
    assert shaped[RATE // 2] == 1.0


def test_rounding_what_is_shorter_than_its_edges() -> None:
    assert synth.rounded(np.ones(3), RATE, 0.01, 0.01)[-1] == pytest.approx(0.0)
    assert len(synth.rounded(np.ones(0), RATE)) == 0


@pytest.mark.parametrize(
    ("pitch", "gain"), [(100, -19.1), (500, -3.2), (1000, 0.0), (4000, 1.0), (8000, -1.1)]
)
def test_the_ear_weighs_as_the_standard_says(pitch: float, gain: float) -> None:
    """Table of the A curve in IEC 61672-1."""
    middle = slice(RATE // 4, 3 * RATE // 4)
    heard = synth.weighted(sine(pitch), RATE)[middle]
    assert 20 * np.log10(np.std(heard) / np.std(sine(pitch)[middle])) == pytest.approx(
        gain, abs=0.15
    )


def test_loudness_of_a_full_tone_and_of_half_of_it() -> None:
    assert synth.loudness(sine(1000), RATE) == pytest.approx(-3.0, abs=0.1)
    assert synth.loudness(0.5 * sine(1000), RATE) == pytest.approx(-9.0, abs=0.1)


def test_loudness_is_that_of_the_loudest_blink() -> None:
    once = np.concatenate([np.zeros(RATE), sine(1000, 0.3), np.zeros(RATE)])
    assert synth.loudness(once, RATE) == pytest.approx(synth.loudness(sine(1000), RATE), abs=0.1)


def test_a_short_sound_is_less_loud_than_a_long_one_of_its_height() -> None:
    tenth = synth.loudness(sine(1000, synth.BLINK / 10), RATE)
    assert tenth == pytest.approx(-13.0, abs=0.4)


def test_silence_is_very_quiet_and_no_error() -> None:
    assert synth.loudness(np.zeros(RATE), RATE) == pytest.approx(-120.0)


def test_levelling_reaches_the_loudness() -> None:
    sound = synth.levelled(0.01 * sine(700), RATE, -20.0, 0.9)
    assert synth.loudness(sound, RATE) == pytest.approx(-20.0, abs=0.01)


def test_levelling_stops_at_the_peak() -> None:
    click = np.zeros(RATE)
    click[100:110] = 0.1
    sound = synth.levelled(click, RATE, -20.0, 0.9)
    assert np.abs(sound).max() == pytest.approx(0.9)
    assert synth.loudness(sound, RATE) < -20.0
