"""Who takes part in an interview: who answered what, who is silent since when (pure)."""

from __future__ import annotations

from typing import Final, NamedTuple

from askfirst.events import AnswerStatus, Invited, Opinion, Pointed
from askfirst.interview import Interview
from askfirst.interview.opinions import person_key
from askfirst.untrusted import for_screen

_MOST_NAMED: Final = 5


class Part(NamedTuple):
    """One person's part.

    Attributes:
        asked: questions of the pages made for them, of which `silent` have no answer of theirs;
            since: day of the first of those pages. answered: questions that they answered; unknown:
            those of which they do not know; last: day of their latest answer. ways: how it came.
        slots: the questions that they answered, in their order. round: the last one in which they
            shared out points; 0 for none. by: how they were asked, by page or mail.
    """

    person: str
    asked: int = 0
    silent: int = 0
    since: str = ""
    answered: int = 0
    unknown: int = 0
    last: str = ""
    ways: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()
    round: int = 0
    by: str = "page"

    def told(self) -> str:
        """The part as one line."""
        name = for_screen(self.person)
        shared = f"shared out points in round {self.round}" if self.round else ""
        if not self.answered and not self.unknown:
            also = f"; {counted(self.silent)} still silent." if self.silent else "."
            silent = f"{name}: asked {counted(self.asked)}" if self.asked else f"{name}: asked"
            silent += f" on {self.since} by {self.by}, no answer yet."
            return f"{name}: {shared}{also}" if shared else silent
        said = f"{name}: {counted(self.answered)} answered"
        said += f" ({_named(self.slots)})" if self.slots else ""
        said += f", {self.unknown} with “don't know”" if self.unknown else ""
        said += f", by {' and '.join(self.ways)}, last on {self.last}"
        said += f", {shared}" if shared else ""
        return said + (f"; {self.silent} of {self.asked} still silent." if self.silent else ".")


def _named(slots: tuple[str, ...]) -> str:
    more = len(slots) - _MOST_NAMED
    return ", ".join(slots[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def counted(number: int) -> str:
    """So many questions, in words."""
    return "1 question" if number == 1 else f"{number} questions"


def taking_part(interview: Interview) -> list[Part]:
    """Everybody for whom a page was made, or who answered without being there, by name."""
    pages: dict[str, list[Invited]] = {}
    said: dict[str, dict[str, Opinion]] = {}
    for one in interview.invited:
        pages.setdefault(person_key(one.person), []).append(one)
    rank = {slot: number for number, (_, slot) in enumerate(interview.slots())}
    for slot in sorted(interview.opinions, key=lambda one: (rank.get(one, len(rank)), one)):
        for key, opinion in interview.opinions[slot].items():
            said.setdefault(key, {})[slot] = opinion
    points = {key: one for _, given in sorted(interview.pointed.items())
              for key, one in given.items()}  # fmt: skip
    return [_part(interview, pages.get(key, []), said.get(key, {}), points.get(key))
            for key in sorted(pages.keys() | said.keys() | points.keys())]  # fmt: skip


def _part(
    interview: Interview, pages: list[Invited], said: dict[str, Opinion], points: Pointed | None
) -> Part:
    """The part of one person, by the pages made for them and what they said, by question."""
    given = list(said.values())
    asked = {interview.current_slot(slot) for page in pages for slot in page.slots}
    known = [slot for slot, one in said.items() if one.answer.status is not AnswerStatus.UNKNOWN]
    return Part(
        person=[*(one.person for one in pages), *(one.by for one in given),
                *([points.by] if points else [])][0], asked=len(asked),
        silent=len(asked - said.keys()), since=pages[0].at[:10] if pages else "",
        answered=len(known), unknown=len(said) - len(known),
        last=max((one.when[:10] for one in given), default=""),
        ways=tuple(sorted({one.way for one in given})), slots=tuple(known),
        round=points.round if points else 0,
        by=" and ".join(sorted({one.way for one in pages}, reverse=True)) or "page",
    )  # fmt: skip
