"""Makers of one widget of every kind, at the size that it asks for."""

from __future__ import annotations

import pygame

from game.ui.text import Pen
from game.ui.widgets.axis import Axis, strip
from game.ui.widgets.bars import Bar
from game.ui.widgets.base import Hint, Widget
from game.ui.widgets.belief import BeliefChart, Picture
from game.ui.widgets.button import Button, Tab
from game.ui.widgets.card import Card
from game.ui.widgets.cardparts import Note as Aside
from game.ui.widgets.cardparts import Title
from game.ui.widgets.chart import DangerChart
from game.ui.widgets.chart import Turn as Risk
from game.ui.widgets.clipping import Clipping
from game.ui.widgets.daytape import Day, DayTape
from game.ui.widgets.dial import Dial
from game.ui.widgets.dossier import Dossier
from game.ui.widgets.dossier import Way as Lead
from game.ui.widgets.filmstrip import Exposed, FilmStrip
from game.ui.widgets.fold import Fold
from game.ui.widgets.gauge import Gauge
from game.ui.widgets.globe import Globe
from game.ui.widgets.handing import Folder, Sitter, Torn, Waxed
from game.ui.widgets.hold import HoldButton
from game.ui.widgets.inset import Inset, Reading, Rubber
from game.ui.widgets.knob import Knob
from game.ui.widgets.label import Label, TextBlock
from game.ui.widgets.lanes import Lanes
from game.ui.widgets.lanes import Way as Sent
from game.ui.widgets.letterhead import Carbon, Letterhead
from game.ui.widgets.note import Note, NoteArrow, NoteButton
from game.ui.widgets.number import Number
from game.ui.widgets.panel import Panel, Rule, Shade
from game.ui.widgets.placard import Figure, Placard
from game.ui.widgets.plaque import Plaque
from game.ui.widgets.plates import AlertPlate, ClockPlate, KeyHint
from game.ui.widgets.plot import PlotView
from game.ui.widgets.pointer import Pointer
from game.ui.widgets.portrait import Portrait
from game.ui.widgets.quote import Quote
from game.ui.widgets.ropes import Lamp, Ropes
from game.ui.widgets.row import Line, Option, Row
from game.ui.widgets.scales import Scale
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.segment import Segment
from game.ui.widgets.sharebar import ShareBar
from game.ui.widgets.sheet import Pages, Sheet, Turn, Typed
from game.ui.widgets.slip import Notice, Slip
from game.ui.widgets.stepper import Stepper
from game.ui.widgets.strip import Blocks, Leaf, Strip
from game.ui.widgets.teletype import Teletype
from game.ui.widgets.term import Term
from game.ui.widgets.tip import Tip
from game.ui.widgets.tip import height as tip_height
from game.ui.widgets.tracks import Lane, Stop, Tracks
from game.ui.widgets.voice import Voice
from game.ui.widgets.way import Measure, Way
from game.ui.widgets.wire import Roll, Warned
from game.ui.widgets.written import Written
from tests.ui.charts import PLOT, SIDES

LONG = "The convoy has turned and nobody on either shore knows why it did."
SHORT = "The convoy has turned."


def box(*size: int) -> pygame.Rect:
    """A box of a size; a pair of numbers, or what a `need` answers."""
    return pygame.Rect((0, 0), size)


def grown(made: Widget, pen: Pen, width: int) -> Widget:
    """The widget at a width, as high as it asks to be there."""
    made.rect = box(width, made.need(pen, width))  # type: ignore[attr-defined]
    return made


def axis(pen: Pen) -> Widget:
    return Axis(name="axis", rect=box(pen.em(500), strip(pen)), left="Talk", right="Strike",
                stems=((pen.px(200), pen.px(220), True),), told="ABE 40%")  # fmt: skip


def bar(pen: Pen) -> Widget:
    parts = ((0.3, "side0"), (0.2, "side1"))
    rect = box(pen.em(300), Bar.need(pen))
    return Bar(name="bar", rect=rect, text="Accidents", reading="12%", parts=parts)


