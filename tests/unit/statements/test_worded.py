"""Readings made elsewhere: 100 true and 100 false ones, made from invented answers."""

from __future__ import annotations

from typing import Final, NamedTuple

from askfirst.statements import Context
from askfirst.statements.asked_beside import as_asked
from askfirst.statements.bracketed import bracketed, with_nouns
from askfirst.statements.worded import Problem, as_worded, problems_of, spans_of, stands_in_question
from askfirst.vocabulary import Worded
from rows import each_row

NAME: Final = "Lampbook"


class Said(NamedTuple):
    """A line that somebody said, and how it may be worded."""

    line: str
    true: tuple[str, ...]
    false: tuple[str, ...]


# fmt: off
SAID: Final = (
    Said("when the tide turns the ferryman gets a call within 10 minutes",
         ("When the tide turns, the ferryman shall get a call within 10 minutes.",
          "The ferryman gets a call within 10 minutes when the tide turns.",
          "Within 10 minutes, the ferryman shall get a call when the tide turns.",
          "When the tide turns the ferryman gets a call within 10 minutes."),
         ("When the tide turns, the ferryman shall get a call within 15 minutes.",
          "When the tide turns, the ferryman shall get a message within 10 minutes.",
          "When the tide turns, the ferryman shall get a call.",
          "If the tide turns, the ferryman shall get a call within 10 minutes.")),
    Said("Marta checks the nets before Piet loads the boat",
         ("Marta shall check the nets before Piet loads the boat.",
          "Before Piet loads the boat, Marta shall check the nets.",
          "Marta checks the nets before Piet loads the boat.",
          "Before Piet loads the boat, Marta checks the nets."),
         ("Piet checks the nets before Marta loads the boat.",
          "Marta checks the nets after Piet loads the boat.",
          "Marta checks the ropes before Piet loads the boat.",
          "Jana checks the nets before Piet loads the boat.")),
    Said("it must not show the phone numbers of the donors",
         ("Lampbook shall not show the phone numbers of the donors.",
          "It must not show the phone numbers of the donors.",
          "The phone numbers of the donors it must not show.",
          "Lampbook must not show the phone numbers of the donors."),
         ("Lampbook shall show the phone numbers of the donors.",
          "Lampbook shall not show the addresses of the donors.",
          "Lampbook shall not show the phone numbers of the members.",
          "Lampbook shall never show the phone numbers of the donors, nor the street.")),
    Said("at most 3 lamps per stall, 5 on market days",
         ("At most 3 lamps per stall, 5 on market days.",
          "On market days 5, at most 3 lamps per stall.",
          "At most 3 lamps per stall; 5 on market days.",
          "At most 3 lamps per stall: 5 on market days."),
         ("At most 5 lamps per stall, 3 on market days.",
          "At most 4 lamps per stall, 5 on market days.",
          "3 lamps per stall, 5 on market days.",
          "At most 3 lamps per stall.")),
    Said("only the treasurer may change a price after the list is printed",
         ("Only the treasurer may change a price after the list is printed.",
          "After the list is printed, only the treasurer may change a price.",
          "After the list is printed only the treasurer may change prices.",
          "Only the treasurer may change a price after the lists are printed."),
         ("The treasurer may change a price after the list is printed.",
          "Only the treasurer may change a price before the list is printed.",
          "Only the bookkeeper may change a price after the list is printed.",
          "Only the treasurer may change a price.")),
    Said("a basket that nobody fetches by 6 pm goes to the kitchen",
         ("A basket that nobody fetches by 6 pm shall go to the kitchen.",
          "A basket that nobody fetches by 6 pm goes to the kitchen.",
          "To the kitchen goes a basket that nobody fetches by 6 pm.",
          "Baskets that nobody fetches by 6 pm shall go to the kitchen."),
         ("A basket that somebody fetches by 6 pm shall go to the kitchen.",
          "A basket that nobody fetches by 8 pm shall go to the kitchen.",
          "A basket that nobody fetches shall go to the kitchen.",
          "A basket that nobody fetches by 6 pm shall go to the shelter.")),
    Said("the warden doesn't want mails at night",
         ("The warden does not want mails at night.",
          "At night the warden does not want mails.",
          "The warden doesn't want mails at night.",
          "At night, the warden doesn't want mails."),
         ("The warden wants mails at night.",
          "The warden does not want mails.  Mails go to Ola.",
          "The warden does not want messages at night.",
          "The warden doesn't want mails in the morning.")),
    Said("if the kiln is over 1200 degrees the red light goes on and Henk is called",
         ("If the kiln is over 1200 degrees, the red light shall go on and Henk is called.",
          "The red light goes on and Henk is called if the kiln is over 1200 degrees.",
          "If the kiln is over 1200 degrees, the red light goes on and Henk shall be called.",
          "If the kiln is over 1200 degrees the red light goes on and Henk is called."),
         ("If the kiln is over 1100 degrees, the red light shall go on and Henk is called.",
          "The red light shall go on and Henk is called.",
          "If the kiln is over 1200 degrees, the green light shall go on and Henk is called.",
          "If the kiln is over 1200 degrees, the red light shall go on and Ruth is called.")),
    Said("children under 12 never work the press without a grown-up",
         ("Children under 12 shall never work the press without a grown-up.",
          "Without a grown-up, children under 12 never work the press.",
          "Children under 12 never work the press without a grown-up.",
          "Never shall children under 12 work the press without a grown-up."),
         ("Children under 12 never work the press.",
          "Children under 12 work the press without a grown-up.",
          "Children under 14 never work the press without a grown-up.",
          "Children under 12 never use the press without a grown-up.")),
    Said("two of the three elders sign each loan over 40 crowns",
         ("Two of the three elders shall sign each loan over 40 crowns.",
          "Each loan over 40 crowns: two of the three elders sign.",
          "Two of the three elders sign each loan over 40 crowns.",
          "Each loan over 40 crowns two of the three elders shall sign."),
         ("Three of the two elders shall sign each loan over 40 crowns.",
          "One of the three elders shall sign each loan over 40 crowns.",
          "The elders shall sign each loan over 40 crowns.",
          "Two of the three elders shall sign each loan over 50 crowns.")),
)
# fmt: on


