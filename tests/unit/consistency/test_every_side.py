"""Each finding where it is not the first: the second record, the other order, every word of a
list, with a capital or without."""

from __future__ import annotations

from typing import Any

from askfirst.consistency import check
from askfirst.requirements import (
    Decision,
    Finding,
    Fit,
    Kind,
    Origin,
    Priority,
    Quote,
    Record,
    Specification,
)
from rows import each_row

KINDS = {"G": Kind.GOAL, "NEED": Kind.NEED, "BR": Kind.RULE, "CON": Kind.LIMIT, "STK": Kind.ROLE,
         "FR": Kind.FUNCTION, "OUT": Kind.EXCLUSION, "IF": Kind.INTERFACE, "QR": Kind.QUALITY,
         "CHK": Kind.CHECK, "OPEN": Kind.QUESTION, "TERM": Kind.TERM}  # fmt: skip


def one(name: str, words: str = "", **more: Any) -> Record:
    own = ("owner", "priority", "fit", "origins", "heard", "statement")
    values = {key: more.pop(key) for key in own if key in more}
    kind = KINDS[name.split("-")[0]]
    return Record(id=name, kind=kind, title=words, words=words, fields=more, **values)


def does(number: int, trigger: str, response: str, **more: Any) -> Record:
    return one(f"FR-{number:02d}", trigger=trigger, response=response, **more)


def found(*records: Record, **more: Any) -> list[Finding]:
    return list(check(Specification(date="2026-03-01", records=records, **more)))


def sides(*records: Record, **more: Any) -> list[tuple[str, str, tuple[str, ...]]]:
    """The findings: of which rule, at which record, with which others."""
    return [(one.code, str(one.record), one.others) for one in found(*records, **more)]


def test_every_goal_is_looked_at_and_not_only_the_first() -> None:
    limit = one("CON-01", "Opens on 2026-08-01")
    goals = [
        one("G-01", "fewer clashes", fit=Fit(by="2027-01-01")),
        one("G-02", "fewer calls", fit=Fit(by="soon", now="three", plan="4")),
        one("G-03", "more loans", fit=Fit(by="2026-05-01", now="3 boats", plan="three boats")),
        one("G-04", "more light", fit=Fit(by="2026-02-01", meter="Log-ins")),
        one("G-05", "less noise", fit=Fit(now="three", plan="4", meter="by ear")),
    ]
    told = sides(limit, *goals, decision=Decision(by="2026-07-01"),
                 background={"telemetry": "never ever"})  # fmt: skip
    assert told == [
        ("goal-already-reached", "G-03", ()),
        ("goal-due-before-decision", "G-03", ()),
        ("goal-due-before-decision", "G-04", ()),
        ("goal-due-before-ready", "G-03", ("CON-01",)),
        ("goal-due-before-ready", "G-04", ("CON-01",)),
        ("goal-day-passed", "G-04", ()),
        ("measured-but-never-sent", "G-04", ()),
    ]


@each_row("word", ["opens", "Open", "ready", "live", "starts", "Begins", "finished", "delivered",
                   "in use", "In place"])  # fmt: skip
def test_a_limit_that_says_when_it_is_there_holds_a_goal_up(word: str) -> None:
    told = sides(one("CON-01", f"{word} 1 May 2026"), one("G-01", "x", fit=Fit(by="2026-04-30")))
    assert told == [("goal-due-before-ready", "G-01", ("CON-01",))]


@each_row(
    "meter",
    [
        "Usage",
        "click",
        "clicks",
        "downloads",
        "the log file",
        "logfiles",
        "log-files",
        "telemetry",
        "logins",
        "log-in",
        "log ins",
        "statistics",
    ],
)
def test_what_is_counted_by_how_it_is_used_needs_something_sent(meter: str) -> None:
    goal = one("G-01", "x", fit=Fit(meter=meter))
    assert sides(goal, background={"telemetry": "never"}) == [
        ("measured-but-never-sent", "G-01", ())
    ]


