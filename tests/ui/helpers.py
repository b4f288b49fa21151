"""Things that the window's tests share: a small crisis, a view made by hand, keys and clicks."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pygame

from game.engine.orders import Letter
from game.engine.sight.council import council
from game.engine.sight.prose import compose
from game.engine.sight.reasons import Reason
from game.engine.view import Belief as Held
from game.engine.view import Estimate, Known, News, Option, Paper, SeenLetter, Sign, View
from game.record.debrief import Belief, Debrief, Entry, Happening, Opened, Told, TurnRisk
from game.record.minds import Mind
from game.record.price import Moved, Paid, Printed
from game.scenario import Loaded, load
from game.ui.kit import Kit, scale_of
from game.ui.needs import ONCE, Need, Reach
from game.ui.scene import Desk, Form, Scene, Sheet
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.widgets import Widget

SMALL = Path(__file__).parent.parent / "scenarios" / "small.yaml"
NOW = "1950-05-01 18:00"
SIZES = [
    (1280, 720, 1.0),
    (1600, 900, 1.0),
    (1024, 600, 1.0),
    (1280, 720, 2.0),
]


@cache
def small() -> Loaded:
    """The small invented crisis."""
    return load(SMALL)


def key(code: int, mod: int = 0, unicode: str = "") -> pygame.Event:
    """A key that goes down."""
    return pygame.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=unicode)


def letter_key(letter: str) -> pygame.Event:
    """The key of a letter or digit."""
    return key(ord(letter), unicode=letter)


def click(point: tuple[int, int]) -> list[pygame.Event]:
    """The mouse goes to a point, down and up."""
    return [
        pygame.Event(pygame.MOUSEMOTION, pos=point, rel=(0, 0), buttons=(0, 0, 0)),
        pygame.Event(pygame.MOUSEBUTTONDOWN, pos=point, button=1),
        pygame.Event(pygame.MOUSEBUTTONUP, pos=point, button=1),
    ]


def proposal(*, own: bool = False, **changes: object) -> SeenLetter:
    """A proposal from South that lies open in North, or one of North's own on its way."""
    letter = SeenLetter(
        id="north/1950-05-01 09:00/0" if own else "south/1950-05-01 09:00/0",
        sender="north" if own else "south",
        channel="cable",
        purpose="proposal",
        tone="soft",
        levels={"fort": "frozen", "ships": "pass"},
        about=None,
        draft=None,
        sent="1950-05-01 09:00",
        arrived=None if own else NOW,
        expected=("1950-05-01 15:00", "1950-05-01 21:00") if own else None,
        expires="1950-05-02 09:00",
        open=not own,
        misunderstanding=False,
    )
    return replace(letter, **changes)  # type: ignore[arg-type]


NORTH = View(
    scenario="small",
    preset="calm_school",
    seat="north",
    turn=1,
    turns=3,
    moment=NOW,
    hours=12,
    clocks={"north": "1950-05-01 17:00", "south": "1950-05-01 20:00"},
    known={
        "tension": Known(41.0, 0.0, 1, NOW, ""),
        "alert_south": Known(28.0, 8.0, 0, "1950-05-01 09:00", "air patrols"),
        "fort": Known(12.0, 4.0, 1, NOW, "air patrols"),
        "trust_north": Known(-3.5, 0.0, 1, NOW, ""),
    },
    flags={"blockaded": False, "flights": True},
    stands={"fort": "stays", "ships": "pass", "base": "stays"},
    papers=(
        Paper("north_brief", 0, "1950-05-01 09:00"),
        Paper("photographs", 1, NOW),
    ),
    letters=(proposal(own=True), proposal()),
    options=(
        Option("hold", "act", True),
        Option("blockade", "act", True),
        Option("open_strait", "act", False),
        Option("bombard", "act", False),
        Option("hold", "posture", True),
        Option("raise_alert", "posture", True),
        Option("stop_patrols", "posture", True),
    ),
    channels=("cable", "radio", "envoy"),
    drafts=("offer_trade", "demand_razing"),
    advisers=("marshal", "envoy"),
    lines={"blockade": ("marshal", "envoy")},
    news=(
        News("event", "fleet_sails", NOW, "", "A convoy has sailed."),
        News("letter", "south/1950-05-01 09:00/0", NOW, "south", "A letter from Bo Sur."),
        News("paper", "photographs", NOW, "Air patrols", "Photographs"),
        News("failure", "open_strait", NOW, "north", "The convoy had already turned."),
    ),
    rungs={"north": 0, "south": 3},
    natures={"resolve": 0.25},
    beliefs={
        "resolve": Held(
            0.62, (Sign("choice", "denounce", "", 0.9), Sign("offer", "fort", "frozen", -0.4))
        )
    },
    estimate=Estimate(0.01, 0.02, 0.05),
    ending=None,
    terms=None,
)
"""What North knows in the evening, made by hand."""

REASONS = (
    Reason("tension", 3.0, "event", "fleet_sails", "A convoy sails"),
    Reason("tension", 0.01, "noise", "", "small things that nobody chose"),
    Reason("tension", -1.0, "other", "", "other causes"),
    Reason("trust_north", 6.0, "tone", "soft", "the tone of a letter from Bo Sur"),
)

NEEDS = {
    "open_strait": (Need("only", "if “The strait is closed”"),),
    "bombard": (ONCE,),
}

REACH: dict[str, Reach] = {"open_strait": "near", "bombard": "done"}


