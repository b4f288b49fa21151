"""The set of clips: office machines, instruments and signals of the early sixties, by numpy.

Each maker takes a sample rate and gives samples as `synth` describes them; the same rate gives
the same samples. Pitches, rates and times follow how such things are built where a comment says
so, else judgement. `made` levels them, so that none is much louder than another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from game.ui.sound import synth
from game.ui.sound.synth import Samples

TARGET = -20.0
"""Loudness of every clip in decibels below full scale, see `synth.loudness`."""

PEAK = 0.9
"""No sample of a clip is further from zero."""

GENERAL_CALL = "-.-. --.-"
"""CQ in Morse code: to all stations."""

PULSE = 0.06
"""Seconds of a dot, which is 20 words a minute; dash, gap and word gap follow from it."""


def tap(rate: int) -> Samples:
    """A key of a desk pressed: short, dull, without ring."""
    body = synth.band(synth.noise(11, rate, 0.06), rate, 350, 1800)
    click = synth.band(synth.noise(12, rate, 0.06), rate, 2200, 5000)
    return synth.mix(
        body * synth.swell(rate, 0.06, 0.0008, 0.012),
        0.3 * click * synth.swell(rate, 0.06, 0.0004, 0.004),
    )


def tick(rate: int) -> Samples:
    """The needle of an instrument moves on by a mark."""
    ring = synth.struck(rate, 0.05, ((4100, 0.006, 0.6), (2600, 0.009, 0.6), (1150, 0.012, 0.3)))
    return ring * synth.swell(rate, 0.05, 0.0003, 0.03)


def clack(rate: int, seed: int = 21) -> Samples:
    """A type bar strikes the platen."""
    strike = synth.band(synth.noise(seed, rate, 0.09), rate, 1800, 6500)
    thump = synth.band(synth.noise(seed + 1, rate, 0.09), rate, 180, 700)
    ring = synth.struck(rate, 0.09, ((2350, 0.010, 0.15), (3900, 0.006, 0.08)))
    return (
        strike * synth.swell(rate, 0.09, 0.0005, 0.008)
        + 1.6 * thump * synth.swell(rate, 0.09, 0.001, 0.018)
        + ring
    )


def bell(rate: int) -> Samples:
    """The small bell of a desk or of a carriage at its margin."""
    partials = ((1980, 0.25, 1.0), (3170, 0.16, 0.5), (5230, 0.08, 0.3), (990, 0.35, 0.25))
    return synth.struck(rate, 1.1, partials) * synth.swell(rate, 1.1, 0.001, 1.0)


def teletype(rate: int) -> Samples:
    """A line comes in over the wire: ten characters a second (100 words a minute), then a bell."""
    pace, letters = 0.1, 16
    types = [clack(rate, seed) for seed in (31, 33, 35, 37)]
    uneven = np.random.default_rng(30)
    hits = [
        (0.03 + n * pace + float(uneven.uniform(-0.005, 0.005)), float(uneven.uniform(0.6, 1)), one)
        for n, one in zip(range(letters), types * letters, strict=False)
    ]
    end = 0.03 + letters * pace
    hum = _hum(rate, end, 120) * 0.12
    return synth.mix(synth.spread(rate, end + 0.9, [*hits, (end, 0.3, bell(rate))]), hum)


def phone(rate: int) -> Samples:
    """One ring: a clapper at 20 strokes a second between two gongs a third apart."""
    gongs = [
        synth.struck(rate, 0.5, ((pitch, 0.075, 1.0), (pitch * 2.71, 0.03, 0.4)))
        for pitch in (1313.0, 1657.0)
    ]
    strokes = [(0.025 * n, 1.0, gongs[n % 2]) for n in range(56)]
    return synth.spread(rate, 1.85, strokes)


def stamp(rate: int) -> Samples:
    """A rubber stamp comes down on a desk: a falling thump and the slap of the handle."""
    at = synth.times(rate, 0.3)
    thump = synth.wave(rate, 95 + 120 * np.exp(-at / 0.03)) * synth.swell(rate, 0.3, 0.001, 0.055)
    slap = synth.band(synth.noise(51, rate, 0.3), rate, 300, 2500)
    desk = synth.band(synth.noise(52, rate, 0.3), rate, 200, 700)
    return (
        thump
        + 1.2 * slap * synth.swell(rate, 0.3, 0.0008, 0.018)
        + 1.6 * desk * synth.swell(rate, 0.3, 0.002, 0.045)
    )


def punch(rate: int) -> Samples:
    """A card is punched: the die goes through, and the lever comes back."""
    bite = synth.band(synth.noise(61, rate, 0.05), rate, 900, 4200)
    back = synth.band(synth.noise(62, rate, 0.05), rate, 500, 2200)
    steel = synth.struck(rate, 0.08, ((3150, 0.012, 0.25), (1870, 0.018, 0.25)))
    return synth.spread(
        rate,
        0.2,
        (
            (0.0, 1.0, bite * synth.swell(rate, 0.05, 0.0004, 0.007)),
            (0.001, 1.0, steel),
            (0.085, 0.45, back * synth.swell(rate, 0.05, 0.0008, 0.010)),
        ),
    )


def wax(rate: int) -> Samples:
    """A seal is broken: two cracks, then crumbs."""
    crack = synth.band(synth.noise(71, rate, 0.04), rate, 700, 7000)
    crack *= synth.swell(rate, 0.04, 0.0003, 0.009)
    crumb = synth.struck(rate, 0.008, ((3700, 0.0012, 1.0), (5900, 0.0008, 0.6)))
    chance = np.random.default_rng(72)
    crumbs = [
        (0.08 + 0.35 * float(chance.random()) ** 1.6, float(chance.uniform(0.03, 0.16)), crumb)
        for _ in range(26)
    ]
    return synth.spread(rate, 0.48, [(0.0, 1.0, crack), (0.034, 0.6, crack[::2]), *crumbs])


def paper(rate: int) -> Samples:
    """A sheet is turned: its rustle comes and goes, unevenly."""
    at = synth.times(rate, 0.36)
    rustle = synth.band(synth.noise(81, rate, 0.36), rate, 1500, 8000)
    folds = np.random.default_rng(82).uniform(0.15, 1.0, 15)
    return rustle * np.interp(at, np.linspace(0, 0.36, 15), folds) * np.sin(np.pi * at / 0.36)


def projector(rate: int) -> Samples:
    """A reel runs for a moment: the claw pulls 24 pictures a second over the hum of the lamp."""
    length = 1.3
    claw = clack(rate, 91)[: synth.count(rate, 0.04)]
    claws = [(n / 24, 0.8 + 0.2 * (n % 2), claw) for n in range(int(24 * length) - 1)]
    run = synth.spread(rate, length, claws) + 0.12 * _hum(rate, length, 96)
    return run * _arch(rate, length, 0.08, 0.35)


def klaxon(rate: int) -> Samples:
    """Two rising calls: the rough tone of a membrane, of odd harmonics and a little of the octave.

    Made of sines and not of a square wave, whose upper harmonics would fold back.
    """
    length, call = 1.6, 0.8
    at = synth.times(rate, length)
    pitch = 330 + 110 * np.minimum(1.0, (at % call) / 0.35)
    parts = ((1, 1.0), (2, 0.5), (3, 0.45), (5, 0.3), (7, 0.12))
    tone = sum((s * synth.wave(rate, pitch * n) for n, s in parts), np.zeros(len(at)))
    breath = np.minimum(1.0, np.minimum(at % call, call - at % call) / 0.03)
    return tone * breath


def static(rate: int) -> Samples:
    """A far station on the short waves: hiss that fades and comes back, crackle, a whistle."""
    length = 2.0
    at = synth.times(rate, length)
    hiss = synth.band(synth.noise(101, rate, length), rate, 400, 3200)
    sparks = np.zeros(len(at))
    chance = np.random.default_rng(102)
    where = chance.integers(0, len(at), 50)
    sparks[where] = chance.normal(size=50) * np.sqrt(rate / 44100) * 9
    crackle = synth.band(sparks, rate, 800, 5000)
    whistle = synth.wave(rate, 1150 + 260 * np.sin(2 * np.pi * 0.23 * at + 0.6))
    fading = 0.6 + 0.4 * np.sin(2 * np.pi * 0.7 * at)
    sound = hiss * fading / np.std(hiss) + crackle + 0.22 * whistle * fading
    return sound * _arch(rate, length, 0.12, 0.4)


def geiger(rate: int) -> Samples:
    """A counter beside something that radiates: clicks at random, fourteen a second."""
    length = 1.6
    click = synth.struck(rate, 0.008, ((3200, 0.0009, 1.0), (1400, 0.0012, 0.5)))
    waits = np.random.default_rng(111).exponential(1 / 14, 60)
    moments = [float(when) for when in np.cumsum(waits) if when < length - 0.02]
    return synth.spread(rate, length, [(when, 1.0, click) for when in moments])


def sonar(rate: int) -> Samples:
    """A pulse of sound under water, and what comes back of it."""
    pulse = synth.struck(rate, 0.9, ((880, 0.22, 1.0),)) * synth.swell(rate, 0.9, 0.012, 5.0)
    echoes = ((0.0, 1.0, pulse), (0.62, 0.22, pulse), (0.83, 0.10, pulse), (1.0, 0.05, pulse))
    return synth.spread(rate, 1.8, echoes) * _arch(rate, 1.8, 0.001, 0.4)


def morse(rate: int) -> Samples:
    """The general call, keyed at 700 hertz with soft edges."""
    marks = list(_keyed(GENERAL_CALL))
    tones = {}
    for long in (1, 3):
        at = synth.times(rate, long * PULSE)
        edge = np.minimum(1.0, np.minimum(at, at[::-1]) / 0.006)
        tones[long] = np.sin(2 * np.pi * 700 * at) * edge
    end = marks[-1][0] + 4 * PULSE
    return synth.spread(rate, end, [(when, 1.0, tones[long]) for when, long in marks])


def bulletin(rate: int) -> Samples:
    """Five bells, with which a wire service's printer announced a bulletin."""
    return synth.spread(rate, 2.3, [(0.27 * n, 1.0, bell(rate)) for n in range(5)])


