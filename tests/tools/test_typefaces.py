"""The faces of the window are those of the list, named, cut down and spaced as it says."""

from __future__ import annotations

import ast
import re
import struct
from pathlib import Path

import pygame
import pytest

from game import paths
from game.ui.coverage import coverage
from game.ui.theme import PLAIN, ROLES
from tools import typefaces
from tools.typefaces import FACES, LETTERS, SPACES, Face

FONTS = paths.assets() / "fonts"
RESERVED = ("Source", "Plex", "Routed", "Oswald", "Courier Prime", "Caveat", "Old Standard")
of_each = pytest.mark.parametrize("face", FACES, ids=lambda face: face.file)


def tables(path: Path) -> dict[str, bytes]:
    """The tables of a TrueType file by their tags."""
    data = path.read_bytes()
    (count,) = struct.unpack_from(">H", data, 4)
    found = {}
    for index in range(count):
        tag, _, start, size = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        found[tag.decode()] = data[start : start + size]
    return found


def names(path: Path) -> dict[int, str]:
    """The English texts of a face's name table by their numbers."""
    data = tables(path)["name"]
    count, start = struct.unpack_from(">HH", data, 2)
    found = {}
    for index in range(count):
        platform, _, _, number, size, at = struct.unpack_from(">6H", data, 6 + 12 * index)
        text = data[start + at : start + at + size]
        found[number] = text.decode("utf-16-be" if platform == 3 else "mac-roman")
    return found


def space(path: Path) -> float:
    """The width of a space in sizes."""
    pygame.font.init()
    (metrics,) = pygame.font.Font(path, 1000).metrics(" ")
    return float(metrics[4] / 1000)


def test_the_list_and_the_folder_name_the_same_files() -> None:
    assert sorted(face.file for face in FACES) == sorted(p.name for p in FONTS.glob("*.ttf"))


def test_no_two_faces_have_one_file() -> None:
    assert len({face.file for face in FACES}) == len(FACES)


@pytest.mark.parametrize(
    ("family", "weight", "file"),
    [
        ("Knot Serif", 400, "knot-serif-400.ttf"),
        ("Knot Map Narrow", 400, "knot-map-narrow-400.ttf"),
        ("Knot Condensed", 600, "knot-condensed-600.ttf"),
    ],
)
def test_a_file_is_named_after_its_family_and_weight(family: str, weight: int, file: str) -> None:
    assert Face("package", "1", weight, family).file == file


@of_each
def test_a_face_is_of_some_use(face: Face) -> None:
    """No megabyte is shipped for nothing."""
    stem = face.file.removesuffix(".ttf")
    uses = [*ROLES.values(), *PLAIN.values()]
    assert any(stem in (use.face, use.strong, *use.fallback) for use in uses)


@of_each
def test_a_face_prints_nothing_but_the_letters_of_the_list(face: Face) -> None:
    assert coverage(FONTS / face.file) <= set(LETTERS)


@of_each
def test_a_face_prints_much_of_the_list(face: Face) -> None:
    assert len(coverage(FONTS / face.file)) > 0.4 * len(LETTERS)


def test_every_letter_of_the_list_is_printed_by_some_face() -> None:
    printed = frozenset[int]().union(*(coverage(FONTS / face.file) for face in FACES))
    lacking = [code for code in LETTERS if code not in printed]
    # Unused code points of the blocks, controls among the punctuation, and rare letters.
    assert len(lacking) < 20, [hex(code) for code in lacking]


def test_the_list_has_each_letter_once() -> None:
    assert len(LETTERS) == len(set(LETTERS))
    assert set(map(ord, "AzÄžЁё№€–—…“”≈≤≥ґ")) <= set(LETTERS)


@of_each
def test_a_changed_face_bears_our_name_and_says_that_it_was_changed(face: Face) -> None:
    told = names(FONTS / face.file)
    assert told[16] == face.family
    assert told[1].startswith(face.family)
    assert face.package in told[10]
    assert face.version in told[10]
    assert told[5] == f"Version {face.version}"
    assert " " not in told[6]


@of_each
def test_no_reserved_name_stands_where_a_face_is_named(face: Face) -> None:
    told = names(FONTS / face.file)
    for number in (1, 3, 4, 6, 16):
        assert not any(word in told[number] for word in RESERVED)


@of_each
def test_its_maker_keeps_the_copyright_line_and_the_licence(face: Face) -> None:
    holder = names(FONTS / face.file)[0]
    licence = FONTS / "LICENSES" / f"{face.package.removeprefix('fonts-')}.txt"
    told = licence.read_text(encoding="utf-8")
    assert told.split("\n")[0] == holder.splitlines()[0]


@of_each
def test_spaces_are_as_wide_as_the_list_says(face: Face) -> None:
    if face.family in SPACES:
        assert space(FONTS / face.file) == pytest.approx(SPACES[face.family], abs=0.001)
    else:
        assert 0.15 < space(FONTS / face.file) < 0.7


def test_spaces_are_widened_for_faces_of_the_list_alone() -> None:
    assert set(SPACES) <= {face.family for face in FACES}


@of_each
def test_no_table_of_variable_fonts_is_left(face: Face) -> None:
    assert not {"fvar", "gvar", "avar", "HVAR", "MVAR", "STAT", "DSIG"} & set(
        tables(FONTS / face.file)
    )


@of_each
def test_the_declared_height_holds_every_outline(face: Face) -> None:
    """SDL moves a line whose letters overshoot it."""
    found = tables(FONTS / face.file)
    high, low = struct.unpack_from(">hh", found["hhea"], 4)
    assert high > 0 > low
    bottom, top = (struct.unpack_from(">h", found["head"], at)[0] for at in (38, 42))
    assert high >= top
    assert low <= bottom


@of_each
def test_where_a_face_comes_from_is_written_down(face: Face) -> None:
    rows = (paths.assets() / "PROVENANCE.md").read_text(encoding="utf-8").splitlines()
    (row,) = (row for row in rows if f"`fonts/{face.file}`" in row)
    if "the same" not in row:
        assert face.package in row
        assert face.version in row
        assert ("spaces widened" in row) is (face.family in SPACES)
    assert ("Apache-2.0" in row) is (face.package == "special-elite")


def test_debian_faces_say_which_file_they_are_and_others_do_not() -> None:
    for face in FACES:
        assert bool(face.file_of) is face.package.startswith("fonts-")
        assert face.file_of == "" or face.file_of.endswith(".ttf")


def test_the_builder_takes_its_faces_from_the_list() -> None:
    """Its own packages are not needed for the game, so it is read and not run."""
    source = Path(typefaces.__file__).with_name("fonts.py").read_text(encoding="utf-8")
    taken = [
        alias.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom) and node.module == "tools.typefaces"
        for alias in node.names
    ]
    assert sorted(taken) == ["FACES", "Face", "LETTERS", "SPACES"]
    assert not re.search(r"knot-[a-z]+-\d", source)
