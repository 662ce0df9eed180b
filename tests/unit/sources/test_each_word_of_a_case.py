"""Each word that tells when something happened and what went wrong."""

from __future__ import annotations

from askfirst.sources import SourceText
from askfirst.sources.annotated import Passage, passages_of
from askfirst.sources.cases import is_case, is_date
from rows import each_row


def passage(text: str) -> Passage:
    return passages_of(SourceText("a.txt", text))[0]


def told(text: str, *, dated: bool = False, goes_on: bool = False) -> bool:
    return is_case(passage(text), dated=dated, goes_on=goes_on)


ONCE = (
    "last night;this week;last weekend;last month;last spring;last summer;last autumn"
    ";last winter;last year;last time;last monday;last tuesday;last wednesday;last thursday"
    ";last friday;last saturday;last sunday;last january;last february;last march;last april"
    ";last june;last july;last august;last september;last october;last november;last december"
    ";yesterday;the day before;the night before;the week before;on monday;on the tuesday"
    ";on wednesday;on thursday;on friday;on saturday;on sunday;on 5 May;one day;one night"
    ";in spring;since summer;in autumn;in winter;in january;in february;in march;in april"
    ";in june;in july;in august;in september;in october;in november;in december"
)


@each_row("word", ONCE.split(";"))
def test_each_word_for_when_it_happened(word: str) -> None:
    assert told(f"The key was lost {word} by us.")


LATELY = "Yesterday the hall was red.;Last night the hall was red.;The hall was red a week ago."


@each_row("word", LATELY.split(";"))
def test_what_happened_lately_is_a_case_whatever_it_was(word: str) -> None:
    assert told(word)


WRONG = (
    "fail;lost;lose;broke;wrong;late;too loud;missing;missed;forget;forgot;spoil;ruin;melt;burn"
    ";fell;hurt;injur;stuck;stopped;waited;wait;twice;nobody;never;not;without;complain;mould"
    ";leak;stole;stolen;empty;instead;came off;another kind;error;mistake;alarm;by hand;unpaid"
    ";damag;crash;only;cried;died"
)


@each_row("word", WRONG.split(";"))
def test_each_word_for_what_went_wrong(word: str) -> None:
    assert told(f"Last week it was there, {word}.")


GOES_ON = "he;she;it;they;we;his mate;her mate;their mate"


@each_row("word", GOES_ON.split(";"))
def test_each_word_that_goes_on_with_a_case(word: str) -> None:
    assert told(f"{word.capitalize()} was lost there too.", goes_on=True) and not told(
        f"{word.capitalize()} was found there too.", goes_on=True
    )


PAST = (
    "was;were;had;came;took;stood;lay;left;told;lost;went;got;found;broke;fell;made;kept;sent"
    ";wrote;did;hit;cost;burned;blew;sat;rang;ran;said;gave;saw;melted;rowed"
)


@each_row("word", PAST.split(";"))
def test_each_verb_of_what_was(word: str) -> None:
    assert told(f"The key {word} there late.", dated=True)


@each_row("word", ["3 May", "Monday, 3 May", "Monday 3 May 2027", "03 May 2027."])
def test_a_line_that_is_a_date(word: str) -> None:
    assert is_date(passage(word))
