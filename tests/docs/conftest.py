"""A folder such as a reader of the manual has."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.manual import DUEL


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with `duel.yaml` in it."""
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "duel.yaml").write_bytes(DUEL.read_bytes())
    monkeypatch.chdir(folder)
    return folder