def test_too_many_musts_are_told_of_the_last_with_how_many_could_come_first() -> None:
    words = ("ring bells", "count sheep", "bake bread", "sweep floors", "paint doors", "oil hinges",
             "wash cups", "sort keys", "trim hedges", "mend nets")  # fmt: skip
    made = [one(f"NEED-{n:02d}", told, priority=Priority.MUST) for n, told in enumerate(words, 1)]
    ticked = one("NEED-11", "undo", tick="undo", priority=Priority.MUST)
    last = made[8].model_copy(update={"priority": None})
    (told,) = found(*made[:8], last, made[9], ticked)
    assert (told.record, told.message.split(".")[0]) == ("NEED-10", "9 of 10 tasks are a must")
    assert told.question == "If only 6 could come first, which?"


def test_what_rests_on_a_passage_that_does_not_count_is_found_behind_evidence_too() -> None:
    def origin(*uses: str) -> Origin:
        quotes = tuple(Quote(source=f"{use}.txt", sha256="0", start=0, end=3, quote="yes", use=use)
                       for use in uses)  # fmt: skip
        return Origin(answer="tasks", event=3, quotes=quotes)

    evidence = Record(id="F-01", kind=Kind.EVIDENCE, origins=(origin("do not use"),))
    rests = one("NEED-01", "ring", origins=(origin(), origin("do not use")))
    both = one("NEED-02", "call", origins=(origin("do not use"), origin("true")))
    assert sides(evidence, rests, both) == [("ground-withdrawn", "NEED-01", ())]


def test_every_must_that_comes_later_is_told() -> None:
    made = [one("NEED-01", "ring", priority=Priority.MUST, slice="first"),
            one("NEED-02", "call", priority=Priority.SHOULD, slice="later"),
            one("NEED-03", "dig", priority=Priority.MUST, slice="later"),
            one("NEED-04", "mow", priority=Priority.MUST, slice="second")]  # fmt: skip
    assert [one[1] for one in sides(*made)] == ["NEED-03", "NEED-04"]


OUT = one("OUT-01", "print the weekly rota", sort="scope")


@each_row("refusal", ["not", "no", "never", "refuse", "nobody", "forbid"])
def test_a_task_that_refuses_what_is_kept_out_wants_nothing_that_is_kept_out(refusal: str) -> None:
    assert sides(OUT, one("NEED-01", f"{refusal} print the weekly rota")) == []
    assert sides(OUT, does(1, "it is late", f"{refusal.title()} print the weekly rota")) == []


def test_every_exclusion_is_held_against_every_task_and_all_that_is_done() -> None:
    other = one("OUT-02", "maybe later: lend boats now", sort="left-out")
    wanted = (one("NEED-01", "print the weekly rota"), one("NEED-02", "lend boats to guests"),
              does(1, "it is late", "print the weekly rota and the boats"))  # fmt: skip
    assert sides(other, OUT, *wanted) == [
        ("excluded-but-wanted", "OUT-02", ("NEED-02",)),
        ("excluded-but-wanted", "OUT-01", ("NEED-01",)),
        ("excluded-but-wanted", "OUT-01", ("FR-01",)),
    ]


@each_row(
    "words",
    ["Cancel bookings by itself", "cancel bookings on its own", "cancel bookings of its own accord",
     "cancel bookings without asking", "cancel bookings without being asked",
     "cancel bookings without somebody's OK", "cancel bookings only after a yes",
     "cancel bookings only with permission", "cancel bookings only when they agreed",
     "cancel bookings only if a warden is okay with it"],
)  # fmt: skip
def test_what_needs_a_yes_is_done_by_itself_where_nobody_acts(words: str) -> None:
    out = one("OUT-01", words, sort="never")
    acts = does(1, "the clock strikes", "cancel the bookings")
    asks = does(2, "the clock strikes", "ask whether to cancel the bookings")
    assert sides(out, asks, acts) == [("done-by-itself", "OUT-01", ("FR-01",))]
    assert sides(out, one("NEED-01", "cancel bookings")) == []


