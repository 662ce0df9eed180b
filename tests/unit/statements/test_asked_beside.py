"""Of a question for several matters what a reply says is not known."""

from __future__ import annotations

from askfirst.statements.asked_beside import as_open, matters
from rows import each_row

FIXED = "What is already fixed: money, first day, devices, law?"
TREE = "The inspector finds a tree that could fall: who must be told, and within how long?"
QUICK = "It has to be quick. Within how many minutes must all have it, and by which way is it told?"
COUNT = "How many crews and how many guests come in a season?"
TAG = "A tag has dropped off: which tree it is, and what then?"


@each_row(
    ("question", "said", "asked"),
    [
        (FIXED, "Money, don't know.", "What is already fixed: money?"),
        (FIXED, "Money, don't know. Law - no idea.", "What is already fixed: money, law?"),
        (TREE, "How long, haven't thought about that.",
         "The inspector finds a tree that could fall: within how long?"),
        (TAG, "What then, haven't thought about.", "A tag has dropped off: what then?"),
        ("Fixed: day now, day later, law?", "Day, don't know", "Fixed: day now, day later?"),
        (QUICK, "Which way, haven't thought about it.",
         "It has to be quick. By which way is it told?"),
        (QUICK, "How many minutes, no idea.",
         "It has to be quick. Within how many minutes must all have it?"),
        (QUICK, "Haven't thought about it.", QUICK),
        (COUNT, "Crews, no idea.", "How many crews come in a season?"),
        (COUNT, "Guests, no idea.", "How many guests come in a season?"),
        ("By which day must it run, and who says yes?", "No day.", "By which day must it run?"),
        ("By which day must it run, and who says yes?", "No hurry.",
         "By which day must it run, and who says yes?"),
        ("Who pays, and who signs?", "Who, no idea.", "Who pays, and who signs?"),
        (TAG, "How exact it is, I don't know. What then, haven't thought about.", TAG),
        (FIXED, "I don't know.", FIXED),
        (FIXED, "Honestly, don't know.", FIXED),
        (FIXED, "Money, 5000 euro.", FIXED),
        ("What is fixed: money?", "Money, don't know.", "What is fixed: money?"),
        ("What is fixed, money, law?", "Money, don't know.", "What is fixed, money, law?"),
        ("What is fixed: money, law?", "Money, don't know. Law, don't know.",
         "What is fixed: money, law?"),
    ],
)  # fmt: skip
def test_only_the_part_that_is_not_known_is_asked(question: str, said: str, asked: str) -> None:
    assert as_open(question, said) == f"{asked} (Said: {said.rstrip('.')}.)"


@each_row(
    ("question", "many"),
    [
        (QUICK, 2), (TREE, 2), (FIXED, 4), (COUNT, 2), ("Who signs?", 1), ("Tell me.", 1),
        ("A boat is late: the crew waits, it is dark. What do you do?", 0),
        ("Must it be this one, or may it be another?", 1),
    ],
)  # fmt: skip
def test_how_many_things_a_question_asks_for(question: str, many: int) -> None:
    assert len(matters(question)) == many
