"""Why a choice is barred, in words: its own condition, retold for the seat that may know it.

A condition of a choice names only what its seat knows. What has not happened yet is not
named all the same: a condition must not tell the future. For the same reason windows of hours
are not spelled out, and a choice that waits for something unheard of is not shown at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import eq, ge, gt, le, lt, ne
from typing import Literal

from game.engine.orders import HOLD
from game.engine.view import View
from game.scenario.expressions import ExpressionError, Names, Node, Scope, resolve
from game.scenario.expressions.nodes import Both, Compare, Constant, Not, Ref
from game.scenario.format import Scenario
from game.ui import words
from game.ui.say import say

RELATIONS = {"<": "below", "<=": "most", ">": "above", ">=": "least", "==": "equal", "!=": "other"}
"""Comparisons as the last part of a phrase's key."""

HOURS = {"<": lt, "<=": le, ">": gt, ">=": ge, "==": eq, "!=": ne}


@dataclass(frozen=True)
class Need:
    """A part of what a barred choice needs.

    `text` is what it needs, of kind `only`, or what stands against it, of kind `unless`. A
    choice may also have been made `once` and for all, or wait for a `later` hour.
    """

    kind: Literal["only", "unless", "once", "later"]
    text: str = ""

    def told(self) -> str:
        """The part so that it can follow the word "only"."""
        match self.kind:
            case "only":
                return self.text
            case "unless":
                return say("needs.unless", what=self.text)
        return say(f"needs.{self.kind}")


ONCE = Need("once")
LATER = Need("later")

Reach = Literal["near", "done", "past", "hidden"]
"""How far away a barred choice is: `near` may yet come; `done` came once and for all; what is
`past` was ruled out by the hour or by what is so; `hidden` waits for what nobody has heard of."""


def needs_of(texts: Scenario, view: View) -> dict[str, tuple[Need, ...]]:
    """What each choice that is barred now needs: one need for each part of its condition."""
    names = Names.of(texts)
    barred = [option.id for option in view.options if not option.legal and option.id != HOLD]
    return {choice: _needs(texts, view, choice, names) for choice in barred}


def _needs(texts: Scenario, view: View, choice: str, names: Names) -> tuple[Need, ...]:
    about = texts.choices[view.seat][choice]
    if about.when is None:
        return (ONCE,)
    open_ = [part for part in _parts(about.when, view, names) if not _met(part, view)]
    pressing = [part for part in open_ if not _is_weak(part, view)]
    told = _Teller(texts, view).parts(pressing or open_)
    return told or ((ONCE,) if about.once else ())


def _parts(when: str | None, view: View, names: Names) -> Sequence[Node]:
    """The parts of a condition that must all hold; none if it cannot be read."""
    try:
        tree = resolve(when, names, Scope.seat(view.seat)) if when else None
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


def ways_of(texts: Scenario, view: View) -> dict[str, tuple[Need, ...]]:
    """What each channel that is shut to the seat now needs, by channel.

    One that waits for an hour, for what nobody has heard of, or for a choice that cannot be made
    now is left out: it would tell what is to come.
    """
    names, found = Names.of(texts), {}
    legal = {option.id for option in view.options if option.legal}
    for name, channel in texts.channels.items():
        when = channel.when.get(view.seat)
        if name in view.channels or when is None:
            continue
        open_ = [part for part in _parts(when, view, names) if not _met(part, view)]
        if open_ and all(_may_be_told(part, view, legal) for part in open_):
            found[name] = _Teller(texts, view).parts(open_)
    return found


def _may_be_told(node: Node, view: View, legal: set[str]) -> bool:
    """Whether a part of a condition names only what the seat has before it."""
    heard = {news.id for news in view.news if news.kind == "event"}
    match node:
        case Ref(kind="done" | "did"):
            return node.ids[-1] in legal
        case Ref(kind="happened"):
            return node.ids[0] in heard
        case Not():
            return _may_be_told(node.item, view, legal)
        case Both():
            return all(_may_be_told(item, view, legal) for item in node.items)
    return not _is_timed(node)


