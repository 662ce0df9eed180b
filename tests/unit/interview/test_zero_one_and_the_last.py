"""Zero, one, the last of several, another order and other letters: where answers are numbered,
named, ticked and counted."""

from __future__ import annotations

from typing import Any

from pydantic import JsonValue

from askfirst.events import Answered, Line
from askfirst.interview.conditions import is_spared, lookup, makes, only_guessed, only_spares
from askfirst.interview.detail_lines import Listed, about
from askfirst.interview.likely_choices import heard
from askfirst.interview.placed_questions import base_slot, placed, question_id, record_id
from askfirst.interview.references import kind_of
from askfirst.interview.unknown_points import named_owners, numbered
from askfirst.questions import Frame, Pack, Question, QuestionKind, Section
from askfirst.vocabulary import KINDS, Kind
from interviews import answer, told
from rows import each_row

# -- what a line, a slot and a record are called --------

KNOWN = (Listed("A-1", "1 ring the bell"), Listed("A-2", "2 oil ropes"))


@each_row(
    "line",
    ["2. must", "2: must", "2, must", "2; must", "2) must", "(2) must", "(2), must", "2 must",
     "2 - must", "2 | must", "2:must", "2)must", "02 must", "002: must", "oil ropes: must",
     "OIL ROPES - must", "oil ropes, must", "Oil ropes | must", "oil ropes; must",
     "2 oil ropes must", "2 Oil Ropes: must"],
)  # fmt: skip
def test_each_way_to_say_which_record_a_line_is_about(line: str) -> None:
    assert about(line, KNOWN) == ("A-2", "must")


@each_row("line", ["0: must", "3: must", "2.5 must", "2:30 must", "20 must", "oil rope: must", ""])
def test_what_names_no_record_stays_whole(line: str) -> None:
    assert about(line, KNOWN) == ("", line)


@each_row("line", ["1: must", "1 must", "1) must", "1:must"])
def test_a_single_record_may_be_named_too_and_another_number_is_not_its(line: str) -> None:
    assert about(line, KNOWN[1:]) == ("A-2", "must")
    assert about(line.replace("1", "2"), KNOWN[1:])[0] == ("A-2" if line == "1 must" else "")


@each_row(
    ("slot", "question", "record", "base"),
    [
        ("goals", "goals", "", "goals"), ("goals!1", "goals", "", "goals"),
        ("how@G-01", "how", "G-01", "how@G-01"), ("how@G-01!2", "how", "G-01", "how@G-01"),
        ("a!1!2", "a", "", "a"), ("", "", "", ""),
    ],
)  # fmt: skip
def test_what_the_name_of_a_slot_tells(slot: str, question: str, record: str, base: str) -> None:
    assert (question_id(slot), record_id(slot), base_slot(slot)) == (question, record, base)


@each_row("kind", list(Kind))
def test_each_kind_is_known_by_its_prefix(kind: Kind) -> None:
    assert kind_of(f"{KINDS[kind].prefix}-01") is kind
    assert kind_of(f"{KINDS[kind].prefix}-100000") is kind


@each_row(
    ("number", "read"),
    [("1", "1"), (" 1. ", "1"), ("#1", "1"), ("OPEN-02", "02"), ("open-2", "2"),
     (" open-03. ", "03"), ("0", "0"), ("", ""), ("x", "X")],
)  # fmt: skip
def test_the_number_in_front_of_a_line_about_what_is_open(number: str, read: str) -> None:
    assert numbered(Line(key="L1", text="x", fields={"number": number})) == read


def owner(text: str = "Ida", number: str = "", about_: str | None = None, due: str = "") -> Line:
    fields = {"number": number, "owner": text, "due": due}
    return Line(key="L1", text=text, about=about_ or "", fields=fields)


def test_who_could_say_is_named_by_the_record_else_by_its_number_else_by_being_the_only_one() -> (
    None
):
    def named(*lines: Line, records: tuple[str, ...] = ("OPEN-01", "OPEN-02")) -> dict[str, Any]:
        return named_owners(Answered(slot="owners", lines=lines), records)

    assert named(owner("Ida", "1"), owner("Jon", "2", due="May")) == {
        "OPEN-01": ("Ida", ""), "OPEN-02": ("Jon", "May"),
    }  # fmt: skip
    assert named(owner("Ida", "1", "OPEN-02")) == {"OPEN-02": ("Ida", "")}
    assert named(owner("Ida", "7"), owner("Jon", "0"), owner("Kai")) == {}
    assert named(owner("Ida"), records=("OPEN-04",)) == {"OPEN-04": ("Ida", "")}
    assert named(owner("Ida", "1"), owner("Jon", "1")) == {"OPEN-01": ("Jon", "")}
    assert named(records=()) == {}


# -- sections and packs --------


def pack(name: str, *sections: tuple[str, str, tuple[str, ...]]) -> Pack:
    made = [
        Section(id=key, title=title, questions=tuple(
            Question(id=one, kind=QuestionKind.TEXT, text=f"{name}?") for one in questions))
        for key, title, questions in sections
    ]  # fmt: skip
    return Pack(id=name, version=1, title=name, sections=tuple(made))


