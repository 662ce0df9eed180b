"""When a place is open is no fact that is noted down of each of them."""

from __future__ import annotations

from askfirst.statements.opening_hours import tells_opening_hours
from rows import each_row


@each_row(
    ("facts", "opens"),
    [
        ("open wed and fri 14-16 with a warden, sunday 9.30-12 the members", True),
        ("opens at 9, closes at 12", True),
        ("closed on mondays", True),
        ("it's only open every day from 9 till 5.", True),
        ("open mon-fri 9-12, phone, address", False),
        ("open or shut", False),
        ("opening hours, address", False),
        ("sunday 9-10", False),
        ("number, opened on 3 May", False),
    ],
)
def test_a_place_with_its_hours_has_no_facts(facts: str, opens: bool) -> None:
    assert tells_opening_hours(facts) is opens
