"""Boxes that tell more of records named before, assumptions unless objected to, guesses."""

from __future__ import annotations

from typing import Any

from askfirst.agenda import Found, prompt
from askfirst.events import Answered, AnswerStatus, Line, Noted
from askfirst.interview import Interview, Standing
from askfirst.interview.detail_lines import Detail, Listed, about, completed, listed, parse
from askfirst.interview.detail_lines import told as told_of
from askfirst.interview.likely_choices import guesses
from askfirst.questions import (
    Choice,
    Depth,
    LinePart,
    Pack,
    Question,
    QuestionKind,
    Section,
)
from askfirst.replies import Reply
from askfirst.vocabulary import Kind, Via
from interviews import answer, tell
from rows import each_row

TASKS = Question(
    id="tasks", kind=QuestionKind.BOX, text="What?", record=Kind.NEED,
    line=(LinePart(field="role", before=":"), LinePart(field="need")),
)  # fmt: skip
PRIORITIES = Question(
    id="priorities", kind=QuestionKind.BOX, text="How much?", about=Kind.NEED, optional=True,
    which="missing('priority')", when="count('need') > 0",
    line=(
        LinePart(field="item"),
        LinePart(field="priority", after=(":",), one_of=("must", "should", "could")),
        LinePart(field="because", after=("because",)),
    ),
)  # fmt: skip
STORY = Question(
    id="story", kind=QuestionKind.BOX, text="How?", each=Kind.NEED, record=Kind.FUNCTION,
    which="position > 1 and priority == 'must'", optional=True, line=(LinePart(field="does"),),
)  # fmt: skip
ASSUME = Question(
    id="assume", kind=QuestionKind.CHOICES, text="Wrong?", words=True, assumed=True, optional=True,
    record=Kind.NEED, needs=("words",),
    choices=(
        Choice(id="line", text="There is a connection."),
        Choice(id="law", text="No law binds it.", record=Kind.LIMIT),
        Choice(id="none", text="nothing is wrong"),
    ),
)  # fmt: skip
FORMS = Question(
    id="forms", kind=QuestionKind.CHOICES, text="What is it?", prefill="packs", optional=True,
    depth=Depth.STANDARD,
    choices=(
        Choice(id="bells", text="bells", cues=("bell", "rope", "tower")),
        Choice(id="boats", text="boats", cues=("boat", "harbour", "net # metre")),
        Choice(id="bees", text="bees", cues=("hive", "queen")),
    ),
)  # fmt: skip
SENTENCE = Question(id="sentence", kind=QuestionKind.TEXT, text="One sentence?")
CASE = Question(id="latest-case", kind=QuestionKind.LONG, text="What happened?")
BELLS = Question(id="ropes", kind=QuestionKind.TEXT, text="Ropes?", depth=Depth.STANDARD)


def made(*questions: Question, extra: Pack | None = None) -> Interview:
    """An interview at depth standard over these questions."""
    pack = Pack(
        id="core", version=1, title="t",
        sections=(Section(id="all", title="All", questions=questions),),
    )  # fmt: skip
    interview = Interview([pack, extra] if extra else [pack])
    tell(interview, Noted(topic="start", depth="standard"))
    return interview


def with_tasks(*more: Question) -> Interview:
    interview = made(TASKS, PRIORITIES, *more)
    answer(interview, "tasks", ["Ringer: ring the bell: at noon", "oil the rope"])
    return interview


def needs(interview: Interview) -> list[dict[str, str]]:
    return [ref.fields for ref in interview.records(Kind.NEED)]


def test_each_record_is_a_line_to_fill_with_its_number() -> None:
    screen = prompt(with_tasks(), Found(()), "priorities")
    assert [one.begin for one in screen.frames] == [
        "1 Ringer: ring the bell: at noon:", "2 oil the rope:"
    ]  # fmt: skip


def test_of_a_single_record_a_line_needs_no_number() -> None:
    interview = made(TASKS, PRIORITIES)
    answer(interview, "tasks", ["oil the rope"])
    told = answer(interview, "priorities", ["must, it squeaks", "2: could"])
    assert [line.about for line in told.lines] == ["NEED-01", ""]


