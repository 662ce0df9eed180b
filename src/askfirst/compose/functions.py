"""Functions: the only records with a *shall*, each from one line that holds both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from askfirst.compose.demands import demands
from askfirst.compose.fields import given
from askfirst.compose.guesses import is_hedged, without_guess
from askfirst.compose.material import Material, record, singular, title
from askfirst.compose.saying import says_nothing, says_something
from askfirst.compose.sentences import Around, Sentence, sentence
from askfirst.interview import Interview, Ref, record_id
from askfirst.requirements import Kind, Link, Pattern, Record

SIDES: Final = {
    "when": "function.trigger",
    "if": "function.condition",
    "while": "function.state",
    "where": "function.option",
}
"""The first side of a function by the word its sentence begins with."""


def parent_of(interview: Interview, slot: str) -> str:
    """The need that a story tells a use of: the one its question is about, else the first."""
    about = record_id(slot)
    if about:
        return about
    needs = interview.records(Kind.NEED)
    listed = (ref for ref in needs if not ref.choice and not says_nothing(ref.text))
    return next((ref.id for ref in listed), "")


def functions(material: Material) -> Iterator[Record]:
    """One function for each line with both sides, one more for each further demand in it; a
    draft where one does not fit."""
    for ref in material.interview.records(Kind.FUNCTION):
        yield from _functions(material, ref)


def first_side(ref: Ref) -> tuple[str, str]:
    """The word the sentence begins with, and the words behind it."""
    sides = ((begin, given(ref, path)) for begin, path in SIDES.items())
    return next(((begin, does) for begin, does in sides if does), ("when", ""))


def _functions(material: Material, ref: Ref) -> Iterator[Record]:
    """The records of one line: the first has the line's id, a further one its number behind it."""
    begin, does = first_side(ref)
    response = given(ref, "function.response")
    explained = frozenset(word.lower() for word in material.explained.get(ref.id, ()))
    made = sentences_of(ref, around(material, ref), material.terms | explained)
    for number, one in enumerate(made, 1):
        said = one.response if len(made) > 1 else response
        function = _function(material, ref, one, begin, does, said)
        yield function if number == 1 else function.model_copy(update={"id": f"{ref.id}-{number}"})


def sentences_of(ref: Ref, around: Around, terms: frozenset[str]) -> tuple[Sentence, ...]:
    """The sentences of one line, or a draft; a guess without its "maybe", which the record's mark
    says instead."""
    begin, does = first_side(ref)
    ours = bool(ref.choice)
    before = does if ours else without_guess(does)
    make = partial(sentence, before, around=around, begin=begin, ours=ours)
    made = demands(without_guess(_answering(ref)), make, terms)
    hedged = any(is_hedged(one.statement) for one in made)
    return (Sentence("", Pattern.NONE, ("wording",), (_HEDGED,)),) if hedged else made


_HEDGED: Final = "It is only a guess. What is so, without 'maybe' and the like?"
_ANSWERS: Final = re.compile(r"(?:->|→|=>)\s*(?:then )?(it|the system) ", re.IGNORECASE)


def _answering(ref: Ref) -> str:
    """What is done, with "it" in front where it was typed: the grammar of a line leaves that out,
    and it shows that a verb follows."""
    response = given(ref, "function.response")
    does = (response.lower(), f"then {response}".lower())
    for found in _ANSWERS.finditer(ref.words) if response else ():
        if ref.words[found.end() :].lower().startswith(does):
            return f"{found[1]} {response}"
    return response


def around(material: Material, ref: Ref) -> Around:
    """What is known around a line, with the role whose task it is about."""
    return of_task(material, parent_of(material.interview, ref.slot))


def of_task(material: Material, need: str) -> Around:
    """What is known around a line about a task."""
    task = material.interview.refs.get(need)
    who = singular(" ".join(task.fields.get("role", "").split())) if task else ""
    whose = who if who.lower() in material.roles else ""
    return Around(material.name, material.roles, material.known, whose)


def _function(
    material: Material, ref: Ref, made: Sentence, begin: str, does: str, response: str
) -> Record:
    told = record_id(ref.slot) or begin == "when"
    parent = parent_of(material.interview, ref.slot) if told else ""
    fields = {
        "begin": "when" if begin == "while" and made.pattern is Pattern.EVENT else begin,
        "does": does if says_something(does) else "",
        "response": response if says_something(response) else "",
        "default": given(ref, "function.default"),
        "who": given(ref, "function.who"),
        "listed": "yes" if ref.choice and ref.fields.get("choice") == does else "",
    }
    fields |= {f"why_{part}": why for part, why in zip(made.missing, made.reasons, strict=True)}
    return record(
        material, ref, Kind.FUNCTION, title=title(response or does), statement=made.statement,
        pattern=made.pattern, missing=made.missing, parent=parent,
        fields={key: value for key, value in fields.items() if value},
        links=(Link(type="step-of", target=parent),) if parent else (),
    )  # fmt: skip
