"""What a rule for packs looks at, and what it finds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from askfirst.interview.placed_questions import CLOSE, Placed, placed
from askfirst.packs.located import Located, Path
from askfirst.questions import Choice, Pack, Question
from askfirst.requirements import Severity


class PackFinding(NamedTuple):
    """One thing that is wrong with a pack.

    Attributes:
        code: stable name of the rule. where: `file:line:column`.
        question: id of the question concerned; empty for the whole pack.
    """

    code: str
    severity: Severity
    message: str
    where: str
    question: str = ""

    def __str__(self) -> str:
        return f"{self.where} {self.code} {self.message}"


class Subject:
    """A pack under examination, among the packs that an interview would have beside it.

    Attributes:
        pack: the pack. packs: all of them, it included, in the order they are asked.
        located: where each part of it stands in its file.
    """

    def __init__(self, pack: Pack, located: Located, packs: tuple[Pack, ...]) -> None:
        self.pack = pack
        self.packs = packs
        self.located = located
        self.placed: dict[str, Placed] = {one.question.id: one for one in placed(packs)}
        self._order = {key: index for index, key in enumerate(self.placed)}

    def own(self) -> Iterator[tuple[Path, Question]]:
        """The questions of this pack with their place in its file."""
        for section, part in enumerate(self.pack.sections):
            for number, question in enumerate(part.questions):
                yield ("sections", section, "questions", number), question

    def find(self, question_id: str) -> Question | None:
        """A question of any of the packs."""
        found = self.placed.get(question_id)
        return found.question if found else None

    def offered(self, question: Question) -> tuple[Choice, ...]:
        """The choices that can be picked: what another list left is offered again."""
        shown = [self.find(other) for other in question.show if question.prefill == "unticked"]
        return tuple(choice for one in (question, *shown) if one for choice in one.choices)

    def turn(self, question_id: str) -> tuple[bool, int]:
        """When a question is asked: in order, and the closing section last, in its own order."""
        one = self.placed[question_id]
        last = one.section == CLOSE
        return last, self._order[question_id]

    def pack_when(self, pack_id: str) -> str:
        """The condition of a pack; `always` for one that is not there."""
        return next((pack.when for pack in self.packs if pack.id == pack_id), "always")

    def error(self, code: str, message: str, path: Path, question: str = "") -> PackFinding:
        """A finding that makes the pack unfit."""
        return PackFinding(code, Severity.ERROR, message, self.located.where(path), question)

    def warning(self, code: str, message: str, path: Path, question: str = "") -> PackFinding:
        """A finding that makes the pack worse than it could be."""
        return PackFinding(code, Severity.WARNING, message, self.located.where(path), question)
