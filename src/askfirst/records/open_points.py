"""What is open: one thing that a builder needs and nobody said, with who would know.

A question about everything of a sort ("what else can go wrong?") that nobody could answer leaves
nothing open of its own, unless somebody is named who knows. Nothing here is about
how a line was put.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from askfirst.interview import EXCEPT, EXCEPTED, Ref, is_sweep, question_id, record_id
from askfirst.interview.record_ids import number_of
from askfirst.questions import Choice
from askfirst.records.ask import Ask
from askfirst.records.asked import in_other_words
from askfirst.records.asked_beside import ASKED_BACK, UNASKED, asked_of, wondered_at
from askfirst.records.functions import is_case_alone, parent_of
from askfirst.records.gathered import Gathered, Told, frame_of, reading_of, told_of, typed
from askfirst.records.making import open_question, origin, title
from askfirst.records.remarks import is_remark
from askfirst.records.stories import walked
from askfirst.records.unknown_parts import (
    ASKS_ITSELF,
    asked_of_part,
    is_it_so,
    not_known,
    not_known_point,
    thing_meant,
    unknown_parts,
)
from askfirst.records.wording_of import point_text
from askfirst.replies import told_beside
from askfirst.requirements import Kind, Link, Record, Status
from askfirst.statements import UNKNOWN, Reading, mended, says
from askfirst.statements.composing import ended
from askfirst.statements.half import FAILURES
from askfirst.statements.half_known import WHETHER
from askfirst.statements.mishaps import leans
from askfirst.statements.not_answers import not_answer
from askfirst.statements.probes import unmeasured
from askfirst.statements.readers.open_points import without_saying
from askfirst.statements.steps import tells_steps
from askfirst.statements.told import Told as Line
from askfirst.statements.unasked import of_unasked, unasked
from askfirst.statements.unitless import unitless
from askfirst.text.overlap import content_words, numbers, stem
from askfirst.text.tidying import capital


def open_points(made: Gathered) -> Iterator[Record]:
    """What nobody knew, then what is undecided as the person listed it."""
    yield from _unknown(made)
    yield from unknown_parts(made)
    yield from _asked_in_vain(made)
    yield from _undecided(made)
    yield from _cases_alone(made)
    yield from _ticks(made)
    yield from _exceptions(made)
    yield from (one.point for one in words_alone(made))


_BINDING: Final = (Kind.NEED, Kind.FUNCTION, Kind.QUALITY, Kind.RULE, Kind.EXCLUSION, Kind.LIMIT)


def words_alone(made: Gathered) -> Iterator[Ask]:
    """Words that want a number and have none, and ticks that leave something open."""
    yield from _ticks_alone(made)
    yield from _cases_ticked(made)
    wondered = wondered_at(made.interview)
    for one in (*_unitless(made), *_unmeasured(made)):
        if (one.record or next(iter(one.records), ""), one.word) not in wondered:
            yield one


def _unitless(made: Gathered) -> Iterator[Ask]:
    """Numbers that bound something and of which nobody said what they count."""
    put = {str(one.cause.get("words", "")) for one in made.interview.asked.values()}
    for kind in (*_BINDING, Kind.GOAL):
        for ref in made.interview.records(kind):
            line = typed(made.interview, ref)[0]
            worded = ref.worded.statement.translate(_NO_BRACKETS) if ref.worded else ""
            number = unitless(worded or line)
            if not number or number in put or number in made.meant.get(ref.id, {}):
                continue
            asks = "in which money" if question_id(ref.slot) in _MONEY else "of what"
            text = f"“{mended(line).rstrip('.')}”: {number} {asks}?"
            yield Ask(f"OPEN-{ref.id}-unit", text, (ref.id,), text, number, record=ref.id,
                      origin=origin(ref), words=ref.words)  # fmt: skip


_MONEY: Final = ("what-it-may-cost", "how-much-money")
_NO_BRACKETS: Final = str.maketrans("", "", "[]")
"""What a reading has from the question stands in these."""


def _unmeasured(made: Gathered) -> Iterator[Ask]:
    """Words of what binds that want a number and have none; not where somebody was asked."""
    kinds = (*_BINDING, Kind.ROLE)
    refs = {ref.id: ref for kind in kinds for ref in made.interview.records(kind)}
    told = [
        Line(ref.id, words, question_id(ref.slot), reads=made.context(ref.slot).reads)
        for ref in refs.values()
        if (words := typed(made.interview, ref)[0])
    ]
    asked = [str(one.cause["words"]) for one in made.interview.asked.values()
             if "words" in one.cause]  # fmt: skip
    put = {str(one.cause.get("probe", "")) for one in made.interview.asked.values()}
    timed = any(ref.choice == _FAST and numbers(ref.fields.get("words", ""))
                for ref in refs.values())  # fmt: skip
    for one in unmeasured(told, asked):
        if timed and one.id == _HOW_SOON:
            continue
        ref = refs.get(one.told)
        if ref is None or one.id in put or told_of(made, ref).get("measure"):
            continue
        text = f"{capital(one.word)}: {one.question.partition(': ')[2]}"
        if one.word not in made.meant.get(ref.id, {}):
            yield Ask(f"OPEN-{ref.id}-{one.id}", text, (ref.id,), text, one.word, sort="unknown",
                      origin=origin(ref), words=ref.words)  # fmt: skip


_FAST: Final = "fast"
_HOW_SOON: Final = "how-soon"
"""The tick whose number says how quick "quick" is, and the question for it."""


def _ticks(made: Gathered) -> Iterator[Record]:
    """Ticks on which somebody wrote that they do not know."""
    for kind in Kind:
        for ref in made.interview.records(kind):
            if ref.choice and (reading := reading_of(made, ref)).reply in UNKNOWN:
                yield from _in_vain(ref, reading)


def _ticks_alone(made: Gathered) -> Iterator[Ask]:
    """Ticks that leave something open, by what was written on them."""
    said: frozenset[str] | None = None
    for kind in Kind:
        for ref in made.interview.records(kind):
            if not ref.choice or reading_of(made, ref).reply in UNKNOWN:
                continue
            if choice := _alone(made, ref):
                said = _said(made) if said is None else said
                if said.isdisjoint(map(stem, choice.said_by)):
                    text = f"{capital(choice.text)}: {choice.asks}"
                    yield Ask(f"OPEN-{ref.id}", text, (ref.id,), text, choice.text,
                              origin=origin(ref), words=ref.words)  # fmt: skip


def _exceptions(made: Gathered) -> Iterator[Record]:
    """Lines that do not always hold, where nobody said when they do not."""
    for ref in (one for kind in _BINDING for one in made.interview.records(kind)):
        if ref.fields.get(EXCEPTED) and not says(ref.fields.get(EXCEPT, "")):
            line = ended(mended(typed(made.interview, ref)[0]))
            text = f"“{line}”: in which case does it not hold?"
            yield open_question(f"OPEN-{ref.id}-except", text, {"sort": "gap"}, origin(ref),
                                blocks=(ref.id,), words=ref.words)  # fmt: skip


def _in_vain(ref: Ref, reading: Reading) -> Iterator[Record]:
    """A tick on which somebody wrote that they do not know: whether it is true, also where they
    ticked it as wrong, or what it is, where they named who would know."""
    doubted = ref.fields.get("instead_of", "")
    assumed = ref.kind is Kind.ASSUMPTION or bool(doubted)
    if ref.kind is not Kind.FUNCTION and (assumed or reading.knows):
        asked = "is that so?" if assumed else "what exactly?"
        text = f"{capital((doubted or reading.line).rstrip('.'))}: {asked}"
        yield open_question(
            f"OPEN-{ref.id}", text, {"sort": "unknown"}, origin(ref),
            blocks=() if assumed else (ref.id,), owner=reading.knows, words=ref.words,
        )  # fmt: skip


def _alone(made: Gathered, ref: Ref) -> Choice | None:
    """What was ticked, where it says too little to be built and nobody wrote a word on it."""
    question = made.interview.question(ref.slot)
    choice = question.choice(ref.choice) if question else None
    told = says(ref.fields.get("words", "")) or made.meant.get(ref.id)
    return choice if choice and choice.asks and not told else None


def _said(made: Gathered) -> frozenset[str]:
    """The words, as stems, of all lines that tell what is done: that people have phones tells not
    whom it calls."""
    texts = (typed(made.interview, ref)[0] for kind in (Kind.NEED, Kind.FUNCTION, Kind.RULE)
             for ref in made.interview.records(kind))  # fmt: skip
    return frozenset(word for text in texts for word in content_words(text))


def _cases_alone(made: Gathered) -> Iterator[Record]:
    """A case that was told, of which nobody said what is done then."""
    every = list(made.told(Kind.FUNCTION))
    for told in every:
        if not told.ref.choice and _isnot_known_point(made, told, every):
            yield _then(made, told)._replace(begin="").point


def _cases_ticked(made: Gathered) -> Iterator[Ask]:
    """A case that was ticked, of which nobody said what is done then."""
    every = list(made.told(Kind.FUNCTION))
    for told in every:
        if told.ref.choice and _isnot_known_point(made, told, every):
            yield _then(made, told)


def _isnot_known_point(made: Gathered, told: Told, every: Sequence[Told]) -> bool:
    return is_case_alone(made, told) and not _told_elsewhere(made, told, every)


_FIRST: Final = re.compile(r"(?<!\bno)(?<!\bnr)\.\s+", re.IGNORECASE)
"""Ends the first sentence of a case; not behind the short form of a number."""


def _then(made: Gathered, told: Told) -> Ask:
    ref, task = told.ref, parent_of(made.interview, told.ref.slot, told.ref.frame)
    own = told.reading.part("condition") or _case_told(ref)
    case = capital(own or ref.fields.get("choice") or told.reading.statement.rstrip("."))
    short, *behind = _FIRST.split(case, 1)
    more = "".join(behind)
    asked = f"{short}: what is done then? {capital(ended(more)) if more else ''}".rstrip()
    return Ask(f"OPEN-{ref.id}-then", asked, (task,) if task else (),
               f"{case}: what then?", record=ref.id, word=case, owner=told.reading.knows,
               origin=origin(ref), words=ref.words)  # fmt: skip


def _case_told(ref: Ref) -> str:
    """The words on a tick of what can go wrong; behind those of the tick where they only tell how
    often it is so."""
    own = ref.fields.get("words", "") if ref.choice else ""
    if not says(own):
        return ""
    told = mended(own).rstrip(".")
    return f"{ref.fields.get('choice', '')}, {own}" if leans(own) else told


def _told_elsewhere(made: Gathered, bare: Told, every: Sequence[Told]) -> bool:
    """Whether a bare tick is answered by a line that names its case and says what is done: one on
    what goes wrong in words of the tick, or any in words that are only said of this case; and
    whether a case that was told in short is told whole elsewhere."""
    short = content_words(bare.reading.line)
    others = [content_words(one.reading.line) for one in every if not is_case_alone(made, one)]
    if len(short) > 1 and any(short <= one for one in others):
        return True
    if not bare.ref.choice or bare.reading.part("condition") or _case_told(bare.ref):
        return False
    question = made.interview.question(bare.ref.slot)
    choice = question.choice(bare.ref.choice) if question else None
    own = frozenset(map(stem, choice.said_by)) if choice else frozenset()
    named = content_words(bare.ref.fields.get("choice", ""))
    least = min(_NAME_A_CASE, len(named))  # "wrong" alone is in many cases
    return any(
        said & own or (len(said & named) >= least > 0 and question_id(one.ref.slot) in FAILURES)
        for one in every
        if not is_case_alone(made, one)
        for said in [content_words(one.reading.line)]
    )


_NAME_A_CASE: Final = 2


def _unknown(made: Gathered) -> Iterator[Record]:
    interview = made.interview
    owners = interview.owners()
    points = sorted(
        interview.open_points(), key=lambda one: (bool(one.line), number_of(one.record))
    )
    for point in points:
        question, answer = interview.question(point.slot), interview.answers[point.slot]
        put = (interview.turns[n] for n in answer.turns if n in interview.turns)
        asked = any(in_other_words(interview, turn) for turn in put)
        nobody = not point.line and not point.owner and not asked
        if question is None or (nobody and is_sweep(question)):
            continue
        if point.slot in interview.asked and interview.asked[point.slot].type == "contradiction":
            continue  # it is open as a contradiction, with both sides
        back = point.slot in interview.asked and ASKED_BACK in interview.asked[point.slot].cause
        if back and not point.owner:
            continue  # what a builder would ask is open still
        owner, due = owners.get(point.record, ("", ""))
        line = next((one for one in answer.lines if one.key == point.line), None)
        text = point_text(interview, made.name, point.place)
        owner = owner or answer.owner
        if line is not None:
            said = not_answer(line.text)
            owner = owner or line.fields.get("knows", "") or (said.knows if said else "")
            due = due or (said.by if said else "")
            if said and not line.frame and not owner:
                continue
        if beside := told_beside(line.text if line else answer.reason):
            text = f"{text} {mended(beside)}"
        blocks = record_id(point.slot)
        yield not_known_point(point.record, text, answer, point.slot, line=point.line,
                    owner=owner if says(owner) else "", due=due if says(due) else "",
                    blocks=blocks if blocks in interview.refs else "")  # fmt: skip


def _asked_in_vain(made: Gathered) -> Iterator[Record]:
    """A follow-up to which somebody said in words that they do not know: "no idea"."""
    interview = made.interview
    for slot, asked in interview.asked.items():
        answer = interview.answers.get(slot)
        if asked.type != "follow-up" or answer is None or not answer.value:
            continue
        said = not_answer(answer.value)
        if said is None or interview.applies(slot) is False:
            continue
        about = str(asked.cause.get("record") or "")
        number = slot.rpartition("!")[2]
        yield not_known_point(
            f"OPEN-{about or question_id(slot)}-asked-{number}", asked.question.text, answer, slot,
            owner=said.knows, blocks=about if about in interview.refs else "",
        )  # fmt: skip


def _undecided(made: Gathered) -> Iterator[Record]:
    """What somebody else has still to decide, as the person listed it."""
    since = {
        str(asked.cause.get("record")) for slot, asked in made.interview.asked.items()
        if asked.cause.get("code") == UNASKED and made.interview.applies(slot)
        and says(made.interview.text(slot))
    }  # fmt: skip
    for ref, reading in made.undecided():
        if ref.id in since or is_remark(made.interview, ref.slot, ref.words):
            continue
        asks = _asks(made, ref)
        what = without_saying(reading.part("what") or reading.statement) or asks
        if not what:
            continue
        last = _WOULD_KNOW.search(reading.line) or _WOULD_KNOW.search(ref.words)
        owner = reading.knows or reading.part("decided_by") or (last["who"] if last else "")
        due = reading.part("by") or ref.fields.get("due", "")
        fields = {"due": due if says(due) else "", "sort": "unknown"}
        asks = "" if what == asks or ASKS_ITSELF.match(what) else asks
        told = not_known(what) if WHETHER.match(what) else mended(what)
        frame = frame_of(made.interview, ref.slot, ref.frame)
        about = thing_meant(made, ref.slot, frame, what) if frame else ""
        if frame and asked_of(made.interview, ref.slot, ref.frame):
            asks, told = "", asked_of_part(made, ref.slot, frame, what)
        elif unasked(reading.line, last=question_id(ref.slot) == "else"):
            told = of_unasked(told)
        elif made.context(ref.slot).reads == "assumption":
            told = is_it_so(what)
        elif ref.kind is Kind.DATA or question_id(ref.slot) == "facts":
            told = f"{told.rstrip('.')}: what is noted down about it?"
        yield Record(
            id=ref.id, kind=Kind.QUESTION, status=Status.OPEN, title=title(what.rstrip(".")),
            statement=" ".join(filter(None, (asks, told))), words=ref.words,
            owner=owner if says(owner) else "",
            fields={name: text for name, text in fields.items() if text}, origins=(origin(ref),),
            sure=not reading.guess, heard=reading.heard,
            links=(Link(type="blocks", target=about),) if about in made.interview.refs else (),
        )  # fmt: skip


_WOULD_KNOW: Final = re.compile(
    r"\b(?P<who>(?:the|our|my|your|his|her) [^\W\d_]+(?: [^\W\d_]+){0,2})"
    r" (?:would(?: know)?|knows)\W*$",
    re.I,
)
"""Who would know, behind all else: "which scanners there are the electrician would know"."""


def _asks(made: Gathered, ref: Ref) -> str:
    """The question that a line of a form answers; empty for any other line."""
    frame = frame_of(made.interview, ref.slot, ref.frame)
    return frame.asks if frame else ""


def gaps(made: Gathered, records: list[Record]) -> list[Record]:
    """The records, each task with what nobody said of it: its steps, what goes wrong, a check."""
    checked = {link.target for one in records if one.kind is Kind.CHECK for link in one.links}
    alone = (told.ref for told in made.told(Kind.FUNCTION) if is_case_alone(made, told))
    told_of = {parent_of(made.interview, ref.slot, ref.frame) for ref in alone}
    with_steps = walked(made.interview)
    inside: dict[str, list[Record]] = {}
    for one in records:
        if one.parent:
            inside.setdefault(one.parent, []).append(one)
    made_of = []
    for one in records:
        if one.is_task:
            own = inside.get(one.id, [])
            functions = [r for r in own if r.kind is Kind.FUNCTION]
            has = {
                "steps": one.id in with_steps or tells_steps(one.words)
                or not all(r.is_story for r in functions),
                "failure": one.id in told_of or any(r.fails or r.is_story for r in functions),
                "check": not checked.isdisjoint((one.id, *one.linked("serves")))
                or bool(one.fields.get("check")) or any(r.kind is Kind.CHECK for r in own),
            }  # fmt: skip
            lacking = tuple(part for part, there in has.items() if not there)
            one = one.model_copy(update={"missing": lacking})
        made_of.append(one)
    return made_of
