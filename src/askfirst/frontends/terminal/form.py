"""A question answered by finishing several sentences on one screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings

from askfirst.frontends.terminal.keys import more_waiting
from askfirst.frontends.terminal.leaving import kept
from askfirst.frontends.terminal.rows import Row, Rows, moving, question, window
from askfirst.frontends.terminal.screen import Screen
from askfirst.frontends.terminal.words import complaint, nothing, reply_in, understood
from askfirst.questions import Prompt, Typed
from askfirst.replies import Action, Reply, read
from askfirst.untrusted import for_screen

Told = Callable[[str, str], str]
"""Says what the document will say for the words behind a beginning; empty where it is the same."""


def ask_form(
    prompt: Prompt,
    so_far: dict[str, str],
    keep: Callable[[Typed], None],
    told: Told | None = None,
) -> tuple[Reply, dict[str, str]]:
    """One line for each beginning. Returns the reply and the texts by frame."""
    once = cache(told) if told else None
    rows = Rows(
        [
            Row(text=so_far.get(f.id, ""), prefix=f"{for_screen(f.begin)} ", key=f.id)
            for f in prompt.frames
        ],
        note=lambda row: understood(row.text, once, row.key),
    )
    screen = Screen(prompt, ["Enter: next line", "Enter on the last line: done", "up: correct"])
    shown = window(rows)
    keys = merge_key_bindings([moving(rows, shown), _entering(prompt, so_far, rows, screen)])
    with kept(keep, lambda: _texts(rows)):
        reply: Reply = screen.run(question(shown), shown, shown, keys)
    return reply, _texts(rows)


def _texts(rows: Rows) -> dict[str, str]:
    return {row.key: row.text.strip() for row in rows.rows}


def _entering(prompt: Prompt, so_far: dict[str, str], rows: Rows, screen: Screen) -> KeyBindings:
    keys = KeyBindings()

    @keys.add("enter")
    def _enter(event: KeyPressEvent) -> None:
        if more_waiting():
            rows.buffer.insert_text(" ")
            return
        reply = _reply(rows)
        screen.message = complaint(rows.row.text, _others(rows))
        if reply is not None and reply.action is Action.HELP:
            reply = reply.model_copy(update={"value": rows.row.key})
        if reply is not None:
            rows.row.text = so_far.get(rows.row.key, "")  # the reply word stood in its place
            event.app.exit(result=reply)
        elif not screen.message and rows.at < len(rows.rows) - 1:
            rows.go(rows.at + 1)
        elif not screen.message:
            _submit(prompt, rows, screen, event)

    @keys.add("tab")
    def _tab(event: KeyPressEvent) -> None:
        rows.go(rows.at + 1)

    return keys


def _others(rows: Rows) -> bool:
    return any(row.text.strip() for row in rows.rows if row is not rows.row)


def _reply(rows: Rows) -> Reply | None:
    """A reply word on the first line while nothing else is there is for the whole question; but
    "dk" is of its line alone: who does not know the first may well know the next."""
    found = reply_in(rows.row.text, _others(rows) or rows.at > 0)
    own = found is not None and found.action is Action.UNKNOWN and len(rows.rows) > 1
    return None if own else found


def _submit(prompt: Prompt, rows: Rows, screen: Screen, event: KeyPressEvent) -> None:
    texts = _texts(rows)
    typed = [text for text in texts.values() if text]
    wrong = [problem for text in typed if (problem := complaint(text, len(typed) > 1))]
    if not typed and not prompt.optional:
        wrong = [nothing("Finish at least one line")]
    screen.message = wrong[0] if wrong else ""
    if wrong:
        return
    replies = [read(text) for text in typed]
    bare = (isinstance(r, Reply) and r.action is Action.UNKNOWN and not r.owner for r in replies)
    if typed and all(bare):
        event.app.exit(result=Reply(action=Action.UNKNOWN))
    else:
        event.app.exit(result=Reply(value=dict(texts)))
