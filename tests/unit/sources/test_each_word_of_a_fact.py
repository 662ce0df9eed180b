"""Each month, unit and word that is taken for a date, a number or a flag."""

from __future__ import annotations

from askfirst.sources.annotated import numbers_of
from askfirst.sources.facts import dates, flags, numbers
from askfirst.sources.figures import in_a_case, measured
from rows import each_row


def kinds(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in dates(text)]


DATES = (
    "2027-55-55;5.5.2027;5/5/2027;Jan 2027;5 January 2027;1st of Jan. 2027;2nd Feb 2027"
    ";3rd February 2027;5th Feb. 2027;Mar 2027;March 2027;Mar. 2027;Apr 2027;April 2027"
    ";Apr. 2027;May 2027;Jun 2027;June 2027;Jul 2027;July 2027;Aug 2027;August 2027;Aug. 2027"
    ";Sep 2027;September 2027;Sep. 2027;Oct 2027;October 2027;Oct. 2027;Nov 2027;November 2027"
    ";Nov. 2027;Dec 2027;December 2027;Dec. 2027;Jan 5 2027;January 1st, 2027;Jan. 2nd 2027"
    ";Feb 3rd 2027;February 5th 2027;Feb. 5 2027;Mar 5 2027;March 5 2027;Mar. 5 2027;Apr 5 2027"
    ";April 5 2027;Apr. 5 2027;May 5 2027;Jun 5 2027;June 5 2027;Jul 5 2027;July 5 2027"
    ";Aug 5 2027;August 5 2027;Aug. 5 2027;Sep 5 2027;September 5 2027;Sep. 5 2027;Oct 5 2027"
    ";October 5 2027;Oct. 5 2027;Nov 5 2027;November 5 2027;Nov. 5 2027;Dec 5 2027"
    ";December 5 2027;Dec. 5 2027;Q12027;Q1 /2027;Q1 2027;Q4/2027"
)


@each_row("word", DATES.split(";"))
def test_each_form_of_a_date(word: str) -> None:
    assert kinds(f"It rang on {word} there") == [("date", word)]


RELATIVE = (
    "Last day;last week;Next weekend;next month;This quarter;this year;coming spring"
    ";past summer;Last autumn;Last fall;Last winter;Last Monday;Last Tuesday;Last Wednesday"
    ";Last Thursday;Last Friday;Last Saturday;Last Sunday;Last Jan;Last January;Last Feb"
    ";Last February;Last Mar;Last March;Last Apr;Last April;Last May;Last Jun;Last June"
    ";Last Jul;Last July;Last Aug;Last August;Last Sep;Last September;Last Oct;Last October"
    ";Last Nov;Last November;Last Dec;Last December;On Monday;on Tuesdays;By Wednesday"
    ";by Thursday;Until Friday;until Saturday;Every Sunday;every Monday;Since Monday"
    ";since Monday;Before Monday;before Monday;After Monday;after Monday;From Monday"
    ";from Monday;5 Jan;1st of January;3rd Feb;5th February;5 Mar;5 March;5 Apr;5 April;5 May"
    ";5 Jun;5 June;5 Jul;5 July;5 Aug;5 August;5 Sep;5 September;5 Oct;5 October;5 Nov"
    ";5 November;5 Dec;5 December;Jan 5;January 1st;Jan. 2nd;Feb 3rd;February 5th;Feb. 5;Mar 5"
    ";March 5;Mar. 5;Apr 5;April 5;Apr. 5;May 5;Jun 5;June 5;Jul 5;July 5;Aug 5;August 5;Aug. 5"
    ";Sep 5;September 5;Sep. 5;Oct 5;October 5;Oct. 5;Nov 5;November 5;Nov. 5;Dec 5;December 5"
    ";Dec. 5;Yesterday;yesterday;Tomorrow;tomorrow;Today;today;Tonight;tonight;in two day"
    ";within two weeks;in two weekend;in two month;in two quarter;in two year;in two spring"
    ";in two summer;in two autumn;in two fall;in two winter;day ago;two weeks ago;weekend ago"
    ";month ago;quarter ago;year ago;spring ago;summer ago;autumn ago;fall ago;winter ago"
    ";End of day;end of the week;End of next weekend;End of this month;End of quarter"
    ";End of year;End of spring;End of summer;End of autumn;End of fall;End of winter"
    ";End of Jan;End of January;End of Feb;End of February;End of Mar;End of March;End of Apr"
    ";End of April;End of May;End of Jun;End of June;End of Jul;End of July;End of Aug"
    ";End of August;End of Sep;End of September;End of Oct;End of October;End of Nov"
    ";End of November;End of Dec;End of December"
)


