"""What a scripted person types, by the rules of tests/interviewees/README.md."""

from typing import Any

from askfirst.questions import Choice, Frame, Prompt, Question, QuestionKind
from askfirst.replies import Action
from interviewees.answering import Interviewee, Said
from interviewees.people import Clash, Half, Item, Person, Talk, draw, people
from rows import each_row

TALK = Talk("I do it", "by hand", ("I push", "it opens"), {}, ("wood", "no"), ("gold", "later"),
            "they say glass", Clash("", (), ""), {}, ("no idea, Bo would know",))  # fmt: skip


def item(name: str, *topics: str, kind: str = "need", obvious: bool = False, **more: Any) -> Item:
    known = Item(name, name, (f"see the {name}",), "", "", "", kind, topics, obvious, "", {})
    return known._replace(**more)


def somebody(*items: Item, manner: str = "terse", **talk: Any) -> Interviewee:
    parts = {"case": "It broke.", "sentence": "It helps.", "name_of_system": "Box",
             "reader": "Bo"}  # fmt: skip
    person = Person("test", "web", False, manner, parts, items, TALK._replace(**talk), (),
                    frozenset())  # fmt: skip
    return Interviewee(person)


def asked(
    who: Interviewee, question: str, kind: QuestionKind = QuestionKind.BOX, **more: Any
) -> Said:
    slot = more.pop("slot", question)
    cause = more.pop("cause", {})
    prompt = Prompt(slot=slot, kind=kind, text=more.pop("text", "What?"), **more)
    about = Question(id=question, kind=kind, text="?", reads="plain",
                     frames=prompt.frames, choices=prompt.choices or _any(kind))  # fmt: skip
    said = who.answer(prompt, about, cause, "")
    for line in said.lines:
        who.knowledge.keep(line)
    return said


def _any(kind: QuestionKind) -> tuple[Choice, ...]:
    listed = kind in (QuestionKind.CHOICE, QuestionKind.CHOICES)
    return (Choice(id="none", text="none"),) if listed else ()


def test_the_draw_is_the_one_of_the_rules() -> None:
    assert draw("crane-log", "dont-know", "example-one", "1", n=10) == 7


def test_a_broad_question_brings_two_needs_from_somebody_terse_and_nothing_obvious() -> None:
    who = somebody(item("sky", "undo", obvious=True), *(item(f"n{n}", "undo") for n in range(4)))
    assert asked(who, "tasks").reply.value == ["see the n0", "see the n1"]
    assert asked(who, "tasks").reply.value == ["see the n2", "see the n3"]


def test_a_talkative_person_tells_three() -> None:
    who = somebody(*(item(f"n{n}", "undo") for n in range(4)), manner="talkative")
    assert len(asked(who, "tasks").lines) == 3


def test_what_is_obvious_is_told_where_the_question_names_it() -> None:
    who = somebody(item("facts", "facts-per-thing", obvious=True))
    assert asked(who, "tasks").lines == ()
    assert asked(who, "facts").reply.value == ["see the facts"]


def test_an_answer_is_no_longer_than_the_person_talks() -> None:
    long = item("long", "undo", typed=("see " + "very " * 18 + "long things",))
    assert len(asked(somebody(long, item("next", "undo")), "tasks").lines) == 1


def test_a_quality_has_no_number_until_somebody_asks_how_much() -> None:
    quick = item("quick", "time-behaviour", kind="quality", value="in 2 seconds")
    who = somebody(quick)
    choices = (Choice(id="fast", text="is fast", topics=("time-behaviour",)),)
    said = asked(who, "usual-parts", QuestionKind.CHOICES, choices=choices, words=True)
    assert said.reply.value == {"fast": "see the quick"}
    assert who.knowledge.told == {"quick": 0.5}
    more = asked(who, "usual-parts", QuestionKind.TEXT, slot="usual-parts!1", type="follow-up",
                 text="How soon is soon enough?", optional=True,
                 cause={"rests": {"usual-parts#L1": "see the quick"}})  # fmt: skip
    assert more.reply.value == "in 2 seconds"
    assert who.knowledge.told == {"quick": 1.0}


