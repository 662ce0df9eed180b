"""Each word that tells a load, a wish, a rule, a remark, a demand or what is barred."""

from __future__ import annotations

from askfirst.statements.elliptic import is_elliptic, knows_not
from askfirst.statements.opposed import of_all_written, tells_barred_case
from askfirst.statements.sorts import (
    tells_bound,
    tells_demand,
    tells_how_it_is,
    tells_load,
    tells_never,
    tells_out,
    tells_own_rule,
    tells_remark,
    tells_rule,
    tells_step_rule,
    tells_wish,
)
from askfirst.statements.told import speaks_against
from askfirst.vocabulary import Kind
from rows import each_row

LOADS = (
    "about 5 boats a day;around 5 red boats an hour;roughly 0 boats per night"
    ";some 5 boats each week;up to 5 boats every month;then it's 5 boats a season"
    ";then it’s 5 boats a year;it is 1,500 boats a day;there are 5 boats per day"
    ";about some 5 boats per day"
)


@each_row("word", LOADS.split(";"))
def test_each_way_to_tell_how_much_there_is(word: str) -> None:
    assert tells_load(f"here {word} there")


WISHES = (
    "we would like it to ring;we would also like it to ring;I would like to have one"
    ";I would love one;I dream of one;dreaming about one;it would be nice;it would be lovely"
    ";it would be great;nice to have;some day;someday;the big club would like one"
    ";our mate would also love it;the club wants one too;the club want it as well"
    ";Ann wants it also;oh, and the mayor wants a bell;the boss wants the bell"
    ";our director wants some bell;manager wants a bell;the chairman wants a bell"
    ";council wants a bell;the board wants a bell;sales wants a bell;marketing wants a bell"
    ";the owner wants a bell;my nephew wants a bell;my niece wants a bell;my son wants a bell"
    ";my daughter wants a bell;my brother wants a bell;my sister wants a bell"
    ";my husband wants a bell;my wife wants a bell;my colleague wants a bell"
)


@each_row("word", WISHES.split(";"))
def test_each_way_to_wish(word: str) -> None:
    assert tells_wish(word)


NEVERS = (
    "never see it;must never ring;may never ring;must not ring;mustn't ring;mustn’t ring"
    ";under no circumstances;nobody may see it;no one can see it;nobody must see it"
    ";no one should see it;nobody is allowed;and never;it never rings"
)


@each_row("word", NEVERS.split(";"))
def test_each_way_to_say_that_it_must_never_be(word: str) -> None:
    assert tells_never(word.capitalize())


OUTS = (
    "no bells, no boats;no bells, and no boats;no bells, not for this;no bells, not part of it"
    ";no bells, not in this;no bells, not needed;no bells, out of scope;and no bells for now"
    ";but no bells, elsewhere;no bells in it;no bells in this."
)


@each_row("word", OUTS.split(";"))
def test_each_way_to_say_that_it_is_no_part_of_it(word: str) -> None:
    assert tells_out(word)


AS_IT_IS = (
    "no bells;nobody rings;no one rings;nothing rings;without bells;and no bells"
    ";but nobody rings;it never rings;it always rings;it rings only once;it rings at most once"
)


@each_row("word", AS_IT_IS.split(";"))
def test_each_way_to_say_how_it_is(word: str) -> None:
    assert tells_how_it_is(word)


RULES = (
    "at least;at most;no more than;not less than;no longer than;not later than;never;must"
    ";has to;have to;breach;not allowed;forbidden;pays no;pay nothing;pays half;pay double"
    ";percent of;max 5;maximum. 5;min 0;minimum 5"
)


@each_row("word", RULES.split(";"))
def test_each_word_of_a_rule(word: str) -> None:
    assert tells_rule(f"the boat {word} there")


REMARKS = (
    "that's the paper;this’s it;that’s it;it's red;it’s red;that is red;this is red;it is red"
    ";its the paper;its a paper;its what we mean;the same as a boat;same as before;what i mean"
    ";what we mean;what you see;what they see;what it is;what that means;what this means"
    ";what boat?;see above;nothing;the paper goes away;paper list will go away"
)


@each_row("word", REMARKS.split(";"))
def test_each_way_to_begin_a_remark(word: str) -> None:
    assert tells_remark(f" {word}")


DEMANDS = (
    "must be big;should be big;needs big buttons;need big buttons;it has to be dark"
    ";the button must be big;a big red button should ring;our bell needs oil"
    ";my bell has to ring;this needs oil;that must ring;it is small, and must ring"
    ";it is small, so it should ring;It is small. It must ring"
)


@each_row("word", DEMANDS.split(";"))
def test_each_way_to_say_what_it_must_be_like(word: str) -> None:
    assert tells_demand(word)


NO_DEMANDS = (
    "if it must ring;when it must ring;unless it must ring;because it must ring"
    ";as soon as it must ring;who must ring;they must ring;people must ring;i must ring"
    ";we must ring;it must they"
)


@each_row("word", NO_DEMANDS.split(";"))
def test_what_people_then_have_to_do_is_none(word: str) -> None:
    assert not tells_demand(word)


