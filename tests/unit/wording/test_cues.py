"""Which sentences state a requirement of a system."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askfirst.wording import cues
from rows import each_row

OF_A_SYSTEM = (
    "The ticket shop shall send a receipt.",
    "The clerk must be able to undo a booking.",
    "The system should store each order for ten years.",
    "A member will be able to register a new bicycle.",
    "The device is required to read codes in the dark.",
    "Generates an error log",
    "Ability to print the list of guests",
    "The portal allows visitors to search by town.",
    "If the line drops, the system will keep the order.",
    "Stores every order for ten years",
    "The server sends a receipt to the guest.",
    "Sorts and prints the orders of a day",
    "A confirmation of each order is required.",
    "The server shall keep the milestones of each project.",
)
OF_NO_SYSTEM = (
    "Governments must agree on rules before the summer.",
    "We should talk about the budget.",
    "This section must be read together with section 4.",
    "Each requirement shall be verifiable.",
    "The minister said the agency must publish its report.",
    "Experts warn that the ban may harm defenders.",
    "Who must sign the form?",
    "The shop opened in 1998.",
    "Suppliers usually deliver on Mondays.",
    "The county must repair the bridge.",
    "Residents should boil their water until Friday.",
    "What the minister must answer is still open.",
    "Whether the shop shall open on Sundays is not known.",
    "Lists the interfaces of the shop",
    "The farmer stores 40 crates in a barn.",
    "Members and guests come on Sundays.",
    "The project will be finished when the budget is spent.",
    "",
)


@each_row("text", OF_A_SYSTEM)
def test_a_demand_on_a_system_counts(text: str) -> None:
    assert cues.is_requirement(text)


@each_row("text", OF_NO_SYSTEM)
def test_news_definitions_and_duties_of_people_do_not_count(text: str) -> None:
    assert not cues.is_requirement(text)


def test_every_cue_has_a_name_of_its_own_and_says_why() -> None:
    names = [cue.name for cue in cues.CUES]
    assert len(names) == len(set(names))
    assert all(cue.why and cue.weight for cue in cues.CUES)


@given(st.text() | st.text("a-' ,.", max_size=400))
def test_any_text_gets_a_score(text: str) -> None:
    assert cues.is_requirement(text) == (cues.score(text) >= cues.THRESHOLD - 1e-9)