def test_a_question_how_well_brings_the_number_at_once() -> None:
    who = somebody(item("quick", "time-behaviour", kind="quality", value="in 2 seconds"))
    choices = (Choice(id="fast", text="is fast", topics=("time-behaviour",)),)
    said = asked(who, "qualities", QuestionKind.CHOICES, choices=choices, words=True)
    assert said.reply.value == {"fast": "see the quick, in 2 seconds"}
    assert who.knowledge.told == {"quick": 1.0}


def test_the_vague_phrase_comes_first() -> None:
    who = somebody(item("near", "task.main"), vague={"near": ("close by", "2 metres")})
    assert asked(who, "tasks").reply.value == ["close by"]


def test_a_contradiction_is_told_in_halves_and_settled_when_they_are_put_side_by_side() -> None:
    clash = Clash("door", (Half(("task.main",), "open it"), Half(("failure",), "keep it shut")),
                  "open by day")  # fmt: skip
    who = somebody(item("door", "task.main"), clash=clash)
    assert asked(who, "tasks").reply.value == ["open it"]
    assert asked(who, "goes-wrong").reply.value == ["keep it shut"]
    assert who.knowledge.told == {"door": 0.5}
    choices = (Choice(id="other", text="Both"), Choice(id="apart", text="Not the same"))
    sides = {"rests": {"tasks#L1": "open it", "goes-wrong#L2": "keep it shut"}}
    said = asked(who, "contradiction", QuestionKind.CHOICE, type="contradiction",
                 choices=choices, cause=sides)  # fmt: skip
    assert said.reply.value == "other: open by day"
    assert who.knowledge.told == {"door": 1.0}


def test_two_statements_that_do_not_pull_apart_are_a_needless_question() -> None:
    choices = (Choice(id="other", text="Both"), Choice(id="apart", text="Not the same"))
    said = asked(somebody(), "contradiction", QuestionKind.CHOICE, type="contradiction",
                 choices=choices, cause={"rests": {"a": "red", "b": "tall"}})  # fmt: skip
    assert said.reply.value == "apart"
    assert said.flag == "annoying"


def test_asked_again_is_redundant() -> None:
    who = somebody(item("old", "migration", kind="data"))
    assert asked(who, "take-over").flag == ""
    again = asked(who, "take-over", optional=True)
    assert (again.reply.value, again.flag) == ([], "redundant")


def test_where_nothing_is_known_it_is_said_in_own_words_or_left_empty() -> None:
    assert asked(somebody(), "tasks").reply.action is Action.UNKNOWN
    assert asked(somebody(manner="unsure"), "tasks").reply.value == ["I haven't thought about that"]
    assert asked(somebody(), "tasks", optional=True).reply.value == []


def test_a_walk_is_typed_in_plain_lines() -> None:
    said = asked(somebody(), "use", text='"x": walk me through it.')
    assert said.reply.value == ["I push", "it opens"]


def test_what_is_not_known_stands_among_the_other_lines() -> None:
    who = somebody(item("wall", "limit.law", kind="limit"))
    assert asked(who, "limits").reply.value == ["see the wall", "wood", "no idea, Bo would know"]


def test_a_line_goes_behind_the_thing_that_it_is_about() -> None:
    boat = item("boat", "facts-per-thing", kind="data", fields={"thing": "boat"})
    who = somebody(boat)
    frames = (Frame(id="row-1", begin="Boats:"), Frame(id="more", begin="Also:"))
    prompt = Prompt(slot="facts", kind=QuestionKind.FORM, text="What stands on each?",
                    frames=frames)  # fmt: skip
    question = Question(id="facts", kind=QuestionKind.BOX, text="?", reads="thing")
    assert who.answer(prompt, question, {}, "").reply.value == {"row-1": "see the boat"}


@each_row("name", people())
def test_nobody_types_for_the_grammar(name: str) -> None:
    """No line has the marks by which the old formats told their fields apart."""
    person = people()[name]
    lines = [line for one in person.items for line in (*one.typed, one.loose, one.value)]
    assert not [line for line in lines if "->" in line or " ; " in line or ": now" in line][2:]
