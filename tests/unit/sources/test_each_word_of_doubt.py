"""Each word that weakens a sentence, and each that takes the doubt out of *may* and *could*."""

from __future__ import annotations

from askfirst.sources.hedging import hedge
from rows import each_row

WEAK = (
    "reportedly;allegedly;apparently;supposedly;purportedly;presumably;possibly;probably"
    ";perhaps;maybe;likely;potentially;seemingly;arguably;rumored;rumoured;According to"
    ";according to;is said to;are believed to;was thought to;were expected to;is reported to"
    ";is alleged to;appear to;appears to;seem to;seems to;seemed to;appeared to"
    ";If that's accurate;if this is true;If it’s right;if it is correct;claims;claimed;claiming"
    ";suggest;suggests;suggested;suggesting;In his opinion;in her view;In their view"
    ";in my opinion;in our view;I think;I guess;I believe;contends;contend;argue;argues"
    ";a potential;the supposed"
)


@each_row("word", WEAK.split(";"))
def test_each_word_that_weakens(word: str) -> None:
    assert hedge(f"Yes, {word} Tom is deaf.") == word


SURE = "the claim;a claim;our claims;not argue;to argue;to contend"


@each_row("word", SURE.split(";"))
def test_a_claim_that_is_a_thing_weakens_nothing(word: str) -> None:
    assert hedge(f"We read {word} today.") == ""


LAWS = (
    "law;the boat act;this rule;our rules;its regulation;their regulations;a standard"
    ";an standards;these contract;plan;schedule;need;size;color;colour;age;weight;date;name"
    ";number;kind;type;order"
)


@each_row("word", LAWS.split(";"))
def test_laws_and_plans_are_no_hearsay(word: str) -> None:
    assert hedge(f"According to {word} it rings.") == ""


OPENED = (
    "so;so that;in order that;whether;if;until;till;before;when;where;who;whom;what;how;which"
    ";as far as;as soon as;as long as;as much as;as well as;as best as;as fast as;as many as"
    ";all;everything;nothing that;anything;those that;wish;wishes;wished;the first man"
    ";the last man that;the only bell"
)


@each_row("word", OPENED.split(";"))
def test_behind_such_words_could_is_no_doubt(word: str) -> None:
    assert hedge(f"It hung there {word} it could ring.") == ""


PERSON = (
    "I;we;you;he;she;they;who;nobody;no one;everybody;everyone;anybody;anyone;somebody;someone"
    ";people;only boat;only the boat;only a boat;only an boat;user;the users;a member"
    ";an members;guest;guests;visitor;visitors;customer;customers;driver;drivers;staff;nurse"
    ";nurses;teacher;teachers;parent;parents;pupil;pupils;student;students;volunteer;volunteers"
    ";helper;helpers;tenant;tenants;clerk;clerks;operator;operators;manager;managers;neighbor"
    ";neighbours;children;child;crew;player;players"
)


@each_row("word", PERSON.split(";"))
def test_what_people_could_do_is_no_doubt(word: str) -> None:
    assert hedge(f"Then {word} could ring.") == ""


BEING = (
    "be;well have;also become;even get;still fall;already fail;soon break;then lose;easily cost"
    ";one day lead;cause;turn;need;mean;come;happen;exceed;last;harm"
)


@each_row("word", BEING.split(";"))
def test_what_could_happen_to_people_is_one(word: str) -> None:
    assert hedge(f"Then we could {word} it.") == "could"


NOT = (
    "couldn't;couldn’t;could not;could never;could only;could no longer;could hardly"
    ";could barely;could scarcely"
)


@each_row("word", NOT.split(";"))
def test_what_could_not_be_is_sure(word: str) -> None:
    assert hedge(f"The bell {word} ring.") == ""


UNSURE = (
    "not have rung;not yet have rung;not be true;not be right;not be so;not be the case"
    ";not yet be so"
)


@each_row("word", UNSURE.split(";"))
def test_what_may_not_be_is_a_doubt(word: str) -> None:
    assert hedge(f"We may {word}.") == "may"


BOUNDED = "hold at most 5;cost no more than 5;take not more than 5;hold at least 5;hold them only"


@each_row("word", BOUNDED.split(";"))
def test_a_bound_behind_it_is_no_doubt(word: str) -> None:
    assert hedge(f"The hall may {word}.") == ""


@each_row("word", ["No bell", "Nobody", "No one", "None"])
def test_what_nobody_may_is_no_doubt(word: str) -> None:
    assert hedge(f"{word} may ring.") == ""


@each_row("word", ["Could the bell ring?", "Might it ring?", "May the bell ring?"])
def test_a_question_is_no_doubt(word: str) -> None:
    assert hedge(word) == ""
