"""Questions answered by typing: one line, or several."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import questionary
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from questionary.question import Question

from askfirst.frontends.terminal.field import field_in, moving_in
from askfirst.frontends.terminal.keys import PASTE, more_waiting, pasted_line
from askfirst.frontends.terminal.leaving import kept
from askfirst.frontends.terminal.screen import Screen
from askfirst.frontends.terminal.words import complaint, nothing, reply_in
from askfirst.questions import Prompt, Typed
from askfirst.replies import Reply, read
from askfirst.untrusted import for_screen, for_storage


def ask_text(prompt: Prompt, so_far: str, keep: Callable[[Typed], None]) -> tuple[Reply, str]:
    """One line. Returns the reply and what was in the field."""
    enter = ["Enter: keep it", "Ctrl-U: empty it"] if so_far else ["Enter: done"]
    screen = Screen(prompt, enter)
    needed = "" if prompt.optional else nothing("Type something")
    reply, typed = one_line(screen, prompt.frame, so_far, needed, keep)
    if isinstance(reply, Reply):  # a reply word typed in the place of a text is not kept as one
        return reply, so_far if isinstance(read(typed), Reply) else typed
    return Reply(value=reply), typed


def _forget(_: Typed) -> None:
    """Nobody keeps what is typed."""


def one_line(
    screen: Screen,
    begin: str,
    so_far: str,
    needed: str,
    keep: Callable[[Typed], None] = _forget,
) -> tuple[Reply | str, str]:
    """A field of one line.

    Args:
        begin: what stands before it.
        so_far: what is in it at first.
        needed: what to say when nothing was typed; empty when that is an answer.
        keep: takes what was typed when an interrupt ends it.

    Returns:
        A reply or the text (reply words taken care of), and what was typed as it stands.
    """
    question = questionary.text("", default=so_far, qmark="")
    buffer = question.application.current_buffer
    keys = KeyBindings()

    @keys.add("enter", eager=True)
    def _enter(event: KeyPressEvent) -> None:
        if more_waiting():
            buffer.insert_text(" ")
            return
        empty = "" if buffer.text.strip() else needed
        screen.message = complaint(buffer.text, others=False) or empty
        if not screen.message:
            event.app.exit(result=read(buffer.text))

    @keys.add(PASTE, eager=True)
    def _paste(event: KeyPressEvent) -> None:
        buffer.insert_text(pasted_line(event))

    with kept(keep, lambda: buffer.text):
        result = _run(screen, question, keys, begin)
    return (result.strip() if isinstance(result, str) else result), buffer.text


def _run(screen: Screen, question: Question, keys: KeyBindings, begin: str = "") -> Reply | str:
    field, window = field_in(question, for_screen(begin))
    both = merge_key_bindings([moving_in(field), keys])
    result: Reply | str = screen.run(question, window, window, both)
    return result


def ask_long(prompt: Prompt, so_far: str, keep: Callable[[Typed], None]) -> tuple[Reply, str]:
    """Several lines; an empty one at the end is the end. Returns the reply and the text."""
    others = ("empty line: done", "Ctrl-X Ctrl-E: your editor")
    screen = Screen(prompt, _keys(bool(so_far), others))
    question = questionary.text(
        "", default=so_far, qmark="", multiline=True, instruction="", tempfile_suffix=".txt"
    )
    buffer = question.application.current_buffer
    keys = KeyBindings()

    def _changed(_: Buffer) -> None:
        screen.tell_keys(_keys(bool(so_far) and buffer.text == so_far, others))

    buffer.on_text_changed += _changed

    @keys.add("enter", eager=True)
    def _enter(event: KeyPressEvent) -> None:
        line = buffer.document.current_line
        others = bool(buffer.text.replace(line, "", 1).strip())
        reply = None if more_waiting() else reply_in(line, others)
        screen.message = complaint(line, others)
        if reply is not None:
            _drop_line(question)
            event.app.exit(result=reply)
        elif not screen.message and _ended(question, so_far):
            screen.message = "" if buffer.text.strip() or prompt.optional else _NOTHING
            if not screen.message:
                event.app.exit(result=Reply(value=_unquoted(buffer.text)))
        elif not screen.message:
            buffer.insert_text("\n")
            keep(buffer.text.strip("\n"))

    @keys.add("escape", "enter", eager=True)
    @keys.add("c-o", eager=True)
    def _line_break(event: KeyPressEvent) -> None:
        buffer.insert_text("\n")

    @keys.add("down", filter=Condition(lambda: _on_last_line(question)), eager=True)
    def _below(event: KeyPressEvent) -> None:
        """A line below the text: for more of it, or for a reply word beside what is filled in."""
        if buffer.document.current_line.strip():
            buffer.cursor_position = len(buffer.text)
            buffer.insert_text("\n")

    @keys.add("c-x", "c-e")
    def _editor(event: KeyPressEvent) -> None:
        buffer.open_in_editor()

    @keys.add(PASTE, eager=True)
    def _paste(event: KeyPressEvent) -> None:
        buffer.insert_text(for_storage(event.data))

    with kept(keep, lambda: buffer.text.strip("\n")):
        reply = _run(screen, question, keys)
    return _as_reply(reply), buffer.text.strip("\n")


def _as_reply(result: Reply | str) -> Reply:
    """What ended by a key that is not known here is an answer: nothing is lost."""
    return result if isinstance(result, Reply) else Reply(value=_unquoted(result))


def _keys(unchanged: bool, others: tuple[str, ...]) -> list[str]:
    """What Enter does: it ends what is left as it was, and makes a line of what was changed."""
    return ["Enter: keep it as it is" if unchanged else "Enter: next line", *others]


_NOTHING: Final = nothing("Type a sentence or two")


def _ended(question: Question, so_far: str) -> bool:
    """Whether Enter means the end: nothing changed, or an empty line at the end of the text."""
    if more_waiting():
        return False
    document = question.application.current_buffer.document
    if so_far and document.text == so_far:
        return True
    return not document.current_line.strip() and not document.text_after_cursor.strip()


def _on_last_line(question: Question) -> bool:
    return question.application.current_buffer.document.is_cursor_at_the_end


def _drop_line(question: Question) -> None:
    """Take the reply word out of the text that is kept."""
    buffer = question.application.current_buffer
    row = buffer.document.cursor_position_row
    lines = buffer.text.split("\n")
    buffer.text = "\n".join(lines[:row] + lines[row + 1 :])


def _unquoted(text: str) -> str:
    """`::back` is the text ":back" on any line."""
    lines = (read(line) if line.startswith("::") else line for line in text.strip().split("\n"))
    return "\n".join(line for line in lines if isinstance(line, str))
