"""What an interview has become: files, the draft on the screen, how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import JsonValue

from askfirst.agenda import progress
from askfirst.files import write_documents
from askfirst.interview import Interview, Standing

if TYPE_CHECKING:
    from askfirst.requirements import Specification
    from askfirst.sources import SourceText


def with_sources(
    specification: Specification, interview: Interview, sources: Sequence[SourceText]
) -> Specification:
    """The specification with what its sources say about each part, and how many of their
    sentences the person looked at; as it is without sources."""
    if not sources:
        return specification
    from askfirst.sources import gap_report, header

    seen = {source.sha256: _looked_at(interview, source) for source in sources}
    documents = [
        one.model_copy(update={"looked_at": seen[one.sha256]}) for one in specification.sources
    ]
    told = {"sources": tuple(documents), "gap_summary": header(sources)}
    return specification.model_copy(update={**told, "gaps": gap_report(sources)})


def _looked_at(interview: Interview, source: SourceText) -> int:
    """How many sentences of a source the person decided something about."""
    spans = {(start, end) for sha256, start, end in interview.disposed if sha256 == source.sha256}
    return sum((one.start, one.end) in spans for one in source.sentences) if spans else 0


def write(specification: Specification, folder: Path) -> tuple[list[Path], list[str]]:
    """Write the documents into a folder; unchanged files are left alone.

    Returns:
        The files, and what to say of those that somebody had changed by hand.

    Raises:
        OutputError: a file could not be written.
    """
    from askfirst.exporters import html, json, markdown

    texts: dict[str, str | bytes] = {}
    for render in (markdown.render, json.render, html.render):
        texts |= render(specification)
    kept = write_documents(folder, texts)
    told = [
        f"{name} was changed by hand. The changed one is kept as {path.name}; to change what the"
        " document says, change the answers: askfirst review."
        for name, path in kept.items()
    ]
    return [folder / name for name in texts], told


def draft(specification: Specification) -> list[str]:
    """The paper so far as lines for a screen."""
    from askfirst.exporters import markdown
    from askfirst.session.drafting import plain

    told = plain(str(markdown.render(specification)["requirements.md"]))
    return [*told, "", "What stands behind each line is in evidence.md: askfirst write."]


def status(
    interview: Interview, project: str, sources: Sequence[SourceText]
) -> dict[str, JsonValue]:
    """How far an interview is, as plain data."""
    counted = progress(interview)
    standings = dict(interview.standings())
    put_off = [slot for slot in interview.later if standings.get(slot) is Standing.OPEN]
    parked = [slot for slot in interview.answers if interview.standing(slot) is Standing.PARKED]
    return {
        "project": project,
        "depth": interview.depth.value,
        "answered": counted.answered,
        "open": counted.open,
        "may_open": counted.may_open,
        "unknown": list(standings.values()).count(Standing.UNKNOWN),
        "not_relevant": list(standings.values()).count(Standing.NOT_RELEVANT),
        "put_off": [*put_off],
        "parked": [*parked],
        "sources": [
            {
                "name": one.name,
                "sentences": len(one.sentences),
                "looked_at": _looked_at(interview, one),
            }
            for one in sources
        ],
        "next": interview.next_slot(),
        "last": interview.events[-1].at if interview.events else "",
    }
