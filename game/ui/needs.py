"""Why a choice is barred, in words: its own condition, retold for the seat that may know it.

A condition of a choice names only what its seat knows. What has not happened yet is not
named all the same: a condition must not tell the future. For the same reason windows of hours
are not spelled out, and a choice that waits for something unheard of is not shown at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import eq, ge, gt, le, lt, ne
from typing import Literal

from game.engine.orders import HOLD
from game.engine.view import View
from game.scenario.expressions import ExpressionError, Names, Node, Scope, resolve
from game.scenario.expressions.nodes import Both, Compare, Constant, Not, Ref
from game.scenario.format import Scenario
from game.ui import words

RELATIONS = {
    "<": "below",
    "<=": "at most",
    ">": "above",
    ">=": "at least",
    "==": "exactly",
    "!=": "other than",
}
PLACES = {
    "<": "below",
    "<=": "at most at",
    ">": "above",
    ">=": "at least at",
    "==": "at",
    "!=": "elsewhere than at",
}
SINCE = {
    "<": "within {} h of",
    "<=": "within {} h of",
    ">": "more than {} h after",
    ">=": "at least {} h after",
    "==": "exactly {} h after",
    "!=": "other than {} h after",
}
MOMENTS = {
    "<": "before",
    "<=": "until",
    ">": "after",
    ">=": "from",
    "==": "at",
    "!=": "other than at",
}
HOURS = {"<": lt, "<=": le, ">": gt, ">=": ge, "==": eq, "!=": ne}
ONCE = "it can be done only once"
SOON = "something that has not happened yet"
LATER = "at another hour"

Reach = Literal["near", "done", "past", "hidden"]
"""How far away a barred choice is: `near` may yet come; `done` came once and for all; what is
`past` was ruled out by the hour or by what is so; `hidden` waits for what nobody has heard of."""


def needs_of(texts: Scenario, view: View) -> dict[str, tuple[str, ...]]:
    """What each choice that is barred now needs: a phrase for each part of its condition."""
    names = Names.of(texts)
    barred = [option.id for option in view.options if not option.legal and option.id != HOLD]
    return {choice: _needs(texts, view, choice, names) for choice in barred}


def _needs(texts: Scenario, view: View, choice: str, names: Names) -> tuple[str, ...]:
    about = texts.choices[view.seat][choice]
    if about.when is None:
        return (ONCE,)
    open_ = [part for part in _parts(texts, view, choice, names) if not _met(part, view)]
    pressing = [part for part in open_ if not _is_weak(part, view)]
    told = _Teller(texts, view).parts(pressing or open_)
    return told or ((ONCE,) if about.once else ())


def _parts(texts: Scenario, view: View, choice: str, names: Names) -> Sequence[Node]:
    """The parts of a choice's condition that must all hold; none if it cannot be read."""
    when = texts.choices[view.seat][choice].when
    try:
        tree = resolve(when or "", names, Scope.seat(view.seat)) if when else None
    except ExpressionError:
        return ()
    if isinstance(tree, Both) and tree.op == "and":
        return tree.items
    return () if tree is None else (tree,)


def reach_of(texts: Scenario, view: View) -> dict[str, Reach]:
    """How far away each choice is that is barred now."""
    names = Names.of(texts)
    barred = [option.id for option in view.options if not option.legal and option.id != HOLD]
    return {choice: _reach(texts, view, choice, names) for choice in barred}


def _reach(texts: Scenario, view: View, choice: str, names: Names) -> Reach:
    if _needs(texts, view, choice, names) == (ONCE,):
        return "done"
    parts = _parts(texts, view, choice, names)
    if any(_is_over(part, view) for part in parts):
        return "past"
    heard = {news.id for news in view.news if news.kind == "event"}
    awaited = [each for part in parts if not _met(part, view) for each in _awaited(part)]
    return "hidden" if any(event not in heard for event in awaited) else "near"


def _is_over(node: Node, view: View) -> bool:
    """Whether a part is broken by what is so, or by an hour that will not come again."""
    match node:
        case Not(item=Ref(kind="flag") as flag):
            return view.flags.get(flag.ids[0], False)
        case Compare(op="<" | "<=", left=Ref(kind="now"), right=Constant()):
            return not _met(node, view)
    return False


def _awaited(node: Node) -> list[str]:
    """Events that must have happened for a part to hold, whatever else holds."""
    match node:
        case Ref(kind="happened"):
            return [node.ids[0]]
        case Compare(op="<" | "<=", left=Ref(kind="hours_since", ids=("event", event))):
            return [event]
        case Both(op="and"):
            return [event for item in node.items for event in _awaited(item)]
    return []


def _is_weak(node: Node, view: View) -> bool:
    """Whether a part holds unless something came before, which the view alone does not tell:
    that some hours pass since an own choice, or that an event has not happened."""
    match node:
        case Not(item=Ref(kind="happened" | "done")):
            return True
        case Compare(op=">" | ">=", left=Ref(kind="hours_since", ids=("choice", seat, _))):
            return bool(seat == view.seat)
    return False


