"""The class sheet: questions made from one game on A4, the course of the game, and a sheet with
the answers for the teacher. One HTML file, for the printer; it needs no network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from game.engine.orders import HOLD
from game.lab.classroom.questions import Depth, Material, Question, level, questions, way
from game.record import spoken
from game.record.form import Record

HEADINGS: dict[Depth, str] = {
    "find": "Find",
    "explain": "Explain",
    "judge": "Judge",
}

STYLE = """\
@page { size: A4; margin: 16mm 17mm; }
* { box-sizing: border-box; }
body { font: 10.5pt/1.38 Georgia, 'Times New Roman', serif; color: #111; background: #fff;
  max-width: 176mm; margin: 8mm auto; }
header { border-bottom: 1.2pt solid #111; margin-bottom: 5mm; }
h1 { font-size: 17pt; margin: 0 0 1mm; }
h2 { font-size: 12.5pt; margin: 6mm 0 2mm; }
p { margin: 0 0 2mm; }
.names { display: flex; gap: 8mm; margin: 3mm 0 4mm; }
.names span { flex: 1; border-bottom: 0.5pt solid #111; padding-bottom: 1mm; font-size: 9.5pt; }
.names span + span { flex: 0 0 40mm; }
ol { margin: 0; padding-left: 7mm; }
li { margin: 0 0 4mm; break-inside: avoid; }
.line { border-bottom: 0.4pt solid #888; height: 7.2mm; }
.sheet { break-before: page; }
table { border-collapse: collapse; width: 100%; font-size: 8.3pt; line-height: 1.25; }
th, td { border-bottom: 0.4pt solid #999; padding: 0.7mm 1.6mm 0.7mm 0; text-align: left;
  vertical-align: top; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
td:last-child, th:last-child { text-align: right; padding-right: 0; white-space: nowrap; }
td:first-child { white-space: nowrap; }
.asked { font-style: italic; }
footer { margin-top: 6mm; font-size: 8.3pt; color: #444; }
"""


def sheet(material: Material) -> str:
    """The whole page, as HTML."""
    asked = questions(material)
    title = f"{material.scenario.title}: questions about a game"
    body = [
        *_first(material, asked),
        *_course(material),
        *_answers(material, asked),
    ]
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="en"><head><meta charset="utf-8">',
            f"<title>{escape(title)}</title>",
            f"<style>\n{STYLE}</style></head><body>",
            *body,
            "</body></html>",
            "",
        ]
    )


def _first(m: Material, asked: Sequence[Question]) -> Iterator[str]:
    yield "<header>"
    yield f"<h1>{escape(m.scenario.title)}</h1>"
    yield f"<p>{escape(_about(m))}</p>"
    yield "</header>"
    yield '<div class="names"><span>Name</span><span>Class, date</span></div>'
    number = 1
    for depth, heading in HEADINGS.items():
        here = [each for each in asked if each.depth == depth]
        if here:
            yield f'<h2>{heading}</h2><ol start="{number}">'
            for each in here:
                lines = '<div class="line"></div>' * each.lines
                yield f"<li>{escape(each.text)}{lines}</li>"
            yield "</ol>"
            number += len(here)


def _about(m: Material) -> str:
    """Whose game it was, and from which chair it is looked at."""
    preset = m.scenario.presets[m.attempt.game.model.preset].title
    chairs = spoken.listed([m.leader(seat) for seat in m.attempt.seats])
    return (
        f"Questions made from the game “{_name(m.attempt.record, m.attempt.name)}”, played as "
        f"{chairs}, under the preset “{preset}”. They look at it from the chair of "
        f"{m.leader(m.seat)}. The course of the game stands behind the questions."
    )


def _name(record: Record, name: str) -> str:
    return record.title if record.title != "A game" else name


def _course(m: Material) -> Iterator[str]:
    """The game turn by turn: what both ordered, and what danger the turn ran."""
    risks = {turn.moment: turn.risk for turn in m.attempt.opened.risks}
    heads = ["Turn", *(m.leader(seat).split()[-1] for seat in m.scenario.seats), "Risk"]
    yield '<section class="sheet"><h2>The course of the game</h2>'
    yield (
        f"<p>What was ordered in every turn ({escape(spoken.zone(m.scenario))}), and the danger of "
        f"{escape(spoken.war(m.scenario))} that the turn ran, in 10,000.</p>"
    )
    yield "<table><thead><tr>" + "".join(f"<th>{escape(each)}</th>" for each in heads)
    yield "</tr></thead><tbody>"
    for moment in m.attempt.steps:
        cells = [spoken.when(moment), *(_ordered(m, moment, seat) for seat in m.scenario.seats)]
        cells.append(spoken.per_ten_thousand(risks.get(moment, 0.0)))
        yield "<tr>" + "".join(f"<td>{escape(each)}</td>" for each in cells) + "</tr>"
    yield "</tbody></table>"
    yield from _letters(m)
    yield "</section>"


def _letters(m: Material) -> Iterator[str]:
    """All letters, as they were meant: who wrote by which way, when it left and when it came."""
    if not m.attempt.opened.letters:
        return
    yield "<h2>The letters</h2><table><thead><tr><th>Sent</th><th>By</th><th>What</th>"
    yield "<th>Arrived</th></tr></thead><tbody>"
    for letter in m.attempt.opened.letters:
        named = "; ".join(level(m.scenario, *each) for each in letter.meant.items())
        cells = (
            spoken.when(letter.sent),
            f"{m.leader(letter.sender).split()[-1]}, {way(m.scenario, letter.channel)}",
            f"{letter.purpose}: {named}" if named else letter.purpose,
            spoken.when(letter.arrived) if letter.arrived else "never",
        )
        yield "<tr>" + "".join(f"<td>{escape(each)}</td>" for each in cells) + "</tr>"
    yield "</tbody></table>"


def _ordered(m: Material, moment: str, seat: str) -> str:
    """Choices by title, and letters by their way."""
    orders = m.attempt.orders(moment, seat)
    if orders is None:
        return ""
    done = [
        m.scenario.choices[seat][name].title for name in orders.choices.values() if name != HOLD
    ]
    wrote = [f"{letter.purpose} {way(m.scenario, letter.channel)}" for letter in orders.letters]
    return "; ".join([*done, *wrote])


def _answers(m: Material, asked: Sequence[Question]) -> Iterator[str]:
    yield '<section class="sheet"><header><h1>For the teacher</h1></header>'
    yield (
        "<p>Answers come from the record of the game and from the model. Where a question asks for "
        "a judgement, they give only what can be said from these.</p><ol>"
    )
    for each in asked:
        yield f'<li><p class="asked">{escape(each.text)}</p><p>{escape(each.answer)}</p></li>'
    yield "</ol>"
    yield f"<footer>{escape(_stamp(m))}</footer></section>"


def _stamp(m: Material) -> str:
    """What it takes to look again, and where to read on."""
    game, card = m.attempt.game, m.scenario.model
    page = f" What the model rests on: {card.page}." if card and card.page else ""
    return (
        f"Record {m.attempt.record.id!r}, scenario {m.scenario.id} "
        f"({game.loaded.fingerprint}), preset {game.model.preset}, seed {game.seed}.{page}"
    )
