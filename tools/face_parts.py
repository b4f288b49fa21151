"""The parts of a cut-paper bust, as SVG.

A bust is planes of flat colour, lit from the left: body, neck, head, the shaded half of the
head, eyes, brows, mouth, and what people are known by: hair, glasses, moustache, cap, uniform.
Lengths are in the drawing's own unit, 200 to a side. The same parts give the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass

SKIN, SHADE, EYES, LIPS = "#d8b48c", "#a87b58", "#5b3f2a", "#7d4b38"
RIBBONS = ("#b3423a", "#d9b24a", "#3f6f8f", "#e9dfc8", "#6b7f4f", "#8a4f7a")


@dataclass(frozen=True)
class Bust:
    """Who is drawn: `wide` and `jaw` widen head and chin, `lift` raises or lowers the features.

    `over` is drawn between face and hair, `extra` above all; `tunic` replaces collar and tie.
    """

    hair: str
    brow: str
    suit: tuple[str, str] = ("#2b3137", "#1d2226")
    tie: str = "#7a2f28"
    wide: float = 0
    jaw: float = 0
    neck: float = 17
    lift: float = 0
    over: str = ""
    extra: str = ""
    tunic: str = ""
    thick: float = 5
    mouth: str = "flat"


def _path(line: str, fill: str, opacity: float = 1) -> str:
    thin = f' opacity="{opacity:g}"' if opacity != 1 else ""
    return f'<path d="{line}" fill="{fill}"{thin}/>'


def _n(value: float) -> str:
    return f"{value:g}"


def _points(text: str, **at: float) -> str:
    """A path whose `{names}` are numbers."""
    return text.format(**{name: _n(value) for name, value in at.items()})


def _body(bust: Bust) -> str:
    left, right = 94 - bust.neck, 106 + bust.neck
    whole = "M10 204C12 168 38 156 {l} 142L100 172L{r} 142C162 156 188 168 190 204Z"
    half = "M100 172L{r} 142C162 156 188 168 190 204L100 204Z"
    return _path(_points(whole, l=left, r=right), bust.suit[0]) + _path(
        _points(half, l=left, r=right), bust.suit[1]
    )


def _neck(bust: Bust) -> str:
    at = {"l": 100 - bust.neck, "r": 100 + bust.neck}
    return _path(_points("M{l} 116L{l} 152L100 170L{r} 152L{r} 116Z", **at), SHADE) + _path(
        _points("M{l} 124L{l} 152L100 168L100 140Z", **at), SKIN, 0.65
    )


def _collar(bust: Bust) -> str:
    at = {
        "a": 97 - bust.neck,
        "b": 103 + bust.neck,
        "c": 92 - bust.neck,
        "d": 108 + bust.neck,
    }
    parts = (
        ("M{a} 141L100 172L88 190L76 150Z", "#e9dfc8"),
        ("M{b} 141L100 172L112 190L124 150Z", "#c9bda2"),
        ("M82 158L100 172L118 158L104 204L96 204Z", "#e9dfc8"),
        ("M94 168L106 168L103 176L108 204L92 204L97 176Z", bust.tie),
        ("M{c} 143L72 160L78 172L72 176L94 204L90 190L80 158Z", "#3a434b"),
        ("M{d} 143L128 160L122 172L128 176L106 204L110 190L120 158Z", "#2a3137"),
    )
    return "".join(_path(_points(line, **at), fill) for line, fill in parts)


def _head(bust: Bust) -> str:
    w, j = bust.wide, bust.jaw
    right = "C120 37 {b} 50 {c} 74C{c} 92 {d} 108 {e} 121C{f} 133 107 138 100 138"
    at = {"a": 66 - w, "b": 137 + w, "c": 134 + w, "d": 131 + w, "e": 122 + j, "f": 114 + j}
    at |= {"g": 86 - j, "h": 78 - j, "i": 69 - w, "k": 63 - w}
    whole = "M{a} 74C{k} 50 80 37 100 37" + right + "C93 138 {g} 133 {h} 121C{i} 108 {a} 92 {a} 74Z"
    half = "M101 37" + right + "L102 128L106 116L100 112L110 104L103 84L105 70L101 60Z"
    ears = {"a": 67 - w, "b": 58 - w, "c": 57 - w, "d": 69 - w}
    ears |= {"e": 133 + w, "f": 142 + w, "g": 143 + w, "h": 131 + w}
    return (
        _path(_points("M{a} 78C{b} 74 {c} 96 {d} 100Z", **ears), SKIN)
        + _path(_points("M{e} 78C{f} 74 {g} 96 {h} 100Z", **ears), SHADE)
        + _path(_points(whole, **at), SKIN)
        + _path(_points(half, **at), SHADE)
    )


def _eyes(y: float) -> str:
    at = {"a": y - 1, "b": y + 1, "c": y + 8, "d": y + 4, "e": y + 7}
    lids = "M79 {d}C82 {b} 89 {b} 92 {d}C89 {e} 82 {e} 79 {d}Z"
    lids += "M109 {d}C112 {b} 119 {b} 122 {d}C119 {e} 112 {e} 109 {d}Z"
    balls = "".join(
        f'<circle cx="{x}" cy="{_n(y + 4)}" r="2.6" fill="#2a2018"/>' for x in (86, 116)
    )
    return (
        _path(_points("M75 {a}L95 {b}L92 {c}L79 {c}Z", **at), EYES, 0.38)
        + _path(_points("M106 {b}L126 {a}L122 {c}L109 {c}Z", **at), EYES, 0.6)
        + _path(_points(lids, **at), "#efe6d2", 0.85)
        + balls
    )


def _brows(y: float, thick: float, fill: str) -> str:
    at = {"y": y, "a": y - 3, "b": y - 1, "c": y + 3, "d": y + 2 + thick, "e": y + thick}
    at["f"] = y - 1 + thick
    left = "M73 {y}C80 {a} 90 {b} 96 {c}L96 {d}C88 {f} 80 {f} 74 {e}Z"
    right = "M104 {c}C110 {b} 120 {a} 128 {y}L127 {e}C120 {f} 112 {f} 104 {d}Z"
    return _path(_points(left + right, **at), fill)


def _mouth(kind: str, y: float) -> str:
    shapes = {
        "flat": "M88 {y}L112 {y}L110 {b}L91 {b}Z",
        "wry": "M88 {d}L113 {a}L111 {d}L91 {c}Z",
        "full": "M86 {y}C94 {a} 106 {a} 114 {y}C108 {c} 92 {c} 86 {y}Z",
    }
    return _path(_points(shapes[kind], y=y, a=y - 1, b=y + 3, c=y + 5, d=y + 2), LIPS, 0.78)


def drawn(bust: Bust) -> str:
    """The SVG of a bust."""
    face = _eyes(80 + bust.lift) + _brows(72 + bust.lift, bust.thick, bust.brow)
    parts = (
        _body(bust),
        _neck(bust),
        bust.tunic or _collar(bust),
        _head(bust),
        face,
        _mouth(bust.mouth, 119 + bust.lift / 2),
        bust.over,
        bust.hair,
        bust.extra,
    )
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200">'
    return head + "".join(parts) + "</svg>\n"


def glasses(colour: str, y: float = 84, rim: float = 3, round_: float = 6) -> str:
    """Two lenses with their bridge and a glint."""
    lens = '<rect x="{x}" y="{y}" width="23" height="17" rx="{r}"/>'
    lenses = "".join(lens.format(x=x, y=_n(y - 9), r=_n(round_)) for x in (73, 105))
    bars = _points("M96 {a}L105 {a}M73 {b}L65 {c}M128 {b}L136 {c}", a=y - 2, b=y - 3, c=y - 6)
    glint = _points("M75 {a}h19v6l-19 8zM107 {a}h19v6l-19 8z", a=y - 7)
    frame = (
        f'<g fill="none" stroke="{colour}" stroke-width="{rim:g}">{lenses}<path d="{bars}"/></g>'
    )
    return frame + _path(glint, "#fff", 0.2)


def moustache(fill: str, y: float = 105) -> str:
    """A trimmed moustache between nose and mouth."""
    line = "M82 {d}C86 {a} 96 {y} 100 {b}C104 {y} 114 {a} 118 {d}C110 {c} 90 {c} 82 {d}Z"
    return _path(_points(line, y=y, a=y + 1, b=y + 2, c=y + 9, d=y + 12), fill)


def side_parting(light: str, dark: str, high: float = 32, w: float = 0) -> str:
    """Hair combed from a parting on the left of the picture."""
    at = {"a": 62 - w, "b": 58 - w, "c": 138 + w, "d": 143 + w, "h": high, "m": high + 16}
    whole = "M{a} 80C{b} 54 72 {h} 100 {h}C132 {h} {d} 52 {c} 80C134 64 128 54 118 {m}"
    whole += "C104 56 90 54 82 {m}C72 56 66 66 {a} 80Z"
    half = "M82 {m}C90 54 104 56 118 {m}C128 54 134 64 {c} 80"
    half += "C{d} 52 132 {h} 108 {h}C98 38 88 40 82 {m}Z"
    return _path(_points(whole, **at), light) + _path(_points(half, **at), dark)


def swept_back(light: str, dark: str, high: float = 32, w: float = 0, brow: float = 47) -> str:
    """Hair combed straight back from a bare forehead."""
    at = {"a": 62 - w, "b": 57 - w, "c": 138 + w, "d": 143 + w, "h": high, "m": brow}
    whole = "M{a} 80C{b} 54 74 {h} 100 {h}C126 {h} {d} 54 {c} 80C134 66 130 54 120 {m}"
    whole += "C108 42 92 42 80 {m}C70 54 66 66 {a} 80Z"
    half = "M101 {h}C126 {h} {d} 54 {c} 80C134 66 130 54 120 {m}C114 44 108 43 101 43Z"
    return _path(_points(whole, **at), light) + _path(_points(half, **at), dark)


def fringe(light: str, dark: str, w: float = 0, top: float = 46) -> str:
    """Hair at the sides alone; the crown is bare and catches the light."""
    at = {"a": 60 - w, "b": 56 - w, "c": 70 - w, "d": 64 - w, "t": top}
    at |= {"e": 140 + w, "f": 144 + w, "g": 130 + w, "h": 136 + w}
    left = "M{a} 84C{b} 66 {a} 54 {c} {t}C{d} 58 {d} 70 {d} 84Z"
    right = "M{e} 84C{f} 66 {e} 54 {g} {t}C{h} 58 {h} 70 {h} 84Z"
    shine = _path("M82 46C88 40 98 39 104 42C96 44 88 48 84 54Z", "#f3dcb8", 0.7)
    return shine + _path(_points(left, **at), light) + _path(_points(right, **at), dark)


def thin(light: str, dark: str, w: float = 0) -> str:
    """Sides and a few strands across the crown."""
    strands = _path("M68 50C80 35 120 35 132 50C120 42 104 43 98 47C90 42 78 44 68 50Z", light)
    return fringe(light, dark, w) + strands


def cap(top: str, band: str, badge: str) -> str:
    """A peaked cap with a star, seen from the front."""
    star = "M100 30l3.6 8 8.6.7-6.6 5.7 2.1 8.5-7.7-4.6-7.7 4.6 2.1-8.5-6.6-5.7 8.6-.7z"
    return (
        _path("M48 48C46 30 76 16 100 16C124 16 154 30 152 48L140 58L60 58Z", top)
        + _path("M100 16C124 16 154 30 152 48L140 58L100 58Z", "#000", 0.15)
        + _path("M60 54L140 54L139 66L61 66Z", band)
        + _path("M60 66C80 62 120 62 140 66C134 76 118 74 100 74C82 74 66 76 60 66Z", "#111")
        + _path(star, badge)
    )


def open_tunic(lapel: str, boards: str, ribbons: int) -> str:
    """A uniform worn with shirt and tie, shoulder boards and rows of ribbons."""
    rows = "".join(
        f'<rect x="{128 + 12 * (i % 3)}" y="{178 + 7 * (i // 3)}" width="10" height="5" '
        f'fill="{RIBBONS[i % 6]}"/>'
        for i in range(ribbons)
    )
    return (
        _path("M74 146L100 176L126 146L138 152L104 204L96 204L62 152Z", lapel)
        + _path("M84 150L100 172L116 150L108 204L92 204Z", "#d9d0b8")
        + _path("M95 170L105 170L108 204L92 204Z", "#20242a")
        + _path("M24 166L62 154L64 162L26 176ZM176 166L138 154L136 162L174 176Z", boards, 0.85)
        + rows
    )


def closed_tunic(collar: str, tabs: str, boards: str, ribbons: int) -> str:
    """A uniform buttoned to the neck, tabs on its collar, broad shoulder boards, a star."""
    rows = "".join(
        f'<rect x="{124 + 11 * (i % 4)}" y="{176 + 7 * (i // 4)}" width="9" height="5" '
        f'fill="{RIBBONS[i % 6]}"/>'
        for i in range(ribbons)
    )
    star = "M62 174l2.5 6 6.5.4-5 4 1.7 6.3-5.7-3.6-5.7 3.6 1.7-6.3-5-4 6.5-.4z"
    return (
        _path("M74 142L100 160L126 142L132 158L106 172L94 172L68 158Z", collar)
        + _path("M76 150L92 162L88 168L72 158ZM124 150L108 162L112 168L128 158Z", tabs)
        + _path("M18 172L60 154L66 164L22 184ZM182 172L140 154L134 164L178 184Z", boards)
        + "".join(f'<circle cx="100" cy="{y}" r="2.6" fill="#d9b24a"/>' for y in (180, 194))
        + _path(star, "#d9b24a")
        + rows
    )
