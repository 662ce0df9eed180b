"""What several people said to one question: what nobody settled yet, what was settled and by whom,
every answer that stands beside another, and how much each task weighs for whom, in words and in
points."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import Final

from askfirst.events import Answered, AnswerStatus, Opinion
from askfirst.interview import Interview
from askfirst.interview.lists import PURPOSE, all_stand, passes
from askfirst.interview.opinions import Difference, View, key_of, order, person_key, said_alike
from askfirst.lines import joined
from askfirst.records.differing import how
from askfirst.records.gathered import Gathered
from askfirst.records.log import answer_text, meant_text
from askfirst.records.making import open_question, origin, title
from askfirst.records.wording_of import question_text
from askfirst.requirements import (
    OpinionEntry,
    Origin,
    Record,
    Settlement,
    Shares,
    Side,
    Weighing,
)
from askfirst.statements.composing import ended
from askfirst.text.numerals import ORDINALS
from askfirst.voices import SETTLED

_NAMES: Final = ORDINALS
"""Fields of an open question that hold its sides; more than ten share the last."""


def differing(made: Gathered) -> Iterator[Record]:
    """An open question for each difference that nobody settled, with all sides and who takes it."""
    interview = made.interview
    for one in interview.differences():
        if not one.open:
            continue
        asked = question_text(interview, made.name, one.slot)
        sides = [f"{joined(side.people)}: {side.text}" for side in _sides(interview, one)]
        kept = sides if len(sides) <= len(_NAMES) else [
            *sides[: len(_NAMES) - 1], " / ".join(sides[len(_NAMES) - 1 :])
        ]  # fmt: skip
        found = how(one, interview.question(one.slot))
        fields = {"sort": "contradiction", "differ": found} | dict(zip(_NAMES, kept, strict=False))
        fields |= _records(one, kept)
        came = [
            Origin(
                answer=one.slot,
                event=view.answer.n,
                by=view.people[0],
                at=view.when,
                words="several people answered it differently",
            )
            for view in one.views
        ]
        name = difference_name(one)
        told = f"{asked} {' '.join(ended(side) for side in kept)}"
        made_of = open_question(f"OPEN-differ-{name}", told, fields, *came)
        yield made_of.model_copy(update={"title": title(asked)})


def difference_name(one: Difference) -> str:
    """How a difference is called in the document, behind "OPEN-differ-"."""
    return one.id.replace("@", "-").replace("!", "-").replace(".", "-")


def _records(one: Difference, kept: list[str]) -> dict[str, str]:
    """Of lines that stand as records, by the name of the side, the ids and who says so."""
    ids = {view.key: line.record for view in one.views for line in view.answer.lines if one.line}
    found: dict[str, str] = {}
    for name, view in zip(_NAMES, _in_order(one), strict=False):
        if (record := ids.get(view.key)) and len(one.views) <= len(_NAMES):
            found |= {name: record, f"{name}_by": joined(names_of(view.people))}
    return found


def _in_order(one: Difference) -> list[View]:
    """All sides, what was said first in front."""
    return sorted(one.views, key=lambda view: (view.when, view.key))


def _sides(interview: Interview, one: Difference) -> list[Side]:
    """All sides: what each says, with what was written beside it."""
    return [_side(interview, view.answer.slot, view) for view in _in_order(one)]


def names_of(people: Iterable[str]) -> tuple[str, ...]:
    """Who they are to a reader; somebody who gave no name is no "you" for them."""
    return tuple("the person asked" if one.lower() in ("you", "me") else one for one in people)


def _side(interview: Interview, slot: str, view: View) -> Side:
    text = " / ".join(meant_text(interview, slot, view.answer).splitlines())
    if view.answer.status is AnswerStatus.NOT_RELEVANT:
        text = f"not relevant, {text}" if text else "not relevant"
    for who, said in view.comments:
        beside = " ".join(said.split())
        text += f" ({who}: {beside})" if len(view.people) > 1 else f" ({beside})"
    return Side(people=names_of(view.people), text=text, at=view.when)


def settlements(made: Gathered) -> Iterator[Settlement]:
    """What was settled, by whom and why, with what was said otherwise."""
    interview = made.interview
    for one in interview.differences():
        if not one.settled:
            continue
        last, (holds, others) = one.settled[-1], _decided(interview, one)
        before = tuple(
            Side(people=names_of((event.by,)), text=event.reason or event.verdict, at=event.at)
            for event in one.settled[:-1]
        )
        yield Settlement(
            slot=one.id, question=question_text(interview, made.name, one.slot), holds=holds,
            verdict=last.verdict, of=names_of((last.holds,))[0],
            by=names_of((last.by,))[0], at=last.at, reason=last.reason,
            others=others, before=before, open_again=one.open, sides=len(one.views),
        )  # fmt: skip


def settled_lines(made: Gathered) -> dict[str, list[Origin]]:
    """By the id of a line that was settled, whether it holds or not: what was decided, by whom and
    why, and what was said otherwise by whom. So it goes wherever the line goes."""
    found: dict[str, list[Origin]] = {}
    for one in made.interview.differences():
        if not one.settled or not one.line:
            continue
        last, (holds, others) = one.settled[-1], _decided(made.interview, one)
        how = {"both": "all hold", "third": f"what holds is: {ended(holds)}"}.get(
            last.verdict, f"the answer of {names_of((last.holds,))[0]} holds: {ended(holds)}"
        )
        decided = f"{SETTLED} {names_of((last.by,))[0]}, {last.at[:10]}: {how}"
        decided += f" Why: {ended(last.reason)}" if last.reason else ""
        did = "said" if last.verdict == "both" else "said otherwise"
        said = [f"{joined(side.people)} {did}: {ended(side.text)}" for side in others]
        came = Origin(answer=one.slot, event=last.n, by=last.by, at=last.at,
                      words=" ".join((decided, *said)))  # fmt: skip
        answers = [*(view.answer for view in one.views), *filter(None, (last.answer,))]
        for record in {line.record for answer in answers for line in answer.lines} - {None}:
            found.setdefault(str(record), []).append(came)
    return found


def _decided(interview: Interview, one: Difference) -> tuple[str, tuple[Side, ...]]:
    """What holds, and what was said besides: of lines those that hold no more, or each where all
    do."""
    last = one.settled[-1]
    if one.line:
        told = {view.key: _side(interview, view.answer.slot, view) for view in one.views}
        holds = [side.text for key, side in told.items() if key not in last.gone]
        others = [side for key, side in told.items()
                  if last.verdict == "both" or key in last.gone]  # fmt: skip
        return " / ".join(holds), tuple(others)
    answer = interview.alone(one.slot)
    text = meant_text(interview, answer.slot, answer) if answer else ""
    force = key_of(answer) if answer else ""
    others = [
        _side(interview, one.slot, view)
        for view in one.views
        if view.key != force and not (last.verdict == "third" and _holds_all(answer, view.answer))
    ]
    return " / ".join(text.splitlines()), tuple(others)


def _holds_all(force: Answered | None, said: Answered) -> bool:
    """Whether every line that somebody said stands in the answer in force: that is nothing said
    otherwise."""
    return force is not None and bool(said.lines) and all_stand(said, force, "")


def opinions(made: Gathered) -> Iterator[OpinionEntry]:
    """What each person who was not there answered, in the order of the questions."""
    interview = made.interview
    rank = {slot: number for number, (_, slot) in enumerate(interview.slots())}
    events = [one for given in interview.opinions.values() for one in given.values()]
    events += interview.remarks

    def place(one: Opinion) -> tuple[object, ...]:
        slot = interview.current_slot(one.answer.slot)
        return rank.get(slot, len(rank)), slot, person_key(one.by), order(one)

    for one in sorted(events, key=place):
        slot = interview.current_slot(one.answer.slot)
        force = interview.answers.get(slot)
        yield OpinionEntry(
            slot=slot, question=question_text(interview, made.name, slot),
            status=one.answer.status.value, text=answer_text(interview, slot, one.answer),
            by=one.by, at=one.when, way=one.way, comment=one.comment, ask=one.answer.owner,
            in_force=_stands(interview, slot, one.answer, force),
        )  # fmt: skip


def _stands(interview: Interview, slot: str, said: Answered, force: Answered | None) -> bool:
    """Whether nothing that somebody said is missing in what is in force."""
    if passes(interview.question(slot), said):
        return True
    if force is None:
        return False
    joined_there = slot in interview.first
    return all_stand(said, force, slot) if joined_there else key_of(force) == key_of(said)


def purposes(interview: Interview) -> Iterator[str]:
    """What it is for as others put it, with who does."""
    first = said_alike(interview.produced(PURPOSE))
    for slot, given in interview.opinions.items():
        question = interview.question(slot)
        frames = [one.id for one in question.frames if one.produces == PURPOSE] if question else []
        for said in given.values():
            for line in said.answer.lines:
                if line.frame in frames and line.text and said_alike(line.text) != first:
                    yield f"{said.by}: {line.text}"


def weighings(interview: Interview, settled: Container[str] = ()) -> Iterator[Weighing]:
    """How much each task weighs for each person, the tasks in their order.

    Args:
        settled: ids of lines that people settled. What somebody said of one that holds no more
            stays: it may be why.
    """
    people = [one for _, one in sorted(interview.weighed.items())]
    for ref in interview.refs.values():
        said = {one.by: one.weights[ref.id] for one in people if ref.id in one.weights}
        words = {one.by: one.words[ref.id] for one in people if ref.id in one.words}
        if (said or words) and (not ref.withdrawn or ref.id in settled):
            yield Weighing(record=ref.id, weights=said, words=words)


def unwanted(made: Gathered, settled: Container[str]) -> Iterator[Record]:
    """An open question for each task that somebody else wants not at all, or not so: "won't, from
    700 g"; none for what was `settled`."""
    interview = made.interview
    for one in weighings(interview):
        ref = interview.refs[one.record]
        told = [f"{who} says won't{f': {said}' if (said := one.words.get(who, '')) else ''}"
                for who, weight in one.weights.items()
                if weight == "won't" and person_key(who) != person_key(ref.by)]  # fmt: skip
        if told and ref.id not in settled:
            asked = f"“{ref.words}”: {ended('; '.join(told))} Is it wanted, and so?"
            yield open_question(f"OPEN-unwanted-{ref.id}", asked, {"sort": "unknown"}, origin(ref),
                                blocks=(ref.id,))  # fmt: skip


def shares(interview: Interview) -> Iterator[Shares]:
    """The rounds in which people shared out points, the people by name. The threshold is that of
    the first round, whatever a later one says. Where two began a round apart from one another, each
    over tasks of their own, the tasks of both are there."""
    begun = sorted(interview.rounds.items())
    for number, one in begun:
        given = [event for _, event in sorted(interview.pointed.get(number, {}).items())]
        gave = {task for event in given for task, number in event.points.items() if number}
        tasks = [*one.tasks, *sorted(gave.difference(one.tasks))]
        yield Shares(
            round=number, agree=begun[0][1].agree, since=begun[0][1].at[:10],
            people=names_of(event.by for event in given),
            tasks={task: tuple(event.points.get(task, 0) for event in given) for task in tasks},
        )  # fmt: skip