BOUNDS = (
    "a change in under 2 min;at most 5 boats;no more than 0 boats;within 5 days;5 days or less"
    ";less than 5 days"
)


@each_row("word", BOUNDS.split(";"))
def test_each_way_to_say_how_much_is_still_good(word: str) -> None:
    assert tells_bound(word)


NO_BOUNDS = (
    "if under 5 boats;when under 5 boats;unless under 5;because under 5;as soon as under 5"
    ";who has under 5;they have under 5;people under 5;i take under 5;we take under 5"
)


@each_row("word", NO_BOUNDS.split(";"))
def test_a_case_is_no_bound(word: str) -> None:
    assert not tells_bound(word)


STEPS = (
    "nobody tips it;no one tips it;nothing is tipped;only the mate tips it"
    ";never tip a boat it says;the boat never rings;it must never ring;it must not ring"
    ";it mustn't ring;it rings without exception;it rings no exceptions;it is not before noon"
    ";it is at most 5;it is no more than 5;it is at least 5;it has 5 boats at most"
    ";it takes 5 boats max;he pays nothing;they pay half;it is free of charge"
    ";they are not allowed;under 40 percent it gets water;over 5 it rings;above 5 it rings"
    ";below 5 it rings;from 5 it rings"
)


@each_row("word", STEPS.split(";"))
def test_each_way_to_say_what_holds_at_a_step(word: str) -> None:
    assert tells_step_rule(word)


OWN = (
    "nobody starts it;no one starts it;the lift only runs with two;the lift never runs"
    ";the lift must not run;the lift mustn't run;the lift always runs;only with two of us"
    ";only who rows;only when it rains;only if it rains;only after noon;only those rows"
)


@each_row("word", OWN.split(";"))
def test_each_way_for_a_tick_to_be_a_rule_of_its_own(word: str) -> None:
    assert tells_own_rule(word)


BACK = "it;he;she;they;we;i;you;then he;this;that;these;those;so he"


@each_row("word", BACK.split(";"))
def test_what_points_back_is_what_is_done_then(word: str) -> None:
    assert not tells_own_rule(f"{word} never starts again")


ELLIPTIC = (
    "They are red;And them;but their boat;theirs;his boat;her boat;hers;its bell;Both.;neither"
    ";Either one;any;Anything;that's red;this is red;those are red;these were red;that was red"
    ";that for noon;this too;that one;those would;that will;that stays;this holds"
    ";only that boat;that;all of it;any of them;none of that;some of those;most of these"
    ";the same;Same;first;the second.;yes, they;no, both;well they;so both;then both"
    ";it takes that long;it rings this often;that much;this many;good point;Fair question!"
    ";nice idea;right question.;12;about 5;only two;at least half;a day;if it rains"
    ";when it rains;because it rains;before it rains;after it rains;until it rains"
    ";unless it rains;so that it rains"
)


@each_row("word", ELLIPTIC.split(";"))
def test_each_way_to_say_nothing_without_the_question(word: str) -> None:
    assert is_elliptic(word, Kind.RULE)


UNKNOWN = (
    "I don't know;we do not know;no idea;who may see it, I haven't thought about"
    ";it rings, we have not counted;how often, we have never measured"
    ";who, haven’t really thought of it;who, not thought about;who, no clue;no exact figure"
    ";no fixed number for that;it has no day yet;no minutes fixed yet;there is no date"
)


@each_row("word", UNKNOWN.split(";"))
def test_each_way_not_to_know_it(word: str) -> None:
    assert knows_not(word)


BARRED = (
    "that must never happen;this must not happen;it should never happen;that mustn't happen"
    ";this can’t happen;it may not happen;that shouldn't ever happen"
)


@each_row("word", BARRED.split(";"))
def test_each_case_that_is_barred(word: str) -> None:
    assert tells_barred_case(f"two guests in one cabin, {word}")


WRITTEN = (
    "what's written;whatever is entered;what was noted;what has been recorded;everything typed"
    ";everything that is saved;anything put;nothing that was written;what is once written"
    ";an entry;no record;each entry;every record"
)


@each_row("word", WRITTEN.split(";"))
def test_each_way_to_mean_all_that_is_written(word: str) -> None:
    found = of_all_written(f"{word} down stays", "the clerk changes a price", ["clerk", "price"])
    assert found == ["price"]


ANNOYS = "annoys;hates;dislike;bothers;disturbed;afraid;fear;fed up;put off"


@each_row("word", ANNOYS.split(";"))
def test_each_word_for_what_puts_people_off(word: str) -> None:
    assert speaks_against(f"the bell {word} them")


PROMISES = (
    "only Ann sees it;the names stay within the house;and the names remain inside"
    ";names stay in here;but names stay with us;names stay between us;names stay among us"
    ";names stay at home;names stay private;names remain secret;names stay here;names stay ours"
)


@each_row("word", PROMISES.split(";"))
def test_each_promise_speaks_for_itself(word: str) -> None:
    assert speaks_against(word)
