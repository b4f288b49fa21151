"""Draws are functions of (seed, game, turn, name); pins replace single ones."""

from tests.oracle.luck import Luck, Pins, mix, name64
from tests.oracle.numbers import normal_table

TURN = "1962-10-27 09:00"


def test_the_mixer_is_that_of_splitmix64() -> None:
    # The published first outputs of splitmix64 from seed 0.
    assert mix(0x9E3779B97F4A7C15) == 0xE220A8397B1DCDAF
    assert mix(2 * 0x9E3779B97F4A7C15 % 2**64) == 0x6E789E6AA1B965F4


def test_a_draw_is_put_together_as_written() -> None:
    # mix(0) is 0, so the key of (0, 0) is the first output of splitmix64.
    turn_key = mix(0xE220A8397B1DCDAF ^ name64("turn:" + TURN))
    bits = mix((turn_key + name64("noise.heat")) % 2**64)
    luck = Luck(0, 0, Pins())
    assert luck.draw(TURN, "noise.heat") == bits
    assert luck.uniform(TURN, "noise.heat") == (bits >> 11) / 2**53
    assert luck.normal(TURN, "noise.heat") == normal_table()[bits >> 52]


def test_every_part_of_the_name_counts() -> None:
    draws = {
        Luck(seed, game, Pins()).draw(turn, name)
        for seed in (0, 2**64 - 1)
        for game in (0, 1, 2**64 - 1)
        for turn in ("start", TURN)
        for name in ("a", "b")
    }
    assert len(draws) == 24


def test_uniforms_are_uniform_and_names_independent() -> None:
    games = [Luck(5, game, Pins()) for game in range(2000)]
    first = [luck.uniform(TURN, "a") - 0.5 for luck in games]
    second = [luck.uniform(TURN, "b") - 0.5 for luck in games]
    # Standard deviations of the means: sqrt(1/12/2000) = 0.0065, and 1/12/sqrt(2000) = 0.0019.
    assert abs(sum(first) / 2000) < 0.02
    assert abs(sum(a * b for a, b in zip(first, second, strict=True)) / 2000) < 0.006


def test_pins_replace_one_draw_of_one_turn() -> None:
    luck = Luck(1, 0, Pins(by_turn={TURN: {"event.a": 0.25}}))
    free = Luck(1, 0, Pins())
    assert luck.uniform(TURN, "event.a") == 0.25
    assert luck.uniform(TURN, "event.ab") == free.uniform(TURN, "event.ab")
    assert luck.uniform("start", "event.a") == free.uniform("start", "event.a")


def test_an_exact_pin_goes_before_a_prefix_and_a_long_prefix_before_a_short() -> None:
    pins = Pins({TURN: {"event.a": 0.1}}, {"event.": 0.2, "event.b": 0.3})
    found = [pins.find(TURN, name) for name in ("event.a", "event.b>c", "event.d", "noise.d")]
    assert found == [0.1, 0.3, 0.2, None]


def test_a_pinned_normal_takes_its_place_in_the_table() -> None:
    luck = Luck(1, 0, Pins(prefixes={"noise.": 0.75, "report.": 1.0}))
    assert luck.normal(TURN, "noise.heat") == normal_table()[3072]
    assert luck.normal(TURN, "report.east.heat") == normal_table()[4095]
