"""What was said without exception is put to the person once, all of it on one screen.

"Nobody may touch a waiting time" and "I correct it in the morning" share no word, so no comparison
of lines finds that they do not agree; whoever said both knows it as soon as the exception is asked
for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from askfirst.agenda.following import told_in
from askfirst.agenda.read_backs import busy_outside
from askfirst.events import Asked
from askfirst.interview import ABSOLUTES, Interview, Ref, base_slot
from askfirst.interview.references import INSTEAD
from askfirst.lines import named
from askfirst.questions import NONE, Choice, Depth, Question, QuestionKind, within
from askfirst.untrusted import for_screen
from askfirst.vocabulary import AS_TODAY, Kind, Via

if TYPE_CHECKING:
    from askfirst.statements.told import Told

MOST: Final = 5
"""So many lines are on the screen; who reads more of them reads none."""
_MOST_COMPARED: Final = 100
"""So many are compared with what was said besides; a person tells ten."""
_RULES: Final = (Kind.RULE, Kind.EXCLUSION)
_BINDING: Final = (*_RULES, Kind.FUNCTION, Kind.NEED, Kind.QUALITY, Kind.LIMIT)
_ENDING: Final = "!exceptions"


def absolute(interview: Interview) -> list[Ref]:
    """The person's own rules, nevers and permissions that leave no exception and were not asked
    about, as they were said one after the other."""
    from askfirst.statements.absolute import forbids, is_absolute

    settled = {record for asked in interview.asked.values() if asked.type == "contradiction"
               for record in asked.listed("records")}  # fmt: skip
    found = [
        ref
        for kind in _BINDING
        for ref in interview.records(kind)
        if ref.via is not Via.ASSUMED
        and ref.id not in settled
        and not _only_answers(own(ref))
        and (is_absolute if kind in _RULES else forbids)(own(ref))
    ]
    return sorted(found, key=lambda ref: ref.event)


_ANSWERS: Final = re.compile(r"(?:nobody|no[- ]one|none|never|always|everybody)\s*[,;.]", re.I)
"""Begins like an answer to who or when: "nobody, it is for us alone"."""


def _only_answers(line: str) -> bool:
    """Whether a line only answers who or when, and what stands behind that is no rule."""
    from askfirst.statements.absolute import is_absolute

    found = _ANSWERS.match(line)
    rest = line[found.end() :] if found else ""
    return found is not None and not (is_absolute(rest) or _EVER.search(rest))


_EVER: Final = re.compile(r"\b(?:ever|nobody|never)\b", re.IGNORECASE)


def own(ref: Ref) -> str:
    """What the person typed: of a tick the words on it, and of what was told as it is today how it
    is to go."""
    instead = ref.fields.get(INSTEAD, "")
    if instead or ref.words.lower().startswith(AS_TODAY):
        return instead
    return ref.fields.get("words", "") if ref.choice else ref.words


def to_come(interview: Interview) -> bool:
    """Whether the screen is still kept free: it is put behind all but the closing questions."""
    return interview.depth is not Depth.QUICK and not _put(interview)


def _put(interview: Interview) -> bool:
    return any(slot.endswith(_ENDING) for slot in interview.asked)


def exceptions(interview: Interview, slot: str) -> list[Asked]:
    """The screen, when it is the time for it and something was said without exception."""
    if not to_come(interview) or slot not in interview.answers or busy_outside(interview):
        return []
    rows = _rows(interview)
    if not rows:
        return []
    return [
        Asked(
            slot=f"{base_slot(slot)}{_ENDING}", type="follow-up",
            question=_question(rows),
            about=interview.answers[slot].n,
            cause={"code": ABSOLUTES, "records": [one.ref.id for one in rows],
                   "section": interview.section(slot), "rests": {}},
        )
    ]  # fmt: skip


class _Row(NamedTuple):
    """A line that leaves no exception, what was said besides that may be one, and how likely."""

    ref: Ref
    beside: str
    strength: float


def _rows(interview: Interview) -> list[_Row]:
    """What is on the screen, in the order it was said: of too many those that have most to do with
    something else that was said."""
    from askfirst.statements.beside import Beside
    from askfirst.statements.told import Told

    refs = absolute(interview)[:_MOST_COMPARED]
    if not refs:
        return []
    told = {line.id: line for line in _told(interview)}
    lines, rows, seen = Beside([*told.values()]), [], set()
    for ref in refs:
        place = f"{ref.slot}#{ref.line}"
        strength, other = lines.best(told.get(place, Told(place, own(ref))))
        if other is None or (other.id, place) not in seen:  # of two rules that are a pair, one
            rows.append(_Row(ref, other.text if other else "", strength))
            seen.add((place, other.id if other else ""))
    shown = sorted(rows, key=lambda row: -row.strength)[:MOST]
    return [row for row in rows if row in shown]


def _told(interview: Interview) -> list[Told]:
    return [line for slot, said in interview.answers.items()
            for line in told_in(interview, slot, interview.alone(slot) or said)]  # fmt: skip


def _question(rows: list[_Row]) -> Question:
    return Question(
        id="exceptions",
        kind=QuestionKind.CHOICES,
        text="You said these without exception. Which of them does not hold in every case?",
        help="Tick it and say how it is then. In brackets stands what you said besides",
        why="A builder takes such a line at its word, and then the one case in ten cannot be done.",
        root="INCOSE rules for absolutes; BABOK business rules",
        prefill=ABSOLUTES,
        words=True,
        optional=True,
        choices=(*map(_offered, rows), Choice(id=NONE, text="they hold always")),
    )


def _offered(row: _Row) -> Choice:
    """A line as it is offered, with what whoever said it may not think of: something else that they
    said, or that somebody is away or something wrong."""
    from askfirst.statements.absolute import doubt

    line = for_screen(within(named(own(row.ref))))
    other = for_screen(within(named(row.beside), _LONGEST_BESIDE))
    asked = f"you also said: {other}" if other else doubt(own(row.ref))
    text = f"{line} ({asked})" if asked else line
    return Choice(id=row.ref.id.lower(), text=text, label=line if asked else "")


_LONGEST_BESIDE: Final = 100
"""So many characters of it stand behind the rule."""
