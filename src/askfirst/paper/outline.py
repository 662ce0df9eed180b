"""The paper that somebody decides, builds and tests from: its parts in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from askfirst.paper.around import around
from askfirst.paper.blocks import Block, Heading, Paper, alive, place
from askfirst.paper.closing import checks, proposed, risks, terms, unasked
from askfirst.paper.desk import Desk
from askfirst.paper.events import events
from askfirst.paper.everywhere import everywhere
from askfirst.paper.exclusions import exclusions
from askfirst.paper.head import head, title
from askfirst.paper.points import shared
from askfirst.paper.settled import settled, weighed
from askfirst.paper.tasks import tasks
from askfirst.paper.things import things
from askfirst.paper.unsettled import unsettled
from askfirst.paper.who import who
from askfirst.paper.why import why
from askfirst.requirements import Specification

Part = Callable[[Desk], Iterable[Block]]

OPEN: Final = "Open before anybody builds"

PARTS: Final[dict[str, Part]] = {
    OPEN: unsettled,
    "Settled between people": settled,
    "Why": why,
    "Who": who,
    "Words": terms,
    "Tasks": tasks,
    "What happens when": events,
    "What holds everywhere": everywhere,
    "Things": things,
    "Comes in, goes out": around,
    "Not": exclusions,
    "Risks and what is assumed": risks,
    "How much each task weighs, and for whom": weighed,
    "100 points over the tasks": shared,
    "Tried before somebody says yes": checks,
    "Proposed, nobody said it": proposed,
    "Not asked": unasked,
}


def paper(specification: Specification) -> Paper:
    """The document; a part that has nothing to say is left out. Pure."""
    desk = Desk(specification)
    blocks = [*head(desk)]
    for heading, part in PARTS.items():
        blocks += _part(heading, part(desk))
    return alive(Paper(title(specification), tuple(blocks)))


def _part(heading: str, blocks: Iterable[Block]) -> Iterator[Block]:
    filled = tuple(blocks)
    if filled:
        yield Heading(2, (heading,), place(f"part-{heading}"))
        yield from filled
