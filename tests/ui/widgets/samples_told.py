"""Samples of the widgets that tell in a debrief what was written, decided and believed."""

from __future__ import annotations

from game.ui.text import Pen
from game.ui.widgets.base import Widget
from game.ui.widgets.crossing import Crossing, Passing
from game.ui.widgets.dial import Dial
from game.ui.widgets.entry import Entry
from game.ui.widgets.parting import Parting
from game.ui.widgets.scored import Scored
from game.ui.widgets.sureness import Sureness
from game.ui.widgets.truthdial import TruthDial
from tests.ui.widgets.samples import LONG, SHORT, box, grown


def crossing(pen: Pen) -> Widget:
    ways = (
        Passing(0, 0.0, 0.8, "Mon 09:00", "Mon 21:00"),
        Passing(1, 0.3, 1.0, "Mon 13:00", "Tue 02:00"),
    )
    made = Crossing(name="crossing", rect=box(1, 1), capitals=("Aya", "Bor"), ways=ways, text=SHORT)
    return grown(made, pen, pen.em(420))


def entry(pen: Pen) -> Widget:
    made = Entry(name="entry", rect=box(1, 1), day="Mon 1 May", hour="09:00", text=LONG)
    return grown(made, pen, pen.em(520))


def parting(pen: Pen) -> Widget:
    made = Parting(name="parting", rect=box(1, 1), when="Mon 1 May", who="Abe", here="Strike",
                   there="Wait", source="A book", first=True)  # fmt: skip
    return grown(made, pen, pen.em(360))


def scored(pen: Pen) -> Widget:
    rect = box(pen.em(300), Scored.need(pen))
    return Scored(name="scored", rect=rect, text="0.12 (N 20)", score=0.12, staff=0.1, base=0.05,
                  interval=(0.08, 0.16))  # fmt: skip


def sureness(pen: Pen) -> Widget:
    made = Sureness(name="sureness", rect=box(1, 1), text=SHORT, reading="55 % of 40", should=0.5,
                    share=0.55, interval=(0.4, 0.7))  # fmt: skip
    return grown(made, pen, pen.em(340))


def truth(pen: Pen) -> Widget:
    wide = pen.em(150)
    rect = box(wide, Dial.need(pen, "Tension", wide))
    return TruthDial(name="truth", rect=rect, text="Tension", value=64, left=50, right=80,
                     bad="high", before=50, age="2 h old", truth=22.0)  # fmt: skip
