"""Writing letters: every step, forward and back, and what is offered when."""

import pytest

from game.engine.orders import Letter, Orders
from game.record.game import Game
from game.text import words
from game.text.commands import obey
from game.text.console import Closed
from game.text.sitting import Quit, Sitting
from tests.text.acting import Stage, desk, played

OFFER = Letter("radio", "hard", "proposal", {"fort": "frozen"})


def at_desk(*lines: str, game: Game | None = None, seat: str = "north") -> tuple[Sitting, str]:
    """The desk after `write` was answered with these lines."""
    stage = Stage(lines)
    at = desk(stage, seat, game)
    obey(at, "write")
    return at, " ".join(stage.said.split())


def written(*lines: str, game: Game | None = None, seat: str = "north") -> Letter:
    """The one letter that lies on the desk then."""
    at, _ = at_desk(*lines, game=game, seat=seat)
    (letter,) = at.letters
    return letter


def offered() -> Game:
    """South's offer lies on the table."""
    return played({"north": Orders(), "south": Orders({}, (OFFER,))})


def test_drafts_are_offered_with_way_purpose_and_terms() -> None:
    _, said = at_desk("back")
    assert (
        "Start from which draft? 1. A quiet trade. By The envoy, a proposal, soft in tone" in said
    )
    assert "The base across the strait: It closes without a word. Open for 24 hours" in said
    assert words.NO_LETTER in said


def test_a_draft_is_kept_as_it_is() -> None:
    letter = written("1", "done")
    assert letter == Letter(
        "envoy",
        "soft",
        "proposal",
        {"fort": "razed", "base": "quietly_closed"},
        valid=24,
        draft="offer_trade",
    )


def test_a_draft_can_be_named_at_once() -> None:
    stage = Stage(["done"])
    at = desk(stage)
    obey(at, "write a demand")
    assert at.letters[0].draft == "demand_razing"
    assert "Your letter reads:" in stage.said
    assert "Raze the fort." in stage.said


def test_a_draft_that_there_is_not_leads_to_the_list() -> None:
    stage = Stage(["2", "done"])
    at = desk(stage)
    obey(at, "write a poem")
    assert at.letters[0].draft == "demand_razing"
    assert "There is nothing here called 'a poem'." in stage.said


def test_a_blank_proposal_asks_for_everything() -> None:
    lines = ["blank", "proposal", "radio", "hard", "razed", "1", "2", "36", "done"]
    assert written(*lines) == Letter(
        "radio", "hard", "proposal", {"fort": "razed", "base": "stays"}, valid=36
    )


def test_a_blank_message_asks_for_way_and_tone_alone() -> None:
    assert written("blank", "1", "radio", "soft", "done") == Letter("radio", "soft")


def test_what_a_channel_means_is_told() -> None:
    _, said = at_desk("blank", "message", "back", "back", "back", "back")
    assert "1. Embassy cable. Written and translated; arrives in 6 to 12 hours. It stays" in said
    assert "It may be misread, about 1 in 5." in said
    assert "2. Radio. Broadcast; arrives at once. The whole world hears it." in said
    assert "3. The envoy. By word of mouth; arrives in 1 to 3 hours." in said
    assert "A secret in it leaks, about 1 in 10 each 12 hours." in said
    assert "Signal lamp" not in said


def test_back_goes_to_the_question_before() -> None:
    to_terms = ["blank", "message", "radio", "back", "back", "proposal", "radio", "back", "envoy"]
    to_end = ["soft", "razed", "1", "back", "back", "frozen", "1", "1", "none", "done"]
    letter = written(*to_terms, *to_end)
    assert letter == Letter("envoy", "soft", "proposal", {"fort": "frozen"})


def test_back_from_the_first_question_leads_to_the_drafts() -> None:
    at, said = at_desk("blank", "back", "back")
    assert at.letters == []
    assert said.count("Start from which draft?") == 2
    assert said.endswith(words.NO_LETTER)


def test_answers_are_offered_only_where_something_lies_open() -> None:
    _, before = at_desk("blank", "back", "back")
    _, after = at_desk("blank", "back", "back", game=offered())
    assert words.PURPOSE_CHOICES["acceptance"] not in before
    assert words.PURPOSE_CHOICES["acceptance"] in after
    assert words.PURPOSE_CHOICES["withdrawal"] not in after


