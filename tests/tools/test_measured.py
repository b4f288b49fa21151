"""Stamps of measured tables, and how a stale one is told."""

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from game import paths
from game.scenario import load
from tools import soak, stale
from tools.measured import Stamp, complaint, fingerprint, tables

SMALL = str(Path(__file__).resolve().parents[1] / "scenarios" / "small.yaml")
DAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def stamp() -> Stamp:
    """The stamp of the small scenario, as of today's rules."""
    return Stamp.now(SMALL, DAY)


def table(folder: Path, stamp: Stamp | None, name: str = "table.md") -> Path:
    path = folder / name
    path.write_text(f"{stamp or ''}\n# A table\n", encoding="utf-8")
    return path


def test_a_stamp_survives_its_text(stamp: Stamp) -> None:
    assert Stamp.of(f"{stamp}\n# A table\n") == stamp
    assert Stamp.of("# A table\n") is None


def test_a_fresh_table_has_no_complaint(stamp: Stamp, tmp_path: Path) -> None:
    assert complaint(table(tmp_path, stamp), DAY) is None


def test_age_alone_makes_nothing_stale(stamp: Stamp, tmp_path: Path) -> None:
    assert complaint(table(tmp_path, replace(stamp, when="1999-01-01")), DAY) is None


@pytest.mark.parametrize(
    ("field", "what"),
    [("fingerprint", "the scenario"), ("rules", "the rules"), ("seats", "the machine seats")],
)
def test_a_change_makes_it_stale_and_is_named(
    field: str, what: str, stamp: Stamp, tmp_path: Path
) -> None:
    path = table(tmp_path, replace(stamp, **{field: "0" * 16}))
    assert complaint(path, DAY) == f"table.md: {what} changed since; make soak"


def test_a_table_without_a_stamp_is_told(tmp_path: Path) -> None:
    assert complaint(table(tmp_path, None), DAY) == "table.md carries no stamp; make soak"


def test_the_script_fails_on_one_stale_table_among_good_ones(
    stamp: Stamp, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table(tmp_path, stamp, "good.md")
    table(tmp_path, replace(stamp, rules="0" * 16), "old.md")
    assert stale.main(tmp_path, ()) == 1
    told = capsys.readouterr()
    assert told.err == "old.md: the rules changed since; make soak\n"
    assert told.out == "2 measured tables, 1 stale\n"


def test_a_table_that_was_never_measured_is_told(
    stamp: Stamp, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table(tmp_path, stamp, "ledger.md")
    assert stale.main(tmp_path, ("ledger", "coverage")) == 1
    assert capsys.readouterr().err == "coverage.md was never measured; make soak\n"


def test_the_script_passes_where_nothing_is_stale(stamp: Stamp, tmp_path: Path) -> None:
    table(tmp_path, stamp)
    assert stale.main(tmp_path, ()) == 0


def test_every_table_in_the_docs_is_one_that_soak_writes() -> None:
    assert {path.stem for path in tables()} <= set(soak.TABLES)


def test_a_changed_record_makes_a_table_stale(tmp_path: Path) -> None:
    copy = tmp_path / "cuba-1962"
    shutil.copytree(paths.scenarios()[0].parent / "cuba-1962", copy)
    record = copy / "records" / "history.yaml"
    before = fingerprint(load(copy))
    text = record.read_text(encoding="utf-8")
    record.write_text(f"# only a comment\n{text}", encoding="utf-8")
    assert fingerprint(load(copy)) == before
    record.write_text(re.sub(r"^seed: .*$", "seed: 7", text, flags=re.MULTILINE), encoding="utf-8")
    assert fingerprint(load(copy)) != before


def test_a_changed_policy_makes_a_table_stale(tmp_path: Path) -> None:
    copy = tmp_path / "cuba-1962"
    shutil.copytree(paths.scenarios()[0].parent / "cuba-1962", copy)
    before = fingerprint(load(copy))
    policy = copy / "policies" / "kennedy_dove.yaml"
    text = policy.read_text(encoding="utf-8")
    policy.write_text(f"# only a comment\n{text}", encoding="utf-8")
    assert fingerprint(load(copy)) == before
    policy.write_text(text.replace("each: slot", "each: turn"), encoding="utf-8")
    assert fingerprint(load(copy)) != before


def test_a_changed_variant_makes_a_table_stale(tmp_path: Path) -> None:
    shutil.copy(SMALL, tmp_path / "small.yaml")
    alone = fingerprint(load(tmp_path / "small.yaml"))
    variant = tmp_path / "small-quiet.yaml"
    variant.write_text("extends: small\nid: small-quiet\n", encoding="utf-8")
    beside = fingerprint(load(tmp_path / "small.yaml"))
    assert beside != alone
    variant.write_text("extends: small\nid: small-quiet\ntitle: Quiet\n", encoding="utf-8")
    assert fingerprint(load(tmp_path / "small.yaml")) not in (alone, beside)
    (tmp_path / "smaller.yaml").write_text("not a scenario", encoding="utf-8")
    variant.unlink()
    assert fingerprint(load(tmp_path / "small.yaml")) == alone


def test_nothing_of_the_thirteen_days_is_never_reached() -> None:
    text = (soak.FOLDER / "coverage.md").read_text(encoding="utf-8")
    reached, _, missing = text.partition("What nobody reached")
    rows = [line.split() for line in reached.splitlines()]
    counted = {row[0]: row[1:3] for row in rows if len(row) > 3 and row[1].isdecimal()}
    assert list(counted) == ["choices", "events", "documents", "endings", "channels"]
    assert all(some == every for some, every in counted.values()), missing
