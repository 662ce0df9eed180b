"""What a reply decides about the passages on its screen."""

from __future__ import annotations

import pytest

from askfirst.agenda.deciding import decided, judged, told
from askfirst.events import Answered, AnswerStatus, Disposed, Line
from askfirst.interview import Rejection
from askfirst.questions import Choice, Offer, Prompt, QuestionKind
from askfirst.vocabulary import Quote
from interviews import started, tell


def quote(start: int) -> Quote:
    return Quote(source="a.txt", sha256="0" * 64, start=start, end=start + 4, quote="rain")


def screen(slot: str = "document-sentences@1") -> Prompt:
    return Prompt(
        slot, QuestionKind.CHOICES, "Which?",
        choices=tuple(Choice(id=f"passage-{n}", text="rain") for n in (1, 2, 3)),
        offers=tuple(Offer(text="rain", passage=quote(n)) for n in (1, 2, 3)),
    )  # fmt: skip


def ticked(*words: str) -> Answered:
    lines = (Line(key=f"L{n}", text="rain", choice=f"passage-{n}", fields={"words": one})
             for n, one in enumerate(words, 1))  # fmt: skip
    return Answered(slot="document-sentences@1", lines=tuple(lines))


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("", "used"), (" Use. ", "used"), ("set-aside", "set-aside"), ("DO NOT  USE", "set-aside"),
        ("against", "contradicts"), ("context", "context"), ("perhaps", None),
    ],
)  # fmt: skip
def test_words_on_a_passage_say_what_it_is_for_or_are_refused(words: str, way: str | None) -> None:
    taken = judged(screen(), ticked(words))
    if way is None:
        assert isinstance(taken, Rejection)
        assert "perhaps" in taken.reason
        assert "“against”" in taken.allowed
        assert "“”" not in taken.allowed
        return
    assert taken == ticked(words)
    found = decided(started(), screen(), ticked(words))
    kinds = {quote.start: one.disposition for one in found for quote in one.quotes}
    assert kinds == {1: way, 2: "context", 3: "context"}


def test_words_are_judged_only_where_passages_are_picked() -> None:
    other = Prompt("tasks", QuestionKind.CHOICES, "Which?", choices=(Choice(id="a", text="a"),))
    assert judged(other, ticked("perhaps")) == ticked("perhaps")
    free = ticked("").lines[0].model_copy(update={"choice": "else", "fields": {"words": "so"}})
    whole = Answered(slot="document-sentences@1", lines=(free,))
    assert judged(screen(), whole) == whole


def test_what_is_used_or_contradicts_becomes_a_record_each_and_keeps_it() -> None:
    interview = started()
    first = decided(interview, screen(), ticked("use", "against"))
    assert [(one.disposition, one.record) for one in first] == [
        ("used", "F-01"), ("contradicts", "F-02"), ("context", None),
    ]  # fmt: skip
    for event in first:
        tell(interview, event)
    again = decided(interview, screen(), ticked("against", "use", "use"))
    assert {(one.quotes[0].start, one.record) for one in again} == {
        (1, "F-01"), (2, "F-02"), (3, "F-03"),
    }  # fmt: skip


def test_an_unknown_decides_nothing_and_of_two_that_differ_the_other_one_speaks_against() -> None:
    unknown = ticked("use").model_copy(update={"status": AnswerStatus.UNKNOWN})
    assert decided(started(), screen(), unknown) == []
    pair = screen("documents-differ@1")._replace(offers=screen().offers[:2])
    for value, kinds in (
        ("first", {1: ("used", "true"), 2: ("contradicts", "do not use")}),
        ("second", {2: ("used", "true"), 1: ("contradicts", "do not use")}),
        ("other", {1: ("used", "true"), 2: ("used", "true")}), ("open", {}),
    ):  # fmt: skip
        found = decided(started(), pair, Answered(slot=pair.slot, value=value))
        assert {q.start: (one.disposition, q.use) for one in found for q in one.quotes} == kinds


def test_what_was_decided_is_told_on_one_line_by_records_or_how_many() -> None:
    def event(disposition: str, record: str | None, *starts: int) -> Disposed:
        quotes = tuple(map(quote, starts))
        return Disposed(quotes=quotes, disposition=disposition, slot="s", record=record)  # type: ignore[arg-type]

    assert told([]) == []
    events = (
        event("context", None, 1, 2), event("used", "F-01", 3), event("used", "F-02", 4),
        event("set-aside", None, 5),
    )  # fmt: skip
    (line,) = told(events)
    assert line == "-> kept as evidence: F-01, F-02; set aside: 1 sentence; context: 2 sentences"


def test_how_a_sentence_may_count_stays_as_it_was_said() -> None:
    interview = started()
    true = quote(1).model_copy(update={"use": "true"})
    tell(interview, Disposed(quotes=(true,), disposition="used", record="F-01"))
    found = decided(interview, screen(), ticked("against", "use"))
    assert {one.start: one.use for event in found for one in event.quotes} == {
        1: "true", 2: "claim", 3: "claim",
    }  # fmt: skip
