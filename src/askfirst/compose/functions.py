"""Functions: the only records with a *shall*, each from one line that holds both sides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from askfirst.compose.clauses import clause
from askfirst.compose.fields import given
from askfirst.compose.fit import Fit
from askfirst.compose.material import Material, material, record, starting, title
from askfirst.compose.responses import response as as_response
from askfirst.compose.saying import says_nothing, says_something
from askfirst.interview import Interview, Ref, record_id
from askfirst.requirements import Kind, Link, Pattern, Record


class Opening(NamedTuple):
    """How a sentence of one EARS pattern begins; `words` stand before the system's name."""

    pattern: Pattern
    begin: str
    words: str = ""


OPENINGS: Final = {
    "when": Opening(Pattern.EVENT, "When"),
    "while": Opening(Pattern.STATE, "While"),
    "if": Opening(Pattern.UNWANTED, "If", "then "),
    "where": Opening(Pattern.OPTION, "Where"),
}
"""By the word a line starts with; a line that starts with none of them tells an event."""


SIDES: Final = {
    "when": "function.trigger",
    "if": "function.condition",
    "while": "function.state",
    "where": "function.option",
}
"""The first side of a function by the word its sentence begins with."""


class Sentence(NamedTuple):
    """A composed sentence, or the parts that keep it from being one and why."""

    statement: str
    pattern: Pattern
    missing: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


def sentence(
    does: str, response: str, name: str, roles: frozenset[str], *, begin: str = "when",
    ours: bool = False,
) -> Sentence:  # fmt: skip
    """ "When <does>, <System> shall <response>.", if both sides pass the fit test.

    Args:
        begin: the word its sentence begins with unless the person wrote another one.
        ours: the first side is a text of ours, so it fits.
    """
    opening, rest = _opening(does, begin)
    before = Fit(rest) if ours else clause(rest, roles)
    after = as_response(response, name)
    gaps = [(part, side.misfit) for part, side in (("trigger", before), ("response", after))
            if side.misfit]  # fmt: skip
    if gaps:
        missing, reasons = zip(*gaps, strict=True)
        return Sentence("", Pattern.NONE, missing, reasons)
    whole = f"{opening.begin} {before.text}, {opening.words}{name} shall {after.text}."
    return Sentence(starting(whole), opening.pattern)


def _opening(does: str, begin: str) -> tuple[Opening, str]:
    first, _, rest = does.strip().partition(" ")
    known = OPENINGS.get(first.lower())
    return (known, rest) if known and rest else (OPENINGS[begin], does)


def candidate(interview: Interview, does: str, response: str) -> Sentence:
    """The sentence that one line of a story would become, to be shown before it is kept."""
    made = material(interview)
    return sentence(does, response, made.name, made.roles)


def parent_of(interview: Interview, slot: str) -> str:
    """The need that a story tells a use of: the one its question is about, else the first."""
    about = record_id(slot)
    if about:
        return about
    needs = interview.records(Kind.NEED)
    listed = [ref for ref in needs if not ref.choice and not says_nothing(ref.text)]
    return listed[0].id if listed else ""


def functions(material: Material) -> Iterator[Record]:
    """One function for each line with both sides; a draft where one does not fit."""
    for ref in material.interview.records(Kind.FUNCTION):
        yield _function(material, ref)


def _first_side(ref: Ref) -> tuple[str, str]:
    """The word the sentence begins with, and the words behind it."""
    sides = ((begin, given(ref, path)) for begin, path in SIDES.items())
    return next(((begin, does) for begin, does in sides if does), ("when", ""))


def _function(material: Material, ref: Ref) -> Record:
    begin, does = _first_side(ref)
    response = given(ref, "function.response")
    made = sentence(
        does, response, material.name, material.roles, begin=begin, ours=bool(ref.choice)
    )
    told = record_id(ref.slot) or begin == "when"
    parent = parent_of(material.interview, ref.slot) if told else ""
    fields = {
        "begin": begin,
        "does": does if says_something(does) else "",
        "response": response if says_something(response) else "",
        "default": given(ref, "function.default"),
        "who": given(ref, "function.who"),
    }
    fields |= {f"why_{part}": why for part, why in zip(made.missing, made.reasons, strict=True)}
    return record(
        material, ref, Kind.FUNCTION, title=title(response or does), statement=made.statement,
        pattern=made.pattern, missing=made.missing, parent=parent,
        fields={key: value for key, value in fields.items() if value},
        links=(Link(type="step-of", target=parent),) if parent else (),
    )  # fmt: skip
