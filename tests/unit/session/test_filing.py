"""What of an answer was said in the turns that it names, and what is only proposed."""

from __future__ import annotations

from collections.abc import Sequence

from askfirst.agenda.pulling import choices
from askfirst.events import FORMAT_VERSION, Answered, AnswerStatus, Asked, Line, Said
from askfirst.interview import Interview, Rejection, accept
from askfirst.questions import Choice, Frame, Prompt, Question, QuestionKind
from askfirst.replies import Reply, Wording
from askfirst.session.quotations import quoted, verbatim
from askfirst.session.turns import concerns, filed, finished, typed
from askfirst.session.unsaid import unsaid
from askfirst.session.wordings import worded
from askfirst.vocabulary import Kind, Via
from interviews import started, tell, told
from rows import each_row

PARTS = (Choice(id="undo", text="can be undone or taken back"),
         Choice(id="print", text="print it or take it out as a file"),
         Choice(id="other", text="something else"), Choice(id="none", text="None of these!"),
         )  # fmt: skip
TICKS = Prompt("parts", QuestionKind.CHOICES, "Which would you miss?", choices=PARTS, words=True)
PICK = TICKS._replace(kind=QuestionKind.CHOICE)
TEXT = Prompt("refuse", QuestionKind.LONG, "Why would nobody use it?")


def turn(reply: str, n: int = 5, slots: Sequence[str] = ("parts", "refuse", "tasks"),
         also: Sequence[str] = (), question: str = "Which?") -> Said:  # fmt: skip
    return Said(n=n, question=question, reply=reply, slots=tuple(slots), also=tuple(also))


def kept(prompt: Prompt, made: Answered, *turns: Said, interview: Interview | None = None) -> Via:
    found = filed(interview or started(), prompt, made, turns)
    assert isinstance(found, Answered), found
    if found.via is not Via.PROPOSED or not turns:
        assert found.turns == tuple(one.n for one in turns)
    return found.via


# -- quotations ------------------------------------------------------------------------------------


@each_row(
    ("text", "reply", "meant"),
    [
        ("ring the bell", "never mind. ring the bell", True),
        ("ring the bell", "ring the bell if it rains", False),
        ("ring the bell", "ring the bell\nif it rains we wait", True),
        ("ring the bell", "we could ring the bell", False),
        ("ring the bell", "maybe ring the bell! I ring the bell", True),
        ("ring the bell", "ring the bell, only at noon", False),
        ("ring the bell", "ring the bell but not at night", True),
        ("ring the bell", "ring the bell – no", True),
        ("ring the bell", "do we ring the bell at noon?", False),
        ("ring the bell", "ring the bell. Why?", True),
        ("Ring  the bell.", "I “ring the bell”", True),
        ("ring the bell", "nobody would ring the bell", False),
        ("ring the bell", "ring the bells", False),
        ("ring the bell", "re-ring the bell", False),
        ("5", "5,5 metres", False), ("5", "we have 5, no more of them", False),
        ("5", "we have 5. And more", True), ("5 euro", "15 euro", False),
        ("no forum", "no ads, and please no forum", True),
        ("no forum", "no ads, no forum", True),
        ("no ads", "no ads, and please no forum", True),
        ("no forum", "it is not true that we want no forum", False),
        ("the forum", "no ads, no the forum", False),
        (" .", "anything .", False),
    ],
)  # fmt: skip
def test_a_quotation_is_denied_limited_and_asked_by_what_stands_in_its_sentence(
    text: str, reply: str, meant: bool
) -> None:
    assert quoted(text, reply) is meant
    assert verbatim(text, reply) or not meant


@each_row(
    ("name", "reply", "picked"),
    [
        ("undo", "it can be undone or taken back", True),
        ("undo", "undo", True),
        ("undo", "UNDO!", True),
        ("undo", "undone", True),
        ("undo", "not undone", False),
        ("undo", "no, undone", True),
        ("undo", "taken", False),
        ("undo", "taken back", True),
        ("print", "take it", False),
        ("print", "the file", True),
        ("print", "the file and the bell", False),
        ("print", "maybe the file", False),
        ("none", "none of these", True),
        ("undo", "", False),
    ],
)
def test_a_choice_is_picked_by_its_words_or_by_nothing_but_words_of_it(
    name: str, reply: str, picked: bool
) -> None:
    via = kept(PICK, Answered(slot="parts", value=name), turn(reply))
    assert (via is Via.HUMAN) is picked


