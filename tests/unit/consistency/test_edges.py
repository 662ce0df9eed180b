"""The edges of the rules: the last value that fires, the first that does not, the exceptions."""

from __future__ import annotations

from typing import Any

import pytest

from askfirst.consistency import RULES, check
from askfirst.requirements import (
    Decision,
    Fit,
    Kind,
    Origin,
    Pattern,
    Priority,
    Quote,
    Record,
    Specification,
)
from rows import each_row

MUST, SHOULD, WONT = Priority.MUST, Priority.SHOULD, Priority.WONT


def one(name: str, words: str = "", **more: Any) -> Record:
    kind = {"G": Kind.GOAL, "NEED": Kind.NEED, "BR": Kind.RULE, "CON": Kind.LIMIT,
            "STK": Kind.ROLE, "FR": Kind.FUNCTION, "OUT": Kind.EXCLUSION, "IF": Kind.INTERFACE,
            "QR": Kind.QUALITY, "CHK": Kind.CHECK, "OPEN": Kind.QUESTION, "F": Kind.EVIDENCE,
            "TERM": Kind.TERM}[name.split("-")[0]]  # fmt: skip
    own = ("owner", "priority", "fit", "origins", "links", "pattern")
    values = {key: more.pop(key) for key in own if key in more}
    return Record(id=name, kind=kind, title=words, words=words, fields=more, **values)


def goal(**fit: str) -> Record:
    return one("G-01", "fewer clashes", fit=Fit(**fit))


def needs(*priorities: Priority | None) -> list[Record]:
    words = ("ring bells", "count sheep", "bake bread", "sweep floors", "paint doors", "oil hinges",
             "wash cups", "sort keys", "trim hedges", "mend nets")  # fmt: skip
    return [one(f"NEED-{n:02d}", words[n - 1], priority=p)
            for n, p in enumerate(priorities, 1)]  # fmt: skip


def does(number: int, trigger: str, response: str, **more: Any) -> Record:
    return one(f"FR-{number:02d}", "", pattern=Pattern.EVENT, trigger=trigger, response=response,
               **more)  # fmt: skip


def codes(*records: Record, **more: Any) -> list[str]:
    made = Specification(date="2026-03-01", records=records, **more)
    return [found.code for found in check(made)]


@each_row(
    ("by", "decided", "ready", "fires"),
    [
        ("2026-05-01", "2026-05-01", "", []),
        ("2026-04-30", "2026-05-01", "", ["goal-due-before-decision"]),
        ("2026-05-01", "", "Opens on 2026-05-01", []),
        ("2026-04-30", "", "Opens on 2026-05-01", ["goal-due-before-ready"]),
        ("2026-04-30", "", "The roof is mended on 2026-05-01", []),
        ("2026-03-01", "", "", []),
        ("2026-02-28", "", "", ["goal-day-passed"]),
    ],
)
def test_a_goal_due_on_the_very_day_is_in_time(
    by: str, decided: str, ready: str, fires: list[str]
) -> None:
    limits = [one("CON-01", ready)] if ready else []
    assert codes(goal(by=by), *limits, decision=Decision(by=decided)) == fires


def test_of_several_days_the_earliest_is_when_it_is_there() -> None:
    limits = (one("CON-01", "Opens on 2026-09-01"), one("CON-02", "Ready by 2026-05-01"))
    assert codes(goal(by="2026-06-01"), *limits) == []


@each_row(
    ("musts", "others", "fires"),
    [(4, 0, False), (5, 0, True), (4, 1, False), (5, 1, True), (8, 2, True), (7, 3, False)],
)
def test_two_musts_more_than_six_in_ten_are_too_many(musts: int, others: int, fires: bool) -> None:
    made = needs(*[MUST] * musts, *[SHOULD] * others)
    assert codes(*made) == ["too-many-musts"] * fires


def borrowed(number: int, amount: str, **more: str) -> Record:
    return one(f"BR-{number:02d}", "Books a member may borrow", number=amount, **more)


