"""Prompts of every kind, and keys."""

from __future__ import annotations

from askfirst.questions import (
    Choice,
    Frame,
    LinePart,
    Offer,
    Progress,
    Prompt,
    QuestionKind,
)
from askfirst.requirements import Quote

UP, DOWN, TAB, BACK_TAB, ENTER, SPACE = "\x1b[A", "\x1b[B", "\t", "\x1b[Z", "\r", " "
PAGE_UP, PAGE_DOWN = "\x1b[5~", "\x1b[6~"
BACKSPACE, CTRL_C, CTRL_D, CTRL_U, ALT_UP = "\x7f", "\x03", "\x04", "\x15", "\x1b[1;3A"

TEXT = Prompt(slot="name", kind=QuestionKind.TEXT, text="What is it called?", frame="Call it")
LONG = Prompt(slot="case", kind=QuestionKind.LONG, text="What happened?", help="Two sentences.")
CHOICE = Prompt(
    slot="whose",
    kind=QuestionKind.CHOICE,
    text="Whose is it?",
    choices=(
        Choice(id="mine", text="Mine"),
        Choice(id="theirs", text="Theirs"),
        Choice(id="not-sure", text="Not sure"),
    ),
)
OTHERS = CHOICE._replace(choices=(*CHOICE.choices, Choice(id="other", text="Somebody else's")))
TICKS = Prompt(
    slot="parts",
    kind=QuestionKind.CHOICES,
    text="Which would you miss?",
    words=True,
    most=2,
    choices=(
        Choice(id="undo", text="can be undone"),
        Choice(id="notice", text="tells someone"),
        Choice(id="backup", text="a safety copy"),
        Choice(id="other", text="something else"),
        Choice(id="none", text="none of these"),
    ),
)
BOX = Prompt(
    slot="tasks",
    kind=QuestionKind.BOX,
    text="What must people get done?",
    line=(
        LinePart(field="role", before=":", most_words=5, label="who"),
        LinePart(field="need", label="does"),
    ),
)
FORM = Prompt(
    slot="never",
    kind=QuestionKind.FORM,
    text="What will it not do?",
    frames=(Frame(id="alone", begin="It never does"), Frame(id="misuse", begin="Nobody may")),
)
EVERY_KIND = (TEXT, LONG, CHOICE, TICKS, BOX, FORM)


def offer(text: str) -> Offer:
    """A line offered from a document."""
    quote = Quote(source="minutes.txt", sha256="0" * 64, start=0, end=len(text), quote=text)
    return Offer(text=text, passage=quote)


OFFERING = BOX._replace(offers=(offer("list the keys"), offer("ring the warden")))
PROGRESS = Progress(answered=3, open=11, may_open=2)


def pasted(text: str) -> str:
    """A paste as a terminal sends it that says so."""
    return f"\x1b[200~{text}\x1b[201~"
