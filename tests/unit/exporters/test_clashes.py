"""The section that says what does not fit together."""

from __future__ import annotations

from askfirst.records import compose
from askfirst.exporters.markdown import render
from interviews import answer, tell, told

HEADING = "What does not fit together"
TOLD = {
    "goals": ["Double bookings: 4 -> 1, by June 2027"],
    "limits": ["Opens on 1 September 2027; the <b>council</b> decided so"],
}


def document(interview: object) -> str:
    return str(render(compose(interview))["requirements.md"])  # type: ignore[arg-type]


def test_both_sides_and_the_question_stand_there_at_every_depth() -> None:
    for depth in ("quick", "standard"):
        text = document(told(TOLD, depth=depth))
        section = text.split(HEADING)[1].split("##")[0]
        assert "  - [G-01](#g-01): " in section
        assert "  - [CON-01](#con-01): " in section
        assert "  - To be settled: How can the goal be reached before it is there?" in section


def test_what_a_person_typed_is_no_markup_there() -> None:
    section = document(told(TOLD)).split(HEADING)[1].split("##")[0]
    assert "<b>" not in section


def test_nothing_to_say_no_section() -> None:
    assert HEADING not in document(told({"goals": TOLD["goals"]}))


def test_an_explained_one_stands_with_its_reason_and_without_the_question() -> None:
    from askfirst.agenda.contradictions import contradictions

    interview = told(TOLD)
    (asked,) = contradictions(interview, "limits")
    tell(interview, asked)
    answer(interview, asked.slot, "other: the trial is in May")
    section = document(interview).split(HEADING)[1].split("##")[0]
    assert "Why: “the trial is in May”" in section
    assert "To be settled" not in section
