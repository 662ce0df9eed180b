"""Who could say what nobody knew: read from the lines of an owners' box."""

from __future__ import annotations

from collections.abc import Sequence

from askfirst.events import Answered


def named_owners(answer: Answered, records: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Owner and due date by the id of the open question that each line is about.

    Args:
        answer: its lines have the fields `number`, `owner` and `due`.
        records: ids of the open questions that there are; a line for another one says nothing,
            one without a number is for the only one.
    """
    found: dict[str, tuple[str, str]] = {}
    for line in answer.lines:
        number = line.fields.get("number", "").strip(" #.").upper().removeprefix("OPEN-")
        record = f"OPEN-{int(number):02d}" if number.isdecimal() else ""
        if not number and len(records) == 1:
            record = records[0]
        if record in records:
            found[record] = line.fields.get("owner", ""), line.fields.get("due", "")
    return found
