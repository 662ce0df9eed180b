"""Each word by which money, a day, a law, a place or a thing is fixed."""

from __future__ import annotations

from askfirst.sources import SourceText
from askfirst.sources.annotated import Passage, passages_of
from askfirst.sources.fixed import limits
from rows import each_row


def passage(text: str) -> Passage:
    return passages_of(SourceText("a.txt", text))[0]


MONEY = (
    "$5;€5;£5;¥5;EUR5;USD5;GBP5;CHF5;SEK5;NOK5;DKK5;PLN5;CZK5;5euro;5 thousand euros"
    ";5 million dollar;5dollars;5pound;5pounds;5francs;5crowns;5kronor;5kroner;5kr;5zloty"
    ";5zlotys;5rupees;5yen;5EUR;5USD;5GBP;5CHF;5SEK;5NOK;5DKK;5PLN;5CZK"
)


@each_row("word", MONEY.split(";"))
def test_each_way_to_write_money(word: str) -> None:
    assert limits(passage(f"We spend {word} here.")) == 3


MONEY_FIXED = (
    "set aside;spend;spent;budget;at most;no more;not more;most;subsidy;grant;fund"
    ";it was donated;we have;there is;there are;left;may cost;afford;up to;limit;pay;pays"
    ";allowed;approved;granted;ceiling;stay below;stays below;not a cent more;funded;funding"
)


@each_row("word", MONEY_FIXED.split(";"))
def test_each_word_that_fixes_money(word: str) -> None:
    assert limits(passage(f"For it {word} 500 euros here.")) == 3


DEADLINE = (
    "deadline;permit;licence;license;season;start;starts;end;ends;expire;expires;decide;decides"
    ";in use;ready;finished;due;must;has to;have to;need to;needs to;shall"
)


@each_row("word", DEADLINE.split(";"))
def test_each_word_that_makes_a_day_fixed(word: str) -> None:
    assert limits(passage(f"It is so that the {word} fall by 3 May 2027.")) in (2, 4)


EVENTS = (
    "before the market;before our big season;before next meeting;before the festival"
    ";before the fair;before the inspection;before the start;before the winter"
    ";before the summer;before the spring;before the autumn;before the holiday"
    ";before the holidays;before the term;before the harvest;before the show;before the visit"
    ";before the sale;before the opening"
)


@each_row("word", EVENTS.split(";"))
def test_each_event_before_which_it_has_to_be_there(word: str) -> None:
    assert limits(passage(f"The boat is red {word}.")) == 2


BY = "by;before;until;till;no later than;from;on;in;after"


@each_row("word", BY.split(";"))
def test_each_word_in_front_of_a_fixed_day(word: str) -> None:
    assert limits(passage(f"It must be red {word} 3 May 2027.")) == 2


LAWS = (
    "law;laws;regulation;regulations;data protection;gdpr;permit;licence;license;contract"
    ";standards;statute;statutes;forbid;forbids;forbidden;prohibit;prohibits;prohibited"
    ";not allowed;do not allow;does not allow;building is listed;house is listed;hall is listed"
    ";barn is listed;mill is listed;tower is listed;church is listed;bridge is listed"
    ";front is listed;is a listed;complies;comply;compliance;obliged;fire brigade;by order;ban"
    ";banned;restrict;restricts"
)


@each_row("word", LAWS.split(";"))
def test_each_word_of_a_law(word: str) -> None:
    assert limits(passage(f"It is here, the {word} there.")) == 2


PLACED = (
    "has to run on;have to work with;must fit;need to be in use with;shall stay in;has to live in"
)


@each_row("word", PLACED.split(";"))
def test_each_way_in_which_it_has_to_stand(word: str) -> None:
    assert limits(passage(f"The red boat {word} the hall.")) == 2


WITHOUT = "internet;network;electricity;power;reception;signal;wifi"


@each_row("word", WITHOUT.split(";"))
def test_each_thing_without_which_it_works(word: str) -> None:
    assert (
        limits(passage(f"It must work without any {word}.")) == 2
        and limits(passage(f"There is no {word} here.")) == 2
    )


WORKING = "work;works;run;runs;do;manage"


@each_row("word", WORKING.split(";"))
def test_each_word_for_working_without_it(word: str) -> None:
    assert limits(passage(f"It must {word} there without power.")) == 2


NONE = (
    "There is;There are;There’s;There's;It has;They have;They had and have;They’ve got"
    ";They've got;It is with"
)


@each_row("word", NONE.split(";"))
def test_each_way_to_say_that_there_is_none(word: str) -> None:
    assert limits(passage(f"{word} no internet here.")) == 2


@each_row("word", ["inside our house", "on our own server", "in our hall", "inside our building"])
def test_each_place_of_ours(word: str) -> None:
    assert limits(passage(f"It is {word}.")) == 2


