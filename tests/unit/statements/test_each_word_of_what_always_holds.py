"""Each word that leaves no exception, and who else may do it."""

from __future__ import annotations

from askfirst.statements.absolute import doubt, forbids, is_absolute
from rows import each_row

ABSOLUTE = (
    "never;always;nobody;no one;no-one;noone;under no circumstances;in no case;not even"
    ";without exception;no exceptions;at any time;any time;no other;no matter how;no matter who"
    ";no matter what;no matter when;no matter where;no matter if;whatsoever;exactly one"
    ";every single;each and every;at all costs;once and for all;full stop;in it and that's it"
    ";and that's final;set in stone;no business;not a day;not one minute;not a single oar"
    ";not a hour;not a cent;not a penny;not a line;not a word;not a soul;not a piece;no ringing"
    ";strictly;first come, first;first come first;not ever;and not before;must not;mustn't"
    ";mustn’t"
)


@each_row("word", ABSOLUTE.split(";"))
def test_each_word_that_leaves_no_exception(word: str) -> None:
    assert is_absolute(f"the bell {word} in the hall")


ALL = (
    "everybody may;everyone must;anybody can;anyone has to;all of us have to;all of them see"
    ";nothing sees;everybody gets;everyone also gets;nothing is;nothing goes;anyone needs"
    ";everybody there should;every guest may;every guest must;every guest can"
    ";every guest has to;every guest sees;every guest gets;none of us may"
    ";none of the guests must;none of them can;none of them sees;none of them get"
    ";none of our old guests knows;all two see;all three get;all four of us may;all five must"
    ";all six can;all 12 know;for the same day everyone;for the same evening, everybody"
    ";for the same night always"
)


@each_row("word", ALL.split(";"))
def test_what_holds_for_all_of_some(word: str) -> None:
    assert is_absolute(f"here {word} the list")


TOLD = (
    "was;were;had;did;came;went;got;saw;said;says;heard;hears;knew;thought;found;asked;told"
    ";noticed;knows if;knows whether;knows who;knows what;knows why;knows how;knows when"
    ";knows where;wanted;liked;worked;used to;really was;even had"
)


@each_row("word", TOLD.split(";"))
def test_what_was_told_of_how_it_went_is_no_rule(word: str) -> None:
    assert not is_absolute(f"nobody {word} it rings") and not forbids(f"it never {word} rings")


UNLESS = "leaves;leave;goes;gets;get;may go;can go;must go;is lent;are lent;comes;starts;opens;runs"


@each_row("word", UNLESS.split(";"))
def test_when_alone_something_may_be(word: str) -> None:
    assert is_absolute(f"no boat of ours {word} out before it is paid")
    assert forbids(f"and no boat {word} out unless it is paid")


UNTOUCHED = "touched;changed;altered;opened;moved;edited;corrected;undone;reopened"


@each_row("word", UNTOUCHED.split(";"))
def test_each_way_to_leave_a_thing_as_it_is(word: str) -> None:
    assert is_absolute(f"the list is not {word} till noon")
    assert forbids(f"lists are never later {word} there")


ALONE = (
    "may;can;must;decide;decides;approve;approves;sign;signs;see;sees;get;gets;change;changes"
    ";open;opens;close;closes"
)


@each_row("word", ALONE.split(";"))
def test_each_thing_that_one_decides_alone(word: str) -> None:
    assert forbids(f"only the mate {word} that") and forbids(f"the mate {word} that alone")


FORBIDS = (
    "never;under no circumstances;in no case;not even;without exception;no exceptions"
    ";nobody else;no one else;no other;no matter how;exactly one;at all costs;full stop"
    ";set in stone;no business;not a day;not one cent;strictly;nobody may;no one must"
    ";not a single oar"
    ";nothing can;everybody has to;anyone have to;nobody opens;no-one rings;may only;can only"
    ";must only"
)


@each_row("word", FORBIDS.split(";"))
def test_each_word_that_forbids(word: str) -> None:
    assert forbids(f"the bell, {word} it")


CASES = "nobody answers, then;if nobody answers, then;when no one comes. then;nothing rings, so"


@each_row("word", CASES.split(";"))
def test_a_case_of_nobody_forbids_nothing(word: str) -> None:
    assert not is_absolute(f"{word} it rings me") and not forbids(f"{word} it never rings")


ONLY_I = (
    "decide;may decides;can approve;must approves;will sign;signs;change;changes;open;opens"
    ";close;closes;give;gives;take;takes;hand;hands;lend;lends;release;releases;enter;enters"
    ";order;orders;pay;pays;book;books;promise;promises;does;do;correct;corrects;set;sets"
    ";cancel;cancels;let;lets;allow;allows;confirm;confirms;assign;assigns;move;moves;start"
    ";starts;stop;stops;switches;switch;print;prints;send;sends;sell;sells"
)


@each_row("word", ONLY_I.split(";"))
def test_each_thing_that_only_one_does(word: str) -> None:
    assert doubt(f"only i {word} it") == "also when I am away?"
    assert doubt(f"only the mate {word} it") == "also when they are away?"


NOT_WHO = "on;in;at;for;from;by;if;when;until;after;before;then;5"


@each_row("word", NOT_WHO.split(";"))
def test_only_in_front_of_such_a_word_names_nobody(word: str) -> None:
    assert doubt(f"only {word} the mate signs it") == ""


UNCHANGED = (
    "change;altered;corrected;edit;touches;delete;wiped;removed;erased;rubbed;overwritten"
    ";tamper;undo"
)


@each_row("word", UNCHANGED.split(";"))
def test_each_word_for_what_nobody_changes(word: str) -> None:
    assert doubt(f"never {word} it") == doubt(f"nobody can {word} it") == "also when it is wrong?"


NOBODY_BUT = "nobody but me signs;no one but me may;it is signed by only me;it is just me"


@each_row("word", NOBODY_BUT.split(";"))
def test_each_way_to_say_only(word: str) -> None:
    assert doubt(word) == "also when I am away?"
