"""What explains a word stands in brackets behind it; what only points back stands nowhere."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.events import Asked
from askfirst.interview import Interview
from askfirst.questions import Question, QuestionKind
from askfirst.records import compose
from interviews import answer, tell, told
from rows import each_row


def ask(
    interview: Interview, slot: str, word: str, reply: str, *, record: str = "BR-01",
    rests: dict[str, JsonValue] | None = None,
) -> None:  # fmt: skip
    """A follow-up on a word, with its reply."""
    cause: dict[str, JsonValue] = {"record": record, "words": word, "rests": rests or {}}
    question = Question(id=slot.partition("!")[0], kind=QuestionKind.TEXT, text="What is it?",
                        optional=True, root="test")  # fmt: skip
    tell(interview, Asked(slot=slot, type="follow-up", question=question, about=1, cause=cause))
    answer(interview, slot, reply)


def statement(interview: Interview, name: str) -> str:
    (record,) = (one for one in compose(interview).records if one.id == name)
    return record.statement


@each_row(
    ("said", "word", "reply", "printed"),
    [
        ("guests find a boat fast", "fast", "within a minute, I said so",
         "Guests find a boat fast (within a minute)."),
        ("the clerk rings people up as usual", "as usual", "by telephone, the day before.",
         "The clerk rings people up as usual (by telephone, the day before)."),
        ("the big boat is big", "big", "over 9 metres",
         "The big boat is big. Big: over 9 metres."),
        ("a fee is set soon", "soon", "In May. The board meets then.",
         "A fee is set soon. Soon: In May. The board meets then."),
        ("a note goes out soon", "soon", "told you already", "A note goes out soon."),
        ("the mate signs as usual", "as usual", "just said it", "The mate signs as usual."),
    ],
)  # fmt: skip
def test_a_reply_to_a_word_stands_behind_it(said: str, word: str, reply: str, printed: str) -> None:
    interview = told({"numbers": [said]})
    ask(interview, "numbers!1", word, reply)
    assert statement(interview, "BR-01") == printed


@each_row(
    ("replies", "printed"),
    [
        (("by hand", "with a brush."), "The clerk cleans it as usual (by hand, with a brush)."),
        (("By hand.", "only in May"), "The clerk cleans it as usual (By hand, only in May)."),
        (("by hand", "I said so"), "The clerk cleans it as usual (by hand)."),
        (("told you already", "by hand"), "The clerk cleans it as usual (by hand)."),
    ],
)
def test_all_that_was_replied_of_one_word_stands_behind_it(
    replies: tuple[str, str], printed: str
) -> None:
    interview = told({"numbers": ["the clerk cleans it as usual"]})
    for number, reply in enumerate(replies, 1):
        ask(interview, f"numbers!{number}", "as usual", reply)
    assert statement(interview, "BR-01") == printed


@each_row(
    ("line", "printed"),
    [
        ("fast booking of all halls", "Fast booking of all halls. Within 2 seconds."),
        ("Booking is FAST", "Booking is FAST. Within 2 seconds."),
        ("cheap booking of halls", "Cheap booking of halls."),
    ],
)
def test_a_reply_stays_only_while_its_word_stands_there(line: str, printed: str) -> None:
    interview = told({"goals": ["fast booking of halls"]})
    rests: dict[str, JsonValue] = {"goals#L1": "fast booking of halls"}
    ask(interview, "goals!1", "fast", "within 2 seconds", record="G-01", rests=rests)
    answer(interview, "goals", [line])
    assert statement(interview, "G-01") == printed


@each_row(
    ("line", "ids"),
    [
        ("fee: see ticket", ["DR-01"]), ("fee: see under the ticket.", ["DR-01"]),
        ("fee: amount, see ticket", ["DR-01", "DR-02"]), ("fee: see above", ["DR-01", "DR-02"]),
    ],
)  # fmt: skip
def test_what_only_points_to_another_thing_is_none_of_its_own(line: str, ids: list[str]) -> None:
    interview = told({"facts": ["ticket: number, day, fee", line]}, depth="standard")
    assert [one.id for one in compose(interview).records if one.id.startswith("DR")] == ids
    assert interview.answers["facts"].lines[1].text == line


def test_what_is_done_in_a_case_on_a_tick_stands_once_behind_its_words() -> None:
    case = "Otto writes 14 m for a 41, happens monthly"
    interview = told({"tasks": ["Skippers book the boat"], "can-happen": {"input": case}})
    ask(interview, "can-happen!1", case, "the clerk asks him again", record="FR-01")
    assert statement(interview, "FR-01") == f"{case}: the clerk asks him again."
