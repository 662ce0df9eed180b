"""What stands is a function of the events alone: nothing that is asked of an interview, in whatever
order, changes what it says."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askfirst.events import Event
from askfirst.interview import Interview, Rejection, Standing, accept
from askfirst.interview.conditions import lookup
from askfirst.packs.reading import read_pack
from askfirst.questions import Pack, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.vocabulary import Kind
from interviews import pack as shipped
from interviews import stamp, started, tell
from thorough import some

CIRCULAR: Final = """
id: circular
version: 1
title: In circles
sections:
  - id: one
    title: One
    questions:
      - {id: first, kind: box, text: "First?", record: need, when: "not answered('second')",
         line: [{field: need}]}
      - {id: second, kind: box, text: "Second?", record: goal, when: "count('need') > 0",
         line: [{field: change}]}
      - {id: third, kind: text, text: "Third?", when: "not answered('fourth')"}
      - {id: fourth, kind: text, text: "Fourth?", when: "not answered('third')"}
      - {id: own, kind: box, text: "Own?", record: limit, when: "count('limit') < 2",
         line: [{field: limit}]}
      - {id: more, kind: box, text: "More of {record}?", each: need, record: need,
         which: "position == 1", line: [{field: need}]}
      - {id: name-it, kind: text, text: "Name of {record}?", each: need,
         which: "position > 1 and unknowns < 2", when: "unknowns > 0 or count('goal') > 0"}