def belief(pen: Pen) -> Widget:
    pictures = tuple(Picture(f"M{turn}", 40.0 + turn, 5.0, 45.0) for turn in range(4))
    wide = pen.em(300)
    rect = box(wide, BeliefChart.need(pen, SHORT, wide))
    return BeliefChart(name="belief", rect=rect, text="Tension", told=SHORT, pictures=pictures,
                       low=0, high=100, on_press=print)  # fmt: skip


def button(pen: Pen) -> Widget:
    return Button(name="button", rect=box(pen.em(220), pen.em(44)), text="Seal it", hot="s")


def tab(pen: Pen) -> Widget:
    return Tab(name="tab", rect=box(pen.em(160), pen.em(34)), text="Papers", badge="3")


def card(pen: Pen) -> Widget:
    made = Card(name="card", rect=box(1, 1), text="Quarantine", band="force", rung=9, hot="1",
                words="Stop the ships.", takes="24 h", needs="a vote", tag="ENTER")  # fmt: skip
    return grown(made, pen, pen.em(248))


def chart(pen: Pen) -> Widget:
    turns = tuple(Risk(f"Moment {turn}", "22", 0.001 * (turn + 1)) for turn in range(4))
    rect = box(pen.em(700), DangerChart.need(pen))
    return DangerChart(name="chart", rect=rect, title="How close", line=SHORT, turns=turns, at=1)


def clipping(pen: Pen) -> Widget:
    made = Clipping(name="page", rect=box(1, 1), paper="The Herald", place="NORTHPORT",
                    date="May 2", headline="Convoy turns", deck="Relief", text=LONG,
                    stamp="Filed")  # fmt: skip
    return grown(made, pen, pen.em(420))


def tape(pen: Pen) -> Widget:
    days = tuple(Day("Tue", str(day), 2) for day in range(16, 23))
    rect = box(pen.px(700), DayTape.need(pen))
    return DayTape(name="tape", rect=rect, days=days, current=2, taken=1)


def dial(pen: Pen) -> Widget:
    wide = pen.em(150)
    rect = box(wide, Dial.need(pen, "Tension", wide))
    return Dial(name="dial", rect=rect, text="Tension", value=64, left=50, right=80, bad="high",
                before=50, age="2 h old", on_press=print)  # fmt: skip


def dossier(pen: Pen) -> Widget:
    rect = box(pen.em(420), pen.em(300))
    return Dossier(name="dossier", rect=rect, text="NORTH", who="The president", mark="SECRET")


def lead(pen: Pen) -> Widget:
    wide = pen.em(320)
    rect = box(wide, Lead.height(pen, wide, "Laboratory", SHORT))
    return Lead(name="lead", rect=rect, text="Laboratory", note=SHORT)


def film(pen: Pen) -> Widget:
    days = (Exposed("Mon 1", ("a", "b"), (0.001, 0.004)), Exposed("Tue 2", ("c",), (0.02,)))
    rect = box(pen.px(900), FilmStrip.head(pen) + pen.px(110))
    return FilmStrip(name="film", rect=rect, days=days, at=1, flag="1 May 09:00")


def fold(pen: Pen) -> Widget:
    return Fold(name="fold", rect=box(pen.em(300), Fold.height(pen)), text="What was said")


def gauge(pen: Pen) -> Widget:
    rect = box(pen.em(300), Gauge.need(pen, SHORT, pen.em(300)))
    return Gauge(name="gauge", rect=rect, text="Tension", value=41, left=30, right=52,
                 reading="41 ±11", note=SHORT, on_press=print)  # fmt: skip


def globe(pen: Pen) -> Widget:
    ends = ((-77.0, 38.9), (37.6, 55.8))
    rect = box(pen.em(180), Globe.need(pen, pen.em(180), "On its way"))
    return Globe(name="globe", rect=rect, ends=ends, progress=0.4, caption="On its way")


def folder(pen: Pen) -> Widget:
    return Folder(name="folder", rect=box(pen.em(760), pen.em(500)), text="TURN 3", eyes="SOUTH",
                  line="Eyes only", closed="CLOSED")  # fmt: skip


