"""What was told by others, and what is only guessed."""

from __future__ import annotations

from askfirst.statements import Context, read
from askfirst.statements.hearsay import is_assumed, is_doubted, is_guess, is_guess_of_one, is_heard
from askfirst.vocabulary import Kind
from rows import each_row


@each_row(
    ("text", "heard"),
    [
        ("my cousin says we need a lake", True),
        ("I heard the town plans a network", True),
        ("apparently it leaks", True),
        ("they say it leaks", True),
        ("I was told it leaks", True),
        ("a friend told me so", True),
        ("it leaks, so they say", True),
        ("someone from the harbour office said nets may not be sold", True),
        ("the bell says noon", False),
        ("the keeper says yes", False),
        ("the mayor but only if I say it works, he'll say yes", False),
        ("it leaks", False),
        ("salesman says it needs a server", True),
        ("the maker claims nobody has complained", True),
        ("the mayor's brother said one would need a permit, no idea", True),
        ("IT mentioned a tool that does it", True),
        ("our baker who sails says it must float", True),
        ("according to the plumber we need two pumps", True),
        ("we need two pumps, according to our plumber", True),
        ("it is supposed to need a licence", True),
        ("the roof leaks, the caretaker says", True),
        ("the display says that the gate is shut", False),
        ("if the judge says it is out, it is out", False),
        ("I said it must be blue", False),
        ("sorted according to the size", False),
        ("according to the plan we open at 8", False),
        ("the keeper is supposed to sign", False),
        ("the guide says a word and the light goes on", False),
        ("the goalkeeper claims a foul and play stops", False),
        ("Anna, like I said, or her son", False),
        ("I read the meter", False),
        ("we read the meter every Monday.", False),
        ("I read the law wants a permit", True),
        ("two men in a boat, insurance says", False),
        ("at most 9 boats they say, ask the mate", True),
        ("no fires in the hall. or so I heard, ask the mate", True),
        ("do what they say, always", False),
        ("6 boats, 12 hours each they say, 16.30 till 20.30", False),
        ("we come when they say", False),
        ("county says the boats have to stay out of the reeds", False),
        ("our council says that we must open on Sundays", False),
        ("the next village says the county wants all of it online", True),
        ("my brother says the county must pay", True),
        ("the lease says no dogs on the quay", False),
        ("our insurance says that every boat needs a vest", False),
        ("the insurer said we need a guard", True),
        ("the lease says no dogs, they say the mayor looks away", True),
    ],
)
def test_heard(text: str, heard: bool) -> None:
    assert is_heard(text) is heard


@each_row(
    ("text", "guess"),
    [
        ("maybe 5", True),
        ("I think 5", True),
        ("5?", True),
        ("5 or so", True),
        ("down to one or so", True),
        ("the plan says free, nothing written before 1950 or so", False),
        ("the mates, five or so, they take boats at night", False),
        ("the mates, five or so, I think", True),
        ("wet boats: now 3 or so a week, want none by May", False),
        ("5", False),
        ("maybe later", False),
        ("when somebody is not sure", False),
        ("not sure, 5", True),
        ("I am not quite sure, 5", True),
        ("5, I would think", True),
        ("the guests would think it is 5", False),
        ("the number is worn off, then I guess", False),
        ("the number is worn off. Then I guess.", False),
        ("Sunday then I guess", True),
        ("the number is worn off, then I guess they ring", True),
    ],
)
def test_guessed(text: str, guess: bool) -> None:
    assert is_guess(text) is guess


@each_row(
    ("text", "assumed"),
    [
        ("I'm assuming the roof holds", True),
        ("we assume that everybody swims", True),
        ("but I suppose the dose is on the box", True),
        ("we take it that the shop is open", True),
        ("I suppose so", False),
        ("assuming the key is there, he opens", False),
        ("they assume the roof holds", False),
    ],
)
def test_assumed(text: str, assumed: bool) -> None:
    assert is_assumed(text) is assumed


def test_what_is_assumed_is_an_assumption_where_the_kind_is_free() -> None:
    line = "we assume that everybody swims"

    assert read(line, Context(reads="plain", kind=Kind.NEED)).kind is Kind.ASSUMPTION
    assert read(line, Context(reads="place", kind=Kind.LIMIT)).kind is Kind.ASSUMPTION
    assert read(line, Context(reads="risk", kind=Kind.RISK)).kind is Kind.RISK


@each_row(
    ("line", "heard"),
    [
        ("the keeper said something of no lamps at night, only heard", True),
        ("no lamps at night, but that's only hearsay", True),
        ("two keepers a night (just a rumour)", True),
        ("the port wants a count from next year, but I only heard it", True),
        ("the port wants a count from next year, only heard it", True),
        ("the next harbour says the county wants the lists online", True),
        ("the mayor said our boats must be numbered", True),
        ("the caller says the berth is wet", False),
        ("our boatman heard in the pub the county wants hourly figures", True),
        ("the mate heard the bell and the keeper came", False),
        ("the old smith heard from a mate downriver the county counts each boat", True),
        ("the bell is heard from the tower all the day", False),
        ("the log must be sent in each night, nobody has seen that in writing", True),
        (
            "a mate from upriver said the mill pays only with a slip, i never read that anywhere",
            True,
        ),
        ("the oar lay in the reeds and nobody saw it", False),
        ("she says the mate wants tea and it writes it down", False),
        ("the screen says the ferry will be late", False),
        ("I ran, but I just heard the horn and came back", False),
        ("the horn sounds, only heard on the water", False),
        ("what is only heard is written down", False),
        ("the harbour will want every boat named, but thats only talk", True),
        ("somebody at the quay says new law comes, every boat numbered", True),
        ("someone from the office says they want it in the cloud", True),
        ("somebody at the gate says the name and it opens", False),
        ("somebody at the bar says yes and it is written down", False),
    ],
)
def test_what_is_called_hearsay_at_its_end_is_heard(line: str, heard: bool) -> None:
    assert is_heard(line) is heard


@each_row(
    ("text", "of_one"),
    [("name, phone, email maybe, street", True), ("maybe a name", False),
     ("name, maybe phone", False)],
)  # fmt: skip
def test_a_doubt_at_one_thing_of_a_list_is_none_of_the_list(text: str, of_one: bool) -> None:
    assert is_guess_of_one(text) is of_one
    facts = read(text, Context(question="facts", reads="thing", kind=Kind.DATA))
    assert facts.guess is not of_one


@each_row(
    ("line", "doubted"),
    [
        ("in a frost we may take 16, at least they say so, I've never seen it written down", True),
        ("the mayor says the pier is ours, we haven't seen that in writing", True),
        ("the mayor says the pier is ours, we have that in writing", False),
        ("I've never seen it written down", False),
    ],
)
def test_what_somebody_says_and_nobody_saw_in_writing_is_doubted(line: str, doubted: bool) -> None:
    assert is_doubted(line) is doubted
    assert is_heard(line) or not doubted
