"""Lines of which a part is not known: what it is about, and who would know."""

from __future__ import annotations

from askfirst.statements.half_known import HalfKnown, half_known, left_unknown, unknown_inside
from askfirst.statements.not_answers import not_answer
from askfirst.statements.spans import Span
from readings import at
from rows import each_row

OPEN = [
    ("how much the mast can bear I've no idea, the rigger who put it up would",
     "how much the mast can bear", "the rigger who put it up"),
    ("and whether guests may see it I don't know, the owner would", "whether guests may see it",
     "the owner"),
    ("opening hours: no idea, the office would know", "opening hours", "the office"),
    ("which valve fits, no idea, town plumber", "which valve fits", "town plumber"),
    ("no idea how many boats have a radio, ask the coast guard",
     "how many boats have a radio", "the coast guard"),
    ("don't know if the landlord agrees to drilling, ask his lawyer",
     "if the landlord agrees to drilling", "his lawyer"),
    ("dunno which plugs fit our ovens", "which plugs fit our ovens", ""),
    ("dunno which plugs they need ask Uwe", "which plugs they need", "Uwe"),
    ("no idea what the pump can do. the mechanic does", "what the pump can do", "the mechanic"),
    ("how salty is too salty, the brewer would know", "how salty is too salty", "the brewer"),
    ("whether swans may be fed, ask the town clerk", "whether swans may be fed", "the town clerk"),
    ("what the roof carries I do not know, the builder would", "what the roof carries",
     "the builder"),
    ("what the roof carries I don't know at all", "what the roof carries", ""),
    ("what the roof carries don't know, builder does", "what the roof carries", "builder"),
    ("how many sheds there are in town, I'd have to ask the council",
     "how many sheds there are in town", "the council"),
    ("who has which key, our caretaker has a list", "who has which key", "our caretaker"),
    ("our lawyer, what a guest may film; I don't know that", "what a guest may film",
     "our lawyer"),
    ("If the ferry can take the long trailer I don't know, the woman at the north pier would.",
     "If the ferry can take the long trailer", "the woman at the north pier"),
    ("whether they can lift it I don't know, Ann would", "whether they can lift it", "Ann"),
    ("which of both is the better rope I couldn't say, Tom would be the one to ask",
     "which of both is the better rope", "Tom"),
    ("is a stamp enough? the clerk answers by May",
     "is a stamp enough? the clerk answers by May", "the clerk"),
    ("no idea how many sheep there are on the hill, the shepherd has counted them",
     "no idea how many sheep there are on the hill, the shepherd has counted them",
     "the shepherd"),
]  # fmt: skip
KNOWN = [
    "they have a page, dk the login",
    "what nobody knows, the warden decides",
    "if the tide is high, ask the pilot",
    "he does not know what to do, the warden helps",
    "the oven, i guess? dunno what half of these are",
    "what a guest took is nobody's business. but we must ask who had it? a riddle i know",
    "I don't know how to weigh it... at least 3 kilos",
    "when the bell rings I do not know, so we wait for the second",
    "which boat is theirs, the guests know that by its flag and colour",
]


@each_row(("line", "what", "knows"), OPEN)
def test_what_is_open_and_who_would_know(line: str, what: str, knows: str) -> None:
    found = half_known(line)

    assert found is not None
    assert (found.what.of(line), found.knows) == (what, knows)
    assert not_answer(line) is None


@each_row(
    ("line", "what", "knows"),
    [
        ("it prints tags or rings, I don't know what costs less",
         "it prints tags or rings, I don't know what costs less", ""),
        ("the scales send it each hour, i dont know wich plug they have, the miller would",
         "wich plug they have", "the miller"),
        ("the scales send it each hour, which plug they have I don't know, the miller would",
         "which plug they have", "the miller"),
        ("the clerk gets the sums, dont know what his program reads", "what his program reads",
         ""),
        ("the roof is flat, no idea what it carries, the builder knows", "what it carries",
         "the builder"),
        ("the crates go by boat, what happens in a storm we haven't thought about",
         "what happens in a storm", ""),
        ("because the lamp is dim, and what light the pier gets I don't know, the mate would",
         "what light the pier gets", "the mate"),
        ("the list goes to the bank, in what shape I don't know the clerk at the bank would know",
         "the list goes to the bank, in what shape I don't know the clerk at the bank would know",
         "the clerk at the bank"),
    ],
)  # fmt: skip
def test_a_line_that_says_something_may_hold_what_is_not_known(
    line: str, what: str, knows: str
) -> None:
    assert half_known(line) is None
    found = unknown_inside(line)
    assert found is not None
    assert (found.what.of(line), found.knows) == (what, knows)


