"""A typed answer that is none is the reply that it is; what holds more is an answer."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.interview.reply_meaning import as_meant
from askfirst.questions import Question, QuestionKind
from askfirst.replies import Action, Reply
from rows import each_row

TEXT = Question(id="q", kind=QuestionKind.TEXT, text="?")


@each_row(
    ("value", "action"),
    [
        ("no idea", Action.UNKNOWN),
        (["", " no idea "], Action.UNKNOWN),
        (["no idea", "we row"], Action.ANSWER),
        ({"who": "no idea"}, Action.ANSWER),
        ("not relevant", Action.NOT_RELEVANT),
        ("later", Action.LATER),
        ("we row", Action.ANSWER),
        ("", Action.ANSWER),
    ],
)
def test_only_one_text_alone_may_be_no_answer(value: JsonValue, action: Action) -> None:
    meant = as_meant(TEXT, Reply(value=value))
    assert meant.action is action
    if action is not Action.ANSWER:
        assert (meant.value, meant.reason) == (None, meant.reason.strip())
        assert meant.reason


def test_a_tick_is_an_answer_whatever_it_says() -> None:
    for kind in (QuestionKind.CHOICE, QuestionKind.CHOICES):
        question = TEXT.model_copy(update={"kind": kind})
        assert as_meant(question, Reply(value="no idea")).action is Action.ANSWER


def test_who_would_know_is_named_unless_the_reply_names_somebody() -> None:
    said = "no idea, ask the warden"
    assert as_meant(TEXT, Reply(value=said)).owner == "the warden"
    assert as_meant(TEXT, Reply(value=said, owner="Otto")).owner == "Otto"
    later = Reply(action=Action.LATER, value="no idea")
    assert as_meant(TEXT, later) == later


def test_the_words_of_it_stay_as_the_reason_and_a_choice_is_never_read() -> None:
    meant = as_meant(TEXT, Reply(value="  no idea "))
    assert (meant.reason, meant.value) == ("no idea", None)
    pick = TEXT.model_copy(update={"kind": QuestionKind.CHOICE})
    assert as_meant(pick, Reply(value="no idea")).action is Action.ANSWER
    named = as_meant(TEXT, Reply(value="the clerk would know"))
    assert (named.action, named.owner) == (Action.UNKNOWN, "the clerk")
