"""What goes wrong in the laboratory and is the user's to mend."""

from __future__ import annotations


class LabError(Exception):
    """The text says what is wrong and what to do about it; faces show it as it is."""


def missing(package: str) -> LabError:
    """The error for a package that only the laboratory needs and that is not installed."""
    return LabError(f"this needs {package}: pip install 'knot-of-war[lab]'")
