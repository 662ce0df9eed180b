"""How many screens may still come: an upper bound, so that nobody is told too few.

Counted is what is open, what rests on something unanswered, what a guess may still switch on, what
later records may be asked about, what closes a section, follow-ups, and the pages about documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from askfirst import expressions
from askfirst.agenda import asking_back, belonging, excepting
from askfirst.agenda.pace import minutes_left
from askfirst.agenda.read_backs import busy_outside, was_read_back
from askfirst.agenda.screens_left import MOST_AN_ANSWER, about_documents, room
from askfirst.interview import Interview, Placed, Standing
from askfirst.interview.conditions import makes
from askfirst.questions import SCREENS, Depth, Progress, Question
from askfirst.vocabulary import Kind

_WAITING: Final = (Standing.OPEN, Standing.PENDING)
_RECORDS: Final = 8
"""Records of a kind that a list without an answer may bring, where nothing caps them."""


def progress(interview: Interview) -> Progress:
    """Screens answered and open at this depth, and how many more may open at most."""
    return interview.of_events(("progress",), lambda: _progress(interview))


def _progress(interview: Interview) -> Progress:
    known = interview.progress()
    most = _Coming(interview).may_open()
    if interview.depth in SCREENS:  # the packs and what is added to them keep to these
        left = SCREENS[interview.depth] - known.answered - known.open
        most = min(most, max(left, known.may_open))
    coming = replace(known, may_open=most)
    return replace(coming, minutes=minutes_for(interview, coming, known.open + most))


def minutes_for(interview: Interview, coming: Progress, screens: int) -> int:
    """The minutes that so many screens take, as the first screen of an interview says it and this
    person's pace changes it."""
    usual = coming.usual * 60 / SCREENS.get(interview.depth, coming.most or 1)
    return minutes_left(interview, screens, usual)


class _Coming:
    """One look at an interview."""

    def __init__(self, interview: Interview) -> None:
        self.interview = interview
        self.standings = dict(interview.standings())
        self.placed = {one.question.id: one for one in interview.placed}
        self.turning: dict[str, bool] = {}

    def may_open(self) -> int:
        static, probed = 0, 0
        for slot, standing in self.standings.items():
            question = self.interview.question(slot) if standing in _WAITING else None
            if question is not None:
                static += standing is Standing.PENDING
                probed += question.probe
        for one in self.interview.placed:
            more = self._more(one)
            if more:
                static += more
                probed += more * one.question.probe
        static += self._closings() + self._documents()
        return static + self._follow_ups(probed, static)

    def _closings(self) -> int:
        """The pages of the read-back, of the exceptions, of what a builder would ask and of what
        belongs where, that may still come."""
        one = self.interview
        if one.depth is Depth.QUICK or not busy_outside(one):
            return 0
        screens = excepting.to_come(one) + asking_back.to_come(one) + belonging.to_come(one)
        return (not was_read_back(one)) + screens

    def _documents(self) -> int:
        """The pages about documents; at quick only where two of them differ."""
        interview = self.interview
        if interview.depth is not Depth.QUICK:
            return about_documents(interview)
        asked = sum("quotes" in one.cause for one in interview.asked.values())
        return max((len(interview.sources) > 1) - asked, 0)

    def _follow_ups(self, probed: int, static: int) -> int:
        """At most two for each answer that may be probed, and one contradiction; no more than the
        screens of the depth leave room for."""
        most = MOST_AN_ANSWER * probed + (1 if probed or static else 0)
        if self.interview.depth not in SCREENS:
            return most
        return max(min(most, room(self.interview)), 0)

    # -- questions that are not among the open ones yet ---------------------------------------

    def _more(self, one: Placed) -> int:
        """How many screens of one question may come that are neither open nor pending now."""
        question, interview = one.question, self.interview
        if question.retired or not interview.depth.reaches(question.depth):
            return 0
        if question.each is not None:
            return self._more_of_each(one, question)
        gone = self.standings.get(question.id) is Standing.NOT_APPLICABLE
        return int(gone and self._may_turn(one))

    def _more_of_each(self, one: Placed, question: Question) -> int:
        assert question.each is not None
        interview = self.interview
        slots = interview.slots_of(question)
        live = [slot for slot in slots if self.standings.get(slot) is not Standing.NOT_APPLICABLE]
        if live and interview.pack_used(one.pack) is False:
            live = []
        coming = self._may_name(question.each)
        refs = len(interview.records(question.each))
        capped = question.at_most if question.at_most and interview.depth is not Depth.DEEP else 0
        if not (coming or self._may_turn(one) or self._tells_more_of(question.each)):
            return 0
        most = capped or refs + (_RECORDS if coming else 0)
        return max(most - len(live), 0)

    def _may_turn(self, one: Placed) -> bool:
        """Whether a question that does not apply may still come to apply without an answer being
        changed: what it rests on has no answer yet."""
        key = one.question.id
        if key not in self.turning:
            self.turning[key] = False  # what rests on itself turns nothing
            self.turning[key] = any(self._unsettled(each) for each in self._rests_on(one))
        return self.turning[key]

    def _rests_on(self, one: Placed) -> Iterator[expressions.Reference]:
        yield from expressions.references(one.question.when)
        pack = self.interview.packs.get(one.pack)
        if pack is not None:
            yield from expressions.references(pack.when)
        if one.question.about is not None:
            yield expressions.Reference("count", (one.question.about.value,), 0)

    def _unsettled(self, reference: expressions.Reference) -> bool:
        name, arguments = reference.name, reference.arguments
        if name == "unknowns":
            return any(map(self._is_coming, self.placed))
        if name == "count":
            return self._may_name(Kind(arguments[0]))
        if name == "pack":
            pack = self.interview.packs.get(arguments[0])
            rests = expressions.references(pack.when) if pack else ()
            return any(map(self._unsettled, rests))
        return bool(arguments) and self._is_coming(arguments[0])

    def _is_coming(self, question: str) -> bool:
        """Whether a question is still to be asked, or may be."""
        one = self.placed.get(question)
        if one is None or not self.interview.depth.reaches(one.question.depth):
            return False
        slots = self.interview.slots_of(one.question)
        if any(self.standings.get(slot) in _WAITING for slot in slots):
            return True
        return self.standings.get(question) is Standing.NOT_APPLICABLE and self._may_turn(one)

    def _may_name(self, kind: Kind) -> bool:
        """Whether an answer to come may name records of a kind."""
        makers = self.interview.of_packs(
            ("may-name", kind.value),
            lambda: [key for key, one in self.placed.items() if _makes(one.question, kind)],
        )
        return any(map(self._is_coming, makers))

    def _tells_more_of(self, kind: Kind) -> bool:
        """Whether an answer to come may say of records for which the question's `which` holds."""
        return any(
            one.question.about is kind and self._is_coming(key) for key, one in self.placed.items()
        )


def _makes(question: Question, kind: Kind) -> bool:
    picked = any(choice.record is kind for choice in question.choices)
    return makes(question, kind) or picked or (question.assumed and kind is Kind.ASSUMPTION)
