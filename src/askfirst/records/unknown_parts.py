"""What somebody does not know of a matter that they tell something of: each part is open, with who
would know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askfirst.events import Answered, Line
from askfirst.interview import EXCEPT, question_id, record_id
from askfirst.questions import Frame, QuestionKind
from askfirst.records.asked_beside import asked_of
from askfirst.records.described import TAKEN_OVER
from askfirst.records.gathered import Gathered, frame_of, reading_of
from askfirst.records.making import open_question, origin
from askfirst.records.quoting import quoted
from askfirst.records.wording_of import unfinished
from askfirst.requirements import Kind, Origin, Record
from askfirst.statements import Reading, mended, says
from askfirst.statements.asked_beside import as_open
from askfirst.statements.composing import ended
from askfirst.statements.half_known import WHETHER, half_known, left_unknown, unknown_inside
from askfirst.statements.hearsay import is_guess, is_reported
from askfirst.statements.known_apart import KnownApart, asked_apart, asks_again, known_apart
from askfirst.statements.not_answers import not_answer
from askfirst.statements.spans import Span
from askfirst.statements.told import STORIES
from askfirst.statements.types import says_all, tells
from askfirst.statements.who_behind import begins_unknown, who_behind
from askfirst.text.overlap import content_words, head_nouns
from askfirst.text.sentences import sentences
from askfirst.text.tidying import capital, inside, tidied
from askfirst.vocabulary import OF_FACTS

NOT_KNOWN: Final = "nobody knew"


def unknown_parts(made: Gathered) -> Iterator[Record]:
    """What is not known of lines, of lines of forms, and of what was told of a record."""
    yield from _begun_unknown(made)
    yield from _unknown_apart(made)
    yield from _unknown_of_assumed(made)
    yield from _unknown_in_values(made)
    yield from _unknown_inside(made)
    yield from _unknown_of_exceptions(made)


def _unknown_of_exceptions(made: Gathered) -> Iterator[Record]:
    """What somebody does not know of the case in which a line does not hold."""
    for ref in (one for kind in Kind for one in made.interview.records(kind)):
        case = ref.fields.get(EXCEPT, "")
        if found := unknown_inside(case) if case else None:
            yield open_question(
                f"OPEN-{ref.id}-unknown-case", mended(_doubtful(case)), {"sort": "unknown"},
                origin(ref), blocks=(ref.id,), owner=found.knows, words=ref.words,
            )  # fmt: skip


def _unknown_inside(made: Gathered) -> Iterator[Record]:
    """What somebody does not know of a line that says something."""
    for kind in Kind:
        for ref in made.interview.records(kind) if kind is not Kind.QUESTION else ():
            reading = reading_of(made, ref)
            found = unknown_inside(reading.line) if reading.kind is not Kind.QUESTION else None
            if question_id(ref.slot) == TAKEN_OVER and _NOBODY_KNOWS.search(reading.line):
                continue  # how it is with what there is today
            if reading.heard and _IF_TRUE.search(reading.line):
                continue  # it stands with what is to be checked
            if apart := _asked_of_it(reading):
                asked = _asked(reading.line, apart, reading.kind)
                knows = apart.knows or (found.knows if found else "")
                yield open_question(f"OPEN-{ref.id}-unknown", asked, {"sort": "unknown"},
                                    origin(ref), blocks=(ref.id,), owner=knows,
                                    words=ref.words)  # fmt: skip
            elif found is not None:
                matter = found.what.of(reading.line)
                again = _asked_again(reading.line, found.what)
                whole = _POINTS_BACK.search(matter) or found.what.start == 0
                told = left_unknown(reading.line) if whole else matter
                doubt = mended(_doubtful(reading.line))
                back = _of_what_stands_before(reading.line, found.what) if not told else ""
                asked = again or (not_known(told) if told else back or _whether_true(doubt))
                asked = f"Is that so? {doubt}" if reading.heard and asked == doubt else asked
                yield open_question(f"OPEN-{ref.id}-unknown", asked, {"sort": "unknown"},
                                    origin(ref), blocks=(ref.id,), owner=found.knows,
                                    words=ref.words)  # fmt: skip


def _of_what_stands_before(line: str, what: Span) -> str:
    """The question whether something is so, behind the sentence that it points back to: "“The
    warden wants a log each night”: if that's for small halls?". Empty where none stands before."""
    sentence = next((start for start, end in sentences(line) if start <= what.start < end), 0)
    if not sentence or not WHETHER.match(what.of(line)):
        return ""
    return f"{quoted(_of_long(mended(line[:sentence]).rstrip('.')))}: {what.of(line)}?"


