"""The style of the page: colours for light and dark, faces, A4 paper."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from game import paths
from game.lab.study.palette import GRID, INK, PAPER, SOFT, shades

FACES = (
    ("Knot Serif", 400, "knot-serif-400"),
    ("Knot Serif", 600, "knot-serif-600"),
    ("Knot Condensed", 500, "knot-condensed-500"),
)


def variable(colour: str) -> str:
    """The name under which a page keeps one of the charts' colours."""
    return f"--c-{colour.lstrip('#')}"


def css() -> str:
    """The whole style sheet, faces included."""
    return "\n".join([*_faces(), *_colours(), _RULES])


def _faces() -> Iterator[str]:
    for family, weight, file in FACES:
        data = (paths.assets() / "fonts" / f"{file}.ttf").read_bytes()
        coded = base64.b64encode(data).decode("ascii")
        yield (
            f"@font-face {{ font-family: '{family}'; font-weight: {weight}; "
            f"src: url(data:font/ttf;base64,{coded}) format('truetype'); }}"
        )


def _colours() -> Iterator[str]:
    paints = {paint.colour: paint.dark for paint in shades()}
    light = " ".join(f"{variable(colour)}: {colour};" for colour in paints)
    dark = " ".join(f"{variable(colour)}: {its};" for colour, its in paints.items())
    yield f":root {{ color-scheme: light dark; {light} }}"
    yield f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}"


_RULES = """
html { background: var(PAPER); color: var(INK); font: 400 17px/1.5 'Knot Serif', Georgia, serif; }
body { margin: 0 auto; max-width: 56rem; padding: 2.5rem 1.5rem 4rem; }
h1, h2 { font-family: 'Knot Condensed', 'Arial Narrow', sans-serif; font-weight: 500;
  line-height: 1.2; }
h1 { font-size: 2.3rem; margin: 0 0 1rem; }
h2 { font-size: 1.6rem; margin: 0 0 .3rem; }
header { border-bottom: 3px double var(INK); margin-bottom: 1rem; padding-bottom: 1rem; }
header p, footer, .note, nav { color: var(SOFT); }
header p { margin: 0; }
nav ol { columns: 2; margin: .5rem 0 0; padding-left: 1.4rem; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 3px; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(INK); outline-offset: 2px; }
section { margin-top: 3rem; }
.note { margin: 0 0 .8rem; max-width: 42rem; }
figure { margin: 0 0 1rem; }
svg.chart { display: block; height: auto; width: 100%; }
svg.chart * { stroke-linejoin: round; stroke-linecap: butt; }
.scroll { max-height: 30rem; overflow: auto; }
table { border-collapse: collapse; font-size: .88rem;
  font-variant-numeric: tabular-nums lining-nums; }
th, td { padding: .28rem .8rem .28rem 0; text-align: right; vertical-align: top; }
th { background: var(PAPER); border-bottom: 1.5px solid var(INK); font-weight: 600;
  position: sticky; top: 0; vertical-align: bottom; }
td { border-bottom: 1px solid var(GRID); white-space: nowrap; }
th.words, td.words { min-width: 6em; text-align: left; white-space: normal; }
td small { color: var(SOFT); display: block; font-size: .8em; line-height: 1.3; }
footer { border-top: 1px solid var(INK); font-size: .88rem;
  margin-top: 3.5rem; padding-top: 1rem; }
footer dl { display: grid; gap: .1rem 1.2rem;
  grid-template-columns: max-content 1fr; margin: .6rem 0; }
footer dd { margin: 0; overflow-wrap: anywhere; }
pre { border: 1px solid var(GRID); overflow-wrap: anywhere;
  padding: .6rem .8rem; white-space: pre-wrap; }
@media (max-width: 40rem) { nav ol { columns: 1; } html { font-size: 16px; } }
@page { margin: 16mm 15mm; size: A4; }
@media print {
  :root { PAPER: #ffffff; }
  html { background: none; font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  nav { display: none; }
  h2, .note { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { max-height: none; overflow: visible; }
  th { background: none; position: static; }
  table.wide { font-size: 6.6pt; }
  table.wide th, table.wide td { padding-right: .25rem; white-space: normal; }
}
"""
for _name, _paint in (("PAPER", PAPER), ("INK", INK), ("SOFT", SOFT), ("GRID", GRID)):
    _RULES = _RULES.replace(f"({_name})", f"({variable(_paint.colour)})")
    _RULES = _RULES.replace(f" {_name}:", f" {variable(_paint.colour)}:")
