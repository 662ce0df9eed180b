"""A reply that says nothing without the question it answers."""

from __future__ import annotations

from askfirst.requirements import Kind
from askfirst.statements.elliptic import is_elliptic, knows_not
from rows import each_row


@each_row(
    "line",
    ["It has to be at least that much", "Good point.", "No minutes fixed", "Both.", "1.2 m3/s",
     "Any bell", "Only 12 months", "They leave only if I say so", "That is her dream, not now",
     "Both. The bell is noise", "Because of the tide", "Tide under 2 metres, in April 3",
     "only that it rings loud. A call is better"],
)  # fmt: skip
def test_a_fragment_needs_its_question(line: str) -> None:
    assert is_elliptic(line, Kind.RULE)


@each_row(
    "line",
    ["10 minutes is the goal", "The calling order stays", "Only I promise a boat, nobody else",
     "It never opens the lock", "It must run without a network", "If the tag is torn it prints one",
     "Nobody may cancel at night", "Schools pay nothing, clubs 12 euros a boat",
     "The mate can mute any bell, he knows what he is doing"],
)  # fmt: skip
def test_a_sentence_stands_alone(line: str) -> None:
    assert not is_elliptic(line, Kind.RULE)


@each_row(
    "line", ["the number, a photo", "False alarms 5 a month", "7 of them went", "no hats, please"]
)
def test_what_is_named_by_a_noun_stands_alone(line: str) -> None:
    assert not is_elliptic(line, Kind.DATA)
    assert is_elliptic("Ten days", Kind.DATA)


@each_row(
    ("sentence", "unknown"),
    [("I haven't thought about that.", True), ("Date, haven't thought about that", True),
     ("Who else may see it, I haven't thought about.", True), ("No figure for that.", True),
     ("How many there are, don't know.", True), ("Warning lead, no exact figure", True),
     ("Other colours, not thought about.", True), ("Beyond that haven't thought about it", True),
     ("The rest, no idea", True), ("The guests, they haven't thought about it", False),
     ("No idea", True), ("Not relevant", False), ("See above", False),
     ("The guests don't know who is next.", False), ("No date may be moved.", False),
     ("Nobody thought of the tide then.", False), ("There is no number on the boats.", False)],
)  # fmt: skip
def test_a_sentence_that_says_what_is_not_known(sentence: str, unknown: bool) -> None:
    assert knows_not(sentence) is unknown
