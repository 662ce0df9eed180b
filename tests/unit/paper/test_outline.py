"""The whole paper: every record once, nothing twice, every link alive, short, for readers only."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from askfirst.paper import Paper, evidence, paper, paper_words
from askfirst.paper.blocks import Heading, Id, Line, Ref, lines, place, shown, stated
from askfirst.paper.closing import left_alone
from askfirst.requirements import Kind, Specification, Status
from papers import ferry, quick
from specifications import hostile, many, rich

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


@each
def test_every_record_that_stands_is_stated_once(name: str) -> None:
    made = MADE[name]
    found = Counter(
        span.id for line in lines(paper(made).blocks) for span in line
        if isinstance(span, Id) and span.shown
    )  # fmt: skip
    wanted = {
        one.id for one in made.records
        if one.status is not Status.WITHDRAWN and one.kind is not Kind.EVIDENCE
        and not (one.kind is Kind.ASSUMPTION and left_alone(one))
    }  # fmt: skip
    assert set(found) == wanted
    assert set(found.values()) <= {1}


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
    found = Counter(one for one in facts(paper(MADE[name])) if not one.startswith("Nobody said"))
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
        "Open before anybody builds", "Why", "Who", "Tasks", "What happens when",
        "What holds everywhere", "Things", "Comes in, goes out", "Not", "Risks and what is assumed",
        "Words", "Tried before somebody says yes", "Not asked",
    ]  # fmt: skip
    assert headings(paper(Specification(name="Shed"))) == []
    assert paper(Specification(name="the shed")).title == "The shed"


def test_a_short_one_tells_the_steps_of_its_first_task_alone() -> None:
    made = quick()
    story = made.stories[0].model_copy(update={"need": "NEED-02"})
    made = made.model_copy(update={"stories": (*made.stories, story)})
    text = "\n".join(shown(line) for line in lines(paper(made).blocks))
    assert text.count("The tenant opens the page. →") == 1


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
