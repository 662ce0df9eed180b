"""Whether a condition can ever be true, or false: every combination of choices is tried.

What a condition rests on becomes variables with few values each: which choices of a question are
picked, which words an answer has, how many records there are. A question that is answered must
itself have been asked, so its own condition is part of the search. Conditions are three-valued, so
a branch of the search is left as soon as they decide against it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from askfirst import expressions
from askfirst.expressions import OF_ANSWER, Value
from askfirst.packs.lint.finding import Subject
from askfirst.questions import NONE, NOT_SURE, Question, QuestionKind
from askfirst.requirements import Priority

_MOST_STEPS: Final = 20_000
_ANOTHER: Final = "\0another"
_LISTS: Final = (QuestionKind.BOX, QuestionKind.CHOICES)

Variable = tuple[str, str]


class Given(NamedTuple):
    """An answer: the choices picked, the groups of words it has, its value.

    Attributes:
        answered: false for a question that does not apply or was answered with "don't know".
        value: what `value(...)` gives: a text, the id of a choice, or how many lines or ticks.
    """

    answered: bool
    picks: frozenset[str] = frozenset()
    says: frozenset[tuple[str, ...]] = frozenset()
    value: str | int = _ANOTHER


def can_be(subject: Subject, conditions: Sequence[str], wanted: bool) -> bool:
    """Whether all the conditions together can come out as wanted.

    Args:
        conditions: joined by *and*; each must parse.

    Returns:
        True also where the search was given up, so that no pack is blamed on a guess.
    """
    search = _Search(subject, conditions, wanted)
    return search.found(0, {})


class _Search:
    def __init__(self, subject: Subject, conditions: Sequence[str], wanted: bool) -> None:
        self.subject = subject
        self.wanted = wanted
        self.conditions = tuple(conditions)
        self.needs: dict[Variable, tuple[str, ...]] = {}
        self._collect(self.conditions)
        needed = [one for needs in self.needs.values() for one in needs]
        self.texts = _with_packs(subject, (*self.conditions, *needed))
        self.order = sorted(self.needs, key=self._turn)
        self.domains = {one: list(_domain(subject, one, self.texts)) for one in self.order}
        self.steps = 0

    def _turn(self, variable: Variable) -> tuple[bool, tuple[bool, int], Variable]:
        """Questions in the order they are asked, so that what rules them out is set first."""
        if variable[0] == "question":
            return True, self.subject.turn(variable[1]), variable
        return False, (False, 0), variable

    def _collect(self, conditions: Sequence[str]) -> None:
        for condition in conditions:
            for reference in expressions.references(condition):
                for variable in _variables(self.subject, reference):
                    if variable not in self.needs:
                        self.needs[variable] = needs = _needs(self.subject, variable)
                        self._collect(needs)

    def found(self, index: int, values: dict[Variable, Given | Value]) -> bool:
        self.steps += 1
        if self.steps > _MOST_STEPS:
            return True
        lookup = _lookup(self.subject, values)
        outcome = _all(self.conditions, lookup)
        if outcome is (not self.wanted):
            return False
        for variable, given in values.items():
            if (
                isinstance(given, Given)
                and given.answered
                and _all(self.needs[variable], lookup) is False
            ):
                return False
        if index == len(self.order):
            return outcome is self.wanted
        variable = self.order[index]
        return any(
            self.found(index + 1, {**values, variable: value}) for value in self.domains[variable]
        )


def _with_packs(subject: Subject, texts: Sequence[str]) -> tuple[str, ...]:
    """Conditions, and those of the packs that they ask for: what these name counts too."""
    found = list(dict.fromkeys(texts))
    for text in found:  # grows meanwhile
        for reference in expressions.references(text):
            when = subject.pack_when(reference.arguments[0]) if reference.name == "pack" else text
            if when not in found:
                found.append(when)
    return tuple(found)


def _all(conditions: Sequence[str], lookup: expressions.Lookup) -> bool | None:
    values = [expressions.evaluate(condition, lookup) for condition in conditions]
    known = [None if value is None else bool(value) for value in values]
    return False if False in known else None if None in known else True


def _variables(subject: Subject, reference: expressions.Reference) -> Iterator[Variable]:
    name, arguments = reference.name, reference.arguments
    if name in OF_ANSWER:
        if arguments[0] in subject.placed:
            yield "question", arguments[0]
    elif name == "count":
        yield "count", arguments[0]
    elif name in ("field", "missing"):
        yield "field", arguments[0]
    elif name == "mentions":
        yield "name", f"mentions {arguments[0]}"
    elif name in ("sources", "unknowns", "priority", "position", "main", "numbered"):
        yield "name", name
    elif name == "pack":
        for inner in expressions.references(subject.pack_when(arguments[0])):
            yield from _variables(subject, inner)


def _needs(subject: Subject, variable: Variable) -> tuple[str, ...]:
    """The conditions under which a question is asked at all."""
    if variable[0] != "question":
        return ()
    one = subject.placed[variable[1]]
    wanted = (one.question.when, subject.pack_when(one.pack))
    return tuple(text for text in wanted if text != "always")


def _domain(subject: Subject, variable: Variable, texts: Sequence[str]) -> Iterator[Given | Value]:
    kind, name = variable
    if kind == "question":
        question = subject.find(name)
        if question is not None:
            offering = question.model_copy(update={"choices": subject.offered(question)})
            yield from _answers(offering, texts)
    elif kind == "field":
        yield from ("", _ANOTHER, *_constants(texts))
    elif name == "priority":
        yield from dict.fromkeys(("", *(one.value for one in Priority), *_constants(texts)))
    else:
        least = 1 if name == "position" else 0
        yield from sorted({least, least + 1, 3, 20, *_around(texts)} - set(range(least)))


def _around(texts: Sequence[str]) -> set[int]:
    """The whole numbers in conditions and their neighbours."""
    found = {
        node.value
        for text in texts
        for node in ast.walk(expressions.parse(text))
        if isinstance(node, ast.Constant) and type(node.value) is int
    }
    return {max(0, number + step) for number in found for step in (-1, 0, 1)}


def _constants(texts: Sequence[str]) -> list[str]:
    """The texts that conditions compare with; arguments of functions are not among them."""
    found: dict[str, None] = {}
    for text in texts:
        tree = expressions.parse(text)
        arguments = {
            id(one) for node in ast.walk(tree) if isinstance(node, ast.Call) for one in node.args
        }
        for node in ast.walk(tree):
            plain = id(node) not in arguments
            if plain and isinstance(node, ast.Constant) and isinstance(node.value, str):
                found[node.value] = None
    return list(found)


def _answers(question: Question, texts: Sequence[str]) -> Iterator[Given]:
    yield Given(answered=False, value=0 if question.kind in _LISTS else "")
    if question.kind is QuestionKind.CHOICE:
        for choice in (*_named(question, texts), _ANOTHER):
            yield Given(True, frozenset({choice}), value=choice)
    elif question.kind is QuestionKind.CHOICES:
        for picks in _ticks(question, _named(question, texts)):
            alone = picks & {NONE, NOT_SURE}
            most = 1 if alone else question.most or len(question.choices) or 20
            for count in _counts(len(picks), most, texts):
                yield Given(True, picks, value=count)
    else:
        groups = _words(question.id, texts)
        values: Sequence[str | int] = (_ANOTHER, *_constants(texts))
        if question.kind is QuestionKind.BOX:
            values = _counts(1, 500, texts)
        for number in range(len(groups) + 1):
            for says in combinations(groups, number):
                for value in values:
                    yield Given(True, says=frozenset(says), value=value)


def _counts(least: int, most: int, texts: Sequence[str]) -> list[int]:
    """How many lines or ticks there can be, as far as conditions tell them apart."""
    return sorted({number for number in (least, *_around(texts)) if least <= number <= most})


def _ticks(question: Question, named: Sequence[str]) -> Iterator[frozenset[str]]:
    """The sets of ticks that can stand together; what no condition names is one more tick."""
    alone = [choice for choice in named if choice in (NONE, NOT_SURE)]
    together = [choice for choice in named if choice not in alone]
    most = question.most or len(together)
    yield frozenset({_ANOTHER})
    for choice in alone:
        yield frozenset({choice})
    for count in range(1, min(most, len(together)) + 1):
        for picks in combinations(together, count):
            yield frozenset(picks)


def _named(question: Question, texts: Sequence[str]) -> list[str]:
    """The choices of a question that conditions name."""
    said = {argument for text in texts for one in expressions.references(text)
            for argument in one.arguments}  # fmt: skip
    said |= set(_constants(texts))
    return [choice.id for choice in question.choices if choice.id in said]


def _words(question: str, texts: Sequence[str]) -> list[tuple[str, ...]]:
    """The groups of words that conditions look for in an answer."""
    return list(dict.fromkeys(
        one.arguments[1:] for text in texts for one in expressions.references(text)
        if one.name == "says" and one.arguments[0] == question
    ))  # fmt: skip


def _lookup(subject: Subject, values: dict[Variable, Given | Value]) -> expressions.Lookup:
    def look(name: str, arguments: tuple[str, ...]) -> Value:
        if name in OF_ANSWER:
            given = values.get(("question", arguments[0]))
            return _of_answer(name, arguments, given) if isinstance(given, Given) else None
        if name == "pack":
            return expressions.evaluate(subject.pack_when(arguments[0]), look)
        if name in ("count", "field"):
            return _plain(values.get((name, arguments[0])))
        if name == "missing":
            value = _plain(values.get(("field", arguments[0])))
            return None if value is None else not value
        return _plain(
            values.get(("name", f"mentions {arguments[0]}" if name == "mentions" else name))
        )

    return look


def _plain(value: Given | Value) -> Value:
    return None if isinstance(value, Given) else value


def _of_answer(name: str, arguments: tuple[str, ...], given: Given) -> Value:
    if name == "answered":
        return given.answered
    if name == "value":
        return given.value
    if name in ("picked", "likely"):
        return given.answered and arguments[1] in given.picks
    return given.answered and arguments[1:] in given.says
