"""What became of the answers when a pack was changed since they were given."""

from __future__ import annotations

from askfirst.interview.answer_forms import fits
from askfirst.interview.interview import Interview
from askfirst.interview.placed_questions import question_id
from askfirst.vocabulary import Frozen


class Mapping(Frozen):
    """Every answer in one of four groups, by slot; nothing is ever dropped.

    Attributes:
        kept: as before. renamed: (slot then, slot now). asked_again: the question wants another
            form of answer now; the old one is shown with it. parked: no pack asks it any more.
    """

    kept: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    asked_again: tuple[str, ...] = ()
    parked: tuple[str, ...] = ()

    def told(self) -> list[str]:
        """The same as lines for a person."""
        kept = "1 answer" if len(self.kept) == 1 else f"{len(self.kept)} answers"
        lines = [f"The questions have changed since you answered: {kept} kept"]
        if self.renamed:
            lines[0] += f", {len(self.renamed)} kept under a new name"
        lines[0] += "."
        if self.asked_again:
            lines.append(f"Asked again, in another form: {', '.join(self.asked_again)}.")
        if self.parked:
            lines.append(f"No longer asked, set aside but not lost: {', '.join(self.parked)}.")
        return lines


def mapping(interview: Interview) -> Mapping:
    """How the answers of an interview fit the packs that it has now."""
    kept: list[str] = []
    renamed: list[tuple[str, str]] = []
    again: list[str] = []
    parked: list[str] = []
    for slot, answer in interview.answers.items():
        question = interview.question(slot)
        if question is None:
            parked.append(slot)
        elif not fits(question, answer):
            again.append(slot)
        elif question_id(answer.slot) != question_id(slot):
            renamed.append((answer.slot, slot))
        else:
            kept.append(slot)
    return Mapping(
        kept=tuple(kept), renamed=tuple(renamed), asked_again=tuple(again), parked=tuple(parked)
    )