def _asked_again(line: str, what: Span) -> str:
    """A bare "how" or "when", behind what it is asked of: "“The harbour's list”: how?"."""
    apart = known_apart(line) if what.start and asks_again(what.of(line)) else None
    thing = apart.rest or apart.what.of(line) if apart else ""
    return f"{quoted(_of_long(mended(thing).rstrip('.')))}: {what.of(line)}?" if thing else ""


def _whether_true(doubt: str) -> str:
    """A sentence whose end doubts the whole of it as the question whether it is so; any other as it
    is."""
    apart = known_apart(doubt) if _IF_TRUE.search(doubt) else None
    return is_it_so(apart.what.of(doubt)) if apart and not apart.rest else doubt


_IF_TRUE: Final = re.compile(
    r"(?:(?:don['’]?t|do\s+not)\s+know|no\s+idea)\s+(?:if|whether)"
    r"\s+(?:(?:it|that|this)(?:['’]?s|\s+is)\s+)?(?:true|so)\W*$",
    re.IGNORECASE,
)
_NOBODY_KNOWS: Final = re.compile(r"\bnobody\s+(?:really\s+)?knows\b", re.IGNORECASE)


def _asked(line: str, apart: KnownApart, kind: Kind | None) -> str:
    """What is asked, behind the beginning of the line where it says nothing without that."""
    matter = apart.what.of(line)
    if kind is Kind.INTERFACE and _FOR_WHOM.match(matter) and _EXCHANGES.search(apart.rest):
        return f"{capital(matter)}: what is exchanged?"
    _, _, told = matter.partition(" ")
    if says_all(told) and len(told.split()) >= _FEWEST_ALONE and not _POINTS_BACK.search(matter):
        return not_known(matter)
    return f"{quoted(_begin(line, apart))}: {matter}?"


_FOR_WHOM: Final = re.compile(r"for\s+(?:the|our|my|their)\s+\w", re.IGNORECASE)
_EXCHANGES: Final = re.compile(
    r"\b(?:gives?|gets?|sends?|takes?|delivers?|brings?|writes?|reads?|exports?|imports?|mails?"
    r"|comes?|passes)\b",
    re.IGNORECASE,
)
"""Told of one neighbour, so that "for the lock" names another one."""
_FEWEST_ALONE: Final = 5


def _asked_of_it(reading: Reading) -> KnownApart | None:
    """What is asked of a line in the words of whoever said it, with who would know; what is assumed
    is open for itself."""
    if reading.kind in (None, Kind.QUESTION, Kind.ASSUMPTION):
        return None
    apart = asked_apart(reading.line)
    return apart if apart and not reading.heard else None


_LONGEST_BEGIN: Final = 60


def _begin(line: str, apart: KnownApart) -> str:
    """What a line says before what is not known of it, of a long one the first clause."""
    before = _AND_END.sub("", line[: apart.what.start].rstrip(" ,;:.–—-"))
    told = before if before and apart.rest.startswith(before) else apart.rest
    return _of_long(mended(told).rstrip("."))


def _of_long(whole: str) -> str:
    return whole if len(whole) <= _LONGEST_BEGIN else _MARK.split(whole)[0]


_AND_END: Final = re.compile(r"[,;]?\s*\b(?:and|but)$", re.IGNORECASE)
_MARK: Final = re.compile(r"[,;.]\s")
_POINTS_BACK: Final = re.compile(r"\b(?:it|its|they|them|he|she|him|that)\b", re.IGNORECASE)
"""What is not known is told of something that stands before: "how often it changes"."""