@each_row(
    ("first", "second", "fires"),
    [
        (borrowed(1, "at most 6"), borrowed(2, "at least 10", **{"except": "in summer"}), False),
        (borrowed(1, "6"), borrowed(2, "7"), True),
        (borrowed(1, "6"), borrowed(2, "at most 7"), False),
        (borrowed(1, "8"), borrowed(2, "at most 7"), True),
        (borrowed(1, "no more than 6"), borrowed(2, "no less than 7"), True),
        (one("CON-01", "Books: 6"), one("CON-02", "Books: 7"), False),
        (one("CON-01", "Books: at most 6"), one("CON-02", "Books: at least 7"), True),
        (one("CON-01", "Books: at most 6"), one("CON-02", "Boats: at least 7"), False),
    ],
)
def test_a_lone_number_of_a_rule_is_exact_and_an_exception_may_be_the_other_case(
    first: Record, second: Record, fires: bool
) -> None:
    assert ("numbers-exclude" in codes(first, second)) is fires


@each_row(
    ("must", "tried", "fires"),
    [
        ("none in 200", ("200 photos",), False),
        ("none in 201", ("200 photos",), True),
        ("none in 1,000", ("200 photos", "2000 letters"), False),
        ("none in 100", ("9 photos",), False),
        ("none in 100", ("10 photos",), True),
    ],
)
def test_a_rate_is_seen_on_as_many_cases_as_it_names(
    must: str, tried: tuple[str, ...], fires: bool
) -> None:
    checks = [one(f"CHK-{n}", what, what=what) for n, what in enumerate(tried)]
    found = codes(one("QR-01", must, fit=Fit(must=must)), *checks)
    assert found == ["rate-not-visible"] * fires


def test_as_many_as_there_are_may_have_to_agree() -> None:
    for agree, fires in (("2", []), ("3", ["agree-more-than-there-are"])):
        rule = one("BR-01", "Lend a boat", what="Lend a boat", decided_by="wardens", agree=agree)
        assert codes(rule, one("STK-01", "Wardens", count="2")) == fires


def test_one_decision_of_one_decider_told_twice_is_given_to_one() -> None:
    first = one("BR-01", "Close the run", what="Close the run", decided_by="the patrol")
    second = one("BR-02", "Close the run", what="close the run", decided_by="Patrol")
    assert "two-deciders" not in codes(first, second)


@each_row(
    ("more", "fires"),
    [
        ([], True),
        ([one("OPEN-01", "May we?", owner="The fire brigade")], False),
        ([one("OPEN-01", "May we?", owner="Fire watch")], True),
        ([one("STK-02", "Chief of the fire brigade", does="looks at doors")], False),
        ([one("STK-02", "Chief of the fire brigade")], True),
    ],
)
def test_who_can_stop_it_is_heard_where_somebody_asks_them_or_speaks_for_them(
    more: list[Record], fires: bool
) -> None:
    role = one("STK-01", "fire brigade", relation="can stop it")
    assert codes(role, *more) == ["veto-not-heard"] * fires


def test_who_can_stop_it_and_said_what_they_want_is_heard() -> None:
    for said in ("does", "further", "asked"):
        assert (
            codes(one("STK-01", "fire brigade", relation="can stop it", **{said: "wide doors"}))
            == []
        )
    assert codes(one("STK-01", "fire brigade", relation="pays")) == []


@each_row(
    ("wanted", "fires"),
    [
        (one("NEED-01", "print the rota"), True),
        (one("NEED-01", "print the rota", priority=WONT), False),
        (one("NEED-01", "print the rota", tick="paper"), False),
        (one("NEED-01", "never print the rota"), False),
        (does(1, "somebody knocks", "print the rota"), True),
        (one("BR-01", "print the rota"), False),
    ],
)
def test_what_is_kept_out_and_wanted_all_the_same_is_a_task_or_what_it_does(
    wanted: Record, fires: bool
) -> None:
    found = codes(one("OUT-01", "print the rota", sort="scope"), wanted)
    assert found == ["excluded-but-wanted"] * fires


