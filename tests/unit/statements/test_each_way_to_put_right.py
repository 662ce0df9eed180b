"""Each way to take back what was said before, and to correct a numbered line."""

from __future__ import annotations

from askfirst.statements.corrections import Act, parse, removes
from askfirst.statements.put_right import is_put_right
from rows import each_row


def act(reply: str) -> tuple[Act, int, str]:
    """What a reply to a list of nine lines wants."""
    (one,) = parse(reply, 9)
    return one.act, one.number, one.text


CUES = (
    "sorry, it is;correction:;my mistake,;I was wrong, it is;I misspoke, it is"
    ";I mixed that up, it is;I meant;i mean;that was wrong, it is;oh wait,;no wait,;wait, it is"
    ";I actually meant;I really meant to say;I mistyped, it is;oh and sorry,;hm, sorry, it is"
    ";by the way, I meant;btw I meant;yes, also sorry, it is;nope, I meant;erm, I meant"
    ";well, I meant"
)


@each_row("word", CUES.split(";"))
def test_each_way_to_begin_to_take_something_back(word: str) -> None:
    assert is_put_right(f"{word} 24 boats, not 20")


OWNED = (
    "sorry;my mistake;my own fault;my error;my slip;my bad;my apologies;a slip of the pen"
    ";slip of my tongue;as I said wrong;I wrote it wrong;I typed that wrongly;I told you wrong"
    ";i got it wrong;I had it wrong;I put it wrong;I was wrong;I mistyped;I misspoke"
    ";I mixed them up;that's my mistake;oh sorry;that was my fault;it was my bad"
    ";I was wrong about that;my mistake before"
)


@each_row("word", OWNED.split(";"))
def test_each_way_to_own_a_mistake_behind_it(word: str) -> None:
    assert is_put_right(f"it is 24 boats, not 20, {word}")


AS_SAID = (
    "as I said;like I wrote;what I typed;as i told you;as I first said before"
    ";like I said earlier;as I said above;as I said it wrong"
)


@each_row("word", AS_SAID.split(";"))
def test_each_way_to_say_what_was_said_before(word: str) -> None:
    assert is_put_right(f"it is 24 boats, not 20 {word}")


REMOVES = (
    "drop it;remove that;delete this;strike them;forget the bell;drop line;remove entry"
    ";it does not belong;it doesn't belong;they do not belong;they don’t belong"
    ";it is not relevant;that was not relevant;meant not relevant;take it out;take that out"
    ";take this out;I never said;we never said"
)


@each_row("word", REMOVES.split(";"))
def test_each_way_to_have_a_line_go(word: str) -> None:
    assert removes(f"please {word} here")


GO = (
    "3 -;3 –;- 3;3 remove;3 delete;3 drop;3 cancel;3 strike;3 out;3 away;3 weg;remove 3"
    ";delete 3.;drop line 3;cancel no 3;strike #3;out 3;away 3;Remove Number 3!;3. -;3: out"
    ";3) weg"
)


@each_row("word", GO.split(";"))
def test_each_way_to_remove_a_numbered_line(word: str) -> None:
    assert act(word) == (Act.REMOVE, 3, "")


OPENS = (
    "3;3.;#3;no 3;nr. 3;number 3;line 3;3 wrong;3 is wrong;3 not right;3 is not correct"
    ";3 that's not true;3: incorrect;3 no;3 isn't right;3?;LINE 3"
)


@each_row("word", OPENS.split(";"))
def test_each_way_to_open_a_numbered_line(word: str) -> None:
    assert act(word) == (Act.OPEN, 3, "")


REPLACES = (
    "3 the bell rings;3: the bell rings;3. the bell rings;3) the bell rings;3 - the bell rings"
    ";line 3: the bell rings;the third: the bell rings;the third one should be the bell rings"
    ";3 should read: the bell rings;3 is clumsy: the bell rings;3 sounds odd, the bell rings"
    ";the third line is wrong, the bell rings;3 is not right: the bell rings"
    ";3 isn't correct, the bell rings;3 means the bell rings;3 is meant as: the bell rings"
    ";the third sentence should say the bell rings;3:the bell rings"
)


@each_row("word", REPLACES.split(";"))
def test_each_way_to_replace_a_numbered_line(word: str) -> None:
    assert act(word) == (Act.REPLACE, 3, "the bell rings")


AMOUNTS = (
    "is red;are red;was red;were red;should be 5;must be 5;of them;to five;or so;and more;not 5"
    ";instead;per day;a day;an hour;in all;times;more;less;fewer;percent;people;persons;seats"
    ";euro;euros;%;€;$ a day;kg;hours"
)


@each_row("word", AMOUNTS.split(";"))
def test_a_number_before_such_a_word_is_an_amount(word: str) -> None:
    assert act(f"3 {word}")[0] is Act.SAYS


def test_each_ordinal_names_its_line() -> None:
    ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    for number, word in enumerate(ordinals.split(), 1):
        (one,) = parse(f"The {word} one is wrong: it rings", 12)
        assert one == (Act.REPLACE, number, "it rings")
