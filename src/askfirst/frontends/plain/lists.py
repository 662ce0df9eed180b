"""Lists typed line by line: lines added, replaced and taken out, choices ticked and unticked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askfirst.interview.ticks import named
from askfirst.questions import Prompt, QuestionKind
from askfirst.untrusted import for_screen

_OUT: Final = re.compile(r"\s*-\s*(\d{1,3})\s*")
_REPLACE: Final = re.compile(r"\s*(\d{1,3})\s*=\s*(.*)")
_OFFER: Final = re.compile(r"\s*\+\s*(\d{1,3})\s*")
_ADD: Final = re.compile(r"\s*\+\s+(.*)")
_NUMBERS: Final = re.compile(r"\s*\d+(?:(?:\s*[,;]|[^\S ]* )\s*\d+)*\s*")
_NUMBERED: Final = re.compile(r"\s*(\d+)(?:\s*[:.)-]\s*|\s+)(.*)")


class Lines:
    """The lines of a box or a long text while they are typed.

    The lines that are there already stay when the first thing typed changes one of them: `-2`
    takes line 2 out, `2= new words` replaces it, `+ words` adds one. Anything else begins the list
    anew. In a fresh list the same commands work on what was just typed.

    Attributes:
        new: the lines as they are. touched: whether anything was typed. last: the line added or
            replaced by the latest input; empty when it did neither.
    """

    def __init__(self, prompt: Prompt, left: Sequence[str] = ()) -> None:
        self._box = prompt.kind is QuestionKind.BOX
        self._offers = [offer.text for offer in prompt.offers] if self._box else []
        self._old = [line for line in prompt.prefill.splitlines() if line.strip()]
        self.new = list(left)
        self.touched = bool(left)
        self.last = ""

    def result(self) -> list[str]:
        """All lines; those that were there when nothing was typed."""
        return self.new if self.touched else self._old

    def take(self, typed: str) -> list[str]:
        """Act on one typed line; what to say about it."""
        self.last = ""
        said = self._edited(typed) if self._box else None
        if said is None:
            said = self._begun(typed)
            self._append(typed)
        return said

    def _begun(self, typed: str) -> list[str]:
        if self.touched or not self._old or not self._box:
            return []
        return ["A new list begins with this line; the lines before are out."]

    def _edited(self, typed: str) -> list[str] | None:
        if (found := _OFFER.fullmatch(typed)) and self._has(found, self._offers):
            self._keep()
            self._append(self._offers[int(found.group(1)) - 1])
            return [f"added: {for_screen(self.last)}"]
        lines = self.new if self.touched else self._old
        if (found := _OUT.fullmatch(typed)) and self._has(found, lines):
            self._keep()
            return [f"taken out: {for_screen(self.new.pop(int(found.group(1)) - 1))}"]
        if (found := _REPLACE.fullmatch(typed)) and self._has(found, lines) and found.group(2):
            self._keep()
            self.last = self.new[int(found.group(1)) - 1] = found.group(2)
            return [f"line {found.group(1)} is now: {for_screen(self.last)}"]
        if found := _ADD.fullmatch(typed):
            self._keep()
            self._append(found.group(1))
            return []
        return None

    @staticmethod
    def _has(found: re.Match[str], lines: Sequence[str]) -> bool:
        return 1 <= int(found.group(1)) <= len(lines)

    def _keep(self) -> None:
        if not self.touched:
            self.new, self.touched = list(self._old), True

    def _append(self, line: str) -> None:
        self.new.append(line)
        self.touched, self.last = True, line


class Ticks:
    """The choices ticked so far: id to the words on it.

    Numbers tick; the first one replaces the ticks that were there, unless it comes as `+3`. `-3`
    unticks one.
    """

    def __init__(self, prompt: Prompt) -> None:
        self._prompt = prompt
        self._fresh = True
        self.picked: dict[str, str] = dict(prompt.picked)
        self.latest: tuple[str, ...] = ()  # ids ticked or worded anew by the latest input

    def take(self, typed: str) -> list[str]:
        """Act on one typed line; what to say about it."""
        self.latest = ()
        if out := _OUT.fullmatch(typed):
            self._fresh = False
            choice = self._id(out.group(1))
            self.picked.pop(choice, None)
            return [f"no longer picked: {self._text(choice)}"]
        added = typed.strip().removeprefix("+").strip() if typed.strip().startswith("+") else ""
        if self._fresh and not added:
            self.picked.clear()
        self._fresh = False
        said = []
        ticked = self._ticks(added or typed)
        self.latest = tuple(key for key, words in ticked.items() if words)
        for choice, words in ticked.items():
            self.picked[choice] = words
            said.append(
                f"picked: {self._text(choice)}" + (f": {for_screen(words)}" if words else "")
            )
        return said

    def _ticks(self, typed: str) -> dict[str, str]:
        """Ids with words; what names no choice stands as typed and is judged by the interview."""
        if _NUMBERS.fullmatch(typed):
            return {self._id(number): "" for number in re.findall(r"\d+", typed)}
        if found := _NUMBERED.fullmatch(typed):
            return {self._id(found.group(1)): found.group(2).strip()}
        name, _, words = typed.partition(":")
        choice = named(self._prompt.choices, name)
        return {choice.id: words.strip()} if choice else {typed.strip(): ""}

    def _id(self, number: str) -> str:
        choice = named(self._prompt.choices, number)
        return choice.id if choice else number

    def _text(self, choice_id: str) -> str:
        known = next((c.text for c in self._prompt.choices if c.id == choice_id), choice_id)
        return for_screen(known)
