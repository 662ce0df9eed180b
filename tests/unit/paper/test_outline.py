"""The whole paper: every record once, nothing twice, every link alive, short, for readers only."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askfirst.paper import Paper, evidence, paper
from askfirst.paper.blocks import Heading, Id, Line, Ref, lines, place, shown, stated
from askfirst.paper.closing import only_assumed
from askfirst.requirements import (
    Finding,
    Kind,
    Pattern,
    Priority,
    Record,
    Severity,
    Specification,
    Status,
    Step,
    Story,
)
from papers import ferry, links, paper_words, quick
from specifications import hostile, many, rich
from thorough import examples

MADE: Final = {
    "ferry": ferry(), "quick": quick(), "rich": rich(), "hostile": hostile(), "many": many(60),
    "empty": Specification(),
}  # fmt: skip
GOLDEN: Final = Path(__file__).parents[2] / "golden" / "paper"
NUMBER: Final = re.compile(r"\b\d+(?:[.,]\d+)? [a-z]+\b")
LEAST: Final = 4

each = pytest.mark.parametrize("name", MADE)
ours = pytest.mark.parametrize("name", ["ferry", "quick"])


def headings(made: Paper) -> list[str]:
    return [shown(one.line) for one in made.blocks if isinstance(one, Heading) and one.level == 2]


def told(line: Line) -> str:
    """A line without its ids."""
    return shown(tuple(span for span in line if not isinstance(span, Id | Ref)))


def facts(made: Paper) -> Iterator[str]:
    """Sentences, and amounts of something, as they stand in the paper."""
    for line in lines(made.blocks):
        text = told(line)
        yield from (
            one for one in re.split(r"(?<=[.!?])\s+", text.strip()) if len(one.split()) >= LEAST
        )
        yield from NUMBER.findall(text)


def stated_once(made: Specification) -> None:
    """Each record that stands has its id at one place of the paper."""
    found = Counter(
        span.id for line in lines(paper(made).blocks) for span in line
        if isinstance(span, Id) and span.shown
    )  # fmt: skip
    wanted = {
        one.id for one in made.records
        if one.status is not Status.WITHDRAWN and one.kind is not Kind.EVIDENCE
        and not (one.kind is Kind.ASSUMPTION and only_assumed(one))
    }  # fmt: skip
    rows = {
        span.id for line in lines(paper(made).blocks) for span in line
        if isinstance(span, Id) and not span.shown
    }  # fmt: skip
    facts_in_rows = rows & {one.id for one in made.records if one.kind is Kind.DATA}
    assert set(found) | facts_in_rows == wanted
    assert set(found.values()) <= {1}


@each
def test_every_record_that_stands_is_stated_once(name: str) -> None:
    stated_once(MADE[name])


def _any_record(number: int, draw: st.DrawFn) -> Record:
    """A record of any kind, with fields that move it about."""
    kind = draw(st.sampled_from(sorted(set(Kind) - {Kind.EVIDENCE})))
    fields = draw(st.dictionaries(
        st.sampled_from(["sort", "standing", "actor", "first", "second", "facts"]),
        st.sampled_from(["contradiction", "gap", "heard", "liked", "person", "R-1", "R-2",
                         "left-out"]),
        max_size=4,
    ))  # fmt: skip
    return Record(
        id=f"R-{number}", kind=kind, title=draw(st.sampled_from(["", "it rings", "a long…"])),
        statement=draw(st.sampled_from(["", f"It rings {number} times."])), fields=fields,
        heard=draw(st.booleans()), sure=draw(st.booleans()),
        priority=draw(st.sampled_from([None, *Priority])),
        parent=draw(st.sampled_from(["", "R-0", "R-1", "GONE"])),
        pattern=draw(st.sampled_from([Pattern.NONE, Pattern.UNWANTED])),
        links=links(draw(st.sampled_from(["checks", "serves", "blocks"])), "R-1", "GONE"),
    )  # fmt: skip


@st.composite
def _specifications(draw: st.DrawFn) -> Specification:
    records = tuple(_any_record(n, draw) for n in range(draw(st.integers(1, 8))))
    found = Finding(code="x", family="contradiction", severity=Severity.ERROR, message="Both.",
                    record="R-0", others=("R-2",))  # fmt: skip
    story = Story(need="R-0", title="", steps=(
        Step(does="pull", response="it rings", function="R-1"), Step(does="x", function="R-3"),
    ))  # fmt: skip
    return Specification(records=records, findings=draw(st.sampled_from([(), (found,)])),
                         stories=draw(st.sampled_from([(), (story,)])))  # fmt: skip


@examples(50)
@given(_specifications())
def test_whatever_is_filed_where_each_record_is_stated_once(made: Specification) -> None:
    stated_once(made)
    places = list(stated(paper(made)))
    assert len(places) == len(set(places))


@each
def test_every_link_leads_somewhere(name: str) -> None:
    for made in (paper(MADE[name]), evidence(MADE[name])):
        places = list(stated(made))
        assert len(places) == len(set(places))
        targets = {
            place(span.id) for line in lines(made.blocks) for span in line if isinstance(span, Ref)
        }
        assert targets <= set(places)


@ours
def test_no_sentence_and_no_fact_with_a_number_stands_twice(name: str) -> None:
    found = Counter(one for one in facts(paper(MADE[name])) if not one.startswith("not told"))
    assert [one for one, times in found.items() if times > 1] == []


def test_that_test_can_fail() -> None:
    made = ferry()
    again = made.model_copy(update={"case": "The lamp is seen from 300 metres in fog."})
    assert Counter(facts(paper(again)))["300 metres"] == 2


@ours
def test_the_paper_keeps_to_its_size(name: str) -> None:
    made = MADE[name]
    assert paper_words(paper(made)) <= 300 + 1.6 * made.counts["words_typed"]
    if made.depth == "quick":
        assert paper_words(paper(made)) <= 600


@ours
def test_it_speaks_to_readers_and_quotes_documents_only(name: str) -> None:
    text = "\n".join(shown(line) for line in lines(paper(MADE[name]).blocks)).lower()
    for word in ("you", "your", "askfirst", "interview", "depth", "draft", "sentence", "grammar"):
        assert not re.search(rf"\b{word}\b", text), word
    assert not re.search('[“”"`]', text)


def test_parts_stand_in_their_order_and_only_with_something_to_say() -> None:
    assert headings(paper(ferry())) == [
        "Open before anybody builds", "Why", "Who", "Words", "Tasks", "What happens when",
        "What holds everywhere", "Things", "Comes in, goes out", "Not", "Risks and what is assumed",
        "Tried before somebody says yes", "Not asked",
    ]  # fmt: skip
    assert headings(paper(Specification(name="Shed"))) == []
    assert paper(Specification(name="the shed")).title == "The shed"


def test_the_steps_of_every_task_stand_also_in_a_short_one() -> None:
    made = quick()
    story = made.stories[0].model_copy(update={"need": "NEED-02"})
    made = made.model_copy(update={"stories": (*made.stories, story)})
    text = "\n".join(shown(line) for line in lines(paper(made).blocks))
    assert text.count("The tenant opens the page. →") == 2


def test_twice_the_same_blocks() -> None:
    assert paper(ferry()) == paper(ferry())
    assert evidence(ferry()) == evidence(ferry())


@pytest.mark.parametrize("name", ["ferry", "quick"])
def test_it_reads_as_somebody_agreed_that_it_reads(name: str, refresh: bool) -> None:
    """The rule: read the file as a builder who has nothing else. Each line says something, each
    can be tried or asked about, none stands twice. Only then `--refresh` and commit it."""
    from askfirst.exporters import markdown

    for file, content in markdown.render(MADE[name]).items():
        path = GOLDEN / name / file
        if refresh:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(str(content), "utf-8")
        assert path.read_text("utf-8") == content
