"""Each word for which nobody who has just typed is interrupted."""

from __future__ import annotations

from askfirst.wording.followups import follow_ups, is_story
from rows import each_row


def asked(text: str) -> list[str]:
    """The words about which somebody is asked."""
    return [finding.words.lower() for finding in follow_ups(text)]


EVERYDAY = (
    "almost alternative bad basic certain clean clearly closer critical different earlier"
    " effective enough essential excellent extremely fairly few friendly generally good great"
    " greater heavy high higher highly hopefully ideally important largely later least"
    " long-term longer lots low lower mainly major malicious maybe minor most mostly nearly"
    " necessary newer nicely normal normally obvious occasionally older ordinary overly"
    " particular perhaps poor possible possibly potential preferably pretty primarily probably"
    " professional proper quite rarely really relevant seldom short short-term shorter simply"
    " smart special specific too transparent typical unnecessary useful usual usually valuable"
    " very wider worst"
)


@each_row("word", EVERYDAY.split(" "))
def test_such_a_word_is_ordinary_in_a_talk(word: str) -> None:
    assert word not in asked(f"The shop shall be {word} there.")
    assert word not in asked(f"The shop shall print {word} lists.")


DECISIONS = (
    "accepted agreed allowed approved assessed authorised authorized checked chosen confirmed"
    " decided granted inspected managed permitted prioritised prioritized rejected released"
    " removed replaced reviewed selected signed stopped updated validated verified"
)


@each_row("word", DECISIONS.split(" "))
def test_who_does_these_matters(word: str) -> None:
    assert asked(f"The new list shall be {word} there.") == [f"be {word}"]


TOLD = (
    "was were had did went came said told took got found lost broke called phoned asked"
    " happened started stopped ended sent gave left ran saw knew thought wrote turned tried"
)


@each_row("word", TOLD.split(" "))
def test_each_verb_of_a_story(word: str) -> None:
    assert is_story(f"It {word} here, it {word} there, it {word}.")
    assert not is_story(f"It {word}, it {word}.")


WISHES = "shall;must;should;need;needs;want;wants;has to;have to;would like"


@each_row("word", WISHES.split(";"))
def test_each_word_that_wishes_something(word: str) -> None:
    assert not is_story(f"It was, it was, it was, they {word} it.")


EXPLAINS = (
    "fast: 5;fast (5);fast = 5;fast, i.e. so;fast ie so;fast, that is so;fast meaning so"
    ";fast, which means so;fast so that we row;fast, by which i mean so;fast, say so"
    ";fast, like so;fast, for example so;fast for instance so;fast, e.g. so;fast eg so"
    ";fast, such as so;fast than so;fast as so"
)


@each_row("word", EXPLAINS.split(";"))
def test_what_explains_a_word_right_behind_it(word: str) -> None:
    assert asked(f"The red shop shall be {word}") == []


NEGATORS = "no;not;never;nothing;nobody;without;isn't;aren't;don't;isn’t"


@each_row("word", NEGATORS.split(";"))
def test_what_is_ruled_out_needs_no_number(word: str) -> None:
    assert asked(f"The red shop is there, {word} fast ones here") == []


CITES = "called named term terms word words"


@each_row("word", CITES.split(" "))
def test_a_word_that_is_cited_asks_for_nothing(word: str) -> None:
    assert asked(f"We all use the {word} several here") == []


WHEN = "if till unless until when whenever while"


@each_row("word", WHEN.split(" "))
def test_a_condition_besides_says_when(word: str) -> None:
    assert asked(f"The gate shall open if possible {word} it rains") == []


@each_row("word", ["at the latest", "at the earliest", "at most", "at least", "no later than"])
def test_a_limit_besides_says_when(word: str) -> None:
    assert asked(f"The gate shall open if possible {word} by noon") == []


SUPPOSED = (
    "Presumably;supposedly;Probably;perhaps;Maybe;Assume;assuming;Suppose;supposing;I assume"
    ";we suppose;I think;we guess;I believe;we expect;I hope;let's say"
)


@each_row("word", SUPPOSED.split(";"))
def test_what_is_only_supposed_asks_for_nothing(word: str) -> None:
    assert asked(f"{word} the gate opens if possible") == []


NO_TIME = "all both five four people six things three two understood use used"


@each_row("word", NO_TIME.split(" "))
def test_at_once_is_about_no_time_behind_such_a_word(word: str) -> None:
    assert asked(f"They row {word} at once") == []


AFTER = "after if till unless until when whenever while"


@each_row("word", AFTER.split(" "))
def test_at_once_says_when_before_such_a_word(word: str) -> None:
    assert asked(f"They row it at once {word} it rings") == []