EXISTING = (
    "must take;shall take;should take;has to take;have to take;go through;goes through;keep"
    ";keeps;reuse;re-use;stay with"
)


@each_row("word", EXISTING.split(";"))
def test_each_way_to_keep_what_is_there(word: str) -> None:
    assert (
        limits(passage(f"They are red and {word} the existing lock.")) == 2
        and limits(passage(f"They are red and {word} what we already have.")) == 2
    )


LANDS = (
    "EU;EEA;UK;US;USA;European Union;United Kingdom;United States;Germany;Normany;Norway"
    ";Switzerland;Austria;France;Sweden;Denmark;Ireland;Canada;Australia;Netherlands;Spain"
    ";Italy;Poland;country"
)


@each_row("word", LANDS.split(";"))
def test_each_country_in_which_data_lie(word: str) -> None:
    assert limits(passage(f"It must be stored in the {word}.")) == 2


LYING = "stored;hosted;kept;saved;processed;held;storage is;stays;stay;remains;remain;leaves;leave"


@each_row("word", LYING.split(";"))
def test_each_word_for_where_data_lie(word: str) -> None:
    assert (
        limits(passage(f"They are {word} in Norway.")) == 2
        and limits(passage(f"They are {word} outside of the EU.")) == 2
    )


NORMS = (
    "EN;ISO;IEC;IEEE;DIN;BS;ANSI;ASTM;VDE;VDI;SIA;HTM;WCAG;PCI DSS;NIST;UL;ÖNORM;RFC;NFPA;SIL"
    ";DIN EN;ISO/IEC"
)


@each_row("word", NORMS.split(";"))
def test_each_norm_with_its_number(word: str) -> None:
    assert limits(passage(f"It meets {word} 7.")) == 2 and limits(passage(f"It meets {word}.")) == 0


HOLDING = (
    "apply;applies;conforms;conforming;comply;complies;compliance;meet;meets;according to"
    ";in accordance;required;fulfil;fulfils;fulfill;follow;follows;satisfy;satisfies;certified"
)


@each_row("word", HOLDING.split(";"))
def test_each_way_to_hold_to_a_norm(word: str) -> None:
    assert limits(passage(f"There it {word} EN 7.")) == 2


AUTHORITIES = (
    "office;authority;ministry;council;regulator;insurer;insurance;inspectorate;auditor"
    ";auditors;commission;city;state;county;agency;law;police;fire brigade"
)


@each_row("word", AUTHORITIES.split(";"))
def test_each_authority(word: str) -> None:
    assert limits(passage(f"The {word} here requires a red boat.")) == 2


REQUIRING = "require;requires;demand;demands;insist;insists;forbid;forbids;prescribe;prescribes"


@each_row("word", REQUIRING.split(";"))
def test_each_word_for_what_an_authority_does(word: str) -> None:
    assert limits(passage(f"The office here {word} a red boat.")) == 2


PEOPLE_WILL = (
    "Ada will;And Ada Boll is going to;So he is going to;Then we are going to;But I am going to"
    ";She is to;She promised to;I offered to;He has offered to;They agreed to;We’ll;I'll"
)


@each_row("word", PEOPLE_WILL.split(";"))
def test_what_somebody_is_going_to_do_fixes_nothing(word: str) -> None:
    assert limits(passage(f"{word} ring the fire brigade, as it is.")) == 0


PROPOSED = "I propose;we’d propose;she would suggest;I could recommend;Ada suggests;she recommends"


@each_row("word", PROPOSED.split(";"))
def test_what_is_only_proposed_fixes_nothing(word: str) -> None:
    assert limits(passage(f"{word} at most 500 euros.")) == 0


@each_row("word", ["every Monday", "on Mondays", "today", "yesterday", "tonight"])
def test_a_day_that_comes_again_and_again_ends_nothing(word: str) -> None:
    assert limits(passage(f"It must be red {word}.")) == 0


IN_A_CASE = "If;When;Whenever;While;Where;Given that"


@each_row("word", IN_A_CASE.split(";"))
def test_a_demand_in_some_case_is_no_limit(word: str) -> None:
    assert limits(passage(f"{word} it is dark, the system must be ready by 3 May 2027.")) == 0


@each_row(
    ("text", "worth"),
    [
        ("We must not have more than 20 boats on the pond at once.", 2),
        ("You can not take fewer than three guards.", 2),
        ("We mustn't take more than twenty guests.", 2),
        ("We have more than 20 boats on the pond.", 0),
        ("We must not tell more than the guests ask.", 0),
        ("The slips have run out.", 0),
    ],
)
def test_what_nobody_may_go_over_or_under_is_fixed(text: str, worth: int) -> None:
    assert limits(passage(text)) == worth
