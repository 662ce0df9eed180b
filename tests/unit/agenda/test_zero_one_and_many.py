"""Zero, one, the most and the last of several: what is told and decided around the questions."""

from __future__ import annotations

from typing import Any

from askfirst.agenda.deciding import decided, judged, told
from askfirst.agenda.depths import Further
from askfirst.agenda.found import Found, one_line
from askfirst.agenda.overview import WORDS, Row
from askfirst.agenda.pace import in_minutes, minutes
from askfirst.agenda.people import Part, counted
from askfirst.agenda.pulling import APART, choices, given_up
from askfirst.agenda.rows import filled, lines_of, rows
from askfirst.agenda.weighing import both_sides, quotes_of
from askfirst.events import PUT, Answered, AnswerStatus, Asked, Disposed, Line
from askfirst.interview import Rejection, Standing
from askfirst.questions import Choice, Frame, Offer, Prompt, Question, QuestionKind
from askfirst.sources import SourceText
from askfirst.vocabulary import Kind, Quote
from interviews import started
from interviews import told as told_interview
from rows import each_row

# -- sentences of the documents -------------------------------------------------------------------


def quote(start: int = 0) -> Quote:
    return Quote(source="a.txt", sha256="0" * 64, start=start, end=start + 4, quote="rain")


def screen(slot: str = "document-sentences@1", number: int = 3) -> Prompt:
    return Prompt(
        slot, QuestionKind.CHOICES, "Which?",
        choices=tuple(Choice(id=f"passage-{n}", text="rain") for n in range(1, number + 1)),
        offers=tuple(Offer(text="rain", passage=quote(n)) for n in range(1, number + 1)),
    )  # fmt: skip


def ticked(*words: str) -> Answered:
    lines = (Line(key=f"L{n}", text="rain", choice=f"passage-{n}", fields={"words": one})
             for n, one in enumerate(words, 1))  # fmt: skip
    return Answered(slot="document-sentences@1", lines=tuple(lines))


@each_row(
    ("words", "way"),
    [
        ("", "used"), ("used", "used"), ("use", "used"), ("True", "used"), ("context", "context"),
        ("set aside", "set-aside"), ("set-aside.", "set-aside"), ("aside", "set-aside"),
        ("do not use", "set-aside"), ("don't use", "set-aside"), ("Contradicts", "contradicts"),
        ("against", "contradicts"),
    ],
)  # fmt: skip
def test_each_word_on_a_sentence(words: str, way: str) -> None:
    made = ticked(words)
    assert judged(screen(), made) is made
    found = decided(started(), screen(number=1), made)
    assert [one.disposition for one in found] == [way]
    assert [bool(one.record) for one in found] == [way in ("used", "contradicts")]


@each_row("words", ["0", "yes", "no", "used context", "contra"])
def test_another_word_is_refused(words: str) -> None:
    assert isinstance(judged(screen(), ticked("used", words)), Rejection)


def test_nobody_decides_anything_of_sentences_without_an_answer() -> None:
    for status in (AnswerStatus.UNKNOWN, AnswerStatus.NOT_RELEVANT):
        unknown = Answered(slot="document-sentences@1", status=status)
        assert decided(started(), screen(), unknown) == []
    none = decided(started(), screen(), ticked())
    assert [(one.disposition, len(one.quotes)) for one in none] == [("context", 3)]


@each_row(
    ("value", "ways"),
    [
        ("first", {"used": [1], "contradicts": [2]}), ("second", {"used": [2], "contradicts": [1]}),
        ("other", {"used": [1, 2]}), ("open", {}),
    ],
)  # fmt: skip
def test_each_way_to_decide_where_two_documents_differ(
    value: str, ways: dict[str, list[int]]
) -> None:
    prompt = screen("documents-differ@1", 2)
    found = decided(started(), prompt, Answered(slot=prompt.slot, value=value))
    made: dict[str, list[int]] = {}
    for one in found:
        made.setdefault(one.disposition, []).extend(each.start for each in one.quotes)
    assert made == ways
    uses = {one.disposition: one.quotes[0].use for one in found}
    assert uses == {way: {"used": "true"}.get(way, "do not use") for way in ways}


def disposed(way: Any, number: int = 1, record: str = "") -> Disposed:
    quotes = tuple(quote(n) for n in range(number))
    return Disposed(quotes=quotes, disposition=way, slot="s", record=record or None)


@each_row(
    ("events", "line"),
    [
        ([], []),
        ([disposed("context")], ["-> context: 1 sentence"]),
        ([disposed("context", 2)], ["-> context: 2 sentences"]),
        ([disposed("context"), disposed("context", 2)], ["-> context: 3 sentences"]),
        ([disposed("set-aside"), disposed("used", record="F-01")],
         ["-> kept as evidence: F-01; set aside: 1 sentence"]),
        ([disposed("used", record="F-02"), disposed("used", record="F-01"),
          disposed("contradicts", record="F-03")],
         ["-> kept as evidence: F-02, F-01; speaks against it: F-03"]),
    ],
)  # fmt: skip
def test_what_was_decided_is_told_in_one_line(events: list[Disposed], line: list[str]) -> None:
    assert told(events) == line


