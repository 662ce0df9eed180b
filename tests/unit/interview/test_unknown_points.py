"""The box that asks who could say what nobody knew: numbers, lines, and what becomes of them."""

from __future__ import annotations

from askfirst.events import Answered, Line
from askfirst.interview import Interview, Rejection, accept, is_sweep
from askfirst.interview.unknown_points import named_owners
from askfirst.records import compose
from askfirst.replies import Reply
from askfirst.requirements import Kind, Record
from interviews import HALLS, answer, tell, told
from rows import each_row


def with_gaps() -> Interview:
    """OPEN-01 was answered since, OPEN-02 and OPEN-03 are open, and one line of a form is."""
    interview = told({**HALLS, "latest-case": "dk", "refuse": "dk", "today": "dk"},
                     depth="standard")  # fmt: skip
    answer(interview, "latest-case", "It broke.")
    answer(interview, "acceptance", {"reader": "the council", "by": "dk"})
    return interview


def owned(interview: Interview, *lines: str) -> Answered | Rejection:
    question = interview.question("owners")
    assert question is not None
    return accept(interview, "owners", question, Reply(value=list(lines)))


def opened(interview: Interview) -> dict[str, Record]:
    return {one.id: one for one in compose(interview).of_kind(Kind.QUESTION)}


def test_what_is_open_is_numbered_from_one_without_gaps_and_with_the_lines_of_forms() -> None:
    interview = with_gaps()
    assert interview.owned_records("owners") == ["OPEN-02", "OPEN-03", "OPEN-acceptance-by"]
    assert opened(interview).keys() == {"OPEN-02", "OPEN-03", "OPEN-acceptance-by"}


def test_a_list_that_nobody_could_add_to_leaves_nothing_open() -> None:
    interview = told({**HALLS, "goals": "dk", "goes-wrong": "dk"})
    assert opened(interview) == {}


def test_owner_and_day_reach_the_question_behind_the_number() -> None:
    interview = with_gaps()
    answer(interview, "owners", ["1: Tomasz, by Christmas", "3: the clerk, by 1 May"])
    found = opened(interview)
    assert (found["OPEN-02"].owner, found["OPEN-02"].fields["due"]) == ("Tomasz", "Christmas")
    day = found["OPEN-acceptance-by"]
    assert (day.owner, day.fields["due"]) == ("the clerk", "1 May")
    assert not found["OPEN-03"].owner


def test_a_number_that_is_not_listed_is_refused_with_those_that_are() -> None:
    for line in ("4: Tomasz, by Christmas", "0: Tomasz", "OPEN-01: Tomasz"):
        refused = owned(with_gaps(), "1: Ada", line)
        assert isinstance(refused, Rejection), line
        assert line in refused.reason
        assert refused.allowed.endswith("the numbers 1, 2 and 3")


def test_a_line_without_a_number_among_several_is_kept_and_about_none() -> None:
    made = owned(with_gaps(), "Tomasz, by Christmas")
    assert isinstance(made, Answered)
    assert made.lines[0].about == ""


def test_the_id_of_an_open_question_names_it_too() -> None:
    made = owned(with_gaps(), "OPEN-02: Tomasz")
    assert isinstance(made, Answered)
    assert made.lines[0].about == "OPEN-02"


def test_a_line_without_a_number_is_for_the_only_one() -> None:
    interview = told({**HALLS, "refuse": "dk"})
    answer(interview, "owners", ["the vicar, by May"])
    assert interview.owners() == {"OPEN-01": ("the vicar", "May")}


def test_owners_stay_with_their_questions_when_the_numbers_move() -> None:
    interview = with_gaps()
    answer(interview, "owners", ["2: Tomasz, by Christmas"])
    answer(interview, "refuse", "They would have to type.")  # OPEN-02, number 1 until now
    assert interview.owners() == {"OPEN-03": ("Tomasz", "Christmas")}


def test_an_older_journal_numbers_by_the_id_of_the_question() -> None:
    interview = with_gaps()
    line = Line(key="L90", text="3: Tomasz, by May", fields={"number": "3", "owner": "Tomasz",
                                                            "due": "May"})  # fmt: skip
    tell(interview, Answered(slot="owners", lines=(line,)))
    assert interview.owners() == {"OPEN-03": ("Tomasz", "May")}


def test_not_knowing_what_asks_nothing_about_the_system_announces_no_open_question() -> None:
    interview = told(HALLS, depth="standard")
    for slot in ("undecided", "paragraph"):
        assert answer(interview, slot, "dk").question_record is None
    answer(interview, "refuse", "dk")
    assert answer(interview, "owners", "dk").question_record is None
    announced = {one.question_record for one in interview.answers.values() if one.question_record}
    assert announced <= opened(interview).keys()


def test_a_line_of_an_older_journal_is_found_by_its_number() -> None:
    def owners(number: str, *records: str) -> list[str]:
        line = Line(key="L1", text="Ada", fields={"number": number, "owner": "Ada", "due": "May"})
        return list(named_owners(Answered(slot="owners", lines=(line,)), records))

    both = ("OPEN-01", "OPEN-02")
    for number, records, found in (
        ("2", both, ["OPEN-02"]), ("#2.", both, ["OPEN-02"]), ("open-02", both, ["OPEN-02"]),
        ("", both, []), ("", both[1:], ["OPEN-02"]), ("3", both, []), ("x", both, []),
        ("1", both[1:], []),
    ):  # fmt: skip
        assert owners(number, *records) == found, (number, records)


def test_a_list_with_several_dont_knows_is_open_once_and_a_form_for_each_line() -> None:
    form = {"reader": "dk", "by": "dk", "looks-at": "a week"}
    interview = told({"tasks": ["ring", "dk", "no idea"], "acceptance": form})
    points = [(one.record, one.slot) for one in interview.open_points()]
    assert points == [
        ("OPEN-tasks-more", "tasks"), ("OPEN-acceptance-reader", "acceptance"),
        ("OPEN-acceptance-by", "acceptance"),
    ]  # fmt: skip
    keys = [line.key for line in interview.answers["tasks"].lines]
    assert interview.open_points()[0].place == f"tasks#{keys[1]}"


@each_row(
    ("slot", "sweeps"),
    [("tasks", True), ("usual-parts", True), ("refuse", False), ("acceptance", False),
     ("use-more", False), ("whose-problem", False)],
)  # fmt: skip
def test_only_a_list_of_a_sort_is_swept(slot: str, sweeps: bool) -> None:
    question = next(one.question for one in told({}).placed if one.question.id == slot)
    assert is_sweep(question) is sweeps


def test_who_was_named_last_for_a_question_counts() -> None:
    lines = tuple(Line(key=f"L{n}", text=one, about=record, fields={"owner": one, "due": due})
                  for n, (one, record, due) in enumerate(
                      (("Ida", "OPEN-01", "May"), ("Otto", "OPEN-02", ""),
                       ("Cy", "OPEN-01", "June"), ("Di", "OPEN-09", "")), 1))  # fmt: skip
    found = named_owners(Answered(slot="owners", lines=lines), ["OPEN-01", "OPEN-02"])
    assert found == {"OPEN-01": ("Cy", "June"), "OPEN-02": ("Otto", "")}
