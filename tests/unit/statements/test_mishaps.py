"""A mishap and what belongs to it tells nothing that is done; one clause that may, and it does."""

from __future__ import annotations

from askfirst.statements.mishaps import leans, only_mishap
from rows import each_row


@each_row(
    ("line", "box", "ticked"),
    [
        ("the queen is lost", True, True),
        ("a frame falls into the grass", True, True),
        ("the mate forgets the lamp, being in a hurry", True, True),
        ("Otto writes 14 m for a 41, happens monthly", True, True),
        ("they key in 18 instead of 80", True, True),
        ("member no. typed wrong, 3 looks like 8", True, True),
        ("the oar breaks half the time", True, True),
        ("the oars go missing, every summer", True, True),
        ("the hall's been through a storm, can't find the key", True, True),
        ("mooring list says berth 4 and the chart says berth 9", True, True),
        ("three skippers take the same berth, dont ask me", True, True),
        ("two Ottos. there's always two Ottos", True, True),
        ("the swarm flies off, nobody notices", True, False),
        ("lamp dead then there's nothing to see", True, True),
        ("the boat sank in May, 40 quid of rope", True, True),
        ("nobody comes", True, True),
        ("no reception in the bay", True, True),
        ("hull number not readable", True, True),
        ("honey sent to the wrong shop", False, False),
        ("the frame goes to the wrong hive", True, True),
        ("the choir comes in late most weeks", True, True),
        ("the choir comes too late", True, True),
        ("somebody leaves the gate, the goats get lost", True, True),
        ("it lies on the quay wet, one club waited 3 weeks for a sail like that", True, True),
        ("it hangs in the mill unlabelled and nobody notices", True, True),
        ("reception comes and goes on the pier", True, True),
        ("a scout puts her name down, then crosses it out, and no one notices", True, False),
        ("the mill stops at night, nobody there til 7", True, False),
        ("the sacks don't match, she says 8 I say 7", True, True),
        ("the list says 12 and there are 14", True, True),
        ("the list says 12, we count only 11", True, True),
        ("the list says nine, the box says ten", True, True),
        ("an oar broke, nobody there", True, True),
        ("the swarm flies off, nobody notices, in May", True, False),
        ("somebody forgets to enter the boat and then it's missing", True, True),
    ],
)  # fmt: skip
def test_a_mishap_alone(line: str, box: bool, ticked: bool) -> None:
    assert only_mishap(line) is box
    assert only_mishap(line, ticked=True) is ticked


@each_row(
    "line",
    [
        "the lamp is dead, swap it",
        "the lamp is dead swap it",
        "the lamp is dead the mate swaps it",
        "somebody forgets the key, the spare one hangs in the shed",
        "the rope breaks, then the second one holds",
        "the rope breaks, then it's twice the deposit",
        "the list says 12 and the mate counts again",
        "the list says nine",
        "the list says nine, the box shows ten",
        "we count 14, we have 13",
        "swap it, nobody notices",
        "the swarm flies off, nobody notices, the keeper rings",
        "the oar breaks, then the second one is missing from the shed",
        "nobody there til 7, the guard looks",
        "frame broken, 12 euros",
        "the probe freezes, last value counts",
        "crews who forget the log stay ashore",
        "a crew that loses the log pays",
        "nobody comes in without a ticket",
        "never say it to the guests",
        "wrong weight crossed out",
        "missing values stay empty",
        "it shows that the tag is dirty",
        "the skipper is told it is wrong",
        "no name no berth",
        "red when late",
        "every 10 minutes, three times",
        "always the older one",
        "goes on where it stopped",
        "nothing gets lost",
        "the hive is gone; it must tell the keeper",
        "queen lost, we drove to the next village",
        "the tag has come off, so the mate types it",
        "the lamp fails: candles",
        "if the oar is lost",
        "the boat sank last winter",
        "it stands in the hall empty",
        "it lies on the quay wet, a boy dries it",
        "the sail is torn, one of us stood guard",
        "the sail is torn, a crew that waited gets it first",
        "the mate comes and goes",
    ],
)
def test_what_may_be_done_about_it(line: str) -> None:
    assert not only_mishap(line)
    assert not only_mishap(line, ticked=True)


def test_what_is_told_of_a_mishap_in_front() -> None:
    assert leans("happens all the time")
    assert leans("like 18 for 80")
    assert not leans("the tag is lost")


def test_so_long_a_line_tells_more_than_what_goes_wrong() -> None:
    assert only_mishap("the lamp breaks, " * 30)
    assert not only_mishap("the lamp breaks, " * 60)
