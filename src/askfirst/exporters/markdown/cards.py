"""One record as lines of the document, the same at every depth."""

from __future__ import annotations

from typing import Final

from askfirst.exporters.markdown.grounds import USES
from askfirst.exporters.markdown.text import anchor, escape, link
from askfirst.requirements import Origin, Record, Verification, Via

SHORT: Final = 60
"""Characters of a lone detail that still stands behind its record."""


def main_text(record: Record) -> str:
    """The sentence of a record without its details, else its words in quotation marks."""
    return escape(record.lead or record.statement or f"“{record.words}”")


def marks(record: Record) -> str:
    """What a reader must know of a record's standing, in brackets: what is not simply somebody's
    word. Who confirmed what stands in the appendix."""
    said = []
    if not record.sure:
        said.append("a guess")
    if any(origin.via is Via.ASSUMED for origin in record.origins):
        said.append("proposed by askfirst, not discussed")
    said += dict.fromkeys(
        f"{_grounds(origin)} {quote.source}, {USES.get(quote.use, quote.use)}"
        for origin in record.origins for quote in origin.quotes
    )  # fmt: skip
    return f" ({escape('; '.join(said))})" if said else ""


def _grounds(origin: Origin) -> str:
    return "taken over from" if origin.via is Via.DOCUMENT else "evidence in"


def why(record: Record) -> str:
    """The reason in their words; nothing for none."""
    return f" Why: {escape('“' + record.rationale + '”')}" if record.rationale else ""


def clarified(record: Record) -> str:
    """What a word of it means, as the person said when asked; nothing for nothing."""
    further = record.fields.get("clarified", "")
    return f" Asked again: {escape(further)}." if further else ""


def item(record: Record, lead: str = "- ", tail: str = "") -> list[str]:
    """A record of a list: one line, and below it a line for each of several details.

    Args:
        lead: what the line begins with. tail: Markdown that stands behind all else of the line.
    """
    text = main_text(record)
    below = list(record.details.items())
    if len(below) == 1 and len(below[0][1]) <= SHORT:
        text += f"; {_detail(*below.pop())}"
    stopped = text.rstrip("”’").endswith((".", "!", "?"))
    further = record.rationale or record.fields.get("clarified")
    end = "." if further and not stopped else ""
    head = f"{lead}{anchor(record.id)}**{record.id}** {text}"
    line = f"{head}{marks(record)}{end}{why(record)}{clarified(record)}{tail}"
    inside = " " * len(lead)
    return [line, *(f"{inside}- {_detail(starting(label), said)}" for label, said in below)]


def _detail(label: str, text: str) -> str:
    return escape(f"{label}: {text}")


def starting(text: str) -> str:
    """The text with a capital."""
    return text[:1].upper() + text[1:]


def function_card(record: Record, tail: str = "") -> list[str]:
    """A function: its sentence, or, as a draft, both sides in the person's words.

    Args:
        tail: Markdown that stands behind the first line.
    """
    if record.statement:
        return [*_head(record, escape(record.statement), tail), *_details(record)]
    does, response = record.fields.get("does", ""), record.fields.get("response", "")
    lines = _head(record, "*Draft, not yet a sentence.*", tail)
    picked = "listed" in record.fields  # then these are no words of the person's
    happens = f"{does} (picked from a list)" if picked else f"“{does}”"
    lines += [f"  - What happens: {escape(happens)}"] if does else []
    lines += [f"  - What it then does: {escape('“' + response + '”')}"] if response else []
    lines += [f"  - Your words: {escape('“' + record.words + '”')}"] if not does + response else []
    return [*lines, *_details(record)]


def _head(record: Record, text: str, tail: str) -> list[str]:
    return [f"- {anchor(record.id)}**{record.id}** {text}{marks(record)}{tail}"]


def _details(record: Record) -> list[str]:
    """Priority, goal, check and examples, as far as somebody gave them."""
    parts = []
    if record.priority:
        parts.append(record.priority.value)
    parts += [link(goal) for goal in record.linked("serves")]
    if record.verification and not record.verification_derived:
        parts.append(f"checked by {VERIFIED[record.verification]}")
    lines = [f"  - {', '.join(parts)}"] if parts else []
    for label, field in (("If nothing is chosen", "default"), ("Who may", "who")):
        if record.fields.get(field):
            lines.append(f"  - {label}: {escape('“' + record.fields[field] + '”')}")
    if record.rationale:
        lines.append(f"  -{why(record)}")
    if clarified(record):
        lines.append(f"  -{clarified(record)}")
    for example in record.examples:
        said = [f"{key} {escape('“' + text + '”')}" for key, text in
                (("given", example.given), ("when", example.when), ("then", example.then))
                if text]  # fmt: skip
        lines.append(f"  - For example: {', '.join(said)}")
    return lines


VERIFIED = {
    Verification.TEST: "a test",
    Verification.DEMONSTRATION: "showing it to somebody",
    Verification.INSPECTION: "looking at it",
    Verification.ANALYSIS: "working it out",
}
"""The four methods in plain words."""
