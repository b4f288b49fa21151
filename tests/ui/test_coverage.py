from pathlib import Path

import pygame
import pytest

from game import paths
from game.ui.coverage import coverage
from game.ui.theme import FALLBACK, PLAIN, ROLES

FACES = sorted((paths.assets() / "fonts").glob("*.ttf"))
LATIN_ONLY = {"knot-typed-400", "knot-letter-400", "knot-map-400", "knot-map-narrow-400"}
RUSSIAN = set("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя")
ABROAD = set("ÄÅÇÉÑÖØÜßàáâäåçèéêëíñóôöøúüČŠŽčšž")
MARKS = set("–—‘’“”·«»°§±−")
ASCII = {chr(code) for code in range(0x20, 0x7F)}
EVERY_USE = [*ROLES.values(), *PLAIN.values()]


def printed(name: str) -> set[str]:
    """The letters that a face prints."""
    return set(map(chr, coverage(paths.assets() / "fonts" / f"{name}.ttf")))


@pytest.mark.parametrize("face", FACES, ids=lambda path: path.stem)
def test_every_face_prints_latin_and_marks(face: Path) -> None:
    assert not (ASCII | ABROAD | MARKS) - printed(face.stem)


@pytest.mark.parametrize("face", FACES, ids=lambda path: path.stem)
def test_the_faces_without_russian_are_the_known_ones(face: Path) -> None:
    missing = RUSSIAN - printed(face.stem)
    assert missing == (RUSSIAN if face.stem in LATIN_ONLY else set())


@pytest.mark.parametrize("role", ROLES)
def test_a_role_without_russian_names_a_face_that_has_it(role: str) -> None:
    used = ROLES[role]
    assert any(printed(face) >= RUSSIAN for face in (used.face, *used.fallback))


@pytest.mark.parametrize("face", FACES, ids=lambda path: path.stem)
def test_a_face_does_not_claim_what_it_lacks(face: Path) -> None:
    assert not {"漢", "א", "☂", "▲", "→"} & printed(face.stem)


def test_the_whole_fallback_prints_every_mark() -> None:
    assert set("…№€™×Łł") <= set().union(*map(printed, FALLBACK))


def test_every_role_has_its_faces_and_every_face_its_role() -> None:
    named = {face for role in EVERY_USE for face in (role.face, role.strong, *role.fallback)}
    assert named - {""} == {path.stem for path in FACES}


@pytest.mark.parametrize("face", FACES, ids=lambda path: path.stem)
def test_a_changed_face_has_a_name_of_our_own(face: Path) -> None:
    """Some makers reserve their names for their own files."""
    name = pygame.font.Font(face, 20).name
    assert name.startswith("Knot ")
    assert face.stem.startswith(name.split(" W")[0].lower().replace(" ", "-"))


def test_every_licence_is_whole() -> None:
    folder = paths.assets() / "fonts" / "LICENSES"
    texts = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.txt")}
    assert len(texts) == 9
    apache = [name for name, text in texts.items() if "Apache License" in text]
    free = [name for name, text in texts.items() if "SIL OPEN FONT LICENSE Version 1.1" in text]
    assert apache == ["special-elite"]
    assert set(free) == set(texts) - set(apache)
    assert all("copyright" in text[:60].lower() or "©" in text[:60] for text in texts.values())


def test_the_faces_are_small() -> None:
    assert sum(path.stat().st_size for path in FACES) < 1_100_000


def test_a_file_without_a_cmap_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"\x00\x01\x00\x00\x00\x00" + bytes(20))
    with pytest.raises(ValueError, match="no table"):
        coverage(broken)
