"""Lets pytest collect records: every `records/*.yaml` that it meets is a test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest


class RecordFailedError(Exception):
    """A record was not as it expects; the text tells where."""


class RecordItem(pytest.Item):
    """One record as one test."""

    def runtest(self) -> None:
        """Replay the record. RecordFailedError: it did not pass."""
        from game.record.outcome import outcome_of
        from game.record.reports import faults_of

        if faults := faults_of(outcome_of(self.path)):
            raise RecordFailedError("\n".join(faults))

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None
    ) -> str:
        """What pytest prints for a failure: the faults, without a traceback."""
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the test is, and its name."""
        return self.path, 0, f"record {self.path.stem}"


class RecordModule(pytest.File):
    """A file that holds a record."""

    def collect(self) -> Iterator[RecordItem]:
        """The one test of the file."""
        yield RecordItem.from_parent(self, name=self.path.stem)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> RecordModule | None:
    """Collect a YAML file in a folder called `records`."""
    if file_path.suffix == ".yaml" and file_path.parent.name == "records":
        return RecordModule.from_parent(parent, path=file_path)
    return None