def _reach(texts: Scenario, view: View, choice: str, names: Names) -> Reach:
    if _needs(texts, view, choice, names) == (ONCE,):
        return "done"
    parts = _parts(texts.choices[view.seat][choice].when, view, names)
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

    def parts(self, nodes: Sequence[Node]) -> tuple[Need, ...]:
        """Each part; several that hang on the hour are one window, which is not spelled out."""
        timed = [node for node in nodes if _is_timed(node)]
        if len(timed) < 2:
            return tuple(self.part(node) for node in nodes)
        return (*(self.part(node) for node in nodes if node not in timed), LATER)

    def part(self, node: Node) -> Need:
        """A part of a condition."""
        match node:
            case Not(item=Ref(kind="flag" | "done" | "did") as ref):
                return Need("unless", self._name(ref))
            case Not(item=Ref(kind="happened")):
                return Need("only", say("needs.since"))
            case Compare(left=Ref(kind="now" | "hours_since"), right=Constant()):
                return Need("only", self.tell(node))
            case Ref(kind="happened"):
                return Need("only", say("needs.after", what=self._name(node)))
            case Ref(kind="open") | Compare(left=Ref(kind="open")):
                return Need("only", say("needs.with", what=self.tell(node)))
            case Both(op="or") if _is_timed(node):
                return self._or_later(node)
            case Both() if _is_timed(node):
                return LATER
        return Need("only", say("needs.if", what=self.tell(node)))

    def _or_later(self, node: Both) -> Need:
        """What may also come about without waiting for another hour."""
        plain = [self.tell(item) for item in node.items if not _is_timed(item)]
        if not plain:
            return LATER
        what, later = words.either(plain), LATER.told()
        return Need("only", say("needs.if.or_later", what=what, later=later))

    def tell(self, node: Node) -> str:
        """A condition as a clause."""
        match node:
            case Not():
                return say("needs.not", what=self.tell(node.item))
            case Both():
                items = [self.tell(item) for item in node.items]
                return words.listed(items) if node.op == "and" else words.either(items)
            case Compare():
                return self._compared(node)
            case Ref():
                return self._name(node)
        return say("needs.condition")

    def _name(self, ref: Ref) -> str:
        """What a name stands for, by its title."""
        first = ref.ids[0] if ref.ids else ""
        match ref.kind:
            case "flag":
                return _quoted(self.texts.flags[first].title)
            case "variable" | "known":
                return _quoted(self.texts.variables[first].title)
            case "spread":
                return say("needs.doubt", title=self.texts.variables[first].title)
            case "happened":
                return self._event(first)
            case "done" | "did":
                return say("needs.is_done", what=self._choice(ref.ids))
            case "stands":
                return _quoted(self.texts.issues[first].title)
            case "open":
                return self._proposal(ref.ids)
        return say("needs.condition")

    def _event(self, name: str) -> str:
        told = any(news.kind == "event" and news.id == name for news in self.view.news)
        return _quoted(self.texts.events[name].title) if told else say("needs.soon")

    def _choice(self, ids: tuple[str, ...]) -> str:
        seat, name = ids[-2:]
        if seat != self.view.seat:
            return say("needs.their_step")
        return _quoted(self.texts.choices[seat][name].title)

    def _proposal(self, ids: tuple[str, ...]) -> str:
        if len(ids) == 1:
            return say("needs.proposal")
        return say("needs.proposal.by", channel=self.texts.channels[ids[1]].title)

    def _compared(self, node: Compare) -> str:
        left, right = node.left, node.right
        if not isinstance(left, Ref) or not isinstance(right, Constant):
            return say("needs.condition")
        relation = RELATIONS[node.op]
        if left.kind == "now":
            return say(f"needs.moment.{relation}", moment=words.when(str(right.value)))
        if left.kind == "hours_since":
            return self._since(left, node.op, right)
        if left.kind == "open":
            return self._name(left)
        if left.kind == "stands":
            levels = list(self.texts.issues[left.ids[0]].levels.values())
            level = levels[int(float(right.value)) % len(levels)].title
            return say(f"needs.stands.{relation}", issue=self._name(left), level=level)
        return say(f"needs.value.{relation}", what=self._name(left), value=f"{right.value:g}")

    def _since(self, ref: Ref, op: str, value: Constant) -> str:
        """Hours since an event, a flag or a choice."""
        kind, *ids = ref.ids
        if kind == "choice":
            what = self._choice(tuple(ids))
        elif kind == "flag":
            what = _quoted(self.texts.flags[ids[0]].title)
        else:
            what = self._event(ids[0])
        return say(f"needs.hours.{RELATIONS[op]}", hours=f"{value.value:g}", what=what)


def _quoted(title: str) -> str:
    return say("list.quoted", text=title)
