"""Whatever several people answer, in whatever order it comes and however often: the same paper, and
nothing that anybody said is lost from the journal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import JsonValue

from askfirst.agenda import Found, prompt
from askfirst.events import Answered, Opinion, Weighed
from askfirst.exporters import markdown
from askfirst.interview import Interview
from askfirst.interview.contributions import contributed, is_known
from askfirst.records import compose
from askfirst.replies import Action, Reply
from interviews import answer, started
from thorough import examples

PEOPLE = ("Berta", "Carl", "Dora", "Emil", "Otto")
ANSWERS: dict[str, tuple[JsonValue | Reply, ...]] = {
    "tasks": (["book a hall", "pay"], ["sing"], ["book a hall"]),
    "goals": (["No hall is booked twice"], ["no hall is booked twice."], ["Peace by June"]),
    "latest-case": ("It rained.", "It snowed.", Reply(action=Action.UNKNOWN, owner="Max")),
    "limits": (["At most 500 euro"], ["2000 euro"], Reply(action=Action.NOT_RELEVANT, reason="no")),
    "refuse": ("It must ring.", "It must never ring.", Reply(action=Action.UNKNOWN)),
    "qualities": ({"right": ""}, {"right": "always"}, {"fast": "in 2 seconds", "right": ""}),
    "never": ({"never": "show who paid"}, {"never": "ring at night"}, Reply(action=Action.UNKNOWN)),
    "use": (["I press the button -> it rings"], ["I press it"], ["I come in", "I leave"]),
}
Said = tuple[str, str, int, int]
SAID = st.tuples(
    st.sampled_from(PEOPLE), st.sampled_from(sorted(ANSWERS)), st.integers(0, 2), st.integers(0, 3)
)


def base() -> Interview:
    """What Ada said herself: one of it is answered, one she does not know."""
    interview = started()
    answer(interview, "tasks", ["book a hall", "hand in the key"])
    answer(interview, "refuse", "dk")
    return interview


def told(said: Iterable[Said]) -> Interview:
    """The interview after answers came, each as a page brings it."""
    interview = base()
    for person, slot, which, day in said:
        value = ANSWERS[slot][which]
        reply = value if isinstance(value, Reply) else Reply(value=value)
        made = contributed(interview, prompt(interview, Found(()), slot), reply, person)
        assert isinstance(made, Answered), (slot, made)
        new = Opinion(answer=made, given=f"2020-10-0{day + 1}T09:00:00Z", way="page", by=person)
        if not is_known(interview, new):
            stamp = {"n": len(interview.events) + 1, "at": "2026-03-01T00:00:00Z"}
            interview.apply(new.model_copy(update=stamp))
    return interview


def written(interview: Interview) -> str:
    """All that a person reads, without the numbers of events in links."""
    files = markdown.render(compose(interview))
    return re.sub(r"(answer-[a-z-]+)-\d+", r"\1", "\n".join(map(str, files.values())))


def words_of(interview: Interview) -> set[tuple[str, str, str]]:
    """Who said what to which question, as the journal has it."""
    return {
        (one.by, one.answer.slot, repr((one.answer.value, [li.text for li in one.answer.lines])))
        for one in interview.events
        if isinstance(one, Opinion)
    }


def check(said: list[Said], data: st.DataObject) -> None:
    """Any order and any repeat: the same paper, and every word in the journal."""
    order = data.draw(st.permutations(said))
    again = data.draw(st.lists(st.sampled_from(said), max_size=4))
    one, other = told(said), told([*order, *again])
    assert written(one) == written(other)
    assert words_of(one) == words_of(other)
    assert len(one.events) == len(other.events)
    folded = Interview(tuple(other.packs.values()), other.events)
    assert written(folded) == written(other)


@examples(5)
@given(said=st.lists(SAID, min_size=2, max_size=8), data=st.data())
def test_any_answers_in_any_order_any_number_of_times(
    said: list[Said], data: st.DataObject
) -> None:
    check(said, data)


@pytest.mark.slow
@settings(max_examples=120)
@given(said=st.lists(SAID, min_size=2, max_size=14), data=st.data())
def test_many_answers_in_any_order(said: list[Said], data: st.DataObject) -> None:
    check(said, data)


@pytest.mark.slow
def test_all_orders_of_five_people() -> None:
    said = [
        ("Berta", "tasks", 0, 0), ("Carl", "tasks", 1, 1), ("Dora", "limits", 0, 2),
        ("Emil", "limits", 1, 3), ("Otto", "use", 0, 0),
    ]  # fmt: skip
    papers = {written(told(order)) for order in permutations(said)}
    assert len(papers) == 1


@given(
    st.permutations(
        [("Otto", "must", 1), ("Otto", "could", 2), ("Berta", "should", 1), ("Otto", "must", 1)]
    )
)
def test_weights_count_by_when_they_were_given(order: list[tuple[str, str, int]]) -> None:
    interview = base()
    for number, (person, weight, day) in enumerate(order, 10):
        event = Weighed.model_validate(
            {"n": number, "by": person, "weights": {"NEED-01": weight},
             "given": f"2020-10-0{day}T09:00:00Z"}
        )  # fmt: skip
        interview.apply(event)
    (row,) = compose(interview).weighings
    assert row.weights == {"Berta": "should", "Otto": "could"}


def test_one_answer_spelled_in_two_ways_is_kept_in_both_and_printed_alike_in_any_order() -> None:
    said = [("Berta", "goals", 0, 0), ("Berta", "goals", 1, 0), ("Berta", "goals", 0, 1)]
    every = [told(order) for order in permutations(said)]
    assert len({written(one) for one in every}) == 1
    assert {frozenset(words_of(one)) for one in every} == {frozenset(words_of(every[0]))}
    assert len(words_of(every[0])) == 2
