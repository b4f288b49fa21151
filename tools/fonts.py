"""Build the faces in `assets/fonts/` from the fontsource packages of npm and from Debian.

    python -m tools.fonts assets/fonts

Needs npm, apt-get, dpkg-deb and the Python packages fonttools and brotli. Each face is merged
from the Latin, extended Latin and Cyrillic files of its package as far as it has them, cut down
to the letters that the game prints, and given a family name of our own: the Open Font License
lets nobody else use a reserved name ("Source", "Plex", "Routed Gothic") for a changed file. Each
file says in its description that it was changed, as the Apache License asks. The licence texts
stand beside them.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger, Options
from fontTools.ttLib import TTFont

from tools.typefaces import FACES, LETTERS, SPACES, Face

SUBSETS = ("latin", "latin-ext", "cyrillic")
# No kerning: at whole pixels it opens gaps in "Dobrynin" and "history".
FEATURES = ["liga", "locl", "mark", "mkmk", "ccmp", "tnum", "lnum", "case"]
CHANGED = "Merged and cut down for Knot of War; the original is {package} {version}"
DROPPED = ["DSIG", "STAT", "MVAR", "HVAR", "avar", "fvar", "gvar", "meta"]


@dataclass(frozen=True)
class Source:
    """An unpacked package: its TrueType fonts for one face, and its licence text."""

    fonts: list[TTFont]
    licence: str


def fetch(face: Face, into: Path) -> Source:
    """The fonts and the licence of a face, from npm or from Debian."""
    return _debian(face, into) if face.file_of else _fontsource(face, into)


def _debian(face: Face, into: Path) -> Source:
    spec = f"{face.package}={face.version}"
    subprocess.run(["apt-get", "download", "-qq", spec], cwd=into, check=True)
    (packed,) = into.glob(f"{face.package}_*.deb")
    subprocess.run(["dpkg-deb", "-x", packed.name, "unpacked"], cwd=into, check=True)
    told = into / "unpacked/usr/share/doc" / face.package / "copyright"
    return Source(
        [TTFont(into / "unpacked" / face.file_of)],
        re.sub(r"^ \.?", "", told.read_text(encoding="utf-8"), flags=re.MULTILINE),
    )


def _fontsource(face: Face, into: Path) -> Source:
    spec = f"@fontsource/{face.package}@{face.version}"
    done = subprocess.run(
        ["npm", "pack", "--silent", spec], cwd=into, check=True, capture_output=True, text=True
    )
    with tarfile.open(into / done.stdout.split()[-1]) as package:
        names = set(package.getnames())
        stem = f"package/files/{face.package}"
        parts = [f"{stem}-{name}-{face.weight}-normal.woff2" for name in SUBSETS]
        fonts = [_plain(_read(package, part)) for part in parts if part in names]
        return Source(fonts, _read(package, "package/LICENSE").decode())


def _read(package: tarfile.TarFile, name: str) -> bytes:
    member = package.extractfile(name)
    if member is None:
        raise FileNotFoundError(f"the package has no file {name}")
    return member.read()


def _plain(packed: bytes) -> TTFont:
    """A woff2 file as plain TrueType."""
    font = TTFont(io.BytesIO(packed), recalcTimestamp=False)
    font.flavor = None
    return font


def merged(fonts: list[TTFont], work: Path) -> TTFont:
    """One font of all parts, without the tables of variable fonts."""
    if len(fonts) == 1:
        return fonts[0]
    parts = [work / f"part{index}.ttf" for index in range(len(fonts))]
    for font, path in zip(fonts, parts, strict=True):
        font.save(path)
    whole = Merger(options=Options(drop_tables=DROPPED)).merge([str(path) for path in parts])
    whole.recalcTimestamp = False
    memory = io.BytesIO()
    whole.save(memory)
    memory.seek(0)
    font = TTFont(memory, recalcTimestamp=False)
    font["head"].created = fonts[0]["head"].created
    font["head"].modified = fonts[0]["head"].modified
    return font


def cut(font: TTFont) -> None:
    """Leave only the letters that the game prints."""
    options = subset.Options()
    options.layout_features = FEATURES
    options.notdef_outline = True
    options.name_IDs = ["*"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LETTERS)
    cutter.subset(font)


def heighten(font: TTFont) -> None:
    """Widen the declared height to the letters' own: SDL moves a line that overshoots it."""
    outlines = [font["glyf"][name] for name in font.getGlyphOrder()]
    drawn = [outline for outline in outlines if outline.numberOfContours]
    high, low = max(each.yMax for each in drawn), min(each.yMin for each in drawn)
    across, windows = font["hhea"], font["OS/2"]
    across.ascent = windows.sTypoAscender = max(across.ascent, high)
    across.descent = windows.sTypoDescender = min(across.descent, low)


def widen(font: TTFont, size: float) -> None:
    """Make both spaces, the one that breaks and the one that does not, so many sizes wide."""
    names = font.getBestCmap()
    for letter in " \N{NO-BREAK SPACE}":
        font["hmtx"][names[ord(letter)]] = (round(size * font["head"].unitsPerEm), 0)


def rename(font: TTFont, face: Face) -> None:
    """Give the changed font our own family name, and keep its makers' copyright line."""
    style = "Regular" if face.weight == 400 else f"W{face.weight}"
    names = {
        1: face.family if face.weight == 400 else f"{face.family} {style}",
        2: "Regular",
        3: f"{face.family}-{style}",
        4: f"{face.family} {style}",
        5: f"Version {face.version}",
        6: f"{face.family.replace(' ', '')}-{style}",
        10: CHANGED.format(package=face.package, version=face.version),
        16: face.family,
        17: style,
    }
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in (0, 8, 9, 13, 14)]
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)


def build(face: Face, out: Path, work: Path) -> Path:
    """Build one face and its licence text; the path of the face."""
    source = fetch(face, work)
    font = merged(source.fonts, work)
    cut(font)
    heighten(font)
    if face.family in SPACES:
        widen(font, SPACES[face.family])
    rename(font, face)
    font.recalcTimestamp = False
    font.save(out / face.file)
    kept = out / "LICENSES" / f"{face.package.removeprefix('fonts-')}.txt"
    kept.parent.mkdir(exist_ok=True)
    holder = font["name"].getDebugName(0)
    kept.write_text(f"{holder}\n\n{source.licence.rstrip()}\n", encoding="utf-8")
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
