"""A line that names a matter and then says that its writer does not know: "opening hours: no idea,
the office would know", "no idea how many have one, ask the school". The matter is open; who would
know is named where they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from askfirst.statements.not_answers import knows, names_matter, not_answer, wonders_at
from askfirst.statements.reading import Reply
from askfirst.statements.spans import Span, at_commas, masked, trimmed
from askfirst.statements.types import finite_at, is_people, number_in, parted, says_all, words
from askfirst.statements.unasked import unasked
from askfirst.statements.who_behind import without_whom
from askfirst.text.sentences import spans

_MARK: Final = re.compile(
    r"\s*(?:[,;:]|\s[-–—]|[.!?](?=\s)|\.\.\.)\s*|\s+(?=but\s+i\b)", re.IGNORECASE
)
_MOST_MARKS: Final = 8
_STOPS: Final = frozenset({".", "!", "?"})
_GOES_ON: Final = re.compile(r"[.!?;]\s")
_NOBODY: Final = re.compile(r"\b(?:i|we|you|he|she|it|they|nobody|who|that)\b", re.IGNORECASE)
_ASKS: Final = re.compile(r"(?:how|what|which|who|whose|whether|why)\b", re.IGNORECASE)
_CERTAINLY_ASKS: Final = re.compile(
    r"(?:how|which|whose|whether|why|where|who)\b|what\s+\w+\s+(?:they|it|he|she|we|you|the|there)\b"
    r"|(?:in|at|by|from|of|to|with|on|for)\s+(?:what|which|whose)\b"
    r"|what\s+(?:comes|happens|follows|is|are)\b",
    re.I,
)
_YES_OR_NO: Final = re.compile(r"(?:is|are|can|may|does|do|will|must)\b", re.IGNORECASE)
_I_KNOW_NOT: Final = re.compile(
    r"\s+(?:(?:i|we)(?:(?=['’]ve\b)|\s+(?:(?:really|honestly|still|also)\s+)?))?"
    r"(?:(?:don['’]?t|do\s+not|wouldn['’]?t)\s+know|have(?:n['’]?t|\s+not)\s+thought\s+(?:about|of)"
    r"|(?:can['’]?t|cannot|couldn['’]?t|could\s+not)\s+(?:say|tell(?:\s+you)?)|nobody\s+knows"
    r"|(?:have|['’]ve)\s+no\s+(?:idea|clue))"
    r"(?:\s+(?:that|yet|at\s+all|either|really|for\s+sure))*(?=\s*(?:[,;.!–—-]|$)"
    r"|\s+(?:the|our|my|his|her)\s+[^,;.]{1,60}\s(?:would(?:\s+know)?|knows|will\s+know)\W*$)",
    re.IGNORECASE,
)
_KNOWS: Final = re.compile(
    r"(?:knows?|would\s+know|will\s+know|has\s+(?:a|the)\s+list|ought\s+to\s+know)(?:\s+(?:that|it))?",
    re.IGNORECASE,
)
_WOULD: Final = re.compile(
    r"(?P<who>\S+(?:\s+\S+){0,4}?)\s+(?:does|do|would|could\s+ask|has\s+(?:a|the)\s+list"
    r"|(?:is|are)\s+(?:looking|checking)(?:\s+(?:at|into)\s+(?:it|that))?|answers?)",
    re.IGNORECASE,
)


WHETHER: Final = re.compile(r"(?:if|whether)\b", re.IGNORECASE)
"""Begins what is asked with a yes or a no: "whether they can lift it"."""
_IF: Final = re.compile(r"if\b[^,;:.]*$", re.IGNORECASE)
"""A line of one clause: "if it can be turned off I don't know"."""


class HalfKnown(NamedTuple):
    """What is not known, as a stretch of the line, and who would know, as said."""

    what: Span
    knows: str


def half_known(line: str, *, last: bool = False) -> HalfKnown | None:
    """The matter of a line whose end is a don't know, or whose beginning is one; None for every
    other line.

    Args:
        last: whether it answers the question for what else there is, where a question is a matter.
    """
    if matter := unasked(line, last=last):
        start = line.index(matter)
        return HalfKnown(Span(start, start + len(matter)), "")
    if (added := _ADDED.match(line) or _DUNNO.match(line)) and (
        found := half_known(line[added.end() :])
    ):
        start, end = found.what
        return found._replace(what=Span(start + added.end(), end + added.end()))
    found = _wondered(line) or _behind_mark(line) or _without_mark(line) or _known_by(line)
    found = found or _somebody_knows(line)
    if found is None or (
        found.what.start == 0 and not _ASKS.match(line) and _says_first(line, found)
    ):
        return None
    if not found.knows:
        found = HalfKnown(*without_whom(line, found.what))
    return _told_first(line, found)


_BARE: Final = re.compile(
    r"(?:dk|dunno|idk|no\s+idea)\s+the(?:\s+[\w-]+){1,3}[\s.!]*", re.IGNORECASE
)
"""Names with two words what is not known, or who would know."""
_DUNNO: Final = re.compile(
    r"(?:(?:i\s+)?(?:dunno|don['’]?t\s+know)|no\s+idea|dk|idk)\s*[,;:]\s*(?=\w+\s+\w)",
    re.IGNORECASE,
)
"""In front of what is not known, with who would: "dunno, how long we keep it the clerk would"."""
_ADDED: Final = re.compile(
    r"(?:(?:oh|well),?\s+)?(?:and|also|plus)\s+(?=(?:how|what|which|who|whose|whether|if|when)\b)",
    re.IGNORECASE,
)
"""In front of one more thing that is not known."""


def _says_first(line: str, found: HalfKnown) -> bool:
    """Whether a line says something before what is not known of it: "9,500 euros from the council,
    every month I don't know, the treasurer would"."""
    first = next((line[:end] for end, _ in _marks(line) if end), "")
    first = _BECAUSE.sub("", first)
    inside = unknown_inside(line)
    told = number_in(first) is not None or says_all(first)
    return told and len(first) < found.what.end and inside is not None


