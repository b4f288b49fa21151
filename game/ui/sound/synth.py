"""What sounds are put together from. Pure: arrays of floats in, arrays of floats out.

A sound is a one-dimensional array of samples around zero, full scale at -1 and 1; `rate` is in
samples a second, times are in seconds, frequencies in hertz. Nothing here plays anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float64]
"""One sound, one channel: shape (samples,)."""

Partial = tuple[float, float, float]
"""A part of a struck thing: its frequency, the time in which it falls to 1/e, its amplitude."""

HEARD = 0.45
"""Share of the rate above which nothing is made: what is nearer to half of it would fold back."""

BLINK = 0.125
"""Seconds over which loudness is taken: the `fast` weighting of sound level meters (IEC 61672)."""

FAINTEST = 1e-6
"""Root mean square below which a sound counts as silence: -120 dB."""


def count(rate: int, duration: float) -> int:
    """How many samples a time takes."""
    return round(rate * duration)


def times(rate: int, duration: float) -> Samples:
    """The time of every sample."""
    return np.arange(count(rate, duration)) / rate


def noise(seed: int, rate: int, duration: float) -> Samples:
    """White noise of unit variance: the same for the same seed and rate."""
    return np.random.default_rng(seed).standard_normal(count(rate, duration))


def swell(rate: int, duration: float, attack: float, fall: float) -> Samples:
    """An envelope that rises in `attack` and falls to 1/e in every `fall`."""
    at = times(rate, duration)
    return np.minimum(1.0, at / attack) * np.exp(-at / fall)


def wave(rate: int, pitch: Samples) -> Samples:
    """A sine whose frequency at every sample is `pitch`."""
    return np.sin(2 * np.pi * np.cumsum(pitch) / rate)


def struck(rate: int, duration: float, partials: Sequence[Partial]) -> Samples:
    """A thing that is hit and rings: the sum of its partials; those too high are left out."""
    at = times(rate, duration)
    sound = np.zeros(len(at))
    for pitch, fall, amplitude in partials:
        if pitch < HEARD * rate:
            sound += amplitude * np.sin(2 * np.pi * pitch * at) * np.exp(-at / fall)
    return sound


def band(sound: Samples, rate: int, low: float, high: float) -> Samples:
    """What of a sound lies between two frequencies; beyond them it falls by 36 dB an octave."""
    spectrum = np.fft.rfft(sound)
    pitch = np.maximum(np.fft.rfftfreq(len(sound), 1 / rate), 1.0)
    high = min(high, HEARD * rate)
    spectrum *= 1 / ((1 + (low / pitch) ** 6) * (1 + (pitch / high) ** 6))
    return np.fft.irfft(spectrum, len(sound))


def mix(*sounds: Samples) -> Samples:
    """Sounds that begin together, as long as the longest."""
    total = np.zeros(max(map(len, sounds)))
    for sound in sounds:
        total[: len(sound)] += sound
    return total


def spread(rate: int, duration: float, hits: Iterable[tuple[float, float, Samples]]) -> Samples:
    """Sounds laid out in time, each (when, how strong, sound); what runs over the end is cut."""
    total = np.zeros(count(rate, duration))
    for when, strength, sound in hits:
        start = count(rate, when)
        part = sound[: max(0, len(total) - start)]
        total[start : start + len(part)] += strength * part
    return total


def rounded(sound: Samples, rate: int, rise: float = 0.0005, fall: float = 0.008) -> Samples:
    """A sound that begins and ends at zero, on half a cosine, so that no edge clicks."""
    shaped = sound.copy()
    up, down = (min(len(sound), count(rate, time)) for time in (rise, fall))
    shaped[:up] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(up) / max(1, up))
    shaped[len(sound) - down :] *= 0.5 + 0.5 * np.cos(np.pi * np.arange(1, down + 1) / max(1, down))
    return shaped


def weighted(sound: Samples, rate: int) -> Samples:
    """A sound as an ear of average hearing weighs it: the A curve of IEC 61672-1, 0 dB at 1 kHz."""
    size = 1 << max(1, len(sound) - 1).bit_length()
    squared = np.fft.rfftfreq(size, 1 / rate) ** 2
    curve = (12194.0**2 * squared**2) / (
        (squared + 20.6**2)
        * np.sqrt((squared + 107.7**2) * (squared + 737.9**2))
        * (squared + 12194.0**2)
    )
    spectrum = np.fft.rfft(sound, size) * curve * 10 ** (2.0 / 20)
    return np.fft.irfft(spectrum, size)[: len(sound)]


def loudness(sound: Samples, rate: int) -> float:
    """Decibels below full scale (so at most about 0) of the loudest blink of a sound, weighted.

    A sound shorter than a blink counts as one with silence around it, as it is heard.
    """
    width = count(rate, BLINK)
    power = np.concatenate([np.zeros(1), np.cumsum(weighted(sound, rate) ** 2)])
    ends = power[width:] if len(power) > width else power[-1:]
    energy = float(np.max(ends - power[: len(ends)]))
    return 20 * float(np.log10(max(FAINTEST, np.sqrt(max(0.0, energy) / width))))


def levelled(sound: Samples, rate: int, target: float, peak: float) -> Samples:
    """A sound made as loud as `target` decibels, or as loud as its highest peak allows."""
    gain = 10 ** ((target - loudness(sound, rate)) / 20)
    highest = float(np.max(np.abs(sound)))
    return sound * min(gain, peak / highest)
