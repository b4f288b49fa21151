"""The sounds as files for people to listen to."""

import wave
from pathlib import Path

import numpy as np
import pytest

from game.ui.sound import clips
from tools import sounds


def test_every_clip_becomes_a_file(tmp_path: Path) -> None:
    files = sounds.write(tmp_path / "new" / "folder")
    assert [path.name for path in files] == [f"{name}.wav" for name in clips.MAKERS]


def test_a_file_holds_its_clip(tmp_path: Path) -> None:
    sounds.write(tmp_path)
    with wave.open(str(tmp_path / "stamp.wav"), "rb") as file:
        form = (file.getframerate(), file.getsampwidth(), file.getnchannels())
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32767
    assert form == (44_100, 2, 1)
    assert np.abs(samples - clips.made("stamp", 44_100)).max() <= 1 / 32767


def test_the_centre_of_a_tone_is_the_tone() -> None:
    tone = np.sin(2 * np.pi * 1000 * np.arange(44_100) / 44_100)
    assert sounds.centre(tone, 44_100) == pytest.approx(1000)


def test_the_table_has_a_line_for_each() -> None:
    lines = sounds.table().splitlines()[1:]
    assert [line.split()[0] for line in lines] == list(clips.MAKERS)


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sounds.main([str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith(f"{len(clips.MAKERS)} sounds in {tmp_path}\n")
    assert len(list(tmp_path.glob("*.wav"))) == len(clips.MAKERS)


@pytest.mark.parametrize("arguments", [[], ["one", "two"]])
def test_the_command_wants_one_folder(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert sounds.main(arguments) == 2
    assert "name the folder" in capsys.readouterr().err
