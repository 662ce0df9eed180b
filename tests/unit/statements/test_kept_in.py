"""What a sentence that is read to a person may not change of what they said."""

from __future__ import annotations

from askfirst.statements.kept_in import problem_of
from askfirst.vocabulary import Kind
from rows import each_row


@each_row(
    ("said", "statement", "code", "words"),
    [
        (["so the miller, on his phone"], "The miller shall enter it on his phone.", "", ()),
        (["closed at quarter past nine"], "It closes at 9:15.", "", ()),
        (["twenty four sacks"], "At most 24 sacks.", "", ()),
        (["it's twenty-four sacks"], "At most 24 sacks.", "", ()),
        (["one point six metres"], "It is 1.6 metres deep.", "", ()),
        (["the miller grinds"], "Bees swarm.", "word-not-said", ("Bees swarm",)),
        (["two sacks, one of them wet"], "Each cart takes 2 sacks, of which some are wet.", "", ()),
        (["1,500 loaves"], "The oven holds 1500 loaves.", "", ()),
        (["at 9:00"], "It opens at 9.", "", ()),
        (["30 loaves by noon"], "Loaves are ready at noon.", "number-changed", ("30",)),
        (["twelve loaves"], "Loaves are ready.", "number-changed", ("12",)),
        (["some loaves"], "At least 40 loaves are ready.", "number-changed", ("40",)),
        (["some loaves"], "At least 25 loaves are ready.", "", ()),
        (["no guests in the mill"], "Guests visit the mill.", "negation-changed", ("no",)),
        (["the guests don't go in"], "Guests go in.", "negation-changed", ("not",)),
        (
            ["late after 30 minutes, not 2 hours, 2 is for sacks"],
            "Late after 30 minutes, sacks 2.",
            "",
            (),
        ),
        (["not a day, about 6 hours"], "It takes about 6 hours.", "", ()),
        (["never 2 men at the wheel, 3"], "2 men at the wheel, 3.", "negation-changed", ("never",)),
        (["not 2 hours"], "It takes 2 hours.", "negation-changed", ("not",)),
        (["not a guest in the mill"], "A guest is in the mill.", "negation-changed", ("not",)),
        (["no guests in the mill"], "Only the miller enters the mill.", "", ()),
        (["what grain it's made without"], "A label names the grain.", "", ()),
        (["the fee, no, the bank does that"], "The fee stays with the bank.", "", ()),
    ],
)
def test_what_a_sentence_may_not_change(
    said: list[str], statement: str, code: str, words: tuple[str, ...]
) -> None:
    found = problem_of(said, statement, ["We have 25 carts."])
    assert ((found.code, found.words) if found else ("", ())) == (code, words), statement


def test_a_title_need_not_say_what_is_not_done() -> None:
    said = ["put the barrel back, nobody types it again"]
    assert problem_of(said, "Put the barrel back", []) is not None
    assert problem_of(said, "Put the barrel back", [], kind=Kind.NEED) is None
    assert problem_of(["put 2 barrels back"], "Put barrels back", [], kind=Kind.NEED) is not None
