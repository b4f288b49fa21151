"""The papers on the desk: the list, and each as it stands."""

from __future__ import annotations

from game.text import spoken, words
from game.text.correspondence import read_letter
from game.text.pick import pick
from game.text.sitting import Sitting


def papers(desk: Sitting, answer: str) -> None:
    """The papers that have not been read; `papers all`: every one; or the one of a number."""
    if answer and answer.casefold() != "all":
        read(desk, answer)
        return
    numbered = list(enumerate(desk.view.papers, 1))
    shown = numbered if answer else [(n, p) for n, p in numbered if p.id not in desk.read]
    moment = ""
    for number, paper in shown:
        if paper.moment != moment:
            desk.console.line(f"Of {desk.when(paper.moment)}:")
            moment = paper.moment
        desk.console.line(f"{number}. {paper_line(desk, paper.id)}", indent=2)
    desk.console.line(_papers_note(len(shown), len(numbered)))


def _papers_note(shown: int, papers: int) -> str:
    """What one can do with a list of papers."""
    if not papers:
        return "No papers have come."
    if shown == papers:
        return "Type read and a number to read one."
    rest = f"{spoken.counted(papers - shown, 'paper')} read already; papers all lists them too."
    return rest[0].upper() + rest[1:]


def paper_line(desk: Sitting, name: str) -> str:
    """Title, kind and author of a paper, in one line."""
    told = desk.texts.documents[name]
    title, kind = spoken.sentence(told.title), words.KINDS[told.kind].capitalize()
    return f"{title} {kind}, by {spoken.sentence(told.by)}"


def read(desk: Sitting, answer: str) -> None:
    """One paper by number or name, `letter N`, or all that are new."""
    kind, _, rest = answer.partition(" ")
    if kind.casefold() in ("letter", "letters"):
        read_letter(desk, rest)
        return
    if not answer or answer.casefold() in ("all", "new"):
        _read_new(desk)
        return
    if not desk.view.papers:
        desk.console.line("No papers have come.")
        return
    found = pick(desk.paper_items(), answer)
    if isinstance(found, str):
        desk.console.line(found)
    else:
        show_paper(desk, found.id)


def _read_new(desk: Sitting) -> None:
    new = [
        paper.id
        for paper in desk.view.papers
        if paper.turn == desk.view.turn and paper.id not in desk.read
    ]
    for name in new:
        show_paper(desk, name)
    if not new:
        desk.console.line("There is no new paper to read. Type papers for all that have come.")


def show_paper(desk: Sitting, name: str) -> None:
    """A paper: title, kind, author, text, and which open choices it argues about."""
    told = desk.texts.documents[name]
    say = desk.console
    desk.read.add(name)
    say.heading(spoken.sentence(told.title))
    say.line(f"{words.KINDS[told.kind].capitalize()}, by {told.by}.")
    say.line()
    say.prose(told.text)
    open_now = {option.id for option in desk.view.options if option.legal}
    argued = [desk.choice(each).title for each in told.argues if each in open_now]
    if argued:
        say.line(f"It bears on: {'; '.join(argued)}.")


def brief(desk: Sitting, _words: str) -> None:
    """Who you are, and what you want."""
    seat = desk.texts.seats[desk.seat]
    desk.console.heading(f"{seat.leader}, {seat.title}, {seat.capital}.")
    desk.console.line()
    desk.console.prose(seat.brief)
