"""A condition in words, for those who may know all of it: after the ending."""

from __future__ import annotations

from game.record import spoken
from game.scenario.expressions import Names, Node, Scope, resolve
from game.scenario.expressions.nodes import Arith, Both, Compare, Constant, Not, Ref
from game.scenario.format import Scenario

RELATIONS = {
    "<": "below",
    "<=": "at most",
    ">": "above",
    ">=": "at least",
    "==": "at",
    "!=": "not at",
}
HOURS = {"<": "before", "<=": "until", ">": "after", ">=": "from", "==": "on", "!=": "not on"}
SINCE = {"<": "less than", "<=": "at most", ">": "more than", ">=": "at least", "==": "just"}


def spelled(texts: Scenario, seat: str, when: str) -> str:
    """A condition of what a seat knows, as a clause: `“Fear” above 90 and not “They know”`.

    ExpressionError: it is none.
    """
    return _Speller(texts).clause(resolve(when, Names.of(texts), Scope.seat(seat)))


class _Speller:
    def __init__(self, texts: Scenario) -> None:
        self.texts = texts

    def clause(self, node: Node) -> str:
        """Any node."""
        match node:
            case Not():
                return f"not {self._bound(node.item)}"
            case Both():
                return f" {node.op} ".join(map(self._bound, node.items))
            case Compare():
                return self._compared(node)
            case Arith():
                return f"{self.clause(node.left)} {node.op} {self.clause(node.right)}"
            case Ref():
                return self._name(node)
            case Constant():
                return _constant(node)

    def _bound(self, node: Node) -> str:
        return f"({self.clause(node)})" if isinstance(node, Both) else self.clause(node)

    def _compared(self, node: Compare) -> str:
        left, right = node.left, node.right
        if isinstance(left, Ref) and isinstance(right, Constant):
            if left.kind == "now":
                return f"{HOURS[node.op]} {spoken.when(str(right.value))}"
            if left.kind == "hours_since":
                long = SINCE.get(node.op, "not")
                return f"{self._name(left)} {long} {spoken.duration(float(right.value))} ago"
            if left.kind in ("stands", "terms", "offer"):
                levels = list(self.texts.issues[left.ids[-1]].levels.values())
                level = levels[int(float(right.value)) % len(levels)].title
                return f"{self._name(left)} {RELATIONS[node.op]} “{level}”"
        return f"{self.clause(left)} {RELATIONS[node.op]} {self.clause(right)}"

    def _name(self, ref: Ref) -> str:
        texts = self.texts
        first, last = (ref.ids[0], ref.ids[-1]) if ref.ids else ("", "")
        match ref.kind:
            case "variable" | "known":
                return f"“{texts.variables[first].title}”"
            case "spread":
                return f"the doubt about “{texts.variables[first].title}”"
            case "flag":
                return f"“{texts.flags[first].title}”"
            case "fact":
                return f"“{texts.facts[first].title}”"
            case "happened":
                return f"“{texts.events[first].title}”"
            case "did" | "done":
                return f"“{texts.choices[first][last].title}”"
            case "hours_since":
                return self._since(*ref.ids)
            case "now":
                return "the hour"
        return self._bargained(ref)

    def _since(self, kind: str, *ids: str) -> str:
        texts = self.texts
        if kind == "choice":
            return f"“{texts.choices[ids[0]][ids[1]].title}”"
        return f"“{(texts.events if kind == 'event' else texts.flags)[ids[0]].title}”"

    def _bargained(self, ref: Ref) -> str:
        """What is on the table, and what has come out of it."""
        texts, first = self.texts, ref.ids[0]
        if ref.kind in ("stands", "terms"):
            return f"“{texts.issues[first].title}”"
        leader = texts.seats[first].leader
        if ref.kind == "leaked":
            return f"a secret of {leader}’s out"
        if len(ref.ids) == 1:
            return f"the number of {leader}’s open offers"
        way = f" {spoken.via(texts.channels[ref.ids[1]].title)}"
        if ref.kind == "open":
            return f"an open offer of {leader}’s{way}"
        return f"“{texts.issues[ref.ids[-1]].title}” in {leader}’s offer{way}"


def _constant(node: Constant) -> str:
    if node.type == "moment":
        return spoken.when(str(node.value))
    return f"{node.value:g}" if node.type == "number" else str(node.value).lower()
