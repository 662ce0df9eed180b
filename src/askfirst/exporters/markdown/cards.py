"""One record as lines of the document, the same at every depth."""

from __future__ import annotations

from askfirst.exporters.markdown.grounds import USES
from askfirst.exporters.markdown.text import anchor, escape, link
from askfirst.requirements import Origin, Record, Status, Verification, Via


def main_text(record: Record) -> str:
    """The sentence of a record, else its words in quotation marks."""
    return escape(record.statement or f"“{record.words}”")


def marks(record: Record) -> str:
    """What a reader must know of a record's standing, in brackets; who confirmed it stands in the
    appendix."""
    said = []
    if not record.sure:
        said.append("a guess")
    if record.status is Status.CONFIRMED:
        said.append("confirmed")
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


def item(record: Record, lead: str = "- ") -> str:
    """A record on one line of a list."""
    text = main_text(record)
    stopped = record.statement.rstrip("”’").endswith((".", "!", "?"))
    further = record.rationale or record.fields.get("clarified")
    end = "." if further and not stopped else ""
    head = f"{lead}{anchor(record.id)}**{record.id}** {text}"
    return f"{head}{marks(record)}{end}{why(record)}{clarified(record)}"


def function_card(record: Record) -> list[str]:
    """A function: its sentence, or, as a draft, both sides in the person's words."""
    if record.statement:
        return [*_head(record, escape(record.statement)), *_details(record)]
    does, response = record.fields.get("does", ""), record.fields.get("response", "")
    lines = _head(record, "*Draft, not yet a sentence.*")
    lines += [f"  - What happens: {escape('“' + does + '”')}"] if does else []
    lines += [f"  - What it then does: {escape('“' + response + '”')}"] if response else []
    lines += [f"  - Your words: {escape('“' + record.words + '”')}"] if not does + response else []
    return [*lines, *_details(record)]


def _head(record: Record, text: str) -> list[str]:
    return [f"- {anchor(record.id)}**{record.id}** {text}{marks(record)}"]


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
