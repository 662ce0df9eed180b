"""Limits, numbers that decide, who decides, who may see: cut only into what each part is."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.composing import mended
from askfirst.statements.not_answers import not_answer
from askfirst.statements.reading import Context, Part, Reading, Reply
from askfirst.statements.readers.events import behaviour
from askfirst.statements.sides import sides
from askfirst.statements.spans import Span, at_colon, at_commas, at_semicolons, inner, masked, trimmed
from askfirst.statements.types import (
    finite_at, is_amount, is_people, is_place, is_time, number_in, tells, words,
)
from askfirst.text import amounts
from askfirst.vocabulary import Kind

_REASON: Final = re.compile(r"(?:[;,]\s*|\s+)(?=(?:because|since|so that|otherwise)\b)", re.IGNORECASE)
_EXCEPT: Final = re.compile(r"[;,]?\s+(?=(?:except|unless|but not)\b)", re.IGNORECASE)
_AGREE: Final = re.compile(r"(?:must\s+)?agree(?:s|ing)?\s*:?\s*", re.IGNORECASE)
_SEEN: Final = re.compile(r"(?:only|nobody|no one|noone|none|everybody|everyone|anybody|all)\b", re.IGNORECASE)
_SEE: Final = re.compile(r"\s+(?:may|can)\s+(?:only\s+)?(?:see|read|know|look\s+at)\s+", re.IGNORECASE)


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
    found = [one for one in _AT_END.finditer(line) if line[one.end() : one.end() + 1] in ("", ";", ".")]
    if len(found) != 1 or not is_place(found[0][0].split(",")[0]):
        return []
    return [Part("where", *trimmed(line, *found[0].span()))]


def exclusion(line: str, context: Context) -> Reading:
    """What it will not do, printed behind the beginning of the sentence that the person ended."""
    begin = " ".join(context.frame.split())
    text = line
    if context.choice:
        text = f"{context.choice}: {line}"
    elif begin and not _says_all(line) and not (begin.endswith(":") and _FORBIDS.search(line)):
        text = f"{begin} {line}"
    return Reading(line, Kind.EXCLUSION, statement=mended(text))


_FORBIDS: Final = re.compile(
    r"\b(?:no|not|never|nobody|nothing|none|without|leave|leaves|left|skip|later|out of|for now"
    r"|yet|\w+n['’]t)\b", re.IGNORECASE,
)  # fmt: skip


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
        if tells(front.of(line)) and sides(line, context.name, colon=True):
            return behaviour(line, context._replace(reads="walk"))
    if sides(line, context.name, colon=False):
        return behaviour(line, context)
    if found := number_in(line):
        return Reading(line, Kind.RULE, parts=(Part("number", *found),), statement=mended(line))
    return Reading(line, Kind.RULE, statement=mended(line))


def _without_exception(line: str, span: Span) -> tuple[Span, Span | None]:
    found = _EXCEPT.search(masked(span.of(line)))
    if found is None:
        return span, None
    return (trimmed(line, span.start, span.start + found.start()),
            trimmed(line, span.start + found.end(), span.end))  # fmt: skip


def decision(line: str, context: Context) -> Reading:
    """Who decides about what; who is named stands in the field only when somebody is."""
    pieces = at_colon(line)
    if len(pieces) != 2:
        return _only_who(line, context)
    front, parts, left = pieces[0], [], 0
    for piece in _inside(line, pieces[1]):
        text = piece.of(line)
        agree = _AGREE.match(text)
        if agree and is_amount(text[agree.end() :]):
            parts.append(Part("agree", *trimmed(line, piece.start + agree.end(), piece.end)))
        elif is_people(text, context.people):
            parts.append(Part("decided_by", *piece))
        elif is_amount(text):
            parts.append(Part("agree", *piece))
        elif is_time(text):
            parts.append(Part("within", *piece))
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
    parts = []
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
    r"(?:(?:must|has to|have to|can|may)\s+)?(?:says? (?:yes|no|so)|signs?|decides?|agrees?|approves?"
    r"|confirms?|has the last word|has the say)\b(?!.*\b(?:not|if|when|unless|until|after)\b)", re.I,
)  # fmt: skip
_WITH: Final = re.compile(r"\w+(?:ed|en|ne)\s+(?:only\s+)?(?:with|by|together with)\s+", re.IGNORECASE)


def _who_acts(line: str, piece: Span, context: Context) -> Part | None:
    """Who it is that says yes ("a second person says yes", "a technician, signs the report"), or
    only does something: "we change it ourselves", "written with two pupils"."""
    text = piece.of(line)
    if found := _WITH.match(text):
        person = trimmed(line, piece.start + found.end(), piece.end)
        return Part("who", *person) if is_people(person.of(line), context.people) else None
    commas = at_commas(text)
    place = finite_at(text)
    if len(commas) == 2 and is_people(commas[0].of(text), context.people):
        head, rest = commas[0].of(text), commas[1].of(text)
    elif len(commas) == 1 and place is not None:
        found_words = list(re.finditer(r"\S+", text))
        if place >= len(found_words):
            return None
        head, rest = text[: found_words[place].start()].rstrip(), text[found_words[place].start() :]
    else:
        return None
    if not is_people(head, context.people):
        return None
    field = "decided_by" if _SAYS_YES.match(rest) else "who"
    return Part(field, piece.start, piece.start + len(head))


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


def quality(line: str, context: Context) -> Reading:
    """How well it must do something. The words on a tick stand alone when they say what is meant;
    else behind the words of the tick."""
    parts = _in_time(line) or _pieces_of(line, context)
    text = line
    if context.choice and not _says_all(line):
        text = f"{context.choice}: {line}"
    return Reading(line, Kind.QUALITY, parts=tuple(parts), statement=mended(text))


_CASE: Final = re.compile(r"(?:after|before|with|without|when|if|during|while|even)\b", re.IGNORECASE)
_WITHIN: Final = re.compile(r"(?P<case>(?:an?|the|each|every|one)\s[^,;:]+?)\s+(?:in|within|under)\s+", re.I)
_ANYONE: Final = re.compile(r"(?:everyone|everybody|anyone|anybody|those|all)\s+who\s+[^,;:]+", re.IGNORECASE)


def _in_time(line: str) -> list[Part]:
    """ "A 45 GB card in 8 hours": what it is given, and how long it may take."""
    found = _WITHIN.match(line)
    if found is None or tells(line):
        return []
    last = trimmed(line, found.end(), len(line.rstrip(" .")))
    amount = amounts.amounts(last.of(line))
    if len(amount) != 1 or amount[0].dimension != "time" or not is_amount(last.of(line)):
        return []
    return [Part("condition", *found.span("case")), Part("number", *last)]


def _pieces_of(line: str, context: Context) -> list[Part]:
    """Who, in which case, by when, where: each piece between commas that is certainly that."""
    parts: list[Part] = []
    pieces = at_commas(line)
    for piece in pieces:
        text = piece.of(line)
        taken = {part.field for part in parts}
        named = is_people(text, context.people) and not number_in(text)
        someone = named or (_ANYONE.fullmatch(text) and len(pieces) > 1)
        if "who" not in taken and someone:
            parts.append(Part("who", *piece))
        elif "by" not in taken and len(pieces) > 1 and is_time(text) and not number_in(text):
            parts.append(Part("by", *piece))
        elif parts and "condition" not in taken and _CASE.match(text):
            parts.append(Part("condition", *piece))
    if found := number_in(line):
        parts.append(Part("number", *found))
    return parts + where(line)


def feature(line: str, context: Context) -> Reading:
    """A usual part that somebody ticked, with their words on it."""
    found = quality(line, context)
    parts = found.parts
    if any(part.field == "who" for part in parts):
        parts = tuple(p._replace(field="trigger") if _is_event(line, p) else p for p in parts)
    return found._replace(kind=context.kind or Kind.NEED, parts=parts)


def _is_event(line: str, part: Part) -> bool:
    return part.field == "condition" and line[part.start : part.end].lower().startswith("when")


def _says_all(line: str) -> bool:
    """Whether words on a tick are a sentence of their own: with a verb that no "who" begins."""
    place = finite_at(line)
    if place is None:
        return False
    found = [word.lower() for word in words(line)]
    return not any(word in ("who", "that", "which", "whoever") for word in found[:place])


def open_point(line: str, context: Context) -> Reading:
    """What is still undecided, and who could say."""
    parts: list[Part] = []
    knows, reply = "", Reply.NONE
    what = trimmed(line)
    pieces = at_colon(line)
    if len(pieces) == 2:
        said = not_answer(pieces[1].of(line))
        behind = _inside(line, pieces[1])
        if said is not None and said.reply is not Reply.NOT_RELEVANT:
            what, reply, knows = pieces[0], Reply.DONT_KNOW, said.knows
        elif said is None and len(behind) > 1 and not_answer(behind[0].of(line)):
            what, reply = pieces[0], Reply.DONT_KNOW
            last = behind[-1].of(line)
            knows = last if is_people(last, context.people) else _name_of(last)
        elif is_people(pieces[1].of(line), context.people):
            what, knows = pieces[0], pieces[1].of(line)
    else:
        what, reply, knows = _open_pieces(line, what, context)
    if knows and (at := line.find(knows)) >= 0:
        parts.append(Part("decided_by", at, at + len(knows)))
    return Reading(line, Kind.QUESTION, parts=(Part("what", *what), *parts), whole=not parts and reply is Reply.NONE,
                   reply=reply, knows=knows, statement=mended(what.of(line)))  # fmt: skip


def _open_pieces(line: str, what: Span, context: Context) -> tuple[Span, Reply, str]:
    """ "Which paper to use; no idea, ask the printer": what, then that it is not known."""
    pieces = at_semicolons(line)
    kept: list[Span] = []
    reply, knows = Reply.NONE, ""
    for piece in pieces:
        said = not_answer(piece.of(line))
        if said is not None and said.reply in (Reply.DONT_KNOW, Reply.NO_IDEA_YET):
            reply, knows = Reply.DONT_KNOW, said.knows or knows
        elif kept and reply is not Reply.NONE and is_people(piece.of(line), context.people):
            knows = piece.of(line)
        else:
            kept.append(piece)
    if not kept or reply is Reply.NONE:
        return what, Reply.NONE, ""
    if not knows and (found := re.match(r"([^,]+),\s", line)) and is_people(found[1], context.people):
        knows = found[1]
    return trimmed(line, kept[0].start, kept[-1].end), reply, knows


def _name_of(text: str) -> str:
    """Somebody's own name: one to three words with capitals."""
    found = words(text)
    named = 0 < len(found) <= 3 and all(word[0].isupper() for word in found)
    return text.strip() if named and finite_at(text) is None else ""
