"""On top: the title, the paragraph, who decides, and the line of state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from askfirst.interview import question_id
from askfirst.interview.opinions import each_once
from askfirst.lines import joined, without_hedges
from askfirst.paper.blocks import Block, Line, Paragraph, Ref, Span, Strong
from askfirst.paper.desk import BINDING, Desk, ids, is_binding
from askfirst.paper.mending import cell, day, ended, sentence, without
from askfirst.paper.titles import headed, title_of
from askfirst.paper.unsettled import rows
from askfirst.requirements import Kind, Priority, Record, Specification
from askfirst.statements.hearsay import is_guess_of_one
from askfirst.statements.known_apart import known_apart
from askfirst.statements.types import says_all
from askfirst.text import lexicon
from askfirst.text.overlap import content_words
from askfirst.text.tidying import tidied, without_filler
from askfirst.text.times import times
from askfirst.vocabulary import Via

_NOBODY = frozenset({"", "you", "me", "i", "somebody", "unknown"})
_UNNAMED = "the system"
_MOST_IN_DAY = 4
_DAYS = ("day", "month", "season", "deadline", "relative")
_WHEN = re.compile(r"(?:before|until|till|after|within|as soon|once|when|at|in|on)\b", re.I)
_IF = re.compile(r"(?:only\s+)?(?:if|when|once|as soon as)\b", re.I)
_MINE = re.compile(r"\b(?:I|i|me|Me|my|My)\b")


def title(specification: Specification) -> str:
    """The bare name of the system, with a capital."""
    name = specification.name
    if name == _UNNAMED and specification.title:
        name = specification.title
    name = cell(name).strip('“”"') or "Requirements"
    return name[0].upper() + name[1:]


def head(desk: Desk) -> Iterator[Block]:
    """What it is, who decides, how far it is."""
    made = desk.specification
    if opening := without(made.paragraph or made.sentence, desk.told):
        yield Paragraph((sentence(opening),))
    if deciding := _deciding(desk):
        yield Paragraph(deciding)
    if scope := _first_day(desk):
        yield Paragraph(scope)
    yield Paragraph((Strong("State"), f": {_counted(desk)}; {_asked(made)}."))


def _deciding(desk: Desk) -> Line:
    """Who says yes, to what, by when, after looking at what."""
    made = desk.specification.decision
    if not any((made.reader, made.decide, made.by, made.looks_at)):
        return ()
    decides = tidied(_sure(without_filler(cell(_known(made.reader))))) or "nobody said who"
    decides += f", to {cell(made.decide)}" if made.decide else ""
    several = ". " in decides or ", but " in decides
    whole = (bool(made.by) and several) or _stands_alone(made.by)
    when = "" if whole else day(made.by.removeprefix("by "))
    decides += f", {'' if _WHEN.match(when) else 'by '}{when}" if when else ""
    on_this = bool(_IF.match(made.looks_at))
    decides += f", {cell(made.looks_at)}" if on_this else ""
    line: list[Span] = [Strong("Says yes"), f": {ended(decides)}"]
    line += [" ", Strong("By when"), f": {ended(tidied(cell(made.by)))}"] if whole else []
    if made.looks_at and not on_this:
        looked = tidied(_sure(without_filler(cell(made.looks_at))))
        line += [" ", Strong("Looked at first"), f": {ended(looked)}"]
    return tuple(line)


def _sure(said: str) -> str:
    """What was said without the doubt around it, which is no part of a name, and is marked."""
    plain = without_hedges(said)
    if plain == said or plain not in said or is_guess_of_one(said):
        return said
    return f"{plain} (a guess)"


def _known(said: str) -> str:
    """What was said up to what nobody knew of something else: that is open in its own place."""
    apart = known_apart(said)
    return _WOULD_KNOW.sub("", apart.rest) if apart and apart.rest else said


_WOULD_KNOW = re.compile(r"[,;]\s*(?:he|she|they)\s+(?:would|will|might)\s+know\b[^,;.]*", re.I)
"""Who would know what is open stands there."""


def _stands_alone(by: str) -> bool:
    """Whether what was said of the day cannot stand behind "by": it names none, or is a sentence
    ("it has to run before May")."""
    sentences = says_all(by) and len(by.split()) > _MOST_IN_DAY
    return bool(by) and (sentences or not any(one.sort in _DAYS for one in times(by)))


def _counted(desk: Desk) -> str:
    requirements = sum(is_binding(one) for kind in BINDING for one in desk.of(kind))
    clashing = len(desk.clashes)
    parts = [_many(requirements, "requirement"), f"{len(rows(desk))} open"]
    parts += [_many(clashing, "contradiction")] if clashing else []
    return ", ".join(parts)


def _many(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


_I_AM: Final = re.compile(
    r"(?:^|[.;]\s+)(?:I(?:['’]m| am) (?P<role>(?:the(?! one\b)|an?|one of the) [^,.;:()]+)"
    r"|I (?P<does>(?:run|lead|keep|manage|head) (?:the|our|an?) [^,.;:()]+?)"
    r"(?=[,.;:()]|\s(?:and|of)\s|$))",
    re.IGNORECASE,
)
"""Who somebody is, at the beginning of a sentence: "I am the clerk", "I run the wardrobe"."""
_ENDS_ROLE: Final = re.compile(r"\s(?:and|but|who|which|here|since)\b.*$|\s\d.*$", re.IGNORECASE)
_MOST_IN_ROLE: Final = 8


def _role(specification: Specification) -> str:
    """Who the one person is, where their line on themselves says it, or the case they told."""
    speaking = [one.words for one in specification.of_kind(Kind.ROLE)
                if any(origin.answer == "speaker" for origin in one.origins)]  # fmt: skip
    for text in (*speaking, specification.case):
        if found := _I_AM.search(text):
            role = _ENDS_ROLE.sub("", found["role"] or f"who {_does(found['does'])}").strip()
            return f" ({cell(role)})" if len(role.split()) <= _MOST_IN_ROLE else ""
    return ""


def _does(told: str) -> str:
    """What "I" do as they do it: "runs the wardrobe"."""
    verb, _, rest = told.partition(" ")
    return f"{lexicon.third_person(verb.lower())} {rest.replace('our ', 'the ')}"


def _first_day(desk: Desk) -> Line:
    """Which tasks were ticked as those that must be there from the first day, and which of those
    that were offered were not."""
    offered = (*desk.tasks, *(one for one in desk.of(Kind.NEED) if one.is_feature))
    ticked = [one for one in offered if one.priority is Priority.MUST]
    left = [one for one in offered if not one.priority and _was_offered(one)]
    if not ticked or not left:
        return ()
    tasks = [one for one in left if one.is_task]
    features = ids(one.id for one in left if one.is_feature)
    told: Line = (*_named(tasks), *((" Also: ", *features, ".") if features else ()))
    return (Strong("From the first day"), ": ", *_named(ticked), " ",
            Strong("Not ticked for it"), ": ", *(told if tasks else (*features, ".")))  # fmt: skip


_MOST_IN_NAME: Final = 10
_CUT_IN_NAME: Final = 7
_FEWEST_IN_NAME: Final = 4
"""The words of a task in front: its heading where that is short, else enough to know it by."""


def _named(tasks: Sequence[Record]) -> Line:
    """Tasks by their ids and first words."""
    spans: list[Span] = []
    for number, task in enumerate(tasks, start=1):
        ends = ";" if number < len(tasks) else "."
        known = _known_by(title_of(task), ends)
        spans += [" ", Ref(task.id)] if spans else [Ref(task.id)]
        spans.append(f" {known}")
    return tuple(spans)


def _known_by(whole: str, ends: str) -> str:
    """A title as its block is headed, or its first words, and the mark behind them; what is cut
    ends with no "the"."""
    heading, told = headed(whole)[0].split(), whole.split()
    if len(heading) <= _MOST_IN_NAME and (len(heading) >= _FEWEST_IN_NAME or heading == told):
        return f"{' '.join(heading).rstrip('.,;:')}{ends}"
    clause = _CLAUSE_ENDS.split(whole)[0].split()
    first = (clause if len(clause) >= _FEWEST_IN_NAME else told)[:_CUT_IN_NAME]
    while (
        first not in (told, clause)
        and len(first) > _FEWEST_IN_NAME
        and not content_words(first[-1])
    ):
        first.pop()
    known = " ".join(first).rstrip(".,;:")
    return f"{known}{ends}" if first == told else f"{known} …{ends.strip('.')}"


_CLAUSE_ENDS: Final = re.compile(r",\s|\s[-–—]\s")


def _was_offered(task: Record) -> bool:
    wanted = any(question_id(one.answer) in _OFFERED for one in task.origins[:1])
    return wanted and not task.is_unwanted and not task.heard


_OFFERED: Final = ("tasks", "usual-parts")
"""Questions whose lines are offered when it is asked what must be there from the first day."""


_BEGAN: Final = "the person asked first"
"""Who answered without a name, beside others who have one."""


def _asked(specification: Specification) -> str:
    """When and of whom; whose words these are."""
    said = [one.by for one in specification.answers if one.via is Via.HUMAN]
    said += [one.by for one in specification.opinions]
    names = [cell(name) for name in each_once(said) if name.lower() not in _NOBODY]
    if names and any(name.lower() in _NOBODY for name in said):
        names = [_BEGAN, *names]
    who = joined(names) if names else f"one person{_role(specification)}"
    on = f" on {day(specification.date)}" if specification.date else ""
    mine = any(_MINE.search(one.statement) for one in specification.records)
    whose = "whoever said it" if len(names) > 1 else (*names, "that person")[0]
    also = f"; “I” is {whose}" if mine else ""
    return f"asked{on}, of {who}, whose words these are{_agreed(specification)}{also}"


def _agreed(specification: Specification) -> str:
    """Who worded sentences that the person agreed to, in place of words of theirs."""
    came = (origin for one in specification.records for origin in one.origins)
    worded = dict.fromkeys(cell(one.worded_by) for one in came if one.agreed and one.worded_by)
    return f", or sentences of {joined(list(worded))} that they agreed to" if worded else ""
