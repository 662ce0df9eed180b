"""Which packs an interview is led with, and what became of its answers when they changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from askfirst import packs
from askfirst.events import FIRST_FORMAT, Noted
from askfirst.interview import Interview
from askfirst.packs import own
from askfirst.questions import Depth


def packs_of(folder: Path) -> list[packs.LoadedPack]:
    """The packs that come with askfirst, and the own ones kept in the folder of an interview."""
    return own.load_all(own.kept(folder))


def start_note(loaded: Sequence[packs.LoadedPack], name: str, depth: Depth) -> Noted:
    """The first event of an interview."""
    uses = tuple(item.use for item in loaded)
    return Noted(topic="start", format=FIRST_FORMAT, name=name, depth=depth.value, packs=uses)


def packs_note(interview: Interview, loaded: Sequence[packs.LoadedPack]) -> Noted | None:
    """The event that says which packs are used from now on and what became of each answer; None
    when they are those that the interview was led with."""
    uses = tuple(item.use for item in loaded)
    if not interview.uses or uses == interview.uses:
        return None
    from askfirst.interview.changed_packs import mapping

    report = mapping(interview)
    return Noted(topic="packs", packs=uses, data=report.model_dump(mode="json"))
