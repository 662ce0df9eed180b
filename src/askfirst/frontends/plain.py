"""Questions as plain lines: append-only, numbered choices, no drawing, on any pair of streams.

For pipes, screen readers and terminals that cannot draw. Nothing is said by colour or place alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, TextIO

from askfirst import lines
from askfirst.questions import Prompt, QuestionKind
from askfirst.replies import SUMMARY, Action, Reply
from askfirst.replies import read as read_reply
from askfirst.untrusted import for_screen

_NUMBERS: Final = re.compile(r"^\s*\d+(?:\s*[,;]\s*\d+)*\s*$")
_NUMBERED: Final = re.compile(r"^\s*(\d+)\s*[:.)-]?\s+(.*)$|^\s*(\d+)\s*:\s*(.*)$")


class EndOfInput(Exception):
    """There is nothing more to read: save, write the documents so far, leave."""


class Plain:
    """Asks on one stream, reads replies line by line from another."""

    def __init__(self, replies: TextIO, screen: TextIO) -> None:
        self._replies = replies
        self._screen = screen
        self._introduced = False

    def show(self, talk: Sequence[str]) -> None:
        """Print lines that are no question."""
        for line in talk:
            self._print(line)

    def ask(self, prompt: Prompt) -> Reply:
        """Put one prompt and read one reply.

        Raises:
            EndOfInput: the stream ended before the reply was complete; nothing is stored.
        """
        self._head(prompt)
        if prompt.kind is QuestionKind.TEXT:
            return self._text(prompt)
        if prompt.kind is QuestionKind.CHOICE:
            return self._choice(prompt)
        if prompt.kind is QuestionKind.FORM:
            return self._form(prompt)
        return self._several(prompt)

    def _print(self, text: str) -> None:
        print(text, file=self._screen, flush=True)

    def _line(self) -> str:
        line = self._replies.readline()
        if not line:
            raise EndOfInput
        return line.rstrip("\r\n")

    def _head(self, prompt: Prompt) -> None:
        progress = prompt.progress
        more = f", up to +{progress.may_open}" if progress.may_open else ""
        total = progress.answered + progress.open
        self._print("")
        self._print(f"{prompt.section}. Question {progress.answered + 1} of {total}{more}.")
        for line in prompt.shown:
            self._print(f"  {line}")
        self._print(for_screen(prompt.text))
        if prompt.help:
            self._print(prompt.help)
        for number, choice in enumerate(prompt.choices, 1):
            mark = " (picked)" if choice.id in prompt.picked else ""
            self._print(f"  {number}. {choice.text}{mark}")
        self._offers(prompt)
        if prompt.prefill and not prompt.choices and not prompt.frames:
            self._print("So far:")
            self.show([f"  {line}" for line in for_screen(prompt.prefill).splitlines()])
        self._print(_how(prompt))
        if not self._introduced:
            self._print(f"At any question: {SUMMARY}")
            self._introduced = True

    def _offers(self, prompt: Prompt) -> None:
        if prompt.offers and not prompt.choices:
            self._print("From your documents; type +1 to take the first one, and so on:")
            for number, offer in enumerate(prompt.offers, 1):
                self._print(f"  +{number}. {for_screen(offer.text)}")

    def _text(self, prompt: Prompt) -> Reply:
        reply = read_reply(self._line())
        if isinstance(reply, Reply):
            return reply
        return Reply(value=reply if reply.strip() else prompt.prefill)

    def _choice(self, prompt: Prompt) -> Reply:
        reply = read_reply(self._line())
        if isinstance(reply, Reply):
            return reply
        if not reply.strip() and prompt.prefill:
            return Reply(value=prompt.prefill)
        return Reply(value=reply)

    def _form(self, prompt: Prompt) -> Reply:
        value: dict[str, str] = {}
        for frame in prompt.frames:
            earlier = prompt.picked.get(frame.id, "")
            self._print(f"{frame.begin} ..." + (f" [{for_screen(earlier)}]" if earlier else ""))
            typed = self._line()
            reply = read_reply(typed)
            if isinstance(reply, Reply) and reply.action is not Action.UNKNOWN:
                return reply
            value[frame.id] = typed if typed.strip() else earlier
        if {text for text in value.values() if text} == {"dk"}:
            return Reply(action=Action.UNKNOWN)
        return Reply(value=dict(value))

    def _several(self, prompt: Prompt) -> Reply:
        """Lines up to an empty one. A reply word alone in the first line is that reply."""
        typed: list[str] = []
        while True:
            line = self._line()
            if not line.strip():
                break
            reply = read_reply(line)
            if isinstance(reply, Reply) and (not typed or reply.action is not Action.UNKNOWN):
                return reply
            taken = self._taken(prompt, line)
            typed.append(taken)
            if prompt.line:
                self._understood(prompt, taken)
        if prompt.choices:
            return Reply(value=_ticks(prompt, typed))
        if not typed and prompt.prefill:
            typed = prompt.prefill.splitlines()
        separator = "\n"
        if prompt.kind is QuestionKind.LONG:
            return Reply(value=separator.join(_unquoted(line) for line in typed))
        return Reply(value=list(typed))

    def _taken(self, prompt: Prompt, line: str) -> str:
        found = re.fullmatch(r"\s*\+(\d+)\s*", line)
        if found and not prompt.choices and 1 <= int(found.group(1)) <= len(prompt.offers):
            return prompt.offers[int(found.group(1)) - 1].text
        return line

    def _understood(self, prompt: Prompt, line: str) -> None:
        parsed = lines.parse(line, prompt.line)
        labels = {part.field: part.label or part.field for part in prompt.line}
        if len(parsed.fields) > 1 or not parsed.sure:
            parts = [
                f"{labels[field]}: {for_screen(text)}" for field, text in parsed.fields.items()
            ]
            if not parsed.sure:
                parts.append("a guess")
            self._print("  understood as " + "; ".join(parts))


def _unquoted(line: str) -> str:
    """A line of a long text: `::x` is the text `:x` there too."""
    reply = read_reply(line)
    return reply if isinstance(reply, str) else line


def _how(prompt: Prompt) -> str:
    keep = " Enter alone keeps it." if prompt.prefill or prompt.picked else ""
    if prompt.kind is QuestionKind.TEXT:
        return f"One line, then Enter.{keep}"
    if prompt.kind is QuestionKind.CHOICE:
        return f"Type the number.{keep}"
    if prompt.kind is QuestionKind.FORM:
        return (
            f"Finish each line; Enter alone leaves it {'as it is' if prompt.picked else 'empty'}."
        )
    if prompt.choices:
        words = ", with a word or two behind each (3: until noon)" if prompt.words else ""
        return f"Type a number a line{words}; an empty line ends it.{keep}"
    return f"Several lines; an empty line ends it.{keep}"


def _ticks(prompt: Prompt, typed: list[str]) -> dict[str, str]:
    """Numbers with words as ids with words; what is no number stands as typed and is checked."""
    if not typed:
        return dict(prompt.picked)
    picked: dict[str, str] = {}
    for line in typed:
        if _NUMBERS.match(line):
            for number in re.findall(r"\d+", line):
                picked[_id(prompt, number)] = ""
            continue
        found = _NUMBERED.match(line)
        if found:
            number, words = (
                (found.group(1), found.group(2))
                if found.group(1)
                else (found.group(3), found.group(4))
            )
            picked[_id(prompt, number)] = words
        else:
            name, _, words = line.partition(":")
            known = next(
                (c.id for c in prompt.choices if name.strip().lower() in (c.id, c.text.lower())),
                None,
            )
            picked[known or line] = words.strip() if known else ""
    return picked


def _id(prompt: Prompt, number: str) -> str:
    index = int(number) - 1
    return prompt.choices[index].id if 0 <= index < len(prompt.choices) else number
