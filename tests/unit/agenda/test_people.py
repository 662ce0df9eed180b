"""One person's part in an interview, as one line."""

from __future__ import annotations

from askfirst.agenda.people import Part, taking_part
from askfirst.events import Answered, AnswerStatus, Invited, Opinion, Pointed
from interviews import told

LAST = "2030-05-01"


def test_five_questions_are_named_and_of_more_how_many() -> None:
    five = ("a", "b", "c", "d", "e")
    part = Part("Ada", answered=5, ways=("page",), last=LAST, slots=five)
    assert "5 questions answered (a, b, c, d, e), by page" in part.told()
    more = part._replace(answered=6, slots=(*five, "f"))
    assert "6 questions answered (a, b, c, d, e and 1 more), by page" in more.told()


def test_who_knows_nothing_of_it_was_not_silent() -> None:
    part = Part("Ada", asked=2, unknown=2, since=LAST, ways=("page",), last=LAST)
    assert part.told() == (
        f"Ada: 0 questions answered, 2 with “don't know”, by page, last on {LAST}."
    )
    silent = Part("Ada", asked=1, silent=1, since=LAST)
    assert silent.told() == f"Ada: asked 1 question on {LAST} by page, no answer yet."


def _page(person: str, day: str, *slots: str) -> Invited:
    return Invited(person=person, slots=slots, by="Ada", at=f"2030-05-{day}T09:00:00Z")


def _said(by: str, slot: str, day: str, way: str = "file", **more: object) -> Opinion:
    answer = Answered(slot=slot, value="it rains").model_copy(update=more)
    return Opinion(by=by, answer=answer, given=f"2030-05-{day}T09:00:00Z", way=way)  # type: ignore[arg-type]


def _shared(by: str, number: int) -> Pointed:
    return Pointed(by=by, round=number, points={"NEED-01": 100})


def test_each_person_has_one_part_by_name_with_pages_answers_and_points() -> None:
    interview = told({"tasks": ["ring"]})
    for event in (
        _page("otto", "02", "refuse", "latest-case"), _page("Otto", "04", "refuse"),
        _page("Berta", "03", "refuse"),
        _said("Otto", "refuse", "06", "page"), _said("Otto", "latest-case", "05"),
        _said("Carl", "refuse", "07", status=AnswerStatus.UNKNOWN),
        _shared("Otto", 1), _shared("Otto", 2),
        _shared("Dora", 2),
    ):  # fmt: skip
        number = len(interview.events) + 1
        at = event.at or f"2030-05-08T09:{number:02d}:00Z"
        interview.apply(event.model_copy(update={"n": number, "at": at}))
    berta, carl, dora, otto = taking_part(interview)

    assert berta == Part("Berta", asked=1, silent=1, since="2030-05-03")
    assert (carl.answered, carl.unknown, carl.slots) == (0, 1, ())
    assert (dora.person, dora.round, dora.told()) == (
        "Dora", 2, "Dora: shared out points in round 2.",
    )  # fmt: skip
    assert otto == Part(
        "otto", asked=2, silent=0, since="2030-05-02", answered=2, last="2030-05-06",
        ways=("file", "page"), slots=("latest-case", "refuse"), round=2,
    )  # fmt: skip


def test_who_shared_out_points_or_answered_in_part_is_told_with_what_is_still_silent() -> None:
    shared = Part("Ada", asked=3, silent=2, since=LAST, round=1)
    assert shared.told() == ("Ada: shared out points in round 1; 2 questions still silent.")
    some = Part("Ada", asked=3, silent=2, since=LAST, answered=1, ways=("file", "page"), last=LAST,
                slots=("a",), round=1)  # fmt: skip
    assert some.told() == (
        f"Ada: 1 question answered (a), by file and page, last on {LAST},"
        " shared out points in round 1; 2 of 3 still silent."
    )


def test_what_nobody_asked_somebody_makes_them_not_less_silent() -> None:
    interview = told({"tasks": ["ring"]})
    for event in (_page("Otto", "02", "refuse", "latest-case"), _said("Otto", "speaker", "03")):
        number = len(interview.events) + 1
        interview.apply(event.model_copy(update={"n": number, "at": "2030-05-04T09:00:00Z"}))
    (otto,) = taking_part(interview)
    assert (otto.asked, otto.silent, otto.answered) == (2, 2, 1)