"""


@cache
def packs(name: str) -> tuple[Pack, ...]:
    return (shipped(),) if name == "core" else (read_pack(CIRCULAR, "circular.yaml"),)


Query = Callable[[Interview], object]


@cache
def queries(name: str) -> dict[str, Query]:
    """Everything that can be asked of an interview, by a name."""
    asked: dict[str, Query] = {
        "next": lambda i: i.next_slot(),
        "progress": lambda i: i.progress(),
        "standings": lambda i: i.standings(),
        "open points": lambda i: i.open_points(),
        "unowned": lambda i: i.unowned(),
        "put off": lambda i: i.put_off(),
        "packs": lambda i: [i.pack_used(pack) for pack in i.packs],
    }
    for kind in Kind:
        asked[f"records {kind}"] = lambda i, k=kind: i.records(k)
        asked[f"count {kind}"] = lambda i, k=kind: lookup(i, "count", (k.value,))
    questions = [q for pack in packs(name) for s in pack.sections for q in s.questions]
    for question in questions:
        asked[f"applies {question.id}"] = lambda i, q=question: i.applies(q.id)
        asked[f"slots {question.id}"] = lambda i, q=question: i.slots_of(q)
        asked[f"standings {question.id}"] = lambda i, q=question: [
            i.standing(slot) for slot in i.slots_of(q)
        ]
        asked[f"guesses {question.id}"] = lambda i, q=question: i.guesses(q.id)
        asked[f"listed {question.id}"] = lambda i, q=question: i.listed(q)
    return asked


def told(interview: Interview, name: str, order: list[str]) -> dict[str, object]:
    """What an interview says to every query; what it says first is asked in this order."""
    found = {query: queries(name)[query](interview) for query in order}
    rest = {query: ask(interview) for query, ask in queries(name).items()}
    assert all(rest[query] == found[query] for query in order)
    return rest


WORDS: Final = ("Ann: open the gate", "lock it", "the goose", "4 a day")


def reply(data: st.DataObject, interview: Interview, slot: str) -> Reply:
    question = interview.question(slot)
    assert question is not None
    if data.draw(st.integers(0, 3)) == 0:
        action = data.draw(st.sampled_from((Action.UNKNOWN, Action.NOT_RELEVANT, Action.LATER)))
        return Reply(action=action, reason="so")
    if question.kind is QuestionKind.BOX:
        return Reply(value=data.draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)))
    if question.kind is QuestionKind.FORM:
        ids = [frame.id for frame in question.frames]
        return Reply(value={data.draw(st.sampled_from(ids)): data.draw(st.sampled_from(WORDS))})
    if question.choices:
        picked = data.draw(st.sampled_from([choice.id for choice in question.choices]))
        return Reply(value={picked: ""} if question.kind is QuestionKind.CHOICES else picked)
    return Reply(value=data.draw(st.sampled_from(WORDS)))


def any_order(data: st.DataObject, name: str) -> list[str]:
    return data.draw(st.lists(st.sampled_from(list(queries(name))), max_size=6, unique=True))


def check(name: str, data: st.DataObject, steps: int) -> None:
    """Answers anywhere, with questions to the interview between them in any order."""
    live = Interview(packs(name))
    tell(live, started(depth="standard").events[0])
    events: list[Event] = list(live.events)
    for _ in range(steps):
        told(live, name, any_order(data, name))
        slots = [slot for slot, _ in live.standings()]
        slot = data.draw(st.sampled_from(slots))
        question = live.question(slot)
        assert question is not None
        made = accept(live, slot, question, reply(data, live, slot))
        if isinstance(made, Rejection):
            continue
        event = stamp(made, len(events) + 1)
        events.append(event)
        live.apply(event)
    again = Interview(packs(name), events)
    assert told(live, name, any_order(data, name)) == told(again, name, any_order(data, name))


def run(name: str, examples: int, steps: int) -> None:
    chosen = settings(
        max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck),
        derandomize=True, database=None,
    )  # fmt: skip
    chosen(given(st.data())(lambda data: check(name, data, steps)))()


@pytest.mark.parametrize(("name", "examples"), [("core", 2), ("circular", 6)])
def test_no_query_changes_what_another_says(name: str, examples: int) -> None:
    run(name, examples, 7)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "examples"), [("core", 100), ("circular", 1000)])
def test_no_query_changes_what_another_says_in_many_orders(name: str, examples: int) -> None:
    run(name, examples, 10)


@cache
def after_a_dont_know() -> list[Event]:
    """An interview in which "don't know" was answered after all, when other answers had come."""
    interview = started(depth="standard")
    answers: dict[str, object] = {
        "what-it-is": ["none"],
        "tasks": ["Eve: feed the goose", "Kai: close the pen"],
        "use": Reply(action=Action.UNKNOWN),
        "usual-parts": {"undo": "before dusk"},
        "assume": {},
        "use-more@NEED-02": ["Kai lifts the bar -> close the pen"],
    }
    for slot, value in [*answers.items(), ("use", ["Eve whistles -> open the hatch"])]:
        question = interview.question(slot)
        assert question is not None
        given = value if isinstance(value, Reply) else Reply(value=value)
        made = accept(interview, slot, question, given)
        assert not isinstance(made, Rejection), made
        tell(interview, made)
    return list(interview.events)


@cache
def all_told() -> dict[str, object]:
    return told(Interview(packs("core"), after_a_dont_know()), "core", [])


@pytest.mark.parametrize("first", some(queries("core"), every=7))
def test_whatever_is_asked_first_an_answer_stands(first: str) -> None:
    interview = Interview(packs("core"), after_a_dont_know())
    queries("core")[first](interview)
    assert "Eve whistles" in [ref.text for ref in interview.records(Kind.FUNCTION)]
    assert interview.standing("use") is Standing.ANSWERED
    assert told(interview, "core", []) == all_told()


def test_the_shipped_conditions_do_not_rest_on_themselves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from askfirst.interview.memory import Remembering
    from askfirst.packs import SHIPPED
    from interviews import HALLS_STANDARD, answer

    def refuse(*_: object) -> None:
        raise AssertionError("a condition rests on itself")

    monkeypatch.setattr(Remembering, "_settled", refuse)
    interview = started(depth="standard", packs=SHIPPED)
    for slot, value in HALLS_STANDARD.items():
        answer(interview, slot, value)
        interview.standings()
        interview.open_points()
        for kind in Kind:
            interview.records(kind)
