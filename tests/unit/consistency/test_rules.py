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


def rule(index: int, title: str, *, begin: str = "", **fields: str) -> Record:
    return Record(
        id=f"BR-{index:02d}", kind=Kind.RULE, title=title, words=title, fields=fields,
        statement=f"{begin}“{title}”",
    )  # fmt: skip


def decision(index: int, title: str, who: str, **fields: str) -> Record:
    made = rule(index, title, who=who, **fields)
    return made.model_copy(update={"statement": f"“{title}”: decided by “{who}”"})


def known_by(how: str) -> Record:
    return rule(1, how, begin="People are known by: ")


def data(title: str, **fields: str) -> Record:
    return Record(id="DR-01", kind=Kind.DATA, title=title, fields=fields,
                  statement=f"About people: “{title}”")  # fmt: skip


def trial(words: str, *tries: str) -> Record:
    links = tuple(Link(type="checks", target=target) for target in tries)
    return Record(id="CHK-01", kind=Kind.CHECK, words=words, links=links)


def said(question: str, record: Record) -> Record:
    """The record, from an answer to a question."""
    return record.model_copy(update={"origins": (Origin(answer=question, event=2),)})


def in_version(task: Record, version: str) -> Record:
    return task.model_copy(update={"fields": {**task.fields, "slice": version}})


def open_point(number: int, words: str, due: str = "") -> Record:
    return Record(id=f"OPEN-{number:02d}", kind=Kind.QUESTION, words=words, fields={"due": due})


def limit(number: int, words: str) -> Record:
    return Record(id=f"CON-{number:02d}", kind=Kind.LIMIT, words=words)


def role(number: int, title: str, **fields: str) -> Record:
    return Record(id=f"STK-{number:02d}", kind=Kind.ROLE, title=title, fields=fields)


def function(number: int, does: str, response: str, pattern: Pattern = Pattern.EVENT) -> Record:
    return Record(
        id=f"FR-{number:02d}", kind=Kind.FUNCTION, pattern=pattern,
        statement=f"When {does}, it shall {response}.",
        fields={"does": does, "response": response},
    )  # fmt: skip


def exclusion(words: str, kind: str) -> Record:
    return Record(id="OUT-01", kind=Kind.EXCLUSION, words=words, fields={"kind": kind})


def neighbour(words: str, title: str, **fields: str) -> Record:
    return Record(id="IF-01", kind=Kind.INTERFACE, words=words, title=title, fields=fields)


