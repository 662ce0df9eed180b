"""A question answered by a list: one item a line, and below it what the document will say."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings

from askfirst.frontends.terminal.keys import PASTE, more_waiting, pasted_lines
from askfirst.frontends.terminal.leaving import kept
from askfirst.frontends.terminal.rows import Row, Rows, moving, question, window
from askfirst.frontends.terminal.screen import Screen
from askfirst.frontends.terminal.words import complaint, nothing, reply_in, understood
from askfirst.questions import Prompt, Typed
from askfirst.replies import Reply
from askfirst.untrusted import for_screen

_OFFERED: Final = "From your documents; Tab takes the line over:"
_FROM_DOCUMENTS: Final = "from your documents"


class Box:
    """The person's lines, then the lines offered that were not taken over."""

    def __init__(
        self, prompt: Prompt, so_far: list[str], told: Callable[[str], str] | None = None
    ) -> None:
        self.prompt = prompt
        self._told = cache(told) if told else None
        self.offered = {f"offer-{n}": offer.text for n, offer in enumerate(prompt.offers)}
        rows = [Row(text=text, key=self._offer_of(text)) for text in so_far]
        self.rows = Rows([*rows, Row()], at=len(rows), note=self._note)
        self.arrange()

    def _offer_of(self, text: str) -> str:
        return next((key for key, offer in self.offered.items() if offer == text), "")

    def _note(self, row: Row) -> str:
        """What was understood; and where the line is from."""
        if not row.editable:
            return ""
        parts = [understood(row.text, self._told)]
        if self.offered.get(row.key) == row.text:
            parts.append(_FROM_DOCUMENTS)
        return "; ".join(part for part in parts if part)

    def own(self) -> list[Row]:
        """The person's rows, the empty last one too."""
        return [row for row in self.rows.rows if row.editable]

    def texts(self) -> list[str]:
        """The lines that have text."""
        return [row.text.strip() for row in self.own() if row.text.strip()]

    def arrange(self) -> None:
        """An empty line last, and below it what is offered and not among the person's lines."""
        own = self.own()
        if not own or own[-1].text:
            own.append(Row())
        used = {row.key for row in own}
        rest = [
            Row(text=for_screen(text), prefix="+ ", editable=False, key=key)
            for key, text in self.offered.items()
            if key not in used
        ]
        if rest:
            rest[0].heading = _OFFERED
        self.rows.rows[:] = [*own, *rest]

    def take(self) -> None:
        """Take over the offer at hand, or the first one, behind the person's lines. It stands as
        if it had just been typed: Enter goes on behind it."""
        self.arrange()
        rows = self.rows
        offer = rows.row if not rows.row.editable else next(
            (row for row in rows.rows if not row.editable), None
        )  # fmt: skip
        if offer is None:
            return
        last = len(self.own()) - 1
        rows.rows.insert(last, Row(text=self.offered[offer.key], key=offer.key))
        self.arrange()
        rows.go(last)

    def insert(self, texts: list[str]) -> None:
        """Put lines at the cursor: the first into the line at hand, the others below it."""
        rows = self.rows
        if not rows.row.editable:
            rows.go(len(self.own()) - 1)
        at, cursor = rows.at, rows.buffer.cursor_position
        text = rows.row.text
        whole = [*texts[:-1], texts[-1] + text[cursor:]]
        whole[0] = text[:cursor] + whole[0]
        rows.row.text = whole[0]
        rows.rows[at + 1 : at + 1] = [Row(text=each) for each in whole[1:]]
        self.arrange()
        rows.go(at + len(whole) - 1, len(whole[-1]) - len(text[cursor:]))

    def drop(self) -> None:
        """Remove the line at hand; the cursor goes to the end of the one before it."""
        at = self.rows.at
        del self.rows.rows[at]
        self.arrange()
        self.rows.go(max(at - 1, 0))

    def move(self, by: int) -> None:
        """Move the line at hand up or down among the person's lines."""
        rows = self.rows
        other = rows.at + by
        if rows.row.text and 0 <= other < len(self.own()) and rows.rows[other].text:
            rows.rows[rows.at], rows.rows[other] = rows.rows[other], rows.rows[rows.at]
            rows.go(other)


