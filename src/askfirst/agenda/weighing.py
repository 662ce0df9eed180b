"""What is asked about the documents themselves: where two of them differ, and which sentences
matter.

Only where they bear on something the person told: where they differ right after the quick
questions, the sentences on one page once everything else was asked, at depth standard.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from askfirst.agenda.found import Found, one_line
from askfirst.agenda.screens_left import room
from askfirst.agenda.told_so_far import told
from askfirst.events import Asked
from askfirst.interview import Interview, Standing
from askfirst.interview.placed_questions import CLOSE
from askfirst.questions import (
    NONE,
    OTHER,
    Choice,
    Depth,
    Offer,
    Question,
    QuestionKind,
    shortened,
)
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Quote

if TYPE_CHECKING:
    from askfirst.sources import Disagreement

PAGE: Final = 20
"""Sentences on one screen."""
BEARING: Final = 7
"""Sentences on the one page that is asked about without being wished for."""
SHARED: Final = 2
"""So many words a sentence shares with a statement that it bears on."""
_CONFLICTS: Final = 2
"""Differences between documents that are asked about."""
_WORDS: Final = 30

PREFILLS: Final = ("evidence", "documents")
"""`prefill` of the questions whose replies decide about passages."""

DIFFER: Final = "documents-differ"
SENTENCES: Final = "document-sentences"


@cache
def _differ_question() -> Question:
    return Question(
        id=DIFFER,
        kind=QuestionKind.CHOICE,
        text="Two of your documents tell this differently. Which one counts for you?",
        help=(
            "Leave it open if you would have to ask somebody: it is then kept as an open question."
        ),
        why="What two documents tell differently is built wrong for one of them.",
        root="BABOK document analysis",
        prefill="documents",
    )


@cache
def _sentences_question() -> Question:
    return Question(
        id=SENTENCES,
        kind=QuestionKind.CHOICES,
        text="Which of these sentences from your documents say what you want?",
        help="Tick them. The rest is context.",
        why="So that nothing your documents say is overlooked.",
        root="BABOK document analysis",
        produces=("evidence.quotes",),
        depth=Depth.STANDARD,
        words=True,
        optional=True,
        prefill="documents",
    )


def about_documents(interview: Interview, found: Found) -> list[Asked]:
    """What to ask about the documents now: only where they bear on what was told. An article about
    the world brings no question."""
    if not found.sources or room(interview, documents=False) <= 0:
        return []
    if not _waits(interview, Depth.QUICK) and (fresh := _fresh_differences(interview, found)):
        return fresh[:1]
    if interview.depth is Depth.QUICK or _waits(interview, interview.depth):
        return []
    return [] if f"{SENTENCES}@1" in interview.asked else _bearing_page(interview, found)


def _bearing_page(interview: Interview, found: Found) -> list[Asked]:
    """One page with the sentences that bear on something told; nothing when none does."""
    told = _told_words(interview)
    fresh = [
        quote
        for quote in found.interesting()
        if (quote.sha256, quote.start, quote.end) not in interview.disposed and _bears(quote, told)
    ][:BEARING]
    question = _passages(_sentences_question(), fresh, several=len(found.sources) > 1)
    return [_asked(f"{SENTENCES}@1", question, fresh)] if fresh else []


def _told_words(interview: Interview) -> list[frozenset[str]]:
    """What each statement of the person is about."""
    from askfirst.text.overlap import content_words

    return [content_words(one.text) for one in told(interview)]


def _bears(quote: Quote, statements: Sequence[frozenset[str]]) -> bool:
    """Whether a passage shares enough words with one statement to be about the same."""
    from askfirst.text.overlap import content_words

    words = content_words(quote.quote)
    return any(len(words & one) >= SHARED for one in statements)


def _waits(interview: Interview, depth: Depth) -> bool:
    """Whether something that was raised waits for a reply, or a question of a depth before the
    closing ones, what was put off left out."""
    return any(
        standing is Standing.OPEN
        and not interview.later.get(slot)
        and (slot in interview.asked or _before_close(interview, slot, depth))
        for slot, standing in interview.standings()
    )


def _before_close(interview: Interview, slot: str, depth: Depth) -> bool:
    question = interview.question(slot)
    reached = question is not None and depth.reaches(question.depth)
    return reached and interview.section(slot) != CLOSE


def _fresh_differences(interview: Interview, found: Found) -> list[Asked]:
    """The differences that were not asked about: the closest alone at quick, else two in all."""
    before = [asked for slot, asked in interview.asked.items() if slot.startswith(f"{DIFFER}@")]
    most = (1 if interview.depth is Depth.QUICK else _CONFLICTS) - len(before)
    if most <= 0:
        return []
    known = {_places(quotes_of(asked)) for asked in before}
    statements = _told_words(interview)
    fresh = [
        one
        for one in found.differing()
        if _places((one.left, one.right)) not in known
        and _bears(one.left, statements)
        and _bears(one.right, statements)
    ]
    return [_differ(number, pair) for number, pair in enumerate(fresh[:most], len(before) + 1)]


def _places(quotes: Sequence[Quote]) -> frozenset[tuple[str, int]]:
    return frozenset((quote.sha256, quote.start) for quote in quotes)


def _asked(slot: str, question: Question, quotes: Sequence[Quote], **cause: str) -> Asked:
    listed = [quote.model_dump(mode="json") for quote in quotes]
    return Asked(
        slot=slot, question=question, about=0,
        type="contradiction" if question.id == DIFFER else "follow-up",
        cause={"section": CLOSE, "rests": {}, "quotes": [*listed], **cause},
    )  # fmt: skip


def quotes_of(asked: Asked) -> tuple[Quote, ...]:
    """The passages that a question about documents is about."""
    listed = asked.cause.get("quotes")
    return tuple(Quote.model_validate(one) for one in listed) if isinstance(listed, list) else ()


# -- where two documents differ -------------------------------------------------------------------


def _differ(number: int, pair: Disagreement) -> Asked:
    first, second = for_screen(pair.left.source), for_screen(pair.right.source)
    choices = (
        Choice(id="first", text=f"The first holds: {first}"),
        Choice(id="second", text=f"The second holds: {second}"),
        Choice(id=OTHER, text="Both hold, because ..."),
        Choice(id="open", text="Leave it open"),
    )
    differs = "; ".join(
        f"{one.kind}: {one_line(one.left) or 'none'} / {one_line(one.right) or 'none'}"
        for one in pair.differences
    )
    question = _differ_question().model_copy(update={"choices": choices})
    return _asked(f"{DIFFER}@{number}", question, (pair.left, pair.right), differs=differs)


def both_sides(asked: Asked, found: Found) -> list[str]:
    """The two passages with what stands around them, and what differs, for above the question."""
    lines = []
    for number, quote in enumerate(quotes_of(asked), 1):
        head, *around = found.in_context(quote)
        said = [line for line in around if line.startswith("  > ")]
        lines += [f"{number}  {head}", *(f"   {line[4:]}" for line in said)]
    return [*lines, f"What differs: {for_screen(str(asked.cause.get('differs', '')))}"]


# -- a page of sentences --------------------------------------------------------------------------


def next_page(interview: Interview, found: Found) -> list[Asked]:
    """The next sentences that nobody decided about, at most twenty; nothing when there is none."""
    fresh = [
        quote
        for quote in found.interesting()
        if (quote.sha256, quote.start, quote.end) not in interview.disposed
    ][:PAGE]
    number = sum(slot.startswith(f"{SENTENCES}@") for slot in interview.asked) + 1
    question = _passages(_sentences_question(), fresh, several=len(found.sources) > 1)
    return [_asked(f"{SENTENCES}@{number}", question, fresh)] if fresh else []


def _passages(question: Question, quotes: Sequence[Quote], *, several: bool = True) -> Question:
    """The question with one choice for each passage."""
    choices = [Choice(id=NONE, text="none: all of these are context")]
    for number, quote in enumerate(quotes, 1):
        name = f"{for_screen(quote.source)}: " if several else ""
        text = shortened(for_screen(quote.quote), _WORDS)
        choices.append(Choice(id=f"passage-{number}", text=f"{name}{text}"))
    return question.model_copy(update={"choices": tuple(choices)})


def offers_of(asked: Asked) -> tuple[Offer, ...]:
    """The passages as what may be picked."""
    return tuple(Offer(text=one_line(quote.quote), passage=quote) for quote in quotes_of(asked))
