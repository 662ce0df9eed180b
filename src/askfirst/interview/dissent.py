"""Which lines of several people do not agree: two values for one place, or two that pull apart.

What one says and another only does not say is no difference. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from askfirst.events import Answered, AnswerStatus, Line, Settled
from askfirst.interview import lists
from askfirst.interview.opinions import Difference, View, each_once, person_key
from askfirst.lines import named
from askfirst.questions import NONE, NOT_SURE, Question

if TYPE_CHECKING:
    from askfirst.interview.interview import Interview
    from askfirst.statements.told import Told

_FAR: Final = 4
"""How strongly two lines pull apart at least that answer different questions."""
_MOST_FAR: Final = 200
"""So many lines are held against those of other questions; each with each takes too long."""


class _Voice(NamedTuple):
    """A line with all who said it; `place` has room for one value, or is empty. `answers` are the
    numbers of the answers that it stands in, `speakers` who gave these: as a name proves nothing,
    whoever leads is told from somebody who answers under the same name."""

    view: View
    line: Line
    place: str
    told: Told | None
    answers: frozenset[int]
    speakers: frozenset[tuple[str, bool]]

    @property
    def slot(self) -> str:
        return self.view.answer.slot

    def shares(self, other: _Voice) -> bool:
        """Whether somebody said both in one answer: then they hold both."""
        return not self.answers.isdisjoint(other.answers)


def line_differences(interview: Interview) -> Iterator[Difference]:
    """Where lines of several people do not agree, the open ones before those that are settled."""
    settled = [one for events in interview.settled.values() for one in events if one.line]
    out = lists.gone(settled)
    voices = {one.view.key: one for one in _voices(interview)}
    standing = [one for key, one in voices.items() if key not in out]
    decided = [set(one.seen) for one in settled]
    groups = [*_of_one_place(standing), *_of_one_list(standing, _name(interview))]
    used = {one.view.key for group in groups for one in group}
    rest = [one for one in standing if one.view.key not in used and one.told][:_MOST_FAR]
    groups = _with_far(groups, rest, _far(set(interview.opinions), _name(interview)))
    for group in groups:
        keys = {one.view.key for one in group}
        if not any(keys <= seen for seen in decided):
            yield _difference(group)
    yield from _settled(settled, voices)


def against(interview: Interview, slot: str, number: int) -> list[str]:
    """Who said something that does not agree with a line of one answer to a question, given by the
    number of its event, and nobody settled it."""
    settled = [one for events in interview.settled.values() for one in events if one.line]
    out, name = lists.gone(settled), _name(interview)
    voices = [one for one in _voices(interview) if one.view.key not in out]
    mine = [one for one in voices if one.slot == slot and number in one.answers]
    decided = [set(one.seen) for one in settled]
    found: list[str] = []
    for one in mine:
        for two in voices:
            keys = {one.view.key, two.view.key}
            if _differ(two, one, name) and not any(keys <= seen for seen in decided):
                both = {who for who, _ in one.speakers & two.speakers}
                found += [who for who in two.view.people if person_key(who) not in both]
    return list(each_once(found))


def _differ(one: _Voice, two: _Voice, name: str) -> bool:
    if one.slot != two.slot:
        return not _one_person((one, two)) and _pull(one.told, two.told, name) >= _FAR
    if one.place or two.place:
        said = one.told is not None and two.told is not None  # not knowing speaks against nothing
        same = one.place == two.place and one.view.key != two.view.key
        return said and same and not _one_person((one, two))
    return _apart(one, two, name)


def line_of(interview: Interview, record: str) -> Difference | None:
    """A line that several people's answers hold and nobody speaks against, to be settled alone."""
    for one in _voices(interview):
        if one.slot in interview.opinions and (one.line.record or "").lower() == record.lower():
            return _difference([one])
    return None


def between(interview: Interview, records: Sequence[str]) -> Difference | None:
    """A difference of lines that somebody names by their records, where no comparison found one;
    None where one of them is no line of a list, or somebody said both."""
    wanted = [one.lower() for one in records]
    named = {(one.line.record or "").lower(): one for one in _voices(interview)}
    found = [named[one] for one in wanted if one in named]
    alone = all(not one.shares(two) for number, one in enumerate(found) for two in found[:number])
    return _difference(found) if len(found) == len(wanted) and alone else None


def _difference(group: Sequence[_Voice]) -> Difference:
    first = group[0]
    return Difference(
        first.slot, tuple(one.view for one in group), line=first.line.record
        or f"{first.slot}.{first.place or first.line.key}",
    )  # fmt: skip


def _settled(settled: Sequence[Settled], voices: Mapping[str, _Voice]) -> Iterator[Difference]:
    by_id: dict[str, list[Settled]] = {}
    for one in settled:
        by_id.setdefault(one.line, []).append(one)
    for name, events in by_id.items():
        last = events[-1]
        if all(_asks(voices[key]) for key in last.gone if key in voices) and last.gone:
            continue  # what was not known is answered: nobody said otherwise
        views = [one.view for key, one in voices.items() if key in last.seen]
        views.sort(key=lambda view: view.key in last.gone)
        yield Difference(last.slot, tuple(views), tuple(events), open=False, line=name)


def _asks(voice: _Voice) -> bool:
    """Whether a line only says what is not known."""
    return voice.told is None or (voice.line.record or "").startswith("OPEN-")


def _name(interview: Interview) -> str:
    return named(interview.produced("specification.name"))


# -- the lines -------------------------------------------------------------------------------------


