"""Packs for tests, from a few lines."""

from __future__ import annotations

from askfirst.packs.lint import PackFinding, lint
from askfirst.packs.reading import read_pack
from askfirst.questions import Pack

FRAME = """\
id: {id}
version: 1
title: Test
when: {when}
sections:
  - id: {section}
    title: Part
    questions:
"""

TEXT = """\
      - id: {id}
        kind: text
        text: Which colour has {id}?
        help: One line.
        examples: [red, blue]
        why: It matters.
        root: own
        produces: [rule.words]
        topics: [look]
        record: rule
"""

CHOICE = """\
      - id: {id}
        kind: choice
        text: Which of them is {id}?
        help: One line.
        examples: [red, blue]
        why: It matters.
        root: own
        produces: [rule.words]
        topics: [look]
        choices:
          - {{id: a, text: one}}
          - {{id: b, text: two}}
          - {{id: not-sure, text: not sure}}
"""


def text(question: str, *lines: str) -> str:
    """A clean question to be answered with a text, with further lines."""
    return TEXT.format(id=question) + _more(lines)


def choice(question: str, *lines: str) -> str:
    """A clean question with the choices a and b, with further lines."""
    return CHOICE.format(id=question) + _more(lines)


def _more(lines: tuple[str, ...]) -> str:
    return "".join(f"        {line}\n" for line in lines)


def pack_text(
    *questions: str, name: str = "test", section: str = "part", when: str = "always"
) -> str:
    """A whole pack of these questions."""
    return FRAME.format(id=name, section=section, when=when) + "".join(questions)


def pack(*questions: str, name: str = "test", section: str = "part") -> Pack:
    """The same, read."""
    return read_pack(pack_text(*questions, name=name, section=section), f"{name}.yaml")


def found(
    *questions: str, beside: tuple[Pack, ...] = (), when: str = "always"
) -> list[PackFinding]:
    """What lint finds in a pack of these questions."""
    return lint(pack_text(*questions, when=when), "test.yaml", beside)


def codes(*questions: str, beside: tuple[Pack, ...] = (), when: str = "always") -> list[str]:
    """The codes of what lint finds."""
    return [finding.code for finding in found(*questions, beside=beside, when=when)]
