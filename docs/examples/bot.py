"""A careful leader: presses while it is quiet, calms in danger, takes what is good enough."""

import json
import sys


def share(hello, view, levels):
    """What terms are worth to this seat's leader: 0 for the worst that can be, 1 for the best.
    An issue that is not named stays as it stands."""
    told, meant = hello["issues"], {**view["stands"], **levels}
    worths = {i: [level["worth"] for level in told[i]["levels"].values()] for i in told}
    worst, best = (sum(map(end, worths.values())) for end in (min, max))
    worth = sum(told[issue]["levels"][level]["worth"] for issue, level in meant.items())
    return (worth - worst) / ((best - worst) or 1)


def choose(hello, view, names):
    """In quiet times the highest rung up to 10; in danger what calms most."""
    told = {"hold": {"rung": 0, "effects": {}}, **hello["choices"][hello["seat"]]}
    if view["estimate"]["high"] < 0.005:
        return max((n for n in names if told[n]["rung"] <= 10), key=lambda n: told[n]["rung"])
    sign = {v: {"high": 1, "low": -1}.get(w["bad"], 0) for v, w in hello["variables"].items()}
    heat = {n: sum(sign[v] * e for v, e in told[n]["effects"].items()) for n in names}
    return min(names, key=lambda n: (heat[n], told[n]["rung"], n == "hold"))


def write(hello, view):
    """Accept the best offer that is good enough; else, every third turn, make one."""
    late, danger = view["turn"] / view["turns"], view["estimate"]["high"]
    if not view["channels"]:
        return []
    letter = {"channel": view["channels"][0], "tone": next(iter(hello["tones"]))}
    offers = [each for each in view["letters"] if each["open"]]
    best = max(offers, key=lambda each: share(hello, view, each["levels"]), default=None)
    if best and share(hello, view, best["levels"]) > 0.7 - 0.3 * late - 5 * danger:
        return [{**letter, "accept": best["channel"]}]
    if view["turn"] % 3 != 1:
        return []
    drafts = [{"draft": name, **hello["drafts"][name]["letter"]} for name in view["drafts"]]
    levels = {issue: list(told["levels"]) for issue, told in hello["issues"].items()}
    middle = {issue: names[len(names) // 2] for issue, names in levels.items()}
    return [each for each in drafts if "propose" in each][-1:] or [{**letter, "propose": middle}]


def orders(hello, message):
    """The answer to a turn."""
    view, legal = message["view"], message["legal"]
    choices = {slot: choose(hello, view, names) for slot, names in legal.items()}
    told = {"letters": write(hello, view), "why": f"Danger {view['estimate']['high']:.1%}"}
    return {"type": "orders", "id": message["id"], "choices": choices, **told}


for line in sys.stdin:
    message = json.loads(line)
    if message["type"] == "hello":
        hello = message
        print(json.dumps({"type": "ready", "name": "Careful", "author": "you"}), flush=True)
    elif message["type"] == "turn":
        print(json.dumps(orders(hello, message)), flush=True)
