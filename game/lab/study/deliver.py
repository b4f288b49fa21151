"""A study into a folder: the page, the tables, the charts. It writes over files of the same
study only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from game.lab.errors import LabError
from game.lab.study.files import csv_of, parquet_of
from game.lab.study.forms import Study
from game.lab.study.page import page_of
from game.lab.study.palette import Paints
from game.lab.study.pictures import pictures
from game.lab.study.plain import json_of
from game.lab.study.told import lines_of

LIST = "study.json"
"""The file by which a folder is known to hold a study."""


def deliver(study: Study, folder: Path) -> list[Path]:
    """Writes all files and gives their paths, in the order of writing.

    Nothing is written before all is made. LabError: a package is missing, or the folder holds
    such files of something else. OSError: it cannot be written there.
    """
    made = dict(contents(study))
    _check(study, folder, made)
    for name, content in made.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return [folder / name for name in made]


def contents(study: Study) -> Iterator[tuple[str, bytes]]:
    """Every file by its name in the folder."""
    paints = Paints.of_study(study)
    yield LIST, json_of(study).encode()
    yield "report.html", page_of(study).encode()
    yield "report.txt", ("\n".join(lines_of(study)) + "\n").encode()
    for part in study.parts:
        name = _file(part.id)
        yield f"tables/{name}.csv", csv_of(part.table).encode()
        yield f"tables/{name}.parquet", parquet_of(study, part.table)
        if part.chart is not None:
            png, svg = pictures(part, paints)
            yield f"charts/{name}.png", png
            yield f"charts/{name}.svg", svg.encode()


def _file(name: str) -> str:
    """A part's id as a file's name on every system."""
    return re.sub(r"[^A-Za-z0-9_.-]+", "-", name)


def _check(study: Study, folder: Path, made: dict[str, bytes]) -> None:
    """LabError: files of these names lie there and are not an earlier run of this study."""
    if folder.is_file():
        raise LabError(f"knot: {folder}: this is a file; name a folder for the report")
    lying = [name for name in made if (folder / name).exists()]
    if lying and not _ours(study, folder / LIST):
        raise LabError(
            f"knot: {folder / lying[0]}: another file of this name is there; "
            "name an empty folder for the report"
        )


def _ours(study: Study, path: Path) -> bool:
    """Whether this file was written for a study of the same id."""
    if not path.is_file():
        return False
    start = path.read_bytes()[:200].decode(errors="replace")
    return '"format": "knot-study/1"' in start and f'"id": "{study.id}"' in start
