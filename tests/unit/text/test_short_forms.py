"""Short forms of the words that say that something is not known."""

from __future__ import annotations

from askfirst.text.short_forms import in_full
from rows import each_row


@each_row(("typed", "full"), [
    ("the clerk wd", "the clerk would"), ("Havnt thougt abt it", "haven't thought about it"),
    ("i dont no", "i don't know"), ("abtract and wdow", "abtract and wdow"), ("", ""),
])  # fmt: skip
def test_they_stand_in_full(typed: str, full: str) -> None:
    assert in_full(typed) == full
