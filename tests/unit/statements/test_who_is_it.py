""" "It" is the system only where it can be nobody else, and a hedge inside a name stays there."""

from __future__ import annotations

from askfirst.lines import named
from askfirst.statements import read
from askfirst.statements.hearsay import is_heard
from askfirst.statements.reading import Context
from rows import each_row


@each_row(
    ("line", "printed"),
    [
        ("the hotel gets our count, and it has to complain in good time",
         "The hotel gets our count, and it has to complain in good time."),
        ("the club books a hall and it pays for it", "The club books a hall and it pays for it."),
        ("the mate scans the bag and it shows the count",
         "When the mate scans the bag, Bagbook shall show the count."),
    ],
)  # fmt: skip
def test_a_hotel_or_a_club_may_be_it(line: str, printed: str) -> None:
    context = Context("use", reads="walk", name="Bagbook", people=frozenset({"the hotel", "mate"}))
    assert read(line, context).statement == printed


def test_what_we_allegedly_did_keeps_its_doubt_and_is_no_hearsay() -> None:
    line = "pieces that we allegedly never brought back"
    assert named(line) == line
    assert not is_heard(line)
    assert is_heard("allegedly the lamp burns for a year")
    assert named("allegedly the lamp burns") == "the lamp burns"
