"""The questions of an interview as lists for programs, and what can be picked in one."""

from __future__ import annotations

from askfirst.questions import PromptType, QuestionKind
from askfirst.vocabulary import Frozen


class Option(Frozen):
    """What can be picked."""

    id: str
    text: str


class Beginning(Frozen):
    """The beginning of a sentence to finish."""

    id: str
    begin: str


class Standing(Frozen):
    """A question and how it stands."""

    id: str
    standing: str
    type: PromptType
    kind: QuestionKind
    section: str
    text: str
    value: str
    fills: tuple[str, ...] = ()
    record: str = ""
    when: str = ""
    choices: tuple[Option, ...] = ()
    frames: tuple[Beginning, ...] = ()
    line: tuple[str, ...] = ()
    proposed: tuple[str, ...] = ()


class Questions(Frozen):
    """What `questions --all --whole --json` prints: all that can be answered, at any depth."""

    project: str
    depth: str
    questions: tuple[Standing, ...]


class QuestionList(Frozen):
    """What `questions --all --json` prints: all that can be answered, in short; `--whole` prints
    all of each.

    Attributes:
        questions: by id the kind, how it stands, and the beginning of its text. not_applicable: ids
            of what belongs to other kinds of system or rests on other answers.
    """

    project: str
    depth: str
    questions: dict[str, str]
    not_applicable: tuple[str, ...] = ()