def test_a_later_pack_adds_to_a_section_replaces_a_question_and_the_close_stays_last() -> None:
    first = pack("one", ("who", "Who", ("a", "b")), ("close", "Close", ("z",)))
    later = pack("two", ("who", "Else", ("b", "c")), ("new", "New", ("a", "d")))
    found = placed((first, later))

    assert [(one.question.id, one.section, one.pack) for one in found] == [
        ("a", "who", "two"), ("b", "who", "two"), ("c", "who", "two"), ("d", "new", "two"),
        ("z", "close", "one"),
    ]  # fmt: skip
    assert {one.section_title for one in found if one.section == "who"} == {"Who"}
    assert placed(()) == ()


# -- what conditions see --------


@each_row(
    ("slot", "said", "name", "arguments", "value"),
    [
        ("whose-problem", "mine", "picked", ("mine",), True),
        ("whose-problem", "mine", "value", (), "mine"),
        ("tasks", ["ring"], "value", (), 1),
        ("tasks", ["ring", "dk"], "answered", (), True),
        ("refuse", "0", "value", (), "0"),
        ("refuse", "0", "says", ("0",), True),
        ("refuse", "No, NEVER.", "says", ("never",), True),
        ("refuse", "nevertheless", "says", ("never",), False),
        ("refuse", "dk", "answered", (), False),
    ],
)
def test_what_a_condition_sees_of_one_answer(
    slot: str, said: JsonValue, name: str, arguments: tuple[str, ...], value: object
) -> None:
    assert lookup(told({slot: said}), name, (slot, *arguments)) == value


NUMBERS = (
    "0;7;two;three;four;five;six;seven;eight;nine;ten;eleven;twelve;twenty;thirty;forty;fifty;sixty"
    ";eighty;ninety;a hundred;a thousand;a million;a dozen;half of it;twice;nobody;none;one second"
    ";a minute;an hour;the same day;every week;each month;a year;one night;the same morning"
    ";every evening;one percent;a metre;one meter;one euro;HALF"
)


@each_row("words", NUMBERS.split(";"))
def test_each_way_to_have_a_number_in_a_task(words: str) -> None:
    (task,) = told({"tasks": [f"ring within {words}"]}).records(Kind.NEED)
    assert lookup(told({"tasks": ["ring"]}), "numbered", (), task) is True


@each_row("words", ["ring the one bell", "ring a bell each", "a second bell rings"])
def test_a_task_without_a_number_has_none(words: str) -> None:
    (task,) = told({"tasks": ["ring"]}).records(Kind.NEED)
    found = lookup(told({"tasks": ["ring"]}), "numbered", (), task._replace(words=words))
    assert found is ("second" in words)


def test_a_question_makes_what_it_or_one_of_its_frames_makes() -> None:
    frames = (Frame(id="a", begin="A"), Frame(id="b", begin="B", record=Kind.LIMIT))
    form = Question(id="q", kind=QuestionKind.FORM, text="?", frames=frames)
    assert (makes(form, Kind.LIMIT), makes(form, Kind.NEED)) == (True, False)
    box = Question(id="q", kind=QuestionKind.BOX, text="?", record=Kind.NEED, reads="task")
    assert (makes(box, Kind.NEED), makes(box, Kind.LIMIT)) == (True, False)


def test_only_a_condition_of_nothing_but_guesses_is_only_guessed() -> None:
    interview = told({"tasks": ["ring"]})
    for condition, only in (
        ("always", False), ("likely('what-it-is', 'screens')", True), ("answered('tasks')", False),
        ("likely('what-it-is', 'screens') and answered('tasks')", False),
    ):  # fmt: skip
        assert only_guessed(interview, condition) is only, condition
    said = told({"what-it-is": ["screens"]})
    assert not only_guessed(said, "likely('what-it-is', 'screens')")


def test_who_answers_what_was_told_elsewhere_loses_nothing() -> None:
    for condition, spares in (
        ("always", False), ("not says('who', 'me', 'us')", True), ("says('who', 'me')", False),
        ("not says('who', 'me') and not says('limits', 'us')", True),
        ("not says('who', 'me') and answered('limits')", False), ("not answered('who')", False),
    ):  # fmt: skip
        assert only_spares(condition) is spares, condition
    interview = told({"latest-case": "It broke.", "speaker": "I keep the keys."})
    answer(interview, "latest-case", "It broke and we waited.")
    assert interview.applies("speaker")
    assert [one.id for one in interview.records(Kind.ROLE)] == ["STK-01"]
    fresh = told({"latest-case": "It broke and we waited."})
    assert not fresh.applies("speaker")
    assert is_spared(fresh, "speaker")
    assert not is_spared(fresh, "take-over")


CUE_NUMBERS = (
    "0 7 12 two three four five six seven eight nine ten eleven twelve twenty thirty hundred"
)


@each_row("number", CUE_NUMBERS.split())
def test_each_number_before_what_a_cue_counts(number: str) -> None:
    assert heard(["# boats"], [f"They have {number.upper()} boats."])


@each_row(
    ("cue", "line", "found"),
    [("box", "two boxes", True), ("€", "it costs 5 €", True), ("pump", "PUMPS", True),
     ("pump", "pumped", False), ("pump", "", False), ("a pump", "a pump", True),
     ("pump a", "a pump", False)],
)  # fmt: skip
def test_a_cue_in_other_letters_and_in_another_order(cue: str, line: str, found: bool) -> None:
    assert bool(heard([cue], ["", line])) is found
