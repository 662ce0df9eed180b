"""What a scripted person tells, by the rules of tests/interviewees/README.md."""

import pytest

from askfirst.questions import Choice, Frame, LinePart, Prompt, Question, QuestionKind
from askfirst.replies import Action
from interviewees.knowing import drawn, listed
from interviewees.people import Habit, Item, Person, draw, people
from interviewees.telling import About, Teller
from interviewees.typed import told_line

EVERYTHING = listed(())
LINE = (
    LinePart(field="role", before=":", most_words=5),
    LinePart(field="need"),
    LinePart(field="reason", after=(";", "because")),
)


def item(
    name: str, *topics: str, kind: str = "need", obvious: bool = False, detail_of: str = ""
) -> Item:
    fields = {"who": "nurse", "what": f"see {name}", "reason": "it is late"}
    return Item(name, f"I want {name}", f"short {name}", kind, topics, obvious, detail_of, fields)


def person(*items: Item, habits: tuple[Habit, ...] = ()) -> Person:
    dont_know = Habit("dont-know", 0, ("dk", "no clue"), {}, {})
    parts = {"case": "It broke.", "case_is": "mine", "sentence": "It helps.", "reader": "Bo",
             "name_of_system": "Box"}  # fmt: skip
    return Person("test", "web", False, parts, (("she asks", "it answers"),), items,
                  (*habits, dont_know), (), frozenset())  # fmt: skip


def box(*topics: str, details: bool = False, optional: bool = False) -> tuple[Prompt, Question]:
    question = Question(id="tasks", kind=QuestionKind.BOX, text="What?", topics=topics, line=LINE,
                        details=details, optional=optional)  # fmt: skip
    prompt = Prompt(slot="tasks", kind=QuestionKind.BOX, text="What?", line=LINE, optional=optional)
    return prompt, question


def told(teller: Teller, prompt: Prompt, question: Question) -> list[str]:
    answer = teller.answer(prompt, question)
    teller.knowledge.keep(answer)
    return [line.item for line in answer.lines if line.item]


def test_the_draw_is_the_one_of_the_rules() -> None:
    assert draw("crane-log", "dont-know", "example-one", "1", n=10) == 7


def test_a_topic_brings_out_its_items_once_in_the_order_of_the_file() -> None:
    teller = Teller(person(item("b", "task.main"), item("x", "undo"), item("a", "task.main")),
                    EVERYTHING)  # fmt: skip
    assert told(teller, *box("task.main")) == ["b", "a"]
    assert told(teller, *box("task.main")) == []


def test_a_group_brings_out_all_but_the_obvious() -> None:
    teller = Teller(
        person(item("plain", "failure.input"), item("hidden", "failure.missing", obvious=True)),
        EVERYTHING,
    )
    assert told(teller, *box("failure")) == ["plain"]
    assert told(teller, *box("failure.missing")) == ["hidden"]


def test_an_open_sweep_brings_out_two_and_nothing_obvious() -> None:
    items = [item("obvious", "undo", obvious=True), *(item(f"i{n}", "undo") for n in range(4))]
    assert told(Teller(person(*items), EVERYTHING), *box("open")) == ["i0", "i1"]


def test_details_are_told_only_to_a_question_that_asks_for_details() -> None:
    items = (item("main", "task.main"), item("detail", "task.main", detail_of="main"))
    assert told(Teller(person(*items), EVERYTHING), *box("task.main")) == ["main"]
    asked = Teller(person(*items), EVERYTHING)
    assert told(asked, *box("task.main", details=True)) == ["main", "detail"]
    assert told(Teller(person(*items), EVERYTHING), *box("task", details=True)) == ["main"]


def test_a_box_takes_six() -> None:
    teller = Teller(person(*(item(f"i{n}", "undo") for n in range(9))), EVERYTHING)
    assert len(told(teller, *box("undo"))) == 6
    assert len(told(teller, *box("undo"))) == 3


def test_an_option_is_ticked_with_the_short_words_of_one_item() -> None:
    choices = (Choice(id="undo", text="take back"), Choice(id="search", text="search"))
    prompt = Prompt(slot="parts", kind=QuestionKind.CHOICES, text="?", choices=choices, words=True)
    question = Question(
        id="parts", kind=QuestionKind.CHOICES, text="?", choices=choices, words=True
    )
    known = person(item("one", "undo", obvious=True), item("two", "undo"), item("far", "export"))
    answer = Teller(known, EVERYTHING).answer(prompt, question)
    assert answer.reply.value == {"undo": "short one"}


