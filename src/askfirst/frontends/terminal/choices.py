"""A question answered by ticking several, each with a few words where they are asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from typing import Final, NamedTuple

from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings

from askfirst.frontends.terminal.choice import Begun, typing_keys
from askfirst.frontends.terminal.keys import more_waiting
from askfirst.frontends.terminal.leaving import kept
from askfirst.frontends.terminal.rows import Row, Rows, moving, question, window
from askfirst.frontends.terminal.screen import Screen
from askfirst.frontends.terminal.words import complaint, no_choice, nothing, understood
from askfirst.interview.ticks import named
from askfirst.questions import NONE, NOT_SURE, OTHER, Prompt, Typed
from askfirst.replies import Action, Reply, read
from askfirst.untrusted import for_screen

_ALONE: Final = (NONE, NOT_SURE)
Told = Callable[[str, str], str]
"""Says what becomes of words on a tick, from both; nothing where there is nothing to tell."""


class Ticks:
    """What is ticked, and the words on each; words outlive an untick."""

    def __init__(self, prompt: Prompt, picked: dict[str, str], told: Told | None = None) -> None:
        self.prompt = prompt
        self._told = cache(told) if told else None
        self.on = {choice.id for choice in prompt.choices if choice.id in picked}
        self.rows = [Row(text=picked.get(c.id, ""), key=c.id) for c in prompt.choices]
        self._words = {row.key: row.text for row in self.rows}
        self.draw()

    def draw(self) -> None:
        """Bring the rows in line with what is ticked."""
        for number, (row, choice) in enumerate(zip(self.rows, self.prompt.choices, strict=True), 1):
            ticked = row.key in self.on
            if row.editable and row.text:
                self._words[row.key] = row.text
            row.editable = ticked and self.has_words(row.key)
            row.text = (row.text or self._words.get(row.key, "")) if row.editable else ""
            colon = ": " if row.editable else ""
            box = "[x]" if ticked else "[ ]"
            row.prefix = f"{number:>2} {box} {for_screen(choice.text)}{colon}"

    def note(self, row: Row) -> str:
        """What stands below a tick: what its words become."""
        return understood(row.text, self._told, row.key) if row.editable else ""

    def has_words(self, choice_id: str) -> bool:
        """Whether a tick takes words."""
        return choice_id == OTHER or (self.prompt.words and choice_id not in _ALONE)

    def toggle(self, choice_id: str) -> str:
        """Tick or untick. Returns why that cannot be; empty when it was done."""
        most = self.prompt.most
        if choice_id in self.on:
            self.on.discard(choice_id)
            self._words.pop(choice_id, None)
        elif choice_id in _ALONE:
            self.on = {choice_id}
        elif most and len(self.on - set(_ALONE)) >= most:
            return f"At most {most}. Untick one first."
        else:
            self.on = (self.on - set(_ALONE)) | {choice_id}
        self.draw()
        return ""

    def value(self) -> dict[str, str]:
        """Ids with words, in the order shown."""
        return {row.key: " ".join(row.text.split()) for row in self.rows if row.key in self.on}

    def put(self, choice_id: str, words: str) -> str:
        """Tick it with words on it, behind those that are there. Returns why that cannot be."""
        if not self.has_words(choice_id):
            return f"{no_choice(words)}. Go to a line, then type."
        if choice_id not in self.on and (refused := self.toggle(choice_id)):
            return refused
        row = next(row for row in self.rows if row.key == choice_id)
        row.text = f"{row.text} {words}".strip()
        self.draw()
        return ""

    def value_with(self, begun: int, below: Row | None) -> dict[str, str]:
        """The value, with words that were begun at a row and not ended."""
        key = self.rows[begun].key
        words = " ".join(below.text.split()) if below else ""
        more = {key: words} if words and self.has_words(key) and key not in self.on else {}
        return {**self.value(), **more}

    def missing(self) -> str:
        """Why this cannot be the answer yet; empty when it can."""
        if not self.on and not self.prompt.optional:
            return nothing("Tick at least one")
        if OTHER in self.on and not self.value()[OTHER]:
            return "Say it in a few words"
        return ""


def ask_choices(
    prompt: Prompt,
    so_far: dict[str, str],
    keep: Callable[[Typed], None],
    told: Told | None = None,
) -> tuple[Reply, dict[str, str]]:
    """Several of several. Returns the reply and what is ticked."""
    ticks = Ticks(prompt, so_far, told)
    at, begun, message = 0, 0, ""
    below: Row | None = None
    while True:
        rows = _rows(ticks, [below] if below else [], at)
        with kept(keep, partial(ticks.value_with, begun, below)):
            result = _run(prompt, ticks, rows, message)
        at, message = rows.at, ""
        if isinstance(result, Reply):
            return result, ticks.value()
        if isinstance(result, Begun):  # the list stays, with a line below it to type in
            more = below.text.strip() if below else ""
            if more and at != begun:  # what was begun at another line stands there
                _, message = _named(ticks, more, begun)
            if message or at == begun:
                below = Row(text=f"{more} {result.text}".lstrip())
            else:
                begun, below = at, Row(text=result.text)
            at = len(ticks.rows)
            continue
        typed = read(result.text)
        if isinstance(typed, Reply):
            return typed, ticks.value()
        at, message = _named(ticks, typed, begun)
        below = Row(text=result.text) if message else None
        at = len(ticks.rows) if message else at


def _rows(ticks: Ticks, below: list[Row], at: int) -> Rows:
    """The ticks as rows; what words become stands below the row at hand alone, so that the others
    keep their place."""
    rows = Rows([*ticks.rows, *below], at, lambda row: ticks.note(row) if row is rows.row else "")
    rows.note_rows = 2
    return rows


def _named(ticks: Ticks, typed: str, begun: int) -> tuple[int, str]:
    """Tick what a line of numbers names; any other words stand on the tick they were begun at.

    Returns:
        The row to stand on, and why it cannot be.
    """
    choices = ticks.prompt.choices
    ids = [choice.id for choice in choices]
    parts = re.split(r"[,;\s]+", typed.strip()) if typed.strip() else []
    found = [choice.id for part in parts if (choice := named(choices, part))]
    if len(found) < len(parts):
        return begun, ticks.put(ids[begun], typed)
    for each in found:
        if each not in ticks.on and (refused := ticks.toggle(each)):
            return ids.index(each), refused
    return ids.index(found[-1]) if found else begun, ""


class Entered(NamedTuple):
    """The line below the list was typed to its end."""

    text: str


def _run(prompt: Prompt, ticks: Ticks, rows: Rows, message: str) -> Reply | Begun | Entered:
    most = f"Space: tick (at most {prompt.most})" if prompt.most else "Space: tick"
    words = ["then type a few words"] if prompt.words else []
    screen = Screen(prompt, ["arrows: move", most, *words, "Enter: done"])
    screen.message = message
    shown = window(rows)
    writing = Condition(lambda: rows.row.editable)
    below = Condition(lambda: not rows.row.key)
    word_begun = Condition(lambda: rows.row.editable and bool(rows.row.text))
    keys = KeyBindings()

    @keys.add(" ", filter=~word_begun & ~below)
    def _tick(event: KeyPressEvent) -> None:
        screen.message = ticks.toggle(rows.row.key)
        rows.go(rows.at)

    @keys.add("backspace", filter=writing & ~word_begun)
    def _untick(event: KeyPressEvent) -> None:
        if rows.row.key:
            _tick(event)
        else:
            event.app.exit(result=Entered(""))

    @keys.add("?", filter=~word_begun & ~below)
    def _help(event: KeyPressEvent) -> None:
        event.app.exit(result=Reply(action=Action.HELP, value=rows.row.key))

    @keys.add(":", filter=writing & ~word_begun & ~below)
    def _reply_word(event: KeyPressEvent) -> None:
        event.app.exit(result=Begun(event.data))

    @keys.add("enter")
    def _enter(event: KeyPressEvent) -> None:
        last = rows.rows[-1]
        if not last.key and (last.text.strip() or not rows.row.key):
            screen.message = complaint(last.text, others=False)
            if not (screen.message or more_waiting()):
                event.app.exit(result=Entered(last.text))
            return
        words, colon, word = rows.row.text.rpartition(":")
        if colon and isinstance(reply := read(f":{word.strip()}"), Reply):
            rows.row.text = words.rstrip()  # a reply word behind words on a tick is none of them
            event.app.exit(result=reply)
            return
        screen.message = ticks.missing()
        if not screen.message and not more_waiting():
            event.app.exit(result=Reply(value=dict(ticks.value())))

    everything = merge_key_bindings([moving(rows, shown, around=True), keys, typing_keys(~writing)])
    result: Reply | Begun | Entered = screen.run(question(shown), shown, shown, everything)
    return result
