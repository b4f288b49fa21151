"""The papers that have come: the one that lies open, and the list of all of them by day."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby
from zlib import crc32

import pygame

from game.engine.view import Paper, View
from game.scenario.format import Document, Scenario
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import explain
from game.ui.screens.leaf import Foot, Leaf, Way, beside, leaf, nothing, split
from game.ui.widgets.base import Press
from game.ui.widgets.inset import Inset, Reading, Rubber
from game.ui.widgets.panel import Surface
from game.ui.widgets.row import PAD, SPOT
from game.ui.widgets.sheet import Sheet

KINDS = ("intelligence", "briefing", "memo", "press", "letter")
"""Of one turn, what has been found out comes first, and old letters last."""

TYPES = {"press": "news", "letter": "letter"}
"""The type of a paper's body where it is not typed, by the paper's kind."""

SURFACES: dict[str, Surface] = {"press": "news", "letter": "card"}

OPEN = ("press", "letter")
"""Papers of these kinds bear no stamp of secrecy."""

PICTURE, SMALLEST = (206, 142), 100
"""The room for a picture and its least height, logical, grown with the text."""

LABELS = {
    "launch_site": ("erectors", "tents", "trailers"),
    "ship": ("crates", "way"),
    "map": ("here",),
}
"""What is pointed out on a picture, in the order of the places for it."""

COPIES = 14

CONTENTS = "folder.contents"
"""The fold that remembers whether the list lies open."""


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """The open paper of the tongue that is chosen, or the list of all papers."""
    tongue = scene.desk.tab if scene.desk.tab == "intelligence" else "papers"
    listed = scene.unfolded(CONTENTS)
    sheet, under = split(kit, room)
    papers = of_tongue(scene, tongue)
    shown = opened(scene, tongue)
    if listed:
        contents(kit, scene, sheet)
    elif shown is None:
        nothing(kit, "papers.none", say("papers.none"), sheet)
    else:
        _open(kit, scene, shown, sheet)
    _foot(scene, papers, shown, listed).build(kit, under)


def newest(texts: Scenario, view: View) -> list[Paper]:
    """A view's papers, the newest first, those of one turn by their kind."""
    return sorted(
        view.papers,
        key=lambda paper: (-paper.turn, KINDS.index(texts.documents[paper.id].kind)),
    )


def tongue_of(texts: Scenario, paper: Paper) -> str:
    """The tongue of the folder behind which a paper lies."""
    return "intelligence" if texts.documents[paper.id].kind == "intelligence" else "papers"


def of_tongue(scene: Scene, tongue: str) -> list[Paper]:
    """The papers behind a tongue, the newest first."""
    papers = newest(scene.texts, scene.view)
    return [paper for paper in papers if tongue_of(scene.texts, paper) == tongue]


def unread(scene: Scene, tongue: str) -> int:
    """How many papers behind a tongue have not been opened."""
    return sum(is_new(scene, paper) for paper in of_tongue(scene, tongue))


def is_new(scene: Scene, paper: Paper) -> bool:
    """Whether a paper has not been opened."""
    return f"paper.{paper.id}" not in scene.desk.read


def opened(scene: Scene, tongue: str) -> Paper | None:
    """The paper that lies open behind a tongue: the chosen one, else the newest."""
    papers = of_tongue(scene, tongue)
    chosen = (paper for paper in papers if paper.id == scene.desk.paper)
    return next(chosen, next(iter(papers), None))


def turn_to(scene: Scene, tongue: str) -> None:
    """Open the folder at a tongue: what is new there first."""
    papers = of_tongue(scene, tongue)
    fresh = [paper for paper in papers if is_new(scene, paper)]
    if not papers:
        scene.acts.change(scene.desk, tab=tongue)
    else:
        lay_open(scene, next(iter(fresh), opened(scene, tongue) or papers[0]))


def lay_open(scene: Scene, paper: Paper) -> None:
    """Open a paper; the list is put away, and the day that it came stays unfolded."""
    desk = scene.desk
    scene.acts.cue("paper_turned")
    scene.acts.change(
        desk,
        tab=tongue_of(scene.texts, paper),
        paper=paper.id,
        read=desk.read | {f"paper.{paper.id}"},
        folds={**desk.folds, f"papers.{paper.moment[:10]}": True, CONTENTS: False},
    )


# The list


