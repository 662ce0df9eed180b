"""Walks through an interview with made-up answers: how many screens, and what is never reached.

Most choices fall on what was taken least so far (coverage), the others at random. The numbers come
from outside, so the same seed gives the same walks.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import partial
from random import Random
from typing import Final, NamedTuple

from askfirst import expressions
from askfirst.events import Answered, Event, Imported, ImportedSource, Noted
from askfirst.interview import Interview, Rejection, accept, conditions
from askfirst.interview.ticked_records import choices_of
from askfirst.questions import (
    NONE,
    NOT_SURE,
    OTHER,
    Choice,
    Depth,
    LinePart,
    Pack,
    Question,
    QuestionKind,
)
from askfirst.replies import Action, Reply
from askfirst.vocabulary import Kind

MOST_SCREENS: Final = 1_000
SECONDS_A_SCREEN: Final = 28
"""Ten to read it and twelve words to type at forty words a minute."""
MOST_PACKS: Final = 2
"""So many packs beside the core come with one interview: as many as are guessed at most."""
_COVERAGE: Final = 0.7
_MOST_LINES: Final = 4
_SOURCE: Final = ImportedSource(name="letter.txt", sha256="0" * 64, words=200, sentences=12)


class Condition(NamedTuple):
    """A condition that a walk watches: whose it is (`pack core`, or a question's id), its field."""

    owner: str
    field: str
    text: str


class Simulated(NamedTuple):
    """What many walks found.

    Attributes:
        screens: numbers of screens of the walks, by depth. never_asked: ids of questions no walk
            reached, retired ones left out. never_picked: (question, choice) no walk could
            take. one_way: conditions that never came out both ways, with the outcome that is
            missing.
    """

    runs: int
    screens: dict[Depth, list[int]]
    never_asked: tuple[str, ...]
    never_picked: tuple[tuple[str, str], ...]
    one_way: tuple[tuple[Condition, bool], ...]


def simulate(packs: Sequence[Pack], runs: int, random: Random) -> Simulated:
    """Walk through the packs, at each depth in turn.

    Args:
        packs: all packs of the interview, in order. runs: how many walks.
    """
    walks = Walks(packs, random)
    for number in range(runs):
        walks.walk(list(Depth)[number % len(Depth)])
    return walks.found(runs)


def only(found: Simulated, pack: Pack) -> Simulated:
    """What was found about one of the packs; the screens are those of the whole interviews."""
    ids = {question.id for question in pack.questions()}
    return found._replace(
        never_asked=tuple(one for one in found.never_asked if one in ids),
        never_picked=tuple(one for one in found.never_picked if one[0] in ids),
        one_way=tuple(one for one in found.one_way if one[0].owner in {*ids, f"pack {pack.id}"}),
    )


class Walks:
    """Walks through the same packs that share what they have covered.

    Args:
        willing: answer everything, with long lists, say "don't know" to three in ten, and go into
            at most `MOST_PACKS` subjects that have a pack of their own.
    """

    def __init__(self, packs: Sequence[Pack], random: Random, *, willing: bool = False) -> None:
        self.packs = list(packs)
        self.random = random
        self.willing = willing
        self.placed = Interview(packs).placed
        self.screens: dict[Depth, list[int]] = {depth: [] for depth in Depth}
        self.asked: dict[str, int] = {}
        self.picked: dict[tuple[str, str], int] = {}
        self.open: set[tuple[Condition, bool]] = set()
        if not willing:
            self.open = {(one, value) for one in self._conditions() for value in (True, False)}
        self._says = self._words("says")
        self._mentions = self._words("mentions")
        self._constants = self._field_values()

    def _conditions(self) -> Iterator[Condition]:
        for pack in self.packs:
            if pack.when != "always":
                yield Condition(f"pack {pack.id}", "when", pack.when)
        for one in self.placed:
            for field, text in (("when", one.question.when), ("which", one.question.which)):
                if text != "always":
                    yield Condition(one.question.id, field, text)

    def _words(self, name: str) -> dict[str, list[tuple[str, ...]]]:
        """The groups of words that conditions look for: with `says` by the question in whose
        answer, with `mentions` by the kind of record in whose words."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for condition in self._conditions():
            for reference in expressions.references(condition.text):
                if reference.name != name:
                    continue
                place, words = reference.arguments[0], reference.arguments[1:]
                if name == "mentions":
                    question = self._question(condition.owner)
                    place, words = str(question.each or question.about), reference.arguments
                found.setdefault(place, []).append(words)
        return found

    def _question(self, identifier: str) -> Question:
        return next(one.question for one in self.placed if one.question.id == identifier)

    def _field_values(self) -> list[str]:
        """The texts that conditions compare a field with."""
        trees = [expressions.parse(one.text) for one in self._conditions() if one.field == "which"]
        return sorted({
            node.value
            for tree in trees
            for compared in ast.walk(tree)
            if isinstance(compared, ast.Compare)
            for side in (compared.left, *compared.comparators)
            for node in ast.walk(side)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
            and not isinstance(side, ast.Call)
        })  # fmt: skip

    # -- walking ------------------------------------------------------------------------------

    def walk(self, depth: Depth) -> list[str]:
        """One interview to its end, or to a thousand screens.

        Returns:
            The slots in the order they were asked, one for each screen.
        """
        interview = Interview(self.packs)
        self._fold(interview, Noted(topic="start", depth=depth.value))
        if self.willing or self.random.random() < 0.5:
            self._fold(interview, Imported(sources=(_SOURCE,)))
        slots: list[str] = []
        while (slot := interview.next_slot()) is not None and len(slots) < MOST_SCREENS:
            question = interview.question(slot)
            assert question is not None
            slots.append(slot)
            self.asked[question.id] = self.asked.get(question.id, 0) + 1
            self._fold(interview, self._reply(interview, slot, question))
        self.screens[depth].append(len(slots))
        return slots

    def _fold(self, interview: Interview, event: Event) -> None:
        interview.apply(event.model_copy(update={"n": len(interview.events) + 1}))
        for condition, value in sorted(self.open):
            if any(one is value for one in _outcomes(interview, condition)):
                self.open.discard((condition, value))

    def _reply(self, interview: Interview, slot: str, question: Question) -> Answered:
        draw = self.random.random()
        reply = Reply(action=Action.LATER)
        if draw < (0.3 if self.willing else 0.12):
            reply = Reply(action=Action.UNKNOWN)
        elif self.willing or draw < 0.92:
            reply = Reply(value=self._value(interview, question))
        elif draw < 0.96:
            reply = Reply(action=Action.NOT_RELEVANT)
        made = accept(interview, slot, question, reply, choices=_choices(interview, question))
        if isinstance(made, Rejection):
            made = accept(interview, slot, question, Reply(action=Action.UNKNOWN))
        assert not isinstance(made, Rejection)
        for pick in ({line.choice for line in made.lines} | {made.value}) - {""}:
            self.picked[question.id, pick] = self.picked.get((question.id, pick), 0) + 1
        return made

    # -- answers ------------------------------------------------------------------------------

    def _value(self, interview: Interview, question: Question) -> str | list[str] | dict[str, str]:
        if question.optional and not self.willing and self.random.random() < 0.15:
            return "" if question.kind in (QuestionKind.TEXT, QuestionKind.LONG) else []
        if question.kind is QuestionKind.CHOICE:
            pick = self._least(question, [choice.id for choice in _choices(interview, question)])
            return f"{OTHER}: something else" if pick == OTHER else pick
        if question.kind is QuestionKind.CHOICES:
            return self._ticks(question, _choices(interview, question))
        if question.kind is QuestionKind.FORM:
            return {frame.id: self._text(question, number)
                    for number, frame in enumerate(question.frames)}  # fmt: skip
        if question.kind is QuestionKind.BOX:
            return self._box(interview, question)
        return self._text(question, 0)

    def _ticks(self, question: Question, choices: Sequence[Choice]) -> dict[str, str]:
        ids = [choice.id for choice in choices]
        first = self._least(question, ids)
        if first in (NONE, NOT_SURE):
            return {first: ""}
        others = [one for one in ids if one not in (first, NONE, NOT_SURE, OTHER)]
        most = (question.most or len(ids)) - 1
        if question.prefill == "packs":
            most = MOST_PACKS - 1
        count = most if self.willing else self.random.choice((0, 1, 2, most))
        count = min(count, len(others))
        picks = [first, *self.random.sample(others, count)]
        return {pick: "at night" if question.words or pick == OTHER else "" for pick in picks}

    def _least(self, question: Question, ids: Sequence[str]) -> str:
        """What was picked least so far, or anything."""
        if self.random.random() < _COVERAGE:
            return min(ids, key=lambda one: self.picked.get((question.id, one), 0))
        return self.random.choice(list(ids))

    def _box(self, interview: Interview, question: Question) -> list[str]:
        if question.about:
            return [self._line(question.line, number, one.label)
                    for number, one in enumerate(interview.listed(question))]  # fmt: skip
        count = _MOST_LINES if self.willing else self.random.randint(1, _MOST_LINES)
        lines = [self._line(question.line, number, "") for number in range(count)]
        return [*lines[:-1], f"{lines[-1]} {self._said(question)}".strip()]

    def _line(self, grammar: Sequence[LinePart], number: int, label: str) -> str:
        before = enclosed = after = ""
        counted = f"thing number {number} of {self.random.randint(1, 999)}"
        main = label or self.random.choice((counted, f"thing {_in_letters(self.random)}"))
        for part in grammar:
            if not self.willing and self.random.random() < 0.3:
                continue
            text = self._part(part)
            if part.before:
                before += f"{text}{part.before} "
            elif part.enclosed:
                enclosed += f" {part.enclosed[0]}{text}{part.enclosed[1]}"
            elif part.after:
                after += f" {part.after[0].strip()} {text}"
        return f"{before}{main}{enclosed}{after}" if not label else f"{main}{enclosed}{after}"

    def _part(self, part: LinePart) -> str:
        values = list(part.one_of) or self._constants
        if values and (part.one_of or self.random.random() < 0.5):
            return self.random.choice(values)
        return f"part {self.random.randint(1, 99)}"

    def _text(self, question: Question, number: int) -> str:
        return f"words {number} here {self._said(question)}".strip()

    def _said(self, question: Question) -> str:
        """Words that conditions look for in this answer, or none."""
        groups = [*self._says.get(question.id, []), *self._mentions.get(str(question.record), [])]
        if not groups or self.random.random() < 0.3:
            return ""
        return self.random.choice(self.random.choice(groups))

    # -- what was found -------------------------------------------------------------------------

    def found(self, runs: int) -> Simulated:
        """What the walks so far reached, and what they did not."""
        questions = [one.question for one in self.placed]
        return Simulated(
            runs=runs,
            screens=self.screens,
            never_asked=tuple(
                one.id for one in questions if not one.retired and one.id not in self.asked
            ),
            never_picked=tuple(
                (one.id, choice.id)
                for one in questions
                if one.id in self.asked
                for choice in one.choices
                if (one.id, choice.id) not in self.picked
            ),
            one_way=tuple(sorted(self.open)),
        )


def _in_letters(random: Random) -> str:
    """A word that is no number and that hardly comes twice."""
    return "".join(random.choices("bdfglmnprst", k=6))


def _choices(interview: Interview, question: Question) -> tuple[Choice, ...]:
    """What can be picked: of the pack, else the person's own lines, else one made-up passage."""
    if question.choices or question.kind not in (QuestionKind.CHOICE, QuestionKind.CHOICES):
        return question.choices
    if pointed := choices_of(interview, question):
        return pointed
    none, unsure = Choice(id=NONE, text="none of these"), Choice(id=NOT_SURE, text="not sure")
    return (none, Choice(id="passage-1", text="A sentence of a letter."), unsure)


def _outcomes(interview: Interview, condition: Condition) -> Iterator[bool]:
    """How a condition comes out now: once, or for each record it is asked about."""
    if condition.field == "when":
        lookups = [partial(conditions.lookup, interview)]
    else:
        question = next(p.question for p in interview.placed if p.question.id == condition.owner)
        kind = question.each or question.about
        refs = interview.records(Kind(kind)) if kind else []
        lookups = [partial(conditions.lookup, interview, ref=ref) for ref in refs]
    for lookup in lookups:
        value = expressions.evaluate(condition.text, lookup)
        if value is not None:
            yield bool(value)
