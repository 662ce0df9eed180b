"""One screen with all that belongs on it: earlier answers, what is offered, what is filled in."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.agenda import Found, prompt
from askfirst.agenda.screens import fill
from askfirst.events import Answered, AnswerStatus, Asked, Line, Noted, Undone
from askfirst.interview import Interview
from askfirst.questions import (
    Choice,
    Frame,
    LinePart,
    Pack,
    Prompt,
    Question,
    QuestionKind,
    Section,
)
from askfirst.sources import SourceText
from askfirst.vocabulary import Kind, Via
from interviews import answer, tell, told
from rows import each_row

LINE = (LinePart(field="what"),)


def ask(name: str, kind: QuestionKind = QuestionKind.TEXT, **more: object) -> Question:
    values = {"id": name, "kind": kind, "text": f"{name}?", "optional": True, **more}
    if kind is QuestionKind.BOX:
        values.setdefault("line", LINE)
    return Question.model_validate(values)


def over(*questions: Question, depth: str = "standard") -> Interview:
    section = Section(id="all", title="All of it", questions=questions)
    interview = Interview([Pack(id="own", version=1, title="t", sections=(section,))])
    return tell(interview, Noted(topic="start", depth=depth))


def screen(interview: Interview, slot: str, *sources: SourceText) -> Prompt:
    return prompt(interview, Found(sources), slot)


# -- words put into a question ---------------------------------------------------------------------


@each_row(
    ("text", "filled"),
    [
        ("{name}", "Hallbook"),
        ("{main}", "ring the bell, at noon"),
        ("{first:need}", "oil the rope"),
        ("{first:goal}", "the first goal"),
        ("{answer:refuse}", "It is slow."),
        ("{answer:limits}", ""),
        ("{record}", "it"),
        ("{what-is-this}", "it"),
        ("a {name} b {name}", "a Hallbook b Hallbook"),
    ],
)
def test_what_was_said_stands_in_a_question_and_acts_on_no_screen(text: str, filled: str) -> None:
    interview = told({
        "tasks": ["maybe oil the rope", "ring the bell, at noon"], "refuse": "It is slow.",
        "sentence": {"sentence": "the bell rings at noon", "name": "Hall\x1b[31mbook"},
    })  # fmt: skip
    assert fill(interview, text, "tasks") == filled


def test_without_an_answer_a_question_speaks_of_the_system_and_its_main_task() -> None:
    assert fill(told({}), "{name}: {main}, {first:need}", "x") == (
        "the system: its main task, the first need"
    )


def test_a_record_is_named_by_all_its_words_on_two_rows() -> None:
    interview = told({"tasks": ["- maybe ring the bell", " ".join(["ring it"] * 40)]})
    assert fill(interview, "{record}!", "use-more@NEED-01") == "ring the bell!"
    long = fill(interview, "{record}", "use-more@NEED-02")
    assert len(long) <= 110
    assert long.endswith(" ...")
    assert fill(interview, "{record}", "use-more@NEED-07") == "it"


# -- what stands above a question ------------------------------------------------------------------

EARLIER = (
    ask("case", QuestionKind.LONG),
    ask("steps", QuestionKind.BOX),
    ask("parts", QuestionKind.CHOICES, words=True, choices=(
        Choice(id="cold", text="Works in frost", topics=("failure.cold",)),
        Choice(id="print", text="Prints", topics=("output",)),
        Choice(id="free", text="Costs nothing"),
    )),
    ask("yes", QuestionKind.FORM, frames=(
        Frame(id="who", begin="Yes says", topics=("failure.cold", "look")),
        Frame(id="day", begin="The day is", topics=("time",)),
    )),
)  # fmt: skip


@each_row(
    ("topics", "shown"),
    [
        (("failure",), ("parts? Works in frost: at -9", "yes?", "Yes says the cook")),
        (("failure.cold",), ("parts? Works in frost: at -9", "yes?", "Yes says the cook")),
        (("failure.heat",), ()),
        (("output.paper",), ()),
        (("time", "output"), ("parts? Prints", "yes?", "The day is 1 May")),
        ((), ()),
    ],
)
def test_of_ticks_and_beginnings_those_on_a_topic_of_the_question_are_shown(
    topics: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    interview = over(*EARLIER, ask("now", show=("parts", "yes"), topics=topics))
    answer(interview, "parts", {"cold": "at -9", "print": "", "free": ""})
    answer(interview, "yes", {"who": "the cook", "day": "1 May"})
    assert screen(interview, "now").shown == shown


def test_earlier_answers_are_shown_in_the_order_they_are_named_and_lists_with_numbers() -> None:
    interview = over(*EARLIER, ask("now", show=("steps", "gone", "case", "yes")))
    assert screen(interview, "now").shown == ()
    answer(interview, "case", "It \x1b[31mbroke.")
    answer(interview, "steps", ["- ring", "sing"])
    found = screen(interview, "now").shown
    assert found[:2] == ("1  ring", "2  sing")
    assert found[2].startswith("case? It ") and "\x1b" not in found[2]
    answer(interview, "steps", ["ring"])
    answer(interview, "case", "dk")
    assert screen(interview, "now").shown == ("steps? ring",)


def test_what_nobody_objected_to_is_not_shown_as_said() -> None:
    taken = ask("taken", QuestionKind.CHOICES, assumed=True, words=True, record=Kind.NEED,
                choices=(Choice(id="line", text="A line", topics=("net",)),
                         Choice(id="law", text="No law", topics=("net",))))  # fmt: skip
    interview = over(taken, ask("now", show=("taken",), topics=("net",)))
    answer(interview, "taken", {"law": "two laws"})
    assert screen(interview, "now").shown == ("taken? No law: two laws",)
    assert screen(interview, "taken").picked == {"law": "two laws"}


def test_that_documents_say_something_is_told_with_how_many_sentences() -> None:
    one = "Caretakers need to be able to see room 1 by noon."
    interview = told({})
    for sources, told_so in (
        ((SourceText("a.txt", one),), "a sentence on this"),
        ((SourceText("a.txt", f"{one} {one.replace('1', '2')}"),), "2 sentences on this"),
    ):
        found = screen(interview, "tasks", *sources)
        assert told_so in found.shown[-1]
        assert f"{len(found.passages)} " in told_so or len(found.passages) == 1
    assert screen(interview, "tasks").shown == ()


def test_a_screen_says_why_with_its_root_and_under_which_heading() -> None:
    questions = (ask("a", why="It matters.", root="29148"), ask("b", why="It matters."))
    interview = over(*questions)
    assert [screen(interview, slot).why for slot in ("a", "b")] == [
        "It matters. (29148)", "It matters.",
    ]  # fmt: skip
    assert screen(interview, "a").section == "All of it"
    assert not screen(interview, "a").answered
    answer(interview, "a", "dk")
    assert screen(interview, "a").answered


# -- what is filled in -----------------------------------------------------------------------------


def test_the_earlier_answer_is_filled_in_and_what_was_taken_back_last_too() -> None:
    interview = over(ask("case", QuestionKind.LONG), ask("next"))
    for text in ("one", "two"):
        answer(interview, "case", text)
    answer(interview, "next", "three")
    assert screen(interview, "case").prefill == "two"
    tell(interview, Undone(target=4))
    assert screen(interview, "next").prefill == "three"
    tell(interview, Undone(target=3))
    assert screen(interview, "case").prefill == "one"
    tell(interview, Undone(target=2))
    found = screen(interview, "case")
    assert (found.prefill, found.answered) == ("two", False)
    answer(interview, "case", "dk")
    assert screen(interview, "case").prefill == ""


def test_what_was_taken_back_is_filled_in_where_it_was_an_answer_to_this() -> None:
    interview = over(ask("case", QuestionKind.LONG), ask("next"))
    answer(interview, "next", "three")
    answer(interview, "case", "one")
    answer(interview, "case", "dk")
    for target in (4, 3):
        tell(interview, Undone(target=target))
    assert screen(interview, "case").prefill == "one"


def test_own_words_beside_the_choices_are_filled_in_as_they_are_typed() -> None:
    colours = (Choice(id="red", text="Red"), Choice(id="other", text="Another"))
    interview = over(ask("colour", QuestionKind.CHOICE, choices=colours))
    answer(interview, "colour", "other: dark green")
    assert screen(interview, "colour").prefill == "other: dark green"
    answer(interview, "colour", "red")
    assert screen(interview, "colour").prefill == "red"


def test_a_beginning_that_is_asked_no_more_stands_where_it_was_filled() -> None:
    frames = (Frame(id="new", begin="Now"), Frame(id="old", begin="Then", retired=True))
    interview = over(ask("form", QuestionKind.FORM, frames=frames))
    assert [one.id for one in screen(interview, "form").frames] == ["new"]
    tell(interview, Answered(slot="form", lines=(Line(key="L1", text="x", frame="old"),)))
    found = screen(interview, "form")
    assert ([one.id for one in found.frames], found.picked) == (["new", "old"], {"old": "x"})


def test_only_what_was_not_ticked_in_any_earlier_list_is_offered() -> None:
    first = tuple(Choice(id=one, text=one) for one in ("a", "b", "c"))
    second = tuple(Choice(id=one, text=one) for one in ("d", "e"))
    questions = (ask("one", QuestionKind.CHOICES, choices=first),
                 ask("two", QuestionKind.CHOICES, choices=second),
                 ask("more", QuestionKind.CHOICES, show=("one", "gone", "two"),
                     prefill="unticked", topics=("x",), choices=first))  # fmt: skip
    interview = over(*questions)
    answer(interview, "one", ["b"])
    assert [one.id for one in screen(interview, "more").choices] == ["a", "c", "d", "e"]
    answer(interview, "two", ["d"])
    assert [one.id for one in screen(interview, "more").choices] == ["a", "c", "e"]


def test_numbers_that_were_told_are_shown_where_they_are_bounds_and_the_last_ones() -> None:
    others: list[JsonValue] = ["only " + "9 " * 70, "7 rooms", "within an hour"]
    lines: list[JsonValue] = [f"at most {n} rooms" for n in range(1, 8)]
    interview = told({"tasks": [*others, *lines, "90 % of them"]}, depth="standard")
    assert screen(interview, "numbers").shown == (
        "Told already:", *(f"  at most {n} rooms" for n in range(3, 8)), "  90 % of them",
    )  # fmt: skip
    assert screen(told({"tasks": ["7 rooms"]}, depth="standard"), "numbers").shown == ()


def test_sentences_of_documents_are_offered_with_none_of_them_first() -> None:
    text = "The caretaker must see the hall. Guests shall pay 40 euros. It rains in May."
    question = ask("evidence", QuestionKind.CHOICES, prefill="evidence",
                   choices=(Choice(id="none", text="none"),))  # fmt: skip
    found = screen(over(question), "evidence", SourceText("a.txt", text))
    ids = [one.id for one in found.choices]
    assert (ids[0], ids[-1]) == ("none", "not-sure")
    assert ids[1:-1] == [f"passage-{n}" for n in range(1, len(found.offers) + 1)]
    assert [one.text for one in found.choices[1:-1]] == [one.text for one in found.offers]
    assert all(one.text == one.passage.quote for one in found.offers)


def test_what_was_meant_by_a_word_stands_where_its_measure_is_asked_for() -> None:
    ticks = ask("parts", QuestionKind.CHOICES, words=True, record=Kind.QUALITY,
                choices=(Choice(id="fast", text="Fast"),
                         Choice(id="easy", text="Easy")))  # fmt: skip
    form = ask("good", QuestionKind.FORM, each=Kind.QUALITY, prefill="measure", frames=(
        Frame(id="source", begin="Who"), Frame(id="measure", begin="How good"),
    ))  # fmt: skip
    interview = over(ticks, form)
    answer(interview, "parts", {"fast": "for all of us", "easy": ""})
    record, slot = "QR-01", "good@QR-01"
    assert screen(interview, "good@QR-02").picked == {}
    assert screen(interview, slot).picked == {"measure": "for all of us"}
    question = ask("how")
    for number, (of, said) in enumerate(
        ((record, "in a minute"), (record, "in 2 seconds"), ("QR-77", "never"), (record, "")), 1
    ):
        tell(interview, Asked(slot=f"parts!{number}", type="follow-up", question=question,
                              about=2, cause={"record": of, "rests": {}}))  # fmt: skip
        answer(interview, f"parts!{number}", said)
    assert screen(interview, slot).picked == {"measure": "in 2 seconds"}
    answer(interview, slot, {"measure": "in 3 seconds"})
    assert screen(interview, slot).picked == {"measure": "in 3 seconds"}


# -- what is taken for true ------------------------------------------------------------------------

TAKEN = ask("taken", QuestionKind.CHOICES, assumed=True, words=True, record=Kind.NEED,
            prefill="unsaid", choices=(
                Choice(id="net", text="There is a line", topics=("net",), cues=("internet",)),
                Choice(id="law", text="No law", topics=("law",)),
                Choice(id="time", text="No hurry", topics=("time",)),
                Choice(id="none", text="nothing is wrong"),
            ))  # fmt: skip
BEFORE = (
    ask("parts", QuestionKind.CHOICES, topics=("time", "net"), words=True, choices=(
        Choice(id="away", text="Works away", topics=("net",)), Choice(id="b", text="B"))),
    ask("yes", QuestionKind.FORM, topics=("look",), frames=(
        Frame(id="who", begin="Yes says", topics=("law",)), Frame(id="day", begin="Day"))),
    ask("hours", topics=("time",)), ask("both", topics=("time", "law")),
    ask("colour", QuestionKind.CHOICE, topics=("time",), choices=(Choice(id="r", text="R"),)),
)  # fmt: skip


@each_row(
    ("slot", "value", "gone"),
    [
        ("parts", {"away": ""}, {"net"}),
        ("parts", {"b": "on the internet"}, {"net"}),
        ("parts", {"b": ""}, set()),
        ("parts", "dk", set()),
        ("yes", {"who": "the cook"}, {"law"}),
        ("yes", {"day": "1 May"}, set()),
        ("yes", "dk", {"law"}),
        ("hours", "nine to five", {"time"}),
        ("hours", "dk", {"time"}),
        ("hours", ":na they vary", set()),
        ("both", "nine to five", set()),
        ("both", "dk", {"time", "law"}),
        ("colour", "r", set()),
    ],
)
def test_what_somebody_spoke_on_or_does_not_know_is_not_taken_for_true(
    slot: str, value: JsonValue, gone: set[str]
) -> None:
    interview = over(*BEFORE, TAKEN)
    answer(interview, slot, value)
    left = [one.id for one in screen(interview, "taken").choices]
    assert left == [one for one in ("net", "law", "time", "none") if one not in gone]


def test_of_what_is_offered_to_be_ticked_no_more_than_may_be_and_none_behind_it() -> None:
    open_ended = TAKEN.model_copy(update={"assumed": False, "most": 2})
    assert [one.id for one in screen(over(open_ended), "taken").choices] == ["net", "law", "none"]
    without = open_ended.model_copy(update={"most": 0})
    assert len(screen(over(without), "taken").choices) == 4


def test_a_guess_of_nobody_and_an_assumption_count_for_nothing_said() -> None:
    interview = over(*BEFORE, TAKEN)
    lines = (Line(key="L1", text="Works away", choice="away", via=Via.ASSUMED),)
    tell(interview, Answered(slot="parts", lines=lines))
    assert len(screen(interview, "taken").choices) == 4
    tell(interview, Answered(slot="hours", status=AnswerStatus.NOT_RELEVANT))
    assert len(screen(interview, "taken").choices) == 4


def test_what_it_is_taken_as_is_told_once_where_the_choices_rest_on_it() -> None:
    said = {"sentence": {"sentence": "members see on the website in the browser"}}
    interview = told(said)
    tell(interview, Answered(slot="gone-since", value="x"))
    taken = screen(interview, "usual-parts").taken_as
    assert taken
    assert screen(interview, "tasks").taken_as == screen(interview, "what-it-is").taken_as == ""
    answer(interview, "what-it-is", ["device", "screens"])
    both = screen(interview, "usual-parts").taken_as
    assert " and " in both and both != taken