def contents(kit: Kit, scene: Scene, sheet: pygame.Rect) -> None:
    """All papers by day on one sheet."""
    kit.add(Sheet(name="folder.list", rect=sheet, surface="bond"))
    papers = newest(scene.texts, scene.view)
    with kit.scroll("papers.list", sheet, pages=True, inset=14) as column:
        days = groupby(papers, key=lambda paper: paper.moment[:10])
        for index, (day, group) in enumerate(days):
            _day(column, scene, day, list(group), index == 0)
        if not papers:
            column.text("papers.none", say("papers.none"), "typed", "faded")


def _day(column: Column, scene: Scene, day: str, papers: Sequence[Paper], last: bool) -> None:
    """A day's papers; the days before the last lie folded, and say what is new in them."""
    fresh = sum(is_new(scene, paper) for paper in papers)
    name = f"papers.{day}"
    unfolded = scene.unfolded(name, usual=last)
    count = str(len(papers))
    if fresh:
        count = say("papers.new", number=fresh, all=len(papers))
    text = f"{words.date(papers[0].moment)} · {count}"
    column.fold(name, text, unfolded, partial(scene.fold, name, not unfolded), paper=True)
    column.gap(4)
    if unfolded:
        for paper in papers:
            _row(column, scene, paper)


def _row(column: Column, scene: Scene, paper: Paper) -> None:
    document = scene.texts.documents[paper.id]
    room = column.width - column.kit.px(2 * PAD + SPOT)
    note = f"{say(f'paper.kind.{document.kind}')} · {document.by}"
    column.row(
        f"paper.{paper.id}",
        document.title,
        column.kit.pen.shorten(note, "small", room),
        chosen=paper.id == scene.desk.paper,
        fresh=is_new(scene, paper),
        press=partial(lay_open, scene, paper),
    )


# The open paper


def _open(kit: Kit, scene: Scene, paper: Paper, sheet: pygame.Rect) -> None:
    document = scene.texts.documents[paper.id]
    kind = document.kind
    note = say(f"paper.kind.{kind}").upper()
    surface = SURFACES.get(kind, "bond")
    with leaf(kit, "paper", sheet, f"paper.{paper.id}", surface, note) as column:
        _head(column, scene, paper, document)
        column.typed("paper.body", document.text, TYPES.get(kind, "typed"), "ink", kind == "press")
        column.gap(8)
        stamped = document.picture != "none" and _pinned(column, scene, document)
        _says(column, scene, paper, document)
        _bearing(column, scene, document)
        if not stamped and kind not in OPEN:
            column.stamped("paper.received", _received(scene))


def _head(column: Leaf, scene: Scene, paper: Paper, document: Document) -> None:
    """Who may read it, who has written it and when, which copy it is, and its title."""
    if document.kind == "press":
        column.centred("paper.by", document.by, "news", "ink")
        column.rule("paper.rule", "ink_soft")
        column.title("paper.title", document.title, "news_big")
        column.text("paper.when", words.when(paper.moment), "name", "faded")
        column.gap(6)
        return
    secret = scene.look.classified or say("paper.classified")
    if document.kind in OPEN:
        secret = say(f"paper.kind.{document.kind}")
    column.centred("paper.secrecy", secret.upper())
    column.rule("paper.rule")
    column.text("paper.by", document.by.upper(), "name", "ink_soft")
    copy = crc32(paper.id.encode()) % (COPIES - 1) + 1
    told = say("paper.copy", number=copy, of=COPIES) if document.kind not in OPEN else ""
    column.ends("paper.when", words.when(paper.moment), told)
    column.gap(6)
    column.title("paper.title", document.title)


def _pinned(column: Leaf, scene: Scene, document: Document) -> bool:
    """The picture that is pinned to it, as large as what is left of the page if that is enough,
    with the stamp of its arrival beside it; else a large one on a page of its own. Whether the
    stamp had room."""
    kit, pen = column.kit, column.kit.pen
    column.together(pen.em(SMALLEST))
    wide, high = (pen.em(length) for length in PICTURE)
    if column.fresh():
        wide, high = column.width, column.width * PICTURE[1] // PICTURE[0]
    high = min(high, max(pen.px(60), column.left()))
    row = column.take(high)
    place = pygame.Rect(0, row.y, min(wide, column.width), high)
    place.right = row.right
    made = Inset(
        name="paper.picture",
        rect=place,
        area=column.area,
        picture=document.picture,
        words=_labels(scene, document),
    )
    kit.add(made)
    text = _received(scene)
    box = pygame.Rect(row.x, 0, place.x - row.x, Rubber.size(pen, text)[1])
    box.centery = row.centery
    if Rubber.size(pen, text)[0] <= box.width:
        kit.add(Rubber(name="paper.received", rect=box, area=column.area, text=text))
    column.gap(6)
    return Rubber.size(pen, text)[0] <= box.width


