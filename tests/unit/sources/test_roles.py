"""What people need, by what they do."""

from __future__ import annotations

from askfirst.sources.roles import is_needed_by_a_role, is_story_of_a_role
from rows import each_row


@each_row(
    "text",
    [
        "The glaziers need a list.",
        "Two new tenants want to book.",
        "Parents cannot see it.",
        "The nurse on duty is told at once.",
        "Ada Boll, who keeps the keys, was there.",
    ],
)
def test_people_by_their_doing_need_something(text: str) -> None:
    assert is_needed_by_a_role(text)


@each_row(
    "text",
    [
        "The printer needs paper.",
        "The summer needs rain.",
        "Ada Boll, who was there, left.",
        "The glaziers had to decide.",
        "The glaziers were there.",
    ],
)
def test_things_and_mere_news_do_not(text: str) -> None:
    assert not is_needed_by_a_role(text)


@each_row(
    ("text", "story"),
    [
        ("As a nurse, I want a list.", True),
        ("- User story: As the night nurse I need a list", True),
        ("As a rule, they want a list.", False),
        ("She said as a nurse I want a list.", False),
    ],
)
def test_a_user_story_has_its_form(text: str, story: bool) -> None:
    assert is_story_of_a_role(text) is story


def test_only_people_are_able_to_do_it() -> None:
    assert is_needed_by_a_role("The guard must be able to open the gate")
    assert not is_needed_by_a_role("The gate must be able to open at six")