_BECAUSE: Final = re.compile(r"(?:because|cos|since|as)\s+", re.IGNORECASE)
_JOINS: Final = re.compile(r"(?:and|but)\s+", re.IGNORECASE)


def unknown_inside(line: str) -> HalfKnown | None:
    """What is not known of a line that says something before it: "the scales send it each hour,
    which plug they have I don't know, the miller would"."""
    for end, begin in _marks(line):
        start = joint.end() if (joint := _JOINS.match(line, begin)) else begin
        if end and (asked := wonders_at(line[start:])) >= 0:
            return _wondered_at(line, start + asked)
        if end and (known := _KNOWN_BY.match(line, start)) and _may_know(known["who"]):
            return HalfKnown(Span(start, known.end("what")), known["who"])
        found = _I_KNOW_NOT.search(masked(line), start)
        if not end or found is None:
            continue
        behind = line[found.end() :].strip(" ,;.!")
        who = knows(behind)
        if _is_short(line[start : found.start()], named=bool(who)) and (who or not behind):
            thing = _NAMED_THING.match(line[start : found.start()])
            begins = who and line[:start].rstrip()[-1:] in _STOPS
            what = trimmed(line, start, found.start()) if thing or begins else None
            return HalfKnown(what or trimmed(line, 0, len(line.rstrip(" .!"))), who)
        if not _CERTAINLY_ASKS.match(line[start:]):
            continue
        if _GOES_ON.search(line[start : found.start()]) or not names_matter(
            line[start : found.start()], 1
        ):
            continue
        rest = trimmed(line, found.end(), len(line.rstrip(" .!")))
        named = _who_knows(line, rest.start) if rest.end > rest.start else None
        return HalfKnown(trimmed(line, start, found.start()), named[0] if named else "")
    return None


_KNOWN_BY: Final = re.compile(
    r"(?P<what>(?:whether|how|which|whose)\b[^,;.!?]{5,80}?)\s+"
    r"(?P<who>(?:the|our|my|his|her)\s+\w+(?:\s+\w+)?)\s+(?:would\s+know|knows)\W*$",
    re.IGNORECASE,
)
"""A question and who could say, without a mark: "whether it may be kept the board would know"."""


def left_unknown(line: str) -> str:
    """What is not known, with the sentence that it points back to: "the net ends at the barn,
    whether it can be made longer I don't know" is "the net ends at the barn, whether it can be made
    longer". Empty where it cannot be cut out."""
    told = [line[start:end] for start, end in spans(line, 0, len(line), typed=True)]
    found = [(one, said) for one in told if (said := _DO_NOT_KNOW.search(one))]
    if len(found) != 1:
        return ""
    sentence, said = found[0]
    before, behind = sentence[: said.start()], sentence[said.end() :].strip(" .!")
    if _ASKS_ON.match(behind) and before:
        return f"{before}, {behind}" if said["mark"] else ""
    asks = _ASKS_ON.match(re.split(r"[,;]\s+", before)[-1])
    return before.strip() if asks and (not behind or knows(behind.lstrip(" ,;"))) else ""


