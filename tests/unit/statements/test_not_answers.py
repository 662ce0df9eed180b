"""Replies that are no content, and who would know."""

from __future__ import annotations

import pytest

from askfirst.statements.not_answers import (
    knows,
    names_matter,
    not_answer,
    without_asking_back,
    without_echo,
)
from askfirst.statements.reading import Reply
from askfirst.statements.who_behind import begins_unknown, who_behind
from rows import each_row

SORTS = {
    Reply.DONT_KNOW: [
        "don't know",
        "I dont know",
        "i really don’t know",
        "no idea",
        "no idea :",
        ": no idea",
        "no clue, sorry",
        "dunno",
        "not sure yet",
        "hard to say",
        "who knows",
        "tbd",
        "???",
        "weiß nicht",
        "je ne sais pas",
        "I wouldn't know",
        "well, no idea",
        "I can't say",
        "idk",
        "not decided yet",
        "I don't know how many",
        "no opinion",
        "i don't know, love",
        "ask someone else",
    ],
    Reply.NO_IDEA_YET: ["I haven't thought about it", "no idea yet", "never thought of that"],
    Reply.NOT_RELEVANT: [
        "n/a",
        "none",
        "nothing",
        "no",
        "nope",
        "-",
        "nothing I think",
        "you choose",
        "up to you",
        "not applicable",
        "doesn't matter",
        "nothing else",
        "none of these",
        "that's no thing of ours",
        "nah think thats it",
    ],
    Reply.ALREADY: [
        "I already said that",
        "see above",
        "same as before",
        "ditto",
        "as I said before",
        "the mails I mentioned allready",
        "I have told you that one already",
        "the tide table you have from me already",
        "the 40 at most is right",
    ],
    Reply.HELP: [
        "what do you mean?",
        "what do you mean, kept where?",
        "what next time, what do you mean",
        "no idea what that means",
        "I don't know what you mean",
        "I don't understand the question",
        "huh?",
    ],
    Reply.LATER: ["later", "skip this", "not now"],
}
SAID = [
    "the keeper signs",
    "I don't know how to count it... at least 3 a year",
    "no double data",
    "no smoking in the hall",
    "none of the boats may leave",
    "nobody waits",
    "later boats wait",
    "the same key opens all doors",
    "not on Sundays",
    "no 5",
    "skip the second step",
    "unknown callers are refused",
    "not sure callers get a note",
    "",
    "nothing leaves the house",
    "a" * 400,
    "I know the office",
    "don't know, it has to run in May",
    "don't know. no network there, the engineer would know",
    "the key sticks, the mayor would know",
    "they don't know the way",
    "anyone may",
]


@each_row(("reply", "text"), [(k, t) for k, ts in SORTS.items() for t in ts])
def test_no_answers(reply: Reply, text: str) -> None:
    found = not_answer(text)

    assert found is not None
    assert found.reply is reply
    assert found.knows == ""


@each_row("text", SAID)
def test_answers(text: str) -> None:
    assert not_answer(text) is None


@each_row(
    ("text", "who"),
    [
        ("I don't know, the harbour office would", "the harbour office"),
        ("no clue; ask the airfield", "the airfield"),
        ("no clue -> ask the airfield", "the airfield"),
        ("no idea, our archivist", "our archivist"),
        ("dunno (the vet)", "the vet"),
        ("dunno ask matron", "matron"),
        ("dk the keeper of weirs", "the keeper of weirs"),
        ("i dont know, the caretaker might", "the caretaker"),
        ("the vet office would know", "the vet office"),
        ("Not sure - maybe Anna knows", "Anna"),
        ("don't know, that's up to the board", "the board"),
        ("that I could not tell you, ask Mr Penn at the lock", "Mr Penn at the lock"),
        ("this we can't say, the lock keeper would", "the lock keeper"),
        ("that nobody knows, ask the lock keeper", "the lock keeper"),
        ("no idea honestly, ask the lock keeper", "the lock keeper"),
    ],
)
def test_who_would_know(text: str, who: str) -> None:
    found = not_answer(text)

    assert found is not None
    assert (found.reply, found.knows) == (Reply.DONT_KNOW, who)


@each_row(
    ("words", "who"),
    [
        ("How it'd know", ""), ("I look and I know", ""), ("what the vet would know", ""),
        ("the vet would know", "the vet"), ("Mrs D'Arcy would know", "Mrs D'Arcy"),
    ],
)  # fmt: skip
def test_whoever_is_named_knows_and_nobody_else(words: str, who: str) -> None:
    assert knows(words) == who


