"""Readings that come with a reply: checked word for word, and stored with their lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from askfirst.events import Answered, AnswerStatus, Line
from askfirst.interview import Interview, Rejection
from askfirst.interview.references import kind_of
from askfirst.interview.task_walks import tells_walk
from askfirst.replies import Unprinted, Wording
from askfirst.untrusted import for_storage
from askfirst.vocabulary import NO_TASK, Kind, Worded, counted

if TYPE_CHECKING:
    from askfirst.statements import Context
    from askfirst.statements.worded import Problem

AGENT = "an agent"
"""Who worded a line when nobody is named."""


def worded(
    interview: Interview, made: Answered, readings: Sequence[Wording], turns: Sequence[int] = ()
) -> Answered | Rejection:
    """The answer with the readings that were given for it, and with those of lines that stand as
    they stood; or why one of them cannot stand: then nothing of the answer does.

    Args:
        turns: those that the answer quotes. A reading whose words stand in the question of the
            turn of its line is kept as that question, marked as asked, with the line as said.
    """
    made = made.model_copy(update={"turns": tuple(turns)}) if turns else made
    made = _kept(interview, made)
    refused: list[tuple[str, Rejection]] = []
    for given in readings:
        tried = _with(interview, made, given)
        if isinstance(tried, Rejection):
            refused.append((f"line {given.line}: " if given.line != "" else "", tried))
        else:
            made = tried
    return _all_of(refused) if refused else made


def unprinted(
    interview: Interview, made: Answered, readings: Sequence[Wording]
) -> Iterator[Unprinted]:
    """The readings that are not printed as they were worded, as their words of the question cannot
    stand in brackets: there the reply stands with its question behind it."""
    from askfirst.lines import clean
    from askfirst.records.asked import turn_of
    from askfirst.statements.asked_beside import holds_question
    from askfirst.statements.bracketed import in_the_way, with_nouns

    lines = made.lines or (Line(key="", text=made.value, record=made.record, worded=made.worded),)
    for given in readings:
        number = _number(lines, given.line) or 0
        line = lines[number]
        turn = turn_of(interview, made, line)
        if line.worded is None or turn is None or not holds_question(line.worded.statement):
            continue
        words, context = _place(interview, made, line)
        read = line.worded.model_copy(update={"statement": _statement(given)})
        put = with_nouns(turn.question, turn.reply, read.statement)
        barring = in_the_way(put, clean(words), read, context)
        told = ", ".join(f"“{word}”" for word in barring) or "the rest of it"
        yield Unprinted(
            line=line.frame or line.choice or str(number + 1), words=barring,
            reason=_UNPRINTED.format(told),
        )  # fmt: skip


_UNPRINTED: Final = (
    "not printed in these words, but as it was said with its question behind it: in the reading, {}"
    " cannot stand with words of the question in brackets"
)


def _all_of(refused: Sequence[tuple[str, Rejection]]) -> Rejection:
    """One rejection that names each reading that cannot stand."""
    if len(refused) == 1:
        return refused[0][1]
    return Rejection(
        reason="; ".join(f"{place}{one.reason}" for place, one in refused),
        allowed="; ".join(f"{place}{one.allowed}" for place, one in refused),
        code=refused[0][1].code,
        words=tuple(word for _, one in refused for word in one.words),
    )


def _kept(interview: Interview, made: Answered) -> Answered:
    """Lines that were not changed keep the wording that they were answered with; what was agreed to
    stands in an event of its own."""
    old = interview.own.get(made.slot)
    if old is None:
        return made
    before = {line.key: line for line in old.lines if line.worded is not None}
    lines = tuple(
        line.model_copy(update={"worded": before[line.key].worded})
        if line.key in before and before[line.key].text == line.text
        else line
        for line in made.lines
    )
    whole = old.worded if made.value and made.value == old.value else None
    same = lines == made.lines and whole is made.worded
    return made if same else made.model_copy(update={"lines": lines, "worded": whole})


def _with(interview: Interview, made: Answered, given: Wording) -> Answered | Rejection:
    """The answer with one reading more."""
    if made.status is not AnswerStatus.ANSWERED:
        return _no_line("there is nothing said that could be read", made)
    if not made.lines:
        if not made.record:
            return _no_line("this answer makes no record, so it is printed as it was said", made)
        line = Line(key="", text=made.value, record=made.record, worded=made.worded)
        read = _checked(interview, made, line, given)
        if isinstance(read, Rejection):
            return read
        return made.model_copy(update={"worded": read.worded, "record": read.record})
    number = _number(made.lines, given.line)
    if number is None:
        return _no_line(f"there is no line '{given.line}' in this answer", made)
    read = _checked(interview, made, made.lines[number], given)
    if isinstance(read, Rejection):
        return read
    lines = (*made.lines[:number], read, *made.lines[number + 1 :])
    return made.model_copy(update={"lines": lines})


def _no_line(reason: str, made: Answered) -> Rejection:
    names = [line.frame or line.choice or str(number) for number, line in enumerate(made.lines, 1)]
    allowed = f"one of {', '.join(names)}" if names else "the answer without a reading"
    return Rejection(reason=reason, allowed=allowed, code="reading-without-line")


def _number(lines: Sequence[Line], named: int | str) -> int | None:
    """Which line is meant."""
    if named == "":
        return 0 if len(lines) == 1 else None
    text = str(named)
    if text.isdecimal():
        return counted(text) - 1 if 0 < counted(text) <= len(lines) else None
    places = [n for n, line in enumerate(lines) if text in (line.frame, line.choice, line.key)]
    return places[0] if len(places) == 1 else None


def _checked(interview: Interview, made: Answered, line: Line, given: Wording) -> Line | Rejection:
    """The line with its reading, or what in it was not said."""
    from askfirst.lines import clean
    from askfirst.records.asked import turn_of
    from askfirst.statements import read as read_line
    from askfirst.statements.asked_beside import as_asked
    from askfirst.statements.bracketed import bracketed, problem_beside, with_nouns
    from askfirst.statements.worded import Problem, problems_of, spans_of, stands_in_question

    words, context = _place(interview, made, line)
    if not words.strip():
        return _no_line("nothing was said on this line", made)
    if refused := _no_place(interview, made, line, given):
        return refused
    before = line.worded or Worded()
    later = before.later if given.later is None else given.later
    read = before.model_copy(update={"task": given.task or before.task, "later": later})
    if not given.puts:
        read = read.model_copy(update={"by": before.by or _name(given)})
        return line.model_copy(update={"worded": None if given.is_empty else read})
    parts, wrong = spans_of(clean(words), given.parts)
    if wrong:
        return _refused(Problem("part-not-said", wrong), words)
    statement = _statement(given)
    said = {field: for_storage(text) for field, text in parts.items()}
    read = read.model_copy(update={
        "kind": given.kind or before.kind, "parts": said or before.parts,
        "statement": statement, "by": _name(given),
    })  # fmt: skip
    if found := problems_of(words, read, context):
        turn = turn_of(interview, made, line)
        put = with_nouns(turn.question, turn.reply, statement) if turn else ""
        statement = bracketed(put, clean(words), read, context)
        if not statement:
            if turn is None or not stands_in_question(turn.question, found):
                wrong_else = problem_beside(put, clean(words), read, context)
                return _refused(wrong_else or found[0], words)
            statement = as_asked(turn.question, clean(words))
        read = read.model_copy(update={"statement": statement})
    if not statement:
        stands = before.statement or read_line(words, context).statement
        read = read.model_copy(update={"statement": stands})
    record = _record(interview, made, line, read.kind)
    kept = line.fields if line.choice else {}
    if "words" in kept:
        kept = {"words": kept["words"], "choice": kept.get("choice", "")}
    fields = {**kept, **read.parts} or line.fields
    return line.model_copy(update={"worded": read, "record": record, "fields": fields})


def _statement(given: Wording) -> str:
    """The sentence of a reading, cleaned; empty without one."""
    from askfirst.statements import mended

    try:
        return mended(for_storage(given.statement.translate(_BRACKETS)))
    except ValueError:
        return ""


_BRACKETS: Final = str.maketrans("", "", "[]")
"""Square brackets are set by the check alone."""


def _name(given: Wording) -> str:
    """Who worded it."""
    return " ".join(for_storage(given.by).split()) or AGENT


def _no_place(interview: Interview, made: Answered, line: Line, given: Wording) -> Rejection | None:
    """Why there can be no reading on a line, or none that says where it belongs."""
    from askfirst.session.postponing import not_later

    step = not line.record and tells_walk(interview, made.slot)
    if line.status is not AnswerStatus.ANSWERED or not (line.record or step):
        return _no_line(f"“{line.text}” makes no record, so nothing is printed of it", made)
    if step and given.task:
        return Rejection(reason="a step stands with the task of its walk", code="task-odd",
                         allowed="a reading without a task; the answer names it")  # fmt: skip
    known = [one.id for one in interview.records(Kind.NEED)]
    if given.task and given.task not in (*known, NO_TASK):
        return Rejection(
            reason=f"there is no task '{given.task}'", code="no-such-task", words=(given.task,),
            allowed=f"{', '.join(known)}; {NO_TASK}" if known else "a task must be told",
        )  # fmt: skip
    return not_later(interview, made, line) if given.later else None


def _refused(problem: Problem, said: str) -> Rejection:
    return Rejection(
        reason=problem.reason, code=problem.code, words=problem.words,
        allowed=f"only words of “{said}”, with its numbers and negations",
    )  # fmt: skip


def _place(interview: Interview, made: Answered, line: Line) -> tuple[str, Context]:
    """What was said on a line, and what is known of its place."""
    from askfirst.records.gathered import begun, gathered

    ticked = line.choice if line.choice != "other" else ""
    choice = line.fields.get("choice", "") if ticked else ""
    words = line.fields.get("words", "") if line.choice else line.text
    kind = kind_of(line.record) if line.record else None
    begin = begun(interview, made.slot, line.frame)
    context = gathered(interview).context(made.slot, choice, begin)
    return words, context._replace(kind=context.kind or kind)


def _record(interview: Interview, made: Answered, line: Line, kind: Kind | None) -> str | None:
    """The record that the line becomes: of the kind that the reading says."""
    if kind is None or (line.record and kind_of(line.record) is kind):
        return line.record
    numbers = interview.numbers.copy()
    numbers.count(made)
    return numbers.record(kind)
