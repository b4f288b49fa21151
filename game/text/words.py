"""The fixed sentences of the text face, in one place."""

from __future__ import annotations

PURPOSES = {
    "message": "a message without terms",
    "proposal": "a proposal",
    "acceptance": "an acceptance",
    "rejection": "a refusal",
    "withdrawal": "a withdrawal",
}

PURPOSE_CHOICES = {
    "message": "A message: words alone, no terms",
    "proposal": "A proposal: terms to agree on",
    "acceptance": "Accept a proposal of theirs; when it arrives it binds, and the crisis is over",
    "rejection": "Refuse a proposal of theirs",
    "withdrawal": "Take back a proposal of your own",
}

OPPOSITE = {
    "character": ("{leader}, as history describes him", "He weighs what that chair can know."),
    "character:any": ("One of them, by lot", "You will not be told which before it is over."),
    "history": (
        "History itself",
        "His orders of then, while you leave him where he was; after that his own mind.",
    ),
    "search": (
        "One who looks ahead",
        "He plays out what his chair could order, as far as he can know, and does what ends best.",
    ),
}
"""Who may sit opposite: what they are called, and a line on each."""

WHO_SAT = "In {capital} there sat, drawn by lot: {who}"
HIMSELF = "the leader as history describes him"

MEDIA = {
    "written": "written",
    "translated": "written and translated",
    "oral": "by word of mouth",
    "broadcast": "broadcast",
}

KINDS = {
    "briefing": "briefing",
    "intelligence": "intelligence report",
    "letter": "letter",
    "press": "newspaper",
    "memo": "memorandum",
}

WELCOME = (
    "This is played line by line. Each turn you read what has happened, choose what to do by "
    "its number, write letters if you wish, and seal your orders. The other side seals at the "
    "same time. Type help for the commands; quit saves and leaves, at any prompt."
)
ORDERS_PROMPT = "Your orders:"
HINT = "Type a number to choose, read to read the new papers, write for a letter, seal, or help."
EMPTY = "Type a number to choose, or help for the commands."
NOTHING_TO_UNDO = "There is nothing to undo in this turn. What was sealed stays sealed."
DESK_BACK = "You are at your desk. To take back a choice or a letter of this turn, type undo."
LAST_ORDERS = "You have ordered nothing new, and you write no letter."
SEAL_QUESTION = "Seal these orders? They cannot be taken back afterwards. Yes or no:"
SEALED = "Sealed. The hours pass."
NOT_SEALED = "Not sealed. Nothing has left your desk."
TWO_LETTERS = "Two letters lie on your desk already, and no more can leave in one turn. " + (
    "Type tear 1 or tear 2 to be rid of one."
)
NO_LETTER = "No letter is begun."
TORN = "The letter is torn up."
KEPT = "The letter lies on your desk and leaves when you seal."
LETTER_PROMPT = "The letter:"
LETTER_HINT = (
    "Type done to keep it; channel, tone, terms, answers or valid to change it; show to read it "
    "again; back to tear it up."
)
QUESTION_HINT = "Type a number or a name from the list, back to go back, or quit."
YES_OR_NO = "Please type yes or no."
ESTIMATE_NOTE = "That is if neither side does anything new."
COUNCIL_NOTE = (
    "Each danger is that adviser's own figure: before the next turn, if neither side does anything "
    "new; to the end, as the staff's forecast looks to him. Type advisers and a choice's number "
    "for what they say about it."
)
ONCE = 1.1
"""Where the turns' risks add up to so many times the chance of war, it is said why."""
ONCE_NOTE = "The turns add up to more than this, since a world can burn only once."
NO_RISK = "Your staff sees next to no risk of {war} before the next turn."
NO_REASONS = "You have only reports of this, so why it moved is not known."
NO_SIGNS = "Nothing that you have seen speaks for it or against it."
NEVER_MOVED = "It has not moved since your last orders."
HELD = "Nothing new is ordered. Letters on your desk stay there."
FIRST_TURN = "This is the first turn; nothing has moved yet."
PAST_ENDING = (
    "Ask what you like: close, skill, turning, history, advisers, diary, model, letters, truth, "
    "ledger and more; help tells what each shows. fork and from play on; save or quit."
)
READINGS = "Three readings of this ending, side by side; nobody adds them up:"
WORTH = "worth {worth}, where 100 is the best that this chair could hope for."
NO_WINNER = "Terms: none, and no price to tell. {war} has no winner."
NOTHING_BOUND = "Nothing was agreed. So it stands:"
PRESET_NOTE = "The risk is counted under the preset {preset}; another counts otherwise."
BEFORE_NOTE = "The path to the turn in which this game was taken up had run {risk} before."
TAKEN_UP = "Here this game was taken up; until now all went as it had gone."
LEDGER_NOTE = (
    "The ledger: the risk of {war} that each turn ran, in worlds of 10,000. What a seat added "
    "is the difference to that turn had the seat done nothing. Times are in {zone}."
)
WORST_NOTE = (
    "The turns with the greatest risk of {war}, in worlds of 10,000, by cause and author; ledger "
    "has them all:"
)
WORLDS_NOTE = (
    "The other worlds: all orders of this game once more, under {count} other throws of luck; "
    "the hidden facts are as they were."
)
WORLDS_SINCE = "They part on {turn}; until then all is as it was."
WORLDS_HELD = "Orders that could not be given there, and so were held: {lost}."
WORLDS_NUMBER = "Say how many worlds, from 1 to 100,000; or worlds alone for 1,000."
LADDER = "The highest rung on the ladder of 44 in the last two turns, as far as you know:"
LUCK_NOTE = "The numbers are those of the model under the preset {preset}, not of history."
SO_FAR = "What has happened so far:"
HANDOVER = "Hand over the chair now."
DRIFTED = (
    "The scenario has changed since this game was saved, so it may not stand where it stood. "
    "Orders that no longer fit and were held: {held}."
)
LEFT = "You leave the table."
APART_WELCOME = (
    "You play apart: the umpire holds the game, and this file holds what you may know. Choose, "
    "write and seal as at one table; your sealed orders go back to the umpire in a file."
)
APART_SEALED = "Your sealed orders: {path}. The umpire needs this file, and will send you the next."
APART_AGAIN = (
    "You have answered this already. If you seal once more, that counts, unless the turn has been "
    "played by then."
)
APART_LEFT = "Nothing was sealed just now; open the same file again when you like."
APART_SAVE = "the umpire keeps this game; your part of it is {path}"