def test_two_no_answers_in_a_row() -> None:
    found = not_answer("I don't know, no idea, ask the vet")

    assert found is not None
    assert found.knows == "the vet"


@each_row(
    ("text", "who"),
    [
        ("ask the warden", "the warden"),
        ("the tide", ""),
        ("", ""),
        ("our warden", "our warden"),
        ("one two three four five six seven eight nine ten", ""),
        ("the warden decides", "the warden"),
        ("a question for the vet", "the vet"),
        ("check with Ann.", "Ann"),
    ],
)
def test_knowing(text: str, who: str) -> None:
    assert knows(text) == who


@each_row(
    ("text", "reply"),
    [
        ("what do you mean? I haven't thought about that", Reply.NO_IDEA_YET),
        ("No. I don't know.", Reply.DONT_KNOW),
        ("later. none.", Reply.LATER),
        ("skip this. what do you mean?", Reply.LATER),
    ],
)
def test_of_two_sentences_that_nobody_knows_counts_most_else_the_first(
    text: str, reply: Reply
) -> None:
    found = not_answer(text)

    assert found is not None
    assert found.reply is reply


@pytest.mark.parametrize(
    "text", ["no idea. the keeper signs", "what do you mean? later. skip. none. no. n/a"]
)
def test_a_sentence_with_content_or_too_many_make_an_answer(text: str) -> None:
    assert not_answer(text) is None


@each_row(
    "line",
    [
        "no, that was plenty, thanks",
        "thank you, that's everything from me",
        "nope, I think you've asked enough",
        "nothing more. thanks for the patience",
        "all good, bye",
        "ok, that was it",
    ],
)
def test_who_takes_leave_says_nothing_of_the_matter(line: str) -> None:
    answer = not_answer(line)
    assert answer is not None and answer.reply is Reply.NOT_RELEVANT


@each_row(
    "line",
    [
        "that was plenty of mash",
        "thank you cards go to each giver",
        "no, it was enough for one brew",
        "ok",
        "all good casks get a tag",
        "no, but a bell would be good",
    ],
)
def test_what_only_begins_like_a_leave_is_an_answer(line: str) -> None:
    assert not_answer(line) is None


@pytest.mark.parametrize(
    ("line", "begins"),
    [("no idea, it is dark there", True), (" no idea, it is dark", True), ("no idea", False),
     ("it is dark there, no idea", False), ("not sure, it is dark there", True),
     ("not sure, that it is lit at night", False), ("I'm not sure, maybe one dark night", False),
     ("not sure, that the mate would know", True), ("no idea that's Ulfa, she said ten", True),
     ("no idea that's dark", False), ("no idea, that it is dark", True)],
)  # fmt: skip
def test_a_line_that_says_first_that_nobody_knows_and_then_more(line: str, begins: bool) -> None:
    assert begins_unknown(line) is begins


@pytest.mark.parametrize(
    ("question", "names"),
    [("how many have a telephone", True), ("how many of them there are", False),
     ("rising tide bells", False), ("rising tide bells toll", True)],
)  # fmt: skip
def test_a_question_names_its_matter_with_words_enough(question: str, names: bool) -> None:
    assert names_matter(question) is names


def test_a_longer_name_behind_the_short_word_is_what_is_said_all_the_same() -> None:
    assert not_answer("dk the old keeper of weirs") is None


@each_row(
    ("text", "said"),
    [
        ("i haven't thought about that, only what i told you of the sheet", True),
        ("no idea, except for what we said of the mast", True),
        ("no idea, only that the mast is twelve metres", False),
        ("the mast is twelve metres, only what i said before", False),
    ],
)
def test_nothing_but_what_was_told_before_is_no_answer(text: str, said: bool) -> None:
    assert (not_answer(text) is not None) is said


@each_row("said", ["2 minutes is fine", "the 2 minutes are fine", "the crew you have",
                   "the data you got from the harbour"])  # fmt: skip
def test_a_number_that_will_do_and_what_somebody_has_are_answers(said: str) -> None:
    assert not_answer(said) is None


@each_row(
    ("text", "rest"),
    [
        ("the mast? twelve metres", "twelve metres"),
        ("what, the mast? twelve metres", "twelve metres"),
        ("the mast? no idea", "the mast? no idea"),
        ("the mast is twelve metres, is it? nobody", "the mast is twelve metres, is it? nobody"),
        ("twelve metres", "twelve metres"),
    ],
)
def test_a_question_that_is_only_repeated_is_no_part_of_the_reply(text: str, rest: str) -> None:
    assert without_echo(text) == rest


