"""Who takes part in an interview: who answered what, who is silent since when (pure)."""

from __future__ import annotations

from typing import Final, NamedTuple

from askfirst.events import AnswerStatus
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
        slots: the questions that they answered, in their order.
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

    def told(self) -> str:
        """The part as one line."""
        name = for_screen(self.person)
        if not self.answered and not self.unknown:
            return f"{name}: silent since {self.since}, {_many(self.asked)} asked."
        said = f"{name}: {_many(self.answered)} answered"
        said += f" ({_named(self.slots)})" if self.slots else ""
        said += f", {self.unknown} with “don't know”" if self.unknown else ""
        said += f", by {' and '.join(self.ways)}, last on {self.last}"
        return said + (f"; {self.silent} of {self.asked} still silent." if self.silent else ".")


def _named(slots: tuple[str, ...]) -> str:
    more = len(slots) - _MOST_NAMED
    return ", ".join(slots[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _many(number: int) -> str:
    return "1 question" if number == 1 else f"{number} questions"


def taking_part(interview: Interview) -> list[Part]:
    """Everybody for whom a page was made, or who answered without being there, by name."""
    names: dict[str, str] = {}
    asked: dict[str, set[str]] = {}
    since: dict[str, str] = {}
    for one in interview.invited:
        key = person_key(one.person)
        names.setdefault(key, one.person)
        asked.setdefault(key, set()).update(map(interview.current_slot, one.slots))
        since.setdefault(key, one.at[:10])
    said: dict[str, dict[str, AnswerStatus]] = {}
    days: dict[str, list[str]] = {}
    ways: dict[str, set[str]] = {}
    for slot, given in interview.opinions.items():
        for key, opinion in given.items():
            names.setdefault(key, opinion.by)
            said.setdefault(key, {})[slot] = opinion.answer.status
            days.setdefault(key, []).append(opinion.when[:10])
            ways.setdefault(key, set()).add(opinion.way)
    found = []
    rank = {slot: number for number, (_, slot) in enumerate(interview.slots())}
    for key in sorted(names):
        mine = said.get(key, {})
        unknown = list(mine.values()).count(AnswerStatus.UNKNOWN)
        wanted = asked.get(key, set())
        found.append(
            Part(
                person=names[key], asked=len(wanted), silent=len(wanted - mine.keys()),
                since=since.get(key, ""), answered=len(mine) - unknown, unknown=unknown,
                last=max(days.get(key, [""])), ways=tuple(sorted(ways.get(key, ()))),
                slots=tuple(
                    slot
                    for slot in sorted(mine, key=lambda one: (rank.get(one, len(rank)), one))
                    if mine[slot] is not AnswerStatus.UNKNOWN
                ),
            )
        )  # fmt: skip
    return found
