"""Whether there is a device is asked before the audio library, which would complain aloud."""

from pathlib import Path

import pytest

from game.ui.sound import devices

NONE = "--- no soundcards ---\n"
ONE = (
    " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n"
    "                      HDA Intel PCH at 0xf7f30000 irq 31\n"
)


@pytest.fixture(autouse=True)
def _no_oss(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(devices, "OSS", tmp_path / "dsp")


def cards(folder: Path, text: str) -> Path:
    path = folder / "cards"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_card_is_a_device(tmp_path: Path) -> None:
    assert devices.present({}, "linux", cards(tmp_path, ONE))


@pytest.mark.parametrize("text", [NONE, "", "\n\n"])
def test_no_card_is_none(tmp_path: Path, text: str) -> None:
    assert not devices.present({}, "linux", cards(tmp_path, text))


def test_no_list_of_cards_is_none(tmp_path: Path) -> None:
    assert not devices.present({}, "linux", tmp_path / "cards")


@pytest.mark.parametrize("socket", ["pulse/native", "pipewire-0"])
def test_a_sound_server_is_a_device(tmp_path: Path, socket: str) -> None:
    found = {"XDG_RUNTIME_DIR": str(tmp_path)}
    assert not devices.present(found, "linux", tmp_path / "cards")
    (tmp_path / socket).parent.mkdir(exist_ok=True)
    (tmp_path / socket).touch()
    assert devices.present(found, "linux", tmp_path / "cards")


@pytest.mark.parametrize("name", devices.NAMED)
def test_who_names_a_device_is_believed(tmp_path: Path, name: str) -> None:
    assert devices.present({name: "x"}, "linux", tmp_path / "cards")
    assert not devices.present({name: ""}, "linux", tmp_path / "cards")


def test_the_old_sound_system_is_a_device(tmp_path: Path) -> None:
    (tmp_path / "dsp").touch()
    assert devices.present({}, "linux", tmp_path / "cards")


@pytest.mark.parametrize("system", ["win32", "darwin", "freebsd14"])
def test_elsewhere_one_always_tries(tmp_path: Path, system: str) -> None:
    assert devices.present({}, system, tmp_path / "cards")
