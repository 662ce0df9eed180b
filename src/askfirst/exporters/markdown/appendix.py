"""Behind the page: where each record comes from, the answers, and what was not asked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from askfirst.exporters.markdown.grounds import documents_say, marked, place
from askfirst.exporters.markdown.text import anchor, block, escape, folded, link, table
from askfirst.requirements import Origin, Record, Specification, Status, Unasked

AT_DEPTH: Final = "asked at depth "


def appendix(specification: Specification) -> list[str]:
    """The parts that have something to say, each under its heading."""
    parts = (
        ("What the documents say", documents_say(specification)),
        ("Not asked", not_asked(specification)),
        ("Not relevant", not_relevant(specification)),
        ("Where it comes from", folded("each id with its answer", trace(specification))),
        ("The answers, word for word", folded("question by question", answers(specification))),
        ("Documents", documents(specification)),
    )
    filled = [
        line for heading, lines in parts if lines for line in (f"## {heading}", "", *lines, "")
    ]
    return ["---", "", *filled] if filled else []


def not_asked(specification: Specification) -> list[str]:
    """One list, and the command that asks it."""
    if not specification.not_asked:
        return []
    listed: dict[str, list[Unasked]] = {}
    for one in specification.not_asked:
        deeper = one.reason.startswith(AT_DEPTH)
        depth = f" --depth {one.reason.removeprefix(AT_DEPTH)}" if deeper else ""
        listed.setdefault(f"askfirst resume{depth}", []).append(one)
    lines = [
        line
        for command, unasked in sorted(listed.items(), key=lambda pair: len(pair[0]) > 15)
        for line in (*folded(f"{_how_many(unasked)} asked by the command <code>{command}</code>",
                             [_unasked(one) for one in unasked]), "")
    ]  # fmt: skip
    return lines[:-1]


def _how_many(unasked: list[Unasked]) -> str:
    return "1 more question is" if len(unasked) == 1 else f"{len(unasked)} more questions are"


def _unasked(one: Unasked) -> str:
    plain = one.reason in ("", "not answered yet") or one.reason.startswith(AT_DEPTH)
    reason = "" if plain else f" ({escape(one.reason)})"
    return f"- {escape(one.section)}: {escape(one.text)}{reason}"


def not_relevant(specification: Specification) -> list[str]:
    """What the person set aside, with the reason."""
    return [
        f"- {escape(one.text)}" + (f" Reason: {escape(one.reason)}." if one.reason else "")
        for one in specification.not_relevant
    ]


def trace(specification: Specification) -> list[str]:
    """For every id the answer, the event, who and when, and the source sentence."""
    rows = [row for record in _standing(specification.records) for row in _rows(record)]
    return table(["Id", "Standing", "From", "Event", "By", "When", "Source sentence"], rows)


def _standing(records: Iterable[Record]) -> list[Record]:
    return [record for record in records if record.status is not Status.WITHDRAWN]


def _rows(record: Record) -> list[list[str]]:
    return [
        [link(record.id), _status(record), escape(origin.words), str(origin.event),
         escape(origin.by), escape(origin.at), _sentences(origin)]
        for origin in record.origins
    ]  # fmt: skip


def _status(record: Record) -> str:
    who = f" by {escape(record.confirmed_by)}" if record.confirmed_by else ""
    return f"{record.status.value}{who}"


def _sentences(origin: Origin) -> str:
    return " ".join(escape(f"{marked(one.quote)} ({place(one)})") for one in origin.quotes)


def answers(specification: Specification) -> list[str]:
    """Each question with its answer as typed."""
    lines: list[str] = []
    for entry in specification.answers:
        lines += [f"{anchor('answer-' + entry.slot)}**{escape(entry.question)}**", ""]
        if entry.status == "unknown":
            lines += ["Answer: don't know."]
        elif entry.status == "not-relevant":
            lines += ["Answer: not relevant."]
        else:
            lines += block(entry.text) or ["Answer: nothing."]
        for quote in entry.quotes:
            lines += ["", f"Evidence: {escape(f'{marked(quote.quote)} ({place(quote)})')}"]
        lines.append("")
    return lines[:-1]


def documents(specification: Specification) -> list[str]:
    """The sources as stored, and how many of their sentences the person looked at."""
    rows = [
        [escape(one.name), escape(one.role), str(one.words),
         f"{one.looked_at} of {one.sentences} sentences", one.sha256[:12]]
        for one in specification.sources
    ]  # fmt: skip
    return table(["Document", "What it is", "Words", "Looked at", "Digest"], rows)
