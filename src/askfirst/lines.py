"""One line of a list, taken apart by the grammar its question gives; and old lines matched to new.

The grammar is data in the pack (`LinePart`); no model is needed. What cannot be told apart stays
whole in the part that takes the rest, so nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.questions import LinePart

GUESSES: Final = (
    r"maybe(?!\s+later)|perhaps|possibly|probably|i\s+think|i\s+believe|or\s+so"
    # "the tag is off, then I guess" is what is done then
    r"|i\s+guess(?!(?<=[,;.:]\sthen\si\sguess)\W*$)"
    r"|as\s+far\s+as\s+i\s+know"
    # "not sure" of the writer; "when the rider is not sure" tells of somebody else, and "those I am
    # not sure about" which ones are meant
    r"|(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )not\s+sure(?!\s+(?:about|of)\b)"
    # "could be 12" is a guess; "the sheet could be read" is not
    r"|could\s+be(?=\s*(?:$|[,.;:)\]?]|(?:about\s+|some\s+)?\d))"
)
"""Words with which a writer guesses, as a pattern."""
_HEDGE: Final = re.compile(
    rf"(?:^|(?<=[\s(\[,]))(?:{GUESSES})(?=[\s,.;:)\]?]|$)\??"
    r"|^(?:reportedly|allegedly|apparently|supposedly)\b"
    r"|(?:,|(?<=\())\s*(?:reportedly|allegedly|apparently|supposedly)(?=\s*(?:[,.;)]|$))",
    re.IGNORECASE,
)
"""Words that mark a guess. They stay in what is stored; only a name is said without them."""
_SUPPOSED: Final = re.compile(r"(?<=\w)[\s,]+i\s+(?:suppose|reckon)$", re.IGNORECASE)
"""Behind a name no part of it: "a hive I suppose"."""
_EMPTY_BRACKETS: Final = re.compile(r"\(\s*[,;]?\s*\)|\[\s*\]")
_LOOSE: Final = re.compile(r"(?<=[(\[])[ ,;]+|(?<! ) (?=[.,;)\]])")
"""Blanks and commas at a bracket or in front of a stop, where a word was taken out."""
_ALIKE: Final = 0.5
_NEAR: Final = 12
_BULLET: Final = re.compile(r"^\s*(?:[-*•–—·]|\(?\d{1,3}[.)])\s+(?=\S)")
_NEXT: Final = re.compile(r"(?:^|\s)\(?2[.)]\s")


class Parsed(NamedTuple):
    """What was understood of a line: its fields, and whether the person was sure."""

    fields: dict[str, str]
    sure: bool


def clean(text: str) -> str:
    """A pasted line without its bullet or number and outer white space."""
    found = _BULLET.match(text)
    if found and found[0].strip(" (.)").isdigit() and _NEXT.search(text, found.end()):
        return " ".join(text.split())  # "(1) enter it (2) send it"
    return " ".join(_BULLET.sub("", text).split())


def without_hedges(text: str) -> str:
    """The text without words such as "maybe".

    For a name inside a question or a sentence. What is stored and quoted keeps its hedges.
    """
    cleaned = _SUPPOSED.sub("", _HEDGE.sub(" ", text))
    if cleaned == text:
        return text
    cleaned = _LOOSE.sub("", " ".join(_EMPTY_BRACKETS.sub(" ", cleaned).split()))
    return " ".join(cleaned.split()).strip(" ,;:-") or text.strip()


def is_sure(text: str) -> bool:
    """Whether a text has no word such as "maybe" in it."""
    return _HEDGE.search(text) is None


def named(text: str) -> str:
    """The text as a name that a question or a sentence repeats: without its bullet and hedges."""
    return without_hedges(clean(text))


def parse(text: str, grammar: Sequence[LinePart]) -> Parsed:
    """Take one line apart.

    Args:
        text: one line as typed.
        grammar: its parts; the one without marks takes what the others leave.

    Returns:
        The fields that have text, by name, word for word, and `sure`.
    """
    rest = clean(text)
    sure = is_sure(rest)
    fields: dict[str, str] = {}
    main = next(part for part in grammar if part.takes_the_rest)
    rest = _without_label(rest, main, grammar)
    rest = _take_labelled(rest, grammar, fields)
    open_ = [part for part in grammar if part.field not in fields]
    for part in open_:
        if part.enclosed:
            rest = _take_enclosed(rest, part, fields)
    for part in open_:
        if part.before:
            rest = _take_before(rest, part, fields)
    open_ = [part for part in open_ if not part.beside or part.beside in fields]
    for index in reversed(range(len(open_))):
        if open_[index].after:
            rest = _take_after(rest, open_[index], open_[:index], fields)
    fields[main.field] = _cut(rest.strip(" ,;|"), main.cut)
    for part in grammar:
        if part.field in fields and part is not main:
            fields[part.field] = _unlabelled(fields[part.field], part)
        if part.one_of and part.field in fields:
            fields[part.field] = _one_of(fields[part.field], part.one_of)
    ordered = {part.field: fields[part.field] for part in grammar if fields.get(part.field)}
    return Parsed(ordered, sure)


def _take_labelled(rest: str, grammar: Sequence[LinePart], fields: dict[str, str]) -> str:
    """The parts that the line itself names: "; how often: daily". Such a part goes on to the next
    one that is named, or to the mark of one that stands behind it in the grammar."""
    found: list[tuple[int, int, int]] = []
    for index, part in enumerate(grammar):
        pattern = _naming(part) if part.after or part.enclosed else None
        place = pattern.search(rest) if pattern else None
        if place and rest[: place.start()].strip():
            found.append((place.start(), place.end(), index))
    found.sort()
    named = {index for _, _, index in found}
    ends = [start for start, _, _ in found[1:]] + [len(rest)]
    for (_, start, index), end in zip(found, ends, strict=False):
        text = rest[start:end]
        behind = [part for at, part in enumerate(grammar) if at > index and at not in named]
        for at in reversed(range(len(behind))):
            text = _take_after(text, behind[at], behind[:at], fields)
        fields[grammar[index].field] = _cut(_tidy(text), grammar[index].cut)
    return rest[: found[0][0]] if found else rest


def _tidy(text: str) -> str:
    """A part without the marks around it and half a bracket."""
    text = text.strip(" ,;|")
    return text[:-1].rstrip() if text.endswith(")") and "(" not in text else text


@lru_cache(maxsize=512)
def _naming(part: LinePart) -> re.Pattern[str] | None:
    """Where a line names a part: its label and a colon behind a mark, or a word it opens with; a
    comma is no mark for these where a plain semicolon is."""
    ways = [rf"[;,|:]\s*{re.escape(part.label)}\s*[:=]"] if part.label else []
    marks = "[;|]" if ";" in part.after else "[;,|:]"
    ways += [rf"{marks}\s*(?={re.escape(word)}\b)" for word in part.opens]
    return re.compile("|".join(ways), re.IGNORECASE) if ways else None


def _without_label(rest: str, main: LinePart, grammar: Sequence[LinePart]) -> str:
    """The line without the label of its first part in front, where the colon of that label is not
    the one that the next part waits for."""
    head, colon, tail = rest.partition(":")
    if not colon or head.strip().lower() != main.label.lower() or not tail.strip():
        return rest
    waited = any(":" in part.after or part.before == ":" for part in grammar)
    return rest if waited and ":" not in tail else tail.strip()


def _unlabelled(text: str, part: LinePart) -> str:
    """A part without its own label in front: "how exact: 1 cm", "how exact 1 cm"."""
    if not part.label or not text.lower().startswith(part.label.lower()):
        return text
    tail = text[len(part.label) :]
    colon = re.match(r"\s*[:=]\s*", tail)
    if colon is None and (" " not in part.label or not tail.startswith(" ")):
        return text
    return tail[colon.end() if colon else 1 :].strip() or text


def _take_enclosed(rest: str, part: LinePart, fields: dict[str, str]) -> str:
    opening, closing = part.enclosed[0], part.enclosed[1]
    start = rest.find(opening)
    end = rest.find(closing, start + 1)
    if start <= 0 or end < 0 or _only_hedges(rest[start + 1 : end]):
        return rest
    fields[part.field] = rest[start + 1 : end].strip()
    return f"{rest[:start].rstrip()}{rest[end + 1 :]}"


def _only_hedges(text: str) -> bool:
    """Whether a text says nothing but "maybe": it belongs to what it stands behind."""
    return not is_sure(text) and not _HEDGE.sub(" ", text).strip(" ,;:-")


def _take_before(rest: str, part: LinePart, fields: dict[str, str]) -> str:
    found = rest.find(part.before)
    if found <= 0 or rest[found : found + 3] == "://":
        return rest
    head = rest[:found].strip()
    if part.most_words and len(head.split()) > part.most_words:
        return rest
    tail = rest[found + len(part.before) :].strip()
    if not tail:
        return rest
    fields[part.field] = _cut(head, part.cut)
    return tail


def _take_after(
    rest: str, part: LinePart, earlier: Sequence[LinePart], fields: dict[str, str]
) -> str:
    """The part begins at the first of its marks. A mark that earlier parts have too is theirs
    first: in "a; b; c" the second semicolon begins the last part."""
    lowered = rest.lower()
    shared = [mark for mark in part.after if any(mark in other.after for other in earlier)]
    own = _places(lowered, [mark for mark in part.after if mark not in shared])
    skipped = sum(any(mark in other.after for mark in shared) for other in earlier)
    places = own or _places(lowered, shared)[skipped:]
    places = [place for place in places if rest[: place[0]].strip()]
    if not places or len(lowered) != len(rest):
        return rest
    start, end = places[0]
    if _only_hedges(rest[end:]):
        return rest
    fields[part.field] = _cut(_tidy(rest[end:]), part.cut)
    return rest[:start]


def _places(text: str, marks: Sequence[str]) -> list[tuple[int, int]]:
    """Where marks stand, in order; a mark that is a word must stand alone."""
    found: dict[int, int] = {}
    for mark in marks:
        pattern = re.escape(mark.lower())
        if mark[0].isalpha():
            pattern = rf"(?<!\w){pattern}(?!\w)"
        if mark == ":":
            pattern = r":(?!//)(?!(?<=\d:)\d)"  # neither an address nor a time of day
        for place in re.finditer(pattern, text):
            found[place.start()] = max(found.get(place.start(), 0), place.end())
    return sorted(found.items())


def _one_of(text: str, known: Sequence[str]) -> str:
    """The first word of the text that is known; the text itself when none is."""
    found = re.findall(r"[\w']+", text.lower())
    return next((word for word in found if word in known), text)


def _cut(text: str, words: Sequence[str]) -> str:
    for word in words:
        if text.lower().startswith(f"{word} "):
            return text[len(word) + 1 :].lstrip()
    return text


def match(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """Which old line each new line continues: the same text first, then the most alike in order.

    Args:
        old, new: texts of the lines before and after an edit.

    Returns:
        For each new line the index of its old line, or None for a line that is new. Each old line
        is used at most once; what nothing continues is withdrawn.
    """
    matched: list[int | None] = [None] * len(new)
    free: dict[str, list[int]] = {}
    for index, text in enumerate(old):
        free.setdefault(text.strip(), []).append(index)
    for position, text in enumerate(new):
        if same := free.get(text.strip()):
            matched[position] = same.pop(0)
    left = sorted(index for indices in free.values() for index in indices)
    taken: set[int] = set()
    for _, index, position in sorted(_alike(old, new, matched, left), key=lambda one: -one[0]):
        if matched[position] is None and index not in taken:
            matched[position] = index
            taken.add(index)
    return matched


def _alike(
    old: Sequence[str], new: Sequence[str], matched: Sequence[int | None], left: Sequence[int]
) -> Iterator[tuple[float, int, int]]:
    """Pairs of a free old line and an unmatched new one that are alike, with how much.

    Compared are lines whose places among the unmatched differ by at most `_NEAR`, so that the
    work grows with the number of lines and not with its square.
    """
    open_ = [position for position, index in enumerate(matched) if index is None]
    for place, position in enumerate(open_):
        for index in left[max(0, place - _NEAR) : place + _NEAR + 1]:
            likeness = _likeness(old[index], new[position])
            if likeness >= _ALIKE:
                yield likeness, index, position


def _likeness(old: str, new: str) -> float:
    """0 to 1. A line that only grew or shrank at its end counts as alike, and so does one that says
    most of its longer words and numbers in another order."""
    old, new = old.strip().lower()[:400], new.strip().lower()[:400]
    if old and new and (new.startswith(old) or old.startswith(new)):
        return 0.9
    from difflib import SequenceMatcher

    told, said = set(_TELLING.findall(old)), set(_TELLING.findall(new))
    shared = len(told & said)
    again = _ALIKE if shared > 1 and 3 * shared >= 2 * min(len(told), len(said)) else 0.0
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return again
    return max(again, matcher.ratio())


_TELLING: Final = re.compile(r"[^\W\d_]{4,}|\d+")


def split(text: str) -> list[str]:
    """The lines of a pasted or typed list, without empty ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]


_NUMBERED: Final = re.compile(r"(?:(?<=\s)|^)\(?(\d{1,2})[).]\s+(?=\S)")
_FEWEST: Final = 3


def at_numbers(line: str) -> list[str]:
    """The items of a list that was typed in one line: "1) weigh it 2) print 3) stick it on". Any
    other line is one item: it begins with no 1, or the numbers do not count on."""
    found = list(_NUMBERED.finditer(line))
    counts = [int(one[1]) for one in found] == list(range(1, len(found) + 1))
    if len(found) < _FEWEST or not counts or found[0].start():
        return [line]
    ends = [one.start() for one in found[1:]] + [len(line)]
    return [line[one.start() : end].strip() for one, end in zip(found, ends, strict=True)]


def joined(parts: Iterable[str]) -> str:
    """Words as a list for a sentence: "a, b and c"."""
    items = list(parts)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