def test_a_pick_of_what_no_choice_is_was_not_said() -> None:
    assert kept(PICK, Answered(slot="parts", value="gone"), turn("gone")) is Via.PROPOSED


def test_each_line_of_a_text_may_be_of_another_turn_and_all_must_be_of_one() -> None:
    turns = turn("It is slow.", 3), turn("I lose the list. ", 4)
    both = Answered(slot="refuse", value="It is slow\n\nI lose the list")
    assert kept(TEXT, both, *turns) is Via.HUMAN
    assert kept(TEXT, both, turns[0]) is Via.PROPOSED
    assert kept(TEXT, both, turns[1]) is Via.PROPOSED


def test_own_words_beside_the_choices_are_quoted_and_not_picked() -> None:
    own = Answered(slot="parts", value="other", other="a bell")
    assert kept(PICK, own, turn("a bell")) is Via.HUMAN
    assert kept(PICK, own, turn("something else")) is Via.PROPOSED


def test_a_reply_that_only_agrees_says_no_answer_to_a_question_but_to_a_short_one() -> None:
    said = Answered(slot="refuse", value="of course")
    assert kept(TEXT, said, turn("Of course!")) is Via.PROPOSED
    follow_up = TEXT._replace(type="follow-up")
    assert kept(follow_up, said, turn("Of course!")) is Via.HUMAN


def ticks(**words: str) -> Answered:
    lines = (Line(key=f"L{n}", text=f"{name}: {said}", choice=name,
                  fields={"choice": name, **({"words": said} if said else {})})
             for n, (name, said) in enumerate(words.items(), 1))  # fmt: skip
    return Answered(slot="parts", lines=tuple(lines))


def test_a_tick_and_the_words_on_it_are_said_in_one_turn_that_was_put_for_it() -> None:
    made = ticks(undo="by night", print="")
    cases: tuple[tuple[tuple[Said, ...], list[tuple[Via, str]]], ...] = (
        ((turn("undone by night", 3), turn("undo. And the file", 4)),
         [(Via.HUMAN, "by night"), (Via.PROPOSED, "print: ")]),
        ((turn("can be undone or taken back, by night. The file", 3),),
         [(Via.HUMAN, "undo: by night"), (Via.PROPOSED, "print: ")]),
        ((turn("can be undone or taken back", 3), turn("file", 4)),
         [(Via.PROPOSED, "undo: by night"), (Via.HUMAN, "print: ")]),
        ((turn("by night", 3, slots=("tasks",), also=("parts",)), turn("the file", 4)),
         [(Via.HUMAN, "by night"), (Via.HUMAN, "print: ")]),
        ((turn("the file", 3, slots=("tasks",), also=("parts",)),),
         [(Via.PROPOSED, "undo: by night"), (Via.PROPOSED, "print: ")]),
    )  # fmt: skip
    for turns, lines in cases:
        found = filed(started(), TICKS, made, turns)
        assert isinstance(found, Answered)
        assert [(one.via, one.text) for one in found.lines] == lines, turns
        proposed = all(via is Via.PROPOSED for via, _ in lines)
        assert (found.via is Via.PROPOSED) is proposed
        assert (found.format, found.turns) == (FORMAT_VERSION, tuple(one.n for one in turns))


def test_words_that_stand_for_a_tick_keep_it_without_its_label() -> None:
    found = filed(started(), TICKS, ticks(undo="by night"), [turn("by night")])
    assert isinstance(found, Answered)
    assert found.lines[0].fields == {"words": "by night"}
    assert (found.lines[0].choice, found.lines[0].via) == ("undo", Via.HUMAN)


