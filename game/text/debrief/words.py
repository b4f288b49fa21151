"""The fixed sentences of the debrief, in one place."""

from __future__ import annotations

INTERVALS = "In brackets stands the 95 % interval: the count leaves that much open."
STOPPED = "Stopped. Ask again whenever you like."

WALK = (
    "The books are open now. A walk through them takes a few minutes: Enter for the next part, "
    "skip to go straight to your own questions. You can ask in between, too; help lists what."
)
WALKED = "That was the walk. What it told in short can be asked for at length."
NEXT = "{number} of {all}, {title}. Enter, or skip:"

CLOSE = (
    "All orders of this game once more, under {count} other throws of luck; hidden facts and "
    "natures are as they were."
)
THEIRS = "History's orders, in the same model, under the same preset and on the same luck:"
SAME = "This game is history's own, world by world."
NO_HISTORY = "This crisis is invented; there is no history to hold it against."
MORE = "This very path ran more danger than its worlds did on the whole."
LESS = "This very path ran less danger than its worlds did on the whole."
SCHOOLS = "How this path looks to each school of thought about the model's dials, in 10,000 worlds:"
CLOSE_NUMBER = "Say how many worlds, from 100 to 100,000; or close alone for 10,000."

SKILL = (
    "Skill is what these orders reach on average beyond what the machine leader would have "
    "reached in the same chair; luck is what happened beyond that average."
)
SKILL_LIMITS = (
    "Orders are given again as they were, though a person would have answered other luck "
    "otherwise; so skill comes out rather too low where one played by ear. The price at home is "
    "not in it, and a good guess about a hidden fact counts as skill."
)

TURNING = (
    "Of {looked} other orders that were possible, these would have moved the end most. Each is "
    "tried alone, from the true state of its turn and with the same luck; after that turn both "
    "chairs are handed to the leaders as the scenario describes them."
)
TURNING_NONE = (
    "Of {looked} other orders that were possible, none moves the end by more than the count "
    "leaves open. turning more looks more closely."
)
TURNING_ASK = (
    "Type fork and a number to play on from there, from and a turn for any other, or turning "
    "more for a closer look."
)
TURNING_WHAT = "Type turning, or turning more for a closer look."
FORK_WHAT = "Say which turning point: fork and its number. For any other turn type from."
FORK_NONE = "No turning points have been looked for yet. Type turning first, or from and a turn."
FROM_WHAT = "Say from which turn: from and its number, or its date and time as the ledger has it."
FORKED = (
    "You take the game up again on {turn}. Until now all is as it was; from here on nothing is "
    "fixed. It is saved as a game of its own; the one that ended stays as it is."
)

POST_MORE = "And {more}; letters has them all."
POST_NONE = (
    "Every letter arrived, none crossed another, and no proposal was left without an answer."
)

TRUTH_MORE = "Those are the ones furthest off; truth has all of them, truth and a name each turn."

PARTED = (
    "Of {all} orders that were sealed both here and in history, {same} were alike. The two part "
    "first on {first}:"
)
NEVER_PARTED = "Nothing was ordered otherwise than in history."

ADVISERS = (
    "Brier scores: the mean square by which a chance that was held missed what came. 0 is "
    "perfect, 1 the worst. The next turn is judged by what would have come had both sides held, "
    "the end by how this game ended."
)
ADVISERS_FEW = (
    "One game says little about anybody: an interval is told from {fewest} games on. Scores are "
    "kept from game to game, for each preset apart."
)
ADVISERS_ALL = "All of them, and the staff: below {small} (N {n} turns each at most)."
ADVISERS_MORE = "Those are the nearest and the furthest off; advisers has all of them."
ADVISERS_NONE = "Nobody gave you odds in this game."
UNKEPT = "They could not be kept for other games: {error}."

DIARY = "The diary of {leader}, made of what that chair knew and of nothing else:"
DIARY_SHORT = "Three pages of the diary of {leader}. Type diary for all of it."
DIARY_NONE = "The diary of {leader} is empty."

DIARY_WHY = "diary and the number of a page tells what was believed, weighed and feared for it."
DIARY_PERSON = "A person sat there, whose reasons nobody can tell."
DIARY_MISSING = "The machine that sat there cannot be made again: {error}"
WEIGHED = "What {leader} weighed on {turn}:"
WEIGHED_NONE = (
    "There is no account of this turn: the machine would now order something else than it did, "
    "for the scenario, or the machine, has changed since."
)

MODEL_NONE = "This scenario says nothing of what its model assumes."
MODEL_MORE = "Where the model is described at length: {page}."
MODEL_SHORT = "What can be said in reply, and where all this is from: type model."
OBJECTIONS = 3
"""So many objections are told, the weightiest first."""

CLASS = (
    "The sheet for the class is written: {path}. It asks {count} about this game, with answers "
    "on a page of their own; any browser prints it."
)
CLASS_TAKEN = "{path} holds something else. Name another file."
CLASS_CHART = "Many players' games side by side: knot lab class and their saved games."
