"""What the model assumes and what can be said against it, in words."""

from dataclasses import replace

from game.record.verdicts import told as verdicts
from game.text.debrief import words
from game.text.debrief.closing import Closing
from game.text.debrief.model import model, tell_model
from tests.text.acting import small
from tests.text.debrief.ended import closing, quiet, told


def whole(after: Closing) -> None:
    model(after, "")


def test_all_assumptions_are_told_with_their_origin() -> None:
    text = "\n".join(told(whole, quiet()))
    card = small().scenario.model
    assert card is not None
    for each in card.assumes.values():
        assert each.text.rstrip(".") in text
        assert (each.source or each.judgement or "").rstrip(".") in text


def test_at_most_three_objections_the_weightiest_first() -> None:
    card = small().scenario.model
    assert card is not None
    first = list(card.objections.values())[: words.OBJECTIONS]
    lines = told(whole, quiet())
    for number, each in enumerate(first, 1):
        line = next(line for line in lines if line.startswith(f"  {number}. "))
        assert each.title.rstrip(".") in line
        assert each.answer.rstrip(".") in line
    assert not [line for line in lines if line.startswith(f"  {words.OBJECTIONS + 1}. ")]


def test_more_objections_than_three_are_left_to_the_page() -> None:
    stage, after = closing(quiet())
    card = after.texts.model
    assert card is not None
    one = next(iter(card.objections.values()))
    many = {f"o{n}": one.model_copy(update={"title": f"No {n}"}) for n in range(5)}
    texts = after.texts.model_copy(update={"model": card.model_copy(update={"objections": many})})
    tell_model(replace(after, texts=texts))
    assert [f"No {n}." in stage.said for n in range(5)] == [True, True, True, False, False]


def test_the_walk_leaves_out_replies_and_says_where_they_are() -> None:
    lines = told(tell_model, quiet())
    assert words.MODEL_SHORT in lines
    assert not [line for line in lines if "In reply:" in line or "Source:" in line]


def test_every_preset_gives_its_verdict() -> None:
    _, after = closing(quiet())
    lines = told(whole, quiet())
    for line in verdicts(after.texts, after.counts.verdicts):
        assert f"  {line}" in lines


def test_the_page_of_the_model_is_named() -> None:
    stage, after = closing(quiet())
    card = after.texts.model
    assert card is not None
    for page, named in (("docs/card.md", True), ("", False)):
        stage.written.clear()
        new = after.texts.model_copy(update={"model": card.model_copy(update={"page": page})})
        tell_model(replace(after, texts=new))
        assert (words.MODEL_MORE.format(page=page) in stage.said) == named


def test_a_scenario_without_a_card_says_so() -> None:
    stage, after = closing(quiet())
    bare = replace(after, texts=after.texts.model_copy(update={"model": None}))
    model(bare, "")
    assert words.MODEL_NONE in stage.said
    assert "What it takes for granted:" not in stage.said
    assert "What every school would have said of this path:" in stage.said