def test_what_stood_before_a_line_on_the_screen_was_not_replied() -> None:
    frames = (Frame(id="a", begin="It"), Frame(id="b", begin="It never"))
    form = Prompt("never", QuestionKind.FORM, "What?", frames=frames)
    lines = (
        (Line(key="L1", text="It never rings", frame="b"), "rings"),
        (Line(key="L2", text="sings", frame="a"), "sings"),
        (Line(key="L3", text="It2: rings", about="NEED-02"), "2: rings"),
        (Line(key="L4", text="It never2: rings", about="NEED-02"), "rings"),
        (Line(key="L5", text="2: rings"), "2: rings"),
    )
    for line, said in lines[:2] + lines[4:]:
        assert typed(form, line).strip() == said
    numbered = form._replace(frames=(Frame(id="need-02", begin="Boat:"),))
    assert typed(numbered, Line(key="L1", text="2: rings", about="NEED-02")) == "rings"
    assert typed(numbered, Line(key="L1", text="2: rings")) == "2: rings"
    assert typed(TEXT, Line(key="L1", text="It never rings")) == "It never rings"
    assert typed(TICKS, ticks(undo="by night").lines[0]) == "by night"


# -- which turns speak of it -----------------------------------------------------------------------


def raised(kind: str) -> Interview:
    """An interview in which something was put to the person as event 4."""
    interview = told({"tasks": ["ring the bell"], "refuse": "It is slow."})
    question = Question(id="q", kind=QuestionKind.TEXT, text="How soon?", optional=True)
    return tell(interview, Asked.model_validate(
        {"slot": "tasks!1", "type": kind, "question": question, "about": 2,
         "cause": {"rests": {}}}))  # fmt: skip


@each_row(
    ("kind", "number", "slots", "also", "concerned"),
    [
        ("follow-up", 5, ("tasks!1",), (), True),
        ("follow-up", 3, ("tasks!1",), (), False),
        ("follow-up", 3, ("tasks",), ("tasks!1",), True),
        ("read-back", 3, ("tasks",), ("tasks!1",), False),
        ("read-back", 5, ("tasks",), ("tasks!1",), True),
        ("contradiction", 3, (), ("tasks!1",), False),
        ("contradiction", 5, ("tasks",), (), False),
    ],
)
def test_what_was_said_before_something_was_raised_answers_a_short_question_alone(
    kind: str, number: int, slots: tuple[str, ...], also: tuple[str, ...], concerned: bool
) -> None:
    prompt = Prompt("tasks!1", QuestionKind.TEXT, "How soon?", type=kind)  # type: ignore[arg-type]
    said = turn("in May", number, slots=slots, also=also, question="When?")
    assert concerns(said, prompt, raised(kind)) is concerned


def test_a_turn_about_the_main_task_may_tell_how_another_goes_and_no_other_question() -> None:
    interview = told({"tasks": ["ring the bell", "oil the rope"]}, depth="standard")
    said = turn("I pull it", slots=("use",))
    for slot, concerned in (("use-more@NEED-02", True), ("use", True), ("tasks", False)):
        prompt = Prompt(slot, QuestionKind.BOX, "How?")
        assert concerns(said, prompt, interview) is concerned
    other = turn("I pull it", slots=("use-more@NEED-02",))
    assert not concerns(other, Prompt("use", QuestionKind.BOX, "How?"), interview)


# -- decided, not known ----------------------------------------------------------------------------

BOTH = Prompt("tasks!1", QuestionKind.CHOICE, "Which holds?", type="contradiction",
              choices=choices())  # fmt: skip


@each_row(
    ("value", "other", "reply", "code"),
    [
        ("first", "", "the first holds", ""),
        ("first", "", "the first. It was agreed", ""),
        ("second", "", "the first", "not-said"),
        ("first", "", "the first, unless it rains", "not-said"),
        ("apart", "", "they are not about the same matter", ""),
        ("other", "one in May, one in June", "one in May, one in June", ""),
        ("other", "one in May, one in June", "both hold", "not-said"),
        ("other", "both hold", "both hold", "namely-missing"),
        ("other", "", "both hold", "namely-missing"),
    ],
)
def test_what_pulls_apart_is_decided_by_what_somebody_says_of_it(
    value: str, other: str, reply: str, code: str
) -> None:
    made = Answered(slot="tasks!1", value=value, other=other)
    found = filed(raised("contradiction"), BOTH, made, [turn(reply, slots=("tasks!1",))])
    assert (found.code if isinstance(found, Rejection) else "") == code
    if isinstance(found, Rejection) and code == "namely-missing":
        assert found.words == (other,)


