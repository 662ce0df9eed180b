"""Which questions an answer just typed is worth."""

from __future__ import annotations

from askfirst.wording import follow_ups
from rows import each_row

ASKED = {
    "the search should feel fast": "You wrote 'fast'. What number, example or comparison",
    "we take cash, cards, etc.": "You wrote 'etc'. What else belongs to it",
    "opening hours: tbd": "You wrote 'tbd'. Who can fill this in",
    "fewer than 5, otherwise we close": "You wrote '5'. 5 of what: which unit",
    "requests are approved before anything is ordered": "You wrote 'are approved'. Who or what",
    "bookkeeping as usual": "You wrote 'as usual'. Can you say what exactly that is",
    "if the reader fails": "You wrote 'if ...' and not what then happens",
    "booking must become quicker": "You wrote 'quicker'. Than what",
    "we lend boats, very warm coats, etc.": "You wrote 'etc'. What else belongs to it",
    "names, streets, telephone numbers, etc.": "You wrote 'etc'. What else belongs to it",
    "drinks, including but not limited to tea": "You wrote 'including but not limited to'.",
    "answers go out the same day, if possible": "You wrote 'if possible'. When must it be so",
    "we lend many boats in June": "You wrote 'many'. How many",
    "stop the pump at once": "You wrote 'at once'. Within how many seconds",
    "response time: at most 5": "You wrote '5'. 5 of what",
    "costs: at most 5": "You wrote '5'. 5 of what",
}


@each_row(("answer", "question"), ASKED.items())
def test_one_question_about_what_is_missing(answer: str, question: str) -> None:
    asked = follow_ups(answer)
    assert len(asked) == 1
    assert asked[0].question.startswith(question)


LEFT_IN_PEACE = (
    "plots per helper: at most 5",
    "wasted trips to the shelter: about 5 a week",
    "age of the walker: at least 18",
    "Nights in a sheet: at most 7",
    "dogs at most 1",
    "The printer is not too slow for us.",
    "temperature in °C: over 60",
    "water below 0",
    "the word several means three or more",
    "earlier tables as they were",
    "if the sheet is not readable, ring",
    "can be used at once",
    "horn at once when the gate moves",
    "the search is fast, under 2 seconds",
    "easy: one press",
    "no list of who's the fastest driver",
    "me and my sister",
    "dk",
    "",
    "the order gets written on a slip",
    "it can do that and it may also do this, never mind",
    "really quite a nasty winter, you know",
    "Last winter the boiler broke, many people came, we called three firms and nobody was quick.",
    "the sign says 'fast food only'",
    "the keys hang in the office, nobody takes them home, etc.",
    "the gate opens only for members, always, and so on",
    "when the river is high we close the path, if possible",
    "the fee is paid by May at the latest, as required",
    "I suppose the hall is heated, where possible",
    "people from the valley, many with children",
)


@each_row("answer", LEFT_IN_PEACE)
def test_style_stories_and_explained_words_are_left_in_peace(answer: str) -> None:
    assert follow_ups(answer) == ()


def test_at_most_two_the_most_valuable_first_one_of_a_family() -> None:
    asked = follow_ups("fast and easy, cards, cash, etc., soon, hours tbd, as usual")
    assert [finding.family for finding in asked] == ["open-list", "placeholder"]
    assert [finding.family for finding in follow_ups("fast, easy, soon")] == ["vague"]


def test_a_word_left_as_it_is_is_not_asked_again() -> None:
    assert follow_ups("the search should feel fast", ignore={"fast"}) == ()
    assert follow_ups("the search should feel fast", ignore={"vague"}) == ()


def test_a_word_of_the_glossary_is_not_asked_about() -> None:
    assert follow_ups("big letters on the door", terms=frozenset({"big letters"})) == ()
