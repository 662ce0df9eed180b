"""The pack that `askfirst pack new` begins: small, clean, and with one of everything."""

from __future__ import annotations

from typing import Final

_TEXT: Final = """\
# A pack of questions. docs/packs.md says what each field does; check it with
#   askfirst pack lint {file}
id: {name}
version: 1
title: {title}
about: What this pack asks about, in one sentence.

sections:
  # A section with the id of a shipped one (why, what, working, world, close) adds its questions there.
  - id: {name}
    title: {title}
    questions:
      # A list: one line each becomes a record, here a rule.
      - id: {name}-rules
        kind: box
        depth: standard
        text: Which rules hold that everybody here knows and nobody has written down?
        help: "One a line: rule; who says so."
        examples:
          - "The hall is locked at ten; the parish council"
          - "A sick animal is moved first; the vet"
        why: What everybody knows is what a newcomer, and a program, does not know.
        root: our own practice
        produces: [rule.words, rule.owner]
        topics: [rule]
        record: rule
        optional: true
        line:
          - {{field: rule, label: rule}}
          - {{field: owner, after: [";", " - "], label: who says so}}

      # One of several; asked only when the list above has a line.
      - id: {name}-written
        kind: choice
        depth: standard
        text: Where are these rules written down today?
        help: If it is nowhere, that is worth knowing too.
        examples:
          - On a card beside the door
          - Nowhere
        why: Rules on paper can be checked against what people do.
        root: our own practice
        produces: [rule.source]
        topics: [rule]
        when: count('rule') > 0
        choices:
          - {{id: paper, text: On paper or in a file}}
          - {{id: heads, text: Only in people's heads}}
          - {{id: not-sure, text: Not sure}}
"""


def text(name: str, file: str) -> str:
    """A new pack of this name.

    Args:
        name: its id. file: how it is called on the command line.
    """
    return _TEXT.format(name=name, file=file, title=name.replace("-", " ").capitalize())
