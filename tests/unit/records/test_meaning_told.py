"""What explains a word stands in brackets behind it; what only points back stands nowhere."""

from __future__ import annotations

from askfirst.events import Asked
from askfirst.questions import Question, QuestionKind
from askfirst.records import compose
from interviews import answer, tell, told
from rows import each_row


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
    question = Question(id="numbers", kind=QuestionKind.TEXT, text="What is it?", optional=True,
                        root="test")  # fmt: skip
    tell(interview, Asked(slot="numbers!1", type="follow-up", question=question, about=1,
                          cause={"record": "BR-01", "words": word, "rests": {}}))  # fmt: skip
    answer(interview, "numbers!1", reply)
    (record,) = (one for one in compose(interview).records if one.id == "BR-01")
    assert record.statement == printed


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
