"""The questions of packs and what they rest on, drawn as Mermaid or DOT."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from askfirst import expressions
from askfirst.expressions import OF_ANSWER, ConditionError
from askfirst.interview.conditions import makes
from askfirst.interview.placed_questions import Placed, placed
from askfirst.questions import Pack

_LABEL: Final = 60


class Edge(NamedTuple):
    """A question that another one's condition rests on, with the condition."""

    start: str
    end: str
    condition: str


def mermaid(packs: Sequence[Pack]) -> str:
    """A flow chart in Mermaid: sections as boxes, conditions on the arrows."""
    lines = ["flowchart TD"]
    for section, questions in _sections(packs):
        lines.append(f'  subgraph {_name(section)}["{_safe(questions[0].section_title)}"]')
        lines += [f'    {_name(one.question.id)}["{_label(one)}"]' for one in questions]
        lines.append("  end")
    lines += [f'  {_name(e.start)} -->|"{_safe(e.condition)}"| {_name(e.end)}'
              for e in edges(packs)]  # fmt: skip
    return "\n".join(lines) + "\n"


def dot(packs: Sequence[Pack]) -> str:
    """The same for Graphviz."""
    lines = ["digraph pack {", "  rankdir=TB;", "  node [shape=box];"]
    for section, questions in _sections(packs):
        lines.append(f'  subgraph "cluster_{section}" {{')
        lines.append(f'    label="{_safe(questions[0].section_title)}";')
        lines += [f'    "{one.question.id}" [label="{_label(one)}"];' for one in questions]
        lines.append("  }")
    lines += [f'  "{e.start}" -> "{e.end}" [label="{_safe(e.condition)}"];' for e in edges(packs)]
    lines.append("}")
    return "\n".join(lines) + "\n"


def edges(packs: Sequence[Pack]) -> list[Edge]:
    """Every arrow: what a question's own condition names, and what makes records it is about."""
    found: dict[Edge, None] = {}
    all_placed = placed(packs)
    ids = {one.question.id for one in all_placed}
    for one in all_placed:
        for start, condition in _rests(one, all_placed):
            if start in ids and start != one.question.id:
                found[Edge(start, one.question.id, condition)] = None
    return list(found)


def _rests(one: Placed, all_placed: Sequence[Placed]) -> Iterator[tuple[str, str]]:
    question = one.question
    try:
        references = list(expressions.references(question.when))
    except ConditionError:
        references = []
    for reference in references:
        if reference.name in OF_ANSWER:
            yield reference.arguments[0], question.when
    kind = question.each or question.about
    for other in all_placed:
        if kind is not None and makes(other.question, kind):
            yield other.question.id, f"each {kind.value}" if question.each else f"all {kind.value}s"


def _sections(packs: Sequence[Pack]) -> Iterator[tuple[str, list[Placed]]]:
    for section, questions in groupby(placed(packs), key=lambda one: one.section):
        yield section, list(questions)


def _label(one: Placed) -> str:
    text = one.question.text
    short = text if len(text) <= _LABEL else f"{text[: _LABEL - 1].rstrip()}…"
    return _safe(f"{one.question.id} ({one.question.depth.value}): {short}")


def _name(name: str) -> str:
    """An id that Mermaid takes: `end` and hyphens mean something there."""
    return f"q_{name.replace('-', '_')}"


def _safe(text: str) -> str:
    """A text for a label in quotation marks in both formats."""
    plain = " ".join(text.split()).replace("\\", "/").replace('"', "'")
    return plain.replace("{", "(").replace("}", ")").replace("|", "/").replace("<", "‹").replace(
        ">", "›")  # fmt: skip
