"""What one line bars and another has done."""

from __future__ import annotations

from askfirst.statements.axes import ALLOWED, pulls_apart
from askfirst.statements.barred import barred_and_done
from askfirst.statements.told import Told
from rows import each_row


@each_row(
    ("barring", "doing", "shared"),
    [
        # nobody may: a deed of the same sort, and one thing of both
        ("A line in the log is never changed, by nobody", "the purser corrects the log on Sunday",
         "log"),
        ("nothing in the log ever gets rubbed out", "old trips are wiped from the log in May",
         "log"),
        ("nothing in the log ever gets rubbed out", "old trips are wiped from the phone", ""),
        ("nothing in the log ever gets rubbed out", "old trips are not wiped from the log", ""),
        ("nothing in the log ever gets rubbed out", "the purser reads the log on Sunday", ""),
        ("a name never gets lost when a log is changed", "the purser corrects the log", ""),
        ("only the skipper may open the switch box", "it sees how the old switch of the box is set",
         ""),
        ("the log never shows a change of crew", "the change of the log is loud", ""),
        # only some may: somebody else does it
        ("only the skipper changes a berth", "the purser swaps a berth with a guest", "berth"),
        ("only the skipper and the purser change a berth", "the purser swaps a berth", ""),
        ("only I change a berth", "we correct each berth in May", ""),
        ("only Petra and me change a berth", "Petra picks a guest and swaps a berth", ""),
        ("only Petra and me change a berth", "Otto the purser swaps a berth", "berth"),
        ("only I change a berth", "the purser corrects each berth in May", "berth"),
        ("only the skipper changes a berth", "each berth is swapped in May", ""),
        # whoever asks nobody does it alone, whatever it is called
        ("only the skipper and I hand sails out", "the guests fetch what they need themselves",
         "give"),
        ("only the skipper and I hand sails out", "the guests fetch what they need", ""),
        ("only the skipper adds a guest", "the guests type themselves into the book", ""),
        ("only the skipper may hand out a key", "the guests give a key away", "key"),
        ("only our old skipper changes a berth", "our skipper changes a berth", ""),
        ("only the skipper moors and changes a berth", "the purser changes a berth", ""),
        ("only then the skipper changes a berth", "the purser changes a berth", "berth"),
        ("just the skipper changes a berth", "the purser changes a berth", "berth"),
        ("not a berth is ever changed", "the purser changes a berth", "berth"),
        ("not a berth is changed in May", "the purser changes a berth", ""),
        ("only the skipper changes a berth", "the machine swaps a berth", "berth"),
        ("only the skipper changes a berth", "it swaps a berth", "berth"),
        ("only the skipper changes a berth", "the purser likes the change of berth", ""),
        ("only the skipper hands keys out", "the guests get a key in the hand", ""),
        # it waits for a yes, and is done without one
        ("nobody gets a berth before the skipper has said yes",
         "it gives the berth to the next guest by itself", "berth"),
        ("nobody gets a berth before the skipper is there",
         "it gives the berth to the next guest by itself", ""),
        ("nobody gets a berth before the skipper has said yes",
         "it gives the berth to the next guest", ""),
        # wiped early, looked up late
        ("the names of a trip are wiped after a month",
         "for the medal we count each trip of the last 10 years", "trip"),
        ("the names of a trip are wiped after a month", "we count each trip of the week", ""),
    ],
)  # fmt: skip
def test_what_is_barred_and_done(barring: str, doing: str, shared: str) -> None:
    one, two = Told("1", barring), Told("2", doing)
    assert barred_and_done(one, two, "") == shared
    assert barred_and_done(two, one, "") == shared


def test_it_is_put_to_whoever_said_both_and_not_told_of_how_it_was() -> None:
    bar = Told("1", "only the skipper changes a berth", question="decisions")
    deed = Told("2", "the purser swaps a berth with a guest", question="use", reads="walk")
    (pair,) = [one for one in pulls_apart(deed, [bar]) if one.axis == ALLOWED]
    assert (pair.first, pair.second, pair.subject) == (bar, deed, "berth")
    assert not barred_and_done(bar, deed._replace(question="today"), "")
    assert not barred_and_done(bar._replace(against=True), deed, "")
