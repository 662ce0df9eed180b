"""What a program asked in a conversation, beside what was replied: a reply that says nothing alone
stands with its question, and a question that nobody could answer is open.

The words of a question are the interviewer's. They are printed as asked, and never as said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from askfirst.events import Answered, AnswerStatus, Line, Said
from askfirst.interview import Interview, record_id
from askfirst.interview.references import open_in_words
from askfirst.interview.task_walks import tells_walk
from askfirst.records.making import open_question
from askfirst.requirements import Kind, Origin, Record, Status
from askfirst.statements.agreement import is_sheet
from askfirst.statements.asked_beside import as_asked, as_open, as_put, without_reply
from askfirst.statements.elliptic import is_elliptic, knows_not
from askfirst.statements.not_answers import knows, not_answer
from askfirst.text.overlap import content_words
from askfirst.text.tidying import capital
from askfirst.vocabulary import OPEN_TURN, Worded

_ENDS: Final = re.compile(r"(?<=[.!?])\s+|\n")
_MOST: Final = 2_000
"""Most characters of a reply that are looked through for what it leaves open."""
_AGAIN: Final = 2 / 3
"""So many of the words of a question make a later one the same, put again."""


def in_other_words(interview: Interview, turn: Said) -> bool:
    """Whether a question was put in words of its own: askfirst's own question leaves the same open
    as where it is typed."""
    own = (question.text for slot in turn.slots if (question := interview.question(slot)))
    if turn.way == "form" or is_sheet(turn.question):
        return False
    return not any(_is_put(text, turn.question) for text in own)


def _is_put(text: str, said: str) -> bool:
    """Whether a question of askfirst was put, whatever stood in its places: "{main}"."""
    pieces = map(re.escape, _PLACE.split(" ".join(text.split())))
    return re.fullmatch(".*".join(pieces), " ".join(said.split())) is not None


_PLACE: Final = re.compile(r"\{[a-z:_-]+\}")


def with_questions(interview: Interview, records: Iterable[Record]) -> list[Record]:
    """The records, each that says nothing without its question with the question that it answers;
    and what a turn left open that nothing tells yet."""
    if not interview.turns:
        return list(records)
    found: list[Record] = []
    open_already: set[str] = set()
    for record in (_asked(interview, one) for one in records):
        if record.kind is not Kind.QUESTION or record.statement not in open_already:
            found.append(record)
        if record.kind is Kind.QUESTION:
            open_already.add(record.statement)
    return [*found, *_left_open(interview, found)]


def _asked(interview: Interview, record: Record) -> Record:
    came = next(iter(record.origins), None)
    answer = interview.answers.get(came.answer) if came else None
    if came is None or answer is None or not answer.turns or came.worded_by:
        return record
    line = answer.line(came.line)
    if answer.status is AnswerStatus.UNKNOWN:
        turn = next((interview.turns[n] for n in answer.turns if n in interview.turns), None)
    elif line is None or line.frame or line.choice or line.said or not _needs(record):
        return record
    else:
        turn = turn_of(interview, answer, line)
    if turn is None or _is_own(interview, turn, record.kind):
        return record
    said = _printed(record, turn.reply)
    unknown = record.kind is Kind.QUESTION and not said.endswith("?")
    said = said if unknown else capital(_NOT_YET.sub("", said))
    text = (as_open if unknown else as_asked)(turn.question, said)
    titled = {"title": text} if record.kind is Kind.QUESTION else {}
    return record.model_copy(update={"statement": text} | titled)


_FOR_MORE: Final = content_words(
    "anything something nothing else more add ask asked forgotten missed say tell important last"
)
"""Words of a question for more: "what else, something I should have asked?"."""


def _is_own(interview: Interview, turn: Said, kind: Kind | None) -> bool:
    """Whether a reply stands without its question: one of askfirst's own, of which it stands where
    that says enough, as where it is typed (a form shows no other), or one that names no matter."""
    if turn.way == "form" or content_words(turn.question) <= _FOR_MORE:
        return True
    return kind is not Kind.QUESTION and not in_other_words(interview, turn)


def _needs(record: Record) -> bool:
    """Whether the words of a record say nothing alone. What askfirst itself asks about a line
    stands already with the line."""
    if record.status is Status.WITHDRAWN:
        return False
    if record.kind is Kind.QUESTION and is_told(record):
        return knows_not(record.words) or is_elliptic(record.words, record.kind)
    if record.kind is Kind.QUESTION:  # what is missing of a line, such as what is done then
        return is_elliptic(record.words, Kind.FUNCTION)
    return is_elliptic(record.words, record.kind)


def beside(
    interview: Interview, answer: Answered, line: Line, kind: Kind | None, statement: str
) -> str:
    """How a line of an answer is printed: with its question where it says nothing alone."""
    if (
        (line.worded and line.worded.statement)
        or line.frame
        or line.choice
        or not is_elliptic(line.text, kind)
    ):
        return statement
    turn = turn_of(interview, answer, line)
    if turn is None or _is_own(interview, turn, kind):
        return statement
    return (as_open if kind is Kind.QUESTION else as_asked)(turn.question, line.text)


_NOT_YET: Final = re.compile(
    r"^(?:(?:well|oh|hm+|um)\W+)?(?:i\s+)?(?:haven['’]?t|have\s+not)\s+(?:really\s+)?thought\s+"
    r"(?:about|of)\s+(?:that|it)(?:\s+(?:yet|really|much))*\s*[,;.:–—-]+\s*(?=\w)",
    re.IGNORECASE,
)
"""In front of what somebody does know: the turn itself is open."""


def is_told(record: Record) -> bool:
    """Whether somebody named an open point themselves, so that it has a number of its own."""
    return record.id.removeprefix("OPEN-").isdecimal()


def _printed(record: Record, reply: str) -> str:
    """What stands behind a question: what was said, and of a gap what is missing."""
    if record.kind is not Kind.QUESTION:
        return record.statement or record.words
    said = record.words or reply
    if is_told(record):
        return said
    missing = record.statement.removeprefix(capital(said.rstrip(" .:,;"))).strip(" :")
    return f"{said.rstrip(' .')}. {capital(missing)}"


def turn_of(interview: Interview, answer: Answered, line: Line) -> Said | None:
    """The turn that a line quotes; of several the first whose question was put for its slot. What
    was replied in the same words more than once is of one turn after the other."""
    words = _said_on(line)
    turns = [interview.turns[n] for n in answer.turns if n in interview.turns]
    said = [turn for turn in turns if words and words in _plain(turn.reply)]
    put = [turn for turn in said if answer.slot in map(interview.current_slot, turn.slots)]
    before = [one.key for one in answer.lines if _said_on(one) == words]
    number = before.index(line.key) if line.key in before else 0
    found = put or said
    return found[min(number, len(found) - 1)] if found else None


def _said_on(line: Line) -> str:
    """The words of a line; of a tick those on it."""
    return _plain(line.fields.get("words", "") or line.text if line.choice else line.text)


def _left_open(interview: Interview, records: Iterable[Record]) -> Iterator[Record]:
    """One open point for each turn whose reply says that its question, or a part of it, was not
    known, unless a record says so or the question was put again and answered."""
    told = [(_plain(f"{one.words} {one.statement}"), _plain(one.words), _turns(interview, one))
            for one in records if one.kind is Kind.QUESTION]  # fmt: skip
    waits = _Waiting(interview, records)
    for turn in interview.turns.values():
        if not in_other_words(interview, turn):
            continue
        pieces = _ENDS.split(turn.reply[:_MOST])
        unknown = [piece for piece in pieces if piece.strip() and knows_not(piece)]
        fresh = [one for one in unknown if not _tells(told, turn, one)]
        if not fresh or _put_again(interview, turn):
            continue
        said = " ".join(fresh)
        worded = open_in_words(turn.n, interview.in_words) or Worded()
        asked = as_open(turn.question, said)
        yield open_question(
            f"{OPEN_TURN}{turn.n}", worded.statement or asked, {"sort": "unknown"},
            Origin(answer="", event=turn.n, by=turn.by, at=turn.at, words=f"from turn {turn.n}",
                   worded_by=worded.by, agreed=worded.agreed),
            words=" ".join(said.split()), owner=_who_knows(turn.reply[:_MOST]),
            blocks=waits.for_(turn, without_reply(asked)),
        )  # fmt: skip


class _Waiting:
    """Which record a turn is about: the one that it was put for; else the one that shares most
    words with its question, two at least that stand in few others; none where two share as much.
    What asks how a task goes is about the task that shares any with it."""

    def __init__(self, interview: Interview, records: Iterable[Record]) -> None:
        stands = [one for one in records
                  if one.kind in _BINDING and one.status is not Status.WITHDRAWN]  # fmt: skip
        self._interview = interview
        self._words = {one.id: content_words(one.statement) for one in stands}
        self._tasks = {one.id for one in stands if one.kind is Kind.NEED}
        self._times = Counter(word for words in self._words.values() for word in words)

    def for_(self, turn: Said, part: str) -> tuple[str, ...]:
        """The id of the record, or nothing; found by the part of its question that is open, else by
        all of it."""
        named = {one for one in self._put_for(turn) if one in self._words}
        if len(named) == 1:
            return tuple(named)
        walk = any(tells_walk(self._interview, slot) for slot in _slots(self._interview, turn))
        return self._nearest(part, walk) or self._nearest(turn.question, walk)

    def _nearest(self, question: str, walk: bool) -> tuple[str, ...]:
        asked = content_words(question) - _OF_ANY_QUESTION
        worth = {name: self._worth(asked & words, walk) for name, words in self._words.items()
                 if name in self._tasks or not walk}  # fmt: skip
        most = max(worth.values(), default=0.0)
        best = [name for name, one in worth.items() if one == most]
        return tuple(best) if most and len(best) == 1 else ()

    def _put_for(self, turn: Said) -> Iterator[str]:
        """The records that the questions of a turn are about, and the tasks whose steps were told
        in it."""
        yield from (record_id(slot) for slot in _slots(self._interview, turn))
        for slot, answer in self._interview.answers.items():
            if turn.n in answer.turns and tells_walk(self._interview, slot):
                yield answer.task or record_id(slot)

    def _worth(self, shared: frozenset[str], walk: bool) -> float:
        telling = [word for word in shared if walk or self._times[word] <= _FEW]
        enough = walk or len(telling) >= _SHARED
        return sum(1 / self._times[word] for word in telling) if enough else 0.0


def _slots(interview: Interview, turn: Said) -> list[str]:
    """The questions that a turn was put for, as they are called now."""
    return [interview.current_slot(slot) for slot in turn.slots]


_OF_ANY_QUESTION: Final = content_words(
    "how many much often long see want wants say says day days look take takes done do does going"
    " happen happens thing things must should may could need needs left now busiest time"
    " somebody someone anybody one ones most least"
)
"""Words that stand in questions of all sorts."""
_SHARED: Final = 2
_FEW: Final = 3
_BINDING: Final = (Kind.NEED, Kind.FUNCTION, Kind.RULE, Kind.QUALITY, Kind.INTERFACE, Kind.LIMIT,
                   Kind.DATA, Kind.EXCLUSION)  # fmt: skip


_NAMES_WHO: Final = re.compile(r"\b(?:would|knows?|ask|check with|talk to)\b", re.IGNORECASE)
_CLAUSES: Final = re.compile(r"[,;.!?–—]\s+|[.!?]$")


def _who_knows(reply: str) -> str:
    """Who would know, where a part of a reply that does not know says so."""
    parts = (part for part in _CLAUSES.split(reply) if not knows_not(part) or _names_somebody(part))
    named = (knows(part) for part in parts if _NAMES_WHO.search(part))
    return next((who for who in named if who and not _SPEAKERS.search(who)), "")


_SPEAKERS: Final = re.compile(r"\b(?:i|me|you|we)\b", re.IGNORECASE)
"""Who speaks is nobody else: "lessons I only know by the week"."""


def _names_somebody(part: str) -> bool:
    """Whether a part that does not know says who does: "the mate would know"."""
    found = not_answer(part)
    return found is not None and bool(found.knows)


def _turns(interview: Interview, record: Record) -> frozenset[int]:
    """The turns that the answers of a record quote."""
    answers = (interview.answers.get(one.answer) for one in record.origins)
    return frozenset(number for answer in answers if answer for number in answer.turns)


def _tells(told: Iterable[tuple[str, str, frozenset[int]]], turn: Said, unknown: str) -> bool:
    """Whether an open point holds what a reply says is not known: its question, or its words, or
    the most of them, and those of this turn: "I haven't thought about that" is said of many
    things."""
    question, words = _plain(as_put(turn.question)), _plain(unknown)
    return any(
        question in one
        or (turn.n in turns and (words in one or (len(own.split()) >= _FEWEST and own in words)))
        for one, own, turns in told
    )


_FEWEST: Final = 3
"""So few words that an open point was told in stand for a longer piece of the reply."""


def _put_again(interview: Interview, turn: Said) -> bool:
    """Whether the question was put once more later, and the reply knows."""
    wanted = content_words(_asking(turn.question)) or content_words(turn.question)
    return any(
        wanted
        and len(wanted & content_words(later.question)) >= _AGAIN * len(wanted)
        and any(map(_answers, _ENDS.split(later.reply[:_MOST])))
        and not any(map(knows_not, _ENDS.split(later.reply[:_MOST])))
        for later in interview.turns.values()
        if later.n > turn.n and not is_sheet(later.question)
    )


def _asking(question: str) -> str:
    """The part of a question that asks, without what it goes back to: "You said that it rains in:
    who moves the boats?"."""
    return _BACK_TO.split(question.rstrip(" ?"))[-1]


_BACK_TO: Final = re.compile(r":\s|[.?!;][\"”']?\s")


def _answers(piece: str) -> bool:
    """Whether a sentence may answer what was put again: not "Both.", not "Asked already."."""
    return any(map(str.isdigit, piece)) or not is_elliptic(piece, Kind.QUESTION)


def _plain(text: str) -> str:
    """In small letters, with single blanks, straight apostrophes and no mark at the end."""
    return " ".join(text.lower().replace("’", "'").split()).strip(" .,;:!")
