"""What a measurement gives: a page for docs/measured/, and what is wrong if anything is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.lab.study.forms import Study
from game.lab.study.told import lines_of


@dataclass(frozen=True)
class Finding:
    """The text of a table, and the faults that it brought to light (none as a rule)."""

    text: str
    faults: tuple[str, ...] = ()


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]], texts: int = 1) -> str:
    """A table; its first columns, as many as `texts`, are text, the others are numbers."""
    rule = "|" + "---|" * texts + "---:|" * (len(head) - texts)
    return "\n".join([_row(head), rule, *map(_row, rows), ""])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def told(faults: Sequence[str]) -> str:
    """The faults as a list, or that there are none."""
    return "\n".join(f"- {fault}" for fault in faults) + "\n" if faults else "No fault.\n"


def page_of(heading: str, *studies: Study) -> str:
    """Studies of the laboratory as they are told in a terminal, under one heading."""
    blocks = ("```\n" + "\n".join(lines_of(study)) + "\n```\n" for study in studies)
    return "\n".join([f"# {heading}\n", *blocks])
