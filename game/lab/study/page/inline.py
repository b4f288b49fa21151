"""A chart's SVG made to stand in a page: no ids of its own twice, colours that follow the page."""

from __future__ import annotations

import re
from html import escape

from game.lab.study.page.look import variable
from game.lab.study.palette import shades

_HEAD = re.compile(r"^.*?<svg\b[^>]*?viewBox=\"([^\"]*)\"[^>]*>", re.DOTALL)
_STYLE = re.compile(r"\s*<style type=\"text/css\">.*?</style>", re.DOTALL)
_REMARK = re.compile(r"\s*<!--.*?-->", re.DOTALL)
_USED = re.compile(r"(?:xlink:href=\"#|url\(#)([^\")]+)")
_ID = re.compile(r" id=\"([^\"]*)\"")
_FILL = re.compile(r" fill=\"(#[0-9a-f]{6})\"")
_COLOUR = re.compile(r"(fill|stroke): (#[0-9a-f]{6})")


BORDER = 21.6
"""The paper at both sides of a chart, which a page has no need of; in points."""


def inlined(svg: str, name: str, alt: str) -> str:
    """The drawing as an element of a page; `name` sets its ids apart from those of others, `alt`
    is what is read aloud."""
    box = _HEAD.match(svg)
    if box is None:
        raise ValueError("this is no SVG with a viewBox")
    body = _REMARK.sub("", _STYLE.sub("", svg[box.end() :]))
    body = _own_ids(body, name).rstrip()
    head = (
        '<svg class="chart" role="img" xmlns="http://www.w3.org/2000/svg" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="{_cut(box.group(1))}">'
    )
    return f"{head}\n<title>{escape(alt)}</title>{_coloured(body)}"


def _cut(box: str) -> str:
    """The drawing's frame without the border."""
    x, y, width, height = map(float, box.split())
    return f"{x + BORDER:g} {y:g} {width - 2 * BORDER:g} {height:g}"


def _own_ids(body: str, name: str) -> str:
    """Ids that something refers to, under the chart's name; the others go."""
    used = set(_USED.findall(body))
    kept = _ID.sub(lambda at: f' id="{name}-{at.group(1)}"' if at.group(1) in used else "", body)
    return _USED.sub(lambda at: at.group(0).replace("#", f"#{name}-", 1), kept)


def _coloured(body: str) -> str:
    """The colours of the palette as the page's variables."""
    known = {paint.colour for paint in shades()}

    def told(at: re.Match[str]) -> str:
        what, colour = at.groups()
        return f"{what}: var({variable(colour)})" if colour in known else at.group(0)

    styled = _FILL.sub(lambda at: f' style="fill: {at.group(1)}"', body)
    return _COLOUR.sub(told, styled)
