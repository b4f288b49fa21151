"""The window's sounds as files for people to listen to: `python -m tools.sounds FOLDER`.

Writes every clip as a WAV file of 16 bits and one channel, and prints a table of what can be
measured of each: length, highest peak, loudness (see `game.ui.sound.synth.loudness`), and the
centre of its spectrum.
"""

from __future__ import annotations

import sys
import wave
from pathlib import Path

import numpy as np

from game.ui.sound import clips, synth
from game.ui.sound.pcm import Form, packed
from game.ui.sound.synth import Samples

FORM = Form(rate=44_100, bits=-16, channels=1)


def write(folder: Path) -> list[Path]:
    """Write all clips into a folder, which is made if need be; the files."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_written(folder / f"{name}.wav", clips.made(name, FORM.rate)) for name in clips.MAKERS]


def _written(path: Path, sound: Samples) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(FORM.channels)
        file.setsampwidth(abs(FORM.bits) // 8)
        file.setframerate(FORM.rate)
        file.writeframes(packed(sound, FORM))
    return path


def centre(sound: Samples, rate: int) -> float:
    """The frequency in hertz around which the power of a sound lies."""
    power = np.abs(np.fft.rfft(sound)) ** 2
    return float(np.sum(power * np.fft.rfftfreq(len(sound), 1 / rate)) / np.sum(power))


def table() -> str:
    """What can be measured of each clip, one line each."""
    lines = ["clip        length  peak  loudness  centre"]
    for name in clips.MAKERS:
        sound = clips.made(name, FORM.rate)
        lines.append(
            f"{name:10} {len(sound) / FORM.rate:5.2f} s  {np.max(np.abs(sound)):.2f}"
            f"  {synth.loudness(sound, FORM.rate):5.1f} dB {centre(sound, FORM.rate):5.0f} Hz"
        )
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Write the files and print the table; 2 if no folder is named."""
    if len(arguments) != 1:
        print("python -m tools.sounds FOLDER: name the folder for the sounds", file=sys.stderr)
        return 2
    files = write(Path(arguments[0]))
    print(f"{len(files)} sounds in {arguments[0]}\n{table()}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