@each_row(
    "line",
    [
        "2 oil the rope: must; because it squeaks",
        "2 oil the rope must because it squeaks",
        "2: MUST have, because it squeaks",
        "2. must because it squeaks",
        "(2) must because it squeaks",
    ],
)
def test_a_line_is_about_the_record_whose_number_it_has(line: str) -> None:
    interview = with_tasks()
    made = answer(interview, "priorities", [line])
    assert made.lines[0].about == "NEED-02"
    assert needs(interview)[1]["priority"] == "must"
    assert needs(interview)[1]["because"] == "it squeaks"
    assert "priority" not in needs(interview)[0]


def test_marks_inside_the_record_itself_are_no_marks() -> None:
    interview = with_tasks()
    answer(interview, "priorities", ["1 ring the bell: at noon: should"])
    assert needs(interview)[0]["priority"] == "should"
    assert needs(interview)[0]["need"] == "ring the bell: at noon"


def test_a_line_left_alone_tells_nothing_and_one_about_nothing_is_kept_in_doubt() -> None:
    interview = with_tasks()
    made = answer(interview, "priorities", ["1 ring the bell: at noon", "9: must", "perhaps later"])
    assert [line.fields for line in made.lines] == [{}, {}, {}]
    assert [line.about for line in made.lines] == ["NEED-01", "", ""]
    assert not made.lines[1].sure
    assert [line.text for line in made.lines][1:] == ["9: must", "perhaps later"]


def test_a_line_says_dont_know_of_one_record() -> None:
    interview = with_tasks()
    made = answer(interview, "priorities", ["1 ring the bell: at noon: dk", "2: must"])
    assert [line.status for line in made.lines] == [AnswerStatus.UNKNOWN, AnswerStatus.ANSWERED]


def test_what_was_told_stays_with_its_record_when_lines_change_places() -> None:
    interview = with_tasks()
    answer(interview, "priorities", ["1: must", "2: could"])
    answer(interview, "tasks", ["oil the rope", "Ringer: ring the bell: at noon"])
    told = {ref.text: ref.fields["priority"] for ref in interview.records(Kind.NEED)}
    assert told == {"ring the bell: at noon": "must", "oil the rope": "could"}


def test_answering_does_not_make_a_question_cease_to_apply() -> None:
    interview = with_tasks()
    answer(interview, "priorities", ["1: must", "2: could"])
    assert interview.standing("priorities") is Standing.ANSWERED


def test_a_box_about_no_record_is_not_asked() -> None:
    interview = made(TASKS, PRIORITIES)
    assert interview.standing("priorities") is Standing.PENDING
    answer(interview, "tasks", "dk")
    assert interview.standing("priorities") is Standing.NOT_APPLICABLE


def test_a_condition_reads_what_later_lines_told() -> None:
    interview = with_tasks(STORY)
    assert [slot for _, slot in interview.slots()] == ["tasks", "priorities"]
    answer(interview, "priorities", ["1: must", "2: must"])
    assert [slot for _, slot in interview.slots()][2:] == ["story@NEED-02"]


def test_the_longest_label_wins() -> None:
    known = (Listed("A-1", "1 ring"), Listed("A-2", "1 ring twice"), Listed("A-3", "3 x"))
    assert about("1 ring twice: must", known) == ("A-2", "must")
    assert about("1 ringing: must", known) == ("A-1", "ringing: must")


def test_a_line_may_begin_with_the_number_or_with_the_words_of_its_record() -> None:
    known = (Listed("A-1", "1 ring the bell"), Listed("A-2", "2 oil a very long rope ..."))
    assert about("RING the bell: must", known) == ("A-1", "must")
    assert about("oil a very long rope - could", known) == ("A-2", "could")
    assert about("ring the bells: must", known) == ("", "ring the bells: must")
    assert about("2", known) == ("A-2", "")
    assert about("(2): could", known) == ("A-2", "could")
    for line in ("0: must", "3: must", "2nd: must", "must"):
        assert about(line, known) == ("", line)


def test_words_that_two_records_share_name_neither_of_them() -> None:
    known = (Listed("A-1", "1 ring"), Listed("A-2", "2 ring"))
    assert about("ring: must", known) == ("", "ring: must")
    assert about("2 ring: must", known) == ("A-2", "must")


def test_of_a_single_record_a_number_may_begin_what_is_said() -> None:
    known = (Listed("A-1", "1 ring"),)
    assert about("30 rings a day", known) == ("A-1", "30 rings a day")
    assert about("2: must", known) == ("", "2: must")


