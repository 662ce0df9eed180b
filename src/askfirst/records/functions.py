"""What happens and what follows: from walks through a task, failures, states and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askfirst.interview import EXCEPT, WALKS, Interview, Ref, question_id, record_id
from askfirst.interview.task_walks import walk
from askfirst.records.gathered import Gathered, Told, line_reading, told_of
from askfirst.records.making import own_words, record, title
from askfirst.requirements import Kind, Pattern, Record
from askfirst.statements import Reading, mended, says
from askfirst.statements.composing import behaviour, on_tick, paired, pattern_of
from askfirst.statements.half import FAILURES, is_half
from askfirst.statements.happened import tells_what_happened
from askfirst.statements.mishaps import only_mishap
from askfirst.statements.sorts import (
    tells_how_it_is,
    tells_load,
    tells_never,
    tells_own_job,
    tells_own_rule,
    tells_step_rule,
)
from askfirst.statements.steps import tells_steps
from askfirst.statements.types import opener, says_all
from askfirst.text import lexicon
from askfirst.vocabulary import AREAS, SPOKEN, STORY, Form, Via

STEPS: Final = "story.steps"
_MAIN_ASKED: Final = 2
"""Version of the core questions from which the main task is walked through, no longer the first."""


def first_task(interview: Interview) -> str:
    """The main task: the first that was typed as one; empty when there is none."""
    listed = (ref for ref in interview.records(Kind.NEED) if question_id(ref.slot) == "tasks")
    return next((ref.id for ref in listed), "")


def parent_of(interview: Interview, slot: str, frame: str = "") -> str:
    """The task that an answer tells of: the one its question is about; of a walk the main one; the
    one that a line of a form is for."""
    asked = interview.asked.get(slot)
    walks = asked.cause.get(WALKS) if asked else None
    if isinstance(walks, dict):
        task = str(walks.get(frame, ""))
        return task if task in interview.refs else ""
    about = record_id(slot)
    if about:
        return about if about in interview.refs else ""
    question = interview.question(slot)
    if question is None:
        return ""
    walks = STEPS in question.produces or "use" in question.show
    if not walks:
        return ""
    told = walk(interview)
    if any(one and one.turns for one in (interview.answers.get(slot), told)):
        return interview.main() if told is not None else ""
    if any(use.id == "core" and use.version < _MAIN_ASKED for use in interview.uses):
        return first_task(interview)
    return interview.main() or first_task(interview)


def functions(made: Gathered) -> Iterator[Record]:
    """One function for each line that says what follows; an answer in a walk that has a line of
    its own is put beside the step before it. What a line became that was put right may be only a
    step of a person: it has its place in the walk."""
    for told in made.told(Kind.FUNCTION):
        if not is_case_alone(made, told) and not _only_step(made, told):
            yield function(made, told, step_before(made, told.ref))


def is_case_alone(made: Gathered, told: Told) -> bool:
    """Whether only a case was ticked or told and nobody said what is done then: a gap, no
    demand."""
    ref = told.ref
    if ref.fields.get(EXCEPT):
        return False  # it was told when it does not hold
    if ref.choice:
        told_case = [part.field for part in told.reading.parts] == ["condition"]
        own = ref.fields.get("words", "")
        mishap = question_id(ref.slot) in FAILURES and only_mishap(own, ticked=True)
        return (told_case or not says(own) or mishap) and not made.meant.get(ref.id)
    return is_half(told.reading, question_id(ref.slot), made.name)


def _only_step(made: Gathered, told: Told) -> bool:
    question = made.interview.question(told.ref.slot)
    does = told.reading.part("does") and not told.reading.part("response")
    return bool(does) and question is not None and STEPS in question.produces


def step_before(made: Gathered, ref: Ref) -> str:
    """What a person does on the line before an answer that stands alone; empty when it has an
    answer already, or nobody does anything there."""
    answer = made.interview.answers.get(ref.slot)
    question = made.interview.question(ref.slot)
    if answer is None or question is None or STEPS not in question.produces or ref.position < 2:
        return ""
    line, own = answer.lines[ref.position - 2], answer.lines[ref.position - 1]
    if line.said != own.said:
        return ""  # somebody else told that step
    here = line_reading(made, ref.slot, own)
    if tells_step_rule(here.line, line.text) and not here.part("response"):
        return ""  # it holds whatever is done before
    before = line_reading(made, ref.slot, line)
    return before.part("does") if not before.part("response") else ""


def function(made: Gathered, told: Told, before: str = "") -> Record:
    """One function."""
    ref, reading = told
    trigger = reading.part("trigger") or reading.part("condition")
    response = reading.part("response") or reading.statement.rstrip(".")
    statement, form, pattern = reading.statement, reading.form, _pattern(reading)
    case = ""
    own, later = _on_failure(made, ref)
    if own and (then := _told_since(made, ref)):
        statement, form = mended(f"{own.rstrip(' .,;')}: {then}"), Form.STATED
    elif own and (_only_answers(own) or (later and _hangs(own))):
        statement, form = on_tick(ref.fields.get("choice", ""), own), Form.STATED
    elif own and ((rule := tells_own_rule(own)) or stands_alone(own)):
        statement, form = mended(own), Form.STATED  # the tick only says of what sort it is
        told_case = rule or (_tells_case(own) and not later)
        case = "" if told_case else ref.fields.get("choice", "")
    if before and not trigger and not opener(response):
        statement, form, pattern = behaviour(before, response, made.name)
        if form is Form.PAIRED:
            statement = paired(before, response)
        trigger = before
    fields = told_of(made, ref) | {
        "trigger": trigger, "response": response, "number": reading.part("number"),
        "sort": STORY if _only_happened(made, told) else _sort(ref, statement),
        "does": trigger, "case": case,
        "actor": "person" if any(part.field == "actor" for part in reading.parts) else "",
    }  # fmt: skip
    parent = parent_of(made.interview, ref.slot, ref.frame)
    return record(
        made, told, Kind.FUNCTION, title=title(response), statement=statement, form=form,
        pattern=pattern, fields=fields, rationale=reading.part("because"), parent=parent,
    )  # fmt: skip


def _on_failure(made: Gathered, ref: Ref) -> tuple[str, bool]:
    """The words on a tick of what can go wrong, and whether they were told later of a bare one."""
    if not ref.choice or question_id(ref.slot) not in FAILURES:
        return "", False
    if says(ref.fields.get("words", "")):
        return own_words(ref), False
    then = ", ".join(made.meant.get(ref.id, {}).values())
    return (then, True) if then else (own_words(ref), False)


def _hangs(own: str) -> bool:
    return not stands_alone(own) or _POINTS_BACK.match(own) is not None


def _only_answers(own: str) -> bool:
    """Whether words at some length tell what is done in a case and not in which: "always. trust the
    ledger not the board, mark it and ring the mate"."""
    deed = _HOW_OFTEN.sub("", own)
    first = deed.partition(" ")[0].lower().rstrip(",;")
    does = lexicon.is_base(first) and (not lexicon.is_noun(first) or lexicon.mostly_verb(first))
    return does and stands_alone(own) and _TELLS_CASE.search(own) is None