@each_row("line", KNOWN)
def test_what_says_something_is_not_open(line: str) -> None:
    assert half_known(line) is None


def test_in_a_list_of_open_points_who_is_asked_stands_in_front() -> None:
    reading = at("open-point", "our lawyer, what a guest may film; I don't know that")

    assert reading.fields == {"what": "what a guest may film", "decided_by": "our lawyer"}
    assert reading.statement == "What a guest may film."


def test_a_few_words_at_the_end_that_nobody_knows_leave_the_line_open_whole() -> None:
    line = "900 at most, per month I don't know"
    assert unknown_inside(line) == HalfKnown(Span(0, len(line)), "")
    assert unknown_inside("they sail by noon, per month I don't know how many they are") is None


def test_what_is_known_of_a_sum_stays_beside_what_is_not() -> None:
    line = "4,000 francs from the club, every year I don't know, the treasurer would know"
    assert half_known(line) is None
    assert unknown_inside(line) == HalfKnown(Span(0, len(line)), "the treasurer")
    second = "that the map is right, I don't know whether there is a newer one, they would know"
    assert half_known(second) is None
    found = unknown_inside(second)
    assert found is not None
    assert found.knows == ""  # "they" names nobody


def test_what_only_says_that_nobody_asked_about_it_is_open() -> None:
    found = half_known("nobody asked about the winter boats")
    assert found is not None
    assert found.what.of("nobody asked about the winter boats") == "the winter boats"
    assert half_known("nobody asked about the winter boats, they stay ashore") is None


@each_row(
    ("line", "left"),
    [
        ("The net ends at the barn, whether it can be made longer I dont know, Ulf would.",
         "The net ends at the barn, whether it can be made longer"),
        ("Two pumps. Both hum, since when they do I don't know.", "Both hum, since when they do"),
        ("the pump and something for the boat, I dont know what that would be",
         "the pump and something for the boat, what that would be"),
        ("we open at 8 I dont know when we close", ""),
        ("900 at most, a month I don't know", ""),
        ("it hums I dont know why. and it leaks, I dont know where", ""),
        ("the pump hums", ""),
    ],
)  # fmt: skip
def test_what_is_not_known_is_told_with_the_sentence_that_it_points_back_to(
    line: str, left: str
) -> None:
    assert left_unknown(line) == left


@each_row(
    ("line", "what", "who"),
    [
        ("logs two years, then the names go. wind records i don't know, the pilot would",
         "wind records", "the pilot"),
        ("after the meeting in spring, the day I don't know, the clerk would", "the day",
         "the clerk"),
        ("we may take a fee, whether the rules say so the chair would know",
         "whether the rules say so", "the chair"),
    ],
)  # fmt: skip
def test_a_part_that_nobody_knows_is_told_with_who_would(line: str, what: str, who: str) -> None:
    found = unknown_inside(line)
    assert found is not None
    assert (found.what.of(line), found.knows) == (what, who)


def test_what_somebody_else_knows_and_not_the_writer_is_open() -> None:
    line = "the harbour tax, how much it is and from what age, the town knows that, not me"
    found = half_known(line)
    assert found is not None
    assert found.what.of(line) == "the harbour tax, how much it is and from what age"
    assert found.knows == "the town"


def test_a_bare_matter_is_open_only_where_somebody_is_named_who_would_know() -> None:
    found = half_known("the discount for the big buyers i dont know, the purser would")
    assert found is not None
    assert found.what.start == 0 and found.knows == "the purser"
    assert half_known("the big buyers i don't know") is None
    assert half_known("the discount for the big buyers i don't know") is None
    assert half_known("the boats wait, the big buyers i don't know, the purser would") is None


def test_somebody_who_would_know_is_no_pronoun() -> None:
    line = "no idea how many have a radio, it would"
    found = half_known(line)
    assert found is not None
    assert (found.what.of(line), found.knows) == ("how many have a radio, it would", "")


def test_too_much_said_of_somebody_is_not_who_would_know() -> None:
    line = "no idea how many have a radio, the school keeps a list of {} them in drawers"
    for said, who in (("", "the school"), ("all of", "")):
        found = half_known(" ".join(line.format(said).split()))
        assert found is not None
        assert found.knows == who, said


def test_the_mark_at_the_end_is_no_part_of_what_is_not_known() -> None:
    line = "it rings at six, no idea how many there are that day."
    found = unknown_inside(line)
    assert found is not None
    assert found.what.of(line) == "how many there are that day"
