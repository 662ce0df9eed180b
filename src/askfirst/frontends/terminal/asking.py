"""From a prompt to a reply: the kind that fits, on the streams that are the terminal."""

from __future__ import annotations

import os
import sys
import termios
from collections.abc import Callable
from functools import partial
from typing import Final

from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import Input, create_input
from prompt_toolkit.input.typeahead import clear_typeahead
from prompt_toolkit.output import ColorDepth, Output
from prompt_toolkit.output.vt100 import Vt100_Output

from askfirst.frontends import Listener
from askfirst.frontends.terminal import talk
from askfirst.questions import Prompt, QuestionKind, Typed
from askfirst.replies import Action, Reply

Keep = Callable[[Typed], None]
_SETTLED: Final = (Action.UNKNOWN, Action.NOT_RELEVANT)

_left: dict[tuple[str, str], Typed] = {}  # typed when the person went elsewhere (help, back ...)
_sent: dict[tuple[object, ...], Typed] = {}  # typed as the last answer


def put(
    prompt: Prompt,
    input: Input | None,
    output: Output | None,
    *,
    listener: Listener | None = None,
    seen: bool = False,
) -> Reply:
    """Put one prompt and take one reply; see `askfirst.frontends.terminal.ask`.

    Args:
        seen: the question has been on the screen, so that keys already pressed are meant for it.
    """
    keys = input or create_input(sys.stdin)
    if not seen:
        _forget_typed_ahead(keys)
    keep = partial(_keep, prompt, listener)
    with create_app_session(input=keys, output=output or _output()):
        try:
            reply, so_far = _ask(prompt, _start(prompt), keep, listener)
        except (EOFError, OSError):  # the window was closed
            return Reply(action=Action.STOP)
    _remember(prompt, reply, so_far)
    if reply.action not in (Action.ANSWER, *_SETTLED):
        keep(so_far)
    if reply.action in (Action.ANSWER, *_SETTLED) and output is None:
        talk.say(talk.answered(prompt, reply))
    talk.answered_now()
    return reply


def _output() -> Output:
    """The terminal on standard error. Standard output is for data.

    It is never asked where its cursor is: not every terminal answers, and each prompt would wait.
    """
    made = Vt100_Output.from_pty(
        talk.screen(), term=os.environ.get("TERM"), default_color_depth=ColorDepth.from_env()
    )
    made.enable_cpr = False
    return made


def _forget_typed_ahead(keys: Input) -> None:
    """Keys pressed before the question was on the screen do not answer it."""
    clear_typeahead(keys)
    if sys.stdin.isatty() and keys.fileno() == sys.stdin.fileno():
        termios.tcflush(keys.fileno(), termios.TCIFLUSH)


def _key(prompt: Prompt) -> tuple[str, str]:
    return prompt.slot, prompt.text


def _unchanged(prompt: Prompt) -> tuple[object, ...]:
    """The same prompt again, with the same lines above it and nothing answered since: what was sent
    was not accepted. A read-back of which a line was put right comes again with other lines."""
    return (*_key(prompt), prompt.shown, prompt.progress.answered)


def _keep(prompt: Prompt, listener: Listener | None, typed: Typed) -> None:
    """What is typed so far, should it never be sent; nothing where it is what was filled in."""
    if listener is None or prompt.kind is QuestionKind.CHOICE:
        return
    written = any(typed.values()) if isinstance(typed, dict) and prompt.frames else typed
    listener.keep(prompt.slot, typed if written and typed != _filled_in(prompt) else "")


def _start(prompt: Prompt) -> Typed:
    """What is in the field at first: what was typed and not taken, else what is filled in."""
    refused = _sent.get(_unchanged(prompt))
    _sent.clear()
    left = _left.pop(_key(prompt), None)
    if refused is not None:
        return refused
    filled_in = _filled_in(prompt)
    if left is not None and prompt.kind is QuestionKind.LONG:
        return f"{left}\n" if left else left  # the text goes on where the reply word stood
    if left is None and type(prompt.typed) is type(filled_in):
        left = prompt.typed
    return filled_in if left is None else left


def _filled_in(prompt: Prompt) -> Typed:
    if prompt.kind in (QuestionKind.CHOICES, QuestionKind.FORM):
        return dict(prompt.picked)
    if prompt.kind is QuestionKind.BOX:
        return [line for line in prompt.prefill.splitlines() if line.strip()]
    return prompt.prefill


def _remember(prompt: Prompt, reply: Reply, so_far: Typed) -> None:
    if reply.action is Action.ANSWER:
        _sent[_unchanged(prompt)] = so_far
    elif reply.action not in _SETTLED:
        _left[_key(prompt)] = so_far


def _ask(
    prompt: Prompt, so_far: Typed, keep: Keep, listener: Listener | None
) -> tuple[Reply, Typed]:
    """A kind is loaded when it is first asked: the first question waits for no other."""
    told = partial(listener.understood, prompt.slot) if listener else None
    if isinstance(so_far, list):
        from askfirst.frontends.terminal.box import ask_box

        return ask_box(prompt, so_far, keep, told)
    if isinstance(so_far, dict):
        return _ask_rows(prompt, so_far, keep, told)
    if prompt.kind is QuestionKind.CHOICE:
        from askfirst.frontends.terminal.choice import ask_choice

        return ask_choice(prompt, so_far)
    if prompt.type == "read-back" and prompt.shown:
        from askfirst.frontends.terminal.page import ask_page

        return ask_page(prompt, so_far, keep)
    from askfirst.frontends.terminal.text import ask_long, ask_text

    return (ask_long if prompt.kind is QuestionKind.LONG else ask_text)(prompt, so_far, keep)


def _ask_rows(
    prompt: Prompt, so_far: dict[str, str], keep: Keep, told: Callable[..., str] | None
) -> tuple[Reply, Typed]:
    if prompt.kind is QuestionKind.FORM:
        from askfirst.frontends.terminal.form import ask_form

        behind = (lambda words, frame: told(words, frame=frame)) if told else None
        return ask_form(prompt, so_far, keep, behind)
    from askfirst.frontends.terminal.choices import ask_choices

    return ask_choices(prompt, so_far, keep, told)