@pytest.mark.parametrize("purpose", ["acceptance", "rejection"])
def test_an_answer_names_the_proposal_by_its_channel(purpose: str) -> None:
    letter = written("blank", purpose, "radio", "envoy", "soft", "done", game=offered())
    assert (letter.purpose, letter.about, letter.channel) == (purpose, "radio", "envoy")


def test_a_counter_proposal_may_answer_or_stand_beside() -> None:
    rest = ["radio", "hard", "razed", "1", "1", "none", "done"]
    assert written("blank", "proposal", "1", *rest, game=offered()).about == "radio"
    assert written("blank", "proposal", "none", *rest, game=offered()).about is None


def test_one_s_own_proposal_can_be_taken_back() -> None:
    game = played({"north": Orders({}, (OFFER,)), "south": Orders()})
    letter = written("blank", "withdrawal", "radio", "radio", "hard", "done", game=game)
    assert letter == Letter("radio", "hard", "withdrawal", about="radio")


def test_a_letter_is_changed_before_it_is_kept() -> None:
    lines = ["1", "channel", "radio", "tone", "hard", "valid", "soon", "12 h", "done"]
    letter = written(*lines)
    assert (letter.channel, letter.tone, letter.valid) == ("radio", "hard", 12)
    assert written("1", "terms", "frozen", "1", "1", "done").levels == {"fort": "frozen"}
    assert written("1", "valid", "none", "done").valid is None
    assert written("1", "purpose", "message", "radio", "hard", "done").purpose == "message"


def test_changed_terms_are_shown_in_the_leaders_clauses() -> None:
    _, said = at_desk("1", "terms", "frozen", "1", "1", "done")
    assert "Your fort for our base." in said
    assert "I propose the following. Work on the fort stops." in said


def test_a_change_can_be_given_up() -> None:
    at, said = at_desk("1", "tone", "back", "done")
    assert at.letters[0].tone == "soft"
    assert "It stays as it was." in said


def test_what_a_letter_does_not_know_is_said() -> None:
    _, said = at_desk("1", "fly", "", "help", "done")
    assert "A letter knows no 'fly'." in said
    assert "A letter knows no 'tear'." in at_desk("1", "tear", "done")[1]
    assert said.count(words.LETTER_HINT) == 4
    _, said = at_desk("blank", "message", "radio", "soft", "terms", "valid", "answers", "back")
    assert "Only a proposal has terms." in said
    assert "Only a proposal can have an end." in said
    assert "A message answers no proposal." in said
    assert words.TORN in said


def test_an_illegal_letter_is_not_kept() -> None:
    stage = Stage(["2", "done", "1", "channel", "radio", "done", "back"])
    at = desk(stage)
    obey(at, "write")
    obey(at, "write")
    assert len(at.letters) == 1
    assert "The letter by Radio cannot be sent" in " ".join(stage.said.split())


def test_no_third_letter() -> None:
    stage = Stage(["1", "done", "2", "done"])
    at = desk(stage)
    for _ in range(3):
        obey(at, "write")
    assert len(at.letters) == 2
    assert words.TWO_LETTERS in " ".join(stage.said.split())


def test_letters_on_the_desk_can_be_changed_torn_and_brought_back() -> None:
    stage = Stage(["1", "done", "2", "done", "tone", "soft", "done", "tone", "hard", "back"])
    at = desk(stage)
    obey(at, "write")
    obey(at, "write")
    obey(at, "edit")
    assert "Say which, by its number: 1 or 2." in stage.said
    obey(at, "edit 2")
    assert at.letters[1].tone == "soft"
    obey(at, "edit 1")
    assert at.letters[0].tone == "soft"
    obey(at, "tear 1")
    assert [letter.draft for letter in at.letters] == ["demand_razing"]
    obey(at, "undo")
    assert [letter.draft for letter in at.letters] == ["offer_trade", "demand_razing"]
    obey(at, "letters")
    assert "On your desk, not sent yet, 2: by Radio" in stage.said


def test_without_a_channel_there_is_nothing_to_write() -> None:
    stage = Stage([])
    at = desk(stage)
    object.__setattr__(at.handed.view, "channels", ())
    obey(at, "write")
    assert stage.said == "No channel is open to you now.\n"


PROPOSAL = ["blank", "proposal", "1", "radio", "hard", "razed", "1", "2", "36"]


@pytest.mark.parametrize("cut", range(len(PROPOSAL) + 1))
def test_input_may_end_at_every_question(cut: int) -> None:
    with pytest.raises(Closed):
        at_desk(*PROPOSAL[:cut], game=offered())


