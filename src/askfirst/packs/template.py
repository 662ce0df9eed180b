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
  # A section with the id of a shipped one (why, what, working, world, close) adds them there.
  - id: {name}
    title: {title}
    questions:
      # A list: one line each becomes a record, here a rule.
      - id: {name}-rules
        kind: box
        depth: standard
        text: Which rules hold that everybody here knows and nobody has written down?
        help: "One a line: rule; except when."
        examples:
          - "The hall is locked at ten; except on the night of the fair"
          - "A sick animal is moved first"
        why: What everybody knows is what a newcomer, and a program, does not know.
        root: our own practice
        produces: [rule.words, rule.exception]
        topics: [rule]
        record: rule
        optional: true
        line:
          - {{field: what, label: rule}}
          - {{field: exception, after: ["; except", "except", "unless"], label: except}}

      # One line; asked only when the list above has one.
      - id: {name}-broken
        kind: text
        depth: standard
        text: Which of these rules is broken most often, and by whom?
        help: One short sentence.
        examples:
          - The hall stays open when the choir is late
          - Nobody moves the goats
        why: A rule that is often broken is a demand in itself, or no rule.
        root: our own practice
        produces: [risk.words]
        topics: [risk]
        when: count('rule') > 0
        record: risk
        optional: true
"""


def text(name: str, file: str) -> str:
    """A new pack of this name.

    Args:
        name: its id. file: how it is called on the command line.
    """
    return _TEXT.format(name=name, file=file, title=name.replace("-", " ").capitalize())
