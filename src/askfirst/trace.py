"""One record, answer or event followed backwards to its ground and forwards to what rests on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Final

from askfirst.errors import ProjectError
from askfirst.requirements import AnswerEntry, Origin, Record, Specification, Step, Story
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Frozen

SUGGESTED: Final = " (as its words suggest; nobody said so)"


class Trace(Frozen):
    """What one id rests on and what rests on it.

    Attributes:
        subject: the id asked about. record: the record, when it is one.
        origins: the answers and passages it comes from. answers: those answers verbatim.
        links: (type, id) it points to. rests: (type, id) of records that point to it.
        produced: records that an answer or event made.
        suggested_links, suggested_rests: those of `links` and `rests` that nobody said: the two
            only share words.
    """

    subject: str
    text: str = ""
    origins: tuple[Origin, ...] = ()
    answers: tuple[AnswerEntry, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    rests: tuple[tuple[str, str], ...] = ()
    produced: tuple[str, ...] = ()
    suggested_links: tuple[tuple[str, str], ...] = ()
    suggested_rests: tuple[tuple[str, str], ...] = ()

    def told(self) -> Iterator[str]:
        """The trace as lines for a screen."""
        yield f"{self.subject}  {for_screen(self.text)}".rstrip()
        for origin in self.origins:
            words = origin.words or origin.answer
            yield f"  {words} - {origin.by}, {origin.at} ({origin.via.value})"
            for quote in origin.quotes:
                place = f"{quote.source}, characters {quote.start}-{quote.end}"
                speaker = f", {quote.speaker}" if quote.speaker else ""
                hedge = f", hedged: {quote.hedge}" if quote.hedge else ""
                yield f'    "{for_screen(" ".join(quote.quote.split()))}" ({place}{speaker}{hedge})'
        for answer in self.answers:
            text = for_screen(" / ".join(answer.text.splitlines()))
            yield f"  answer {answer.event} to {answer.slot}: {text}"
        for link in self.links:
            yield f"  {link[0]} {link[1]}{SUGGESTED if link in self.suggested_links else ''}"
        for rest in self.rests:
            yield f"  {rest[1]} {rest[0]} it{SUGGESTED if rest in self.suggested_rests else ''}"
        for record in self.produced:
            yield f"  produced {record}"


def _told_again(specification: Specification, subject: str) -> Record | None:
    """The record that tells what was said under an id that stands nowhere any more."""
    return next((one for one in specification.records
                 if subject in one.fields.get("also", "").split()), None)  # fmt: skip


def trace(specification: Specification, subject: str) -> Trace:
    """Follow an id.

    Args:
        subject: id of a record, slot of an answer, number of an event, or file name of a source.

    Raises:
        ProjectError: nothing is called that; the nearest id is named.
    """
    record = specification.record(subject) or _told_again(specification, subject)
    if record is not None:
        return _of_record(specification, record)
    for story in specification.stories:
        for step in story.steps:
            if step.id == subject:
                return _of_step(specification, story, step)
    answers = tuple(a for a in specification.answers if subject in (a.slot, str(a.event)))
    if answers:
        produced = dict.fromkeys(
            item.id
            for item in specification.records
            for origin in item.origins
            if any(a.slot == origin.answer and a.event == origin.event for a in answers)
        )
        return Trace(subject=subject, answers=answers, produced=tuple(produced))
    if any(source.name == subject for source in specification.sources):
        return Trace(subject=subject, produced=tuple(_resting_on(specification, subject)))
    known = [item.id for item in specification.records] + [a.slot for a in specification.answers]
    close = get_close_matches(subject, known, 1)
    raise ProjectError(
        "trace-unknown",
        f"nothing here is called '{subject}'.",
        repair=f"Did you mean '{close[0]}'?" if close else "Ids stand in requirements.md.",
    )


def _of_step(specification: Specification, story: Story, step: Step) -> Trace:
    entry = specification.told_at(story)
    return Trace(
        subject=step.id, text=step.does, answers=(entry,) if entry else (),
        links=(("step of", story.need),),
    )  # fmt: skip


def _resting_on(specification: Specification, source: str) -> dict[str, None]:
    return dict.fromkeys(
        item.id
        for item in specification.records
        for origin in item.origins
        if any(quote.source == source for quote in origin.quotes)
    )


def _of_record(specification: Specification, record: Record) -> Trace:
    slots = {(origin.answer, origin.event) for origin in record.origins}
    resting = [
        (link.type, item.id, link.derived)
        for item in specification.records
        for link in item.links
        if link.target == record.id
    ]
    linked = [(link.type, link.target, link.derived) for link in record.links]
    rests = [(type_, one) for type_, one, _ in resting]
    rests += [("parent", item.id) for item in specification.records if item.parent == record.id]
    links = [(type_, one) for type_, one, _ in linked]
    if record.parent:
        links.append(("parent", record.parent))
    return Trace(
        subject=record.id,
        text=record.statement or record.words or record.title,
        origins=record.origins,
        answers=tuple(a for a in specification.answers if (a.slot, a.event) in slots),
        links=tuple(links),
        rests=tuple(rests),
        suggested_links=_only_suggested(linked),
        suggested_rests=_only_suggested(resting),
    )


def _only_suggested(links: Sequence[tuple[str, str, bool]]) -> tuple[tuple[str, str], ...]:
    """The links that rest on shared words alone."""
    said = {(type_, one) for type_, one, derived in links if not derived}
    return tuple((type_, one) for type_, one, _ in links if (type_, one) not in said)
