"""Who would know is named however unsure somebody is of it; what is only heard is to be checked."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.paper import outline
from askfirst.records import compose
from askfirst.replies import Reply, read
from askfirst.requirements import Kind
from askfirst.statements.half_known import half_known
from askfirst.statements.not_answers import not_answer
from interviews import told
from rows import each_row


@each_row(
    ("line", "who"),
    [
        ("I don't know, the church warden perhaps", "the church warden"),
        ("no idea, the harbour office maybe", "the harbour office"),
        ("don't know, probably the caretaker", "the caretaker"),
        ("not sure, I guess the mill owner", "the mill owner"),
        ("I don't know, the electrician I think", "the electrician"),
        ("don't know, that's for the board", "the board"),
        ("no idea, try the verger", "the verger"),
        ("I don't know, that would be the treasurer", "the treasurer"),
        ("don't know, the board should know", "the board"),
        ("no idea, Mrs Pell if anybody", "Mrs Pell"),
        ("don't know, Ben perhaps", "Ben"),
        ("no idea. Perhaps the miller.", "the miller"),
    ],
)
def test_whoever_might_know_is_named(line: str, who: str) -> None:
    found = not_answer(line)
    assert found is not None and found.knows == who


@each_row(
    "line",
    ["don't know, maybe later", "don't know, perhaps 3 days", "no idea, in May perhaps",
     "don't know, Tuesday I think", "no idea, somebody perhaps", "no idea, the old key maybe"],
)  # fmt: skip
def test_what_is_guessed_of_something_else_names_nobody(line: str) -> None:
    found = not_answer(line)
    assert found is None or not found.knows


def test_it_is_named_behind_a_matter_and_behind_the_short_word_too() -> None:
    for line in ("opening hours: no idea, the office probably", "how long it holds I don't know,"
                 " the office I guess"):  # fmt: skip
        half = half_known(line)
        assert half is not None and half.knows == "the office"
    for line in ("dk I think Tom", "dk Tom perhaps", "dk: probably Tom", "dk Tom, if anybody"):
        found = read(line)
        assert isinstance(found, Reply) and found.owner == "Tom"


@each_row(
    ("slot", "said", "asked", "who"),
    [
        ("limits", ["dk harbour matter, ask the mate"],
         "What is already decided and cannot be changed? Harbour matter.", "the mate"),
        ("what-it-may-cost", {"sum": "dk the town pays, Ruth knows"},
         "What may it cost, at the start and every month? The town pays.", "Ruth"),
        ("limits", ["dk the harbour office, ask Ruth"],
         "What is already decided and cannot be changed?", "the harbour office, ask Ruth"),
    ],
)  # fmt: skip
def test_what_is_told_in_front_of_who_would_know_stands_with_what_is_open(
    slot: str, said: JsonValue, asked: str, who: str
) -> None:
    (one,) = compose(told({slot: said}, depth="deep")).records
    assert (one.kind, one.statement, one.owner) == (Kind.QUESTION, asked, who)


def test_in_a_list_it_is_no_word_that_only_names_somebody() -> None:
    assert not_answer("dk the town pays, Ruth knows") is None
    (limit, one) = compose(told({"limits": ["no cable", "dk the town pays, Ruth knows"]})).records
    assert (one.owner, limit.statement) == ("Ruth", "No cable.")
    assert one.statement.endswith(" The town pays.")


def test_a_line_of_a_form_is_open_with_who_might_know() -> None:
    interview = told(
        {"limits": ["the budget is 900 euro"],
         "runs": {"where": "a box at the weir", "looks": "I don't know, the smith perhaps"}},
        depth="standard",
    )  # fmt: skip
    (point,) = (one for one in compose(interview).records if one.owner == "the smith")
    assert point.kind is Kind.QUESTION
    assert point.statement == "Who looks when it stops?"


def test_an_answer_that_somebody_is_not_sure_of_is_no_open_point() -> None:
    seen = "not sure, that it mills a night with no wind"
    made = compose(told({"acceptance": {"reader": "the miller", "looks-at": seen}}))
    assert made.decision.looks_at == seen
    assert not made.of_kind(Kind.QUESTION)
    made = compose(
        told({"acceptance": {"reader": "the miller", "looks-at": "not sure, it is dark"}})
    )
    assert not made.decision.looks_at
    assert made.of_kind(Kind.QUESTION)


@each_row(
    "line",
    ["heard from a neighbour boats must be insured, not sure, the town would know",
     "I heard that boats must be insured, no idea, the town would know"],
)  # fmt: skip
def test_what_is_only_heard_is_to_be_checked_where_it_is_open(line: str) -> None:
    specification = compose(told({"limits": [line]}, depth="standard"))
    (point,) = (one for one in specification.records if one.kind is Kind.QUESTION)
    assert point.heard
    assert point.owner == "the town"
    assert "To check: " in str(outline.paper(specification))
