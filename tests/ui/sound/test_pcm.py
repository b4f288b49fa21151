"""Samples in every form that a mixer may have."""

import numpy as np
import pytest

from game.ui.sound.pcm import Form, packed

STEPS = np.array([-1.0, -0.5, 0.0, 0.5, 1.0])


@pytest.mark.parametrize(
    ("bits", "kind", "expected"),
    [
        (8, "u1", [1, 64, 128, 192, 255]),
        (-8, "i1", [-127, -64, 0, 64, 127]),
        (16, "u2", [1, 16384, 32768, 49152, 65535]),
        (-16, "i2", [-32767, -16384, 0, 16384, 32767]),
        (32, "f4", [-1.0, -0.5, 0.0, 0.5, 1.0]),
        (-32, "f4", [-1.0, -0.5, 0.0, 0.5, 1.0]),
    ],
)
def test_every_size_of_sample(bits: int, kind: str, expected: list[float]) -> None:
    values = np.frombuffer(packed(STEPS, Form(44_100, bits, 1)), f"={kind}")
    assert values.tolist() == pytest.approx(expected)


@pytest.mark.parametrize("bits", [8, 16])
def test_silence_of_an_unsigned_form_is_its_middle(bits: int) -> None:
    values = np.frombuffer(packed(np.zeros(4), Form(44_100, bits, 1)), f"=u{bits // 8}")
    assert set(values.tolist()) == {2 ** (bits - 1)}


@pytest.mark.parametrize("channels", [1, 2, 4, 6])
def test_every_channel_carries_the_same(channels: int) -> None:
    values = np.frombuffer(packed(STEPS, Form(44_100, -16, channels)), "=i2")
    assert values.reshape(-1, channels).shape == (5, channels)
    assert (values.reshape(-1, channels) == values[::channels, None]).all()


@pytest.mark.parametrize("bits", [8, -8, 16, -16, 32])
def test_what_is_too_high_is_cut_and_does_not_come_round(bits: int) -> None:
    form = Form(44_100, bits, 1)
    assert packed(np.array([3.0, -3.0]), form) == packed(np.array([1.0, -1.0]), form)


def test_a_size_that_no_mixer_has() -> None:
    with pytest.raises(ValueError, match="8, 16 or 32 bits, not 24"):
        packed(STEPS, Form(44_100, 24, 1))


def test_no_samples_are_no_bytes() -> None:
    assert packed(np.zeros(0), Form(44_100, -16, 2)) == b""
