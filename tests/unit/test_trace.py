"""One id followed back to its answer and on to what rests on it."""

from __future__ import annotations

import pytest

from askfirst.errors import ProjectError
from askfirst.exporters.markdown import render
from askfirst.records import compose
from askfirst.requirements import (
    AnswerEntry,
    Kind,
    Link,
    Origin,
    Quote,
    Record,
    SourceDocument,
    Specification,
)
from askfirst.trace import trace
from interviews import HALLS_STANDARD, told

CHECKS = ["Book the same hall twice -> the second one is refused; the caretaker",
          "For task 1: type a date -> the free halls are listed; the caretaker"]  # fmt: skip


def test_links_that_rest_on_shared_words_are_marked_and_those_somebody_said_are_not() -> None:
    specification = compose(told({**HALLS_STANDARD, "checks": CHECKS}, depth="standard"))
    lines = list(trace(specification, "NEED-01").told())
    assert "  TST-02 parent it" in lines, "for task 1, as somebody said"
    tested = list(trace(specification, "FR-01").told())
    suggested = [line for line in tested if line.endswith("(as its words suggest; nobody said so)")]
    marked = {(link.type, one.id) for one in specification.records for link in one.links
              if link.derived and link.target == "FR-01"}  # fmt: skip
    assert marked == {("checks", "TST-02")}
    assert {(line.split()[1], line.split()[0]) for line in suggested} == marked
    check = trace(specification, "TST-02")
    assert check.suggested_links == (("checks", "FR-01"),)
    said = list(check.told())
    assert "  parent NEED-01" in said
    assert all("suggest" in line for line in said if line.startswith("  checks "))


LINE = Origin(answer="tasks", event=4)
MADE = Specification(
    records=(
        Record(id="NEED-01", kind=Kind.NEED, words="note calls", origins=(LINE,)),
        Record(id="FR-01", kind=Kind.FUNCTION, title="Note", parent="NEED-01", origins=(
            LINE, Origin(answer="use", event=5, quotes=(
                Quote(source="memo.txt", sha256="0", start=0, end=4, quote="dusk"),)))),
        Record(id="TST-01", kind=Kind.CHECK, statement="Look.", links=(
            Link(type="checks", target="FR-01"), Link(type="rests-on", target="NEED-01"))),
    ),
    answers=tuple(
        AnswerEntry(slot=slot, question="?", event=event, status="answered", text=text, by="",
                    at="")
        for slot, event, text in (("tasks", 3, "old"), ("tasks", 4, "a\nb"), ("use", 5, "c"))
    ),
    sources=(SourceDocument(name="memo.txt", sha256="0", words=1, sentences=1),),
)  # fmt: skip


def test_a_record_is_followed_to_its_answers_and_to_what_rests_on_it() -> None:
    found = trace(MADE, "FR-01")
    assert [(one.slot, one.event) for one in found.answers] == [("tasks", 4), ("use", 5)]
    assert (found.text, found.links, found.rests) == (
        "Note", (("parent", "NEED-01"),), (("checks", "TST-01"),),
    )  # fmt: skip
    assert trace(MADE, "NEED-01").rests == (("rests-on", "TST-01"), ("parent", "FR-01"))
    assert "  answer 4 to tasks: a / b" in list(found.told())


def test_an_answer_is_followed_to_what_it_made_by_its_slot_or_its_number() -> None:
    assert trace(MADE, "use").produced == ("FR-01",)
    assert trace(MADE, "4").produced == ("NEED-01", "FR-01")
    assert trace(MADE, "3").produced == ()
    assert list(trace(MADE, "use").told())[1:] == ["  answer 5 to use: c", "  produced FR-01"]
    assert [one.event for one in trace(MADE, "tasks").answers] == [3, 4]


def test_a_document_is_followed_to_what_rests_on_it() -> None:
    assert trace(MADE, "memo.txt").produced == ("FR-01",)


def test_what_is_called_nothing_here_is_told_with_the_nearest_name() -> None:
    with pytest.raises(ProjectError, match="nothing here is called 'NED-01'") as told_of:
        trace(MADE, "NED-01")
    assert "NEED-01" in str(told_of.value.repair)
    with pytest.raises(ProjectError) as told_of:
        trace(MADE, "%%%")
    assert "requirements.md" in str(told_of.value.repair)


