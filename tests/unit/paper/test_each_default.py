"""Zero, one and exactly at the most; the last word of each list that decides how a line stands."""

from __future__ import annotations

from askfirst.paper.blocks import Node, Strip, shown
from askfirst.paper.head import _stands_alone, head
from askfirst.paper.kin import kin
from askfirst.paper.lacks import unmeasured
from askfirst.paper.picture import LEAST, MOST, picture
from askfirst.paper.tasks import tasks
from askfirst.paper.things import _STAYS, _first_words, things
from askfirst.paper.unsettled import open_points
from askfirst.paper.who import _PEOPLE
from askfirst.paper.why import why
from askfirst.requirements import Kind, Record, Specification
from papers import desk, record, texts
from rows import each_row


def test_every_paragraph_of_the_case_is_told() -> None:
    case = "A boat sank at night.\n\nNobody saw it go.\nWe looked for an hour."
    assert texts(why(desk(case=case))) == [
        "A boat sank at night.", "Nobody saw it go.", "We looked for an hour.",
    ]  # fmt: skip


@each_row(
    ("statement", "measured"),
    [("It takes 0 calls.", True), ("With one call.", True), ("Half of it.", True),
     ("On time.", False), ("It takes a week.", True), ("Within a quarter of an hour.", True),
     ("No call.", True), ("It is at once there.", True), ("Onerous.", False)],
)  # fmt: skip
def test_a_number_in_words_is_a_measure(statement: str, measured: bool) -> None:
    quality = record("QR-1", Kind.QUALITY, statement, missing=("measure",))
    assert unmeasured(quality) is not measured


@each_row(
    ("told", "asked"),
    [
        ("I have no clue.", "Not known here: I have no clue."),
        ("There is no idea of it.", "Not known here: There is no idea of it."),
        ("We do not know the rate.", "Not known here: We do not know the rate."),
        ("They don’t know it.", "Not known here: They don’t know it."),
        ("Must it ring.", "Must it ring?"), ("Does it ring.", "Does it ring?"),
        ("If it rings.", "If it rings?"), ("Whom it tells.", "Whom it tells?"),
        ("May it ring.", "May it ring?"), ("That it rings.", "Is it so that it rings?"),
        ("The colour.", "The colour."), ("Who rings? Ann.", "Who rings? Ann."),
    ],
)  # fmt: skip
def test_what_is_open_is_asked_as_a_question(told: str, asked: str) -> None:
    point = record("OPEN-1", Kind.QUESTION, told, fields={"sort": "unknown"})
    assert [one.question for one in open_points(desk(point))] == [asked]


@each_row(
    ("values", "most", "text"),
    [((0,) * 9, 10, "9··········"), ((0,) * 10, 10, "+··········"), ((10,), 10, "··········1"),
     ((9,), 10, "·········1·"), ((0, 0), 0, "2··········"), ((), 10, "·" * 11),
     ((5, 99), 100, "1········1·")],
)  # fmt: skip
def test_numbers_are_spread_over_eleven_places(
    values: tuple[int, ...], most: int, text: str
) -> None:
    assert Strip(values, most).text == text


@each_row(
    ("role", "printed"),
    [("I", "Done by the person asked"), ("me", "Done by the person asked"),
     ("Me", "Done by the person asked"), ("mate", "Mate"), ("Ines", "Ines")],
)  # fmt: skip
def test_whoever_tells_it_is_the_person_asked(role: str, printed: str) -> None:
    task = record("NEED-1", Kind.NEED, "Row.", title="Row", fields={"role": role})
    assert printed in texts(tasks(desk(task)))


def test_steps_that_nobody_filed_may_be_those_of_any_task() -> None:
    task = record("NEED-1", Kind.NEED, "Row.", title="Row")
    assert "not told: its steps, what can go wrong, how it is tried" in texts(tasks(desk(task)))
    loose = {"need": "", "title": "", "steps": [{"does": "pull"}]}
    told = texts(tasks(desk(task, stories=[loose])))
    assert "not told: what can go wrong, how it is tried" in told


@each_row("number", [LEAST - 1, LEAST, 12, 13])
def test_a_picture_shows_three_to_twelve(number: int) -> None:
    acting = record("NEED-1", Kind.NEED, title="Row", owner="Mate")
    near = [record(f"IF-{n}", Kind.INTERFACE, title=f"Place {n}") for n in range(number - 1)]
    made = list(picture(desk(acting, *near)))
    assert bool(made) is (3 <= number <= 12) and (LEAST, MOST) == (3, 12)
    assert Node("Mate").target == ""