@each_row(
    "trigger",
    ["I press", "We come", "you come", "He knocks", "she knocks", "Somebody comes", "someone comes",
     "anybody comes", "a user comes", "a person comes", "Ann confirms", "Ann approves",
     "Ann says yes", "Ann agrees", "Ann accepts", "Ann presses", "Ann picks it", "Ann clicks",
     "Ann taps", "a sexton comes", "the bell founder comes"],
)  # fmt: skip
def test_nothing_is_done_by_itself_where_a_person_acts(trigger: str) -> None:
    out = one("OUT-01", "cancel bookings", sort="only-after-yes")
    people = (one("STK-01", "Sexton"), one("NEED-01", "ring", role="founder"))
    assert sides(out, *people, does(1, trigger, "cancel the bookings")) == []
    assert sides(out, *people, does(1, "when no one comes", "cancel the bookings")) != []
    assert sides(out, *people, does(1, "noone comes", "cancel the bookings")) != []


@each_row(
    "response",
    ["Ask", "asks", "suggest", "proposes", "offers", "Tell", "warns", "do not", "never", "wait"],
)
def test_what_asks_first_or_tells_only_is_not_done_by_itself(response: str) -> None:
    out = one("OUT-01", "cancel bookings", sort="only-after-yes")
    acts = does(1, "the clock strikes", f"{response} to cancel the bookings")
    assert bool(sides(out, acts)) is (response == "wait")
    for until in ("until", "once", "after"):
        late = does(1, "the clock strikes", f"cancel the bookings {until} it is ten")
        assert sides(out, late) == []
    by_whom = does(1, "the clock strikes", "cancel the bookings", actor="person")
    assert sides(out, by_whom) == []


@each_row(
    "words",
    ["The Internet", "online shop", "a web page", "the website", "cloud", "email", "e-mails",
     "Mail by E-mail", "SMS", "text message", "text messages", "an API", "the server", "http",
     "https"],
)  # fmt: skip
def test_a_neighbour_on_the_network_waits_while_there_is_no_connection(words: str) -> None:
    near = one("IF-01", "the clock on the wall"), one("IF-02", words)
    heard = one("IF-03", words, heard=True)
    offline = one("NEED-02", "it works alone", statement="It works alone.", tick="offline")
    told = one("NEED-01", "it works alone", statement="In the cellar it works.", tick="offline")
    assert sides(told, offline, *near, heard) == [("offline-but-networked", "NEED-02", ("IF-02",))]
    assert sides(told, *near) == []


def test_who_decides_is_told_of_the_second_rule_and_of_the_third() -> None:
    def decided(number: int, who: str, what: str = "Close the run") -> Record:
        return one(f"BR-{number:02d}", f"{what} {number}", what=what, decided_by=who)

    told = sides(decided(1, "patrol"), decided(2, "chief", "Open the bar"), decided(3, "patrols"),
                 decided(4, "mayor"), decided(5, "chief"))  # fmt: skip
    assert [one for one in told if one[0] == "two-deciders"] == [
        ("two-deciders", "BR-01", ("BR-04",)), ("two-deciders", "BR-01", ("BR-05",)),
    ]  # fmt: skip


def test_every_word_that_has_two_meanings_is_told() -> None:
    terms = [
        one("TERM-01", "Run", meaning="a slope"),
        one("TERM-02", "Lift"),
        one("TERM-03", "The run", meaning="Slopes"),
        one("TERM-04", "lift", meaning="a chair"),
        one("TERM-05", "run", meaning="a race"),
        one("TERM-06", "Lift", meaning="a cage"),
    ]
    assert sides(*terms) == [
        ("two-meanings", "TERM-01", ("TERM-05",)), ("two-meanings", "TERM-04", ("TERM-06",)),
    ]  # fmt: skip


def test_of_two_who_can_stop_it_each_is_heard_alone() -> None:
    fire, guild = (
        one(name, words, relation="can stop it")
        for name, words in (("STK-01", "fire brigade"), ("STK-02", "Guild of rowers"))
    )
    assert [one[1] for one in sides(fire, guild)] == ["STK-01", "STK-02"]
    heard = Decision(reader="the guild of rowers")
    assert [one[1] for one in sides(fire, guild, decision=heard)] == ["STK-01"]


