"""A sweep's folder: one small Parquet file for every part that has been played.

A file's name is a hash of all that determines its content. It is written under another name,
brought to the disk, and only then renamed; so a file of that name is whole, whatever happens.
"""

from __future__ import annotations

import json
import os
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

from game.lab.errors import LabError, missing
from game.lab.sweep.plan import Job, Numbers, Plan

TABLE = "cells.parquet"
"""The finished table."""

HEAD = "sweep.json"
PARTS = "parts"
DIGITS = 38
"""Of a whole number in a part: sums of squared risks need more than 64 bits."""


class Folder:
    """The folder in which a plan's parts are kept. LabError: it belongs to something else."""

    def __init__(self, path: Path, plan: Plan) -> None:
        self.path = path
        self.plan = plan
        self._claim()
        self.parts = path / PARTS
        self.parts.mkdir(exist_ok=True)

    def _claim(self) -> None:
        head = self.path / HEAD
        if head.exists():
            self._check(head)
            return
        if self.path.exists() and any(self.path.iterdir()):
            raise LabError(f"{self.path}: this is no sweep's folder, and not empty; name another")
        self.path.mkdir(parents=True, exist_ok=True)
        told = {"sweep": self.plan.id, "title": self.plan.title, "identity": self.plan.identity}
        put(head, (json.dumps(told, indent=2, ensure_ascii=False) + "\n").encode())

    def _check(self, head: Path) -> None:
        try:
            told = json.loads(head.read_text(encoding="utf-8"))
            name, identity = told["sweep"], told["identity"]
        except (ValueError, KeyError, TypeError):
            raise LabError(f"{head}: this cannot be read; name another folder") from None
        if identity != self.plan.identity:
            raise LabError(
                f"{self.path}: this folder holds another sweep ({name!r}), or the same one with "
                "other settings, scenario, record or version; name another folder with --out"
            )

    def left(self) -> list[Job]:
        """The parts that have not been played."""
        done = {path.stem for path in self.parts.glob("*.parquet")}
        return [job for job in self.plan.jobs() if self.plan.key(job) not in done]

    def keep(self, job: Job, numbers: Numbers) -> None:
        """Keep what came out of a part."""
        put(self._place(job), packed(numbers, {"sweep": self.plan.id, "part": self.plan.key(job)}))

    def numbers(self, job: Job) -> Numbers:
        """What came out of a part. LabError: its file is damaged."""
        place = self._place(job)
        try:
            return unpacked(place, self.plan.key(job))
        except (OSError, ValueError, KeyError, TypeError):  # pyarrow's errors are among these
            raise LabError(f"{place}: this part is damaged; delete it and sweep again") from None

    def _place(self, job: Job) -> Path:
        return self.parts / f"{self.plan.key(job)}.parquet"


def packed(numbers: Numbers, meta: dict[str, str]) -> bytes:
    """Numbers as the bytes of a Parquet file."""
    arrow, parquet = pyarrow()
    columns = {
        "what": arrow.array([what for what, _ in numbers], arrow.string()),
        "name": arrow.array([name for _, name in numbers], arrow.string()),
        "value": arrow.array(map(Decimal, numbers.values()), arrow.decimal128(DIGITS, 0)),
    }
    table = arrow.table(columns).replace_schema_metadata({"knot": json.dumps(meta)})
    sink = arrow.BufferOutputStream()
    parquet.write_table(table, sink, compression="zstd")
    return bytes(sink.getvalue().to_pybytes())


def unpacked(path: Path, key: str) -> Numbers:
    """The numbers in a part's file. ValueError: they are another part's."""
    _, parquet = pyarrow()
    table = parquet.read_table(path)
    if json.loads(table.schema.metadata[b"knot"])["part"] != key:
        raise ValueError("another part")
    what, name, value = (table[each].to_pylist() for each in ("what", "name", "value"))
    pairs = zip(what, name, strict=True)
    return {pair: int(each) for pair, each in zip(pairs, value, strict=True)}


def pyarrow() -> tuple[Any, Any]:
    """pyarrow and its Parquet. LabError: it is not installed."""
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError:
        raise missing("pyarrow") from None


def put(path: Path, content: bytes) -> None:
    """Write a file that is there whole or not at all, even if the machine stops."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    with draft.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    draft.replace(path)
    if os.name == "posix":  # elsewhere a folder cannot be opened, nor need be
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
