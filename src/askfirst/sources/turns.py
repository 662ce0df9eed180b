"""Whose words the parts of a text are that says so by its form: the comments of an issue, the turns
of a talk ("KEMAL: ..."), one voice in minutes ("Gerda: ..."), the rows of a table with a column for
who asked.

A name in front of a colon is a voice only where the text shows that it is one: in a talk, where
most lines begin so, or where the name stands in the text too. "Decision:" is none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from askfirst.sources.vocabulary import NO_VOICE
from askfirst.text.lexicon import is_english, is_person
from askfirst.wording.statements import COLUMNS

# said: somebody's. seam: the line that says whose words follow. again: words of another comment,
# quoted in this one. remark: a cell beside the statement of a table.
Kind = Literal["said", "seam", "again", "remark"]


class Turn(NamedTuple):
    """A part of a text and who says it; the name as the text has it."""

    start: int
    end: int
    who: str
    kind: Kind = "said"


class _Line(NamedTuple):
    start: int
    words: str

    @property
    def end(self) -> int:
        return self.start + len(self.words)


_DATE: Final = (
    r"(?:\d{4}-\d\d-\d\d|\d{1,2}\.? [A-Z]\w{2,8}\.?,? \d{4}|[A-Z]\w{2,8} \d{1,2},? \d{4}"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\w{1,6} (?:minutes?|hours?|days?|weeks?|months?|years?) ago"
    r"|yesterday)"
)
_COMMENTED: Final = (
    r"(?:commented|opened this|opened the|left a comment|added a comment|replied|wrote|reviewed"
    r"|reported this|created this|closed this)\b"
)
# "**okonkwo-d** (maintainer) commented on 4 Aug 2025", "### @bea_l - 2025-08-04".
_COMMENT: Final = re.compile(
    r"(?:#{1,6} )?[*_]{0,2}(?P<handle>@)?(?P<who>[A-Za-z][\w.-]{1,38}(?: [A-Z][\w.-]{1,30}){0,2})"
    r"[*_]{0,2}(?: \([^()\n]{1,40}\))?"
    rf"(?: {_COMMENTED}[^\n.:;]{{0,30}}? |(?(handle)\s?[,·—–|-]?\s?\(?|(?!)))"
    rf"(?:on |at )?{_DATE}(?:\W[^\n]{{0,80}})?$"
)
_LABEL: Final = re.compile(
    r"(?:\[?\(?\d{1,2}:\d\d(?::\d\d)?\)?\]?\s{1,3})?[*_]{0,2}"
    r"(?P<who>(?:Dr\.? |Mrs?\.? |Ms\.? )?[A-Z][\w’'-]{0,20}(?: [A-Z][\w’'-]{0,20}){0,2}(?: \d)?)"
    r"(?: \([^()\n]{1,30}\))?(?::[*_]{0,2}|[*_]{1,2}:)\s{1,4}(?=\S)"
)
# "**opened by reed-ina** on 14 May 2025".
_OPENED: Final = re.compile(
    r"(?:#{1,6} )?[*_]{0,2}(?:[Oo]pened|[Cc]reated|[Rr]eported|[Ss]ubmitted|[Ff]iled|[Ww]ritten) by"
    r"[*_]{0,2} [*_]{0,2}(?P<handle>@)?(?P<who>[A-Za-z][\w.-]{1,38}(?: [A-Z][\w.-]{1,30}){0,2})"
    rf"[*_]{{0,2}},? (?:on |at )?{_DATE}(?:\W[^\n]{{0,80}})?$"
)
# Nobody's talk has more voices, and each is looked for in the whole text.
MOST_NAMES: Final = 60
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")
_ITEM: Final = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s+")
# "**Head nurse:** ..." may be more than a name.
_BOLD_LABEL: Final = re.compile(
    r"(?:\*\*|__)(?P<who>[A-Z][\w.’' -]{0,38}?)(?::(?:\*\*|__)|(?:\*\*|__):)\s{1,4}(?=\S)"
)
_QUOTE: Final = re.compile(r"(?:[ \t]{0,3}>)+ ?")
_TALK_SHARE: Final = 0.4
_SOURCE_COLUMNS: Final = frozenset(
    {
        *("source", "stakeholder", "stakeholders", "requested by", "requester", "requestor"),
        *("raised by", "origin", "originator", "author", "said by", "submitted by", "from"),
        *("reported by", "reporter", "asked by", "who", "voice", "speaker"),
    }
)
_MOST_WORDS: Final = 6
_SHORT_FORM: Final = 3  # letters; "QA" and "CEO" stay as they are
_SAYING_WORDS: Final = 3  # of a cell; one with fewer is a label
_DIGIT: Final = re.compile(r"\d")


@lru_cache(maxsize=64)
def turns(text: str) -> tuple[Turn, ...]:
    """The parts of a text of which its form says whose they are, in their order."""
    lines = tuple(_lines(text))
    if table := _columns(lines):
        return tuple(_rows(lines, table))
    distinct = {line.words for line in lines}
    comments = _matching(
        lines, {one: _OPENED.match(one) or _COMMENT.match(one) for one in distinct}
    )
    if len(comments) > 1:
        return tuple(_comments(lines, comments))
    labelled = _matching(
        lines, {one: _BOLD_LABEL.match(one) or _LABEL.match(one) for one in distinct}
    )
    names = {found["who"] for _, found in labelled}
    if len(names) > MOST_NAMES:
        return ()
    speaking = {name for name in names if _may_speak(text, name)}
    labels = [(number, found) for number, found in labelled if found["who"] in speaking]
    return tuple(_labelled(text, lines, labels)) if labels else ()


def _matching(
    lines: Sequence[_Line], found: dict[str, re.Match[str] | None]
) -> list[tuple[int, re.Match[str]]]:
    """The numbers of the lines whose words match something, each with what it matches."""
    if not any(found.values()):
        return []
    matches = ((number, found[line.words]) for number, line in enumerate(lines))
    return [(number, match) for number, match in matches if match]


def turn_at(found: Sequence[Turn], offset: int) -> Turn | None:
    """The turn that covers a place."""
    at = bisect_right(found, offset, key=lambda turn: turn.start) - 1
    return found[at] if at >= 0 and offset < found[at].end else None


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.split("\n"):
        yield _Line(start, line)
        start += len(line) + 1


def _columns(lines: Sequence[_Line]) -> tuple[int, int] | None:
    """The places of the columns with the statement and with who asked, -1 for none; None for
    anything but a table with one of them."""
    names = [name.strip().lower() for name in lines[0].words.split("\t")]
    if len(names) < 2:
        return None
    statement = next((names.index(name) for name in COLUMNS if name in names), -1)
    source = next((at for at, name in enumerate(names) if name in _SOURCE_COLUMNS), -1)
    return (statement, source) if max(statement, source) >= 0 else None


def _rows(lines: Sequence[_Line], columns: tuple[int, int]) -> Iterator[Turn]:
    """The cells that say something, each by whoever the row names."""
    statement, source = columns
    for line in lines[1:]:
        cells = line.words.split("\t")
        who = cells[source].strip() if 0 <= source < len(cells) else ""
        if _DIGIT.search(who) or len(who.split()) > _MOST_WORDS:
            who = ""
        start = line.start
        for at, cell in enumerate(cells):
            kind: Kind = "said" if at == statement or statement < 0 else "remark"
            said = "" if at == source else who
            if len(cell.split()) >= _SAYING_WORDS and (said or kind == "remark"):
                yield Turn(start, start + len(cell), said, kind)
            start += len(cell) + 1


def _comments(lines: Sequence[_Line], found: Sequence[tuple[int, re.Match[str]]]) -> Iterator[Turn]:
    """Each comment by its writer, up to the next one. What it quotes of an earlier one is said
    there."""
    seen: set[str] = set()
    ends = [number for number, _ in found[1:]] + [len(lines)]
    for (number, match), end in zip(found, ends, strict=True):
        yield Turn(lines[number].start, lines[number].end, match["who"], "seam")
        for line in lines[number + 1 : end]:
            mark = _QUOTE.match(line.words)
            quoted = line.words[mark.end() :].strip() if mark else ""
            if not mark:
                yield Turn(line.start, line.end, match["who"])
                said = _sentences(line.words)
                seen |= said | {one.split(",")[0] for one in said}  # often only the beginning
            elif quoted and _sentences(quoted) <= seen:
                yield Turn(line.start, line.end, "", "again")


def _sentences(line: str) -> set[str]:
    """The sentences of a line, without the mark of a list."""
    return set(_SENTENCE_END.split(_ITEM.sub("", line).strip()))


def _labelled(
    text: str, lines: Sequence[_Line], found: Sequence[tuple[int, re.Match[str]]]
) -> Iterator[Turn]:
    """In a talk each turn up to the next one; elsewhere the line of somebody the text names."""
    counted = Counter(match["who"] for _, match in found)
    filled = sum(1 for line in lines if line.words.strip())
    often = len(found) >= max(2 * len(counted), _TALK_SHARE * filled)
    talk = often and len(counted) > 1
    ends = [number for number, _ in found[1:]] + [len(lines)]
    names = {name: _as_named(text, name) for name in counted}
    known = set() if talk else {name for name in counted if _is_named(text, name)}
    for (number, match), end in zip(found, ends, strict=True):
        who = names[match["who"]]
        if talk:
            yield Turn(lines[number].start, lines[end - 1].end, who)
        elif match["who"] in known:
            yield Turn(lines[number].start, lines[number].end, who)


def _as_named(text: str, label: str) -> str:
    """A name in capitals as names are written: "KEMAL" is "Kemal"; "IT" only where the text has it
    so elsewhere."""
    name = label.title()
    shouted = label.isupper() and len(label) > 1
    long = all(len(word) > _SHORT_FORM for word in label.split())
    return name if shouted and (long or re.search(rf"\b{re.escape(name)}\b", text)) else label


def _may_speak(text: str, label: str) -> bool:
    """Whether a label can be somebody: a name, a word for people, or somebody whom the text names;
    "Rationale" is none of these."""
    first = label.lower().removeprefix("dr ").removeprefix("dr. ").split()[0].strip(".")
    if label.lower() in NO_VOICE or first in NO_VOICE:
        return False
    people = is_person(first) or is_person(label.lower().split()[-1])
    return not is_english(first) or people or _is_named(text, label.title())


def _is_named(text: str, label: str) -> bool:
    """Whether a text names somebody by a label: with another name, or as who says something."""
    name = re.escape(label)
    if re.search(rf"\b{name} (?:said|says|asked|reported|suggested|told|thinks|wants)\b", text):
        return True
    named = rf"(?<![Tt]he )\b{name} [A-Z][a-z]+\b|\b[A-Z][a-z]+ {name}\b"
    return re.search(named, text) is not None and not is_english(label.lower())