DEBRIEF = Debrief(
    ending="good_terms",
    preset="calm_school",
    chain=("shots", "answer"),
    moment="1950-05-02 06:00",
    terms={"fort": "razed"},
    risks=(
        TurnRisk(
            0, "1950-05-01 09:00", (Entry("shots", 0.02, {"north": 0.015, "south": 0.0}, 0.005),)
        ),
        TurnRisk(
            1, "1950-05-01 18:00", (Entry("coup", 0.001, {"north": 0.0, "south": -0.001}, 0.002),)
        ),
    ),
    beliefs=(
        Belief(1, "1950-05-01 18:00", "north", "fort", 12.0, 4.0, 20.0),
        Belief(1, "1950-05-01 18:00", "north", "unrest", None, None, 15.0),
        Belief(0, "1950-05-01 09:00", "north", "fort", 99.0, 4.0, 8.0),
        Belief(1, "1950-05-01 18:00", "south", "alert_north", 1.0, 8.0, 44.0),
    ),
    facts=(Opened("bold_gunner", True, "He fires on his own."),),
    natures={"north": {"resolve": 0.5}, "south": {"resolve": -1.25}},
    deeds=(),
    happenings=(Happening("1950-05-01 18:00", "skirmish"), Happening("1950-05-01 18:00", "riots")),
    letters=(
        Told(
            "north/1950-05-01 09:00/0",
            "north",
            "cable",
            "proposal",
            "1950-05-01 09:00",
            "1950-05-01 18:00",
            {"fort": "razed"},
            {"fort": "frozen"},
            "soft",
            "soft",
            None,
            False,
            False,
        ),
    ),
    prices={
        "north": Paid(
            "It cost her the winter.",
            (Moved("unrest", 10.0, 25.0, 15.0), Moved("tension", 30.0, 30.4, 0.4)),
            (Printed("base", "closed", -3.0),),
        )
    },
    stands={"fort": "razed", "ships": "pass", "base": "closed"},
    minds=(
        Mind("1950-05-01 09:00", "north", "resolve", 0.5),
        Mind("1950-05-01 18:00", "north", "resolve", 0.31),
    ),
)
"""What opens after the ending, made by hand."""


class Acts:
    """Notes what a screen asks for, and changes what it is told to change."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []
        self.form: Form | None = None

    def change(self, thing: object, **fields: object) -> None:
        for name, value in fields.items():
            setattr(thing, name, value)
        self.asked.append(("change", *fields))

    def go(self, screen: str) -> None:
        self.asked.append(("go", screen))

    def back(self) -> None:
        self.asked.append(("back",))

    def cue(self, name: str) -> None:
        self.asked.append(("cue", name))

    def prefer(self, name: str, by: int) -> None:
        self.asked.append(("prefer", name, by))

    def mark(self, slot: str, choice: str) -> None:
        self.asked.append(("mark", slot, choice))

    def undo(self) -> None:
        self.asked.append(("undo",))

    def weigh(self, slot: str, choice: str) -> None:
        self.asked.append(("weigh", slot, choice))

    def teach(self) -> None:
        self.asked.append(("teach",))

    def watch(self, record: Path | None) -> None:
        self.asked.append(("watch", record))

    def play_on(self, seat: str) -> None:
        self.asked.append(("play_on", seat))

    def search(self) -> None:
        self.asked.append(("search",))

    def rerun(self, record: Path, games: int) -> None:
        self.asked.append(("rerun", record, games))

    def write(self, form: Form, place: int | None = None) -> None:
        self.asked.append(("write", form, place))

    def rewrite(self, **fields: object) -> None:
        self.asked.append(("rewrite", fields))
        if self.form is not None:
            for name, value in fields.items():
                setattr(self.form, name, value)

    def post(self) -> None:
        self.asked.append(("post",))

    def discard(self, place: int | None) -> None:
        self.asked.append(("discard", place))

    def seal(self) -> None:
        self.asked.append(("seal",))

    def choose_scenario(self, path: Path) -> None:
        self.asked.append(("choose_scenario", path))

    def begin(self) -> None:
        self.asked.append(("begin",))

    def resume(self) -> None:
        self.asked.append(("resume",))

    def print_sheet(self) -> None:
        self.asked.append(("print_sheet",))

    def show_page(self, where: str) -> None:
        self.asked.append(("show_page", where))

    def quit(self) -> None:
        self.asked.append(("quit",))


def scene(view: View = NORTH, desk: Desk | None = None, acts: Acts | None = None) -> Scene:
    """A scene at North's desk."""
    texts = small().scenario

    def words(seat: str, letter: Letter, sent: str) -> str:
        return compose(texts, seat, letter, sent)

    held = desk or Desk()
    asked = acts or Acts()
    asked.form = held.form
    sheet = Sheet(
        view,
        REASONS,
        NEEDS,
        council(texts, replace(view, advisers=tuple(texts.seats[view.seat].advisers)), 0.05),
        reach=REACH,
    )
    return Scene(sheet, texts, held, asked, words)


def kit(width: int = 1280, height: int = 720, text: float = 1.0) -> Kit:
    """An empty kit for a window of this size; kits of one size share their pen, which keeps what
    it has measured."""
    return Kit(_pen(scale_of((width, height)), text), (width, height))


@cache
def _pen(scale: float, text: float) -> Pen:
    return Pen(scale, text)


def staged(filled: Kit, first: str = "") -> Stage:
    """A stage that shows what was put into a kit."""
    stage = Stage(filled.pen, filled.window.size)
    stage.show("test", filled.widgets, (0, 0, 0), first)
    return stage


def named(filled: Kit, name: str) -> Widget:
    """The widget of that name in a kit."""
    return next(widget for widget in filled.widgets if widget.name == name)


def names(filled: Kit) -> set[str]:
    """The names of all widgets in a kit."""
    return {widget.name for widget in filled.widgets}


def told(filled: Kit) -> str:
    """All that a kit's widgets say."""
    return "\n".join(widget.describe() for widget in filled.widgets)
