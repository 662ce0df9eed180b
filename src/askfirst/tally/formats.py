"""A tally as a table for a screen and as CSV."""

from __future__ import annotations

from collections.abc import Iterator

from askfirst.exporters.csv import table
from askfirst.tally.results import Group, Numbers, Question, Reply, Tally
from askfirst.untrusted import for_screen

SHORT = 60


def text(tally: Tally) -> list[str]:
    """Lines for a screen."""
    return [head(tally), *(line for one in tally.questions for line in _question(one, tally))]


def head(tally: Tally) -> str:
    """What was counted."""
    files = "1 file" if tally.files == 1 else f"{tally.files:,} files"
    lines = "1 line" if tally.unread == 1 else f"{tally.unread:,} lines"
    unread = f"; {lines} cannot be read" if tally.unread else ""
    return f"{tally.people:,} people, {tally.answers:,} answers, {files}{unread}."


def asks(question: Question) -> str:
    """The question, or its id where its text is not known."""
    return brief(question.text or question.id, 200)


def brief(said: str, most: int = SHORT) -> str:
    """A text on one harmless line, cut where it is long."""
    line = " ".join(for_screen(said).split())
    return line if len(line) <= most else f"{line[:most].rstrip()} ..."


def standing(question: Question) -> str:
    """How many did what."""
    parts = [f"{question.answered:,} answered"]
    for count, word in (
        (question.unknown, "do not know"), (question.not_relevant, "say it does not matter"),
        (question.later, "left it out"),
    ):  # fmt: skip
        parts += [f"{count:,} {word}"] if count else []
    return ", ".join(parts)


def numbers(found: Numbers) -> str:
    """Median and spread, in words."""
    return (
        f"numbers: median {found.median:g}, half of them from {found.lower_quarter:g} to"
        f" {found.upper_quarter:g}, all from {found.least:g} to {found.greatest:g}"
        f" ({found.count:,} numbers)"
    )


def _question(question: Question, tally: Tally) -> Iterator[str]:
    yield ""
    yield f"{asks(question)} ({for_screen(question.id)})"
    yield f"  {standing(question)}"
    if question.numbers is not None:
        yield f"  {numbers(question.numbers)}"
    if question.ranks:
        yield f"  ranks: agreement {question.agreement:.2f} (W; 0 none, 1 everybody alike)"
        yield from (f"    {one.mean:.2f}  {brief(one.text)}" for one in question.ranks)
    else:
        yield from (f"  {_share(one)}" for one in question.replies)
    if question.words:
        yield "  words:"
    for word in question.words:
        yield f"    {word.times:,}  {brief(word.word)}: “{brief(word.example)}”"
    for group in question.groups:
        yield f"  {for_screen(tally.grouped_by)} = {brief(group.name)}: {group.answered:,} answered"
        if group.numbers is not None:
            yield f"    {numbers(group.numbers)}"
        yield from (f"    {_share(one)}" for one in group.replies)


def _share(one: Reply) -> str:
    return f"{one.share * 100:5.1f} %  {one.times:,}  {brief(one.text)}"


def csv_table(tally: Tally) -> str:
    """A row a figure: question, group, what, of which text, how many, which share or number, an
    example."""
    names = ("question", "group", "what", "text", "count", "value", "example")
    rows = ((one.id, *row) for one in tally.questions for row in _rows(one))
    return table([names, *([for_screen(str(one)) for one in row] for row in rows)])


def _rows(question: Question) -> Iterator[tuple[object, ...]]:
    for name in ("answered", "unknown", "not_relevant", "later"):
        yield "", name, "", getattr(question, name), "", ""
    yield from _figures("", question)
    for one in question.ranks:
        yield "", "mean rank", one.text, "", one.mean, ""
    if question.agreement is not None:
        yield "", "agreement W", "", "", question.agreement, ""
    for word in question.words:
        yield "", "word", word.word, word.times, word.share, word.example
    for group in question.groups:
        yield group.name, "answered", "", group.answered, "", ""
        yield from _figures(group.name, group)


def _figures(name: str, of: Question | Group) -> Iterator[tuple[object, ...]]:
    for one in of.replies:
        yield name, "reply", one.text, one.times, one.share, ""
    if of.numbers is not None:
        for what, value in of.numbers.model_dump().items():
            yield name, what.replace("_", " "), "", "", value, ""