def test_a_step_that_no_function_names_is_followed_to_the_answer_it_stands_in() -> None:
    walk = ["I open the shed", "It shows the boats", "the mate rows 3 boats out at once"]
    made = compose(told({"tasks": ["The mate lends a boat"], "use": walk}))
    (story,) = made.stories
    assert [step.id for step in story.steps] == ["", "NEED-01.2"]
    found = trace(made, "NEED-01.2")
    assert found.text == "the mate rows 3 boats out at once"
    assert [one.slot for one in found.answers] == ["use"]
    assert found.links == (("step of", "NEED-01"),)
    printed = render(made)
    assert "**NEED-01.2** The mate rows 3 boats out at once." in str(printed["requirements.md"])
    assert "**NEED-01.2** the mate rows 3 boats" in str(printed["evidence.md"])


def test_a_document_named_by_nobody_is_followed_to_nothing_and_one_named_twice_once() -> None:
    other = SourceDocument(name="else.txt", sha256="0", words=1, sentences=1)
    twice = MADE.records[1].model_copy(update={"origins": MADE.records[1].origins * 2})
    made = MADE.model_copy(
        update={"sources": (*MADE.sources, other), "records": (MADE.records[0], twice)}
    )
    assert trace(made, "else.txt").produced == ()
    assert trace(made, "memo.txt").produced == ("FR-01",)
    assert trace(made, "use").produced == ("FR-01",)


def test_the_words_of_a_record_stand_for_a_sentence_that_it_lacks() -> None:
    full = MADE.records[0].model_copy(update={"statement": "It notes.", "title": "Note"})
    made = MADE.model_copy(update={"records": (full, *MADE.records[1:])})
    assert [trace(made, name).text for name in ("NEED-01", "FR-01", "TST-01")] == [
        "It notes.", "Note", "Look.",
    ]  # fmt: skip
    assert trace(MADE, "NEED-01").text == "note calls"


def test_a_link_that_somebody_said_besides_is_no_mere_suggestion() -> None:
    links = (
        Link(type="checks", target="FR-01", derived=True),
        Link(type="checks", target="NEED-01", derived=True),
        Link(type="checks", target="NEED-01"),
        Link(type="refines", target="NEED-01", derived=True),
    )
    check = MADE.records[2].model_copy(update={"links": links})
    made = MADE.model_copy(update={"records": (*MADE.records[:2], check)})
    suggested = (("checks", "FR-01"), ("refines", "NEED-01"))
    assert trace(made, "TST-01").suggested_links == suggested
    assert trace(made, "FR-01").suggested_rests == (("checks", "TST-01"),)
    assert trace(made, "NEED-01").suggested_rests == (("refines", "TST-01"),)


def test_what_a_trace_tells_stands_line_by_line_with_who_said_it_and_every_passage() -> None:
    quotes = tuple(
        Quote(source="memo.txt", sha256="0", start=0, end=4, quote=words)
        for words in ("at dusk\x1b[31m", "at dawn")
    )
    origin = Origin(answer="use", event=5, words="from your answer", by="Ida", at="2031-05-01",
                    quotes=quotes)  # fmt: skip
    bare = Origin(answer="tasks", event=4, by="Bo", at="2031-05-02")
    record = Record(id="FR-09", kind=Kind.FUNCTION, statement="It\x1b[31m rings.",
                    origins=(origin, bare))  # fmt: skip
    made = MADE.model_copy(update={"records": (record,)})
    said = list(trace(made, "FR-09").told())
    assert said[:2] == ["FR-09  It rings.", "  from your answer - Ida, 2031-05-01 (human)"]
    assert "\x1b" not in "".join(said)
    assert [line for line in said if "at dusk" in line or "at dawn" in line] == said[2:4]
    assert said[4] == "  tasks - Bo, 2031-05-02 (human)"
    assert said[5:] == ["  answer 4 to tasks: a / b", "  answer 5 to use: c"]


def test_a_passage_of_several_lines_is_told_on_one_with_all_that_is_known_of_it() -> None:
    def lines(**more: object) -> list[str]:
        quote = Quote(source="memo.txt", sha256="0", start=0, end=9, quote="at\n  dusk ",
                      **more)  # type: ignore[arg-type]  # fmt: skip
        origin = Origin(answer="use", event=5, by="Ida", quotes=(quote,))
        record = Record(id="FR-01", kind=Kind.FUNCTION, statement="It rings.", origins=(origin,))
        return list(trace(Specification(records=(record,)), "FR-01").told())

    assert lines()[2] == '    "at dusk" (memo.txt, characters 0-9)'
    assert lines(speaker="Bo")[2].endswith("characters 0-9, Bo)")
    assert lines(hedge="perhaps")[2].endswith("characters 0-9, hedged: perhaps)")
    assert lines(speaker="Bo", hedge="perhaps")[2].endswith("0-9, Bo, hedged: perhaps)")
    assert lines()[1].startswith("  use - Ida, ")