@each_row(
    ("trigger", "response", "fires"),
    [
        ("the clock strikes ten", "cancel the booking", True),
        ("the clock strikes ten", "ask whether to cancel the booking", False),
        ("the clock strikes ten", "suggests to cancel the booking", False),
        ("somebody confirms", "cancel the booking", False),
        ("the warden rings", "cancel the booking", False),
        ("nobody confirms", "cancel the booking", True),
    ],
)
def test_only_what_is_done_with_nobody_acting_is_done_by_itself(
    trigger: str, response: str, fires: bool
) -> None:
    out = one("OUT-01", "cancel somebody's booking", sort="only-after-yes")
    found = codes(out, does(1, trigger, response), one("STK-01", "Warden"))
    assert found == ["done-by-itself"] * fires


@each_row(
    ("first", "second", "fires"),
    [
        ({}, {}, True),
        ({"role": "Nurse"}, {"role": "nurse"}, True),
        ({"role": "nurse"}, {"role": "doctor"}, False),
        ({"tick": "x"}, {}, False),
    ],
)
def test_the_same_for_two_people_is_not_said_twice(
    first: dict[str, str], second: dict[str, str], fires: bool
) -> None:
    words = "see which bench is free"
    found = codes(one("NEED-01", words, **first), one("NEED-02", words, **second))
    assert found == ["said-twice"] * fires


def test_two_words_are_too_few_to_be_said_twice() -> None:
    assert codes(one("NEED-01", "ring bells"), one("NEED-02", "ring bells")) == []


def test_two_demands_of_one_line_are_not_said_twice() -> None:
    origins = (Origin(answer="use", event=3, line="l1"),)
    words = "light the lamp on the bench"
    first = does(1, "somebody knocks", words, origins=origins)
    second = does(1, "somebody knocks", words, origins=origins)
    assert codes(first, second.model_copy(update={"id": "FR-01-2"})) == []
    assert codes(first, second.model_copy(update={"id": "FR-02"})) == ["said-twice"]


@pytest.mark.parametrize("version", ["second", "later"])
def test_a_must_is_in_no_later_version(version: str) -> None:
    assert codes(one("NEED-01", "ring bells", priority=MUST, slice=version)) == [
        "must-in-a-later-version"
    ]


def test_what_rests_on_another_passage_too_still_stands_and_evidence_rests_on_itself() -> None:
    def origin(*uses: str) -> tuple[Origin, ...]:
        quotes = tuple(Quote(source="memo.txt", sha256="0", start=0, end=3, quote="yes", use=use)
                       for use in uses)  # fmt: skip
        return (Origin(answer="tasks", event=3, quotes=quotes),)

    assert codes(one("NEED-01", "ring", origins=origin("do not use", "claim"))) == []
    assert codes(one("F-01", "ring", origins=origin("do not use"))) == []
    assert codes(one("NEED-01", "ring", origins=origin())) == []
    assert codes(one("NEED-01", "ring", origins=origin("do not use", "do not use"))) == [
        "ground-withdrawn"
    ]


def test_nobody_can_be_known_where_an_account_is_needed() -> None:
    unknown = one("BR-01", "nothing", known_by="nothing, it is open to all")
    for tick, fires in (("account", True), ("own", True), ("undo", False)):
        found = codes(unknown, one("NEED-01", "own account", tick=tick))
        assert found == ["unknown-but-recorded"] * fires


def messages(*records: Record) -> str:
    made = Specification(date="2026-03-01", records=records)
    return " ".join(found.message for found in check(made))


def test_figures_that_count_are_compared_and_those_that_name_tell_two_things_apart() -> None:
    def lent(first: str, second: str) -> list[str]:
        words = "lend {} to a guest for the evening"
        return codes(one("NEED-01", words.format(first)), one("NEED-02", words.format(second)))

    assert lent("3 boats", "4 boats") == ["possible-contradiction"]
    assert lent("room 3", "room 4") == []


def test_a_goal_that_is_counted_by_hand_needs_nothing_sent() -> None:
    for meter, fires in (("clicks", True), ("the list at the door", False)):
        found = codes(goal(meter=meter), background={"telemetry": "Never."})
        assert found == ["measured-but-never-sent"] * fires
    assert codes(goal(meter="clicks"), background={"telemetry": "yes"}) == []