def state(*records: Record, **more: object) -> str:
    return texts(head(desk(*records, **more)))[-1]


def test_one_is_counted_as_one_and_none_as_none() -> None:
    rule = record("BR-1", Kind.RULE, "It rings.")
    assert "0 requirements, 0 open" in state() and "contradiction" not in state()
    assert "1 requirement, 0 open" in state(rule)
    assert "2 requirements, 0 open" in state(rule, record("BR-2", Kind.RULE, "It stops."))


@each_row("name", ["", "you", "You", "me", "I", "somebody", "Unknown"])
def test_whoever_gave_no_name_is_one_person(name: str) -> None:
    entry = {"slot": "a", "question": "?", "event": 1, "text": "x", "by": name, "at": "",
             "status": "answered"}  # fmt: skip
    assert "of one person, whose words these are" in state(answers=[entry])


@each_row(
    ("by", "printed"),
    [
        ("on 5 May 2027", "on 5 May 2027"), ("by 5 May 2027", "by 5 May 2027"),
        ("2027-05-05", "by 5 May 2027"), ("in May", "in May"), ("at Easter 2027", "at Easter 2027"),
        ("until June 2027", "until June 2027"), ("within two weeks", "within two weeks"),
        ("before June", "before June"), ("June 2027", "by June 2027"),
    ],
)  # fmt: skip
def test_by_when_somebody_says_yes_reads_as_a_sentence(by: str, printed: str) -> None:
    told = texts(head(desk(decision={"reader": "Ann", "by": by})))[0]
    assert told == f"Says yes: Ann, {printed}."
    assert not _stands_alone(by) and _stands_alone("when it is done") and not _stands_alone("")


def test_what_is_looked_at_first_is_told_where_nobody_said_who_decides() -> None:
    told = texts(head(desk(decision={"looks_at": "ten trips"})))[0]
    assert told == "Says yes: nobody said who. Looked at first: ten trips."


@each_row(
    ("first", "second", "beside"),
    [
        ("ropes anchors lamps buoys rust", "ropes anchors lamps buoys rot", True),
        ("ropes anchors lamps buoys rust slowly", "ropes anchors lamps flags rot fast", False),
        ("ropes anchors lamps", "ropes anchors lamps buoys flags", True),
        ("ropes anchors", "ropes anchors lamps buoys", False),
    ],
)  # fmt: skip
def test_lines_stand_together_from_four_words_in_common_on(
    first: str, second: str, beside: bool
) -> None:
    both = [record("BR-1", Kind.RULE, first), record("BR-2", Kind.RULE, second)]
    assert bool(kin(both, {})) is beside


@each_row(
    "told",
    ["those needn't come in", "those need not go over", "they don’t have to be taken over",
     "it doesn't need to be moved along", "it won't be carried over", "not to be typed in",
     "they shouldn't be brought in", "it must not come with it", "it mustn't go into it",
     "they stay behind", "the old ones remain where they are", "it stays in the office",
     "it stays on the shelf", "left behind", "leave those out", "leave that be",
     "leave it there", "it can go", "they can burn", "it Can be thrown away"],
)  # fmt: skip
def test_what_does_not_come_along_is_told_apart(told: str) -> None:
    assert _STAYS.search(_first_words(told)) is not None
    taken = record("DR-1", Kind.DATA, told, fields={"sort": "take-over"})
    assert texts(things(desk(taken)))[0] == "Does not come along"


def test_what_is_said_further_on_may_be_of_something_else() -> None:
    taken = record("DR-1", Kind.DATA, "The list, all of it, the old one can go.",
                   fields={"sort": "take-over"})  # fmt: skip
    assert texts(things(desk(taken)))[0] == "Comes along from today"


@each_row("meaning", ["the people who row", "our men who row", "women that row", "persons who row",
                      "those who row", "everybody who rows", "everyone who rows",
                      "Whoever rows first"])  # fmt: skip
def test_each_word_for_people_explains_people(meaning: str) -> None:
    assert _PEOPLE.match(meaning) and not _PEOPLE.match("a boat of people who row")


def test_an_empty_document_has_a_state_and_no_more() -> None:
    made = Specification()
    assert texts(head(desk())) == [shown(("State: 0 requirements, 0 open; asked, of one person,"
                                          " whose words these are.",))]  # fmt: skip
    assert made.records == ()
