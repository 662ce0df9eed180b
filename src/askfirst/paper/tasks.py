"""The tasks, one block each: for whom, step by step, what goes wrong, numbers, how it is tried."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Final

from askfirst.paper.blocks import (
    Aside,
    Block,
    Heading,
    Id,
    Items,
    Line,
    Paragraph,
    Ref,
    Span,
    Strong,
    place,
)
from askfirst.paper.desk import Desk, besides, ids, is_rule, limits, marks, refs, stands, statement
from askfirst.paper.lacks import LACKS, lacking, missing, tried_by
from askfirst.paper.mending import cell, same, sentence
from askfirst.paper.tables import more
from askfirst.paper.titles import headed, role_of, title_of
from askfirst.requirements import Kind, Priority, Record, Step
from askfirst.statements import mended
from askfirst.statements.hearsay import says_how_sure
from askfirst.statements.types import opener
from askfirst.text.tidying import without_filler

_FURTHER: Final = re.compile(r"^(\w+-\d+)-\d+$")
"""A further demand of the same step: "FR-02-2" stands behind "FR-02"."""


_SPEAKER: Final = ("i", "me")


def tasks(desk: Desk) -> Iterator[Block]:
    """Every task with all that bears on it, the most important first."""
    of_several = _of_several(desk)
    for task in desk.tasks:
        yield from task_block(desk, task, of_several)
    yield from _not_told(desk, of_several)
    for record in desk.specification.records:
        if record.id not in desk.by_id:
            yield from _left_steps(desk, record)


_SEVERAL: Final = 3
"""What nobody told of so many tasks is said once, behind them."""


def _of_several(desk: Desk) -> dict[str, list[str]]:
    """What nobody told of several tasks, with their ids."""
    found: dict[str, list[str]] = {lack: [] for lack in LACKS}
    for task in desk.tasks:
        for lack in _untold(desk, task):
            found[lack].append(task.id)
    return {lack: names for lack, names in found.items() if len(names) >= _SEVERAL}


def _not_told(desk: Desk, of_several: Mapping[str, Sequence[str]]) -> Iterator[Block]:
    """What nobody told of any task, and what of several."""
    together: dict[tuple[str, ...], list[str]] = {}
    for lack, names in of_several.items():
        together.setdefault(tuple(names), []).append(LACKS[lack].mark)
    every = together.pop(tuple(one.id for one in desk.tasks), [])
    if every:
        yield Paragraph((Aside("not told of any task:"), f" {', '.join(every)}"))
    told: list[Span] = []
    for some, marked in together.items():
        told += ["; " if told else " ", f"{', '.join(marked)} (", *ids(some), ")"]
    if told:
        yield Paragraph((Aside("not told:"), *told))


def _untold(desk: Desk, task: Record) -> list[str]:
    """What nobody told of a task that can do without. Steps that somebody told of no named task may
    be those of any."""
    if lacking(desk, task):
        return []
    apart = {"steps"} if "" in desk.stories else set()
    return [one for one in missing(desk, task) if one not in apart]


def _left_steps(desk: Desk, task: Record) -> Iterator[Block]:
    """The steps that were told of a task that stands no more; they are no other task's."""
    for story in desk.stories.get(task.id, ()):
        yield Paragraph((Strong("Steps"), f" of “{cell(task.words)}”, which stands no more:"))
        yield Items(
            tuple(
                (sentence(one.does), " → ", Ref(one.function))
                if one.function in desk.by_id
                else (sentence(" → ".join(filter(None, (one.does, one.response)))),)
                for one in story.steps
            ),
            numbered=True,
        )


def task_block(desk: Desk, task: Record, of_several: Container[str]) -> Iterator[Block]:
    """One task with all that bears on it.

    Args:
        of_several: what nobody told of several tasks; that is said once, behind them.
    """
    torn = task.id in desk.torn
    heading, rest_of_title = headed(title_of(task))
    yield Heading(3, (desk.place(task), f" {heading}"), place(f"task-{task.id}") if torn else "")
    if line := _for_whom(desk, task):
        yield Paragraph(line)
    if rest_of_title:
        yield Paragraph((mended(rest_of_title),))
    if told := _told_later(task):
        yield Paragraph((told,))
    functions = desk.filed(task.id, Kind.FUNCTION)
    stepped: set[str] = set()
    for story in desk.stories.get(task.id, ()):
        if story.by:
            yield Paragraph((Strong("Steps"), f", says {cell(story.by)}:"))
        yield Items(tuple(steps(desk, story.steps, functions, stepped)), numbered=True)
    rest = [one for one in functions if one.id not in stepped]
    also = [one for one in rest if not (one.fails or is_rule(one))] + desk.features(task.id)
    yield from listed(desk, "", also)
    yield from listed(desk, "If it goes wrong", [one for one in rest if one.fails])
    rules = desk.filed(task.id, Kind.RULE, Kind.QUALITY, Kind.LIMIT)
    rules += [one for one in desk.filed(task.id, Kind.DATA, Kind.EXCLUSION) if is_rule(one)]
    binding = [one for one in (*filter(is_rule, rest), *rules) if one.id not in stepped]
    yield from listed(desk, "Numbers and rules", binding)
    yield from _tried(desk, task)
    yield from _open(desk, task, of_several)


def _told_later(task: Record) -> str:
    """What somebody answered about words of the task, which its heading does not say."""
    first, mark, later = cell(task.statement).partition(". ")
    title = same(title_of(task))
    titled = (same(first) in title or title in same(first)) and same(later) not in title
    return sentence(later) if mark and later and titled else ""


