"""A folder such as a reader of the manual has: the duel as a file, and as a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.manual import DUEL


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with `duel.yaml` and `duel/scenario.yaml` in it."""
    folder = tmp_path / "desk"
    (folder / "duel" / "records").mkdir(parents=True)
    text = DUEL.read_text(encoding="utf-8")
    for place in ("duel.yaml", "duel/scenario.yaml"):
        (folder / place).write_text(text, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder
