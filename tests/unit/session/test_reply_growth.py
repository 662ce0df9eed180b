"""The time of a reply, and of the paper with it, grows with its length and no faster, whatever the
question and whatever was answered before."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from pydantic import JsonValue

from askfirst.questions import OTHER, Depth, Prompt, QuestionKind
from askfirst.records.ask import _ONE_OF_THEM
from askfirst.replies import Reply
from askfirst.session import Session
from askfirst.statements.corrections import Entry, proposals
from askfirst.statements.not_answers import not_answer
from askfirst.text.sentences import sentences
from copies import copy
from repeating import TIMES, TOKENS, repeated
from rows import each_row
from tellings import GUIDE, lead
from thorough import only

WORDS: Final = (
    "may ", "only ", "nobody but ", "sorry ", "not ", "3 days ", "at most 3 ", "that's ", "if ",
    "when ", "each ", "don't know ", "no, ", "and. ", "and; ",
)  # fmt: skip
"""What the readers of replies know; the other tokens are those of documents."""
TOLD: Final[dict[str, JsonValue]] = GUIDE | {
    "tasks": ["Volunteers hand out the guide", "only the clerk strikes a name off the list"],
    "decisions": ["the porter must be able to strike a name off the list too"],
    "numbers": ["Guides for one visitor: at most 2 a day"],
    "facts": ["Guide: number, battery"],
    "in-and-out": ["From the archive: texts; form: list; how often: yearly"],
    "states": ["While a guide is charging -> hand it out to nobody"],
    "must-not": ["never cut off a running text", "nobody may change a text"],
}
"""An interview in which every comparison of lines has something to compare."""
QUESTIONS: Final = (
    "latest-case", "goals", "who", "today", "sentence", "tasks", "use", "facts", "in-and-out",
    "numbers", "decisions", "states", "limits", "must-not", "decisions!pulls-1",
    "runs!asked-back", "read-back",
)  # fmt: skip
SIZE: Final = 2_500
MOST: Final = 12.0
"""Growth by four of what grows with the square is sixteen; what is remembered of the shorter reply
makes the longer one look worse."""
LEAST: Final = 0.6
"""Seconds beyond those of a short reply; below them a clock tells little."""
SPREAD: Final = 8
"""Each token is replied to every eighth question, and to each question every eighth token."""


def led(folder: Path) -> None:
    with Session.create(folder / "guide", by="Ada", depth=Depth.STANDARD) as session:
        lead(session, TOLD, lambda prompt: prompt.slot == "numbers")
        session.reply(Reply(value=TOLD["numbers"], sure=False))  # what is guessed is read back
        lead(session, TOLD, lambda prompt: prompt.type == "read-back")


def begun(folder: Path) -> None:
    with Session.create(folder / "guide", by="Ada") as session:
        for slot in ("goals", "tasks", "must-not"):
            session.reply(Reply(value=TOLD[slot]), slot)


def value(prompt: Prompt, text: str) -> JsonValue:
    if prompt.kind is QuestionKind.BOX:
        return [text]
    if prompt.kind is QuestionKind.FORM:
        return {prompt.frames[0].id: text}
    return f"{OTHER}: {text}" if prompt.choices else text


class Interview:
    """One interview, to which each reply comes as the first that follows."""

    def __init__(self, home: Path, made: Callable[[Path], None] = led) -> None:
        self._home, self._made, self._copies = home, made, 0

    def again(self) -> Session:
        self._copies += 1
        folder = copy(self._home / str(self._copies), self._made) / "guide"
        return Session.open(folder, by="Ada", write=True)

    def seconds(self, question: str, text: str) -> float:
        """Processor time of a reply, of the next question and of the requirements."""
        with self.again() as session:
            last = session.question()
            assert last is not None
            slot = last.slot if question == "read-back" else question
            prompt = session.prompt(slot)
            first = time.process_time()
            session.reply(Reply(value=value(prompt, text)), slot, ask_first=False)
            session.question()
            session.specification()
            return time.process_time() - first

    def growing(self, question: str, token: str) -> str:
        """How long a reply takes whose time grows faster than its length; empty for any other."""
        least = self.seconds(question, "in the hall")
        long = self.seconds(question, repeated(token, SIZE * TIMES)) - least
        if long <= LEAST:
            return ""
        short = min(self.seconds(question, repeated(token, SIZE) + end) for end in "yz") - least
        bar = MOST * max(short, LEAST / TIMES)
        # Three times more before it counts: something else may have been at work.
        again = (self.seconds(question, repeated(token, SIZE * TIMES) + end) for end in "yzq")
        slow = long > bar and min(again) - least > bar
        return f"{question} {token!r}: {short:.2f} s, then {long:.2f} s" if slow else ""


@pytest.mark.parametrize(
    ("question", "token"), only(("tasks", "may "), of=(("tasks", "may "), ("goals", "not ")))
)
def test_the_time_of_a_reply_grows_with_it(tmp_path: Path, question: str, token: str) -> None:
    assert not Interview(tmp_path / question, begun).growing(question, token)


@pytest.mark.slow
@pytest.mark.parametrize("question", QUESTIONS)
def test_the_time_of_a_reply_grows_with_it_whatever_is_repeated(
    tmp_path: Path, question: str
) -> None:
    interview = Interview(tmp_path)
    tokens = (*WORDS, *TOKENS)[QUESTIONS.index(question) % SPREAD :: SPREAD]
    assert not [slow for token in tokens if (slow := interview.growing(question, token))]


@pytest.mark.slow
@pytest.mark.parametrize("token", ["\t", "[", "<a ", "only ", "not ", "keep ", "by Ann ", "= "])
def test_the_documents_are_written_in_a_time_that_grows_with_the_replies(
    tmp_path: Path, token: str
) -> None:
    def seconds(size: int) -> float:
        with Interview(tmp_path / str(size)).again() as session:
            for question in ("use", "facts", "numbers", "limits"):
                prompt = session.prompt(question)
                text = value(prompt, repeated(token, size))
                session.reply(Reply(value=text), question, ask_first=False)
            first = time.process_time()
            session.write()
            return time.process_time() - first

    least = seconds(10)
    short, long = (seconds(size) - least for size in (SIZE, SIZE * TIMES))
    assert long <= max(MOST * short, 1.0)


@each_row(
    "text",
    [
        "later " + "this " * 45 + "x",
        "not sure " + "sorry " * 45 + "x",
        "huh" + " (that" * 40 + " x",
    ],
)
def test_words_in_the_tail_of_no_answer_are_read_in_one_way(text: str) -> None:
    first = time.process_time()
    assert not_answer(text) is None
    assert time.process_time() - first < 1


def test_marks_around_a_number_and_facts_of_one_thing_are_read_in_one_way() -> None:
    first = time.process_time()
    proposals("now 5, 4 is wanted", [Entry("a", f"chairs {'- ' * 40}x 5 a day")])
    assert _ONE_OF_THEM.fullmatch("1 and " * 40 + ",") is None
    assert _ONE_OF_THEM.fullmatch("40 seats and 3 bikes, 2 masts") is not None
    assert time.process_time() - first < 1


def test_bullets_within_a_line_part_it_without_the_blanks_before_them() -> None:
    text = "  first thing   • second one  •   • third"
    assert [text[a:b] for a, b in sentences(text)] == ["first thing", "second one", "third"]
