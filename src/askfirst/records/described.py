"""Records whose line is printed as it is, with the parts that are certain: rules, limits, data,
neighbours, risks, checks, words, exclusions, qualities."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from askfirst.interview import Ref, base_slot, question_id, record_id
from askfirst.records.asked_beside import sort_of
from askfirst.records.functions import parent_of
from askfirst.records.gathered import Gathered, Told, begun, detail_readings, frame_of, told_of
from askfirst.records.making import record, title, without_nobody
from askfirst.requirements import Fit, Kind, Priority, Record, Verification
from askfirst.statements import mended
from askfirst.statements.absolute import sees_alone
from askfirst.statements.composing import on_tick
from askfirst.statements.opening_hours import tells_opening_hours
from askfirst.statements.readers.rules import EITHER
from askfirst.statements.sorts import (
    NO_THING,
    forbids_there,
    names_what_is_not,
    only_counted,
    tells_bound,
    tells_demand,
    tells_remark,
    tells_rule,
)
from askfirst.statements.types import says_all, tells
from askfirst.text import lexicon
from askfirst.text.negations import NEGATED
from askfirst.text.overlap import content_words, numbers
from askfirst.vocabulary import LEFT_OUT, OF_FACTS

_MAIN: Final = {
    Kind.RULE: ("what",), Kind.DATA: ("thing",), Kind.INTERFACE: ("neighbour",),
    Kind.CHECK: ("what",), Kind.TERM: ("word",),
}  # fmt: skip
"""Parts that a record is called after."""
_LABELS: Final = {
    "measure": "Good enough is", "money": "How much", "meter": "Seen by", "source": "Moment",
    "condition": "When and where",
    "response": "What it then does", "count": "How many", "put_right": "Put right first",
    "keep": "Kept", "until": "Until", "within": "Within", "except": "Except",
}  # fmt: skip
_SORTS: Final = {
    "never": "never", "alone": "only-after-yes", "others-job": "others-job", "misuse": "misuse",
    "scope": "left-out",
}  # fmt: skip
TAKEN_OVER: Final = "take-over"
"""The question about what of today comes along, and the sort of what was said there."""
CHARACTERISTICS: Final = {
    "right": "functional correctness", "fast": "time behaviour", "many": "capacity",
    "easy": "learnability", "everyone": "inclusivity", "there": "availability",
    "guarded": "security", "harmless": "safety", "changeable": "modifiability",
    "together": "interoperability", "sees": "inclusivity", "hears": "inclusivity",
    "moves": "inclusivity", "reads": "inclusivity",
}  # fmt: skip
"""ISO/IEC 25010:2023 names by the tick that stands for them."""


def described(kind: Kind) -> Callable[[Gathered], Iterator[Record]]:
    """The records of one kind."""

    def records(made: Gathered) -> Iterator[Record]:
        for told in made.told(kind):
            of_facts = sort_of(made.interview, told.ref) in OF_FACTS
            if of_facts and not without_nobody(told.reading.line):
                continue  # "nobody" enters them: it stands in the evidence
            yield _MAKERS.get(kind, _plain)(made, told, kind)

    return records


def _plain(made: Gathered, told: Told, kind: Kind) -> Record:
    ref, reading = told
    fields = told_of(made, ref)
    further = [f"{_LABELS[name]}: {text.rstrip('.')}." for name, text in fields.items()
               if name in _LABELS]  # fmt: skip
    further += [one.statement for one in detail_readings(made, ref) if one.statement]
    statement = " ".join((_framed(made, told, kind), *further))
    main = next((reading.part(name) for name in _MAIN.get(kind, ()) if reading.part(name)), "")
    fields |= {part: text for part, text in reading.fields.items() if text}
    fields |= _of_frame(made, ref)
    if fields.get("how_often") and fields["how_often"] in fields.get("carries", ""):
        del fields["how_often"]
    if question_id(ref.slot) == TAKEN_OVER:
        fields["sort"] = TAKEN_OVER
    elif kind is Kind.DATA and _is_rule(fields.get("facts", "") or statement):
        fields["sort"] = "rule"
    elif kind is Kind.DATA and _only_explained(fields, reading.line):
        fields["sort"] = "remark"
    elif kind is Kind.RISK and (
        tells_demand(reading.line)
        or (made.context(ref.slot).reads == "against" and tells_bound(reading.line))
    ):
        fields["sort"] = "demand"
    sort = sort_of(made.interview, ref)
    if sort in OF_FACTS and without_nobody(reading.line) == reading.line:
        fields["sort"] = sort
    if way := _WAYS.get(fields.get("direction", "").lower()):
        fields["direction"] = way
    return record(
        made, told, kind, title=title(main or reading.statement.rstrip(".")), statement=statement,
        fields=fields, rationale=reading.part("because"), owner=reading.part("decided_by"),
        parent=_task(made, ref.slot),
    )  # fmt: skip


def _only_explained(fields: Mapping[str, str], line: str) -> bool:
    """Whether of a thing only was told what is meant by it, how many there are or when it is."""
    facts = fields.get("facts", "")
    if tells_remark(facts) or _NO_FACTS.match(line.partition(":")[2]):
        return True
    more = any(fields.get(name) for name in ("example", "source", "seen_by", "kept", "count"))
    return not more and only_counted(fields.get("thing", ""), facts)


_WAYS: Final = {"from": "in", "in": "in", "to": "out", "into": "out", "out": "out"}
"""Which way something goes, by the word in front of whom it comes from or goes to."""
_NO_FIELDS: Final = ("words", "title")


def _of_frame(made: Gathered, ref: Ref) -> dict[str, str]:
    """The field that the line of a form fills: what people are known by, the money there is."""
    frame = frame_of(made.interview, ref.slot, ref.frame)
    field = frame.produces.partition(".")[2] if frame else ""
    return {field: ref.words} if field and field not in _NO_FIELDS else {}


def _framed(made: Gathered, told: Told, kind: Kind) -> str:
    """The statement behind the beginning of the sentence that the person ended; the reader of
    exclusions puts it there already."""
    begin = begun(made.interview, told.ref.slot, told.ref.frame)
    lead = _LEADS.get(_asks(made, told.ref), "") if not begin else ""
    if not begin and question_id(told.ref.slot) == _REFUSED and _WHY.match(told.reading.line):
        return on_tick("Not used", told.reading.line)
    if (
        lead == _LEADS["decisions"]
        and told.reading.part("what")
        and told.reading.part("decided_by")
    ):
        return told.reading.statement  # "gates: the mate": it would say the contrary
    if lead and not tells(told.reading.line) and not _holds_itself(lead, told.reading.line):
        return on_tick(lead, told.reading.line)  # "readings ten years" lacks the question's verb
    if not begin or kind is Kind.EXCLUSION:
        return told.reading.statement
    line = told.reading.line
    stands = says_all(line) or _PAYS.match(line) or (_WHOLE.search(begin) and not _goes_on(line))
    stands = stands and not begin.endswith((":", ","))
    return mended(f"{begin}{':' if stands else ''} {line}")


_PAYS: Final = re.compile(r"(?:the|our|my)\s+[\w'’-]+\s+(?:gives?|pays?|covers?)\b", re.IGNORECASE)
"""Says who pays, and is a sentence of its own behind "It may cost"."""
_WHOLE: Final = re.compile(r"\s(?:it|them|him|her|us|me)$", re.IGNORECASE)
"""Ends a beginning that is a sentence already: only when, where or how can go on with it."""
_DOING: Final = re.compile(r"[^\W\d_]+ing\b(?:\s*(?:[,;.]|$)|\s+(?P<next>[^\W\d_]+))", re.I)


def _goes_on(line: str) -> bool:
    """Whether words tell when, where or how: "on the quay", "outside", "standing at the rail"."""
    first = line.split(None, 1)[0].lower().strip(",;:.")
    joins = ("prepositions", "conjunctions", "auxiliaries")
    if any(first in lexicon.words(name) for name in joins) or lexicon.is_adverb(first):
        return True
    doing = _DOING.match(line)
    behind = (doing["next"] or "").lower() if doing else ""
    more = not behind or behind in lexicon.function_words() or lexicon.is_adverb(behind)
    deed = lexicon.base_of(first) is not None and not lexicon.is_noun(first)
    return (doing is not None and more) or (deed and doing is None)


def _asks(made: Gathered, ref: Ref) -> str:
    """What a line answers, by the id of its question; one id for all that ask the same."""
    question = made.interview.question(ref.slot)
    keeps = question is not None and "rule.keep" in question.produces
    return "kept-until" if keeps else question_id(ref.slot)


_REFUSED: Final = "refuse"
_WHY: Final = re.compile(r"(?:because|when|if)\b(?!.*\bthen\b)", re.IGNORECASE)
"""Why it would not be used, told as half a sentence that hangs on the question."""
_NO_FACTS: Final = re.compile(r"\s*nothing\s*[,;.–—-]\s*\w+\s+\w+\s+\w+", re.IGNORECASE)
"""Says of a thing that it has no facts, and why: "nothing, those are the office's"."""
_LEADS: Final = {"kept-until": "Kept", "decisions": "Not for everybody"}
"""What a line without a verb answers: it says nothing without its question."""
_FOR_WHOM: Final = re.compile(
    r"(?:only|nobody|no one|not even|never)\b|[^.;]*,\s*only\s+[\w'’]+(?:\s+[\w'’]+)?\W*$",
    re.IGNORECASE,
)
"""Says for itself for whom it is: "only the mate", "prices, only me"."""
_WHAT_NOT: Final = re.compile(r"\b(?:only|nobody|no one|not|never|no|none|alone)\b", re.IGNORECASE)
"""Says for itself what may not be: "case number only, no name"."""


_HOW_LONG: Final = re.compile(
    r"\b(?:ke(?:pt|ep|eps)|stor(?:ed|es?)|wip(?:ed?|es)|delet(?:ed?|es)|eras(?:ed?|es)|shredded"
    r"|archived|destroyed|anonymi[sz]ed|thrown?\s+(?:away|out)|goes|gone)\b"
    r".*\b(?:days?|weeks?|months?|years?|yrs?|seasons?|forever|for ever|for good|once|after|until"
    r"|till|when|at once|within)\b|\b(?:once|after|when|as soon as)\b.*\b(?:wiped|deleted|erased"
    r"|shredded|destroyed|anonymi[sz]ed|thrown\s+(?:away|out))\b",
    re.IGNORECASE,
)
"""Tells how long something is kept, and nothing of for whom it is."""


def _holds_itself(lead: str, line: str) -> bool:
    """Whether a line without a verb says as much without its lead, or the contrary with it."""
    may = lead == _LEADS["decisions"] and (_WHAT_NOT.search(line) or _HOW_LONG.search(line))
    return bool(may or _FOR_WHOM.match(line))


def _task(made: Gathered, slot: str) -> str:
    """The task that a line bears on by where it was asked: a short question about a word of a walk
    is about the task that was walked through."""
    asked = made.interview.asked.get(slot)
    if asked is not None and asked.cause.get("probe"):
        return parent_of(made.interview, base_slot(slot))
    about = record_id(slot)
    return about if about.startswith("NEED-") and about in made.interview.refs else ""


def _exclusion(made: Gathered, told: Told, kind: Kind) -> Record:
    made_record = _plain(made, told, kind)
    sort = _SORTS.get(told.ref.frame, "") or _sort(told.reading.statement.removeprefix(EITHER))
    if sort_of(made.interview, told.ref) == LEFT_OUT:
        sort = LEFT_OUT
    later = told.ref.frame or _LATER.search(told.reading.line)
    alone = not later and sees_alone(told.reading.statement)
    may = _WHO_MAY.search(told.reading.line) and (sort == "never" or _stands_open(told, sort))
    sort = "rule" if alone or may else sort
    fields = made_record.fields | {"sort": sort, "kind": told.ref.frame or sort}
    return made_record.model_copy(update={"priority": Priority.WONT, "fields": fields})


def _stands_open(told: Told, sort: str) -> bool:
    """Whether a line is taken for left out only because nothing in it says otherwise."""
    return sort == "left-out" and not told.ref.frame and not _LATER.search(told.reading.line)


_LATER: Final = re.compile(
    r"\b(?:leaves? (?:\w+ ){0,4}out|(?:left|stays?) out|skip|for now|at first|not yet|later"
    r"|some day|first version"
    r"|for the moment|no need|not needed|out of scope"
    r"|(?:is|are|belongs?)\s+not\s+(?:in|to|part\s+of)\s+(?:it|this)|not\s+part\s+of)\b",
    re.IGNORECASE,
)
_NEVER: Final = re.compile(
    r"\b(?:never|must not|mustn['’]?t|may not|under no circumstances|(?:nobody|no[- ]one) may)\b",
    re.IGNORECASE,
)
_FORBIDS: Final = re.compile(
    r"\b(?:never|no |not |nobody|no-one|nothing|without|cannot\b"
    rf"|{NEGATED}\b)", re.IGNORECASE,
)  # fmt: skip
_OTHERS_JOB: Final = re.compile(
    r"\b(?:(?<!\bwe )(?<!\bi )(?:stays?|remains?) (?:with|in the|at the)"
    r"|(?<!\bthat )(?<!\bthis )(?<!\bthese )(?<!\bthose )(?<!\bit )(?<!\bwhich )"
    r"ha(?:s|ve) (?:its|their|his|her) own"
    r"|(?:stays?|remains?|is) (?:my|our|their|his|her|\w+['’]s) job"
    r"|keeps? doing (?:that|this|it)"
    r"|(?<!never )(?<!not )(?<!must )(?<!n['’]t )(?:does|do) (?:that|this|it)\W*$)", re.IGNORECASE,
)  # fmt: skip


def _is_rule(facts: str) -> bool:
    """Whether what stands for the facts of a thing is a rule: "where it has to go, who has the key"
    only names what is noted."""
    if tells_opening_hours(facts):
        return True
    return tells_rule(facts) and _ASKED_OF_IT.match(facts) is None


_ASKED_OF_IT: Final = re.compile(r"(?:where|who|whose|when|what|which|how|why|whether)\b", re.I)
_WHO_MAY: Final = re.compile(
    r"^(?:and |but )?(?:nobody|no[- ]one)\s+(?:\w+\s+)?(?:may|can|must|gets?|sees?|is allowed)\b"
    r"|^(?:(?!\b(?:where|which|that|what|who|to|for|when|if)\b)[^,;.])*?\bonly\s+"
    r"(?!(?:after|when|if|with|on|in|at|for|from)\b)(?:\w+\s+){1,4}?"
    r"(?:may|can|must|gets?|sees?|is allowed)\b"
    r"|^[^,;.]{2,60}?\b(?:may|can)\s[^,;.]*\bbut\s+(?:may\s+|can\s+)?(?:not|nothing|never)\b",
    re.IGNORECASE,
)
"""Says who may, and so is no thing that it never does: under "Never" it would say the opposite."""
_NO: Final = re.compile(r"(?:and |but )?(?:no|not) ", re.IGNORECASE)
"""Begins what is left out, also among the limits: "no invoices, that stays in the office"."""
_ASKS_FIRST: Final = re.compile(
    r"\b(?:only (?:after|when|if|with)|without asking|says? yes|'s yes)\b", re.I
)


def _sort(line: str) -> str:
    """What sort of no a line says, where no beginning of a sentence tells."""
    if _OTHERS_JOB.search(line):
        return "others-job"
    if _NEVER.search(line) and not _ASKS_FIRST.search(line):
        return "never"
    if _LATER.search(line):
        return "left-out"
    if _ASKS_FIRST.search(line):
        return "only-after-yes"
    if names_what_is_not(line):
        return "never" if forbids_there(line) else ""
    return "never" if _FORBIDS.search(line) else "left-out"


def _limit(made: Gathered, told: Told, kind: Kind) -> Record:
    made_record = _plain(made, told, kind)
    standing = told.ref.fields.get("standing", "")
    fields = made_record.fields | {"standing": standing}
    if told.reading.reads == "place" and not standing:
        fields["sort"] = "place"
    elif _NO.match(told.reading.line) and _OTHERS_JOB.search(told.reading.line):
        fields["sort"] = "others-job"
    return made_record.model_copy(update={"fields": fields})


def _interface(made: Gathered, told: Told, kind: Kind) -> Record:
    """A neighbour; or one that it has nothing to do with: "no invoices, the office does that"."""
    made_record = _plain(made, told, kind)
    if not NO_THING.match(told.reading.line):
        return made_record
    sort = "others-job" if _OTHERS_JOB.search(told.reading.line) else "no-neighbour"
    return made_record.model_copy(update={"fields": made_record.fields | {"sort": sort}})


def _quality(made: Gathered, told: Told, kind: Kind) -> Record:
    ref, reading = told
    case = told_of(made, ref)
    measure = case.get("measure", "") or reading.part("number")
    texts = [
        f"{_LABELS[name]}: {case[name].rstrip('.')}."
        for name in _LABELS
        if case.get(name) and _adds(case[name], reading.statement)
    ]
    numbered = any(letter.isdigit() for letter in measure)
    return record(
        made, told, kind, statement=" ".join((_framed(made, told, kind), *texts)),
        characteristic=CHARACTERISTICS.get(ref.choice, ""),
        fit=Fit(must=measure, meter=case.get("meter", "")),
        verification=Verification.TEST if numbered else None, verification_derived=numbered,
        fields={**case, "number": reading.part("number"), **_of_frame(made, ref)},
        parent=_task(made, ref.slot),
        missing=() if measure else ("measure",),
    )  # fmt: skip


def _adds(text: str, told: str) -> bool:
    """Whether a text says something that the other does not: a word of the matter or a number."""
    return not (content_words(text) <= content_words(told) and numbers(text) <= numbers(told))


def _check(made: Gathered, told: Told, kind: Kind) -> Record:
    made_record = _plain(made, told, kind)
    return made_record.model_copy(update={"verification": Verification.TEST})


_MAKERS: Final = {
    Kind.EXCLUSION: _exclusion, Kind.LIMIT: _limit, Kind.QUALITY: _quality, Kind.CHECK: _check,
    Kind.INTERFACE: _interface,
}  # fmt: skip