_DO_NOT_KNOW: Final = re.compile(
    r"(?P<mark>[,;]?)\s*(?:\b(?:and|but)\s+)?\b(?:i|we)\s+(?:really\s+|still\s+|also\s+)?"
    r"(?:don['’]?t|do\s+not)\s+know(?:\s+(?:that|yet|either|for\s+sure))*\b",
    re.IGNORECASE,
)
_ASKS_ON: Final = re.compile(
    r"\W*(?:and\s+)?(?:(?:in|at|on|to|from|by|with|for|since|until)\s+)?"
    r"(?:how|what|which|who|whose|whom|when|where|why|whether|if)\b",
    re.IGNORECASE,
)


def _is_short(matter: str, named: bool) -> bool:
    """Whether a few words without a verb name what is not known: "900 at most, per month"; who
    would know is `named` behind a noun that may be a verb too: "wind records"."""
    few = 0 < len(words(matter)) <= _MOST_IN_MATTER
    return few and (finite_at(matter) is None or (named and not _CERTAINLY_ASKS.match(matter)))


_MOST_IN_MATTER: Final = 4
_NAMED_THING: Final = re.compile(
    r"(?:the|our|its|their)\s+(?!rest\b|others?\b)\w+(?:\s+\w+)?\s*$", re.IGNORECASE
)
"""A thing that is named for what it is: "the running cost"."""


def _wondered_at(line: str, start: int) -> HalfKnown | None:
    """What is asked from a place of a line on, and who knows it, where that stands behind it."""
    whole = trimmed(line, start, len(line.rstrip(" .!?")))
    for end, behind in _marks(line, start):
        if who := _who_knows(line, behind):
            return HalfKnown(trimmed(line, start, end), who[0])
    named = names_matter(whole.of(line), 1)
    return (
        HalfKnown(*without_whom(line, whole))
        if named
        else HalfKnown(trimmed(line, 0, whole.end), "")
    )


def _marks(line: str, start: int = 0) -> Iterator[tuple[int, int]]:
    for number, place in enumerate(_MARK.finditer(masked(line), start)):
        if number == _MOST_MARKS:
            return
        yield place.start(), place.end()


def _behind_mark(line: str) -> HalfKnown | None:
    """ "Opening hours: no idea, the office would know"."""
    for end, start in _marks(line):
        said = not_answer(line[start:])
        what = _without_unknown(line, trimmed(line, 0, end))
        if wonders_at(line[start:]) >= 0:
            continue  # it is something else that is not known
        if said and _BARE.fullmatch(line, start) and not is_people(said.knows):
            continue  # "they have a page, dk the login"
        if said is not None and said.reply in (Reply.DONT_KNOW, Reply.NO_IDEA_YET):
            return HalfKnown(what, said.knows) if what.end > what.start else None
        for last, behind in _marks(line, start):
            unknown = not_answer(line[start:last])
            if unknown is None or unknown.reply is not Reply.DONT_KNOW or what.end <= what.start:
                break
            if who := _who_knows(line, behind):
                return _of(line, what, *who)
    return None


def _without_unknown(line: str, what: Span) -> Span:
    """A question without an "I don't know" at its end."""
    asks = _ASKS.match(line) or WHETHER.match(line)
    found = _I_KNOW_NOT.search(masked(line), what.start, len(line)) if asks else None
    ends = found is not None and found.end() == what.end
    return trimmed(line, what.start, found.start()) if found and ends else what


def _wondered(line: str) -> HalfKnown | None:
    """ "No idea how many have a telephone, ask the school": the matter stands behind."""
    begin = wonders_at(line)
    if begin < 0:
        return None
    for end, start in _marks(line, begin):
        if not names_matter(line[begin:end], 1):
            return None
        if who := _who_knows(line, start):
            return _of(line, trimmed(line, begin, end), *who)
    plain = trimmed(line, begin, len(line.rstrip(" .!?")))
    more = _GOES_ON.search(masked(line), begin) is not None
    return HalfKnown(plain, "") if not more and names_matter(plain.of(line)) else None


