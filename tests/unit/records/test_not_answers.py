"""What is no answer: in every kind of question it is nobody's content, and its words are kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

import pytest
from pydantic import JsonValue

from askfirst import agenda
from askfirst.events import Answered, AnswerStatus
from askfirst.exporters.markdown import render
from askfirst.interview import Interview, Rejection, accept
from askfirst.records import compose
from askfirst.replies import Reply
from askfirst.replies import read as read_reply
from askfirst.requirements import Kind, Specification
from interviews import tell, told
from rows import each_row
from thorough import pairs

SAID: Final = (
    "don't know", "no idea", "Not sure.", "dunno", "na", "n/a", "none", "nothing (I think)",
    "I haven't thought about it", "what do you mean?", "I already said that", "I already said",
    "see above", "same as before", "later", "skip", "you choose",
    "I don't know, the harbour office would", "no idea, ask the harbour office",
    "dk the harbour office",
)  # fmt: skip
NAMES_SOMEBODY: Final = SAID[-3:]
PEOPLE_TOO: Final = ("none",)
"""Behind a colon where people are asked for this is an answer: nobody."""
BASE: Final[dict[str, JsonValue | Reply]] = {
    "latest-case": "A boat sank.",
    "tasks": ["The keeper notes the ships", "The boy rings the bell"],
    "goals": ["fewer lost boats"],
}


class Place(NamedTuple):
    """A place to type: the slot, and the reply that holds what is typed there."""

    slot: str
    reply: Callable[[str], JsonValue]


def whole(slot: str) -> Place:
    return Place(slot, lambda said: said)


def line(slot: str, *others: str, behind: str = "") -> Place:
    return Place(slot, lambda said: [*others, f"{behind}{said}"])


def frame(slot: str, name: str, **others: str) -> Place:
    return Place(slot, lambda said: {**others, name: said})


PLACES: Final[dict[str, Place]] = {
    "text": whole("cost-of-nothing"),
    "text of a record": whole("speaker"),
    "long": whole("today"),
    "long of a record": whole("refuse"),
    "box": line("limits"),
    "box, beside another line": line("limits", "It opens in May"),
    "step": line("use", "The keeper types the hull number, then it shows the ship"),
    "person": line("who", "The keeper"),
    "behind a colon: word": line("words", behind="Round: "),
    "behind a colon: who sees": line("who-sees", behind="Crews: "),
    "behind a colon: who decides": line("decisions", behind="Close the harbour: "),
    "behind a colon: thing": line("facts", behind="Boat: "),
    "behind a colon: neighbour": line("in-and-out", behind="From the office: "),
    "line of a form": frame("acceptance", "by", reader="the council"),
    "only line of a form": frame("acceptance", "reader"),
    "name": frame("sentence", "name", sentence="the keeper sees which boats are out"),
    "sentence": frame("sentence", "sentence"),
    "line of a form, a record": frame("runs", "where"),
    "line of a form, a person": frame("runs", "looks"),
    "words on a quality": frame("qualities", "fast"),
    "words on a part": frame("usual-parts", "undo"),
    "words on a mishap": frame("can-happen", "power"),
    "words on what is taken for true": frame("taken", "language"),
    "row of a goal": line("goal-measure"),
}
OF_PEOPLE: Final = ("behind a colon: who sees", "behind a colon: who decides")


def replied(place: Place, said: str) -> tuple[Interview, Answered | Rejection]:
    interview = told(BASE, depth="deep")
    question = interview.question(place.slot)
    assert question is not None
    value = place.reply(said)
    read = read_reply(value) if isinstance(value, str) else value
    made = accept(
        interview, place.slot, question, read if isinstance(read, Reply) else Reply(value=read)
    )
    if isinstance(made, Answered):
        tell(interview, made)
    return interview, made


def holds(text: str, said: str) -> bool:
    """Whether a text says it, in words of its own."""
    plain = re.escape(said.lower().rstrip("."))
    return re.search(rf"(?<!\w){plain}(?!\w)", text.lower()) is not None


def printed(made: Specification) -> str:
    """The paper but for the sentence that names what nobody was asked."""
    paper = str(render(made)["requirements.md"]).replace("\\", "")
    return "\n".join(line for line in paper.splitlines() if "Nobody was asked" not in line)


@pytest.mark.parametrize(("name", "said"), pairs(PLACES, SAID, every=7))
def test_it_is_no_content_and_its_words_are_kept(name: str, said: str) -> None:
    interview, made = replied(PLACES[name], said)
    if isinstance(made, Rejection):
        assert "mean" in said  # the question is explained, and asked again
        assert made.reason
        return
    if name in OF_PEOPLE and said in PEOPLE_TOO:
        return
    specification = compose(interview)
    assert not holds(printed(specification), said)
    for record in specification.records:
        assert not holds(f"{record.title} {record.statement}", said), record
    for step in (step for story in specification.stories for step in story.steps):
        assert not holds(f"{step.does} {step.response}", said)
    assert not holds(specification.name, said)
    kept = made.owner or said  # of a reply word alone only who would know is kept
    assert kept in made.model_dump_json()
    if made.status is not AnswerStatus.LATER:
        evidence = str(render(specification)["evidence.md"]).replace("\\", "")
        assert kept in evidence + printed(specification)


@each_row("said", NAMES_SOMEBODY)
@each_row("name", [one for one in PLACES if one != "name"])
def test_who_would_know_stands_with_an_open_question(name: str, said: str) -> None:
    interview, _ = replied(PLACES[name], said)
    points = compose(interview).of_kind(Kind.QUESTION)
    assert [one.owner for one in points if "harbour" in one.owner] == [points[0].owner]
    assert points[0].owner in ("the harbour office", "harbour office")


@pytest.mark.parametrize("said", SAID)
def test_behind_a_follow_up_it_changes_nothing(said: str) -> None:
    interview = told({**BASE, "goals": ["fewer lost boats", "faster help"]}, depth="standard")
    for asked in agenda.raised(interview, "goals"):
        tell(interview, asked)
    slot = next(slot for slot in interview.asked if slot.startswith("goals!"))
    before = [(one.id, one.statement) for one in compose(interview).records]
    made = accept(interview, slot, interview.asked[slot].question, Reply(value=said))
    if isinstance(made, Rejection):
        assert "mean" in said
        return
    tell(interview, made)
    after = [one for one in compose(interview).records if one.kind is not Kind.QUESTION]
    assert [(one.id, one.statement) for one in after] == before
    assert said in made.model_dump_json()


def test_a_no_with_more_talk_to_what_should_have_been_asked_is_no_need_and_is_kept() -> None:
    interview = told({**BASE, "else": ["no, that's it I think, you've been through everything"]})
    said = compose(interview)
    assert "through everything" not in render(said)["requirements.md"]
    assert "through everything" in render(said)["evidence.md"]

    more = compose(told({**BASE, "else": ["no, only that the bell must be rung at night"]}))
    assert "the bell must be rung at night" in render(more)["requirements.md"]
