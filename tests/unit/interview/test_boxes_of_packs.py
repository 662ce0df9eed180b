"""A box of somebody's own pack, what its lines rest on, and what an owners' box takes."""

from __future__ import annotations

from askfirst.events import Answered, AnswerStatus
from askfirst.interview import Interview, Rejection, accept
from askfirst.questions import LinePart, Offer, Pack, Question, QuestionKind, Section
from askfirst.replies import Reply
from askfirst.vocabulary import Kind, Quote, Via
from interviews import answer, told
from rows import each_row

BOATS = Question(
    id="boats", kind=QuestionKind.BOX, text="Which boats?", record=Kind.NEED,
    needs=("boat", "berth"),
    line=(LinePart(field="boat"), LinePart(field="berth", after=(" at ",))),
)  # fmt: skip
ANY = Question(id="any", kind=QuestionKind.BOX, text="What?", optional=True,
               line=(LinePart(field="what"),))  # fmt: skip
QUOTE = Quote(source="a.txt", sha256="0" * 64, start=0, end=4, quote="dusk")


def asked(*questions: Question) -> Interview:
    section = Section(id="all", title="All", questions=questions)
    return Interview([Pack(id="own", version=1, title="t", sections=(section,))])


def test_a_line_becomes_a_record_once_all_that_it_needs_is_there_and_stays_it() -> None:
    interview = asked(BOATS, ANY)
    half, whole = answer(interview, "boats", ["Heron", "Gull at 7"]).lines
    assert (half.record, half.fields) == (None, {"boat": "Heron"})
    assert (whole.record, whole.fields) == ("NEED-01", {"boat": "Gull", "berth": "7"})
    half, whole = answer(interview, "boats", ["Heron at 9", "Gull"]).lines
    assert (half.key, half.record) == ("L1", "NEED-02")
    assert (whole.key, whole.record) == ("L2", "NEED-01")
    (free,) = answer(interview, "any", ["Gull at 7"]).lines
    assert (free.record, free.fields) == (None, {"what": "Gull at 7"})


def test_a_line_taken_over_rests_on_its_passage_until_its_words_change() -> None:
    interview = told({})
    question = interview.question("tasks")
    assert question is not None
    dawn = QUOTE.model_copy(update={"quote": "dawn"})
    offers = (Offer("ring at dawn", dawn), Offer("ring at dusk", QUOTE))

    def given(*lines: str, offers: tuple[Offer, ...] = ()) -> list[tuple[Via, int]]:
        made = accept(interview, "tasks", question, Reply(value=[*lines]), offers=offers)
        assert isinstance(made, Answered)
        interview.apply(made.model_copy(update={"n": len(interview.events) + 1}))
        return [(line.via, len(line.evidence)) for line in made.lines]

    own, taken = (Via.HUMAN, 0), (Via.DOCUMENT, 1)
    assert given("oil the rope", "ring at dusk", offers=offers) == [own, taken]
    assert given("oil the rope", "ring at dusk") == [own, taken]
    assert given("oil the rope", "ring at dusk, twice") == [own, own]


def test_a_line_that_is_typed_again_with_a_passage_offered_for_it_rests_on_that() -> None:
    interview = told({"tasks": ["ring at dusk"]})
    question = interview.question("tasks")
    assert question is not None
    offers = (Offer(text="ring at dusk", passage=QUOTE),)
    made = accept(interview, "tasks", question, Reply(value=["ring at dusk"]), offers=offers)
    assert isinstance(made, Answered)
    assert (made.lines[0].key, made.lines[0].via) == ("L1", Via.DOCUMENT)
    assert made.lines[0].evidence == (QUOTE,)


UNKNOWN = {"latest-case": "dk", "whose-problem": "dk"}


def owners(interview: Interview, *lines: str) -> Answered | Rejection:
    question = interview.question("owners")
    assert question is not None
    return accept(interview, "owners", question, Reply(value=[*lines]))


@each_row(
    ("line", "about"),
    [
        ("1: Ida", "OPEN-01"), ("2: Ida", "OPEN-02"), ("#2: Ida", "OPEN-02"),
        ("OPEN-02: Ida", "OPEN-02"), ("open-01: Ida", "OPEN-01"), ("Ida knows all", ""),
    ],
)  # fmt: skip
def test_an_owner_is_of_the_question_that_the_line_names(line: str, about: str) -> None:
    made = owners(told(UNKNOWN), line)
    assert isinstance(made, Answered), made
    assert made.lines[0].about == about


@each_row("line", ["0: Ida", "3: Ida", "OPEN-03: Ida"])
def test_an_owner_of_a_question_that_is_not_open_is_refused(line: str) -> None:
    refused = owners(told(UNKNOWN), "1: Otto", line)
    assert isinstance(refused, Rejection)
    assert line in refused.reason
    assert refused.allowed == (
        "one line for each, such as “1: who, by when”, and the numbers 1 and 2"
    )
    alone = owners(told({"latest-case": "dk"}), line)
    assert isinstance(alone, Rejection)
    assert alone.allowed == "one line: who, by when"


def test_a_line_that_tells_of_a_record_may_be_unknown_or_about_none() -> None:
    interview = told({"tasks": ["ring the bell", "oil the rope"]}, depth="standard")
    lines = answer(interview, "priorities", ["2 dk", "1: must", "it depends"]).lines
    assert [(one.about, one.status, one.sure) for one in lines] == [
        ("NEED-02", AnswerStatus.UNKNOWN, False),
        ("NEED-01", AnswerStatus.ANSWERED, True),
        ("", AnswerStatus.ANSWERED, False),
    ]  # fmt: skip
    assert [one.fields for one in lines] == [{}, {"priority": "must"}, {}]
    lines = answer(interview, "priorities", ["1: must; because it rains", "2: later"]).lines
    assert lines[0].key == "L4"
    assert lines[0].fields["because"] == "it rains"


def test_what_was_only_proposed_is_somebodys_word_once_they_type_it() -> None:
    interview = told({})
    question = interview.question("tasks")
    assert question is not None
    for via in (Via.PROPOSED, Via.HUMAN):
        made = accept(interview, "tasks", question, Reply(value=["ring at dusk"], via=via))
        assert isinstance(made, Answered)
        assert made.lines[0].via is via
        interview.apply(made.model_copy(update={"n": 2, "via": Via.HUMAN}))
        interview.given["tasks"] = made


def test_what_lines_told_of_a_record_goes_with_them() -> None:
    interview = told({"tasks": ["ring", "oil"], "priorities": ["2: must"]}, depth="standard")
    found = [[ref.fields.get("priority") for ref in interview.records(Kind.NEED)]]
    for said in ("dk", ["1: could"], ":na no"):
        answer(interview, "priorities", said)  # type: ignore[arg-type]
        found.append([ref.fields.get("priority") for ref in interview.records(Kind.NEED)])
    assert found == [[None, "must"], [None, None], ["could", None], [None, None]]
