"""One prompt out, one reply in, line by line."""

from __future__ import annotations

import select
from collections.abc import Sequence
from typing import Final, TextIO

from askfirst.frontends import EndOfInput, Listener
from askfirst.frontends.plain.keeping import Keeping
from askfirst.frontends.plain.lists import Lines, Ticks
from askfirst.frontends.plain.telling import how, place
from askfirst.interview.ticks import named
from askfirst.questions import OTHER, Prompt, QuestionKind, Typed
from askfirst.replies import SUMMARY, Action, Reply, near, unknown_word
from askfirst.replies import read as read_reply
from askfirst.untrusted import for_screen

_INSTANT: Final = 0.03  # seconds; nobody types a line in that time
_SETTLED = (Action.ANSWER, Action.UNKNOWN, Action.NOT_RELEVANT)


class Plain:
    """Asks on one stream, reads replies line by line from another."""

    def __init__(self, replies: TextIO, screen: TextIO, listener: Listener | None = None) -> None:
        self._replies = replies
        self._screen = screen
        self._listener = listener
        self._introduced = False
        self._left: dict[str, list[str]] = {}  # lines typed before a question was left for another

    def show(self, talk: Sequence[str]) -> None:
        """Print lines that are no question."""
        for line in talk:
            self._print(line)

    def ask(self, prompt: Prompt) -> Reply:
        """Put one prompt and read one reply.

        Lines of a list that were typed before a reply word such as `?` or `:back` are there again
        when the same prompt is asked the next time.

        Raises:
            EndOfInput: the stream ended before the reply was complete; nothing is stored.
        """
        prompt = self._with_typed(prompt)
        self._head(prompt)
        if prompt.kind is QuestionKind.TEXT:
            reply = self._text(prompt)
        elif prompt.kind is QuestionKind.CHOICE:
            reply = self._choice(prompt)
        elif prompt.kind is QuestionKind.FORM:
            reply = self._form(prompt)
        elif prompt.choices:
            reply = self._ticks(prompt)
        else:
            reply = self._lines(prompt)
        if reply.action in _SETTLED:
            self._left.pop(prompt.slot, None)
        return reply

    def _with_typed(self, prompt: Prompt) -> Prompt:
        """What was typed before and not sent: lines to go on with, else what is filled in."""
        typed, kind = prompt.typed, prompt.kind
        if isinstance(typed, list) and kind is QuestionKind.BOX:
            self._left.setdefault(prompt.slot, list(typed))
        elif isinstance(typed, str) and kind is QuestionKind.LONG:
            self._left.setdefault(prompt.slot, typed.splitlines())
        elif isinstance(typed, str) and kind is QuestionKind.TEXT:
            return prompt._replace(prefill=typed)
        elif isinstance(typed, dict) and kind in (QuestionKind.FORM, QuestionKind.CHOICES):
            return prompt._replace(picked=typed)
        return prompt

    def _keep(self, prompt: Prompt, typed: Typed) -> None:
        """What is typed so far, should it never be sent."""
        if self._listener:
            self._listener.keep(prompt.slot, typed)

    def _print(self, text: str) -> None:
        print(text, file=self._screen, flush=True)

    def _line(self) -> str:
        """The next line; what looks like a misspelt reply word is asked for again."""
        while True:
            line = self._replies.readline()
            if not line:
                raise EndOfInput
            line = line.rstrip("\r\n")
            word = unknown_word(line)
            if not word:
                return line
            self._print(
                f"There is no reply '{word}'.{near(word)} "
                f"Type it again, or :{word} to mean it as text."
            )

    def _pasting(self) -> bool:
        """Whether more was typed within the same instant, in a terminal: an empty line in a paste
        ends no answer."""
        try:
            if not self._replies.isatty():
                return False
            return bool(select.select([self._replies.fileno()], [], [], _INSTANT)[0])
        except (OSError, ValueError):
            return False

    def _one_line(self) -> str:
        """One line; lines pasted at once are one."""
        typed = self._line()
        while self._pasting():
            typed = f"{typed} {self._line()}".strip()
        return typed

    def _head(self, prompt: Prompt) -> None:
        self._print("")
        self._print(place(prompt))
        for line in prompt.shown:
            self._print(f"  {line}")
        self._print(for_screen(prompt.text))
        if prompt.help:
            self._print(prompt.help)
        for number, choice in enumerate(prompt.choices, 1):
            words = prompt.picked.get(choice.id, "")
            mark = f" (picked{f': {for_screen(words)}' if words else ''})"
            self._print(f"  {number}. {choice.text}{mark if choice.id in prompt.picked else ''}")
        self._offers(prompt)
        self._so_far(prompt)
        self._print(how(prompt))
        if not self._introduced:
            self._print(f"At any question: {SUMMARY}")
            self._introduced = True

    def _offers(self, prompt: Prompt) -> None:
        if prompt.offers and not prompt.choices:
            self._print("From your documents; type +1 to take the first one, and so on:")
            for number, offer in enumerate(prompt.offers, 1):
                self._print(f"  +{number}. {for_screen(offer.text)}")

    def _so_far(self, prompt: Prompt) -> None:
        if prompt.frames or prompt.kind is QuestionKind.CHOICES or not prompt.prefill:
            return
        self._print("So far:")
        if prompt.kind is QuestionKind.CHOICE:
            chosen = next((c.text for c in prompt.choices if c.id == prompt.prefill), None)
            self._print(f"  {chosen or for_screen(prompt.prefill)}")
            return
        numbered = prompt.kind is QuestionKind.BOX
        for number, line in enumerate(for_screen(prompt.prefill).splitlines(), 1):
            self._print(f"  line {number}: {line}" if numbered else f"  {line}")

    # -- one line -----------------------------------------------------------------------------

    def _text(self, prompt: Prompt) -> Reply:
        reply = read_reply(self._one_line())
        if isinstance(reply, Reply):
            return reply
        if prompt.optional and prompt.prefill and reply.strip() == "-":
            return Reply(value="")
        return Reply(value=reply if reply.strip() else prompt.prefill)

    def _choice(self, prompt: Prompt) -> Reply:
        reply = read_reply(self._one_line())
        if isinstance(reply, Reply):
            return reply
        if not reply.strip() and prompt.prefill:
            return Reply(value=prompt.prefill)
        choice = named(prompt.choices, reply)
        if choice is None:
            return Reply(value=reply)
        if choice.id == OTHER:
            self._print(for_screen(choice.begin))
            words = read_reply(self._one_line())
            return words if isinstance(words, Reply) else Reply(value=f"{OTHER}: {words}")
        self._print(f"  {choice.text}")
        return Reply(value=choice.id)

    # -- several ------------------------------------------------------------------------------

    def _form(self, prompt: Prompt) -> Reply:
        value: dict[str, str] = {}
        left = dict(
            zip((f.id for f in prompt.frames), self._left.get(prompt.slot, ()), strict=False)
        )
        for frame in prompt.frames:
            earlier = left.get(frame.id) or prompt.picked.get(frame.id, "")
            self._print(f"{frame.begin} ..." + (f" [{for_screen(earlier)}]" if earlier else ""))
            typed = self._one_line()
            reply = read_reply(typed)
            if isinstance(reply, Reply) and reply.action is not Action.UNKNOWN:
                self._left[prompt.slot] = list(value.values())
                return reply
            kept = {"": earlier, "-": ""}.get(typed.strip(), typed)
            value[frame.id] = "dk" if isinstance(reply, Reply) else kept
            if typed.strip() and not isinstance(reply, Reply):
                self._becomes(prompt, kept, frame=frame.id)
            self._keep(prompt, dict(value) if any(value.values()) else "")
        if {text for text in value.values() if text} == {"dk"}:
            return Reply(action=Action.UNKNOWN)
        return Reply(value=dict(value))

    def _ticks(self, prompt: Prompt) -> Reply:
        ticks = Ticks(prompt)
        with Keeping(lambda: self._keep(prompt, dict(ticks.picked))) as keeping:
            while (line := self._line()).strip() or self._pasting():
                reply = read_reply(line)
                if isinstance(reply, Reply):
                    return reply
                self.show([f"  {said}" for said in (ticks.take(line) if line.strip() else ())])
                keeping.line(len(ticks.picked))
                for choice in ticks.latest:
                    self._becomes(prompt, ticks.picked[choice], choice)
        return Reply(value=dict(ticks.picked))

    def _lines(self, prompt: Prompt) -> Reply:
        """Lines up to an empty one; a reply word alone in the first line is that reply."""
        typed = Lines(prompt, self._left.get(prompt.slot, ()))
        self.show([f"  typed before: {for_screen(line)}" for line in typed.new])
        with Keeping(lambda: self._keep(prompt, self._typed(prompt, typed.new))) as keeping:
            while (line := self._line()).strip() or self._pasting():
                reply = read_reply(line)
                first = not typed.touched
                if isinstance(reply, Reply) and (first or reply.action is not Action.UNKNOWN):
                    self._left[prompt.slot] = list(typed.new)
                    return reply
                if line.strip():
                    self.show([f"  {text}" for text in typed.take(line)])
                elif prompt.kind is QuestionKind.LONG and typed.touched:
                    typed.new.append("")  # between two paragraphs of a paste
                keeping.line(len(typed.new))
                if prompt.kind is QuestionKind.BOX and typed.last:
                    self._becomes(prompt, typed.last)
        if prompt.kind is QuestionKind.LONG:
            return Reply(value="\n".join(_unquoted(line) for line in typed.result()))
        return Reply(value=list(typed.result()))

    @staticmethod
    def _typed(prompt: Prompt, typed: list[str]) -> Typed:
        return "\n".join(typed) if prompt.kind is QuestionKind.LONG else list(typed)

    def _becomes(self, prompt: Prompt, words: str, choice: str = "", frame: str = "") -> None:
        """Say what the document will say for a line, where that differs from it."""
        if self._listener is None or isinstance(read_reply(words), Reply):
            return
        if becomes := self._listener.understood(prompt.slot, words, choice, frame):
            self._print(f"  = {for_screen(becomes)}")


def _unquoted(line: str) -> str:
    """A line of a long text: `::x` is the text `:x` there too."""
    reply = read_reply(line)
    return reply if isinstance(reply, str) else line