@each_row(
    ("status", "reply", "said"),
    [
        (AnswerStatus.UNKNOWN, "no idea", True),
        (AnswerStatus.UNKNOWN, "I can't say", True),
        (AnswerStatus.UNKNOWN, "it does not matter", False),
        (AnswerStatus.NOT_RELEVANT, "that does not matter", True),
        (AnswerStatus.NOT_RELEVANT, "no need for that", True),
        (AnswerStatus.NOT_RELEVANT, "no idea", False),
        (AnswerStatus.LATER, "anything", True),
        (AnswerStatus.NOT_ASKED, "anything", True),
    ],
)
def test_that_somebody_does_not_know_or_care_must_have_been_said(
    status: AnswerStatus, reply: str, said: bool
) -> None:
    found = filed(started(), TEXT, Answered(slot="refuse", status=status), [turn(reply)])
    assert isinstance(found, Answered) is said
    elsewhere = [turn(reply, slots=("tasks",), also=("refuse",))]
    put = filed(started(), TEXT, Answered(slot="refuse", status=status), elsewhere)
    assert isinstance(put, Answered) is (status in (AnswerStatus.LATER, AnswerStatus.NOT_ASKED))


def test_a_turn_that_was_not_recorded_is_named_with_those_that_were() -> None:
    interview = told({"tasks": ["ring the bell"]})
    for reply in ("one", "two"):
        tell(interview, Said(question="Why?", reply=reply))
    made = Answered(slot="refuse", value="one")
    wrong = finished(interview, TEXT, made, Reply(value="one", turns=(3, 9, 7)))
    assert isinstance(wrong, Rejection)
    assert (wrong.code, wrong.reason, wrong.allowed) == (
        "turn-unknown", "there is no turn 9", "3, 4",
    )  # fmt: skip
    assert finished(interview, TEXT, made, Reply(value="one")) == made
    nobody = finished(started(), TEXT, made, Reply(value="one", turns=(1,)))
    assert isinstance(nobody, Rejection) and "askfirst said" in nobody.allowed
    unsaid = finished(interview, TEXT, made, Reply(value="one", turns=()))
    assert isinstance(unsaid, Answered) and unsaid.via is Via.PROPOSED


def test_only_the_walk_of_the_main_task_names_a_task_and_one_that_there_is() -> None:
    interview = told({"tasks": ["ring the bell", "oil the rope"]})
    walk = Prompt("use", QuestionKind.BOX, "How?")
    made = Answered(slot="use", lines=(Line(key="L9", text="I pull"),))
    for prompt, task, code in (
        (walk, "NEED-02", ""),
        (walk, "NEED-03", "task-unknown"),
        (walk, "G-01", "task-unknown"),
        (TEXT, "NEED-01", "task-odd"),
    ):
        found = finished(interview, prompt, made, Reply(value=["I pull"], task=task))
        assert (found.code if isinstance(found, Rejection) else "") == code
        if isinstance(found, Answered):
            assert found.task == task
        elif code == "task-unknown":
            assert found.allowed == "NEED-01, NEED-02"
    none = finished(started(), walk, made, Reply(value=["I pull"], task="NEED-01"))
    assert isinstance(none, Rejection) and none.allowed == "'tasks' answered first"


# -- readings that come with it --------------------------------------------------------------------


