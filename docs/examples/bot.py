"""A leader in a few lines: it answers when terms are good, offers some, and stays low."""

import json
import sys


def worth(hello, levels):
    """What terms are worth to this seat's leader; an issue that is not named stays as it is."""
    issues = hello["issues"]
    return sum(issues[issue]["levels"][level]["worth"] for issue, level in levels.items())


def danger(view):
    """The staff's estimate of the chance of war before the next turn, at its worst."""
    return view["estimate"]["high"] if view["estimate"] else 0.0


def choose(hello, question):
    """In each slot the legal choice that calms most; in danger those of low rung alone."""
    own, steps = hello["choices"][hello["seat"]], 3 if danger(question["view"]) > 0.01 else 12
    low = lambda name: name == "hold" or own[name]["rung"] <= steps
    heat = lambda name: sum(own[name]["effects"].values()) if name != "hold" else 0
    return {slot: min(filter(low, names), key=heat) for slot, names in question["legal"].items()}


def write(hello, view):
    """Accept the best offer on the table if it is good enough; else, now and then, make one."""
    wanted = 2 - 100 * danger(view) - 3 * view["turn"] / view["turns"]
    offers = [letter for letter in view["letters"] if letter["open"]]
    best = max(offers, key=lambda letter: worth(hello, letter["levels"]), default=None)
    if not view["channels"]:
        return []
    letter = {"channel": view["channels"][0], "tone": next(iter(hello["tones"]))}
    if best and worth(hello, best["levels"]) > wanted:
        return [{**letter, "accept": best["channel"]}]
    if view["turn"] % 3 == 1:
        return [{**letter, "propose": fair(hello)}]
    return []


def fair(hello):
    """Of each issue the level in the middle."""
    levels = {name: list(issue["levels"]) for name, issue in hello["issues"].items()}
    return {name: steps[len(steps) // 2] for name, steps in levels.items()}


for line in sys.stdin:
    message = json.loads(line)
    if message["type"] == "hello":
        hello, answer = message, {"type": "ready", "name": "Example", "author": "you"}
    elif message["type"] == "turn":
        answer = {"type": "orders", "id": message["id"], "choices": choose(hello, message),
                  "letters": write(hello, message["view"]), "why": f"{danger(message['view']):.1%}"}
    else:
        continue  # "illegal" and "over" need no answer
    print(json.dumps(answer), flush=True)
