"""Fifty ways in which a program may try to file what nobody said, and four turns that were said."""

from __future__ import annotations

from typing import Final

CASE: Final = (
    "What happened that made you want this?",
    "Last March two ferries left within 10 minutes and 40 people stood in the rain."
    " Marta did not call Piet. It was not the weather.",
)
GOALS: Final = (
    "In a year from now, when it works well, what is different then?",
    "Nobody waits longer than 15 minutes. I don't want a new timetable, apps or more staff."
    " Maybe fewer complaints. Should the boats leave at 6?",
)
TASKS: Final = (
    "What must people be able to get done with it?",
    "The ferryman sees who waits at the other side. Only Marta may cancel a crossing.",
)
WHO: Final = ("Who has to do with it?", "yes")
TURNS: Final = (CASE, GOALS, TASKS, WHO)
"""They are turns 2, 3, 4 and 5 of an interview."""

UNASKED: Final = (
    ("who", ["the harbour office"], ""), ("limits", ["Opens on 1 May"], "2"),
    ("refuse", "They go back to the radio.", "3"), ("acceptance", {"reader": "the council"}, "4"),
    ("sentence", {"sentence": "ferrymen see who waits"}, "4"),
    ("sentence", {"name": "Ferrybook"}, "2,3,4"), ("must-not", ["no tracking"], "3"),
    ("goes-wrong", ["the radio is dead -> Marta calls"], "2"), ("limits", ["in the rain"], "2"),
    ("refuse", "It was not the weather", "2"),
)  # fmt: skip
CHANGED: Final = (
    ("latest-case", "Last March two ferries left within 15 minutes", "2"),
    ("latest-case", "400 people stood in the rain", "2"),
    ("latest-case", "0 people stood in the rain", "2"),
    ("latest-case", "Last March three ferries left within 10 minutes", "2"),
    ("latest-case", "Last May two ferries left within 10 minutes", "2"),
    ("goals", ["Nobody waits longer than 10 minutes"], "3"),
    ("goals", ["Nobody waits longer than 5 minutes"], "3"),
    ("goals", ["Nobody waits longer than 15 seconds"], "3"),
    ("tasks", ["Two ferrymen see who waits at the other side"], "4"),
    ("tasks", ["Only 2 people may cancel a crossing"], "4"),
)
CUT: Final = (
    ("latest-case", "call Piet", "2"), ("latest-case", "Marta did call Piet", "2"),
    ("latest-case", "It was the weather", "2"), ("latest-case", "the weather", "2"),
    ("goals", ["waits longer than 15 minutes"], "3"), ("goals", ["a new timetable"], "3"),
    ("goals", ["apps"], "3"), ("goals", ["more staff"], "3"), ("goals", ["fewer complaints"], "3"),
    ("goals", ["the boats leave at 6"], "3"), ("tasks", ["Marta may cancel a crossing"], "4"),
    ("tasks", ["Only Piet may cancel a crossing"], "4"),
    ("tasks", ["the ferryman sees who waits at this side"], "4"),
)  # fmt: skip
OTHERS: Final = (
    ("tasks", ["Nobody waits longer than 15 minutes"], "3"),
    ("goals", ["Only Marta may cancel a crossing"], "4"),
    ("goals", ["the ferryman sees who waits at the other side"], "2,4"),
    ("latest-case", "Nobody waits longer than 15 minutes.", "3"),
    ("who", ["Marta"], "4"), ("who", ["the ferryman"], "4"), ("goals", ["yes"], "5"),
    ("tasks", ["40 people stood in the rain"], "2"), ("limits", ["yes"], "5"),
)  # fmt: skip
OWN: Final = (
    *(("read-back", "yes", turn) for turn in ("", "2", "3", "4", "5", "2,3,4,5")),
    *(("contradiction", "first", turn) for turn in ("", "5")),
)
"""Decisions of its own; the first of each stands for what is asked."""
TRIES: Final = (*UNASKED, *CHANGED, *CUT, *OTHERS, *OWN)