def _doubtful(line: str) -> str:
    """The sentence of a long answer that says that something is not known; else the whole."""
    said = [line[start:end] for start, end in sentences(line)]
    return next((one for one in said if half_known(one) or unknown_inside(one)), line)


def not_known(matter: str) -> str:
    """A matter that is not known, as the list of what is open says it."""
    return f"Not known: {ended(tidied(_AND.sub('', matter)))}"


_AND: Final = re.compile(r"^(?:and|but|also)\s+", re.IGNORECASE)


def _begun_unknown(made: Gathered) -> Iterator[Record]:
    """Lines of a form that become no record and begin with a don't know: what they then say stands
    with the question, as it answers another one. Or of which somebody does not know a part."""
    for slot, answer in made.interview.answers.items():
        for line in answer.lines:
            frame = frame_of(made.interview, slot, line.frame) if line.frame else None
            begun = begins_unknown(line.text) and not_answer(line.text) is None
            begun = begun or (frame is not None and frame.record is Kind.ROLE
                              and _NOBODY.match(line.text) is not None)  # fmt: skip
            if not frame or line.record is not None or _is_apart(made, slot, line):
                continue
            name = f"OPEN-{question_id(slot)}-{line.frame}"
            asks = frame.asks or unfinished(frame.begin)
            part = unknown_inside(line.text)
            if begun:
                yield not_known_point(name, f"{asks} {mended(line.text)}", answer, slot,
                                      line=line.key, owner=who_behind(line.text))  # fmt: skip
            elif part and part.what.start:
                matter = mended(part.what.of(line.text))
                yield not_known_point(name, f"{asks} {matter}", answer, slot, line=line.key,
                                      owner=part.knows)  # fmt: skip


_NOBODY: Final = re.compile(r"(?:nobody|no[ -]?one)\b", re.IGNORECASE)
"""Begins what says who it is: there is nobody yet, and a builder has to know."""


def _is_apart(made: Gathered, slot: str, line: Line) -> bool:
    return bool(asked_of(made.interview, slot, line.frame)) and known_apart(line.text) is not None


def _unknown_apart(made: Gathered) -> Iterator[Record]:
    """What somebody does not know of what a builder would ask back, who told the rest of it."""
    for slot, answer in made.interview.answers.items():
        for line in answer.lines:
            frame = frame_of(made.interview, slot, line.frame) if line.frame else None
            found = known_apart(line.text) if frame and _is_apart(made, slot, line) else None
            if frame is None or found is None or (line.record and not found.rest):
                continue  # a record that tells nothing else is what is open
            matter = found.what.of(line.text)
            name = line.record or thing_meant(made, slot, frame, matter)
            asks = asked_of_part(made, slot, frame, matter)
            yield not_known_point(
                f"OPEN-{line.record}-unknown" if line.record
                else f"OPEN-{question_id(slot)}-{line.frame}",
                asks, answer, slot, line=line.key, owner=found.knows,
                blocks=name if name in made.interview.refs else "",
            )  # fmt: skip


def _unknown_of_assumed(made: Gathered) -> Iterator[Record]:
    """Which part of what is taken for true somebody does not know."""
    for ref in made.interview.records(Kind.ASSUMPTION):
        found = known_apart(ref.words) if not ref.choice else None
        if found is not None and found.rest:
            what = found.what.of(ref.words)
            if not (
                head_nouns(what) or _ASKS_MORE.match(what)
            ):  # "dunno if true", "dunno if I may": what stands in front
                what = found.rest
            asks = (
                f"{quoted(capital(_THAT.sub('', found.rest)))}: {what}?"
                if _ASKS_MORE.match(what)
                else is_it_so(what)
            )
            yield open_question(
                f"OPEN-{ref.id}-unknown", asks, {"sort": "unknown"},
                origin(ref), blocks=(ref.id,), owner=found.knows, words=ref.words,
            )  # fmt: skip


def is_it_so(matter: str) -> str:
    """The question whether something is true; of what others say, whether that is so. What asks
    for more than a yes is only not known."""
    if _ASKS_FOR.match(matter):
        return not_known(matter)
    told = _THAT.sub("", matter).rstrip(".")
    if ASKS_ITSELF.match(told) and not is_reported(told):
        return f"{capital(told)}?"
    said = tells(told) and not is_reported(told)
    return f"Is it so that {inside(told)}?" if said else f"{quoted(capital(told))}: is that so?"


