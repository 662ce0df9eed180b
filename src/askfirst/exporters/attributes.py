"""A record as named texts: what every format with attributes of its own writes.

What leaves is what the paper says of a record, not what it is kept as inside. One table, so that
strictdoc, ReqIF, doorstop, sphinx-needs, csv and xlsx agree, and an export can be read back and
compared field by field. Texts are made harmless for any reader here; markup is the format's own
business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from askfirst.paper.whole import whole
from askfirst.requirements import (
    Example,
    Fit,
    Priority,
    Record,
    Status,
    Verification,
)
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Kind, Quote

NOTHING_SAID: Final = "(nothing was said)"
"""Main text of a record that has neither a sentence nor words: tools refuse an empty one."""

YES: Final = ("yes",)

FIT_PARTS: Final = tuple(Fit.model_fields)
"""Names of the parts of a fit criterion, in their order."""

# XML 1.0 has no way to write these two, YAML neither.
_NOT_CHARACTERS: Final = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}


def harmless(text: str) -> str:
    """The text without control or invisible characters, tabs and spaces around its lines' ends."""
    if text.isprintable():
        return text.strip()
    if not text.replace("\n", "").isprintable():
        text = for_screen(text).translate(_NOT_CHARACTERS)
    return "\n".join(map(str.rstrip, text.split("\n"))).strip()


def one_line(text: str) -> str:
    """The text, harmless and on one line."""
    return " ".join((text if text.isprintable() else harmless(text)).split())


def between_blanks(text: str, made: str) -> str:
    """What became of a text, between the blanks that stood around it."""
    before = " " if text[:1].isspace() else ""
    behind = " " if text.strip() and text[-1:].isspace() else ""
    return f"{before}{made}{behind}"


def quoted(words: str) -> str:
    """Somebody's words between quotation marks; nothing for no words."""
    return f"“{words}”" if words else ""


def main_text(record: Record) -> str:
    """What the paper says of a record, a row as one text; else its words, else its title."""
    return (
        harmless(whole(record)) or harmless(record.words) or harmless(record.title) or NOTHING_SAID
    )


def heading(record: Record) -> str:
    """A title on one line, whole: for one that is cut or not there the sentence, else the id."""
    title = one_line(record.title)
    if title and not title.endswith(CUT):
        return title
    return one_line(record.statement).removesuffix(".") if record.statement else title or record.id


CUT: Final = "…"


def _fit(fit: Fit) -> str:
    parts = ((name, getattr(fit, name)) for name in FIT_PARTS)
    return "\n".join(f"{name}: {part}" for name, part in parts if part)


def example_lines(example: Example) -> list[tuple[str, str]]:
    """The filled parts of an example: ("Given", ...), ("When", ...), ("Then", ...)."""
    parts = (("Given", example.given), ("When", example.when), ("Then", example.then))
    return [(keyword, text) for keyword, text in parts if text.strip()]


def _examples(examples: Iterable[Example]) -> str:
    blocks = ("\n".join(f"{key}: {text}" for key, text in example_lines(one)) for one in examples)
    return "\n\n".join(block for block in blocks if block)


def _quote(quote: Quote) -> str:
    said = ", ".join(part for part in (quote.source, quote.speaker, quote.hedge) if part)
    return f"{quoted(quote.quote)} ({said}; {quote.use})"


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text)


class Attribute(NamedTuple):
    """One attribute of a record.

    Attributes:
        name: lower case with underscores, as a format may use it for a key.
        label: the same for readers.
        value: its text, empty when the record has none.
        choices: the only values there are; empty for a free text.
        one_line: whether the value never holds a line end.
    """

    name: str
    label: str
    value: Callable[[Record], str]
    choices: tuple[str, ...] = ()
    one_line: bool = False


def _named(value: object) -> str:
    return str(value) if value is not None else ""


ATTRIBUTES: Final[tuple[Attribute, ...]] = (
    Attribute("id", "Id", lambda r: r.id, one_line=True),
    Attribute("kind", "Kind", lambda r: str(r.kind), tuple(map(str, Kind))),
    Attribute("status", "Status", lambda r: str(r.status), tuple(map(str, Status))),
    Attribute("priority", "Priority", lambda r: _named(r.priority), tuple(map(str, Priority))),
    Attribute(
        "verification",
        "Verification",
        lambda r: _named(r.verification),
        tuple(map(str, Verification)),
    ),
    Attribute("unsure", "Unsure", lambda r: "" if r.sure else "yes", YES),
    Attribute("heard", "Heard only", lambda r: "yes" if r.heard else "", YES),
    Attribute("parent", "Detailed from", lambda r: r.parent, one_line=True),
    Attribute("title", "Title", heading, one_line=True),
    Attribute("text", "Text", main_text),
    Attribute("words", "Words", lambda r: r.words),
    Attribute("rationale", "Rationale", lambda r: r.rationale),
    Attribute("owner", "Owner", lambda r: r.owner),
    Attribute("confirmed_by", "Confirmed by", lambda r: r.confirmed_by),
    Attribute("characteristic", "Quality", lambda r: r.characteristic),
    Attribute("fit", "Good enough", lambda r: _fit(r.fit)),
    Attribute("examples", "Examples", lambda r: _examples(r.examples)),
    Attribute("links", "Links", lambda r: _lines(f"{x.type}: {x.target}" for x in r.links)),
    Attribute("source", "Source", lambda r: _lines(origin.words for origin in r.origins)),
    Attribute("quotes", "Quotes", lambda r: _lines(_quote(q) for o in r.origins for q in o.quotes)),
)


# Choices are our own words, and these two are made harmless on the way.
_HARMLESS: Final = frozenset({"title", "text"})
_READERS: Final = tuple(
    (attribute.name, attribute.value, bool(attribute.choices) or attribute.name in _HARMLESS)
    for attribute in ATTRIBUTES
)


def texts(record: Record) -> dict[str, str]:
    """The filled attributes of a record, harmless, by name, in the order of `ATTRIBUTES`."""
    found = {}
    for name, value, is_harmless in _READERS:
        text = value(record)
        if text and not is_harmless:
            text = harmless(text)
        if text:
            found[name] = text
    return found
