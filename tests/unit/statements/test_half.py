"""A case with nothing behind it is half a line; a case and what is done then is whole."""

from __future__ import annotations

from askfirst.statements import read
from askfirst.statements.half import is_half
from askfirst.statements.reading import Context
from rows import each_row


@each_row(
    ("line", "half"),
    [
        ("if the tray is empty", True),
        ("if the tray is empty it says so", False),
        ("if the lamp dies we go on with candles", False),
        ("when the gate does not shut it rings again", False),
        ("if a diver is late the boat waits an hour", False),
        ("when the power fails the pumps stop", False),
        ("if the stove goes out the keepers light a fire", False),
        ("when the keeper forgets the key of the tower", True),
        (
            "if the rope and the net differ by more than 3 metres the rope counts and the net goes",
            False,
        ),
    ],
)
def test_what_is_done_may_follow_without_a_mark(line: str, half: bool) -> None:
    reading = read(line, Context("goes-wrong", reads="behaviour", name="Gatebook"))
    assert is_half(reading, "goes-wrong", "Gatebook") is half


@each_row(
    ("line", "half"),
    [
        ("crews swap oars at the quay but thats not the mills fault", False),
        ("crews swap oars and nobody notices", True),
        ("the engine fails and the crew rows", False),
        ("the engine fails and the crew is late", True),
        ("dough too warm", True),
        ("fire", True),
        ("nobody answers", True),
        ("a torn sheet is put aside so nobody takes it", False),
        ("the guest must wait", False),
        ("close the ramp", False),
        ("nothing may get lost", False),
        ("no boat can stay out", False),
        ("nothing rings", True),
        ("in october 23 crates got poured away as the pen had washed off", True),
        ("last winter the boat sank at the quay", False),
        ("last winter the boat got stuck in the ice", True),
        ("in october the boats go out at noon", False),
        ("in winter the port is called at once", False),
        ("last orders are placed at nine", False),
        ("the lamp is dirty; clean it", False),
        ("Gatebook rings", False),
    ],
)
def test_only_a_case_alone_is_half(line: str, half: bool) -> None:
    reading = read(line, Context("goes-wrong", reads="plain", name="Gatebook"))
    assert is_half(reading, "goes-wrong", "Gatebook") is half
    assert not is_half(reading, "tasks", "Gatebook"), "only where it is asked what can go wrong"
