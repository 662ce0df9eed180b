"""Texts that people read: there, short, plain, neutral, and asking one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askfirst.packs.lint.finding import PackFinding, Subject
from askfirst.questions import Question

MOST_WORDS: Final = 34
EXAMPLES: Final = 2
_OF_THE_WHOLE: Final = ("specification.", "evidence.", "question.")

_LEADING: Final = re.compile(
    r"\b(?:don't you|wouldn't you|shouldn't it|isn't it|aren't you|obviously|of course|surely|"
    r"as everybody knows|you will agree|we suggest|we recommend|ideally|better to)\b",
    re.IGNORECASE,
)
_WISH_LIST: Final = re.compile(
    r"what do you want\s*\?|what are your (?:requirements|needs|wishes)", re.IGNORECASE
)
_SOLUTION: Final = re.compile(
    r"\b(?:which|what) (?:technology|technologies|database|framework|programming language|"
    r"architecture|cloud|library|protocol|algorithm)\b[^.?]*\b(?:should|shall|would|do you (?:want|"
    r"prefer))",
    re.IGNORECASE,
)
_JARGON: Final = re.compile(
    r"\b(?:stakeholders?|use cases?|user stor(?:y|ies)|functional requirements?|non-?functional|"
    r"elicit\w*|actors?|acceptance criteri\w+|KPIs?|SLAs?|MVP|backlog|persona[es]?|EARS|MoSCoW|"
    r"epics?|scope creep|traceability|baseline|verification|validation)\b"
)


def missing_texts(subject: Subject) -> Iterator[PackFinding]:
    """A question without help, two examples, the reason it is asked, or its topics."""
    for path, question in subject.own():
        wanted = (
            ("help-missing", question.help, "a line of help"),
            ("why-missing", question.why, "a reason (`why`)"),
            ("root-missing", question.root, "the source of its reason (`root`)"),
            ("topics-missing", _says_what_it_asks_for(question), "what it asks for (`topics`)"),
        )  # fmt: skip
        for code, given, name in wanted:
            if not given:
                yield subject.warning(code, f"'{question.id}' lacks {name}.", path, question.id)
        if len(question.examples) < EXAMPLES:
            yield subject.warning(
                "examples-missing",
                f"'{question.id}' has {len(question.examples)} of {EXAMPLES} examples.",
                path,
                question.id,
            )


def _says_what_it_asks_for(question: Question) -> bool:
    """Whether there are topics, or only the interview itself is asked about."""
    produced = [*question.produces, *(frame.produces for frame in question.frames)]
    if produced and all(field.startswith(_OF_THE_WHOLE) for field in produced):
        return True
    inner = [one.topics for one in question.frames] + [one.topics for one in question.choices]
    return any((question.topics, *inner))


def long_texts(subject: Subject) -> Iterator[PackFinding]:
    """A question of more than 34 words, or help of more than one line."""
    for path, question in subject.own():
        words = len(question.text.split())
        if words > MOST_WORDS:
            yield subject.error(
                "text-long",
                f"'{question.id}' has {words} words; at most {MOST_WORDS}.",
                (*path, "text"),
                question.id,
            )
        if "\n" in question.help.strip():
            yield subject.warning(
                "help-long", f"the help of '{question.id}' has more than one line.",
                (*path, "help"), question.id,
            )  # fmt: skip


def unfit_texts(subject: Subject) -> Iterator[PackFinding]:
    """Questions that lead, ask for a list of wishes or for the solution, or speak jargon."""
    rules = (
        ("text-leading", _LEADING, "leads people to an answer"),
        ("text-wish-list", _WISH_LIST, "asks people to list their wishes; ask for a real case"),
        ("text-solution", _SOLUTION, "asks the person for the solution"),
        ("text-jargon", _JARGON, "uses a word of the trade"),
    )
    for path, question in subject.own():
        for code, pattern, why in rules:
            found = pattern.search(question.text) or pattern.search(question.help)
            if found:
                yield subject.warning(
                    code, f"'{found.group().strip()}' in '{question.id}' {why}.",
                    (*path, "text"), question.id,
                )  # fmt: skip
        asked, places = question.text.count("?"), len(question.line) or len(question.frames)
        if asked > max(1, places):  # the line format of a list tells its parts apart
            yield subject.warning(
                "text-several",
                f"'{question.id}' asks {asked} questions; people answer the first one.",
                (*path, "text"),
                question.id,
            )


def texts_twice(subject: Subject) -> Iterator[PackFinding]:
    """The same question twice, in this pack or one beside it."""
    seen: dict[str, str] = {}
    others = [
        (one.question.id, one.question.text)
        for one in subject.placed.values()
        if one.pack != subject.pack.id
    ]
    for question_id, text in others:
        seen.setdefault(_plain(text), question_id)
    for path, question in subject.own():
        first = seen.setdefault(_plain(question.text), question.id)
        if first != question.id:
            yield subject.error(
                "text-twice",
                f"'{question.id}' asks the same as '{first}'.",
                (*path, "text"),
                question.id,
            )


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w{}:]+", text.lower()))
