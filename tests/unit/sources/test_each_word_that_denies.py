"""Each word that denies what stands behind it, and each at which its reach ends."""

from __future__ import annotations

from askfirst.sources.negation import denied
from rows import each_row


def is_denied(before: str) -> bool:
    """Whether a wish is denied by the words in front of it."""
    return denied(f"{before} need a bell", 0, len(before) + 1)


NOBODY = (
    "nobody;no-one;no one;none;neither;nothing;few;not one;not a;not all;not every;not many"
    ";no boat of;no boat in;no boat from;no boat at;no boat here;no boat who;hardly any"
    ";scarcely any"
)


@each_row("word", NOBODY.split(";"))
def test_each_subject_that_denies(word: str) -> None:
    assert is_denied(f"{word.capitalize()} here") and is_denied(
        f"{word.capitalize()}, in the hall,"
    )


DENYING = "do not;never;cannot;nor;no longer;hardly;scarcely;barely;seldom;rarely;don't;don’t;NOT"


@each_row("word", DENYING.split(";"))
def test_each_word_that_denies_behind_a_subject(word: str) -> None:
    assert is_denied(f"They {word}")


AT_ONCE = (
    "no need to;no wish at all to;without;instead of;stop;stops;stopping;avoid;avoided;refuse"
    ";refusing;dislike;hate;hates;hated;hating;tired of;sick of;fed up with;far from"
    ";unwilling to;unable to;lack;lacks the;lacked;lacking of;lack of a;fail to;failed to"
    ";fails to;too slow to;from the;against our;without ever being;instead of people having to"
    ";tired of being;sick of wanting to;without needing to;without being to"
)


@each_row("word", AT_ONCE.split(";"))
def test_each_word_that_denies_what_follows_at_once(word: str) -> None:
    assert is_denied(f"They are there {word}") and not is_denied(
        f"They are there {word} a big red dog which they"
    )


NO_DENIAL = (
    "There is no doubt we;No wonder they;We cannot wait, we;We can't wait to see it and we"
    ";We couldn’t wait, we;Not only we;We not just;They not merely;They not least"
    ";Not to mention that they;They have nothing but;They take nothing more than;They no less"
    ";No matter what they;Why not;If not they;Whether or not they"
)


@each_row("word", NO_DENIAL.split(";"))
def test_such_words_deny_nothing(word: str) -> None:
    assert not is_denied(word)


BREAKS = (
    "but;yet;so;because;since;although;though;when;if;while;where;until;unless;as;than;what"
    ";which;how;why;after;before;and also;and then"
)


@each_row("word", BREAKS.split(";"))
def test_at_such_a_word_a_denial_ends(word: str) -> None:
    assert not is_denied(f"It does not ring {word} they")


MARKS = "it:;it.;it!;it?;it (;it);it —;it—;it –;it -;it,"


@each_row("word", MARKS.split(";"))
def test_at_such_a_mark_a_denial_ends(word: str) -> None:
    assert not is_denied(f"They do not ring {word} they")


KNOWN = (
    "know;knows;knew;doubt;doubts;forget;forgets;deny;denies;denied;denying;see;sees;told;tell"
    ";tells;understand;understands"
)


@each_row("word", KNOWN.split(";"))
def test_what_nobody_knows_may_be_so(word: str) -> None:
    assert not is_denied(f"Nobody {word} that they")


RAISING = (
    "think;thinks;thought;believe;believes;believed;suppose;feel;feels;say;says;said;claim"
    ";claims;mean;means;expect;expects;demand;demands;ask;asks"
)


@each_row("word", RAISING.split(";"))
def test_not_thinking_it_is_thinking_that_it_is_not_so(word: str) -> None:
    assert is_denied(f"They do not {word} that they")


@each_row("word", ["It is open whether they", "Whether all of us"])
def test_what_is_open_is_denied(word: str) -> None:
    assert is_denied(word)
