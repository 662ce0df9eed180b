"""What somebody's own open question asks is not asked by askfirst once more."""

from __future__ import annotations

from askfirst.records.asked_twice import once
from askfirst.requirements import Kind
from papers import links, record
from rows import each_row

SAIL = record("DR-01", Kind.DATA, "Sail: size, owner's phone.", fields={"thing": "sail"})
OAR = record("DR-02", Kind.DATA, "Oar: length.", fields={"thing": "oar"})
TOLD = record("NEED-01", Kind.NEED, "Tell the mate what is late.")


@each_row(
    ("own", "name", "sort", "about", "left"),
    [
        ("How long may the phone be kept?", "OPEN-02", "kept", ("DR-01",), False),
        ("How long may the phone be kept?", "OPEN-turn-7", "kept", ("DR-01",), False),
        ("How long may the phone be kept?", "OPEN-DR-09-unit", "kept", ("DR-01",), True),
        ("How long may the phone be kept?", "OPEN-02", "kept", ("DR-01", "DR-02"), True),
        ("How long may the phone be kept?", "OPEN-02", "entered", ("DR-01",), True),
        ("How long is a lamp kept?", "OPEN-02", "kept", ("DR-01",), True),
        ("Who pays for the phone?", "OPEN-02", "kept", ("DR-01",), True),
        ("In what way is the mate told?", "OPEN-02", "reached", ("NEED-01",), False),
        ("When is the mate told?", "OPEN-02", "reached", ("NEED-01",), True),
    ],
)
def test_the_same_of_one_thing_is_asked_once(
    own: str, name: str, sort: str, about: tuple[str, ...], left: bool
) -> None:
    asks = record(f"OPEN-{about[0]}-{sort}", Kind.QUESTION, "?", links=links("blocks", *about))
    found = once([SAIL, OAR, TOLD, asks, record(name, Kind.QUESTION, own)])
    assert (asks in found) is left
    assert len(found) == 4 + left