@pytest.mark.parametrize("cut", range(len(PROPOSAL) + 1))
def test_quit_works_at_every_question(cut: int) -> None:
    with pytest.raises(Quit):
        at_desk(*PROPOSAL[:cut], "quit", game=offered())


@pytest.mark.parametrize("bad", ["", "zzz", "999999", "-1", "help", "²"])
def test_bad_input_at_every_question_changes_nothing(bad: str) -> None:
    lines = [line for good in [*PROPOSAL[:-1], "36"] for line in (bad, good)]
    if bad == "":  # an empty line is an answer to the last question: no end
        lines[-2:] = ["36"]
    letter = written(*lines, "done", game=offered())
    assert letter.valid == 36
    assert letter.levels == {"fort": "razed", "base": "stays"}


@pytest.mark.parametrize(
    ("word", "question"),
    [
        ("purpose", "What is the letter for?"),
        ("p", "What is the letter for?"),
        ("channel", "Channel: back"),
        ("chanel", "Channel: back"),
        ("TONE", "In what tone?"),
        ("none", "In what tone?"),
        ("terms", "Issue 1 of 3: The fort."),
        ("valid", "Open for how many hours after sending?"),
        ("hours", "Open for how many hours after sending?"),
        ("answers", "Which of their proposals, by channel?"),
        ("about", "Which of their proposals, by channel?"),
    ],
)
def test_a_word_at_the_letter_leads_to_its_question(word: str, question: str) -> None:
    at, said = at_desk("1", word, "back", "back", game=offered())
    assert said.count(question) == 1
    assert "It stays as it was." in said
    assert said.endswith(words.TORN)
    assert at.letters == []


@pytest.mark.parametrize("word", ["done", "DONE", "d", "keep", "ok"])
def test_words_that_keep_a_letter(word: str) -> None:
    at, said = at_desk("2", word)
    assert [letter.draft for letter in at.letters] == ["demand_razing"]
    assert said.endswith(words.KEPT)


@pytest.mark.parametrize("word", ["dome", "doen", "kept", "yes", "seal", "t", "7", ""])
def test_nothing_that_is_only_like_done_keeps_a_letter(word: str) -> None:
    at, said = at_desk("2", word, "back", "back")
    assert at.letters == []
    assert words.LETTER_HINT in said.partition("The letter:")[2]


@pytest.mark.parametrize("word", ["show", "sh", "read"])
def test_a_letter_is_shown_again(word: str) -> None:
    _, said = at_desk("2", word, "back")
    assert said.count("Your letter reads:") == 2


@pytest.mark.parametrize(("word", "told"), [("fly", True), ("help", False), ("", False)])
def test_only_a_word_that_is_none_is_repeated(word: str, told: bool) -> None:
    _, said = at_desk("2", word, "back")
    assert ("A letter knows no" in said) is told


@pytest.mark.parametrize(
    ("count", "answer", "place"),
    [
        (1, "", 0),
        (1, "1", 0),
        (1, "2", None),
        (2, "1", 0),
        (2, "2", 1),
        (2, "", None),
        (2, "3", None),
        (2, "first", None),
    ],
)
def test_which_letter_is_torn(count: int, answer: str, place: int | None) -> None:
    stage = Stage([])
    at = desk(stage)
    at.letters.extend([Letter("radio", "hard"), Letter("envoy", "soft")][:count])
    kept = [letter for number, letter in enumerate(at.letters) if number != place]
    obey(at, f"tear {answer}")
    assert at.letters == kept
    told = words.TORN if place is not None else f"by its number: {'1 or 2' if count == 2 else '1'}."
    assert stage.said.strip().endswith(told)


def test_a_changed_purpose_asks_for_what_it_needs() -> None:
    _, said = at_desk("1", "purpose", "proposal", "radio", "hard", "1", "1", "1", "6", "done")
    assert "Which of" not in said, "nothing lies open that it could answer"
    assert "Open for 6 hours after sending." in said
    letter = written("1", "purpose", "acceptance", "radio", "cable", "soft", "done", game=offered())
    assert letter == Letter("cable", "soft", "acceptance", about="radio", draft="offer_trade")


def test_a_draft_that_was_sent_says_so() -> None:
    terms = {"fort": "razed", "base": "closed"}
    sent = Letter("envoy", "soft", "proposal", terms, draft="offer_trade")
    game = played({"north": Orders({}, (sent,)), "south": Orders()})
    assert at_desk("back", game=game)[1].count("You have sent it once already.") == 1
    assert "once already" not in at_desk("back")[1]
