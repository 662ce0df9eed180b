"""Each rule: a set of records that fires it and only it, and a near miss that fires nothing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from askfirst.consistency import RULES, check
from askfirst.requirements import (
    Decision,
    Fit,
    Kind,
    Link,
    Origin,
    Pattern,
    Priority,
    Quote,
    Record,
    Specification,
    Status,
)
from rows import each_row

TODAY = "2026-03-01"


def made(
    *records: Record, decided: str = "", reader: str = "", telemetry: str = ""
) -> Specification:
    return Specification(
        date=TODAY, records=records, decision=Decision(by=decided, reader=reader),
        background={"telemetry": telemetry} if telemetry else {},
    )  # fmt: skip


def goal(number: int = 1, **fit: str) -> Record:
    return Record(id=f"G-{number:02d}", kind=Kind.GOAL, title="fewer clashes", fit=Fit(**fit))


def need(number: int, words: str, priority: Priority | None = None, *serves: str,
         tick: str = "") -> Record:  # fmt: skip
    return Record(
        id=f"NEED-{number:02d}", kind=Kind.NEED, title=words, words=words, priority=priority,
        links=tuple(Link(type="serves", target=target) for target in serves),
        fields={"tick": tick} if tick else {},
    )  # fmt: skip


def rule(index: int, title: str, **fields: str) -> Record:
    return Record(id=f"BR-{index:02d}", kind=Kind.RULE, title=title, words=title, fields=fields,
                  statement=f"{title}.")  # fmt: skip


def decision(index: int, title: str, who: str, **fields: str) -> Record:
    return rule(index, title, what=title, decided_by=who, **fields)


def seen(title: str, by: str) -> Record:
    return rule(1, title, what=title, seen_by=by)


def known_by(how: str) -> Record:
    return rule(1, how, known_by=how)


def trial(what: str) -> Record:
    return Record(id="CHK-01", kind=Kind.CHECK, words=what, fields={"what": what})


def in_version(task: Record, version: str) -> Record:
    return task.model_copy(update={"fields": {**task.fields, "slice": version}})


def limit(number: int, words: str, standing: str = "fixed", **fields: str) -> Record:
    return Record(id=f"CON-{number:02d}", kind=Kind.LIMIT, words=words,
                  fields={"standing": standing, **fields})  # fmt: skip


def role(number: int, title: str, **fields: str) -> Record:
    return Record(id=f"STK-{number:02d}", kind=Kind.ROLE, title=title, fields=fields)


def function(number: int, does: str, response: str, pattern: Pattern = Pattern.EVENT) -> Record:
    return Record(
        id=f"FR-{number:02d}", kind=Kind.FUNCTION, pattern=pattern,
        statement=f"When {does}, it shall {response}.",
        fields={"trigger": does, "response": response},
    )  # fmt: skip


def exclusion(words: str, sort: str) -> Record:
    return Record(id="OUT-01", kind=Kind.EXCLUSION, words=words, fields={"sort": sort})


def neighbour(words: str, **fields: str) -> Record:
    return Record(id="IF-01", kind=Kind.INTERFACE, words=words, fields=fields)


def quality(must: str, words: str = "") -> Record:
    return Record(id="QR-01", kind=Kind.QUALITY, words=words or must, fit=Fit(must=must))


def term(number: int, meaning: str) -> Record:
    return Record(
        id=f"TERM-{number:02d}", kind=Kind.TERM, title="round", fields={"meaning": meaning}
    )


def resting(use: str) -> Record:
    quote = Quote(source="memo.txt", sha256="0", start=0, end=3, quote="yes", use=use)
    return Record(id="NEED-01", kind=Kind.NEED, words="ring the bell",
                  origins=(Origin(answer="tasks", event=3, quotes=(quote,)),))  # fmt: skip


class Case(NamedTuple):
    code: str
    fires: Specification
    silent: Specification


M, S, C = Priority.MUST, Priority.SHOULD, Priority.COULD
TASKS = ("ring bells", "count sheep", "bake bread", "sweep floors", "paint doors")

CASES = (
    Case("goal-already-reached", made(goal(now="3 days", plan="three days")),
         made(goal(now="3 days", plan="3 hours"))),
    Case("goal-due-before-decision", made(goal(by="1 May 2026"), decided="15 May 2026"),
         made(goal(by="1 June 2026"), decided="15 May 2026")),
    Case("goal-due-before-ready",
         made(goal(by="June 2026"), limit(1, "Opens on 1 September 2026")),
         made(goal(by="June"), limit(1, "Opens on 1 September 2026"))),
    Case("goal-day-passed", made(goal(by="2026-02-01")), made(goal(by="February"))),
    Case("measured-but-never-sent", made(goal(meter="its own usage figures"), telemetry="Never"),
         made(goal(meter="its own usage figures"), telemetry="Only after the person said yes")),
    Case("too-many-musts", made(*(need(n, t, M) for n, t in enumerate(TASKS, 1))),
         made(*(need(n, t, M if n < 5 else S) for n, t in enumerate(TASKS, 1)))),
    Case("numbers-exclude",
         made(rule(1, "Books a member may borrow", number="at most 6"),
              rule(2, "Books a member may borrow", number="at least 10")),
         made(rule(1, "Books a member may borrow", number="at most 6"),
              rule(2, "Books a member may borrow", number="at least 2"))),
    *(
        Case("numbers-exclude",
             made(rule(1, "Guests in the hall", number="at most 11"),
                  rule(2, "Guests in the hall", number="at least 12")),
             made(rule(1, "Guests in the hall", number=first),
                  rule(2, "Guests in the hall", number=second)))
        for first, second in (("at most 12", "at least 12"), ("12 guests", "12 guests"))
    ),
    Case("two-responses",
         made(function(1, "power, connection or storage fails in the middle",
                       "the vents stay where they are"),
              function(2, "the power is gone", "open all vents")),
         made(function(1, "the power is on", "open the vents"),
              function(2, "the power is off", "shut the vents"))),
    Case("two-responses",
         made(function(1, "the power is gone", "open all vents"),
              function(2, "there is no power", "shut all vents")),
         made(function(1, "it is below 22 °C", "shut the vents"),
              function(2, "the sun is down", "keep two vents half open"),
              function(3, "the power is gone", "open the north vents"),
              function(4, "the power fails", "shut the south vents"))),
    Case("two-responses",
         made(function(1, "the rain sensor reports heavy rain", "open the roof vents"),
              function(2, "the rain sensor reports heavy rain", "close the roof vents")),
         made(function(1, "the warden rings", "show the open gates"),
              function(2, "the warden rings", "show the shut gates of the north"),
              function(3, "somebody knocks", "open the gate, unless it is night"),
              function(4, "somebody knocks", "shut the gate"))),
    Case("must-in-a-later-version", made(in_version(need(1, "ring bells", M), "second")),
         made(in_version(need(1, "ring bells", M), "first"),
              in_version(need(2, "count sheep", S), "later"))),
    Case("everything-fixed",
         made(limit(1, "At most 400 euros"), limit(2, "Ready by May"), limit(3, "Two volunteers"),
              need(1, "ring bells", M)),
         made(limit(1, "At most 400 euros"), limit(2, "Ready by May", "liked"),
              limit(3, "Two volunteers"), need(1, "ring bells", M))),
    Case("everything-fixed",
         made(limit(1, "2,000", money="2,000"), limit(2, "till the harvest", time="till harvest"),
              limit(3, "us", people="us"), need(1, "ring bells", M)),
         made(limit(1, "2,000", money="2,000"), limit(2, "till the harvest", time="till harvest"),
              limit(3, "us", people="us"), need(1, "ring bells", M), need(2, "count sheep"))),
    Case("everything-fixed",
         made(limit(1, "At most 400 euros"), limit(2, "Ready by May"), limit(3, "Two volunteers"),
              need(1, "ring bells", M)),
         made(limit(1, "At most 400 euros"), limit(2, "Ready by May"), limit(3, "Two volunteers"))),
    Case("rate-not-visible", made(quality("none in 10,000"), trial("200 photos")),
         made(quality("one in 10"), trial("200 photos"))),
    Case("older-than-it-comes",
         made(quality("two hours", "Avalanche bulletin: at most two hours old"),
              neighbour("From the valley: avalanche bulletin, each morning", direction="in",
                        carries="avalanche bulletin", how_often="each morning")),
         made(quality("two hours", "Avalanche bulletin: at most two hours old"),
              neighbour("From the valley: avalanche bulletin, hourly", direction="in",
                        carries="avalanche bulletin", how_often="hourly"))),
    Case("older-than-it-comes",
         made(quality("59 minutes", "Avalanche bulletin: at most 59 minutes old"),
              neighbour("From the valley: avalanche bulletin, hourly", direction="in",
                        carries="avalanche bulletin", how_often="hourly")),
         made(quality("60 minutes", "Avalanche bulletin: at most 60 minutes old"),
              neighbour("From the valley: avalanche bulletin, hourly", direction="in",
                        carries="avalanche bulletin", how_often="hourly"))),
    Case("older-than-it-comes",
         made(quality("20 minutes", "Avalanche bulletin: at most 20 minutes old"),
              neighbour("From the valley: avalanche bulletin, hourly", direction="in",
                        carries="avalanche bulletin", how_often="hourly")),
         made(quality("20 euro", "Avalanche bulletin: at most 20 euro, old or not"),
              neighbour("From the valley: avalanche bulletin, hourly", direction="in",
                        carries="avalanche bulletin", how_often="hourly"))),
    Case("unknown-but-recorded",
         made(known_by("nothing, it is open to all"), need(1, "own account", tick="account")),
         made(known_by("their boat number"), need(1, "own account", tick="account"))),
    Case("agree-more-than-there-are",
         made(decision(1, "Lend a costume", "wardrobe mistress", agree="2"),
              role(1, "Wardrobe mistress", count="1")),
         made(decision(1, "Lend a costume", "wardrobe mistress", agree="2"),
              role(1, "Wardrobe mistress", count="3"))),
    Case("agree-more-than-there-are",
         made(decision(1, "Lend a costume", "two wardens"), role(1, "Warden", count="one")),
         made(decision(1, "Lend a costume", "two wardens"), role(1, "12 wardens", count="12"))),
    Case("two-deciders",
         made(decision(1, "Close the run", "patrol"), decision(2, "close the run", "hotel")),
         made(decision(1, "Close the run", "patrol"), decision(2, "Open the run", "hotel"))),
    Case("veto-not-heard", made(role(1, "fire brigade", relation="can stop it")),
         made(role(1, "fire brigade", relation="can stop it"), reader="the fire brigade")),
    Case("veto-not-heard", made(role(1, "fire brigade", relation="can stop it")),
         made(role(1, "fire brigade", relation="can stop it", asked="the warden, in May"))),
    Case("two-meanings", made(term(1, "three minutes"), term(2, "a drink for all")),
         made(term(1, "three minutes"), term(2, "three minutes"))),
    Case("kept-in-but-sent",
         made(seen("Names of blood donors", "nobody outside"),
              neighbour("To the city: names", neighbour="the city", direction="out",
                        carries="names of blood donors")),
         made(seen("Names of blood donors", "nobody outside"),
              neighbour("From the city: names", neighbour="the city", direction="in",
                        carries="names of blood donors"))),
    Case("kept-in-but-sent",
         made(seen("Names, ages and photos of donors", "nobody outside"),
              neighbour("To the city: names", neighbour="the city", direction="out",
                        carries="names, ages and photos")),
         made(seen("Names, ages and photos of donors", "nobody outside the city"),
              neighbour("To the city: names", neighbour="the city", direction="out",
                        carries="names, ages and photos"))),
    Case("kept-in-but-sent",
         made(seen("Names, ages and photos of donors", "nobody outside"),
              neighbour("To the city: names", neighbour="the city", direction="out",
                        carries="names, ages, photos and shoes")),
         made(seen("Names, ages and photos of donors", "nobody outside"),
              neighbour("To the city: names", neighbour="the city", direction="out",
                        carries="names, ages, hats and shoes"))),
    Case("excluded-but-wanted",
         made(exclusion("decide whether a toaster can be repaired", "others-job"),
              need(1, "decide whether a toaster is repaired")),
         made(exclusion("print the rota for other parishes", "scope"),
              need(1, "print the rota"))),
    Case("done-by-itself",
         made(exclusion("cancel somebody's booking", "only-after-yes"),
              function(1, "the clock strikes ten", "cancel the booking")),
         made(exclusion("cancel somebody's booking", "only-after-yes"),
              function(1, "the warden confirms", "cancel the booking"))),
    Case("done-by-itself",
         made(exclusion("It never opens the gate by itself", "never"),
              function(1, "nobody comes for an hour", "it opens the gate")),
         made(exclusion("It never opens the gate by itself", "never"),
              function(1, "somebody knocks", "it opens the gate"))),
    Case("offline-but-networked",
         made(need(1, "works without a connection", tick="offline"),
              neighbour("From the office: rota, by e-mail")),
         made(need(1, "works without a connection", tick="offline"),
              neighbour("From the office: rota, on paper"))),
    Case("offline-but-networked",
         made(need(1, "works without a connection", tick="offline"),
              neighbour("From the office: rota, by e-mail")),
         made(need(1, "works without a connection", tick="offline"),
              neighbour("my cousin says we need the cloud").model_copy(update={"heard": True}))),
    Case("offline-but-networked",
         made(need(1, "works without a connection", tick="offline"),
              neighbour("From the office: rota, by e-mail")),
         made(need(1, "in the cellar", tick="offline").model_copy(
              update={"statement": "Works without a connection: in the cellar."}),
              neighbour("From the office: rota, by e-mail"))),
    Case("said-twice",
         made(need(1, "see which bench is free"), need(2, "see now which bench is free")),
         made(need(1, "see which bench is free"), need(2, "print the insurer list"))),
    Case("possible-contradiction",
         made(need(1, "call the next visitor by name"),
              need(2, "never call the next visitor by name")),
         made(need(1, "call the next visitor by name"), need(2, "never count the coins"))),
    Case("possible-contradiction",
         made(rule(1, "Night porters may open all doors"),
              rule(2, "Night porters may not open all doors")),
         made(rule(1, "Night porters may open 3 of the doors"),
              rule(2, "Night porters may open 4 of the doors"))),
    Case("possible-contradiction",
         made(need(1, "lend at most 3 boats a group"), need(2, "lend at most 4 boats a group")),
         made(need(1, "show the free hours of room 3"), need(2, "show the free hours of room 4"))),
    Case("ground-withdrawn", made(resting("do not use")), made(resting("claim"))),
)  # fmt: skip


def ids(case: Case) -> str:
    return case.code


@each_row("case", CASES)
def test_a_contradictory_set_fires_its_rule_and_no_other(case: Case) -> None:
    findings = list(check(case.fires))
    assert [finding.code for finding in findings] == [case.code]
    assert findings[0].question
    assert findings[0].message


@each_row("case", CASES)
def test_a_near_miss_fires_nothing(case: Case) -> None:
    assert [finding.code for finding in check(case.silent)] == []


@pytest.mark.parametrize(
    ("excluded", "kind", "wanted", "clash"),
    [
        ("booking boats, maybe later", "scope", "book a boat", True),
        ("repairs, that's me", "others-job", "me: see what to repair on wednesday", False),
    ],
)
def test_small_words_make_no_contradiction_and_hide_none(
    excluded: str, kind: str, wanted: str, clash: bool
) -> None:
    found = check(made(exclusion(excluded, kind), need(1, wanted)))
    assert [finding.code for finding in found] == ["excluded-but-wanted"] * clash


def test_who_must_agree_by_name_is_not_counted() -> None:
    rule_ = decision(1, "Lend a costume", "captain", agree="2, the captain and the manager")
    assert list(check(made(rule_, role(1, "Captain", count="1")))) == []


def test_every_rule_is_shown_to_fire() -> None:
    assert {case.code for case in CASES} == set(RULES)


def test_silence_is_no_contradiction() -> None:
    assert list(check(Specification())) == []


def test_what_is_withdrawn_contradicts_nothing() -> None:
    gone = exclusion("cancel somebody's booking", "alone").model_copy(
        update={"status": Status.WITHDRAWN}
    )
    specification = made(gone, function(1, "the clock strikes ten", "cancel the booking"))
    assert list(check(specification)) == []


def test_the_opposite_is_never_called_a_duplicate() -> None:
    specification = made(
        need(1, "tell the warden at night"), need(2, "do not tell the warden at night")
    )
    assert "said-twice" not in {finding.code for finding in check(specification)}


@each_row("case", CASES)
def test_the_question_is_the_one_in_the_page_of_rules(case: Case) -> None:
    page = (Path(__file__).parents[3] / "docs" / "consistency.md").read_text(encoding="utf-8")
    row = next(line for line in page.splitlines() if line.startswith(f"| `{case.code}` |"))
    (finding,) = check(case.fires)
    assert f"| {re.sub(r'[0-9]+', 'N', finding.question)} |" in row
