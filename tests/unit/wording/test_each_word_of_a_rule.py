"""Each word and phrase that opens one of the other rules."""

from __future__ import annotations

from askfirst.wording import check_statement
from rows import each_row


def codes(text: str) -> list[str]:
    """Which rules a statement breaks."""
    return [finding.code for finding in check_statement(text)]


OPEN_LIST = (
    "etc;etcetera;et cetera;and so on;and so forth;and the like;and others;and more"
    ";and much more;and such;and similar;or similar;or the like;or whatever;and whatever"
    ";and stuff;or something;or something like that;and things like that;and other things"
    ";among others;among other things;including but not limited to;including without limitation"
    ";but not limited to;not limited to;at a minimum;as a minimum;and anything else"
    ";and everything;and all that;and that sort of thing;that sort of thing;that kind of thing"
    ";and suchlike;any additional;any further;any other"
)


@each_row("word", OPEN_LIST.split(";"))
def test_each_open_list(word: str) -> None:
    assert "open-list" in codes(f"The shop shall be {word}.")


EXAMPLES_ONLY = "such as;for example;for instance;e.g;e g;e_g;eg;like for example"


@each_row("word", EXAMPLES_ONLY.split(";"))
def test_each_examples_only(word: str) -> None:
    assert "examples-only" in codes(f"The shop shall print {word} lists.")


PLACEHOLDER = (
    "tbd;tbc;tbs;tbr;tba;to be determined;to be defined;to be confirmed;to be decided"
    ";to be specified;to be agreed;to be announced;to be clarified;to be named;to do yet"
    ";not yet defined;not yet decided;not yet known;undecided;not decided;not yet clear"
    ";not yet agreed;do not yet know;don't yet know;don’t yet know;do not know yet"
    ";don't know yet;don’t know yet;not sure yet;still have to decide;still have to sort out"
    ";still to be decided;fixme;xxx;xxxx;lorem ipsum;no idea yet"
)


@each_row("word", PLACEHOLDER.split(";"))
def test_each_placeholder(word: str) -> None:
    assert "placeholder" in codes(f"The shop shall print {word} lists.")


COMPARATIVE = (
    "better;worse;faster;quicker;slower;easier;simpler;clearer;cheaper;smarter;nicer;cleaner"
    ";friendlier;stronger;weaker;larger;smaller;bigger;shorter;longer;higher;lower;greater"
    ";fewer;lighter;heavier;newer;older;earlier;smoother;tighter;finer;closer;wider;narrower"
    ";deeper;richer;sooner;quieter;tidier;more;less"
)


@each_row("word", COMPARATIVE.split(";"))
def test_each_comparative(word: str) -> None:
    assert "comparative" in codes(f"The shop shall print {word} lists.")


SUPERLATIVE = (
    "best;worst;fastest;quickest;slowest;easiest;simplest;safest;cheapest;strongest;greatest"
    ";fewest;utmost;as easy as possible;as simple as possible;as fast as possible"
    ";as quickly as possible;as small as possible;as low as possible;as high as possible"
    ";as good as possible;as cheap as possible;as short as possible;as easily as possible"
    ";as well as possible"
)


@each_row("word", SUPERLATIVE.split(";"))
def test_each_superlative(word: str) -> None:
    assert "superlative" in codes(f"The shop shall print {word} lists.")


ABSOLUTE = (
    "all;every;always;never;none;everybody;everyone;everything;everywhere;nobody;nothing"
    ";anybody;anyone;anything;at all times;under all circumstances;100 percent;completely"
    ";entirely;totally;fully;absolutely;perfectly;perfect;flawless;zero;downtime;no downtime"
    ";error-free;bug-free;maintenance-free"
)


@each_row("word", ABSOLUTE.split(";"))
def test_each_absolute(word: str) -> None:
    assert "absolute" in codes(f"The shop shall print {word} lists.")


MISSING_NUMBER = (
    "response time;response times;reaction time;waiting time;load time;loading time;uptime"
    ";throughput;latency;performance;reliability;availability;high availability;scalability"
    ";accuracy;precision;battery life;storage capacity;peak load;number of users"
    ";number of concurrent users;concurrent users;lifetime;durability;recovery time;error rate"
    ";failure rate"
)


@each_row("word", MISSING_NUMBER.split(";"))
def test_each_missing_number(word: str) -> None:
    assert "missing-number" in codes(f"The shop shall print {word} lists.")


NO_PROOF = (
    "secure;securely;safe;safer;accurate;accurately;precise;precisely;trustworthy;future-proof"
    ";accessible to all"
)


@each_row("word", NO_PROOF.split(";"))
def test_each_no_proof(word: str) -> None:
    assert "no-proof" in codes(f"The shop shall print {word} lists.")


MISSING_TRIGGER = (
    "notify;alert;warn;remind;inform;prompt;retry;escalate;alarm;send a reminder"
    ";send a notification;send an email;send a message;send a mail;send an alert;send an e-mail"
)


@each_row("word", MISSING_TRIGGER.split(";"))
def test_each_missing_trigger(word: str) -> None:
    assert "missing-trigger" in codes(f"The shop shall print {word} lists.")


