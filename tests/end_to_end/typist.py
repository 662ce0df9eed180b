"""Somebody who has all answers in a file and types them, screen by screen.

The answers are those of an answers file: by question id, a text, a list of lines, ids of choices
with words, lines of a form, or a reply word. What the file says nothing about is not known.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from askfirst.journal import NAME
from askfirst.questions import Prompt, QuestionKind
from askfirst.replies import Reply, read
from askfirst.session import Session
from end_to_end.terminals import DOWN, ENTER, PATIENCE, TAB, Terminal

UNKNOWN = "dk"
_BACKSPACE, _CLEAR = "\x7f", "\x15"


def asked_in(folder: Path) -> Prompt | None:
    """What an interview asks next, read from its folder."""
    journal = (folder / NAME).stat()
    return _asked_in(folder, journal.st_size, journal.st_mtime_ns)


@lru_cache(maxsize=1)
def _asked_in(folder: Path, *_as_it_is: int) -> Prompt | None:
    """The whole interview is read anew only when its journal has changed."""
    with Session.open(folder) as session:
        return session.question()


class Typist:
    """Answers what a terminal asks. `prompts` are those met, in order."""

    def __init__(self, terminal: Terminal, folder: Path, answers: Mapping[str, Any]) -> None:
        self.terminal = terminal
        self.prompts: list[Prompt] = []
        self._folder = folder
        self._answers = answers

    def answer_all(self, most: int = 60) -> None:
        """Answer until nothing is asked any more."""
        while (prompt := self._shown()) is not None:
            assert len(self.prompts) < most, f"still asked after {most} screens: {prompt.slot}"
            self.answer(prompt)
            self._wait_until_stored(prompt)

    def _shown(self) -> Prompt | None:
        """What is asked next, once the screen asks it: a follow-up is stored after its answer."""
        end = time.monotonic() + PATIENCE
        while (prompt := asked_in(self._folder)) is not None:
            if self.terminal.shows(prompt.text, ":stop"):
                return prompt
            self.terminal.read(0.05)
            assert time.monotonic() < end, f"{prompt.slot} is not shown\n{self.terminal.text()}"
        return None

    def answer(self, prompt: Prompt) -> None:
        """Answer the screen that is there."""
        self.prompts.append(prompt)
        value = self._answers.get(prompt.slot, UNKNOWN)
        if isinstance(value, str) and isinstance(read(value), Reply):
            self._word(prompt, value)
        else:
            _KINDS[prompt.kind](self, prompt, value)

    def _wait_until_stored(self, prompt: Prompt) -> None:
        end = time.monotonic() + PATIENCE
        while (following := asked_in(self._folder)) and following.slot == prompt.slot:
            self.terminal.read(0.01)
            assert time.monotonic() < end, f"{prompt.slot} stays\n{self.terminal.text()}"

    def _write(self, text: str) -> None:
        """Type a text and wait until it stands on the screen."""
        self.terminal.change(text)
        self.terminal.see(text[-60:])

    def _enter(self) -> None:
        self.terminal.change(ENTER)

    def _word(self, prompt: Prompt, word: str) -> None:
        """A reply word: where something is filled in, on a line below it or in its place."""
        if prompt.prefill and prompt.kind is QuestionKind.LONG:
            self.terminal.change(DOWN)
        elif prompt.picked and prompt.kind is QuestionKind.FORM:
            self.terminal.change(_CLEAR)
        self._write(word)
        self._enter()
        if prompt.kind is QuestionKind.FORM and word == UNKNOWN:  # of its line alone
            for _ in prompt.frames[1:]:
                self._enter()

    def _text(self, prompt: Prompt, value: str) -> None:
        if prompt.prefill:
            self.terminal.change(_CLEAR)
        self._write(value)
        self._enter()

    def _long(self, prompt: Prompt, value: str) -> None:
        if prompt.prefill == value:
            self._enter()
            return
        if prompt.prefill:
            self.terminal.change(_BACKSPACE * len(prompt.prefill))
        for line in value.splitlines():
            self._write(line)
            self._enter()
        self._enter()

    def _choice(self, prompt: Prompt, value: str) -> None:
        head, _, words = value.partition(": ")
        number = [choice.id for choice in prompt.choices].index(head) + 1
        for _ in range(number - 1):
            self.terminal.change(DOWN)
        self._enter()
        if words:
            self._write(words)
            self._enter()

    def _choices(self, prompt: Prompt, value: list[str] | dict[str, str]) -> None:
        wanted = value if isinstance(value, dict) else dict.fromkeys(value, "")
        for choice in prompt.choices:
            if (choice.id in wanted) != (choice.id in prompt.picked):
                self.terminal.change(" ")
            if words := wanted.get(choice.id):
                self._write(words)
            self.terminal.change(DOWN)
        self._enter()

    def _box(self, prompt: Prompt, value: list[str]) -> None:
        offered = [offer.text for offer in prompt.offers]
        for line in value:
            if offered and line == offered[0]:
                self.terminal.change(TAB)
                self._enter()
                del offered[0]
            else:
                self._write(line)
                self._enter()
        self._enter()

    def _form(self, prompt: Prompt, value: dict[str, str]) -> None:
        for frame in prompt.frames:
            if prompt.picked.get(frame.id):
                self.terminal.change(_CLEAR)
            if text := value.get(frame.id):
                self._write(text)
            self._enter()


_KINDS = {
    QuestionKind.TEXT: Typist._text,
    QuestionKind.LONG: Typist._long,
    QuestionKind.CHOICE: Typist._choice,
    QuestionKind.CHOICES: Typist._choices,
    QuestionKind.BOX: Typist._box,
    QuestionKind.FORM: Typist._form,
}


def as_lines(prompts: list[Prompt], answers: Mapping[str, Any]) -> str:
    """The same answers as the lines that the plain front end reads."""
    lines: list[str] = []
    for prompt in prompts:
        lines += _lines(prompt, answers.get(prompt.slot, UNKNOWN))
    return "".join(f"{line}\n" for line in lines)


def _lines(prompt: Prompt, value: Any) -> list[str]:
    if isinstance(value, str) and isinstance(read(value), Reply):
        return [value]
    if prompt.kind is QuestionKind.FORM:
        return [value.get(frame.id, "") for frame in prompt.frames]
    if prompt.kind is QuestionKind.CHOICES:
        wanted = value if isinstance(value, dict) else dict.fromkeys(value, "")
        numbers = {choice.id: number for number, choice in enumerate(prompt.choices, 1)}
        return [f"{numbers[key]}: {words}" if words else str(numbers[key])
                for key, words in wanted.items()] + [""]  # fmt: skip
    if prompt.kind is QuestionKind.BOX:
        return [*value, ""]
    if prompt.kind is QuestionKind.LONG:
        return [*value.splitlines(), ""]
    return [value]