class Parts(NamedTuple):
    """What a line is put together from: a case, two people, what the first does or does not."""

    case: str
    who: str
    other: str
    does: str
    plain: str
    denied: str
    synonym: tuple[str, str]


# fmt: off
PARTS: Final = (
    Parts("the tide is over 4 metres", "Marta", "Piet", "calls", "call", "opens the gate",
          ("calls", "phones")),
    Parts("a lamp fails for 3 nights", "Henk", "Ruth", "writes to", "write to", "climbs the mast",
          ("lamp", "light")),
    Parts("the oven passes 240 degrees", "Ola", "Jana", "warns", "warn", "opens the door",
          ("oven", "kiln")),
    Parts("more than 30 crates arrive", "Tomas", "Berta", "wakes", "wake", "signs the list",
          ("crates", "boxes")),
    Parts("the queue is 12 people long", "Ines", "Karl", "helps", "help", "closes the desk",
          ("queue", "line")),
    Parts("a letter waits 5 days", "Rosa", "Emil", "reminds", "remind", "throws it away",
          ("letter", "mail")),
    Parts("the well drops by 20 cm", "Anton", "Selma", "tells", "tell", "starts the pump",
          ("well", "spring")),
    Parts("a bee box weighs 40 kg", "Lotte", "Frida", "pays", "pay", "lifts it alone",
          ("weighs", "measures")),
    Parts("rain lasts 2 hours", "Milo", "Nora", "asks", "ask", "mows the field", ("rain", "snow")),
    Parts("the bell rings 3 times", "Otto", "Greta", "follows", "follow", "locks the hall",
          ("bell", "horn")),
    Parts("a guest brings 2 dogs", "Paula", "Hugo", "informs", "inform", "gives the key",
          ("guest", "visitor")),
    Parts("the seed is 6 years old", "Vera", "Leo", "shows", "show", "sows it", ("seed", "grain")),
    Parts("a choir needs 14 chairs", "Maja", "Arne", "sends", "send", "moves the piano",
          ("chairs", "seats")),
    Parts("the bus is 9 minutes late", "Sofie", "Jonas", "meets", "meet", "leaves the stop",
          ("bus", "coach")),
    Parts("the price falls under 7 crowns", "Gerd", "Tilda", "stops", "stop", "sells the wool",
          ("price", "cost")),
    Parts("a boat drifts 50 metres", "Klaus", "Wanda", "pulls", "pull", "cuts the rope",
          ("boat", "ship")),
    Parts("the store holds 80 jars", "Edda", "Rolf", "thanks", "thank", "cooks more jam",
          ("jars", "pots")),
    Parts("a child stays 45 minutes", "Lena", "Max", "joins", "join", "shuts the pool",
          ("child", "kid")),
    Parts("the wind reaches 60 knots", "Finn", "Oda", "carries", "carry", "raises the sail",
          ("wind", "storm")),
    Parts("a loan is 21 days over", "Hanne", "Bo", "visits", "visit", "lends again",
          ("loan", "debt")),
    Parts("the tank reads 15 litres", "Uwe", "Elin", "drives", "drive", "fills the car",
          ("tank", "barrel")),
    Parts("a goat limps for 4 days", "Siri", "Jens", "fetches", "fetch", "milks it",
          ("goat", "animal")),
    Parts("the clay dries for 36 hours", "Lars", "Mina", "teaches", "teach", "fires the pot",
          ("clay", "mud")),
    Parts("a row has 18 plants", "Ebba", "Niels", "praises", "praise", "digs there",
          ("plants", "herbs")),
    Parts("the ice is 11 cm thick", "Ragna", "Sven", "leads", "lead", "crosses the lake",
          ("thick", "strong")),
)
# fmt: on


