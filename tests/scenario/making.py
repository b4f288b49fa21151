"""Scenarios made from the small one."""

from __future__ import annotations

import re
from pathlib import Path


def sections(text: str) -> dict[str, str]:
    """The text of each entry of the root, by its name, in order."""
    found: dict[str, str] = {}
    for part in re.split(r"(?m)^(?=[a-z]+:)", text):
        name, colon, _ = part.partition(":")
        if colon and name.isidentifier():
            found[name] = part
    return found


def cut_in_files(text: str, folder: Path) -> None:
    """Writes each entry of the root into a file of its own; the seats share an anchor."""
    folder.mkdir(parents=True)
    for number, (name, part) in enumerate(sections(text).items()):
        (folder / f"{number:02}-{name}.yaml").write_text(part, encoding="utf-8")


def grown(text: str, lines: int) -> str:
    """The small scenario with so many more choices that it has at least so many lines."""
    block = text[text.index("    bombard:\n") : text.index("    raise_alert:\n")]
    copies = (
        block.replace("    bombard:", f"    bombard_{number}:")
        for number in range(lines // block.count("\n") + 1)
    )
    return text.replace(block, block + "".join(copies))
