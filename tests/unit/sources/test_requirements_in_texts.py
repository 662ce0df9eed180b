"""A specification gives all its requirements; a news text about duties of people gives none."""

from __future__ import annotations

import io
from pathlib import Path

from askfirst.sources import SourceText, doings, gap_report, parts, passages_of, read_stream
from rows import each_row

GOLD = Path(__file__).parents[2] / "golden" / "requirements"


def test_all_requirements_of_a_small_specification_and_no_remark() -> None:
    lines = (GOLD / "freezer-alarm.txt").read_text(encoding="utf-8").splitlines()
    wanted = [line.removeprefix("+ ") for line in lines if line.startswith("+ ")]
    source = SourceText("freezer-alarm.txt", "\n".join(line.removeprefix("+ ") for line in lines))
    found = [p.sentence.text for p in passages_of(source) if p.is_requirement]
    assert found == wanted


def test_functions_without_a_subject_count_line_by_line() -> None:
    source = SourceText("a.txt", "Functions\n\nGenerates an error log\n\nAble to print a list\n")
    assert [p.is_requirement for p in passages_of(source)] == [False, True, True]


def test_a_heading_names_a_topic_and_states_nothing() -> None:
    source = SourceText("a.md", "# The system shall log\n\nThe system shall log each lift.\n")
    assert [p.is_requirement for p in passages_of(source)] == [False, True]


def test_obligations_of_people_and_states_are_no_requirements() -> None:
    source = SourceText("news.txt", (GOLD / "village-news.txt").read_text(encoding="utf-8"))
    assert [p.sentence.text for p in passages_of(source) if p.is_requirement] == []
    assert [d.verb for d in doings(source) if d.kind == "ability"] == ["reach", "bring", "call"]
    assert "stated" not in {row.standing for row in gap_report([source])}


def stated(text: str, name: str = "a.txt") -> list[str]:
    return [p.sentence.text for p in passages_of(SourceText(name, text)) if p.is_requirement]


@each_row(
    ("before", "it"),
    [
        ("The smith could build a box.", "It must be able to switch the fan."),
        ("We want an app.", "It has to work without a network."),
        ("A program would do.", "If a row is wrong, it should say which one."),
        ("A small device would help. It is cheap.", "It must never wake the children."),
    ],
)
def test_it_states_a_requirement_when_it_is_a_thing_to_be_made(before: str, it: str) -> None:
    assert stated(f"{before} {it} The hall is green.")[-1] == it


@each_row(
    "text",
    [
        "They could build a box. It must be paid in May.",
        "The neighbour bought a machine. It must have cost 900 euros.",
        "They could build a box. The hall is green. It must call us at night.",
        "They could build a box.\n\nIt must call us at night.",
        "The county lost a ferry. It must come back.",
        "They could build a box. It must be said that nobody asked.",
    ],
)
def test_it_states_nothing_when_it_may_mean_something_else(text: str) -> None:
    assert stated(text) == []


def test_the_barn_book_states_one_requirement() -> None:
    book = GOLD.parents[1] / "examples" / "hay-fan" / "barn-book.txt"
    assert stated(book.read_text(encoding="utf-8")) == [
        "It must be able to switch the fan, measure the stack, and call us at night."
    ]


def test_ids_and_lists_of_requirements_say_what_an_entry_is() -> None:
    text = (
        "# Requirements\n\n- Send a mail to the member\n- Keep every order\n\n"
        "# Notes\n\n- Call the landlord\n\n| FR-01 | Send a list | Must |\n\n"
        "REQ-2: Labels for members in two sizes.\n\nRoad-2: Labels for members in two sizes.\n"
    )
    assert stated(text, "a.md") == [
        "Send a mail to the member",
        "Keep every order",
        "Send a list",
        "Labels for members in two sizes.",
    ]


def test_one_opinion_in_two_sentences_is_no_specification() -> None:
    assert stated("The bridge must be repaired. The hall is green.") == []


@each_row(
    "line",
    ["Minutes taken by Ada", "Apologies received from Bo", "Photos by Ines", "Tickets sold: 40",
     "Prices quoted in euros", "Plans approved by the board", "Members present: 9"],
)  # fmt: skip
def test_a_line_without_a_verb_demands_nothing(line: str) -> None:
    source = read_stream(io.BytesIO(f"# Minutes\n\n{line}\n".encode()), "a.md")
    assert not [p for p in passages_of(source) if p.is_requirement]


def test_a_user_story_states_what_its_role_wants() -> None:
    text = 'As a pilot I would like to see the "old" buoys at night so that I turn in time.'
    passage = passages_of(read_stream(io.BytesIO(text.encode()), "a.md"))[0]
    assert passage.is_requirement
    assert parts.who(passage) and parts.tasks(passage)
    assert passage.doings[0].text.startswith('see the "old" buoys at night')


def test_bullets_inside_a_line_begin_sentences() -> None:
    text = "The quay must hold 9 boats. • Staff: Two at night. • Cost: There shall be no fee."
    found = [s.text for s in read_stream(io.BytesIO(text.encode()), "a.txt").sentences]
    assert found == [
        "The quay must hold 9 boats.", "Staff: Two at night.", "Cost: There shall be no fee."
    ]  # fmt: skip
