"""Each way to say that one part is not known, and who would know."""

from __future__ import annotations

from askfirst.statements.half_known import half_known, left_unknown, unknown_inside
from askfirst.statements.known_apart import known_apart
from askfirst.statements.unasked import unasked
from rows import each_row


def open_part(line: str) -> tuple[str, str] | None:
    """What is not known of a line, and who would know."""
    found = half_known(line)
    return found and (found.what.of(line), found.knows)


def inside(line: str) -> str:
    """Who would know what is not known inside a line."""
    found = unknown_inside(line)
    return found.knows if found else ""


def apart(reply: str) -> tuple[str, str, str] | None:
    """What is not known of a reply, who would know, and the rest."""
    found = known_apart(reply)
    return found and (found.what.of(reply), found.knows, found.rest)


NOT = (
    "I don't know;we do not know;I wouldn't know;we would not know;I can't say;we cannot tell"
    ";I couldn't say;I'm not sure;I am unsure;we are not sure;I haven't decided"
    ";we haven't thought;nobody knows;I have no idea;no clue;no idea;dunno;not sure;unsure"
    ";I really don't know;we honestly still don't know;that I just don't know"
    ";which I don't know;I don't know that;I dont know yet;I don't know at all"
    ";I don’t know for sure"
)


@each_row("word", NOT.split(";"))
def test_each_way_not_to_know_one_part(word: str) -> None:
    found = apart(f"ten years the deeds, the drafts {word}")
    assert found == ("the drafts", "", "ten years the deeds")


@each_row("word", ["the mate", "our mate", "my mate", "Ann", "Ann Boll"])
def test_each_who_does(word: str) -> None:
    found = apart(f"that the net holds, {word} would know, I don't")
    assert found == ("that the net holds", word, "")


@each_row("word", ["After", "before", "from", "since", "until"])
def test_what_comes_at_such_a_time_is_not_known(word: str) -> None:
    assert apart(f"kept a week. {word} that I don't know") == (f"{word} that", "", "kept a week.")


ASKS = (
    "how it rings;what it costs;which bell it is;who rings it;whose bell it is;when it rings"
    ";where it is;why it rings;whether they ring;if they ring"
)


@each_row("word", ASKS.split(";"))
def test_each_question_that_is_not_known(word: str) -> None:
    assert apart(f"it is red, I don't know {word}") == (word, "", "it is red")


KNOW_NOT = (
    "I don't know;we do not know;I wouldn't know;I haven't thought about;we have not thought of"
    ";I can't say;we cannot tell;I couldn't tell you;we could not say;nobody knows"
    ";I have no idea;I've no clue;we’ve no idea;I really don't know;i honestly dont know"
    ";we still don't know;I also don't know;I don't know that;I don't know yet"
    ";I don't know at all;I don't know either;I don't know really;I don't know for sure"
    ";don't know"
)


@each_row("word", KNOW_NOT.split(";"))
def test_each_way_not_to_know_a_question(word: str) -> None:
    found = open_part(f"what the roof carries {word}, the builder would")
    assert found == ("what the roof carries", "the builder")


BUILDERS = (
    "the builder would;the builder would know;the builder knows;the builder will know"
    ";the builder does;ask the builder;the builder has a list;the builder is looking into it"
    ";the builder ought to know"
)


@each_row("word", BUILDERS.split(";"))
def test_each_way_to_say_who_would_know(word: str) -> None:
    found = open_part(f"what the roof carries I don't know, {word}")
    assert found == ("what the roof carries", "the builder")


QUESTIONS = (
    "how wet it is;which bell it is;whose bell it is;whether it rings;why it rings"
    ";where it rings;who rings it;what bell they ring;in what shape it is;by which way it goes"
    ";from whose shop it is;what happens then;what comes then;what is too wet"
)


@each_row("word", QUESTIONS.split(";"))
def test_each_question_that_somebody_else_could_answer(word: str) -> None:
    assert open_part(f"{word}, the grower would know") == (word, "the grower")


YES_OR_NO = (
    "Is it enough to ring it;are they wet at night;can it ring at night;may they ring at night"
    ";does it ring at night;do they ring at night;will it ring at night;must it ring at night"
)


@each_row("word", YES_OR_NO.split(";"))
def test_a_question_to_be_answered_yes_or_no(word: str) -> None:
    assert open_part(f"{word}? ask the grower") == (word, "the grower")


DUNNO = "dunno,;I dunno:;don't know,;I don’t know,;no idea,;dk:;idk,;No idea:"


@each_row("word", DUNNO.split(";"))
def test_what_is_not_known_behind_a_word_for_it(word: str) -> None:
    found = open_part(f"{word} how long we keep it, the clerk would know")
    assert found == ("how long we keep it", "the clerk")


ADDED = "and;also;plus;oh, and;well and;Oh also"


@each_row("word", ADDED.split(";"))
def test_one_more_thing_that_is_not_known(word: str) -> None:
    found = open_part(f"{word} how wet it is I don't know, the grower would")
    assert found == ("how wet it is", "the grower")


UNASKED = (
    "nobody asked about;no one asked about;but nobody has asked about;Nobody asked me about"
    ";no one has asked me about"
)


@each_row("word", UNASKED.split(";"))
def test_each_way_to_say_that_nobody_asked_about_it(word: str) -> None:
    assert unasked(f"{word} the winter boats.") == "the winter boats"


LEFT = (
    "how long it is;what it is;which it is;who it is;whose it is;whom it has;when it is"
    ";where it is;why it is;whether it is;if it is;and how long it is;in which it is"
    ";at what it is;on which it is;to whom it is;from where it is;by whom it is;with what it is"
    ";for how long it is;since when it is;until when it is"
)


@each_row("word", LEFT.split(";"))
def test_each_question_that_points_back(word: str) -> None:
    found = left_unknown(f"The net ends there, {word} I don't know.")
    assert found == f"The net ends there, {word}"


DENIED = (
    "I don't know;we do not know;I really don't know;I still dont know;we also don’t know"
    ";but I don't know;and we don't know;I don't know that;I don't know yet;I don't know either"
    ";I don't know for sure"
)


@each_row("word", DENIED.split(";"))
def test_each_way_to_say_so_behind_it(word: str) -> None:
    found = left_unknown(f"The net ends there, how long it is {word}.")
    assert found == "The net ends there, how long it is"


KNOWN_BY = (
    "whether it may be kept;how it may be kept;which of them may be kept;whose net may be kept"
)


@each_row("word", KNOWN_BY.split(";"))
def test_a_question_and_who_could_say(word: str) -> None:
    assert inside(f"we may take a fee, {word} the board would know") == "the board"
