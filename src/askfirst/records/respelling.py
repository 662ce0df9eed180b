"""The last step before a specification is printed: slips of the keyboard are mended in what is
printed, and nowhere else. What was typed stands in `words` and in the evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from askfirst.requirements import Decision, Fit, Kind, Record, Specification, Story
from askfirst.text.respelled import respelled
from askfirst.vocabulary import Via

_Mend = Callable[[str], str]


def spelled(specification: Specification) -> Specification:
    """The specification as it is printed. What only documents say stays as they say it."""
    own = (one.fields.get("word", "") for one in specification.of_kind(Kind.TERM))
    mend = partial(respelled, apart=frozenset(word.lower() for word in own if word))
    return specification.model_copy(update={
        "sentence": mend(specification.sentence),
        "paragraph": mend(specification.paragraph),
        "case": mend(specification.case),
        "background": _each(specification.background, mend),
        "decision": Decision(**_each(specification.decision.model_dump(), mend)),
        "records": tuple(_record(one, mend) for one in specification.records),
        "stories": tuple(_story(one, mend) for one in specification.stories),
    })  # fmt: skip


def _each(told: Mapping[str, str], mend: _Mend) -> dict[str, str]:
    return {name: mend(text) for name, text in told.items()}


def _record(record: Record, mend: _Mend) -> Record:
    if record.origins and all(one.via is Via.DOCUMENT for one in record.origins):
        return record
    update: dict[str, Any] = {
        name: printed for name in ("title", "statement", "lead", "rationale", "owner")
        if (printed := mend(text := getattr(record, name))) != text
    }  # fmt: skip
    for name in ("details", "fields"):
        if (told := _each(getattr(record, name), mend)) != getattr(record, name):
            update[name] = told
    if (fit := Fit(**_each(record.fit.model_dump(), mend))) != record.fit:
        update["fit"] = fit
    return record.model_copy(update=update) if update else record


def _story(story: Story, mend: _Mend) -> Story:
    steps = tuple(
        one.model_copy(update={"does": mend(one.does), "response": mend(one.response)})
        for one in story.steps
    )  # fmt: skip
    return story.model_copy(update={"title": mend(story.title), "steps": steps})