def line_of(one: Parts) -> str:
    """What was said."""
    return f"when {one.case}, {one.who} {one.does} {one.other} and never {one.denied}"


def _number(text: str) -> str:
    return next(word for word in text.split() if word.isdecimal())


def true_of(one: Parts) -> tuple[str, ...]:
    """Four ways to word it that say the same."""
    told = f"{one.who} {one.does} {one.other} and never {one.denied}"
    return (
        f"When {one.case}, {told}.",
        f"{told} when {one.case}.",
        f"When {one.case}, {one.who} shall {one.plain} {one.other} and never {one.denied}.",
        f"When {one.case} {one.who} {one.does} {one.other}, and never {one.denied}.",
    )


def false_of(one: Parts, before: Parts) -> tuple[tuple[str, str], ...]:
    """A number changed, names exchanged, a *not* left out, a word that only means the same or
    stands in another answer."""
    whole = true_of(one)[0]
    number = _number(one.case)
    swapped = f"When {one.case}, {one.other} {one.does} {one.who} and never {one.denied}."
    near = whole.replace(*one.synonym, 1)
    return (
        ("number", whole.replace(number, str(int(number) + 1))),
        ("name", swapped if len(one.case) % 2 else whole.replace(one.other, before.other)),
        ("not", whole.replace(" never ", " ")),
        ("word", near if len(one.who) % 2 else f"{whole[:-1]}, and {before.denied}."),
    )


TRUE: Final = [(line_of(one), text) for one in PARTS for text in true_of(one)]
FALSE: Final = [
    (line_of(one), text)
    for one, before in zip(PARTS, (PARTS[-1], *PARTS), strict=False)
    for _, text in false_of(one, before)
]


def problems(line: str, statement: str) -> list[object]:
    return list(problems_of(line, Worded(statement=statement), Context(name=NAME)))


def test_of_a_hundred_readings_with_something_unsaid_none_is_taken() -> None:
    assert len(FALSE) == 100
    assert [text for line, text in FALSE if not problems(line, text)] == []


def test_of_a_hundred_true_readings_at_most_three_are_refused() -> None:
    assert len(TRUE) == 100
    assert len([text for line, text in TRUE if problems(line, text)]) <= 3


@each_row("said", SAID)
def test_other_sentences_too(said: Said) -> None:
    assert [text for text in said.false if not problems(said.line, text)] == []
    assert len([text for text in said.true if problems(said.line, text)]) <= 1


TWO: Final = "the network goes down. Then it should ring in the hut"


@each_row(("line", "statement", "taken"), [
    ("the porters, they lock the gate", "The porters lock the gate", True),
    ("9 helpers, they lock the gate", "9 helpers lock the gate", True),
    ("after nine you mean, the gate stays shut", "After nine the gate stays shut", True),
    ("when the guards sleep, they lock nothing", "When the guards sleep, lock nothing", False),
    ("the night guards, they lock the gate", "They lock the gate", False),
])  # fmt: skip
def test_who_is_taken_up_by_a_small_word_need_not_be_named_twice(
    line: str, statement: str, taken: bool
) -> None:
    assert (not problems_of(line, Worded(statement=statement, by="A"))) is taken