def test_more_must_agree_than_there_are_only_where_they_are_those_who_decide() -> None:
    def agree(who: str, agree: str, title: str = "Wardens", count: str = "2") -> list[str]:
        rule = one("BR-01", "Lend", what="Lend", decided_by=who, agree=agree)
        return [made[0] for made in sides(one("STK-02", "Cooks", count="1"),
                                          one("STK-01", title, count=count), rule)]  # fmt: skip

    fires = ["agree-more-than-there-are"]
    assert agree("the wardens", "3 wardens") == agree("wardens", "three") == fires
    assert agree("wardens", "2 wardens and a cook") == []
    assert agree("wardens", "3 wardens or cooks") == []
    assert agree("rowers", "3") == agree("wardens", "3", count="") == agree("wardens", "most") == []


@each_row(
    ("first", "second"),
    [
        (one("BR-01", "Boats a guest may take", number="at most 2"),
         one("QR-01", "Boats a guest may take", fit=Fit(must="at least 3"))),
        (one("CON-01", "Boats a guest may take: at most 2"),
         one("QR-01", "Boats a guest may take", fit=Fit(must="more than 3"))),
        (one("CON-01", "Boats a guest may take, no more than 2"),
         one("BR-01", "Boats a guest may take", number="3")),
    ],
)  # fmt: skip
def test_numbers_of_rules_limits_and_qualities_are_held_against_each_other(
    first: Record, second: Record
) -> None:
    other = one("BR-09", "Lamps on a boat", number="at most 2")
    told = [made for made in sides(other, first, second) if made[0] == "numbers-exclude"]
    assert [sorted((one[1], *one[2])) for one in told] == [sorted((first.id, second.id))]


@each_row(
    ("money", "day", "people"),
    [
        ("€ 400", "by Monday", "two people"),
        ("400 Euros", "it opens in Spring", "no volunteers"),
        ("no money", "before 2027-05-01", "3 more helpers"),
        ("a budget", "until Easter", "only hands"),
        ("20 pounds", "ready in December", "five evenings"),
    ],
)
def test_what_is_fixed_is_told_with_all_three(money: str, day: str, people: str) -> None:
    limits = [
        one(f"CON-{number}", words, standing="fixed")
        for number, words in enumerate((people, "brass", day, money, "9 euros"), 1)
    ]
    task = one("NEED-01", "ring bells", priority=Priority.MUST)
    assert sides(*limits, task) == [("everything-fixed", "CON-4", ("CON-3", "CON-1"))]
    liked = [limits[0], limits[2].model_copy(update={"fields": {"standing": "liked"}}), limits[3]]
    assert sides(*liked, task) == []


def test_what_is_fixed_may_be_told_in_a_field_of_its_own() -> None:
    limits = [one("CON-01", "what grandmother left", standing="fixed", money="what she left"),
              one("CON-02", "the fair", standing="fixed", time="the fair"),
              one("CON-03", "Ann and Bo", standing="fixed", people="Ann and Bo")]  # fmt: skip
    task = one("NEED-01", "ring bells", priority=Priority.MUST)
    feature = one("NEED-02", "undo", tick="undo")
    assert sides(*limits, task, feature) == [("everything-fixed", "CON-01", ("CON-02", "CON-03"))]
    assert sides(*limits, feature) == []


def test_a_rate_is_seen_on_the_check_with_most_cases() -> None:
    checks = [
        one("CHK-01", "20 photos", what="20 photos"),
        one("CHK-02", "a look", what="a look"),
        one("CHK-03", "90 photos", what="90 photos"),
        one("CHK-04", "50", what="50 boats"),
    ]
    rates = [one("QR-01", "a", fit=Fit(must="wrong once in 90")), one("QR-02", "b"),
             one("QR-03", "c", fit=Fit(must="wrong once in 1,000"))]  # fmt: skip
    assert sides(*rates, *checks) == [("rate-not-visible", "QR-03", ("CHK-03",))]


