"""Questions that grow out of what was said."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.probes import probes
from askfirst.statements.tables import rows
from askfirst.statements.told import Told
from rows import each_row


def told(*lines: str) -> list[Told]:
    return [Told(str(number), line) for number, line in enumerate(lines, 1)]


def asked(*lines: str, **known: object) -> dict[str, str]:
    return {one.id: one.question for one in probes(told(*lines), **known)}  # type: ignore[arg-type]


OF: Final = ("object", "thing", "person", "match", "participle", "base", "third", "act", "party")
"""What a question can put in for `{word}`."""
FORMAT: Final = re.compile(
    r"\b(?:line|colon|semicolon|comma|arrow|field|box|format|column|tick|press|type|enter|brackets?)"
    r"\b|->|;",
    re.IGNORECASE,
)
TWO: Final = re.compile(
    r"\b(?:and|or) (?:what|who|how|when|where|which|why|whose|until|if)\b", re.IGNORECASE
)
LONGEST: Final = 16
"""So many words a question has at most."""


@each_row("row", rows("probes"))
def test_a_row_of_the_table_has_no_fault(row: dict[str, str]) -> None:
    question, example = row["question"], row["example"]
    assert row["of"] in OF
    assert question.count("?") == 1 and question.endswith("?")
    assert not TWO.search(question), "two questions in one"
    assert not FORMAT.search(question) and not FORMAT.search(example)
    assert re.search(r"\{(?:word|words|one)\}", question), "the person's word is not in it"
    assert len(question.split()) <= LONGEST
    assert example and "?" not in example


@each_row("row", rows("probes"))
def test_the_own_line_of_a_row_brings_it_up(row: dict[str, str]) -> None:
    people = ["Town council"] if row["of"] == "party" else []
    others = [other["id"] for other in rows("probes") if other["id"] != row["id"]]
    assert [one.id for one in probes(told(row["said"]), others, people)] == [row["id"]]


def test_every_row_has_an_id_of_its_own() -> None:
    ids = [row["id"] for row in rows("probes")]
    assert len(ids) == len(set(ids)) >= 40


@each_row(
    ("line", "question"),
    [
        ("members borrow an oar", "What if the oar should be lost or broken?"),
        ("a hiker can cancel a bed", "Until when may one cancel a bed?"),
        ("a room is booked online", "What if something changes after it was booked?"),
        ("guests are thrown out when they shout",
         "How do you notice that somebody who was thrown out comes back?"),
        ("parents sign up for the choir", "How does somebody get out again after they sign up?"),
        ("it starts by itself", "What if something else is going on just when it starts?"),
        ("a few of the old ones come", 'You said "a few": about how many?'),
        ("sums are made overnight", "Who notices when nothing happens overnight?"),
        ("somebody sees that the bus is late", 'You said "late": from when on is that so?'),
    ],
)  # fmt: skip
def test_a_question_has_the_persons_own_word(line: str, question: str) -> None:
    assert question in asked(line).values()


def test_from_when_on_it_is_so_may_be_told_without_a_number() -> None:
    assert "from-when" in asked("the bread is too old")
    assert "from-when" not in asked("next day the bread is too old")


def test_how_fast_something_is_asks_for_no_number() -> None:
    assert "how-soon" not in asked("nobody looks how fast somebody rows")


def test_a_word_of_its_own_at_the_end_is_a_remark() -> None:
    assert "what-is-good" in asked("the form must be simple")
    assert "what-is-good" not in asked("if the mate is away there is no race, simple")


def test_what_others_say_word_for_word_is_asked_for_no_number() -> None:
    assert "how-many" in asked("they had it a few years")
    assert "how-many" not in asked('they say "oh a few years", then it is weighed')


@each_row(
    ("line", "answer", "probe"),
    [
        ("members borrow an oar", "a lost oar is paid for", "lost-or-broken"),
        ("a hiker can cancel a bed", "cancel a bed until six", "until-when"),
        ("guests are thrown out when they shout", "the banned list hangs inside", "comes-back"),
        ("the answer must come quickly", "", "how-soon"),
    ],
)
def test_what_is_answered_is_not_asked(line: str, answer: str, probe: str) -> None:
    assert probe in asked(line)
    if answer:
        assert probe not in asked(line, answer)
    assert probe not in asked(line, answered={probe})


@each_row(
    ("line", "said"),
    [
        ("we plan 8% on oars", True),
        ("we plan 8 percent on all the oars", True),
        ("tar shrinks by 8 % volume", True),
        ("we plan 8% on top", False),
        ("we plan 8% on Sundays", False),
        ("we plan 8% on the whole", False),
        ("we plan 8% on", False),
    ],
)
def test_a_share_may_say_itself_of_what_it_is(line: str, said: bool) -> None:
    assert ("of-what" in asked(line)) is not said


def test_an_answer_about_another_thing_closes_nothing() -> None:
    assert "lost-or-broken" in asked("members borrow an oar", "a lost key is paid for")


@each_row(
    "line",
    [
        "we never lend an oar",
        "no member may borrow an oar",
        "the loan of oars is a nuisance",
        "a wrong tick is taken back",
        "thrown away food under 3 %",
        "two oars lying unused in the shed",
        "the winch sits around idle",
    ],
)
def test_what_is_denied_or_only_sounds_alike_brings_nothing_up(line: str) -> None:
    assert not set(asked(line)) & {"lost-or-broken", "comes-back", "since-when"}


def test_stories_bring_nothing_up() -> None:
    line = Told("1", "members borrow an oar", question="latest-case")
    assert probes([line]) == []


def test_a_party_that_no_line_names_is_asked_about() -> None:
    found = asked("members book a boat", people=["members", "Town council"])
    assert found["party"] == "What must the Town council be able to do with it?"
    assert "party" not in asked("members book a boat", people=["members"])


def test_a_question_fits_the_kind_of_system() -> None:
    line = "each shepherd wears a tracker"
    assert "power" in asked(line, kinds={"device"})
    assert "power" in asked(line)
    assert "power" not in asked(line, kinds={"screens"})


def test_each_question_once_the_best_first() -> None:
    rank = {row["id"]: int(row["rank"]) for row in rows("probes")}
    found = [one.id for one in probes(told(*(row["said"] for row in rows("probes"))))]
    assert len(found) > 8
    assert [rank[one] for one in found] == sorted(rank[one] for one in found)
    assert len(set(found)) == len(found)


def test_of_two_things_the_one_that_is_named_most_often_then_the_first_is_asked_about() -> None:
    assert asked("lend an oar", "lend a boat")["lost-or-broken"].startswith("What if the oar")
    often = asked("lend an oar", "lend a boat", "a boat is red")
    assert often["lost-or-broken"].startswith("What if the boat")


def test_an_act_has_only_a_thing_that_stands_behind_it() -> None:
    assert asked("a bed is cancelled")["until-when"] == "Until when may one cancel?"
    assert asked("they cancel their bed")["until-when"] == "Until when may one cancel their bed?"


def test_a_thing_is_put_in_the_number_that_the_question_needs() -> None:
    assert asked("give away a seat")["not-enough"] == "What if there are not enough seats?"
    assert asked("members pay for the lockers")["what-it-costs"] == "What does one locker cost?"


def test_nothing_said_asks_nothing() -> None:
    assert probes([]) == []
    assert probes(told("", "...", "🙂")) == []


@each_row(
    "line",
    [
        "carry on at midnight",
        "the answer to the level can change",
        "I plan the timetable",
        "I link each file to its sensor",
        "the list is the same as ours every night",
        "the amount in one tablet",
        "use the card report of the technician",
        "it would be nice if it worked out the flour",
        "whoever releases a month",
        "they can answer the level",
        "fill the form in the hall",
    ],
)
def test_a_wrong_word_is_not_asked_about(line: str) -> None:
    assert asked(line) == {}


def test_a_party_is_no_pronoun_and_no_sentence() -> None:
    people = ["I", "me and the board", "everybody", "a grant pays", "Drivers"]
    assert [one.word for one in probes(told("see the plan"), people=people)] == ["Drivers"]
    long = ["very old head clerk", "old head clerk"]
    assert [one.word for one in probes(told("see the plan"), people=long)] == ["old head clerk"]


@each_row(
    ("line", "probe"),
    [
        ("the letters must be big enough", "how-big"),
        ("the driver must hear of it early enough", "how-early"),
        ("the weight must be exact", "how-far-off"),
        ("if it is not quick they ring me", "how-soon"),
        ("the bread is too dark", "from-when"),
    ],
)
def test_a_vague_word_is_asked_for_its_number_first_and_once(line: str, probe: str) -> None:
    first = probes(told("members borrow an oar", line))[0]
    assert first.id == probe
    assert probe not in {one.id for one in probes(told(line), asked=[first.word])}
    assert probe not in asked(line, f"{line}: 12 minutes")


@each_row(
    ("line", "wanted"),
    [
        ("Gaelic for the crew and, if it's not too much, Norse", False),
        ("a lamp on the quay, unless that is too much", False),
        ("a lamp on the quay if this isn't too much", False),
        ("is a lamp too much to ask", False),
        ("the gate is shut if it is not too much water", True),
        ("the gate is shut if it is too much", True),
        ("if it's not too wet, they row", True),
        ("the mate pays too much", True),
    ],
)
def test_what_is_said_to_be_polite_wants_no_number(line: str, wanted: bool) -> None:
    assert ("from-when" in asked(line)) is wanted


def test_a_tick_closes_what_it_names() -> None:
    line = Told("1", "members send an order")
    tick = Told("2", "the first order counts", choice="the same thing comes twice")
    assert [one.id for one in probes([line])] == ["twice"]
    assert probes([line, tick]) == []


def test_two_words_in_the_trigger_are_the_word() -> None:
    assert asked("it shows the phone number")["who-sees"] == "Who may see the phone number?"


def test_a_wrong_thing_is_no_sort_of_things() -> None:
    assert not [one for one in probes([Told("a", "he took the wrong lane", "goes-wrong")])
                if one.id == "not-enough"]  # fmt: skip
    assert [one for one in probes([Told("a", "he took a lane", "goes-wrong")])
            if one.id == "not-enough"]  # fmt: skip