def ask_box(
    prompt: Prompt,
    so_far: list[str],
    keep: Callable[[Typed], None],
    told: Callable[[str], str] | None = None,
) -> tuple[Reply, list[str]]:
    """A list. Returns the reply and the lines that were there.

    Args:
        keep: takes the lines typed so far. told: says what becomes of a line, or nothing.
    """
    box = Box(prompt, so_far, told)
    tab = ["Tab: take an offered line"] if prompt.offers else []
    screen = Screen(
        prompt, ["Enter: next line", "empty line: done", *tab, "up: correct", "Alt-Up: move a line"]
    )
    shown = window(box.rows)
    ending = _ending(box, screen, keep)
    keys = merge_key_bindings([moving(box.rows, shown), _editing(box), ending])
    with kept(keep, box.texts):
        reply: Reply = screen.run(question(shown), shown, shown, keys)
    return reply, box.texts()


def _editing(box: Box) -> KeyBindings:
    keys = KeyBindings()
    rows = box.rows

    @keys.add("tab")
    def _tab(event: KeyPressEvent) -> None:
        box.take()

    @keys.add("backspace")
    @keys.add("c-h")
    def _backspace(event: KeyPressEvent) -> None:
        if rows.row.editable and rows.buffer.cursor_position:
            rows.buffer.delete_before_cursor()
        elif rows.row.editable and rows.at:
            _join(box)

    @keys.add("escape", "up")
    def _higher(event: KeyPressEvent) -> None:
        box.move(-1)

    @keys.add("escape", "down")
    def _lower(event: KeyPressEvent) -> None:
        box.move(1)

    @keys.add(PASTE, eager=True)
    def _paste(event: KeyPressEvent) -> None:
        box.insert(pasted_lines(event))

    return keys


def _join(box: Box) -> None:
    """Backspace at the start of a line: it goes on where the one before it ends."""
    rows = box.rows
    text = rows.row.text
    box.drop()
    end = len(rows.row.text)
    rows.row.text += text
    rows.go(rows.at, end)


def _ending(box: Box, screen: Screen, keep: Callable[[Typed], None]) -> KeyBindings:
    keys = KeyBindings()
    rows = box.rows

    @keys.add("enter")
    def _enter(event: KeyPressEvent) -> None:
        if not rows.row.editable:
            box.take()
            return
        burst = more_waiting()
        line = rows.row.text
        others = len(box.texts()) > bool(line.strip())
        screen.message = complaint(line, others)
        reply = None if burst else reply_in(line, others)
        if reply is not None:
            box.drop()
            event.app.exit(result=reply)
        elif not screen.message and line.strip():
            box.insert(["", ""]) if rows.buffer.cursor_position < len(line) else _next(box)
            if not burst:
                keep(box.texts())
        elif not screen.message and not burst:
            _empty(box, screen, event)

    return keys


def _next(box: Box) -> None:
    box.arrange()
    box.rows.go(min(box.rows.at + 1, len(box.own()) - 1))


def _empty(box: Box, screen: Screen, event: KeyPressEvent) -> None:
    """Enter on an empty line: at the end of the list it is the end, elsewhere the line goes."""
    if box.rows.at < len(box.own()) - 1:
        box.drop()
        _next(box)
        return
    texts = box.texts()
    wrong = [problem for text in texts if (problem := complaint(text, len(texts) > 1))]
    if not texts and not box.prompt.optional:
        wrong = [nothing("Type at least one line")]
    screen.message = wrong[0] if wrong else ""
    if not wrong:
        event.app.exit(result=Reply(value=list(texts)))
