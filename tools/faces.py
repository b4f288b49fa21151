"""`python -m tools.faces`: draws the busts of `assets/faces/` that no hand has drawn.

Who is drawn, and by what one knows them; the first fourteen faces are older than this list.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tools.face_parts import (
    Bust,
    cap,
    closed_tunic,
    drawn,
    fringe,
    glasses,
    moustache,
    open_tunic,
    side_parting,
    swept_back,
    thin,
)

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "faces"
GREY, DARK, NAVY = ("#4b5057", "#33373d"), ("#23292e", "#171b1f"), ("#25364a", "#192636")
BROWN, KHAKI = ("#4a4036", "#332c25"), ("#5a5f48", "#444836")
OLIVE = ("#4b4f3a", "#373a2a")
SOVIET_CAP = cap("#5f6650", "#9c2a22", "#d9b24a")
_SOVIET = closed_tunic("#545a44", "#a5281b", "#d9b24a", 8)
_HELD_BACK = closed_tunic("#545a44", "#1c1c1c", "#d9b24a", 4)


def lines(y: float = 104) -> str:
    """The folds from nose to mouth of an old face."""
    return (
        f'<path d="M84 {y:g}L79 {y + 14:g}M117 {y:g}L122 {y + 14:g}" stroke="#6b4630" '
        'stroke-width="2" fill="none" opacity="0.55"/>'
    )


BUSTS: dict[str, Bust] = {
    # White hair, rimless glasses, a round pink face.
    "mccone": Bust(
        swept_back("#e4ddcd", "#b9b1a0", 33, 4),
        "#cfc6b5",
        GREY,
        "#31475c",
        6,
        8,
        over=glasses("#8f959b", 84, 2, 8),
    ),
    # A long narrow head, thin hair, tired eyes.
    "thompson": Bust(
        thin("#5c5145", "#453c33", -1),
        "#4f453b",
        DARK,
        "#3c4a3a",
        -1,
        -1,
        over=lines(),
    ),
    # Dark horn-rimmed glasses and a young man's parting.
    "sorensen": Bust(
        side_parting("#3a2b20", "#261b14", 30),
        "#32251c",
        NAVY,
        "#5a2a2a",
        0,
        1,
        over=glasses("#17130f", 84, 4.5, 4),
    ),
    # A tall square head, wavy hair, heavy brows.
    "ball": Bust(
        swept_back("#6f6253", "#524839", 26, 6, 44),
        "#4d4236",
        BROWN,
        "#2c4a45",
        8,
        12,
        thick=7,
        mouth="full",
    ),
    # A banker: bald crown, strong nose, dark fringe.
    "dillon": Bust(
        thin("#40352b", "#2d251e", 3),
        "#3b3027",
        NAVY,
        "#6a2430",
        4,
        5,
        thick=6,
        mouth="wry",
    ),
    # Hair combed flat from a high brow, long ears, deep lines.
    "johnson": Bust(
        swept_back("#4a4139", "#352e28", 29, 4, 42),
        "#3b332c",
        DARK,
        "#3d4b5e",
        4,
        3,
        over=lines(100),
        mouth="wry",
        extra='<path d="M57 74C45 70 46 102 60 108C62 98 60 84 57 74Z" fill="#d8b48c"/>'
        '<path d="M143 74C155 70 154 102 140 108C138 98 140 84 143 74Z" fill="#a87b58"/>',
    ),
    # Silver hair, sharp features.
    "nitze": Bust(
        side_parting("#b9b3a6", "#8d877b", 31, -2),
        "#8a8377",
        GREY,
        "#27445e",
        -3,
        -5,
        mouth="wry",
    ),
    # The guardsman's moustache, turned up, and bushy brows.
    "acheson": Bust(
        swept_back("#9a9184", "#6f675c", 32),
        "#54493d",
        DARK,
        "#6b5a2a",
        1,
        2,
        thick=8,
        over=moustache("#6a5e50", 105)
        + '<path d="M83 112L74 106L80 116ZM117 112L126 106L120 116Z" fill="#6a5e50"/>',
    ),
    # Bald, lean, a banker's thin lips.
    "lovett": Bust(
        fringe("#8b8172", "#655c50", -1, 50),
        "#6f665a",
        GREY,
        "#4a2f3c",
        -2,
        -3,
        over=lines(),
    ),
    # Handsome, wavy hair with a grey temple.
    "bohlen": Bust(
        side_parting("#6d6152", "#4b4238", 27, 2),
        "#43392f",
        NAVY,
        "#7a4a24",
        2,
        3,
        extra='<path d="M60 80C58 70 59 62 64 56C66 62 65 72 65 82Z" fill="#b9b0a0"/>',
    ),
    # Silver waves over a heavy handsome face.
    "kozlov": Bust(
        swept_back("#b5afa4", "#8a8479", 25, 9, 44),
        "#57504a",
        DARK,
        "#5a2a2a",
        10,
        12,
        neck=22,
        thick=6,
        lift=2,
    ),
    # A long face, glasses, grey hair combed back.
    "kuznetsov": Bust(
        swept_back("#8f887c", "#69635a", 31, 0, 43),
        "#6a6258",
        GREY,
        "#2e3d4c",
        0,
        1,
        over=glasses("#3a2f26", 84, 3.5, 7) + lines(),
    ),
    # Young for the Kremlin: smooth dark hair, a soft face.
    "troyanovsky": Bust(
        side_parting("#4e4034", "#372c24", 32, 2),
        "#463a2f",
        GREY,
        "#27445e",
        3,
        2,
        mouth="full",
    ),
    # Journalist in the tropics: dark-rimmed glasses, light suit.
    "alekseev": Bust(
        thin("#3b3029", "#29211c", 1),
        "#332922",
        ("#b9ad92", "#94896f"),
        "#3d5a52",
        1,
        2,
        over=glasses("#221b16", 84, 4, 5),
    ),
    # Staff officer, bareheaded, hair cropped close.
    "ivanov": Bust(
        swept_back("#55493d", "#3c332a", 35, 4, 49),
        "#463b31",
        KHAKI,
        wide=6,
        jaw=8,
        neck=21,
        tunic=_HELD_BACK,
    ),
    # A marshal of the rocket forces: heavy jaw under the cap.
    "biryuzov": Bust(
        SOVIET_CAP,
        "#3a322a",
        KHAKI,
        wide=7,
        jaw=12,
        neck=22,
        lift=4,
        tunic=_SOVIET,
        thick=7,
        mouth="wry",
    ),
    # The old cavalryman: greying hair, a great moustache.
    "pliyev": Bust(
        side_parting("#8d867b", "#69635a", 33, 2),
        "#4a423a",
        KHAKI,
        wide=3,
        jaw=3,
        neck=20,
        tunic=_SOVIET,
        over=moustache("#4f463d", 105),
    ),
    # The man of the airlift: hawk's nose, cropped grey hair, steel eyes.
    "clay": Bust(
        side_parting("#5b5349", "#403a33", 33, -2),
        "#3a332c",
        OLIVE,
        wide=-1,
        jaw=-2,
        tunic=open_tunic("#40442f", "#c9ccd2", 6),
        thick=8,
        over=lines(102),
    ),
    # A shaven marshal with a star at the throat.
    "konev": Bust(
        fringe("#bdb5a6", "#938b7d", 5, 56),
        "#8b8273",
        KHAKI,
        wide=8,
        jaw=9,
        neck=23,
        lift=2,
        tunic=_SOVIET,
        extra='<path d="M100 152l2.4 5.6 6 .4-4.6 3.8 1.5 6-5.3-3.3-5.3 3.3 1.5-6-4.6-3.8 6-.4z"'
        ' fill="#f0cf73"/>',
    ),
    "man": Bust(side_parting("#5b4a3a", "#40342a", 32, 1), "#4a3c30", GREY, "#3d4b5e", 1, 2),
    "woman": Bust(
        '<path d="M58 128C46 96 50 34 100 28C150 34 154 96 142 128C136 118 136 92 132 70'
        'C118 66 104 58 98 48C90 62 76 70 68 74C64 92 64 116 58 128Z" fill="#5b4030"/>'
        '<path d="M98 48C104 58 118 66 132 70C136 92 136 118 142 128C154 96 150 34 104 28Z" '
        'fill="#000" opacity="0.25"/>',
        "#4a3426",
        ("#5a3b48", "#422a35"),
        wide=-3,
        jaw=-5,
        neck=13,
        thick=3,
        mouth="full",
        tunic='<path d="M78 146L100 180L122 146L112 142L88 142Z" fill="#e9dfc8"/>'
        '<path d="M86 150C92 160 108 160 114 150" stroke="#f3ead2" stroke-width="4" '
        'stroke-dasharray="1 5" stroke-linecap="round" fill="none"/>',
    ),
    "officer": Bust(
        cap("#4b5039", "#33372a", "#d9b24a"),
        "#3a322a",
        OLIVE,
        wide=2,
        jaw=4,
        lift=4,
        tunic=open_tunic("#40442f", "#d9b24a", 3),
    ),
}
"""Their names are the faces' names."""


def main(folder: Path = FOLDER) -> int:
    """Write every bust of the list."""
    for name, bust in BUSTS.items():
        (folder / f"{name}.svg").write_text(drawn(bust), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