def _received(scene: Scene) -> str:
    """The words of the stamp that tells that a paper has come."""
    return (scene.look.received or say("paper.received")).upper()


def _labels(scene: Scene, document: Document) -> tuple[str, ...]:
    """The words on a picture; a telegram has the beginning of its own."""
    if document.picture == "telegram":
        lines = [document.by, *words.sentences(document.text, 2).split(". ")]
        return say("picture.telegram").upper(), *(line.upper() for line in lines)
    return tuple(say(f"picture.{label}") for label in LABELS[document.picture])


def _says(column: Leaf, scene: Scene, paper: Paper, document: Document) -> None:
    """What the paper reports of the instruments, with its doubt."""
    told = [name for name in document.reports if _reported(scene, paper, name) is not None]
    if not told:
        return
    column.gap(8)
    column.together(2 * column.kit.pen.line_height("typed"))
    staff = scene.look.staff
    heading = say("paper.says.staff", staff=staff) if staff else say("paper.says")
    column.text("paper.says", heading.upper(), "label", "red")
    for name in told:
        _reading(column, scene, paper, name)
    column.gap(4)


def _reported(scene: Scene, paper: Paper, name: str) -> tuple[float, float] | None:
    """What a paper says of a variable, with its spread; without a figure of its own it is what
    the seat was told in the same turn."""
    claimed = scene.texts.documents[paper.id].reports[name]
    if claimed.value is not None:
        return claimed.value, claimed.spread
    told = scene.view.known.get(name)
    if told is None or told.moment != paper.moment:
        return None
    return told.value, told.spread


def _reading(column: Leaf, scene: Scene, paper: Paper, name: str) -> None:
    about, told = scene.texts.variables[name], _reported(scene, paper, name)
    assert told is not None
    value, spread = told
    low, high = about.range
    whole = (high - low) or 1.0
    amount = words.amount(value, about.unit)
    text = say("paper.says.value", value=amount, spread=words.amount(2 * spread))
    need = Reading.need(column.kit.pen, column.width, about.title, text)
    column.kit.add(
        Reading(
            name=f"paper.says.{name}",
            rect=column.take(need),
            area=column.area,
            text=about.title,
            value=text,
            low=max(0.0, (value - 2 * spread - low) / whole),
            high=min(1.0, (value + 2 * spread - low) / whole),
            hint=explain.variable(scene, name),
        )
    )


def _bearing(column: Leaf, scene: Scene, document: Document) -> None:
    """The choices on the table that the paper argues about; pressing one weighs it."""
    own = scene.texts.choices[scene.seat]
    legal = {option.id for option in scene.view.options if option.legal}
    bears = [name for name in document.argues if name in own and name in legal]
    if not bears:
        return
    row = column.kit.button_size("", "label")[1]
    column.gap(4)
    column.together(column.kit.pen.line_height("label") + column.kit.px(6) + row)
    column.text("paper.bears", say("paper.bears").upper(), "label", "red")
    column.gap(3)
    entries = [
        (
            f"paper.bears.{name}",
            own[name].title,
            partial(scene.acts.weigh, own[name].slot, name),
            explain.choice(scene, name),
        )
        for name in bears
    ]
    column.buttons(entries)


# The way on


def _foot(scene: Scene, papers: list[Paper], shown: Paper | None, listed: bool) -> Foot:
    """Older, newer, the list, and the next that is new."""
    older, newer = beside(papers, shown, partial(lay_open, scene))
    fold = partial(scene.fold, CONTENTS, not listed)
    return Foot(
        "paper",
        Way(say("papers.older"), older),
        Way(say("papers.newer"), newer),
        Way(say("papers.all"), fold),
        listed,
        following(scene),
    )


def following(scene: Scene) -> Way | None:
    """The way to the next paper that has not been opened, or after the last to a new letter."""
    papers = newest(scene.texts, scene.view)
    fresh = [paper for paper in papers if is_new(scene, paper)]
    if fresh:
        title = scene.texts.documents[fresh[0].id].title
        return Way(say("paper.next", title=title), partial(lay_open, scene, fresh[0]))
    letter = next((each for each in scene.view.letters if scene.is_new(each)), None)
    if letter is None:
        return None
    text = say("paper.next.letter", who=words.surname(scene.texts, scene.other))
    press: Press = partial(scene.open_letter, letter)
    return Way(text, press)