def test_a_long_line_stands_cut_in_the_box_and_numbered() -> None:
    any_ref = with_tasks().records(Kind.NEED)[0]
    refs = [any_ref._replace(text=" ".join("abcdefghijklm"[:length])) for length in (12, 13)]
    assert [one.label for one in listed(refs)] == [
        "1 a b c d e f g h i j k l", "2 a b c d e f g h i j k l ...",
    ]  # fmt: skip


def test_a_line_that_fits_no_part_stays_as_words_in_doubt() -> None:
    told = parse("must; because of frost", PRIORITIES.line)
    assert (told.fields, told.sure) == ({"priority": "must", "because": "of frost"}, True)
    told = parse("perhaps", PRIORITIES.line)
    assert (told.fields, told.sure) == ({"words": "perhaps"}, False)
    assert parse("", PRIORITIES.line).fields == {}


def test_what_is_told_of_a_record_later_wins_and_the_rest_stays() -> None:
    ref = with_tasks().records(Kind.NEED)[1]._replace(fields={"need": "ring", "priority": "must"})
    details = [
        Detail("weight", "weight", "L1", {"priority": "should", "because": "fog"}),
        Detail("version", "version", "L2", {"slice": "first"}),
        Detail("again", "again", "L3", {"priority": "could"}),
    ]
    whole = completed(ref, details)
    assert whole.fields == {
        "need": "ring", "priority": "could", "because": "fog", "slice": "first",
    }  # fmt: skip
    assert whole.details == (("weight", "L1"), ("version", "L2"), ("again", "L3"))
    before = completed(ref, details, but="again")
    assert (before.fields["priority"], len(before.details)) == ("should", 2)
    assert completed(ref, details[2:], but="again") == ref


def test_only_answers_tell_of_a_record_and_a_form_by_its_beginnings() -> None:
    def answered(slot: str, *lines: Line, status: str = "answered") -> Answered:
        return Answered(slot=slot, lines=lines, status=AnswerStatus(status))

    must = {"priority": "must"}
    answers = {
        "weight": answered("weight", Line(key="L1", text="x", about="A-1", fields=must),
                           Line(key="L2", text="x", fields=must),
                           Line(key="L3", text="x", about="A-1"),
                           Line(key="L4", text="x", about="A-1", fields=must,
                                status=AnswerStatus.UNKNOWN)),
        "kept@A-1": answered("kept@A-1", Line(key="L5", text="a year", frame="how-long"),
                             Line(key="L6", text="x", fields=must)),
        "later": answered("later", Line(key="L7", text="x", about="A-1", fields=must),
                          status="later"),
    }  # fmt: skip
    assert told_of(answers) == {
        "A-1": [Detail("weight", "weight", "L1", must),
                Detail("kept", "kept@A-1", "L5", {"how_long": "a year"})],
    }  # fmt: skip


# -- assumptions ---------------------------------------------------------------------------------


def test_what_nobody_objects_to_is_an_assumption_of_nobody() -> None:
    interview = made(ASSUME)
    answer(interview, "assume", [])
    refs = interview.records(Kind.ASSUMPTION)
    assert [(ref.text, ref.via) for ref in refs] == [
        ("There is a connection.", Via.ASSUMED),
        ("No law binds it.", Via.ASSUMED),
    ]


def test_an_objection_with_words_is_a_record_of_its_kind_and_no_assumption() -> None:
    interview = made(ASSUME)
    answer(interview, "assume", {"law": "monument law"})
    assert [ref.fields["words"] for ref in interview.records(Kind.LIMIT)] == ["monument law"]
    assert [ref.text for ref in interview.records(Kind.ASSUMPTION)] == ["There is a connection."]


def test_an_objection_without_words_makes_no_record() -> None:
    interview = made(ASSUME)
    answer(interview, "assume", {"line": ""})
    assert interview.records(Kind.NEED) == []
    assert [ref.text for ref in interview.records(Kind.ASSUMPTION)] == ["No law binds it."]


def test_dont_know_assumes_nothing() -> None:
    interview = made(ASSUME)
    answer(interview, "assume", "dk")
    assert interview.records(Kind.ASSUMPTION) == []


def test_what_was_assumed_does_not_come_back_as_a_tick() -> None:
    interview = made(ASSUME)
    answer(interview, "assume", {"law": "monument law"})
    assert prompt(interview, Found(()), "assume").picked == {"law": "monument law"}


