"""Figures with more than one of each, and what an item or a characteristic is made of."""

from __future__ import annotations

from typing import Any

from askfirst.records.coverage import (
    BY_QUALITY,
    CHARACTERISTICS,
    ITEMS,
    coverage,
    put_in_words,
    rests_on_silence,
)
from askfirst.records.metrics import Figures, blocking_a_must, metrics
from askfirst.requirements import (
    AnswerEntry,
    Fit,
    Kind,
    Link,
    Origin,
    Priority,
    Record,
    Specification,
    Status,
    Step,
    Story,
    Unasked,
    Via,
)
from rows import each_row

ALONE = (Origin(answer="taken", event=1, via=Via.ASSUMED),)


def one(name: str, kind: Kind = Kind.FUNCTION, **more: object) -> Record:
    return Record.model_validate({"id": name, "kind": kind, **more})


def figures(*records: Record, **more: Any) -> Figures:
    return metrics(Specification(records=records, **more))


def entry(slot: str, text: str = "x", status: str = "answered", **more: Any) -> AnswerEntry:
    values = {"slot": slot, "question": "?", "event": 1, "by": "", "at": "", **more}
    return AnswerEntry(text=text, status=status, **values)


def covered(*answers: AnswerEntry, put: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    return dict(coverage(Specification(answers=answers, **more), put))


def test_every_item_is_filled_by_each_of_its_questions_and_by_no_other() -> None:
    assert len(ITEMS) == 29
    for item, asked in ITEMS.items():
        for slot in asked.split():
            left = str(covered(entry(f"{slot}@NEED-01"))["not_covered_29148"]).split(", ")
            filled = {name for name, asks in ITEMS.items() if slot in asks.split()}
            assert set(ITEMS) - set(left) == filled, slot
            assert item in filled


def test_an_item_was_asked_about_where_it_was_put_answered_or_ticked() -> None:
    def never(*answers: AnswerEntry, **more: Any) -> list[str]:
        return str(covered(*answers, **more)["never_asked_29148"]).split(", ")

    assert never() == list(ITEMS)
    assert "laws that bind it" not in never(put=("law!1",))
    assert "laws that bind it" not in never(entry("code-rules", "", "unknown"))
    for item, quality in BY_QUALITY.items():
        name = next(one for one, of in CHARACTERISTICS.items() if of == quality)
        ticked = one("QR-1", Kind.QUALITY, characteristic=name)
        assert item not in never(records=(ticked,)), item
        made = covered(records=(ticked,))
        assert item in made["not_covered_29148"] and made["coverage_25010"] == 0.0
        measured = ticked.model_copy(update={"fit": Fit(must="3")})
        made = covered(records=(measured,))
        assert item not in made["not_covered_29148"] and made["coverage_25010"] == 0.11
    odd = one("QR-1", Kind.QUALITY, characteristic="colour")
    assert never(records=(odd,)) == list(ITEMS)


def test_coverage_is_a_share_of_all_items_and_of_the_nine_characteristics() -> None:
    assert covered()["coverage_29148"] == 0.0
    assert covered(entry("tasks"), entry("law"), entry("nothing"))["coverage_29148"] == 0.07
    qualities = tuple(
        one(f"QR-{n}", Kind.QUALITY, characteristic=name, fit=Fit(must="3"))
        for n, name in enumerate(CHARACTERISTICS)
    )
    assert covered(records=qualities)["coverage_25010"] == 1.0
    aside = Unasked(question="qualities!2", text="?", section="", reason="a toy")
    assert covered(not_relevant=(aside,))["coverage_25010"] == 1.0


def test_an_answer_counts_where_any_of_its_records_was_said() -> None:
    left, said = (one(f"ASM-{n}", Kind.ASSUMPTION, origins=came)
                  for n, came in ((1, ALONE), (2, (Origin(answer="a", event=1),))))  # fmt: skip
    item = "what must get done"

    def missing(*records: str) -> bool:
        told = entry("tasks", records=records)
        return item in str(covered(told, records=(left, said))["not_covered_29148"])

    assert missing("ASM-1") and not missing("ASM-1", "ASM-2") and not missing("GONE")
    assert rests_on_silence(left) and not rests_on_silence(said)
    assert rests_on_silence(left.model_copy(update={"origins": (*said.origins, *ALONE)}))


@each_row(
    ("question", "slots"),
    [
        ("Is there a law that says so?", {"law", "code-rules"}),
        ("What do the messages say?", {"notices", "passed-on", "usual-parts"}),
        ("How?", set()),
    ],
)
def test_a_question_in_other_words_asks_about_the_item_that_it_names(
    question: str, slots: set[str]
) -> None:
    assert slots <= put_in_words([question]) and bool(put_in_words([question])) is bool(slots)
    assert slots <= put_in_words(["Why?", question])
    assert put_in_words([]) == frozenset()


def links(type_: str, *targets: str) -> tuple[Link, ...]:
    return tuple(Link(type=type_, target=one) for one in targets)


def test_what_a_must_waits_for_is_every_question_on_it_or_on_what_stands_in_it() -> None:
    must = {"priority": Priority.MUST}
    records = (
        one("N-1", Kind.NEED, **must), one("N-2", Kind.NEED, **must), one("N-3", Kind.NEED),
        one("FR-1", parent="N-2"), one("FR-2", parent="N-3"),
        one("QR-1", Kind.QUALITY, parent="N-1"),
        one("OPEN-1", Kind.QUESTION, links=links("blocks", "N-3", "N-2")),
        one("OPEN-2", Kind.QUESTION, links=links("blocks", "FR-2", "QR-1")),
        one("OPEN-3", Kind.QUESTION, links=links("blocks", "FR-1")),
    )  # fmt: skip
    found = blocking_a_must(Specification(records=records))
    assert [made.id for made in found] == ["OPEN-1", "OPEN-3"]


def test_tasks_count_with_every_goal_and_musts_with_every_part() -> None:
    made = figures(
        one("G-1", Kind.GOAL), one("G-2", Kind.GOAL), one("G-3", Kind.GOAL),
        one("N-1", Kind.NEED, links=links("serves", "G-1", "G-3"), priority=Priority.SHOULD),
        one("N-2", Kind.NEED), one("N-3", Kind.NEED, priority=Priority.MUST, missing=("failure",)),
        one("N-4", Kind.NEED, priority=Priority.MUST, missing=("steps", "failure")),
    )  # fmt: skip
    assert (made["goals_without_task"], made["tasks_without_goal"]) == (1, 3)
    assert (made["must_with_steps"], made["must_with_failure"], made["must_with_check"]) == (
        0.5, 0.0, 1.0,
    )  # fmt: skip
    assert (made["must_share"], made["must_incomplete_unasked"]) == (0.67, 2)
    only_later = figures(one("N-1", Kind.NEED, priority=Priority.WONT))
    assert "must_share" not in only_later and "must_with_steps" not in only_later
    assert figures(one("N-1", Kind.NEED, priority=Priority.COULD))["must_share"] == 0.0


def test_reading_takes_what_stands_reasons_steps_and_the_story_into_account() -> None:
    story = Story(need="N-1", title="", steps=(Step(does="w " * 17, response="w " * 17),))
    made = figures(
        one("FR-1", statement="w " * 34, words="z " * 99, rationale="w " * 34),
        one("FR-2", words="w " * 34), one("FR-3", statement="w " * 500, status=Status.WITHDRAWN),
        stories=(story,), paragraph="w " * 34, case="w " * 34,
    )  # fmt: skip
    assert made["reading_minutes"] == 0.9, "204 words at 238 a minute"
    assert figures()["reading_minutes"] == 0.0


def test_sentences_with_shall_alone_are_measured() -> None:
    long = " ".join(["It", "shall", *["ring"] * 24])
    made = figures(
        one("FR-1", statement="It shall ring."), one("QR-1", Kind.QUALITY, statement=long),
        one("FR-2", statement="It rings."), one("BR-1", Kind.RULE, statement="It shall not."),
        answers=(entry("a"), entry("b"), entry("c")),
    )  # fmt: skip
    assert (made["words_a_sentence"], made["long_sentences"]) == (14.5, 0.5)
    assert made["questions_asked"] == 3 and made["questions_per_record"] == 0.75
    assert "questions_per_confirmed" not in made and made["smells_per_requirement"] == 0.0


def test_questions_are_a_share_of_what_somebody_said_and_of_what_was_confirmed() -> None:
    made = figures(
        one("FR-1", status=Status.CONFIRMED), one("FR-2"), one("OPEN-1", Kind.QUESTION),
        one("ASM-1", Kind.ASSUMPTION, origins=ALONE), answers=(entry("a"), entry("b"), entry("c")),
        paragraph_confirmed=True,
    )  # fmt: skip
    assert (made["questions_per_record"], made["questions_per_confirmed"]) == (1.5, 3.0)
    assert (made["paragraph_confirmed"], made["assumed"]) == (1, 1)
    assert figures(one("OPEN-1", Kind.QUESTION)).get("questions_per_record") is None
    assert figures()["paragraph_confirmed"] == 0