@each_row(
    ("line", "statement", "fits"),
    [
        (TWO, "If the network goes down, then it shall ring in the hut.", True),
        (TWO, "When the network goes down, then it shall ring in the hut.", True),
        (TWO, "It shall ring in the hut if then the network goes down.", False),
        (TWO, "If the network goes down, then it shall ring if in the hut.", False),
        ("the network is down, the bell rings", "If the network is down, the bell rings.", True),
        ("the bell rings in the hut", "If the bell rings in the hut.", False),
        ("when it rains, the bell rings", "If it rains, the bell rings.", False),
        ("the net is up, unless it rains", "If the net is up, unless it rains.", False),
    ],
)
def test_if_begins_a_wording_where_when_may_and_a_case_was_told(
    line: str, statement: str, fits: bool
) -> None:
    said = problems_of(line, Worded(statement=statement, by="somebody"), Context(name=NAME))
    assert (not said) is fits, said


@each_row(
    ("question", "said", "whole"),
    [
        ("how many  boats?", "two", "Two. (Asked: how many boats?)"),
        ("the boats:", "two!", "Two! (Asked: the boats:)"),
        ("the boats", "two", "Two. (Asked: the boats.)"),
        (f"{'word ' * 90}boats?", "two", f"Two. (Asked: … {'word ' * 78}boats?)"),
    ],
)
def test_a_reply_stands_with_the_end_of_its_question(question: str, said: str, whole: str) -> None:
    assert as_asked(question, said) == whole


def test_parts_are_words_of_the_line_or_places_in_it() -> None:
    line = "the keeper opens the gate"
    found = spans_of(
        line, {"who": "the  keeper", "does": (11, 25), "what": "gat", "when": (20, 90)}
    )
    assert found == ({"who": "the keeper", "does": "opens the gate"}, ("what", "when"))


def test_a_part_that_the_line_does_not_have_is_left_out() -> None:
    worded = Worded(statement="The keeper opens.", parts={"who": "the keeper", "what": "a lock"})
    made = as_worded("the keeper opens", worded)
    assert [part.field for part in made.parts] == ["who"]
    assert not made.whole and as_worded("the keeper opens", Worded(statement="X.")).whole


@each_row(
    ("words", "stands"),
    [(("boats",), True), (("boats", "keys"), False), (("the",), False), ((), False)],
)
def test_words_of_the_question_alone_stand_in_it(words: tuple[str, ...], stands: bool) -> None:
    question = "How many boats are there?"
    assert stands_in_question(question, [Problem("word-not-said", words)]) is stands
    assert not stands_in_question(question, [])
    also = [Problem("word-not-said", ("boats",)), Problem("kind", ("role",))]
    assert not stands_in_question(question, also)


def test_none_is_taken_with_the_nouns_of_all_that_was_replied_either() -> None:
    reply = ". ".join(line_of(one).replace(" and never", ". He") for one in PARTS)
    taken = [bracketed(with_nouns("What then?", reply, text), line, Worded(statement=text),
                       Context(name=NAME)) for line, text in FALSE]  # fmt: skip
    assert [text for text in taken if text] == []
    bell = "When the bell rings 3 times, Otto follows Greta and never locks the bell."
    assert with_nouns("What then?", reply, bell) == "What then? bell"


@each_row(
    ("line", "statement", "words"),
    [
        ("the plan comes by mail", "The plan comes by mail without mail.", ("without",)),
        ("the plan never comes", "The plan comes.", ("never",)),
        ("the plan isn't late", "The plan is late.", ("isn't",)),
        ("it rings twice", "It does not ring twice.", ("not",)),
    ],
)
def test_a_no_is_named_by_the_word_that_stands_there(
    line: str, statement: str, words: tuple[str, ...]
) -> None:
    found = problems_of(line, Worded(statement=statement), Context(name=NAME))
    no = next(one for one in found if one.code == "negation-changed")
    assert no.words == words


def test_a_reading_that_begins_with_not_knowing_is_none() -> None:
    line = "havent thought about that, the slip is just lost"
    found = problems_of(line, Worded(statement="Havent thought about that: the slip is just lost."))
    assert [(one.code, one.words) for one in found] == [
        ("no-answer", ("Havent thought about that",))
    ]
    assert problems_of(line, Worded(statement="The slip is just lost.")) == []
    doubt = "no idea if we have 20 slips"
    assert problems_of(doubt, Worded(statement="We have 20 slips.")) != []