_HOW_OFTEN: Final = re.compile(
    r"(?:always|often|sometimes|rarely|seldom|constantly|daily|weekly|monthly|yearly"
    r"|(?:every|once\s+an?|twice\s+an?)\s+\w+)\s*[.!;:]\s+",
    re.IGNORECASE,
)
"""How often a case comes, in front of what is done then."""


def _told_since(made: Gathered, ref: Ref) -> str:
    """What is done in a case whose words stand on a tick, told when it was asked."""
    own = ref.fields.get("words", "")
    mishap = says(own) and only_mishap(own, ticked=True)
    return ", ".join(made.meant.get(ref.id, {}).values()) if mishap else ""


_POINTS_BACK: Final = re.compile(r"(?:it|they|he|she|this|that|these|those|then)\b", re.I)
"""Begins what is done in a case that stands in front."""

_TELLS_CASE: Final = re.compile(
    r"\b(?:if|when|whenever|unless|(?<!at\s)once|until|till|while|as soon as|in case|whoever"
    r"|whatever|(?:each|every) time)\b"
    r"|\b(?:what|who|which|that)\s+(?:is|are|was|has|have|does|do|did|can)(?:n['’]?t|\s+not)\b",
    re.IGNORECASE,
)


def stands_alone(own: str) -> bool:
    """Whether words say something without the tick: a sentence, or a case told at some length and
    what is done then: "hand measure and probe differ by more than 0.1, probe to be calibrated"."""
    first, mark, rest = own.partition(", ")
    long = len(first.split()) >= _LEAST_OF_CASE or len(own.split()) >= _LEAST_OF_BOTH
    return says_all(own) or bool(mark and rest and long)


_LEAST_OF_CASE: Final = 6
_LEAST_OF_BOTH: Final = 9


def _tells_case(own: str) -> bool:
    """Whether words tell beside what is done in which case, so that the tick has nothing to add."""
    first, mark, _ = re.sub(r"[;:]", ",", own).partition(",")
    return _TELLS_CASE.search(own) is not None or (
        bool(mark) and (says_all(first) or (" " in first.strip() and not says_all(own)))
    )


def _sort(ref: Ref, statement: str) -> str:
    if question_id(ref.slot) in FAILURES:
        own = ref.fields.get("words", "") if ref.choice else ""
        return "rule" if own and tells_own_rule(own) else "failure"
    if tells_load(statement):
        return "load"
    return "time" if question_id(ref.slot) == _STATES else ""


def _only_happened(made: Gathered, told: Told) -> bool:
    """Whether somebody told to what can go wrong, or when it is otherwise, what happened once, and
    nothing of what is done then."""
    ref, asked = told.ref, question_id(told.ref.slot)
    more = made.meant.get(ref.id) or made.then.get(ref.id) or ref.fields.get(EXCEPT)
    here = asked in FAILURES or asked == _STATES
    return here and not more and tells_what_happened(own_words(ref))


_STATES: Final = "states"
"""The question when something is done differently: what is told there need be no deed."""


def _pattern(reading: Reading) -> Pattern:
    composed = reading.form is Form.COMPOSED
    return pattern_of(opener(reading.statement)) if composed else Pattern.NONE


def unwalked(interview: Interview) -> Iterator[Ref]:
    """The tasks of which nobody told how they go."""
    told = {
        parent_of(interview, slot, line.frame)
        for slot, answer in interview.answers.items()
        for line in answer.lines
    }
    for ref in interview.records(Kind.NEED):
        own = not ref.choice or ref.choice.startswith(SPOKEN)
        own = own and not ref.slot.endswith(AREAS)  # asked, and told in a sentence already
        own = own and not (tells_how_it_is(ref.words) or tells_never(ref.words))
        own = own and not tells_steps(ref.words)
        own = own and not tells_own_job(own_words(ref))
        if own and ref.via is not Via.ASSUMED and ref.id not in told:
            yield ref