@each_row("word", ["when", "if", "while", "where"])
def test_each_missing_response(word: str) -> None:
    assert "missing-response" in codes(f"{word} the shop opens.")


@each_row("word", ["shall"])
def test_each_out_of_pattern(word: str) -> None:
    assert "out-of-pattern" in codes(f"{word} the shop opens.")


PASSIVE = (
    "is;are;was;were;be;been;being;gets;get;got;isn't;aren't;wasn't;weren't;isn’t;aren’t;wasn’t"
    ";weren’t"
)


@each_row("word", PASSIVE.split(";"))
def test_each_passive(word: str) -> None:
    assert "passive" in codes(f"The shop {word} opened.")


@each_row("word", ["should", "might", "could", "ought to", "would like to"])
def test_each_weak_modal(word: str) -> None:
    assert "weak-modal" in codes(f"The shop {word} print it.")


@each_row("word", ["may", "can"])
def test_each_optional_modal(word: str) -> None:
    assert "optional-modal" in codes(f"The shop {word} print it.")


ABILITY = (
    "be able to;be capable of;be designed to;have the ability to;provide the ability to"
    ";provide the capability to;have the capability to;provide the means to"
)


@each_row("word", ABILITY.split(";"))
def test_each_ability(word: str) -> None:
    assert "ability" in codes(f"The shop shall print {word} lists.")


@each_row("word", ["be possible to"])
def test_each_possible_for_whom(word: str) -> None:
    assert "possible-for-whom" in codes(f"The shop shall print {word} lists.")


@each_row("word", ["and", "or"])
def test_each_two_demands(word: str) -> None:
    assert "two-demands" in codes(f"The clerk shall {word} open by noon.")


@each_row("word", ["and", "or"])
def test_each_two_tied(word: str) -> None:
    assert "two-tied" in codes(f"The shop shall {word} print it.")


@each_row("word", ["shall", "must"])
def test_each_two_modals(word: str) -> None:
    assert "two-modals" in codes(f"The shop shall print {word} lists.")


PRONOUN = "it;they;them;these;those;its;their;he;she;him"


@each_row("word", PRONOUN.split(";"))
def test_each_pronoun(word: str) -> None:
    assert "pronoun" in codes(f"The shop shall print {word} lists.")


NEGATIVE = (
    "not;never;no;cannot;can't;won't;don't;doesn't;isn't;aren't;without;neither;nor;unless;none"
    ";can’t;won’t;don’t;doesn’t;isn’t;aren’t;nobody;nothing;shouldn't;mustn't"
)


@each_row("word", NEGATIVE.split(";"))
def test_each_negative(word: str) -> None:
    assert "negative" in codes(f"The shop shall print {word} lists.")


INCOMPLETE_REFERENCE = (
    "as usual;like usual;the usual;the usual way;the usual stuff;as before;like before"
    ";as always;like always;as today;like today;like now;as it is now;the way it is now"
    ";as in the old system;like the old system;like the old one;as discussed;as agreed"
    ";as described in the wiki;as described elsewhere;see the wiki;see the document;in the wiki"
    ";as specified elsewhere;as shown elsewhere;as defined elsewhere;the standard way"
    ";the normal way;the obvious;according to the standard;according to standards"
    ";relevant standards;applicable standards;applicable laws;applicable law"
    ";current regulations;applicable regulations;relevant regulations;company policy"
    ";you know what i mean"
)


@each_row("word", INCOMPLETE_REFERENCE.split(";"))
def test_each_incomplete_reference(word: str) -> None:
    assert "incomplete-reference" in codes(f"The shop shall print {word} lists.")


TECHNOLOGY = (
    "mysql;postgres;postgresql;sqlite;mongodb;redis;oracle database;sql server;mariadb"
    ";elasticsearch;kafka;rabbitmq;docker;kubernetes;microservice;microservices;aws;azure"
    ";blockchain;react;angular;vue;django;flask;rails;laravel;spring boot;node js;nodejs;php"
    ";java;javascript;typescript;python;graphql;rest api;soap;web service;stored procedure"
    ";foreign key;primary key;hash table;linked list;lookup table;database table;sql query"
    ";cron job;neural network;machine learning;large language model;wordpress;sharepoint"
    ";raspberry pi;arduino"
)


@each_row("word", TECHNOLOGY.split(";"))
def test_each_technology(word: str) -> None:
    assert "technology" in codes(f"The shop shall print {word} lists.")


WIDGET = (
    "drop-down;dropdown;drop-down list;dropdown list;dropdown menu;drop-down menu;combo box"
    ";combobox;checkbox;check box;radio button;radio buttons;pop-up;popup;pop-up window;tooltip"
    ";hamburger menu;modal dialog;modal window;spinner;carousel;accordion;toggle switch"
    ";progress bar;a button;the button;red button;green button"
)


@each_row("word", WIDGET.split(";"))
def test_each_widget(word: str) -> None:
    assert "widget" in codes(f"The shop shall print {word} lists.")
