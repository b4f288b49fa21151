"""The page: what was played, each finding with chart and table, and how to play it again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from game.lab.study.alt import alt_of
from game.lab.study.forms import Part, Study
from game.lab.study.page.inline import inlined
from game.lab.study.page.look import css
from game.lab.study.page.tables import table_of
from game.lab.study.palette import Paints
from game.lab.study.told import COMMAND


def page_of(study: Study) -> str:
    """The study as one HTML text, well-formed as XML too. LabError: matplotlib is missing."""
    paints = Paints.of_study(study)
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html xmlns="http://www.w3.org/1999/xhtml" lang="en">',
            *_head(study),
            "<body>",
            *_opening(study),
            "<main>",
            *(line for part in study.parts for line in _section(part, paints)),
            "</main>",
            *_stamp(study),
            "</body>",
            "</html>",
            "",
        ]
    )


def _head(study: Study) -> Iterator[str]:
    yield "<head>"
    yield '<meta charset="utf-8"/>'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1"/>'
    yield f"<title>{escape(study.title)}</title>"
    yield f"<style>\n{css()}</style>"
    yield "</head>"


def _opening(study: Study) -> Iterator[str]:
    yield "<header>"
    yield f"<h1>{escape(study.title)}</h1>"
    yield from (f"<p>{escape(said)}</p>" for said in study.said)
    yield "</header>"
    if len(study.parts) > 2:
        links = (f'<li><a href="#{_id(p)}">{escape(p.title)}</a></li>' for p in study.parts)
        yield f'<nav aria-label="Contents"><ol>{"".join(links)}</ol></nav>'


def _section(part: Part, paints: Paints) -> Iterator[str]:
    yield f'<section id="{_id(part)}">'
    yield f"<h2>{escape(part.title)}</h2>"
    yield f'<p class="note">{escape(part.note)}</p>'
    if part.chart is not None:
        yield f"<figure>{_chart(part, paints)}</figure>"
    yield table_of(part.table, part.title)
    yield "</section>"


def _chart(part: Part, paints: Paints) -> str:
    from game.lab.study.pictures import drawing

    assert part.chart is not None
    return inlined(drawing(part, paints), _id(part), alt_of(part.chart))


def _stamp(study: Study) -> Iterator[str]:
    yield "<footer>"
    yield "<p>Intervals are of 95 %. The same stamp gives the same numbers.</p>"
    rows = ((name.replace("_", " "), value) for name, value in study.stamp.items())
    told = (f"<dt>{escape(n)}</dt><dd>{escape(str(v))}</dd>" for n, v in rows if n != COMMAND)
    yield f"<dl>{''.join(told)}</dl>"
    if COMMAND in study.stamp:
        yield f"<p>Play it again:</p><pre>{escape(str(study.stamp[COMMAND]))}</pre>"
    yield "</footer>"


def _id(part: Part) -> str:
    """The part's id as one that a link can name."""
    return "part-" + re.sub(r"[^a-zA-Z0-9_-]+", "-", part.id)
