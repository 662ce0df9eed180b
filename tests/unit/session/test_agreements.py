"""Sentences that a person agreed to stand in the paper; what they said stays in the evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from askfirst.errors import AnswerError
from askfirst.paper import evidence as evidence_of
from askfirst.replies import Action, Reply, Wish, Wording
from askfirst.requirements import Record
from askfirst.session import Session
from askfirst.session.agreements import agree, ask_again, read_to
from askfirst.session.session import Session as Whole

RULES = ["so the miller, on his phone", "closed at quarter past nine", "30 loaves at most"]
WALK = ["then the barrel, I suppose", "he taps it", "done"]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Whole]:
    with Session.create(tmp_path / "mill", by="Ada") as opened:
        opened.reply(Reply(value=["Miller: grind the corn", "Miller: bake"]), "tasks")
        opened.reply(Reply(value=RULES), "numbers")
        opened.reply(Reply(value=WALK), "use")
        yield opened


def wish(statement: str, *records: str, task: str = "") -> Wish:
    return Wish(records=records, statement=statement, task=task)


def put(session: Whole, *wishes: Wish, reply: str = "Yes.") -> list[str]:
    """Why each sentence does not stand."""
    return [one.reason for one in agree(session, wishes, reply, "Bot")[1]]


def record(session: Whole, name: str) -> Record | None:
    return next((one for one in session.specification().records if one.id == name), None)


def statements(session: Whole) -> list[str]:
    return [one.statement for one in session.specification().records]


def ids(session: Whole, words: Sequence[str]) -> list[str]:
    found = {one.words: one.id for one in session.specification().records}
    return [found[one] for one in words]


def test_a_sentence_stands_once_the_person_agreed(session: Whole) -> None:
    name = ids(session, RULES[:1])[0]
    sentence = wish("The miller shall enter it on his phone.", name, task="NEED-02")
    sheet, looked = read_to(session, [sentence])
    assert (sheet.splitlines()[1], looked[0].said) == (f"1. {sentence.statement}", (RULES[0],))
    assert record(session, name).statement != sentence.statement  # type: ignore[union-attr]
    assert put(session, sentence) == [""]
    made = record(session, name)
    assert made is not None
    assert (made.statement, made.parent) == (sentence.statement, "NEED-02")
    assert (made.words, made.origins[0].worded_by) == (RULES[0], "Bot")
    assert session.interview.turns[made.origins[0].agreed].question == sheet
    told = repr(evidence_of(session.specification()))
    assert "worded by Bot, agreed to by Ada, said by Ada" in told


def test_what_the_person_objects_to_stays_as_they_said_it(session: Whole) -> None:
    first, second, _ = ids(session, RULES)
    before = record(session, second)
    wishes = wish("The miller enters it on his phone.", first), wish("It closes at 9:15.", second)
    told = put(session, *wishes, reply="2 is half past. The rest is fine")
    assert told[0] == ""
    assert "against it" in told[1]
    assert record(session, second) == before


def test_one_sentence_stands_for_several_lines_and_all_are_in_the_evidence(
    session: Whole,
) -> None:
    first, second, third = ids(session, RULES)
    both = "Until 9:15 the miller enters at most 30 loaves on his phone."
    assert put(session, wish(both, third, first, second)) == [""]
    made = record(session, third)
    assert made is not None
    assert (made.statement, made.fields["also"].split()) == (both, [first, second])
    assert [one.said for one in made.origins] == ["", *RULES[:2]]
    assert record(session, first) is None
    session.reply(Reply(value=[*RULES[:2], "40 loaves at most"]), "numbers")
    assert both not in statements(session)  # its first line says something else now
    assert record(session, first) is not None


def test_a_sentence_that_is_worded_again_tells_what_it_told_before(session: Whole) -> None:
    first, second, third = ids(session, RULES)
    put(session, wish("Until 9:15 the miller enters at most 30 loaves on his phone.", third, first,
                      second))  # fmt: skip
    again = "The miller enters at most 30 loaves on his phone, until 9:15."
    (looked,) = read_to(session, [wish(again, third)])[1]
    assert looked.said == (RULES[2], RULES[0], RULES[1])
    assert put(session, wish(again, third)) == [""]
    made = record(session, third)
    assert made is not None
    assert (made.statement, made.fields["also"].split()) == (again, [first, second])
    lost = wish("The miller enters 30 loaves.", third)
    assert "number" not in read_to(session, [lost])[1][0].reason  # "quarter past nine": an hour
    session.undo()
    assert "phone." in record(session, third).statement  # type: ignore[union-attr]


def test_steps_told_by_another_stay_so_when_that_is_worded_again(session: Whole) -> None:
    names = [step.id for step in session.specification().stories[0].steps]
    put(session, wish("The miller fills and taps the barrel", names[0], names[1]))
    put(session, wish("The miller taps the full barrel", names[0]))
    told = [one.does for one in session.specification().stories[0].steps]
    assert told[0] == "The miller taps the full barrel"
    assert "he taps it" not in told


def test_what_is_said_otherwise_afterwards_counts(session: Whole) -> None:
    name = ids(session, RULES[:1])[0]
    put(session, wish("The miller enters it on his phone.", name))
    session.reply(Reply(value=["the baker, on her phone", *RULES[1:]]), "numbers")
    assert "The miller enters it on his phone." not in statements(session)
    session.reply(Reply(value=RULES), "numbers")
    assert sum("on his phone" in one for one in statements(session)) == 1


def test_an_answer_that_is_given_again_keeps_its_own_reading_and_not_what_was_agreed_to(
    session: Whole,
) -> None:
    own = Wording(line=1, statement="The miller, on his phone.", task="NEED-02", by="Bot")
    session.reply(Reply(value=RULES, readings=(own,)), "numbers")
    put(session, wish("The miller enters it on his phone.", ids(session, RULES[:1])[0]))
    session.reply(Reply(value=[*RULES, "no dogs"]), "numbers")
    given = session.interview.own["numbers"].lines[0].worded
    assert given is not None
    assert (given.statement, given.task, given.agreed) == (
        "The miller, on his phone.",
        "NEED-02",
        0,
    )
    assert "The miller enters it on his phone." in statements(session)


def test_one_undo_takes_all_sentences_of_a_sheet_back(session: Whole) -> None:
    before = statements(session)
    first, _, third = ids(session, RULES)
    put(session, wish("The miller enters it.", first), wish("At most 30 loaves are baked.", third),
        wish("Grind corn", "NEED-01"))  # fmt: skip
    assert statements(session) != before
    assert "agreed to" in session.undo().lines[0]
    assert statements(session) == before
    session.redo()
    assert "The miller enters it." in statements(session)


def test_steps_are_worded_too(session: Whole) -> None:
    story = session.specification().stories[0]
    names = [step.id or step.function for step in story.steps]
    assert put(session, wish("The miller fills and taps the barrel", names[0], names[1])) == [""]
    told = [one.does for one in session.specification().stories[0].steps]
    assert told[0] == "The miller fills and taps the barrel"
    assert "he taps it" not in told
    reopened = Session.open(session.folder, write=False)
    assert reopened.specification() == session.specification()


def test_what_no_sentence_can_stand_for(session: Whole) -> None:
    session.reply(Reply(value=["barrel: size"]), "facts")
    first, second, third = ids(session, RULES)
    step = session.specification().stories[0].steps[0].id
    facts = next(one.id for one in session.specification().records if one.kind.value == "data")
    for tried, reason in (
        ([wish("X.", "BR-99")], "there is no BR-99"),
        ([wish("X.", first), wish("Y.", first)], "two sentences"),
        ([wish("Size.", facts)], "facts"),
        ([wish("The barrel.", step, first)], "steps of its own walk"),
        ([wish("The miller.", first, task="NEED-09")], "no task NEED-09"),
        ([wish("Some loaves.", third)], "“30”"),
        ([wish("The miller bakes 70 loaves.", first)], "number"),
        ([wish(" ", first)], "characters"),
        ([wish("x" * 301, second)], "characters"),
    ):
        assert reason in "".join(one.reason for one in read_to(session, tried)[1]), tried
        before = len(session.interview.events)
        assert any(put(session, *tried))
        assert len(session.interview.events) == before  # nothing was read to anybody


def test_what_an_agent_only_proposed_is_agreed_to_by_nobody(session: Whole) -> None:
    session.said("What else?", "Nothing.")
    session.reply(Reply(action=Action.ANSWER, value=["the mill sings"], turns=()), "must-not")
    assert "OUT-01" not in {one.id for one in session.specification().records}
    assert put(session, wish("The mill never sings.", "OUT-01"))[0]


def test_what_the_reply_did_not_name_is_asked_about_once_more(session: Whole) -> None:
    first, second, third = ids(session, RULES)
    wishes = [
        wish("The miller enters it on his phone.", first),
        wish("It closes at 9:15.", second),
        wish("At most 30 loaves.", third),
    ]
    turn, done = agree(session, wishes, "2 is right. 1 is wrong.", "Bot")
    assert [one.agreed for one in done] == [False, True, False]
    assert ask_again(done).endswith(": 3?")
    before = record(session, first)
    later, then = agree(session, wishes[2:], "Yes, that too.", "Bot", again=turn)
    assert session.interview.turns[later].question == ask_again(done)
    assert ([one.agreed for one in then], then[0].number, ask_again(then)) == ([True], 3, "")
    assert "At most 30 loaves." in statements(session)
    assert record(session, first) == before


def test_only_what_was_read_in_that_turn_is_asked_about_once_more(session: Whole) -> None:
    first, second, _ = ids(session, RULES)
    turn, _ = agree(session, [wish("It closes at 9:15.", second)], "hm", "Bot")
    other = session.said("When does it close?", "1. It closes at 9:15.")
    for number, sentence in (
        (turn, wish("The miller enters it on his phone.", first)),
        (turn, wish("It closes at 21:15.", second)),
        (other.n, wish("It closes at 9:15.", second)),
        (99, wish("It closes at 9:15.", second)),
    ):
        turns = len(session.interview.turns)
        with pytest.raises(AnswerError):
            agree(session, [sentence], "Yes.", "Bot", again=number)
        assert len(session.interview.turns) == turns


def test_what_a_turn_left_open_is_put_as_a_short_question(session: Whole) -> None:
    turn = session.said("The wheel stops: who is told, and who pays?", "Ada is. Who pays, no idea.")
    name = f"OPEN-turn-{turn.n}"
    before = record(session, name)
    assert before is not None
    assert "Who pays" in before.statement
    question = wish("Who pays when the wheel has stopped?", name)
    assert put(session, question, reply="Yes, that is open.") == [""]
    made = record(session, name)
    assert made is not None
    assert (made.statement, made.origins[0].worded_by) == (question.statement, "Bot")
    assert made.words == before.words
    session.undo()
    assert record(session, name) == before


def test_a_question_stands_for_what_is_open_alone(session: Whole) -> None:
    rule = ids(session, RULES[:1])[0]
    turn = session.said("And at night, who grinds?", "I don't know.")
    name = f"OPEN-turn-{turn.n}"
    for sentence in (
        wish("Who enters it on the phone?", rule),
        wish("Somebody grinds at night.", name),
        wish("Who grinds at night?", name, rule),
        wish("The miller enters it on his phone.", rule, name),
    ):
        assert "open" in put(session, sentence)[0], sentence
    assert "number" in put(session, wish("Who grinds the 40 sacks at night?", name))[0]


def test_who_would_know_stays_beside_a_question_in_other_words(session: Whole) -> None:
    typed = "Some barrels have no mark, how they are told apart I don't know, the baker would."
    session.reply(Reply(value=[typed]), "undecided")
    name = ids(session, [typed])[0]
    question = "How are barrels without a mark told apart?"
    assert put(session, wish(question, name)) == [""]
    made = record(session, name)
    assert made is not None
    assert (made.statement, made.owner) == (question, "the baker")


def test_what_somebody_is_told_stands_in_the_task_that_was_agreed_to(session: Whole) -> None:
    session.reply(Reply(value=["so the baker, when it is ground"]), "notices")
    name = ids(session, ["so the baker, when it is ground"])[0]
    sentence = wish("The baker is told when the corn is ground.", name, task="NEED-02")
    assert put(session, sentence) == [""]
    made = record(session, name)
    assert made is not None
    assert (made.kind.value, made.parent) == ("need", "NEED-02")
