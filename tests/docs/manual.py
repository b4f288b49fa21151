"""The manual's pages, cut into the examples that they show.

An example is a fenced block after a comment that says what it is: `<!-- KIND: NAME -->`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = ("scenario.md", "expressions.md", "records.md", "seats.md", "lab.md")
DUEL = DOCS / "examples" / "duel.yaml"

_BLOCK = re.compile(
    r"(?:^<!-- (?P<kind>[a-z ]+?)(?:: (?P<name>[^\n]*?))? -->\n)?"
    r"^```(?P<language>\w*)\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Example:
    """A block of a page: what the comment before it says of it, and its text.

    `answer` is the body of the next block where that one is marked as `message`.
    """

    page: str
    line: int
    kind: str
    name: str
    language: str
    body: str
    answer: str | None = None

    def __str__(self) -> str:
        return f"{self.page}:{self.line} {self.kind or 'unmarked'}"


def examples_in(text: str, page: str = "page.md") -> list[Example]:
    """All blocks of a page, in order."""
    found = list(_BLOCK.finditer(text))
    answers = [m["body"] if m["kind"] == "message" else None for m in found[1:]] + [None]
    return [
        Example(
            page=page,
            line=text.count("\n", 0, match.start()) + 1,
            kind=match["kind"] or "",
            name=match["name"] or "",
            language=match["language"],
            body=match["body"],
            answer=answer,
        )
        for match, answer in zip(found, answers, strict=True)
    ]


def examples(kind: str | None = None) -> list[Example]:
    """The blocks of the whole manual, or those of one kind."""
    blocks = [
        example
        for page in PAGES
        if (DOCS / page).is_file()
        for example in examples_in((DOCS / page).read_text(encoding="utf-8"), page)
    ]
    return [block for block in blocks if kind in (None, block.kind)]


def laid_over_duel(example: Example, folder: Path) -> Path:
    """The file of a part: its block, and `extends: duel` below, so that the lines agree."""
    path = folder / f"{example.name}.yaml"
    path.write_text(f"{example.body}extends: duel\n", encoding="utf-8")
    return path
