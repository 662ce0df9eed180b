"""Questions on a terminal: one screen each, kept small, redrawn in place, gone when answered.

Importing this is cheap. The prompt library is loaded with the first question, not before.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from askfirst.frontends import Listener
from askfirst.frontends.terminal.leaving import Terminated, guarded
from askfirst.questions import Prompt
from askfirst.replies import Reply

if TYPE_CHECKING:
    from prompt_toolkit.input import Input
    from prompt_toolkit.output import Output

__all__ = ["Terminated", "ask", "guarded", "show"]


def ask(
    prompt: Prompt,
    *,
    listener: Listener | None = None,
    input: Input | None = None,
    output: Output | None = None,
) -> Reply:
    """Put one prompt on the terminal and take one reply.

    What was typed before a reply that is no answer (help, back, later ...), or before an answer
    that is refused, is there again when the same prompt is asked the next time.

    Args:
        listener: keeps what is typed and not sent, whatever ends the asking, and says what becomes
            of a line.
        input, output: where keys come from and the screen goes to; the terminal by default
            (never the standard output, which is for data).

    Raises:
        KeyboardInterrupt: Ctrl-C; nothing is replied.
        Terminated: a signal asked the process to end, inside `guarded`; nothing is replied.
    """
    if output is None:
        from askfirst.frontends.terminal.talk import shown_first

        prompt = shown_first(prompt)
    if output is None and "prompt_toolkit" not in sys.modules:
        from askfirst.frontends.terminal.early import shown_while_loading

        with shown_while_loading(prompt):
            from askfirst.frontends.terminal.asking import put

        return put(prompt, input, output, listener=listener, seen=True)
    from askfirst.frontends.terminal.asking import put

    return put(prompt, input, output, listener=listener)


def show(talk: Sequence[str]) -> None:
    """Print lines that are no question, broken between words at the width of the terminal."""
    from askfirst.frontends.terminal.talk import say

    say(talk)