def test_a_fact_that_goes_out_is_told_where_nobody_outside_may_see_it() -> None:
    rules = [one("BR-01", "names", what="names of guests", seen_by="anybody"),
             one("BR-02", "debts", what="debts of guests", seen_by="No one outside the office"),
             one("BR-03", "meals", what="meals of guests", seen_by="Nobody"),
             one("BR-04", "rooms", what="rooms of guests", seen_by="none")]  # fmt: skip
    near = [
        one("IF-01", "a", direction="out", carries="names of guests", neighbour="bank"),
        one("IF-02", "b", direction="in", carries="debts of guests", neighbour="bank"),
        one("IF-03", "c", direction="out", carries="debts of guests", neighbour="the Office"),
        one("IF-04", "d", direction="out", carries="debts of guests", neighbour="bank"),
        one("IF-05", "e", direction="out", carries="rooms of guests", neighbour="town"),
    ]
    assert sides(*rules, *near) == [
        ("kept-in-but-sent", "BR-02", ("IF-04",)), ("kept-in-but-sent", "BR-04", ("IF-05",)),
    ]  # fmt: skip


def test_what_comes_less_often_than_it_may_be_old_is_told_of_each_neighbour() -> None:
    fresh = [one("QR-01", "The wind is at most one day old", fit=Fit(must="one day")),
             one("QR-02", "The Tide is at most 5 minutes OLD", fit=Fit(must="5 minutes")),
             one("QR-03", "The tide is told in 5 minutes", fit=Fit(must="5 minutes"))]  # fmt: skip
    near = [one("IF-01", "a", carries="wind", how_often="every hour"),
            one("IF-02", "b", carries="tide", how_often="every 5 minutes"),
            one("IF-03", "c", carries="tide", how_often="daily", direction="out"),
            one("IF-04", "d", carries="tide", how_often="each hour", direction="in")]  # fmt: skip
    assert sides(*fresh, *near) == [("older-than-it-comes", "QR-02", ("IF-04",))]


@each_row("told", ["Nothing", "open to anybody", "open to Everybody", "anonymous", "anonymity",
                   "nobody has to log in"])  # fmt: skip
def test_every_account_speaks_against_what_is_open_to_all(told: str) -> None:
    rules = [one("BR-01", "a card", known_by="a card"), one("BR-02", told, known_by=told)]
    ticked = [one("NEED-01", "undo it", tick="undo"), one("NEED-02", "own page", tick="own"),
              one("NEED-03", "an account", tick="account")]  # fmt: skip
    assert sides(*rules, *ticked) == [
        ("unknown-but-recorded", "BR-02", ("NEED-02",)),
        ("unknown-but-recorded", "BR-02", ("NEED-03",)),
    ]
    assert sides(rules[0], *ticked) == []


def test_of_three_that_say_the_same_each_pair_is_told() -> None:
    same = "see which bench is free today"
    made = [one("NEED-01", same), one("OUT-01", same), one("NEED-02", f"{same} soon"),
            one("NEED-03", f"not {same}")]  # fmt: skip
    told = [one for one in sides(*made) if one[0] != "excluded-but-wanted"]
    assert told == [
        ("said-twice", "NEED-01", ("NEED-02",)),
        ("possible-contradiction", "NEED-01", ("NEED-03",)),
        ("possible-contradiction", "NEED-02", ("NEED-03",)),
    ]


def test_of_two_rules_only_the_opposite_sense_counts() -> None:
    made = [one("BR-01", "A guest may take 2 boats"), one("BR-02", "A guest may take 3 boats"),
            one("BR-03", "A guest may never take 2 boats")]  # fmt: skip
    assert sides(*made) == [
        ("possible-contradiction", "BR-01", ("BR-03",)),
        ("possible-contradiction", "BR-02", ("BR-03",)),
    ]


@each_row("no", ["not", "No", "never", "nobody", "none", "without", "nothing", "don't", "can’t"])
def test_each_no_turns_the_sense_of_what_is_said_again(no: str) -> None:
    first = one("NEED-01", "open gate bell rope lamp")
    assert sides(first, one("NEED-02", f"open gate bell rope lamp {no}")) == [
        ("possible-contradiction", "NEED-01", ("NEED-02",))
    ]


def test_two_ways_to_answer_one_event_are_told_of_each_pair() -> None:
    made = [does(1, "the bell rings", "open the gate"), does(2, "it rains", "close the gate"),
            does(3, "the bell rings", "close the hatch"),
            does(4, "the bell rings", "shut the gate"),
            does(5, "rain or bell rings", "close the gate")]  # fmt: skip
    assert [one for one in sides(*made) if one[0] == "two-responses"] == [
        ("two-responses", "FR-01", ("FR-04",))
    ]