def test_a_reading_names_its_line_by_number_key_beginning_or_tick() -> None:
    interview = told({"limits": ["It opens in May", "No glue"]})
    made = interview.answers["limits"]
    for line, place in ((1, 0), ("2", 1), (made.lines[1].key, 1)):
        found = worded(interview, made, [Wording(line=line, kind=Kind.RULE, by=" the  Bot ")])
        assert isinstance(found, Answered), found
        by = [one.worded.by if one.worded else "" for one in found.lines]
        assert by == ["the Bot" if n == place else "" for n in (0, 1)]
        assert found.lines[place].record == "BR-01"
        assert found.lines[1 - place].record == made.lines[1 - place].record
    ticked = told({"usual-parts": {"undo": "by night", "notice": "by post"}})
    answered = ticked.answers["usual-parts"]
    second = worded(ticked, answered, [Wording(line="notice", kind=Kind.NEED, by="")])
    assert isinstance(second, Answered), second
    assert [one.worded.by if one.worded else None for one in second.lines] == [None, "an agent"]
    assert second.lines[1].fields["words"] == "by post"


def test_what_makes_no_record_or_was_not_said_has_no_reading() -> None:
    interview = told({"refuse": "It is slow.", "latest-case": "It rang.", "whose-problem": "dk",
                      "usual-parts": {"undo": "", "notice": "by post"}})  # fmt: skip
    reading = [Wording(line="", kind=Kind.RULE)]
    for slot, reason in (("whose-problem", "nothing said"), ("latest-case", "makes no record")):
        found = worded(interview, interview.answers[slot], reading)
        assert isinstance(found, Rejection) and reason in found.reason, (slot, found)
        assert (found.code, found.allowed) == (
            "reading-without-line", "the answer without a reading",
        )  # fmt: skip
    bare = worded(interview, interview.answers["usual-parts"], [Wording(line="undo")])
    assert isinstance(bare, Rejection) and "nothing was said on this line" in bare.reason
    assert bare.allowed == "one of undo, notice"
    part = Wording(line="notice", parts={"who": "by mail"})
    unsaid = worded(interview, interview.answers["usual-parts"], [part])
    assert isinstance(unsaid, Rejection) and unsaid.code == "part-not-said"


def test_a_reading_stays_with_words_that_stay_as_they_were() -> None:
    interview = told({"limits": ["It opens in May", "No glue"], "refuse": "It is slow."})
    for slot, line in (("limits", 2), ("refuse", "")):
        made = interview.answers[slot]
        found = worded(interview, made, [Wording(line=line, kind=Kind.RULE)])
        assert isinstance(found, Answered), found
        tell(interview, found)
    question = interview.question("limits")
    assert question is not None
    again = accept(interview, "limits", question, Reply(value=["No glue", "It opens", "Ring"]))
    assert isinstance(again, Answered)
    found = worded(interview, again, ())
    assert isinstance(found, Answered)
    assert [one.text for one in found.lines if one.worded] == ["No glue"]
    for text, stays in (("It is slow.", True), ("It is late.", False)):
        whole = worded(interview, Answered(slot="refuse", value=text), ())
        assert isinstance(whole, Answered)
        assert bool(whole.worded) is stays


def test_why_a_pick_or_a_line_is_only_proposed_rests_on_where_it_was_put() -> None:
    interview = told({"tasks": ["ring the bell"]})
    tell(interview, Said(question="What else?", reply="undone by night", slots=("tasks",)))
    tell(interview, Said(question="What else?", reply="x", turn=3, also=("parts", "refuse")))
    pick = Answered(slot="parts", value="undo", via=Via.PROPOSED, turns=(3, 77))
    assert [one.code for one in unsaid(interview, PICK, pick)] == ["other-questions"]
    text = Answered(slot="refuse", value="it rings", via=Via.PROPOSED, turns=(3,))
    assert [one.code for one in unsaid(interview, TEXT, text)] == ["not-said"]
    said = text.model_copy(update={"value": "by night"})
    assert [one.code for one in unsaid(interview, TEXT, said)] == ["not-picked"]
    mixed = Answered(slot="parts", turns=(3,), lines=(
        Line(key="L1", text="a", choice="undo", via=Via.PROPOSED), Line(key="L2", text="b"),
        Line(key="L3", text="c", via=Via.PROPOSED)))  # fmt: skip
    assert [one.line for one in unsaid(interview, TICKS, mixed)] == ["undo", "3"]
    assert list(unsaid(interview, TEXT, text.model_copy(update={"via": Via.HUMAN}))) == []