# -- how much there is to come --------------------------------------------------------------------


@each_row(
    ("questions", "may_open", "span", "line"),
    [
        (0, 0, None, "That asks 0 more questions."),
        (1, 0, None, "That asks 1 more question."),
        (2, 0, None, "That asks 2 more questions."),
        (0, 1, None, "That asks 0 more questions, 1 at most."),
        (1, 1, (1, 1), "That asks 1 more question, 2 at most. At your pace so far: 1 minute."),
        (9, 0, (3, 4), "That asks 9 more questions. At your pace so far: 3 to 4 minutes."),
    ],
)
def test_what_going_on_adds(
    questions: int, may_open: int, span: tuple[int, int] | None, line: str
) -> None:
    assert Further(questions, may_open, span).told() == line


@each_row(
    ("seconds", "questions", "number"),
    [(0, 0, 1), (60, 0, 1), (60, 1, 1), (89, 1, 1), (91, 1, 2), (60, 2, 2), (30, 40, 20)],
)
def test_minutes_are_whole_and_at_least_one(seconds: float, questions: int, number: int) -> None:
    assert minutes(seconds, questions) == number
    assert (in_minutes(0), in_minutes(1)) == ("about a minute", "about 2 minutes")


@each_row(("number", "words"), [(0, "0 questions"), (1, "1 question"), (2, "2 questions")])
def test_questions_are_counted_in_words(number: int, words: str) -> None:
    assert counted(number) == words


@each_row(
    ("part", "line"),
    [
        (Part("Ada", asked=1, silent=1, since="1 May"),
         "Ada: asked 1 question on 1 May by page, no answer yet."),
        (Part("Ada", asked=2, silent=2, since="1 May", by="page and mail"),
         "Ada: asked 2 questions on 1 May by page and mail, no answer yet."),
        (Part("Ada", answered=1, last="2 May", ways=("mail",), slots=("a",)),
         "Ada: 1 question answered (a), by mail, last on 2 May."),
        (Part("Ada", answered=1, unknown=1, last="2 May", ways=("file", "mail", "page"),
              slots=("a",)),
         "Ada: 1 question answered (a), 1 with “don't know”, by file and mail and page, last on"
         " 2 May."),
        (Part("Ada", asked=2, silent=1, answered=1, last="2 May", ways=("mail",), slots=("a",)),
         "Ada: 1 question answered (a), by mail, last on 2 May; 1 of 2 still silent."),
        (Part("Ada", round=1), "Ada: shared out points in round 1."),
        (Part("Ada", asked=1, silent=1, round=2),
         "Ada: shared out points in round 2; 1 question still silent."),
        (Part("A\x1b[31mda", round=1), "Ada: shared out points in round 1."),
    ],
)  # fmt: skip
def test_somebodys_part_in_one_line(part: Part, line: str) -> None:
    assert part.told() == line


@each_row(
    ("standing", "words"),
    [
        (Standing.ANSWERED, "answered"), (Standing.UNKNOWN, "don't know"),
        (Standing.NOT_RELEVANT, "not relevant"), (Standing.OPEN, "open"),
        (Standing.PARKED, "set aside: does not apply now"),
    ],
)  # fmt: skip
def test_each_way_in_which_a_question_stands(standing: Standing, words: str) -> None:
    assert WORDS[standing] == words
    assert Row("a", "Part", "Why?", words, "0").told() == f"Why? [{words}] 0"
    assert not {Standing.PENDING, Standing.DEEPER, Standing.NOT_APPLICABLE} & WORDS.keys()


# -- two sides ------------------------------------------------------------------------------------


def put(code: str, *places: str) -> Asked:
    question = Question(id="contradiction", kind=QuestionKind.CHOICE, text="Which?",
                        choices=choices())  # fmt: skip
    return Asked(slot="a!1", type="contradiction", question=question, about=1,
                 cause={"code": code, "places": [*places], "rests": {}})  # fmt: skip


@each_row(
    ("code", "places", "choice", "gone"),
    [
        ("pulls-apart", ("a#L1", "b"), "first", "b"),
        ("pulls-apart", ("a#L1", "b"), "second", "a#L1"),
        (PUT, ("a", "b"), "first", "b"), (PUT, ("a", "b"), "second", "a"),
        (PUT, ("a", "b"), "other", ""), (PUT, ("a", "b"), APART, ""), (PUT, ("a", "b"), "", ""),
        (PUT, ("a",), "first", ""), (PUT, (), "first", ""), ("axis", ("a", "b"), "first", ""),
    ],
)  # fmt: skip
def test_which_side_a_choice_gives_up(
    code: str, places: tuple[str, ...], choice: str, gone: str
) -> None:
    assert given_up(put(code, *places), choice) == gone


