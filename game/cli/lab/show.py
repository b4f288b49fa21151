"""How a study is shown: as text, as JSON, and as files."""

import shlex
from collections.abc import Sequence
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.lab.study.forms import Study

GIVEN: ContextVar[tuple[str, ...]] = ContextVar("GIVEN", default=())
"""The words of the command line that is carried out."""

ELSEWHERE = {
    "--workers": 1,
    "--cluster": 1,
    "--executor": 1,
    "--out": 1,
    "--json": 0,
    "--sheet": 1,
    "--seat": 1,
    "--turning": 0,
}
"""Options that change no number, with how many words follow them."""


def show(study: "Study", as_json: bool, out: Path | None) -> None:
    """Print a study, and write its report and files if a folder is given."""
    from dataclasses import replace

    from game.lab.study.plain import json_of
    from game.lab.study.told import lines_of

    study = replace(study, stamp={**study.stamp, "command": command_line()})
    if as_json:
        print(json_of(study), end="")
    else:
        print("\n".join(lines_of(study)))
    if out is not None:
        _deliver(study, out, as_json)


def _deliver(study: "Study", out: Path, as_json: bool) -> None:
    from game.lab.study.deliver import deliver

    written = deliver(study, out)
    if not as_json:
        print(f"\n{len(written)} files written to {out}; begin with {out / 'report.html'}")


def command_line() -> str:
    """The command that gives the same numbers again."""
    return shlex.join(["knot", *_kept(GIVEN.get())])


def _kept(words: Sequence[str]) -> list[str]:
    kept: list[str] = []
    passed_over = 0
    for word in words:
        name, equals, _ = word.partition("=")
        if passed_over:
            passed_over -= 1
        elif name in ELSEWHERE:
            passed_over = 0 if equals else ELSEWHERE[name]
        else:
            kept.append(word)
    return kept