def test_an_assumption_that_was_objected_to_comes_back_under_another_id() -> None:
    interview = made(ASSUME)
    answer(interview, "assume", [])
    answer(interview, "assume", {"line": "none in the tower"})
    answer(interview, "assume", [])
    assert {ref.id for ref in interview.records(Kind.ASSUMPTION)} == {"ASM-02", "ASM-03"}
    assert interview.refs["ASM-01"].withdrawn
    assert interview.records(Kind.NEED) == []


# -- guesses -------------------------------------------------------------------------------------


@each_row(
    ("said", "guessed"),
    [
        ({"sentence": "ring the bell"}, ("bells",)),
        ({"latest-case": "the bell was silent"}, ()),
        ({"latest-case": "the bell rope broke"}, ("bells",)),
        ({"sentence": "a bell, boats and a hive"}, ("bells", "boats", "bees")),
        ({"sentence": "the big ropeway"}, ()),
        ({"sentence": "nets of about 12 metres"}, ("boats",)),
        ({"sentence": "nets at 12 in metres of water"}, ()),
        ({"sentence": "nothing of that"}, ()),
    ],
)
def test_a_cue_in_the_sentence_or_two_anywhere_make_a_guess(
    said: dict[str, str], guessed: tuple[str, ...]
) -> None:
    assert guesses(FORMS, said) == guessed


KINDS = Question(
    id="forms", kind=QuestionKind.CHOICES, text="What is it?", prefill="packs", optional=True,
    depth=Depth.STANDARD,
    choices=(Choice(id="device", text="a device"), Choice(id="screens", text="a page")),
)  # fmt: skip
PUMP = "a pump fills the tub when the sensor sees the valve open"


def pack_for_devices() -> Pack:
    return Pack(
        id="bells", version=1, title="Bells", when="likely('forms', 'device')",
        sections=(Section(id="all", title="All", questions=(BELLS,)),),
    )  # fmt: skip


def guessing(sentence: str) -> Interview:
    interview = made(SENTENCE, CASE, KINDS, extra=pack_for_devices())
    answer(interview, "sentence", sentence)
    answer(interview, "latest-case", "It was late.")
    return interview


def test_the_guess_is_shown_and_used_until_it_is_changed() -> None:
    interview = guessing(PUMP)
    assert prompt(interview, Found(()), "forms").picked == {"device": ""}
    assert interview.standing("ropes") is Standing.OPEN
    answer(interview, "forms", ["screens"])
    assert interview.standing("ropes") is Standing.NOT_APPLICABLE
    answer(interview, "forms", ["device"])
    assert interview.standing("ropes") is Standing.OPEN


def test_a_pack_that_was_not_guessed_can_be_ticked() -> None:
    interview = guessing("row the boat")
    assert interview.standing("ropes") is Standing.NOT_APPLICABLE
    answer(interview, "forms", ["screens", "device"])
    assert interview.standing("ropes") is Standing.OPEN


def test_not_knowing_leaves_the_guess() -> None:
    interview = guessing(PUMP)
    answer(interview, "forms", Reply(action="unknown"))
    assert interview.standing("ropes") is Standing.OPEN


def test_own_choices_of_an_earlier_list_are_no_cues() -> None:
    ticks = Question(
        id="ticks", kind=QuestionKind.CHOICES, text="Tick",
        choices=(Choice(id="one", text="a bell and a rope"),),
    )  # fmt: skip
    interview = made(SENTENCE, ticks, FORMS)
    answer(interview, "ticks", ["one"])
    assert interview.guesses("forms") == ()


# -- what remains of an earlier list -------------------------------------------------------------


def test_only_what_was_not_ticked_before_is_offered_again() -> None:
    first: dict[str, Any] = {"kind": QuestionKind.CHOICES, "words": True, "optional": True}
    ticks = Question(
        id="ticks", text="Which?", choices=tuple(Choice(id=c, text=c) for c in "abc"), **first
    )
    rest = Question(
        id="rest", text="And?", prefill="unticked", show=("ticks",), when="value('ticks') > 1",
        **first,
    )  # fmt: skip
    interview = made(ticks, rest)
    answer(interview, "ticks", {"a": "x"})
    assert interview.standing("rest") is Standing.NOT_APPLICABLE
    answer(interview, "ticks", {"a": "x", "c": ""})
    assert [choice.id for choice in prompt(interview, Found(()), "rest").choices] == ["b"]


def test_a_line_that_says_nothing_of_its_record_is_in_no_doubt() -> None:
    nothing = parse("", ())
    assert (nothing.fields, nothing.sure) == ({}, True)
