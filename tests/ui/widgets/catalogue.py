"""One of every widget, made for a pen at the size that it asks for.

What is said of all widgets is tested on these (`test_every_widget.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.ui.text import Pen
from game.ui.widgets.base import Widget
from tests.ui.widgets import samples as make
from tests.ui.widgets import samples_counted as counted
from tests.ui.widgets import samples_told as telling
from tests.ui.widgets.samples import LONG, SHORT

PALE, DARK = (224, 214, 190), (24, 23, 20)
"""The grounds that things lie on: paper, and the dark desk."""


@dataclass(frozen=True)
class Sample:
    """A widget: how it is made, what of it is told in words, and on what it lies.

    `tight` says that it complains when it has half the height that it asks for; `lit` that the
    mouse over it can be seen.
    """

    make: Callable[[Pen], Widget]
    told: tuple[str, ...] = ()
    paper: bool = False
    tight: bool = False
    lit: bool = False


SAMPLES: dict[str, Sample] = {
    "dots": Sample(counted.dots, ("150 of 200", "war 30")),
    "shares": Sample(counted.shares, ("War", "Here 60 %", "There 20 %", LONG), tight=True),
    "span": Sample(counted.span, ("Skill", "-16.2", LONG), tight=True),
    "standing": Sample(
        counted.standing, ("How it stood", LONG, "Moment 2", "War 20 %"), True, tight=True
    ),
    "turned": Sample(counted.turned, ("1 May", LONG), tight=True, lit=True),
    "crossing": Sample(telling.crossing, ("Aya Mon 09:00", "Tue 02:00", SHORT), True, True, True),
    "entry": Sample(telling.entry, ("Mon 1 May", "09:00", LONG), True, True, True),
    "parting": Sample(
        telling.parting, ("Mon 1 May", "Abe", "Strike", "Wait", "A book"), False, True, True
    ),
    "scored": Sample(telling.scored, ("0.12 (N 20)",)),
    "sureness": Sample(telling.sureness, (SHORT, "55 % of 40"), tight=True),
    "truth": Sample(telling.truth, ("Tension", "64", "in truth 22"), lit=True),
    "axis": Sample(make.axis, ("Talk", "Strike", "ABE 40%")),
    "bar": Sample(make.bar, ("Accidents", "12%")),
    "belief": Sample(make.belief, ("Tension", SHORT), True, True, True),
    "button": Sample(make.button, ("Seal it",), lit=True),
    "tab": Sample(make.tab, ("Papers", "3"), lit=True),
    "card": Sample(make.card, ("Quarantine", "FORCE", "Stop the ships."), False, True, True),
    "chart": Sample(make.chart, ("How close", SHORT, "Moment 2"), True),
    "clipping": Sample(make.clipping, ("The Herald", "Convoy turns", "Relief", LONG), True, True),
    "tape": Sample(make.tape, ("Tue 18", "day 3 of 7"), tight=True),
    "dial": Sample(make.dial, ("Tension", "64", "up 14", "2 h old"), lit=True),
    "dossier": Sample(make.dossier, ("NORTH", "The president"), lit=True),
    "lead": Sample(make.lead, ("Laboratory", SHORT), False, True, True),
    "film": Sample(make.film, ("1 May 09:00", "Mon 1", "Tue 2")),
    "fold": Sample(make.fold, ("What was said",), lit=True),
    "gauge": Sample(make.gauge, ("Tension", "41 ±11", SHORT), False, True, True),
    "globe": Sample(make.globe, ("On its way", "40%")),
    "folder": Sample(make.folder, ("TURN 3", "SOUTH", "Eyes only", "CLOSED")),
    "waxed": Sample(make.waxed, ("Hold SPACE to open",), tight=True),
    "sitter": Sample(make.sitter, ("SOUTH", "reads now", "Look!")),
    "torn": Sample(make.torn),
    "hold": Sample(make.hold, ("Seal the orders",), lit=True),
    "rubber": Sample(make.rubber, ("TOP SECRET",), True),
    "inset": Sample(make.inset, ("ship", "KA-1"), True),
    "reading": Sample(make.reading, ("Tension", "41"), True, True),
    "knob": Sample(make.knob, ("Play",), False, True, True),
    "label": Sample(make.label, (SHORT,)),
    "block": Sample(make.block, (LONG,), tight=True),
    "lanes": Sample(make.lanes, ("North", "South", "A letter by cable", "Lost")),
    "letterhead": Sample(make.letterhead, ("The Residence", "May 1, 1950", "CABLE"), True, True),
    "carbon": Sample(make.carbon, ("Copy of a letter",), True),
    "note": Sample(make.note, (LONG, "2 of 4"), tight=True),
    "note_button": Sample(make.note_button, ("Next",), lit=True),
    "note_arrow": Sample(make.note_arrow),
    "number": Sample(make.number, ("Seed", "1962"), lit=True),
    "panel": Sample(make.panel),
    "rule": Sample(make.rule),
    "shade": Sample(make.shade),
    "figure": Sample(make.figure, ("1:40", "The danger", LONG), True, True),
    "placard": Sample(make.placard, ("Danger", SHORT), True, True),
    "plaque": Sample(make.plaque, ("Reading",)),
    "alert": Sample(make.alert, ("Defcon", "3", "alarm"), tight=True),
    "clock": Sample(make.clock, ("Moscow", "01:06"), tight=True),
    "key_hint": Sample(make.key_hint, ("ESC", "menu"), tight=True),
    "plot": Sample(make.plot, ("Wide Sea plot", "Cargo")),
    "pointer": Sample(make.pointer, ("Next sheet",), True, False, True),
    "portrait": Sample(make.portrait, ("ABE", "for it"), lit=True),
    "quote": Sample(make.quote, ("BEN", SHORT), lit=True),
    "lamp": Sample(make.lamp),
    "ropes": Sample(make.ropes),
    "line": Sample(make.line, ("The convoy", "has turned"), False, True),
    "option": Sample(make.option, ("Character", SHORT), False, True, True),
    "row": Sample(make.row, ("A cable", SHORT, "new"), True, True, True),
    "scale": Sample(make.scale, ("Tension", "41 → 53", "worse"), False, True),
    "scroll": Sample(make.scroll, ("more below",), True),
    "segment": Sample(make.segment, ("Soft",), True, False, True),
    "share": Sample(make.share, ("War", "12% of 400"), tight=True),
    "sheet": Sample(make.sheet, (), True),
    "typed": Sample(make.typed, (LONG,), True),
    "pages": Sample(make.pages, ("more below",), True),
    "turn": Sample(make.turn, ("A cable",), True),
    "notice": Sample(make.notice, (SHORT,), True, True),
    "slip": Sample(make.slip, ("Offer trade", SHORT), True, True, True),
    "stepper": Sample(make.stepper, ("The fort", "Stays", "2 of 3"), True, True, True),
    "blocks": Sample(make.blocks, ("Quarantine", "for it: Abe"), True),
    "leaf": Sample(make.leaf, ("Order it",), lit=True),
    "strip": Sample(make.strip_, ("FORCE", "SEEN")),
    "teletype": Sample(make.teletype, ("FLASH", "2155Z", "ANSWER BEFORE DAWN", "3"), tight=True),
    "term": Sample(make.term, ("The fort", "Stays", "we give"), True, True, True),
    "tip": Sample(make.tip, ("Tension", LONG), tight=True),
    "tracks": Sample(make.tracks, ("Here", "Then", "Act", "Blockade", "Call"), tight=True),
    "voice": Sample(make.voice, ("ABE, for it", LONG), tight=True),
    "way": Sample(make.way, ("The cable", "6 to 12 h", "coded", "Heard 50"), True, True, True),
    "roll": Sample(make.roll, (), True),
    "warned": Sample(make.warned, ("No way back", SHORT), False, True),
    "written": Sample(make.written, (LONG,), True, True),
}
"""All of them by name."""

EMPTY = ("turn", "scroll", "pages", "shade")
"""What may show nothing of itself while it rests, or lets all that lies below shine through."""
