"""Errors of the laboratory are told as they are, without a traceback."""

import pytest

from game.cli.errors import explain, users_errors
from game.lab.errors import LabError, missing


def test_they_are_the_users_to_mend() -> None:
    assert LabError in users_errors()


def test_the_text_is_told_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    explain(LabError("out: not empty; name another"))
    out, err = capsys.readouterr()
    assert (out, err) == ("", "out: not empty; name another\n")


@pytest.mark.parametrize("package", ["pyarrow", "matplotlib", "distributed"])
def test_a_missing_package_is_named_with_its_remedy(package: str) -> None:
    error = missing(package)
    assert isinstance(error, LabError)
    assert str(error) == f"this needs {package}: pip install 'knot-of-war[lab]'"
