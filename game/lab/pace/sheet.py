"""What one turn lays before one seat, counted in words by part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from game.engine.orders import HOLD, Letter, Orders
from game.engine.sight.council import Council, Opinion, council
from game.engine.sight.prose import compose
from game.engine.sight.reasons import Reason
from game.engine.view import Known, SeenLetter, View
from game.lab.pace import wording
from game.lab.pace.wording import count
from game.record import chances
from game.record.game import Game
from game.scenario.format import Scenario

PARTS = {
    "brief": "who one is, and what has happened so far",
    "clocks": "the day, the hour, how long the turn lasts",
    "news": "what has happened",
    "post": "the list of papers and letters that have come",
    "papers": "the papers",
    "letters": "the letters received",
    "moves": "what moved most, and why",
    "risk": "the staff's estimate of the risk",
    "council": "the advisers who speak unasked",
    "new": "the lines of choices that open for the first time",
    "known": "the lines of choices that were open before",
    "weighed": "the texts of the choices that are ordered",
    "others": "the texts of the other choices, each as it first opens",
    "drafts": "the list of drafts, where a letter is written",
    "written": "the letters that one writes",
    "instruments": "all that is known, with its doubt",
    "adviser": "one adviser who is asked",
}
"""The parts of what is shown, and what each is."""

MOVED, WHY = 5, 3
"""So many variables are told as a turn opens, with so many reasons each."""


@dataclass
class Met:
    """What a person has met already: the choices that were open, and those that he ordered."""

    open: set[str] = field(default_factory=set)
    ordered: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Sheet:
    """One turn: words by part, and how many papers and letters came, choices were open, ordered,
    and letters written."""

    moment: str
    words: Mapping[str, int]
    papers: int
    letters: int
    open: int
    ordered: int
    written: int

    @property
    def total(self) -> int:
        """All words that are shown to somebody who opens everything."""
        return sum(self.words.values())


@dataclass(frozen=True)
class Desk:
    """What a seat has before it, and what it seals; `first` if it has just sat down."""

    texts: Scenario
    view: View
    before: Mapping[str, Known]
    reasons: tuple[Reason, ...]
    orders: Orders
    sealed_before: Orders
    first: bool = False
    so_far: str = ""


def desk_of(game: Game, seat: str, orders: Orders, first: bool, so_far: str = "") -> Desk:
    """The desk of a seat in a game's open turn, in which it will seal `orders`. Nothing that
    happened before the person sat down is told as new."""
    before = {} if first else game.known_before(seat)
    reasons = () if first else game.reasons(seat)
    last = game.steps[-1].orders.get(seat, Orders()) if game.steps and not first else Orders()
    texts = game.loaded.scenario
    return Desk(texts, game.view(seat), before, reasons, orders, last, first, so_far)


def sheet_of(desk: Desk, met: Met) -> Sheet:
    """Count one turn, and note what has been met in it."""
    view, orders = desk.view, desk.orders
    wanted = [name for name in orders.choices.values() if name != HOLD]
    words = {
        **_opening(desk),
        **_choices(desk, met, wanted),
        **_writing(desk),
    }
    return Sheet(
        view.moment,
        {part: words.get(part, 0) for part in PARTS},
        sum(paper.turn == view.turn for paper in view.papers),
        len(_arrived(view)),
        len(_open(desk)),
        len(wanted),
        len(orders.letters),
    )


def _opening(desk: Desk) -> dict[str, int]:
    texts, view = desk.texts, desk.view
    advice = council(texts, view)
    seat = texts.seats[view.seat]
    came = [paper.id for paper in view.papers if paper.turn == view.turn]
    return {
        "brief": count(seat.brief, desk.so_far) if desk.first else 0,
        "clocks": wording.CLOCKS + _calendar(desk),
        "news": _news(desk),
        "post": _post(desk, came),
        "papers": sum(_paper(desk, name) for name in came),
        "letters": sum(_letter(desk, letter) for letter in _arrived(view)),
        "moves": _moves(desk),
        "risk": _risk(view),
        "council": sum(_voice(desk, each) for each in advice.unasked),
        "instruments": _instruments(desk),
        "adviser": _asked(desk, advice),
    }


def _risk(view: View) -> int:
    """The staff's estimate; where it sees next to no risk, that in a sentence."""
    seen = view.estimate is not None and view.estimate.high >= chances.LEAST
    return wording.RISK if seen else wording.NO_RISK


def _calendar(desk: Desk) -> int:
    """The titles of day and turn."""
    for day in desk.texts.days:
        for turn in day.turns:
            if f"{day.date} {turn.at}" == desk.view.moment:
                return count(day.title, turn.title)
    return 0


def _news(desk: Desk) -> int:
    """What one's own orders came to, and what else has happened."""
    if desk.first:
        return 0
    titles = [_title(desk, each) for each in desk.sealed_before.choices.values() if each != HOLD]
    told = [each.text for each in desk.view.news if each.kind not in ("paper", "letter")]
    return 2 * wording.HEADING + count(*titles, *told) + len(told)


def _title(desk: Desk, choice: str) -> str:
    return desk.texts.choices[desk.view.seat][choice].title


def _arrived(view: View) -> list[SeenLetter]:
    """The letters that have just come."""
    return [letter for letter in view.letters if letter.arrived == view.moment]


def _post(desk: Desk, papers: Iterable[str]) -> int:
    texts = desk.texts.documents
    lines = [wording.PAPER_LINE + count(texts[each].title, texts[each].by) for each in papers]
    lines += [wording.LETTER_LINE] * len(_arrived(desk.view))
    return sum(lines) + (2 * wording.HEADING if lines else 0)