def listed(desk: Desk, label: str, records: Sequence[Record]) -> Iterator[Block]:
    """Records one under the other, under a few words; below each what tells of the same matter."""
    standing = [one for one in records if one.id not in desk.guests]
    if standing:
        if label:
            yield Paragraph((Strong(label),))
        every = (one for host in standing for one in (host, *desk.beside.get(host.id, ())))
        yield Items(tuple(stands(desk, one) for one in every))


def _for_whom(desk: Desk, task: Record) -> Line:
    """Role, priority, goals, reason, version: what somebody gave and the heading does not say."""
    role = role_of(task)
    named = not role or f"{same(title_of(task))} ".startswith(f"{same(role)} ")
    goals = [one.target for one in task.links
             if one.type == "serves" and not one.derived and one.target in desk.by_id]  # fmt: skip
    whose = "Done by the person asked" if role.lower() in _SPEAKER else role[:1].upper() + role[1:]
    parts: list[Line] = [] if named else [(whose,)]
    later = task.priority is Priority.WONT and task.fields.get("slice")
    parts += [(desk.priority(task),)] if task.priority and not later else []
    parts += [("for ", *ids(goals))] if goals else []
    parts += [(f"because {cell(task.rationale)}",)] if task.rationale else []
    parts += [(f"{task.fields['slice']} version",)] if task.fields.get("slice") else []
    parts += [("heard only",)] if task.heard else []
    parts += [] if task.sure or says_how_sure(title_of(task)) else [("a guess",)]
    parts += [(says,)] if (says := desk.says(task)) else []
    parts += [(f"only {cell(task.claimed_in)} says so",)] if task.claimed_in else []
    parts += limits(desk, task)
    parts += [rest] if (rest := more(task, "role")) else []
    spans: list[Span] = []
    for part in parts:
        spans += [" · " if spans else "", *part]
    return tuple(spans[1:])


def steps(
    desk: Desk, told: Sequence[Step], functions: Sequence[Record], stepped: set[str]
) -> Iterator[Line]:
    """What the person does, then what the system does in return, with its id.

    Args:
        functions: those that stand here. stepped: ids that stand in a step; more are added.
    """
    further: dict[str, list[Record]] = defaultdict(list)
    for one in functions:
        if found := _FURTHER.match(one.id):
            further[found[1]].append(one)
    own = {one.id for one in functions}
    for step in told:
        made = desk.by_id.get(step.function)
        does = "" if made and made.id in own - stepped and _tells(desk, made, step) else step.does
        line: list[Span] = [Id(step.id), " "] if step.id and does else []
        line += [sentence(without_filler(does))] if does else []
        if made is None:
            line += [f" → {sentence(step.response)}"] if step.response else []
        elif made.id in stepped or made.id not in own:
            line += [" → ", Ref(made.id)]
        else:
            stepped.add(made.id)
            line += [" → ", *_answer(desk, made, step)]
        for one in further.get(step.function, ()):
            line += ["; ", *((Ref(one.id),) if one.id in stepped else stands(desk, one))]
            stepped.add(one.id)
        yield tuple(line if does else _without_arrow(line))


def _tells(desk: Desk, made: Record, step: Step) -> bool:
    """Whether the sentence of an answer is printed whole and tells what the person does in it."""
    whole = _answer(desk, made, step) == stands(desk, made)
    return whole and _holds(made, step)


def _holds(made: Record, step: Step) -> bool:
    """Whether the sentence of an answer has the words of what the person does."""
    does = cell(without_filler(step.does)).removesuffix(".").lower()
    told = rf"(?<!\w){re.escape(does)}(?!\w)"
    return bool(does) and bool(re.search(told, cell(statement(made)).lower()))


def _without_arrow(line: list[Span]) -> list[Span]:
    """An answer to no step of its own, as it stands behind the one before."""
    first, *rest = line
    if not isinstance(first, str):
        return line
    return [left, *rest] if (left := first.removeprefix(" → ")) else rest


def _answer(desk: Desk, made: Record, step: Step) -> Line:
    """The answer of a step: of its sentence what needs no trigger behind the step."""
    answer = cell(step.response).removesuffix(".").lower()
    case = bool(opener(step.does)) and _holds(made, step)
    if case or made.id in desk.torn or answer not in cell(statement(made)).lower() or not answer:
        return stands(desk, made)
    return (Id(made.id), f" {sentence(step.response)}{besides(made)}", *marks(desk, made))


def _tried(desk: Desk, task: Record) -> Iterator[Block]:
    """The checks that try it, and what it never does."""
    if checks := [name for name, goal in tried_by(desk, task).items() if not goal]:
        yield Paragraph((Strong("Tried by"), " ", *ids(checks)))
    if never := [one.id for one in desk.filed(task.id, Kind.EXCLUSION)
                 if not is_rule(one)]:  # fmt: skip
        yield Paragraph((Strong("Not"), " ", *ids(never)))


def _open(desk: Desk, task: Record, of_several: Container[str]) -> Iterator[Block]:
    """Marks of what is open about the task itself, and what nobody told of it alone."""
    lacks = lacking(desk, task)
    marked = [Ref(name) for name in desk.blocking.get(task.id, ())]
    marked += [Ref(f"lack-{lack}", LACKS[lack].mark) for lack in lacks]
    untold = [LACKS[one].mark for one in _untold(desk, task) if one not in of_several]
    parts: list[Line] = [(Aside("open:"), " ", *refs(marked))] if marked else []
    parts += [(Aside("not told:"), f" {', '.join(untold)}")] if untold else []
    for part in parts:
        yield Paragraph(part)
