"""Amounts in a text: how much of what, made comparable; and what is to become of an amount.

Certain or not at all: what may be a date, a clock, a name or a mere word is no amount here.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from askfirst.text.measures import Single, singles
from askfirst.text.negations import NEGATED
from askfirst.text.times import times


class Amount(NamedTuple):
    """A number, a bound or a range.

    Attributes:
        start, end: its span in characters, verbatim, from the word that says how it is meant ("at
            most") to the unit, the counted thing and the rate.
        relation: "" for a plain number, "at most", "at least", "less than", "more than", "about",
            "exactly", "between", or "less" and "more" for a difference ("30 % less").
        low, high: the least and the most that it stands for, in the unit; None where it is open.
        unit: canonical unit ("s", "m", "g", "l", "byte", "%", "euro", "°C", ...) or the singular of
            the counted noun; empty when none is said.
        dimension: "time", "length", "mass", "money", "share", ..., "count" for counted things,
            empty without a unit.
        per: what a rate is told for, in the singular ("week" in "40 litres a week"), else empty.
        thing: what a share is of ("bus" in "2 of 100 buses"), else empty.
    """

    start: int
    end: int
    relation: str
    low: Decimal | None
    high: Decimal | None
    unit: str
    dimension: str
    per: str
    thing: str


_MOST: Final = (
    r"(?:at|to) (?:the )?(?:very )?most|(?:no|not|never) (?:more|longer|later|higher|larger|bigger"
    r"|heavier|older|further|worse|warmer) than|(?:only )?up to|(?:a )?max(?:imum|\.)?(?: of)?"
    r"|within|not (?:over|above)|never over|a limit of|limited to|<=|≤"
)
_LEAST: Final = (
    r"at (?:the )?(?:very )?least|(?:no|not|never) (?:less|fewer|shorter|lower|smaller|earlier"
    r"|younger|sooner|colder) than|(?:a )?min(?:imum|\.)(?: of)?|minimum|not (?:under|below)"
    r"|never under|>=|≥"
)
_LESS: Final = (
    r"(?:less|fewer|shorter|lower|smaller|lighter|younger|faster|colder|cooler) than|under|below"
    r"|<(?![-=])"
)
_MORE: Final = (
    r"(?:more|longer|higher|larger|bigger|heavier|older|later|warmer|hotter) than|above"
    r"|(?<!\bhand )(?<!\bhands )(?<!\bhanded )(?<!\bhanding )over"  # "we hand over two keys"
    r"|exceed(?:s|ing)?|(?<![-=])>"
)
_ABOUT: Final = r"about|around|roughly|approximately|approx\.?|circa|ca\.?|nearly|almost|say|~|≈"
_EXACT: Final = r"exactly|precisely|=="
_BEFORE: Final = re.compile(
    rf"(?:(?<!\w)(?:(?P<most>{_MOST})|(?P<least>{_LEAST})|(?P<less>{_LESS})|(?P<more>{_MORE})"
    rf"|(?P<about>{_ABOUT})|(?P<exact>{_EXACT})))\s*(?:the |an? )?$",
    re.IGNORECASE,
)
_LAST: Final = r"(?!\s+(?:an?\b|\d|[€$£]|one\b|two\b|three\b|four\b|five\b|ten\b))"
"""No number stands behind: "1 at most 1 call" is a number of its own and "at most 1 call"."""
_BEHIND: Final = re.compile(
    rf"\s*(?:(?P<least>,?\s?or (?:more|longer|over|above|older|higher)\b"
    rf"|and (?:more|above|up|over)\b|\+(?!\s*\d)|(?:at (?:the )?least|min(?:imum)?)\b{_LAST})"
    rf"|(?P<most>,?\s?or (?:less|fewer|under|below|younger|lower)\b"
    rf"|and (?:less|fewer|below|under)\b|(?:at (?:the )?most|max(?:imum)?|tops)\b{_LAST})"
    rf"|(?P<about>or so\b)"
    rf"|(?P<less_by>(?:less|fewer|lower|shorter|cheaper|faster|smaller)\b(?!\s+than\s+(?:an?\b|\d)))"
    rf"|(?P<more_by>(?:more|higher|longer|larger|bigger|slower)\b(?!\s+than\s+(?:an?\b|\d))))",
    re.IGNORECASE,
)
_RELATION: Final = {
    "most": "at most", "least": "at least", "less": "less than", "more": "more than",
    "about": "about", "exact": "exactly", "less_by": "less", "more_by": "more",
}  # fmt: skip
_RANGE: Final = re.compile(r"\s?(?:-|–|—|to|\.\.)\s?", re.IGNORECASE)
_AND: Final = re.compile(r"\s(?:and|to|-|–)\s", re.IGNORECASE)
_OPENS_RANGE: Final = re.compile(r"\b(between|from)\s+$", re.IGNORECASE)
_IN_FRONT: Final = 28


def amounts(text: str) -> list[Amount]:
    """The amounts of a text.

    Args:
        text: a line or more; the time grows with its length.

    Returns:
        The amounts in order; their spans do not overlap. No dates, times of day and ordinals.
    """
    found: list[Amount] = []
    waiting: Single | None = None
    for single in singles(text):
        if waiting is not None:
            ranged = _ranged(text, waiting, single)
            found.append(ranged or _related(text, waiting, found[-1].end if found else 0))
            waiting = None if ranged else single
        else:
            waiting = single
    if waiting is not None:
        found.append(_related(text, waiting, found[-1].end if found else 0))
    return found


def _ranged(text: str, one: Single, other: Single) -> Amount | None:
    """Two numbers as the ends of one range: "between 5 and 7", "5-7 people", "5 to 7 minutes"."""
    between = text[one.end : other.start]
    opens = _OPENS_RANGE.search(text, max(0, one.start - 9), one.start)
    joined = _RANGE.fullmatch(between) or (opens and _AND.fullmatch(between))
    unit_said_once = not one.unit or (one.unit, one.per) == (other.unit, other.per)
    if not joined or not unit_said_once:
        return None
    factor = other.factor if not one.unit else Decimal(1)
    low = one.value * factor
    if low >= other.value:
        return None
    start = opens.start() if opens else one.start
    return Amount(
        start, other.end, "between", low, other.value, other.unit, other.dimension, other.per,
        other.thing,
    )  # fmt: skip


def _related(text: str, single: Single, floor: int) -> Amount:
    """A number with the words that say how it is meant; none of them stands before `floor`."""
    start, end, relation = single.start, single.end, "at least" if single.plus else ""
    if before := _BEFORE.search(text, max(floor, start - _IN_FRONT), start):
        start, relation = before.start(), _RELATION[before.lastgroup or ""]
    elif behind := _BEHIND.match(text, end):
        end, relation = behind.end(), _RELATION[behind.lastgroup or ""]
    low: Decimal | None = single.value
    high: Decimal | None = single.value
    if relation in ("at most", "less than"):
        low = None
    elif relation in ("at least", "more than"):
        high = None
    return Amount(
        start, end, relation, low, high, single.unit, single.dimension, single.per, single.thing
    )


BOUNDS: Final = frozenset({"at most", "at least", "less than", "more than"})
"""The relations that say how far a value may go."""


def same_measure(one: Amount, other: Amount) -> bool:
    """Whether two amounts can be compared: the same unit or counted thing, told for the same time.

    Args:
        one: an amount.
        other: another; neither may be a number without a unit unless both are.
    """
    things = one.thing == other.thing or not (one.thing and other.thing)
    return (one.unit, one.dimension, one.per) == (other.unit, other.dimension, other.per) and things


class Change(NamedTuple):
    """What is to become of an amount: "late buses: 12 % to 6 % within half a year".

    Attributes:
        now: how much it is today.
        target: how much it is to be; where one of the two has no unit it has that of the other.
        what: span of the words in front that say what is counted, or None.
        by: span of the words that say until when, or None.
        whole: whether nothing of the line is left over besides these and the words that join them.
    """

    now: Amount
    target: Amount
    what: tuple[int, int] | None
    by: tuple[int, int] | None
    whole: bool


_ARROW: Final = re.compile(r"\W{0,3}(?:-{1,3}>|={1,2}>|[→➔⇒➜])\s*(?:to )?\W{0,2}$")
_TO: Final = re.compile(r"\s*,?\s*(?:down |up |only )?(?:to|into)\s+$", re.IGNORECASE)
_INSTEAD: Final = re.compile(r"\s*,?\s*(?:instead of|rather than|\(?(?:down|up) from)\s+$", re.I)
_NOW: Final = (
    r"(?:now|today|currently|at present|at the moment|so far|these days|until now|right now)"
)
_WANTED: Final = (
    r"(?:(?:it |that |they |this )?should (?:be|become)|(?:it |that |they )?(?:must|shall|ought to)"
    r" (?:be|become)|(?:the )?(?:target|goal|aim)(?: is)?|wanted|we want|we would like"
    r"|i want|later|soon|in future|in the future|(?:it )?(?:is )?to (?:be|become)|planned|better)"
)
_NOW_FRONT: Final = re.compile(
    rf"\b(?:{_NOW}(?: it is| they are| we have| is| are)?|it is {_NOW})\s*[:=]?\s*$", re.I
)
_NOW_BEHIND: Final = re.compile(rf"\s*[(,]?\s*(?:is |are |it is )?{_NOW}\b\)?", re.IGNORECASE)
_BOUND: Final = re.compile(
    r"\b(?:in|within|under|at most|at least|max\.?|only|no more than|want|wanted)\s+$",
    re.IGNORECASE,
)
_WANTED_FRONT: Final = re.compile(rf"\b{_WANTED}\s*[:=]?\s*$", re.IGNORECASE)
_WANTED_BEHIND: Final = re.compile(
    rf"\s*[(,]?\s*(?:(?:is |are |as )?(?:what (?:we|i) want|the (?:target|goal|aim))|{_WANTED})"
    r"\b\)?",
    re.IGNORECASE,
)
_FROM: Final = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_CHANGING: Final = (
    r"(?:cut|cuts|reduced?|lower(?:ed)?|raised?|increased?|grow|grown|rise|risen|fall|fallen|drop"
    r"|dropped|bring|brought|go|goes|gone|went|shorten(?:ed)?|improved?|shrink|halved?|doubled?"
    r"|decreased?|change[ds]?|get|down|up|less|fewer|more|move)"
)
_VERB: Final = re.compile(
    rf"(?:(?:to |should |must |shall |will |can |we want to |we want )?(?:be |go )?{_CHANGING}"
    r"(?: down| up)?)(?=\W|$)",
    re.IGNORECASE,
)
_TELLS: Final = re.compile(
    r"\b(?:need|needs|take|takes|has|have|is|are|be|open|opens|closed|work|works|employs?|shall"
    r"|must|should|will|can|may|run|runs|costs?|lasts?|hold|holds|between)\b(?!.*:)",
    re.IGNORECASE,
)
"""Words in front of two numbers that make them a range, as far as no colon stands behind."""
_EDGES: Final = " \t:,;=-–—.()"
_ONLY: Final = re.compile(r"^(?:only|just|then)\b|\b(?:only|just)$", re.IGNORECASE)
_AGAINST: Final = re.compile(
    r"\b(?:not|never|without|no longer|either|or)\b|\b" + NEGATED + r"\b|\?", re.I
)


def change(text: str) -> Change | None:
    """What a line wants to become of an amount, if it says so for certain.

    Args:
        text: one line; several sentences are none.

    Returns:
        The change with its spans; None when there is none, when a mere range is meant ("from 5 to
        7 people"), when there are more than two numbers, or when the line says "not".
    """
    if len(text) > _LONGEST_LINE or not any(map(str.isalnum, text)):
        return None
    found = list(singles(text))
    if not 2 <= len(found) <= 4 or _AGAINST.search(text):
        return None
    by = _until(text)
    found = [one for one in found if by is None or not by[0] <= one.start < by[1]]
    if len(found) != 2:
        return None
    one, other = found
    joined = _joined(text, one, other, by)
    if joined is None:
        return None
    now, target = (one, other) if joined.now_first else (other, one)
    if not _fit(now, target):
        return None
    start = joined.start
    what, clean = _what(text, start)
    behind = [part for part in (by,) if part and part[0] >= other.start]
    left = text[joined.end : behind[0][0]] + text[behind[0][1] :] if behind else text[joined.end :]
    if by and not behind:  # "by June: from 40 to 60"
        what, clean = _what(text, start, by)
    rest = left.strip(_EDGES)
    now, target = _with_unit(now, target), _with_unit(target, now)
    return Change(_plain(now), _plain(target), what, by, clean and not rest)


_LONGEST_LINE: Final = 2000
"""Longer lines, in characters, are no entries of one change."""


class _Joined(NamedTuple):
    """How two numbers are joined: which comes first, and the span of all of it."""

    now_first: bool
    start: int
    end: int


def _joined(text: str, one: Single, other: Single, by: tuple[int, int] | None) -> _Joined | None:
    between, front = text[one.end : other.start], text[: one.start]
    if _ARROW.fullmatch(between):
        return _Joined(True, _lead(front, _FROM, _NOW_FRONT), other.end)
    if _INSTEAD.fullmatch(between):
        return _Joined(False, one.start, other.end)
    if _TO.fullmatch(between):
        verb = re.search(rf"\b{_CHANGING}\b", front, re.IGNORECASE)
        falls = bool(one.unit) and one.dimension != "temperature" and _falls(one, other)
        timed = by is not None and not text[by[0] : by[1]].lower().startswith(("until", "till"))
        if verb or falls or (timed and not _TELLS.search(front)):
            return _Joined(True, _lead(front, _FROM), other.end)
        return None
    return _cued(text, one, other)


def _cued(text: str, one: Single, other: Single) -> _Joined | None:
    """Two numbers with words for today and for later at them: "now 6, should be 1"."""
    between, front = text[one.end : other.start], text[: one.start]
    now_front, wanted_front = _NOW_FRONT.search(front), _WANTED_FRONT.search(front)
    inner = between.strip(_EDGES)
    if now_front and (_WANTED_FRONT.fullmatch(inner) or inner in ("then", "but then")):
        return _Joined(True, now_front.start(), other.end)
    bound = _BOUND.search(front)
    if bound and _NOW_FRONT.fullmatch(inner):  # "in 1 working day, now 6"
        return _Joined(False, bound.start(), other.end)
    if wanted_front and _NOW_FRONT.fullmatch(inner):
        return _Joined(False, wanted_front.start(), other.end)
    behind = _NOW_BEHIND.match(text, one.end)
    if behind is None:
        behind = _WANTED_BEHIND.match(text, one.end)
        last = _NOW_BEHIND.match(text, other.end)
        joint = behind and text[behind.end() : other.start].strip(_EDGES)
        if behind and last and not joint:
            return _Joined(False, one.start, last.end())
        return None
    joint = text[behind.end() : other.start].strip(_EDGES)
    last = _WANTED_BEHIND.match(text, other.end)
    if last and joint in ("", "and", "but"):
        return _Joined(True, one.start, last.end())
    if _WANTED_FRONT.fullmatch(joint):
        return _Joined(True, one.start, other.end)
    return None


def _lead(front: str, *patterns: re.Pattern[str]) -> int:
    """Where the numbers' part begins: at "from" or "now" in front of the first, if there is one."""
    for pattern in patterns:
        if found := pattern.search(front):
            return found.start()
    return len(front)


def _falls(one: Single, other: Single) -> bool:
    factor = one.factor if not other.unit else Decimal(1)
    return other.value * factor < one.value


def _fit(now: Single, target: Single) -> bool:
    """Whether both numbers are of one thing; one of them may leave its unit to the other."""
    units = now.unit == target.unit or not now.unit or not target.unit
    return units and (now.per == target.per or not now.per or not target.per)


def _with_unit(single: Single, other: Single) -> Single:
    """A number with the unit and rate of the other where it has none of its own."""
    if not single.unit:
        single = single._replace(
            unit=other.unit, dimension=other.dimension, value=single.value * other.factor
        )
    return single if single.per else single._replace(per=other.per)


def _plain(single: Single) -> Amount:
    value = single.value
    return Amount(
        single.start, single.end, "", value, value, single.unit, single.dimension, single.per,
        single.thing,
    )  # fmt: skip


def _until(text: str) -> tuple[int, int] | None:
    """The span of the only deadline of a line."""
    spans = [(one.start, one.end) for one in times(text) if one.sort == "deadline"]
    return spans[0] if len(spans) == 1 else None


def _what(
    text: str, end: int, by: tuple[int, int] | None = None
) -> tuple[tuple[int, int] | None, bool]:
    """The words in front of the numbers without the verb that changes them, and whether nothing
    else stands there."""
    start = by[1] if by else 0
    verb = _VERB.match(text, start + len(text[start:]) - len(text[start:].lstrip(_EDGES)))
    if verb and verb.end() <= end:
        start = verb.end()
    passage = text[start:end]
    inner = _ONLY.sub("", passage.strip(_EDGES)).strip(_EDGES)
    if not inner:
        return None, True
    at = start + passage.index(inner)
    return (at, at + len(inner)), not _AGAINST.search(inner)
