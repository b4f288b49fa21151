"""Build the faces in `assets/fonts/` from the fontsource packages of npm.

    python tools/fonts.py assets/fonts

Needs npm and the Python packages fonttools and brotli. Each face is merged from the Latin,
extended Latin and Cyrillic files of its package, cut down to the letters that the game
prints, and given a family name of our own: the Open Font License lets nobody else use a
reserved name ("Source", "Plex") for a changed file. The licence texts stand beside them.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger, Options
from fontTools.ttLib import TTFont

SUBSETS = ("latin", "latin-ext", "cyrillic")
LETTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x400, 0x460),
    0x490,
    0x491,
    *range(0x2010, 0x2028),
    *(0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2116, 0x2122),
    *(0x2212, 0x2248, 0x2260, 0x2264, 0x2265),
]
# No kerning: at whole pixels it opens gaps in "Dobrynin" and "history".
FEATURES = ["liga", "locl", "mark", "mkmk", "ccmp", "tnum", "lnum", "case"]
DROPPED = ["DSIG", "STAT", "MVAR", "HVAR", "avar", "fvar", "gvar", "meta"]


@dataclass(frozen=True)
class Face:
    """One file to build: the package it comes from, its weight, and the name it gets."""

    package: str
    version: str
    weight: int
    family: str

    @property
    def file(self) -> str:
        """The file's name in `assets/fonts/`."""
        return f"{self.family.lower().replace(' ', '-')}-{self.weight}.ttf"


FACES = (
    Face("source-serif-4", "5.3.1", 400, "Knot Serif"),
    Face("source-serif-4", "5.3.1", 600, "Knot Serif"),
    Face("ibm-plex-mono", "5.3.0", 400, "Knot Mono"),
    Face("oswald", "5.3.0", 500, "Knot Condensed"),
)


def fetch(face: Face, into: Path) -> tarfile.TarFile:
    """The npm package of a face, opened."""
    spec = f"@fontsource/{face.package}@{face.version}"
    done = subprocess.run(
        ["npm", "pack", "--silent", spec], cwd=into, check=True, capture_output=True, text=True
    )
    return tarfile.open(into / done.stdout.split()[-1])


def part(package: tarfile.TarFile, face: Face, name: str, into: Path) -> str:
    """The path of one plain TrueType part, unpacked from its woff2 file."""
    member = package.extractfile(f"package/files/{face.package}-{name}-{face.weight}-normal.woff2")
    if member is None:
        raise FileNotFoundError(f"{face.package} has no {name} file of weight {face.weight}")
    font = TTFont(io.BytesIO(member.read()))
    font.flavor = None
    path = into / f"{face.package}-{face.weight}-{name}.ttf"
    font.save(path)
    return str(path)


def merged(parts: list[str]) -> TTFont:
    """One font of all parts, without the tables of variable fonts."""
    font = Merger(options=Options(drop_tables=DROPPED)).merge(parts)
    memory = io.BytesIO()
    font.save(memory)
    memory.seek(0)
    return TTFont(memory)


def cut(font: TTFont) -> None:
    """Leave only the letters that the game prints."""
    options = subset.Options()
    options.layout_features = FEATURES
    options.notdef_outline = True
    options.name_IDs = ["*"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LETTERS)
    cutter.subset(font)


def rename(font: TTFont, face: Face) -> None:
    """Give the changed font our own family name, and keep its makers' copyright line."""
    style = "Regular" if face.weight == 400 else f"W{face.weight}"
    names = {
        1: face.family if face.weight == 400 else f"{face.family} {style}",
        2: "Regular",
        3: f"{face.family}-{style}",
        4: f"{face.family} {style}",
        6: f"{face.family.replace(' ', '')}-{style}",
        16: face.family,
        17: style,
    }
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in (0, 8, 9, 13, 14)]
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)


def build(face: Face, out: Path, work: Path) -> Path:
    """Build one face and its licence text; the path of the face."""
    with fetch(face, work) as package:
        font = merged([part(package, face, name, work) for name in SUBSETS])
        licence = package.extractfile("package/LICENSE")
        text = licence.read() if licence is not None else b""
    cut(font)
    rename(font, face)
    font.save(out / face.file)
    holder = font["name"].getDebugName(0)
    kept = out / "LICENSES" / f"{face.package}.txt"
    kept.parent.mkdir(exist_ok=True)
    kept.write_bytes(f"{holder}\n\n".encode() + text.rstrip() + b"\n")
    return out / face.file


def main(out: Path) -> None:
    """Build every face into `out` and say how large it came out."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for face in FACES:
            path = build(face, out, Path(folder))
            sys.stdout.write(f"{path.name} {path.stat().st_size // 1024} KB\n")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "assets/fonts"))
