"""Passages that somebody decided about, as records."""

from __future__ import annotations

from askfirst.events import Asked, Disposed
from askfirst.questions import Choice, Question, QuestionKind
from askfirst.records import compose, gathered
from askfirst.records.evidence import undecided
from askfirst.replies import Action, Reply
from askfirst.requirements import Kind, Record
from askfirst.vocabulary import Quote
from interviews import answer, started, tell
from rows import each_row


def quote(words: str) -> Quote:
    return Quote(source="a.txt", sha256="0" * 64, start=0, end=len(words), quote=words)


BELL, GATE = quote("The bell rings at noon."), quote("The gate is shut at night.")


def kept(*events: Disposed) -> list[Record]:
    interview = started()
    for event in events:
        tell(interview, event)
    return list(compose(interview).of_kind(Kind.EVIDENCE))


def test_one_passage_has_the_id_that_it_was_given_and_several_are_counted() -> None:
    (one,) = kept(Disposed(quotes=(BELL,), disposition="used", record="F-01"))
    assert (one.id, one.words, one.origins[0].quotes[0].quote) == ("F-01", BELL.quote, BELL.quote)

    both = kept(Disposed(quotes=(BELL, GATE), disposition="used", record="F-01"))
    assert [record.id for record in both] == ["F-2-1", "F-2-2"]
    assert [record.words for record in both] == [BELL.quote, GATE.quote]


@each_row(("disposition", "count"), [("used", 1), ("contradicts", 1),
                                                    ("context", 0), ("set-aside", 0)])  # fmt: skip
def test_only_what_is_used_or_speaks_against_it_is_a_record(disposition: str, count: int) -> None:
    event = Disposed.model_validate(
        {"quotes": (BELL,), "disposition": disposition, "record": "F-01"}
    )
    found = kept(event)

    assert len(found) == count
    assert all(
        (one.fields.get("stands") == "contradicts") is (disposition == "contradicts")
        for one in found
    )


def test_what_a_reply_only_weighed_is_no_record_of_its_own() -> None:
    assert not kept(Disposed(quotes=(BELL,), disposition="used", slot="goals"))
    assert len(kept(Disposed(quotes=(BELL,), disposition="used"))) == 1


def test_documents_that_differ_are_open_with_who_could_say_and_by_when() -> None:
    interview = started()
    question = Question(
        id="documents-differ", kind=QuestionKind.CHOICE, text="Which one?",
        choices=(Choice(id="first", text="a.txt"), Choice(id="open", text="Leave it open")),
    )  # fmt: skip
    slots = [f"documents-differ@{number}" for number in (1, 2, 3)]
    for slot in slots:
        tell(interview, Asked(slot=slot, type="contradiction", question=question, about=0,
                              cause={"differs": ["x"]}))  # fmt: skip
    answer(interview, slots[0], Reply(action=Action.UNKNOWN, owner="Zoe", due="2031-05-01"))
    answer(interview, slots[1], "open")
    answer(interview, slots[2], "first")

    found = list(undecided(gathered(interview)))
    assert [one.id for one in found] == ["OPEN-documents-differ-1", "OPEN-documents-differ-2"]
    assert (found[0].owner, found[0].fields) == ("Zoe", {"due": "2031-05-01"})
    assert (found[1].owner, found[1].fields) == ("", {})