@each_row(
    ("text", "rest"),
    [
        ("what do you mean? the boat waits", "the boat waits"),
        ("what do you mean, people? Well no boats on Sunday", "Well no boats on Sunday"),
        ("what do you mean, the boat waits", "the boat waits"),
        ("the boat waits", "the boat waits"),
    ],
)
def test_what_is_asked_back_in_front_is_no_part_of_what_is_said(text: str, rest: str) -> None:
    assert without_asking_back(text) == rest


@each_row(
    "line",
    [
        "No, I think that's all, you were very thorough with me",
        "no, enough said, half of it three times",
        "No. You have asked it all, and some of it twice over",
        "nope, we've been through everything, that was a long hour",
        "no I think you have covered everything",
        "Nothing else, I must get back to the bakery",
        "I think that's everything, it was a pleasure",
        "that was thorough, my coffee is getting cold",
        "nothing comes to mind, I'm quite tired now",
    ],
)
def test_who_only_talks_of_the_asking_has_nothing_more_to_say(line: str) -> None:
    found = not_answer(line)
    assert found is not None
    assert found.reply is Reply.NOT_RELEVANT


@each_row(
    "line",
    [
        "no, only that the oven must be off at night",
        "no, but at Easter it is different",
        "No, everything is done twice",
        "no questions asked at the gate",
        "no, that's all done by the clerk",
        "we've got two ovens, that's all we have",
        "No, the answer must come the same day",
        "no, you've not asked about the dog",
        "you have to ask twice",
        "nothing else is asked",
        "no, everything gets asked at the door",
    ],
)
def test_a_word_of_any_matter_behind_no_is_an_answer(line: str) -> None:
    assert not_answer(line) is None


@each_row(
    ("text", "reply"),
    [
        ("what should I note about a barge", Reply.HELP),
        ("will this take long ive boats to tar", Reply.HELP),
        ("how many more questions?", Reply.HELP),
        ("is this much longer, I've got a boat to tar", Reply.HELP),
        ("how many more boats than last year", None),
        ("what should I say to the mates, refunds take ten days", None),
        ("I don't care how you do it", Reply.NOT_RELEVANT),
        ("I don't care what it floats on", None),
        ("we don't mind which rope the mates take", None),
        ("we don't mind how it works", Reply.NOT_RELEVANT),
        ("I don't care, the key is only the warden's", None),
        ("we don't mind which barge", Reply.NOT_RELEVANT),
        ("I don't care, 4 barges", None),
        ("I don't mind where, it must be cheap", None),
        ("what do we write on the slip: name and berth", None),
    ],
)
def test_who_asks_what_to_say_or_leaves_it_open_answers_nothing(
    text: str, reply: Reply | None
) -> None:
    found = not_answer(text)
    assert (found.reply if found else None) is reply


@each_row(("typed", "who"), [
    ("havnt thougt abt that", ""), ("i dont no", ""),
    ("no idea, the tax adviser wd", "the tax adviser"),
    ("dk, the till man wd", "the till man"),
])  # fmt: skip
def test_short_forms_and_slips_of_not_knowing_are_understood(typed: str, who: str) -> None:
    found = not_answer(typed)
    assert found is not None
    assert found.knows == who


@each_row(
    ("line", "who"),
    [
        ("dk. Borek, he comes on mondays", "Borek"), ("dk, ask Mrs Lund in May", "Mrs Lund"),
        ("no idea, the county treasurer keeps that to himself", "the county treasurer"),
        ("no idea, ask the guild, they met once", "the guild"), ("dk, it is dark", ""),
        ("dk, thats Ulfa the smith, she said ten", "Ulfa the smith"),
        ("dk, my nephew if he is home", "my nephew"), ("I don't know, maybe the mate", "the mate"),
        ("dk, after Easter, May is busy", ""), ("no idea. Children like it", ""),
        ("the mate knows", ""), ("no idea thats Ulfa, she said ten", "Ulfa"),
        ("no idea that's for the smith to say, it was ten", "the smith"),
        ("no idea that's possible, the mast is old", ""),
        ("that I could not say, ask Ulfa, the smith", "Ulfa"),
    ],
)  # fmt: skip
def test_who_is_named_behind_a_dont_know_may_know(line: str, who: str) -> None:
    assert who_behind(line) == who


@each_row(
    ("line", "who"),
    [
        ("that's for Ulfa to say", "Ulfa"),
        ("that's for me to say", None),
        ("that I could not tell you, ask the smith", "the smith"),
        ("that's for the goats to eat", None), ("that cannot be told from here", None),
    ],
)  # fmt: skip
def test_whose_it_is_to_say_knows(line: str, who: str | None) -> None:
    found = not_answer(line)
    assert (found.knows if found else None) == who