def _without_mark(line: str) -> HalfKnown | None:
    """ "What the owner allows I do not know, the lawyer would"; a bare matter only where somebody
    is named who would: "the prices for big buyers I don't know, the clerk would"."""
    found = _I_KNOW_NOT.search(masked(line))
    asked = WHETHER.match(line)
    if found is None or not names_matter(line[: found.start()], 1 if asked else 2):
        return None
    if not _ASKS.match(line) and not _IF.match(line[: found.start()]):
        before, behind = line[: found.start()], line[found.end() :].strip(" ,;.!")
        few = len(words(before)) <= _MOST_IN_NAMED and finite_at(before) is None
        named = knows(behind)
        bare = few and named and next(_marks(before), None) is None
        return HalfKnown(trimmed(line, 0, found.start()), named) if bare else None
    what = trimmed(line, 0, found.start())
    rest = trimmed(line, found.end(), len(line.rstrip(" .!")))
    if rest.end <= rest.start:
        return HalfKnown(what, "")
    who = _who_knows(line, rest.start)
    return _of(line, what, *who) if who else None


_MOST_IN_NAMED: Final = 7
_NOT_ME: Final = re.compile(
    r"\s*[,;]?\s+(?:and\s+)?(?:not\s+(?:me|i)|i\s+don['’]?t)\W*$", re.IGNORECASE
)


def _somebody_knows(line: str) -> HalfKnown | None:
    """ "The fee, how much it is and from what age, the town knows that, not me"."""
    said = _NOT_ME.sub("", line)
    end, start = next(reversed(list(_marks(said))), (0, 0))
    known = re.fullmatch(rf"(?P<who>.+?)\s+{_KNOWS.pattern}", said[start:].rstrip(" .!"), re.I)
    asks = any(_CERTAINLY_ASKS.match(said[at:end]) for at in (0, *(at for _, at in _marks(said))))
    if not known or not asks or len(words(known["who"])) > _MOST_IN_NAME or not end:
        return None
    return HalfKnown(trimmed(said, 0, end), known["who"]) if _may_know(known["who"]) else None


def _known_by(line: str) -> HalfKnown | None:
    """ "How wet is too wet, the grower would know": a question, and who could say."""
    for end, start in _marks(line):
        asks = _CERTAINLY_ASKS.match(line) or (_ASKS.match(line) and finite_at(line[:end]))
        asks = asks or (_YES_OR_NO.match(line) and line[end : end + 1] == "?")
        if not asks or not names_matter(line[:end], 1) or _GOES_ON.search(line[:end]):
            return None
        rest = line[start:].rstrip(" .!")
        asked = knows(rest) if rest.lower().startswith("ask ") or " ask " in rest else ""
        asked = asked if _CERTAINLY_ASKS.match(line) or _YES_OR_NO.match(line) else ""
        known = re.fullmatch(rf"(?P<who>.+?)\s+{_KNOWS.pattern}", rest, re.IGNORECASE)
        if known and len(words(known["who"])) <= _MOST_IN_NAME and _may_know(known["who"]):
            asked = asked or known["who"]
        if asked:
            return HalfKnown(trimmed(line, 0, end), asked)
        answers = re.match(r"(?P<who>.+?)\s+answers?\b", rest, re.IGNORECASE)
        if answers and is_people(answers["who"]):
            return HalfKnown(trimmed(line, 0, len(line.rstrip(" ."))), answers["who"])
    return None


_MOST_IN_NAME: Final = 6


def _may_know(who: str) -> bool:
    """Whether words may name somebody: no clause, no pronoun, no mark in them."""
    return not ("," in who or _NOBODY.search(who) or finite_at(who) is not None)


def _who_knows(line: str, start: int) -> tuple[str, bool] | None:
    """Who knows it, and whether nothing else is said of them."""
    rest = line[start:].strip(" .!,;()")
    if who := knows(rest):
        return who, True
    if (found := _WOULD.fullmatch(rest)) and _may_know(found["who"]):
        return found["who"], True
    head, _ = parted(rest) or ("", "")
    if _NOBODY.fullmatch(head):
        return None  # "I think her name is Ruth"
    return (head, False) if len(words(rest)) <= _MOST_SAID and is_people(head) else None


_MOST_SAID: Final = 9


def _of(line: str, what: Span, who: str, alone: bool) -> HalfKnown:
    """The matter alone, or the line whole where more is said of who knows."""
    return HalfKnown(what if alone else trimmed(line, 0, len(line.rstrip(" ."))), who)


def _told_first(line: str, found: HalfKnown) -> HalfKnown:
    """ "The office, what may hang on the wall; I don't know": who is asked stands in front."""
    pieces = at_commas(found.what.of(line))
    if found.knows or len(pieces) == 1:
        return found
    first, start = pieces[0].of(found.what.of(line)), found.what.start + pieces[1].start
    if not is_people(first) or not _ASKS.match(line[start : found.what.end]):
        return found
    return HalfKnown(Span(start, found.what.end), first)
