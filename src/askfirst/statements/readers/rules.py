"""Limits, numbers that decide, who decides, who may see: cut only into what each part is."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.absolute import sees_alone
from askfirst.statements.composing import mended, on_tick
from askfirst.statements.event_and_answer import event_and_answer
from askfirst.statements.happened import begins_once
from askfirst.statements.readers.events import behaviour
from askfirst.statements.reading import Context, Part, Reading
from askfirst.statements.spans import (
    Span,
    at_arrows,
    at_colon,
    at_commas,
    at_semicolons,
    has_arrow,
    inner,
    masked,
    trimmed,
)
from askfirst.statements.types import (
    is_amount,
    is_people,
    is_place,
    is_time,
    number_in,
    parted,
    says_all,
    tells,
)
from askfirst.text import amounts, lexicon
from askfirst.vocabulary import Kind

_REASON: Final = re.compile(
    r"(?:[;,]\s*|\s+)(?=(?:because|since(?=\s+(?:it|we|they|he|she|i|you|there|nobody|everybody|the"
    r"|our|that|this)\b)|so that|otherwise)\b)",
    re.IGNORECASE,
)
"""In front of a reason; what lasts "since March" is none."""
_EXCEPT: Final = re.compile(r"[;,]?\s+(?=(?:except|unless|but not)\b)", re.IGNORECASE)
_AGREE: Final = re.compile(r"(?:must\s+)?agree(?:s|ing)?\s*:?\s*", re.IGNORECASE)
_SEEN: Final = re.compile(
    r"(?:only|nobody|no one|noone|none|everybody|everyone|anybody|all)\b", re.IGNORECASE
)
_SEE: Final = re.compile(
    r"\s+(?:may|can)\s+(?:only\s+)?(?:see|read|know|look\s+at)\s+", re.IGNORECASE
)


def constraint(line: str, context: Context) -> Reading:
    """Something fixed: whole, with its amount and the reason behind "because"."""
    parts = []
    found = _REASON.search(masked(line))
    if found and line[: found.start()].strip():
        parts.append(Part("because", *trimmed(line, found.end())))
    parts += _sum(line)
    parts += where(line)
    return Reading(line, Kind.LIMIT, parts=tuple(parts), statement=mended(line))


def _sum(line: str) -> list[Part]:
    """The amount of a limit; of two the money is the limit and the other what is counted."""
    found = amounts.amounts(line)
    money = [one for one in found if one.dimension == "money"]
    things = [one for one in found if one.dimension == "count"]
    if len(found) == 2 and len(money) == len(things) == 1:
        return [Part("number", money[0].start, money[0].end),
                Part("count", things[0].start, things[0].end)]  # fmt: skip
    number = number_in(line)
    return [Part("number", *number)] if number else []


def where(line: str) -> list[Part]:
    """The place that a line, or a piece of it between marks, names and says nothing else; several
    that follow each other are one."""
    found: list[Span] = []
    for outer in at_semicolons(line):
        for piece in inner(outer, at_commas(outer.of(line))):
            if is_place(piece.of(line)):
                found.append(piece)
    if not found:
        return _place_at_end(line)
    start, end = found[0].start, found[-1].end
    single = line[start:end].count(",") == len(found) - 1
    return [Part("where", start, end)] if single and start == 0 else _place_at_end(line)


_AT_END: Final = re.compile(
    r"\b(?:in|inside|at|on|near|along|under|outside)\s+(?:the|all|our|each|every|both)\s+[^,;:.()]+"
    r"(?:,\s+the\s+[^,;:.()\s]+\s+too)?", re.IGNORECASE,
)  # fmt: skip


def _place_at_end(line: str) -> list[Part]:
    """ "It must work without network in all rooms, the cellar too": one place that ends a piece."""
    found = [
        one for one in _AT_END.finditer(line) if line[one.end() : one.end() + 1] in ("", ";", ".")
    ]
    if len(found) != 1 or not is_place(found[0][0].split(",")[0]):
        return []
    if not tells(line) and re.search(r"\b(?:and|or)\b|,", line[: found[0].start()]):
        return []  # of several things only the last may be there
    return [Part("where", *trimmed(line, *found[0].span()))]


ASKED_NEVER: Final = "It must never, or left out:"
"""What a line answers that was typed without a beginning."""


def exclusion(line: str, context: Context) -> Reading:
    """What it will not do, printed behind the beginning of the sentence that the person ended."""
    begin = " ".join(context.frame.split())
    text, said = line, _AND.sub("", line)
    if context.choice:
        text = on_tick(context.choice, line)
    elif begins_once(said):
        text = line  # a story says what for, and never what not
    elif begin == ASKED_NEVER and not _FORBIDS.match(said) and (never := _never(said)):
        text = never
    elif begin == ASKED_NEVER and sees_alone(said):
        text = line  # a rule: who alone may
    elif begin.endswith(":") and (_FORBIDS.search(said) or _STAYS_OUT.search(said)):
        text = line
    elif begin == ASKED_NEVER and not says_all(line):
        text = f"{EITHER}{line}"
    elif begin.endswith(" may it") and _OTHERS.match(said):
        text = f"{begin.removesuffix(' it')} {said}"
    elif begin.endswith(" may it") and _is_doing(said):
        text = f"{begin.removesuffix(' may it')}: {said}"
    elif begin and not says_all(line):
        text = f"{begin} {line}"
    return Reading(line, Kind.EXCLUSION, statement=mended(text))


_OTHERS: Final = re.compile(
    r"(?:an?|the|any(?:body|one|thing)?|some(?:body|one|thing)?|no|my|our)\s+(?:[\w'’-]+\s+){0,4}?be\s+\w+",
    re.I,
)
"""Behind "may it": what may be done to something else, "a boat be sold"."""


def _is_doing(line: str) -> bool:
    """Whether a line begins with a doing by its name: "selling a boat", and not "bring"."""
    first = line.partition(" ")[0].lower()
    return first.endswith("ing") and lexicon.base_of(first) not in (None, first)


EITHER: Final = "Never, or left out: "
"""In front of a bare thing, of which nobody said whether never, or not now."""
_STAYS_OUT: Final = re.compile(r"\b(?:stays?|is|are|left|leaves?)\s+out\b", re.IGNORECASE)
_AND: Final = re.compile(r"^(?:(?:and|but|also|please)[,\s]\s*)+", re.IGNORECASE)


def _never(line: str) -> str:
    """What it must never do, where somebody typed only the doing: "lower the stage"; empty for a
    thing, and for a whole sentence."""
    first, _, rest = line.partition(" ")
    verb, after = first.lower(), rest.partition(" ")[0].lower().strip(",;:")
    if not verb.isalpha() or first.endswith((",", ":")):
        return ""
    doing = verb == "be" or (
        lexicon.is_base(verb)
        and after not in _OF
        and (not lexicon.is_noun(verb) or lexicon.mostly_verb(verb) or after in _BEHIND_A_VERB)
    )
    if doing:
        return f"It must never {verb}{f' {rest}' if rest else ''}"
    base = lexicon.base_of(verb)
    does = base is not None and verb == lexicon.third_person(base) and not lexicon.is_noun(base)
    if does or (base and after in _BEHIND_A_VERB and verb == lexicon.third_person(base)):
        return f"It never {verb}{f' {rest}' if rest else ''}"
    return ""


_OF: Final = frozenset("of for in on at from about is are was has to".split())  # noqa: SIM905
_BEHIND_A_VERB: Final = frozenset(
    "a an the any anybody anyone anything somebody someone it its them him her his their this that"  # noqa: SIM905
    " these those my our your me us names by itself twice without again".split()
)
_FORBIDS: Final = re.compile(
    r"^(?:no|not|never|nobody|nothing|none|without|leave|skip|do not|don['’]?t)\b"
    r"|^\w+\s+(?:no|nothing|nobody|none|no one)\b"
    r"|\b(?:never|leaves? out|left out|for now|not yet|later)\b"
    r"|\b(?:must|should|may|can|could|do|does|is|are|will|shall|needs?)(?:n['’]?t|\s+not)\b"
    r"|\bcannot\b",
    re.IGNORECASE,
)


def number(line: str, context: Context) -> Reading:
    """A number that decides: what it is about and the amount; or what happens, or whole."""
    pieces = at_colon(line)
    if len(pieces) == 2:
        front, back = pieces
        rest, but = _without_exception(line, back)
        if is_amount(rest.of(line)) or is_time(rest.of(line)):
            parts = [Part("what", *front), Part("number", *rest)]
            parts += [Part("except", *but)] if but else []
            return Reading(line, Kind.RULE, parts=tuple(parts), whole=False, statement=mended(line))
        counted = _COUNT.match(front.of(line)) and _COUNT.match(back.of(line))
        if counted:  # "12 tide drives: 5 by day, 7 at night"
            return Reading(line, Kind.RULE, statement=mended(line))
        if tells(front.of(line)) and event_and_answer(line, context.name, colon=True):
            return behaviour(line, context._replace(reads="walk"))
    if event_and_answer(line, context.name, colon=False):
        return behaviour(line, context)
    if found := number_in(line):
        return Reading(line, Kind.RULE, parts=(Part("number", *found),), statement=mended(line))
    return Reading(line, Kind.RULE, statement=mended(line))


_COUNT: Final = re.compile(r"\d+\s")


def _without_exception(line: str, span: Span) -> tuple[Span, Span | None]:
    found = _EXCEPT.search(masked(span.of(line)))
    if found is None:
        return span, None
    return (trimmed(line, span.start, span.start + found.start()),
            trimmed(line, span.start + found.end(), span.end))  # fmt: skip


def decision(line: str, context: Context) -> Reading:
    """Who decides about what; who is named stands in the field only when somebody is."""
    pieces = at_arrows(line) if has_arrow(line) else at_colon(line)
    if len(pieces) != 2:
        who = _only_who(line, context)
        return who if who.parts else visibility(line, context)
    front, parts, left = pieces[0], [], 0
    behind = _inside(line, pieces[1])
    if len(behind) == 1 and _all_typed(line, pieces[1], context):
        behind = inner(pieces[1], at_commas(pieces[1].of(line)))
    for piece in behind:
        text = piece.of(line)
        agree = _AGREE.match(text)
        if agree and is_amount(text[agree.end() :]):
            parts.append(Part("agree", *trimmed(line, piece.start + agree.end(), piece.end)))
        elif is_people(text, context.people):
            parts.append(Part("decided_by", *piece))
        elif is_time(text):
            parts.append(Part("within", *piece))
        elif is_amount(text):
            parts.append(Part("agree", *piece))
        elif doer := _who_acts(line, piece, context):
            parts.append(doer)
        else:
            left += 1
    if left:
        parts = [part for part in parts if part.field != "decided_by"]
    else:
        parts.insert(0, Part("what", *front))
    return Reading(line, Kind.RULE, parts=tuple(parts), whole=bool(left), statement=mended(line))


def _only_who(line: str, context: Context) -> Reading:
    """Who decides, by when, and nothing else: "the cook, at once"."""
    parts: list[Part] = []
    for piece in at_commas(line):
        text = piece.of(line)
        if is_people(text, context.people) and not parts:
            parts.append(Part("decided_by", *piece))
        elif is_time(text) and len(parts) == 1:
            parts.append(Part("within", *piece))
        else:
            return _whole(line, Kind.RULE)
    return Reading(line, Kind.RULE, parts=tuple(parts), whole=False, statement=mended(line))


_SAYS_YES: Final = re.compile(
    r"(?:(?:must|has to|have to|can|may)\s+)?(?:says? (?:yes|no|so)|signs?|decides?|agrees?"
    r"|approves?|confirms?|has the last word|has the say)\b"
    r"(?!.*\b(?:not|if|when|unless|until|after)\b)", re.IGNORECASE,
)  # fmt: skip
_NEEDS: Final = re.compile(r"needs?\s+(?:(?:the|a)?\s*(?:yes|ok) (?:of|from)\s+)?", re.IGNORECASE)
_WITH: Final = re.compile(
    r"\w+(?:ed|en|ne)\s+(?:only\s+)?(?:with|by|together with)\s+", re.IGNORECASE
)


def _who_acts(line: str, piece: Span, context: Context) -> Part | None:
    """Who it is that says yes ("a second person says yes", "a technician, signs the report"), or
    only does something: "we change it ourselves", "written with two pupils"."""
    text = piece.of(line)
    if found := _NEEDS.match(text):
        person = trimmed(line, piece.start + found.end(), piece.end)
        return Part("decided_by", *person) if is_people(person.of(line), context.people) else None
    if found := _WITH.match(text):
        person = trimmed(line, piece.start + found.end(), piece.end)
        return Part("who", *person) if is_people(person.of(line), context.people) else None
    commas = at_commas(text)
    both = parted(text)
    if len(commas) == 2 and is_people(commas[0].of(text), context.people):
        head, rest = commas[0].of(text), commas[1].of(text)
    elif len(commas) == 1 and both is not None:
        head, rest = both
    else:
        return None
    if not is_people(head, context.people) or (len(commas) == 2 and not _SAYS_YES.match(rest)):
        return None
    field = "decided_by" if _SAYS_YES.match(rest) else "who"
    return Part(field, piece.start, piece.start + len(head))


def _all_typed(line: str, outer: Span, context: Context) -> bool:
    """Whether each piece between commas is somebody, a time or how many."""
    texts = [piece.of(line) for piece in inner(outer, at_commas(outer.of(line)))]
    sorts = [is_people(text, context.people) for text in texts]
    return sorts.count(True) == 1 and all(
        somebody or is_time(text) or is_amount(text)
        for somebody, text in zip(sorts, texts, strict=True)
    )


def _inside(line: str, outer: Span) -> list[Span]:
    return inner(outer, at_semicolons(outer.of(line)))


def visibility(line: str, context: Context) -> Reading:
    """Which fact may be seen by whom; whole when it says anything else."""
    pieces = at_colon(line)
    if len(pieces) == 2:
        text = pieces[1].of(line)
        named = is_people(text, context.people) or (_SEEN.match(text) and not tells(text))
        if named and ";" not in text:
            parts = (Part("what", *pieces[0]), Part("seen_by", *pieces[1]))
            return Reading(line, Kind.RULE, parts=parts, whole=False, statement=mended(line))
    found = _SEE.search(line)
    if found:
        front, back = trimmed(line, 0, found.start()), trimmed(line, found.end())
        if is_people(front.of(line), context.people):
            parts = (Part("seen_by", *front), Part("what", *back))
            return Reading(line, Kind.RULE, parts=parts, whole=False, statement=mended(line))
    return _whole(line, Kind.RULE)


def _whole(line: str, kind: Kind) -> Reading:
    return Reading(line, kind, statement=mended(line))
