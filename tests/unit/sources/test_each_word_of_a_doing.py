"""Each word that leads to what somebody needs or calls to do, and each that ends it."""

from __future__ import annotations

from askfirst.sources.antecedents import systems_for_it
from askfirst.sources.doing_lists import doings_between
from askfirst.sources.text import SourceText
from rows import each_row


def told(text: str) -> list[str]:
    return [one.text for one in doings_between(text)]


def owed(text: str) -> list[str]:
    """What a system owes by a text."""
    return [one for _, one in systems_for_it(text, SourceText("a.txt", text).sentences)]


ABILITY = (
    "need be able to;needs also to be able to;needed be able to;want be able to"
    ";wants be able to;wanted be able to;wish be able to;wishes be able to"
    ";would like be able to;hope be able to;hopes be able to;has to be able to"
    ";have to be able to;had to be able to;must be able to;should be able to;shall be able to"
    ";can be able to;will be able to;has be able to;have be able to;need to;needs also to"
    ";want to;wants to;wanted to;wish to;wishes to;would like to;hope to;hopes to;able to"
    ";the ability to;the power to;the right to;the means to;use it to;uses them boat to"
    ";used these to;using this to;use that to;use those to;let us;lets them;let people"
    ";let users;let staff;let me;let you;allow us to;allows them to;enable people to"
    ";enables users to;help staff to;helps me to;allow you to;we needed to;he needed to"
    ";they needed to;she needed to;who needed to"
)


@each_row("word", ABILITY.split(";"))
def test_each_word_for_a_need(word: str) -> None:
    assert told(f"Here all of them {word} print lists.") == ["print lists"]


@each_row("word", ["we", "he", "they", "she", "who"])
def test_each_who_needed_to(word: str) -> None:
    assert told(f"There {word} needed to print lists.") == ["print lists"]


WISH = (
    "call for;calls for;called for;calling for;ask for;asks for;asked for;asking for;push for"
    ";pushes for;pushed for;pushing for;press for;presses for;pressed for;pressing for"
    ";appeal for;appeals for;appealed for;appealing for;plead for;pleads for;pleaded for"
    ";pleading for;wish for;wishes for;wished for"
)


@each_row("word", WISH.split(";"))
def test_each_word_for_what_is_called_for(word: str) -> None:
    assert told(f"They {word} clear rules.") == ["clear rules"]


URGE = (
    "call on Ada;calls on the mate;called on our mates;calling on their mate;urge Ada;urges Ada"
    ";urged Ada;urging Ada;ask Ada;asks Ada;asked Ada;asking Ada;beg Ada;begs Ada;begged Ada"
)


@each_row("word", URGE.split(";"))
def test_each_word_for_urging(word: str) -> None:
    assert told(f"They {word} to print lists.") == ["print lists"]


JOINTS = ",;, and;, or;, then;, and then;, to;and;or;and then;and to;or to;, and to"


@each_row("word", JOINTS.split(";"))
def test_each_joint_of_a_list(word: str) -> None:
    assert told(f"They want to print lists {word} ask Ada.") == ["print lists", "ask Ada"]


OBJECTS = (
    "the;a;an;its;their;his;her;our;my;your;all;any;each;every;which;why;how;what;whether;that"
    ";those;these;this;new;more;it;them"
)


@each_row("word", OBJECTS.split(";"))
def test_a_word_before_such_an_object_is_a_verb(word: str) -> None:
    assert told(f"They want to print lists and polish {word} bell.") == [
        "print lists",
        f"polish {word} bell",
    ]


AUXILIARY = (
    "may;might;can;could;will;would;should;must;shall;also;still;now;really;just;only;then;do"
    ";does;did"
)


@each_row("word", AUXILIARY.split(";"))
def test_what_stands_between_who_and_the_need(word: str) -> None:
    assert (
        next(iter(doings_between(f"The night guards {word} want to print lists."))).actor
        == "The night guards"
    )


DOERS = (
    "I;We;we;They;they;She;he;You;It;The guard;A mate;An old mate;Each guard;Every mate"
    ";Our old guard;All guards;The guard of the hall;The guards in Hollin;The mates at work"
)


@each_row("word", DOERS.split(";"))
def test_each_one_who_needs_it(word: str) -> None:
    assert next(iter(doings_between(f"{word} want to print lists."))).actor == word


NO_VERBS = (
    "a;after;all;also;an;and;any;as;at;because;before;between;both;but;by;during;each;every;for"
    ";from;her;his;how;if;in;including;into;its;like;my;never;no;not;of;on;only;or;our;over;so"
    ";such;than;that;the;their;then;there;under;what;when;whether;which;while;why;with;without"
    ";your"
)


@each_row("word", NO_VERBS.split(";"))
def test_such_a_word_begins_no_doing(word: str) -> None:
    assert told(f"They want to {word} print.") == []


DEVICES = (
    "box;device;machine;program;programme;app;application;tool;system;software;website;site"
    ";page;portal;platform;robot;sensor;controller;gadget;appliance;apparatus;computer;tablet"
    ";terminal;kiosk;bot;alarm;thing"
)


@each_row("word", DEVICES.split(";"))
def test_each_thing_that_it_may_mean(word: str) -> None:
    assert owed(f"They could build a red {word}. It must call us.") == ["The system must call us."]


OWING = "must;shall;should;has to;needs to;need to;also must;never must;then shall"


@each_row("word", OWING.split(";"))
def test_each_word_for_owing(word: str) -> None:
    assert owed(f"The box {word} call us.") == [f"The system {word} call us."]


@each_row("word", ["If it rains", "When it rains", "While it rains", "As soon as it rains"])
def test_what_it_owes_in_a_case(word: str) -> None:
    assert owed(f"This is a box. {word}, it must call us.") == [f"{word}, The system must call us."]


DONE = (
    "have cost a lot;be painted;be said;be true;be wrong;be right;be an old one;be the box"
    ";be paid;be done;be kept;be seen;be told;be bought;be sold;be built;be made;be sent"
    ";be brought;be taken;be put away;be that"
)


@each_row("word", DONE.split(";"))
def test_what_is_done_to_it_is_nothing_it_owes(word: str) -> None:
    assert owed(f"The box must {word}.") == []


OWNS = "have a bell;have the bell;have its bell;have at least two;have room;have no bell"


@each_row("word", OWNS.split(";"))
def test_what_it_has_it_owes(word: str) -> None:
    assert owed(f"The box must {word}.") == [f"The system must {word}."]


TOLD = "says;said;told;wrote;argue;argued;argues;warn;warns;warned;claim;claims;claimed"


@each_row("word", TOLD.split(";"))
def test_what_somebody_says_of_it_is_no_duty(word: str) -> None:
    assert owed(f"The box must call us, he {word}.") == []