@pytest.mark.parametrize(
    ("agree", "decides", "count", "told"),
    [
        ("three wardens", "wardens", "2", "three wardens must agree, but there are only 2: W"),
        ("", "two wardens", "1", "two wardens must agree, but there is only 1: W"),
    ],
)
def test_who_must_agree_is_told_with_how_many_there_are(
    agree: str, decides: str, count: str, told: str
) -> None:
    rule = one("BR-01", "Lend", what="Lend", decided_by=decides, agree=agree)
    assert told in messages(rule, one("STK-01", "Wardens", count=count))


def test_a_must_is_told_with_the_version_that_it_comes_in() -> None:
    for version, when in (("second", "comes in the second version."), ("later", "comes later.")):
        told = messages(one("NEED-01", "ring bells", priority=MUST, slice=version))
        assert told.endswith(when)


def test_money_day_and_people_that_are_fixed_leave_no_room_only_where_all_is_a_must() -> None:
    limits = [one("CON-01", "at most 400 euros", standing="fixed"),
              one("CON-02", "it opens on 1 May", standing="fixed"),
              one("CON-03", "only two people build it", standing="fixed")]  # fmt: skip
    musts, some = needs(MUST, MUST), needs(MUST, SHOULD)
    assert "everything-fixed" in codes(*limits, *musts)
    assert "everything-fixed" not in codes(*limits, *some)
    assert "everything-fixed" not in codes(*limits[:2], *musts)
    assert "everything-fixed" not in codes(*limits)


def test_only_what_must_work_without_a_connection_speaks_against_the_network() -> None:
    mail = one("IF-01", "e-mail to the mayor")
    for tick, fires in (("offline", True), ("undo", False)):
        need = one("NEED-01", "work in the cellar", tick=tick)
        assert codes(need, mail) == ["offline-but-networked"] * fires, tick


def test_how_old_it_may_be_is_compared_where_somebody_said_how_often_it_comes() -> None:
    fresh = one("QR-01", "the tide is at most 5 minutes old", fit=Fit(must="5 minutes"))
    for often, fires in (("every hour", True), ("every minute", False), ("", False)):
        tide = one("IF-01", "gauge", direction="in", carries="tide", how_often=often)
        assert codes(fresh, tide) == ["older-than-it-comes"] * fires, often


def test_every_two_numbers_that_exclude_each_other_are_told_in_capitals_too() -> None:
    made = [borrowed(1, "at most 6"), borrowed(2, "at least 10"), borrowed(3, "at least 12"),
            one("BR-04", "Boats a guest may take", number="at most 1"),
            one("BR-05", "Boats a guest may take", number="at least 2")]  # fmt: skip
    found = check(Specification(date="2026-03-01", records=tuple(made)))
    told = [(made.record, *made.others) for made in found if made.code == "numbers-exclude"]
    assert told == [("BR-01", "BR-02"), ("BR-01", "BR-03"), ("BR-04", "BR-05")]
    limits = [one("CON-01", "A BUDGET", standing="fixed"),
              one("CON-02", "BEFORE MAY", standing="fixed"),
              one("CON-03", "TWO PEOPLE", standing="fixed")]  # fmt: skip
    assert codes(*limits, *needs(MUST)) == ["everything-fixed"]


def test_the_rules_stand_in_one_order() -> None:
    assert list(RULES) == [
        "goal-already-reached", "goal-due-before-decision", "goal-due-before-ready",
        "goal-day-passed", "too-many-musts", "measured-but-never-sent", "numbers-exclude",
        "everything-fixed", "rate-not-visible", "must-in-a-later-version",
        "agree-more-than-there-are", "two-deciders", "veto-not-heard", "two-meanings",
        "older-than-it-comes", "kept-in-but-sent", "unknown-but-recorded", "excluded-but-wanted",
        "done-by-itself", "offline-but-networked", "two-responses", "said-twice",
        "possible-contradiction", "ground-withdrawn",
    ]  # fmt: skip