def _voices(interview: Interview) -> Iterator[_Voice]:
    """All lines that count, each with everybody who said it: those that whoever leads the interview
    said first."""
    for slot in dict.fromkeys((*interview.own, *interview.opinions)):
        question = interview.question(slot)
        if slot in interview.asked or question is None or interview.applies(slot) is False:
            continue
        answers = interview.speaking(slot)
        if lists.is_list(question) and not any(map(lists.says_none, answers)):
            yield from _of_slot(interview, slot, question, answers)


def _of_slot(
    interview: Interview, slot: str, question: Question, answers: Sequence[Answered]
) -> Iterator[_Voice]:
    found: dict[str, _Voice] = {}
    beside = {(person_key(one.by), one.comment) for one in interview.opinions.get(slot, {}).values()
              if one.comment}  # fmt: skip
    others = {one.n for one in interview.opinions.get(slot, {}).values()}
    stands = {lists.line_key(slot, line): line for line in interview.answers[slot].lines}
    for answer in answers:
        said = tuple((answer.by, text) for who, text in sorted(beside)
                     if who == person_key(answer.by))  # fmt: skip
        speakers = frozenset(((person_key(answer.by), answer.n in others),))
        for line in lists.lines_of(answer):
            if line.choice in (NONE, NOT_SURE):
                continue
            key = lists.line_key(slot, line)
            if key in found:
                view = found[key].view
                people = each_once((*view.people, answer.by))
                view = view._replace(people=people, comments=view.comments + said)
                answered = found[key].answers | {answer.n}
                speakers_of = found[key].speakers | speakers
                found[key] = found[key]._replace(view=view, answers=answered, speakers=speakers_of)
                continue
            line = stands.get(key, line)
            alone = answer.model_copy(update={"slot": slot, "lines": (line,)})
            view = View(key, (answer.by,), alone, answer.at, said)
            place = lists.place_of(question, line)
            told, answered = _told(question, line), frozenset((answer.n,))
            found[key] = _Voice(view, line, place, told, answered, speakers)
    yield from found.values()


def _told(question: Question, line: Line) -> Told | None:
    """What a line tells; None for what nobody knows and for a bare tick."""
    from askfirst.statements.told import told_line

    words = line.fields.get("words", "") if line.choice else line.text
    if not words or line.status is not AnswerStatus.ANSWERED:
        return None
    choice = line.fields.get("choice", "") if line.choice else ""
    return told_line("", words, question.id, question.reads, choice)


# -- what does not agree ---------------------------------------------------------------------------


def _of_one_place(voices: Iterable[_Voice]) -> Iterator[list[_Voice]]:
    places: dict[tuple[str, str], list[_Voice]] = {}
    for one in voices:
        if one.place and one.told:
            places.setdefault((one.slot, one.place), []).append(one)
    return (group for group in places.values() if len(group) > 1 and not _one_person(group))


def _one_person(group: Sequence[_Voice]) -> bool:
    """Whether nobody else said any of it: what one person says against themselves is between the
    lines of one, and put to them as such."""
    return len(frozenset().union(*(one.speakers for one in group))) == 1


def _of_one_list(voices: Sequence[_Voice], name: str) -> Iterator[list[_Voice]]:
    """Lines of one list that pull apart, with all that pull apart from one of them."""
    slots: dict[str, list[_Voice]] = {}
    for one in voices:
        if one.told and not one.place:
            slots.setdefault(one.slot, []).append(one)
    for lines in slots.values():
        yield from _groups(lines, lambda one, two: _apart(one, two, name))


def _far(answered: set[str], name: str) -> Callable[[_Voice, _Voice], bool]:
    """Whether two lines of different questions clearly pull apart."""

    def far(one: _Voice, two: _Voice) -> bool:
        theirs = one.slot != two.slot and not answered.isdisjoint({one.slot, two.slot})
        return theirs and not _one_person((one, two)) and _pull(one.told, two.told, name) >= _FAR

    return far


def _with_far(
    groups: Sequence[list[_Voice]], rest: Sequence[_Voice], far: Callable[[_Voice, _Voice], bool]
) -> list[list[_Voice]]:
    """The groups, each with the lines of other questions that pull apart from one of it, and what
    of these pulls apart besides: that two differ in one list hides nobody who differs elsewhere."""
    beside = [[one for one in rest if any(far(two, one) for two in group)] for group in groups]
    used = {one.view.key for more in beside for one in more}
    left = [one for one in rest if one.view.key not in used]
    whole = [[*group, *more] for group, more in zip(groups, beside, strict=True)]
    return [*whole, *_groups(left, far)]


def _groups(
    lines: Sequence[_Voice], differ: Callable[[_Voice, _Voice], bool]
) -> Iterator[list[_Voice]]:
    """Lines that differ, each with all that differ from it, in their order."""
    groups: list[list[_Voice]] = []
    for one in lines:
        near = [group for group in groups if any(differ(two, one) for two in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*(two for group in near for two in group), one])
    return (group for group in groups if len(group) > 1)


def _apart(one: _Voice, two: _Voice, name: str) -> bool:
    if one.shares(two) or one.told is None or two.told is None:
        return False
    return _pull(one.told, two.told, name) > 0


@lru_cache(maxsize=1 << 14)
def _pull(one: Told | None, two: Told | None, name: str) -> int:
    """How strongly two lines pull apart; 0 for not at all, or where no question could say in
    what. In one list another amount does, who says no to just that, and who lets others do it."""
    from askfirst.statements.axes import pulls_apart
    from askfirst.statements.differing import other_amount, says_no_to
    from askfirst.statements.doers import other_doers

    if one is None or two is None:
        return 0
    pairs = [pair.strength for pair in pulls_apart(two, [one], name) if pair.speaks]
    if pairs:
        return max(pairs)
    contrary = other_amount(one.text, two.text) or says_no_to(one, two) or other_doers(one, two)
    return int(one.question == two.question and contrary)