MAKERS: dict[str, Callable[[int], Samples]] = {
    "tap": tap,
    "tick": tick,
    "clack": clack,
    "paper": paper,
    "punch": punch,
    "bell": bell,
    "stamp": stamp,
    "wax": wax,
    "phone": phone,
    "teletype": teletype,
    "projector": projector,
    "morse": morse,
    "static": static,
    "geiger": geiger,
    "sonar": sonar,
    "klaxon": klaxon,
    "bulletin": bulletin,
}
"""Every clip by its name; those of the hand first, as they are wanted first."""


def made(name: str, rate: int) -> Samples:
    """A clip ready to be played: levelled, without a step at either end. KeyError if unknown."""
    sound = synth.rounded(MAKERS[name](rate), rate)
    return synth.levelled(sound, rate, TARGET, PEAK)


def _hum(rate: int, length: float, pitch: float) -> Samples:
    """A small motor: its pitch, two overtones and some air."""
    air = synth.band(synth.noise(41, rate, length), rate, 80, 600)
    at = synth.times(rate, length)
    parts = ((1, 0.6), (2, 0.3), (4, 0.15))
    tone = sum((s * np.sin(2 * np.pi * pitch * n * at) for n, s in parts), np.zeros(len(at)))
    return (tone + air) * _arch(rate, length, 0.05, 0.2)


def _arch(rate: int, length: float, rise: float, fall: float) -> Samples:
    """An envelope that rises, stays and falls, in straight lines."""
    at = synth.times(rate, length)
    return np.clip(np.minimum(at / rise, (length - at) / fall), 0.0, 1.0)


def _keyed(text: str) -> Iterator[tuple[float, int]]:
    """When each mark of Morse code begins, and how many pulses long it is."""
    when = 0.0
    for mark in text:
        long = {".": 1, "-": 3}.get(mark, 0)
        if long:
            yield when, long
        when += (long + 1 if long else 2) * PULSE
