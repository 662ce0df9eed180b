"""What somebody picks who writes words at a list of choices: "5 who is coming", "4 and 9", "the
5th", "7 (the phone numbers) and 8, never fewer". What names no choice stands beside the answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from askfirst.questions import OTHER, Choice

_NUMBER: Final = re.compile(
    r"(?:(?:the|numbers?|no\.?|nr\.?|points?|choices?|options?)\s+|#\s?|\()?"
    r"(\d{1,2})(?:st|nd|rd|th)?\)?(?!\w|\s?%|[-.:–,]\d|\s?(?:-|–|to\b)\s?\d)",
    re.IGNORECASE,
)
"""A number that is meant as one: not "5 %", "5:30", "5 to 7" or "5pm"."""
_NUMBERS: Final = re.compile(
    r"\d{1,2}(?:(?:\s*[,;&+/]\s*|,?\s+and\s+|\s+)\d{1,2})*[^\w%]*", re.IGNORECASE
)
_AND: Final = re.compile(r"\s*(?:[,;&+/]\s*)?(and\s+)?", re.IGNORECASE)
_ASIDE: Final = re.compile(r"\s*\(([^()]+)\)")
_BEFORE_WORDS: Final = re.compile(r"\s*(?:[.:,;)]|[-–—](?=\s))?\s*")
_MARKED: Final = re.compile(r"\s*(?:$|[.:,;&()+/–—-]|and\b)", re.IGNORECASE)
_BULLET: Final = re.compile(r"^[-*•◦▪–]\s+")


class Picked(NamedTuple):
    """Choices by their words or numbers, each with the words on it; lines that name none."""

    picks: list[tuple[str, str]]
    beside: list[str]


class _List(NamedTuple):
    """What could be picked: by number the words that the mail offered, and the choices there are
    now."""

    offered: Mapping[str, str]
    choices: Sequence[Choice]

    def has(self, number: str) -> bool:
        """Whether a number is one of the list; of an unknown list any is."""
        if self.offered or not self.choices:
            return number in self.offered or not self.offered
        return 1 <= int(number) <= len(self.choices)

    def label(self, number: str) -> str:
        """What a number stands for, in words where they are known."""
        if self.offered or not self.choices:
            return self.offered.get(number, number)
        return self.choices[int(number) - 1].text

    def labels(self) -> list[str]:
        """All words that name a choice, the longest first."""
        words = {*self.offered.values(), *(one.text for one in self.choices)}
        return sorted({*words, *(one.id for one in self.choices)}, key=lambda one: (-len(one), one))

    def takes_words(self) -> bool:
        """Whether any words can be an answer, or nobody knows what can."""
        return any(one.id == OTHER for one in self.choices) or not (self.choices or self.offered)


def picked(lines: Iterable[str], offered: Mapping[str, str], choices: Sequence[Choice]) -> Picked:
    """What lines pick.

    Args:
        offered: by number what the mail offered, where that is known; else numbers count `choices`.
    """
    known = _List(offered, choices)
    found = Picked([], [])
    for line in lines:
        said = _BULLET.sub("", line.strip())
        if _NUMBERS.fullmatch(said):
            found.picks.extend((known.label(one) if known.has(one) else one, "")
                               for one in re.findall(r"\d+", said))  # fmt: skip
        elif told := list(_numbered(said, known)):
            found.picks.extend(told)
        elif named := _named(said, known):
            found.picks.append(named)
        elif known.takes_words():
            found.picks.append((said, ""))
        else:
            found.beside.append(said)
    return found


def _numbered(line: str, known: _List) -> Iterator[tuple[str, str]]:
    """The choices that a line names by number, the words on each behind it."""
    number = _number(line, known)
    rest = line
    while number is not None:
        rest = rest[number.end() :]
        aside = _ASIDE.match(rest)
        rest = rest[aside.end() :] if aside else rest
        words = aside[1] if aside else ""
        behind = _AND.match(rest)
        following = rest[behind.end() :] if behind and behind.end() else ""
        further = _number(following, known)
        if further is None or not (
            (behind and behind[1]) or _MARKED.match(following, further.end())
        ):
            tail = rest[_end(_BEFORE_WORDS, rest) :]
            yield _with(known.label(number[1]), " ".join(filter(None, (words, tail))))
            return
        yield _with(known.label(number[1]), words)
        number, rest = further, following


def _number(line: str, known: _List) -> re.Match[str] | None:
    found = _NUMBER.match(line)
    return found if found and known.has(found[1]) else None


def _end(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.match(text)
    return found.end() if found else 0


def _with(label: str, words: str) -> tuple[str, str]:
    """A choice with the words on it; those that only say it again are none."""
    if words.casefold().startswith(label.casefold()):
        words = words[len(label) :]
        words = words[_end(_BEFORE_WORDS, words) :]
    return label, words if words.strip(" .") else ""


def _named(line: str, known: _List) -> tuple[str, str] | None:
    """The choice whose words a line begins with, and the words on it."""
    said = line.casefold()
    for label in known.labels():
        rest = line[len(label) :]
        if said.startswith(label.casefold()) and not _INSIDE.match(rest):
            return _with(label, rest[_end(_BEFORE_WORDS, rest) :])
    return None


_INSIDE: Final = re.compile(r"[\w'’-]")
"""Goes on with the word before it."""