def test_a_part_is_given_whole_and_is_always_known() -> None:
    prompt = Prompt(slot="case", kind=QuestionKind.LONG, text="What happened?")
    question = Question(id="case", kind=QuestionKind.LONG, text="?",
                        produces=("specification.case",))  # fmt: skip
    answer = Teller(person(), listed(["case"])).answer(prompt, question)
    assert answer.reply.value == "It broke."


def test_where_nothing_is_known_it_is_dont_know_in_the_persons_words_or_nothing() -> None:
    teller = Teller(person(), EVERYTHING)
    assert teller.answer(*box("undo")).reply.action is Action.UNKNOWN
    assert teller.answer(*box("undo")).reply.value == ["no clue"]
    assert teller.answer(*box("undo", optional=True)).reply.value == []


def test_dont_know_leaves_the_item_for_another_prompt() -> None:
    teller = Teller(person(item("one", "undo")), listed(["tasks"]))
    assert told(teller, *box("undo")) == []
    assert told(teller, *box("undo")) == ["one"]


def test_a_question_about_a_record_is_answered_from_the_fields_of_its_item() -> None:
    prompt = Prompt(slot="why@NEED-01", kind=QuestionKind.TEXT, text="Why?")
    question = Question(id="why", kind=QuestionKind.TEXT, text="Why?", produces=("need.reason",))
    teller = Teller(person(item("one", "task.main")), EVERYTHING)
    answer = teller.answer(prompt, question, About("one"))
    assert answer.reply.value == "it is late"
    assert teller.knowledge.news(answer) == 1


def test_a_beginning_of_a_sentence_is_finished_with_the_items_own_words() -> None:
    frames = (Frame(id="alone", begin="It never does by itself"),)
    prompt = Prompt(slot="never", kind=QuestionKind.FORM, text="?", frames=frames)
    question = Question(id="never", kind=QuestionKind.FORM, text="?", frames=frames,
                        topics=("never.alone",))  # fmt: skip
    teller = Teller(person(item("stop", "never.alone", kind="exclusion")), EVERYTHING)
    assert teller.answer(prompt, question).reply.value == {"alone": "see stop"}


@pytest.mark.parametrize(
    ("habit", "typed"),
    [
        (None, "nurse: see one; it is late"),
        (Habit("vague-words", 1, ("or so",), {}, {}), "nurse: see one; it is late or so"),
        (Habit("wrong-format", 1, (" / ",), {}, {}), "nurse / see one / it is late"),
        (Habit("hedge", 1, ("maybe",), {}, {}), "maybe nurse: see one; it is late"),
        (Habit("pasted-bullets", 1, ("- ",), {}, {}), "- nurse: see one; it is late"),
        (Habit("empty", 1, (), {}, {}), "nurse: see one"),
        (Habit("number-in-words", 1, (), {"one": "1"}, {}), "nurse: see 1; it is late"),
        (Habit("other-language", 0, (), {}, {"one": "eins sehen"}), "eins sehen"),
    ],
)
def test_a_line_is_typed_in_its_format_and_with_the_bad_habit(
    habit: Habit | None, typed: str
) -> None:
    known = person(item("one", "undo"), habits=(habit,) if habit else ())
    assert told_line(known, known.items[0], LINE, "tasks", {}).text == typed


def test_same_as_above_stands_for_a_value_of_the_line_before() -> None:
    habit = Habit("same-as-above", 1, ("ditto",), {}, {})
    known = person(item("one", "undo"), habits=(habit,))
    line = told_line(known, known.items[0], LINE, "tasks", {"reason": "it is late"})
    assert line.text == "nurse: see one; ditto"
    assert "it is late" in {value.text for value in line.values}


def test_the_draws_hit_about_three_prompts_in_ten() -> None:
    hits = [drawn(one).at(f"q{n}", "1") for one in people().values() for n in range(50)]
    assert 0.25 < sum(hits) / len(hits) < 0.35