def waxed(pen: Pen) -> Widget:
    wide, high = Waxed.line_need(pen, "Hold SPACE to open", "SPACE")
    seal = pen.px(120)
    return Waxed(name="wax", rect=box(wide, seal + high), text="Hold SPACE to open", cap="SPACE",
                 seal=seal, seal_at=seal // 2, line_at=seal)  # fmt: skip


def sitter(pen: Pen) -> Widget:
    rect = box(pen.em(260), pen.em(360))
    return Sitter(name="sitter", rect=rect, text="SOUTH", words="reads now", who="B", asks="Look!")


def torn(pen: Pen) -> Widget:
    return Torn(name="torn", rect=box(pen.px(500), pen.px(160)))


def hold(pen: Pen) -> Widget:
    return HoldButton(name="hold", rect=box(pen.em(220), pen.em(44)), text="Seal the orders")


def rubber(pen: Pen) -> Widget:
    return Rubber(name="stamp", rect=pygame.Rect((0, 0), Rubber.size(pen, "TOP SECRET")),
                  text="TOP SECRET")  # fmt: skip


def inset(pen: Pen) -> Widget:
    return Inset(name="inset", rect=box(pen.px(300), pen.px(220)), picture="ship", words=("KA-1",))


def reading(pen: Pen) -> Widget:
    wide = pen.em(300)
    rect = box(wide, Reading.need(pen, wide, "Tension", "41"))
    return Reading(name="reading", rect=rect, text="Tension", value="41", low=0.3, high=0.5)


def knob(pen: Pen) -> Widget:
    rect = pygame.Rect((0, 0), Knob.need(pen, "SPACE"))
    return Knob(name="knob", rect=rect, text="Play", icon="pause", cap="SPACE")


def label(pen: Pen) -> Widget:
    rect = box(pen.width(SHORT, "body"), pen.line_height("body"))
    return Label(name="label", rect=rect, text=SHORT)


def block(pen: Pen) -> Widget:
    rect = box(pen.em(240), pen.height(LONG, "body", pen.em(240)))
    return TextBlock(name="text", rect=rect, text=LONG)


def lanes(pen: Pen) -> Widget:
    ways = (Sent("one", 0, 0.1, 0.4, "A letter by cable"), Sent("two", 1, 0.3, None, "Lost"))
    rect = box(pen.em(500), Lanes.need(pen))
    return Lanes(name="lanes", rect=rect, names=("North", "South"), ways=ways, chosen="one")


def letterhead(pen: Pen) -> Widget:
    made = Letterhead(name="head", rect=box(1, 1), house="The Residence", date="May 1, 1950",
                      mark="CABLE")  # fmt: skip
    return grown(made, pen, pen.em(420))


def carbon(pen: Pen) -> Widget:
    rect = box(pen.em(300), pen.line_height("label") + pen.px(10))
    return Carbon(name="carbon", rect=rect, text="Copy of a letter")


def note(pen: Pen) -> Widget:
    rect = box(pen.em(320), Note.need(pen, LONG, pen.em(320)))
    return Note(name="note", rect=rect, text=LONG, step=1, of=4)


def note_button(pen: Pen) -> Widget:
    return NoteButton(name="note.next", rect=box(pen.em(120), pen.em(36)), text="Next")


def note_arrow(pen: Pen) -> Widget:
    end = (pen.px(180), pen.px(90))
    return NoteArrow(name="arrow", rect=box(pen.px(200), pen.px(120)), start=(10, 10), end=end)


def number(pen: Pen) -> Widget:
    rect = box(pen.em(300), Number.height(pen))
    return Number(name="number", rect=rect, text="Seed", value=1962, most=99999)


def panel(pen: Pen) -> Widget:
    return Panel(name="panel", rect=box(pen.px(300), pen.px(200)))


def rule(pen: Pen) -> Widget:
    return Rule(name="rule", rect=box(pen.px(300), pen.px(2)))


def shade(pen: Pen) -> Widget:
    return Shade(name="shade", rect=box(pen.px(300), pen.px(200)))


def figure(pen: Pen) -> Widget:
    made = Figure(name="figure", rect=box(1, 1), figure="1:40", title="The danger", text=LONG)
    return grown(made, pen, pen.em(420))


def placard(pen: Pen) -> Widget:
    wide = pen.em(360)
    rect = box(wide, Placard.need(pen, wide, "Danger", SHORT))
    return Placard(name="placard", rect=rect, title="Danger", text=SHORT)


def plaque(pen: Pen) -> Widget:
    rect = pygame.Rect((0, 0), Plaque.need(pen, "Reading"))
    return Plaque(name="plaque", rect=rect, text="Reading")


def alert(pen: Pen) -> Widget:
    rect = pygame.Rect((0, 0), AlertPlate.need(pen, "Defcon", "3"))
    return AlertPlate(name="alert", rect=rect, text="Defcon", grade="3", danger=0.6, alarm=True,
                      on_press=print)  # fmt: skip


def clock(pen: Pen) -> Widget:
    rect = pygame.Rect((0, 0), ClockPlate.need(pen, "Moscow", "01:06"))
    return ClockPlate(name="clock", rect=rect, city="Moscow", time="01:06", side=1)


def key_hint(pen: Pen) -> Widget:
    rect = pygame.Rect((0, 0), KeyHint.need(pen, "ESC", "menu"))
    return KeyHint(name="key", rect=rect, key_name="ESC", text="menu")


def plot(pen: Pen) -> Widget:
    return PlotView(name="plot", rect=box(pen.em(700), pen.em(500)), plot=PLOT, sides=SIDES)


def pointer(pen: Pen) -> Widget:
    return Pointer(name="pointer", rect=box(pen.em(34), pen.em(34)), text="Next sheet", way="right")


def portrait(pen: Pen) -> Widget:
    return Portrait(name="person", rect=box(pen.em(120), pen.em(90)), text="ABE", note="for it",
                    on_press=print)  # fmt: skip


def quote(pen: Pen) -> Widget:
    rect = box(pen.em(330), Quote.need(pen, "BEN", SHORT, pen.em(330)))
    return Quote(name="quote", rect=rect, who="BEN", words=SHORT, on_press=print)


def lamp(pen: Pen) -> Widget:
    return Lamp(name="lamp", rect=box(pen.px(400), pen.px(300)))


def ropes(pen: Pen) -> Widget:
    return Ropes(name="ropes", rect=box(pen.px(600), Ropes.height(pen, 44)))


def line(pen: Pen) -> Widget:
    made = Line(name="line", rect=box(1, 1), text="The convoy", value="has turned")
    return grown(made, pen, pen.em(300))


def option(pen: Pen) -> Widget:
    rect = box(pen.em(320), Option.height(pen, pen.em(320), "Character", SHORT))
    return Option(name="option", rect=rect, text="Character", note=SHORT)


def row(pen: Pen) -> Widget:
    rect = box(pen.em(320), Row.height(pen, pen.em(320), "A cable", SHORT))
    return Row(name="row", rect=rect, text="A cable", note=SHORT, fresh=True)


def scale(pen: Pen) -> Widget:
    made = Scale(name="scale", rect=box(1, 1), text="Tension", held=0.4, then=0.55, low=0.45,
                 high=0.7, zones=((0.0, 0.6, "good"), (0.6, 1.0, "danger")), reading="41 → 53",
                 verdict="worse", tone="worse", way=1, tail=pen.em(90))  # fmt: skip
    return grown(made, pen, pen.em(420))


def scroll(pen: Pen) -> Widget:
    rect = box(pen.px(300), pen.px(200))
    return ScrollArea(name="scroll", rect=rect, content=pen.px(600), reading=True)


def segment(pen: Pen) -> Widget:
    rect = pygame.Rect((0, 0), Segment.need(pen, "Soft"))
    return Segment(name="segment", rect=rect, text="Soft")


def share(pen: Pen) -> Widget:
    wide = pen.em(320)
    rect = box(wide, ShareBar.need(pen, wide, "War", "12% of 400"))
    return ShareBar(name="share", rect=rect, text="War", reading="12% of 400", share=0.12,
                    low=0.1, high=0.2, grave=True)  # fmt: skip


def sheet(pen: Pen) -> Widget:
    rect = box(pen.px(300), pen.px(400))
    return Sheet(name="sheet", rect=rect, surface="bond", clipped=True)


def typed(pen: Pen) -> Widget:
    wide = pen.em(300)
    rect = box(wide, pen.rich_steps(LONG, "typed", wide)[-1])
    return Typed(name="typed", rect=rect, text=LONG)


def pages(pen: Pen) -> Widget:
    rect = box(pen.px(300), pen.px(200))
    return Pages(name="pages", rect=rect, content=3 * rect.height, reading=True, note="Aside")


def turn(pen: Pen) -> Widget:
    leaf = box(pen.px(100), pen.px(140))
    return Turn(name="turn", rect=pygame.Rect(leaf.center, (0, 0)), what="A cable", sheet=leaf)


def notice(pen: Pen) -> Widget:
    return grown(Notice(name="notice", rect=box(1, 1), text=SHORT), pen, pen.em(300))


def slip(pen: Pen) -> Widget:
    made = Slip(name="slip", rect=box(1, 1), text="Offer trade", note=SHORT, who="Abe")
    return grown(made, pen, pen.em(260))


def stepper(pen: Pen) -> Widget:
    made = Stepper(name="stepper", rect=box(1, 1), text="The fort", index=1,
                   values=("Not named", "Stays", "Is razed"))  # fmt: skip
    return grown(made, pen, pen.em(300))


def blocks(pen: Pen) -> Widget:
    parts = (Title("Quarantine", True), Aside("For it: Abe", "green"))
    made = Blocks(name="blocks", rect=box(1, 1), told="Quarantine, for it: Abe", blocks=parts)
    return grown(made, pen, pen.em(300))


def leaf(pen: Pen) -> Widget:
    return Leaf(name="leaf", rect=box(pen.em(180), pen.em(40)), text="Order it")


def strip_(pen: Pen) -> Widget:
    rect = box(pen.em(420), Strip.need(pen))
    return Strip(name="strip", rect=rect, text="FORCE", band="force", icon="ship", aside="SEEN")


def teletype(pen: Pen) -> Widget:
    rect = box(pen.em(900), Teletype.need(pen))
    return Teletype(name="wire", rect=rect, text="ANSWER BEFORE DAWN", flash="FLASH",
                    time="2155Z", count=3, hot="t", on_press=print)  # fmt: skip


def term(pen: Pen) -> Widget:
    made = Term(name="term", rect=box(1, 1), text="The fort", index=1, now="Stays",
                values=("Not named", "Stays", "Is razed"), theirs="Is razed", now_at=1,
                theirs_at=2, brief="Stays; they: is razed", tag="we give",
                verdict="give")  # fmt: skip
    return grown(made, pen, pen.em(600))


def tip(pen: Pen) -> Widget:
    told = Hint("Tension", (LONG,))
    return Tip(name="tip", rect=box(pen.em(300), tip_height(pen, told, pen.em(300))), told=told)


def tracks(pen: Pen) -> Widget:
    stops = (Stop(("ship", "Blockade"), ("ship", "Blockade"), True),
             Stop(("phone", "Call"), None, False), Stop(None, None, True))  # fmt: skip
    turns = (("1 May", "1"), ("1 May late", ""), ("2 May", "2"))
    made = Tracks(name="tracks", rect=box(1, 1), turns=turns, lanes=(Lane("Act", stops),),
                  here="Here", there="Then")  # fmt: skip
    made.rect = box(pen.em(500), made.need(pen))
    return made


def voice(pen: Pen) -> Widget:
    made = Voice(name="voice", rect=box(1, 1), text="ABE, for it", words=LONG, who="Abe")
    return grown(made, pen, pen.em(320))


def way(pen: Pen) -> Widget:
    bars = (Measure("Heard", 0.5, "kraft_deep"), Measure("Leaks", 0.9, "red", bad=True))
    made = Way(name="way", rect=box(1, 1), text="The cable", time="6 to 12 h", medium="coded",
               measures=bars)  # fmt: skip
    return grown(made, pen, pen.em(240))


def roll(pen: Pen) -> Widget:
    return Roll(name="roll", rect=box(pen.px(400), pen.px(300)))


def warned(pen: Pen) -> Widget:
    made = Warned(name="warned", rect=box(1, 1), text="No way back", words=SHORT)
    return grown(made, pen, pen.em(320))


def written(pen: Pen) -> Widget:
    rect = box(pen.em(240), pen.height(LONG, "letter", pen.em(240)))
    return Written(name="written", rect=rect, text=LONG, role="letter", colour="ink")
