"""Each word that says that somebody said it, and who says nothing for themselves."""

from __future__ import annotations

from askfirst.sources.speakers import said_after, said_by
from rows import each_row

SAYING = (
    "said;say;says;wrote;writes;told;tell;tells;argue;warn;warns;warned;explain;explains"
    ";explained;contend;contends;contended;assert;asserts;asserted;claims;claimed;adds;added"
    ";insist;insists;insisted;replies;replied;asks;asked;reports;reported;believe;thinks"
    ";complain;complains;complained;states;stated;put it;puts it;calls on;called for;suggests"
    ";suggested;mentions;mentioned;stresses;stressed;disputes;disputed;protests;protested;deny"
    ";denies;denied;confirms;confirmed;announce;answers;answered;urge;point out;points out"
    ";pointed out;goes on;went further;is asking for;are calling for;was arguing;were warning"
    ";is saying;is claiming"
)


@each_row("word", SAYING.split(";"))
def test_each_verb_of_saying_names_who_said_it(word: str) -> None:
    assert said_by(f"Ada {word} that it rings.") == "Ada"


SAID_BEHIND = (
    "said;say;says;wrote;writes;told;tell;tells;argue;warn;warns;warned;explain;explains"
    ";explained;contend;contends;contended;assert;asserts;asserted;claim;claims;claimed;note"
    ";add;adds;added;insist;insists;insisted;reply;replies;replied;ask;asks;asked;report"
    ";reports;reported;believe;think;thinks;complain;complains;complained;states;stated;put it"
    ";puts it;call for;calls on;called for;suggest;suggests;suggested;mention;mentions"
    ";mentioned;stress;stresses;stressed;disputes;disputed;protests;protested;deny;denies"
    ";denied;confirm;confirms;confirmed;announce;answers;answered;urge;point out;points out"
    ";pointed out;goes on;went further;is asking for;are calling for;was arguing;were warning"
    ";is saying;is claiming"
)


@each_row("word", SAID_BEHIND.split(";"))
def test_each_verb_behind_a_quotation_does_too(word: str) -> None:
    assert said_after(f" Ada {word}.") == "Ada" and said_after(f" {word} Ada") == "Ada"


AND_SAID = "said;told;argued;explained;claimed;warned"


@each_row("word", AND_SAID.split(";"))
def test_each_verb_behind_another_doing(word: str) -> None:
    assert said_by(f"Ada read the log and {word} so.") == "Ada"


THINGS = (
    "system;systems;app;program;programs;software;server;device;machine;machines;box;boxes"
    ";phone;phones;alarm;alarms;lamp;lamps;bell;bells;sensor;sensors;pump;pumps;screen;display"
    ";page;website;site;form;table;clock;meter;computer;controller;button;horn"
)


@each_row("word", THINGS.split(";"))
def test_a_thing_says_nothing(word: str) -> None:
    assert said_by(f"The {word} says that it rains.") == ""


PAPERS = (
    "plan;plans;survey;surveys;study;studies;rule;rules;law;laws;act;acts;regulation"
    ";regulations;standard;standards;contract;contracts;schedule;schedules;statute;statutes"
    ";minutes;figure;figures;number;numbers;data;result;results;table;tables;list;lists"
    ";forecast;forecasts;poll;polls;statistics;evidence;manual;manuals;map;maps;budget;budgets"
    ";calendar;calendars;sign;signs;specification;specifications;document;documents;guideline"
    ";guidelines;policy;policies;estimate;estimates;record;records;log;logs;chart;charts"
    ";agreement;agreements;timetable;timetables;programme;programmes;proposal;proposals;draft"
    ";drafts;article;articles;research;experience;test;tests"
)


@each_row("word", PAPERS.split(";"))
def test_a_paper_says_nothing(word: str) -> None:
    assert said_by(f"According to the new {word}, it rings.") == ""


NORMS = (
    "EN;DIN;ISO;IEC;IEEE;ANSI;ASTM;BS;VDE;VDI;RFC;ITU;ETSI;NIST;WCAG;UL;ÖNORM;SIA;JIS;FIPS;IFRS"
    ";Directive;Regulation;Annex;Section;Article;Clause;Chapter;Table;Figure;Appendix;Standard"
    ";Part;Paragraph;Schedule;Note"
)


@each_row("word", NORMS.split(";"))
def test_a_norm_says_nothing(word: str) -> None:
    assert said_by(f"It rings according to {word} 7.") == ""


BEFORE = "after;in;at;during;before;by;with;of;from;for;to;on;into;near;under;over;than;behind"


@each_row("word", BEFORE.split(";"))
def test_what_follows_such_a_word_is_no_subject(word: str) -> None:
    assert said_by(f"They rang {word} Ada said no.") == ""


CASES = "when;whenever;if;while;once;after;before;until;as soon as;unless;where"


@each_row("word", CASES.split(";"))
def test_what_is_said_in_some_case_is_not_said(word: str) -> None:
    assert said_by(f"{word.capitalize()} a guest says so, it rings.") == ""


NOUNS = "note;report;claim;answer;state;mention;stress;call;add;ask;reply;suggest;confirm;think"


@each_row("word", NOUNS.split(";"))
def test_a_word_for_saying_behind_another_is_a_noun(word: str) -> None:
    assert said_by(f"Bug {word} that it rings.") == ""


WHERE = "of;in;from;at;for;on;near;behind;with"


@each_row("word", WHERE.split(";"))
def test_where_somebody_is_belongs_to_the_name(word: str) -> None:
    assert said_by(f"The mate {word} Hollin says no.") == f"The mate {word} Hollin"


TITLES = "Dr.;Mr.;Mrs.;Ms.;Prof.;St."


@each_row("word", TITLES.split(";"))
def test_a_title_belongs_to_the_name(word: str) -> None:
    assert said_by(f"According to {word} Boll, it rings.") == f"{word} Boll"


@each_row("word", ["de", "van", "von", "al", "bin"])
def test_a_small_word_inside_a_name(word: str) -> None:
    assert said_by(f"Ada {word} Boll said no.") == f"Ada {word} Boll"


ARTICLES = (
    "the;a;some;many;several;most;our;their;his;her;its;my;your;one;this;that;these;those;both"
    ";two;three"
)


@each_row("word", ARTICLES.split(";"))
def test_each_word_that_opens_a_group(word: str) -> None:
    assert (
        said_by(f"{word.capitalize()} night guards said no.") == f"{word.capitalize()} night guards"
    )
