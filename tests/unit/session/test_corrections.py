"""What is typed at the read-back: one step, and never the same line again."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.commands.asking import Asking
from askfirst.events import AnswerStatus
from askfirst.questions import Depth
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.vocabulary import Kind
from copies import copy

NO = Reply(action=Action.NOT_RELEVANT)
ONE = {"tasks": ["The warden sees which halls are free"], "goals": ["fewer calls"],
       "numbers": ["9 chairs a table"]}  # fmt: skip
SEVERAL = ONE | {"limits": ["it opens on 1 May"]}
GUESSED = ("numbers", "limits")
"""The slots whose answers are marked as guesses."""


def led(folder: Path, answers: dict[str, list[str]]) -> None:
    with Session.create(folder / "hall", by="ada", name="hall", depth=Depth.STANDARD) as one:
        while (prompt := one.question()) is not None and prompt.type != "read-back":
            said = answers.get(prompt.slot)
            sure = prompt.slot not in GUESSED
            assert one.reply(Reply(value=said, sure=sure) if said else NO).accepted, prompt.slot
        assert one.question() is not None


def at_the_read_back(folder: Path, answers: dict[str, list[str]]) -> Session:
    """A session at standard whose next screen is the page."""
    return Session.open(copy(folder, led, answers) / "hall", by="ada", write=True)


def shown(one: Session) -> list[str]:
    prompt = one.question()
    assert prompt is not None
    assert prompt.type == "read-back"
    return list(prompt.shown)


def said_now(one: Session) -> str:
    return "\n".join(record.words for record in one.specification().records)


@pytest.mark.parametrize("lead", ["", "no, ", "Oh no, ", "No. ", "that's wrong: "])
def test_a_sentence_at_a_page_of_one_line_is_that_line(tmp_path: Path, lead: str) -> None:
    with at_the_read_back(tmp_path, ONE) as one:
        assert len(shown(one)) == 1
        page = one.question()
        assert page is not None
        one.reply(Reply(value=f"{lead}at most 8 chairs a table"))
        after = one.question()
        assert after is None or after.type != "read-back"
        assert one.interview.answers[page.slot].status is AnswerStatus.ANSWERED
        assert "at most 8 chairs a table" in said_now(one)
        assert "9 chairs" not in said_now(one)


def test_a_bare_no_at_one_line_opens_it(tmp_path: Path) -> None:
    with at_the_read_back(tmp_path, ONE) as one:
        one.reply(Reply(value="oh no"))
        opened = one.question()
        assert opened is not None
        assert opened.prefill == "9 chairs a table"
        assert opened.shown
        one.reply(Reply(value="at most 8 chairs a table"))
        after = one.question()
        assert after is None or after.type != "read-back"


def test_a_line_that_was_put_right_stays_at_its_number_in_its_new_words(tmp_path: Path) -> None:
    with at_the_read_back(tmp_path, SEVERAL) as one:
        before = shown(one)
        assert len(before) > 1
        one.reply(Reply(value="1 something else"))
        assert [line.split()[0] for line in shown(one)] == [line.split()[0] for line in before]
        assert "something else" in shown(one)[0].lower()
        assert shown(one)[1:] == before[1:]
        one.reply(Reply(value="1"))
        opened = one.question()
        assert opened is not None
        assert opened.prefill == "something else"
        one.reply(Reply(value=""))
        one.reply(Reply(value="1 -"))
        assert one.reply(Reply(value="1")).lines == ("1 is not there any more.",)
        assert shown(one) == before[1:]


@pytest.mark.parametrize(
    "lead", ["number 1 is clumsy, ", "1 should be ", "the first one: ", "No 1 is not right: "]
)
def test_what_points_at_a_line_is_no_part_of_it(tmp_path: Path, lead: str) -> None:
    with at_the_read_back(tmp_path, SEVERAL) as one:
        told = one.reply(Reply(value=f"{lead}every table has room for eight")).lines
        assert told == ("1 is now: every table has room for eight",)


def test_a_step_that_was_paired_with_the_one_before_is_opened_and_put_right_whole(
    tmp_path: Path,
) -> None:
    walk = {"tasks": ["She rings the bell"],
            "use": ["he presses 5", "it never rings twice, or he gets mad"],
            "numbers": ["9 chairs a table"]}  # fmt: skip
    with at_the_read_back(tmp_path, walk) as one:
        (line,) = [line for line in shown(one) if "He presses 5: it never rings" in line]
        number, text = line.split(maxsplit=1)
        one.reply(Reply(value=number))
        opened = one.question()
        assert opened is not None
        assert opened.prefill == text
        one.reply(Reply(value="He presses 5: it never rings again, or he gets mad"))
        assert f"{number}  He presses 5: it never rings again, or he gets mad." in shown(one)
        assert one.interview.text("use").startswith("he presses 5\n")
        one.reply(Reply(value=f"{number} Five hangs up, and after a while it rings the next"))
        assert not any("presses 5" in line for line in shown(one))
        assert "Five hangs up, and after a while it rings the next" in one.interview.text("use")


def test_a_bare_no_at_several_lines_asks_for_the_number(tmp_path: Path) -> None:
    with at_the_read_back(tmp_path, SEVERAL) as one:
        before = shown(one)
        assert one.reply(Reply(value="no")).lines == ("Type the number of the line that is wrong.",)
        assert shown(one) == before
        assert "\nno\n" not in said_now(one)


def test_it_is_read_back_once_at_standard_and_never_at_quick(tmp_path: Path) -> None:
    with at_the_read_back(tmp_path, SEVERAL) as one:
        while (prompt := one.question()) is not None:
            one.reply(Reply(value="") if prompt.type == "read-back" else NO)
        pages = [asked for asked in one.interview.asked.values() if asked.type == "read-back"]
        assert len(pages) == 1


def test_without_screens_a_number_alone_is_refused_with_what_fits(tmp_path: Path) -> None:
    with at_the_read_back(tmp_path, SEVERAL) as one:
        before = shown(one)
        page = one.question()
        assert page is not None
        opened = one.reply_once(Reply(value="1"), page.slot)
        assert not opened.accepted
        assert opened.reason == "a number alone opens its line on a screen"
        assert "1 with its new words" in opened.allowed
        assert shown(one) == before
        sentence = one.reply_once(Reply(value="it is not so at all"), page.slot)
        assert not sentence.accepted
        assert "9 chairs a table" in sentence.allowed
        assert one.reply_once(Reply(value="1 something else"), page.slot).accepted


def test_a_program_is_told_why_a_number_alone_was_not_taken(tmp_path: Path) -> None:
    with at_the_read_back(tmp_path, SEVERAL) as one:
        page = one.question()
        assert page is not None
        opened = Asking(question=page.slot, value="1").answer(one)
        assert not opened.accepted
        assert opened.reason == "a number alone opens its line on a screen"
        assert "1 with its new words" in opened.allowed


WALK = {"tasks": ["The vet notes what she gave"],
        "use": ["the vet picks the farm and the cow", "she puts in the medicine, it must ring",
                "it shows the waiting day"],
        "numbers": ["9 chairs a table"]}  # fmt: skip


def test_a_line_put_right_leaves_the_step_before_it_where_it_was(tmp_path: Path) -> None:
    walk = WALK | {"use": ["the vet picks the farm and the cow", "it shows the waiting day"]}
    with at_the_read_back(tmp_path, walk) as one:
        (line,) = [line for line in shown(one) if "waiting day" in line]
        assert "picks the farm" in line
        one.reply(Reply(value=f"{line.split()[0]} it shows when milk may be sold again"))
        assert one.interview.text("use").split("\n") == [
            "the vet picks the farm and the cow",
            "it shows when milk may be sold again",
        ]


def test_a_line_that_becomes_a_step_is_not_glued_to_its_neighbours(tmp_path: Path) -> None:
    with at_the_read_back(tmp_path, WALK) as one:
        (line,) = [line for line in shown(one) if "ring" in line]
        one.reply(Reply(value=f"{line.split()[0]} the vet puts in the medicine and how much"))
        told = [record.statement for record in one.specification().records]
        assert not any("cow: the vet" in statement.lower() for statement in told)
        (story,) = one.specification().stories
        assert [step.does for step in story.steps] == [
            "the vet picks the farm and the cow",
            "the vet puts in the medicine and how much",
        ]
        assert len(one.interview.text("use").split("\n")) == len(WALK["use"])


def test_a_sentence_that_puts_no_line_right_is_kept_as_an_open_point(tmp_path: Path) -> None:
    with at_the_read_back(tmp_path, SEVERAL) as one:
        page = one.question()
        assert page is not None
        one.reply(Reply(value="the caretaker counts the chairs twice a year"))
        assert one.question() is not None
        told = one.reply(Reply(value="none"))
        assert told.lines == ("The lines stay as they are; kept as an open point.",)
        after = one.question()
        assert after is None or after.slot != page.slot, "unchanged it is not put again"
        (point,) = [record for record in one.specification().records
                    if "caretaker" in record.words]  # fmt: skip
        assert point.kind is Kind.QUESTION
        assert point.statement == "The caretaker counts the chairs twice a year."


def test_what_was_taken_does_not_stand_in_the_line_again(tmp_path: Path) -> None:
    with at_the_read_back(tmp_path, SEVERAL) as one:
        page = one.question()
        assert page is not None
        one.keep(page.slot, "2 -")
        assert one.reply(Reply(value="2 -")).accepted
        after = one.prompt(page.slot)
        assert not after.typed


def test_what_is_said_of_a_line_by_its_number_stands_behind_it_to_be_edited(tmp_path: Path) -> None:
    with at_the_read_back(tmp_path, SEVERAL) as one:
        one.reply(Reply(value="in 1 it is for weddings only"))
        opened = one.question()
        assert opened is not None
        assert opened.text == "Line 1: what should it say?"
        assert opened.prefill.endswith(", it is for weddings only")
        one.reply(Reply(value=""))  # left as it was: the remark is kept all the same
        assert "It is for weddings only" in "\n".join(
            record.statement for record in one.specification().records
        )


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("the 9 is no guess, I counted them", "9 chairs a table. The 9 is no guess"),
        ("the opening on 1 May is certain, that's no guess", "opens on 1 May. The opening"),
        ("I counted those chairs", "9 chairs a table. I counted those chairs."),
        ("only the 1 May is a guess", "opens on 1 May. Only the 1 May is a guess."),
    ],
)
def test_what_is_said_of_a_guess_stands_with_its_line(
    tmp_path: Path, said: str, stands: str
) -> None:
    with at_the_read_back(tmp_path, SEVERAL) as one:
        page = one.question()
        assert page is not None
        told = one.reply(Reply(value=said))
        assert told.lines == ("The lines stay as they are; kept with them.",)
        after = one.question()
        assert after is None or after.type != "read-back"
        records = one.specification().records
        assert [record.kind for record in records if stands in record.statement] != []
        assert not any(record.words == said for record in records)


def test_what_is_counted_otherwise_is_a_correction(tmp_path: Path) -> None:
    with at_the_read_back(tmp_path, ONE) as one:
        one.reply(Reply(value="8, not 9, I counted"))
        assert any("8" in record.statement for record in one.specification().records)


@pytest.mark.parametrize(
    ("typed", "stands"),
    [("", True), ("9 chairs a table", True), (" 9 chairs a table ", True), ("-", False)],
)
def test_a_line_that_was_opened_stays_or_goes_as_its_screen_says(
    tmp_path: Path, typed: str, stands: bool
) -> None:
    with at_the_read_back(tmp_path, SEVERAL) as one:
        number = next(n for n, line in enumerate(shown(one), 1) if "9 chairs" in line)
        one.reply(Reply(value=str(number)))
        before = len(one.interview.events)
        outcome = one.reply(Reply(value=typed))
        assert bool([*one.interview.records(Kind.RULE)]) is stands
        assert (len(one.interview.events) == before) is stands
        assert outcome.lines[0] == ("Left as it was." if stands else f"{number} is out")