_ASKS_MORE: Final = re.compile(r"(?:how|what|which|who|whose|when|where|why)\b", re.IGNORECASE)
"""Asks more of what stands in front of it: "that the mast holds, I don't know what it weighs"."""
_ASKS_FOR: Final = re.compile(r"(?:what|who|whom)\s", re.IGNORECASE)
_THAT: Final = re.compile(r"^(?:(?:and|but)\s+)?(?:that|whether|if)\s+", re.IGNORECASE)


def asked_of_part(made: Gathered, slot: str, frame: Frame, matter: str) -> str:
    """What is asked of the part of a matter that somebody did not know; a guess stands behind."""
    if asks_again(matter):
        return frame.asks
    if is_guess(matter):
        return as_open(frame.asks, matter)
    of_it = _OF_PART.get(str(asked_of(made.interview, slot, frame.id).get("sort", "")), "")
    if of_it and not ASKS_ITSELF.match(matter):
        return f"{capital(matter)}: {of_it}"
    if ASKS_ITSELF.match(matter):
        return f"{capital(matter.rstrip('.'))}?"
    return f"{frame.asks} {not_known(matter)}"


def thing_meant(made: Gathered, slot: str, frame: Frame, matter: str) -> str:
    """The id of the record that a part of an answer is about: of a question about the facts of all
    things the one that the words name, none where they name none of them."""
    asked = asked_of(made.interview, slot, frame.id)
    about = str(asked.get("record", ""))
    if str(asked.get("sort", "")) not in OF_FACTS or not ASKS_ITSELF.match(matter):
        return about
    named = content_words(matter)
    shared = {ref.id: len(named & content_words(ref.text.partition(":")[0]))
              for ref in made.interview.records(Kind.DATA)}  # fmt: skip
    best = max(shared, key=lambda one: shared[one], default="")
    return best if shared.get(best) else ""


_OF_PART: Final = {
    "kept": "kept for how long?", "apart": "how do you tell one from the other?",
    "entered": "who enters the facts, or where do they come from?",
}  # fmt: skip
ASKS_ITSELF: Final = re.compile(r"(?:how|which|whose|whether|when|where|why|by)\b", re.IGNORECASE)
"""Begins a matter that says itself what is asked: "how long the logs are kept"."""


_LEADING: Final = re.compile(r"^(?:but|and|so)\s+", re.IGNORECASE)


def _unknown_in_values(made: Gathered) -> Iterator[Record]:
    """What somebody does not know of it, in an answer that tells more of a record or of the whole:
    "not once. How long we may keep them I don't know, the clerk would"."""
    interview = made.interview
    for slot, answer in interview.answers.items():
        question = interview.question(slot)
        told = question is not None and question.kind in (QuestionKind.TEXT, QuestionKind.LONG)
        if not told or answer.record or question_id(slot) in STORIES or not says(answer.value):
            continue
        about = record_id(slot)
        for start, end in sentences(answer.value):
            said = _LEADING.sub("", answer.value[start:end])
            found = half_known(said)
            if found is not None and len(said) < len(answer.value):
                asked = not_known(found.what.of(said))
                yield not_known_point(
                    f"OPEN-{about or question_id(slot)}-part", asked, answer, slot,
                    blocks=about if about in interview.refs else "", owner=found.knows,
                )  # fmt: skip
                break


def not_known_point(
    record: str, text: str, answer: Answered, slot: str, *, blocks: str = "", owner: str = "",
    due: str = "", line: str = "",
) -> Record:  # fmt: skip
    """What nobody knew, as an open point."""
    came = Origin(answer=slot, event=answer.n, line=line, by=answer.by, at=answer.at,
                  via=answer.via, words=f"{NOT_KNOWN} ({question_id(slot)})")  # fmt: skip
    return open_question(record, text, {"due": due, "sort": "unknown"}, came,
                         blocks=(blocks,) if blocks else (), owner=owner)  # fmt: skip
