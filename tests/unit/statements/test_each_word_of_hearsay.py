"""Each way to tell what others said, to guess, and to take something for true."""

from __future__ import annotations

from askfirst.statements.hearsay import is_assumed, is_guess, is_heard, speaks_of_guess
from rows import each_row

SOURCES = (
    "they;people;some;somebody;someone;some people;everyone;everybody;a friend;a colleague"
    ";a neighbour;a neighbor;a supplier;a salesman;a guy;a man;a woman;my cousin;our mate"
    ";his aunt;her old aunt"
)


@each_row("word", SOURCES.split(";"))
def test_each_who_may_have_said_it(word: str) -> None:
    assert is_heard(f"{word} says it leaks") and is_heard(f"Well, {word} told us it leaks")


VERBS = "say;says;said;told me;told us;claim;claims;think;thinks;reckon;reckons;swear;swears"


@each_row("word", VERBS.split(";"))
def test_each_word_for_saying_it(word: str) -> None:
    assert is_heard(f"my cousin {word} red is best")


HEARD = (
    "I heard;we heard;I've heard;we have only heard;I’ve been told;I read;we have been told"
    ";I was told;we were told;heard from Ann;only heard that;just heard it;heard of it"
    ";my mate heard in the pub the town wants it and;it is said;there is a rumor"
    ";there is a rumour;apparently;reportedly;supposedly;allegedly;and I heard;but I heard"
    ";also, I heard"
)


@each_row("word", HEARD.split(";"))
def test_each_way_to_have_heard_it(word: str) -> None:
    assert is_heard(f"{word} the roof leaks")


LAST = (
    "leaks, only heard|leaks, just heard it|leaks, but that's only hearsay"
    "|leaks (just a rumour)|leaks, that is just a rumor|leaks, but I only heard it"
    "|leaks, though we just heard that|leaks but I've only heard so|leaks, I heard"
    "|leaks, we've just heard|leaks, I read|leaks, so I'm told|leaks, so i am told"
    "|leaks, so they say|leaks, they say|leaks, I was told|leaks (they say)"
    "|leaks, my cousin says|leaks, the old mate reckons|leaks, our mate claims"
)


@each_row("word", LAST.split("|"))
def test_each_way_to_say_so_at_the_end(word: str) -> None:
    assert is_heard(f"the roof {word}")


ANYBODY = (
    "says;say;said;insist;insists;insisted;suggests;suggested;warned;claims;claimed;reckon"
    ";reckons;reckoned;swears;swore;mentioned;told me;told us"
)


@each_row("word", ANYBODY.split(";"))
def test_somebody_by_any_word_says_that_it_is_so(word: str) -> None:
    assert is_heard(f"the plumber {word} that the roof leaks")


CLAIMED = "that;we;you;one;it;they;there;this;he;she;everybody;nobody;all"


@each_row("word", CLAIMED.split(";"))
def test_what_it_says_begins_with_such_a_word(word: str) -> None:
    assert is_heard(f"the plumber says {word} must go")


OF_OTHERS = "wants;want;needs;will;must;should;may;plans;has to;have to;are going to"


@each_row("word", OF_OTHERS.split(";"))
def test_what_somebody_says_of_others(word: str) -> None:
    assert is_heard(f"the plumber says the county {word} see it")
    assert is_heard(f"the plumber reckons next year our county {word} see it")


SOMEBODY = (
    "someone said;somebody claimed;someone from the office reckoned"
    ";somebody at school mentioned;someone in town told me;somebody of ours told us"
    ";well, someone told them"
)


@each_row("word", SOMEBODY.split(";"))
def test_somebody_without_a_name(word: str) -> None:
    assert is_heard(f"{word} seeds may go")


ACCORDING = (
    "According to the plumber, we leak;according to our mate it leaks"
    ";it leaks according to the nurse.;it leaks (according to the nurse) a bit"
)


@each_row("word", ACCORDING.split(";"))
def test_according_to_people(word: str) -> None:
    assert is_heard(word)


SUPPOSED = (
    "it is supposed to need;they are supposed to cost;it's supposed to exist in"
    ";they’re supposed to have been;it is also supposed to need"
)


@each_row("word", SUPPOSED.split(";"))
def test_what_is_supposed_to_be(word: str) -> None:
    assert is_heard(f"{word} a roof")


NO_SOURCE = (
    "I;we;you;it;nobody;no one;whoever;who;what;that;which;when Ann;whenever Ann;if Ann"
    ";once Ann;as Ann;while Ann;after Ann;before Ann;until Ann;unless Ann;where Ann"
    ";every time Ann;each time Ann;then Ann"
)


@each_row("word", NO_SOURCE.split(";"))
def test_who_is_no_source(word: str) -> None:
    assert not is_heard(f"{word} said that it leaks")


GUESSES = (
    "maybe;I think;i guess;perhaps;probably;I suppose;if I remember;I'd think;I would guess"
    ";i’d suppose;not sure;not quite sure;not entirely sure;not really sure"
)


@each_row("word", GUESSES.split(";"))
def test_each_word_of_a_guess(word: str) -> None:
    assert is_guess(f"5 boats, {word}") and is_guess(f"{word}, 5 boats")


SURE = "is not sure;are not sure;was not sure;were not sure;who not sure;when not sure"


@each_row("word", SURE.split(";"))
def test_who_is_not_sure_is_somebody_else(word: str) -> None:
    assert not is_guess(f"the guest {word} waits")


SPEAKS = (
    "5 is no guess;the 5 are guesses;that was estimated;it isn't a guess"
    ";they aren’t all guessed;it's a rough guess;that is only a wild guess;no estimates"
    ";not a guess;only an estimate;just a guess;I counted them;we've measured"
    ";we really timed it;I only guessed;we have counted all;I measured the boat;that is exact"
    ";those are counted;they're measured;this was weighed;both are timed;83 is certain"
    ";it's definitely exact"
)


@each_row("word", SPEAKS.split(";"))
def test_each_way_to_say_how_sure_it_is(word: str) -> None:
    assert speaks_of_guess(word)


ASSUMES = (
    "I assume;we assume that;I'm assuming;we're just assuming that;I am supposing;i suppose"
    ";I'd suppose that;we would presume;I presume;we are presuming that;I take it"
    ";we are taking it that;I have to assume;and I assume;but we simply suppose"
    ";so I always assume that;well, I only assume"
)


@each_row("word", ASSUMES.split(";"))
def test_each_way_to_take_something_for_true(word: str) -> None:
    assert is_assumed(f"{word} the roof holds")