@each_row("word", RELATIVE.split(";"))
def test_each_form_of_a_date_that_today_decides(word: str) -> None:
    assert kinds(f"It rang, {word}, so") == [("relative-date", word)]


MONTHS_IN = (
    "Jan;January;Jan.;Feb;February;Feb.;Mar;March;Mar.;Apr;April;Apr.;May;Jun;June;Jul;July;Aug"
    ";August;Aug.;Sep;September;Sep.;Oct;October;Oct.;Nov;November;Nov.;Dec;December;Dec."
)


@each_row("word", MONTHS_IN.split(";"))
def test_each_month_behind_in(word: str) -> None:
    assert [one for _, one in kinds(f"It rang in {word}")] == [word]


SMALL = (
    "two;three;four;five;six;seven;eight;nine;ten;eleven;twelve;sixteen;twenty;thirty;forty"
    ";fifty;sixty;seventy;eighty;ninety;hundred;a thousand;one million;billion;dozen;Dozens"
    ";dozens;Hundreds;hundreds;Thousands;thousands;half"
)


@each_row("word", SMALL.split(";"))
def test_each_number_in_words(word: str) -> None:
    assert [one.text for one in numbers(f"There are {word} boats.")] == [f"{word} boats"]


SYMBOLS = "ms;s;min;h;kB;KB;MB;GB;TB;km;m;cm;mm;kg;g;l;ml;EUR;USD;GBP;k;M;%;°C;°F;percent;per cent"


@each_row("word", SYMBOLS.split(";"))
def test_each_symbol_of_a_unit(word: str) -> None:
    assert [one.text for one in numbers(f"It takes 5 {word} here")] == [f"5 {word}"] or [
        one.text for one in numbers(f"It takes 5{word} here")
    ] == [f"5{word}"]


@each_row("word", ["million", "billion", "thousand", "hundred"])
def test_each_scale_in_front_of_what_is_counted(word: str) -> None:
    assert [one.text for one in numbers(f"It takes 5 {word} boats")] == [f"5 {word} boats"]


STOPS = (
    "a;across;after;an;and;are;as;at;before;between;but;by;can;each;for;from;got;had;has;have"
    ";if;in;including;into;is;its;may;must;not;off;on;or;out;over;per;should;so;than;that;the"
    ";their;them;these;those;to;under;until;up;us;was;were;when;which;while;who;whom;will;with"
    ";you"
)


@each_row("word", STOPS.split(";"))
def test_a_unit_ends_before_such_a_word(word: str) -> None:
    assert [one.text for one in numbers(f"It takes 15 ton {word} ships")] == ["15 ton"]


VERSIONS = "Version;version;Section;section;Table;table;No.;no.;§;Hall"


@each_row("word", VERSIONS.split(";"))
def test_a_number_behind_such_a_word_is_a_name(word: str) -> None:
    assert list(numbers(f"It is {word} 7.")) == []


NEED = (
    "need;needs;needed;needing;want;wants;wanted;wish;wishes;would like;require;call for"
    ";calls on;called for;calling for;ask for;asks for;asked for;asking for;demand;demands"
    ";demanded;desire;looking for;hope;must be able;have to be able;should be able;expect"
    ";expects;expected;request;requests;requested"
)


