"""After the ending: what is told, and every question that can still be asked."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.orders import Letter, Orders
from game.record.debrief import Told
from game.record.game import Game
from game.text import ending, words
from game.text.console import Closed
from game.text.debrief import words as words_of
from game.text.debrief.closing import Closing
from game.text.debrief.commands import COMMANDS, linger, show_help
from game.text.debrief.reckoning import Reckoning
from game.text.ending import tell_ending
from game.text.sitting import Quit
from tests.text.acting import Stage, played, small, table

RAZED = Letter("radio", "hard", "proposal", {"fort": "razed", "base": "quietly_closed"})
AGREED = Letter("radio", "soft", "acceptance", about="radio")


def settled() -> Game:
    """North offers, South accepts; nothing else happens."""
    game = Game.start(small(), seed=2)
    game.play({"north": Orders({}, (RAZED,)), "south": Orders()})
    game.play({"north": Orders(), "south": Orders({}, (AGREED,))})
    assert game.ending == "good_terms"
    return game


def burnt() -> Game:
    """War, by the first seed that brings it."""
    for seed in range(300):
        game = Game.start(small(), "grim_school", seed)
        while not game.over:
            loud = {"posture": "free_guns"} if game.turn == 0 else {}
            game.play({"north": Orders({"posture": "raise_alert"}), "south": Orders(loud)})
        if game.ending == "burning_strait":
            return game
    raise AssertionError("three hundred grim games without war")


def after(
    game: Game, seat: str | None = "north", lines: tuple[str, ...] = ()
) -> tuple[Stage, Closing]:
    stage = Stage(lines)

    def save(path: Path | None) -> Path:
        if path is None:
            return Path("own.yaml")
        raise PermissionError(13, "Permission denied", str(path))

    counts = Reckoning(game, table(seat or "north", game).record(), stage.console)
    texts, opened = game.loaded.scenario, game.debrief()
    return stage, Closing(stage.console, texts, opened, seat, save, counts)


def said(*lines: str, game: Game | None = None) -> str:
    stage, closing = after(game or settled(), lines=(*lines, "quit"))
    with pytest.raises(Quit):
        linger(closing)
    return " ".join(stage.said.split())


def test_a_settlement_is_told_with_its_terms_and_scores() -> None:
    stage, closing = after(settled())
    tell_ending(closing)
    told = " ".join(stage.said.split())
    assert told.startswith("The end. A trade. Tuesday 2 May 1950, 6:00 Strait time.")
    assert "Fort against base. What bound: Bo Sur, by Radio, sent Monday 1 May, 18:00" in told
    assert "The fort: It goes." in told
    assert "The base across the strait: It closes without a word. This is secret." in told
    assert words.READINGS in told
    assert "Ada Norr: Terms: worth 80, where 100 is the best" in told
    assert "under the preset Calm;" in told
    assert "How it came:" not in told


def test_one_s_own_readings_come_first() -> None:
    stage, closing = after(settled(), "south")
    tell_ending(closing)
    told = " ".join(stage.said.split())
    assert told.index("Bo Sur: Terms: worth 60") < told.index("Ada Norr: Terms: worth 80")


def test_a_lost_game_names_the_chain_that_lost_it() -> None:
    stage, closing = after(burnt())
    tell_ending(closing)
    told = " ".join(stage.said.split())
    assert "How it came: Shots from the fort; then North answers; then War." in told
    assert "The Norhavn Post, Norhavn: WAR. It has come." in told
    assert "The terms:" not in told
    assert words.NOTHING_BOUND not in told
    assert told.count(words.NO_WINNER.format(war="War")) == 2
    assert "Price at home" not in told


def test_where_nothing_bound_it_is_told_how_things_stand() -> None:
    game = played(seed=2)
    while not game.over:
        game.force({})
    stage, closing = after(game)
    tell_ending(closing)
    told = " ".join(stage.said.split())
    assert game.ending == "adjourned"
    assert f"{words.NOTHING_BOUND} The fort: It stays. The ships: They pass." in told
    assert "Terms: none bound; worth 30" in told


EXPECTED = {
    "ledger": "Over the whole path:",
    "truth": "What Ada Norr believed as the last orders were sealed, and what was true:",
    "truth fort": "Monday 1 May, 9:00: believed between",
    "truth tension": "This was seen exactly all along.",
    "letters": "1. Ada Norr, by Radio, sent Monday 1 May, 9:00, arrived Monday 1 May, 18:00: a "
    "proposal, hard in tone.",
    "letters 2": "I accept.",
    "deeds": "Who did what, turn by turn:",
    "close 120": "All orders of this game once more, under 120 other throws of luck;",
    "skill": "Skill is what these orders reach",
    "turning": "other orders that were possible",
    "fork 1": words_of.FORK_NONE,
    "from 9": "There is no number 9; they go from 1 to 2.",
    "history": words_of.NO_HISTORY,
    "advisers": "Brier scores: the mean square",
    "diary": "The diary of Bo Sur, made of what that chair knew",
    "model": "What every school would have said of this path:",
    "class": "The sheet for the class is written:",
    "worlds 30": "In 0 of 30 worlds war came.",
    "front": "After the ending: front",
    "ending": "The end. A trade.",
    "save": "Saved, up to the last sealed turn: own.yaml",
    "save x": "It could not be saved: permission denied.",
    "help": "deeds: who did what, and what nobody chose.",
}


@pytest.mark.parametrize("line", EXPECTED)
def test_every_question_is_answered(line: str) -> None:
    assert EXPECTED[line] in said(line)


def test_every_command_is_tried_here() -> None:
    assert {line.split()[0] for line in EXPECTED} | {"quit"} == set(COMMANDS)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("", words.PAST_ENDING),
        ("ledgre", "Did you mean ledger?"),
        ("seal", words.PAST_ENDING),
        ("truth zzz", "There is nothing here called 'zzz'."),
        ("letters 9", "There is no number 9; they go from 1 to 2."),
        ("let", "1. Ada Norr, by Radio"),
        ("letter 1", "The fort is razed."),
    ],
)
def test_bad_and_short_input(line: str, told: str) -> None:
    assert told in said(line)


def test_input_may_end_here_too() -> None:
    _, closing = after(settled())
    with pytest.raises(Closed):
        linger(closing)


def test_without_front_pages_nothing_is_made_up() -> None:
    stage, closing = after(settled())
    ending.front(closing)
    assert stage.said == ""


def lines(tell: object, closing: Closing, stage: Stage) -> list[str]:
    """What is told, in lines of endless width, without empty ones."""
    closing = replace(closing, console=replace(closing.console, width=1000))
    tell(closing)  # type: ignore[operator]
    return [line for line in stage.said.splitlines() if line]


def test_the_ending_line_by_line() -> None:
    stage, closing = after(settled())
    assert lines(tell_ending, closing, stage) == [
        "The end. A trade.",
        "Tuesday 2 May 1950, 6:00 Strait time.",
        "Fort against base.",
        "What bound: Bo Sur, by Radio, sent Monday 1 May, 18:00, arrived Tuesday 2 May, 6:00: "
        "an acceptance, soft in tone.",
        "The terms:",
        "  The fort: It goes.",
        "  The ships: They pass.",
        "  The base across the strait: It closes without a word. This is secret.",
        words.READINGS,
        "  Ada Norr:",
        "    Terms: worth 80, where 100 is the best that this chair could hope for.",
        "    Price at home: minus 9. It cost her little. Tension from 30 to 56, minus 13; "
        "Unrest from 10 to 14, 4.",
        "    Risk run: of 167 in 10,000 worlds for war, these orders added nothing.",
        "  Bo Sur:",
        "    Terms: worth 60, where 100 is the best that this chair could hope for.",
        "    Risk run: of 167 in 10,000 worlds for war, these orders added nothing.",
        words.PRESET_NOTE.format(preset="Calm"),
    ]


def test_front_pages_are_told_one_s_own_first() -> None:
    stage, closing = after(settled(), "south")
    burnt = closing.texts.endings["burning_strait"].front_page["north"]
    theirs = burnt.model_copy(update={"paper": "The Sur", "headline": "Peace!", "text": "At last."})
    good = closing.texts.endings["good_terms"].model_copy(
        update={
            "front_page": {"north": burnt, "south": theirs},
            "score": {"north": -3.5, "south": 0},
        }
    )
    endings = {**closing.texts.endings, "good_terms": good}
    closing = replace(closing, texts=closing.texts.model_copy(update={"endings": endings}))
    told = lines(tell_ending, closing, stage)
    at = told.index("The Sur, Surport: Peace!")
    assert told[at : at + 4] == [
        "The Sur, Surport: Peace!",
        "At last.",
        "The Norhavn Post, Norhavn: WAR.",
        "It has come.",
    ]
    # Below nought is said in words.
    assert [line for line in told if "worth" in line] == [
        f"    Terms: {words.WORTH.format(worth=worth)}" for worth in ("0", "minus 3.5")
    ]


def told_letter(purpose: str, arrived: str | None, misunderstanding: bool = False) -> Told:
    return Told(
        id="south/1950-05-01 18:00/0",
        sender="south",
        channel="radio",
        purpose=purpose,  # type: ignore[arg-type]
        sent="1950-05-01 18:00",
        arrived=arrived,
        meant={},
        read={},
        tone="soft",
        tone_read="soft",
        draft=None,
        misunderstanding=misunderstanding,
        leaked=False,
    )


END = "1950-05-02 06:00"


@pytest.mark.parametrize(
    ("letter", "binds"),
    [
        (told_letter("acceptance", END), True),
        (told_letter("acceptance", END, misunderstanding=True), False),
        (told_letter("acceptance", "1950-05-01 18:00"), False),
        (told_letter("acceptance", None), False),
        (told_letter("proposal", END), False),
    ],
)
def test_what_bound_is_the_acceptance_that_came_as_it_ended(letter: Told, binds: bool) -> None:
    opened = replace(settled().debrief(), letters=(letter,))
    assert opened.moment == END
    assert ending.binding(opened) == (letter if binds else None)
    assert ending.binding(replace(opened, terms=None)) is None


def test_of_two_acceptances_at_once_the_one_bound_whose_terms_they_are() -> None:
    opened = settled().debrief()
    assert opened.terms is not None
    mine = replace(told_letter("acceptance", END), meant={"bank": "as nobody agreed"})
    theirs = replace(told_letter("acceptance", END), meant=dict(opened.terms))
    assert ending.binding(replace(opened, letters=(mine, theirs))) == theirs
    assert ending.binding(replace(opened, letters=(theirs, mine))) == theirs


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("led", "The ledger: the risk of war"),
        ("LEDGER", "The ledger: the risk of war"),
        ("?", "ending: the ending once more."),
        ("he", "ending: the ending once more."),
        ("e", "The end. A trade."),
        ("worlds", "The other worlds: all orders of this game once more, under 1,000 other"),
        ("worlds none", words.WORLDS_NUMBER),
        ("worlds 0", words.WORLDS_NUMBER),
        ("worlds 100001", words.WORLDS_NUMBER),
        # Two commands begin so: which one is meant is not guessed.
        ("le", words.PAST_ENDING),
        ("l", words.PAST_ENDING),
        ("wrlds", "Did you mean worlds?"),
    ],
)
def test_commands_after_the_ending(line: str, told: str) -> None:
    first, _, rest = said(line).partition("After the ending:")
    assert words.PAST_ENDING in first
    assert rest.partition("After the ending:")[0].strip().startswith(f"{line} {told}")


@pytest.mark.parametrize("word", ["quit", "QUIT", "q", "exit"])
def test_ways_to_leave(word: str) -> None:
    stage, closing = after(settled(), lines=(word,))
    with pytest.raises(Quit):
        linger(closing)
    assert stage.said.endswith(f"After the ending: {word}\n")


def test_help_after_the_ending_has_a_line_for_each_command() -> None:
    stage, closing = after(settled())
    assert lines(lambda each: show_help(each, ""), closing, stage) == [
        f"  {name}: {told}" for name, (told, _) in COMMANDS.items()
    ]
    assert list(COMMANDS)[:3] == ["ending", "front", "ledger"]