def test_two_sides_can_be_decided_in_five_ways() -> None:
    assert [one.id for one in choices()] == ["other", "first", "second", APART, "not-sure"]
    assert [one.text for one in choices("Both", "stays")][:3] == [
        "Both", "The first stays", "The second stays",
    ]  # fmt: skip


# -- documents ------------------------------------------------------------------------------------

SOURCE = SourceText("a.txt", "It rang. Nobody came. They left.\n")


@each_row(
    ("number", "around"),
    [
        (0, ["  > It rang.", "    Nobody came."]),
        (1, ["    It rang.", "  > Nobody came.", "    They left."]),
        (2, ["    Nobody came.", "  > They left."]),
    ],
)
def test_a_passage_stands_between_its_neighbours(number: int, around: list[str]) -> None:
    sentence = SOURCE.sentences[number]
    passage = SOURCE.quote(sentence.start, sentence.end, speaker="Ada", hedge="may")
    assert Found([SOURCE]).in_context(passage) == [
        f"a.txt, sentence {number + 1}; said by Ada; weakened by “may”:", *around,
    ]  # fmt: skip


def test_a_passage_of_a_document_that_is_gone_stands_alone() -> None:
    assert Found([]).in_context(quote()) == ["a.txt:", "  > rain"]
    assert (Found([]).bearing("tasks"), Found([]).doings(), Found([]).differing()) == ((), (), ())
    assert one_line(" a \n b ") == "a b"
    assert quotes_of(put(PUT, "a", "b")) == ()
    asked = put(PUT, "a", "b").model_copy(update={"cause": {
        "quotes": [quote(1).model_dump(mode="json"), quote(2).model_dump(mode="json")],
        "differs": "number: 0 / none", "rests": {},
    }})  # fmt: skip
    assert both_sides(asked, Found([])) == [
        "1  a.txt:", "   rain", "2  a.txt:", "   rain", "What differs: number: 0 / none",
    ]  # fmt: skip


# -- rows of a box --------------------------------------------------------------------------------

BOX = Question(id="facts", kind=QuestionKind.BOX, text="What?", reads="thing", prefill="things")


def rowed(*frames: Frame) -> Prompt:
    return Prompt("facts", QuestionKind.FORM, "What?", frames=frames)


def test_each_thing_has_a_row_of_its_own_name_and_more_stands_last() -> None:
    found = rows(started(), BOX, ("boat", "Night Log", "C", "C++", "C#"))
    assert [one.id for one in found][:3] == ["row-boat", "row-night-log", "row-c"]
    assert len({one.id for one in found}) == 6
    assert (found[-1].id, found[-1].begin) == ("more", "Also:")
    assert rows(started(), BOX, ()) == ()


@each_row(
    ("value", "lines"),
    [
        ({"row-boat": "name"}, ["Boat: name"]), ({"row-boat": "0"}, ["Boat: 0"]),
        ({"row-boat": ""}, []), ({"row-boat": " \n"}, []), ({}, []),
        ({"row-boat": ["name", "", "age"]}, ["Boat: name", "Boat: age"]),
        ({"row-boat": "name\nage"}, ["Boat: name", "Boat: age"]),
        ({"more": "Sail: size"}, ["Sail: size"]), ({"row-boat": None}, []),
        ({"more": "x", "row-boat": "y"}, ["x", "Boat: y"]), (["x"], ["x"]), ("x", "x"),
    ],
)  # fmt: skip
def test_each_filled_row_is_a_line(value: Any, lines: Any) -> None:
    frames = (Frame(id="row-boat", begin="Boat:"), Frame(id="more", begin="Also:"))
    assert lines_of(rowed(*frames), BOX, value) == lines


def test_an_earlier_answer_stands_on_its_rows() -> None:
    frames = (Frame(id="row-boat", begin="Boat:"), Frame(id="more", begin="Also:"))
    texts = ("boat: name", "Boat: age", "Sail: 0", "boats", "Boat:")
    lines = tuple(Line(key=f"L{n}", text=text) for n, text in enumerate(texts))
    found = filled(started(), BOX, frames, Answered(slot="facts", lines=lines))
    assert found == {"row-boat": "name; age", "more": "Sail: 0; boats"}
    assert filled(started(), BOX, frames, Answered(slot="facts")) == {}


def test_rows_about_records_are_numbered_from_one_and_filled_by_their_numbers() -> None:
    interview = told_interview({"tasks": ["ring", "sing"]}, depth="standard")
    asked = interview.question("priorities")
    assert asked is not None and asked.about is Kind.NEED
    frames = rows(interview, asked, ("ignored",))
    assert [(one.id, one.begin) for one in frames] == [
        ("need-01", "1 ring:"),
        ("need-02", "2 sing:"),
    ]
    assert lines_of(rowed(*frames), asked, {"need-02": "must", "need-01": ""}) == ["2: must"]
    lines = (Line(key="L1", text="2: must"), Line(key="L2", text="9: must"))
    assert filled(interview, asked, frames, Answered(slot="priorities", lines=lines)) == {
        "need-02": "must",
    }  # fmt: skip