@each_row("word", NEED.split(";"))
def test_each_word_that_tells_a_need(word: str) -> None:
    assert "need" in flags(f"The bell, {word} it, rings")


PROBLEM = (
    "problem;issues;risk;danger;dangerous;fail;fails;failed;failure;failing;error;mistake;bug"
    ";broken;slow;delay;delays;delayed;wrong;difficult;hard to;impossible;cannot;can’t;can't"
    ";unable;lost;lose;harm;weaken;weakens;weakened;complain;complains;complained;complaint"
    ";complaints;frustratboat;concern;concerns;concerned;threat;attack;refuse;useless;too many"
    ";too much;too long;too late;too slow;too few;too little;by hand;twice;forgot;forgotten"
    ";missing;misses;missed;waste;cost us;costs us;gap;deprivboat;disarm;vulnerabilitboat"
    ";misuse;outage;crash;worse;unclear;nobody;never"
)


@each_row("word", PROBLEM.split(";"))
def test_each_word_that_tells_a_problem(word: str) -> None:
    assert "problem" in flags(f"The bell, {word} it, rings")


LIMIT = (
    "must;must not;shall;shall not;has to;have to;may not;only;at most;at least;no more than"
    ";no less than;no later than;limit;limits;limited;restrict;forbid;forbidden;prohibit;ban"
    ";banned;bans;law;legal;regulation;order;ordered;comply;compliance;licence;license;budget"
    ";deadline;required;obliged;not allowed;allowed to;until;suspend;by the end;by 5 May"
    ";mandatory;control"
)


@each_row("word", LIMIT.split(";"))
def test_each_word_that_tells_a_limit(word: str) -> None:
    assert "limit" in flags(f"The bell, {word} it, rings")


MOST = (
    "at most;no more than;not more than;up to;maximum;maximum of;less than;fewer than;within"
    ";under;below;At most"
)


@each_row("word", MOST.split(";"))
def test_each_word_for_the_most(word: str) -> None:
    assert measured(next(iter(numbers_of(f"{word} 5 halls"))), f"{word} 5 halls", 0).bound == "most"


LEAST = "at least;no less than;not less than;minimum;minimum of;more than;over;above;At least"


@each_row("word", LEAST.split(";"))
def test_each_word_for_the_least(word: str) -> None:
    assert (
        measured(next(iter(numbers_of(f"{word} 5 halls"))), f"{word} 5 halls", 0).bound == "least"
    )


@each_row("word", ["autumn", "fall", "spring", "summer", "winter"])
def test_each_season_is_a_case(word: str) -> None:
    assert in_a_case(f"It rings {word} there", "It rings there")


CASE_2 = "afternoon;day;days;daytime;evening;midnight;morning;mornings;night;nights;noon"


@each_row("word", CASE_2.split(";"))
def test_each_time_of_day_is_a_case(word: str) -> None:
    assert in_a_case(f"It rings {word} there", "It rings there")


CASE_3 = (
    "fridays;mondays;saturdays;sundays;thursdays;tuesdays;wednesdays;weekday;weekdays;weekend"
    ";weekends"
)


@each_row("word", CASE_3.split(";"))
def test_each_kind_of_day_is_a_case(word: str) -> None:
    assert in_a_case(f"It rings {word} there", "It rings there")


CASE_4 = (
    "big;east;first;inner;large;last;left;lower;new;north;old;outer;right;second;small;south"
    ";upper;west"
)


@each_row("word", CASE_4.split(";"))
def test_each_word_that_tells_two_alike_apart(word: str) -> None:
    assert in_a_case(f"It rings {word} there", "It rings there")


@each_row("word", ["indoors", "inside", "outdoors", "outside"])
def test_each_word_for_inside_and_outside(word: str) -> None:
    assert in_a_case(f"It rings {word} there", "It rings there")