def _met(node: Node, view: View) -> bool:
    """Whether the view shows plainly that a part holds: a flag, or the hour."""
    match node:
        case Ref(kind="flag"):
            return view.flags.get(node.ids[0], False)
        case Not(item=Ref(kind="flag") as flag):
            return not view.flags.get(flag.ids[0], True)
        case Compare(left=Ref(kind="now"), right=Constant() as moment):
            return bool(HOURS[node.op](view.moment, str(moment.value)))
        case Both():
            met = [_met(item, view) for item in node.items]
            return all(met) if node.op == "and" else any(met)
    return False


def _is_timed(node: Node) -> bool:
    """Whether a part hangs on the hour, or on the hours since something."""
    match node:
        case Ref():
            return node.kind in ("now", "hours_since")
        case Not():
            return _is_timed(node.item)
        case Both():
            return any(_is_timed(item) for item in node.items)
        case Compare():
            return _is_timed(node.left) or _is_timed(node.right)
    return False


class _Teller:
    def __init__(self, texts: Scenario, view: View) -> None:
        self.texts = texts
        self.view = view

    def parts(self, nodes: Sequence[Node]) -> tuple[str, ...]:
        """Each part; several that hang on the hour are one window, which is not spelled out."""
        timed = [node for node in nodes if _is_timed(node)]
        if len(timed) < 2:
            return tuple(self.part(node) for node in nodes)
        return (*(self.part(node) for node in nodes if node not in timed), LATER)

    def part(self, node: Node) -> str:
        """A part of a condition so that it can follow the word "only"."""
        match node:
            case Not(item=Ref(kind="flag" | "done" | "did") as ref):
                return f"unless {self._name(ref)}"
            case Not(item=Ref(kind="happened")):
                return "before something that has happened since"
            case Compare(left=Ref(kind="now" | "hours_since"), right=Constant()):
                return self.tell(node)
            case Ref(kind="happened"):
                return f"after {self._name(node)}"
            case Ref(kind="open") | Compare(left=Ref(kind="open")):
                return f"with {self.tell(node)}"
            case Both(op="or") if _is_timed(node):
                return self._or_later(node)
            case Both() if _is_timed(node):
                return LATER
        return f"if {self.tell(node)}"

    def _or_later(self, node: Both) -> str:
        """What may also come about without waiting for another hour."""
        plain = [self.tell(item) for item in node.items if not _is_timed(item)]
        return f"if {' or '.join(plain)}, or {LATER}" if plain else LATER

    def tell(self, node: Node) -> str:
        """A condition as a clause."""
        match node:
            case Not():
                return f"not {self.tell(node.item)}"
            case Both():
                joint = f" {node.op} "
                return joint.join(self.tell(item) for item in node.items)
            case Compare():
                return self._compared(node)
            case Ref():
                return self._name(node)
        return "its condition"

    def _name(self, ref: Ref) -> str:
        """What a name stands for, by its title."""
        first = ref.ids[0] if ref.ids else ""
        match ref.kind:
            case "flag":
                return f"“{self.texts.flags[first].title}”"
            case "variable" | "known":
                return f"“{self.texts.variables[first].title}”"
            case "spread":
                return f"the doubt about “{self.texts.variables[first].title}”"
            case "happened":
                return self._event(first)
            case "done" | "did":
                return f"{self._choice(ref.ids)} is done"
            case "stands":
                return f"“{self.texts.issues[first].title}”"
            case "open":
                return self._proposal(ref.ids)
        return "its condition"

    def _event(self, name: str) -> str:
        told = any(news.kind == "event" and news.id == name for news in self.view.news)
        return f"“{self.texts.events[name].title}”" if told else SOON

    def _choice(self, ids: tuple[str, ...]) -> str:
        seat, name = ids[-2:]
        if seat != self.view.seat:
            return "a step of theirs"
        return f"“{self.texts.choices[seat][name].title}”"

    def _proposal(self, ids: tuple[str, ...]) -> str:
        if len(ids) == 1:
            return "a proposal of theirs on the table"
        return f"a proposal of theirs ({self.texts.channels[ids[1]].title})"

    def _compared(self, node: Compare) -> str:
        left, right = node.left, node.right
        if not isinstance(left, Ref) or not isinstance(right, Constant):
            return "its condition"
        if left.kind == "now":
            return f"{MOMENTS[node.op]} {words.when(str(right.value))}"
        if left.kind == "hours_since":
            return self._since(left, node.op, right)
        if left.kind == "open":
            return self._name(left)
        if left.kind == "stands":
            levels = list(self.texts.issues[left.ids[0]].levels.values())
            level = levels[int(float(right.value)) % len(levels)].title
            return f"{self._name(left)} stands {PLACES[node.op]} “{level}”"
        return f"{self._name(left)} is {RELATIONS[node.op]} {right.value:g}"

    def _since(self, ref: Ref, op: str, value: Constant) -> str:
        """Hours since an event, a flag or a choice."""
        kind, *ids = ref.ids
        if kind == "choice":
            what = self._choice(tuple(ids))
        elif kind == "flag":
            what = f"“{self.texts.flags[ids[0]].title}”"
        else:
            what = self._event(ids[0])
        return f"{SINCE[op].format(f'{value.value:g}')} {what}"