def _paper(desk: Desk, name: str) -> int:
    """A paper in full, with the open choices that it argues about."""
    told, legal = desk.texts.documents[name], _open(desk)
    argued = [_title(desk, each) for each in told.argues if each in legal]
    return count(told.title, told.by, told.text, *argued) + wording.PAPER_LINE


def _letter(desk: Desk, letter: SeenLetter) -> int:
    levels = letter.levels if letter.purpose == "proposal" else {}
    written = Letter(
        letter.channel, letter.tone, letter.purpose, levels, letter.about, draft=letter.draft
    )
    text = compose(desk.texts, letter.sender, written, letter.sent)
    return wording.LETTER_LINE + count(text) + _terms(desk, letter.levels)


def _terms(desk: Desk, levels: Mapping[str, str]) -> int:
    """The terms of a letter, each beside how it stands now."""
    told = 0
    for issue, level in levels.items():
        issues, now = desk.texts.issues[issue], desk.view.stands[issue]
        told += count(issues.title, issues.levels[level].title, issues.levels[now].title)
        told += wording.TERM
    return told


def _moves(desk: Desk) -> int:
    """The variables that moved most since the last sealing, each with its reasons."""
    view, told = desk.view, []
    for name, now in view.known.items():
        before = desk.before.get(name)
        if before is None or now.turn != view.turn or now.value == before.value:
            continue
        variable = desk.texts.variables[name]
        share = abs(now.value - before.value) / (variable.range[1] - variable.range[0])
        why = [each for each in desk.reasons if each.variable == name][:WHY]
        by = sum(wording.REASON + count(each.text) for each in why)
        told.append((share, count(variable.title) + wording.VALUE + by))
    most = sorted(told, reverse=True)[:MOVED]
    return sum(words for _, words in most) + (wording.HEADING if most else 0)


def _voice(desk: Desk, opinion: Opinion) -> int:
    """An adviser who speaks unasked."""
    pressed = opinion.pressed
    if pressed == HOLD:
        return wording.VOICE + wording.SAYS
    said = ""
    if opinion.adviser in desk.view.lines.get(pressed, ()):
        line = desk.texts.choices[desk.view.seat][pressed].advisers[opinion.adviser]
        said = line.says if line.stance == "for" else ""
    return wording.VOICE + wording.SAYS + count(_title(desk, pressed), said)


def _asked(desk: Desk, advice: Council) -> int:
    """One adviser who is asked: the mean over those who are there."""
    people = desk.texts.seats[desk.view.seat].advisers
    told = [
        count(people[each.adviser].office, people[each.adviser].outlook) + _voice(desk, each)
        for each in advice.opinions
    ]
    return round(sum(told) / len(told)) if told else 0


def _instruments(desk: Desk) -> int:
    """All that the seat knows and believes."""
    view, flags = desk.view, desk.texts.flags
    so = count(*(flags[name].title for name, on in view.flags.items() if on))
    return so + sum(_fact(desk, name) for name in view.known) + wording.BELIEF * len(view.beliefs)


def _fact(desk: Desk, name: str) -> int:
    """What is known of a variable, and of a report by whom and how old."""
    known = desk.view.known[name]
    reported = count(known.by) + wording.VALUE + wording.AGE if known.spread else 0
    return count(desk.texts.variables[name].title) + reported + 1


def _open(desk: Desk) -> list[str]:
    """The choices that can be made now."""
    return [each.id for each in desk.view.options if each.legal and each.id != HOLD]


def _choices(desk: Desk, met: Met, wanted: list[str]) -> dict[str, int]:
    """Lines and texts of the choices; those that are ordered are read once a game."""
    legal, slots = _open(desk), desk.texts.slots.values()
    lines = {each: wording.CHOICE_LINE + count(_title(desk, each)) for each in legal}
    fresh = [each for each in legal if each not in met.open]
    held = sum(count(slot.title, slot.hold) + wording.HEADING + 1 for slot in slots)
    weighed = [each for each in wanted if each not in met.ordered and each in legal]
    others = [each for each in fresh if each not in weighed]
    met.open.update(legal)
    met.ordered.update(weighed)
    return {
        "new": sum(lines[each] for each in fresh),
        "known": held + sum(words for each, words in lines.items() if each not in fresh),
        "weighed": sum(_text(desk, each) for each in weighed),
        "others": sum(_text(desk, each) for each in others),
    }


def _text(desk: Desk, name: str) -> int:
    """What a choice means, and what the council says of it."""
    choice = desk.texts.choices[desk.view.seat][name]
    said = [choice.advisers[each].says for each in desk.view.lines.get(name, ())]
    voices = wording.SAYS * len(said) + count(*said)
    return count(choice.title, choice.text) + wording.CHOICE_NOTE + voices


def _writing(desk: Desk) -> dict[str, int]:
    """The drafts that lie ready, and what is made of them; nothing without a letter."""
    texts, view, letters = desk.texts, desk.view, desk.orders.letters
    titles = [texts.drafts[name].title for name in view.drafts]
    listed = count(*titles) + wording.DRAFT_LINE * len(titles)
    return {
        "drafts": listed * len(letters),
        "written": sum(
            count(compose(texts, view.seat, letter, view.moment))
            + wording.WAY
            + _terms(desk, letter.levels)
            for letter in letters
        ),
    }
