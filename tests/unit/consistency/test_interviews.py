"""An interview reaches every rule: real packs, answers as a person types them, then the whole
document is composed."""

from __future__ import annotations

from typing import Final

import pytest
from pydantic import JsonValue

from askfirst.consistency import RULES
from askfirst.events import Answered, Disposed, Line
from askfirst.interview import Interview
from askfirst.records import compose
from askfirst.replies import Reply
from askfirst.requirements import Finding
from askfirst.vocabulary import Quote, Via
from interviews import HALLS, HALLS_STANDARD, started, tell, told
from rows import each_row

PACKS: Final = ("core", "screens", "code", "service", "model", "people")
Answers = dict[str, JsonValue | Reply]
TASKS: Final = ["ring the tower bell", "count sheep", "bake bread", "sweep floors", "paint doors"]
ALL: Final = [f"need-{number:02d}" for number in range(1, 6)]

REACHED: Final[dict[str, Answers]] = {
    "goal-already-reached": {"goals": ["Double bookings: 4 a month -> four a month"]},
    "goal-due-before-decision": {
        "goals": ["Double bookings: 4 -> 1, by 1 May 2027"],
        "acceptance": {"reader": "the parish", "by": "15 June 2027"},
    },
    "goal-due-before-ready": {
        "goals": ["Double bookings: from 4 to 1 by June 2027"],
        "limits": ["Opens on 1 September 2027, the council decided so"],
    },
    "goal-day-passed": {"goals": ["Double bookings: 4 -> 1, by March 2019"]},
    "too-many-musts": {"tasks": [*TASKS], "weight": [*ALL]},
    "measured-but-never-sent": {
        "what-it-is": ["code"],
        "goals": ["More projects try it"],
        "goal-measure": ["at least 20; counted by the usage figures"],
        "tells-home": "never",
    },
    "numbers-exclude": {
        "numbers": ["Books a member may borrow: at most 6", "Books a member may borrow: 10"],
    },
    "two-responses": {
        "goes-wrong": ["If the power is gone, open all vents",
                       "When the power fails: shut the vents"],
    },
    "must-in-a-later-version": {
        "tasks": [*TASKS],
        "weight": ["need-01", "need-02"],
        "slices": ["1: first", "2: second, by June"],
    },
    "everything-fixed": {
        "tasks": TASKS[:3],
        "weight": ALL[:3],
        "limits": ["At most 2,000 euros", "Ready by the end of May", "Two volunteers, nobody else"],
        "standing": ["con-01", "con-02", "con-03"],
    },
    "rate-not-visible": {
        "what-it-is": ["model"],
        "worse-mistake": ["At most one in 10,000 deadly mushrooms is called harmless"],
        "judged-on": ["200 photos taken this autumn: 190 right"],
    },
    "agree-more-than-there-are": {
        "who": ["Warden (1): no lost wigs"],
        "decisions": ["Lend a costume: two wardens must agree"],
    },
    "two-deciders": {
        "who": ["Warden: keeps the keys", "Hut council: meets on Fridays"],
        "decisions": ["Close the run: the warden", "close the run: the hut council"],
    },
    "veto-not-heard": {"who-else": {"veto": "fire brigade"}},
    "two-meanings": {"words": ["Round: three minutes", "A round is when everybody drinks"]},
    "older-than-it-comes": {
        "what-it-is": ["service"],
        "in-and-out": ["From the valley: avalanche bulletin, daily"],
        "how-old": ["The avalanche bulletin at most two hours old"],
    },
    "kept-in-but-sent": {
        "who-sees": ["Names of blood donors: nobody outside the hospital"],
        "in-and-out": ["To the city: names of blood donors, weekly"],
    },
    "unknown-but-recorded": {
        "what-it-is": ["screens"],
        "usual-parts": {"account": ""},
        "getting-in": {"known-by": "nothing, it is open to all"},
    },
    "excluded-but-wanted": {
        "tasks": ["A helper decides whether a toaster is repaired"],
        "must-not": ["Whether a toaster can be repaired"],
    },
    "done-by-itself": {
        "must-not": ["It never cancels a booking by itself"],
        "tasks": ["Choir: book a hall"],
        "goes-wrong": ["If nobody comes for an hour it cancels the booking"],
    },
    "offline-but-networked": {
        "usual-parts": {"offline": ""},
        "in-and-out": ["From the office: rota, by e-mail"],
    },
    "said-twice": {"tasks": ["see which bench is free", "see now which bench is free"]},
    "possible-contradiction": {
        "what-it-is": ["people"],
        "may-do": ["The night porter may open all doors",
                   "The night porter may not open all doors"],
    },
}  # fmt: skip
"""For each rule answers that fire it, in the order in which they are given."""

WARDEN: Final = "The warden rings the bell at noon."


def whole(answers: Answers) -> Interview:
    return told(answers, depth="deep", packs=PACKS)


def findings(interview: Interview) -> list[Finding]:
    return [one for one in compose(interview).findings if one.code in RULES]


@each_row("code", REACHED)
def test_an_interview_reaches_the_rule_and_fires_no_other(code: str) -> None:
    found = findings(whole(REACHED[code]))
    assert {one.code for one in found} == {code}


@each_row("code", REACHED)
def test_a_rule_names_records_of_the_document(code: str) -> None:
    interview = whole(REACHED[code])
    ids = {record.id for record in compose(interview).records}
    for one in findings(interview):
        assert {one.record, *one.others} <= ids


def test_what_rests_on_a_sentence_that_shall_not_be_used_is_found() -> None:
    quote = Quote(source="memo.txt", sha256="0" * 64, start=0, end=len(WARDEN), quote=WARDEN)
    interview = started(depth="deep", packs=PACKS)
    line = Line(key="L1", text="ring the bell", record="NEED-01", via=Via.DOCUMENT,
                evidence=(quote,), fields={"need": "ring the bell"})  # fmt: skip
    tell(interview, Answered(slot="tasks", lines=(line,)))
    assert findings(interview) == []
    put_aside = quote.model_copy(update={"use": "do not use"})
    tell(interview, Disposed(quotes=(put_aside,), disposition="set-aside"))
    assert [one.code for one in findings(interview)] == ["ground-withdrawn"]


def test_every_rule_is_reached_by_an_interview() -> None:
    assert {*REACHED, "ground-withdrawn"} == set(RULES)


@pytest.mark.parametrize("answers", [HALLS, HALLS_STANDARD])
def test_ordinary_interviews_fire_nothing_silly(answers: Answers) -> None:
    interview = told(answers, depth="deep")
    allowed = {"veto-not-heard"} if "who-else" in answers else set()
    assert {one.code for one in findings(interview)} == allowed
