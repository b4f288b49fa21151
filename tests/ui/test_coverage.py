from pathlib import Path

import pytest

from game import paths
from game.ui.coverage import coverage
from game.ui.theme import ROLES

FACES = sorted((paths.assets() / "fonts").glob("*.ttf"))
RUSSIAN = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя"
MARKS = "–—‘’“”…·«»°№§±−"


@pytest.mark.parametrize("face", FACES, ids=lambda path: path.stem)
def test_every_face_prints_latin_russian_and_marks(face: Path) -> None:
    points = coverage(face)
    wanted = {chr(code) for code in range(0x20, 0x7F)} | set(RUSSIAN + MARKS)
    assert not {letter for letter in wanted if ord(letter) not in points}


@pytest.mark.parametrize("face", FACES, ids=lambda path: path.stem)
def test_a_face_does_not_claim_what_it_lacks(face: Path) -> None:
    assert not {ord("漢"), ord("א"), ord("☂")} & coverage(face)


def test_every_role_has_its_face() -> None:
    assert {role.face for role in ROLES.values()} <= {path.stem for path in FACES}


def test_the_faces_are_small() -> None:
    assert sum(path.stat().st_size for path in FACES) < 600_000


def test_a_file_without_a_cmap_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"\x00\x01\x00\x00\x00\x00" + bytes(20))
    with pytest.raises(ValueError, match="no table"):
        coverage(broken)
