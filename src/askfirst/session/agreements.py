"""Sentences that were read to a person and that they agreed to, in place of what they said.

What was said stays in the journal and in the evidence; the paper prints the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from askfirst.errors import AnswerError
from askfirst.events import InWords, Line
from askfirst.interview import Interview
from askfirst.interview.references import open_in_words, open_slot
from askfirst.replies import Agreed, Wish
from askfirst.session.wordings import AGENT
from askfirst.untrusted import for_storage
from askfirst.vocabulary import NO_TASK, OPEN_TURN, Kind, Via, Worded

if TYPE_CHECKING:
    from askfirst.requirements import Specification
    from askfirst.session.session import Session
    from askfirst.statements.agreement import Replied


class Place(NamedTuple):
    """Where words of a person stand: the slot, and the key of the line; empty for a whole answer.
    `record` is empty for a step of a walk."""

    slot: str
    key: str
    record: str


def read_to(session: Session, wishes: Sequence[Wish]) -> tuple[str, list[Agreed]]:
    """The sheet to read to the person, and its sentences, with why one cannot stand on it."""
    from askfirst.statements.agreement import sheet

    return sheet([_statement(one) for one in wishes]), _looked_at(session, wishes)


def agree(
    session: Session, wishes: Sequence[Wish], reply: str, by: str, again: int = 0
) -> tuple[int, list[Agreed]]:
    """Record that the sheet was read to the person and what they replied, and put each sentence
    that they agreed to in place of what it stands for. Gives the turn, and what became of each;
    while one of them cannot be read to anybody no turn is recorded (0).

    Args:
        by: who worded the sentences. again: turn in which the sheet was read, where they were
            asked once more about those of its sentences of which they had said nothing.

    Raises:
        AnswerError: no sheet was read in that turn, or not these sentences.
    """
    from askfirst.statements.agreement import asked_again, replied, sheet

    put = [_statement(one) for one in wishes]
    read = _read_in(session.interview, again, put) if again else put
    numbers = [read.index(one) + 1 for one in put] if again else list(range(1, len(put) + 1))
    looked = _looked_at(session, wishes)
    if any(one.reason for one in looked):
        return 0, looked
    turn = session.said(asked_again(numbers) if again else sheet(put), reply)
    heard = replied(turn.reply, read)
    places = _places(session.specification(), session.interview)
    stands: list[InWords] = []
    for number, wish in zip(numbers, wishes, strict=True):
        if number in heard.yes:
            mine = _mine(session.interview, wish, places)
            stands += _in_words(session.interview, wish, mine, turn.n, by or AGENT)
    if stands:
        session.put_in_words(turn, stands)
    return turn.n, [
        one.model_copy(update={"number": number, "agreed": number in heard.yes,
                               "reason": _why_not(number, heard)})
        for number, one in zip(numbers, looked, strict=True)
    ]  # fmt: skip


def ask_again(done: Sequence[Agreed]) -> str:
    """The question about the sentences of which the reply said neither yes nor no; empty for
    none."""
    from askfirst.statements.agreement import asked_again

    left = [one.number for one in done if one.reason == _NOT_HEARD]
    return asked_again(left) if left else ""


def _why_not(number: int, heard: Replied) -> str:
    if number in heard.yes:
        return ""
    return _AGAINST if number in heard.no else _NOT_HEARD


_AGAINST: Final = "the reply speaks against it: put it right and read it again"
_NOT_HEARD: Final = "the reply does not plainly say yes to it"


def _read_in(interview: Interview, turn: int, put: Sequence[str]) -> list[str]:
    """The sentences of the sheet that was read in a turn.

    Raises:
        AnswerError: there was none, or one of these did not stand on it.
    """
    from askfirst.statements.agreement import sentences_of

    asked = interview.turns.get(turn)
    read = sentences_of(asked.question) if asked else []
    if other := next((one for one in put if one not in read), ""):
        raise AnswerError(
            "sheet-odd",
            f"{other!r} was not read to anybody in turn {turn}.",
            repair="Read it to the person without --again.",
        )
    return read


def _statement(wish: Wish) -> str:
    from askfirst.statements import mended

    return mended(" ".join(for_storage(wish.statement).split()))


def _places(told: Specification, interview: Interview) -> dict[str, Place]:
    """By the ids in the paper where the words of each line stand."""
    found = {ref.id: Place(ref.slot, ref.line, ref.id) for ref in interview.refs.values()
             if not ref.withdrawn}  # fmt: skip
    for story in told.stories:
        for step in story.steps:
            if step.id and step.lines:
                found[step.id] = Place(story.answer, step.lines[0], "")
    for one in told.records:
        if one.id.startswith(OPEN_TURN):
            found[one.id] = Place(open_slot(_turn(one.id)), "", one.id)
    return found


def _turn(name: str) -> int:
    """The number of the turn that left a question open."""
    return int(name.removeprefix(OPEN_TURN))


def _mine(interview: Interview, wish: Wish, places: Mapping[str, Place]) -> list[Place]:
    """What a sentence stands for: the lines that it names, and those that the sentences in force
    there tell: worded again, it still tells them."""
    named = [places[name] for name in wish.records if name in places]
    told = [one for place in named for one in _told_there(interview, place)]
    return list(dict.fromkeys((*named, *told)))


def _told_there(interview: Interview, place: Place) -> Iterator[Place]:
    """The lines that the agreed sentence of a line tells too."""
    first = _line(interview, place).worded
    if first is None or not first.agreed:
        return
    name = place.record or place.key
    for slot, answer in interview.answers.items():
        for line in answer.lines:
            own = line.worded
            if own and own.same == name and own.agreed == first.agreed:
                yield Place(slot, line.key, line.record or "")


def _looked_at(session: Session, wishes: Sequence[Wish]) -> list[Agreed]:
    """Each sentence with what it stands for, or with why it cannot."""
    from askfirst.statements.agreement import is_sheet

    told, interview = session.specification(), session.interview
    places = _places(told, interview)
    known = [text for turn in interview.turns.values() for text in (turn.question, turn.reply)
             if not is_sheet(turn.question)]  # fmt: skip
    named = [name for one in wishes for name in one.records]
    found = []
    for number, wish in enumerate(wishes, 1):
        mine = [_line(interview, place) for place in _mine(interview, wish, places)]
        said = [line.fields.get("words", "") or line.text for line in mine]
        reason = _odd(interview, wish, places, named) or _changes(
            wish, said, known, _kind(interview, places[wish.records[0]])
        )
        found.append(Agreed(number=number, records=wish.records, statement=_statement(wish),
                            said=tuple(said), reason=reason))  # fmt: skip
    return found


def _odd(interview: Interview, wish: Wish, places: dict[str, Place], named: Sequence[str]) -> str:
    """Why a sentence cannot stand for these lines at all; empty when it can."""
    if missing := [name for name in wish.records if name not in places]:
        return f"there is no {missing[0]} that somebody said"
    if twice := [name for name in wish.records if named.count(name) > 1]:
        return f"{twice[0]} stands for two sentences"
    mine = [places[name] for name in wish.records]
    if any(_line(interview, place).via not in (Via.HUMAN, Via.DOCUMENT) for place in mine):
        return "one of these was not said by the person"
    kinds = {_kind(interview, place) for place in mine}
    if Kind.DATA in kinds:
        return "facts stand by their names: file the names alone"
    asks = kinds == {Kind.QUESTION}
    if (Kind.QUESTION in kinds and not asks) or asks != wish.statement.rstrip().endswith("?"):
        return "what is open is a question and stands with questions only"
    if len(mine) > 1 and any(place.record.startswith(OPEN_TURN) for place in mine):
        return "what a turn left open stands alone"
    if not mine[0].record and {(place.slot, place.record) for place in mine} != {
        (mine[0].slot, "")
    }:
        return "a step stands with steps of its own walk only"
    tasks = [one.id for one in interview.records(Kind.NEED)]
    if wish.task and wish.task not in (*tasks, NO_TASK):
        return f"there is no task {wish.task}"
    return ""


def _line(interview: Interview, place: Place) -> Line:
    """The line that stands at a place; a whole answer as one."""
    if place.record.startswith(OPEN_TURN):
        turn = interview.turns[_turn(place.record)]
        worded = open_in_words(turn.n, interview.in_words)
        return Line(key="", text=turn.reply, via=Via.HUMAN, worded=worded)
    answer = interview.answers[place.slot]
    whole = Line(key="", text=answer.value, via=answer.via, worded=answer.worded)
    return (answer.line(place.key) if place.key else None) or whole


def _kind(interview: Interview, place: Place) -> Kind | None:
    """What stands at a place; None for a step of a walk."""
    if place.record.startswith(OPEN_TURN):
        return Kind.QUESTION
    return interview.refs[place.record].kind if place.record else None


def _changes(wish: Wish, said: Sequence[str], known: Sequence[str], kind: Kind | None) -> str:
    """What a sentence changes that a nod must not change; empty for nothing."""
    from askfirst.statements.agreement import LONGEST
    from askfirst.statements.kept_in import problem_of

    statement = _statement(wish)
    if not statement or len(statement) > LONGEST:
        return f"a sentence has 1 to {LONGEST} characters"
    problem = problem_of(said, statement, known, kind)
    return problem.reason if problem else ""


def _in_words(
    interview: Interview, wish: Wish, places: Sequence[Place], turn: int, by: str
) -> Iterator[InWords]:
    """How each line of a sentence stands: the first with it, the others as told there."""
    first = places[0]
    for place in places:
        if place is first:
            worded = Worded(statement=_statement(wish), task=wish.task, by=by, agreed=turn)
        else:
            worded = Worded(same=first.record or first.key, by=by, agreed=turn)
        text = _line(interview, place).text
        yield InWords(slot=place.slot, key=place.key, text=text, worded=worded)