def quality(must: str, title: str = "is fast") -> Record:
    return Record(id="QR-01", kind=Kind.QUALITY, title=title, fit=Fit(must=must))


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
    Case("plan-worse-than-must", made(goal(now="12 days", must="5 days", plan="8 days")),
         made(goal(now="12 days", must="5 days", plan="3 days"))),
    Case("plan-worse-than-must", made(goal(now="10 %", must="60 %", plan="50 %")),
         made(goal(now="10 %", must="60 %", plan="50"))),
    Case("goal-already-reached", made(goal(now="3 days", plan="three days")),
         made(goal(now="3 days", plan="3 hours"))),
    Case("goal-due-before-decision", made(goal(by="1 May 2026"), decided="15 May 2026"),
         made(goal(by="1 June 2026"), decided="15 May 2026")),
    Case("goal-due-before-ready",
         made(goal(by="June 2026"), limit(1, "Opens on 1 September 2026")),
         made(goal(by="June"), limit(1, "Opens on 1 September 2026"))),
    Case("goal-day-passed", made(goal(by="2026-02-01")), made(goal(by="February"))),
    Case("goal-without-task", made(goal(1), goal(2), need(1, "ring bells", M, "G-01")),
         made(goal(1), goal(2), need(1, "ring bells", M, "G-01"), need(2, "count sheep", M))),
    Case("measured-but-never-sent", made(goal(meter="its own usage figures"), telemetry="Never"),
         made(goal(meter="its own usage figures"), telemetry="Only after the person said yes")),
    Case("too-many-musts", made(*(need(n, t, M) for n, t in enumerate(TASKS, 1))),
         made(*(need(n, t, M if n < 5 else S) for n, t in enumerate(TASKS, 1)))),
    Case("numbers-exclude",
         made(rule(1, "Books a member may borrow", number="at most 6"),
              rule(2, "Books a member may borrow", number="at least 10")),
         made(rule(1, "Books a member may borrow", number="at most 6"),
              rule(2, "Books a member may borrow", number="at least 2"))),
    Case("two-limits",
         made(said("numbers", rule(1, "Time to answer a call", number="at most 10 minutes")),
              said("how-old", quality("within 8 minutes", "time to answer a call"))),
         made(said("numbers", rule(1, "Time to answer a call", number="at most 10 minutes")),
              said("how-old", quality("within 600 seconds", "time to answer a call")))),
    Case("two-limits",
         made(said("numbers", rule(1, "Time to answer a call", number="at most 10 minutes")),
              said("goals", goal(must="at most 8 minutes").model_copy(
                  update={"title": "time to answer a call"}))),
         made(said("numbers", rule(1, "Time to answer a call", number="at most 10 minutes")),
              said("numbers", rule(2, "time to answer a call", number="at most 8 minutes")))),
    Case("two-limits",
         made(said("numbers", rule(1, "Vents open", number="above 25 °C")),
              said("use", function(1, "it is warmer than 28 degrees", "open the vents"))),
         made(said("numbers", rule(1, "Vents open", number="above 25 °C")),
              said("use", function(1, "it is warmer than 25 degrees", "open the vents")),
              said("use", function(2, "it is colder than 28 degrees", "shut the vents")))),
    Case("two-limits",
         made(said("use", function(1, "the soil is over 60 %", "ring")),
              said("failures", function(2, "the soil is above 70 %", "ring"))),
         made(said("use", function(1, "the soil is over 60 %", "ring")),
              said("use", function(2, "the soil is above 70 %", "ring twice")),
              said("failures", function(3, "the soil is below 20 %", "ring")))),
    Case("two-responses",
         made(function(1, "power, connection or storage fails in the middle",
                       "the vents stay where they are"),
              function(2, "the power is gone", "open all vents")),
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
    Case("tried-too-early",
         made(in_version(need(1, "ring bells", S), "later"), trial("pull the rope", "NEED-01")),
         made(in_version(need(1, "ring bells", S), "first"), trial("pull the rope", "NEED-01"))),
    Case("open-after-decision",
         made(said("acceptance", open_point(1, "where the key hangs")),
              said("undecided", open_point(2, "Where the key hangs: gate", "1 June 2026")),
              decided="15 May 2026"),
         made(said("acceptance", open_point(1, "where the key hangs")),
              said("undecided", open_point(2, "Whether dogs may board", "1 June 2026")),
              decided="15 May 2026")),
    Case("everything-fixed",
         made(limit(1, "At most 400 euros"), limit(2, "Ready by May"), limit(3, "Two volunteers"),
              need(1, "ring bells", M)),
         made(limit(1, "At most 400 euros"), limit(2, "Ready by May"), limit(3, "Two volunteers"),
              need(1, "ring bells", M), need(2, "count sheep", C))),
    Case("quality-without-measure", made(quality("quick enough for visitors")),
         made(quality("the list is there within 2 seconds"))),
    Case("rate-not-visible", made(quality("none in 10,000"), trial("200 photos -> 190 right")),
         made(quality("one in 10"), trial("200 photos -> 190 right"))),
    Case("kept-two-ways",
         made(rule(1, "Photos of the play", keep="one year"),
              rule(2, "photos of the play", keep="2 years")),
         made(rule(1, "Photos of the play", keep="one year"),
              rule(2, "photos of the play", begin="Who did this and when can be seen: ",
                   keep="2 years"))),
    Case("kept-too-short",
         made(rule(1, "Weight of a lamb", keep="one year"),
              need(1, "Weight of each lamb").model_copy(
                  update={"fields": {"how_far": "five years"}})),
         made(rule(1, "Weight of a lamb", keep="six years"),
              need(1, "Weight of each lamb").model_copy(
                  update={"fields": {"how_far": "five years"}}))),
    Case("older-than-it-comes",
         made(quality("two hours old", "Avalanche bulletin"),
              neighbour("From the valley: avalanche bulletin", "valley",
                        carries="avalanche bulletin", frequency="each morning")),
         made(quality("two hours old", "Avalanche bulletin"),
              neighbour("From the valley: avalanche bulletin", "valley",
                        carries="avalanche bulletin", frequency="hourly"))),
    Case("unknown-but-recorded",
         made(known_by("nothing, it is open to all"),
              rule(2, "Opening the cupboard", begin="Who did this and when can be seen: ")),
         made(known_by("their boat number"),
              rule(2, "Opening the cupboard", begin="Who did this and when can be seen: "))),
    Case("unknown-but-told-apart",
         made(known_by("nothing"), rule(2, "Night porter", may_not="see who is in which room")),
         made(known_by("nothing"), rule(2, "Night porter", may="open all doors"))),
    Case("facts-without-purpose", made(data("Divers", facts="name")),
         made(data("Divers", facts="name", purpose="leave to dive"))),
    Case("may-and-may-not",
         made(rule(1, "Night porter", may="open all doors"),
              rule(2, "night porters", may_not="open all doors")),
         made(rule(1, "Night porter", may="open all doors"),
              rule(2, "Day porter", may_not="open all doors"))),
    Case("refused-and-taken",
         made(rule(1, "Where the next doctor is", response="refuse and name the law"),
              rule(2, "Where is the next doctor", response="never refuse")),
         made(rule(1, "Where the next doctor is", response="refuse and name the law"),
              rule(2, "Where is the next baker", response="never refuse"))),
    Case("agree-more-than-there-are",
         made(rule(1, "Lend a costume", who="wardrobe mistress", agree="2"),
              role(1, "Wardrobe mistress", count="1")),
         made(rule(1, "Lend a costume", who="wardrobe mistress", agree="2"),
              role(1, "Wardrobe mistresses", count="3"))),
    Case("decides-and-stays-out",
         made(decision(1, "Close the run", "the hotel", excluded="hotel")),
         made(decision(1, "Close the run", "the patrol", excluded="hotel"))),
    Case("two-deciders",
         made(decision(1, "Close the run", "patrol"), decision(2, "close the run", "hotel")),
         made(decision(1, "Close the run", "patrol"), decision(2, "Open the run", "hotel"))),
    Case("veto-not-heard", made(role(1, "fire brigade", relation="can stop it")),
         made(role(1, "fire brigade", relation="can stop it"), reader="the fire brigade")),
    Case("two-meanings", made(term(1, "three minutes"), term(2, "a drink for all")),
         made(term(1, "three minutes"), term(2, "three minutes"))),
    Case("kept-in-but-sent",
         made(rule(1, "Names of blood donors", seen_by="nobody outside"),
              neighbour("To the city: names of donors", "city", carries="names of blood donors")),
         made(rule(1, "Names of blood donors", seen_by="nobody outside"),
              neighbour("From the city: names", "city", carries="names of blood donors"))),
    Case("excluded-but-wanted",
         made(exclusion("decide whether a toaster can be repaired", "others-job"),
              need(1, "decide whether a toaster is repaired")),
         made(exclusion("print the rota for other parishes", "scope"),
              need(1, "print the rota"))),
    Case("done-by-itself",
         made(exclusion("cancel somebody's booking", "alone"),
              function(1, "the clock strikes ten", "cancel the booking")),
         made(exclusion("cancel somebody's booking", "alone"),
              function(1, "the warden confirms", "cancel the booking"))),
    Case("offline-but-networked",
         made(need(1, "works without a connection", tick="offline"),
              neighbour("From the office: rota", "office", carries="rota", format="e-mail")),
         made(need(1, "works without a connection", tick="offline"),
              neighbour("From the office: rota", "office", carries="rota", format="paper"))),
    Case("said-twice",
         made(need(1, "see which bench is free"), need(2, "see now which bench is free")),
         made(need(1, "see which bench is free"), need(2, "print the insurer list"))),
    Case("possible-contradiction",
         made(need(1, "call the next visitor by name"),
              need(2, "never call the next visitor by name")),
         made(need(1, "call the next visitor by name"), need(2, "never count the coins"))),
    Case("ground-withdrawn", made(resting("do not use")), made(resting("claim"))),
)  # fmt: skip


def ids(case: Case) -> str:
    return case.code


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_a_contradictory_set_fires_its_rule_and_no_other(case: Case) -> None:
    findings = list(check(case.fires))
    assert [finding.code for finding in findings] == [case.code]
    assert findings[0].question
    assert findings[0].message


@pytest.mark.parametrize("case", CASES, ids=ids)
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
    rule_ = rule(1, "Lend a costume", who="captain", agree="2, the captain and the manager")
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


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_the_question_is_the_one_in_the_page_of_rules(case: Case) -> None:
    page = (Path(__file__).parents[3] / "docs" / "consistency.md").read_text(encoding="utf-8")
    row = next(line for line in page.splitlines() if line.startswith(f"| `{case.code}` |"))
    (finding,) = check(case.fires)
    assert f"| {re.sub(r'[0-9]+', 'N', finding.question)} |" in row
