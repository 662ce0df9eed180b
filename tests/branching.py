"""A small pack with every kind of question and branch, in two versions, for tests."""

from __future__ import annotations

from functools import cache
from typing import Final

from askfirst.packs.reading import read_pack
from askfirst.questions import Pack

_FIRST: Final = """
id: branching
version: 1
title: Branches
sections:
  - id: why
    title: Why
    questions:
      - {id: story, kind: long, text: What happened?, why: It helps.}
      - id: colour
        kind: choice
        text: Which colour?
        choices:
          - {id: red, text: Red}
          - {id: blue, text: Blue}
          - {id: other, text: Another}
      - {id: red-shade, kind: text, text: Which red?, when: "value('colour') == 'red'"}
      - {id: deep-red, kind: text, text: How deep?, when: "answered('red-shade')"}
      - id: aims
        kind: box
        text: What shall be different?
        record: goal
        probe: true
        line:
          - {field: change}
          - {field: now, after: [":"]}
  - id: what
    title: What
    questions:
      - id: tasks
        kind: box
        text: What must people do?
        record: need
        line:
          - {field: role, before: ":", most_words: 3}
          - {field: need}
      - id: parts
        kind: choices
        text: Which parts?
        words: true
        record: need
        optional: true
        choices:
          - {id: undo, text: Taking back}
          - {id: notice, text: Telling somebody}
          - {id: none, text: None of these}
          - {id: other, text: Something else}
      - id: never
        kind: form
        text: What never?
        optional: true
        frames:
          - {id: alone, begin: It never, record: exclusion}
          - {id: misuse, begin: Nobody may, record: exclusion}
      - {id: old-name, kind: text, text: What is it called?}
      - {id: gone-later, kind: text, text: What else?}
      - id: shape
        kind: choice
        text: Which shape?
        choices:
          - {id: round, text: Round}
          - {id: flat, text: Flat}
      - {id: need-number, kind: text, text: "How often: {record}?", each: need, at_most: 2,
         depth: standard}
      - {id: need-why, kind: text, text: "Why: {record}?", each: need, which: "not missing('role')",
         depth: deep}
  - id: close
    title: Close
    questions:
      - id: owners
        kind: box
        text: Who could say?
        when: unknowns > 0
        prefill: unknowns
        optional: true
        produces: [question.owner, question.due]
        line:
          - {field: number, before: ":", most_words: 1}
          - {field: owner}
          - {field: due, after: [", by"]}
      - {id: last-word, kind: text, text: Anything else?, optional: true}
"""

_CHANGES: Final = (
    ("version: 1", "version: 2"),
    ("{id: old-name, kind: text, text: What is it called?}",
     "{id: new-name, kind: text, text: What is it called?, aliases: [old-name]}"),
    ("      - {id: gone-later, kind: text, text: What else?}\n", ""),
    ("          - {id: round, text: Round}\n", "          - {id: square, text: Square}\n"),
    ("{id: deep-red, kind: text, text: How deep?,",
     "{id: added, kind: text, text: What was added?}\n"
     "      - {id: deep-red, kind: text, text: How deep?,"),
)  # fmt: skip


@cache
def branching(version: int = 1) -> Pack:
    """The pack: in version 2 one question is renamed, one gone, one added, and one choice of
    `shape` is another."""
    text = _FIRST
    if version == 2:
        for old, new in _CHANGES:
            assert old in text, old
            text = text.replace(old, new)
    return read_pack(text, "branching.yaml")
